"""Lines that a clerk put right above headings: they seem to end the answer before."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid
from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head

FIRST, SECOND = "1.1.1.text.1", "1.1.1.text.2"
DOTS = "." * 60


def laid(loose: str, *ends: str, below: tuple[str, ...] = ("จัดอบรม",)) -> Laid:
    """A line below the group of the first topic, and one at the end of each of its first items' answers."""
    pieces = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), *filter(None, [loose])]
    for place, (words, end) in enumerate(zip(ITEMS["1.1"], ends, strict=True), 1):
        pieces += [f"1.{place}) {words}", *below, *filter(None, [end])]
    return lay_topics(*pieces, f"1.2 {TOPICS['1.2']}")


def marked(found: Laid) -> list[str]:
    return [section for section, codes in found.review().items() if "boundary_uncertain" in codes]


@pytest.mark.parametrize(
    "line", ["*** งานบุคลากรกรอก ***", "[รอข้อมูล]", "คำถาม", "สำหรับงานแผน", "10:35 น.", "สไลด์ที่ 5", "(ตรวจแล้ว)"]
)
def test_a_line_that_stands_above_a_first_item_too_is_marked(line: str) -> None:
    assert marked(laid(line, line, "")) == [FIRST]
    assert marked(laid(line, line, line)) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("*** งานแผน ***", "*** งานครู ***"),
        ("-- ช่างยนต์ --", "-- บัญชี --"),
        ("[แผน]", "[ครู]"),
        ("<< ก >>", "<< ขอ >>"),
    ],
)
def test_other_words_within_the_same_signs_are_marked(first: str, second: str) -> None:
    assert marked(laid(first, second, "")) == [FIRST]


def test_lines_that_differ_in_their_figures_alone_are_marked() -> None:
    assert marked(laid("ข้อ 1 จาก 6", "ข้อ 2 จาก 6", "ข้อ ๓ จาก 6")) == [FIRST, SECOND]
    assert not marked(laid("ข้อ 1 จาก 6", "รวม 2 ข้อ", ""))


def test_a_line_below_blank_lines_to_write_on_tells_the_others() -> None:
    pieces = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), f"1.1) {ITEMS['1.1'][0]}", DOTS, DOTS, "งานแผนกรอก"]
    pieces += [f"1.2) {ITEMS['1.1'][1]}", "จัดค่าย", "งานแผนกรอก", f"1.2 {TOPICS['1.2']}"]
    assert marked(lay_topics(*pieces)) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "answers",
    [("จัดอบรม", "จัดค่าย"), ("ไม่มี", "ไม่มี"), ("ยังไม่ได้ดำเนินการ", "ยังไม่ได้ดำเนินการ"), ("จัดค่าย", "จัดค่าย 2 วัน")],
)
def test_answers_below_the_lines_to_write_on_are_no_such_lines(answers: tuple[str, str]) -> None:
    pieces = [f"1.1 {TOPICS['1.1']}", result_head("1.1")]
    for place, (words, answer) in enumerate(zip(ITEMS["1.1"], answers, strict=False), 1):
        pieces += [f"1.{place}) {words}", DOTS, DOTS, answer]
    assert not marked(lay_topics(*pieces, f"1.2 {TOPICS['1.2']}"))


@pytest.mark.parametrize("number", ["2", "2.", "(2)", "๒"])
def test_the_number_of_a_row_says_nothing(number: str) -> None:
    pieces = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), f"1.1) {ITEMS['1.1'][0]}", DOTS, DOTS, number]
    pieces += [f"1.2) {ITEMS['1.1'][1]}", "จัดค่าย", number, f"1.2 {TOPICS['1.2']}"]
    assert not marked(lay_topics(*pieces))


@pytest.mark.parametrize(
    ("loose", "end"),
    [
        ("", "*** งานบุคลากรกรอก ***"),
        ("จากการดำเนินงานพบว่า", "ข้อมูล ณ วันที่ 1 มีนาคม"),
        ("*** งานแผน ***", "(ข้อมูลจากงานทะเบียน)"),
        ("- จัดประชุม", "- จัดค่าย."),
        ("ดำเนินการที่นี่", "ดำเนินการที่นั่น"),
    ],
)
def test_other_ends_say_nothing(loose: str, end: str) -> None:
    assert not marked(laid(loose, end, end))
