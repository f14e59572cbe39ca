"""The titles of a table of answers in a blank, which stand in one row or in several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.drafting.cell_words import (
    FEWEST_ASKED,
    is_blank,
    is_title,
    text_of,
    titles_signed_column,
    titles_signs,
)
from rt67_aggregate.drafting.held_answers import are_labels
from rt67_aggregate.model import Cell
from rt67_aggregate.text import title_key

Row = Sequence[Cell]
_MOST_ROWS = 4  # as many titles over one another as a form file may say


@dataclass(frozen=True, slots=True)
class GridTitles:
    """``rows``: the rows of titles. ``heads``: the lowest title of each column; ``groups``: by their grid
    column, the titles over it and its neighbours, from the top down. ``corner``: whether the first column has
    no title, over the names of the rows."""

    rows: Sequence[Row]
    heads: Row
    groups: dict[int, tuple[str, ...]]
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
        return (
            len(row) > 1
            and all(map(title_key, said))
            and any(said == list(map(text_of, r)) for r in self.rows)
        )


def grid_titles(rows: Sequence[Row]) -> GridTitles | None:
    """The titles that stand in the first of these rows, and in the next ones where these part them; or
    None."""
    rows = [_over_names(rows), *rows[1:]]
    first, below = rows[0], rows[1] if len(rows) > 1 else ()
    corner = is_blank(first[0]) and len(first) > FEWEST_ASKED
    untitled = _untitled_names(rows)
    told = [cell for place, cell in enumerate(first) if place >= corner and place not in untitled]
    if len(first) < 2 or not _are_titles(told) or are_labels(first, below):
        return None
    heads = [_Head(cell) for cell in first]
    count = 1
    while count < min(len(rows), _MOST_ROWS) and _stand_over(heads, rows[count]):
        heads = list(_lowest(heads, rows[count]))
        count += 1
    groups = {head.cell.column: head.groups for head in heads if head.groups}
    return GridTitles(rows[:count], [head.cell for head in heads], groups, corner)


def _are_titles(cells: Row) -> bool:
    """Whether cells are titles, those of columns to sign in among them where others are more than these."""
    cells = [cell for cell in cells if not titles_signs(cell)]
    signed = [cell for cell in cells if not is_title(cell)]
    return 2 * len(signed) < len(cells) and all(map(titles_signed_column, signed))


def _over_names(rows: Sequence[Row]) -> Row:
    """The first row; its first title has a blank cell beside it where it is merged over two columns of names:
    words stand in the second of these in each of the next rows, and not below a row of titles alone."""
    first, *others = rows[0]
    column = first.column + 1
    told = [next((cell for cell in row if cell.column == column), None) for row in rows[1:3]]
    if first.columns != FEWEST_ASKED or len(told) < FEWEST_ASKED or not all(c and is_title(c) for c in told):
        return rows[0]
    return [replace(first, columns=1), Cell(first.row, column), *others]


def _untitled_names(rows: Sequence[Row]) -> tuple[int, ...]:
    """The place of the only column without title, in which words tell rows of one name apart
    ("กิจกรรม | | ต.ค. | พ.ย." over "ประชุม | แผน" and "ประชุม | ผล"); () where there is none."""
    first = rows[0]
    blank = [n for n, cell in enumerate(first) if n and is_blank(cell) and not titles_signs(cell)]
    if len(blank) != 1 or len(first) - blank[0] <= FEWEST_ASKED:
        return ()
    column = first[blank[0]].column
    told = [next((cell for cell in row if cell.column == column), None) for row in rows[1:]]
    named = [cell for cell in told if cell is not None and not is_blank(cell)]
    return tuple(blank) if len(named) >= FEWEST_ASKED and all(map(is_title, named)) else ()


@dataclass(frozen=True, slots=True)
class _Head:
    """A title, and those over it from the top down."""

    cell: Cell
    groups: tuple[str, ...] = ()

    def is_over(self, cell: Cell) -> bool:
        return self.cell.column <= cell.column < self.cell.column + self.cell.columns


def _stand_over(heads: Sequence[_Head], below: Row) -> bool:
    """Whether some of the titles stand over several titles of the next row; below the others nothing is
    printed, or a title."""
    split = any(head.is_over(cell) and cell.column > head.cell.column for head in heads for cell in below)
    single = {head.cell.column for head in heads if head.cell.columns == 1}
    return split and all(
        is_title(c) or titles_signs(c) or (is_blank(c) and c.column in single) for c in below
    )


def _lowest(heads: Sequence[_Head], below: Row) -> Iterator[_Head]:
    """The lowest titles once the next row is theirs: in it those that stand under one, else the one above."""
    for head in heads:
        under = [c for c in below if head.is_over(c) and (titles_signs(c) or not is_blank(c))]
        groups = (*head.groups, text_of(head.cell))
        yield from (_Head(cell, groups) for cell in under)
        if not under:
            yield head
