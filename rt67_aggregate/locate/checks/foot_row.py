"""Last rows of a form's tables that say who made the table and hold nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.words_behind import says_person
from rt67_aggregate.locate.grid import TableGrid, cell_text, rows_of
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode


def foot_row(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the columns of each such table."""
    for event, grid in aligned.tables:
        if _has_foot(grid):
            for column in aligned.outline.columns_of[event.state]:
                yield aligned.doubt(column.index, DoubtCode.BOUNDARY_UNCERTAIN)


def _has_foot(grid: TableGrid) -> bool:
    """Whether the last row has one filled cell, which alone of all rows begins with words for a person."""
    rows = [
        [text for cell in cells if (text := cell_text(cell).strip())]
        for number, cells in rows_of(grid.table)
        if number not in grid.title_rows
    ]
    filled = [row for row in rows if row]
    if len(filled) < 1 or len(filled[-1]) != 1 or rows[-1] != filled[-1]:
        return False
    text = filled[-1][0]
    others = (text for row in filled[:-1] for text in row)
    short = len(text) <= THRESHOLDS.page_behind_longest
    return short and says_person(text) and not any(map(says_person, others))
