"""The double click: what `rt67 desktop`, which the Windows starter calls, makes and says."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import docx
import pytest

from tests.workspaces import CLEAN, EXAMPLE, ROOT, Done, Workspace, content

STARTER = Path(__file__).parents[2] / "packaging" / "windows" / "starter.cmd"


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


def test_the_workspace_itself_dropped_on_it_is_not_copied_and_that_is_told(beside: Workspace):
    beside.run("desktop", RT67_NO_OPEN="1")
    done = beside.run("desktop", str(beside.folder), RT67_NO_OPEN="1")
    assert done.code == 2
    assert "inbox ของโปรแกรมเอง" in done.err
    assert list(beside.inbox.iterdir()) == []


def test_what_cannot_be_copied_is_told_and_the_rest_is_merged(beside: Workspace, tmp_path: Path):
    sent = tmp_path / "ส่ง"
    sent.mkdir()
    (sent / CLEAN).write_bytes((EXAMPLE / "inbox" / CLEAN).read_bytes())
    (sent / "ทางลัด.docx").symlink_to(tmp_path / "ไม่มี.docx")
    done = beside.run("desktop", str(sent), RT67_NO_OPEN="1")
    assert done.code == 0
    assert "คัดลอกไม่ได้ 1 รายการ" in done.err
    assert "ทางลัด.docx" in done.err
    assert (beside.inbox / "ส่ง" / CLEAN).is_file()


def test_the_starter_is_plain_where_cmd_reads_it_in_the_systems_own_code_page():
    before_utf8 = STARTER.read_bytes().partition(b"chcp 65001")[0]
    assert before_utf8.isascii()


# --- the other starters

BLANK = ROOT / "tests" / "data" / "invented_rt68.docx"


@pytest.fixture
def blank(beside: Workspace) -> Path:
    """Next year's blank under a name as an office gives it, outside the workspace."""
    path = beside.folder.parent / "แบบ รต. 68 เปล่า.docx"
    path.write_bytes(BLANK.read_bytes())
    return path


def adopt(workspace: Workspace, *blanks: Path) -> Done:
    return workspace.run("desktop", "--work", "form", *map(str, blanks), RT67_NO_OPEN="1")


def test_a_blank_dropped_on_its_starter_is_a_form_of_the_workspace(beside: Workspace, blank: Path):
    done = adopt(beside, blank)
    assert done.code == 0, done.err
    assert "ว่างจริง" in done.out
    mappings = beside.folder / "mappings"
    assert {path.name for path in mappings.glob("*.yaml")} == {
        "settings.yaml",
        "rt67_2567.yaml",
        "แบบ รต. 68 เปล่า.yaml",
    }
    headings = (mappings / "แบบ รต. 68 เปล่า (หัวข้อ).txt").read_text(encoding="utf-8-sig")
    assert "การประเมินวิทยฐานะครูด้วยระบบดิจิทัล" in headings
    assert list(beside.inbox.iterdir()) == []


def test_each_year_is_read_by_its_own_form_from_then_on(beside: Workspace, blank: Path):
    adopt(beside, blank)
    beside.put(CLEAN)
    done = beside.run("desktop", RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    assert {row["form_id"] for row in beside.table("records.csv")} == {"rt67-2567"}
    for path in beside.inbox.iterdir():
        path.unlink()
    fill_in(blank, beside.inbox / "ส่งแล้ว.docx")
    done = beside.run("desktop", RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    rows = beside.table("records.csv")
    assert {row["form_id"] for row in rows} == {"แบบ รต. 68 เปล่า"}
    assert "ประชุมครูสองครั้ง" in {row["text"] for row in rows}


def test_a_form_that_is_there_is_not_written_over(beside: Workspace, blank: Path):
    adopt(beside, blank)
    own = beside.folder / "mappings" / "แบบ รต. 68 เปล่า.yaml"
    own.write_text(own.read_text(encoding="utf-8") + "# แก้แล้ว\n", encoding="utf-8")
    before = content(beside.folder)
    done = adopt(beside, blank)
    assert done.code == 2
    assert "อยู่แล้ว" in done.err
    assert content(beside.folder) == before


def fill_in(blank: Path, target: Path) -> None:
    """The blank as a college sends it back: its name and one answer."""
    document = docx.Document(str(blank))
    paragraphs = document.paragraphs
    for number, paragraph in enumerate(paragraphs):
        if "(ชื่อสถานศึกษา)" in paragraph.text:
            paragraph.text = paragraph.text.replace("..........(ชื่อสถานศึกษา)..........", "วิทยาลัยเทคนิคลำปาง")
        elif paragraph.text == "(1) การประชุมครูประจำภาคเรียน":
            paragraphs[number + 1].text = "ประชุมครูสองครั้ง"
    document.save(str(target))


@pytest.mark.parametrize("count", [0, 2])
def test_one_blank_at_a_time_makes_a_form(beside: Workspace, blank: Path, count: int):
    other = blank.with_name("อีกแบบ.docx")
    other.write_bytes(blank.read_bytes())
    done = adopt(beside, *(blank, other)[:count])
    assert done.code == 2
    assert "ทีละหนึ่งไฟล์" in done.err
    assert "ทำอย่างไร" in done.err
    assert [path.name for path in (beside.folder / "mappings").glob("*.yaml")] == ["settings.yaml"]


def test_a_form_of_the_office_s_own_stands_alone(beside: Workspace, blank: Path):
    own = beside.folder / "mappings" / "ของเรา.yaml"
    own.parent.mkdir()
    own.write_bytes((ROOT / "mappings" / "rt67_2567.yaml").read_bytes())
    own.chmod(0o444)
    done = adopt(beside, blank)
    assert done.code == 0, done.err
    assert "แบบเดิม" not in done.out
    names = {path.name for path in own.parent.glob("*.yaml")}
    assert names == {"settings.yaml", "ของเรา.yaml", "แบบ รต. 68 เปล่า.yaml"}


def test_settings_that_name_a_form_are_told(beside: Workspace, blank: Path):
    beside.run("desktop", RT67_NO_OPEN="1")
    settings = beside.folder / "mappings" / "settings.yaml"
    shutil.copyfile(ROOT / "mappings" / "rt67_2567.yaml", settings.with_name("rt67_2567.yaml"))
    settings.write_text("form: rt67_2567.yaml\n", encoding="utf-8")
    done = adopt(beside, blank)
    assert done.code == 0, done.err
    assert "ลบบรรทัดนั้น" in done.out


def test_what_is_no_form_is_told_and_leaves_runs_as_they_were(beside: Workspace, tmp_path: Path):
    letter = tmp_path / "หนังสือ.docx"
    document = docx.Document()
    document.add_paragraph("เรียน ผู้อำนวยการ")
    document.save(str(letter))
    done = adopt(beside, letter)
    assert done.code == 2
    assert "ทำอย่างไร" in done.err
    assert [path.name for path in (beside.folder / "mappings").glob("*.yaml")] == ["settings.yaml"]


def test_what_a_draft_is_not_sure_of_is_listed_with_its_line(beside: Workspace, tmp_path: Path):
    blank = tmp_path / "ไม่มีปี.docx"
    document = docx.Document()
    for line in ("แบบรายงาน", "1. ผลการดำเนินงาน", "....................", "2. ปัญหา", "...................."):
        document.add_paragraph(line)
    document.save(str(blank))
    done = adopt(beside, blank)
    assert done.code == 0, done.err
    lines = (beside.folder / "mappings" / "ไม่มีปี.yaml").read_text(encoding="utf-8").splitlines()
    asked = [number for number, line in enumerate(lines, start=1) if "# ตรวจ:" in line][1:]
    assert len(asked) > 3
    assert f"มี {len(asked)} แห่ง" in done.out
    headings = (beside.folder / "mappings" / "ไม่มีปี (หัวข้อ).txt").read_text(encoding="utf-8-sig")
    for number in asked:
        below = next(line for line in lines[number:] if not line.lstrip().startswith("#"))
        assert (
            f"บรรทัด {number}: {lines[number - 1].partition('# ตรวจ:')[2].strip()}: {below.strip()}"[:60]
            in headings
        )


def test_a_draft_with_faults_waits_where_no_run_looks(beside: Workspace, tmp_path: Path):
    blank = tmp_path / "สองช่องเหมือนกัน.docx"
    document = docx.Document()
    for line in ("แบบรายงาน", "1. ผลการดำเนินงาน", "....................", "2. ปัญหา"):
        document.add_paragraph(line)
    table = document.add_table(rows=3, cols=2)
    for cell in table.rows[0].cells:
        cell.text = "ปัญหา"
    document.save(str(blank))
    done = adopt(beside, blank)
    assert done.code == 2
    waiting = beside.folder / "mappings" / "ร่าง" / "สองช่องเหมือนกัน.txt"
    assert str(waiting) in done.err
    assert "rt67-draft" not in done.err
    assert waiting.is_file()
    beside.put(CLEAN)
    assert beside.run("desktop", RT67_NO_OPEN="1").code == 0


def test_a_return_dropped_for_a_blank_is_told_and_makes_no_form(beside: Workspace):
    """A run by it could take what another college typed for lines that the form prints."""
    done = adopt(beside, EXAMPLE / "inbox" / CLEAN)
    assert done.code == 2
    assert "ที่กรอกแล้ว ไม่ใช่แบบเปล่า" in done.err
    mappings = beside.folder / "mappings"
    assert list(mappings.glob("*.yaml")) == [mappings / "settings.yaml"]
    assert not (mappings / "ร่าง").exists()


def test_the_report_and_the_letters_have_starters_of_their_own(beside: Workspace):
    beside.put(CLEAN)
    beside.roster("LPG01", "LPG02")
    assert beside.run("desktop", RT67_NO_OPEN="1").code == 0
    report = beside.output / "rt67_summary.docx"
    report.unlink()
    done = beside.run("desktop", "--work", "report", RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    assert report.is_file()
    done = beside.run("desktop", "--work", "feedback", RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    assert {path.name for path in (beside.output / "feedback").iterdir()} >= {"LPG02"}


def test_before_anything_is_merged_the_report_s_starter_says_what_to_do(beside: Workspace):
    done = beside.run("desktop", "--work", "report", RT67_NO_OPEN="1")
    assert done.code == 3
    assert "รวมรายงาน.cmd" in done.err


def test_returns_dropped_on_another_starter_are_not_taken_and_that_is_told(beside: Workspace):
    dropped = EXAMPLE / "inbox" / CLEAN
    done = beside.run("desktop", "--work", "feedback", str(dropped), RT67_NO_OPEN="1")
    assert "รวมรายงาน.cmd" in done.out
    assert list(beside.inbox.iterdir()) == []
