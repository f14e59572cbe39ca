"""Groups that the officer named for rows which were moved out of their table since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rt67_aggregate.model import Form, Issue, Reviewed, Shape
from rt67_aggregate.review.row_issue import about, quoted


def groups_gone(rows: Iterable[Reviewed], form: Form) -> Iterator[Issue]:
    """One for each row with a group that stands in a section now which has no table, and so no groups.
    ``rows``: answers with all that was entered about them, also in rows that look the same."""
    for row in rows:
        target = form.by_id.get(row.moved_to) if row.group else None
        if target is not None and target.shape is not Shape.COLUMN:
            yield about("group_gone", row, {"group": quoted(row.group), "text": quoted(row.sent)})
