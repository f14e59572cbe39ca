"""A table of the college's own: which lines are its rows, and how wide its columns are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rt67_aggregate.report.tables import shares

# The most columns: more of them have no room for three figures each on a page; and the most where a cell says
# more than the letters that follow.
_MOST_COLUMNS = 24
_MOST_WORDY, _WORDY = 12, 40
# A line without cells between two rows is the name of the rows below it, up to so many letters.
_LONGEST_NAME = 80
# What stands before an item of a list: nothing, a number, a letter or a sign.
_MARKER = re.compile(r"[(]?([0-9๐-๙]{0,3}(\.[0-9๐-๙]{1,2})*|[ก-ฮa-zA-Z]|[ivxIVX]{1,4})[).]?|[^\w\s]")
# Letters in proportion to which columns share a page: of a narrow one, and of one that is wide.
_SHARED = (4, 40)
# Letters of a word that a column has room for: a longer one may be broken, as addresses of the web are.
_LONGEST_WORD = 10
# Twentieths of a point of a letter for each point of its size, with some room for bold and wide ones.
_LETTER = 8
# Sizes of the letters in points, and left and right of a cell's text: of most tables, and of those that have
# no room for their words so.
_SIZES = ((14, 216), (12, 140), (10, 80))


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines of an answer that follow one another; ``rows``: their cells, where they are a table."""

    lines: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """``widths``: twentieths of a point. ``size``: of the letters, in points. ``padding``: left and right of
    a cell's text together, as ``widths``."""

    widths: tuple[int, ...]
    size: int
    padding: int

    @property
    def dense(self) -> bool:
        """Whether its letters are smaller than those of other tables."""
        return (self.size, self.padding) != _SIZES[0]


def stretches(text: str) -> Iterator[Passage]:
    """An answer cut where a table of the college's own begins and ends: two lines or more that follow
    one another and have cells, but for a list whose numbers stand before tabs. A short line between rows of
    as many cells is a row, as those are whose other cells are empty or merged with the first."""
    parts = [tuple(run) for _, run in groupby(text.split("\n"), key=lambda line: "\t" in line)]
    start = 0
    while start < len(parts):
        end = start
        while _goes_on(parts[end : end + 3]):
            end += 2
        lines = tuple(line for part in parts[start : end + 1] for line in part)
        yield Passage(lines, _rows(lines))
        start = end + 1


def columns_of(rows: Sequence[Sequence[str]], width: int) -> Columns:
    """Columns that together are ``width``: by how long their texts are, and none narrower than its longest
    word where there is room for all words."""
    shared = _by_column(rows, len)
    wanted = [min(max(letters, _SHARED[0]), _SHARED[1]) for letters in shared]
    words = _by_column(rows, _longest_word)
    for size, padding in _SIZES:
        least = [letters * size * _LETTER + padding for letters in words]
        if sum(least) <= width:
            return Columns(_at_least(least, wanted, width), size, padding)
    return Columns(_at_least([0] * len(words), words, width), *_SIZES[-1])


def _rows(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The cells of lines that are a table."""
    rows = tuple(tuple(line.split("\t")) for line in lines)
    columns = max(map(len, rows))
    most = _MOST_WORDY if any(len(cell) > _WORDY for row in rows for cell in row) else _MOST_COLUMNS
    if columns < 2 or len(rows) < 2 or columns > most or _is_list(rows):
        return ()
    filled = sum(bool(cell.strip()) for row in rows for cell in row)
    return rows if filled > len(rows) else ()


def _goes_on(parts: Sequence[Sequence[str]]) -> bool:
    """Whether rows, a line and rows are one table: rows of a second one begin as the first ones do."""
    if len(parts) < 3 or len(parts[1]) > 1 or not 0 < len(parts[1][0].strip()) <= _LONGEST_NAME:
        return False
    above, below = ([line.split("\t") for line in part] for part in (parts[0], parts[2]))
    columns = max(map(len, above))
    if columns != max(map(len, below)) or above[0] == below[0] or columns < 2:
        return False
    return all(not _is_list(rows) and (len(rows) > 1 or columns > 2) for rows in (above, below))


def _is_list(rows: Sequence[Sequence[str]]) -> bool:
    return max(map(len, rows)) == 2 and all(_MARKER.fullmatch(row[0].strip()) for row in rows)


def _by_column(rows: Sequence[Sequence[str]], measure: Callable[[str], int]) -> list[int]:
    """The most of each column; a cell that goes on to the right edge is of none."""
    columns = max(map(len, rows))
    return [
        max(
            (measure(row[n]) for row in rows if n < len(row) and (n + 1 < len(row) or n + 1 == columns)),
            default=0,
        )
        for n in range(columns)
    ]


def _longest_word(cell: str) -> int:
    """Letters of the longest word that is not to be broken, without the marks that stand over and below."""
    words = ("".join(c for c in word if unicodedata.category(c) != "Mn") for word in cell.split())
    return max((min(len(word), _LONGEST_WORD) for word in words), default=1)


def _at_least(least: Sequence[int], wanted: Sequence[int], width: int) -> tuple[int, ...]:
    """The width shared out in the proportion of what is wanted, and to none less than its least."""
    given: dict[int, int] = {}
    while True:
        open_columns = [n for n in range(len(wanted)) if n not in given]
        left = width - sum(given.values())
        parts = shares(left, [wanted[n] for n in open_columns])
        short = [n for n, part in zip(open_columns, parts, strict=True) if part < least[n]]
        if not short or len(short) == len(open_columns):
            given |= dict(zip(open_columns, parts, strict=True))
            return tuple(given[n] for n in range(len(wanted)))
        given |= {n: least[n] for n in short}
