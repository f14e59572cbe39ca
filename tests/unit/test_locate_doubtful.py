"""When a whole return is marked, and which lines of an answer count as a heading said again. All that
returns say here is invented."""

from __future__ import annotations

import pytest

from tests.small_forms import lay

HEADINGS = (
    "1. สภาพอาคารเรียนและโรงฝึกงาน",
    "2. ความพร้อมของครุภัณฑ์การศึกษา",
    "3. การประเมินความเสี่ยงด้านความปลอดภัย",
    "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง",
)


def damaged(heading: str) -> str:
    """The heading with its number gone and every fifth letter another."""
    text = heading[3:]
    return "".join("ฮ" if place % 5 == 4 else letter for place, letter in enumerate(text))


def with_torn(count: int) -> bool:
    """Whether a return is doubtful as a whole of whose twelve typed lines so many begin with a mark that
    belongs to the letter before it."""
    lines = [f"{'ี่' if place < count else 'ที่'}ประชุมครั้งที่ {place}" for place in range(12)]
    return lay("flat", HEADINGS[0], *lines, HEADINGS[1], "พร้อม", HEADINGS[3], "ขอบคุณ").located.doubtful


def test_a_return_whose_words_were_torn_apart_is_doubtful() -> None:
    assert [with_torn(count) for count in (0, 7, 8)] == [False, False, True]


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        (HEADINGS[3][3:], True),
        (f"{HEADINGS[3][3:]} ตามที่หารือ", False),
        (HEADINGS[3][3:20], False),
        (damaged(HEADINGS[3]), False),
    ],
)
def test_only_a_line_that_equals_a_heading_is_one_said_again(line: str, quoted: bool) -> None:
    laid = lay("flat", HEADINGS[0], "อาคารดี", line, "เรียบร้อย", HEADINGS[1], "พร้อม", HEADINGS[3], "ขอบคุณ")
    assert ("heading_quoted" in laid.review().get("text.1", set())) is quoted


@pytest.mark.parametrize(("size", "marked"), [(7, False), (8, True), (200, True), (201, False)])
@pytest.mark.parametrize(
    ("number", "follows"), [("2.2", True), ("2.3", False), ("2.1", False), ("3)", True), ("4)", False)]
)
def test_a_line_numbered_like_the_next_topic_marks_the_answer_it_stands_in(
    size: int, marked: bool, number: str, follows: bool
) -> None:
    pieces = ["2 การใช้จ่ายงบประมาณประจำปี", "2.1 ผลการเบิกจ่ายรายไตรมาส", "2) เงินรายได้สถานศึกษา"]
    line = f"{number} {'กขค' * 67}"[: size + len(number) + 1]
    laid = lay("deep", *pieces, "ยังไม่เบิก", line, "อื่น ๆ")
    assert ("own_heading_inside" in laid.heading("2.1.text.2").uncertain) is (marked and follows)
