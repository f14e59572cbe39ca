"""Answers that the officer added: where a newer return of the college answers there itself, and where nothing
is left of one but what was noted beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rt67_aggregate.model import Issue, Reviewed
from rt67_aggregate.review.entry_wording import entered_in_words
from rt67_aggregate.review.row_issue import about, quoted

_ADDED = "a-"


def added_beside(reviews: Mapping[str, Reviewed], rows: Sequence[Reviewed]) -> Iterator[Issue]:
    """One for each added answer beside which one stands that came with a later return. ``rows``: the answers
    as they were sent."""
    added = [row for key, row in reviews.items() if key.startswith(_ADDED) and row.text and row.sha256]
    places = {_place(row) for row in added}
    sent: dict[tuple[str, str], Reviewed] = {}
    for row in rows if added else ():
        place = row.college_id, row.section_id
        if row.sent and place in places:
            sent.setdefault(place, row)
    for row in added:
        new = sent.get(_place(row))
        if new and new.sha256 and new.sha256 != row.sha256:
            yield about("added_beside", row, {"entered": quoted(row.text), "new": quoted(new.sent)})


def _place(added: Reviewed) -> tuple[str, str]:
    return added.college_id, added.moved_to or added.section_id


def added_emptied(reviews: Mapping[str, Reviewed], names: Mapping[str, str]) -> Iterator[Issue]:
    """One for each added answer that was emptied, and so has no row, beside which her own words stood."""
    for key, row in reviews.items():
        if key.startswith(_ADDED) and not row.text and (row.note or row.group):
            yield about("added_emptied", row, {"entered": entered_in_words(row, ("note", "group"), names)})
