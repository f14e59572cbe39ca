"""A table of answers as a blank prints it, and two of which one goes on with the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.drafting.cell_words import text_of
from rt67_aggregate.drafting.kept import NOTHING_KEPT, Kept
from rt67_aggregate.model import Cell
from rt67_aggregate.text import fold
from rt67_aggregate.text.row_names import naming_column


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column. ``title``; ``groups``: the titles over it and its neighbours, from the top down.
    ``cells``: what is printed in its rows, () where nothing but row numbers is. ``ticked``: its cells are
    ticked; ``boxed``: boxes are printed there.
    ``typed``: it is written into, though some of its cells are printed. ``over``: its cells, from 0, that
    only name the rows below; ``asks``: those that are written into across the columns. ``kept``: from the
    form of before; ``row_ids``: IDs of its rows, "" for none."""

    title: str
    groups: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    ticked: bool = False
    boxed: bool = False
    typed: bool = False
    over: frozenset[int] = frozenset()
    asks: frozenset[int] = frozenset()
    kept: Kept = NOTHING_KEPT
    row_ids: tuple[str, ...] = ()

    @property
    def asked(self) -> bool:
        """Whether something is to be written in its cells."""
        return self.typed or not (self.cells or self.ticked)


@dataclass(frozen=True, slots=True)
class AnswerGrid:
    """A table of answers: its columns and how many rows the form prints under the titles."""

    columns: tuple[GridColumn, ...]
    rows: int

    @property
    def ticked(self) -> bool:
        return any(column.ticked for column in self.columns)

    @property
    def asks_in_rows(self) -> bool:
        """Whether some of its rows are sections of their own: those that are ticked, or are written into."""
        return self.ticked or any(column.asks for column in self.columns)

    @property
    def names(self) -> GridColumn | None:
        """The column that names the rows; None where none does."""
        place = names_place(self.columns)
        return None if place is None else self.columns[place]

    @property
    def repeated(self) -> frozenset[int]:
        """The rows, from 0, whose name a row above has too, where each row is a section of its own."""
        told = [fold(cell) for cell in self.names.cells] if self.ticked and self.names else []
        over = self.names.over | self.names.asks if self.names else frozenset[int]()
        return frozenset(n for n, key in enumerate(told) if key and n not in over and key in told[:n])

    @property
    def full(self) -> bool:
        """Whether nothing is left to be written in it."""
        return not any(column.asked or column.ticked for column in self.columns)


def names_place(columns: Sequence[GridColumn]) -> int | None:
    """The place of the column that names the rows; None where none does."""
    places = [place for place, column in enumerate(columns) if column.cells and not column.typed]
    return places[naming_column([columns[place].cells for place in places])] if places else None


def gone_on(first: AnswerGrid | None, second: AnswerGrid | None) -> AnswerGrid | None:
    """Two tables as one, where the second goes on with other rows below the same titles; else None."""
    if first is None or second is None or not first.ticked:
        return None
    pairs = tuple(zip(first.columns, second.columns, strict=False))
    same = len(first.columns) == len(second.columns) and all(_goes_on(*pair) for pair in pairs)
    names, more_names = first.names, second.names
    if not same or names is None or more_names is None:
        return None
    if set(map(fold, names.cells)) & set(map(fold, more_names.cells)):
        return None
    columns = (
        replace(
            c,
            cells=(*c.cells, *more.cells),
            over=c.over | _behind(c, more.over),
            asks=c.asks | _behind(c, more.asks),
        )
        for c, more in pairs
    )
    return AnswerGrid(tuple(columns), first.rows + second.rows)


def _behind(column: GridColumn, rows: frozenset[int]) -> frozenset[int]:
    """Rows of a table that goes on with this column, counted from its first one."""
    return frozenset(len(column.cells) + row for row in rows)


def _goes_on(column: GridColumn, below: GridColumn) -> bool:
    """Whether a column goes on in another one: with the same title, filled in the same way."""
    ours, theirs = (
        (fold(c.title), *map(fold, c.groups), c.ticked, c.boxed, c.typed, bool(c.cells))
        for c in (column, below)
    )
    return ours == theirs


@dataclass(frozen=True, slots=True)
class TitleRow:
    """Titles over rows that ask in words of their own, or over labels and places of several sides: the rows
    are the headings, the titles only words."""

    cells: tuple[Cell, ...]

    def over(self, cell: Cell) -> str:
        """The title that a cell below stands under, as of its side; "" where there is none."""
        sided = (c for c in self.cells if c.column <= cell.column < c.column + c.columns)
        return next(map(text_of, sided), "")
