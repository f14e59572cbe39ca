"""Titles of columns with wrong letters behind words that are a title by themselves: no answers."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid
from tests.topic_form import TABLE, TITLES, TOPICS, lay_topics, result_head


def laid(title: str) -> Laid:
    """A table of the first topic with this title over its first column, and one row."""
    table = [[title, TITLES[1]], ["1. ขาดครู", "1. จัดหา"]]
    return lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), TABLE, table)


@pytest.mark.parametrize("title", ["ปัญหา-ทีพย", "ปัญหา : ทึ่พบ", "ปัญหา\tที่พย", "ปัญหา – ที่ผม"])
def test_a_misspelt_title_is_no_answer(title: str) -> None:
    assert laid(title).texts()["1.1.problem"] == ["ขาดครู"]


@pytest.mark.parametrize("said", ["ครูน้อย", "ไม่มี", "ขาดครูและห้อง", "ที่ 2", "ที่ 5"])
@pytest.mark.parametrize("between", ["-", " : ", "\t"])
def test_what_is_said_behind_a_title_is_one(said: str, between: str) -> None:
    assert laid(f"ปัญหา{between}{said}").texts()["1.1.problem"][0] == said
