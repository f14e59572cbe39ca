"""Which row of a run each review is about: the same return's, or a newer one's that says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from rt67_aggregate.model import LongTexts, Review, Reviewed, ReviewedRows, Verdict
from rt67_aggregate.review.fields import with_entered
from rt67_aggregate.text import stable


@dataclass(frozen=True, slots=True)
class Matched:
    """``rows``: each row with what was entered about it. ``left``: reviews without a row, oldest
    first."""

    rows: Sequence[Reviewed]
    left: tuple[Reviewed, ...]


def match(
    rows: Sequence[Reviewed],
    reviews: Mapping[str, Reviewed],
    place: Callable[[Reviewed], tuple[str, ...]],
    texts: LongTexts,
) -> Matched:
    """Tie reviews to rows: by key, else by an equal text in the same ``place``.

    ``rows``: as the returns of this run have them, nothing entered. A row that has a review of its
    own takes no other; of several equal texts the one with the same entry or locator is taken. ``texts``
    keeps the long ones.
    """
    keys = {row.key for row in rows}
    loose = [review for key, review in reviews.items() if key not in keys and is_entered(review)]
    free = _by_text(rows, reviews, loose, place) if loose else {}
    found: dict[int, Reviewed] = {}
    left = []
    for review in loose:
        equal = free.get((*place(review), stable(review.sent)))
        if equal:
            best = min(equal, key=lambda index: (not _same_spot(rows[index], review), index))
            del equal[best]
            found[best] = with_entered(rows[best], review)
        else:
            left.append(review)
    entered = (
        found.get(index) or (with_entered(row, reviews[row.key]) if row.key in reviews else row)
        for index, row in enumerate(rows)
    )
    return Matched(ReviewedRows(entered, texts), tuple(left))


def _by_text(
    rows: Sequence[Reviewed],
    reviews: Mapping[str, Reviewed],
    loose: Sequence[Reviewed],
    place: Callable[[Reviewed], tuple[str, ...]],
) -> dict[tuple[str, ...], dict[int, None]]:
    """Place and text → the rows that have no review of their own, where ``loose`` ones stand."""
    wanted = {place(review) for review in loose}
    free: dict[tuple[str, ...], dict[int, None]] = defaultdict(dict)
    for index, row in enumerate(rows):
        if row.key not in reviews and place(row) in wanted:
            free[*place(row), stable(row.sent)][index] = None
    return free


def is_entered(review: Reviewed) -> bool:
    """Whether the officer entered anything."""
    if review.verdict is Verdict.FOLLOWS:  # the rest was entered in another row
        return bool(review.note or review.group or review.filed)
    return review.verdict is not Verdict.NOT_YET or bool(
        review.text or review.moved_to or review.note or review.group or review.status or review.filed
    )


def is_kept(review: Review, reviews: Mapping[str, Reviewed]) -> bool:
    """Whether all that a workbook holds of what was entered is among ``reviews``, under the same keys."""
    rows = chain(review.records, review.unplaced, review.issues, review.colleges, review.words)
    return all(row.key in reviews for row in rows if is_entered(row))


def corrects(review: Reviewed) -> bool:
    """Whether the review changes an answer or its place."""
    return bool(review.text or review.moved_to)


def _same_spot(row: Reviewed, review: Reviewed) -> bool:
    return (row.entry, row.locator) == (review.entry, review.locator) or (
        bool(row.entry) and row.entry == review.entry
    )
