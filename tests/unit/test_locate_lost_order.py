"""Parts of a topic without its heading, in a return that keeps no order: marked, unless what stands around
them tells whose they are. What they say is invented."""

from __future__ import annotations

from tests.small_forms import Piece
from tests.topic_form import lay_topics, topic, topic_form

WHOSE = "heading_uncertain"


def marked(*pieces: Piece) -> set[str]:
    """The topics of sections that are marked as perhaps another's."""
    of = {section.id: section.topic_id for section in topic_form().sections}
    return {of[section] for section, codes in lay_topics(*pieces).review().items() if WHOSE in codes}


def headless(number: str) -> list[Piece]:
    return topic(number)[1:]


def test_items_before_and_a_topic_s_own_heading_behind_tell_whose_a_table_is() -> None:
    assert marked(*headless("1.4"), *topic("1.1"), *topic("1.2")) == set()


def test_at_the_end_the_items_before_tell() -> None:
    assert marked(*topic("1.4"), *topic("1.2"), *headless("1.1")) == set()


def test_before_another_topic_without_heading_nothing_tells() -> None:
    assert marked(*topic("1.4"), *headless("1.1"), *headless("1.2")) == {"1.1"}


def test_parts_before_the_items_of_their_topic_are_marked() -> None:
    turned = headless("1.1")
    assert "1.1" in marked(*topic("1.4"), *turned[5:], *turned[:5], *topic("1.2"))


def test_a_return_in_the_form_s_order_is_not_marked() -> None:
    assert marked(*headless("1.1"), *headless("1.2"), *headless("1.4")) == set()
