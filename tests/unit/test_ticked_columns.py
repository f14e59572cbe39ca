"""Ticks under titles of the college's own, beside the headings: marked, since the title says what they mean.
What is said is invented."""

from __future__ import annotations

import pytest

from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head

HEADS = [f"1.{place}) {item}" for place, item in enumerate(ITEMS["1.1"], 1)]
IDS = ["1.1.1.text.1", "1.1.1.text.2"]


def marked(titles: list[str], first: list[str], second: list[str]) -> list[str]:
    rows = [titles, [HEADS[0], *first], [HEADS[1], *second]]
    review = lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), rows).review()
    return [section for section, codes in review.items() if "choice_unclear" in codes]


@pytest.mark.parametrize("tick", ["✓", "/", "☑", "(/)", "( ✓ )"])
def test_ticks_in_several_columns_are_marked(tick: str) -> None:
    titles = ["ประเด็น", "มี", "ไม่มี", "รายละเอียด"]
    assert marked(titles, [tick, "", "อบรม 45 คน"], ["", tick, ""]) == IDS
    assert marked(titles, [tick, "", "อบรม 45 คน"], [tick, "", "จัดค่าย"]) == []
    assert marked(titles, ["", tick, ""], ["", "", "จัดค่าย"]) == IDS[:1]


def test_a_tick_in_a_row_s_last_cell_is_one_and_one_before_a_heading_is_its_own() -> None:
    assert marked(["ประเด็น", "มี", "ไม่มี"], ["✓", ""], ["", "✓"]) == IDS
    before = [["", "ประเด็น", "ผล"], ["✓", HEADS[0], ""], ["", HEADS[1], "✓"]]
    review = lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), before).review()
    assert not any("choice_unclear" in codes for codes in review.values())


def test_words_and_boxes_that_are_open_say_what_they_say() -> None:
    titles = ["ประเด็น", "ดำเนินการ", "ไม่ดำเนินการ"]
    assert marked(titles, ["✓ แล้ว", ""], ["", "✓ ยัง"]) == []
    assert marked(titles, ["☐", ""], ["", "☐"]) == []


@pytest.mark.parametrize("tick", ["(/)", "( ✓ )", "(√)"])
def test_a_tick_in_brackets_at_the_end_is_an_answer_and_no_name_to_sign_with(tick: str) -> None:
    laid = lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), HEADS[0], "จัดอบรม", HEADS[1], "", tick)
    assert laid.texts()[IDS[1]] == [tick]
    signed = lay_topics(
        f"1.1 {TOPICS['1.1']}", result_head("1.1"), HEADS[0], "จัดอบรม", HEADS[1], "", "( ...... )"
    )
    assert IDS[1] not in signed.texts() or not signed.texts()[IDS[1]]
