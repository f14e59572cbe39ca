"""Returns read by any executor, or by a Dask scheduler with two workers, are the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest

from rt67_aggregate.model import Form, ReturnReading, Roster
from rt67_aggregate.pipeline import executors, read_returns
from tests.workspaces import CLEAN, CUT, OLDER, OTHER, PDF, ROOT, Workspace

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.slow

FILES = (CLEAN, OTHER, OLDER, CUT, PDF)
TABLES = ("records.csv", "unplaced.csv", "returns.csv")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = Workspace(tmp_path / "office")
    made.folder.mkdir()
    made.put(*FILES)
    return made


class Cluster:
    """A scheduler and two workers on 127.0.0.1, each a process of its own."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.address = f"tcp://127.0.0.1:{_free_port()}"
        start = "from distributed.cli.{} import main; main()"
        scheduler = ["--host", self.address, "--no-dashboard", "--no-show"]
        worker = [self.address, "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder)]
        self._commands = [(start.format("dask_scheduler"), scheduler)]
        self._commands += [(start.format("dask_worker"), worker)] * 2
        self.processes = [self._started(*command, stack) for command in self._commands]

    def _started(self, program: str, arguments: list[str], stack: ExitStack) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", program, *arguments]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        stack.callback(_ended, process)
        return process


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    with ExitStack() as stack:
        made = Cluster(tmp_path, stack)
        with distributed.Client(made.address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield made


def read(workspace: Workspace, executor: Executor | None) -> tuple[ReturnReading, ...]:
    form, roster = form_and_roster()
    folder = workspace.folder / f"copies{executor is None}"
    folder.mkdir()
    return read_returns(workspace.inbox, form, roster, folder, executor=executor).value or ()


def test_by_a_scheduler_the_tables_are_the_same(workspace: Workspace, cluster: Cluster):
    assert workspace.run("aggregate", "--no-cache").code == 0
    here = [(workspace.output / name).read_bytes() for name in TABLES]
    done = workspace.run("aggregate", "--no-cache", "--scheduler", cluster.address)
    assert (done.code, done.err) == (0, "")
    assert [(workspace.output / name).read_bytes() for name in TABLES] == here


def test_a_worker_that_is_killed_while_it_reads_costs_nothing(
    workspace: Workspace, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
):
    here = read(workspace, None)
    monkeypatch.setattr(executors, "_BATCH", 1)
    with distributed.Client(cluster.address, timeout=60, set_as_default=False) as client:
        executor = Killing(client.get_executor(), cluster.processes[1])
        assert read(workspace, executor) == here
    assert executor.killed


class Killing(Executor):
    """Ends one of the cluster's workers, with all that it has started, once the second task is under way."""

    def __init__(self, inner: Executor, victim: subprocess.Popen[bytes]) -> None:
        self.killed = False
        self._inner, self._victim, self._tasks = inner, victim, 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future = self._inner.submit(fn, *args, **kwargs)
        self._tasks += 1
        if self._tasks == 2:
            time.sleep(0.5)
            _ended(self._victim)
            self.killed = True
        return future


class Refusing(Executor):
    """Loses every second task and takes no fourth one."""

    def __init__(self) -> None:
        self._tasks = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._tasks += 1
        if self._tasks > 3:
            raise RuntimeError("shut down")
        future: Future[Any] = Future()
        if self._tasks % 2:
            future.set_exception(ConnectionError("lost"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


class Shortening(Executor):
    """Comes back with an outcome too few."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs)[:-1])
        return future


def test_a_batch_that_is_not_whole_is_read_here(workspace: Workspace):
    assert read(workspace, Shortening()) == read(workspace, None)


def test_what_an_executor_loses_is_read_here(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    here = read(workspace, None)
    monkeypatch.setattr(executors, "_BATCH", 1)
    assert read(workspace, Refusing()) == here


def test_any_executor_reads(workspace: Workspace):
    here = read(workspace, None)
    with ThreadPoolExecutor(2) as executor:
        assert read(workspace, executor) == here


def test_a_scheduler_that_is_not_there_is_told(workspace: Workspace):
    address = f"tcp://127.0.0.1:{_free_port()}"
    done = workspace.run("aggregate", "--scheduler", address)
    assert (done.code, done.out) == (2, "")
    assert address in done.err
    assert "Traceback" not in done.err
    assert not workspace.output.exists()


def form_and_roster() -> tuple[Form, Roster]:
    from rt67_aggregate.data import default_form, default_roster, packaged  # noqa: PLC0415
    from rt67_aggregate.form import load_form  # noqa: PLC0415
    from rt67_aggregate.roster import load_roster  # noqa: PLC0415

    form, roster = load_form(default_form(packaged())).value, load_roster(default_roster(packaged())).value
    assert form is not None
    assert roster is not None
    return form, roster


def _free_port() -> int:
    import socket  # noqa: PLC0415

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def _ended(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
