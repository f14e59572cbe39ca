"""Workbooks of forms that have little in common with the real one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from rt67_aggregate.issues.words import STATUS
from rt67_aggregate.model import Form, Heading, Shape
from tests.workbook_summary import Say, real_form, roster_of, summary_of
from tests.workbook_written import column, faults, sheet, written


def test_another_form_with_other_levels_columns_and_no_pictures(tmp_path: Path):
    columns = tuple(
        Heading(f"ก.{name}", "columns", Shape.COLUMN, name, kind=name) for name in ("เรื่อง", "ผู้รับผิดชอบ", "ผล")
    )
    form = Form(
        form_id="invented-1",
        title="แบบสำรวจ: ความพร้อม",
        short_title="แบบสำรวจ",
        fiscal_year=2570,
        office="สำนักงานตัวอย่าง",
        province="ตัวอย่าง",
        deadline=date(2024, 2, 29),
        headings=(
            Heading("ข", "items", Shape.NARRATIVE, "คำถามเดียว", "1."),
            Heading("ก", "items", Shape.TABLE, "ตาราง", "2.", children=columns),
        ),
    )
    said = [Say("C001", "ก.เรื่อง", "น้ำท่วม", 2), Say("C001", "ก.ผล", "แก้แล้ว", 2)]
    path = written(summary_of(form, roster_of(1), said, folder=tmp_path))
    assert faults(path) == []
    found = openpyxl.load_workbook(path)
    name = found.sheetnames[5]
    assert [column(sheet(found, name), t) for t in ("เรื่อง", "ผู้รับผิดชอบ", "ผล")] == [
        ["น้ำท่วม"],
        [None],
        ["แก้แล้ว"],
    ]


def test_a_form_whose_words_are_the_workbooks_own(tmp_path: Path):
    columns = tuple(Heading(f"1.{n}", "columns", Shape.COLUMN, n, kind=n) for n in ("a", "b"))
    form = replace(
        real_form(),
        headings=(Heading("1", "items", Shape.TABLE, "ตาราง", children=columns),),
        kinds=(("a", "คำตอบ"), ("b", "คำตอบ"), ("best_practice", "ภาพรวม")),
    )
    path = written(summary_of(form, roster_of(1), [Say("C001", "1.a", "x")], folder=tmp_path))
    assert faults(path) == []
    found = openpyxl.load_workbook(path)
    assert found.sheetnames[5:7] == ["คำตอบ และคำตอบ", "ภาพ"]
    heads = [cell.value for cell in sheet(found, found.sheetnames[5])[3]]
    assert heads[-6:-4] == ["คำตอบ", "คำตอบ 2"]
    assert heads[-4:-1] == ["รหัสแถว · จัดกลุ่มเอง", "รหัสแถว · คำตอบ", "รหัสแถว · คำตอบ 2"]
    one = replace(form, headings=(replace(form.headings[0], children=columns[:1]),))
    path = written(summary_of(one, roster_of(1), [Say("C001", "1.a", "x")], folder=tmp_path))
    assert openpyxl.load_workbook(path).sheetnames[4:6] == ["คำตอบ", "ตารางในแบบ"]


def test_a_form_without_tables_has_no_sheet_for_them(tmp_path: Path):
    heading = Heading("1", "items", Shape.NARRATIVE, "คำถามเดียว", "1.")
    form = replace(real_form(), headings=(heading,), kinds=())
    path = written(summary_of(form, roster_of(1), [Say("C001", "1", "ตอบ")], folder=tmp_path))
    assert faults(path) == []
    assert len(openpyxl.load_workbook(path).sheetnames) == 13


@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 8, 12, 13, 14, 41, 48])
def test_the_signs_of_the_sheet_of_all_sections_are_in_sight_of_every_form(count: int, tmp_path: Path):
    headings = tuple(Heading(f"t{n}", "items", Shape.NARRATIVE, f"คำถาม {n}", f"{n}.") for n in range(count))
    path = written(summary_of(replace(real_form(), headings=headings), roster_of(1), [], folder=tmp_path))
    matrix = sheet(openpyxl.load_workbook(path), "ความครบถ้วน")
    shown = [cell for cell in matrix[2][1:] if cell.value or cell.has_style]
    meanings = [str(cell.value) for cell in shown if len(str(cell.value or "")) > 1]
    assert meanings == [*map(str, STATUS.values()), "สีเทา: เว้นได้"]
    told = [cell.column for cell in shown if cell.column]
    seen = [d for d in matrix.column_dimensions.values() if any(d.min <= c <= d.max for c in told)]
    assert [d for d in seen if d.hidden or d.width > 4] == []
    assert all(any(d.min <= c <= d.max for d in seen) for c in told)
    hidden = next(d.min for d in matrix.column_dimensions.values() if d.hidden)
    signs = told[::2]  # each has six columns in sight, itself one of them; one more before the hidden one
    wide = [end - start - (start < hidden < end) for start, end in pairwise(signs)]
    assert set(wide) <= {6, 7}
    assert wide.count(7) <= 1
