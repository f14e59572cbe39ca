"""Workers that import what they will need while the main process is at its own start."""

from __future__ import annotations

from collections.abc import Sequence
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


def workers_of_run(inbox: Path, jobs: int) -> WorkerPool:
    """The same for a run: as many as there are files in the inbox, at most ``jobs``."""
    return WorkerPool(jobs, warm=_RUN, at_once=len(_some(inbox, jobs)))


def _some(inbox: Path, most: int) -> Sequence[Path]:
    try:
        return list(islice(inbox.iterdir(), most))
    except OSError:  # told where it is read
        return ()
