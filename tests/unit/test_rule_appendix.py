"""A blank section whose heading stands again in an appendix: its answer may be there."""

from __future__ import annotations

import pytest

from tests.topic_form import GOOD, TOPICS, lay_topics, sections, topic

BESTS = {number: list(sections(number))[-1] for number in list(TOPICS)[:2]}


def marked(*behind: str, blank: str = "......") -> set[str]:
    """Of the first two topics, whose last sections are blank, those whose are marked."""
    pieces = [*topic("1.1")[:-1], blank, *topic("1.2")[:-1], blank, *topic("1.4")]
    review = lay_topics(*pieces, "ภาคผนวก", *behind).review()
    return {number for number, name in BESTS.items() if "heading_uncertain" in review.get(name, ())}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (GOOD, {"1.1", "1.2"}),
        (GOOD[3:], {"1.1", "1.2"}),
        (f"{GOOD} ประเด็นที่ 1.2", {"1.2"}),
        (f"{GOOD} ประเด็นที่ 1.4", set()),  # which has its answer
        ("ภาพกิจกรรม", set()),
    ],
)
def test_it_is_marked_in_the_topic_that_is_named_or_in_each(line: str, told: set[str]) -> None:
    assert marked(line, "ชมรมซ่อมเครื่องใช้ไฟฟ้าเพื่อชุมชน") == told


def test_one_with_its_answer_is_none() -> None:
    assert marked(GOOD, "ชมรมซ่อมเครื่องใช้ไฟฟ้าเพื่อชุมชน", blank="รายละเอียดตามภาคผนวก") == set()
