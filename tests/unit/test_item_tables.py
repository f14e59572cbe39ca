"""The form's table copied below each item: its rows are the topic's, whose own table was left blank."""

from __future__ import annotations

import pytest

from tests.small_forms import Piece
from tests.topic_form import GOOD, ITEMS, TABLE, TITLES, TOPICS, answer, lay_topics, result_head, topic

BLANK: list[Piece] = [TABLE, [TITLES, ["1.", "1."]]]
GONE: list[Piece] = [TABLE]


def copied(number: str, own: list[Piece], titles: list[str] = TITLES, items: int = 2) -> list[Piece]:
    """A topic with a table below each item, or the first ones; ``own``: what stands in the form's place."""
    pieces: list[Piece] = [f"{number} {TOPICS[number]}", result_head(number)]
    for place, item in enumerate(ITEMS[number], 1):
        pieces += [f"1.{place}) {item}", answer(number, place)]
        if place <= items:
            pieces += [[titles, [f"1. ปัญหา {place}", f"1. ทางแก้ {place}"]]]
    return [*pieces, *own, GOOD, f"ผลงานเด่นของ {number}"]


@pytest.mark.parametrize("own", [BLANK, GONE])
@pytest.mark.parametrize("items", [1, 2])
def test_rows_below_items_are_the_topic_s(own: list[Piece], items: int) -> None:
    found = lay_topics(*copied("1.1", own, items=items), *topic("1.2"), *topic("1.4"))
    texts, review = found.texts(), found.review()
    assert texts["1.1.problem"] == [f"ปัญหา {place}" for place in range(1, items + 1)]
    assert texts["1.1.suggestion"] == [f"ทางแก้ {place}" for place in range(1, items + 1)]
    assert "heading_uncertain" in review["1.1.problem"]
    assert [texts[f"1.1.1.text.{place}"] for place in (1, 2)] == [[answer("1.1", 1)], [answer("1.1", 2)]]
    assert texts["1.2.problem"] == ["ขาดแคลนใน 1.2"]


def test_blank_copies_are_no_reason_to_look() -> None:
    own: list[Piece] = [TABLE, [TITLES, ["1. ขาดแคลน", "1. จัดหา"]]]
    blank = [[TITLES, ["1.", "1."]] if isinstance(piece, list) else piece for piece in copied("1.1", [])]
    before, behind = blank[:-2], blank[-2:]
    found = lay_topics(*before, *own, *behind, *topic("1.2"), *topic("1.4"))
    assert found.texts()["1.1.problem"] == ["ขาดแคลน"]
    assert "1.1.problem" not in found.review()


def test_several_copies_go_before_the_rows_of_a_filled_table() -> None:
    own: list[Piece] = [TABLE, [TITLES, ["1. ขาดแคลน", "1. จัดหา"]]]
    found = lay_topics(*copied("1.1", own), *topic("1.2"), *topic("1.4"))
    assert found.texts()["1.1.problem"] == ["ปัญหา 1", "ปัญหา 2", "ขาดแคลน"]
    assert "heading_uncertain" in found.review()["1.1.problem"]


def test_rows_below_no_heading_of_the_table_may_be_the_last_item_s() -> None:
    own: list[Piece] = [[TITLES, ["1.", "1."]]]
    found = lay_topics(*copied("1.1", own), *topic("1.2"), *topic("1.4"))
    assert found.texts()["1.1.problem"] == ["ปัญหา 1", "ปัญหา 2"]
    assert "heading_uncertain" in found.review()["1.1.problem"]


@pytest.mark.parametrize(
    ("own", "titles", "items"),
    [
        ([TABLE, [TITLES, ["1. ขาดแคลน", "1. จัดหา"]]], TITLES, 1),
        (BLANK, ["ปัญหา", "ข้อเสนอแนะ"], 2),
        (BLANK, ["กิจกรรม", TITLES[1]], 2),
    ],
)
def test_a_college_s_own_tables_stay_in_the_answers(own: list[Piece], titles: list[str], items: int) -> None:
    found = lay_topics(*copied("1.1", own, titles, items), *topic("1.2"), *topic("1.4"))
    assert "ปัญหา 1" in found.texts()["1.1.1.text.1"][0]
