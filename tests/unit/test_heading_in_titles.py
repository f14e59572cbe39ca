"""A part of a topic as one more column of its table."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import GOOD, TITLES, lay_topics, topic

WORDS = GOOD[3:]
CODE = "heading_nearly_found"


def with_column(title: str, *behind: Piece, number: str = "1.2") -> Laid:
    """Three topics, one of them with a column more in its table, and what stands behind that."""
    changed = [*topic(number)[:-3], [[*TITLES, title], ["1. ขาดแคลน", "1. จัดหา", "ห้องเรียนตัวอย่าง"]], *behind]
    given = [changed if other == number else topic(other) for other in ("1.1", "1.2", "1.4")]
    return lay_topics(*(piece for pieces in given for piece in pieces))


def marked(laid: Laid) -> list[str]:
    return [section for section, codes in laid.review().items() if CODE in codes]


@pytest.mark.parametrize("number", ["1.1", "1.2", "1.4"])
@pytest.mark.parametrize("title", [WORDS, GOOD, f" {WORDS} "])
def test_its_heading_is_marked_where_its_own_line_is_gone(number: str, title: str) -> None:
    laid = with_column(title, number=number)
    assert marked(laid) == [f"{number}.best"]
    assert ("extra_column", "ห้องเรียนตัวอย่าง") in laid.unplaced()
    assert laid.texts()[f"{number}.problem"] == ["ขาดแคลน"]


def test_where_its_own_line_stands_the_column_is_the_college_s() -> None:
    assert not marked(with_column(WORDS, GOOD, "ผลงานเด่น"))


@pytest.mark.parametrize("title", ["ผู้รับผิดชอบ", "หมายเหตุ", WORDS[:6], "การพัฒนาห้องสมุดและแหล่งเรียนรู้ในวิทยาลัย"])
def test_other_columns_say_nothing(title: str) -> None:
    assert not marked(with_column(title))


def test_the_part_of_another_topic_that_is_gone_too_says_nothing() -> None:
    pieces = [
        *topic("1.1")[:-2],
        *topic("1.2")[:-3],
        [[*TITLES, WORDS], ["1. ขาดแคลน", "1. จัดหา", "ห้อง"]],
        *topic("1.4"),
    ]
    assert marked(lay_topics(*pieces)) == ["1.2.best"]
