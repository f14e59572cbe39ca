"""`rt67 init`, `status`, `doctor`, `watch`: a workspace made and looked after."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.publish import Disk, held
from tests.workspaces import CLEAN, OTHER, ROOT, Workspace, content


@pytest.fixture
def empty(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def test_a_new_workspace_is_ready_to_run(empty: Workspace):
    done = empty.run("init", "งาน", "--office", 'สำนักงาน "ก": #1', "--province", "แพร่")
    assert done.code == 0
    made = Workspace(empty.folder / "งาน")
    assert {path.name for path in made.folder.iterdir()} == {"inbox", "output", "mappings", "อ่านฉันก่อน.txt"}
    made.put(CLEAN)
    assert made.run("aggregate").code == 0


def test_what_is_said_of_the_office_stands_in_the_report(empty: Workspace):
    import docx  # noqa: PLC0415 - slow to load

    empty.run("init", "งาน", "--office", 'สำนักงาน "ก": #1', "--province", "แพร่")
    made = Workspace(empty.folder / "งาน")
    made.put(CLEAN)
    assert made.run("aggregate").code == 0
    report = docx.Document(str(made.output / "rt67_summary.docx"))
    assert 'สำนักงาน "ก": #1' in "\n".join(paragraph.text for paragraph in report.paragraphs)


def test_a_form_is_copied_and_used(empty: Workspace):
    own = empty.folder / "แบบอื่น.yaml"
    text = (ROOT / "mappings" / "rt67_2567.yaml").read_text(encoding="utf-8")
    own.write_text(text.replace("form_id: rt67-2567", "form_id: other"), encoding="utf-8")
    assert empty.run("init", "งาน", "--form", str(own)).code == 0
    made = Workspace(empty.folder / "งาน")
    made.put(CLEAN)
    assert made.run("aggregate").code == 0
    assert {row["form_id"] for row in made.table("records.csv")} == {"other"}


@pytest.mark.parametrize("there", ["a file in it", "a file of its name"])
def test_what_is_there_is_left_alone(empty: Workspace, there: str):
    target = empty.folder / "งาน"
    if there == "a file in it":
        target.mkdir()
        (target / "ของฉัน.txt").write_text("1", encoding="utf-8")
    else:
        target.write_text("1", encoding="utf-8")
    before = content(empty.folder)
    done = empty.run("init", "งาน")
    assert done.code == 2
    assert "ทำอย่างไร" in done.err
    assert content(empty.folder) == before


def test_a_form_that_is_not_there_is_told(empty: Workspace):
    done = empty.run("init", "งาน", "--form", "ไม่มี.yaml")
    assert done.code == 4
    assert "ไม่มี.yaml" in done.err


def test_settings_that_cannot_be_read_stop_every_command_before_it_writes(empty: Workspace):
    empty.put(CLEAN)
    (empty.folder / "mappings").mkdir()
    (empty.folder / "mappings" / "settings.yaml").write_text("ofice: ก\n", encoding="utf-8")
    returned = ["check", "inbox/a.docx"]
    for command in (["aggregate"], ["report"], ["feedback", "LPG01"], returned, ["doctor"], ["status"]):
        done = empty.run(*command)
        assert done.code == 2, command
        assert "ofice" in done.err
        assert ("ยังไม่ได้รวม" in done.err) is (command == ["aggregate"]), command
    assert not empty.output.exists()


def test_the_state_of_the_last_run_is_told_on_one_screen(empty: Workspace):
    assert empty.run("status").code == 3
    empty.put(CLEAN)
    empty.roster("LPG01", "LPG02", "LPG03")
    empty.run("aggregate")
    done = empty.run("status")
    assert done.code == 0
    assert "ยังไม่ส่ง 2 แห่ง" in done.out
    assert "LPG02" in done.out
    assert len(done.out.splitlines()) <= 24
    assert "ยังไม่ได้รวม" not in done.out
    empty.put(OTHER)
    assert f"ยังไม่ได้รวม: {OTHER}" in empty.run("status").out
    with held(empty.output, empty.inbox, Disk(lasting=False)):
        beside = empty.run("status")
    assert beside.code == 4
    assert "อีกคำสั่งหนึ่งกำลังอ่านหรือเขียน" in beside.err


def test_a_machine_is_looked_at_and_nothing_is_left(empty: Workspace):
    before = content(empty.folder)
    done = empty.run("doctor")
    assert done.code == 0
    assert "พร้อมใช้งาน" in done.out
    assert "RT67_SOFFICE" in done.out  # none on the PATH here
    assert content(empty.folder) == before


def test_a_file_of_mappings_under_another_name_is_told_and_stops_nothing(empty: Workspace):
    empty.put(CLEAN)
    empty.roster("LPG01")
    (empty.folder / "mappings" / "settings.yaml.txt").write_text("office: ก\n", encoding="utf-8")
    looked = empty.run("doctor")
    assert looked.code == 0
    assert "settings.yaml.txt" in looked.out
    assert "[ต้องแก้]" not in looked.out
    merged = empty.run("aggregate")
    assert merged.code == 0
    assert "settings.yaml.txt" in merged.out
    assert "settings.yaml.txt" in empty.run("report").out
    assert "settings.yaml.txt" in empty.run("feedback", "LPG01").out


def test_a_watch_needs_a_folder_to_look_at(empty: Workspace):
    done = empty.run("watch")
    assert done.code in (2, 3)  # 2 where watchfiles is not installed
    assert "ทำอย่างไร" in done.err
