"""Entries that came to another row by its text: where they were entered, they hold no longer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.model import Reviewed
from rt67_aggregate.review.fields import entered
from rt67_aggregate.review.match import is_entered
from rt67_aggregate.text import stable

_KINDS = ("r-", "u-")  # answers, and texts that no section took
_NOTHING = Reviewed("")


def carried_from(known: Mapping[str, Reviewed], written: Sequence[Reviewed]) -> dict[str, Reviewed]:
    """Key of a row → the entry that was carried to it, as it was made.

    ``written``: the rows of a workbook about which anything was entered when it was written. What such a
    row held and nobody entered under its key was entered under another one, which the workbook has no
    row for.
    """
    new = [row for row in written if _is_carried(row, known.get(row.key, _NOTHING))]
    there = {row.key for row in written} if new else set()
    older: dict[tuple[object, ...], list[Reviewed]] = {}
    for key, review in known.items() if new else ():
        if key not in there and key.startswith(_KINDS) and is_entered(review):
            older.setdefault(look_of(review), []).append(review)
    same = ((row.key, older.get(look_of(row))) for row in new)
    return {key: reviews.pop(0) for key, reviews in same if reviews}


def _is_carried(row: Reviewed, known: Reviewed) -> bool:
    return row.key.startswith(_KINDS) and is_entered(row) and not is_entered(known)


def look_of(row: Reviewed) -> tuple[object, ...]:
    """What a row and one that its entry is carried to have in common."""
    return row.key[:2], row.college_id or row.source, row.section_id, stable(row.sent), entered(row)
