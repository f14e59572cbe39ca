"""The real command is killed and asked to stop at steps chosen by a seed: a slice of what
``benchmarks/kills.py`` does at length."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.kills import kill_at, running_in, steps_of
from tests.workspaces import CLEAN, OLD_WORD, OTHER, Workspace

pytestmark = pytest.mark.skipif(
    not Path("/proc").is_dir() or sys.platform == "win32", reason="signals, /proc"
)
ARGUMENTS = ("aggregate", "--no-sync", "--jobs", "1")


@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
def test_stopped_at_any_step_a_run_leaves_whole_outputs_and_a_true_word(tmp_path: Path, signal: str):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    assert workspace.run("aggregate").code == 0
    steps = steps_of(workspace, *ARGUMENTS)
    chance, late = random.Random(signal), steps - steps // 30  # behind the exchange, where new outputs stand
    for step in (chance.randrange(1, late), chance.randrange(late, steps)):
        assert kill_at(workspace, step, signal, *ARGUMENTS).faults == (), f"step {step} of {steps}"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_when_a_command_ends_none_of_its_processes_is_left(tmp_path: Path, jobs: str):
    workspace, temporary = Workspace(tmp_path), tmp_path / "temporary"
    temporary.mkdir()
    workspace.put(CLEAN, OTHER, OLD_WORD)
    done = workspace.run("aggregate", "--jobs", jobs, soffice=True, TMPDIR=str(temporary))
    assert running_in(temporary) == []
    assert (done.code, done.err) == (0, "")
