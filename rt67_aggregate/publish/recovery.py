"""What a run that died has left in the working folder: ended or undone before anything else."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from rt67_aggregate.model import Issue
from rt67_aggregate.publish.disk import Disk
from rt67_aggregate.publish.exchange import (
    ASIDE,
    DONE,
    PLACED,
    Exchange,
    bring_to_end,
    clean,
    journal_of,
    put_back,
    restore,
)
from rt67_aggregate.publish.failure import output_issue
from rt67_aggregate.publish.journal import WORK

# Where versions before the journal moved old outputs to.
_BEFORE_JOURNALS = ("saving", "saved")


def recover(output: Path, disk: Disk) -> tuple[Issue, ...]:
    """End or undo every exchange that was left; raises OSError where that is refused.

    Where a journal cannot be obeyed, nothing that stands is removed: old outputs come back where
    nothing stands, or are kept in ``history``, and an issue says so.
    """
    work = output / WORK
    if not work.is_dir():
        return ()
    rescued = False
    for path in sorted(work.iterdir()):
        if path.is_dir() and path.name.isdecimal():
            rescued |= _recover(Exchange(output, path, disk))
        elif path.is_dir() and path.name in _BEFORE_JOURNALS:
            rescued |= _rescue(Exchange(output, work, disk), path)
    with suppress(OSError):  # what is not ours stays
        work.rmdir()
    return (output_issue("output_rescued", output),) if rescued else ()


def _recover(here: Exchange) -> bool:
    """Whether old outputs had to be rescued without a journal."""
    aside, placed = journal_of(here.run / ASIDE), journal_of(here.run / PLACED)
    rescued = False
    if placed:
        bring_to_end(here, placed)
    elif aside:
        put_back(here, aside)
    elif not (here.run / DONE).exists():
        rescued = _rescue(here, here.old)
        for name in (ASIDE, PLACED):
            here.disk.remove(here.run / name)
    clean(here)
    return rescued


def _rescue(here: Exchange, old: Path) -> bool:
    found = old.is_dir() and any(old.iterdir())
    restore(here, old)
    here.disk.remove(old)
    return found
