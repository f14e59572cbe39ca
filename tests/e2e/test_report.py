"""``rt67 report``: the report once more, without the inbox."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.e2e.test_review import BOOK, enter
from tests.workbook_desk import TABLES
from tests.workspaces import CLEAN, OTHER, Workspace, content

REPORT = "rt67_summary.docx"


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    merged = Workspace(tmp_path_factory.mktemp("merged"))
    merged.put(CLEAN, OTHER)
    assert merged.run("aggregate").code == 0
    return merged


@pytest.fixture
def workspace(merged: Workspace, tmp_path: Path) -> Workspace:
    return merged.copied(tmp_path)


def words(path: Path) -> str:
    document = docx.Document(str(path))
    return "\n".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))


def test_the_report_carries_what_was_corrected_since_and_nothing_else_changes(workspace: Workspace):
    enter(workspace, verdict="แก้ไข", text="ข้อความที่แก้แล้ว")
    before = content(workspace.output)
    shutil.rmtree(workspace.inbox)
    done = workspace.run("report")
    assert (done.code, done.err) == (0, "")
    after = content(workspace.output)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {REPORT, ".rt67-outputs.json"}
    assert after.keys() == before.keys()
    assert "ข้อความที่แก้แล้ว" in words(workspace.output / REPORT)


def test_one_colleges_extract_is_a_file_of_its_own(workspace: Workspace):
    whole = (workspace.output / REPORT).read_bytes()
    assert workspace.run("report", "--college", "LPG03").code == 0
    assert (workspace.output / REPORT).read_bytes() == whole
    extract = words(workspace.output / "rt67_summary_LPG03.docx")
    answers = {
        row["college_id"]: row["text"] for row in workspace.table("records.csv") if len(row["text"]) > 40
    }
    assert "".join(answers["LPG03"].split()) in "".join(extract.split())
    assert "".join(answers["LPG01"].split()) not in "".join(extract.split())


def test_a_college_is_known_by_its_name_as_well(workspace: Workspace):
    name = next(row["college"] for row in workspace.table("returns.csv") if row["college_id"] == "LPG03")
    assert workspace.run("report", "--college", f" {name} ").code == 0
    assert (workspace.output / "rt67_summary_LPG03.docx").exists()


def test_a_college_that_is_not_in_the_roster_is_wrong_usage(workspace: Workspace):
    done = workspace.run("report", "--college", "../../x")
    assert done.code == 2
    assert "../../x" in done.err
    assert "LPG01" in done.err
    assert not [*workspace.folder.rglob("rt67_summary_*.docx")]


def test_thai_digits_are_the_reports_own(workspace: Workspace):
    assert workspace.run("report", "--thai-digits").code == 0
    told = words(workspace.output / REPORT)
    assert "๒" in told
    assert all(
        row["text"].split("\n")[0] in told
        for row in workspace.table("records.csv")
        if "8180901" in row["text"]
    )


def test_a_wrong_template_is_told_before_anything_is_read(workspace: Workspace):
    (workspace.folder / "template.docx").write_text("no Word file")
    before = content(workspace.output)
    for command in ("report", "aggregate"):
        done = workspace.run(command, "--report-template", "template.docx")
        assert done.code == 2
        assert "template.docx" in done.err
    assert content(workspace.output) == before


def test_without_a_run_there_is_nothing_to_report(tmp_path: Path):
    done = Workspace(tmp_path).run("report")
    assert done.code == 3
    assert "rt67 aggregate" in done.err
    assert not (tmp_path / "output").exists()


def test_a_run_of_another_form_is_not_reported_by_this_one(workspace: Workspace):
    (form,) = (Path(__file__).parents[2] / "mappings").glob("rt67_*.yaml")
    text = form.read_text(encoding="utf-8").replace("form_id: rt67-2567", "form_id: another")
    (workspace.folder / "another.yaml").write_text(text, encoding="utf-8")
    done = workspace.run("report", "--form", "another.yaml")
    assert done.code == 2
    assert "--form" in done.err


def test_a_review_that_cannot_be_understood_stops_the_report_too(workspace: Workspace):
    enter(workspace, verdict="ok")
    before = content(workspace.output)
    assert workspace.run("report").code == 4
    assert content(workspace.output) == before
    assert openpyxl.load_workbook(workspace.output / BOOK)


def test_a_row_that_the_officer_set_apart_is_apart_in_the_report_and_in_the_next_run(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN, "รต67 อาชีวะลำปาง (1).docx")
    assert workspace.run("aggregate").code == 0
    together = words(workspace.output / REPORT).count("เรื่องเดียวกันหรือใกล้เคียงกัน")
    assert together > 0, "the example has problems that two colleges share"
    book = openpyxl.load_workbook(workspace.output / BOOK)
    sheet = book[TABLES]
    heads = {str(cell.value): cell.column for cell in sheet[3]}
    first = next(row for row in range(4, sheet.max_row + 1) if sheet.cell(row, heads["กลุ่มในรายงาน"]).value)
    sheet.cell(first, heads["จัดกลุ่มเอง"]).value = "แยก"
    book.save(workspace.output / BOOK)
    for command in ("report", "aggregate", "aggregate"):
        assert workspace.run(command).code == 0
        assert words(workspace.output / REPORT).count("เรื่องเดียวกันหรือใกล้เคียงกัน") == together - 1


@pytest.mark.parametrize("command", ["report", "aggregate"])
def test_a_whole_report_of_before_goes_and_a_copy_of_it_stays(tmp_path: Path, command: str):
    """Another extent leaves no report behind that looks like this run's, and what somebody did to it."""
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    assert workspace.run("aggregate", "--report", "both").code == 0
    whole = workspace.output / "rt67_full.docx"
    whole.write_bytes(whole.read_bytes() + b"worked on")
    mine = whole.read_bytes()
    assert workspace.run(command, "--report", "full").code == 0
    assert not whole.exists()
    assert mine in [path.read_bytes() for path in (workspace.output / "history").glob("rt67_full-*.docx")]
