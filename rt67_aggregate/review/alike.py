"""One entry for all rows that look the same: who leads, and who follows.

A row whose verdict is ``Verdict.ALIKE`` leads: every row under the same heading, of whichever college, that
was sent with the same text follows it, and so does every text that no section took. A row of a table that
the form prints a name for is a heading of its own. What a follower gets is
found anew in each run and never kept, so that taking the leader's entry back takes all of it back, and a
late return follows, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from rt67_aggregate.model import Issue, Reviewed, Verdict
from rt67_aggregate.review.entry_wording import entered_in_words, row_in_words
from rt67_aggregate.review.fields import own
from rt67_aggregate.review.row_issue import about, quoted
from rt67_aggregate.review.rows import ReviewedRows, entered_in, laid_over
from rt67_aggregate.text import stable

_Look = tuple[str, str, str]
# Of an answer its section and, where the form names its row, the row's number.
Heading = Callable[[Reviewed], tuple[str, str]]
# What a leader gives to its followers.
_GIVEN = ("text", "moved_to", "status")
Leaders = Mapping[_Look, tuple[Reviewed, ...]]


def leaders_of(rows: Iterable[Reviewed], reviews: Iterable[Reviewed], heading: Heading) -> Leaders:
    """Heading and text → the rows that lead; a blank text looks like nothing. Where none of this run's
    ``rows`` does, the one that did last among ``reviews``: its own answer may have changed since."""
    found: dict[_Look, tuple[Reviewed, ...]] = {_look(row, heading): (row,) for row in reviews if _leads(row)}
    here: dict[_Look, tuple[Reviewed, ...]] = {}
    for row in filter(_leads, rows):
        look = _look(row, heading)
        here[look] = (*here.get(look, ()), row)
    return found | here


def following(rows: Sequence[Reviewed], leaders: Leaders, heading: Heading) -> ReviewedRows:
    """The rows, each with what its leader was given; a row with an entry of its own follows none, and where
    two leaders were given different things, none follows."""
    agreed = {look: led[0] for look, led in leaders.items() if len(_different(led)) == 1}
    changed = {}
    for number, row in enumerate(rows) if agreed else entered_in(rows).items():
        followed = _followed(row, agreed.get(_look(row, heading)) if agreed else None)
        if followed is not row:
            changed[number] = followed
    return laid_over(rows, changed)


def told_alike(
    rows: Iterable[Reviewed], leaders: Leaders, names: Mapping[str, str], heading: Heading
) -> list[Issue]:
    """How many rows each entry went to, its own left aside, and which leaders were given different things.
    ``names``: section or college → its name."""
    count = Counter(_look(row, heading) for row in rows if row.verdict is Verdict.FOLLOWS)
    told = [_told(leaders[look][0], number) for look, number in count.items()]
    return told + [_twice(led, names) for led in leaders.values() if len(_different(led)) > 1]


def _different(led: Sequence[Reviewed]) -> dict[tuple[str, ...], Reviewed]:
    """What rows were given, each with the row that it was given to last."""
    return {(stable(row.text), row.moved_to, row.status): row for row in led}


def _leads(row: Reviewed) -> bool:
    return row.verdict is Verdict.ALIKE and bool(row.sent.strip())


def _look(row: Reviewed, heading: Heading) -> _Look:
    return (*heading(row), stable(row.sent))


def _followed(row: Reviewed, leader: Reviewed | None) -> Reviewed:
    row = own(row)
    entered = row.verdict is not Verdict.NOT_YET or row.text or row.moved_to or row.status
    if leader is None or entered or row.key == leader.key:
        return row
    given = replace(row, verdict=Verdict.FOLLOWS, text=leader.text, moved_to=leader.moved_to)
    return replace(given, status=leader.status)


def _told(leader: Reviewed, count: int) -> Issue:
    return about("review_alike", leader, {"count": str(count), "old": quoted(leader.sent)})


def _twice(led: Sequence[Reviewed], names: Mapping[str, str]) -> Issue:
    entries = [
        f"{entered_in_words(row, _GIVEN, names)} ({names.get(row.college_id) or row.source or '-'})"
        for row in _different(led).values()
    ]
    told = {"old": row_in_words(led[-1], names), "entries": "\n".join(entries)}
    return about("review_alike_twice", led[-1], told)
