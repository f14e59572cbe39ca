"""Printed lines with gaps as they come back: what the form prints in them, and which gap the rest fills."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.filled_gaps import Filled, by_controls, filled, prints_within
from rt67_aggregate.model import Control, Heading, Line
from rt67_aggregate.text import printed_parts
from tests.counted_form import counted_form
from tests.small_forms import para

DAY = "วันที่ (........) เวลา: ........ น."
NAME = "ชื่อ ........ โทร ........"
SPELLED = "รวม ......... บาท (ตัวอักษร ......... )"
HOUR = "เวลา ........ น."
CAME = "มา ........ คน"
LAND = "เนื้อที่ ........ ไร่ ........ งาน"
PEOPLE = "ผู้เข้าร่วมโครงการ ......... คน ใช้งบประมาณ ......... คน"


def shown(text: str, cut: Filled) -> list[str]:
    """Each stretch; before it "<" and ">" for what stands before and behind what is printed, or its gap."""
    return [
        f"{'<' * s.before}{'>' * s.behind}{s.gap if s.gap >= 0 else ''}|{text[s.start : s.end]}"
        for s in cut.stretches
    ]


@pytest.mark.parametrize(
    ("text", "line", "cut", "whole"),
    [
        ("วันที่ (5) เวลา: 9 น.", DAY, ["|วันที่ (", "0|5", "|) เวลา:", "1| 9 ", "|น."], True),
        ("1.วันที่()เวลา:น.5", DAY, ["<|1.", "|วันที่(", "|)เวลา:", "|น.", ">|5"], True),
        ("วันที่ (…) เวลา:  ", DAY, ["|วันที่ (", "0|…", "|) เวลา:", "1|  "], False),
        ("เนื้อที่ 5 ไร่ ไร่ 2 งาน", LAND, ["|เนื้อที่", "0| 5 ไร่ ", "|ไร่", "1| 2 ", "|งาน"], True),
        ("เนื้อที่ 5 ไร่ ไร่ถั่ว งาน", LAND, ["|เนื้อที่", "0| 5 ", "|ไร่", "1| ไร่ถั่ว ", "|งาน"], True),
        ("เนื้อที่ 5 ไร่ไร่ 2 งาน", LAND, ["|เนื้อที่", "0| 5 ", "|ไร่", "1|ไร่ 2 ", "|งาน"], True),
        ("ชื่อ ก โทร 02", NAME, ["|ชื่อ", "0| ก ", "|โทร", "1| 02"], True),
        ("1. ชื่อ ", NAME, ["<|1. ", "|ชื่อ", "0| "], False),
        ("ก โทร 02", NAME, ["0|ก โทร 02"], False),
        ("ก", NAME, ["0|ก"], False),
        ("(ครั้งที่-", "ครั้งที่ ....", ["|(ครั้งที่", "0|-"], True),
        (
            "ผู้เข้าร่วมโครงการ 5 คน ใช้งบประมาณ 6 คน 7 คน",
            PEOPLE,
            ["|ผู้เข้าร่วมโครงการ", "0| 5 ", "|คน ใช้งบประมาณ", "1| 6 คน 7 ", "|คน"],
            True,
        ),
        (
            "ผู้เข้าร่วมโครงการ 5 คน ใช้งบประมาณ 6 คน แล้ว",
            PEOPLE,
            ["|ผู้เข้าร่วมโครงการ", "0| 5 ", "|คน ใช้งบประมาณ", "1| 6 ", "|คน", ">| แล้ว"],
            True,
        ),
        ("รวม 5 บาท (ตัวอักษร ห้าบาท )", SPELLED, ["|รวม", "0| 5 ", "|บาท (ตัวอักษร", "1| ห้าบาท ", "|)"], True),
        ("รวม 5 บาท (ตัวอักษร ห้า (5))", SPELLED, ["|รวม", "0| 5 ", "|บาท (ตัวอักษร", "1| ห้า (5)", "|)"], True),
        ("รวม 5 บาท (ตัวอักษร ห้า (5)", SPELLED, ["|รวม", "0| 5 ", "|บาท (ตัวอักษร", "1| ห้า (5)"], True),
        ("รวม 5 บาท (ตัวอักษร ......)", SPELLED, ["|รวม", "0| 5 ", "|บาท (ตัวอักษร", "1| ......", "|)"], True),
        ("เวลา กลับบ้าน", HOUR, ["|เวลา", "0| กลับบ้าน"], False),
        ("เวลา น้ำลด", HOUR, ["|เวลา", "0| น้ำลด"], False),
        ("เวลา กลับบ้าน น.", HOUR, ["|เวลา", "0| กลับบ้าน ", "|น."], True),
        ("เวลา กลับบ้าน9น.", HOUR, ["|เวลา", "0| กลับบ้าน9", "|น."], True),
        ("เวลา กลับบ้านน.", HOUR, ["|เวลา", "0| กลับบ้าน", "|น."], True),
        ("เวลา นาน 9 น. ถึงบ้านก่อน", HOUR, ["|เวลา", "0| นาน 9 ", "|น.", ">| ถึงบ้านก่อน"], True),
        ("มา คนงานคนละ 5 คน แล้ว", CAME, ["|มา", "0| คนงานคนละ 5 ", "|คน", ">| แล้ว"], True),
        ("มา คน 5 ยี่สิบคน", CAME, ["|มา", "0| คน 5 ยี่สิบ", "|คน"], True),
        ("มา ยี่สิบคน", CAME, ["|มา", "0| ยี่สิบ", "|คน"], True),
        ("คน ผู้เข้าร่วมโครงการ 5", PEOPLE, ["<|คน ", "|ผู้เข้าร่วมโครงการ", "0| 5"], False),
    ],
)
def test_a_line_comes_apart_at_what_it_prints(text: str, line: str, cut: list[str], whole: bool) -> None:
    found = filled(text, printed_parts(line))
    assert shown(text, found) == cut
    assert found.whole is whole


POST = "ชื่อ ........ ตำแหน่ง ........"


@pytest.mark.parametrize(
    ("text", "line", "gaps", "sure"),
    [
        ("ชื่อ ให้ดำรงตำแหน่ง ครู  ตำแหน่ง หัวหน้า", POST, ["ให้ดำรงตำแหน่ง ครู", "หัวหน้า"], True),
        ("ชื่อ ก ตำแหน่ง รักษาการในตำแหน่งครู", POST, ["ก", "รักษาการในตำแหน่งครู"], True),
        ("ชื่อกตำแหน่งครู", POST, ["ก", "ครู"], True),
        ("ชื่อ ก ตำแหน่ง ครู ตำแหน่ง ครูพิเศษ", POST, ["ก", "ครู ตำแหน่ง ครูพิเศษ"], False),
        ("ชื่อกตำแหน่งในตำแหน่งครู", POST, ["ก", "ในตำแหน่งครู"], False),
        ("เนื้อที่ 5 ไร่ไร่ 2 งาน", LAND, ["5", "ไร่ 2"], False),
        ("เนื้อที่ 5 ไร่ ไร่ 2 งาน", LAND, ["5 ไร่", "2"], True),
        ("ชื่อ ก ตำแหน่ง ตำแหน่ง ครู", POST, ["ก", "ตำแหน่ง ครู"], False),
        ("มา 5 คน คน", CAME, ["5 คน"], True),
        ("ผู้เข้าร่วมโครงการ 5 คน ใช้งบประมาณ 6 คน", PEOPLE, ["5", "6"], True),
    ],
)
def test_words_that_a_line_says_more_often_than_it_prints_them_part_it_for_sure_where_they_stand_alone(
    text: str, line: str, gaps: list[str], sure: bool
) -> None:
    found = filled(text, printed_parts(line))
    assert [text[s.start : s.end].strip() for s in found.stretches if s.gap >= 0] == gaps
    assert (found.whole, found.sure) == (True, sure)


def _heading() -> Heading:
    return next(heading for heading in counted_form().walk() if len(heading.fields) == 4)


def _line(text: str, *controls: tuple[str, str], part: int = 0) -> Line:
    """A line of a paragraph, whose words (each once) stand in controls of these tags."""
    made = tuple(Control(tag, text.index(words), text.index(words) + len(words)) for tag, words in controls)
    lines = text.split("\n")
    start = sum(len(one) + 1 for one in lines[:part])
    return Line(para(text, controls=made), start, start + len(lines[part]))


def test_controls_cut_a_line_at_its_gaps() -> None:
    heading = _heading()
    line = _line("จำนวนครู 45 คน รวมพี่เลี้ยง 39", ("all", "45"), ("passed", "39"))
    cut = by_controls(line, heading)
    assert cut is not None
    assert shown(line.text, cut) == ["|จำนวนครู ", "0|45", ">1| คน รวมพี่เลี้ยง ", "1|39"]
    assert cut.whole


def test_what_stands_behind_the_last_control_was_typed_unless_the_form_prints_it() -> None:
    heading = _heading()
    printed = _line("45 คน", ("all", "45"))
    typed = _line("45 แล้ว", ("all", "45"))
    assert shown(printed.text, by_controls(printed, heading) or Filled((), whole=False)) == ["0|45", "| คน"]
    assert shown(typed.text, by_controls(typed, heading) or Filled((), whole=False)) == ["0|45", ">| แล้ว"]


def test_controls_of_another_line_of_the_paragraph_cut_nothing() -> None:
    heading = _heading()
    two = "จำนวนครู 45\nผ่าน 39"
    assert by_controls(_line(two, ("all", "45"), part=1), heading) is None
    assert by_controls(_line(two, ("passed", "39"), part=0), heading) is None
    assert by_controls(_line(two, ("all", "45"), ("passed", "39"), part=0), heading) is None
    assert by_controls(_line(two, ("all", "45"), part=0), heading) is not None
    assert by_controls(_line(two, ("passed", "39"), part=1), heading) is not None
    assert by_controls(_line(two, ("other", "45"), part=0), heading) is None


@pytest.mark.parametrize(
    ("text", "line", "within"),
    [
        ("วิทยาลัยสมมุติ ผู้เข้าร่วมโครงการ 5 คน ใช้งบประมาณ 6 คน", PEOPLE, True),
        ("ผู้เข้าร่วมโครงการ 5 คน", PEOPLE, False),
        ("ใช้งบประมาณ 6 คน ผู้เข้าร่วมโครงการ 5 คน", PEOPLE, False),
        ("ไป 5 คน", "........ คน", False),  # words of any line
        ("๕ บาทถ้วนต่อปี", "........ บาทถ้วนต่อปี", True),
        ("........", "........ บาทถ้วนต่อปี", False),
        ("", "........ บาทถ้วนต่อปี", False),
    ],
)
def test_a_printed_line_stands_within_a_text_with_all_its_words(text: str, line: str, within: bool) -> None:
    assert prints_within(text, printed_parts(line)) is within


def test_a_printed_figure_does_not_begin_within_another() -> None:
    parts = printed_parts(".......... (1)")
    assert not filled("สิ้นสุดวันที่ 30 กันยายน พ.ศ. 2571 (3)", parts).whole
    assert shown("กองช่าง (1)", filled("กองช่าง (1)", parts)) == ["0|กองช่าง ", "|(1)"]
