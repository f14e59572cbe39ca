"""Second rows of titles that a clerk put below the form's: "(1) | (2)", "(ระบุ) | (ต่อหน่วยงาน)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, cell_text, rows_of
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Status
from rt67_aggregate.text import arabic_digits, are_empty_words, bracketed, is_numbering, status_of

_Row = tuple[str, ...]
_LATIN, _THAI = re.compile("[A-Za-z]{3}"), re.compile("[ก-ฮ]")


def second_titles(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the columns of each of the form's tables that begins with such a row by what it says, and
    goes on below; about those of all where all that are filled begin with the same short words in each cell,
    and most go on below: nobody names the same problem first under all topics."""
    filled = [(event.state, rows) for event, grid in aligned.tables if (rows := _filled(grid))]
    firsts = {rows[0] for _, rows in filled}
    going_on = [state for state, rows in filled if len(rows) > 1]
    few = len(filled) < THRESHOLDS.second_titles_least or 2 * len(going_on) <= len(filled)
    every = not few and len(firsts) == 1 and all(map(_may_be_titles, firsts))
    for state, rows in filled:
        columns = aligned.outline.columns_of[state]
        printed = any(column.heading.cells for column in columns)  # by the form itself
        if every or (state in going_on and not printed and _are_titles(rows[0], rows[1:])):
            for column in columns:
                yield aligned.doubt(column.index, DoubtCode.PROMPT_REWORDED)


def _filled(grid: TableGrid) -> list[_Row]:
    """The rows below the titles that say more than their own number."""
    rows = [
        tuple(cell_text(cell).strip() for cell in cells)
        for row, cells in rows_of(grid.table)
        if grid.title_rows and row > max(grid.title_rows)
    ]
    return [row for row in rows if any(row) and not (len(set(filter(None, row))) == 1 and _counts(row))]


def _may_be_titles(row: _Row) -> bool:
    short = all(0 < len(text) <= THRESHOLDS.second_titles_longest for text in row)
    says = _counts(row) or any(status_of(text) is Status.ANSWERED for text in row)
    return len(row) > 1 and short and says


def _are_titles(row: _Row, below: Sequence[_Row]) -> bool:
    """Whether all cells say where to type, stand in brackets, count the columns by letters or in brackets, or
    are in another alphabet than the rows below: a translation of the titles."""
    if not _may_be_titles(row):
        return False
    inner = [arabic_digits(found) for text in row if (found := bracketed(text))]
    counted = inner == [str(number) for number in range(1, len(row) + 1)]
    words = len(inner) == len(row) and not any(map(is_numbering, inner))
    letters = [text.strip(".)( ") for text in row]
    lettered = all(len(letter) == 1 and letter.isalpha() for letter in letters)
    translated = all(map(_is_latin, row)) and any(_THAI.search(text) for cells in below for text in cells)
    return counted or words or lettered or translated or all(map(are_empty_words, row))


def _is_latin(text: str) -> bool:
    return _LATIN.search(text) is not None and _THAI.search(text) is None


def _counts(row: _Row) -> bool:
    """Whether a row says nothing but numbers: of its own, or of the columns."""
    return all(map(is_numbering, filter(None, row)))
