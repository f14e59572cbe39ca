"""A table of the college's own: which lines are its rows, and how wide its columns are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rt67_aggregate.report.columns import Columns, columns_within, longest_word

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


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines of an answer that follow one another; ``rows``: their cells, where they are a table."""

    lines: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


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
    return columns_within(_by_column(rows, longest_word), wanted, width)


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
