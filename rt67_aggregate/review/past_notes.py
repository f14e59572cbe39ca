"""Notes that the officer made beside an issue which this run does not have."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.model import Issue
from rt67_aggregate.review.apply import Applied, beside
from rt67_aggregate.review.row_issue import quoted

_OF_ISSUES = ("i-", "f-")
_MOST = 20  # notes that are repeated; all of them stand in corrections.csv


def past_notes(applied: Applied, issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """One issue that repeats them, or none. ``issues``: all of this run."""
    notes = {key: row.note for key, row in applied.reviews.items() if key.startswith(_OF_ISSUES) and row.note}
    if not notes:
        return ()
    shown = {(row.key, row.note) for row in beside(applied, issues).issues}
    texts = {note for _, note in shown}
    past = [note for key, note in notes.items() if (key, note) not in shown and note not in texts]
    if not past:
        return ()
    values = {"count": str(len(past)), "notes": " · ".join(quoted(note) for note in past[-_MOST:])}
    return (Issue("review_notes_past", values=tuple(values.items())),)
