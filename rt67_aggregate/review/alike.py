"""One entry for all rows that look the same: who leads, and who follows.

A row whose verdict is ``Verdict.ALIKE`` leads: every row of the same section, of whichever college, that
was sent with the same text follows it, and so does every text that no section took. What a follower gets is
found anew in each run and never kept, so that taking the leader's entry back takes all of it back, and a
late return follows, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rt67_aggregate.model import Issue, Reviewed, Verdict
from rt67_aggregate.review.about import about
from rt67_aggregate.review.fields import own
from rt67_aggregate.text import stable

_Look = tuple[str, str]


def leaders_of(reviews: Iterable[Reviewed]) -> dict[_Look, Reviewed]:
    """Section and text → the row that was entered last for all of them; a blank text looks like nothing."""
    return {_look(row): row for row in reviews if row.verdict is Verdict.ALIKE and row.sent.strip()}


def following(rows: Sequence[Reviewed], leaders: Mapping[_Look, Reviewed]) -> tuple[Reviewed, ...]:
    """The rows, each with what its leader was given; a row with an entry of its own follows none."""
    return tuple(_followed(row, leaders.get(_look(row))) for row in rows)


def told_alike(rows: Sequence[Reviewed], leaders: Mapping[_Look, Reviewed]) -> list[Issue]:
    """How many rows each entry went to, its own left aside."""
    count = dict.fromkeys(leaders, 0)
    for row in rows:
        if row.verdict is Verdict.FOLLOWS:
            count[_look(row)] += 1
    return [_told(leaders[look], number) for look, number in count.items() if number]


def _look(row: Reviewed) -> _Look:
    return row.section_id, stable(row.sent)


def _followed(row: Reviewed, leader: Reviewed | None) -> Reviewed:
    row = own(row)
    if row.verdict is Verdict.FOLLOWS:
        row = replace(row, verdict=Verdict.NOT_YET)
    entered = row.verdict is not Verdict.NOT_YET or row.text or row.moved_to or row.status
    if leader is None or entered or row.key == leader.key:
        return row
    given = replace(row, verdict=Verdict.FOLLOWS, text=leader.text, moved_to=leader.moved_to)
    return replace(given, status=leader.status)


def _told(leader: Reviewed, count: int) -> Issue:
    return about("review_alike", leader, {"count": str(count), "old": leader.sent[:300]})
