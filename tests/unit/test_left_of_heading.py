"""Answers in cells left of their items. What they say is invented."""

from __future__ import annotations

from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head, sections, topic

FIRST, SECOND = (f"1.{place}) {item}" for place, item in enumerate(ITEMS["1.1"], 1))


def marked(*rows: list[str]) -> set[str]:
    lines = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), [*rows], *topic("1.1")[6:], *topic("1.2")]
    return {*list(sections("1.1"))[:2]} & lay_topics(*lines).review().keys()


def test_answers_left_of_their_items_are_marked_though_the_first_is_blank() -> None:
    assert marked(["", FIRST], ["เปิดถึงสองทุ่ม", SECOND]) == {*list(sections("1.1"))[:2]}


def test_numbers_and_answers_right_of_their_items_are_not() -> None:
    assert marked(["1", FIRST, "จัดซื้อ"], ["2", SECOND, "เปิดถึงสองทุ่ม"]) == set()
    assert marked([FIRST, "จัดซื้อ"], [SECOND, "เปิดถึงสองทุ่ม"]) == set()
    assert marked([FIRST, "จัดซื้อ", SECOND, "เปิดถึงสองทุ่ม"]) == set()
