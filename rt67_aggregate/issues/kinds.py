"""What an issue's kind is: the shape of one entry of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from rt67_aggregate.model import Severity


@dataclass(frozen=True, slots=True)
class IssueKind:
    """One kind of issue, with its words.

    ``title``: what it is, in a few Thai words. ``sentence``: what was found and why it matters, in
    Thai, with ``{fields}`` filled from ``Issue.values``. ``action``: what to do, in Thai.
    ``example``: a filled-in case for ``rt67 explain``. ``needs_eye``: whether a person must look
    (``--strict`` then ends with exit code 1).
    """

    code: str
    severity: Severity
    title: str
    sentence: str
    action: str
    example: str
    needs_eye: bool = True
