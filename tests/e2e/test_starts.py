"""A command is asked to stop while it is still being imported, at imports chosen by a seed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import CLEAN, ROOT, Workspace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")


def started(folder: Path, nth: int, name: str, **more: str) -> subprocess.CompletedProcess[str]:
    """``rt67 aggregate`` over nothing, with a signal at its n-th import."""
    (folder / "inbox").mkdir(exist_ok=True)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"} | more
    command = [sys.executable, str(ROOT / "tests" / "starting.py"), str(nth), name, "aggregate"]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def imports(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many there are when nothing happens."""
    folder = tmp_path_factory.mktemp("whole")
    assert started(folder, 0, "SIGINT", IMPORTS=str(folder / "imports")).returncode == 3
    return int((folder / "imports").read_text())


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_stopped_while_it_starts_a_command_ends_without_a_traceback(tmp_path: Path, imports: int, name: str):
    early, late = range(1, 200), range(200, imports)
    chance = random.Random(name)
    for nth in (1, 2, *chance.sample(early, 3), *chance.sample(late, 3)):
        done = started(tmp_path, nth, name)
        assert "Traceback" not in done.stderr, f"import {nth} of {imports}"
        assert done.returncode in (-getattr(signal, name), 130), f"import {nth}: {done.stderr}"
        assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("closed", [(1,), (2,), (0, 1, 2)], ids=str)
def test_a_command_without_streams_does_its_work_and_writes_it_nowhere_else(
    tmp_path: Path, closed: tuple[int, ...]
):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)

    def close() -> None:
        for number in closed:
            os.close(number)

    command = [sys.executable, "-m", "rt67_aggregate", "aggregate", "--no-sync", "--no-cache"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with (tmp_path / "said").open("wb") as said:
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, check=False, preexec_fn=close, stdout=said, stderr=said
        )
    assert done.returncode == 0, (tmp_path / "said").read_text(encoding="utf-8")
    assert b"Traceback" not in (tmp_path / "said").read_bytes()
    assert [row["state"] for row in workspace.table("returns.csv")][:1] == ["accepted"]
