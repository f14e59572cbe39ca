"""A part of a form with a table of two columns that somebody made two parts of: "2) ปัญหา", "3) ข้อเสนอแนะ"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from rt67_aggregate.model import Form, Heading
from tests.small_forms import Laid, Piece, document, lay_document
from tests.topic_form import GOOD, TABLE, TITLES, TOPICS, said, topic, topic_form

PART = "ปัญหาที่พบ / แนวทางแก้ไขปัญหา"  # begins as its first column's title does


@cache
def form() -> Form:
    return replace(topic_form(), headings=tuple(map(_with_part, topic_form().headings)))


def _with_part(heading: Heading) -> Heading:
    heading = replace(heading, children=tuple(map(_with_part, heading.children)))
    if heading.text == TITLES[1]:  # the end of its title is one of its names
        return replace(heading, text="ความเห็นและข้อเสนอแนะ", aliases=(*heading.aliases, TITLES[1]))
    return replace(heading, text=PART) if heading.text == TABLE[3:] else heading


def split(first: str, second: str, *, table: bool = False) -> Laid:
    """A return whose part with the table is two lists, or a list and the table, below these lines."""
    pieces: list[Piece] = []
    for number in TOPICS:
        whole = topic(number)
        at = whole.index(TABLE)
        lists: list[Piece] = [first, f"1. ขาดแคลนใน {number}", second, f"1. จัดหาให้ {number}"]
        rest = [whole[at + 1]] if table else [f"4) {GOOD[3:]}", whole[-1]]
        pieces += [*whole[:at], *(lists[:2] if table else lists), *rest, *(whole[-2:] if table else ())]
    return lay_document(form(), document(*pieces))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2) ปัญหาที่พบ", "3) แนวทางแก้ไขปัญหา"),
        ("2) ปัญหา", "3) ข้อเสนอแนะ"),
        ("2. ปัญหา :", "3. ข้อเสนอแนะ :"),
        ("2) ปัญหาที่พบ", TITLES[1]),
    ],
)
def test_each_list_is_its_title_s(first: str, second: str) -> None:
    laid = split(first, second)
    assert laid.texts() == said()
    assert laid.unplaced() == []


@pytest.mark.parametrize(("first", "second"), [("2) ปัญหา", "3) ข้อเสนอแนะ"), ("2. ปัญหา :", "3. ข้อเสนอแนะ :")])
def test_what_names_its_columns_is_not_marked(first: str, second: str) -> None:
    assert split(first, second).review() == {}


def test_words_below_such_a_title_stay_under_no_heading_where_the_table_follows() -> None:
    laid = split("2) ปัญหาที่พบ", "", table=True)
    assert laid.texts() == said()
    assert {text for _, text in laid.unplaced()} == {f"1. ขาดแคลนใน {number}" for number in TOPICS}
    assert {"1.1.problem", "1.1.suggestion"} <= laid.review().keys()
