"""Numbers, letters and bullets at the start of a line; leaders; numbers of headings."""

from __future__ import annotations

import pytest

from rt67_aggregate.text import (
    has_markup,
    is_leaders_only,
    is_numbering,
    leading_label,
    list_places,
    numbering_length,
    numbering_word_start,
    scanned_number,
    split_number,
    strip_around,
    strip_leaders,
    word_before_number,
    worded_number,
)

# A line, the style of its label, the number, the order, and the text behind it.
LABELS = [
    ("1. ก", "1.", "1", 1, "ก"),
    ("1.ก", "1.", "1", 1, "ก"),
    ("12) ก", "1)", "12", 12, "ก"),
    ("1)ก", "1)", "1", 1, "ก"),
    ("(3) ก", "(1)", "3", 3, "ก"),
    ("（3） ก", "（1）", "3", 3, "ก"),
    ("๒) ก", "1)", "2", 2, "ก"),
    ("๑.๒) ก", "1.1)", "1.2", 2, "ก"),
    ("1.10) ก", "1.1)", "1.10", 10, "ก"),
    ("1.1. ก", "1.1.", "1.1", 1, "ก"),
    ("  4 ) ก", "1)", "4", 4, "ก"),
    ("1.\tก", "1.", "1", 1, "ก"),
    ("1.) ก", "1.", "1", 1, "ก"),
    ("1. 5 คน", "1.", "1", 1, "5 คน"),
    ("1.", "1.", "1", 1, ""),
    ("ก. ข", "ก.", "", 1, "ข"),
    ("ข) ข", "ก)", "", 2, "ข"),
    ("(ค) ข", "(ก)", "", 3, "ข"),
    ("ง.ส่งเสริม", "ก.", "", 4, "ส่งเสริม"),
    ("จ) ข", "ก)", "", 5, "ข"),
    ("b) ก", "a)", "", 2, "ก"),
    ("C. ก", "A.", "", 3, "ก"),
    ("iii) ก", "i)", "", 3, "ก"),
    ("ix) ก", "i)", "", 9, "ก"),
    ("iiii) ก", "i)", "", 0, "ก"),
    ("ฮ) ก", "ก)", "", 41, "ก"),
    ("ฆ) ก", "ก)", "", 0, "ก"),
    ("z) ก", "a)", "", 26, "ก"),
    ("iv. ก", "i.", "", 4, "ก"),
    ("- ก", "-", "", 0, "ก"),
    ("– ก", "–", "", 0, "ก"),
    ("− ก", "−", "", 0, "ก"),
    ("•ก", "•", "", 0, "ก"),
    (" ✓ ก", "✓", "", 0, "ก"),
]


@pytest.mark.parametrize(("line", "style", "number", "order", "rest"), LABELS)
def test_a_label_is_taken_apart(line: str, style: str, number: str, order: int, rest: str) -> None:
    label = leading_label(line)
    assert label is not None
    assert (label.style, label.number, label.order) == (style, number, order)
    assert line[label.length :] == rest


@pytest.mark.parametrize(
    "line",
    [
        "",
        " ",
        "ก",
        "15 คน",
        "1 ก",
        "2.50 บาท",
        "3.5 ล้านบาท",
        "1.1 ความรู้",
        "12.30 น.",
        "08.30-09.30 น.",
        "15.3.2567 ประชุม",
        "1.1.2567",
        "2567 เป็นปี",
        "1234) ก",
        "1/2567 ก",
        "1-2 ก",
        "ข้อ 1 ก",
        "พ.ศ. 2567",
        "น.ส. สมใจ",
        "ด.ช.สมชาย",
        "ม.6 จำนวน 2 ห้อง",
        "ร.ร. ใกล้เคียง",
        "a.m. 5",
        "ครู. ก",
        "-ก",
        "-",
        "(ก ข)",
        "(1 ก",
    ],
)
def test_what_only_looks_like_a_label_is_none(line: str) -> None:
    assert leading_label(line) is None


def test_labels_of_one_list_share_their_style_and_those_of_others_do_not() -> None:
    lines = ("1. ก", "2. ก", "๓. ก", "1) ก", "(1) ก", "1.1) ก", "ก. ก", "a. ก", "A. ก", "i. ii", "• ก", "- ก")
    styles = [label.style for line in lines if (label := leading_label(line))]
    assert len(styles) == len(lines)
    assert styles[0] == styles[1] == styles[2]
    assert len(set(styles)) == len(styles) - 3  # i. alone is a letter like a.


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("1 นโยบาย", "1", "นโยบาย"),
        ("1  นโยบาย", "1", "นโยบาย"),
        ("1.1 พัฒนา", "1.1", "พัฒนา"),
        ("๑.๑ พัฒนา", "1.1", "พัฒนา"),
        ("1 . 1 พัฒนา", "1.1", "พัฒนา"),
        ("1.10 พัฒนา", "1.10", "พัฒนา"),
        ("1) ผล", "1)", "ผล"),
        ("1.2) การ", "1.2)", "การ"),
        ("1.2 ) การ", "1.2)", "การ"),
        ("๑.๒)การ", "1.2)", "การ"),
        ("(2) การ", "2)", "การ"),
        ("2. การ", "2", "การ"),
        ("1.2.3.4) ก", "1.2.3.4)", "ก"),
        ("นโยบาย", "", "นโยบาย"),
        ("2567 เป็นปี", "", "2567 เป็นปี"),
        ("", "", ""),
        ("## 1.1 พัฒนา", "1.1", "พัฒนา"),
        ("**1.1) การ**", "1.1)", "การ**"),
        ("**1.1)** การ", "1.1)", "การ"),
        ("### 2\\. **การ", "2", "การ"),
        ("- **2) การ**", "2)", "การ**"),
        ("> ๑.๒) การ", "1.2)", "การ"),
        ("#1 การ", "", "#1 การ"),
        ("- 4) การ", "", "- 4) การ"),
        ("-5 องศา", "", "-5 องศา"),
        ("### การ", "", "### การ"),
    ],
)
def test_the_number_of_a_heading_is_normalised_and_cut_off(line: str, number: str, rest: str) -> None:
    found, start = split_number(line)
    assert (found, line[start:]) == (number, rest)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("....ดำเนินการแล้ว.....", "ดำเนินการแล้ว"),
        ("........................ ดำเนินการแล้ว", "ดำเนินการแล้ว"),
        ("ดำเนินการแล้ว ........................", "ดำเนินการแล้ว"),
        ("ครู.......15.......คน", "ครู 15 คน"),
        ("...ก...", "ก"),
        ("…ก…", "ก"),
        ("……ก……", "ก"),
        ("ก … … ข", "ก ข"),
        ("____ก____", "ก"),
        ("‥‥ก", "ก"),
        ("ก . . . . ข", "ก ข"),
        ("․․․․ก····", "ก"),
        ("1. ..............", "1."),
        ("1...............", "1."),
        ("๒. ……………………", "๒."),
        ("1. ....ก....", "1. ก"),
        ("1.………ก………", "1. ก"),
        ("15.......คน", "15 คน"),
        ("1.  ก", "1.  ก"),
        ("เปิดสอนระดับ ปวช. และ ปวส..........", "เปิดสอนระดับ ปวช. และ ปวส."),
        ("......เปิดสอนระดับ ปวส.......", "เปิดสอนระดับ ปวส."),
        ("…ภายใน ก.พ.…………", "ภายใน ก.พ."),
        ("...ระดับ ปวส....", "ระดับ ปวส."),
        ("......ระดับดีมาก......", "ระดับดีมาก"),
        ("แผน X ........", "แผน X"),
        ("แผน  X ก........ข", "แผน X ก ข"),
        ("..ไม่มี..", "..ไม่มี.."),
        ("‥ไม่มี‥", "‥ไม่มี‥"),
        ("…ไม่มี..", "…ไม่มี.."),
        ("\tก ....", "\tก"),
        ("ก ปวช..... ข", "ก ปวช. ข"),
        ("จบ...", "จบ..."),
        ("ก...ข", "ก...ข"),
        ("จบ…", "จบ…"),
        ("พ.ศ. 2567", "พ.ศ. 2567"),
        ("3.14", "3.14"),
        ("ดู www.a.b.c.d", "ดู www.a.b.c.d"),
        ("ก_ข", "ก_ข"),
        ("ก\tข", "ก\tข"),
        ("...", ""),
        (". . .", ""),
        ("…", ""),
        (" _ \t", ""),
        ("", ""),
    ],
)
def test_leaders_go_and_what_a_person_typed_stays(line: str, kept: str) -> None:
    assert strip_leaders(line) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" ครู. ", "ครู"),
        ("..ครู..", "ครู"),
        ("เมื่อ พ.ศ.", "เมื่อ พ.ศ."),
        ("09.00 น. ..", "09.00 น."),
        ("๙ น.", "๙ น."),
        ("ปวส..", "ปวส."),
        ("กลับบ้าน.", "กลับบ้าน"),
        ("...", ""),
    ],
)
def test_dots_around_an_answer_go_and_the_full_stop_of_an_abbreviation_stays(text: str, kept: str) -> None:
    assert strip_around(text, " .") == kept


def test_only_leaders_are_nothing() -> None:
    assert is_leaders_only("")
    assert is_leaders_only(" .…‥․·_\t\n\u3000")
    assert is_leaders_only("− ........")
    assert not is_leaders_only("....-")
    assert not is_leaders_only("....ก")


def test_a_line_of_a_hundred_thousand_signs_is_a_line_like_others() -> None:
    many = 100_000
    assert strip_leaders("." * many + "ก") == "ก"
    assert strip_leaders("." * many + "ก" + "." * many) == "ก"
    assert strip_leaders("ก" + "…" * many + "ข") == "ก ข"
    assert leading_label(" " * many + "1) ก") is not None
    assert leading_label(" " * many + "ก") is None
    assert split_number(" " * many) == ("", 0)
    assert split_number("1." * many)[0].startswith("1.1.1")
    assert split_number("* " * many) == ("", 0)
    assert has_markup("# " * many)


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("1.1) ก", "1.1) "),
        ("ข้อ 1.1 ก", "ข้อ 1.1 "),
        ("ประเด็นที่ ๒. ก", "ประเด็นที่ ๒. "),
        ("- หัวข้อที่ (3) ก", "- หัวข้อที่ (3) "),
        ("## ข้อ 1.1 ก", "## ข้อ 1.1 "),
        ("**1.1)** ก", "**1.1)** "),
        ("ก 1.1", ""),
        ("ข้อเสนอ", ""),
        ("", ""),
    ],
)
def test_what_only_numbers_a_line(line: str, front: str) -> None:
    assert numbering_length(line) == len(front)


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("ประเด็นที่สาม ก", "ประเด็นที่สาม "),
        ("ข้อสอง: ก", "ข้อสอง: "),
        ("หัวข้อที่สิบเอ็ด", "หัวข้อที่สิบเอ็ด"),
        ("ประเด็นที่สิบ ก", "ประเด็นที่สิบ "),
        ("ข้อสามารถทำได้", ""),
        ("ข้อสิบประการ", ""),
        ("เรื่องสองคน", ""),
        ("สาม ก", ""),
        ("๑．๒）ก", "๑．๒）"),
        ("ประเด็นที่ １．１ ก", "ประเด็นที่ １．１ "),
        ("No. 1.1 ก", "No. 1.1 "),
        ("#1.1 ก", "#1.1 "),
        ("➢ 1.1) ก", "➢ 1.1) "),
        ("📌 1.1 ก", "📌 1.1 "),
        ("⭐ ข้อ 2 ก", "⭐ ข้อ 2 "),
        ("✅ 1.1 ก", ""),
        ("✓ 1.1 ก", ""),
    ],
)
def test_numbers_in_words_wide_digits_and_what_adorns_a_number(line: str, front: str) -> None:
    assert numbering_length(line) == len(front)


@pytest.mark.parametrize(
    ("line", "number"), [("１．１ ก", "1.1"), ("１）ก", "1)"), ("1．2 ก", "1.2"), ("１２３４ ก", "")]
)
def test_full_width_digits_number_a_heading(line: str, number: str) -> None:
    assert split_number(line)[0] == number


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("ประเด็นที่ 1.1 ก", "ประเด็นที่ "),
        ("(ข้อ๒) ก", "(ข้อ"),
        ("1.1 ก", ""),
        ("ก 1", ""),
        ("ประเด็นที่   1", ""),
    ],
)
def test_the_word_that_says_what_is_numbered(line: str, front: str) -> None:
    assert word_before_number(line) == len(front)


@pytest.mark.parametrize("line", ["## ก", "**ก**", "- ก", "* ก", "> ก", "- **ก**", " ###### ก", "***ก***"])
def test_what_begins_with_the_signs_of_a_heading_of_an_item_or_of_bold_words(line: str) -> None:
    assert has_markup(line)


@pytest.mark.parametrize("line", ["ก", "#ก", "-ก", "+1", ">ก", "1. ก", "", "  ", "####### ก"])
def test_what_begins_without_such_signs(line: str) -> None:
    assert not has_markup(line)


@pytest.mark.parametrize("closed", [")", "）", ".)", "))"])
def test_any_closing_bracket_is_one(closed: str) -> None:
    assert split_number(f"๑ . ๒ {closed} ก") == ("1.2)", len(f"๑ . ๒ {closed} "))


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("ข้อ 1.1 การสอน", "1.1", "การสอน"),
        ("ประเด็นที่ ๒) การสอน", "2)", "การสอน"),
        ("- นโยบายที่ 3 การสอน", "3", "การสอน"),
        ("1.1 การสอน", "", "1.1 การสอน"),
        ("- 1.1 การสอน", "", "- 1.1 การสอน"),
        ("ครู 12 คน", "", "ครู 12 คน"),
        ("ข้อ", "", "ข้อ"),
        ("", "", ""),
    ],
)
def test_a_number_behind_a_word_for_it_is_told_with_where_the_text_begins(
    line: str, number: str, rest: str
) -> None:
    found, start = worded_number(line)
    assert (found, line[start:]) == (number, rest)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("1.1)", True),
        (" ข้อ 2 ", True),
        ("๒.๓", True),
        ("1.1) ผล", False),
        ("-", False),
        ("", False),
        (" ", False),
    ],
)
def test_a_text_only_numbers(text: str, only: bool) -> None:
    assert is_numbering(text) is only


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("ครบ 12 คน", "ข้อ "),
        ("ตามคำสั่ง 5/2567", "ข้อ"),
        ("ครบทุกแผนก ", "ประเด็นที่ "),
        ("ครบทุกแผนก", "หัวข้อที่"),
        ("จำนวน 5 ข้อ ", ""),
        ("จำนวน 5 เรื่อง", ""),
        ("ครบทุกแผนก ", ""),
    ],
)
def test_the_word_before_a_number_in_the_middle_of_a_line(before: str, word: str) -> None:
    text = f"{before}{word}1.1) ก"
    assert numbering_word_start(text, len(before + word)) == len(before)


@pytest.mark.parametrize(
    ("line", "length", "places"),
    [
        ("① ก", 2, {1}),
        ("❷ก", 1, {2}),
        ("Ⅲ. ก", 3, {3}),
        ("ข. ก", 3, {2}),
        ("(ค) ก", 4, {3}),
        ("i) ก", 3, {1, 9}),
        ("IV. ก", 4, {4}),
        ("ix) ก", 4, {9}),
        ("ข้อแรก ก", 7, {1}),
        ("ประเด็นที่สาม: ก", 15, {3}),
        ("ข้อสองประการ", 0, set()),
        ("V ก", 0, set()),
        ("1) ก", 0, set()),
        ("• ก", 0, set()),
        ("พ.ศ. 2567", 0, set()),
    ],
)
def test_the_places_of_a_list_that_a_label_without_figures_may_mean(
    line: str, length: int, places: set[int]
) -> None:
    assert list_places(line) == (length, places)


@pytest.mark.parametrize("sign", ["1\ufe0f\u20e3", "1\u20e3"])
def test_a_key_s_sign_is_its_figure(sign: str) -> None:
    assert split_number(f"{sign} ก") == ("1", len(sign) + 1)


@pytest.mark.parametrize(
    ("line", "length", "number"),
    [
        ("l.l การ", 4, "1.1"),
        ("I.2) การ", 5, "1.2"),
        ("(l) การ", 4, "1"),
        ("1.lO การ", 5, "1.10"),
        ("|,2 การ", 4, "1.2"),
        ("l", 1, "1"),
        ("1.1 การ", 0, ""),
        ("Olympic 2024", 0, ""),
        ("lll การ", 0, ""),
        ("การ l.l", 0, ""),
    ],
)
def test_a_number_whose_figures_were_read_as_letters(line: str, length: int, number: str) -> None:
    assert scanned_number(line) == (length, number)
