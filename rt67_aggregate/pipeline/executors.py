"""Returns read by an executor, on this machine or on others: files travel as bytes, under the same limits."""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from rt67_aggregate.model import ReturnReading, SourceFile
from rt67_aggregate.workers import ItemResult, WorkerPool

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

# Returns of one task: each starts a worker of its own there, which takes a second.
_BATCH = 20
_BATCH_BYTES = 16 << 20
_SECONDS, _MEGABYTES = 60.0, 256  # to take the bytes of one
# Tasks that wait or run at a time; their files are held in memory.
_AT_ONCE = 16
_Task: TypeAlias = "Future[tuple[ItemResult[ReturnReading], ...]]"
OnDone = Callable[[int, ItemResult[ReturnReading]], None]


@dataclass(frozen=True, slots=True)
class Protected:
    """Reads returns in processes that may die: what a pool does, within limits. ``seconds`` of one
    return, ``megabytes`` of a worker."""

    read: Callable[[SourceFile], ReturnReading]
    seconds: float
    megabytes: int

    def run(
        self, files: Sequence[SourceFile], pool: WorkerPool, on_done: OnDone | None = None
    ) -> Generator[ItemResult[ReturnReading], None, None]:
        """The outcome of each file, in order."""
        return pool.run(self.read, files, seconds=self.seconds, megabytes=self.megabytes, on_done=on_done)


def read_by_executor(
    executor: Executor,
    protected: Protected,
    files: Sequence[SourceFile],
    pool: WorkerPool,
    on_done: OnDone | None = None,
) -> Iterator[ItemResult[ReturnReading]]:
    """The outcome of each file, in order. What an executor loses, for whatever reason, is read here."""
    contents = pool.run(
        Path.read_bytes, [file.path for file in files], jobs=1, seconds=_SECONDS, megabytes=_MEGABYTES
    )
    waiting = deque(_batches(files))
    running: deque[tuple[Sequence[SourceFile], Future[tuple[ItemResult[ReturnReading], ...]] | None]] = (
        deque()
    )
    numbers = count()
    while waiting or running:
        while waiting and len(running) < _AT_ONCE:
            batch = waiting.popleft()
            held = [next(contents).value for _ in batch]
            running.append((batch, _sent(executor, protected, batch, held)))
        batch, future = running.popleft()
        outcomes = _of(future)
        for outcome in outcomes if len(outcomes) == len(batch) else protected.run(batch, pool):
            if on_done:
                on_done(next(numbers), outcome)
            yield outcome


def read_shipped(
    protected: Protected, shipped: Sequence[tuple[SourceFile, bytes]]
) -> tuple[ItemResult[ReturnReading], ...]:
    """What the other machine does: the files into a folder that is gone afterwards, then a worker."""
    _let_start_processes()
    with tempfile.TemporaryDirectory(prefix="rt67-") as folder:
        files = []
        for number, (source, content) in enumerate(shipped):
            path = Path(folder, str(number))
            path.write_bytes(content)
            files.append(replace(source, path=path))
        with WorkerPool() as pool:
            outcomes = tuple(protected.run(files, pool))
    return tuple(_back(outcome, source) for outcome, (source, _) in zip(outcomes, shipped, strict=True))


def _sent(
    executor: Executor, protected: Protected, batch: Sequence[SourceFile], held: Sequence[bytes | None]
) -> _Task | None:
    """None where a file is gone, or the executor takes nothing any more. ``held``: the files' bytes, which
    a worker took: this process opens no file of an inbox."""
    shipped = [(file, content) for file, content in zip(batch, held, strict=True) if content is not None]
    if len(shipped) < len(batch):
        return None
    try:
        return executor.submit(read_shipped, protected, shipped)
    except Exception:  # what an executor raises is its own; the files are read here
        return None


def _of(future: _Task | None) -> tuple[ItemResult[ReturnReading], ...]:
    """Empty where it was lost."""
    try:
        return future.result() if future else ()
    except Exception:  # a worker killed, a connection cut, another version of this program there
        return ()


def _back(outcome: ItemResult[ReturnReading], source: SourceFile) -> ItemResult[ReturnReading]:
    """The outcome of the file where it lies here."""
    return replace(outcome, value=replace(outcome.value, source=source)) if outcome.value else outcome


def _batches(files: Sequence[SourceFile]) -> Iterator[Sequence[SourceFile]]:
    batch: list[SourceFile] = []
    size = 0
    for file in files:
        if batch and (len(batch) == _BATCH or size + file.size > _BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += file.size
    if batch:
        yield batch


def _let_start_processes() -> None:
    """A Dask worker is marked as one that may start none; what this one starts ends with it by itself."""
    import multiprocessing  # noqa: PLC0415 - only on such a machine

    config = getattr(multiprocessing.current_process(), "_config", {})
    config["daemon"] = False
