"""Numbers of pages in the middle of answers: marked where they count up through the return."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid
from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head

SECTIONS = ["1.1.1.text.1", "1.1.1.text.2"]


def laid(first: str, second: str) -> Laid:
    """A line within the first item's answer, and one within the second's."""
    items = [f"1.{place}) {text}" for place, text in enumerate(ITEMS["1.1"], 1)]
    answers = (("จัดอบรม", first, "ครบทุกแผนก"), ("จัดค่าย", second, "2 ครั้ง"))
    lines = [line for item, said in zip(items, answers, strict=True) for line in (item, *said)]
    return lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *lines)


def marked(found: Laid) -> list[str]:
    return [section for section, codes in found.review().items() if "boundary_uncertain" in codes]


MARKS = ["- {} -", "-{}-", "– {} –", "หน้า {}", "หน้าที่ {}", "หน้า | {}", "Page {} of 12", "หน้า {}/12"]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("numbers", [("2", "3"), ("9", "10"), ("๒", "๓")])
def test_pages_that_count_up_are_marked(mark: str, numbers: tuple[str, str]) -> None:
    assert marked(laid(*(mark.format(number) for number in numbers))) == SECTIONS


@pytest.mark.parametrize("mark", MARKS)
def test_one_alone_and_such_as_do_not_count_up_say_nothing(mark: str) -> None:
    assert not marked(laid(mark.format(2), "จัดอีกครั้ง"))
    assert not marked(laid(mark.format(3), mark.format(2)))
    assert not marked(laid(mark.format(2), mark.format(2)))


@pytest.mark.parametrize(
    "mark", ["{}", "{} คน", "หน้า {} ของคู่มือ", "- {} คน", "หน้าเว็บ {}", "หน้า {} ถึงหน้าสุดท้ายของคู่มือ"]
)
def test_other_lines_with_figures_say_nothing(mark: str) -> None:
    assert not marked(laid(mark.format(2), mark.format(3)))
