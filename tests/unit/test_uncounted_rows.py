"""Rows without a number among those that count from one: the rest of the row above, or an entry; marked."""

from __future__ import annotations

import pytest

from tests.small_forms import Piece
from tests.topic_form import TITLES, lay_topics, topic

ONE, TWO = ["1. ขาดแคลนวัสดุ", "1. จัดหาให้ทัน"], ["2. ห้องคับแคบ", "2. ขยายห้อง"]
REST, MORE = ["ทุกแผนกวิชา", "ในปีนี้"], ["ครูไม่พอ", "ขออัตราเพิ่ม"]


@pytest.mark.parametrize(
    ("rows", "marked"),
    [
        ([ONE, REST, TWO], True),
        ([ONE, TWO, REST, MORE], True),
        ([ONE, TWO, REST], False),  # as many rows as the form prints, of which the last may have no number
        ([ONE, TWO], False),
        ([ONE, REST, MORE], False),  # who stopped counting
        ([REST, ONE, TWO], False),
        ([REST, MORE], False),
    ],
)
def test_a_row_that_is_not_counted_among_others(rows: list[list[str]], marked: bool) -> None:
    pieces: list[Piece] = [[TITLES, *rows] if isinstance(piece, list) else piece for piece in topic("1.2")]
    review = lay_topics(*topic("1.1"), *pieces, *topic("1.4")).review()
    assert ("boundary_uncertain" in review.get("1.2.problem", set())) is marked
