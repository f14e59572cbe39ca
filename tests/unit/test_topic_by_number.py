"""Lines of answers that begin with the number of a topic that was left out. What they say is invented."""

from __future__ import annotations

import pytest

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

PARTS = [TABLE, [TITLES, ["ครูน้อย", "ขอครู"]], GOOD, "ตลาดนัดวันศุกร์"]


def above() -> list[str]:
    lines = [f"1.1 {TOPICS['1.1']}", result_head("1.1")]
    for place, item in enumerate(ITEMS["1.1"], 1):
        lines += [f"1.{place}) {item}", answer("1.1", place)]
    return lines


@pytest.mark.parametrize("figure", ["1.2 เท่าของปีก่อน", "1.4 ล้านบาทต่อปี"])
def test_parts_below_a_figure_like_a_topic_s_number_are_told(figure: str) -> None:
    """They are the first topic's, or those of a topic that a college named in its own words."""
    found = lay_topics(*above(), figure, *PARTS)
    review = found.review()
    ids = [section for section in found.texts() if not section.endswith(("text.1", "text.2"))]
    assert {*ids} <= review.keys()
    if not any(section.startswith("1.1.") for section in ids):
        assert {*list(sections("1.1"))[2:]} <= review.keys()


def test_a_topic_whose_items_say_whose_they_are_is_not() -> None:
    items = [line for n, item in enumerate(ITEMS["1.2"], 1) for line in (f"1.{n}) {item}", answer("1.2", n))]
    found = lay_topics(*above(), *PARTS, "1.2 สุขภาพของทุกคน", result_head("1.2"), *items, *PARTS)
    assert not {*list(sections("1.2"))[2:]} & found.review().keys()


def test_a_topic_that_is_printed_or_a_number_alone_is_not_told_so() -> None:
    for head in (f"1.2 {TOPICS['1.2']}", "1.2"):
        found = lay_topics(*above(), *PARTS, head, *PARTS)
        assert "heading_uncertain" not in found.review().get("1.2.best", ())


def test_parts_of_the_next_topic_are_not() -> None:
    found = lay_topics(*above(), "1.2 เท่าของปีก่อน", *PARTS, *topic("1.4"))
    assert "heading_uncertain" not in found.review().get("1.4.best", ())
