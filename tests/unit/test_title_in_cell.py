"""What belongs to a blank column typed into the cell beside it, behind that one's title: both are marked."""

from __future__ import annotations

import pytest

from tests.topic_form import TITLES, lay_topics, sections, topic

PROBLEM, SUGGESTION = list(sections("1.2"))[2:4]


def marks(*rows: list[str]) -> list[bool]:
    pieces = topic("1.2")
    at = next(place for place, piece in enumerate(pieces) if isinstance(piece, list))
    pieces[at] = [list(TITLES), *rows]
    review = lay_topics(*topic("1.1"), *pieces, *topic("1.4")).review()
    return ["heading_quoted" in review.get(PROBLEM, ()), "heading_uncertain" in review.get(SUGGESTION, ())]


@pytest.mark.parametrize(
    "cell", ["ปัญหา ห้องคับแคบ ข้อเสนอแนะ ต่อเติม", "ห้องคับแคบ\nข้อเสนอแนะ ต่อเติม", "1. ห้องคับแคบ\n2. ข้อเสนอแนะ: ต่อเติม"]
)
def test_the_cell_or_a_line_of_it_begins_with_a_title(cell: str) -> None:
    assert marks([cell, ""]) == [True, True]
    assert marks([cell, "ควรสร้างใหม่"]) == [False, False]


@pytest.mark.parametrize("cell", ["ยังไม่มีข้อเสนอแนะจากชุมชน", "ห้องคับแคบ\nรอข้อเสนอแนะของคณะกรรมการ"])
def test_a_title_further_back_in_a_line_is_a_word_of_the_answer(cell: str) -> None:
    assert marks([cell, ""]) == [False, False]
