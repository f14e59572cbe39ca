"""The double click: what `rt67 desktop`, which the Windows starter calls, makes and says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.workspaces import CLEAN, EXAMPLE, Workspace, content

STARTER = Path(__file__).parents[2] / "packaging" / "windows" / "รวมรายงาน.cmd"


@pytest.fixture
def beside(tmp_path: Path) -> Workspace:
    """A folder of the officer's, in which nothing has been run yet."""
    folder = tmp_path / "งาน ใหม่"
    folder.mkdir()
    return Workspace(folder)


def test_the_first_double_click_makes_the_workspace_and_says_what_to_do(beside: Workspace):
    done = beside.run("desktop", RT67_NO_OPEN="1")
    assert done.code == 0
    assert "สร้างโฟลเดอร์ทำงานแล้ว" in done.out
    assert "ทำอย่างไร: วางไฟล์ Word" in done.out
    assert {path.name for path in beside.folder.iterdir()} == {"inbox", "output", "mappings", "อ่านฉันก่อน.txt"}
    roster = (beside.folder / "mappings" / "colleges.csv").read_bytes()
    assert roster.startswith(b"\xef\xbb\xbf")  # without which Excel shows Thai as rubbish
    assert b"\r\n" in roster


def test_files_dropped_on_it_are_copied_and_merged(beside: Workspace):
    dropped = EXAMPLE / "inbox" / CLEAN
    done = beside.run("desktop", str(dropped), RT67_NO_OPEN="1")
    assert done.code == 0
    assert "คัดลอกลงใน inbox แล้ว 1 รายการ" in done.out
    assert (beside.inbox / CLEAN).read_bytes() == dropped.read_bytes()
    assert (beside.output / "rt67_summary.xlsx").is_file()
    assert "กดปุ่มใดก็ได้" in done.out.splitlines()[-1]


def test_what_the_officer_has_is_left_as_it_is(beside: Workspace):
    beside.put(CLEAN)
    beside.roster("LPG01")
    (beside.folder / "อ่านฉันก่อน.txt").write_text("ของฉัน", encoding="utf-8")
    before = content(beside.folder)
    done = beside.run("desktop", RT67_NO_OPEN="1")
    assert done.code == 0
    after = content(beside.folder)
    assert {name: after[name] for name in before} == before


@pytest.mark.skipif(os.name == "nt", reason="a folder's read-only mark means nothing on Windows")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_to_is_told(beside: Workspace):
    beside.folder.chmod(0o500)
    try:
        done = beside.run("desktop", RT67_NO_OPEN="1")
    finally:
        beside.folder.chmod(0o700)
    assert done.code == 4
    assert "ย้ายโฟลเดอร์ของโปรแกรม" in done.err


def test_a_folder_that_is_a_file_is_told(beside: Workspace):
    (beside.folder / "inbox").write_bytes(b"")
    done = beside.run("desktop", RT67_NO_OPEN="1")
    assert done.code == 4
    assert "ย้ายโฟลเดอร์ของโปรแกรม" in done.err
    assert "Traceback" not in done.err


def test_a_dropped_file_that_is_gone_is_told(beside: Workspace):
    done = beside.run("desktop", "ไม่มี.docx", RT67_NO_OPEN="1")
    assert done.code == 2
    assert "ไม่มี.docx" in done.err
    assert "ทำอย่างไร" in done.err
    assert list(beside.folder.iterdir()) == []


def test_the_starter_is_plain_where_cmd_reads_it_in_the_systems_own_code_page():
    before_utf8 = STARTER.read_bytes().partition(b"chcp 65001")[0]
    assert before_utf8.isascii()
