"""What the outputs are called."""

from __future__ import annotations

from rt67_aggregate.pages import FOLDER as PAGES
from rt67_aggregate.publish import HISTORY, PICTURES, TABLES

WORKBOOK = "rt67_summary.xlsx"
REPORT = "rt67_summary.docx"
# The whole report where ``REPORT`` is only what an inspector reads.
FULL_REPORT = "rt67_full.docx"
CORRECTIONS = "corrections.csv"
# The tables as the returns gave them, before any correction: what a later report starts from.
SENT = ".rt67-sent"
# What was read, for the next run.
CACHE = ".cache"
# What every run replaces.
FILES: tuple[str, ...] = (WORKBOOK, REPORT, *TABLES)
FOLDERS: tuple[str, ...] = (PICTURES, PAGES, SENT)


__all__ = [
    "CACHE",
    "CORRECTIONS",
    "FILES",
    "FOLDERS",
    "FULL_REPORT",
    "HISTORY",
    "REPORT",
    "SENT",
    "WORKBOOK",
    "report_of",
]


def report_of(college_id: str) -> str:
    """The extract of one college."""
    return f"rt67_summary_{college_id}.docx"
