"""Headings of one topic that were cut short and moved besides. What they say is invented."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import GOOD, ITEMS, TABLE, lay_topics, sections, topic

OWN = "ผลงานเด่นของวิทยาลัยคือตลาดนัดวันศุกร์"


def laid(*moved: Piece) -> Laid:
    """The first topic's good practice above its table, below these words in place of its heading."""
    lines = topic("1.1")
    at = lines.index(TABLE)
    above, table = lines[:at], lines[at : at + 2]
    return lay_topics(*above, *moved, OWN, *table, *topic("1.2"), *topic("1.4"))


@pytest.mark.parametrize("length", [16, 24, 31])
@pytest.mark.parametrize("number", ["3) ", "", "4) "])
def test_the_first_words_of_a_heading_that_is_gone_are_told(length: int, number: str) -> None:
    found = laid(f"{number}{GOOD[3:][:length]}")
    if OWN not in "".join(found.texts().get("1.1.best", ())):
        assert {"1.1.best", list(sections("1.1"))[1]} <= found.review().keys()


def test_the_table_s_columns_are_told_where_it_is_the_table_s() -> None:
    lines = topic("1.1")
    at = lines.index(TABLE)
    cut: list[Piece] = [*lines[:at], GOOD, OWN, TABLE[:20], "ขาดครู ขอครูเพิ่ม"]
    found = lay_topics(*cut, *topic("1.2"), *topic("1.4"))
    assert {"1.1.problem", "1.1.suggestion", "1.1.best"} <= found.review().keys()


@pytest.mark.parametrize("said", ["ผลงานของครู", "จัดทำผลงานหรือนวัตกรรมที่เป็นแบบอย่าง", ITEMS["1.2"][0][:20]])
def test_other_words_and_those_of_another_topic_say_nothing(said: str) -> None:
    found = laid(said)
    assert "near_heading_inside" not in found.review().get(list(sections("1.1"))[1], ())
