"""What may differ between two reports of the same run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from rt67_aggregate.model import Signer


class Extent(StrEnum):
    """How much a report holds: what an inspector reads, or that and all answers behind it."""

    SUMMARY = "summary"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class AnnexVolume:
    """One of the volumes that hold all answers where one file would be longer than Word opens.

    ``colleges``: IDs of those whose answers it holds, in the report's order, "" for what is of none.
    """

    number: int
    colleges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is written.

    ``thai_digits``: the report's own numbers in Thai digits; digits inside an answer stay.
    ``template``: a Word file of the office that gives styles, header, footer, logo and preface; None
    takes the program's own. ``college_id``: the extract of one college, always in full; "" takes all.
    ``volume``: of the annex, in place of a report. ``volumes``: in how many of them the answers stand that a
    summary goes without.
    ``signers``: who made the report, who checked it, in this order. ``words``: topic → what the officer
    wants to be said there, in her own words; under "" for the whole.
    """

    thai_digits: bool = False
    template: Path | None = None
    college_id: str = ""
    extent: Extent = Extent.FULL
    volume: AnnexVolume | None = None
    volumes: int = 0
    signers: tuple[Signer, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
