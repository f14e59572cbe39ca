"""Answers of one column that hold the title of a column beside it of which nothing was found: that title
began a list of its own once, before a paragraph's end was lost."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold


def column_within(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the column that holds the title, and one about the column whose title it is."""
    states = aligned.outline.states
    missing = [state for state in states if is_column(state) and state.index not in aligned.used]
    if not missing:
        return
    for index, line in aligned.body_lines:
        holder = aligned.holder_of(index)
        if index in aligned.covered or holder is None or not aligned.is_heading(holder):
            continue
        key = fold(line.text)
        for column in missing:
            # Of a list whose table's heading alone was found any line may have come to any column.
            under = column.parent == holder
            beside = is_column(states[holder]) and column.parent == states[holder].parent
            if (under or beside) and any(
                len(title) >= THRESHOLDS.column_within_at_least and title in key for title in column.keys
            ):
                held = (c.index for c in missing if c.parent == holder) if under else (holder,)
                yield from (aligned.doubt(state, DoubtCode.HEADING_QUOTED) for state in held)
                yield aligned.doubt(column.index, DoubtCode.HEADING_UNCERTAIN)
