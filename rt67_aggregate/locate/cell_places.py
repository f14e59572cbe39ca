"""Which column of its table a person sees a cell in, where cells are merged."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from rt67_aggregate.model import Cell, Table


def cell_places(table: Table) -> tuple[int, ...]:
    """The column of each cell as a person counts it, from 0, in the order of ``table.cells``.

    The row with the most cells says which columns there are. A cell that reaches down from a row above
    takes a place in the rows below. In a row of as many cells each has its number: borders that were drawn
    a little beside one another make further columns of the grid, which nobody sees. In a row of fewer
    cells, of which some were merged, each stands below the column that it begins in.
    """
    rows = _rows_with_what_reaches_down(table)
    starts = [cell.column for cell in max(rows.values(), key=len, default=[])]
    found = {
        (row, cell.column): place for row, cells in rows.items() for cell, place in _placed(cells, starts)
    }
    return tuple(found[cell.row, cell.column] for cell in table.cells)


def _rows_with_what_reaches_down(table: Table) -> dict[int, list[Cell]]:
    """The cells that stand in each row or reach down into it, by their column."""
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rows):
            rows[row].append(cell)
    for cells in rows.values():
        cells.sort(key=lambda cell: cell.column)
    return rows


def _placed(row: list[Cell], starts: list[int]) -> Iterator[tuple[Cell, int]]:
    """Each cell of a row with its place; no two have the same."""
    free = 0
    for number, cell in enumerate(row):
        place = number if len(row) == len(starts) else bisect_right(starts, cell.column) - 1
        free = max(place, free) + 1
        yield cell, free - 1
