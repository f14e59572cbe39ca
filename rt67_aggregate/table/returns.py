"""Rows of ``returns.csv``: every file of the inbox, and every college without a return."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from rt67_aggregate.model import RETURN_COLUMNS, Form, ReturnReading, Roster, State, Status, strongest
from rt67_aggregate.table.pictures import Slot
from rt67_aggregate.table.unplaced import unplaced_pieces

_STATES = tuple(State)


def in_roster_order(roster: Roster, readings: Sequence[ReturnReading]) -> tuple[ReturnReading, ...]:
    """By college as the roster lists them, unknown ones last; then by state, then by file name."""
    ranks = {college.college_id: rank for rank, college in enumerate(roster.colleges)}

    def key(reading: ReturnReading) -> tuple[int, int, str]:
        rank = ranks.get(reading.identity.college_id, len(ranks))
        return rank, _STATES.index(reading.state), reading.source.name

    return tuple(sorted(readings, key=key))


def return_rows(
    form: Form, roster: Roster, readings: Sequence[ReturnReading], paths: Mapping[Slot, str]
) -> Iterator[dict[str, str]]:
    """One row a file, and one where a college of the roster has no accepted return.

    ``readings`` in the roster's order. Counts of statuses are counts of sections. Of a return whose
    college is not known all that was typed is unplaced.
    """
    names = {college.college_id: college.name for college in roster.colleges}
    pictures = Counter(slot.source for slot in paths)
    by_college: dict[str, list[dict[str, str]]] = {college_id: [] for college_id in names}
    others: list[dict[str, str]] = []
    for reading in readings:
        row = _file_row(reading, names) | _status_counts(form, reading)
        row |= _content_counts(reading, pictures[reading.source.name])
        by_college.get(reading.identity.college_id, others).append(row)
    for college_id, rows in by_college.items():
        if not any(row["state"] == State.ACCEPTED for row in rows):
            yield _missing_row(college_id, names[college_id])
        yield from rows
    yield from others


def _file_row(reading: ReturnReading, names: Mapping[str, str]) -> dict[str, str]:
    identity = reading.identity
    return dict.fromkeys(RETURN_COLUMNS, "") | {
        "source": reading.source.name,
        "sha256": reading.source.sha256,
        "state": reading.state.value,
        "reason": reading.reason,
        "college_id": identity.college_id,
        "college": names.get(identity.college_id, ""),
        "identified_by": identity.by.value,
        "modified": _iso(reading.modified or reading.source.modified),
    }


def _missing_row(college_id: str, name: str) -> dict[str, str]:
    return dict.fromkeys(RETURN_COLUMNS, "") | {
        "state": State.MISSING.value,
        "college_id": college_id,
        "college": name,
    }


def _status_counts(form: Form, reading: ReturnReading) -> dict[str, str]:
    """Sections by what they amount to; together as many as the form has."""
    if reading.state not in (State.ACCEPTED, State.SUPERSEDED):
        return {}
    statuses: dict[str, list[Status]] = {section.id: [] for section in form.sections}
    for answer in reading.answers:
        statuses[answer.section_id].append(answer.status)
    amounts = Counter(strongest(entries) for entries in statuses.values())
    return {status.value: str(amounts[status]) for status in Status}


def _content_counts(reading: ReturnReading, pictures: int) -> dict[str, str]:
    if reading.state not in (State.ACCEPTED, State.SUPERSEDED, State.UNIDENTIFIED):
        return {}
    balance = reading.balance
    placed, unplaced = balance.placed, balance.unplaced
    if reading.state is State.UNIDENTIFIED:
        placed, unplaced = 0, placed + unplaced
    return {
        "unplaced": str(sum(1 for _ in unplaced_pieces(reading))),
        "pictures": str(pictures),
        "typed_chars": str(balance.typed),
        "placed_chars": str(placed),
        "unplaced_chars": str(unplaced),
    }


def _iso(moment: datetime | None) -> str:
    """ISO 8601 in UTC; a document's date without a zone is UTC (ECMA-376 part 2, core properties)."""
    if moment is None:
        return ""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="seconds")
