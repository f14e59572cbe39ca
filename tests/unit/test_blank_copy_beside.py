"""A blank form that was left before or behind the filled one in the same file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.small_forms import Laid, Piece, document, lay_document
from tests.topic_form import (
    GOOD,
    ITEMS,
    TABLE,
    TITLES,
    TOPICS,
    answer,
    lay_topics,
    result_head,
    said,
    topic,
    topic_form,
)

DOTS = "." * 60


def blank(number: str) -> list[Piece]:
    """A topic as the form prints it."""
    items = [line for place, item in enumerate(ITEMS[number], 1) for line in (f"1.{place}) {item}", DOTS)]
    head = [f"{number} {TOPICS[number]}", result_head(number)]
    return [*head, *items, TABLE, [TITLES, ["1.", "1."], ["2.", "2."]], GOOD, DOTS]


def both(*typed: Piece, first: bool = True) -> Laid:
    """A blank form and a filled one."""
    blank_form = [piece for number in TOPICS for piece in blank(number)]
    return lay_topics(*blank_form, *typed) if first else lay_topics(*typed, *blank_form)


@pytest.mark.parametrize("first", [True, False])
def test_a_blank_form_beside_the_filled_one_changes_nothing(first: bool) -> None:
    laid = both(*(piece for number in TOPICS for piece in topic(number)), first=first)
    assert laid.texts() == said()
    assert laid.review() == {}


@pytest.mark.parametrize("first", [True, False])
def test_a_heading_that_is_gone_is_told_though_the_blank_form_has_it(first: bool) -> None:
    pieces = [piece for number in TOPICS for piece in topic(number) if (number, piece) != ("1.2", GOOD)]
    alone = lay_topics(*pieces)
    beside = both(*pieces, first=first)
    assert "1.2.best" in alone.review()
    assert alone.review() == beside.review()


@pytest.mark.parametrize("first", [True, False])
def test_answers_above_their_items_are_told_though_the_blank_form_keeps_its_lines(first: bool) -> None:
    pieces: list[Piece] = []
    for number in TOPICS:
        above = topic(number)
        if number == "1.2":
            above[2:6] = [answer(number, 1), above[2], answer(number, 2), above[4]]
        elif number == "1.4":  # what stands above the last one may be its answer, too
            del above[5]
        pieces += above
    alone = lay_topics(*pieces)
    beside = both(*pieces, first=first)
    assert {
        f"{number}.1.text.{place}" for number in ("1.2", "1.4") for place in (1, 2)
    } <= alone.review().keys()
    assert alone.review() == beside.review()


@pytest.mark.parametrize("first", [True, False])
def test_a_filled_form_whose_tables_were_typed_as_lists_is_no_contents_of_the_blank_one(first: bool) -> None:
    pieces: list[Piece] = []
    for number in TOPICS:
        whole = topic(number)
        at = whole.index(TABLE) + 1
        lists = [TITLES[0], f"ขาดแคลนใน {number}", TITLES[1], f"จัดหาให้ {number}"]
        pieces += [*whole[:at], *lists, *whole[at + 1 :]]
    laid = both(*pieces, first=first)
    assert laid.texts() == said()
    assert laid.review() == {}


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("share", [1, 0.8, 0.6])
def test_answers_that_say_headings_do_not_hide_where_the_other_form_begins(share: float, first: bool) -> None:
    """The filled form's own headings are cut short, and answers hold the words of some."""
    quoted = [
        f"{ITEMS[number][place][:30]} ร่วมกับชุมชน" for number in ("1.4", "1.1", "1.2") for place in (0, 1)
    ]
    pieces: list[Piece] = []
    for number in TOPICS:
        for at, piece in enumerate(topic(number)):
            is_heading = isinstance(piece, str) and at in (0, 1, 2, 4)
            pieces.append(piece[: int(len(piece) * share)] if is_heading else piece)
            pieces += [quoted.pop()] if at in (3, 5) else []
    assert both(*pieces, first=first).texts() == lay_topics(*pieces).texts()


def test_headings_alone_above_the_form_are_no_copy_of_it() -> None:
    listed = [piece for number in TOPICS for piece in topic(number)[:5:2] if isinstance(piece, str)]
    laid = lay_topics(*listed, "โปรดตรวจสอบก่อนส่ง", *(piece for number in TOPICS for piece in topic(number)))
    assert laid.texts() == said()


def test_the_first_page_of_a_second_copy_is_none_of_the_answer_above_it() -> None:
    title = "แบบรายงานผลการพัฒนาวิทยาลัยตามประเด็นการติดตามประจำปีการศึกษา"
    unit_line = "ขอรายงานผลการพัฒนาวิทยาลัยตามประเด็นการติดตาม ดังต่อไปนี้"
    form = replace(topic_form(), boilerplate=(title, "คำชี้แจง ให้ตอบทุกข้อ"), unit_line=unit_line)
    form = replace(form, unit_prompt="(ชื่อหน่วยงาน)")
    pieces = [piece for number in TOPICS for piece in topic(number)]
    empty = [piece for number in TOPICS for piece in blank(number)]
    front = [title, "คำชี้แจง ให้ตอบทุกข้อ", f"(ชื่อหน่วยงาน) วิทยาลัยตัวอย่าง {unit_line}"]
    laid = lay_document(form, document(*front, *empty, *front, *pieces))
    assert laid.texts() == said()
    assert laid.review() == {}
