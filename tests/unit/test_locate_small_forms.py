"""Locating on forms of one, three and five levels: nothing is bound to one form."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Block, Paragraph, Shape, Status
from tests.real_reader import form
from tests.small_forms import FORMS, Piece, document, filled, lay, lay_document, para, small_form, table

NAMES = tuple(FORMS)


def section_ids(name: str) -> list[str]:
    return [section.id for section in small_form(name).sections]


def headings_at(pieces: list[Piece], name: str) -> dict[str, int]:
    """Heading → its place among the pieces of a filled return; some wordings stand there twice."""
    found: dict[str, int] = {}
    start = 0
    for heading in small_form(name).walk():
        if heading.shape is not Shape.COLUMN:
            start = found[heading.id] = pieces.index(heading.printed, start)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_filled_form_comes_out_section_by_section(name: str) -> None:
    pieces, said = filled(name)
    laid = lay(name, *pieces)
    assert laid.texts() == said
    assert laid.review() == {}
    assert laid.unplaced() == []
    assert laid.answers.is_this_form
    assert all(heading.distance == 0 for heading in laid.located.headings)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_form_is_blank_everywhere(name: str) -> None:
    form = small_form(name)
    pieces: list[Piece] = []
    for heading in form.walk():
        if heading.shape is Shape.TABLE:
            titles = [column.text for column in heading.children]
            pieces += [heading.printed, [titles, *([f"{n}. "] * 3 for n in range(1, heading.rows + 1))]]
        elif heading.shape is not Shape.COLUMN:
            pieces += [heading.printed, *heading.prompts]
            pieces += ["." * 90, "", "." * 90] if heading.is_section else []
    laid = lay(name, *pieces)
    assert {answer.status for answer in laid.answers.answers} == {Status.BLANK}
    assert laid.unplaced() == []
    assert laid.review() == {}
    assert laid.balance.typed == 0


@pytest.mark.parametrize("name", NAMES)
def test_each_heading_alone_may_be_left_out(name: str) -> None:
    form = small_form(name)
    for heading in form.walk():
        if heading.shape is Shape.COLUMN:
            continue
        gone = {inner.id for inner in heading.walk()}
        pieces, said = filled(name, leave_out=gone)
        laid = lay(name, *pieces)
        assert laid.texts() == said, heading.id
        absent = {answer.section_id for answer in laid.answers.answers if answer.status is Status.ABSENT}
        assert absent == {inner.id for inner in heading.walk() if inner.is_section}, heading.id


@pytest.mark.parametrize("name", NAMES)
def test_a_heading_without_its_own_line_leaves_what_stands_under_it_in_place(name: str) -> None:
    """The heading of a group is gone, its sections are there: what they say still comes out."""
    for group in small_form(name).walk():
        if group.shape is not Shape.GROUP or any(child.shape is Shape.TABLE for child in group.children):
            continue
        pieces, said = filled(name)
        pieces.remove(group.printed)
        laid = lay(name, *pieces)
        wrong = {section for section in said if laid.texts().get(section) != said[section]}
        # Where the parts' wording stands at several places, only the group could tell them apart.
        assert all(laid.review().get(section) for section in wrong), group.id


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("gap", [" ", ": ", "\t", "\n", " ........ "])
def test_an_answer_on_the_heading_s_line_is_cut_off(name: str, gap: str) -> None:
    pieces, said = filled(name)
    at = headings_at(pieces, name)
    for section in reversed(small_form(name).sections):
        if section.shape is Shape.NARRATIVE:
            start = at[section.id]
            pieces[start : start + 2] = [f"{pieces[start]}{gap}{pieces[start + 1]}"]
    laid = lay(name, *pieces)
    assert laid.texts() == said
    assert laid.unplaced() == []


@pytest.mark.parametrize("name", NAMES)
def test_headings_may_come_without_their_numbers_or_with_automatic_ones(name: str) -> None:
    pieces, said = filled(name)
    bare: list[Piece] = []
    automatic: list[Piece] = []
    headings = {heading.printed: heading for heading in small_form(name).walk()}
    for piece in pieces:
        heading = headings.get(piece) if isinstance(piece, str) else None
        bare.append(heading.text if heading else piece)
        automatic.append(para(heading.text, heading.number) if heading else piece)
    assert lay(name, *automatic).texts() == said
    assert lay(name, *bare).texts() == said


@pytest.mark.parametrize("name", NAMES)
def test_headings_may_be_typed_with_errors_in_other_digits_and_with_other_spaces(name: str) -> None:
    pieces, said = filled(name)
    changed: list[Piece] = []
    headings = {heading.printed: heading for heading in small_form(name).walk()}
    for piece in pieces:
        heading = headings.get(piece) if isinstance(piece, str) else None
        if heading is None:
            changed.append(piece)
            continue
        middle = len(heading.text) // 2
        retyped = f"{heading.text[: middle - 1]} {heading.text[middle:]}"  # a letter lost, a space put in
        number = heading.number.translate(str.maketrans("123456789", "๑๒๓๔๕๖๗๘๙"))
        changed.append(f"{number}  {retyped}".strip())
    laid = lay(name, *changed)
    assert laid.texts() == said


@pytest.mark.parametrize("name", NAMES)
def test_headings_may_be_broken_over_two_paragraphs(name: str) -> None:
    pieces, said = filled(name)
    changed: list[Piece] = []
    headings = {heading.printed for heading in small_form(name).walk()}
    for piece in pieces:
        if isinstance(piece, str) and piece in headings and len(piece) > 24:
            changed += [piece[: len(piece) * 2 // 3], piece[len(piece) * 2 // 3 :]]
        else:
            changed.append(piece)
    assert lay(name, *changed).texts() == said


@pytest.mark.parametrize("name", NAMES)
def test_headings_may_follow_one_another_in_one_paragraph(name: str) -> None:
    """Line breaks instead of paragraphs: the whole return is one paragraph but for its tables."""
    pieces, said = filled(name)
    changed: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and changed and isinstance(changed[-1], str):
            changed[-1] += "\n" + piece
        else:
            changed.append(piece)
    assert lay(name, *changed).texts() == said


@pytest.mark.parametrize("name", NAMES)
def test_short_answers_are_not_swallowed_by_the_next_heading(name: str) -> None:
    pieces, said = filled(name)
    words = ("ไม่มี", "มี", "ครบ", "ดี", "-", "5 คน")
    at = headings_at(pieces, name)
    for number, section in enumerate(s for s in small_form(name).sections if s.shape is Shape.NARRATIVE):
        said[section.id] = [words[number % len(words)]]
        pieces[at[section.id] + 1] = said[section.id][0]
    assert lay(name, *pieces).texts() == said


@pytest.mark.parametrize("name", NAMES)
def test_a_layout_table_around_everything_changes_nothing(name: str) -> None:
    pieces, said = filled(name)
    inner = document(*pieces).blocks
    laid = lay(name, table([inner]))
    assert laid.texts() == said
    assert laid.unplaced() == []


@pytest.mark.parametrize("name", NAMES)
def test_headings_in_one_column_and_answers_in_the_next(name: str) -> None:
    pieces, said = filled(name)
    rows: list[list[list[Block]]] = []
    headings = {heading.printed for heading in small_form(name).walk()}
    for block in document(*pieces).blocks:
        if isinstance(block, Paragraph) and block.text in headings:
            rows.append([[block], []])
        else:
            rows[-1][1].append(block)
    assert lay(name, table(*rows)).texts() == said


@pytest.mark.parametrize("name", NAMES)
def test_a_table_of_contents_before_the_form_is_none_of_its_headings(name: str) -> None:
    pieces, said = filled(name)
    headings = [h for h in small_form(name).walk() if h.shape is not Shape.COLUMN]
    for page in ("........ {}", "\t{}", " …… {}"):
        contents = [f"{h.printed}{page.format(n)}" for n, h in enumerate(headings, 1)]
        laid = lay(name, "สารบัญ", *contents, *pieces)
        assert laid.texts() == said
        assert {reason for reason, _ in laid.unplaced()} <= {"contents", "cover"}


@pytest.mark.parametrize("name", NAMES)
def test_another_document_is_not_this_form(name: str) -> None:
    laid = lay(name, "บันทึกข้อความ", "เรื่อง ขอเชิญประชุม", "ตามที่ได้รับมอบหมาย จึงขอเชิญประชุมในวันพรุ่งนี้", [["ที่", "ชื่อ"]])
    assert not laid.answers.is_this_form
    assert {answer.status for answer in laid.answers.answers} == {Status.ABSENT}


@pytest.mark.parametrize("numbers", ["{}", "{}.", "{})"])
def test_lines_of_numbers_alone_are_not_the_real_form(numbers: str) -> None:
    """As a list of pictures has them. Its policies have no number but 1 and 2."""
    lines = [numbers.format(number) for number in range(1, 8)]
    laid = lay_document(form(), document("วิทยาลัยสมมติ", *lines, "ภาพกิจกรรม"))
    assert not laid.answers.is_this_form


def test_a_form_is_not_another_form() -> None:
    for name in NAMES:
        for other in NAMES:
            pieces, _ = filled(other)
            laid = lay_document(small_form(name), document(*pieces))
            assert laid.answers.is_this_form == (name == other), (name, other)


def test_nothing_at_all_is_absent_everywhere() -> None:
    for name in NAMES:
        laid = lay(name)
        assert [answer.section_id for answer in laid.answers.answers] == section_ids(name)
        assert {answer.status for answer in laid.answers.answers} == {Status.ABSENT}
        assert not laid.answers.is_this_form
