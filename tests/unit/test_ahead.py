"""What is started or imported before it is needed."""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rt67_aggregate.cli.ahead import workers_ahead
from rt67_aggregate.pipeline.ahead import imported_meanwhile
from rt67_aggregate.pipeline.warming import start_for
from rt67_aggregate.workers import WorkerPool


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of modules that can be imported."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def wait_until(done: Callable[[], bool]) -> None:
    """Wait for another thread, half a minute at most."""
    end = time.monotonic() + 30
    while not done() and time.monotonic() < end:
        time.sleep(0.005)
    assert done()


def test_modules_are_imported_while_something_else_is_done(modules: Path) -> None:
    (modules / "needed_soon.py").write_text("")
    with imported_meanwhile(("needed_soon",)):
        wait_until(lambda: "needed_soon" in sys.modules)


def test_a_module_that_cannot_be_imported_costs_nothing_here(modules: Path) -> None:
    (modules / "broken_one.py").write_text("1 / 0")
    (modules / "behind_it.py").write_text("")
    with imported_meanwhile(("broken_one", "not_there_at_all", "behind_it")):
        wait_until(lambda: "behind_it" in sys.modules)


def test_what_is_not_begun_when_the_work_is_done_is_left(modules: Path) -> None:
    (modules / "slow_one.py").write_text(
        "import time, begun\nbegun.now = True\ntime.sleep(0.3)\nended = True"
    )
    (modules / "begun.py").write_text("now = False")
    (modules / "never_begun.py").write_text("")
    with imported_meanwhile(("slow_one", "never_begun")):
        wait_until(lambda: getattr(sys.modules.get("begun"), "now", False))
    assert sys.modules["slow_one"].ended  # waited for
    assert "never_begun" not in sys.modules


@pytest.mark.parametrize("words", [["check", "a.docx"], ["aggregate", "--strict"], ["desktop"]])
def test_what_reads_has_a_worker_before_the_command_line_is_there(words: list[str]) -> None:
    with workers_ahead(words) as workers:
        assert workers is not None
        assert len(multiprocessing.active_children()) == 1
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    "words",
    [[], ["--help"], ["status"], ["check", "-h"], ["aggregate", "--help"], ["aggregate", "--jobs", "1"]],
)
def test_no_other_command_line_starts_one(words: list[str]) -> None:
    with workers_ahead(words) as workers:
        assert workers is None
        assert multiprocessing.active_children() == []


@pytest.mark.parametrize(("files", "jobs", "expected"), [(2, 4, 2), (5, 3, 2), (5, 1, 1), (0, 4, 1)])
def test_a_worker_a_file_is_started_ahead_but_the_last(
    files: int, jobs: int, expected: int, tmp_path: Path
) -> None:
    for number in range(files):
        (tmp_path / f"{number}.docx").touch()
    with WorkerPool(jobs, warm=("json",)) as pool:
        start_for(tmp_path, pool)
        assert len(multiprocessing.active_children()) == expected


def test_an_inbox_that_is_not_there_starts_no_further_worker(tmp_path: Path) -> None:
    with WorkerPool(4, warm=("json",)) as pool:
        start_for(tmp_path / "nowhere", pool)
        assert len(multiprocessing.active_children()) == 1
