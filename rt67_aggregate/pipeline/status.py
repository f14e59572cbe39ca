"""Where the collecting stands, from the last run's table: nothing is read but ``returns.csv``."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rt67_aggregate.model import Issue, Read, State
from rt67_aggregate.publish import TABLES, Disk, NotWrittenError, held

_RETURNS = TABLES[-1]


@dataclass(frozen=True, slots=True)
class LastRun:
    """What the last run found. ``written``: when its table was written.

    ``missing``, ``incomplete``: colleges as ID and name; incomplete are those whose return has sections
    without an answer, with their number.
    """

    written: datetime
    states: Counter[str]
    missing: tuple[tuple[str, str], ...]
    incomplete: tuple[tuple[str, str, int], ...]


def last_run(output: Path, inbox: Path) -> Read[LastRun]:
    """The last run of an output folder, or why it cannot be told: there is none (``no_last_run``), or
    another command reads or writes the folder. What a run that died has left is put right first."""
    try:
        with held(output, inbox, Disk()) as place:
            found = _last_run(output)
    except NotWrittenError as error:
        return Read(None, (error.issue,))
    none = Issue("no_last_run", str(output), values=(("path", str(output)),))
    return Read(found, place.issues if found else (*place.issues, none))


def _last_run(output: Path) -> LastRun | None:
    path = output / _RETURNS
    try:
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
        with path.open(encoding="utf-8-sig", newline="") as handle:
            rows = list(csv.DictReader(handle))
        return _read(rows, written)
    except (OSError, ValueError, KeyError, csv.Error):
        return None


def _read(rows: list[dict[str, str]], written: datetime) -> LastRun:
    accepted = [row for row in rows if row["state"] == State.ACCEPTED]
    lacking = [
        (row["college_id"], row["college"], int(row["blank"]) + int(row["absent"])) for row in accepted
    ]
    return LastRun(
        written,
        Counter(row["state"] for row in rows),
        tuple((row["college_id"], row["college"]) for row in rows if row["state"] == State.MISSING),
        tuple(found for found in lacking if found[2]),
    )
