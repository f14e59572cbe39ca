"""A table from which a column was deleted: what stands in the others stays theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from copy import deepcopy
from pathlib import Path

import docx
import pytest
from docx.table import Table

from rt67_aggregate.model import Answer, Form, ReturnReading, Shape
from tests.blank_returns import drafted_form, filled_file
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, reading

TITLES = ("กิจกรรม", "ปัญหาที่พบ", "แนวทางแก้ไข")
ROWS = (("อบรมครู", "ห้องแคบ", "ขอห้องใหม่"), ("ปลูกผัก", "แมลงลง", "กางมุ้ง"))


def _answers(
    folder: Path,
    deleted: int,
    *,
    other: Sequence[str] = (),
    retitled: str = "",
) -> dict[str, list[Answer]]:
    """What was read where a column was deleted, by section. ``other``: titles of a table in the next part.
    ``retitled``: another word for the first title that is left."""
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    blank.line("1. ผลการดำเนินงาน", bold=True).line(dots(80))
    blank.line("2. กิจกรรมของปีนี้", bold=True).table(TITLES, *(("", "", "") for _ in ROWS))
    blank.line("3. แผนปีหน้า", bold=True)
    if other:
        blank.table(other, *(tuple("" for _ in other) for _ in ROWS))
    else:
        blank.line(dots(80))
    path = blank.save(folder)
    form = drafted(path)
    document = docx.Document(str(path))
    table = document.tables[0]
    for number, texts in enumerate(ROWS, 1):
        for column, text in enumerate(texts):
            table.cell(number, column).text = text
    if retitled:
        table.cell(0, 0 if deleted else 1).text = retitled
    for row in table.rows:
        row._tr.remove(row._tr.tc_lst[deleted])
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    found: dict[str, list[Answer]] = defaultdict(list)
    names = {section.id: section.text for section in form.sections}
    for answer in reading(target, form).answers:
        found[names[answer.section_id]].append(answer)
    return found


@pytest.mark.parametrize("deleted", [0, 1, 2])
@pytest.mark.parametrize("other", [(), ("กิจกรรม", "แนวทางแก้ไข"), ("แนวทางแก้ไข", "กิจกรรม", "งบ")])
def test_the_other_columns_are_read_and_the_one_that_is_gone_is_told(
    tmp_path: Path, deleted: int, other: tuple[str, ...]
) -> None:
    found = _answers(tmp_path, deleted, other=other)
    # A blank table that has just these titles may be the one that was filled in.
    alike = other == tuple(title for column, title in enumerate(TITLES) if column != deleted)
    marks = ("heading_quoted",) if alike else ()
    for column, title in enumerate(TITLES):
        answers = [answer for answer in found[title] if answer.section_id.startswith("2")]
        if column == deleted:
            assert [(a.text, a.review) for a in answers] == [("", ("columns_by_position", *marks))]
        else:
            assert [(a.text, a.review) for a in answers] == [(row[column], marks) for row in ROWS]


def test_words_that_are_no_title_make_another_table(tmp_path: Path) -> None:
    found = _answers(tmp_path, 2, retitled="ผู้ร่วมงาน")
    assert all(answer.review or not answer.text for title in TITLES for answer in found[title])


@pytest.mark.parametrize(("names", "marked"), [(("1", "2"), False), (("อำเภอเมือง", "อำเภองาว"), True)])
def test_rows_that_the_form_only_counts_go_by_their_order(
    tmp_path: Path, names: tuple[str, str], marked: bool
) -> None:
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    blank.line("1. กิจกรรมของปีนี้", bold=True).table(("ที่", *TITLES), *((name, "", "", "") for name in names))
    path = blank.line("2. แผนปีหน้า", bold=True).line(dots(80)).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    for row, texts in zip(document.tables[0].rows[1:], ROWS, strict=True):
        for cell, text in zip(row.cells[1:], texts, strict=True):
            cell.text = text
    for row in document.tables[0].rows:
        row._tr.remove(row._tr.tc_lst[0])
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    read = reading(target, form)
    answers = [answer for answer in read.answers if answer.section_id != "2"]
    assert not any(
        form.by_id[issue.section_id].shape is Shape.NAMES for issue in read.issues if issue.section_id
    )
    assert sorted(a.text for a in answers if a.text) == sorted(text for row in ROWS for text in row)
    assert {bool(answer.review) for answer in answers if answer.text} == {marked}


# --- titles that were deleted or merged, and nothing else


def _two_columns(folder: Path, *, numbered: bool) -> tuple[Path, Form]:
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    blank.line("1. ปัญหาของปีนี้", bold=True)
    blank.table(TITLES[1:], *((f"{n}.", f"{n}.") if numbered else ("", "") for n in (1, 2, 3)))
    path = blank.line("2. แผนปีหน้า", bold=True).line(dots(80)).save(folder)
    return path, drafted(path)


def _no_title(column: int) -> Callable[[Table], None]:
    def change(table: Table) -> None:
        table.cell(0, column).text = ""

    return change


def _merged(table: Table) -> None:
    table.cell(0, 0).merge(table.cell(0, 1))


def _merged_first(table: Table) -> None:
    table.cell(0, 1).text = ""
    _merged(table)


@pytest.mark.parametrize("numbered", [False, True])
@pytest.mark.parametrize(
    ("change", "marked"),
    [(_no_title(0), [True, False]), (_no_title(1), [False, True]), (_merged, None), (_merged_first, None)],
)
def test_what_is_left_of_the_titles_is_no_entry(
    tmp_path: Path, change: Callable[[Table], None], marked: list[bool] | None, *, numbered: bool
) -> None:
    path, form = _two_columns(tmp_path, numbered=numbered)
    document = docx.Document(str(path))
    table = document.tables[0]
    for row, texts in enumerate(ROWS, 1):
        for column, text in enumerate(texts[1:]):
            table.cell(row, column).text = f"{row}. {text}" if numbered else text
    change(table)
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    answers = [answer for answer in reading(target, form).answers if answer.section_id != "2"]
    columns = [[a for a in answers if form.by_id[a.section_id].text == title] for title in TITLES[1:]]
    assert [[a.text for a in column] for column in columns] == [[row[n] for row in ROWS] for n in (1, 2)]
    if marked is not None:
        assert [any(a.review for a in column) for column in columns] == marked


@pytest.mark.parametrize("own", ["ที่", "หมายเหตุ", "ผู้รับผิดชอบ"])
@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("lost", [0, 1])
def test_a_column_of_the_college_s_own_beside_them_is_none_of_the_form_s(
    tmp_path: Path, own: str, at: int, lost: int
) -> None:
    path, form = _two_columns(tmp_path, numbered=False)
    document = docx.Document(str(path))
    table = document.tables[0]
    for row, texts in zip(table.rows[1:], ROWS, strict=False):
        for cell, text in zip(row.cells, texts[1:], strict=True):
            cell.text = text
    table.cell(0, lost).text = ""
    for number, row in enumerate(table.rows):
        row._tr.insert(row._tr.index(row._tr.tc_lst[0]) + at, deepcopy(row._tr.tc_lst[1 - lost]))
        row.cells[at].text = own if number == 0 else ""
    table._tbl.tblGrid.append(deepcopy(table._tbl.tblGrid[-1]))
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    answers = [answer for answer in reading(target, form).answers if answer.section_id != "2" and answer.text]
    columns = [[a for a in answers if form.by_id[a.section_id].text == title] for title in TITLES[1:]]
    assert [[a.text for a in column] for column in columns] == [[row[n] for row in ROWS] for n in (1, 2)]
    assert [any(a.review for a in column) for column in columns] == [lost == 0, lost == 1]


def _with_titles(
    path: Path,
    form: Form,
    target: Path,
    change: Callable[[Table], None],
    rows: Sequence[Sequence[str]] = ROWS,
) -> ReturnReading:
    """The return with these rows, whose titles were changed."""
    document = docx.Document(str(path))
    table = document.tables[0]
    for row, texts in zip(table.rows[1:], rows, strict=False):
        for cell, text in zip(row.cells, texts[-len(row.cells) :], strict=True):
            cell.text = text
    change(table)
    document.save(str(target))
    return reading(target, form)


@pytest.mark.parametrize("words", ["ไม่มีปัญหา", "ปัญหาที่พบและผู้แก้"])
@pytest.mark.parametrize("numbered", [False, True])
def test_other_words_over_both_columns_are_no_titles(tmp_path: Path, words: str, *, numbered: bool) -> None:
    path, form = _two_columns(tmp_path, numbered=numbered)

    def merged(table: Table) -> None:
        table.cell(0, 1).text = ""
        table.cell(0, 0).merge(table.cell(0, 1)).text = words

    read = _with_titles(path, form, tmp_path / f"{NAME}.docx", merged, rows=())
    assert words in " ".join(answer.text for answer in read.answers)


def test_titles_merged_into_one_line_are_their_row(tmp_path: Path) -> None:
    path, form = _two_columns(tmp_path, numbered=False)

    def merged(table: Table) -> None:
        _merged(table)
        table.cell(0, 0).text = " / ".join(TITLES[1:])

    read = _with_titles(path, form, tmp_path / f"{NAME}.docx", merged)
    assert not any(TITLES[1] in answer.text for answer in read.answers)


def _three_columns(folder: Path) -> tuple[Path, Form]:
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    blank.line("1. กิจกรรมของปีนี้", bold=True).table(TITLES, *(("", "", "") for _ in ROWS))
    path = blank.line("2. แผนปีหน้า", bold=True).line(dots(80)).save(folder)
    return path, drafted(path)


def _marked_titles(read: ReturnReading, form: Form) -> set[str]:
    return {form.by_id[answer.section_id].text for answer in read.answers if answer.review}


@pytest.mark.parametrize(
    ("title", "marked"), [("สิ่งที่อยากให้ช่วย", {TITLES[1]}), ("ปัญหาที่ภบ", set()), ("", {TITLES[1]})]
)
def test_one_title_in_other_words_is_told_by_the_others(tmp_path: Path, title: str, marked: set[str]) -> None:
    path, form = _three_columns(tmp_path)

    def retitled(table: Table) -> None:
        table.cell(0, 1).text = title

    read = _with_titles(path, form, tmp_path / f"{NAME}.docx", retitled)
    assert [a.text for a in read.answers if a.section_id != "2"] == [r[n] for n in (0, 1, 2) for r in ROWS]
    assert _marked_titles(read, form) == marked


@pytest.mark.parametrize("numbered", [False, True])
@pytest.mark.parametrize("at", [0, 1])
def test_so_is_one_of_two(tmp_path: Path, at: int, *, numbered: bool) -> None:
    path, form = _two_columns(tmp_path, numbered=numbered)

    def retitled(table: Table) -> None:
        table.cell(0, at).text = "สิ่งที่อยากบอก"

    read = _with_titles(path, form, tmp_path / f"{NAME}.docx", retitled)
    texts = [a.text for a in read.answers if a.section_id != "2" and a.text]
    assert texts == [row[column] for column in (1, 2) for row in ROWS]
    assert _marked_titles(read, form) == {TITLES[1 + at]}


def _two_gone(table: Table) -> None:
    table.cell(0, 2).text = ""
    for row in table.rows:
        row._tr.remove(row._tr.tc_lst[1])


def _two_merged(table: Table) -> None:
    table.cell(0, 1).text = ""
    table.cell(0, 0).merge(table.cell(0, 1))


def _two_retitled(table: Table) -> None:
    table.cell(0, 1).text, table.cell(0, 2).text = "ใครทำ", "ทำที่ไหน"


def _two_blank(table: Table) -> None:
    table.cell(0, 1).text = table.cell(0, 2).text = ""


@pytest.mark.parametrize("change", [_two_merged, _two_retitled, _two_blank, _two_gone])
def test_where_two_are_unsure_nothing_is_taken_for_sure(
    tmp_path: Path, change: Callable[[Table], None]
) -> None:
    path, form = _three_columns(tmp_path)
    read = _with_titles(path, form, tmp_path / f"{NAME}.docx", change)
    assert all(answer.review for answer in read.answers if answer.text and answer.section_id != "2")


def test_two_blank_columns_are_none_of_the_form_s_for_sure(tmp_path: Path) -> None:
    path, form = _two_columns(tmp_path, numbered=False)

    def widened(table: Table) -> None:
        table.cell(0, 1).text = ""
        for row in table.rows:
            row._tr.append(deepcopy(row._tr.tc_lst[1]))
        table._tbl.tblGrid.append(deepcopy(table._tbl.tblGrid[-1]))

    read = _with_titles(path, form, tmp_path / f"{NAME}.docx", widened)
    assert all(answer.review for answer in read.answers if answer.text and answer.section_id != "2")


def test_a_table_without_heading_is_known_by_all_titles_but_one(tmp_path: Path) -> None:
    """Two columns to tick, of which one was deleted, behind a choice under the same heading."""
    path, _ = filled_file("early_years", 3)
    form = drafted_form("early_years")
    document = docx.Document(str(path))
    table = document.tables[0]
    for row in table.rows:
        row._tr.remove(row._tr.tc_lst[2])
    target = tmp_path / path.name
    document.save(str(target))
    read = reading(target, form)
    below = [answer for answer in read.answers if answer.section_id.startswith("1.1.answer.1")]
    assert any(answer.text or answer.choice for answer in below)
    assert all(answer.review for answer in below)


@pytest.mark.parametrize(
    ("form_titles", "titles", "moved"),
    [
        (TITLES, TITLES[:2], True),
        (TITLES, TITLES[1:], True),
        (TITLES[1:], (TITLES[1], "ผู้ที่พบ"), False),  # one title is any table's
    ],
)
def test_a_table_in_another_answer_may_be_the_college_s_own(
    tmp_path: Path, form_titles: Sequence[str], titles: Sequence[str], *, moved: bool
) -> None:
    """The form's own table is gone with its heading."""
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    blank.line("1. ผลการดำเนินงาน", bold=True).line(dots(80)).line("2. กิจกรรมของปีนี้", bold=True)
    blank.table(form_titles, *(["" for _ in form_titles] for _ in ROWS))
    path = blank.line("3. แผนปีหน้า", bold=True).line(dots(80)).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    lines = [line for line in document.paragraphs if line.text]
    lines[2].text = "สรุปเป็นตาราง"
    lines[3]._p.getparent().remove(lines[3]._p)
    for row, texts in zip(document.tables[0].rows, (titles, *(row[1:] for row in ROWS)), strict=True):
        for cell in row._tr.tc_lst[2:]:
            row._tr.remove(cell)
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    held = [answer for answer in reading(target, form).answers if ROWS[0][1] in answer.text]
    assert [answer.section_id != "1" for answer in held] == [moved]
    assert all(answer.review for answer in held) or not moved
