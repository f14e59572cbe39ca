"""Where a known wording ends at the start of a line that goes on with an answer."""

from __future__ import annotations

import pytest

from rt67_aggregate.text import Cut, Folded, cut_after, cut_at, fold, fold_with_map, tail_of

HEADING = "การจัดการศึกษาระบบทวิภาคี (ร่วมกับสถานประกอบการ)"
ANSWER = "วิทยาลัยจัดแล้ว 2 สาขา"


def cut(text: str, heading: str = HEADING, farthest: float = 0.23) -> Cut | None:
    return cut_after(fold(heading), text, fold_with_map(text), farthest)


@pytest.mark.parametrize(
    "gap", [" ", "  ", ": ", " : ", ":", "\t", "\n", " ........ ", "........", " …… ", " ____ "]
)
def test_the_rest_begins_behind_the_separator(gap: str) -> None:
    text = f"{HEADING}{gap}{ANSWER}"
    found = cut(text)
    assert found is not None
    assert text[found.rest :] == ANSWER
    assert (found.distance, found.whole) == (0, False)


@pytest.mark.parametrize(
    ("text", "length", "found"),
    [
        ("การจัด: ข", 6, Cut(6, 3, False, 2, 8)),
        ("(ก) จัด ข", 4, Cut(4, 3, False, 1, 8)),
        ("การจัด", 3, Cut(3, 3, False, 0, 3)),
        ("การจัด ....", 6, Cut(6, 3, True, 2, 11)),
        ("(การจัด) ข", 6, Cut(6, 3, False, 1, 9)),
    ],
)
def test_what_follows_a_cut_is_told(text: str, length: int, found: Cut) -> None:
    assert cut_at(text, fold_with_map(text), length, 3) == found


@pytest.mark.parametrize(
    ("gap", "separated"), [("\t", 2), (": ", 2), ("\n", 2), (" .... ", 2), ("……", 2), (" ", 1), ("", 0)]
)
def test_separators_have_their_strength(gap: str, separated: int) -> None:
    found = cut(f"{HEADING}{gap}{ANSWER}")
    assert found is not None
    assert found.separated == separated


@pytest.mark.parametrize("tail", ["", " ", ".", " ..........", ":", "\t", " ……………"])
def test_a_heading_alone_is_whole(tail: str) -> None:
    found = cut(HEADING + tail)
    assert found is not None
    assert found.whole
    assert found.rest == len(HEADING + tail)


@pytest.mark.parametrize(
    "typed",
    [
        "การจัดการศึกษาระบบทวีภาคี (ร่วมกับสถานประกอบการ)",
        "การจัดการศึกษา ระบบทวิภาคี(ร่วมกับสถานประกอบการ)",
        "การจัดการศึกษาระบบทวิภาคี ร่วมกับสถานประกอบกาณ",
        "การจดการศึกษาระบบทวิภาคี (ร่วมกับสถานประกอบการ)",
        "การจัดการศึกษาระบบทวิภาคีี (ร่วมกับสถานนประกอบการ)",
        "การจัดการศึกษระาบบทวิภาคี (ร่วมกับสถานประกอบการ)",
    ],
)
def test_a_retyped_heading_ends_at_the_separator(typed: str) -> None:
    text = f"{typed} {ANSWER}"
    found = cut(text)
    assert found is not None
    assert text[found.rest :] == ANSWER
    assert found.distance <= 2


def test_closing_brackets_belong_to_the_heading() -> None:
    text = f"“การจัดการศึกษา (ทวิภาคี)” {ANSWER}"
    found = cut(text, "การจัดการศึกษา (ทวิภาคี)")
    assert found is not None
    assert text[found.rest :] == ANSWER


def test_the_place_is_right_where_characters_are_folded_away() -> None:
    text = f"การ จัด การ ศึกษา-ระบบ/ทวิภาคี  ((ร่วมกับ สถานประกอบการ))  {ANSWER}"
    found = cut(text)
    assert found is not None
    assert text[found.rest :] == ANSWER


@pytest.mark.parametrize("text", ["", "ไม่มี", ANSWER, "การจัดประชุมครู 2 ครั้ง", "การจัดการ", HEADING[20:]])
def test_another_text_is_not_the_heading(text: str) -> None:
    assert cut(text) is None


def test_no_wording_is_farther_than_allowed() -> None:
    typed = "กาxจัดxxxศึกษาระบบทวิภxคี (ร่วมกัxสถานประกxบการ)"
    assert cut(typed, farthest=0.05) is None
    found = cut(typed, farthest=0.3)
    assert found is not None
    assert found.distance == 7


def test_a_short_title_is_not_stretched_over_an_answer() -> None:
    text = "ปัญหา สัญญาณอ่อน"
    found = cut(text, "ปัญหา")
    assert found is not None
    assert text[found.rest :] == "สัญญาณอ่อน"
    assert (found.length, found.distance) == (5, 0)


@pytest.mark.parametrize("slip", [")ะ", "ร)", " )ก "])
def test_a_letter_too_many_at_the_end_belongs_to_the_heading(slip: str) -> None:
    found = cut(HEADING.removesuffix(")") + slip)
    assert found is not None
    assert (found.whole, found.distance) == (True, 1)


@pytest.mark.parametrize("answer", ["5", " 5", " ก", ": ก", "กข"])
def test_a_digit_or_a_letter_apart_is_an_answer(answer: str) -> None:
    found = cut(HEADING + answer)
    assert found is not None
    assert (found.whole, found.distance) == (False, 0)
    assert (HEADING + answer)[found.rest :] == answer.lstrip(": ")


@pytest.mark.parametrize(
    ("heading", "text", "rest", "whole"),
    [
        ("ความชื้นในดิน %", "ความชื้นในดิน %", "", True),
        ("ความชื้นในดิน %", "ความชื้นในดิน % 45", "45", False),
        ("ความชื้นในดิน %", "ความชื้นในดิน 45", "45", False),  # the sign was deleted
        ("ความชื้นในดิน (%)", "ความชื้นในดิน ( % ): 45", "45", False),
        ("อาการ (บอกทุกอย่างที่พบ.)", "อาการ (บอกทุกอย่างที่พบ.) ไข้", "ไข้", False),
        ("อาการ (ถ้ามี)", "อาการ (ถ้ามี) + ไข้", "+ ไข้", False),
    ],
)
def test_the_signs_that_a_heading_ends_in_are_no_answer(
    heading: str, text: str, rest: str, whole: bool
) -> None:
    tails = tuple(filter(None, [tail_of(heading)]))
    found = cut_after(fold(heading), text, fold_with_map(text), 0.23, tails)
    assert found is not None
    assert (text[found.rest :], found.whole) == (rest, whole)


@pytest.mark.parametrize(
    ("text", "rest", "separated"),
    [
        (f"**{HEADING}:** ก", "ก", 2),
        (f"**{HEADING}**: ก", "ก", 2),
        (f"**{HEADING}** ก", "ก", 1),
        (f"**1.1) {HEADING} :**\t- ก", "- ก", 2),
        (f"***{HEADING}*** ก", "ก", 1),
        (f"**{HEADING}: ก** ข", "ก** ข", 2),
        (f"{HEADING}: **ก** ข", "**ก** ข", 2),  # the answer's own bold type
        (f"{HEADING} **ก** ข", "**ก** ข", 1),
        (f"** {HEADING} **ก** ข", "**ก** ข", 1),  # two stars before a blank open nothing
        (f"**ตอบ** {HEADING} **ก** ข", "**ก** ข", 1),
        (f"**{HEADING}:**", "", 2),
        (f"<b>{HEADING}</b>", "", 2),
        (f"<p><b>1.1) {HEADING}</b></p> ก", "ก", 1),
        (f"{HEADING}</b> ก", "</b> ก", 0),
    ],
)
def test_what_ends_bold_type_of_markdown_or_of_a_web_page_is_no_answer(
    text: str, rest: str, separated: int
) -> None:
    start = text.index(HEADING)
    words = text[start:]
    folded = fold_with_map(words)
    whole = Folded(folded.key, tuple(start + at for at in folded.origin))
    found = cut_after(fold(HEADING), text, whole, 0.23)
    assert found is not None
    assert (text[found.rest :], found.separated) == (rest, separated)


@pytest.mark.parametrize("typed", ["237", "ข้อ 237", "ข้อ 2๓"])
def test_no_heading_ends_within_a_figure(typed: str) -> None:
    assert cut(typed, "ข้อ 2" if "ข้อ" in typed else "2") is None


def test_a_heading_ends_before_a_figure_of_its_own() -> None:
    text = "ผลปี 2567: 12 คน"
    found = cut(text, "ผลปี 2567")
    assert found is not None
    assert text[found.rest :] == "12 คน"
