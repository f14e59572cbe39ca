"""Where the collecting stands, from the last run's tables and the names in the inbox: no return is opened."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rt67_aggregate.form import load_form
from rt67_aggregate.inbox import find_in, is_lock
from rt67_aggregate.model import Issue, Read, State, Status
from rt67_aggregate.pipeline.form_choice import of_last_run
from rt67_aggregate.pipeline.values import Job
from rt67_aggregate.publish import TABLES, Disk, NotWrittenError, held
from rt67_aggregate.text import thai_date

_NOTHING = (Status.BLANK, Status.ABSENT)


@dataclass(frozen=True, slots=True)
class LastRun:
    """What the last run found. ``written``: when its table was written.

    ``arrived``: files that were put into the inbox, or saved again there, since then.
    ``missing``, ``incomplete``: colleges as ID and name; incomplete are those whose return has sections
    without an answer that the form does not leave free, with their number.
    """

    written: datetime
    states: Counter[str]
    missing: tuple[tuple[str, str], ...]
    incomplete: tuple[tuple[str, str, int], ...]
    arrived: tuple[str, ...]

    @property
    def day(self) -> str:
        """The day of ``written`` in words."""
        return thai_date(self.written)


def last_run(job: Job) -> Read[LastRun]:
    """The last run of a job's output folder, or why it cannot be told: there is none (``no_last_run``), or
    another command reads or writes the folder. What a run that died has left is put right first."""
    try:
        with held(job.output, job.inbox, Disk()) as place:
            found = _last_run(job.output, of_last_run(job).form, job.inbox)
    except NotWrittenError as error:
        return Read(None, (error.issue,))
    none = Issue("no_last_run", str(job.output), values=(("path", str(job.output)),))
    return Read(found, place.issues if found else (*place.issues, none))


def _last_run(output: Path, form: Path, inbox: Path) -> LastRun | None:
    records, returns = (output / name for name in (TABLES[0], TABLES[-1]))
    try:
        written = datetime.fromtimestamp(returns.stat().st_mtime, UTC).astimezone()
        free = _optional(form)
        lacking = Counter(college for college, section in _lacks(records) if section not in free)
        rows = _rows(returns)
        return _read(rows, lacking, written, _arrived(inbox, {row["source"] for row in rows}, written))
    except (OSError, ValueError, KeyError, csv.Error):
        return None


def _arrived(inbox: Path, known: Set[str], written: datetime) -> tuple[str, ...]:
    """Files of the inbox that a run of then did not see, or not as they are now."""
    files = find_in(inbox, room=0).value or ()
    return tuple(
        file.name
        for file in files
        if not is_lock(file.name, file.size)
        and (file.name not in known or (file.modified is not None and file.modified > written))
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def _lacks(records: Path) -> set[tuple[str, str]]:
    """College and section where nothing was answered."""
    rows = _rows(records)
    return {(row["college_id"], row["section_id"]) for row in rows if row["status"] in _NOTHING}


def _optional(path: Path) -> frozenset[str]:
    """Sections that the form lets be left blank; none where the form cannot be read any more."""
    form = load_form(path).value
    return frozenset(section.id for section in form.sections if section.optional) if form else frozenset()


def _read(
    rows: list[dict[str, str]], lacking: Counter[str], written: datetime, arrived: tuple[str, ...]
) -> LastRun:
    accepted = [(row["college_id"], row["college"]) for row in rows if row["state"] == State.ACCEPTED]
    return LastRun(
        written,
        Counter(row["state"] for row in rows),
        tuple((row["college_id"], row["college"]) for row in rows if row["state"] == State.MISSING),
        tuple(
            (college_id, name, lacking[college_id]) for college_id, name in accepted if lacking[college_id]
        ),
        arrived,
    )
