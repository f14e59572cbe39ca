"""Rows of a form's table in which the heading that stands behind it in the form may be answered, where that
was not found: its last rows over all columns, and those that begin with some of its words
("Best Practice | …") or say them alone, above others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, cell_text, rows_of
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Cell, Doubt, DoubtCode, Status
from rt67_aggregate.text import fold, status_of


def rows_across(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about that heading, and one about the columns where such a row is one of theirs."""
    outline = aligned.outline
    for event, grid in aligned.tables:
        columns = outline.columns_of[event.state]
        behind = columns[-1].index + 1
        if behind in aligned.used or not aligned.is_heading(behind) or not outline.answered[behind]:
            continue
        rows = [cells for number, cells in rows_of(grid.table) if number not in grid.title_rows]
        named = _is_named(rows, outline.states[behind])
        if named or any(_is_across(cells, grid) for cells in _tail(rows)):
            yield aligned.doubt(behind, DoubtCode.HEADING_UNCERTAIN)
            for column in columns if named else ():
                yield aligned.doubt(column.index, DoubtCode.BOUNDARY_UNCERTAIN)


def _tail(rows: Sequence[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    """The last rows, of one cell each: above other rows such a one says whose these are."""
    yield from takewhile(lambda cells: len(cells) == 1, reversed(rows))


def _is_across(cells: Sequence[Cell], grid: TableGrid) -> bool:
    """Whether the cell of a row goes over several titles and says more than that there is nothing."""
    return cells[0].columns >= len(grid.titles) > 1 and status_of(cell_text(cells[0])) is Status.ANSWERED


def _is_named(rows: Sequence[Sequence[Cell]], heading: HeadingState) -> bool:
    """Whether the first filled cell of a row says words of a heading's wording, and one behind it, in this
    row or below, says more."""
    said = [keys for cells in rows if (keys := [key for cell in cells if (key := fold(cell_text(cell)))])]
    with_more = (keys[0] for keys in said if len(keys) > 1 or keys is not said[-1])
    return any(_names(key, heading) for key in with_more)


def _names(key: str, heading: HeadingState) -> bool:
    return len(key) >= THRESHOLDS.rows_across_words and any(key in wording for wording in heading.keys)
