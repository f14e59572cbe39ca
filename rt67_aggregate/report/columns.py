"""How wide the columns of a table are, and how large its letters, so that no word and no figure is broken."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rt67_aggregate.report import styles
from rt67_aggregate.report.tables import shares

# Letters of a word that a column has room for: a longer one may be broken, as addresses of the web are.
LONGEST_WORD = 10
# Twentieths of a point of a letter for each point of its size, with some room for bold and wide ones.
_LETTER = 8
# Style of a cell, size of its letters in points, and room left and right of its text: of most tables, and of
# those whose words have no room so.
_SIZES = ((styles.CELL, 14, 216), (styles.SMALL_CELL, 12, 140), (styles.SMALLEST_CELL, 10, 80))


@dataclass(frozen=True, slots=True)
class Columns:
    """``widths``: twentieths of a point. ``style``: of the cells. ``padding``: left and right of a cell's
    text together, as ``widths``."""

    widths: tuple[int, ...]
    style: str
    padding: int


def columns_within(words: Sequence[int], wanted: Sequence[float], width: int) -> Columns:
    """Columns that together are ``width``, in proportion to what is ``wanted``. ``words``: letters of the
    longest word of each, for which it has room where all have."""
    for style, size, padding in _SIZES:
        least = [letters * size * _LETTER + padding for letters in words]
        if sum(least) <= width:
            return Columns(_at_least(least, wanted, width), style, padding)
    style, _, padding = _SIZES[-1]
    return Columns(shares(width, words), style, padding)


def longest_word(text: str) -> int:
    """Letters of the longest word that is not to be broken, without the marks that stand over and below."""
    words = ("".join(c for c in word if unicodedata.category(c) != "Mn") for word in text.split())
    return max((min(len(word), LONGEST_WORD) for word in words), default=1)


def _at_least(least: Sequence[int], wanted: Sequence[float], width: int) -> tuple[int, ...]:
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
