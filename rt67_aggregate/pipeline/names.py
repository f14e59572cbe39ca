"""What the outputs are called."""

from __future__ import annotations

from rt67_aggregate.pages import FOLDER as PAGES
from rt67_aggregate.publish import HISTORY, PICTURES, TABLES

WORKBOOK = "rt67_summary.xlsx"
REPORT = "rt67_summary.docx"
# The whole report where ``REPORT`` is only what an inspector reads.
FULL_REPORT = "rt67_full.docx"
# The volumes of all answers where one report would be longer than Word opens.
ANNEX = "annex"
CORRECTIONS = "corrections.csv"
# The tables as the returns gave them, before any correction: what a later report starts from.
SENT = ".rt67-sent"
# What reports and tables were as they were written, so that a changed one is told.
OUTPUTS_NOTE = ".rt67-outputs.json"
# What was read, for the next run.
CACHE = ".cache"
# What goes back to the colleges, a folder each.
FEEDBACK = "feedback"
# What every run replaces.
FILES: tuple[str, ...] = (WORKBOOK, REPORT, *TABLES)
FOLDERS: tuple[str, ...] = (PICTURES, PAGES, SENT, ANNEX)


__all__ = [
    "ANNEX",
    "CACHE",
    "CORRECTIONS",
    "FEEDBACK",
    "FILES",
    "FOLDERS",
    "FULL_REPORT",
    "HISTORY",
    "OUTPUTS_NOTE",
    "REPORT",
    "SENT",
    "WORKBOOK",
    "report_of",
    "volume_of",
]


def report_of(college_id: str) -> str:
    """The extract of one college."""
    return f"rt67_summary_{college_id}.docx"


def volume_of(number: int) -> str:
    """A volume of the annex."""
    return f"{ANNEX}/rt67_annex_{number:03}.docx"
