"""Numbers and choices added up, and two years side by side. All that stands here is invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from rt67_aggregate.model import Continued, Earlier, Form, Summary, record_columns
from rt67_aggregate.text.amounts import amounts, counts
from rt67_aggregate.text.values import told
from rt67_aggregate.workbook import words
from tests.counted_form import counted_form
from tests.workbook_summary import Say, real_form, roster_of, summary_of
from tests.workbook_written import faults, sheet, written

SAID = [
    Say("C001", "all", "40"),
    Say("C001", "passed", "๓๐"),
    Say("C001", "share", "75"),
    Say("C001", "spent", "1,000.10"),
    Say("C001", "state", "☑ ทำแล้ว"),
    Say("C001", "result", "5", 1),
    Say("C001", "result", "7", 2),
    Say("C002", "all", "10"),
    Say("C002", "passed", "ประมาณ 5"),
    Say("C002", "share", "50"),
    Say("C002", "spent", "0.20"),
    Say("C002", "state", "☑ ทำแล้ว"),
    Say("C002", "result", "2", 1),
    Say("C003", "all", "50"),
    Say("C003", "passed", "20"),
    Say("C003", "state", "☑ อื่น ๆ ระบุ รอผล"),
]


@pytest.fixture
def form() -> Form:
    return counted_form()


def said_of(form: Form, folder: Path, said: list[Say]) -> Summary:
    """A summary whose records carry their values, as a run's do."""
    summary = summary_of(form, roster_of(3), said, folder=folder)
    records = summary.frames.records
    for name in ("value", "unit", "choice"):
        records[name] = [
            told(form.by_id[section], text.removeprefix("☑ "))[name]
            for section, text in zip(records["section_id"], records["text"], strict=True)
        ]
    frames = replace(summary.frames, records=records[list(record_columns(form))])
    return replace(summary, frames=frames, form_file="plan.yaml", roster_file="colleges.csv")


def rows(path: Path, name: str) -> list[list[object]]:
    found = sheet(openpyxl.load_workbook(path), name)
    return [list(row) for row in found.iter_rows(values_only=True)]


def test_numbers_are_added_up_and_what_is_no_number_counts_for_nothing(form: Form, tmp_path: Path):
    records = said_of(form, tmp_path, SAID).frames.records.to_dict("records")
    found = {amount.label: amount for amount in amounts(form, records)}
    assert [(a.total, len(a.by_college)) for a in found.values()] == [
        (100.0, 3),
        (50.0, 2),
        (None, 2),
        (1000.3, 2),
        (0.0, 0),  # the rooms, which nobody told
        (7.0, 2),
        (7.0, 1),
    ]
    passed = found["ผ่าน"]
    assert passed.share == pytest.approx(50 / 90)  # of the colleges that gave both
    assert found["คิดเป็นร้อยละ"].mean == 62.5
    assert list(found)[-2:] == ["ผู้เรียน: ผล", "ผู้สำเร็จ: ผล"]


def test_options_are_counted_by_college(form: Form, tmp_path: Path):
    records = said_of(form, tmp_path, SAID).frames.records.to_dict("records")
    assert [(c.option, c.colleges, c.of) for c in counts(form, records)] == [
        ("ทำแล้ว", ("C001", "C002"), 3),
        ("ยังไม่ทำ", (), 3),
        ("อื่น ๆ ระบุ", ("C003",), 3),
    ]


def test_the_workbook_has_a_sheet_of_them(form: Form, tmp_path: Path):
    path = written(said_of(form, tmp_path, SAID))
    assert faults(path) == []
    found = rows(path, words.NUMBERS)
    line = next(row for row in found if row[0] == "spent")
    assert line[2:8] == ["ใช้เงิน", "บาท", 2, 1000.3, pytest.approx(500.15), None]
    assert line[8:11] == [1000.1, 0.2, None]
    choice = next(row for row in found if row[3] == "ทำแล้ว")
    assert choice[4:6] == [2, pytest.approx(2 / 3)]
    assert "plan.yaml" in str(rows(path, words.OVERVIEW)[1][0])
    assert "colleges.csv" in str(rows(path, words.OVERVIEW)[1][0])


def test_a_form_that_asks_for_words_alone_has_no_such_sheet(tmp_path: Path):
    path = written(summary_of(real_form(), roster_of(1), [], folder=tmp_path))
    names = openpyxl.load_workbook(path).sheetnames
    assert words.NUMBERS not in names
    assert words.YEARS not in names


def test_sections_that_go_on_stand_beside_last_years(form: Form, tmp_path: Path):
    before = said_of(form, tmp_path, [Say("C001", "all", "35"), Say("C001", "state", "☑ ยังไม่ทำ")])
    earlier = Earlier(
        replace(form, form_id="plan-2569", fiscal_year=2569, short_title="แบบ ผ. 0"),
        before.frames.records,
        (Continued("all", "all"), Continued("state", "state", changed=True)),
    )
    path = written(replace(said_of(form, tmp_path, SAID), earlier=earlier))
    assert faults(path) == []
    found = rows(path, words.YEARS)
    assert "2569" in str(found[0][0])
    numbers = [row for row in found if row[0] == "all" and isinstance(row[4], int)]
    assert numbers == [["all", "all", "จำนวนครู", "เหมือนเดิม", 1, 3, 35, 100, 65]]
    beside = [row[3:6] for row in found if row[0] == "state" and row[4] == "☑ ยังไม่ทำ"]
    assert beside == [[roster_of(3).colleges[0].name, "☑ ยังไม่ทำ", "☑ ทำแล้ว"]]
