"""Numbers that were typed, and numbers that the form prints for its rows and lists, as answers alone."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import Form
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading, with_cells

Cells = dict[tuple[int, int], str]
LIST = "1.\n2.\n3."


def _blank(folder: Path, *rows: list[str]) -> tuple[Path, Form]:
    blank = OfficeBlank().line("แบบสำรวจ", bold=True, centred=True, size=18)
    path = blank.table(*rows).line("9. ปัญหา", bold=True).line(dots(90)).save(folder)
    form = drafted(path)
    found = gate(path, form)
    assert not any((found.answers, found.unknown, found.marked))
    return path, form


def _read(path: Path, form: Form, cells: Cells) -> list[tuple[int, str]]:
    found = with_cells(path, form, cells)
    assert not found.unplaced
    return [(answer.entry, answer.text) for answer in found.answers if answer.text]


@pytest.mark.parametrize("typed", ["3.", "5)", "๔.", "(2)", "3.2)", "12.", "12", "2.5"])
def test_a_number_alone_beside_a_label_is_its_answer(tmp_path: Path, typed: str) -> None:
    path, form = _blank(tmp_path, ["1. ชื่อ", "", "2. ห้อง", ""], ["3. ที่อยู่", "", "4. เขต", ""])
    assert _read(path, form, {(0, 3): typed}) == [(1, typed)]


@pytest.mark.parametrize("left", ["1.", LIST, "1)\n2)"])
def test_the_numbers_of_a_list_to_write_are_no_answer(tmp_path: Path, left: str) -> None:
    path, form = _blank(tmp_path, ["1. ชื่อ", ""], ["2. ผลงาน", left])
    assert _read(path, form, {}) == []


@pytest.mark.parametrize("typed", ["3.", "4)", "๕."])
def test_a_number_alone_in_a_row_of_another_number_is_an_answer(tmp_path: Path, typed: str) -> None:
    path, form = _blank(tmp_path, ["รายการ", "จำนวน", "ผล"], ["โต๊ะ", "", ""], ["เก้าอี้", "", ""])
    assert _read(path, form, {(2, 1): typed}) == [(2, typed)]


ROWS = (["ลำดับ", "ชื่อ", "ผล"], ["1", "1.", ""], ["2", "2.", ""], ["3", "3.", ""])


@pytest.mark.parametrize(
    ("row", "typed", "read"),
    [
        (1, "1. ครูหนึ่ง", "ครูหนึ่ง"),
        (2, "2. 15", "15"),
        (2, "2.5 ชั่วโมง", "2.5 ชั่วโมง"),
        (2, "3. มกราคม", "3. มกราคม"),
        (2, "2.ครูสอง", "ครูสอง"),
        (2, "2. ปลูก\n3. เก็บ", "2. ปลูก\n3. เก็บ"),
        (1, "1. ปลูก\nและเก็บ", "ปลูก\nและเก็บ"),
    ],
)
def test_words_behind_the_number_of_their_row_are_the_answer(
    tmp_path: Path, row: int, typed: str, read: str
) -> None:
    path, form = _blank(tmp_path, *map(list, ROWS))
    assert _read(path, form, {(row, 1): typed}) == [(row, read)]


def test_the_numbers_of_rows_alone_are_no_answer(tmp_path: Path) -> None:
    path, form = _blank(tmp_path, *map(list, ROWS))
    assert _read(path, form, {(3, 2): "ดี"}) == [(3, "ดี")]


@pytest.mark.parametrize(
    ("first", "read"),
    [("1. ปลูกผัก", "1. ปลูกผัก"), ("ปลูกผัก", "ปลูกผัก"), (f"1. {dots(80)}", ""), ("1. 3.", "1. 3.")],
)
def test_numbers_with_dots_below_an_answer_are_the_forms(tmp_path: Path, first: str, read: str) -> None:
    blank = OfficeBlank().line("แบบสำรวจ", bold=True, centred=True, size=18)
    blank.line("ตอนที่ 1 ข้อตกลง", bold=True).lines(*(f"{number}. {dots(80)}" for number in (1, 2, 3)))
    path = blank.line("ตอนที่ 2 ปัญหา", bold=True).line(dots(90)).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    document.paragraphs[2].text = first
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    assert "\n".join(answer.text for answer in reading(target, form).answers if answer.text) == read
