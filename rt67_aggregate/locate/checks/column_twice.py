"""Columns of the college's own whose title the form knows for a column that stands under another title:
"ข้อคิดเห็น" beside "ข้อเสนอแนะ". One of them is the form's; what the other holds is under none."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, Titles, cell_text, rows_of
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold


def column_twice(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the form's column, where something was typed in the other one."""
    for event, grid in aligned.tables:
        if not grid.titles:
            continue
        titles = grid.titles_of(aligned.outline.set_of[event.state])
        others = _others(grid, titles)
        for column in aligned.outline.columns_of[event.state]:
            if others.intersection(filter(None, column.keys)):
                yield aligned.doubt(column.index, DoubtCode.COLUMN_TWICE)


def _others(grid: TableGrid, titles: Titles) -> set[str]:
    """The titles of columns that are none of the form's and hold words in a row below."""
    taken = {column for column, _ in titles}
    titled: dict[int, str] = {}
    filled: set[int] = set()
    for row, cells in rows_of(grid.table):
        for cell in cells:
            key = "" if cell.column in taken else fold(cell_text(cell))
            if key and row in grid.title_rows:
                titled[cell.column] = key
            elif key:
                filled.add(cell.column)
    return {title for column, title in titled.items() if column in filled}
