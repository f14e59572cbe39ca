"""Rows of a blank's table that ask: in words of their own, or by options below the titles of the columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import dropwhile

from rt67_aggregate.drafting.cell_words import (
    FEWEST_ASKED,
    asks_itself,
    is_blank,
    is_open_name,
    is_title,
    offers,
    text_of,
)
from rt67_aggregate.drafting.row_numbers import is_number
from rt67_aggregate.model import Cell
from rt67_aggregate.text import fold


def asks_in_own_words(row: Sequence[Cell]) -> bool:
    """Whether a cell of a row asks in words of its own, and not in those of its column's title."""
    asks = any(_asks(cell, row) for cell in row)
    return asks and not _only_offers(row) and not asking_places(row)


def asking_places(row: Sequence[Cell]) -> frozenset[int]:
    """The places of the cells of a row that ask in words of their own what is still said below their columns'
    titles: all ask the same ("คำอธิบายภาพ ......" below each of several pictures), or one that is left blank
    stands beside them, behind the row's name, so that its title alone says what goes there."""
    asking = frozenset(place for place, cell in enumerate(row) if _asks(cell, row))
    if len(asking) == len(row) >= FEWEST_ASKED:
        return asking if len({fold(text_of(cell)) for cell in row}) == 1 else frozenset()
    blank = {place for place, cell in enumerate(row) if is_blank(cell)}
    names = next(
        (place for place, cell in enumerate(row) if not (is_title(cell) or is_number(cell))), len(row)
    )
    named = bool(names) and asking | blank == set(range(names, len(row)))
    offered = any(offers(row[place]) for place in asking)  # options are asked by the name before them
    return asking if named and blank and not offered else frozenset()


def _asks(cell: Cell, row: Sequence[Cell]) -> bool:
    return asks_itself(cell) and not is_open_name(cell, row)


def _only_offers(row: Sequence[Cell]) -> bool:
    """Whether behind the names in a row stand options, places to write, and nothing else: the titles over
    them are the questions. The only options, right behind a name, are asked by that name, unless several
    cells are left to write in."""
    names = (is_title, is_number, partial(is_open_name, row=row))
    asked = list(dropwhile(lambda cell: any(is_name(cell) for is_name in names), row))
    if not all(is_blank(cell) or offers(cell) for cell in asked):
        return False
    named = not all(map(is_number, row[: len(row) - len(asked)]))
    several = max(sum(map(is_blank, asked)), sum(map(offers, asked))) >= FEWEST_ASKED
    return not named or is_blank(asked[0]) or several
