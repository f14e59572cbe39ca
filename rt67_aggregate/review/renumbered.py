"""What was entered for a college that has another ID now, under that one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from rt67_aggregate.model import Reviewed
from rt67_aggregate.review.corrections import Correction, at
from rt67_aggregate.review.fields import together, with_entered
from rt67_aggregate.review.keys import college_key, record_key
from rt67_aggregate.review.log import Log
from rt67_aggregate.review.match import is_entered
from rt67_aggregate.review.overlays import with_rows

_NOTHING = Reviewed("")


def renumbered(log: Log, ids: Mapping[str, str], when: datetime) -> Log:
    """The review with new lines that take back what holds under IDs of before, and say the same under those
    that their colleges have now. Where something is entered there already, it stays: two notes stand
    together, and what else differs is told as what two people entered. ``ids``: before → now."""
    if not ids:
        return log
    rows = {key: _with_id(row, ids) for key, row in log.overlays.rows.items()}
    return replace(log, new=(*log.new, *_lines(log, ids, when)), overlays=with_rows(log.overlays, rows))


def _lines(log: Log, ids: Mapping[str, str], when: datetime) -> Iterator[Correction]:
    reviews = log.reviews
    entered = [row for row in reviews.values() if is_entered(row) and _is_of(row, ids)]
    waiting = [line for line in log.conflicts if _is_of(line.reviewed, ids)]
    moving = {row.key: row for row in (*(line.reviewed for line in waiting), *entered)}
    # All of them first: these entries are where they were made, and none came to another row by its text.
    gone = (with_entered(row, _NOTHING) for key, row in moving.items() if _with_id(row, ids).key != key)
    yield from at(when, gone)
    for row in entered:
        now = _with_id(row, ids)
        there = reviews.get(now.key, _NOTHING) if now.key != row.key else _NOTHING
        both = together(_NOTHING, there, now)
        yield from at(when, [with_entered(now, both.held)])
        if both.lost:
            yield from at(when, [now], both.lost)
    for line in waiting:
        yield replace(line, reviewed=_with_id(line.reviewed, ids))


def _is_of(row: Reviewed, ids: Mapping[str, str]) -> bool:
    return row.college_id in ids or row.filed in ids


def _with_id(row: Reviewed, ids: Mapping[str, str]) -> Reviewed:
    college_id = ids.get(row.college_id, row.college_id)
    filed = ids.get(row.filed, row.filed)
    return replace(row, key=_key(row, college_id), college_id=college_id, filed=filed)


def _key(row: Reviewed, college_id: str) -> str:
    """The row's key with another ID; the same one of what is about no college, and of a text that a file
    could not hold as it was sent: such a row is found by its text."""
    for before, now in zip(_keys(row, row.college_id), _keys(row, college_id), strict=True):
        if row.key == before or row.key.startswith(f"{before}-"):
            return now + row.key.removeprefix(before)
    return row.key


def _keys(row: Reviewed, college_id: str) -> tuple[str, str]:
    return college_key(college_id), record_key(college_id, row.section_id, row.entry, row.sent)
