"""The lines that a form prints before its first heading, and the line that asks for the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.locate.front import FrontLines
from tests.small_forms import lay, small_form
from tests.small_units import owners

UNIT = "ขอส่งแบบสำรวจความพร้อมประจำภาคเรียน ดังต่อไปนี้"
FIRST = "1. สภาพอาคารเรียนและโรงฝึกงาน"


@pytest.fixture
def front() -> FrontLines:
    return FrontLines(small_form("flat"))


@pytest.mark.parametrize(
    "line",
    [
        "แบบสำรวจความพร้อมด้านอาคารสถานที่",
        "1. แบบสำรวจความพร้อมด้านอาคารสถานที่",
        "คำชี้แจง ให้ตอบทุกข้อ",
        "คำชี้แจง: ให้ตอบทุกข้อ",
        "แบบสำรวจความพรอมด้านอาคารสถานที่",  # a letter lost
        "ความพร้อมด้านอาคาร",  # a part, to the letter
        "ความพร้อมดานอาคารสถานที่",  # a part, a letter lost
        "..........",
        " - ",
        "",
    ],
)
def test_a_line_of_the_form_s_own_or_a_part_of_one(front: FrontLines, line: str) -> None:
    assert front.is_own(line)


@pytest.mark.parametrize(
    "line",
    [
        "วิทยาลัยเทคนิคสมมติ",
        "เรียน ผู้อำนวยการ",
        "อาคาร",  # too short a part
        "ให้ตอบ",
        "แบบสำรวจความเห็นด้านการเงิน",
        "7",
        "1.",
        "แบบสำรวจ" + "ก" * 300,
    ],
)
def test_what_somebody_typed_is_none_of_them(front: FrontLines, line: str) -> None:
    assert not front.is_own(line)


@pytest.mark.parametrize(("part", "own"), [("ด้านอาคาร", True), ("สถานที่", False)])
def test_a_part_of_eight_letters_tells_and_no_shorter_one(front: FrontLines, part: str, own: bool) -> None:
    assert front.is_own(part) is own


def found(front: FrontLines, line: str) -> str | None:
    place = front.unit_line(line)
    return line[place.start : place.end] if place else None


@pytest.mark.parametrize("before", ["", "วิทยาลัยเทคนิคสมมติ ", "......... ", "(ชื่อสถานศึกษา) "])
@pytest.mark.parametrize("behind", ["", " ", " .....", " ขอรับ"])
def test_the_unit_line_is_found_in_its_line(front: FrontLines, before: str, behind: str) -> None:
    text = found(front, before + UNIT + behind)
    assert text is not None
    assert text.startswith(UNIT)
    assert (before + UNIT + behind).index(text) == len(before)


def test_what_stands_far_behind_the_unit_line_is_none_of_it(front: FrontLines) -> None:
    assert found(front, f"{UNIT} ทั้งนี้ได้แนบเอกสารประกอบมาพร้อมกันแล้ว") == UNIT


def test_the_unit_line_with_errors_in_it_is_found(front: FrontLines) -> None:
    line = "วิทยาลัยหนึ่ง ขอสงแบบสำรวจความพร้อมประจำภาคเรียน ดังตอไปนี้"
    assert found(front, line) == line.removeprefix("วิทยาลัยหนึ่ง ")


@pytest.mark.parametrize(
    "line",
    ["", "ขอส่ง", "ขอส่งแบบสำรวจ", "วิทยาลัยเทคนิคสมมติ อำเภอเมือง จังหวัดลำปาง", "ขอสงแบบสำรวจ ขอสง " + "ก" * 200],
)
def test_other_lines_have_no_unit_line(front: FrontLines, line: str) -> None:
    assert found(front, line) is None


@pytest.mark.parametrize(("times", "there"), [(4, True), (5, False)])
def test_in_a_long_paragraph_it_is_told_to_the_letter(front: FrontLines, times: int, there: bool) -> None:
    damaged = "ขอสงแบบสำรวจความพร้อมประจำภาคเรียน ดังตอไปนี้"
    size = len("".join(UNIT.split()))
    line = damaged + "ก" * (times * size - len("".join(damaged.split())) - (0 if there else size - 1))
    assert (found(front, line) is not None) is there
    exact = UNIT + "ก" * 300
    assert found(front, exact) == UNIT


def test_a_form_without_a_unit_line_has_none_in_any_line() -> None:
    bare = FrontLines(replace(small_form("flat"), unit_line=""))
    assert bare.unit_line(UNIT) is None


# --- whose the letters are ------------------------------------------------------------------------


def front_of(*lines: str) -> list[tuple[str, ...]]:
    located = lay("flat", *lines, FIRST, "ดี").located
    return [one for one in owners(located.fragments) if one[0].split()[0] != "heading"][:-1]


def test_the_name_before_the_unit_line_is_the_name_and_the_rest_the_form_s() -> None:
    assert front_of(f"วิทยาลัยเทคนิคสมมติ {UNIT}")[:2] == [
        ("unit_line?", "วิทยาลัยเทคนิคสมมติ"),
        ("unit_line", UNIT),
    ]


def test_the_name_on_the_line_before_the_unit_line_is_the_name() -> None:
    assert [one for one in front_of("วิทยาลัยเทคนิคสมมติ", UNIT) if one[1]][:2] == [
        ("unit_line?", "วิทยาลัยเทคนิคสมมติ"),
        ("unit_line", UNIT),
    ]
    assert front_of("วิทยาลัยเทคนิคสมมติ", "", UNIT)[0][0] == "unit_line?"
    assert front_of("วิทยาลัยเทคนิคสมมติ", "", "", UNIT)[0][0] == "cover?"


def test_only_the_first_unit_line_has_a_name_before_it() -> None:
    found = front_of(f"วิทยาลัยเทคนิคสมมติ {UNIT}", "ผู้รายงาน", UNIT)
    assert ("cover?", "ผู้รายงาน") in found


@pytest.mark.parametrize("prompt", ["(ชื่อสถานศึกษา)", "(ชื่อสถานศึกษา )", "ชื่อสถานศึกษา"])
def test_the_prompt_for_the_name_is_the_form_s(prompt: str) -> None:
    found = front_of(f"{prompt} วิทยาลัยเทคนิคสมมติ {UNIT}")
    assert ("unit_line?", "วิทยาลัยเทคนิคสมมติ") in found
    assert not any("ชื่อสถานศึกษา" in text for whose, text in found if whose.endswith("?"))


def test_brackets_around_the_whole_name_are_the_form_s() -> None:
    assert ("unit_line?", "วิทยาลัยเทคนิคสมมติ") in front_of(f"(วิทยาลัยเทคนิคสมมติ) {UNIT}")


def test_what_is_on_the_cover_is_kept_and_the_form_s_lines_are_its_own() -> None:
    found = front_of("2. คำชี้แจง ให้ตอบทุกข้อ", "เรียน ผู้อำนวยการ", "แบบสำรวจความพร้อมด้านอาคารสถานที่ ฉบับแก้ไข")
    assert ("number", "2. ") in found
    assert ("line", "คำชี้แจง ให้ตอบทุกข้อ") in found
    assert ("cover?", "เรียน ผู้อำนวยการ") in found
    assert any("ฉบับแก้ไข" in text for whose, text in found if whose.endswith("?"))


@pytest.mark.parametrize("words", ["ด้านอาคารสถานที่", "1) ความพร้อมด้านอาคาร", "ให้ตอบทุกข้อ"])
def test_a_few_words_of_a_printed_line_in_a_covering_letter_were_typed(words: str) -> None:
    laid = lay("flat", "เรียน ผู้อำนวยการ", words, "ขอส่งแบบสำรวจ", *small_form("flat").boilerplate, FIRST, "ดี")
    assert ("cover", words) in laid.unplaced()


@pytest.mark.parametrize("place", [3, 8, 12, 20, 25])
def test_a_printed_line_that_is_broken_in_two_or_three_is_the_form_s(place: int) -> None:
    title, second = small_form("flat").boilerplate
    laid = lay("flat", title[:place], "", title[place:], second, FIRST, "ดี")
    told = [text for reason, text in laid.unplaced() if reason == "cover"]
    assert all(len(text) < 8 for text in told)
    assert lay("flat", title[:9], title[9:20], title[20:], FIRST, "ดี").unplaced() == []


# --- returns that begin in the middle of the form -----------------------------------------------------

TITLE, SECOND, LAST = (
    "แบบสำรวจความพร้อมด้านอาคารสถานที่",
    "2. ความพร้อมของครุภัณฑ์การศึกษา",
    "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง",
)
SAID = "ซ่อมหลังคาโรงฝึกงานและทาสีอาคารเรียนครบทุกหลังแล้ว"
LOST, KEPT = "before_headings?", "cover?"


def typed_before(*lines: str) -> list[tuple[str, str]]:
    """What somebody typed before the first heading, with its owner."""
    located = lay("flat", *lines).located
    first = next(n for n, fragment in enumerate(located.fragments) if fragment.owner.heading_id)
    found = owners(located.fragments[:first])
    return [(owner, text) for owner, text in found if owner.endswith("?")]


def test_what_stands_behind_the_form_s_own_lines_may_be_the_answer_of_a_heading_that_is_gone() -> None:
    assert typed_before(TITLE, "ดี", SECOND, "ดี") == [(LOST, "ดี")]
    assert typed_before("วิทยาลัยหนึ่ง", TITLE, SAID, "ไม่มี", LAST, "ดี") == [
        (KEPT, "วิทยาลัยหนึ่ง"),
        (LOST, SAID),
        (LOST, "ไม่มี"),
    ]
    assert typed_before(f"วิทยาลัยหนึ่ง {UNIT}", SAID, SECOND, "ดี") == [
        ("unit_line?", "วิทยาลัยหนึ่ง"),
        (LOST, SAID),
    ]


def test_without_the_form_s_own_lines_a_short_one_is_a_cover_s() -> None:
    assert typed_before("วิทยาลัยหนึ่ง", SAID, SECOND, "ดี") == [(KEPT, "วิทยาลัยหนึ่ง"), (LOST, SAID)]


def test_where_the_first_heading_is_there_or_comes_later_what_stands_before_is_the_cover() -> None:
    assert typed_before(TITLE, SAID, FIRST, "ดี", SECOND, "ดี") == [(KEPT, SAID)]
    assert typed_before(TITLE, SAID, SECOND, "ดี", FIRST, "ดี") == [(KEPT, SAID)]
