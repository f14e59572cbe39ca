"""The last workbook as plain rows of text, whichever program saved it last."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.model import LEDGER_COLUMNS, LEDGER_KEY_OF, Issue, Read

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# How far down a sheet its headings are looked for: somebody may have put lines above them.
_HEADINGS_WITHIN = 40
# What every ledger has; the groups came later.
_LEDGER = frozenset(LEDGER_COLUMNS) - {"group", "grouped"}
# How OOXML writes a character that XML cannot hold, and "_" before what looks like one.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
# What openpyxl raises for files that are no workbook, or a damaged one.
_FAILURES = (
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    SyntaxError,
    EOFError,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a sheet by its headings. ``number``: as the spreadsheet counts."""

    sheet: str
    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet below its headings. ``twice``: headings that stand in it more than once."""

    name: str
    heads: frozenset[str]
    twice: frozenset[str]
    lines: tuple[Line, ...]


def read_sheets(path: Path, ledger: str) -> Read[tuple[Sheet, tuple[Sheet, ...]]]:
    """The hidden ledger, and every sheet that has a heading which the ledger tells of.

    The ledger is told by its columns where its sheet has another name than ``ledger``.
    """
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - only a review needs it

    try:
        with closing(_open(path, values=False)) as book:
            return _sheets(path, book, ledger)
    except PermissionError:
        return _failed("workbook_locked", path)
    except OSError as error:
        return _failed("workbook_unreadable", path, detail=str(error))
    except (*_FAILURES, InvalidFileException) as error:
        return _failed("workbook_unreadable", path, detail=str(error))


def _sheets(path: Path, book: Workbook, ledger: str) -> Read[tuple[Sheet, tuple[Sheet, ...]]]:
    names = [ledger] if ledger in book.sheetnames else []
    names += [name for name in book.sheetnames if name != ledger]
    found = None
    for name in names:
        found = _sheet(book, name, frozenset(LEDGER_COLUMNS))
        if found and found.heads >= _LEDGER:
            break
        found = None
    if found is None or not found.lines:
        return _failed("workbook_without_ledger", path)
    fields = found.lines[0].cells
    titles = frozenset(title for title in fields.values() if title)
    keys = fields["key"] + LEDGER_KEY_OF
    others = [_sheet(book, name, titles, keys) for name in book.sheetnames if name != found.name]
    sheets = tuple(sheet for sheet in others if sheet)
    officers = [fields.get(name, "") for name in ("verdict", "text", "moved_to", "note", "group")]
    if any(_formulas(sheet, officers) for sheet in sheets):
        sheets = _calculated(path, sheets, titles, keys)
    return Read((found, sheets))


def _sheet(book: Workbook, name: str, titles: frozenset[str], keys: str = "\n") -> Sheet | None:
    """The part of a sheet below its headings, None where there are none of these titles.

    ``keys``: how the heading of a column of keys begins that tells which column it is for.
    """
    worksheet = book[name]
    if not hasattr(worksheet, "iter_rows"):  # a sheet that is a chart
        return None
    if hasattr(worksheet, "reset_dimensions"):  # the file's own word on its size may be wrong
        worksheet.reset_dimensions()
    rows = enumerate(worksheet.iter_rows(values_only=True), start=1)
    headings = _headings(rows, titles, keys)
    if not headings:
        return None
    heads = list(headings.values())
    lines = tuple(
        Line(name, number, cells) for number, row in rows if any((cells := _cells(row, headings)).values())
    )
    twice = frozenset(head for head in heads if heads.count(head) > 1)
    return Sheet(name, frozenset(heads), twice, lines)


def _headings(
    rows: Iterator[tuple[int, tuple[object, ...]]], titles: frozenset[str], keys: str
) -> dict[int, str] | None:
    """Position → title, of the first row that holds at least two of the titles; with the columns
    that a column of keys is for."""
    for number, row in rows:
        texts = [_text(value).strip() for value in row]
        known = [text for text in texts if text in titles or text.startswith(keys)]
        if len(known) > 1:
            wanted = {*known, *(text.removeprefix(keys) for text in known)}
            return {n: text for n, text in enumerate(texts) if text in wanted}
        if number >= _HEADINGS_WITHIN:
            break
    return None


def _cells(row: tuple[object, ...], headings: dict[int, str]) -> dict[str, str]:
    return {title: _text(row[n]) if n < len(row) else "" for n, title in headings.items()}


def _formulas(sheet: Sheet, titles: Iterable[str]) -> bool:
    """Whether the officer's columns may hold one: a text that begins so looks the same here."""
    return any(line.cells.get(title, "").startswith("=") for line in sheet.lines for title in titles)


def _calculated(path: Path, sheets: Iterable[Sheet], titles: frozenset[str], keys: str) -> tuple[Sheet, ...]:
    """The sheets with the results of formulas, where the program that saved them left results."""
    with closing(_open(path, values=True)) as book:
        results = {sheet.name: _sheet(book, sheet.name, titles, keys) for sheet in sheets}
    return tuple(_merged(sheet, results[sheet.name]) for sheet in sheets)


def _merged(sheet: Sheet, results: Sheet | None) -> Sheet:
    values = {line.number: line.cells for line in results.lines} if results else {}
    lines = tuple(
        Line(
            line.sheet,
            line.number,
            {
                title: (values.get(line.number, {}).get(title) or text) if text.startswith("=") else text
                for title, text in line.cells.items()
            },
        )
        for line in sheet.lines
    )
    return Sheet(sheet.name, sheet.heads, sheet.twice, lines)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value) if "_x" in value else value
        return text.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y %H:%M}".removesuffix(" 00:00")
    return str(value)


def _open(path: Path, *, values: bool) -> Workbook:
    import openpyxl  # noqa: PLC0415 - a fifth of a second that only a review needs

    return openpyxl.load_workbook(path, read_only=True, data_only=values, keep_links=False)


def _failed(code: str, path: Path, **values: str) -> Read[tuple[Sheet, tuple[Sheet, ...]]]:
    return Read(None, (Issue(code, path.name, values=tuple(values.items())),))
