"""What the program wrote, put back among the returns: it is no return."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.inbox_files import compound
from tests.saved_packages import other_part_names
from tests.workspaces import CLEAN, OTHER, Workspace

LETTER, ANNOTATED = "feedback/LPG01/letter.docx", f"feedback/LPG01/{CLEAN}"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = Workspace(tmp_path_factory.mktemp("office"))
    workspace.put(CLEAN, OTHER)
    for command in (["aggregate"], ["report", "--college", "LPG01"], ["feedback", "LPG01"]):
        assert workspace.run(*command).code == 0
    return workspace


def run_with(outputs: Workspace, folder: Path, *names: str, saved_again: bool = False) -> Workspace:
    """A run over the same returns, with files of the output folder among them."""
    workspace = Workspace(folder)
    workspace.put(CLEAN, OTHER)
    for number, name in enumerate(names):
        target = workspace.inbox / f"แบบ รต.67 ฉบับแก้ {number}.docx"
        shutil.copyfile(outputs.output / name, target)
        if saved_again:
            docx.Document(str(target)).save(str(target))
    assert workspace.run("aggregate").code == 0
    return workspace


@pytest.mark.parametrize("saved_again", [False, True])
@pytest.mark.parametrize("name", ["rt67_summary.docx", "rt67_summary_LPG01.docx", LETTER])
def test_a_report_or_a_letter_replaces_no_return(
    outputs: Workspace, tmp_path: Path, name: str, saved_again: bool
):
    workspace = run_with(outputs, tmp_path, name, saved_again=saved_again)
    rows = {row["source"]: (row["state"], row["reason"]) for row in workspace.table("returns.csv")}
    assert rows.pop("แบบ รต.67 ฉบับแก้ 0.docx") == ("not_this_form", "own_output")
    assert (rows[CLEAN], rows[OTHER]) == (("accepted", ""), ("accepted", ""))
    assert workspace.table("records.csv") == outputs.table("records.csv")


def test_a_return_that_comes_back_with_comments_in_it_counts(outputs: Workspace, tmp_path: Path):
    workspace = run_with(outputs, tmp_path, ANNOTATED)
    states = {row["source"]: row["state"] for row in workspace.table("returns.csv")}
    assert sorted((states[CLEAN], states["แบบ รต.67 ฉบับแก้ 0.docx"])) == ["accepted", "superseded"]


def as_old_excel(_: bytes) -> bytes:
    """A file of Excel 97 with a sheet of the ledger's name ([MS-XLS] 2.4.28, BoundSheet8)."""
    return compound("Workbook", head=b"\x85\0\x0d\0" + bytes(6) + b"\x05\0_rt67")


def as_one_sheet(data: bytes) -> bytes:
    """The sheet of answers moved to a new workbook."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for name in book.sheetnames:
        if name != "คำตอบ":
            del book[name]
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("written", [bytes, other_part_names, as_old_excel, as_one_sheet])
def test_a_workbook_among_the_returns_is_told_as_what_it_is(
    written: Callable[[bytes], bytes], outputs: Workspace, tmp_path: Path
):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN, OTHER)
    name = "สรุป (สำเนา).xlsx"
    (workspace.inbox / name).write_bytes(written((outputs.output / "rt67_summary.xlsx").read_bytes()))
    done = workspace.run("aggregate")
    assert done.code == 0
    rows = {row["source"]: (row["state"], row["reason"]) for row in workspace.table("returns.csv")}
    assert rows[name] == ("ignored", "own_workbook")
    assert "ขอให้วิทยาลัยส่งใหม่" not in done.out


def test_another_spreadsheet_among_the_returns_is_none_of_the_program_s(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN, OTHER)
    book = openpyxl.Workbook()
    book.create_sheet("_rt67 ปี 2567")
    book.save(workspace.inbox / "งบประมาณ.xlsx")
    assert workspace.run("aggregate").code == 0
    rows = {row["source"]: (row["state"], row["reason"]) for row in workspace.table("returns.csv")}
    assert rows["งบประมาณ.xlsx"] == ("unsupported", "spreadsheet_file")
