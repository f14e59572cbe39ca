"""Headings that say something else than the form, and ends of headings that stand in the answer. What
they say is invented."""

from __future__ import annotations

import pytest

from tests.small_forms import lay

FIRST = "1. สภาพอาคารเรียนและโรงฝึกงาน"
LAST = "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง"


def codes(line: str, *more: str) -> set[str]:
    """The doubts about the second heading, which is ``line``."""
    laid = lay("flat", FIRST, "ดี", line, *(more or ("ครบ",)), LAST, "-")
    return set(laid.heading("text.2").uncertain)


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("2. ความพร้อมของครุภัณฑ์การศึก [รอดู] ษา พร้อม 12 ชุด", True),
        ("2. ความพร้อมของครุภัณฑ์การศึกษ พร้อม 12 ชุด", False),
        ("2. ความพร้อมของครุภัณฑ์การศกษา พร้อม 12 ชุด", False),
        ("2. ความพร้อมของครุภัณฑ์การศึกษา พร้อม 12 ชุด", False),
    ],
)
def test_letters_of_a_heading_s_end_that_stand_in_the_answer_are_looked_at(line: str, marked: bool) -> None:
    assert ("heading_differs" in codes(line, "ครบ")) is marked


def test_many_errors_are_told_by_the_number_and_marked_without_it() -> None:
    damaged = "ความพรอมขงครภณฑ์การศกษา"
    assert "heading_differs" not in codes(f"2. {damaged}")
    assert "heading_differs" in codes(damaged)


def test_the_next_heading_with_its_number_is_no_rest_of_one_that_was_cut_short() -> None:
    # Its words are like what the first one lacks.
    cut = "2. ความพร้อมของครุภัณฑ์การ"
    alike = lay("flat", FIRST, "ดี", cut, "4. ศึกษาที่ต้องการแจ้ง", "-")
    assert "heading_differs" not in alike.heading("text.2").uncertain
