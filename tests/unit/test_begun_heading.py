"""Headings of one topic that were cut short and moved besides. What they say is invented."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import (
    GOOD,
    ITEMS,
    TABLE,
    TITLES,
    TOPICS,
    answer,
    lay_topics,
    result_head,
    sections,
    topic,
)

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


def near(*said: str, gone: str) -> bool:
    """Whether words below the first topic's last item are told, in a return without one heading."""
    lines = [f"1.1 {TOPICS['1.1']}", result_head("1.1")]
    for place, item in enumerate(ITEMS["1.1"], 1):
        lines += [f"1.{place}) {item}", answer("1.1", place)]
    others = [piece for number in ("1.2", "1.4") for piece in topic(number) if piece != gone]
    review = lay_topics(*lines, *said, GOOD, OWN, *others).review()
    return "near_heading_inside" in review.get(list(sections("1.1"))[1], ())


def test_a_heading_of_another_topic_that_is_gone_and_a_column_s_title_say_nothing() -> None:
    gone = f"1.1) {ITEMS['1.2'][0]}"
    assert not near(f"{ITEMS['1.2'][0][:20]}ครบ", gone=gone)
    assert not near(f"{TITLES[1]}คือคัดแยกขยะ", gone="")
    assert near(f"{TABLE[3:17]}ของเรามีน้อยมาก", gone="")
