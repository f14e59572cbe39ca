"""A run's summary and its review → the officer's workbook (.xlsx)."""

from rt67_aggregate.workbook.book import write

__all__ = ["write"]
