"""What the outputs are called."""

from __future__ import annotations

from rt67_aggregate.publish import PICTURES, TABLES

WORKBOOK = "rt67_summary.xlsx"
REPORT = "rt67_summary.docx"
CORRECTIONS = "corrections.csv"
HISTORY = "history"
# What every run replaces.
FILES: tuple[str, ...] = (WORKBOOK, REPORT, *TABLES)
FOLDERS: tuple[str, ...] = (PICTURES,)
