"""Notes that the officer made beside an issue which this run does not have."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.model import Issue
from rt67_aggregate.review.apply import Applied, beside
from rt67_aggregate.review.keys import issue_key, unique
from rt67_aggregate.review.row_issue import quoted

_OF_ISSUES = ("i-", "f-")
_MOST = 20  # notes that are repeated; all of them stand in corrections.csv


def past_notes(applied: Applied, issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """One issue that repeats them, or none. ``issues``: all of this run."""
    notes = {key: row.note for key, row in applied.reviews.items() if key.startswith(_OF_ISSUES) and row.note}
    if not notes:
        return ()
    rows = beside(applied, issues).issues
    shown, texts = {row.key for row in rows}, {row.note for row in rows}
    # A row may have a note that was kept under the key that it had before files counted by their bytes.
    older = set(unique(map(issue_key, issues)))
    past = [note for key, note in notes.items() if key not in shown and not (key in older and note in texts)]
    if not past:
        return ()
    values = {"count": str(len(past)), "notes": " · ".join(quoted(note) for note in past[-_MOST:])}
    return (Issue("review_notes_past", values=tuple(values.items())),)
