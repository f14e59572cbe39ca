"""Reports and tables that somebody changed after they were written: kept and told. All is invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.pipeline import Outcome, aggregate, own_pictures, rewrite_report
from rt67_aggregate.pipeline.names import OUTPUTS_NOTE
from rt67_aggregate.pipeline.values import Job, Run, Volumes
from tests.review_folder import Folder
from tests.unit.test_pipeline import job
from tests.workspaces import CLEAN, Workspace

WITH_PICTURES = "รต.67 กฟผ.แม่เมาะ.docx"


def told(issues: object) -> list[str]:
    return [dict(issue.values)["file"] for issue in issues if issue.code == "output_edited"]  # type: ignore[attr-defined]


def kept(output: Path) -> list[bytes]:
    return [path.read_bytes() for path in (output / "history").glob("*")]


@pytest.mark.parametrize("name", ["rt67_summary.docx", "records.csv", "unplaced.csv", "returns.csv"])
def test_what_somebody_changed_is_kept_and_told_once(tmp_path: Path, name: str) -> None:
    folder = Folder(tmp_path)
    changed = (folder.output / name).read_bytes() + b"mine"
    (folder.output / name).write_bytes(changed)
    folder.run()
    assert told(folder.last.issues) == [name]
    assert changed in kept(folder.output)
    folder.run()
    assert folder.codes == []


def test_outputs_that_nobody_touched_are_neither_kept_nor_told(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.enter("จด")
    folder.run()
    assert folder.codes == []
    assert [path.suffix for path in (folder.output / "history").iterdir()] == [".xlsx"]


@pytest.mark.parametrize("note", [None, b"", b"[]", b'{"rt67_summary.docx": "0"', b"[" * 9_000])
def test_where_nobody_knows_what_was_written_it_is_kept(tmp_path: Path, note: bytes | None) -> None:
    folder = Folder(tmp_path)
    path = folder.output / ".rt67-outputs.json"
    path.unlink()
    if note is not None:
        path.write_bytes(note)
    report = (folder.output / "rt67_summary.docx").read_bytes()
    folder.run()
    assert (folder.last.outcome, folder.codes) == (Outcome.WRITTEN, [])
    assert report in kept(folder.output)


@pytest.fixture
def own(tmp_path: Path) -> Job:
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    made = replace(job(workspace), volumes=Volumes.BOTH)
    assert aggregate(made).outcome is Outcome.WRITTEN
    return made


def test_the_report_alone_written_again_keeps_it_too(own: Job) -> None:
    for name in ("rt67_summary.docx", "rt67_full.docx"):
        (own.output / name).write_bytes(b"PK mine " + name.encode())
    run = rewrite_report(own)
    assert told(run.issues) == ["rt67_full.docx", "rt67_summary.docx"]
    assert {b"PK mine rt67_full.docx", b"PK mine rt67_summary.docx"} <= set(kept(own.output))
    assert told(rewrite_report(own).issues) == []
    assert told(aggregate(own).issues) == []


def test_so_does_an_extract_of_one_college(own: Job) -> None:
    college = rewrite_report(own, "LPG01").outputs[0]
    college.write_bytes(b"PK mine")
    (own.output / "rt67_full.docx").write_bytes(b"PK other")
    assert told(rewrite_report(own, "LPG01").issues) == [college.name]
    assert kept(own.output) == [b"PK mine"]
    assert told(aggregate(own).issues) == ["rt67_full.docx"]


# --- pictures --------------------------------------------------------------------------------


@pytest.fixture
def pictured(tmp_path: Path) -> Job:
    workspace = Workspace(tmp_path)
    workspace.put(WITH_PICTURES)
    made = job(workspace)
    assert aggregate(made).outcome is Outcome.WRITTEN
    return made


def pictures(output: Path) -> list[Path]:
    return sorted(path for path in (output / "pictures").rglob("*") if path.is_file())


def kept_pictures(output: Path) -> dict[str, bytes]:
    folder = output / "history" / "pictures"
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def told_pictures(run: Run) -> list[str]:
    return [dict(issue.values)["picture"] for issue in run.issues if issue.code == "own_picture"]


def test_pictures_that_nobody_touched_are_neither_kept_nor_told(pictured: Job) -> None:
    assert pictures(pictured.output)
    assert told_pictures(aggregate(pictured)) == []
    assert kept_pictures(pictured.output) == {}


def test_where_nobody_noted_them_and_nothing_can_be_linked_the_same_pictures_are_none_of_hers(
    pictured: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_pictures, "_is_linked", lambda *_: False)  # as on a disk without links
    (pictured.output / OUTPUTS_NOTE).unlink()
    assert told_pictures(aggregate(pictured)) == []


def test_a_picture_that_somebody_put_there_is_kept_and_told_once(pictured: Job) -> None:
    for name in ("mine.jpg", f"{pictures(pictured.output)[0].parent.name}/mine.jpg"):
        (pictured.output / "pictures" / name).write_bytes(name.encode())
    (pictured.output / "pictures" / "Thumbs.db").write_bytes(b"of the system")
    run = aggregate(pictured)
    assert len(told_pictures(run)) == 2
    assert sorted(kept_pictures(pictured.output).values()) == sorted(
        [b"mine.jpg", f"{pictures(pictured.output)[0].parent.name}/mine.jpg".encode()]
    )
    assert told_pictures(aggregate(pictured)) == []


@pytest.mark.parametrize("size", [0, 1])
def test_a_picture_that_somebody_changed_is_kept(pictured: Job, size: int) -> None:
    """Turned by a program that writes a note into it, or writes it anew."""
    changed = pictures(pictured.output)[0]
    data = changed.read_bytes()[:-1] + b"!" * (1 + size)
    changed.write_bytes(data)
    assert rewrite_report(pictured).outcome is Outcome.WRITTEN
    run = aggregate(pictured)
    assert told_pictures(run) == [changed.relative_to(pictured.output).as_posix()]
    assert list(kept_pictures(pictured.output).values()) == [data]
    assert changed.read_bytes() != data


def test_pictures_of_a_folder_that_was_no_runs_are_kept(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.put(WITH_PICTURES)
    (workspace.output / "pictures").mkdir(parents=True)
    (workspace.output / "pictures" / "a.jpg").write_bytes(b"a")
    aggregate(job(workspace))
    assert list(kept_pictures(workspace.output).values()) == [b"a"]


def test_pictures_of_a_return_that_was_taken_away_are_none_of_hers(pictured: Job) -> None:
    assert pictures(pictured.output)
    Workspace(pictured.inbox.parent).put(CLEAN)
    (pictured.inbox / WITH_PICTURES).unlink()
    run = aggregate(pictured)
    assert run.outcome is Outcome.WRITTEN
    assert told_pictures(run) == []
    assert kept_pictures(pictured.output) == {}
