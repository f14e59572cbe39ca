"""Headings that came back with the signs of Markdown around them, and answers that have such headings of
their own."""

from __future__ import annotations

import pytest

from tests.small_forms import Piece
from tests.topic_form import TOPICS, lay_topics, said, topic

HEADINGS = (0, 1, 2, 4, 6, 8)  # of what ``topic`` gives
FIRST = "1.1.1.text.1"


def marked(number: str, before: str, behind: str) -> list[Piece]:
    pieces = topic(number)
    return [f"{before}{p}{behind}" if at in HEADINGS else p for at, p in enumerate(pieces)]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("## ", ""),
        ("**", "**"),
        ("### **", ":**"),
        ("- **", "**"),
        ("#### ", " "),
        ("***", "***"),
    ],
)
def test_the_signs_change_nothing_and_are_nobody_s(before: str, behind: str) -> None:
    laid = lay_topics(*(piece for number in TOPICS for piece in marked(number, before, behind)))
    assert laid.texts() == said()
    assert laid.review() == {}
    assert laid.unplaced() == []


@pytest.mark.parametrize("before", ["### ", "**"])
def test_a_heading_with_signs_where_the_form_s_have_none_is_an_answer_s(before: str) -> None:
    first, *rest = TOPICS
    pieces = topic(first)
    own = f"{before}{pieces[4]}"  # the next item's heading, word for word
    laid = lay_topics(*pieces[:4], own, *pieces[4:], *(p for number in rest for p in topic(number)))
    texts = said()
    assert laid.texts() == texts | {FIRST: [f"{texts[FIRST][0]}\n{own}"]}
    assert "heading_quoted" in laid.review()[FIRST]


def test_a_heading_without_signs_where_the_form_s_have_them_is_an_answer_s() -> None:
    first, *rest = TOPICS
    pieces = marked(first, "## ", "")
    own = topic(first)[4]
    laid = lay_topics(*pieces[:4], own, *pieces[4:], *(p for n in rest for p in marked(n, "## ", "")))
    texts = said()
    assert laid.texts() == texts | {FIRST: [f"{texts[FIRST][0]}\n{own}"]}
    assert "heading_quoted" in laid.review()[FIRST]
