"""The rows of a sheet, as they stand in the file."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.styles import Font

from rt67_aggregate.review.book_rows import rows_of


def test_a_row_ends_at_its_last_cell_that_holds_something(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["ก", None, 0, ""])
    sheet.append([None, None])
    for row in (1, 2):
        sheet[f"XFD{row}"].font = Font(bold=True)
    book.save(tmp_path / "a.xlsx")
    for read_only in (False, True):
        read = openpyxl.load_workbook(tmp_path / "a.xlsx", read_only=read_only)
        assert list(rows_of(read, read.sheetnames[0])) == [(1, ("ก", None, 0)), (2, ())]
        read.close()
