"""``rt67 feedback``: what goes back to one college, by the real command."""

from __future__ import annotations

import html
import shutil
import zipfile
from pathlib import Path

import docx
import pytest

from rt67_aggregate.data import default_form, packaged
from rt67_aggregate.form import load_form
from rt67_aggregate.issues import kind_of
from rt67_aggregate.issues.feedback import REQUESTS
from tests.workbook_desk import ANSWERS, Desk
from tests.workspaces import CLEAN, CUT, EXAMPLE, OLD_WORD, OLDER, OTHER, Workspace, content

LETTER = "letter.docx"
BLANK = REQUESTS["blank"].title
SENT_BACK = "ขอจำนวนผู้เรียนแยกตามแผนกวิชา"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN, OTHER, OLDER)
    return workspace


def comments(workspace: Workspace, college_id: str, name: str) -> list[str]:
    copy = workspace.output / "feedback" / college_id / name
    return [comment.text for comment in docx.Document(str(copy)).comments]


def letter(workspace: Workspace, college_id: str) -> str:
    path = workspace.output / "feedback" / college_id / LETTER
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def enter(workspace: Workspace, record: dict[str, str], **values: str) -> None:
    """Type into the review columns of an answer's row."""
    with Desk(workspace.output / "rt67_summary.xlsx") as desk:
        row = desk.find(
            ANSWERS, section=record["section_id"], college=record["college"], entry=record["entry"]
        )
        desk.put(ANSWERS, row, **values)


def test_a_copy_with_comments_and_a_letter_are_written_and_the_return_stays(workspace: Workspace):
    before = content(workspace.inbox)
    done = workspace.run("feedback", "LPG01")
    assert (done.code, done.err) == (0, "")
    assert content(workspace.inbox) == before
    assert content(workspace.output).keys() == {f"feedback/LPG01/{CLEAN}", f"feedback/LPG01/{LETTER}"}
    assert all(text in done.out for text in ("LPG01 วิทยาลัยเทคนิคลำปาง", CLEAN, LETTER, BLANK))
    assert comments(workspace, "LPG01", CLEAN)
    form = load_form(default_form(packaged())).value
    assert form is not None
    words = letter(workspace, "LPG01")
    assert all(text in words for text in (form.short_title, form.office, "วิทยาลัยเทคนิคลำปาง", CLEAN, BLANK))


def test_the_newest_return_is_commented_and_the_id_may_be_typed_small(workspace: Workspace):
    assert workspace.run("feedback", "lpg03").code == 0
    assert content(workspace.output).keys() == {f"feedback/LPG03/{OTHER}", f"feedback/LPG03/{LETTER}"}


def test_the_review_in_the_workbook_decides_what_is_asked_and_stays_as_it_is(workspace: Workspace):
    assert workspace.run("aggregate").code == 0
    records = [row for row in workspace.table("records.csv") if row["college_id"] == "LPG01"]
    blank = [row for row in records if row["status"] == "blank"]
    answered = next(row for row in records if row["status"] == "answered")
    for record in blank:
        enter(workspace, record, verdict="ผ่าน")
    enter(workspace, answered, verdict="ส่งกลับ", note=SENT_BACK)
    before = content(workspace.output)
    assert workspace.run("feedback", "LPG01").code == 0
    (comment,) = comments(workspace, "LPG01", CLEAN)
    assert SENT_BACK in comment
    after = content(workspace.output)
    assert {name for name in after if after[name] != before.get(name)} == {
        f"feedback/LPG01/{CLEAN}",
        f"feedback/LPG01/{LETTER}",
    }


def test_where_nothing_is_to_be_done_nothing_is_written(workspace: Workspace):
    assert workspace.run("aggregate").code == 0
    for record in workspace.table("records.csv"):
        if record["college_id"] == "LPG01" and record["status"] == "blank":
            enter(workspace, record, verdict="ผ่าน")
    before = content(workspace.output)
    done = workspace.run("feedback", "LPG01")
    assert (done.code, done.err) == (0, "")
    assert "ไม่มีสิ่งที่ต้องแก้" in done.out
    assert content(workspace.output) == before
    assert not (workspace.output / "feedback").exists()


def test_what_is_replaced_stands_in_history_and_what_is_not_ours_stays(workspace: Workspace):
    assert workspace.run("feedback", "LPG01").code == 0
    folder = workspace.output / "feedback" / "LPG01"
    (folder / CLEAN).write_bytes(b"edited by hand")
    (folder / "own.txt").write_text("x", encoding="utf-8")
    assert workspace.run("feedback", "LPG01").code == 0
    assert comments(workspace, "LPG01", CLEAN)
    assert (folder / "own.txt").exists()
    assert b"edited by hand" in content(workspace.output / "history" / "feedback" / "LPG01").values()


def test_a_member_of_a_zip_goes_back_by_itself(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    with zipfile.ZipFile(workspace.inbox / "all.zip", "w") as archive:
        archive.write(workspace.inbox / CLEAN, f"inside/{CLEAN}")
    (workspace.inbox / CLEAN).unlink()
    assert workspace.run("feedback", "LPG01").code == 0
    assert comments(workspace, "LPG01", CLEAN)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_old_format_goes_back_as_a_docx(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(OLD_WORD)
    workspace.roster("LPG09")
    before = content(workspace.inbox)
    assert workspace.run("feedback", "LPG09", soffice=True).code == 0
    assert content(workspace.inbox) == before
    assert comments(workspace, "LPG09", f"{OLD_WORD}x")


def test_of_a_web_page_the_letter_alone_is_written_with_all_that_is_asked(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.roster("LPG01")
    workspace.inbox.mkdir()
    lines = (para.text for para in docx.Document(str(EXAMPLE / "inbox" / CLEAN)).paragraphs)
    page = "".join(f"<p>{html.escape(line)}</p>" for line in lines)  # without the tables: they are asked for
    (workspace.inbox / "หน้าเว็บ.doc").write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    ran = workspace.run("feedback", "LPG01")
    assert ran.code == 0, ran.err
    assert kind_of("feedback_not_possible").sentence in ran.out
    assert [path.name for path in (workspace.output / "feedback" / "LPG01").iterdir()] == [LETTER]
    assert REQUESTS["blank_table"].title in letter(workspace, "LPG01")


# --- what stands against it -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "near"),
    [("LPG33", "LPG03 วิทยาลัยการอาชีพเกาะคา"), ("เกาะ", "LPG03 วิทยาลัยการอาชีพเกาะคา"), ("?", "LPG01")],
)
def test_an_unknown_college_is_wrong_usage_and_near_ones_are_named(
    workspace: Workspace, given: str, near: str
):
    done = workspace.run("feedback", given)
    assert (done.code, done.out) == (2, "")
    assert given in done.err
    assert near in done.err
    assert not workspace.output.exists()


@pytest.mark.parametrize("names", [(OTHER,), (CUT,), ()])
def test_a_college_without_a_return_is_reminded(tmp_path: Path, names: tuple[str, ...]):
    workspace = Workspace(tmp_path)
    workspace.put(*names)
    workspace.inbox.mkdir(exist_ok=True)
    done = workspace.run("feedback", "LPG01")
    assert (done.code, done.err) == (0, "")
    assert "ยังไม่ส่ง" in done.out
    assert content(workspace.output).keys() == {f"feedback/LPG01/{LETTER}"}
    assert "ยังไม่ได้รับ" in letter(workspace, "LPG01")


@pytest.mark.parametrize("name", ["LPG03", "วิทยาลัยการอาชีพเกาะคา", " วก.เกาะคา", "เกาะคา"])
def test_a_college_is_told_by_id_name_or_other_name(workspace: Workspace, name: str):
    (workspace.inbox.parent / "mappings").mkdir(exist_ok=True)
    roster = workspace.inbox.parent / "mappings" / "colleges.csv"
    roster.write_text(
        "college_id,name,aliases\nLPG03,วิทยาลัยการอาชีพเกาะคา,วก.เกาะคา;เกาะคา\nLPG01,วิทยาลัยเทคนิคลำปาง,\n",
        encoding="utf-8",
    )
    assert workspace.run("feedback", name).code == 0
    assert content(workspace.output).keys() == {f"feedback/LPG03/{OTHER}", f"feedback/LPG03/{LETTER}"}


def test_all_get_a_letter_who_sent_something_to_mend_or_nothing(workspace: Workspace):
    done = workspace.run("feedback", "--all")
    assert (done.code, done.err) == (0, "")
    names = content(workspace.output).keys()
    assert {f"feedback/LPG01/{CLEAN}", f"feedback/LPG03/{OTHER}"} <= names
    letters = {name.split("/")[1] for name in names if name.endswith(LETTER)}
    assert letters == {f"LPG{n:02}" for n in range(1, 7)}
    assert "ยังไม่ได้รับ" in letter(workspace, "LPG06")
    assert done.out.count("ยังไม่ส่ง") == 4


@pytest.mark.parametrize("arguments", [(), ("LPG01", "--all")])
def test_it_is_for_one_college_or_for_all(workspace: Workspace, arguments: tuple[str, ...]):
    done = workspace.run("feedback", *arguments)
    assert done.code == 2
    assert "--all" in done.err


def test_without_an_inbox_it_says_where_the_files_go(tmp_path: Path):
    done = Workspace(tmp_path).run("feedback", "LPG01")
    assert done.code == 3
    assert str(tmp_path / "inbox") in done.err


def test_a_folder_that_cannot_be_written_ends_with_4_and_stays(workspace: Workspace):
    assert workspace.run("feedback", "LPG01").code == 0
    folder = workspace.output / "feedback" / "LPG01"
    before = content(workspace.output)
    (folder / LETTER).chmod(0o444)
    done = workspace.run("feedback", "LPG01")
    assert done.code == 4
    assert LETTER in done.err
    assert {name: data for name, data in content(workspace.output).items() if "history" not in name} == before


@pytest.mark.parametrize("name", ["feedback", "feedback/LPG01"])
def test_a_file_in_the_folders_place_ends_with_4(workspace: Workspace, name: str):
    (workspace.output / name).parent.mkdir(parents=True)
    (workspace.output / name).write_text("x", encoding="utf-8")
    before = content(workspace.output)
    done = workspace.run("feedback", "LPG01")
    assert done.code == 4
    assert "ทำอย่างไร" in done.err
    assert content(workspace.output) == before


def test_an_output_folder_in_the_inbox_is_refused(workspace: Workspace):
    before = content(workspace.inbox)
    done = workspace.run("feedback", "LPG01", "--output", "inbox/output")
    assert done.code == 2
    assert content(workspace.inbox) == before


def test_a_review_that_cannot_be_read_stops_it(workspace: Workspace):
    workspace.output.mkdir()
    (workspace.output / "rt67_summary.xlsx").write_bytes(b"no workbook")
    done = workspace.run("feedback", "LPG01")
    assert done.code == 4
    assert not (workspace.output / "feedback").exists()
