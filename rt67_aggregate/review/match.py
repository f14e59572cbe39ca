"""Which row of a run each review is about: the same return's, or a newer one's that says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from rt67_aggregate.model import Review, Reviewed, Verdict
from rt67_aggregate.review.fields import with_entered
from rt67_aggregate.review.rows import ReviewedRows, entered_in, keys_of
from rt67_aggregate.text import stable

_Spot = tuple[str, str]  # entry and locator


@dataclass(frozen=True, slots=True)
class Matched:
    """``rows``: each row with what was entered about it. ``left``: reviews without a row, oldest
    first. ``taken``: number of a row → the review that it has, as it was entered."""

    rows: ReviewedRows
    left: tuple[Reviewed, ...]
    taken: Mapping[int, Reviewed] = field(default_factory=dict)


def match(
    rows: Sequence[Reviewed],
    reviews: Mapping[str, Reviewed],
    place: Callable[[Reviewed], tuple[str, ...]],
) -> Matched:
    """Tie reviews to rows: by key, else by an equal text in the same ``place``.

    ``rows``: as the returns of this run have them, nothing entered. A row about which something is entered
    takes no other; of several equal texts the one with the same entry or locator is taken.
    Where two files have swapped their names, a key stands for another college's text: that is no row
    of it.
    """
    keyed = {key: number for number, key in enumerate(keys_of(rows)) if key in reviews}
    numbers = {key: number for key, number in keyed.items() if _is_of_it(rows[number], reviews[key])}
    loose = [review for key, review in reviews.items() if key not in numbers and is_entered(review)]
    free = _by_text(rows, reviews, loose, place) if loose else {}
    taken = {number: reviews[key] for key, number in numbers.items()}
    left = []
    for review in loose:
        equal = free.get((*place(review), stable(review.sent)))
        if equal:
            best = min(equal, key=lambda index: (not _same_spot(equal[index], review), index))
            del equal[best]
            taken[best] = review
        else:
            left.append(review)
    found = {number: with_entered(rows[number], review) for number, review in taken.items()}
    return Matched(ReviewedRows(rows, found), tuple(left), taken)


def _is_of_it(row: Reviewed, review: Reviewed) -> bool:
    return row.college_id == review.college_id or not (row.college_id and review.college_id)


def _by_text(
    rows: Sequence[Reviewed],
    reviews: Mapping[str, Reviewed],
    loose: Sequence[Reviewed],
    place: Callable[[Reviewed], tuple[str, ...]],
) -> dict[tuple[str, ...], dict[int, _Spot]]:
    """Place and text → the rows about which nothing is entered, where ``loose`` ones stand, with the spot
    of each."""
    wanted = {place(review) for review in loose}
    free: dict[tuple[str, ...], dict[int, _Spot]] = defaultdict(dict)
    for index, row in enumerate(rows):
        if not _is_entered_in(reviews, row.key) and place(row) in wanted:
            free[*place(row), stable(row.sent)][index] = row.entry, row.locator
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
    parts = (review.records, review.unplaced, review.issues, review.colleges, review.words)
    rows = chain.from_iterable(entered_in(part).values() for part in parts)
    return all(row.key in reviews for row in rows if is_entered(row))


def corrects(review: Reviewed) -> bool:
    """Whether the review changes an answer or its place."""
    return bool(review.text or review.moved_to)


def _is_entered_in(reviews: Mapping[str, Reviewed], key: str) -> bool:
    return key in reviews and is_entered(reviews[key])


def _same_spot(spot: _Spot, review: Reviewed) -> bool:
    entry, locator = spot
    return (entry, locator) == (review.entry, review.locator) or (bool(entry) and entry == review.entry)
