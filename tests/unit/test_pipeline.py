from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rt67_aggregate import report, workbook
from rt67_aggregate.data import default_form, packaged
from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Frames, Issue, PictureFile, ReturnReading, Roster, State, Summary
from rt67_aggregate.pipeline import (
    Job,
    Outcome,
    Run,
    Stage,
    aggregate,
    form_choice,
    last_run,
    outputs,
    prepare,
    read_return,
    read_returns,
    rewrite_report,
    run,
    write_feedback,
)
from rt67_aggregate.publish import Disk, NotWrittenError, held
from rt67_aggregate.publish.journal import WORK
from rt67_aggregate.roster import load_roster
from rt67_aggregate.table import frames
from tests.disks import DiedError, SteppingDisk
from tests.report_reading import all_text
from tests.workbook_desk import ANSWERS, NOTE, Desk
from tests.workspaces import CLEAN, CUT, EXAMPLE, OLD_WORD, OTHER, PDF, Workspace, content

PICTURES = "รต.67 กฟผ.แม่เมาะ.docx"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


@pytest.fixture(autouse=True)
def without_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("PATH", str(tmp_path))


def job(workspace: Workspace, jobs: int = 1) -> Job:
    return Job(
        inbox=workspace.inbox,
        output=workspace.output,
        form=default_form(packaged()),
        roster=EXAMPLE / "mappings" / "colleges.csv",
        written=datetime(2024, 3, 20, 9, 0, tzinfo=UTC),
        version="0",
        jobs=jobs,
        sync=False,
    )


def form_and_roster() -> tuple[Form, Roster]:
    form, roster = load_form(default_form(packaged())).value, load_roster(job(Workspace(Path())).roster).value
    assert form is not None
    assert roster is not None
    return form, roster


def codes(run: Run) -> set[str]:
    return {issue.code for issue in run.issues}


@pytest.mark.parametrize("writer", [workbook, report])
def test_a_writer_that_fails_leaves_the_old_outputs(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, writer: object
):
    workspace.put(CLEAN)
    workspace.output.mkdir()
    (workspace.output / "records.csv").write_text("old")

    def full(summary: Summary, path: Path, *_: object, **__: object) -> None:
        path.write_text("half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr(writer, "write", full)
    found = aggregate(job(workspace))
    assert found.outcome is Outcome.NOT_WRITTEN
    assert codes(found) == {"disk_full"}
    assert content(workspace.output) == {"records.csv": b"old"}
    assert sorted(path.name for path in workspace.output.iterdir()) == [".rt67-lock", "records.csv"]


def test_a_picture_that_is_gone_when_it_is_to_be_saved_is_an_issue_and_not_named(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    workspace.put(PICTURES)
    lost: list[PictureFile] = []
    real = outputs.saved

    def losing(
        files: Iterable[PictureFile], folder: Path, before: Path, jobs: int
    ) -> tuple[PictureFile, ...]:
        first, *others = files
        lost.append(first)
        return (first, *real(others, folder, before, jobs))

    monkeypatch.setattr(outputs, "saved", losing)
    found = aggregate(job(workspace))
    assert found.outcome is Outcome.WRITTEN
    assert "picture_not_saved" in codes(found)
    named = {path for row in workspace.table("records.csv") for path in row["pictures"].split(";") if path}
    assert named == {f"pictures/{path}" for path in content(workspace.output / "pictures")}
    assert lost[0].path not in named


def test_what_the_report_notices_is_in_the_workbook(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    workspace.put(CLEAN)
    noticed = Issue("report_picture_format", CLEAN, values=(("picture", "x.emf"),))
    seen: list[tuple[Issue, ...]] = []

    def write_report(_: Summary, path: Path, **__: object) -> tuple[Issue, ...]:
        path.write_text("report")
        return (noticed,)

    def write_workbook(summary: Summary, path: Path, *_: object, **__: object) -> None:
        path.write_text("workbook")
        seen.append(summary.issues)

    monkeypatch.setattr(report, "write", write_report)
    monkeypatch.setattr(workbook, "write", write_workbook)
    assert noticed in aggregate(job(workspace)).issues
    assert noticed in seen[0]


def test_returns_in_a_zip_are_read_and_their_pictures_saved(workspace: Workspace):
    workspace.inbox.mkdir()
    with zipfile.ZipFile(workspace.inbox / "ส่งรวม.zip", "w") as archive:
        for name in (CLEAN, PICTURES):
            archive.write(EXAMPLE / "inbox" / name, f"มีนาคม/{name}")
    found = aggregate(job(workspace, jobs=2))
    assert found.outcome is Outcome.WRITTEN
    rows = {row["source"]: row["state"] for row in workspace.table("returns.csv") if row["source"]}
    assert rows == {
        "ส่งรวม.zip": "ignored",
        f"ส่งรวม.zip/มีนาคม/{CLEAN}": "accepted",
        f"ส่งรวม.zip/มีนาคม/{PICTURES}": "accepted",
    }
    assert any((workspace.output / "pictures" / "LPG05").iterdir())


def test_progress_is_told_from_nothing_to_all(workspace: Workspace):
    workspace.put(CLEAN, CUT)
    told: list[tuple[Stage, int, int]] = []
    aggregate(job(workspace), lambda *step: told.append(step))
    assert told[:2] == [(Stage.READING, 0, 1), (Stage.READING, 1, 1)]
    assert told[-1] == (Stage.WRITING, 3, 3)


def test_the_output_folder_is_looked_at_before_the_first_return_is_read(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    workspace.put(CLEAN)
    (workspace.output / "returns.csv").mkdir(parents=True)
    told: list[Stage] = []
    found = aggregate(job(workspace), lambda stage, *_: told.append(stage))
    assert found.outcome is Outcome.NOT_WRITTEN
    assert told == []


def test_one_return_can_be_read_alone_and_gives_the_same(workspace: Workspace):
    workspace.put(CLEAN)
    form, roster = form_and_roster()
    alone = read_return(workspace.inbox / CLEAN, form, roster)
    (among,) = read_returns(workspace.inbox, form, roster, workspace.folder).value or ()
    assert alone.state is State.ACCEPTED
    assert (alone.answers, alone.balance) == (among.answers, among.balance)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        (CUT, State.UNREADABLE),
        (PDF, State.UNSUPPORTED),
        (OLD_WORD, State.UNSUPPORTED),
        ("no", State.UNREADABLE),
    ],
)
def test_one_file_that_is_no_return_has_a_state_and_a_reason(name: str, state: State):
    found: ReturnReading = read_return(EXAMPLE / "inbox" / name, *form_and_roster())
    assert found.state is state
    assert found.reason == found.issues[0].code


@pytest.mark.parametrize(
    ("copy", "told"),
    [
        ("ไฟล์ วก.เกาะคา.docx", True),
        ("ไฟล์ วก.เกาะคา/รต67.docx", True),
        ("ไฟล์ วท.ลำปาง.docx", False),
        ("ไฟล์.docx", False),
    ],
)
def test_a_duplicate_that_is_named_after_another_college_is_told(workspace: Workspace, copy: str, told: bool):
    """It may be all that college sent: it went back with a file that it had from another one."""
    workspace.put(CLEAN)
    (workspace.inbox / copy).parent.mkdir(exist_ok=True)
    (workspace.inbox / copy).write_bytes((workspace.inbox / CLEAN).read_bytes())
    done = aggregate(job(workspace))
    found = {
        issue.source: dict(issue.values) for issue in done.issues if issue.code == "duplicate_named_otherwise"
    }
    wanted = {"college": "วิทยาลัยเทคนิคลำปาง", "other": "วิทยาลัยการอาชีพเกาะคา"}
    assert found == ({copy: wanted} if told else {})


def test_frames_of_the_library_have_what_the_command_writes(workspace: Workspace):
    workspace.put(CLEAN)
    aggregate(job(workspace))
    form, roster = form_and_roster()
    found = read_returns(workspace.inbox, form, roster, workspace.folder).value or ()
    table: Frames = frames(form, roster, found)
    assert table.records["text"].tolist() == [row["text"] for row in workspace.table("records.csv")]


def test_an_edit_that_is_saved_while_a_run_reads_is_not_written_over(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    workspace.put(CLEAN)
    assert aggregate(job(workspace)).outcome is Outcome.WRITTEN
    real = run.read_files

    def slow(*arguments: object, **more: object) -> object:
        (workspace.output / "rt67_summary.xlsx").write_text("saved by the officer")
        return real(*arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(run, "read_files", slow)
    before = (workspace.output / "records.csv").read_bytes()
    found = aggregate(job(workspace))
    assert found.outcome is Outcome.NOT_WRITTEN
    assert codes(found) == {"output_changed"}
    assert (workspace.output / "records.csv").read_bytes() == before
    assert (workspace.output / "rt67_summary.xlsx").read_text() == "saved by the officer"


def test_a_workbook_that_nobody_touched_is_not_read_and_one_with_a_note_is(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    workspace.put(CLEAN)
    aggregate(job(workspace))
    opened = counted_opening(monkeypatch)
    again = aggregate(job(workspace))
    assert (again.outcome, opened) == (Outcome.WRITTEN, [])
    with Desk(workspace.output / "rt67_summary.xlsx") as desk:
        desk.put(ANSWERS, desk.rows(ANSWERS)[0], note="บันทึกทดลอง")
    noted = aggregate(job(workspace))
    assert (noted.entered.notes, len(opened)) == (1, 1)
    kept = aggregate(job(workspace))
    assert (kept.entered.notes, len(opened)) == (1, 1)


def test_without_the_corrections_the_workbook_gives_back_what_was_entered(workspace: Workspace):
    workspace.put(CLEAN)
    aggregate(job(workspace))
    with Desk(workspace.output / "rt67_summary.xlsx") as desk:
        desk.put(ANSWERS, desk.rows(ANSWERS)[0], note="บันทึกทดลอง")
    aggregate(job(workspace))
    (workspace.output / "corrections.csv").unlink()
    assert aggregate(job(workspace)).entered.notes == 1
    assert "บันทึกทดลอง" in (workspace.output / "corrections.csv").read_text(encoding="utf-8-sig")


def counted_opening(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The workbooks that a review is read from."""
    from rt67_aggregate.review import workbook as reading  # noqa: PLC0415

    real, opened = reading.read_sheets, list[Path]()

    def noticed(path: Path) -> object:
        opened.append(path)
        return real(path)

    monkeypatch.setattr(reading, "read_sheets", noticed)
    return opened


def test_a_command_beside_another_says_that_it_cannot(workspace: Workspace):
    workspace.put(CLEAN)
    assert aggregate(job(workspace)).outcome is Outcome.WRITTEN
    others: list[Run] = []

    def beside(stage: Stage, *_: int) -> None:
        if stage is Stage.READING and not others:
            others.extend((rewrite_report(job(workspace)), aggregate(job(workspace))))
            others.append(write_feedback(job(workspace), "LPG01").run)
            told.extend(issue.code for issue in last_run(job(workspace)).issues)

    told: list[str] = []
    assert aggregate(job(workspace), beside).outcome is Outcome.WRITTEN
    assert [(run.outcome, codes(run)) for run in others] == [(Outcome.NOT_WRITTEN, {"output_in_use"})] * 3
    assert told == ["output_in_use"]
    assert last_run(job(workspace)).issues == ()


@pytest.mark.parametrize("again", [rewrite_report, lambda job: write_feedback(job, "LPG01").run])
def test_by_which_form_the_last_run_was_made_is_read_while_the_folder_is_held(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, again: Callable[[Job], Run]
):
    workspace.put(CLEAN)
    assert aggregate(job(workspace)).outcome is Outcome.WRITTEN
    other = workspace.folder / "other.yaml"
    other.write_text(job(workspace).form.read_text("utf-8").replace("rt67-2567", "rt67-2568"), "utf-8")
    several = replace(job(workspace), forms=(job(workspace).form, other), form=other)
    beside: list[str] = []
    real = form_choice.read_tables

    def read(folder: Path) -> Frames | None:
        with pytest.raises(NotWrittenError) as failure, held(workspace.output, workspace.inbox, Disk()):
            pass
        beside.append(failure.value.issue.code)
        return real(folder)

    monkeypatch.setattr(form_choice, "read_tables", read)
    assert again(several).outcome is Outcome.WRITTEN
    assert beside == ["output_in_use"]


def test_the_state_of_a_folder_whose_run_died_is_told_once_it_is_put_right(workspace: Workspace):
    workspace.put(CLEAN)
    assert aggregate(job(workspace)).outcome is Outcome.WRITTEN
    old = workspace.output / WORK / "1" / "old"
    old.mkdir(parents=True)
    (workspace.output / "returns.csv").rename(old / "returns.csv")
    found = last_run(job(workspace))
    assert found.value is not None
    assert {issue.code for issue in found.issues} == {"output_rescued"}


@pytest.mark.parametrize(("name", "nth"), [("rename", 3), ("put", 2), ("put", 7)])
def test_what_the_officer_saved_after_a_run_died_in_its_exchange_is_read_as_her_review(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, name: str, nth: int
):
    """Also what she had entered before, and whichever of the two workbooks stood there."""
    workspace.put(CLEAN)
    book = workspace.output / "rt67_summary.xlsx"
    assert aggregate(job(workspace)).outcome is Outcome.WRITTEN
    note(book, 0, "ก่อน")
    left = nth

    def at_step(_: int, step: str) -> None:
        nonlocal left
        left -= step == name
        if left <= 0:
            raise DiedError

    with monkeypatch.context() as patch:
        patch.setattr(prepare, "Disk", lambda **_: SteppingDisk(at_step))
        with pytest.raises(DiedError):
            aggregate(job(workspace))
    kept = sorted(path for path in workspace.output.rglob("rt67_summary*.xlsx") if WORK not in path.parts)
    if not book.exists():  # she finds none, and takes the copy
        book.write_bytes(kept[-1].read_bytes())
    note(book, 1, "หลัง")
    assert aggregate(job(workspace)).outcome is Outcome.WRITTEN
    assert {row["note"] for row in workspace.table("corrections.csv")} == {"ก่อน", "หลัง"}
    assert notes(book) == ["ก่อน", "หลัง"]


def note(book: Path, nth: int, text: str) -> None:
    with Desk(book) as desk:
        desk.put(ANSWERS, desk.rows(ANSWERS)[nth], note=text)


def notes(book: Path) -> list[object]:
    desk = Desk(book)
    return [desk.get(ANSWERS, desk.rows(ANSWERS)[nth], NOTE) for nth in (0, 1)]


class Recording(Disk):
    """What it was asked, in order: the step and the name."""

    def __init__(self, told: list[tuple[str, str]]) -> None:
        super().__init__(lasting=False)
        self._told = told

    def sync(self, path: Path) -> None:
        self._told.append(("sync", path.name))

    def rename(self, path: Path, target: Path) -> None:
        self._told.append(("rename", path.name))
        super().rename(path, target)

    def put(self, path: Path, target: Path) -> None:
        self._told.append(("put", path.name))
        super().put(path, target)


def test_what_was_entered_and_the_copy_of_the_last_workbook_last_before_anything_is_exchanged(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    workspace.put(CLEAN)
    book = workspace.output / "rt67_summary.xlsx"
    assert aggregate(job(workspace)).outcome is Outcome.WRITTEN
    note(book, 0, "ก่อน")
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(prepare, "Disk", lambda **_: Recording(told))
    assert aggregate(job(workspace)).outcome is Outcome.WRITTEN
    moved_aside = told.index(("rename", "rt67_summary.xlsx"))
    copied = next(n for n, (step, name) in enumerate(told) if name.startswith("rt67_summary-"))
    assert told[copied][0] == "sync"
    assert told.index(("sync", "history")) in range(copied, moved_aside)
    assert next(name for step, name in told if step == "put") == "corrections.csv"


def test_a_report_that_is_written_again_tells_what_two_people_entered_differently(workspace: Workspace):
    workspace.put(CLEAN)
    own = job(workspace)
    aggregate(own)
    book, copy = workspace.output / "rt67_summary.xlsx", workspace.folder / "other.xlsx"
    copy.write_bytes(book.read_bytes())
    for path, text in ((book, "ฉันแก้"), (copy, "อีกคนแก้")):
        with Desk(path) as desk:
            desk.put(ANSWERS, desk.find(ANSWERS, section="1.1.result.1"), text=text)
    for done in (aggregate(replace(own, reviews=(copy,))), aggregate(own), rewrite_report(own)):
        assert [issue.code for issue in done.issues].count("review_two_officers") == 1


def test_a_report_that_is_too_long_becomes_a_summary_with_volumes_and_one_again_when_it_fits(
    workspace: Workspace,
):
    workspace.put(CLEAN, OTHER)
    short, usual = replace(job(workspace), most_pages=10), job(workspace)
    annex = workspace.output / "annex"
    found = aggregate(short)
    assert (found.outcome, annex in found.outputs) == (Outcome.WRITTEN, True)
    volumes = content(annex)
    assert sorted(volumes) == ["rt67_annex_001.docx", "rt67_annex_002.docx"]
    assert "ในภาคผนวก 2 เล่ม" in all_text(workspace.output / "rt67_summary.docx")
    assert rewrite_report(short).outcome is Outcome.WRITTEN
    assert content(annex) == volumes
    assert aggregate(usual).outcome is Outcome.WRITTEN
    assert not annex.exists()
