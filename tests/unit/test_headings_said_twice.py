"""A heading that was copied, or typed in other words, right above itself: the answer before is marked."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid
from tests.topic_form import ITEMS, TOPICS, answer, lay_topics, result_head

FIRST, SECOND = (f"1.{place}) {text}" for place, text in enumerate(ITEMS["1.1"], 1))
SAID = "การเปิดบริการนอกเวลาเรียนและวันหยุด"


def laid(*above: str) -> Laid:
    """These lines at the end of the first item's answer, right above the second item's heading."""
    head = (f"1.1 {TOPICS['1.1']}", result_head("1.1"), FIRST, answer("1.1", 1))
    return lay_topics(*head, *above, SECOND, answer("1.1", 2))


def is_marked(found: Laid) -> bool:
    return "heading_quoted" in found.review().get("1.1.1.text.1", ())


@pytest.mark.parametrize(
    "line",
    [
        SAID,
        "1.2) การเปิดบริการนอกเวลาเรียนและวันหยุดราชการ",
        "1.2) เปิดให้บริการนอกเวลาราชการและวันหยุดของวิทยาลัย",
        "๑.๒) เปิดให้บริการนอกเวลาและวันหยุด",
        "การเปิดบรืการนอกเวลาเรียนแลวันหยุด",
    ],
)
def test_a_line_that_says_the_heading_below_it_is_marked(line: str) -> None:
    assert is_marked(laid(line))
    assert is_marked(laid("จัดค่าย 2 ครั้ง", line))


@pytest.mark.parametrize(
    "line",
    [
        "1.2) จัดอบรมครูทุกแผนกวิชา 45 คน",
        "1.3) เปิดให้บริการนอกเวลาราชการและวันหยุดของวิทยาลัย",
        "เปิดให้บริการนอกเวลาราชการและวันหยุดของวิทยาลัยทุกแห่ง",
    ],
)
def test_items_of_a_list_and_sentences_say_nothing(line: str) -> None:
    assert not is_marked(laid(line))


def test_further_up_in_the_answer_other_words_say_nothing() -> None:
    assert not is_marked(laid("1.2) เปิดให้บริการนอกเวลาราชการและวันหยุดของวิทยาลัย", "จัดค่าย 2 ครั้ง"))


@pytest.mark.parametrize("line", ["นอกเวลาเรียนและวันหยุด", "เรียนและวันหยุด"])
def test_the_end_of_a_heading_once_more_below_it_is_marked(line: str) -> None:
    head = (f"1.1 {TOPICS['1.1']}", result_head("1.1"), FIRST, answer("1.1", 1), SECOND)
    below = ((line,), ("วันหยุด",), (f"{line} ทุกวัน",), ("จัดค่าย", line))
    reviews = [lay_topics(*head, *lines, "ครบทุกแผนก").review() for lines in below]
    assert [bool(review) for review in reviews] == [True, False, False, False]
    assert reviews[0] == {"1.1.1.text.2": {"heading_quoted"}}
