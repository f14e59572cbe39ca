"""Answers above their headings, be they in one paragraph with them: marked, since all of them stand below the
heading before. What they say is invented."""

from __future__ import annotations

import pytest

from tests.topic_form import ITEMS, TOPICS, answer, lay_topics, result_head, sections, topic


@pytest.mark.parametrize("apart", [" ", "\n"])
def test_answers_above_their_headings_in_one_paragraph_are_marked(apart: str) -> None:
    """The first answer then stands in the line of the first item, before its number."""
    first, second = (f"1.{place}) {item}" for place, item in enumerate(ITEMS["1.1"], 1))
    answers = [answer("1.1", 1), answer("1.1", 2)]
    head = [f"1.1 {TOPICS['1.1']}", result_head("1.1")]
    ids = list(sections("1.1"))[:2]
    above = apart.join((answers[0], first, answers[1], second))
    assert {*ids} <= lay_topics(*head, above, *topic("1.1")[6:], *topic("1.2")).review().keys()
    below = apart.join((first, answers[0], second, answers[1]))
    assert not {*ids} & lay_topics(*head, below, *topic("1.1")[6:], *topic("1.2")).review().keys()


def test_a_few_words_before_the_first_item_are_no_answer() -> None:
    first, second = (f"1.{place}) {item}" for place, item in enumerate(ITEMS["1.1"], 1))
    lines = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), f"ตัวชี้วัด {first}", answer("1.1", 1), second]
    review = lay_topics(*lines, *topic("1.1")[6:], *topic("1.2")).review()
    assert list(sections("1.1"))[1] not in review


def test_words_of_a_heading_that_are_said_twice_are_no_answer_above_it() -> None:
    second = f"1.2) {ITEMS['1.1'][1]}"
    twice = f"1.1) {ITEMS['1.1'][0][:28]} {ITEMS['1.1'][0]}"
    lines = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), twice, answer("1.1", 1), second]
    assert list(sections("1.1"))[1] not in lay_topics(*lines, *topic("1.1")[6:], *topic("1.2")).review()


@pytest.mark.parametrize(
    "rows", [[["1.1)", "จัดซื้อแล้ว"], ["1.2)", "{heading}\nเปิดแล้ว"]], [["1.1)", "{heading}\nเปิดแล้ว"]]]
)
@pytest.mark.parametrize("titled", [True, False])
def test_rows_above_items_that_were_left_blank_may_be_their_answers(
    rows: list[list[str]], titled: bool
) -> None:
    """A heading that stands again in a cell makes no item of the table's rows."""
    second = f"1.2 {ITEMS['1.1'][1]}"
    table = [[text.format(heading=second) for text in row] for row in rows]
    titles = [["ข้อ", "ผลการดำเนินงาน"]] if titled or len(rows) == 1 else []
    items = [line for place, item in enumerate(ITEMS["1.1"], 1) for line in (f"1.{place}) {item}", "....")]
    laid = lay_topics(
        f"1.1 {TOPICS['1.1']}",
        result_head("1.1"),
        [*titles, *table],
        *items,
        *topic("1.1")[6:],
        *topic("1.2"),
    )
    assert {*list(sections("1.1"))[:2]} <= laid.review().keys()


def test_the_titles_alone_of_a_table_above_items_are_no_answer() -> None:
    items = [line for place, item in enumerate(ITEMS["1.1"], 1) for line in (f"1.{place}) {item}", "....")]
    titles = [["ข้อ", f"1.2 {ITEMS['1.1'][1]}"]]
    laid = lay_topics(
        f"1.1 {TOPICS['1.1']}", result_head("1.1"), titles, *items, *topic("1.1")[6:], *topic("1.2")
    )
    assert not {*list(sections("1.1"))[:1]} & laid.review().keys()
