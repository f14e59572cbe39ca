"""What was entered in a row of a college or of a part of the report that roster or form no longer have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rt67_aggregate.model import Form, Frames, Issue, Reviewed
from rt67_aggregate.review.entry_wording import entered_in_words
from rt67_aggregate.review.fields import FIELDS
from rt67_aggregate.review.keys import college_key
from rt67_aggregate.review.match import is_entered
from rt67_aggregate.review.row_issue import quoted
from rt67_aggregate.review.words import words_rows
from rt67_aggregate.text import stable

_ENTERED = tuple(name for name in FIELDS if name != "verdict")
_COLLEGE, _WORDS = "c-", "w-"


def places_gone(
    reviews: Mapping[str, Reviewed], frames: Frames, form: Form, names: Mapping[str, str]
) -> Iterator[Issue]:
    """One for each entry of which no row is left, or whose topic the form now calls otherwise."""
    asking = [row for key, row in reviews.items() if key.startswith((_COLLEGE, _WORDS)) and is_entered(row)]
    if not asking:
        return
    rows = {college_key(college_id): "" for college_id in frames.returns["college_id"]}
    whole, *topics = words_rows(reviews, form)
    rows |= {whole.key: ""} | {row.key: stable(row.sent) for row in topics}
    for row in asking:
        place = row.sent or row.college_id or row.key
        told = {"entered": quoted(entered_in_words(row, _ENTERED, names))}
        if row.key not in rows:
            values = {"place": place, **told}
            yield Issue("review_place_gone", college_id=row.college_id, values=tuple(values.items()))
        elif row.sent and rows[row.key] and rows[row.key] != stable(row.sent):
            values = {"old": quoted(row.sent), "new": quoted(rows[row.key]), **told}
            yield Issue("review_words_moved", values=tuple(values.items()))
