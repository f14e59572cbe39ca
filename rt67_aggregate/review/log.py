"""All that the officer entered up to now: the kept corrections and the last workbook together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rt67_aggregate.model import Read, Reviewed
from rt67_aggregate.review.corrections import Correction, at, current, load_corrections
from rt67_aggregate.review.match import says_something
from rt67_aggregate.review.workbook import Entry, entered, read_workbook


@dataclass(frozen=True, slots=True)
class Log:
    """``kept``: the lines of corrections.csv; ``new``: what the last workbook adds to them."""

    kept: tuple[Correction, ...]
    new: tuple[Correction, ...]

    @property
    def reviews(self) -> dict[str, Reviewed]:
        """Key → what holds now, oldest first."""
        return current((*self.kept, *self.new))


def read_review(workbook: Path, corrections: Path, when: datetime) -> Read[Log]:
    """Read the last workbook and the kept corrections; neither need be there.

    ``when``: the run's time, put to what is new. Without a value where something in one of the two
    cannot be understood: then neither may be written over.
    """
    kept, last = load_corrections(corrections), read_workbook(workbook)
    issues = (*kept.issues, *last.issues)
    if kept.value is None or last.value is None:
        return Read(None, issues)
    return Read(Log(kept.value, merge(kept.value, last.value, when)), issues)


def merge(kept: tuple[Correction, ...], entries: tuple[Entry, ...], when: datetime) -> tuple[Correction, ...]:
    """The lines that the workbook adds: what was changed in it, and what it still knows of a key
    that the kept lines do not. A row that nobody touched never undoes a later line."""
    known = current(kept)
    new = []
    for entry in entries:
        before = known.get(entry.now.key)
        if entry.changed:
            if before is None or entered(before) != entered(entry.now):
                new.append(entry.now)
        elif before is None and says_something(entry.now):
            new.append(entry.now)
    return at(when, new)
