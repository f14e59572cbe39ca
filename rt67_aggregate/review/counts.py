"""The table of returns, so that its counts fit the corrected tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from rt67_aggregate.model import Rows, State, Status, strongest
from rt67_aggregate.review.rows import Row


def recounted(
    returns: Iterable[Row], before: Rows, after: Rows, placed: Iterable[Row], colleges: Collection[str]
) -> list[Row]:
    """The returns with the counts of statuses after the review, and without the placed pieces. ``colleges``:
    of whose records any is not as it was.

    Only accepted returns whose sections changed are touched. Characters and pictures are left: they
    are the balance of the return as sent, which no correction changes.
    """
    was, now = _amounts(before, colleges), _amounts(after, colleges)
    moved = Counter(piece["source"] for piece in placed)
    changes: dict[str, Counter[str]] = {}
    for spot in was.keys() | now.keys():
        if was.get(spot) != now.get(spot):
            change = changes.setdefault(spot[0], Counter())
            if spot in was:
                change[was[spot]] -= 1
            if spot in now:
                change[now[spot]] += 1
    return [
        _recounted(row, changes.get(row["college_id"], Counter()), moved[row["source"]])
        if row["state"] == State.ACCEPTED
        else row
        for row in returns
    ]


def _amounts(records: Rows, colleges: Collection[str]) -> dict[tuple[str, str], str]:
    """College and section → what the section amounts to, of some colleges."""
    found: dict[tuple[str, str], str] = {}
    columns = map(records.texts, ("college_id", "section_id", "status"))
    for college_id, section_id, status in zip(*columns, strict=True):
        if college_id not in colleges:
            continue
        spot = college_id, section_id
        if found.setdefault(spot, status) != status:
            found[spot] = strongest((Status(found[spot]), Status(status))).value
    return found


def _recounted(row: Row, change: Counter[str], placed: int) -> Row:
    counts = {name: _plus(row[name], number) for name, number in change.items() if number}
    return row | counts | ({"unplaced": _plus(row["unplaced"], -placed)} if placed else {})


def _plus(count: str, number: int) -> str:
    return str(int(count) + number) if count.isdecimal() else count
