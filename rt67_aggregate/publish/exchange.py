"""The exchange of the old outputs for the new, each step one rename or link that lasts.

    .rt67-work/1/new/         the new outputs, while they are written
    .rt67-work/1/old/         the old ones, moved aside
    .rt67-work/1/aside.json   the journal while the old ones are moved aside: they are moved back
    .rt67-work/1/placed.json  all old ones are aside, all new ones on the disk: the new ones are put in place
    .rt67-work/1/done.json    nothing to do but to clean up

The run that lives has done it when the journal is called ``done``; whatever fails before that is
undone. A run that died is undone by the next command where the journal is called ``aside``, and
brought to its end where it is called ``placed``. What somebody saved in the meantime stays where it
was saved; what would have stood there is kept in ``history``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from rt67_aggregate.publish.disk import Disk, file_digest
from rt67_aggregate.publish.failure import NotWrittenError, output_issue
from rt67_aggregate.publish.journal import HISTORY, WORK, Journal, decode, encode, fingerprint

ASIDE, PLACED, DONE = "aside.json", "placed.json", "done.json"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One run's folder below the working folder of ``output``."""

    output: Path
    run: Path
    disk: Disk

    @property
    def new(self) -> Path:
        return self.run / "new"

    @property
    def old(self) -> Path:
        return self.run / "old"

    @property
    def pending(self) -> bool:
        """Whether it has begun and neither been undone nor come to its end."""
        return (self.run / ASIDE).exists() or (self.run / PLACED).exists()


def free_run(output: Path, disk: Disk) -> Exchange:
    """A run's folder that is not there yet."""
    work = output / WORK
    number = next(number for number in count(1) if not os.path.lexists(work / str(number)))
    return Exchange(output, work / str(number), disk)


def journal_of(path: Path) -> Journal | None:
    """The journal at a path, None where there is none that can be obeyed."""
    try:
        return decode(path.read_bytes())
    except OSError:
        return None


def exchange(here: Exchange, new: Mapping[str, str], old: tuple[str, ...], known: Mapping[str, str]) -> None:
    """Put what is staged in place of what stands there; raises NotWrittenError and OSError, all undone.

    ``new``: name → fingerprint, in the order of placing. ``old``: names that go. ``known``: name → the
    digest with which it was read; where it is another by now, nothing is replaced.
    """
    journal = Journal(new, tuple(name for name in old if os.path.lexists(here.output / name)))
    disk = here.disk
    disk.write(here.run / "journal.part", encode(journal))
    disk.make_folder(here.old)
    disk.rename(here.run / "journal.part", here.run / ASIDE)
    try:
        for folder in (here.run, here.run.parent, here.output):
            disk.sync(folder)
        _move_aside(here, journal, known)
        disk.rename(here.run / ASIDE, here.run / PLACED)
        disk.sync(here.run)
        _place(here, journal)
        disk.rename(here.run / PLACED, here.run / DONE)
    except BaseException as error:
        _undo(here, journal, error)
        raise
    with suppress(OSError):  # done: a power cut before this lasts is brought to the same end
        disk.sync(here.run)


def put_back(here: Exchange, journal: Journal) -> None:
    """Undo an exchange: the old outputs stand again, but where somebody saved another since."""
    for name in journal.names:
        there = here.output / name
        gone = os.path.lexists(here.old / name) or name not in journal.old
        if gone and name in journal.new and os.path.lexists(there) and _is(there, journal.new[name]):
            here.disk.remove(there)
    restore(here, here.old)
    here.disk.rename(here.run / ASIDE, here.run / DONE)
    here.disk.sync(here.run)


def restore(here: Exchange, old: Path) -> None:
    """Put all that was moved aside back where nothing stands now; else it is kept in ``history``."""
    for path in sorted(old.iterdir()) if old.is_dir() else ():
        there = here.output / path.name
        if not os.path.lexists(there):
            here.disk.put(path, there)
        elif fingerprint(there) != fingerprint(path):
            keep(here, path)
    here.disk.sync(here.output)


def bring_to_end(here: Exchange, journal: Journal) -> None:
    """Put the new outputs in place of those that were moved aside, but where somebody saved one since."""
    for name, wanted in journal.new.items():
        there, staged = here.output / name, here.new / name
        if os.path.lexists(there) and not _is(there, wanted) and os.path.lexists(staged):
            keep(here, staged)
        elif not os.path.lexists(there) and os.path.lexists(staged):
            here.disk.put(staged, there)
    here.disk.sync(here.output)
    here.disk.rename(here.run / PLACED, here.run / DONE)
    here.disk.sync(here.run)


def keep(here: Exchange, path: Path) -> Path:
    """Put a file or folder into ``history`` under a name that is free."""
    folder = here.output / HISTORY
    if not folder.is_dir():
        here.disk.make_folder(folder)
    names = (f"{path.stem}-kept-{number}{path.suffix}" for number in count(1))
    target = next(folder / name for name in names if not os.path.lexists(folder / name))
    here.disk.put(path, target)
    here.disk.sync(folder)
    return target


def clean(here: Exchange) -> None:
    """Remove a run's folder, unless there is something to undo or to end; what resists stays there.

    The journal goes last, so that a cut in between is told from an exchange.
    """
    if here.pending:
        return
    with suppress(OSError):
        for folder in (here.old, here.new):
            here.disk.remove(folder)
        here.disk.sync(here.run)
        here.disk.remove(here.run)
    with suppress(OSError):  # not empty: another run's folder stands there
        here.run.parent.rmdir()


def _move_aside(here: Exchange, journal: Journal, known: Mapping[str, str]) -> None:
    for name in journal.old:
        here.disk.rename(here.output / name, here.old / name)
    for name, before in known.items():
        moved = here.old / name if name in journal.old else here.output / name
        if file_digest(moved) != before:
            raise NotWrittenError(output_issue("output_changed", here.output / name))
    here.disk.sync(here.old)
    here.disk.sync(here.output)


def _place(here: Exchange, journal: Journal) -> None:
    for name in journal.new:
        try:
            here.disk.put(here.new / name, here.output / name)
        except FileExistsError:
            raise NotWrittenError(output_issue("output_changed", here.output / name)) from None
    here.disk.sync(here.output)


def _undo(here: Exchange, journal: Journal, error: BaseException) -> None:
    """As if the exchange had not begun; where even that is refused, the issue says so."""
    try:
        if (here.run / PLACED).exists():
            here.disk.rename(here.run / PLACED, here.run / ASIDE)
            here.disk.sync(here.run)
        put_back(here, journal)
    except OSError:
        raise NotWrittenError(output_issue("output_unfinished", here.run.parent)) from error


def _is(path: Path, wanted: str) -> bool:
    return fingerprint(path) == wanted
