"""Which rows and cells of a table hold the titles of a form's columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from rt67_aggregate.locate.grid import (
    MostTitles,
    Rows,
    TableGrid,
    Titles,
    cell_text,
    counted_title,
    is_numbered,
    label_of,
    stands_out,
)
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.signs import CONTINUED
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Cell, Paragraph, Table
from rt67_aggregate.text import fold, title_key

_BEFORE_ANSWER = re.compile(r"(?<!\s)\s*[:：\t]|\s[-–—]\s")


class ColumnTitles:
    """Knows the different sets of column titles of one form."""

    def __init__(self, outline: Outline) -> None:
        self._column_sets = outline.column_sets
        # Rows of titles, of the form's table that has most.
        self._deepest = 1 + max((len(s.heading.groups) for s in outline.states), default=0)
        self._exact = outline.title_keys
        # Of each set the places of the columns that have a title: the corner over names may be blank.
        self._titled = [{n for n, keys in enumerate(c) if any(keys)} for c in outline.column_sets]
        self._fewest = min(map(len, self._titled), default=0)
        self._longest = max(map(_longest_of, outline.title_keys), default=0)
        self._known: dict[tuple[str, float], tuple[frozenset[int], ...]] = {}

    def titled_rows(self, rows: Rows) -> list[int]:
        """The rows that hold the titles of a form's table; below the first one only where they are
        printed again to the letter, since an answer may begin with a title's words, or where all that the row
        says stands in the first one above it, too, as a page's first row says it ("ปัญหา (ต่อ)")."""
        titled: list[int] = []
        first: dict[int, str] = {}
        counted = bool(rows) and self._are_titles(rows[0][1], 1)
        for number, cells in rows:
            exact = not titled or self._are_titles(cells, len(titled) + 1 if counted else 0)
            if (exact and self.titles(cells)) or (first and _says_again(cells, first)):
                titled.append(number)
                first = first or {cell.column: fold(cell_text(cell)) for cell in cells}
        return titled

    def _are_titles(self, cells: tuple[Cell, ...], count: int) -> bool:
        """Whether the words of a row are titles to the letter, or each with such a number behind it."""
        said = map(cell_text, cells)
        return all(self._key(text) in self._exact or self._is_counted(text, count) for text in said)

    def _is_counted(self, text: str, count: int) -> bool:
        key, number = counted_title(text)
        return 0 < number == count and key in self._exact

    def parted(self, rows: Rows, titled: list[int]) -> list[Rows]:
        """The rows cut where the titles of another of the form's tables stand below the first one."""
        parts: list[Rows] = [[]]
        before: frozenset[int] = frozenset()
        for number, cells in rows:
            sets = self._largest_of(self._exact_sets(cells)) if number in titled else frozenset()
            if before and sets - before and self._begins_another(cells, before):
                parts.append([])
            before = sets or before
            parts[-1].append((number, cells))
        return parts

    def _exact_sets(self, cells: tuple[Cell, ...]) -> frozenset[int]:
        """The sets of columns whose titles a row holds to the letter."""
        keys = {self._key(cell_text(cell)) for cell in cells}
        return frozenset(
            number
            for number, columns in enumerate(self._column_sets)
            if all(any(key in keys for key in known) for known in columns)
        )

    def _largest_of(self, sets: frozenset[int]) -> frozenset[int]:
        """Those of most titles: a table may have the titles of another, and more."""
        most = max((len(self._titled[number]) for number in sets), default=0)
        return frozenset(number for number in sets if len(self._titled[number]) == most)

    def _begins_another(self, cells: tuple[Cell, ...], before: frozenset[int]) -> bool:
        """Whether a row has not the same titles as any of these sets: tables may share some, and forms print
        the same ones with slips here and there."""
        found = [
            self._places(key, THRESHOLDS.titles_damaged_title)
            for cell in cells
            if (key := self._title_key(cell))
        ]
        return not any(
            all(places[number] for places in found)
            and self._titled[number] <= frozenset().union(*(places[number] for places in found))
            for number in before
        )

    def _others(self, cells: tuple[Cell, ...], sets: frozenset[int]) -> frozenset[int]:
        """The sets of which a row holds no title, where it holds all of ``sets``: forms print the same titles
        with slips here and there."""
        if not sets:
            return frozenset()
        keys = [self._title_key(cell) for cell in cells]
        near = {
            number
            for key in keys
            for number, places in enumerate(self._places(key, THRESHOLDS.titles_damaged_title))
            if places
        }
        return frozenset(range(len(self._column_sets))) - near

    def titles(self, cells: tuple[Cell, ...]) -> Titles:
        """(Grid column, place in the form's table) where a row holds all titles of a form's table; of several
        tables, the one of most titles."""
        return max(self.titles_of_sets(cells).values(), key=len, default=())

    def titles_of_sets(self, cells: tuple[Cell, ...]) -> dict[int, Titles]:
        """The same for each set of column titles that a row holds whole."""
        texts = [(cell.column, key) for cell in cells if self._may_be_title(key := self._title_key(cell))]
        if len(texts) < self._fewest:  # most rows hold answers
            return {}
        every: dict[int, Titles] = {}
        for number in range(len(self._column_sets)):
            # In the first row, words that are badly damaged may be titles; further down they are answers.
            for farthest in (
                (THRESHOLDS.titles_title_farthest, THRESHOLDS.titles_damaged_title)
                if cells[0].row == 1
                else (THRESHOLDS.titles_title_farthest,)
            ):
                found = self._told(texts, number, farthest)
                if self._titled[number] <= set(found.values()):
                    every[number] = tuple(sorted(found.items()))
                    break
        return every

    def _told(self, texts: Sequence[tuple[int, str]], number: int, farthest: float) -> dict[int, int]:
        """Which column of a set each title stands for. The wording that the form file names first takes it:
        "แนวทางแก้ไข" is one of the college's own beside "ข้อเสนอแนะ"."""
        columns = self._column_sets[number]
        likely = sorted(
            (_rank(key, columns[place]), column, place)
            for column, key in texts
            for place in self._places(key, farthest)[number]
        )
        found: dict[int, int] = {}
        for _, column, place in likely:
            if column not in found and place not in found.values():
                found[column] = place
        return found

    def _may_be_title(self, key: str) -> bool:
        return len(key) <= self._longest and any(self._places(key, THRESHOLDS.titles_damaged_title))

    def _places(self, key: str, farthest: float) -> tuple[frozenset[int], ...]:
        """Of each set of columns the places of those whose title a key may be."""
        known = self._known.get((key, farthest))
        if known is None:
            known = self._known[key, farthest] = tuple(
                frozenset(place for place, keys in enumerate(columns) if _is_title(key, keys, farthest))
                for columns in self._column_sets
            )
        return known

    def in_first_rows(self, rows: Rows) -> Titles:
        """The same of a table whose titles stand in its first two rows or more, some under a wider one."""
        together = (_together(rows[:count]) for count in self._depths(rows))
        return next((titles for cells in together if (titles := self.titles(cells))), ())

    def over_rows(self, rows: Rows) -> list[int]:
        """The rows that hold titles of a form's table together, two or more below each other, wherever they
        stand in a table that serves as layout."""
        found: list[int] = []
        for at, (first, _) in enumerate(rows):
            below = rows[at:]
            if first in found:
                continue
            counts = (n for n in self._depths(below) if self.titles(_together(below[:n])))
            found += [number for number, _ in below[: next(counts, 0)]]
        return found

    def _depths(self, rows: Rows) -> range:
        """In how many rows titles may stand together: two, then as many as the form has."""
        return range(2, min(self._deepest, len(rows)) + 1)

    def grid(self, table: Table, rows: Rows, titled: list[int]) -> TableGrid:
        titles = next((self.titles(cells) for number, cells in rows if number in titled), ())
        titles = titles or self.in_first_rows(rows)
        guessed = None if titles or len(rows) < 2 else self._guessed(rows)
        most = tuple(self._most_of_sets(table.column_count, rows[0][1])) if len(rows) > 1 else ()
        if not (titles or guessed) and (most or self._joins_titles(rows)):
            guessed = ()
        if guessed is None:
            first = next((cells for number, cells in rows if number in titled), ())
            others = self._others(first, self._exact_sets(first))
            numbered = not titled and is_numbered(rows)
            sets = tuple(self._sets_of(rows, titled).items())
            return TableGrid(table, titles, tuple(titled), numbered, others=others, sets=sets, most=most)
        return TableGrid(table, (), (rows[0][0],), is_numbered(rows[1:]), guessed, most=most)

    def _most_of_sets(self, width: int, cells: tuple[Cell, ...]) -> Iterator[MostTitles]:
        """The sets of which a row holds all titles but one, to the letter, each over one column. The only
        column without title is then the one whose title is gone, else the only one with another title; where
        there is neither, it was deleted."""
        keyed = [(cell.column, key) for cell in cells if (key := self._title_key(cell))]
        keys = [(column, key) for column, key in keyed if key in self._exact]
        free = set(range(1, width + 1)) - {column for column, _ in keyed}
        free = free or {column for column, key in keyed if key not in self._exact}
        if not keys or len(free) > 1 or any(cell.columns > 1 for cell in cells):
            return
        for number, columns in enumerate(self._column_sets):
            places = [[place for place, known in enumerate(columns) if key in known] for _, key in keys]
            told = {found[0] for found in places if len(found) == 1}
            lost = self._titled[number] - told
            if len(told) == len(keys) and len(lost) == 1:
                found = [(column, place) for (column, _), (place,) in zip(keys, places, strict=True)]
                titles = tuple(sorted((*found, *zip(free, lost, strict=False))))
                yield MostTitles(number, titles, *lost)

    def _joins_titles(self, rows: Rows) -> bool:
        """Whether the cells of the first row were merged into one, which says nothing but titles."""
        cells = rows[0][1]
        if len(cells) > 1:
            return False
        texts = [block.text for block in cells[0].blocks if isinstance(block, Paragraph)]
        keys = [key for text in texts for line in text.split("\n") if (key := fold(line))]
        joined = {"".join(known[0] for known in columns) for columns in self._column_sets}
        return bool(keys) and (all(key in self._exact for key in keys) or "".join(keys) in joined)

    def _sets_of(self, rows: Rows, titled: list[int]) -> dict[int, Titles]:
        """For each set of column titles that stands whole in the rows of titles, where they stand."""
        found = next((sets for n, cells in rows if n in titled and (sets := self.titles_of_sets(cells))), {})
        together = (self.titles_of_sets(_together(rows[:count])) for count in self._depths(rows))
        return found or next(filter(None, together), {})

    def _guessed(self, rows: Rows) -> Titles | None:
        """The titles that a first row stands for by its looks, none of it where it has none of the form's
        words; None where it does not look like one. One that begins with all titles over numbered rows is
        one however much stands behind them ("ปัญหา-อุปสรรค ที่พบในการดำเนินงานตามนโยบาย")."""
        first, others = rows[0][1], [cells for _, cells in rows[1:]]
        if stands_out(first, others):
            return self._held_titles(first, str.__contains__, THRESHOLDS.titles_held_at_least)
        if any(map(label_of, first)) or not any(label_of(cell) for cells in others for cell in cells):
            return None
        return self._held_titles(first, str.startswith, THRESHOLDS.titles_title_at_least) or None

    def _held_titles(
        self, cells: tuple[Cell, ...], holds: Callable[[str, str], bool], at_least: int
    ) -> Titles:
        """As ``titles``, where the cells only hold a title's words."""
        for columns in self._column_sets:
            found = {
                place: [
                    c for c in cells if any(len(k) >= at_least and holds(fold(cell_text(c)), k) for k in keys)
                ]
                for place, keys in enumerate(columns)
            }
            if all(len(held) == 1 for held in found.values()):
                places = {held[0].column: place for place, held in found.items()}
                if len(places) == len(columns):
                    return tuple(sorted(places.items()))
        return ()

    def _title_key(self, cell: Cell) -> str:
        """The key of what may be a title in a cell: all of it, or its first line, or what stands
        before a colon or a dash, where that is a title to the letter."""
        texts = [block.text for block in cell.blocks if isinstance(block, Paragraph)]
        first = next((text for text in texts if text.strip()), "")
        line = first.split("\n", 1)[0]
        key = self._key(line)
        if key in self._exact:
            return key
        before = _BEFORE_ANSWER.search(first)
        if before and (front := fold(first[: before.start()])) in self._exact:
            return front
        return key if texts == [line] else fold(" ".join(texts))

    def _key(self, text: str) -> str:
        """The key of a text; signs alone are one where a title of the form is them."""
        key = title_key(text)
        return key if key in self._exact else fold(text)

    def names_column(self, table: Table) -> bool:
        """Whether a cell is a column's title, or begins with one before a colon: a column by itself is read
        like a list under its titles."""
        return any(self._title_key(cell) in self._exact for cell in table.cells)


def _says_again(cells: tuple[Cell, ...], first: Mapping[int, str]) -> bool:
    """Whether all words of a row stand in another one above them, too."""
    said = {cell.column: fold(CONTINUED.sub("", text)) for cell in cells if (text := cell_text(cell))}
    return bool(said) and all(key and first.get(column) == key for column, key in said.items())


def _together(rows: Rows) -> tuple[Cell, ...]:
    """The cells of some rows as those of one."""
    return tuple(cell for _, cells in rows for cell in cells)


def _longest_of(known: str) -> int:
    """How long a key may be that is this title with errors, or with words behind it."""
    return len(known) + max(THRESHOLDS.titles_title_more, int(THRESHOLDS.titles_damaged_title * len(known)))


def _rank(key: str, wordings: tuple[str, ...]) -> int:
    """The place of a title among the wordings of a column, behind all of them where it only resembles one."""
    return wordings.index(key) if key in wordings else len(wordings)


@lru_cache(maxsize=4096)
def _is_title(key: str, keys: tuple[str, ...], farthest: float) -> bool:
    for known in keys:
        size, more = len(known), len(key) - len(known)
        if key == known:
            return True
        # Letters are compared only where the lengths allow it.
        if size >= 6 and abs(more) <= farthest * size and OSA.distance(key, known) <= farthest * size:
            return True
        if (
            size >= THRESHOLDS.titles_title_at_least
            and 0 <= more <= THRESHOLDS.titles_title_more
            and key.startswith(known)
        ):
            return True
    return False
