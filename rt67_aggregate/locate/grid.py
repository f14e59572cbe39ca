"""Tables of a return as the alignment sees them, and their rows and cells by their looks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Cell, Line, Paragraph, Table
from rt67_aggregate.text import fold, leading_label

_COUNT = re.compile(r"(?:ที่)?(?<!\d)(\d{1,2})$")

Rows = list[tuple[int, tuple[Cell, ...]]]
Titles = tuple[tuple[int, int], ...]  # (grid column, place of the column in the form's table)


class MostTitles(NamedTuple):
    """A table's titles as those of one set of which one is gone. ``lost``: its place in the form's table; in
    ``titles`` it stands over the only column without title, or with another one, where there is one."""

    number: int
    titles: Titles
    lost: int

    @property
    def is_deleted(self) -> bool:
        """Whether the column is gone with its title."""
        return all(place != self.lost for _, place in self.titles)


@dataclass(frozen=True, slots=True)
class TableGrid:
    """A table that is no layout, as the alignment sees it.

    ``titles``: for each form's table (index of its state) the grid columns of its column titles,
    as (grid column, place of the column in the form's table). ``numbered``: its rows begin with
    numbers in two columns, as the form prints them. ``guessed``: like ``titles``, for a first row that
    stands out as one and whose words only hold a title's; ``title_rows`` then is that row. ``others``:
    the sets of column titles (``Outline.column_sets``) of which it has none, where it has another whole.
    ``sets``: ``titles`` for each set that it has whole: a table may have the titles of another, and more.
    ``most``: the same for each of which its first row has all but one, to the letter.
    """

    table: Table
    titles: Titles = ()
    title_rows: tuple[int, ...] = ()
    numbered: bool = False
    guessed: Titles = ()
    others: frozenset[int] = frozenset()
    sets: tuple[tuple[int, Titles], ...] = ()
    most: tuple[MostTitles, ...] = ()

    def titles_of(self, number: int) -> Titles:
        """The titles as those of one set; where it has not this set whole, as those of one that it has."""
        return dict(self.sets).get(number, self.titles)

    def under_heading(self, number: int) -> Titles:
        """The titles of a table that stands below the heading of one with this set."""
        most = self.most_of(number)
        whole = dict(self.sets).get(number) or (most.titles if most else ())
        return whole or self.titles or self.guessed

    def most_of(self, number: int) -> MostTitles | None:
        """Its titles as those of a set of which one is gone."""
        return next((most for most in self.most if most.number == number), None)


Unit = Line | TableGrid


def rows_of(table: Table) -> Rows:
    """The rows of a table with their numbers, in order."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [(number, tuple(cells)) for number, cells in sorted(rows.items())]


def with_titles(
    table: Table, group: Sequence[tuple[int, tuple[Cell, ...]]], titled: list[int], titles: Titles
) -> Iterator[TableGrid]:
    """Some rows of a form's table, whose titles stand in it or further up."""
    cells = tuple(cell for _, row in group for cell in row)
    if cells:
        yield TableGrid(replace(table, cells=cells), titles, tuple(n for n, _ in group if n in titled))


def counted_title(text: str) -> tuple[str, int]:
    """The key of a title, without the number behind it by which somebody counted its entries ("problem 1",
    "problem 2"), and that number; 0 where there is none."""
    key = fold(text)
    count = _COUNT.search(key)
    return (key[: count.start()], int(count[1])) if count else (key, 0)


def _by_turns(keys: Sequence[str]) -> int:
    """After how many titles the first one comes again."""
    return keys.index(keys[0], 1) if keys and keys[0] in keys[1:] else len(keys)


def turned(table: Table) -> Table | None:
    """The table with what stands in its first column, or behind the rows' numbers, as titles over columns,
    for titles that stand one below the other, each beside one row or several, be it by turns ("problem",
    "idea", "problem", …) and counted; None where there are too many."""
    first = _first_worded(table)
    titles = [cell for cell in table.cells if cell.column == first and cell_text(cell).strip()]
    keys = [fold(cell_text(cell)) for cell in titles]
    uncounted = [counted_title(cell_text(cell))[0] for cell in titles]
    keys = uncounted if 1 < _by_turns(uncounted) < len(keys) else keys
    width = _by_turns(keys)
    if not 2 <= width <= THRESHOLDS.grid_most_turned or titles[0].row != 1 or keys[width:] != keys[:-width]:
        return None
    starts = [cell.row for cell in titles]
    beside: list[list[Cell]] = [[] for _ in titles]
    for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
        if cell.column > first:
            beside[bisect_right(starts, cell.row) - 1].append(cell)
    cells: list[Cell] = []
    tops: list[int] = []
    deepest = 0
    for place, title in enumerate(titles):
        number = place % width + 1
        tops += [deepest + 1] if number == 1 else []
        for row, cell in enumerate((title, *beside[place]), tops[-1]):
            cells.append(replace(cell, row=row, column=number, rows=1, columns=1))
            deepest = max(deepest, row)
    before = [cell for cell in table.cells if cell.column <= first]
    blank = [cell for cell in before if not cell_text(cell).strip()]
    numbers = [cell for cell in before if cell.column < first and cell_text(cell).strip()]
    for cell in numbers:
        row = tops[(bisect_right(starts, cell.row) - 1) // width] + 1
        cells.append(replace(cell, row=row, column=width + 1, rows=1, columns=1))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    cells += [replace(cell, row=deepest + n, column=1, rows=1, columns=1) for n, cell in enumerate(blank, 1)]
    wide = width + bool(numbers)
    return replace(table, cells=tuple(cells), row_count=deepest + len(blank), column_count=wide)


def _first_worded(table: Table) -> int:
    """The first column that holds more than numbers of rows, of which none stands twice."""
    for column in range(1, table.column_count + 1):
        said = [t for cell in table.cells if cell.column == column and (t := cell_text(cell).strip(" .)"))]
        if not said or not all(map(str.isdecimal, said)) or len(set(said)) < len(said):
            return column
    return 1


def below_titles(table: Table, titles: Titles) -> Table | None:
    """The table with each cell below the title that it stands beside ("problems | 1) … | ideas | 1) …"), in
    one row or in each, with the same titles or none in further rows; None where a title has another number of
    cells beside it, or these may be titles themselves. Other cells stand in columns of their own where the
    titles come again in each row."""
    columns = sorted(column for column, _ in titles)
    beside = [cell for cell in table.cells if cell.column - 1 in columns]
    heads = [cell for cell in table.cells if cell.column in columns and cell_text(cell).strip()]
    blank = [cell for cell in table.cells if cell.column in columns and not cell_text(cell).strip()]
    others = [c for c in table.cells if c.column not in columns and c.column - 1 not in columns]
    if len(columns) < 2 or len(beside) != len(columns) * table.row_count:
        return None
    if any(cell.column in columns for cell in beside):
        return None
    counted = all(counted_title(cell_text(cell))[1] == 1 for cell in heads)
    if len(heads) == len(columns) and not counted and not any(map(is_no_title, beside)):
        return None
    said = {cell.column: counted_title(cell_text(cell))[0] for cell in heads if cell.row == 1}
    if any(counted_title(cell_text(cell))[0] != said.get(cell.column) for cell in heads):
        return None
    each = len(heads) == len(beside) > len(columns)
    if not each and any(not text.isdecimal() for c in others if (text := cell_text(c).strip(" .)"))):
        return None
    number = {column: n for n, column in enumerate((*columns, *sorted({cell.column for cell in others})), 1)}
    cells = [replace(cell, row=2 * cell.row - 1, column=number[cell.column], rows=1) for cell in heads]
    cells += [replace(cell, row=2 * cell.row, column=number[cell.column - 1], rows=1) for cell in beside]
    cells += [replace(cell, row=2 * cell.row, column=number[cell.column], rows=1) for cell in others]
    cells += [
        replace(cell, row=2 * table.row_count + 1, column=number[cell.column], rows=1) for cell in blank
    ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    height = max(cell.row for cell in cells)
    return replace(table, cells=tuple(cells), row_count=height, column_count=len(number))


def is_no_title(cell: Cell) -> bool:
    """Whether a cell says more than a column's title does, or begins a list."""
    return len(fold(cell_text(cell))) > THRESHOLDS.grid_longest_title or bool(label_of(cell))


def first_line(cell: Cell) -> tuple[str, str]:
    """The first line with words in a cell, and its paragraph's automatic number."""
    for block in cell.blocks:
        if isinstance(block, Paragraph) and block.text.strip():
            return block.text.strip().split("\n")[0], block.label
    return "", ""


def cell_text(cell: Cell) -> str:
    """The words of a cell's own paragraphs."""
    return " ".join(block.text for block in cell.blocks if isinstance(block, Paragraph))


def is_numbered(rows: Rows) -> bool:
    """Whether two columns carry the same row numbers, as the form prints them."""
    if not rows:
        return False
    good = 0
    for _, cells in rows:
        labels = [label_of(cell) for cell in cells]
        orders = [order for order in labels if order]
        good += len(orders) >= 2 and len(set(orders)) == 1
    return good * 2 >= len(rows) and good >= 2


def stands_out(first: tuple[Cell, ...], others: list[tuple[Cell, ...]]) -> bool:
    """Whether a row is a title's by its looks: short words in each cell, without the numbers that the
    other rows carry or alone in bold type."""
    texts = [cell_text(cell).strip() for cell in first]
    if len(first) < 2 or not all(0 < len(fold(text)) <= THRESHOLDS.grid_longest_title for text in texts):
        return False
    if any(label_of(cell) for cell in first):
        return False
    numbered = any(label_of(cell) for cells in others for cell in cells)
    return numbered or (_is_bold(first) and not any(_is_bold(cells) for cells in others))


def _is_bold(cells: tuple[Cell, ...]) -> bool:
    bold = [b.bold for c in cells for b in c.blocks if isinstance(b, Paragraph) and b.text.strip()]
    return bool(bold) and min(bold) > THRESHOLDS.grid_bold


def label_of(cell: Cell) -> int:
    """The number that a cell begins with, typed or automatic; 0 without one."""
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            label = leading_label(f"{block.label} {block.text}".strip() + " ")
            return label.order if label else 0
    return 0
