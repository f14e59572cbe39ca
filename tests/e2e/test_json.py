"""``--json`` and the log: what a script reads, and what may be sent to somebody."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from rt67_aggregate.cli.main import app
from tests.workspaces import CLEAN, CUT, Workspace, content


def commands(group: click.Command, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    if not isinstance(group, click.Group):
        return [path]
    return [found for name, below in group.commands.items() for found in commands(below, (*path, name))]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = Workspace(tmp_path)
    made.put(CLEAN, CUT)
    return made


@pytest.mark.parametrize("command", commands(app), ids=" ".join)
def test_every_command_takes_the_option(command: tuple[str, ...]):
    found: click.Command = app
    for name in command:
        assert isinstance(found, click.Group)
        found = found.commands[name]
    assert "--json" in {option for parameter in found.params for option in parameter.opts}


def test_a_run_is_one_object_with_every_file_and_issue(workspace: Workspace):
    done = workspace.run("aggregate", "--json")
    assert done.code == 0
    assert done.err == ""
    (line,) = done.out.splitlines()
    told = json.loads(line)
    assert (told["schema"], told["exit_code"], told["outcome"]) == (1, 0, "written")
    assert {one["source"]: one["state"] for one in told["files"]} == {CLEAN: "accepted", CUT: "unreadable"}
    broken = next(issue for issue in told["issues"] if issue["code"] == "broken_file")
    assert broken["source"] == CUT
    assert broken["action"]
    assert all(Path(path).is_file() for path in told["outputs"])
    assert any("รับจาก 1" in sentence for sentence in told["told"])


@pytest.mark.parametrize(
    ("arguments", "language", "code"),
    [
        (["status"], "th", 3),
        (["explain", "broken_file"], "th", 0),
        (["explain", "no_such_code"], "th", 2),
        (["aggregate", "--no-such"], "th", 2),
        (["aggregate", "--help"], "th", 0),
        (["report"], "th", 3),
        (["report", "--lang", "fr"], "th", 2),
        (["report"], "fr", 2),
    ],
)
def test_every_end_is_an_object_too(tmp_path: Path, arguments: list[str], language: str, code: int):
    done = Workspace(tmp_path).run(*arguments, "--json", RT67_LANG=language)
    assert done.code == code
    told = json.loads(done.out)
    assert told["exit_code"] == code
    assert told["told"] or told["errors"]


def test_the_state_and_the_machine_are_values(workspace: Workspace):
    workspace.roster("LPG01", "LPG02")
    workspace.run("aggregate")
    told = json.loads(workspace.run("status", "--json").out)
    assert [one["college_id"] for one in told["missing"]] == ["LPG02"]
    told = json.loads(workspace.run("doctor", "--json").out)
    assert told["ready"] is True


def test_the_log_holds_files_and_codes_and_no_word_of_an_answer(workspace: Workspace):
    done = workspace.run("aggregate", "-v", "--log", "rt67.log")
    log = (workspace.folder / "rt67.log").read_text(encoding="utf-8-sig")
    assert "issue broken_file" in log
    assert "outcome written" in log
    assert log.splitlines()[0] in done.err
    answers = [row["text"] for row in workspace.table("records.csv") if len(row["text"]) > 12]
    assert answers
    assert not [text for text in answers if text[:12] in log]


@pytest.mark.parametrize("name", ["mappings/colleges.csv", f"inbox/{CLEAN}", "inbox/rt67.log"])
def test_a_log_takes_the_place_of_a_log_alone_and_never_stands_in_the_inbox(workspace: Workspace, name: str):
    workspace.roster("LPG01")
    before = content(workspace.inbox) | content(workspace.folder / "mappings")
    done = workspace.run("aggregate", "--log", name)
    assert done.code == 0
    assert Path(name).name in done.err
    assert content(workspace.inbox) | content(workspace.folder / "mappings") == before


def test_a_log_takes_the_place_of_the_last_one(workspace: Workspace):
    workspace.run("aggregate", "--log", "rt67.log")
    last = (workspace.folder / "rt67.log").read_bytes()
    workspace.run("aggregate", "--jobs", "1", "--log", "rt67.log")
    assert (workspace.folder / "rt67.log").read_bytes() != last


def test_a_log_that_cannot_be_written_stops_nothing(workspace: Workspace):
    done = workspace.run("aggregate", "--log", "gone/rt67.log")
    assert done.code == 0
    assert "gone" in done.err
