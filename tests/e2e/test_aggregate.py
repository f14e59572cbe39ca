"""The real command in a real folder."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import docx
import openpyxl
import pytest

from rt67_aggregate.model import RECORD_COLUMNS, RETURN_COLUMNS, REVIEW_COLUMNS, UNPLACED_COLUMNS
from tests.workspaces import (
    CLEAN,
    CUT,
    EXAMPLE,
    OLD_WORD,
    OLDER,
    OTHER,
    PDF,
    Done,
    Workspace,
    content,
    read_table,
)

OUTPUTS = {
    "rt67_summary.xlsx",
    "rt67_summary.docx",
    "records.csv",
    "unplaced.csv",
    "returns.csv",
    "pictures",
    "pages",
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, Done]:
    """The example's workspace after a run, with LibreOffice where this machine has it."""
    folder = tmp_path_factory.mktemp("example") / "lampang"
    # Whoever tries the example leaves outputs there.
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("output"))
    workspace = Workspace(folder)
    return workspace, workspace.run("aggregate", soffice=True)


def test_the_example_ends_well_and_writes_what_the_contract_says(example: tuple[Workspace, Done]):
    workspace, done = example
    assert (done.code, done.err) == (0, "")
    assert {path.name for path in workspace.output.iterdir() if path.name[0] != "."} == OUTPUTS
    assert tuple(workspace.table("records.csv")[0]) == (*RECORD_COLUMNS, *REVIEW_COLUMNS)
    assert tuple(workspace.table("unplaced.csv")[0]) == UNPLACED_COLUMNS
    assert tuple(workspace.table("returns.csv")[0]) == RETURN_COLUMNS


def test_every_file_of_the_example_has_its_row(example: tuple[Workspace, Done]):
    workspace, _ = example
    rows = workspace.table("returns.csv")
    sources = [row["source"] for row in rows if row["source"]]
    assert sorted(sources) == sorted(path.name for path in workspace.inbox.iterdir())
    states = Counter(row["state"] for row in rows)
    doc = "accepted" if shutil.which("soffice") else "unsupported"
    expected = Counter(
        accepted=8, duplicate=1, superseded=1, unreadable=2, ignored=1, unsupported=1, missing=1
    )
    expected[doc] += 1
    expected["missing"] += doc == "unsupported"
    assert states == expected
    by_name = {row["source"]: row for row in rows}
    assert by_name[CLEAN]["state"] == "accepted"  # its copy stands before it in name order
    assert by_name[OLDER]["state"] == "superseded"
    assert by_name[PDF]["state"] == "unsupported"
    assert all(row["reason"] for row in rows if row["state"] not in ("accepted", "missing"))


def test_every_accepted_return_has_all_sections_and_its_balance_holds(example: tuple[Workspace, Done]):
    workspace, _ = example
    sections = Counter()
    for college, section in {(r["college_id"], r["section_id"]) for r in workspace.table("records.csv")}:
        assert section
        sections[college] += 1
    accepted = [row for row in workspace.table("returns.csv") if row["state"] == "accepted"]
    assert dict(sections) == {row["college_id"]: 50 for row in accepted}
    for row in accepted:
        assert int(row["typed_chars"]) == int(row["placed_chars"]) + int(row["unplaced_chars"]) > 0
        counted = ("answered", "in_progress", "none", "not_implemented", "blank", "absent")
        assert sum(int(row[name]) for name in counted) == 50


def test_every_picture_named_is_there_and_every_one_there_is_named(example: tuple[Workspace, Done]):
    workspace, _ = example
    rows = workspace.table("records.csv") + workspace.table("unplaced.csv")
    named = [path for row in rows for path in row["pictures"].split(";") if path]
    assert sorted(named) == sorted(f"pictures/{path}" for path in content(workspace.output / "pictures"))
    assert len(named) > 50
    assert sum(int(row["pictures"] or 0) for row in workspace.table("returns.csv")) == len(named)


def test_the_workbook_and_the_report_open_and_name_every_college(example: tuple[Workspace, Done]):
    workspace, _ = example
    book = openpyxl.load_workbook(workspace.output / "rt67_summary.xlsx")
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    report = docx.Document(str(workspace.output / "rt67_summary.docx"))
    words = "\n".join(node.text or "" for node in report.element.body.iter() if node.tag.endswith("}t"))
    for row in workspace.table("returns.csv"):
        if row["college"]:
            assert any(row["college"] in cell for cell in cells)
            assert row["college"] in words


def test_links_to_the_returns_lead_to_them_from_the_workbooks_place(example: tuple[Workspace, Done]):
    workspace, _ = example
    book = openpyxl.load_workbook(workspace.output / "rt67_summary.xlsx")
    targets = {
        cell.hyperlink.target
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink and cell.hyperlink.target
    }
    # XlsxWriter writes paths as Windows does; a relationship's target is percent-encoded.
    paths = {unquote(target).replace("\\", "/").removeprefix("file:///") for target in targets}
    assert all((workspace.output / path).exists() for path in paths)
    linked = {Path(path).name for path in paths if "/inbox/" in path}
    assert linked >= {row["source"] for row in workspace.table("returns.csv") if row["state"] == "accepted"}


def test_the_summary_fits_a_screen_and_says_what_to_do(example: tuple[Workspace, Done]):
    workspace, done = example
    assert len(done.out.splitlines()) <= 24
    assert "วิทยาลัยอาชีวศึกษาเอกชนดอยพระบาท" in done.out  # has not reported
    assert CUT in done.out
    assert str(workspace.output) in done.out


def test_the_inbox_is_never_written_to(workspace: Workspace):
    workspace.put(CLEAN, PDF)
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in workspace.inbox.iterdir()}
    assert workspace.run("aggregate").code == 0
    assert {
        path: (path.stat().st_mtime_ns, path.read_bytes()) for path in workspace.inbox.iterdir()
    } == before


# --- exit codes -----------------------------------------------------------------------------


def test_strict_ends_with_1_where_a_person_must_look(workspace: Workspace):
    workspace.put(CLEAN, CUT)
    done = workspace.run("aggregate", "--strict")
    assert done.code == 1
    assert len(workspace.table("records.csv")) >= 50


def test_strict_ends_with_0_where_nobody_must(workspace: Workspace):
    workspace.put(CLEAN)
    workspace.roster("LPG01")
    assert workspace.run("aggregate", "--strict").code == 0


@pytest.mark.parametrize("arguments", [["--no-such"], ["--jobs", "0"], ["--jobs", "many"], ["extra"]])
def test_wrong_usage_ends_with_2_and_says_so_in_thai(workspace: Workspace, arguments: list[str]):
    workspace.put(CLEAN)
    done = workspace.run("aggregate", *arguments)
    assert done.code == 2
    assert "คำสั่งไม่ถูกต้อง" in done.err
    assert "rt67 aggregate --help" in done.err
    assert not workspace.output.exists()


def test_every_fault_of_a_form_is_told_at_once_and_nothing_is_written(workspace: Workspace):
    workspace.put(CLEAN)
    text = (Path(__file__).parents[2] / "mappings" / "rt67_2567.yaml").read_text(encoding="utf-8")
    for line, wrong in (
        ("form_id:", "form_id: ''"),
        ("deadline:", "deadline: 32 มีนาคม 2567"),
        ("office:", ""),
    ):
        start = text.index(f"\n{line}") + 1
        text = text[:start] + wrong + text[text.index("\n", start) :]
    (workspace.folder / "broken.yaml").write_text(text, encoding="utf-8")
    done = workspace.run("aggregate", "--form", "broken.yaml")
    assert done.code == 2
    assert all(key in done.err for key in ("form_id", "deadline", "office"))
    assert done.err.count("ทำอย่างไร") == 3
    assert not workspace.output.exists()


def test_two_equal_ids_in_the_roster_are_told_and_nothing_is_written(workspace: Workspace):
    workspace.put(CLEAN)
    roster = "college_id,name,aliases\nA1,วิทยาลัยหนึ่ง,\nA2,วิทยาลัยสอง,\nA1,วิทยาลัยสาม,\n"
    (workspace.folder / "two.csv").write_text(roster, encoding="utf-8")
    done = workspace.run("aggregate", "--colleges", "two.csv")
    assert done.code == 2
    assert "A1" in done.err
    assert "บรรทัดที่ 4" in done.err
    assert not workspace.output.exists()


def test_form_and_roster_are_both_told(workspace: Workspace):
    done = workspace.run("aggregate", "--form", "no.yaml", "--colleges", "no.csv")
    assert done.code == 2
    assert "no.yaml" in done.err
    assert "no.csv" in done.err


@pytest.mark.parametrize("output", ["inbox", "inbox/output"])
def test_an_output_folder_in_the_inbox_is_wrong_usage(workspace: Workspace, output: str):
    workspace.put(CLEAN)
    done = workspace.run("aggregate", "--output", output)
    assert done.code == 2
    assert list(content(workspace.inbox)) == [CLEAN]


def test_an_empty_inbox_ends_with_3_and_says_where_files_go(workspace: Workspace):
    workspace.inbox.mkdir()
    done = workspace.run("aggregate")
    assert done.code == 3
    assert str(workspace.inbox) in done.err
    assert not workspace.output.exists()


def test_an_inbox_that_is_not_there_ends_with_3_and_says_where_files_go(workspace: Workspace):
    done = workspace.run("aggregate")
    assert done.code == 3
    assert str(workspace.inbox) in done.err


def test_an_inbox_without_a_return_ends_with_3_and_says_why_of_each_file(workspace: Workspace):
    workspace.put(PDF, CUT)
    workspace.output.mkdir()
    (workspace.output / "records.csv").write_text("old")
    done = workspace.run("aggregate")
    assert done.code == 3
    assert PDF in done.err
    assert CUT in done.err
    assert content(workspace.output) == {"records.csv": b"old"}


def test_an_output_that_cannot_be_replaced_ends_with_4_and_the_old_ones_stand(workspace: Workspace):
    workspace.put(CLEAN)
    assert workspace.run("aggregate").code == 0
    before = content(workspace.output)
    workspace.put(OTHER)
    (workspace.output / "rt67_summary.xlsx").chmod(0o444)
    done = workspace.run("aggregate")
    assert done.code == 4
    assert "rt67_summary.xlsx" in done.err
    assert content(workspace.output) == before


def test_a_folder_where_a_file_should_be_ends_with_4(workspace: Workspace):
    workspace.put(CLEAN)
    (workspace.output / "records.csv").mkdir(parents=True)
    done = workspace.run("aggregate")
    assert done.code == 4
    assert "records.csv" in done.err
    assert [path.name for path in workspace.output.iterdir()] == ["records.csv"]


def test_an_output_folder_that_is_a_file_ends_with_4(workspace: Workspace):
    workspace.put(CLEAN)
    workspace.output.write_text("mine")
    assert workspace.run("aggregate").code == 4
    assert workspace.output.read_text() == "mine"


# --- runs beside and after one another ------------------------------------------------------


def test_the_order_of_files_the_number_of_jobs_and_the_cache_never_change_a_result(tmp_path: Path):
    results = []
    for number, names in enumerate(((CLEAN, OTHER, OLDER, CUT), (CUT, OLDER, OTHER, CLEAN))):
        workspace = Workspace(tmp_path / str(number))
        workspace.folder.mkdir()
        workspace.put(*names)
        for more in ((), (), ("--no-cache",)):  # nothing known, all known, and what is known not asked
            assert workspace.run("aggregate", "--jobs", str(number + 1), *more).code == 0
            results.append(
                {name: (workspace.output / name).read_bytes() for name in OUTPUTS if ".csv" in name}
            )
    assert all(result == results[0] for result in results)


def test_the_next_run_replaces_the_outputs_and_leaves_the_officers_own_files(workspace: Workspace):
    workspace.put(CLEAN, "รต.67 กฟผ.แม่เมาะ.docx")
    assert workspace.run("aggregate").code == 0
    assert (workspace.output / "pictures" / "LPG05").is_dir()
    (workspace.output / "my notes.txt").write_text("mine")
    (workspace.inbox / "รต.67 กฟผ.แม่เมาะ.docx").unlink()
    assert workspace.run("aggregate").code == 0
    assert (workspace.output / "my notes.txt").read_text() == "mine"
    assert {row["college_id"] for row in workspace.table("records.csv")} == {"LPG01"}
    assert not (workspace.output / "pictures" / "LPG05").exists()


def test_a_workspace_anywhere_with_subfolders_and_other_names(workspace: Workspace):
    deep = workspace.folder / "ไฟล์ที่ได้รับ" / "มีนาคม"
    deep.mkdir(parents=True)
    shutil.copy2(EXAMPLE / "inbox" / CLEAN, deep)
    done = workspace.run("aggregate", "--inbox", "ไฟล์ที่ได้รับ", "--output", "ผล/รวม")
    assert done.code == 0
    rows = read_table(workspace.folder / "ผล" / "รวม" / "returns.csv")
    (row,) = [row for row in rows if row["state"] == "accepted"]
    assert row["source"] == f"มีนาคม/{CLEAN}"


# --- what a terminal, a pipe and Windows see ------------------------------------------------


def test_piped_output_is_plain_text(workspace: Workspace):
    workspace.put(CLEAN, CUT)
    done = workspace.run("aggregate")
    assert "\x1b" not in done.out + done.err
    assert "\r" not in done.out.replace("\r\n", "\n")


@pytest.mark.parametrize("encoding", ["cp874", "ascii"])
def test_output_redirected_on_windows_never_stops_a_run(workspace: Workspace, encoding: str):
    workspace.put(CLEAN, CUT)
    shutil.copy2(EXAMPLE / "inbox" / OTHER, workspace.inbox / "✓ emoji 😀.docx")
    seen = "cp874" if encoding == "cp874" else "utf-8"  # without Thai in it, an encoding is not kept
    done = workspace.run("aggregate", encoding=seen, PYTHONIOENCODING=encoding)
    assert done.code == 0
    assert "รับจาก" in done.out


def test_a_document_that_is_not_the_form_and_a_return_of_nobody_known_have_their_rows(workspace: Workspace):
    workspace.put(CLEAN, OTHER)
    workspace.roster("LPG03")
    letter = docx.Document()
    letter.add_paragraph("ขอเชิญประชุมคณะกรรมการ วันที่ 3 มกราคม")
    letter.save(str(workspace.inbox / "หนังสือเชิญ.docx"))
    done = workspace.run("aggregate", "--strict")
    assert done.code == 1
    rows = {row["source"]: row for row in workspace.table("returns.csv")}
    assert {name: row["state"] for name, row in rows.items()} == {
        OTHER: "accepted",
        CLEAN: "unidentified",
        "หนังสือเชิญ.docx": "not_this_form",
    }
    assert {row["college_id"] for row in workspace.table("records.csv")} == {"LPG03"}
    unknown = [row for row in workspace.table("unplaced.csv") if row["source"] == CLEAN]
    typed = sum(len("".join(row["text"].split())) for row in unknown)
    assert typed == int(rows[CLEAN]["typed_chars"]) == int(rows[CLEAN]["unplaced_chars"])
    assert CLEAN in done.out
    assert "หนังสือเชิญ.docx" in done.out


def test_a_doc_without_libreoffice_says_what_to_do(workspace: Workspace):
    workspace.put(CLEAN, OLD_WORD)
    done = workspace.run("aggregate")
    assert done.code == 0
    (row,) = [row for row in workspace.table("returns.csv") if row["source"] == OLD_WORD]
    assert row["state"] == "unsupported"
    assert "LibreOffice" in done.out
