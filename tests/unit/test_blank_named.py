"""Headings left as a list, with their answers below the last one behind their first words: marked. What they
say is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from tests.small_forms import document, lay_document
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


def test_where_one_of_several_blank_headings_is_named_all_of_them_are_marked() -> None:
    """The first words of the other one may be damaged. The headings are those of the form of 2567."""
    form = load_form(Path(__file__).parents[2] / "mappings" / "rt67_2567.yaml").value
    assert form is not None
    items = [heading for heading in form.walk() if heading.id.startswith("2.3.result.")]
    heads = [f"{item.number} {item.text}" for item in items]
    above = ["2.3 พัฒนาระบบการแนะแนวการเรียน (Coaching) และเป้าหมายชีวิตให้เป็นรูปธรรม", *heads]
    named = items[1].text[:24]
    found = lay_document(form, document(*above, "กรจดระบบ", "วัดแววครบทุกคน", named, "แนะแนวทุกสัปดาห์"))
    assert all("heading_uncertain" in found.review()[item.id] for item in items[:-1])
