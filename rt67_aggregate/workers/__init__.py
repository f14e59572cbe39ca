"""A pure function over many items in worker processes that may die, hang or eat memory.

Whatever happens to a worker costs the one item that it was at, and the worker is replaced. Workers
are fresh interpreters on every system, and go from one stage of a run to the next: a start takes as
long as some four returns. Each gets a stage's function once, so a ``functools.partial`` may carry
what is large.
"""

from __future__ import annotations

import pickle
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

from rt67_aggregate.workers.inside import peak_megabytes
from rt67_aggregate.workers.messages import Reply, Stint
from rt67_aggregate.workers.process import Worker, wait

if TYPE_CHECKING:
    from rt67_aggregate.model import Issue

__all__ = ["ItemResult", "WorkerPool", "run_here"]

T = TypeVar("T")
R = TypeVar("R")

_START_ATTEMPTS = 3
_LAST_WORDS = 2.0  # seconds for a dying process to say how it died


@dataclass(frozen=True, slots=True)
class ItemResult(Generic[R]):
    """What one item gave: a value, or None and the issue that says why (``timed_out``,
    ``out_of_memory``, ``crashed``; without a source, which only the caller knows).

    ``seconds``: time that it took. ``peak_megabytes``: the most that its worker has ever held, 0
    where the system does not tell. ``trace``: the Python traceback behind ``crashed``, if any.
    ``refused``: where that was the system's refusal (a full disk), with its number and path.
    """

    value: R | None
    issue: Issue | None = None
    seconds: float = 0.0
    peak_megabytes: int = 0
    trace: str = ""
    refused: OSError | None = None


OnDone = Callable[[int, ItemResult[R]], None]


def run_here(
    function: Callable[[T], R], items: Sequence[T], *, on_done: OnDone[R] | None = None
) -> Generator[ItemResult[R], None, None]:
    """The same without processes and without protection: an exception is the caller's."""
    for index, item in enumerate(items):
        started = time.monotonic()
        value = function(item)
        outcome = ItemResult(value, seconds=time.monotonic() - started, peak_megabytes=peak_megabytes())
        if on_done:
            on_done(index, outcome)
        yield outcome


class WorkerPool:
    """The worker processes of a run, started when they are needed, ended with the ``with`` block.

    ``jobs``: workers that wait for the next stage at most, and that a stage has where it does not say.
    ``starts_programs``: what they do starts programs; these end with the worker, and it ends with this
    process, however that ends. ``warm``: modules that those import which are started before they are
    needed: one with the block, others by ``start``.
    """

    def __init__(self, jobs: int = 1, *, starts_programs: bool = False, warm: Sequence[str] = ()) -> None:
        self.jobs = jobs
        self._starts_programs = starts_programs
        self._warm = tuple(warm)
        self._idle: list[Worker] = []

    def __enter__(self) -> WorkerPool:
        if self._warm:
            self.start(1)
        return self

    def start(self, count: int) -> None:
        """Lets so many be there before they are needed, within ``jobs``; those that are there have nothing
        to do yet."""
        for _ in range(len(self._idle), min(count, self.jobs)):
            self._idle.append(Worker(self._starts_programs))
            self._idle[-1].warm(self._warm)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        while self._idle:
            self._idle.pop().end()

    def run(
        self,
        function: Callable[[T], R],
        items: Sequence[T],
        *,
        seconds: float,
        megabytes: int,
        jobs: int | None = None,
        on_done: OnDone[R] | None = None,
    ) -> Generator[ItemResult[R], None, None]:
        """The outcome of every item, in the order of ``items``.

        ``function`` and ``items`` must be picklable. ``seconds``: time for one item. ``megabytes``:
        memory of a worker (only where the system can limit it: not on macOS). ``jobs``: workers at a
        time. ``on_done`` is told index and outcome as items finish, in any order.

        Raises RuntimeError where no worker can be started at all.
        """
        stage: _Stage[T, R] = _Stage(self, Stint(pickle.dumps(function), megabytes), items, seconds)
        ready: dict[int, ItemResult[R]] = {}
        following = 0
        try:
            stage.start(min(jobs or self.jobs, len(items)))
            while following < len(items):
                for index, outcome in stage.finished():
                    ready[index] = outcome
                    if on_done:
                        on_done(index, outcome)
                while following in ready:
                    yield ready.pop(following)
                    following += 1
            stage.release()
        finally:
            stage.stop()

    def warm(self, modules: Sequence[str]) -> None:
        """Lets those that have nothing to do import what the next stage needs."""
        for worker in self._idle:
            worker.warm(modules)

    def take(self, stint: Stint) -> Worker:
        """A worker that is about to do this: one that waits, or a new one."""
        worker = self._idle.pop() if self._idle else Worker(self._starts_programs)
        worker.begin(stint)
        return worker

    def give_back(self, worker: Worker) -> None:
        """A worker that has nothing to do waits for the next stage, or goes home."""
        if len(self._idle) < self.jobs:
            self._idle.append(worker)
        else:
            worker.end()


class _Stage(Generic[T, R]):
    """The workers of one stage and the items that wait for one."""

    def __init__(self, pool: WorkerPool, stint: Stint, items: Sequence[T], seconds: float) -> None:
        self._pool = pool
        self._stint = stint
        self._items = items
        self._seconds = seconds
        self._waiting = deque(range(len(items)))
        self._workers: list[Worker] = []
        self._failed_starts = 0

    def start(self, count: int) -> None:
        for _ in range(count):
            self._workers.append(self._pool.take(self._stint))

    def release(self) -> None:
        """Those that were still starting when all was done wait for the next stage."""
        for worker in [worker for worker in self._workers if worker.index is None]:
            self._workers.remove(worker)
            self._pool.give_back(worker)

    def stop(self) -> None:
        for worker in self._workers:
            worker.end()

    def finished(self) -> list[tuple[int, ItemResult[R]]]:
        """Waits until something happens; the items that are done by it, often none."""
        now = time.monotonic()
        soonest = min(worker.deadline for worker in self._workers)
        talking = set(wait([w.connection for w in self._workers], max(0.0, soonest - now)))
        done: list[tuple[int, ItemResult[R]]] = []
        for worker in tuple(self._workers):
            # What was said in time counts, however late it is heard.
            if worker.connection in talking:
                done += self._hear(worker)
            elif time.monotonic() >= worker.deadline:
                done += self._lose(worker, "timed_out")
        return done

    def _hear(self, worker: Worker) -> list[tuple[int, ItemResult[R]]]:
        try:
            answer = worker.hear()
        except (EOFError, OSError, pickle.UnpicklingError):
            return self._lose(worker, "crashed")
        if answer is None:
            return []
        index, first = worker.index, worker.done == 0
        if index is None:
            self._failed_starts = 0
            self._give(worker)
            return []
        if answer.code == "out_of_memory":
            return self._lose(worker, answer.code, retry=not first)
        worker.done += 1
        self._give(worker)
        return [(index, self._outcome(answer))]

    def _give(self, worker: Worker) -> None:
        """The next item to a worker; one for which there is none is free."""
        if self._waiting:
            index = self._waiting.popleft()
            worker.give(index, self._items[index], self._seconds)
        else:
            self._workers.remove(worker)
            self._pool.give_back(worker)

    def _lose(self, worker: Worker, code: str, *, retry: bool = False) -> list[tuple[int, ItemResult[R]]]:
        """Ends a worker and starts another where there is work; its item is lost, or waits again:
        memory may have been short because of what came before it."""
        seconds, detail = worker.end(grace=_LAST_WORDS if code == "crashed" else 0.0)
        self._workers.remove(worker)
        if worker.index is None:
            self._failed_starts += 1
            if self._failed_starts >= _START_ATTEMPTS:
                raise RuntimeError(
                    f"worker processes do not start ({detail}); a script of one's own must do its work "
                    'below `if __name__ == "__main__":`, since every worker imports it'
                )
        elif retry:
            self._waiting.appendleft(worker.index)
        if self._waiting:
            self.start(1)
        if worker.index is None or retry:
            return []
        return [(worker.index, self._outcome(Reply(code=code, detail=detail, seconds=seconds)))]

    def _outcome(self, answer: Reply) -> ItemResult[R]:
        values = {
            "timed_out": ("seconds", f"{self._seconds:g}"),
            "out_of_memory": ("megabytes", str(self._stint.megabytes)),
            "crashed": ("detail", answer.detail),
        }
        issue = _issue(answer.code, values[answer.code]) if answer.code else None
        return ItemResult(
            answer.value, issue, answer.seconds, answer.peak_megabytes, answer.trace, answer.refused
        )


def _issue(code: str, *values: tuple[str, str]) -> Issue:
    from rt67_aggregate.model import Issue  # noqa: PLC0415 - a worker starts before it is imported

    return Issue(code, values=values)
