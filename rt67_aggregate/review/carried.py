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
            for look in looks_of(review):
                older.setdefault(look, []).append(review)
    found: dict[str, Reviewed] = {}
    taken: set[str] = set()
    for row in new:
        equal = (one for look in looks_of(row) for one in older.get(look, ()) if one.key not in taken)
        entry = next(equal, None)
        if entry:
            found[row.key] = entry
            taken.add(entry.key)
    return found


def _is_carried(row: Reviewed, known: Reviewed) -> bool:
    return row.key.startswith(_KINDS) and is_entered(row) and not is_entered(known)


def looks_of(row: Reviewed) -> tuple[tuple[object, ...], ...]:
    """What a row and one that its entry is carried to have in common, one of them: by the college, or by the
    return, which may be another college's by then (``with_returns.py``)."""
    look = row.key[:2], row.section_id, stable(row.sent), entered(row)
    of_return = ((*look, "sha256", row.sha256),) if row.sha256 else ()
    return ((*look, "college", row.college_id or row.source), *of_return)
