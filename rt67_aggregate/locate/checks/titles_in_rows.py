"""Rows of a form's table that say a title of another one, which was not found: that one's titles were
changed, and its rows were read as rows of the table above."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, cell_text, rows_of
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold


def titles_in_rows(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the columns of both tables."""
    outline = aligned.outline
    found = {_table_of(aligned, event.state) for event in aligned.headings}
    absent = [table for table in outline.set_of if table not in found]
    if not absent:
        return
    for event, grid in aligned.tables:
        said = _said_below(grid) if grid.titles else frozenset()
        own = _titles(aligned, event.state)
        others = [other for other in absent if said & (_titles(aligned, other) - own)]
        for one in (event.state, *others) if others else ():
            for column in outline.columns_of[one]:
                yield aligned.doubt(column.index, DoubtCode.BOUNDARY_UNCERTAIN)


def _table_of(aligned: Aligned, state: int) -> int:
    """The table that a heading of the form is, or is a column of."""
    return state if state in aligned.outline.set_of else aligned.outline.states[state].parent


def _titles(aligned: Aligned, table: int) -> frozenset[str]:
    return frozenset(key for column in aligned.outline.columns_of[table] for key in column.keys if key)


def _said_below(grid: TableGrid) -> frozenset[str]:
    """What whole cells say below the titles."""
    return frozenset(
        fold(cell_text(cell))
        for number, cells in rows_of(grid.table)
        if number not in grid.title_rows
        for cell in cells
    )
