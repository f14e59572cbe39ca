"""Report and workbook name the rows of tables that the form names."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from rt67_aggregate import report
from rt67_aggregate.model import Heading
from rt67_aggregate.report import ReportOptions
from rt67_aggregate.text.row_names import names_title, naming_column, row_names
from tests import workbook_summary
from tests.form_files import form_of
from tests.report_reading import annex_of, parts_of
from tests.report_summary import Told, roster_of, summary_of
from tests.workbook_written import column, written

PLANS = """\
levels: [topics, items]
topics:
  - number: "1"
    heading: การเบิกจ่าย
    items:
      - heading: แผนและผล
        rows: 4
        columns:
          - {heading: ไตรมาส, cells: [ไตรมาสที่ 1, "", ไตรมาสที่ 2, ""]}
          - {heading: ประเภท, cells: [แผน, ผล, แผน, ผล]}
          - {heading: งบลงทุน, kind: left}
          - {heading: หมายเหตุ, kind: right}
"""
COUNTED = """\
levels: [topics]
topics:
  - number: "1"
    heading: แผนและผล
    rows: 2
    columns:
      - {heading: ที่, cells: ["1", "2"]}
      - {heading: งบลงทุน, kind: left}
      - {heading: หมายเหตุ, kind: right}
"""


def table(form: str) -> Heading:
    return next(heading for heading in form_of(form).walk() if heading.rows)


def test_rows_have_the_names_of_all_columns_and_merged_ones_go_on() -> None:
    names = {1: "ไตรมาสที่ 1 · แผน", 2: "ไตรมาสที่ 1 · ผล", 3: "ไตรมาสที่ 2 · แผน", 4: "ไตรมาสที่ 2 · ผล"}
    assert (row_names(table(PLANS)), names_title(table(PLANS))) == (names, "ประเภท")


def test_figures_that_count_the_rows_are_no_names() -> None:
    assert (row_names(table(COUNTED)), names_title(table(COUNTED))) == ({}, "")


def test_the_rows_stand_beside_their_names(tmp_path: Path) -> None:
    form = form_of(PLANS)
    plan, note = (section.id for section in form.sections)
    said = [
        Told("C001", plan, "9,776", entry=1),
        Told("C001", plan, "8,917", entry=2),
        Told("C002", note, "รอโอน", entry=4),
    ]
    path = tmp_path / "report.docx"
    report.write(summary_of(form, roster_of(2), said), path, options=ReportOptions())
    parts = parts_of(path)
    (rows,) = (part.tables[0] for part in annex_of(parts) if part.tables)
    assert [row[2:] for row in rows] == [
        ["ประเภท", "งบลงทุน", "หมายเหตุ"],
        ["ไตรมาสที่ 1 · แผน", "9,776", ""],
        ["ไตรมาสที่ 1 · ผล", "8,917", ""],
        ["ไตรมาสที่ 2 · ผล", "", "รอโอน"],
    ]
    firsts = [
        row[1] for part in parts for shown in part.tables for row in shown if len(row) == len(rows[0]) - 2
    ]
    assert any(first.startswith("ไตรมาสที่ 1 · แผน: 9,776 (") for first in firsts)


def test_the_sheets_name_them_too(tmp_path: Path) -> None:
    form, roster = form_of(PLANS), workbook_summary.roster_of(1)
    said = [workbook_summary.Say(roster.colleges[0].college_id, form.sections[0].id, "8,917", entry=2)]
    book = openpyxl.load_workbook(written(workbook_summary.summary_of(form, roster, said, folder=tmp_path)))
    assert "งบลงทุน · ไตรมาสที่ 1 · ผล" in column(book["คำตอบ"], "หัวข้อในแบบ")  # type: ignore[arg-type]
    told = [cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert "2 · ไตรมาสที่ 1 · ผล" in told


ITEMS = ("ล้างมือก่อนปรุง", "ปกปิดอาหาร", "ถังขยะมีฝา")


@pytest.mark.parametrize(
    ("columns", "place"),
    [
        ([("1", "2", "3"), ITEMS, ("10", "10", "10")], 1),
        ([ITEMS, ("-", "NTU", "มก./ล."), ("6.5-8.5", "≤ 5", "0.2")], 0),
        ([ITEMS, ("ร้อยละ 80", "ร้อยละ 70", "ร้อยละ 60")], 0),
        ([("ด้านครัว", "", ""), ITEMS], 1),
        ([ITEMS, ("มีอ่างล้างมือ", "มีฝาชี", "มีฝาปิดสนิท")], 1),
        ([("1", "2", "3")], 0),
        ([("ด้านครัวสะอาด", "", ""), ("ก", "ข", "ค")], 1),
    ],
)
def test_the_column_that_says_most_in_words_names_the_rows(
    columns: list[tuple[str, ...]], place: int
) -> None:
    assert naming_column(columns) == place
