"""A run's summary and its review → the officer's workbook (.xlsx)."""

from __future__ import annotations

from rt67_aggregate.workbook.book import write
from rt67_aggregate.workbook.limits import SheetLimits

# What ``write`` imports, for who wants to have it ready.
WRITES_WITH = ("xlsxwriter", "rt67_aggregate.workbook.streamed_sheet")

__all__ = ["WRITES_WITH", "SheetLimits", "write"]
