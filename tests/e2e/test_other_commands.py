"""``rt67 check`` and ``rt67 explain`` as the officer calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.data import default_form, packaged
from rt67_aggregate.form import load_form
from rt67_aggregate.issues import CATALOGUE
from tests.workspaces import CLEAN, CUT, OLD_WORD, OTHER, Workspace, content


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def test_check_shows_every_heading_of_the_form_and_writes_nothing(workspace: Workspace):
    workspace.put(OTHER)
    before = content(workspace.folder)
    done = workspace.run("check", "--full", f"inbox/{OTHER}")
    assert done.code == 0
    assert content(workspace.folder) == before
    form = load_form(default_form(packaged())).value
    assert form is not None
    lines = done.out.splitlines()
    for heading in form.walk():
        assert any(line.strip().startswith(f"{heading.id} ") for line in lines)
    assert "วิทยาลัยการอาชีพเกาะคา (รู้จากบรรทัดชื่อหน่วยงาน)" in done.out
    assert "ตัวอักษรที่กรอก" in done.out


def test_check_takes_several_files_each_for_itself(workspace: Workspace):
    workspace.put(CLEAN, CUT)
    done = workspace.run("check", f"inbox/{CLEAN}", f"inbox/{CUT}", f"inbox/{CLEAN}")
    assert done.code == 0
    assert done.out.count("วิทยาลัยเทคนิคลำปาง (รู้จาก") == 2
    assert "ไฟล์เสียหาย" in done.out
    assert "ทำอย่างไร" in done.out


def test_check_with_a_second_reader_says_whether_both_see_the_same(workspace: Workspace):
    workspace.put(CLEAN, CUT)
    done = workspace.run("check", "--second-reader", f"inbox/{CLEAN}", f"inbox/{CUT}")
    assert done.code == 0
    assert done.out.count("เห็นข้อความตรงกันทั้งหมด") == 1


@pytest.mark.parametrize("name", [CUT, OLD_WORD, "no such file.docx"])
def test_check_of_what_cannot_be_read_says_why_and_ends_with_3(workspace: Workspace, name: str):
    if name != "no such file.docx":
        workspace.put(name)
    done = workspace.run("check", f"inbox/{name}")
    assert done.code == 3
    assert "ทำอย่างไร" in done.out


def test_check_with_a_broken_form_ends_with_2(workspace: Workspace):
    workspace.put(CLEAN)
    (workspace.folder / "broken.yaml").write_text("form_id: x\n", encoding="utf-8")
    done = workspace.run("check", f"inbox/{CLEAN}", "--form", "broken.yaml")
    assert done.code == 2
    assert "broken.yaml" in done.err


def test_explain_prints_every_code_of_the_catalogue(workspace: Workspace):
    listed = workspace.run("explain")
    assert listed.code == 0
    assert [line.split()[0] for line in listed.out.splitlines()] == sorted(CATALOGUE)


def test_explain_says_what_was_found_what_to_do_and_gives_an_example(workspace: Workspace):
    done = workspace.run("explain", "empty_file")
    kind = CATALOGUE["empty_file"]
    assert done.code == 0
    assert all(text in done.out for text in (kind.title, kind.sentence, kind.action, kind.example))


def test_explain_of_an_unknown_code_names_near_ones(workspace: Workspace):
    done = workspace.run("explain", "empty_fil")
    assert done.code == 2
    assert "empty_file" in done.err


def test_a_wrong_command_names_near_ones(workspace: Workspace):
    done = workspace.run("agregate")
    assert done.code == 2
    assert "aggregate" in done.err


def test_the_bare_command_shows_its_help(workspace: Workspace):
    done = workspace.run()
    assert done.code == 2
    assert "aggregate" in done.err
