"""What is new since the last run, and what of the officer's review holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rt67_aggregate.issues import is_settled
from rt67_aggregate.model import Issue, Review, Reviewed, Rows, State, Verdict


@dataclass(frozen=True, slots=True)
class News:
    """Colleges by ID: ``new`` had no return in the last run, ``again`` has another one, ``gone`` has none
    any more. ``first``: there was no last run."""

    first: bool = True
    new: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """How much the officer entered up to now, in rows: ``texts`` corrected, ``moves``, ``verdicts``,
    ``notes``, and what else (groups, statuses)."""

    texts: int = 0
    moves: int = 0
    verdicts: int = 0
    notes: int = 0
    others: int = 0


def since(before: Rows | None, now: Rows) -> News:
    """What the returns of a run are beside those of the last one: both tables of returns."""
    if before is None:
        return News()
    old, new = _accepted(before), _accepted(now)
    return News(
        first=False,
        new=tuple(college for college in new if college not in old),
        again=tuple(college for college in new if old.get(college, new[college]) != new[college]),
        gone=tuple(college for college in old if college not in new),
    )


def entered(reviews: Iterable[Reviewed]) -> ReviewCounts:
    """What stands in the columns of review, of all rows."""
    counted = Counter[str]()
    for row in reviews:
        counted["texts"] += bool(row.text)
        counted["moves"] += bool(row.moved_to)
        counted["verdicts"] += row.verdict is not Verdict.NOT_YET
        counted["notes"] += bool(row.note)
        counted["others"] += bool(row.group or row.status)
    return ReviewCounts(**counted)


def unreviewed(issues: Sequence[Issue], review: Review) -> tuple[Issue, ...]:
    """The issues whose row has no verdict yet, without those about texts under no section that are settled.
    ``review``: with an entry for each of them, in their order."""
    rows = zip(issues, review.issues, strict=True)
    left = (issue for issue, row in rows if row.verdict is Verdict.NOT_YET)
    return tuple(issue for issue in left if not is_settled(issue, review.settled))


def _accepted(returns: Rows) -> dict[str, str]:
    """College → digest of its accepted return."""
    return {row["college_id"]: row["sha256"] for row in returns if row["state"] == State.ACCEPTED}
