"""Sheets whose rows leave the memory while they are written."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import xlsxwriter

from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.styles import CellFormats
from rt67_aggregate.workbook.values import Column

ROWS = 500
A_FEW = 20


def streamed(path: Path) -> tuple[xlsxwriter.Workbook, Grid]:
    book = xlsxwriter.Workbook(str(path), {"tmpdir": str(path.parent)})
    grid = Grid(book, "คำตอบ", CellFormats(book), streamed=True)
    grid.table(2, [Column("ที่", 5), Column("ข้อความ", 40)], ([str(n), "ก" * 90] for n in range(ROWS)), "A")
    return book, grid


def test_the_writer_keeps_no_note_of_rows_that_are_written(tmp_path: Path):
    """Whatever XlsxWriter calls its notes: other versions have other names for them."""
    book, grid = streamed(tmp_path / "a.xlsx")
    book.close()
    kept = {name: len(value) for name, value in vars(grid.sheet).items() if isinstance(value, dict | list)}
    assert {name: count for name, count in kept.items() if count > A_FEW} == {}


def test_every_row_is_there(tmp_path: Path):
    book, _ = streamed(tmp_path / "a.xlsx")
    book.close()
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["คำตอบ"]
    assert [row[0].value for row in sheet.iter_rows(min_row=4)] == [str(n) for n in range(ROWS)]
