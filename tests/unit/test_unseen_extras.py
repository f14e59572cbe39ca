"""Topics and items of somebody's own, and answers above their headings: nobody can be sure of them."""

from __future__ import annotations

import pytest

from tests.small_forms import filled, lay

OWN = "การตรวจสุขภาพประจำปีของบุคลากร"


def deep_with(after: str, *lines: str) -> dict[str, set[str]]:
    pieces, said = filled("deep")
    at = pieces.index(said[after][0]) + 1
    laid = lay("deep", *pieces[:at], *lines, *pieces[at:])
    assert OWN in str(laid.texts())
    return laid.review()


@pytest.mark.parametrize("lines", [(f"2.2 {OWN}", "ตรวจครบทุกคน"), (f"๒.๒ {OWN}",)])
def test_a_topic_that_the_form_has_not_marks_the_answer_before_it(lines: tuple[str, ...]) -> None:
    review = deep_with(last_section(), *lines)
    assert review == {last_section(): {"own_heading_inside"}}


def last_section() -> str:
    return list(filled("deep")[1])[-1]


@pytest.mark.parametrize("label", ["2.{}", "2.{}.", "5.{}"])
def test_a_list_that_began_further_up_is_none(label: str) -> None:
    lines = [f"{label.format(n)} {OWN}ครั้งที่ {n}" for n in (1, 2, 3)]
    assert deep_with(last_section(), *lines) == {}


def test_an_amount_is_none() -> None:
    assert deep_with(last_section(), OWN, "2.2 ล้าน") == {}


def test_answers_above_their_headings_are_marked_where_the_last_is_empty() -> None:
    laid = lay(
        "middle",
        "หมวด ก การจัดการเรียนการสอน",
        "1 การเตรียมการสอนของครูผู้สอน",
        "จัดทำแผนการสอนครบทุกวิชา",
        "(1) สิ่งที่ทำแล้ว",
        "จะจัดอบรมครูใหม่",
        "(2) สิ่งที่จะทำต่อไป",
        "2 การวัดและประเมินผลผู้เรียน",
        "(1) สิ่งที่ทำแล้ว",
        "วัดผลตามสภาพจริง",
        "(2) สิ่งที่จะทำต่อไป",
        "ปรับเกณฑ์",
    )
    marked = {section for section, codes in laid.review().items() if "text_under_group" in codes}
    first = [a.section_id for a in laid.answers.answers][:2]
    assert marked == set(first)


ABOVE = ("หมวด ก การจัดการเรียนการสอน", "1 การเตรียมการสอนของครูผู้สอน")


def text_under_group(*lines: str) -> set[str]:
    laid = lay("middle", *ABOVE, *lines)
    return {section for section, codes in laid.review().items() if "text_under_group" in codes}


@pytest.mark.parametrize(
    "lines",
    [
        ("..........", "(1) สิ่งที่ทำแล้ว", "จะจัดอบรมครูใหม่", "(2) สิ่งที่จะทำต่อไป"),
        ("จัดทำแผนแล้ว", "(1) สิ่งที่ทำแล้ว", "จะจัดอบรมครูใหม่", "(2) สิ่งที่จะทำต่อไป"),
    ],
)
def test_a_blank_place_above_the_first_heading_and_none_below_the_last_is_marked(
    lines: tuple[str, ...],
) -> None:
    assert text_under_group(*lines) == {"A.1.text.1", "A.1.text.2"}


def test_where_answers_stand_above_their_headings_so_do_those_of_topics_left_blank() -> None:
    first = ("จัดทำแผนแล้ว", "(1) สิ่งที่ทำแล้ว", "จะจัดอบรมครูใหม่", "(2) สิ่งที่จะทำต่อไป")
    then = ("2 การวัดและประเมินผลผู้เรียน", "(1) สิ่งที่ทำแล้ว", "ปรับเกณฑ์", "(2) สิ่งที่จะทำต่อไป")
    assert text_under_group(*first, *then) == {"A.1.text.1", "A.1.text.2", "A.2.text.1", "A.2.text.2"}


def test_the_first_heading_below_an_answer_is_marked_where_it_is_blank() -> None:
    """It was dragged above it. Where such words stand above most topics' answers, they introduce these."""
    dragged = ("จัดทำแผนแล้ว", "(1) สิ่งที่ทำแล้ว", "......", "(2) สิ่งที่จะทำต่อไป", "จะจัดอบรมครูใหม่")
    assert text_under_group(*dragged) == {"A.1.text.1"}
    above = ("2 การวัดและประเมินผลผู้เรียน", "ปรับเกณฑ์", "(1) สิ่งที่ทำแล้ว", "วัดผล", "(2) สิ่งที่จะทำต่อไป", "ทำคลังข้อสอบ")
    assert text_under_group(*dragged, *above) == {"A.1.text.1"}
    other = ("หมวด ข การดูแลช่วยเหลือผู้เรียน", "1 การเยี่ยมบ้านและการติดต่อผู้ปกครอง", "ปรับรอบ")
    further = (*other, "(1) สิ่งที่ทำแล้ว", "เยี่ยมครบ", "(2) สิ่งที่จะทำต่อไป", "ทำแผนที่")
    assert text_under_group(*dragged, *above, *further) == set()


def test_words_above_headings_that_are_gone_introduce_nothing() -> None:
    dragged = ("จัดทำแผนแล้ว", "(1) สิ่งที่ทำแล้ว", "......", "(2) สิ่งที่จะทำต่อไป", "จะจัดอบรมครูใหม่")
    marked = text_under_group(*dragged, "หมวด ข การดูแลช่วยเหลือผู้เรียน", "ดูแลครบทุกคน")
    assert {section for section in marked if section.startswith("A.")} == {"A.1.text.1"}


def test_a_blank_place_below_the_last_heading_is_that_heading_s() -> None:
    assert text_under_group("(1) สิ่งที่ทำแล้ว", "จะจัดอบรม", "(2) สิ่งที่จะทำต่อไป", "......") == set()
    assert text_under_group("(1) สิ่งที่ทำแล้ว", "จะจัดอบรม", "(2) สิ่งที่จะทำต่อไป") == set()
