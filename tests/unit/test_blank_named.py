"""Headings left as a list, with their answers below the last one behind their first words: marked. What they
say is invented."""

from __future__ import annotations

import pytest

from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head

HEADS = [f"1.{place}) {item}" for place, item in enumerate(ITEMS["1.1"], 1)]
IDS = ["1.1.1.text.1", "1.1.1.text.2"]


def marked(*below: str, first: str = "") -> list[str]:
    lines = [HEADS[0], *([first] if first else []), HEADS[1], *below]
    return list(lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *lines).review())


@pytest.mark.parametrize(
    "label", ["การจัดหาหนังสือ", "การจัดหาหนังสือและสื่อ :", "การจัดหาหนังสือ: ซื้อ 45 เล่ม", "1. การจัดหาหนังสือ"]
)
@pytest.mark.parametrize("first", ["", "...................."])
def test_the_first_words_of_a_blank_heading_in_the_answer_below_mark_both(label: str, first: str) -> None:
    assert marked(label, "ซื้อ 45 เล่ม", "การเปิดบริการ", "เปิดทุกวัน", first=first) == IDS


@pytest.mark.parametrize("said", ["การจัดหา", "การจัดหาหนังสือ 45 เล่มในปีนี้", "การเปิดบริการนอกเวลา"])
def test_other_words_say_nothing(said: str) -> None:
    assert marked(said, "เปิดทุกวัน") == []


def test_of_a_heading_that_is_answered_they_say_nothing() -> None:
    assert marked("การจัดหาหนังสือ", "ซื้อ 45 เล่ม", first="ซื้อแล้ว") == []
