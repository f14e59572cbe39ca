"""What the officer enters in the workbook, over the next runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.workspaces import CLEAN, OLDER, OTHER, Workspace, content

BOOK = "rt67_summary.xlsx"
SHEET = "คำตอบ"
VERDICT, CORRECTION, NOTE = "ผลการตรวจ", "ข้อความที่แก้ไข", "หมายเหตุของผู้ตรวจ"


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    merged = Workspace(tmp_path_factory.mktemp("merged"))
    merged.put(CLEAN)
    assert merged.run("aggregate").code == 0
    return merged


@pytest.fixture
def workspace(merged: Workspace, tmp_path: Path) -> Workspace:
    return merged.copied(tmp_path)


def heads(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    """The row of the headings, and heading → column."""
    for row in sheet.iter_rows(max_row=10):
        columns = {str(cell.value): cell.column for cell in row if cell.value}
        if CORRECTION in columns:
            return row[0].row, columns
    raise AssertionError("no headings")


def enter(workspace: Workspace, **values: str) -> str:
    """Type into the first answer's review columns; the answer's text as it was."""
    book = openpyxl.load_workbook(workspace.output / BOOK)
    sheet = book[SHEET]
    row, columns = heads(sheet)
    titles = {"verdict": VERDICT, "text": CORRECTION, "note": NOTE}
    for name, value in values.items():
        sheet.cell(row + 1, columns[titles[name]]).value = value
    before = str(sheet.cell(row + 1, columns["ข้อความ"]).value)
    book.save(workspace.output / BOOK)
    return before


def test_a_correction_is_in_the_next_outputs_and_in_the_one_after_that(workspace: Workspace):
    before = enter(workspace, verdict="แก้ไข", text="ข้อความที่แก้แล้ว", note="ถามวิทยาลัยแล้ว")
    workspace.put(OTHER)
    for _ in range(2):
        done = workspace.run("aggregate")
        assert (done.code, done.err) == (0, "")
        texts = [row["text"] for row in workspace.table("records.csv")]
        assert "ข้อความที่แก้แล้ว" in texts
        assert before not in texts
        (line,) = workspace.table("corrections.csv")
        assert (line["old_text"], line["new_text"], line["verdict"], line["note"]) == (
            before,
            "ข้อความที่แก้แล้ว",
            "แก้ไข",
            "ถามวิทยาลัยแล้ว",
        )
    sheet = openpyxl.load_workbook(workspace.output / BOOK)[SHEET]
    row, columns = heads(sheet)
    assert "ข้อความที่แก้แล้ว" in {
        sheet.cell(number, columns[CORRECTION]).value for number in range(row + 1, sheet.max_row + 1)
    }


def test_a_copy_of_every_replaced_workbook_is_kept(workspace: Workspace):
    first = (workspace.output / BOOK).read_bytes()
    workspace.put(OTHER)
    assert workspace.run("aggregate").code == 0
    assert list(content(workspace.output / "history").values()) == [first]
    assert (workspace.output / BOOK).read_bytes() != first


def test_nothing_is_kept_where_nothing_was_entered(workspace: Workspace):
    assert workspace.run("aggregate").code == 0
    assert not (workspace.output / "corrections.csv").exists()


def test_what_cannot_be_understood_ends_with_4_and_nothing_is_replaced(workspace: Workspace):
    enter(workspace, verdict="ok")
    before = content(workspace.output)
    done = workspace.run("aggregate")
    assert done.code == 4
    assert "ok" in done.err
    assert SHEET in done.err
    assert content(workspace.output) == before


def test_a_broken_workbook_or_trail_ends_with_4_and_nothing_is_replaced(workspace: Workspace):
    for name in (BOOK, "corrections.csv"):
        path = workspace.output / name
        whole = path.read_bytes() if path.exists() else None
        path.write_bytes(b"no such thing")
        before = content(workspace.output)
        done = workspace.run("aggregate")
        assert done.code == 4
        assert name in done.err
        assert content(workspace.output) == before
        path.unlink()
        if whole:
            path.write_bytes(whole)


def test_a_newer_return_with_another_answer_is_not_corrected_blindly(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(OLDER)
    assert workspace.run("aggregate").code == 0
    book = openpyxl.load_workbook(workspace.output / BOOK)
    sheet = book[SHEET]
    row, columns = heads(sheet)
    for number in range(row + 1, sheet.max_row + 1):
        if sheet.cell(number, columns["ข้อความ"]).value:
            sheet.cell(number, columns[CORRECTION]).value = f"แก้แล้ว {number}"
    book.save(workspace.output / BOOK)
    workspace.put(OTHER)
    done = workspace.run("aggregate")
    assert done.code == 0
    answers = workspace.table("records.csv")
    assert not any(row["text"].startswith("แก้แล้ว") and row["source"] != OTHER for row in answers)
    assert len(workspace.table("corrections.csv")) > 30
    assert "คำตอบเปลี่ยนหลังจากแก้ไขไว้" in done.out


def test_a_copy_that_lies_about_is_named_and_taken_when_it_is_given(workspace: Workspace):
    other = workspace.output / "rt67_summary (1).xlsx"
    shutil.copy(workspace.output / BOOK, other)
    before = enter(workspace, verdict="ผ่าน", note="ของอีกคน")
    (workspace.output / BOOK).rename(workspace.folder / "x.xlsx")
    other.rename(workspace.output / BOOK)
    (workspace.folder / "x.xlsx").rename(other)
    done = workspace.run("aggregate")
    assert done.code == 0
    assert "rt67_summary (1).xlsx" in done.out
    assert "--review" in done.out
    assert not (workspace.output / "corrections.csv").exists()
    done = workspace.run("aggregate", "--review", str(other))
    assert (done.code, "rt67_summary (1).xlsx" in done.out) == (0, False)
    (line,) = workspace.table("corrections.csv")
    assert (line["old_text"], line["verdict"], line["note"]) == (before, "ผ่าน", "ของอีกคน")
    assert workspace.run("aggregate").out.count("rt67_summary (1)") == 0


def test_a_copy_that_is_dropped_on_the_starter_is_taken_and_not_put_among_the_returns(workspace: Workspace):
    other = workspace.folder / "ตรวจแล้ว ของรอง.xlsx"
    untouched = (workspace.output / BOOK).read_bytes()
    before = enter(workspace, verdict="ผ่าน", note="ของอีกคน")
    (workspace.output / BOOK).rename(other)
    (workspace.output / BOOK).write_bytes(untouched)
    returns, given = content(workspace.inbox), other.read_bytes()
    done = workspace.run("desktop", str(other), RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    assert "รวมสิ่งที่กรอกไว้ใน ตรวจแล้ว ของรอง.xlsx ด้วย" in done.out
    assert (content(workspace.inbox), other.read_bytes()) == (returns, given)
    (line,) = workspace.table("corrections.csv")
    assert (line["old_text"], line["verdict"], line["note"]) == (before, "ผ่าน", "ของอีกคน")


def test_the_workbook_itself_dropped_on_the_starter_is_read_as_ever(workspace: Workspace):
    before = enter(workspace, verdict="ผ่าน")
    returns = content(workspace.inbox)
    done = workspace.run("desktop", str(workspace.output / BOOK), RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    assert content(workspace.inbox) == returns
    assert "ไม่ถูกแก้ไข" not in done.out  # it is written anew
    (line,) = workspace.table("corrections.csv")
    assert (line["old_text"], line["verdict"]) == (before, "ผ่าน")


def test_any_other_table_that_is_dropped_goes_to_the_returns_and_is_told_there(workspace: Workspace):
    other = workspace.folder / "งบประมาณ.xlsx"
    openpyxl.Workbook().save(other)
    done = workspace.run("desktop", str(other), RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    assert (workspace.inbox / other.name).is_file()
    assert other.name in done.out


def test_a_copy_that_is_not_there_ends_with_4(workspace: Workspace):
    done = workspace.run("aggregate", "--review", "ไม่มี.xlsx")
    assert done.code == 4
    assert "ไม่มี.xlsx" in done.err
