"""Rows that a college adds to a table whose rows are told by what is printed in them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import ReturnReading
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, reading


def with_row_added(rows: list[list[str]], added: list[str], folder: Path) -> ReturnReading:
    """The reading of a return that has one more row than these, which the blank prints."""
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
    blank.line(f"ชื่อสถานศึกษา {dots(30)}").line("1. ผลงานย้อนหลัง", bold=True)
    path = blank.table(["ปีการศึกษา", "ผลงาน"], *rows).line("2. อื่น ๆ", bold=True).line(dots(90)).save(folder)
    document = docx.Document(str(path))
    for cell, text in zip(document.tables[0].add_row().cells, added, strict=True):
        cell.text = text
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    return reading(target, drafted(path))


@pytest.mark.parametrize("years", ["๒๕๖๙ ๒๕๗๐ ๒๕๗๑", "2569 2570 2571", "2024 2025 2026"])
@pytest.mark.parametrize("year", ["2572", "๒๕๗๒", "2468"])
def test_the_year_of_a_row_more_is_nobodys_number(years: str, year: str, tmp_path: Path):
    read = with_row_added([[each, ""] for each in years.split()], [year, "ปลูกผัก"], tmp_path)
    assert read.balance.holds
    assert [piece.text for piece in read.unplaced if piece.reason != "unit_line"] == [year]
    assert next(answer.review for answer in read.answers if answer.text == "ปลูกผัก") == ("cell_changed",)


@pytest.mark.parametrize("number", ["4", "4.", "๔", "7"])
def test_the_number_of_a_row_more_is_the_rows(number: str, tmp_path: Path):
    read = with_row_added([[each, ""] for each in "123"], [number, "ปลูกผัก"], tmp_path)
    assert read.balance.holds
    assert not read.unplaced
    assert next(answer.review for answer in read.answers if answer.text == "ปลูกผัก") == ()
