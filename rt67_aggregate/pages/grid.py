"""A table of a return as one of the page, its merged cells where they were."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rt67_aggregate.model import Cell, Table
from rt67_aggregate.pages.markup import NOTHING, Html, classed, tag

# What is laid out of one table; in Word it has 63 columns at most.
_MOST_COLUMNS = 128
_MOST_ROWS = 5_000


def laid_out(table: Table, inside: Callable[[Cell], Html]) -> Html:
    """The table; ``inside``: what a cell shows. It is called once a cell, row by row."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    covered: dict[int, int] = {}  # column → the last row that a cell above covers
    drawn = []
    for row in sorted(rows):
        cells, column = [], 1
        for cell in sorted(rows[row], key=lambda cell: cell.column):
            cells.append(_gap(row, column, cell.column, covered))
            cells.append(_cell(cell, inside(cell)))
            column = cell.column + cell.columns
            for taken in range(cell.column, min(column, cell.column + _MOST_COLUMNS)):
                covered[taken] = row + cell.rows - 1
        drawn.append(classed("tr", "", *cells))
    return classed("table", "doc", classed("tbody", "", *drawn))


def _cell(cell: Cell, drawn: Html) -> Html:
    if cell.rows == 1 == cell.columns:
        return classed("td", "", drawn)
    rows = cell.rows > 1 and str(min(cell.rows, _MOST_ROWS))
    columns = cell.columns > 1 and str(min(cell.columns, _MOST_COLUMNS))
    return tag("td", drawn, rowspan=rows, colspan=columns)


def _gap(row: int, start: int, end: int, covered: Mapping[int, int]) -> Html:
    """Grid places before a cell in which nothing stands."""
    free = [c for c in range(start, min(end, start + _MOST_COLUMNS)) if covered.get(c, 0) < row]
    return tag("td", colspan=str(len(free)), class_="gap") if free else NOTHING
