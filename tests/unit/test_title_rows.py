"""Titles in three rows: drafted as columns, filled in, changed, printed again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.model import Form
from tests.office_blanks import ABOVE, LEFT, NAME, OfficeBlank, dots, drafted, gate, reading, tree

PUPILS = (
    ("สาขา", "ผู้เรียน", LEFT, LEFT, LEFT, "รวม"),
    (ABOVE, "ปีที่ 1", LEFT, "ปีที่ 2", LEFT, ABOVE),
    (ABOVE, "ชาย", "หญิง", "ชาย", "หญิง", ABOVE),
)
MONEY = (
    ("รายการ", "ได้รับ", "ใช้จ่าย", LEFT, LEFT, "เหลือ"),
    (ABOVE, ABOVE, "ช่วงแรก", LEFT, "ช่วงหลัง", ABOVE),
    (ABOVE, "(บาท)", "(บาท)", "ร้อยละ", "(บาท)", ABOVE),
)
FIRMS = (
    ("ลำดับ", "สถานประกอบการ", "ผู้เรียน", LEFT, LEFT, LEFT),
    (ABOVE, ABOVE, "ปวช.", LEFT, "ปวส.", LEFT),
    (ABOVE, ABOVE, "ชาย", "หญิง", "ชาย", "หญิง"),
)
NAMED = (("ช่างยนต์", *[""] * 5), ("การบัญชี", *[""] * 5))
COUNTED = (("1", *[""] * 5), ("2", *[""] * 5), ("รวม", LEFT, *[""] * 4))
KINDS = [(PUPILS, NAMED), (MONEY, NAMED), (FIRMS, COUNTED)]


def _saved(folder: Path, titles: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> Path:
    blank = OfficeBlank().line("แบบสำรวจ", bold=True, centred=True, size=18).line("1. จำนวน", bold=True)
    return blank.table(*titles, *rows).line("2. ปัญหา", bold=True).line(dots(90)).save(folder)


def _filled(path: Path, form: Form, change: Callable[[Table], None] = lambda _: None) -> dict[str, str]:
    """What was read of a blank in which every free cell says its row and column, by section, with "?" where
    it is marked, and row; nothing where it stands under no heading."""
    document = docx.Document(str(path))
    table = document.tables[0]
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            if not cell.text:
                cell.text = f"{at}{column}"
    change(table)
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    found = reading(target, form)
    answers = [answer for answer in found.answers if answer.text]
    said = " ".join([*(a.text for a in answers), *(piece.text for piece in found.unplaced)])
    assert all(text.text in said for text in table._tbl.iter(qn("w:t")) if text.text.isdigit())
    return {f"{a.section_id}{'?' * bool(a.review)} {a.entry}": a.text for a in answers}


def _titles_down(path: Path) -> list[list[str]]:
    """What stands over each grid column of the first table, from the top down."""
    rows = docx.Document(str(path)).tables[0].rows[:3]
    return [list(dict.fromkeys(row.cells[at].text for row in rows)) for at in range(len(rows[0].cells))]


@pytest.mark.parametrize(("titles", "rows"), KINDS)
def test_each_column_below_three_titles_has_its_own_values(
    tmp_path: Path, titles: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]
) -> None:
    path = _saved(tmp_path, titles, rows)
    form = drafted(path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    found = gate(path, form)
    assert not any((found.answers, found.unknown, found.marked))
    columns = [child for child in form.headings[0].children if child.is_section]
    told = _filled(path, form)
    typed_in = [{text[-1] for key, text in told.items() if key.split()[0] == each.id} for each in columns]
    assert typed_in == [{str(at)} for at in range(6 - len(columns), 6)]


def test_titles_over_one_another_are_said_together(tmp_path: Path) -> None:
    children = drafted(_saved(tmp_path, PUPILS, NAMED)).headings[0].children
    assert [child.groups for child in children] == [
        (),
        ("ผู้เรียน", "ปีที่ 1"),
        ("ผู้เรียน", "ปีที่ 1"),
        ("ผู้เรียน", "ปีที่ 2"),
        ("ผู้เรียน", "ปีที่ 2"),
        (),
    ]
    assert [child.group for child in children[:2]] == ["", "ผู้เรียน ปีที่ 1"]


def test_a_title_below_a_single_one_stands_under_it(tmp_path: Path) -> None:
    children = drafted(_saved(tmp_path, MONEY, NAMED)).headings[0].children
    assert [(child.groups, child.text) for child in children[1:3]] == [
        (("ได้รับ",), "(บาท)"),
        (("ใช้จ่าย", "ช่วงแรก"), "(บาท)"),
    ]


@pytest.mark.parametrize(("titles", "rows"), KINDS)
def test_the_form_of_a_draft_prints_its_three_rows_of_titles(
    tmp_path: Path, titles: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]
) -> None:
    form = drafted(_saved(tmp_path, titles, rows))
    printed = tmp_path / "printed.docx"
    printed.write_bytes(blank_document(form))
    assert _titles_down(printed) == _titles_down(tmp_path / "blank.docx")
    found = gate(printed, form)
    assert not any((found.answers, found.unknown, found.marked))


@pytest.mark.parametrize(("gone", "placed"), [(0, 8), (1, 10), (2, 0)])  # the last one tells columns apart
def test_values_below_titles_of_which_a_row_is_gone_are_right_or_marked(
    tmp_path: Path, gone: int, placed: int
) -> None:
    path = _saved(tmp_path, PUPILS, NAMED)
    form = drafted(path)
    whole = _filled(path, form)

    def cut(table: Table) -> None:
        table._tbl.remove(table.rows[gone]._tr)

    left = _filled(path, form, cut)
    assert len(left) == placed
    assert all(key.split()[0].endswith("?") or whole.get(key) == text for key, text in left.items())


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("รายการ", "งบประมาณ (บาท)", "ผล"), [("money", "บาท"), ("text", "")]),
        (("รายการ", "ผู้เข้าร่วม ( คน )", "ครั้ง (ที่)"), [("number", "คน"), ("text", "")]),
        (("รายการ", "(คน)", "ชั้นปี"), [("number", "คน"), ("text", "")]),
    ],
)
def test_a_unit_in_brackets_behind_a_title_is_the_columns(
    tmp_path: Path, titles: tuple[str, ...], told: list[tuple[str, str]]
) -> None:
    columns = drafted(_saved(tmp_path, [titles], [["ที่หนึ่ง", "", ""], ["ที่สอง", "", ""]])).headings[0].children
    assert [(str(column.value), column.unit) for column in columns if column.is_section] == told


def test_a_unit_behind_a_title_over_several_columns_is_that_of_each(tmp_path: Path) -> None:
    titles = (("สาขา", "ผู้เรียน (คน)", LEFT), (ABOVE, "ชาย", "หญิง"))
    path = _saved(tmp_path, titles, [["ช่างยนต์", "", ""]])
    form = drafted(path)
    assert [column.unit for column in form.headings[0].children] == ["", "คน", "คน"]
    document = docx.Document(str(path))
    for column, text in ((1, "12"), (2, "๘ คน")):
        document.tables[0].cell(2, column).text = text
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    answers = [answer for answer in reading(target, form).answers if answer.text]
    assert [(answer.value, answer.review) for answer in answers] == [("12", ()), ("8", ())]
