"""Workers: whatever an item does to its worker, it costs that item and no other."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from rt67_aggregate import issues
from rt67_aggregate.opc.partxml import parse_part
from rt67_aggregate.workers import ItemResult, WorkerPool, run_here

can_limit_memory = pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="the system does not limit memory"
)


def run(
    items: list[Any],
    function: Callable[[Any], Any],
    *,
    jobs: int = 2,
    seconds: float = 20,
    megabytes: int = 400,
) -> list[ItemResult[Any]]:
    with WorkerPool(jobs) as pool:
        return list(pool.run(function, items, seconds=seconds, megabytes=megabytes))


def codes(outcomes: list[ItemResult[Any]]) -> list[str]:
    for outcome in outcomes:
        assert (outcome.value is None) == (outcome.issue is not None)
        if outcome.issue:
            assert issues.sentence(outcome.issue)
    return [outcome.issue.code if outcome.issue else "" for outcome in outcomes]


def double(item: int) -> int:
    return item * 2


def misbehave(item: Any) -> Any:  # noqa: PLR0912 - one line for each
    match item:
        case "exit":
            sys.exit(3)
        case "hard exit":
            os._exit(4)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "abort":
            os.abort()
        case "hang":
            time.sleep(600)
        case str() if item.startswith("program"):
            subprocess.run([sys.executable, "-c", f"import time; time.sleep(600)  # {item}"], check=False)
        case "full":
            raise OSError(errno.ENOSPC, "full", "/x/y")
        case "spin":
            while True:
                pass
        case "deaf":
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            time.sleep(600)
        case "raise":
            raise ValueError("เสีย")
        case "recurse":
            return misbehave(item)
        case "unpicklable":
            return lambda: None
        case "eat":
            return len([bytes(1 << 20) for _ in range(4000)])
        case "eat xml":
            return len(parse_part(b"<a>" + b"<b/>" * 12_000_000 + b"</a>", most_tags=1 << 40))
        case _:
            return item * 2


def note(told: list[tuple[int, int | None]], index: int, outcome: ItemResult[int]) -> None:
    told.append((index, outcome.value))


def pid(_: Any) -> int:
    return os.getpid()


def is_loaded(module: str) -> bool:
    return module in sys.modules


def hold(megabytes: int, kept: list[bytes]) -> int:
    """Keeps what it is asked to hold, as a leak would."""
    kept.append(bytes(megabytes << 20))
    return megabytes


def test_results_come_in_order_whatever_the_number_of_jobs() -> None:
    for jobs in (1, 3, 50):
        assert [o.value for o in run([*range(6)], double, jobs=jobs)] == [*range(0, 12, 2)]
    assert run([], double) == []
    assert [o.value for o in run_here(double, [1, 2])] == [2, 4]


def test_each_is_told_as_it_is_done() -> None:
    told: list[tuple[int, int | None]] = []
    with WorkerPool(2) as pool:
        tell = partial(note, told)
        list(pool.run(double, [5, 6], seconds=20, megabytes=400, on_done=tell))
    assert sorted(told) == [(0, 10), (1, 12)]
    told.clear()
    list(run_here(double, [5, 6], on_done=lambda index, o: told.append((index, o.value))))
    assert told == [(0, 10), (1, 12)]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_dead_worker_costs_its_item(jobs: int) -> None:
    outcomes = run([1, "exit", 2, "hard exit", "kill", 3, "abort", 4], misbehave, jobs=jobs)
    assert [o.value for o in outcomes if o.value] == [2, 4, 6, 8]
    assert codes(outcomes) == ["", "crashed", "", "crashed", "crashed", "", "crashed", ""]
    details = [dict(o.issue.values)["detail"] for o in outcomes if o.issue]
    assert details == ["exit 3", "exit 4", "SIGKILL", "SIGABRT"]


def test_an_exception_costs_its_item_and_is_told() -> None:
    outcomes = run([1, "raise", 2, "recurse", "unpicklable", 3], misbehave)
    assert codes(outcomes) == ["", "crashed", "", "crashed", "crashed", ""]
    assert outcomes[1].issue is not None
    assert dict(outcomes[1].issue.values)["detail"] == "ValueError: เสีย"
    assert "misbehave" in outcomes[1].trace
    with pytest.raises(ValueError, match="เสีย"):
        list(run_here(misbehave, ["raise"]))


def test_a_hanging_worker_costs_its_item() -> None:
    outcomes = run(["hang", 1, "spin", 2, "deaf", 3], misbehave, seconds=1.5)
    assert codes(outcomes) == ["timed_out", "", "timed_out", "", "timed_out", ""]


@pytest.mark.skipif(not Path("/proc").exists(), reason="no list of processes")
def test_what_a_worker_has_started_ends_with_it() -> None:
    marked = f"program of {os.getpid()}"
    assert codes(run([marked, 1], misbehave, jobs=1, seconds=2)) == ["timed_out", ""]
    assert marked not in running()


def test_what_the_system_refuses_is_told_with_its_number_and_path() -> None:
    (outcome,) = run(["full"], misbehave)
    assert outcome.refused is not None
    assert (outcome.refused.errno, outcome.refused.filename) == (errno.ENOSPC, "/x/y")
    assert run([1], misbehave)[0].refused is None


def children() -> list[int]:
    """The workers that this process has started and that are still there."""
    return [child.pid or 0 for child in multiprocessing.active_children()]


def running() -> str:
    """The command lines of all processes."""
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # gone meanwhile
            lines.append(path.read_bytes().decode(errors="replace"))
    return "\n".join(lines)


def test_time_runs_for_each_item_and_not_while_nobody_asks() -> None:
    with WorkerPool() as pool:
        results = pool.run(partial(time.sleep), [0.4] * 5, seconds=1.5, megabytes=400)
        found = [next(results)]
        time.sleep(2)  # the caller is busy: what was done in time counts
        found += results
    assert [o.issue for o in found] == [None] * 5


@can_limit_memory
def test_a_greedy_item_costs_itself() -> None:
    outcomes = run([1, "eat", 2, "eat xml", 3], misbehave, megabytes=300)
    assert codes(outcomes) == ["", "out_of_memory", "", "out_of_memory", ""]
    assert all(o.peak_megabytes <= 300 for o in outcomes)


@can_limit_memory
def test_an_item_does_not_pay_for_what_came_before_it() -> None:
    outcomes = run([100, 100, 100, 100, 900], partial(hold, kept=[]), jobs=1, megabytes=300)
    assert codes(outcomes) == ["", "", "", "", "out_of_memory"]


def test_workers_go_from_stage_to_stage_and_are_gone_in_the_end() -> None:
    with WorkerPool(2) as pool:
        stages = [[o.value for o in pool.run(pid, [*range(12)], seconds=20, megabytes=400)] for _ in range(3)]
        assert [o.value for o in pool.run(double, [4], seconds=20, megabytes=400)] == [8]
    pids = {one for stage in stages for one in stage if one}
    assert 1 <= len(pids) <= 2
    assert not any(alive(one) for one in pids)


def test_a_stage_that_nobody_hears_to_its_end_leaves_no_worker() -> None:
    with WorkerPool(2) as pool:
        results = pool.run(misbehave, [1, "hang", "hang"], seconds=600, megabytes=400)
        with closing(results):
            assert next(results).value == 2
        assert children() == []
        assert [o.value for o in pool.run(double, [4], seconds=20, megabytes=400)] == [8]
    assert children() == []


def test_a_stage_may_run_while_another_is_heard() -> None:
    with WorkerPool(1) as pool:
        outer = pool.run(double, [1, 2, 3], seconds=20, megabytes=400)
        first = next(outer).value
        inner = [o.value for o in pool.run(pid, [1, 2], seconds=20, megabytes=400)]
        assert (first, [o.value for o in outer]) == (2, [4, 6])
        assert len(set(inner)) == 1
        assert len(children()) == 1  # what would be too many has gone home


def test_a_worker_that_is_still_starting_when_a_stage_is_done_goes_on_to_the_next() -> None:
    with WorkerPool(4) as pool:
        assert [o.value for o in pool.run(double, [1] * 8, seconds=20, megabytes=400)] == [2] * 8
        before = set(children())
        slow = partial(time.sleep)
        assert [o.value for o in pool.run(slow, [0.3] * 4, seconds=20, megabytes=400)] == [None] * 4
        assert set(children()) == before
        assert [o.value for o in pool.run(double, [3], seconds=20, megabytes=400)] == [6]
    assert children() == []


def test_a_pool_may_be_warm_before_it_is_asked() -> None:
    with WorkerPool(1, warm=("rt67_aggregate.second_reader",)) as pool:
        before = children()
        (loaded,) = pool.run(is_loaded, ["rt67_aggregate.second_reader"], seconds=20, megabytes=400)
        assert children() == before
    assert (loaded.value, children()) == (True, [])


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_worker_that_died_while_it_waited_costs_nothing() -> None:
    with WorkerPool(1) as pool:
        (first,) = [o.value for o in pool.run(pid, [0], seconds=20, megabytes=400)]
        assert first is not None
        os.kill(first, signal.SIGKILL)
        (second,) = pool.run(pid, [0], seconds=20, megabytes=400)
        assert second.value not in (None, first)


@can_limit_memory
def test_each_stage_has_its_own_memory() -> None:
    with WorkerPool(1) as pool:
        found = [
            next(pool.run(partial(hold, kept=[]), [wanted], seconds=20, megabytes=megabytes)).issue is None
            for wanted, megabytes in ((200, 300), (500, 300), (500, 800), (500, 300), (200, 300))
        ]
    assert found == [True, False, True, False, True]


@can_limit_memory
def test_what_a_function_imports_has_the_memory_that_it_takes() -> None:
    with WorkerPool(1) as pool:
        list(pool.run(double, [1], seconds=20, megabytes=1))
        (outcome,) = pool.run(partial(hold, kept=[bytes(100 << 20)]), [1], seconds=20, megabytes=400)
    assert outcome.value == 1


def test_workers_that_never_start_are_an_error_and_no_endless_wait() -> None:
    with pytest.raises(RuntimeError, match="do not start"):
        run([1, 2], Unloadable())


def test_a_worker_that_dies_before_it_has_heard_all_is_no_endless_wait() -> None:
    heavy = partial(hold, Unloadable(), bytes(8 << 20))
    with pytest.raises(RuntimeError, match="do not start"):
        run([1], heavy)


class Unloadable:
    """Pickles well and cannot be unpickled."""

    def __call__(self, item: int) -> int:
        return item

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str]]:
        return sys.exit, ("cannot be loaded",)


CHILD = """
import os, re, subprocess, sys, time
from rt67_aggregate.workers import WorkerPool

def told(item):
    os.write(1, b"%d\\n" % os.getpid())  # at once: print writes in two where Python runs unbuffered
    if item == "locked":
        re.match("(a|a)*b", "a" * 60)  # C code that lets no other thread of its process run
    if item == "programs":  # LibreOffice's way: a program that starts another and waits for it
        subprocess.run(["sh", "-c", "sh -c 'echo $$; sleep 600'; true"])
    time.sleep(600)

if __name__ == "__main__":
    programs = sys.argv[1] == "programs"
    with WorkerPool(2, starts_programs=programs) as pool:
        list(pool.run(told, [sys.argv[1]] * 2, seconds=600, megabytes=400))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("busy", "told"), [("asleep", 2), ("locked", 2), ("programs", 4)])
def test_workers_and_what_they_started_end_with_their_parent_whatever_they_are_at(
    tmp_path: Path, busy: str, told: int
) -> None:
    (tmp_path / "parent.py").write_text(CHILD)
    command = [sys.executable, "parent.py", busy]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        workers = [int(parent.stdout.readline()) for _ in range(told)]
        parent.kill()
        parent.wait()
        started = time.monotonic()
        while any(alive(worker) for worker in workers):
            assert time.monotonic() - started < 5
            time.sleep(0.02)


def alive(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


STARTS_UNDER_CTRL_C = """
import multiprocessing, os, signal, time
from rt67_aggregate.workers import WorkerPool

def blocked():
    return signal.pthread_sigmask(signal.SIG_BLOCK, ())

def process(item):
    return os.getpid(), blocked()

if __name__ == "__main__":
    heard = []
    signal.signal(signal.SIGINT, lambda *_: heard.append(1))
    with WorkerPool(1, warm=("json",)) as pool:
        (worker,) = multiprocessing.active_children()
        for _ in range(60):
            os.killpg(0, signal.SIGINT)
            time.sleep(0.005)
        (outcome,) = pool.run(process, [0], seconds=20, megabytes=400)
        print(outcome.value == (worker.pid, set()), len(heard) > 1, blocked())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_worker_that_is_starting_hears_no_ctrl_c_and_its_parent_does(tmp_path: Path) -> None:
    script = tmp_path / "starts.py"
    script.write_text(STARTS_UNDER_CTRL_C)
    command = [sys.executable, script]
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=120, start_new_session=True
    )
    assert (ended.stderr, ended.stdout) == ("", "True True set()\n")
