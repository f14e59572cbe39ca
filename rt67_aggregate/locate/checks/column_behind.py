"""Titles of a table's columns that were found behind another heading than the table's own: an answer has
parts of its own that are called so ("ปัญหาอุปสรรค", "ข้อเสนอแนะ"), while the form's table is gone."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import is_column
from rt67_aggregate.model import Doubt, DoubtCode, Shape


def column_behind(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such column, and one about the last heading above it that is none of the table's."""
    states = aligned.outline.states
    headed: set[int] = set()
    between = -1
    for event in aligned.headings:
        state = states[event.state]
        if state.heading.shape is Shape.TABLE:
            headed.add(event.state)
            between = -1
        elif not is_column(state):
            between = event.state
        elif between >= 0 and state.parent in headed:
            yield aligned.doubt(event.state, DoubtCode.HEADING_UNCERTAIN)
            yield aligned.doubt(between, DoubtCode.BOUNDARY_UNCERTAIN)
