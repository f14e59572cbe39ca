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


Rows = list[tuple[str, str]]


def with_row_put_in(names: list[list[str]], at: int, added: list[str], folder: Path) -> Rows:
    """What is read of a table of these names, in which every row is filled in and one stands behind a row:
    the printed name, or "" of a row that is not the form's, and the answer; "?" marks it."""
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
    blank.line(f"ชื่อสถานศึกษา {dots(30)}").line("1. มาตรการ", bold=True)
    titles = ["ที่", "มาตรการ"][2 - len(names[0]) :]
    blank.table([*titles, "ผล", "ปัญหา"], *[[*name, "", ""] for name in names])
    path = blank.line("2. อื่น ๆ", bold=True).line(dots(90)).save(folder)
    form = drafted(path)
    document = docx.Document(str(path))
    table = document.tables[0]
    for row, cells in enumerate(table.rows):
        if row:
            cells.cells[-2].text = f"ผล {row}"
    table.rows[at]._tr.addnext(table.add_row()._tr)
    for cell, text in zip(table.rows[at + 1].cells, added, strict=True):
        cell.text = text
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    read = reading(target, form)
    assert read.balance.holds
    column = next(heading for heading in form.walk() if heading.text == "ผล")
    said = {row: " ".join(name).strip() for row, name in enumerate(names, start=1)}
    answers = [answer for answer in read.answers if answer.section_id == column.id]
    return [(said.get(a.entry, ""), a.text + "?" * bool(a.review)) for a in answers if a.text]


@pytest.mark.parametrize(
    "names", [[["ก่อน"], ["ระหว่าง"], ["หลัง"]], [["1", "ก่อน"], ["2", "ระหว่าง"], ["3", "หลัง"]]]
)
@pytest.mark.parametrize("at", [1, 2])
def test_a_row_without_name_among_named_ones_goes_on_with_the_one_above(
    names: list[list[str]], at: int, tmp_path: Path
):
    """It was filed with the next one, unmarked."""
    found = with_row_put_in(names, at, [""] * len(names[0]) + ["ผลต่อ", ""], tmp_path)
    told = [" ".join(name) for name in names]
    assert found == [(n, f"ผล {row}" + "\nผลต่อ?" * (row == at)) for row, n in enumerate(told, start=1)]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_row_of_another_name_has_a_number_of_its_own_and_marks_no_other(at: int, tmp_path: Path):
    found = with_row_put_in([["ก่อน"], ["ระหว่าง"], ["หลัง"]], at, ["เพิ่มเติม", "ผลใหม่", ""], tmp_path)
    assert found == [("ก่อน", "ผล 1"), ("ระหว่าง", "ผล 2"), ("หลัง", "ผล 3"), ("", "ผลใหม่?")]


def test_a_row_without_name_before_all_others_is_none_of_them(tmp_path: Path):
    found = with_row_put_in([["ก่อน"], ["หลัง"]], 0, ["", "ผลใหม่", ""], tmp_path)
    assert found == [("ก่อน", "ผล 1"), ("หลัง", "ผล 2"), ("", "ผลใหม่?")]


@pytest.mark.parametrize("number", ["4", "", "ก"])
def test_a_row_before_the_sum_is_none_of_the_printed_ones(number: str, tmp_path: Path):
    names = [["1", "ก่อน"], ["2", "หลัง"], ["", "รวม"]]
    found = with_row_put_in(names, 2, [number, "เพิ่มเติม", "ผลใหม่", ""], tmp_path)
    assert found == [("1 ก่อน", "ผล 1"), ("2 หลัง", "ผล 2"), ("รวม", "ผล 3"), ("", "ผลใหม่?")]


def test_rows_that_the_form_prints_without_a_name_keep_their_place_behind_the_named_one(tmp_path: Path):
    """Which of two rows without name below "ก่อน" is the form's, nobody can tell; below "หลัง" there is one."""
    names = [["ก่อน"], [""], ["หลัง"], [""], ["รวม"]]
    found = with_row_put_in(names, 2, ["", "ผลใหม่", ""], tmp_path)
    told = [("ก่อน", "ผล 1"), ("", "ผล 2"), ("หลัง", "ผล 3"), ("", "ผล 4"), ("รวม", "ผล 5"), ("", "ผลใหม่?")]
    assert found == told
