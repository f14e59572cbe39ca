"""Answers of one column that hold the title of a column beside it of which nothing was found: that title
began a list of its own once, before a paragraph's end was lost."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold


def column_within(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the column that holds the title, and one about the column whose title it is."""
    states = aligned.outline.states
    columns = aligned.outline.columns
    missing: dict[int, list[HeadingState]] = {}  # table → its columns of which nothing was found
    for index in sorted(columns - aligned.used):
        missing.setdefault(states[index].parent, []).append(states[index])
    for _, line, holder in aligned.answer_lines:
        beside = holder in columns
        found = missing.get(states[holder].parent if beside else holder, ())
        key = fold(line.text) if found else ""
        for column in found:
            if any(len(title) >= THRESHOLDS.column_within_at_least and title in key for title in column.keys):
                # Of a list whose table's heading alone was found any line may have come to any column.
                held = (holder,) if beside else tuple(c.index for c in found)
                yield from (aligned.doubt(state, DoubtCode.HEADING_QUOTED) for state in held)
                yield aligned.doubt(column.index, DoubtCode.HEADING_UNCERTAIN)
