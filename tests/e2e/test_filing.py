"""A return that does not say whose it is: one row, a college to pick, its answers under it in the next."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.workbook_desk import Desk
from tests.workspaces import CLEAN, OTHER, ROOT, Workspace

BOOK, TODO, TOLD = "rt67_summary.xlsx", "สิ่งที่ต้องตรวจ", "แจ้งให้ทราบ"
PICK, FILE, TITLE = "เป็นของวิทยาลัย", "ไฟล์", "เรื่อง"
COLLEGE = "วิทยาลัยอาชีวศึกษาลำปาง"
ELSEWHERE = "ชื่อไฟล์หรือหน้าปกเป็นชื่อวิทยาลัยอื่น"


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    merged = Workspace(tmp_path_factory.mktemp("merged"))
    merged.put(CLEAN, OTHER)
    merged.roster("LPG02", "LPG03")
    assert merged.run("aggregate").code == 0
    return merged


@pytest.fixture
def workspace(merged: Workspace, tmp_path: Path) -> Workspace:
    return merged.copied(tmp_path)


def rows_of(workspace: Workspace, sheet: str) -> list[int]:
    desk = Desk(workspace.output / BOOK)
    return [row for row in desk.rows(sheet) if CLEAN in str(desk.get(sheet, row, FILE))]


def pick(workspace: Workspace, sheet: str, college: str) -> None:
    titles = ("ไม่ทราบว่าวิทยาลัยใดส่งมา", "ผู้ตรวจเลือกว่าเป็นของวิทยาลัยใด", ELSEWHERE)
    looked = Desk(workspace.output / BOOK)
    (row,) = [row for row in rows_of(workspace, sheet) if looked.get(sheet, row, TITLE) in titles]
    with Desk(workspace.output / BOOK) as desk:
        desk.sheet(sheet).cell(row, desk.heads(sheet)[PICK]).value = college


def colleges(workspace: Workspace) -> set[str]:
    return {row["college_id"] for row in workspace.table("records.csv") if row["source"] == CLEAN}


def test_picking_a_college_files_the_return_and_emptying_takes_it_back(workspace: Workspace):
    (row,) = rows_of(workspace, TODO)
    desk = Desk(workspace.output / BOOK)
    assert "ไม่ทราบว่าวิทยาลัยใดส่งมา" in str(desk.get(TODO, row, TITLE))
    assert "ลำปาง" in str(desk.get(TODO, row, "ข้อความ"))
    assert colleges(workspace) == set()
    pick(workspace, TODO, COLLEGE)
    for _ in range(2):
        done = workspace.run("aggregate")
        assert (done.code, done.err) == (0, "")
        assert colleges(workspace) == {"LPG02"}
        found = {row["source"]: row for row in workspace.table("returns.csv")}
        assert (found[CLEAN]["state"], found[CLEAN]["identified_by"]) == ("accepted", "officer")
    assert rows_of(workspace, TODO) == []
    pick(workspace, TOLD, "")
    assert workspace.run("aggregate").code == 0
    assert colleges(workspace) == set()


def test_a_return_with_another_college_s_name_on_it_is_filed_as_it_was_picked(tmp_path: Path):
    """A college typed over another's file and left its name on the unit line."""
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    (workspace.inbox / CLEAN).rename(workspace.inbox / f"{COLLEGE} {CLEAN}")
    workspace.roster("LPG01", "LPG02")

    def state() -> tuple[str, str]:
        assert workspace.run("aggregate").code == 0
        (row,) = [row for row in workspace.table("returns.csv") if row["source"]]
        assert {one["college_id"] for one in workspace.table("records.csv")} == {row["college_id"]}
        return row["college_id"], row["identified_by"]

    assert state() == ("LPG01", "unit_line")
    pick(workspace, TODO, COLLEGE)
    assert state() == ("LPG02", "officer")
    assert state() == ("LPG02", "officer")
    pick(workspace, TOLD, "")
    assert state() == ("LPG01", "unit_line")


def test_a_name_that_nobody_has_stops_the_run(workspace: Workspace):
    before = (workspace.output / BOOK).read_bytes()
    pick(workspace, TODO, "วิทยาลัยไม่มีจริง")
    typed = (workspace.output / BOOK).read_bytes()
    done = workspace.run("aggregate")
    assert done.code == 4
    assert "วิทยาลัยไม่มีจริง" in done.err
    assert (workspace.output / BOOK).read_bytes() == typed != before


def test_a_college_is_offered_from_a_list(workspace: Workspace):
    book = openpyxl.load_workbook(workspace.output / BOOK)
    offered = [cell.value for cell in book["_rt67_lists"]["B"] if cell.value]
    assert offered == [COLLEGE, "วิทยาลัยการอาชีพเกาะคา"]


def test_where_nobody_knows_any_return_a_college_can_still_be_picked(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    workspace.roster("LPG02", "LPG03")
    assert workspace.run("aggregate").code == 0
    assert colleges(workspace) == set()
    pick(workspace, TODO, COLLEGE)
    assert workspace.run("aggregate").code == 0
    assert colleges(workspace) == {"LPG02"}


def test_a_blank_form_by_itself_is_nothing_to_summarise(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put()
    form = ROOT / "mappings" / "rt67_2567.yaml"
    assert workspace.run("form", "blank", str(form), "-o", str(workspace.inbox / "แบบเปล่า.docx")).code == 0
    assert workspace.run("aggregate").code == 3
    assert not (workspace.output / BOOK).exists()


def test_what_was_entered_goes_with_a_return_that_is_filed_and_back(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    (workspace.inbox / CLEAN).rename(workspace.inbox / f"{COLLEGE} {CLEAN}")
    workspace.roster("LPG01", "LPG02")
    assert workspace.run("aggregate").code == 0
    with Desk(workspace.output / BOOK) as desk:
        filled = [row for row in desk.rows("คำตอบ") if desk.get("คำตอบ", row, "ข้อความ")]
        desk.put("คำตอบ", filled[0], text="แก้ที่หนึ่ง")
        desk.put("คำตอบ", filled[1], note="โทรถามแล้ว")

    def there(college: str) -> None:
        for _ in range(2):
            assert workspace.run("aggregate").code == 0
            texts = {row["text"]: row["college_id"] for row in workspace.table("records.csv")}
            assert texts.get("แก้ที่หนึ่ง") == college
            book = Desk(workspace.output / BOOK)
            notes = [book.get("คำตอบ", row, "หมายเหตุของผู้ตรวจ") for row in book.rows("คำตอบ")]
            assert "โทรถามแล้ว" in notes
            titles = [book.get(TODO, row, TITLE) for row in book.rows(TODO)]
            assert not [title for title in titles if str(title).startswith("สิ่งที่ตรวจไว้")]

    there("LPG01")
    pick(workspace, TODO, COLLEGE)
    there("LPG02")
    pick(workspace, TOLD, "")
    there("LPG01")
