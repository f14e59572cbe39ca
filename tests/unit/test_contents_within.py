"""Headings in a row in an answer, which come again below: taken for contents, and the answer is marked."""

from __future__ import annotations

from tests.small_forms import Piece
from tests.topic_form import ITEMS, TOPICS, lay_topics, sections, topic

ITEM = next(iter(sections("1.1")))
ROW = [f"1.2 {TOPICS['1.2']}", f"1.4 {TOPICS['1.4']}", f"1.2) {ITEMS['1.4'][1]}"]


def review(*lines: Piece) -> set[str]:
    first = topic("1.1")
    return lay_topics(*first[:4], *lines, *first[4:], *topic("1.2"), *topic("1.4")).review().get(ITEM, set())


def test_an_answer_that_goes_on_with_them_is_marked() -> None:
    assert review("ดำเนินงานในเรื่องต่อไปนี้", *ROW, "ครบทุกเรื่อง") == {"boundary_uncertain"}
    assert review("ดำเนินงานในเรื่องต่อไปนี้", "ครบทุกเรื่อง") == set()


def test_pages_say_that_they_are_contents_which_end_before_the_next_heading() -> None:
    assert review("ครบทุกเรื่อง", *(f"{line}\t{page}" for page, line in enumerate(ROW, 3))) == set()
