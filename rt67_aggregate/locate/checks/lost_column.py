"""Columns whose title is gone from a table below its heading, where all its other titles stand: who deleted a
column left it blank, or wrote what belongs there into another one; who deleted its title has it still."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid
from rt67_aggregate.model import Doubt, DoubtCode, Shape


def lost_column(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such column."""
    outline = aligned.outline
    for state, grid in _below_headings(aligned):
        number = outline.set_of[state]
        most = grid.most_of(number)
        if most and number not in dict(grid.sets):
            yield aligned.doubt(outline.columns_of[state][most.lost].index, DoubtCode.COLUMNS_BY_POSITION)


def _below_headings(aligned: Aligned) -> Iterator[tuple[int, TableGrid]]:
    """The tables that stand as the form's, with the states of these."""
    yield from ((event.state, grid) for event, grid in aligned.tables)
    for _, grid, state in aligned.answer_tables:
        if aligned.outline.states[state].heading.shape is Shape.TABLE:
            yield state, grid
