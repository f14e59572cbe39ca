"""A workbook's sheet row by row, and what stands in it where nothing is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# How far down a sheet its headings are looked for: somebody may have put lines above them.
HEADINGS_WITHIN = 40
# The number as a spreadsheet counts, and the cells.
BookRow = tuple[int, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Loose:
    """What stands where nothing is read. ``place``: the cell's address; "" text: a whole row that is
    not as it was written."""

    place: str
    text: str


def rows_of(book: Workbook, name: str) -> Iterator[BookRow]:
    """The rows of a sheet with their numbers, each up to its last cell that holds something; none of a sheet
    that is a chart."""
    worksheet = book[name]
    if not hasattr(worksheet, "iter_rows"):
        return iter(())
    if hasattr(worksheet, "reset_dimensions"):  # the file's own word on its size may be wrong
        worksheet.reset_dimensions()
    return enumerate(map(_up_to_last, worksheet.iter_rows(values_only=True)), start=1)


def _up_to_last(row: tuple[object, ...]) -> tuple[object, ...]:
    """A row without the empty cells at its end: one that has a look alone may stand in the last of Excel's
    16,384 columns."""
    end = len(row)
    while end and row[end - 1] is None:
        end -= 1
    return row[:end]
