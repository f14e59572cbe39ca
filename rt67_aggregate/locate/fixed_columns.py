"""Which column of a table is which of those that the form prints, rows and all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from rt67_aggregate.locate.cells import cell_contents
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Cell, Heading, Shape
from rt67_aggregate.text import fold, title_key

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
    for count in range(1 + max((len(c.groups) for c in children), default=0), 0, -1):
        if len(rows) < count or not all(_is_of_titles(row, children) for row in rows[1:count]):
            continue
        found = _by_titles(rows[:count], children)
        _add_names(found.by_column, rows, children)
        if len(found.by_column) >= THRESHOLDS.fixed_table_least_titles * len(children):
            return found
    return None


def _is_of_titles(row: Row, children: Sequence[Heading]) -> bool:
    """Whether a row says more titles than anything else, and no name of a row that is no title."""
    known = {title_key(text) for child in children for text in (child.text, *child.groups, *child.aliases)}
    names = {fold(text) for child in children for text in child.cells} - known
    keys = [key for cell in row if (key := title_key(cell_contents(cell).typed))]
    return names.isdisjoint(keys) and 2 * sum(key in known for key in keys) > len(keys)


@dataclass(frozen=True, slots=True)
class _Title:
    """A cell of a row of titles. ``reach``: the grid columns that it stands over. ``above``: what the titles
    above it say. ``alike``: the printed columns that have this title."""

    key: str
    reach: range
    above: frozenset[str]
    alike: tuple[Heading, ...]

    @property
    def alone(self) -> bool:
        return len(self.alike) == 1

    def tells(self, child: Heading) -> bool:
        """Whether it tells which of the columns that have this title it is, alone or by the titles above."""
        return self.alone or _over(child) <= self.above


def _by_titles(rows: Sequence[Row], children: Sequence[Heading]) -> FixedColumns:
    """Each column below its title, the lowest one that it has; of equal titles the one below the same title
    of several columns, else from left to right. The one without title stands below the corner, whatever was
    typed there."""
    titles = _titles([cell for row in rows for cell in row], children)
    shown = Counter(title.key for title in titles)
    found: dict[int, Heading] = {}
    by_place: list[Heading] = []
    left: list[_Title] = []
    for title in titles:  # what is told comes before what only the place tells
        child = _put(title, filter(title.tells, title.alike), found)
        if child is None:
            left.append(title)
        elif title.alone:
            by_place += _apart(child, title.above, shown, children)
    groups = {key for child in children for key in _over(child)}
    for title in left:
        surely = groups.isdisjoint(title.above) and shown[title.key] == len(title.alike)
        if _put(title, title.alike, found) and not surely:
            by_place += title.alike
    untitled = next((c for c in children if not title_key(c.text) and c not in found.values()), None)
    corner = min((title.reach.start for title in titles), default=0)
    if untitled is not None and corner:
        found.setdefault(corner, untitled)
    return FixedColumns(len(rows), found, tuple(c for c in children if c in by_place))


def _titles(cells: Sequence[Cell], children: Sequence[Heading]) -> list[_Title]:
    """The titles of a table, the lowest row first, each from left to right."""
    ordered = sorted(cells, key=lambda cell: (-cell.row, cell.column))
    keyed = [(cell, title_key(cell_contents(cell).text)) for cell in ordered]
    found = []
    for cell, key in keyed:
        over = (said for other, said in keyed if other.row < cell.row and cell.column in _reach(other))
        alike = (child for child in children if key in map(title_key, (child.text, *child.aliases)))
        found.append(_Title(key, _reach(cell), frozenset(over), tuple(alike)))
    return found


def _over(child: Heading) -> set[str]:
    """The keys of the titles over a column; that of no title where there is none."""
    return set(map(fold, child.groups or ("",)))


def _reach(cell: Cell) -> range:
    """The grid columns that a cell stands over."""
    return range(cell.column, cell.column + cell.columns)


def _put(title: _Title, columns: Iterable[Heading], found: dict[int, Heading]) -> Heading | None:
    """The first of these columns that was not found yet, now found below a title; None where there is none,
    or no room below it."""
    child = next((child for child in columns if child not in found.values()), None)
    place = next((place for place in title.reach if place not in found), None)
    if child is None or place is None:
        return None
    found[place] = child
    return child


def _apart(
    child: Heading, above: Set[str], shown: Counter[str], children: Sequence[Heading]
) -> Sequence[Heading]:
    """The columns of a wider title that the table shows, and not over this one of them."""
    apart = {key for key in map(fold, child.groups) if shown[key] and key not in above}
    return [other for other in children if apart & _over(other)]


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
