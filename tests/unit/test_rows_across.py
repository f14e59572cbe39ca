"""Rows of a form's table in which the heading behind it is answered, which is gone: it is marked."""

from __future__ import annotations

from tests.small_forms import table
from tests.topic_form import GOOD, TITLES, lay_topics, sections, topic

ROW = ["1. ขาดแคลนวัสดุ", "1. จัดหาให้ทัน"]
*_, PROBLEM, SUGGESTION, BEST = sections("1.2")


def marks(*rows: list[str], wide: int = 0, heading: bool = False) -> dict[str, set[str]]:
    """Of a topic whose table ends with these rows, its last heading gone."""
    spans = {(wide, 1): 2} if wide else {}
    behind = [GOOD, "......"] if heading else []
    pieces = [*topic("1.2")[:-3], table(list(TITLES), ROW, *rows, spans=spans), *behind]
    return lay_topics(*topic("1.1"), *pieces, *topic("1.4")).review()


def test_a_row_over_all_columns_marks_the_heading_that_is_gone() -> None:
    assert "heading_uncertain" in marks(["ชมรมซ่อมเครื่องใช้ไฟฟ้าเพื่อชุมชน"], wide=3)[BEST]
    assert BEST not in marks(["ชมรมซ่อมเครื่องใช้ไฟฟ้าเพื่อชุมชน"], wide=3, heading=True)
    assert BEST not in marks(["2. ห้องคับแคบ", "2. สร้างใหม่"])


def test_a_row_that_begins_with_its_words_marks_it_and_the_columns() -> None:
    found = marks(["ผลงานหรือนวัตกรรม", "ชมรมซ่อมเครื่องใช้ไฟฟ้า"])
    assert "heading_uncertain" in found[BEST]
    assert all("boundary_uncertain" in found[column] for column in (PROBLEM, SUGGESTION))
    assert BEST not in marks(["ผลงาน", "ชมรมซ่อมเครื่องใช้ไฟฟ้า"])  # too short to name it


def test_its_words_alone_in_a_row_mark_them_too_where_a_row_stands_below() -> None:
    answer = ["", "ชมรมซ่อมเครื่องใช้ไฟฟ้า"]
    found = marks(["", "ผลงานหรือนวัตกรรม :"], answer)
    assert "heading_uncertain" in found[BEST]
    assert all("boundary_uncertain" in found[column] for column in (PROBLEM, SUGGESTION))
    assert BEST not in marks(answer, ["", "ผลงานหรือนวัตกรรม :"])
    assert BEST not in marks(["", "ผลงานหรือนวัตกรรม :"], ["", ""])
    assert BEST not in marks(["", "ผลงานหรือนวัตกรรม :"], answer, heading=True)


def test_one_that_says_that_there_is_nothing_or_stands_above_others_says_nothing_of_it() -> None:
    assert BEST not in marks(["ไม่มีปัญหาอื่น"], wide=3)
    assert BEST not in marks(["แผนกวิชาช่างยนต์ทุกระดับชั้น"], ["2. ห้องคับแคบ", "2. สร้างใหม่"], wide=3)
