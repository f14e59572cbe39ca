"""Which lines are a table of contents, whose lines repeat the headings of the form and are none."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.locate.candidates import candidates
from rt67_aggregate.locate.contents import contents_of
from rt67_aggregate.locate.lines import units_of
from rt67_aggregate.locate.match import Lookup, Matcher
from rt67_aggregate.locate.outline import form_outline
from rt67_aggregate.model import Form, Format, Roster, SourceFile
from rt67_aggregate.reading import ReturnReader
from tests.real_reader import form as real_form
from tests.returns import make_return
from tests.returns.colleges import ROSTER
from tests.small_forms import Piece, document, para, small_form
from tests.topic_form import ITEMS, TOPICS, result_head, topic_form

FIRST, SECOND, LAST = (
    "1. สภาพอาคารเรียนและโรงฝึกงาน",
    "2. ความพร้อมของครุภัณฑ์การศึกษา",
    "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง",
)
TABLE = "3. การประเมินความเสี่ยงด้านความปลอดภัย"
TELLING = [  # headings that stand at one place of the form of topics
    line
    for topic, text in TOPICS.items()
    for line in (
        f"{topic} {text}",
        result_head(topic),
        *(f"1.{n}) {i}" for n, i in enumerate(ITEMS[topic], 1)),
    )
]


def contents(*pieces: Piece, form: Form | None = None) -> list[int]:
    """The places of the lines of a table of contents, from 0."""
    outline = form_outline(form or small_form("flat"))
    lookup = Lookup(Matcher(outline))
    units = units_of(document(*pieces).blocks, lookup, outline)
    return sorted(contents_of(units, candidates(units, lookup, outline), outline).units)


def test_headings_in_a_row_are_contents_where_they_come_again_and_not_where_they_do_not() -> None:
    row = [FIRST, SECOND, LAST]
    assert contents(*row, *row) == [0, 1, 2]
    assert contents(*row) == []
    assert contents(*row, "ดี", FIRST, "ดี", SECOND, "ดี", LAST) == [0, 1, 2]
    assert contents(FIRST, SECOND, FIRST, SECOND) == []  # two are no row


def test_headings_with_no_room_for_an_answer_between_them_are_the_form_itself() -> None:
    """A topic, its part and that one's first item stand in a row in every return: pasted again further down,
    they make no contents of those at the top, whose answers would belong to nothing."""
    row = TELLING[:3]
    assert contents(*row, "ดี", TELLING[3], "ดี", *row, "ดี", form=topic_form()) == []
    assert contents(*row, "ดี", *row, "ดี", *row, form=topic_form()) == []
    assert contents(*row, TELLING[3], "ดี", *row, "ดี", TELLING[3], form=topic_form()) == []  # one left empty
    passed = [TELLING[0], TELLING[4], TELLING[8]]  # topics alone pass over their answers
    assert contents(*passed, *row, "ดี", TELLING[4], TELLING[8], form=topic_form()) == [0, 1, 2]


def test_of_headings_in_a_row_nine_in_ten_must_come_again() -> None:
    assert len(TELLING) == 12
    row = TELLING[:10]
    assert contents(*row, "ดี", *row[:9], form=topic_form()) == list(range(10))
    assert contents(*row, "ดี", *row[:8], form=topic_form()) == []


def test_under_its_title_half_of_the_lines_must_come_again() -> None:
    pages = [f"{line} ..... {n}" for n, line in enumerate((FIRST, SECOND, TABLE, LAST), 1)]
    assert contents("สารบัญ", *pages, FIRST, "ดี", SECOND) == [0, 1, 2, 3, 4]
    assert contents("สารบัญ", *pages, FIRST, "ดี") == []
    assert contents("สารบัญ", FIRST, SECOND, FIRST) == [0, 1, 2]  # the next line counts


def test_under_its_title_three_lines_are_enough_where_the_others_were_reworded_in_the_form() -> None:
    form = replace(topic_form(), contents_titles=("สารบัญ",))
    body = [line for topic in TELLING[::4] for line in (topic, "1.1) สิ่งที่ได้ทำ", "จัดครบทุกแผนก")]
    every = list(range(len(TELLING) + 1))
    for listed in (TELLING, [f"{line}\t{page}" for page, line in enumerate(TELLING, 3)]):
        assert contents("สารบัญ", *listed, *body, form=form) == every
        assert contents("สารบัญ", *listed, *body[:6], form=form) == []
        assert contents(*listed, *body, form=form) == []


def test_headings_that_stand_at_many_places_of_the_form_tell_nothing() -> None:
    parts = ["2) ปัญหาอุปสรรคและแนวทางแก้ไข", "3) ผลงานหรือนวัตกรรมที่เป็นแบบอย่าง"]
    assert contents(*parts, *parts, form=topic_form()) == []
    row = [TELLING[0], parts[0], TELLING[4], parts[1], TELLING[8]]
    assert contents(*row, "ดี", TELLING[0], "ดี", TELLING[4], TELLING[8], form=topic_form()) == [0, 1, 2, 3, 4]


def test_a_heading_that_comes_again_in_a_row_ends_it() -> None:
    assert contents(FIRST, SECOND, LAST, FIRST, SECOND, LAST) == [0, 1, 2]
    assert contents(FIRST, SECOND, LAST, SECOND, FIRST, LAST) == [0, 1, 2]


@pytest.mark.parametrize(
    "between",
    ["", "หน้า", "เรื่อง", "เรื่อง หน้า", "12", "หน้า 12", "12 - 14", "Error! Bookmark not defined."],
)
def test_what_may_stand_between_its_lines(between: str) -> None:
    row = [FIRST, between, SECOND, LAST]
    assert contents(*row, FIRST, SECOND, LAST) == [0, 1, 2, 3]


def test_leaders_stand_in_lines_of_their_own_below_its_title_alone() -> None:
    """In a blank copy of the form, lines to write on stand between the same headings."""
    row = [FIRST, "........", "5", SECOND, "........", "6", LAST, "........", "7"]
    assert contents("สารบัญ", *row, FIRST, SECOND, LAST) == list(range(10))
    assert contents(*row, FIRST, SECOND, LAST) == []


def test_an_answer_between_its_lines_ends_it() -> None:
    assert contents(FIRST, "ดี", SECOND, LAST, FIRST, SECOND, LAST) == []
    assert contents("หน้า", FIRST, SECOND, LAST, FIRST, SECOND, LAST) == [1, 2, 3]
    assert contents("สารบัญ", "หน้า", FIRST, SECOND, FIRST, SECOND) == [0, 1, 2, 3]


def test_a_table_ends_it() -> None:
    cells = [["ก", "ข"], ["ค", "ง"]]
    assert contents(FIRST, SECOND, cells, LAST, FIRST, SECOND, LAST) == []
    assert contents(FIRST, SECOND, LAST, cells, FIRST, SECOND, LAST) == [0, 1, 2]


@pytest.mark.parametrize(
    ("end", "is_page"),
    [
        (" ..... 1", True),
        (" ... 1", True),
        (" .. 1", False),
        (" . . . 12", True),
        ("…… 3", False),
        ("……… 3", True),
        ("\t999", True),
        ("\t1000", False),
        ("  7", True),
        (" 7", False),
        ("  ๗", True),
        ("  7 ", True),
        ("  7 หน้า", False),
        ("  ", False),
        ("\tหน้า ๑๒", True),
        (" ..... หน้าที่ 3 - 5", True),
        ("\t12–14", True),
        ("\t1-12", True),
        ("\t(7)", True),
        ("\t- 7 -", True),
        ("\tp. 7", True),
        ("\txiv", True),
        ("\tก", True),
        ("\tError! Bookmark not defined.", True),
        ("....ผิดพลาด! ไม่ได้กำหนดบุ๊กมาร์ก", True),
        (" ผิดพลาด! ไม่ได้กำหนดบุ๊กมาร์ก", False),
        ("\tผิดพลาด 7 ครั้ง", False),
        ("\tดี", False),
        (" หน้า 7", False),
    ],
)
def test_what_word_counts_to_a_table_of_contents_is_one_of_its_lines_where_a_page_ends_it(
    end: str, is_page: bool
) -> None:
    assert contents(para(f"บทนำของรายงานฉบับนี้{end}", in_contents=True)) == ([0] if is_page else [])
    assert contents(para(f"บทนำของรายงานฉบับนี้{end}")) == []


def test_what_was_filled_in_within_a_field_that_never_ends_is_no_contents_of_a_second_part_behind() -> None:
    filled = [line for head in (FIRST, SECOND, LAST) for line in (head, "จัดครบทุกแผนก")]
    first, second = ([para(str(line), in_contents=True) for line in some] for some in (filled, filled[:2]))
    assert contents(*first, *second) == []
    assert contents(*first[:4], *second) == []
    assert contents(*first[::2], *first) == [0, 1, 2]
    assert contents(para(f"{FIRST}\t4", in_contents=True), *first, *second) == [0]


def test_a_heading_that_word_counts_there_must_come_again_whole() -> None:
    entry = para(FIRST, in_contents=True)
    assert contents(entry, "ดี", FIRST) == [0]
    assert contents(entry, "ดี") == []
    assert contents(FIRST, "ดี", entry) == []
    assert contents(para("สารบัญ", in_contents=True)) == [0]
    begun = para(f"{FIRST} ดีมาก", in_contents=True)
    assert contents(begun, "ดี", FIRST) == []


@pytest.mark.parametrize(
    "page",
    ["{}", "หน้า {}", "{}-9", "({})", "- {} -", "ผิดพลาด! ไม่ได้กำหนดบุ๊กมาร์ก", "Error! Bookmark not defined."],
)
@pytest.mark.parametrize("lead", ["\t", " .......... ", " "])
def test_a_row_of_headings_with_their_pages_is_contents_and_with_words_behind_them_is_none(
    page: str, lead: str
) -> None:
    row = [f"{line}{lead}{page.format(n)}" for n, line in enumerate((FIRST, SECOND, LAST), 1)]
    again = [FIRST, "ดี", SECOND, "ดี", LAST]
    assert contents(*row, *again) == [0, 1, 2]
    assert contents(*(f"{line} ดีมาก" for line in row), *again) == []


def test_a_heading_that_ends_with_a_figure_of_its_own_has_no_page() -> None:
    row = [f"{line}\t{n}" for n, line in enumerate((FIRST, SECOND), 1)]
    assert contents(*row, FIRST, "ดี", SECOND) == [0, 1]
    assert contents(row[0], FIRST) == [0]
    assert contents(FIRST, FIRST) == []


@pytest.mark.parametrize("lead", ["\t", " .......... "])
def test_contents_that_are_all_of_a_file_are_told_by_the_pages_of_its_titles(lead: str) -> None:
    form, titles = topic_form(), [f"{number} {text}" for number, text in TOPICS.items()]
    paged = [f"{line}{lead}{n}" for n, line in enumerate(TELLING, 1)]
    assert contents(*paged, form=form) == list(range(len(paged)))
    assert contents(*(f"{line}{lead}{n}" for n, line in enumerate(titles, 1)), form=form) == [0, 1, 2]
    assert contents(*paged, "รวม 12 หน้า", form=form) == list(range(len(paged)))


def test_figures_behind_what_takes_answers_are_answers_and_so_is_what_stands_between() -> None:
    form, titles = topic_form(), {f"{number} {text}" for number, text in TOPICS.items()}
    counted = [line if line in titles else f"{line}\t{n}" for n, line in enumerate(TELLING, 1)]
    assert contents(*counted, form=form) == []
    paged = [f"{line}\t{n}" for n, line in enumerate(TELLING, 1)]
    assert contents(*paged[:6], "จัดหาหนังสือแล้ว", *paged[6:], form=form) == []


def test_a_page_may_stand_at_the_end_of_an_entrys_later_line() -> None:
    row = [part for n, line in enumerate((FIRST, SECOND), 1) for part in (line[:20], f"{line[20:]}\t{n}")]
    assert contents(*row, FIRST, "ดี", SECOND) == [0, 1, 2, 3]


def test_contents_whose_long_entries_a_converter_broke_are_no_copy_of_the_form(tmp_path: Path) -> None:
    """What is left of their headings looks like words typed below these; pages were read as answers."""
    data, _ = make_return(real_form(), ("contents_tabs", "lines_cut_45"), 18000300, ROSTER[0])
    path = tmp_path / "return.docx"
    path.write_bytes(data)
    reading = ReturnReader(real_form(), Roster(tuple(ROSTER))).read(SourceFile(path.name, path, Format.DOCX))
    assert not [answer for answer in reading.answers if re.match("[0-9]", answer.text)]
    assert not [answer for answer in reading.answers if "copies_filled" in answer.review]
