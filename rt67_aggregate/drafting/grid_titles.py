"""The titles of a table of answers in a blank, which stand in one row or in two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rt67_aggregate.drafting.cell_words import FEWEST_ASKED, is_blank, is_title, text_of
from rt67_aggregate.drafting.held_answers import are_labels
from rt67_aggregate.model import Cell
from rt67_aggregate.text import fold

Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class GridTitles:
    """``rows``: the rows of titles. ``heads``: the lowest title of each column; ``groups``: by their grid
    column, the title over it and its neighbours. ``corner``: whether the first column has no title, over the
    names of the rows."""

    rows: Sequence[Row]
    heads: Row
    groups: dict[int, str]
    corner: bool

    @property
    def columns(self) -> list[int]:
        """The grid columns that the titles begin at."""
        return [cell.column for cell in self.heads]

    @property
    def width(self) -> int:
        """How many grid columns they stand over."""
        return sum(cell.columns for cell in self.rows[0])

    def said_again(self, row: Row) -> bool:
        """Whether a row says one of the rows of titles again, as on a table's next page."""
        said = [text_of(cell) for cell in row]
        return len(row) > 1 and all(map(fold, said)) and any(said == list(map(text_of, r)) for r in self.rows)


def grid_titles(rows: Sequence[Row]) -> GridTitles | None:
    """The titles that stand in the first of these rows, and in the second one where that parts them; or
    None."""
    first, below = rows[0], rows[1] if len(rows) > 1 else ()
    corner = is_blank(first[0]) and len(first) > FEWEST_ASKED
    if len(first) < 2 or not all(map(is_title, first[corner:])) or are_labels(first, below):
        return None
    if below and _stands_over(first, below):
        heads, groups = _two_rows(first, below)
        return GridTitles(rows[:2], heads, groups, corner)
    return GridTitles(rows[:1], first, {}, corner)


def _stands_over(titles: Row, below: Row) -> bool:
    """Whether some of the titles stand over several titles of the next row; below the others nothing is
    printed, or a title."""
    wide = [cell for cell in titles if cell.columns > 1]
    split = [
        cell for cell in below for over in wide if over.column < cell.column < over.column + over.columns
    ]
    single = {cell.column for cell in titles if cell.columns == 1}
    return bool(split) and all(is_title(c) or (is_blank(c) and c.column in single) for c in below)


def _two_rows(above: Row, below: Row) -> tuple[list[Cell], dict[int, str]]:
    """The lowest titles in their order, and the title over each of them."""
    heads = {cell.column: cell for cell in above if cell.columns == 1}
    groups = {
        cell.column: text_of(group)
        for group in above
        if group.columns > 1
        for cell in below
        if group.column <= cell.column < group.column + group.columns
    }
    heads |= {cell.column: cell for cell in below if cell.column in groups}
    return [heads[column] for column in sorted(heads)], groups
