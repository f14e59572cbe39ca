"""A topic in two places with another between: where it is left and where it goes on is marked. What is said
is invented."""

from __future__ import annotations

from tests.small_forms import Piece
from tests.topic_form import TOPICS, lay_topics, sections, topic

CODE = "boundary_uncertain"


def marked(*pieces: Piece) -> list[str]:
    return [section for section, codes in lay_topics(*pieces).review().items() if CODE in codes]


def test_the_answer_that_is_left_and_the_one_before_it_goes_on_are_marked() -> None:
    first = topic("1.1")
    left, last = next(iter(sections("1.1"))), list(sections("1.2"))[-1]
    assert {left, last} <= {*marked(*first[:4], *topic("1.2"), *first[4:], *topic("1.4"))}


def test_between_these_places_what_reads_alike_in_every_topic_is_marked_with_the_answer_above_it() -> None:
    """The page of another topic may begin with its table, or with its good practice; an item names itself."""
    first, second = topic("1.1"), list(sections("1.2"))
    found = marked(*first[:4], *topic("1.2"), *first[4:], *topic("1.4"))
    assert found == [next(iter(sections("1.1"))), *second[1:]]


def test_topics_in_another_order_and_parts_of_one_in_another_order_are_not() -> None:
    assert marked(*topic("1.4"), *topic("1.2"), *topic("1.1")) == []
    first = topic("1.1")
    assert marked(*first[:2], *first[4:6], *first[2:4], *first[6:], *topic("1.2"), *topic("1.4")) == []


def test_where_most_topics_are_torn_the_return_has_an_order_of_its_own() -> None:
    """All second items at the end, each told by its words."""
    torn = [topic(number) for number in TOPICS]
    rest = [piece for pieces in torn for piece in (*pieces[:4], *pieces[6:])]
    assert marked(*rest, *(piece for pieces in torn for piece in pieces[4:6])) == []
