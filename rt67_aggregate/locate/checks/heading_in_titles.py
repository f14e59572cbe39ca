"""A heading of the same family among the titles of a form's table, while its own line is gone: a college put
its answer beside the problems and suggestions, in a column more."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, cell_text, rows_of
from rt67_aggregate.model import Doubt, DoubtCode


def heading_in_titles(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such heading; what stands below its words was put in no section."""
    states = aligned.outline.states
    for event, grid in aligned.tables:
        for text in _other_titles(grid):
            for match in aligned.lookup.line(text, ""):
                beside = states[match.state].parent == states[event.state].parent
                if beside and match.state not in aligned.used:
                    yield aligned.doubt(match.state, DoubtCode.HEADING_NEARLY_FOUND)


def _other_titles(grid: TableGrid) -> Iterator[str]:
    """What the cells beside the form's titles say."""
    known = {column for column, _ in grid.titles}
    for number, cells in rows_of(grid.table):
        if number in grid.title_rows:
            yield from (cell_text(cell) for cell in cells if cell.column not in known)
