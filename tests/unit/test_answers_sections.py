"""Owned fragments made by hand → answers, what is left over, and the clues to the sender."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from rt67_aggregate.answers import AnswerReader, Answers
from rt67_aggregate.answers.text import text_of
from rt67_aggregate.model import (
    Answer,
    Document,
    Doubt,
    DoubtCode,
    Form,
    Fragment,
    Heading,
    HeadingReading,
    Line,
    Located,
    Owner,
    Paragraph,
    Part,
    Picture,
    Place,
    Printed,
    Shape,
    Status,
    ValueType,
)
from tests import readings

FIRST, PROBLEM, SUGGESTION, BEST = "1.1.result.1", "1.1.problem", "1.1.suggestion", "1.1.best_practice"
HERE, THERE = Place(paragraph=3), Place(table=1, row=2, column=1, paragraph=1)


@cache
def form() -> Form:
    """The form of ``readings`` with a number and a choice behind it."""
    plain = readings.form()
    number = Heading("n", "parts", Shape.NARRATIVE, "จำนวนครู", kind="result", value=ValueType.NUMBER)
    choice = Heading("c", "parts", Shape.CHOICE, "สถานะ", kind="result", options=("ไม่มี", "มีแล้ว"))
    same = tuple(
        Heading(f"s{n}", "parts", Shape.NARRATIVE, "ข้อที่อ่านเหมือนกัน", kind="result") for n in (1, 2, 3)
    )
    return replace(plain, headings=(*plain.headings, number, choice, *same))


def owned(
    text: str, owner: Owner, place: Place = HERE, notices: tuple[str, ...] = (), **more: object
) -> Fragment:
    paragraph = Paragraph(text, place, notices=notices)
    return Fragment(Line(paragraph, 0, len(text)), owner, place, text, **more)  # type: ignore[arg-type]


def said(text: str, section: str = FIRST, entry: int = 1, place: Place = HERE, **more: object) -> Fragment:
    return owned(text, Owner.answer(section, entry), place, **more)  # type: ignore[arg-type]


def left(text: str, reason: str, place: Place = HERE, **more: object) -> Fragment:
    return owned(text, Owner.unplaced(reason), place, **more)  # type: ignore[arg-type]


def picture(name: str) -> Picture:
    return Picture(name, HERE)


def read(
    *fragments: Fragment, file_name: str = "x.docx", document: Document | None = None, **more: object
) -> Answers:
    located = Located(fragments, **{"headings": (), **more})  # type: ignore[arg-type]
    return AnswerReader(form()).read(located, document or Document(()), file_name)


def answers(*fragments: Fragment, section: str = FIRST, **more: object) -> list[Answer]:
    return [a for a in read(*fragments, **more).answers if a.section_id == section]  # type: ignore[arg-type]


def test_every_section_has_an_answer_in_the_forms_order() -> None:
    found = read(said("ก", BEST), said("ข")).answers
    assert [a.section_id for a in found] == [section.id for section in form().sections]
    assert [(a.entry, a.text) for a in found if a.text] == [(1, "ข"), (1, "ก")]


def test_a_section_without_anything_is_blank_where_its_heading_was_seen_else_absent() -> None:
    found = {a.section_id: a for a in read(seen=frozenset({FIRST})).answers}
    assert found[FIRST] == Answer(FIRST, 1, "", Status.BLANK)
    assert found[BEST] == Answer(BEST, 1, "", Status.ABSENT)


def test_entries_stand_in_their_order_each_with_its_place() -> None:
    found = answers(said("สาม", entry=3), said("หนึ่ง", entry=1, place=THERE), said("ต่อ", entry=1))
    assert [(a.entry, a.text, a.place) for a in found] == [(1, "หนึ่ง\nต่อ", THERE), (3, "สาม", HERE)]


def test_pictures_of_a_heading_go_with_the_first_entry_and_give_it_no_place() -> None:
    one, two = picture("one"), picture("two")
    heading = said("", entry=0, pictures=(one,))
    found = answers(
        said("ข", entry=4, place=THERE), heading, said("ก", entry=2, place=THERE, pictures=(two,))
    )
    assert [(a.entry, a.text, a.pictures, a.place) for a in found] == [
        (2, "ก", (one, two), THERE),
        (4, "ข", (), THERE),
    ]
    (alone,) = answers(heading)
    assert (alone.entry, alone.text, alone.pictures, alone.place) == (1, "", (one,), Place())


def test_a_picture_alone_is_an_answer_and_changes_no_other_status() -> None:
    assert answers(said("", pictures=(picture("a"),)))[0].status is Status.ANSWERED
    assert answers(said("ไม่มี", pictures=(picture("a"),)))[0].status is Status.NONE
    assert answers(said("......"))[0].status is Status.BLANK


def test_nothing_said_once_for_a_table_counts_for_its_other_columns() -> None:
    found = read(said("ไม่มี", PROBLEM, whole_table=True)).answers
    states = {a.section_id: a.status for a in found}
    assert (states[PROBLEM], states[SUGGESTION]) == (Status.NONE, Status.NONE)
    assert states[FIRST] is Status.ABSENT
    apart = {a.section_id: a.status for a in read(said("ไม่มี", PROBLEM)).answers}
    assert apart[SUGGESTION] is Status.ABSENT


@pytest.mark.parametrize(
    ("text", "value", "status", "review"),
    [
        ("12", "12", Status.ANSWERED, ()),
        ("๑,๒๐๐", "1200", Status.ANSWERED, ()),
        ("12 (รวมครูพิเศษ)", "", Status.ANSWERED, ("value_unclear",)),
        ("ไม่มี", "", Status.NONE, ()),
        ("3.", "3", Status.ANSWERED, ()),
        ("", "", Status.BLANK, ()),
    ],
)
def test_a_number_is_told_where_the_form_asks_for_one(
    text: str, value: str, status: Status, review: tuple[str, ...]
) -> None:
    (found,) = answers(said(text, "n"), section="n")
    assert (found.value, found.status, found.review, found.choice) == (value, status, review, "")


def test_a_choice_is_an_answer_also_where_its_words_say_nothing() -> None:
    (none,) = answers(said("ไม่มี", "c"), section="c")
    assert (none.choice, none.status, none.value) == ("ไม่มี", Status.ANSWERED, "")
    (other,) = answers(said("ยังไม่ทราบ", "c"), section="c")
    assert (other.choice, other.review) == ("", ("choice_unclear",))


def test_why_to_look_is_told_once_the_whole_sections_reasons_first() -> None:
    headings = (
        HeadingReading(PROBLEM, uncertain=("heading_uncertain",)),
        HeadingReading("1.1.issues", uncertain=("heading_differs",)),
    )
    doubts = (
        Doubt(PROBLEM, DoubtCode.MERGED_CELL, None, 2),
        Doubt(PROBLEM, DoubtCode.COLUMNS_BY_POSITION),
        Doubt(PROBLEM, DoubtCode.HEADING_UNCERTAIN),
        Doubt(SUGGESTION, DoubtCode.ROW_CUT),
    )
    first, second = answers(
        *(said("ก", PROBLEM, 1, notices=("hidden_text", "heading_differs")), said("ข", PROBLEM, 2)),
        section=PROBLEM,
        headings=headings,
        doubts=doubts,
        doubtful=True,
    )
    whole = ("heading_uncertain", "heading_differs", "columns_by_position", "return_doubtful")
    assert first.review == (*whole, "hidden_text")
    assert second.review == (*whole, "merged_cell")


def test_a_section_without_answers_is_marked_too() -> None:
    found = answers(headings=(HeadingReading(FIRST, uncertain=("heading_nearly_found",)),), doubtful=True)
    assert found == [Answer(FIRST, 1, "", Status.ABSENT, (), ("heading_nearly_found", "return_doubtful"))]


def test_fragments_of_an_answer_stand_behind_what_is_between_them() -> None:
    line = [
        said("ก", label="1)"),
        said("ข", glue="\t", begins=False),
        said(""),
        said("ค", glue="; ", begins=False),
    ]
    assert text_of(line) == "1) ก\tข; ค"
    assert text_of([said("ก", glue="\n\t"), said("ข", glue="\t")]) == "\tก\n\tข"
    assert text_of([said("", glue="\n"), said("ก", glue="\n ", begins=False)]) == " ก"
    assert text_of([]) == ""


def test_what_is_left_over_comes_piece_by_piece_with_its_reason_place_and_pictures() -> None:
    one, two = picture("one"), picture("two")
    found = read(
        left("ก", "under_group", THERE, begins=False, pictures=(one,)),
        said("คำตอบ"),
        left("ข", "cover", begins=False, pictures=(two,)),
        left("ค", "own_table"),
        owned("แบบ", Owner.printed(Printed.LINE)),
    ).unplaced
    assert [(piece.text, piece.reason, piece.place, piece.pictures) for piece in found] == [
        ("ก\nข", "under_group", THERE, (one, two)),
        ("ค", "own_table", HERE, ()),
    ]


def test_clues_to_the_sender() -> None:
    aside = (
        Paragraph("หัวกระดาษ", Place(part=Part.HEADER)),
        Paragraph("ท้ายกระดาษ", Place(part=Part.FOOTER)),
    )
    found = read(
        left("ปก\n\nวิทยาลัย ก", "cover", THERE),
        *(left("อื่น ๆ", "under_group"), left("ชื่อ", "unit_line")),
        left("(นายก)\nผู้อำนวยการ", "signature", THERE),
        file_name="ก.docx",
        document=Document((), aside),
    ).clues
    assert found.cover == ("ปก", "วิทยาลัย ก")
    assert (found.page_header, found.page_footer) == (("หัวกระดาษ",), ("ท้ายกระดาษ",))
    assert found.signature == ("(นายก)", "ผู้อำนวยการ")
    assert (found.file_name, found.unit_line, found.above_unit) == ("ก.docx", "ชื่อ", "")


def test_a_name_may_begin_above_the_unit_line() -> None:
    same = (left("วิทยาลัย", "cover"), left("เทคนิค", "unit_line"), left("ภายหลัง", "cover"))
    found = read(left("สังกัด", "cover", THERE), *same).clues
    assert (found.unit_line, found.above_unit) == ("วิทยาลัย\nเทคนิค", "สังกัด")
    apart = read(left("สังกัด", "own_table", THERE), *same).clues
    assert (apart.unit_line, apart.above_unit) == ("วิทยาลัย\nเทคนิค", "")
    assert read(left("ก", "cover")).clues.unit_line == ""


@pytest.mark.parametrize(
    ("ids", "distance", "is_this_form"),
    [
        (("1.1", FIRST), 0.0, True),
        (("1.1", FIRST), 0.15, True),
        (("1.1", FIRST), 0.16, False),
        (("1.1",), 0.0, False),
        (("s1", "s2", "s3"), 0.0, False),  # a wording that stands at several places tells nothing
        ((), 0.0, False),
    ],
)
def test_two_headings_of_its_own_wording_tell_the_form(
    ids: tuple[str, ...], distance: float, is_this_form: bool
) -> None:
    headings = (
        *(HeadingReading(name, found="ก", distance=distance) for name in ids),
        HeadingReading("1.10"),
        HeadingReading("1"),
    )
    assert read(headings=headings).is_this_form is is_this_form


@pytest.mark.parametrize(
    ("worded", "is_this_form"), [((), False), (("s1",), False), (("s1", "s2"), True), (("1.1", "s1"), True)]
)
def test_numbers_tell_the_form_only_beside_headings_that_their_words_tell(
    worded: tuple[str, ...], is_this_form: bool
) -> None:
    """Any document has lines that are nothing but 1 and 2; a college may have cut some headings to these."""
    ids = [name for name in ("1.1", FIRST) if name not in worded]
    numbered = (HeadingReading(name, found="1", by_number=True) for name in ids)
    headings = (*numbered, *(HeadingReading(name, found="ก") for name in worded))
    assert read(headings=headings).is_this_form is is_this_form


def test_the_unit_line_may_be_all_that_there_is_or_stand_below_several_lines_of_its_paragraph() -> None:
    alone = read(left("วิทยาลัย ก", "unit_line")).clues
    assert (alone.unit_line, alone.above_unit) == ("วิทยาลัย ก", "")
    none = read(left("ก", "cover"), left("ข", "under_group")).clues
    assert (none.unit_line, none.above_unit) == ("", "")
    lines = (left(text, "cover") for text in ("หน่วยงาน", "วิทยาลัย", "เทคนิค"))
    several = read(left("ปก", "cover", THERE), *lines, left("ลำปาง", "unit_line")).clues
    assert (several.unit_line, several.above_unit) == ("หน่วยงาน\nวิทยาลัย\nเทคนิค\nลำปาง", "ปก")


def test_a_doubt_about_the_first_entry_is_told_where_there_is_none() -> None:
    doubts = (Doubt(FIRST, DoubtCode.ROW_CUT, None, 1), Doubt(FIRST, DoubtCode.MERGED_CELL, None, 2))
    assert [a.review for a in answers(doubts=doubts)] == [("row_cut",)]
