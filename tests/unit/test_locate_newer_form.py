"""Returns of a newer form laid against an older one: what the older one has not is marked where it came to.

What they say is invented.
"""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import GOOD, ITEMS, TABLE, TITLES, TOPICS, answer, lay_topics, result_head, topic

NEW = "การส่งเสริมกีฬาและนันทนาการของบุคลากร"


def holding(laid: Laid, word: str) -> set[str]:
    """The sections of which an answer says a word."""
    return {section for section, texts in laid.texts().items() if any(word in text for text in texts)}


def later(number: str) -> list[Piece]:
    """A topic at the number after its own."""
    return topic(number, heading=f"{number[:2]}{int(number[2:]) + 1} {TOPICS[number]}")


def parts(*left_out: str) -> list[Piece]:
    """The parts of a topic that the older form has not; its sports field is told in each."""
    table: list[Piece] = [TABLE, [TITLES, ["1. สนามกีฬาเล็ก", "1. ขยายสนามกีฬา"]]]
    found = [f"1) ผลการดำเนินงานด้าน{NEW}", "1.1) การแข่งขันประจำปี", "สนามกีฬาใหม่", *table, GOOD, "ทีมสนามกีฬา"]
    return [piece for piece in found if piece not in left_out]


@pytest.mark.parametrize("left_out", [(), (TABLE, GOOD), (GOOD,), (TABLE,)])
@pytest.mark.parametrize("name", [NEW, "ความปลอดภัยในโรงฝึกงานทุกแห่ง"])
def test_a_topic_at_a_number_that_the_older_form_has_for_another_is_nowhere_unmarked(
    name: str, left_out: tuple[str, ...]
) -> None:
    """The topic before it has no table and no good practice, so that those of the new one may be its own."""
    before = topic("1.1")[:6]
    new: list[Piece] = [f"1.2 {name}", *parts(*left_out)]
    laid = lay_topics(*before, *new, *later("1.2"), *later("1.4"))
    assert holding(laid, "สนามกีฬา")
    assert holding(laid, "สนามกีฬา") <= set(laid.review())
    assert not {section for section in laid.review() if not section.startswith("1.1")}


@pytest.mark.parametrize("name", ["งบประมาณและทรัพยากรที่ใช้", "ปัจจัยแห่งความสำเร็จของงาน"])
@pytest.mark.parametrize("number", ["2)", "๒)", "2 )"])
def test_a_part_put_in_before_one_that_counts_on_marks_the_answer_before_it(number: str, name: str) -> None:
    pieces = topic("1.1")
    put_in: list[Piece] = [f"{number} {name}", "ใช้งบดำเนินงานทั้งหมด"]
    counted = [*pieces[:6], *put_in, f"3{TABLE[1:]}", pieces[7], f"4{GOOD[1:]}", pieces[9]]
    review = lay_topics(*counted, *topic("1.2"), *topic("1.4")).review()
    assert review["1.1.1.text.2"] == {"own_heading_inside"}


def test_an_item_put_in_before_one_that_counts_on_marks_the_answer_before_it() -> None:
    first, second = ITEMS["1.1"]
    items = [f"1.1) {first}", answer("1.1", 1), "1.2) การจัดทำบัตรสมาชิกห้องสมุด", "ครบ", f"1.3) {second}"]
    laid = lay_topics(*topic("1.1")[:2], *items, *topic("1.1")[5:], *topic("1.2"), *topic("1.4"))
    assert set(laid.review()) == {"1.1.1.text.1"}


@pytest.mark.parametrize(
    "lines",
    [
        ["1) จัดซื้อหนังสือเล่มใหม่", "2) ซ่อมแซมชั้นวางหนังสือ"],  # a list of the answer's own
        ["2) ซื้อ"],
        ["3) งบประมาณและทรัพยากรที่ใช้"],
    ],
)
def test_lists_and_other_numbers_are_no_part(lines: list[Piece]) -> None:
    pieces = topic("1.1")
    counted = [*pieces[:6], *lines, f"3{TABLE[1:]}", *pieces[7:]]
    assert "1.1.1.text.2" not in lay_topics(*counted, *topic("1.2"), *topic("1.4")).review()


@pytest.mark.parametrize("at", ["1.1", "1.2", "1.4"])
def test_such_a_line_behind_the_heading_or_in_another_topic_is_a_list_s(at: str) -> None:
    """The table of 1.2 has another number; nothing that counts on stands behind the line."""
    moved = [*topic("1.2")[:6], f"3{TABLE[1:]}", *topic("1.2")[7:]]
    pieces = {"1.1": topic("1.1"), "1.2": moved, "1.4": topic("1.4")}
    pieces[at] = [*pieces[at], "2) งบประมาณและทรัพยากรที่ใช้"]
    assert f"{at}.best" not in lay_topics(*pieces["1.1"], *pieces["1.2"], *pieces["1.4"]).review()


def test_a_number_that_its_own_heading_has_is_a_list_s() -> None:
    pieces = topic("1.1")
    listed = [*pieces[:6], "2) งบประมาณและทรัพยากรที่ใช้", *pieces[6:]]
    assert lay_topics(*listed, *topic("1.2"), *topic("1.4")).review() == {}


def test_all_topics_at_the_number_after_their_own_are_sure() -> None:
    """As where a list counts them that does not begin with one."""
    assert lay_topics(*later("1.1"), *later("1.2"), *later("1.4")).review() == {}
    assert result_head("1.1") in topic("1.1")
