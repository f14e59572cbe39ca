"""Scales to tick at the end of a topic, as one department puts them there. What they say is invented."""

from __future__ import annotations

import pytest

from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head, sections, topic

STEPS = ["ดีมาก", "ดี", "พอใช้", "ปรับปรุง"]


def marked(*rows: list[str]) -> bool:
    found = lay_topics(*topic("1.1"), [*rows], *topic("1.2"), *topic("1.4"))
    return "boundary_uncertain" in found.review().get(list(sections("1.1"))[-1], ())


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("tick", ["✓", "/", "√"])
def test_a_scale_at_the_end_of_one_topic_is_marked(at: int, tick: str) -> None:
    assert marked(STEPS, [tick if place == at else "" for place in range(4)])


@pytest.mark.parametrize(
    "rows",
    [
        [STEPS, ["✓", "✓", "", ""]],
        [STEPS, ["12", "", "", ""]],
        [STEPS, ["", "", "", ""]],
        [STEPS[:2], ["✓", ""]],
        [STEPS, ["✓", "", "", ""], ["", "✓", "", ""]],
        [["จัดตลาดนัดทุกวันศุกร์ร่วมกับชุมชน", *STEPS[1:]], ["✓", "", "", ""]],
    ],
    ids=["two ticks", "a figure", "none", "two steps", "two rows", "words"],
)
def test_a_table_of_the_college_s_own_says_nothing(rows: list[list[str]]) -> None:
    assert not marked(*rows)


def test_within_a_topic_it_is_an_answer() -> None:
    first, second = (f"1.{place}) {item}" for place, item in enumerate(ITEMS["1.1"], 1))
    scale = [STEPS, ["", "✓", "", ""]]
    lines = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), first, scale, second, "เปิดทุกวัน", *topic("1.1")[6:]]
    review = lay_topics(*lines, *topic("1.2")).review()
    assert "boundary_uncertain" not in review.get(next(iter(sections("1.1"))), ())
