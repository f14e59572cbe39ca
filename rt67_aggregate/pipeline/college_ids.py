"""Whether the roster gives an ID to another college than the last run did: the review goes by IDs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from rt67_aggregate.model import Issue, Reviewed, Roster
from rt67_aggregate.pipeline.names import SENT
from rt67_aggregate.publish import read_returns_table
from rt67_aggregate.review import is_entered
from rt67_aggregate.roster import college_named
from rt67_aggregate.text import fold


def other_colleges(output: Path, roster: Roster, reviews: Iterable[Reviewed]) -> tuple[Issue, ...]:
    """One for each ID under which something was entered, and which was another college's when it was: an
    error where that one has another ID now, since what was entered would go to the wrong college; else a
    word, since it may be the same college by a new name."""
    rows = Counter(college for one in reviews if is_entered(one) for college in {one.college_id, one.filed})
    before = read_returns_table(output / SENT) if rows else None
    names = {row["college_id"]: row["college"] for row in before or () if row["college_id"]}
    return tuple(_changed(names, roster, rows))


def _changed(names: Mapping[str, str], roster: Roster, rows: Mapping[str, int]) -> Iterator[Issue]:
    for college_id, old in names.items():
        now = roster.get(college_id)
        if not rows.get(college_id) or now is None or fold(old) == fold(now.name):
            continue
        other = college_named(roster, old).value
        told = {"id": college_id, "old": old, "new": now.name, "count": str(rows[college_id])}
        if other is None:
            yield Issue("college_renamed", college_id=college_id, values=tuple(told.items()))
        elif other.college_id != college_id:
            told["other"] = other.college_id
            yield Issue("college_ids_changed", college_id=college_id, values=tuple(told.items()))
