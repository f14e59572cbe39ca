"""What the form prints for the rows of one of its tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.model import Heading, Shape

_BETWEEN = " · "
_SHARE = re.compile("ร้อยละ")
_FEWEST_LETTERS = 4  # more than a unit has


def row_names(table: Heading) -> dict[int, str]:
    """Row, from 1 → its printed names, those before its last merged over several rows where they are; without
    the rows that have no name of their own."""
    *over, own = [column.cells for column in _named(table)] or [()]
    begun = [_merged(cells) for cells in over]
    return {
        number: _BETWEEN.join(
            filter(None, (*(cells[number - 1] for cells in begun if number <= len(cells)), name))
        )
        for number, name in enumerate(own, 1)
        if name
    }


def naming_column(columns: Sequence[Sequence[str]]) -> int:
    """Which of several columns of printed cells names the rows, from 0: the one that says most things in
    words, of several the last ("รายการ", and not the figures behind that). It has a name where the last one
    has: else that one names them."""
    last = len(columns) - 1
    counts = [len({cell for cell in cells if _says_words(cell)}) for cells in columns]
    told = max(range(len(columns)), key=lambda place: (counts[place], place), default=last)
    named = all(name or not cell for name, cell in zip(columns[told], columns[last], strict=False))
    return told if named else last


def _says_words(cell: str) -> bool:
    return sum(map(str.isalpha, _SHARE.sub("", cell))) >= _FEWEST_LETTERS


def names_title(table: Heading) -> str:
    """What the form prints over these names; "" where it leaves the corner blank."""
    return next((column.text for column in reversed(_named(table))), "")


def _named(table: Heading) -> list[Heading]:
    """The columns of names; figures that only count the rows are none."""
    names = (column for column in table.children if column.shape is Shape.NAMES)
    return [column for column in names if any(map(str.isalpha, "".join(column.cells)))]


def _merged(cells: Sequence[str]) -> list[str]:
    """The cells of a column, each blank one with the words above it."""
    found: list[str] = []
    for cell in cells:
        found.append(cell or (found[-1] if found else ""))
    return found
