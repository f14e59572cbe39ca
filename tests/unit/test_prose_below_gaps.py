"""Items with blanks to fill in and, below these, lines for an answer of their own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from rt67_aggregate.model import Form
from tests.form_files import form_of
from tests.office_blanks import OfficeBlank, dots, drafted, gate, tree
from tests.small_forms import document, lay_document, para

LINE = dots(100)
PERSON = "ชื่อ .................... เบอร์โทร ...................."
ITEM, NEXT = "1. ผู้ประสานงานของโครงการนี้", "2. ผลการดำเนินงานที่ผ่านมา"


@cache
def form() -> Form:
    return form_of(
        "ids: numbers\nlevels: [topics]\ntopics:\n"
        f'  - {{number: "1.", heading: ผู้ประสานงานของโครงการนี้, kind: left, answer: true, line: "{PERSON}", '
        "gaps: [{type: text}, {type: text}]}\n"
        '  - {number: "2.", heading: ผลการดำเนินงานที่ผ่านมา, kind: text}\n'
    )


def read(*typed: str) -> tuple[dict[str, str], set[str]]:
    """Section → its answer, and the sections that are marked."""
    laid = lay_document(form(), document(*map(para, (ITEM, *typed, NEXT, "ซ่อมครบแล้ว"))))
    found = laid.answers.answers
    return {a.section_id: a.text for a in found if a.text}, {a.section_id for a in found if a.review}


def test_what_stands_below_the_gaps_is_an_answer_of_its_own() -> None:
    said, marked = read("ชื่อ นาย ก เบอร์โทร 1111", "รับเรื่องทุกวัน", "และในวันหยุด")
    assert list(said.values()) == ["รับเรื่องทุกวัน\nและในวันหยุด", "นาย ก", "1111", "ซ่อมครบแล้ว"]
    assert marked == set()


def test_it_may_be_left_blank() -> None:
    said, marked = read("ชื่อ นาย ก เบอร์โทร 1111", LINE, LINE)
    assert list(said.values()) == ["นาย ก", "1111", "ซ่อมครบแล้ว"]
    assert marked == set()


@pytest.mark.parametrize(
    "typed", ["ชื่อ นาย ก เบอร์โทร ....................", "ชื่อ .................... เบอร์โทร 1111"]
)
def test_where_a_gap_is_blank_the_line_below_may_be_its_answer(typed: str) -> None:
    said, marked = read(typed, "1111")
    first, *_ = form().sections
    assert said[first.id] == "1111"
    assert first.id in marked


def test_gaps_whose_item_is_gone_mark_the_answer_that_holds_them() -> None:
    typed = "2. ผลการดำเนินงานที่ผ่านมา", "ซ่อมครบแล้ว", "ชื่อ นาย ก เบอร์โทร 1111"
    laid = lay_document(form(), document(*map(para, typed)))
    (last,) = [answer for answer in laid.answers.answers if answer.text]
    assert last.review != ()


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        (f"ชื่อ {dots(20)} เบอร์โทร {dots(20)}", True),
        (f"เริ่มวันที่ {dots(20)} ผู้เข้าร่วม {dots(8)} คน", True),
        (f"เริ่มวันที่ {dots(20)} เนื่องจาก {dots(60)}", False),
    ],
    ids=["equal gaps", "a unit behind", "a gap that goes on"],
)
def test_a_draft_tells_lines_of_dots_below_gaps(tmp_path: Path, line: str, prose: bool) -> None:
    made = OfficeBlank().line("แบบรายงาน", bold=True, size=18).line(ITEM, bold=True).lines(line, LINE, LINE)
    path = made.line(NEXT, bold=True).lines(LINE, LINE).save(tmp_path)
    found = drafted(path)
    assert (tree(found)[0] == (0, ITEM, "line")) is prose
    assert found.sections[0].answered is prose
    assert not prose or gate(path, found).marked == ()


def test_words_below_gaps_are_marked_where_the_next_heading_is_gone() -> None:
    form = form_of(
        "ids: numbers\nlevels: [topics]\ntopics:\n"
        f'  - {{number: "1.", heading: ผู้ประสานงานของโครงการนี้, kind: left, line: "{PERSON}", '
        "gaps: [{type: text}, {type: text}]}\n"
        '  - {number: "2.", heading: ผลการดำเนินงานที่ผ่านมา, kind: text, prompts: [ตอบโดยย่อ]}\n'
        '  - {number: "3.", heading: ข้อเสนอแนะที่มีต่อโครงการ, kind: text}\n'
    )
    filled, last = "ชื่อ นาย ก เบอร์โทร 1111", ("3. ข้อเสนอแนะที่มีต่อโครงการ", "ขยายเวลา")

    def marked(*lines: str) -> bool:
        laid = lay_document(form, document(*map(para, (ITEM, filled, *lines, *last))))
        return "boundary_uncertain" in laid.review().get("1.2", set())

    assert marked("ซ่อมครบแล้ว")
    assert not marked(NEXT, "ซ่อมครบแล้ว")
    assert not marked(LINE)
    assert not marked()
