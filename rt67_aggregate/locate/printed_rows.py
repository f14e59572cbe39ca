"""Which printed row each row of a return's table is: by the names in it, else by its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rt67_aggregate.locate.asked_rows import AskedRows
from rt67_aggregate.locate.cells import cell_contents
from rt67_aggregate.model import Cell, Heading, Shape
from rt67_aggregate.text import fold


@dataclass(frozen=True, slots=True)
class RowPlace:
    """``row``: the printed row, or a number behind all of them. ``added``: it is none of the printed rows it
    stands among. ``equal``: rows of one name that the return has not all of, which makes them doubtful."""

    row: int
    added: bool = False
    equal: tuple[int, ...] = ()


class PrintedRows:
    """Takes the rows below the titles one by one.

    A row whose names are none of the form's is the one that the form prints at its place, unless that one is
    found by its own name: then somebody added it. Without a name it goes on with the row above, where that is
    named in words; any other has a number of its own behind the printed ones. ``last``: the printed row that
    was found last. ``all_found``: whether every row that the form names is there by its name, which of one in
    words are these. A number alone is such a name once, and only where the form prints it between the rows
    that stand around it by their words: rows that were put in are numbered as well.
    """

    def __init__(
        self,
        heading: Heading,
        rows: Sequence[Sequence[Cell]],
        names: Callable[[Cell], Sequence[Heading]],
        above: int,
    ) -> None:
        """``rows``: all of them. ``names``: the columns of names that a cell stands in. ``above``: how many
        rows stand in the table that it goes on with."""
        self.last = 0
        self._names = names
        self._ticked = any(c.shape is Shape.TICK for c in heading.children)
        self._asked = AskedRows(heading)
        self._printed = [list(filter(None, map(fold, cells))) for cells in _by_row(heading)]
        self._number, self._before, self._used = above, above, set[int]()
        self._most = len(self._printed)
        self._met = Counter[str]()  # rows met so far that print the same as another
        told = [list(self._told(cells)) for cells in rows]
        self._said = Counter(key for names in told for key in {key for key, _ in names})
        self._between = dict(zip(map(_number_of, rows), _between_words(told, self._most), strict=True))
        self._found = {
            row: key
            for cells, names in zip(rows, told, strict=True)
            for key, places in self._found_by(names)
            for row in places
            if len(places) > 1 or self._may_be(key, row, cells)
        }
        self.all_found = self._are_all_found()

    def place(self, cells: Sequence[Cell]) -> RowPlace:
        """The place of the next row."""
        self._number += 1
        told = [(key, places) for key, places in self._told(cells) if places]
        told = [(k, p) for k, p in told if len(p) > 1 or self._may_be(k, p[0], cells)]
        alone = next((places[0] for _, places in told if len(places) == 1), 0)
        place = RowPlace(alone) if alone else next((self._of_equal(key, p) for key, p in told), None)
        if place is not None:
            self.last = place.row
        else:
            place = self._by_count(cells)
        self._before = place.row
        self._used.add(place.row)
        self._most = max(self._most, place.row)
        return place

    def _may_be(self, key: str, row: int, cells: Sequence[Cell]) -> bool:
        """Whether a name that only this row has tells it: words do, a number where it can be that one."""
        return _in_words(key) or (row not in self._used and row in self._between[_number_of(cells)])

    def _are_all_found(self) -> bool:
        named = ((row, "".join(names)) for row, names in enumerate(self._printed, start=1) if names)
        return all(
            row in self._found and _in_words(self._found[row]) >= _in_words(name) for row, name in named
        )

    def _found_by(self, told: Sequence[tuple[str, list[int]]]) -> Iterator[tuple[str, list[int]]]:
        """The name in a row that tells which printed rows are there; nothing where none does."""
        known = [(key, places) for key, places in told if places]
        alone = [(key, places) for key, places in known if len(places) == 1]
        yield from (alone or [(key, places) for key, places in known if self._said[key] >= len(places)])[:1]

    def _told(self, cells: Sequence[Cell]) -> Iterator[tuple[str, list[int]]]:
        """What the cells say under titles of names, from the right, with the printed rows that say so too."""
        for cell in reversed(cells):
            key = fold(cell_contents(cell).text)
            for child in self._names(cell) if key else ():
                yield self.named(child, key)

    def named(self, child: Heading, key: str) -> tuple[str, list[int]]:
        """What the form prints that a cell says in a column of names, and in which of its rows."""
        places = [n for n, text in enumerate(child.cells, start=1) if fold(text) == key]
        return (key, places) if places else self._asked.begun_by(key)

    def _of_equal(self, key: str, places: Sequence[int]) -> RowPlace:
        """Which of the rows that print the same this one is: the next behind the row that was found last. All
        of them are doubtful where the return has not all of them, or their order says otherwise."""
        self._met[key] += 1
        following = next((row for row in places if row > self.last), places[-1])
        if self._said[key] == len(places) and places[self._met[key] - 1] == following:
            return RowPlace(following)
        return RowPlace(following, equal=tuple(places))

    def _by_count(self, cells: Sequence[Cell]) -> RowPlace:
        """The place of a row whose names tell nothing: the next of all rows, or behind the one above, be one
        put in before that; where the return has this one, it is an added one."""
        following = self._before + 1
        within = following if following <= len(self._printed) else self._number
        free = (row for row in (self._number, within) if row not in self._used and row not in self._found)
        row = next(free, 0)
        return RowPlace(row) if row else RowPlace(self._row_of_added(cells), added=True)

    def _row_of_added(self, cells: Sequence[Cell]) -> int:
        named = any(True for _ in self._told(cells))
        above = self._printed[self._before - 1] if 0 < self._before <= len(self._printed) else []
        if not (named or self._ticked) and _in_words("".join(above)):
            return self._before
        return self._most + 1


def _number_of(cells: Sequence[Cell]) -> int:
    return next((cell.row for cell in cells), 0)


def _between_words(told: Sequence[Sequence[tuple[str, list[int]]]], most: int) -> Iterator[range]:
    """For each row the printed ones between those that the nearest rows above and below are by words."""
    alone = [[places[0] for key, places in names if len(places) == 1 and _in_words(key)] for names in told]
    worded = [next(iter(rows), 0) for rows in alone]
    above = accumulate(worded, lambda over, row: row or over, initial=0)
    below = list(accumulate(reversed(worded), lambda under, row: row or under, initial=most + 1))
    yield from map(range, (row + 1 for row in above), reversed(below[:-1]))


def _in_words(name: str) -> bool:
    return any(map(str.isalpha, name))


def _by_row(heading: Heading) -> Iterator[list[str]]:
    """What the form prints in each row under titles of names."""
    names = [child.cells for child in heading.children if child.shape is Shape.NAMES]
    for row in range(max(map(len, names), default=0)):
        yield [cells[row] for cells in names if row < len(cells)]
