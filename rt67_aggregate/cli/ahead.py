"""What takes longest to start, started before the command line itself is imported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rt67_aggregate.cli.machine import usual_jobs

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.warming import Workers

_CHECK, _RUNS = "check", ("aggregate", "desktop")
_WITHOUT = ("-h", "--help", "--jobs", "--work")


@contextmanager
def workers_ahead(words: Sequence[str]) -> Iterator[Workers | None]:
    """Workers for a command line that reads returns, ended with the block; None for any other, for one that
    says itself how many there are to be, and for a double click on a starter of other work."""
    command = words[0] if words else ""
    if command not in (_CHECK, *_RUNS) or any(word.startswith(_WITHOUT) for word in words):
        yield None
        return
    from rt67_aggregate.pipeline import warming  # noqa: PLC0415 - no other command needs it now

    few = command == _CHECK
    with warming.reading_workers() if few else warming.workers_of_run(usual_jobs()) as workers:
        yield workers
