"""A run's summary and its review → the officer's workbook (.xlsx)."""

from __future__ import annotations

from rt67_aggregate.workbook.book import write
from rt67_aggregate.workbook.limits import SheetLimits

__all__ = ["SheetLimits", "write"]
