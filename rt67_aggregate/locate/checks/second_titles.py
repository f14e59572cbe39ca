"""Second rows of titles that a clerk put below the form's: "(1) | (2)", "(ระบุ) | (ต่อหน่วยงาน)"."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, cell_text, rows_of
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Status
from rt67_aggregate.text import is_numbering, status_of

_Row = tuple[str, ...]


def second_titles(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the columns of the form's tables where all that are filled begin with the same short
    words in each cell, and most go on below: nobody names the same problem first under all topics."""
    filled = [(event.state, rows) for event, grid in aligned.tables if (rows := _filled(grid))]
    firsts = {rows[0] for _, rows in filled}
    going_on = sum(len(rows) > 1 for _, rows in filled)
    few = len(filled) < THRESHOLDS.second_titles_least or 2 * going_on <= len(filled)
    if few or len(firsts) > 1 or not all(map(_may_be_titles, firsts)):
        return
    for state, _ in filled:
        for column in aligned.outline.columns_of[state]:
            yield aligned.doubt(column.index, DoubtCode.PROMPT_REWORDED)


def _filled(grid: TableGrid) -> list[_Row]:
    """The rows below the titles that say more than their own number."""
    rows = [
        tuple(cell_text(cell).strip() for cell in cells)
        for row, cells in rows_of(grid.table)
        if grid.title_rows and row > max(grid.title_rows)
    ]
    return [row for row in rows if any(row) and not (len(set(filter(None, row))) == 1 and _counts(row))]


def _may_be_titles(row: _Row) -> bool:
    short = all(0 < len(text) <= THRESHOLDS.second_titles_longest for text in row)
    says = _counts(row) or any(status_of(text) is Status.ANSWERED for text in row)
    return len(row) > 1 and short and says


def _counts(row: _Row) -> bool:
    """Whether a row says nothing but numbers: of its own, or of the columns."""
    return all(map(is_numbering, filter(None, row)))
