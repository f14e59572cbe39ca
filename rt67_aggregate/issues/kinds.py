"""What an issue's kind is: the shape of one entry of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from rt67_aggregate.language import Phrase
from rt67_aggregate.model import Severity


@dataclass(frozen=True, slots=True)
class IssueKind:
    """One kind of issue, with its words: phrases of ``language``, known there by ``CODE.title`` and so on.

    ``title``: what it is, in a few words. ``sentence``: what was found and why it matters, with
    ``{fields}`` filled from ``Issue.values``. ``action``: what to do. ``example``: a filled-in case for
    ``rt67 explain``. ``needs_eye``: whether a person must look (``--strict`` then ends with exit code 1).
    """

    code: str
    severity: Severity
    title: str
    sentence: str
    action: str
    example: str
    needs_eye: bool = True

    def __post_init__(self) -> None:
        for name in ("title", "sentence", "action", "example"):
            object.__setattr__(self, name, Phrase(getattr(self, name), key=f"{self.code}.{name}"))
