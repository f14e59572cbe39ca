"""What strangers made is opened by workers only, reaches nothing, and ends no run."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from rt67_aggregate.model import LEDGER_SHEET
from tests.hostile import OF_NO_TELEPHONE, large_png, with_pictures
from tests.workspaces import CLEAN, EXAMPLE, OLD_WORD, OTHER, Done, Workspace, content

WATCHER = Path(__file__).parents[1] / "watcher"
LIMIT = 300  # megabytes of the main process
HOSTILE = "รต67 ภาพ.docx"
Events = list[tuple[str, str, Any]]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, Done, Events]:
    """A run over a return full of hostile pictures, one in a zip, an old one and an odd name; watched."""
    workspace = Workspace(tmp_path_factory.mktemp("box"))
    workspace.put(OTHER, OLD_WORD)
    pictures = [*OF_NO_TELEPHONE, large_png(9400), large_png(12_000)]
    (workspace.inbox / HOSTILE).write_bytes(with_pictures(EXAMPLE / "inbox" / CLEAN, pictures))
    with zipfile.ZipFile(workspace.inbox / "ส่งรวม.zip", "w") as archive:
        archive.write(EXAMPLE / "inbox" / OTHER, "สำเนา\u202excod.docx")
    with zipfile.ZipFile(workspace.inbox / "rt67_summary.xlsx", "w") as book:
        book.writestr("xl/workbook.xml", f'<sheet name="{LEDGER_SHEET}"/>')
    temporary, log = workspace.folder / "tmp", workspace.folder / "events"
    temporary.mkdir()
    path = os.pathsep.join((str(WATCHER), os.environ.get("PYTHONPATH", "")))
    done = workspace.run(
        "aggregate",
        "--jobs",
        "2",
        soffice=True,
        PYTHONPATH=path,
        RT67_WATCHED=str(log),
        TMPDIR=str(temporary),
    )
    events = [tuple(json.loads(line)) for line in log.read_text(encoding="utf-8").splitlines()]
    return workspace, done, events


def test_hostile_pictures_end_no_run_and_are_named(run: tuple[Workspace, Done, Events]) -> None:
    workspace, done, _ = run
    assert (done.code, done.err) == (0, "")
    assert len(content(workspace.output / "pictures")) >= len(OF_NO_TELEPHONE) + 2
    with zipfile.ZipFile(workspace.output / "rt67_summary.docx") as report:
        told = report.read("word/document.xml").decode()
    assert told.count("ไม่แสดงภาพ") >= len(OF_NO_TELEPHONE) + 1


def test_the_main_process_opens_nothing_that_a_stranger_made(run: tuple[Workspace, Done, Events]) -> None:
    workspace, _, events = run
    mine = [about for role, event, about in events if (role, event) == ("main", "open")]
    read = [workspace.folder / name for name, mode in mine if "r" in (mode or "")]
    assert any(path.name == "colleges.csv" for path in read)  # what is the officer's own is read
    strange = (workspace.inbox, workspace.folder / "tmp")
    opened = [path for path in read if any(path.is_relative_to(folder) for folder in strange)]
    # What this run's own workers laid there is what they would else have sent.
    assert {path.parent.name for path in opened} <= {"readings"}
    assert [path for path in read if "pictures" in path.parts] == []


def test_a_workbook_that_somebody_sent_is_named_and_read_by_a_worker(
    run: tuple[Workspace, Done, Events],
) -> None:
    _, done, _ = run
    assert "rt67_summary.xlsx" in done.out


def test_nothing_is_connected_to_and_nothing_but_libreoffice_is_started(
    run: tuple[Workspace, Done, Events],
) -> None:
    others = [about for _, event, about in run[2] if event not in ("open", "megabytes", "subprocess.Popen")]
    started = [about[0] for _, event, about in run[2] if event == "subprocess.Popen"]
    assert others == []
    assert all("office" in program for program in started)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell")
def test_the_main_process_stays_small(run: tuple[Workspace, Done, Events]) -> None:
    (most,) = [about for role, event, about in run[2] if (role, event) == ("main", "megabytes")]
    assert most < LIMIT


def test_a_name_that_turns_the_direction_is_spelled_out_and_told(run: tuple[Workspace, Done, Events]) -> None:
    workspace, done, _ = run
    assert "\u202e" not in done.out
    assert "ส่งรวม.zip/สำเนา<U+202E>xcod.docx" in [row["source"] for row in workspace.table("returns.csv")]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX temporary folders")
def test_nothing_is_left_in_the_temporary_folder(run: tuple[Workspace, Done, Events]) -> None:
    assert list((run[0].folder / "tmp").iterdir()) == []
