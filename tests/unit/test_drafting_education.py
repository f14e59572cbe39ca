"""What blanks of education offices showed: lines that begin with a gap, questions like instructions,
open names beside boxes, several questions in one cell."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import Form
from tests.blank_ministries import MinistryBlank
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading, tree

LINE = dots(90)


def _blank() -> MinistryBlank:
    return MinistryBlank().line("แบบสำรวจ", bold=True, centred=True, size=18).line("1. อาคาร", bold=True)


def _form(folder: Path, blank: OfficeBlank) -> tuple[Path, Form]:
    path = blank.line("2. ปัญหา", bold=True).line(LINE).save(folder)
    form = drafted(path)
    found = gate(path, form)
    assert not any((found.answers, found.unknown, found.marked))
    return path, form


def _filled(path: Path, form: Form, *typed: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """What was read where this was typed in place of the blank's dots, one behind the other."""
    document = docx.Document(str(path))
    cells = [p for table in document.tables for cell in table._cells for p in cell.paragraphs]
    left = iter(typed)
    for paragraph in [*document.paragraphs, *cells]:
        paragraph.text = re.sub(r"\.{4,}", lambda dotted: next(left, dotted[0]), paragraph.text)
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    found = reading(target, form)
    assert not found.unplaced
    return [(a.section_id, a.text, a.review) for a in found.answers if a.text]


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        (f"{dots(5)} ห้องเรียน", ("12",)),
        (f"{dots(5)} ห้องเรียน {dots(5)} ห้องปฏิบัติการ", ("12", "34")),
        (f"{dots(5)} ห้องเรียน {dots(5)} คน", ("12", "34")),
        (f"{dots(5)} ห้องเรียน {dots(5)}", ("12", "34")),
    ],
)
def test_what_stands_before_the_first_words_of_a_line_is_kept(
    tmp_path: Path, line: str, typed: tuple[str, ...]
) -> None:
    path, form = _form(tmp_path, _blank().line(f"1.1 เนื้อที่ {dots(8)} ไร่").line(line))
    read = [(text, review) for _, text, review in _filled(path, form, "7", *typed)]
    assert [text for text, _ in read] == ["7", *typed]
    assert not any("words_in_heading" in review for _, review in read)


@pytest.mark.parametrize("question", ["คำอธิบายผลการดำเนินงาน", "คำชี้แจงเหตุผล", "คำแนะนำต่อผู้เรียน"])
@pytest.mark.parametrize("above", [f"ผล ร้อยละ {dots(8)} คะแนน", "ผล ☐ ดี ☐ พอใช้"])
def test_a_name_that_may_tell_is_a_question_over_dots_behind_an_answer(
    tmp_path: Path, question: str, above: str
) -> None:
    blank = _blank().line(above).line(question).lines(LINE, LINE)
    _, form = _form(tmp_path, blank)
    assert (1, question, "narrative") in tree(form)


def test_words_that_tell_over_the_dots_of_their_heading_stay_its_prompt(tmp_path: Path) -> None:
    _, form = _form(tmp_path, _blank().line("ระบุจำนวนและสภาพ").lines(LINE, LINE))
    assert tree(form)[0] == (0, "1. อาคาร", "narrative")
    assert form.headings[0].prompts == ("ระบุจำนวนและสภาพ",)


def test_a_line_between_a_table_and_dots_is_a_question(tmp_path: Path) -> None:
    blank = _blank().table(["รายการ", "จำนวน"], ["โต๊ะ", ""], ["เก้าอี้", ""]).line("ข้อสังเกต").line(LINE)
    _, form = _form(tmp_path, blank)
    assert tree(form)[:3] == [(0, "1. อาคาร", "group"), (1, "ตาราง", "table"), (1, "ข้อสังเกต", "narrative")]


@pytest.mark.parametrize("last", [f"อื่น ๆ {dots()}", f"อื่น ๆ ระบุ {dots()}"])
def test_an_open_name_beside_boxes_is_the_name_of_a_row(tmp_path: Path, last: str) -> None:
    boxes = "☐ มี ☐ ไม่มี"
    rows = [["ข้อ", "ข้อมูล", "ผล", "ลิงก์", "หมายเหตุ"], ["O1", "แผน", boxes, "", ""], ["O2", last, boxes, "", ""]]
    path, form = _form(tmp_path, _blank().table(*rows))
    assert tree(form)[0] == (0, "1. อาคาร", "table")
    document = docx.Document(str(path))
    document.tables[0].cell(2, 2).text = "☑ มี ☐ ไม่มี"
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    answers = [(answer.entry, answer.text) for answer in reading(target, form).answers if answer.text]
    assert answers == [(2, "☑ มี ☐ ไม่มี")]


def test_several_questions_in_a_cell_stand_under_the_label_beside_it(tmp_path: Path) -> None:
    questions = (f"ด้านเรียน {dots(30)}", f"ด้านอื่น {dots(30)}")
    rows = ((("พฤติกรรม",), questions), (("ผู้ปกครอง",), (f"ชื่อ {dots(20)} อาชีพ {dots(20)}",)))
    path, form = _form(tmp_path, _blank().cells(*rows))
    assert tree(form)[:5] == [
        (0, "1. อาคาร", "group"),
        (1, "พฤติกรรม", "group"),
        (2, "ด้านเรียน", "line"),
        (2, "ด้านอื่น", "line"),
        (1, "ผู้ปกครอง", "line"),
    ]
    typed = ["มาสาย", "ไม่มี", "ดวงดาว", "ทำนา"]
    # The dots of "2. ปัญหา" come first: the cells are filled in behind the paragraphs.
    assert [text for _, text, _ in _filled(path, form, LINE, *typed)] == typed
