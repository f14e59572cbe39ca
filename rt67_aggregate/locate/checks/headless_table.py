"""Tables under no heading of a form's table with titles that the form does not print, only words for them: a
college may have made such a table itself, within an answer."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, cell_text
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold


def headless_table(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the columns of each, and one about the section before it."""
    headed = {event.state for event in aligned.alignment.path if event.match is not None}
    previous: int | None = None
    for event in aligned.alignment.path:
        unit = aligned.units[event.start]
        if event.is_table and event.state not in headed and isinstance(unit, TableGrid) and unit.titles:
            columns = aligned.outline.children[event.state]
            if not {state.keys[0] for state in columns if state.keys[0]} <= _said(unit):
                yield from (aligned.doubt(state.index, DoubtCode.HEADING_UNCERTAIN) for state in columns)
                if previous is not None and aligned.is_heading(previous):
                    yield aligned.doubt(previous, DoubtCode.BOUNDARY_UNCERTAIN)
        previous = event.state


def _said(grid: TableGrid) -> frozenset[str]:
    """What stands in the cells of a table, its titles in one row or two."""
    return frozenset(fold(cell_text(cell)) for cell in grid.table.cells)
