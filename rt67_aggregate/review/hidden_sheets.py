"""The sheets that a workbook hides: its ledger and its marks; and what somebody typed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING

from rt67_aggregate.model import LEDGER_COLUMNS, LEDGER_SHEET, MARKS_SHEET
from rt67_aggregate.review import cells as as_text
from rt67_aggregate.review.book_rows import HEADINGS_WITHIN, BookRow, Loose, rows_of

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# What every ledger has; the others came later.
_LEDGER = frozenset(LEDGER_COLUMNS[: LEDGER_COLUMNS.index("group")])
_COLUMN = re.compile("[a-z_0-9]+")  # a newer version may have more of them
_OF_A_MARK = 3  # cells: a name, a value, and their checksum


@dataclass(frozen=True, slots=True)
class HiddenSheets:
    """``names``: of the sheets. ``ledger``: its rows by its columns, the first with the titles; none where
    there is none. ``marks``: the rows of the sheet of marks. ``beside``: sheet → what is neither in it."""

    names: tuple[str, ...]
    ledger: tuple[dict[str, str], ...]
    marks: tuple[tuple[str, str, str], ...]
    beside: tuple[tuple[str, tuple[Loose, ...]], ...]


def hidden_sheets(book: Workbook) -> HiddenSheets:
    """The ledger is told by its columns where its sheet has another name; a long one goes on in numbered
    sheets."""
    names, ledger, beside = _whole_ledger(book)
    marks: list[tuple[str, str, str]] = []
    loose: list[Loose] = []
    for row in rows_of(book, MARKS_SHEET) if MARKS_SHEET in book.sheetnames else ():
        texts = as_text.texts(row[1])
        if len(texts) >= _OF_A_MARK and texts[0]:
            marks.append((texts[0], texts[1], texts[2]))
        loose += _loose(row, _OF_A_MARK if texts and texts[0] else 0)
    found = tuple((name, tuple(cells)) for name, cells in (*beside, (MARKS_SHEET, loose)) if cells)
    return HiddenSheets((*names, MARKS_SHEET), ledger, tuple(marks), found)


_Beside = list[tuple[str, list[Loose]]]


def _whole_ledger(book: Workbook) -> tuple[tuple[str, ...], tuple[dict[str, str], ...], _Beside]:
    named = [LEDGER_SHEET] if LEDGER_SHEET in book.sheetnames else []
    numbered = (f"{LEDGER_SHEET} {number}" for number in range(2, len(book.sheetnames) + 1))
    further = [name for name in numbered if name in book.sheetnames]
    others = (name for name in book.sheetnames if name not in (LEDGER_SHEET, *further))
    for name in (*named, *others):
        first, loose = _ledger(rows_of(book, name))
        if first:
            ledger, beside = [*first], [(name, loose)]
            for other in further:
                more, loose = _ledger(rows_of(book, other))
                ledger += more
                beside.append((other, loose))
            return (name, *further), tuple(ledger), beside
    return (), (), []


def _ledger(rows: Iterable[BookRow]) -> tuple[list[dict[str, str]], list[Loose]]:
    """The rows below the ledger's columns, none where there are no such columns; and what is no column's."""
    columns: Sequence[str] = ()
    found: list[dict[str, str]] = []
    loose: list[Loose] = []
    for row in rows:
        texts = as_text.texts(row[1])
        if not columns and set(texts) >= _LEDGER:
            own = max(n for n, text in enumerate(texts, 1) if text in LEDGER_COLUMNS)
            columns = (*texts[:own], *takewhile(_COLUMN.fullmatch, texts[own:]))
        elif columns and any(texts[: len(columns)]):
            found.append(dict(zip_longest(columns, texts[: len(columns)], fillvalue="")))
        elif not columns and row[0] >= HEADINGS_WITHIN:
            break
        loose += _loose(row, len(columns))
    return found, loose


def _loose(row: BookRow, start: int) -> list[Loose]:
    """The texts of a row from a column on."""
    number, cells = row
    texts = ((n, as_text.text(cells[n]).strip()) for n in range(start, len(cells)))
    return [Loose(as_text.address(number, n), text) for n, text in texts if text]
