"""Workers that import what they will need while the main process is at its own start."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from pathlib import Path

from rt67_aggregate.workers import WorkerPool

Workers = WorkerPool  # as the command line knows them
# What tells a file and what reads one: all that a worker imports for both stages.
_READING = ("rt67_aggregate.inbox.telling", "rt67_aggregate.reading")
# With a shelf and pages.
_RUN = (*_READING, "rt67_aggregate.pipeline.shelf", "rt67_aggregate.pages.drawing")


def reading_workers() -> WorkerPool:
    """A pool to be entered, whose worker starts as it is, to read single files."""
    return WorkerPool(1, warm=_READING)


def workers_of_run(jobs: int) -> WorkerPool:
    """The same for a run, ``jobs`` at most."""
    return WorkerPool(jobs, warm=_RUN)


def start_for(inbox: Path, workers: WorkerPool) -> None:
    """Lets there be as many as there are files in the inbox, but one processor is this process's own as long
    as it imports: the last worker starts when it is needed."""
    with suppress(OSError):  # told where it is read
        workers.start(sum(1 for _ in islice(inbox.iterdir(), workers.jobs - 1)))
