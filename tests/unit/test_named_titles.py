"""Titles within an answer that name other topics: what stands below them is theirs."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid
from tests.topic_form import lay_topics, topic

CODE = "other_number_inside"
LAST = "1.4.best"
BLANK = {"1.1.best", "1.2.best"}


def laid(*lines: str, blank: bool = True) -> Laid:
    """Lines behind the last answer; the first two topics' good practice is blank."""
    pieces = [piece for number in ("1.1", "1.2", "1.4") for piece in topic(number)]
    left = {f"ผลงานเด่นของ {number}" for number in ("1.1", "1.2")} if blank else set()
    return lay_topics(*[piece for piece in pieces if not (isinstance(piece, str) and piece in left)], *lines)


TITLES = [
    "แบบอย่างที่ดี ประเด็น {}",
    "แบบอย่างที่ดี ประเด็น “{}”",
    "แบบอย่างที่ดี ประเด็น “{}",
    "แบบอย่างที่ดี – {}",
    "แบบอย่างที่ดี: {}",
    "Best Practice ({})",
    "แบบอย่างที่ดีของประเด็นที่ {} :",
    "ผลงาน หัวข้อ {}",
    "ผลงานเด่น [{}]",
]


@pytest.mark.parametrize("title", TITLES)
def test_titles_of_several_topics_mark_the_answer_and_what_is_blank_below_them(title: str) -> None:
    found = laid(title.format("1.1"), "สวนถาด", title.format("๑.๒"), "ห้องสมุดมีชีวิต").review()
    assert CODE in found[LAST]
    assert {section for section, codes in found.items() if "heading_uncertain" in codes} == BLANK


@pytest.mark.parametrize("title", TITLES)
def test_where_nothing_is_blank_the_answer_alone_is_marked(title: str) -> None:
    found = laid(title.format("1.1"), "สวนถาด", title.format("1.2"), "ห้องสมุดมีชีวิต", blank=False).review()
    assert found == {LAST: {CODE}}


@pytest.mark.parametrize(
    "line",
    ["เพิ่มเติมประเด็น 1.1 ข้อ 1.1)", "(ต่อ) 1.1 1.1)", "ข้อมูลเพิ่มเติม ข้อ 1.1 - 1.2)", "ต่อจากประเด็น 1.1 ข้อ 1.1)"],
)
def test_one_that_says_that_an_answer_goes_on_is_marked(line: str) -> None:
    found = laid(line, "จัดอบรมอีก 2 รุ่น", blank=False).review()
    item = "1.1.1.text.2" if line.endswith("1.2)") else "1.1.1.text.1"
    assert CODE in found[LAST]
    assert found.keys() == {LAST, item}


@pytest.mark.parametrize(
    "lines",
    [
        ("รายละเอียดเพิ่มเติมตามประเด็น 1.1", "จัดอบรม"),
        ("เพิ่มเติม ดู (1.1)", "จัดอบรม", "เช่นเดียวกับ (1.2)", "จัดค่าย"),
        ("ผลงานประเด็น 1.1", "จัดอบรม"),
        ("ผลงานประเด็น 1.4", "จัดอบรม", "ผลงานข้อ 1.4", "จัดค่าย"),
        ("คะแนน (3.25)", "จัดอบรม", "คะแนน (4.51)", "จัดค่าย"),
        ("ค่าเฉลี่ย 1.1", "จัดอบรม", "ค่าเฉลี่ย 1.2", "จัดค่าย"),
    ],
    ids=["by it", "references", "one", "its own", "scores", "means"],
)
def test_references_and_figures_say_nothing(lines: tuple[str, ...]) -> None:
    assert not laid(*lines, blank=False).review()
