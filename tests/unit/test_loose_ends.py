"""Answers that end with what belongs to the heading below are marked; what only looks so is not."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import ITEMS, TABLE, TOPICS, lay_topics, result_head


def laid(*said: Piece, behind: str = "ครบ") -> Laid:
    """These lines as the first item's answer, and something below the second one."""
    items = [f"1.{place}) {text}" for place, text in enumerate(ITEMS["1.1"], 1)]
    return lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), items[0], *said, items[1], behind)


def marked(found: Laid) -> list[str]:
    return [section for section, codes in found.review().items() if "boundary_uncertain" in codes]


@pytest.mark.parametrize(
    "said",
    [
        ("จัดอบรมครูทุกแผนก ข้อ",),
        ("จัดอบรมครูทุกแผนก", "ข้อที่"),
        ("จัดอบรมครูทุกแผนก ประเด็น ",),
        ("จัดอบรมครูทุกแผนก [",),
        ("จัดอบรมครูทุกแผนก (", ""),
        ("จัดอบรมครูทุกแผนก “", "....."),
        ("จัดอบรมครูทุกแผนก", "("),
    ],
)
def test_the_word_for_the_next_number_and_an_opened_bracket_are_marked(said: tuple[str, ...]) -> None:
    assert marked(laid(*said)) == ["1.1.1.text.1"]


@pytest.mark.parametrize(
    "said",
    [
        ("จัดอบรมครู มีตัวชี้วัด 5 ข้อ",),
        ("จัดอบรมครูตามตัวชี้วัดครบทุกข้อ",),
        ("จัดอบรมครูทุกแผนก (ครบ)",),
        ("จัดอบรมตามข้อ", "ตกลงของคณะกรรมการ"),
        ("จัดอบรมครูทุกแผนก [", "ครั้งที่ 1]"),
    ],
)
def test_amounts_and_what_goes_on_say_nothing(said: tuple[str, ...]) -> None:
    assert not marked(laid(*said))


def test_what_stands_above_a_table_of_the_college_s_own_goes_on_there() -> None:
    assert not marked(laid("จัดอบรมครูทุกแผนก (", [["แผนก", "จำนวน"], ["ช่างยนต์", "12"]]))


def test_the_last_answer_of_all_has_no_heading_below() -> None:
    assert not marked(laid("จัดอบรมครูทุกแผนก", behind="จัดค่าย ข้อ"))


@pytest.mark.parametrize(("topic", "quoted"), [("1.1", []), ("1.2", ["1.1.1.text.1"])])
def test_a_heading_told_to_go_on_below_another_one_is_marked(topic: str, quoted: list[str]) -> None:
    """Below its own topic it only goes on."""
    items = [f"1.{place}) {text}" for place, text in enumerate(ITEMS["1.1"], 1)]
    first = (f"1.1 {TOPICS['1.1']}", result_head("1.1"), items[0], "จัดอบรมครูทุกแผนก")
    second = (f"1.2 {TOPICS['1.2']}", result_head("1.2"), f"1.1) {ITEMS['1.2'][0]}", "จัดค่าย")
    found = lay_topics(*first, f"{topic} {TOPICS[topic]} (ต่อ)", "ครบถ้วน", items[1], "ครบ", *second)
    assert [section for section, codes in found.review().items() if "heading_quoted" in codes] == quoted


def test_a_paragraph_whose_ends_were_deleted_may_hold_the_answer_of_a_heading_that_is_gone() -> None:
    """Several paragraphs before a heading that is gone are marked; here they are one."""
    item = f"1.1) {ITEMS['1.1'][0]}"
    said = "จัดอบรมครูทุกแผนกวิชา เปิดห้องสมุดทุกวันเสาร์"
    section = ["1.1.1.text.1"]
    one = lay_topics(f"1.1 {TOPICS['1.1']}", f"{result_head('1.1')} {item} {said}", TABLE)
    assert marked(one)[:1] == section
    assert (
        marked(lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), f"{item} {said}", TABLE))[:1] != section
    )
