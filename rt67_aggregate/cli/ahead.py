"""What takes longest to start, started before the command line itself is imported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.warming import Workers


@contextmanager
def workers_ahead(words: Sequence[str]) -> Iterator[Workers | None]:
    """Workers for a command line that reads single files, ended with the block; None for any other."""
    if words[:1] != ["check"] or not {"-h", "--help"}.isdisjoint(words):
        yield None
        return
    from rt67_aggregate.pipeline.warming import reading_workers  # noqa: PLC0415 - no other command needs it now

    with reading_workers() as workers:
        yield workers
