"""Workbooks written for a test and read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

from rt67_aggregate import review, workbook
from rt67_aggregate.model import Summary
from rt67_aggregate.workbook import SheetLimits


def written(summary: Summary, name: str = "rt67_summary.xlsx", *, limits: SheetLimits | None = None) -> Path:
    applied = review.apply(summary.frames, {}, summary.form)
    path = summary.folder / name
    beside = review.beside(applied, summary.issues)
    workbook.write(replace(summary, frames=applied.frames), path, beside, limits=limits)
    return path


def faults(path: Path) -> list[str]:
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def sheet(book: openpyxl.Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def column(found: Worksheet, title: str) -> list[object]:
    """The cells below a heading."""
    for row in found.iter_rows(max_row=20):
        for cell in row:
            if cell.value == title and cell.column and cell.row:
                below = found.iter_rows(min_row=cell.row + 1, min_col=cell.column, max_col=cell.column)
                return [below_cell.value for (below_cell,) in below]
    raise AssertionError(f"no heading {title}")


def targets(found: Worksheet) -> list[str]:
    """What the cells lead to outside the workbook."""
    links = [cell.hyperlink for row in found.iter_rows() for cell in row if cell.hyperlink]
    return [link.target.replace("\\", "/") for link in links if link.target]
