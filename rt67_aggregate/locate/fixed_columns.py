"""Which column of a table is which of those that the form prints, rows and all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rt67_aggregate.locate.cells import cell_contents
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Cell, Heading, Shape
from rt67_aggregate.text import fold

Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class FixedColumns:
    """``titles``: how many rows of titles the table begins with. ``by_column``: grid column, from 1, to the
    printed column. ``by_place``: those of a title of which some are told by nothing but their place."""

    titles: int
    by_column: dict[int, Heading]
    by_place: tuple[Heading, ...] = ()


def fixed_columns(rows: Sequence[Row], children: Sequence[Heading]) -> FixedColumns | None:
    """The columns of a table, told by titles, and names of rows by what stands below; None where it shows
    too few of those that the form prints."""
    for count in (2, 1) if any(c.group for c in children) else (1,):
        if not all(_is_of_titles(row, children) for row in rows[1:count]):
            continue
        found = _by_titles(rows[:count], children)
        _add_names(found.by_column, rows, children)
        if len(found.by_column) >= THRESHOLDS.fixed_table_least_titles * len(children):
            return found
    return None


def _is_of_titles(row: Row, children: Sequence[Heading]) -> bool:
    """Whether a row says more titles than anything else, and no name of a row that is no title."""
    known = {fold(text) for child in children for text in (child.text, child.group, *child.aliases)}
    names = {fold(text) for child in children for text in child.cells} - known
    keys = [key for cell in row if (key := fold(cell_contents(cell).typed))]
    return names.isdisjoint(keys) and 2 * sum(key in known for key in keys) > len(keys)


def _by_titles(rows: Sequence[Row], children: Sequence[Heading]) -> FixedColumns:
    """Each column below its title, the lowest one that it has; of equal titles the one below the same title
    of several columns, else from left to right. The one without title stands below the corner, whatever was
    typed there."""
    cells = sorted((cell for row in rows for cell in row), key=lambda cell: (-cell.row, cell.column))
    keys = {id(cell): fold(cell_contents(cell).text) for cell in cells}
    shown = Counter(keys.values())
    free = list(children)
    found: dict[int, Heading] = {}
    by_place: list[Heading] = []
    placed: set[int] = set()
    for told in (True, False):  # what a title above tells comes before what only the place tells
        for cell in (cell for cell in cells if id(cell) not in placed):
            column = next((c for c in _reach(cell) if c not in found), None)
            alike = _alike(keys[id(cell)], children)
            alone = len(alike) == 1
            groups = {keys[id(over)] for over in _over(cell, cells)}
            own = (c for c in free if c in alike and (alone or not told or fold(c.group) in groups))
            child = next(own, None)
            if child is None or column is None:
                continue
            found[column] = child
            placed.add(id(cell))
            free.remove(child)
            if alone:
                by_place += _apart(child, groups, shown, children)
                continue
            elsewhere = any(fold(c.group) in groups for c in children)
            by_place += alike if not told and (elsewhere or shown[keys[id(cell)]] != len(alike)) else []
    untitled = next((c for c in free if not fold(c.text)), None)
    corner = min((cell.column for cell in cells), default=0)
    if untitled is not None and corner and corner not in found:
        found[corner] = untitled
    return FixedColumns(len(rows), found, tuple(c for c in children if c in by_place))


def _apart(
    child: Heading, groups: set[str], shown: Counter[str], children: Sequence[Heading]
) -> Sequence[Heading]:
    """The columns of a wider title that the table shows, and not over this one of them."""
    group = fold(child.group)
    if not group or not shown[group] or group in groups:
        return ()
    return [other for other in children if fold(other.group) == group]


def _alike(key: str, children: Sequence[Heading]) -> list[Heading]:
    return [c for c in children if key in (fold(text) for text in (c.text, *c.aliases))]


def _reach(cell: Cell) -> range:
    """The grid columns that a cell stands over."""
    return range(cell.column, cell.column + cell.columns)


def _over(cell: Cell, cells: Sequence[Cell]) -> Iterator[Cell]:
    """The titles above a cell that reach over its column."""
    for other in cells:
        if other.row < cell.row and cell.column in _reach(other):
            yield other


def _add_names(found: dict[int, Heading], rows: Sequence[Row], children: Sequence[Heading]) -> None:
    """Find columns whose title is not there by the names of rows that stand in them."""
    free = [c for c in children if c.shape is Shape.NAMES and c not in found.values()]
    if not free:
        return
    said_in: dict[int, set[str]] = {}
    for row in rows:
        for cell in row:
            if cell.column not in found:
                said_in.setdefault(cell.column, set()).add(fold(cell_contents(cell).text))
    for child in free:
        names = {key for text in child.cells if (key := fold(text))}
        for column, keys in said_in.items():
            if column not in found and names and len(names & keys) >= _least(names):
                found[column] = child
                break


def _least(names: set[str]) -> float:
    return THRESHOLDS.fixed_table_least_names * len(names)
