"""A table that goes on in a numbered sheet where Excel takes no more rows or links in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.values import Column, Value


@dataclass(frozen=True, slots=True)
class TableSheets:
    """The sheets that a table stands on. ``firsts``: the number of the first row of each, counted over
    all of them from 0. ``top``: of the row of headings on each, as XlsxWriter counts."""

    names: tuple[str, ...]
    firsts: tuple[int, ...]
    top: int

    def place(self, number: int) -> tuple[str, int]:
        """The sheet of a row of the table, and the row there as Excel shows it."""
        sheet = max(0, bisect_right(self.firsts, number) - 1)
        return self.names[sheet], self.top + 2 + number - self.firsts[sheet]


def write_long(
    grid: Grid,
    top: int,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    name: str,
    *,
    begin: Callable[[Grid], None],
    end: Callable[[Grid, int], None],
) -> TableSheets:
    """Write a table on ``grid`` and on as many sheets behind it as it needs.

    ``begin``: what is to be done on each sheet before its rows. ``end``: after them, with the number of
    the last one.
    """
    names, firsts, number = [], [], 0
    rest = iter(rows)
    sheet = grid
    while True:
        begin(sheet)
        names.append(sheet.name)
        firsts.append(number)
        table = name if sheet is grid else f"{name}{len(names)}"
        last, over = sheet.table_part(top, columns, rest, table, whole=False)
        end(sheet, last)
        if over is None:
            return TableSheets(tuple(names), tuple(firsts), top)
        number += last - top
        rest = chain([over], rest)
        sheet = grid.go_on()
