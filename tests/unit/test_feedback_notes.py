"""What a college is asked to do, out of the reading of its return and the review. All is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from rt67_aggregate.feedback import Letter, Note, notes_for, write_letter
from rt67_aggregate.feedback.comment_places import CommentPlaces
from rt67_aggregate.feedback.headings import HeadingTree
from rt67_aggregate.feedback.missing import missing
from rt67_aggregate.issues import CATALOGUE, kind_of, locator
from rt67_aggregate.issues.feedback import REQUESTS
from rt67_aggregate.model import (
    Answer,
    College,
    Form,
    Heading,
    HeadingReading,
    Issue,
    Part,
    Picture,
    Place,
    ReturnReading,
    Reviewed,
    Shape,
    Status,
    Unplaced,
    Verdict,
)
from tests.readings import answers, form, reading
from tests.small_forms import FORMS, small_form

WHEN = datetime(2024, 3, 11, 9, 30, tzinfo=UTC)

TABLE = "1.1.issues"
# Heading → the paragraph that it stands in.
NODES = {
    "1": 0,
    "1.1": 2,
    "1.1.result.1": 4,
    TABLE: 8,
    "1.1.best_practice": 20,
    "1.10": 24,
    "1.10.result.1": 26,
}


def headings(*gone: str, **doubts: tuple[str, ...]) -> tuple[HeadingReading, ...]:
    """A reading of each heading: found but for those that are gone and the columns of the table."""
    found = []
    for heading in form().walk():
        codes = doubts.get(heading.id.replace(".", "_"), ())
        if heading.id in gone or heading.id not in NODES:
            found.append(HeadingReading(heading.id, uncertain=codes))
        else:
            place = Place(paragraph=1, node=NODES[heading.id])
            found.append(HeadingReading(heading.id, heading.text, place, uncertain=codes))
    return tuple(found)


def returned(
    *gone: str, unplaced: tuple[Unplaced, ...] = (), issues: tuple[Issue, ...] = (), **changed: Answer
) -> ReturnReading:
    """A return in which everything is answered but what is given; ``gone`` headings are not there."""
    given = []
    for number, answer in enumerate(answers()):
        own = changed.get(answer.section_id.replace(".", "_"))
        placed = replace(answer, place=Place(paragraph=1, node=100 + number))
        given.append(replace(own, section_id=answer.section_id) if own else placed)
    doubts = {name: answer.review for name, answer in changed.items()}
    made = reading(given=tuple(given), unplaced=unplaced)
    return replace(made, headings=headings(*gone, **doubts), issues=issues)


def empty(status: Status, *review: str) -> Answer:
    return Answer("", 1, "", status, review=review)


def answered(*review: str, **more: object) -> Answer:
    whole = Answer("", 1, "คำตอบ", Status.ANSWERED, review=review, place=Place(paragraph=9, node=90))
    return replace(whole, **more)  # type: ignore[arg-type]


def row(section_id: str, verdict: Verdict, **more: str) -> Reviewed:
    return replace(
        Reviewed("r-1", college_id="T1", section_id=section_id, entry="1", verdict=verdict),
        **more,  # type: ignore[arg-type]
    )


def told(notes: tuple[Note, ...]) -> list[tuple[str, int, str]]:
    return [(note.heading_id, note.spot.place.node, note.title) for note in notes]


BLANK, NO_HEADING = REQUESTS["blank"].title, REQUESTS["absent"].title


def test_of_a_complete_return_nothing_is_asked():
    assert notes_for(returned(), form()) == ()


def test_a_blank_answer_is_asked_for_at_its_heading():
    (note,) = notes_for(returned(**{"1_1_result_1": empty(Status.BLANK)}), form())
    assert told((note,)) == [("1.1.result.1", 4, BLANK)]
    assert "ผลการทดลอง" in note.text
    assert "ยังไม่มีคำตอบ" in note.text


def test_a_blank_column_is_asked_for_at_its_title_in_the_table_of_its_topic():
    (note,) = notes_for(returned(**{"1_1_suggestion": empty(Status.BLANK)}), form())
    assert told((note,)) == [("1.1.suggestion", 8, BLANK)]
    assert note.spot.titles == ("ข้อเสนอแนะ",)
    assert note.spot.before == 20


def test_a_table_of_which_nothing_is_filled_in_is_asked_for_once():
    both = {name: empty(Status.BLANK) for name in ("1_1_problem", "1_1_suggestion")}
    assert told(notes_for(returned(**both), form())) == [(TABLE, 8, REQUESTS["blank_table"].title)]


@pytest.mark.parametrize(
    ("section", "gone", "node"),
    [
        ("1.1.best_practice", (), 8),  # the heading before it
        ("1.1.result.1", (), 2),  # its topic's
        ("1.1.result.1", ("1.1",), 8),  # of its topic rather than the policy before
        ("1.10.result.1", ("1.10",), 20),  # the last one of the topic before
    ],
)
def test_a_heading_that_is_not_there_is_asked_for_near_its_place(
    section: str, gone: tuple[str, ...], node: int
):
    lacking = {section.replace(".", "_"): empty(Status.ABSENT)}
    (note,) = notes_for(returned(section, *gone, **lacking), form())
    assert note.spot.place.node == node
    assert note.title == NO_HEADING


def test_before_every_heading_there_is_only_the_beginning():
    lacking = {"1_1_result_1": empty(Status.ABSENT)}
    (note,) = notes_for(returned(*NODES, **lacking), form())
    assert note.spot.place.node == -1


def test_a_topic_that_is_not_there_is_asked_for_once_with_all_below_it():
    lacking = {
        section.id.replace(".", "_"): empty(Status.ABSENT)
        for section in form().sections
        if section.topic_id == "1.1"
    }
    (note,) = notes_for(returned("1.1", "1.1.result.1", TABLE, "1.1.best_practice", **lacking), form())
    assert (note.heading_id, note.spot.place.node) == ("1.1", 0)
    assert " 4 ข้อ" in note.text


def test_a_topic_whose_heading_is_there_is_asked_for_part_by_part():
    lacking = {"1_1_problem": empty(Status.ABSENT), "1_1_suggestion": empty(Status.ABSENT)}
    lacking |= {"1_1_best_practice": empty(Status.ABSENT), "1_1_result_1": empty(Status.ABSENT)}
    notes = notes_for(returned("1.1.result.1", TABLE, "1.1.best_practice", **lacking), form())
    assert [note.heading_id for note in notes] == ["1.1.result.1", TABLE, "1.1.best_practice"]
    assert {note.spot.place.node for note in notes} == {2}
    assert all("หัวข้อทดลอง" in note.text for note in notes)  # since it stands elsewhere


@pytest.mark.parametrize("status", [Status.NONE, Status.NOT_IMPLEMENTED, Status.IN_PROGRESS])
def test_what_says_that_there_is_nothing_is_an_answer(status: Status):
    assert notes_for(returned(**{"1_1_result_1": answered(status=status)}), form()) == ()


def test_a_heading_that_was_nearly_found_is_told_as_such():
    lacking = {"1_1_best_practice": empty(Status.ABSENT, "heading_nearly_found")}
    (note,) = notes_for(returned("1.1.best_practice", **lacking), form())
    assert note.title == REQUESTS["heading_nearly_found"].title


def test_a_doubt_about_a_heading_stands_there_and_one_about_the_answer_at_the_answer():
    doubtful = returned(**{"1_1_result_1": answered("heading_differs")})
    assert [note.spot.place.node for note in notes_for(doubtful, form())] == [4]
    at_answer = replace(doubtful, headings=headings())
    assert [note.spot.place.node for note in notes_for(at_answer, form())] == [90]


def test_a_doubt_about_a_tables_heading_is_told_once_for_all_its_columns():
    doubtful = returned(**{name: answered("heading_uncertain") for name in ("1_1_problem", "1_1_suggestion")})
    doubtful = replace(doubtful, headings=headings(**{"1_1_issues": ("heading_uncertain",)}))
    assert [(note.heading_id, note.spot.place.node) for note in notes_for(doubtful, form())] == [(TABLE, 8)]


def test_a_doubt_about_the_whole_return_is_told_once_at_the_beginning():
    doubtful = {name: answered("return_doubtful") for name in ("1_1_result_1", "1_1_best_practice")}
    found = notes_for(returned(issues=(Issue("return_doubtful"),), **doubtful), form())
    assert told(found) == [("", -1, REQUESTS["return_doubtful"].title)]


def test_a_file_whose_end_was_cut_off_is_asked_for_again():
    found = notes_for(returned(issues=(Issue("zip_cut"),)), form())
    assert told(found)[0] == ("", -1, REQUESTS["zip_cut"].title)


def test_a_doubt_without_words_of_its_own_is_told_by_its_title():
    codes = [code for code, kind in CATALOGUE.items() if kind.needs_eye and code not in REQUESTS]
    (note,) = notes_for(returned(**{"1_1_result_1": answered(codes[0])}), form())
    assert kind_of(codes[0]).title in note.text
    assert note.title == kind_of(codes[0]).title  # which is all that the letter says


def test_what_is_only_told_to_the_officer_is_not_asked_of_the_college():
    assert notes_for(returned(**{"1_1_result_1": answered("edited", "moved", "placed")}), form()) == ()


def test_an_unreadable_picture_is_told_where_it_stands():
    pictures = (Picture("word/media/a.png", node=91), Picture("", missing="linked", node=92))
    (note,) = notes_for(returned(**{"1_1_result_1": answered(pictures=pictures)}), form())
    assert told((note,)) == [("1.1.result.1", 92, REQUESTS["picture_missing"].title)]


def test_an_unreadable_picture_outside_the_body_is_told_at_its_answer():
    pictures = (Picture("", missing="absent"),)
    (note,) = notes_for(returned(**{"1_1_result_1": answered(pictures=pictures)}), form())
    assert note.spot.place.node == 90


def test_an_answer_in_a_footnote_is_commented_at_its_heading():
    place = Place(Part.FOOTNOTE, paragraph=1, node=3)
    (note,) = notes_for(returned(**{"1_1_result_1": answered("merged_cell", place=place)}), form())
    assert note.spot.place.node == 4


def test_text_that_no_section_took_is_told_and_once_for_one_table():
    pieces = (
        Unplaced("ข้อความลอย", "under_group", Place(paragraph=3, node=30)),
        Unplaced("นายทดลอง", "extra_column", Place(table=2, row=1, column=3, node=40)),
        Unplaced("นางทดลอง", "extra_column", Place(table=2, row=2, column=3, node=43)),
        Unplaced("หน้าปก", "cover", Place(paragraph=1, node=0)),
    )
    notes = notes_for(returned(unplaced=pieces), form())
    assert [(note.spot.place.node, note.about) for note in notes] == [(30, "ข้อความลอย"), (40, "นายทดลอง")]


def test_words_before_the_first_heading_of_a_part_are_asked_for():
    pieces = (
        Unplaced("ครึ่งหลังของคำตอบ", "before_headings", Place(paragraph=1, node=2)),
        Unplaced("ครึ่งแรก", "parts_meet", Place(paragraph=9, node=-1)),
        Unplaced("หน้าปก", "cover", Place(paragraph=1, node=0)),
    )
    notes = notes_for(returned(unplaced=pieces), form())
    assert [note.title for note in notes] == [
        REQUESTS[code].title for code in ("before_headings", "parts_meet")
    ]
    assert [note.about for note in notes] == ["ครึ่งหลังของคำตอบ", "ครึ่งแรก"]


# --- the review -----------------------------------------------------------------------------


def test_answers_of_a_return_of_before_are_told_once_with_their_number():
    older = answered("from_older_return")
    found = returned(**{"1_1_result_1": older, "1_1_problem": older, "1_1_suggestion": answered()})
    (note,) = notes_for(found, form())
    assert told((note,)) == [("", -1, REQUESTS["from_older_return"].title)]
    assert "อีก 2 หัวข้อ" in note.text
    (note,) = notes_for(found, form(), (row("1.1.result.1", Verdict.PASSED),))
    assert "อีก 1 หัวข้อ" in note.text
    both = tuple(row(section, Verdict.PASSED) for section in ("1.1.result.1", "1.1.problem"))
    assert notes_for(found, form(), both) == ()


def test_what_was_sent_back_says_the_reviewers_note_and_nothing_else():
    sent_back = row("1.1.result.1", Verdict.SENT_BACK, note="ขอจำนวนผู้เรียน\nแยกตามแผนก")
    doubtful = returned(**{"1_1_result_1": answered("heading_differs")})
    (note,) = notes_for(doubtful, form(), (sent_back,))
    assert note.title == REQUESTS["sent_back"].title
    assert note.said == "ขอจำนวนผู้เรียน\nแยกตามแผนก"
    assert "ขอจำนวนผู้เรียน\nแยกตามแผนก" in note.text
    assert note.spot.place.node == 90


def test_what_was_sent_back_without_a_note_still_says_what_is_missing():
    sent_back = row("1.1.result.1", Verdict.SENT_BACK)
    notes = notes_for(returned(**{"1_1_result_1": empty(Status.BLANK)}), form(), (sent_back,))
    assert {note.title for note in notes} == {BLANK, REQUESTS["sent_back_plain"].title}
    assert {note.spot.place.node for note in notes} == {4}


def test_a_text_that_the_reviewer_proposes_goes_along():
    sent_back = row("1.1.result.1", Verdict.SENT_BACK, note="สะกดผิด", text="ข้อความที่ถูก")
    (note,) = notes_for(returned(), form(), (sent_back,))
    assert note.text.split("\n")[-1].endswith("ข้อความที่ถูก")


@pytest.mark.parametrize(
    "entered",
    [
        row("1.1.result.1", Verdict.PASSED),
        row("1.1.result.1", Verdict.CORRECTED, text="แก้แล้ว"),
        row("1.1.result.1", Verdict.NOT_YET, text="แก้แล้ว"),
        row("1.1.best_practice", Verdict.CORRECTED, moved_to="1.1.result.1"),
        Reviewed("u-1", source="a.docx", locator="ย่อหน้าที่ 3", sent="ลอย", moved_to="1.1.result.1"),
    ],
)
def test_what_the_officer_settled_is_not_asked_of_the_college(entered: Reviewed):
    blank = returned(**{"1_1_result_1": empty(Status.BLANK)})
    assert notes_for(blank, form()) != ()
    assert notes_for(blank, form(), (entered,)) == ()


def test_an_answer_that_was_moved_leaves_a_blank_that_asks_nothing():
    moved = row("1.1.result.1", Verdict.CORRECTED, moved_to="1.1.best_practice")
    left = row("1.1.result.1", Verdict.NOT_YET)
    doubtful = returned(**{"1_1_result_1": answered("heading_quoted")})
    for rows in ((moved, left), (left, moved)):
        assert notes_for(doubtful, form(), rows) == ()


def test_what_is_entered_in_the_blank_that_a_move_left_behind_hides_nothing_of_the_answer():
    back = row("1.1.result.1", Verdict.SENT_BACK, moved_to="1.1.best_practice", note="ขอแก้ชื่อ", sent="คำตอบ")
    left = row("1.1.result.1", Verdict.ALIKE, text="ไม่มีข้อมูล")
    for rows in ((back, left), (left, back)):
        (note,) = notes_for(returned(), form(), rows)
        assert "ขอแก้ชื่อ" in note.text


def test_what_goes_back_of_one_of_two_blanks_in_one_place_is_said():
    back = row("1.1.result.1", Verdict.SENT_BACK, moved_to="1.1.best_practice", note="ขอข้อมูล", text="ยังไม่มี")
    left = row("1.1.result.1", Verdict.ALIKE, text="ไม่มีข้อมูล")
    blank = returned(**{"1_1_result_1": empty(Status.BLANK)})
    for rows in ((back, left), (left, back)):
        assert ["ขอข้อมูล" in note.text for note in notes_for(blank, form(), rows)] == [True]


def test_a_piece_that_was_sent_back_says_the_note_and_one_that_was_passed_nothing():
    place = Place(paragraph=3, node=30)
    piece = Unplaced("ข้อความลอย", "under_group", place)
    entered = Reviewed("u-1", college_id="T1", source="a.docx", locator=locator(place), sent="ข้อความลอย")
    sent_back = replace(entered, verdict=Verdict.SENT_BACK, note="ย้ายไปข้อ 1.1")
    (note,) = notes_for(returned(unplaced=(piece,)), form(), (sent_back,))
    assert "ย้ายไปข้อ 1.1" in note.text
    assert note.spot.place.node == 30
    passed = replace(entered, verdict=Verdict.PASSED)
    assert notes_for(returned(unplaced=(piece,)), form(), (passed,)) == ()


@pytest.mark.parametrize(
    ("verdict", "asked"), [(Verdict.NOT_YET, True), (Verdict.PASSED, False), (Verdict.SENT_BACK, False)]
)
def test_words_in_a_heading_are_not_asked_about_where_the_officer_said_what_they_are(
    verdict: Verdict, asked: bool
):
    place = Place(paragraph=3, node=30)
    piece = Unplaced("ดำเนินการแล้ว", "heading_text", place)
    issue = Issue("words_in_heading", "a.docx", section_id="1.1.result.1", entry=1, pieces=(place,))
    marked = {"1_1_result_1": answered("words_in_heading")}
    found = returned(unplaced=(piece,), issues=(issue,), **marked)
    said = Reviewed("u-1", college_id="T1", source="a.docx", locator=locator(place), sent=piece.text)
    notes = notes_for(found, form(), (replace(said, verdict=verdict),))
    assert any(note.heading_id == "1.1.result.1" for note in notes) is asked


def test_an_issue_of_the_return_that_was_sent_back_is_told_at_the_beginning():
    sent_back = Reviewed("i-1", college_id="T1", source="a.docx", verdict=Verdict.SENT_BACK, note="ขอฉบับเต็ม")
    (note,) = notes_for(returned(), form(), (sent_back,))
    assert note.spot.place.node == -1
    assert "ขอฉบับเต็ม" in note.text
    assert (note.about, note.said) == ("", "ขอฉบับเต็ม")  # of the whole file, in the letter too


def test_every_request_about_a_code_knows_one_of_the_catalogue():
    blank = {"blank", "blank_table", "blank_line", "blank_gap", "blank_choice"}
    own = blank | {"absent", "absent_group", "sent_back", "sent_back_plain", "proposed"}
    assert {code for code in REQUESTS if code not in CATALOGUE} == own


# --- other forms ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(FORMS))
def test_a_form_of_any_depth_gets_a_note_for_every_empty_heading_and_a_letter(tmp_path: Path, name: str):
    other = small_form(name)
    blank = tuple(Answer(section.id, 1, "", Status.BLANK) for section in other.sections)
    found = tuple(HeadingReading(h.id, h.text, Place(node=n)) for n, h in enumerate(other.walk()))
    notes = notes_for(replace(reading(given=blank), headings=found), other)
    told_of = {h.id for note in notes for h in other.by_id[note.heading_id].walk()}
    assert told_of >= {section.id for section in other.sections}
    assert all(note.spot.place.node >= 0 for note in notes)
    college = College("T1", "วิทยาลัยหนึ่ง")
    letter = Letter(other, college, notes, WHEN, WHEN.date(), "a.docx", "a.docx")
    write_letter(letter, tmp_path / "letter.docx")
    lines = [paragraph.text for paragraph in docx.Document(str(tmp_path / "letter.docx")).paragraphs]
    assert sum(line.startswith("–") for line in lines) == len(notes)


def _with_gaps() -> Form:
    """A line of two gaps, rows that are ticked, and a gap before the first heading."""
    gaps = tuple(Heading(f"5.{n}", "", Shape.GAP, name) for n, name in enumerate(("จำนวน", "ร้อยละ"), 1))
    line = Heading("5", "items", Shape.LINE, "จำนวน", "5.", fields=gaps, line="จำนวน .... ร้อยละ ....")
    rows = tuple(Heading(f"6.{n}", "", Shape.CHOICE, name) for n, name in enumerate(("สะอาด", "ปลอดภัย"), 1))
    table = Heading("6", "items", Shape.TABLE, "ความพึงพอใจ", "6.", fields=rows)
    front = Heading("f", "", Shape.LINE, "เขียนที่", fields=(Heading("f.1", "", Shape.GAP, "เขียนที่"),))
    return replace(form(), headings=(line, table), fields=(front,))


@pytest.mark.parametrize(
    ("filled", "asked"),
    [
        ("", [("f", -1, "blank_gap"), ("5", 10, "blank_line"), ("6", 20, "blank_table")]),
        ("f.1 5.1 6.1", [("5.2", 10, "blank_gap"), ("6.2", 20, "blank_choice")]),
        ("f.1 5.1 5.2 6.1 6.2", []),
    ],
)
def test_gaps_of_a_line_and_rows_of_ticks_are_asked_for_once_where_all_are_blank(
    filled: str, asked: list[tuple[str, int, str]]
):
    other = _with_gaps()
    given = tuple(
        Answer(s.id, 1, "x", Status.ANSWERED) if s.id in filled.split() else Answer(s.id, 1, "", Status.BLANK)
        for s in other.sections
    )
    found = (
        HeadingReading("5", "5. จำนวน", Place(node=10)),
        HeadingReading("6", "6. ความพึงพอใจ", Place(node=20)),
    )
    notes = notes_for(replace(reading(given=given), headings=found), other)
    assert told(notes) == [(name, node, REQUESTS[code].title) for name, node, code in asked]
    assert ["ทั้ง 2 ช่อง" in note.text for note in notes] == [code == "blank_line" for _, _, code in asked]
    titled = {note.heading_id: note.spot.titles for note in notes}
    assert titled.get("6.2", ("ปลอดภัย",)) == ("ปลอดภัย",)
    assert not any(titles for name, titles in titled.items() if name != "6.2")


def test_a_line_that_is_not_there_is_asked_for_once():
    other = _with_gaps()
    given = tuple(Answer(s.id, 1, "", Status.ABSENT) for s in other.sections if s.id.startswith("5"))
    (note,) = notes_for(reading(given=given), replace(other, fields=(), headings=other.headings[:1]))
    assert (note.heading_id, note.title) == ("5", NO_HEADING)


@pytest.mark.parametrize(
    ("status", "gone", "asked"),
    [
        (Status.BLANK, "9", [("9", "blank")]),
        (Status.BLANK, "9 9.a", [("9", "blank"), ("9.a", "blank")]),
        (Status.BLANK, "9 9.a 9.b", [("9", "blank_table")]),
        (Status.ABSENT, "9 9.a 9.b", [("9", "absent_group")]),
    ],
)
def test_a_table_with_text_of_its_own_above_is_asked_for_beside_its_columns(
    status: Status, gone: str, asked: list[tuple[str, str]]
):
    columns = tuple(Heading(f"9.{n}", "", Shape.COLUMN, n) for n in "ab")
    table = Heading("9", "items", Shape.TABLE, "ข้อค้นพบ", "9.", children=columns, answered=True)
    outline = HeadingTree(replace(form(), headings=(table,)))
    found = missing(table, dict.fromkeys(gone.split(), status), outline, CommentPlaces(outline, ()))
    assert [(note.heading_id, note.title) for note in found] == [
        (name, REQUESTS[code].title) for name, code in asked
    ]


def test_a_doubt_about_a_line_is_told_once_for_all_its_gaps():
    other = _with_gaps()
    doubt = ("heading_uncertain",)
    given = tuple(
        Answer(f"5.{n}", 1, "x", Status.ANSWERED, review=doubt, place=Place(node=11)) for n in (1, 2)
    )
    found = (HeadingReading("5", "5. จำนวน", Place(node=10), uncertain=doubt),)
    notes = notes_for(replace(reading(given=given), headings=found), other)
    assert [(note.heading_id, note.spot.place.node) for note in notes] == [("5", 10)]


def test_what_the_form_leaves_free_is_not_asked_for():
    """Neither alone nor as a part of what is missing as a whole."""
    free = Heading("9", "items", Shape.NARRATIVE, "แบบอย่าง (ถ้ามี)", optional=True)
    asked = Heading("8", "items", Shape.NARRATIVE, "ผล")
    group = Heading("7", "groups", Shape.GROUP, "ประเด็น", children=(asked, free))
    other = replace(form(), headings=(group,))
    outline = HeadingTree(other)
    spots = CommentPlaces(outline, ())
    for status in (Status.BLANK, Status.ABSENT):
        found = list(missing(group, {"8": status, "9": status}, outline, spots))
        assert all("แบบอย่าง" not in note.text for note in found)
        assert list(missing(group, {"9": status}, outline, spots)) == []
