"""Headings in the middle of a line, where somebody deleted the end of the paragraph before them."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.candidates import candidates
from rt67_aggregate.locate.inline_headings import headings_inside
from rt67_aggregate.model import Part, Place
from tests.small_forms import Piece, para
from tests.small_units import lookup, outline, shown, units

FIRST = "1. สภาพอาคารเรียนและโรงฝึกงาน"
SECOND = "2. ความพร้อมของครุภัณฑ์การศึกษา"


def cut(*pieces: Piece, name: str = "flat") -> list[str]:
    """The units' texts where lines were cut; [] where none was."""
    found = units(*pieces, name=name)
    return shown(headings_inside(found, candidates(found, lookup(name), outline(name)), outline(name)))


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (f"อาคารดี มีรั้ว {SECOND}", ["อาคารดี มีรั้ว ", SECOND]),
        (f"อาคารดี มีรั้ว{SECOND}", ["อาคารดี มีรั้ว", SECOND]),
        (f"อาคารดี มีรั้ว {SECOND} ครบ", ["อาคารดี มีรั้ว ", f"{SECOND} ครบ"]),
        (f"อาคารดี มีรั้ว ๒. {SECOND[3:]}", ["อาคารดี มีรั้ว ", f"๒. {SECOND[3:]}"]),
        (f"ปี 2567 {SECOND}", ["ปี 2567 ", SECOND]),
        (f"มีรั้ว มีประตู {FIRST} ดี {SECOND}", ["มีรั้ว มีประตู ", f"{FIRST} ดี ", SECOND]),
    ],
)
def test_a_line_is_cut_before_a_heading_s_own_number(line: str, parts: list[str]) -> None:
    assert cut("หน้าแรก", line, "ครบ") == ["หน้าแรก", *parts, "ครบ"]


@pytest.mark.parametrize(
    "line",
    [
        f"อาคารดี มีรั้ว {SECOND[3:]}",  # without its number
        f"อาคารดี มีรั้ว 3. {SECOND[3:]}",  # with another one
        f"ตามข้อ “{SECOND}” ของแบบ",
        f'ตามข้อ "{SECOND}',
        f"อาคารดี มีรั้ว 1.{SECOND} ครบ",
        f"อาคารดี มีรั้ว 2. ของ{SECOND[3:]}",  # another word between
        "อาคารดี มีรั้ว 2. ความพร้อมของครุภัณฑ์",
        "อาคารดี มีรั้ว 2. ความพรอมของครุภัณฑ์การศึกษา",
        SECOND,
        "ความเสี่ยงมี 1. ความเสี่ยงที่พบ",
    ],
)
def test_what_an_answer_only_says_is_no_heading(line: str) -> None:
    assert cut(line, "ครบ") == []


def test_a_line_that_says_a_heading_without_its_number_is_none_of_it_where_numbers_are_usual() -> None:
    line = f"อาคารดี มีรั้ว {SECOND}"
    assert cut(FIRST, line, SECOND[3:], "ครบ")[1:3] == ["อาคารดี มีรั้ว ", SECOND]
    assert cut(FIRST[3:], line, SECOND[3:], "ครบ") == []
    assert cut("หน้าแรก", line, SECOND[3:], "ครบ") == []


def test_a_heading_that_a_line_begins_with_is_looked_for_nowhere_else() -> None:
    assert cut(f"ดังที่ ว่าไว้ {SECOND}", SECOND, "ครบ") == []
    assert cut(f"ดังที่ ว่าไว้ {SECOND}", "อื่น ๆ", "ครบ")[1] == SECOND


def test_a_heading_that_goes_on_in_the_next_lines_is_one() -> None:
    assert cut("อาคารดี มีรั้ว 2. ความพร้อมของ", "ครุภัณฑ์การศึกษา", "ครบ")[:2] == ["อาคารดี มีรั้ว ", "2. ความพร้อมของ"]
    assert cut("อาคารดี มีรั้ว 2. ความพร้อมของ", "ครุภัณฑ์", "การศึกษา", "ครบ")[:2] == [
        "อาคารดี มีรั้ว ",
        "2. ความพร้อมของ",
    ]
    assert cut("อาคารดี มีรั้ว 2. ความพร้อมของ", "ครูผู้สอนทุกคน", "ครบ") == []
    assert cut("อาคารดี มีรั้ว 2. ความพร้อมของ") == []
    assert cut("อาคารดี มีรั้ว 2. ความพร้อมของ", "ครุ", "ภัณฑ์", "การ", "ศึกษา") == []  # over too many lines


def test_of_a_wording_that_stands_in_every_topic_the_missing_ones_are_looked_for() -> None:
    head = ["หมวด ก การจัดการเรียนการสอน", "1 การเตรียมการสอนของครูผู้สอน"]
    inside = cut(*head, "ทำแผน (2) สิ่งที่จะทำต่อไป", name="middle")
    assert inside == [*head, "ทำแผน ", "(2) สิ่งที่จะทำต่อไป"]
    assert cut(*head, "ทำแผน (1) สิ่งที่ทำแล้ว", name="middle") == []  # too short a wording
    deep = ["1 ระบบงานสารสนเทศ", "ดีมาก ทุกปี 1.1 ฐานข้อมูลผู้เรียนและบุคลากร"]
    assert cut(*deep, name="deep") == [deep[0], "ดีมาก ทุกปี ", "1.1 ฐานข้อมูลผู้เรียนและบุคลากร"]


def test_lines_outside_the_body_and_tables_are_left() -> None:
    note = para(f"อาคารดี มีรั้ว {SECOND}")
    assert cut(type(note)(note.text, Place(part=Part.FOOTNOTE))) == []
    assert cut([["ก", "ข"], ["ค", "ง"]], f"อาคารดี มีรั้ว {SECOND}") == ["ก | ข | ค | ง", "อาคารดี มีรั้ว ", SECOND]


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_where_headings_stand_in_quotation_marks_one_behind_an_answer_does_too(marks: str) -> None:
    first, second = (f"{marks[0]}{heading}{marks[1]}" for heading in (FIRST, SECOND))
    third = f"{marks[0]}4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง{marks[1]}"
    parts = ["อาคารดี มีรั้ว ", f"{second} ครบ"]
    assert cut(first, "".join(parts), third, "ไม่มี") == [first, *parts, third, "ไม่มี"]
    assert cut(FIRST, "".join(parts), third[1:-1], "ไม่มี") == []
