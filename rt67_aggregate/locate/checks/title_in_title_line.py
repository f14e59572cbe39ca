"""A line that says several titles of a form's table, not all of which were told: what stands below it may be
any column's, as where a table was turned into text with a sign between its cells."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import state_columns
from rt67_aggregate.locate.outline import is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold


def title_in_title_line(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about all columns of the table."""
    outline = aligned.outline
    for event in aligned.alignment.path:
        unit = aligned.units[event.start]
        if not isinstance(unit, Line) or not aligned.is_heading(event.state):
            continue
        state = outline.states[event.state]
        if not is_column(state):
            continue
        columns = state_columns(outline, outline.states[state.parent])
        said = fold(unit.paragraph.text)
        absent = (key for column in columns if column.index not in aligned.used for key in column.keys)
        if any(len(key) >= THRESHOLDS.title_in_title_line_letters and key in said for key in absent):
            yield from (aligned.doubt(column.index, DoubtCode.BOUNDARY_UNCERTAIN) for column in columns)
