"""The last workbook as plain rows of text, whichever program saved it last."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.model import LEDGER_COLUMNS, LEDGER_KEY_OF, Issue, Read

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# How far down a sheet its headings are looked for: somebody may have put lines above them.
_HEADINGS_WITHIN = 40
# What every ledger has; the others came later.
_LEDGER = frozenset(LEDGER_COLUMNS) - {"group", "grouped", "layout"}
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
    """A sheet below its headings. ``twice``: headings that stand in it more than once. ``added``:
    headings with something below them that the program did not write."""

    name: str
    heads: frozenset[str]
    twice: frozenset[str]
    lines: tuple[Line, ...]
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheets:
    """``ledger``: the hidden sheet. ``visible``: every sheet that has a heading which it tells of.
    ``added``: names of sheets that hold something and that the program did not write."""

    ledger: Sheet
    visible: tuple[Sheet, ...]
    added: tuple[str, ...]


@dataclass(frozen=True)
class _Known:
    """How the program's headings are told. ``key``: how the heading of every column of keys begins.
    ``layout``: sheet → all headings that it was written with."""

    titles: frozenset[str]
    key: str = "\n"
    layout: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def keys(self) -> str:
        """How the heading begins of a column of keys that is for one other column."""
        return self.key + LEDGER_KEY_OF

    @cached_property
    def written(self) -> frozenset[str]:
        """All headings that the program wrote in any sheet that is read back."""
        return self.titles.union(*self.layout.values())


def read_sheets(path: Path, ledger: str) -> Read[Sheets]:
    """The workbook's sheets.

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


def _sheets(path: Path, book: Workbook, ledger: str) -> Read[Sheets]:
    names = [ledger] if ledger in book.sheetnames else []
    names += [name for name in book.sheetnames if name != ledger]
    found = None
    for name in names:
        found = _sheet(book, name, _Known(frozenset(LEDGER_COLUMNS)))
        if found and found.heads >= _LEDGER:
            break
        found = None
    if found is None or not found.lines:
        return _failed("workbook_without_ledger", path)
    fields = found.lines[0].cells
    known = _known(fields)
    others = {name: _sheet(book, name, known) for name in book.sheetnames if name != found.name}
    visible = tuple(sheet for sheet in others.values() if sheet)
    officers = [fields.get(name, "") for name in ("verdict", "text", "moved_to", "note", "group")]
    if any(_formulas(sheet, officers) for sheet in visible):
        visible = _calculated(path, visible, known)
    added = [name for name, sheet in others.items() if sheet is None and known.layout]
    added = [name for name in added if name not in known.layout and _holds_anything(book, name)]
    return Read(Sheets(found, visible, tuple(added)))


def _known(fields: Mapping[str, str]) -> _Known:
    """What the ledger's second row tells of the sheets."""
    told = json.loads(fields.get("layout", "") or "{}")
    layout = {name: frozenset(headings) for name, headings in told.items()}
    titles = frozenset(title for name, title in fields.items() if title and name != "layout")
    return _Known(titles, fields["key"], layout)


def _sheet(book: Workbook, name: str, known: _Known) -> Sheet | None:
    """The part of a sheet below its headings, None where there are none that the ledger tells of."""
    rows = _rows(book, name)
    headings = _headings(rows, known)
    if not headings:
        return None
    added = {n: text for n, text in headings.items() if text not in known.written} if known.layout else {}
    lines = []
    kept: dict[str, None] = {}
    for number, row in rows:
        cells = _cells(row, headings)
        if any(cells.values()):
            kept |= {text: None for text in added.values() if text not in kept and cells[text].strip()}
            lines.append(Line(name, number, cells))
    heads = list(headings.values())
    twice = frozenset(head for head in heads if heads.count(head) > 1)
    return Sheet(name, frozenset(heads), twice, tuple(lines), tuple(kept))


def _rows(book: Workbook, name: str) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The rows of a sheet with their numbers; none of a sheet that is a chart."""
    worksheet = book[name]
    if not hasattr(worksheet, "iter_rows"):
        return iter(())
    if hasattr(worksheet, "reset_dimensions"):  # the file's own word on its size may be wrong
        worksheet.reset_dimensions()
    return enumerate(worksheet.iter_rows(values_only=True), start=1)


def _holds_anything(book: Workbook, name: str) -> bool:
    return any(_text(value).strip() for _, row in _rows(book, name) for value in row)


def _headings(rows: Iterator[tuple[int, tuple[object, ...]]], known: _Known) -> dict[int, str] | None:
    """Position → title, of the first row that holds at least two headings that the ledger tells of.

    With the columns that a column of keys is for and, where there are keys, with the columns that
    the program did not write.
    """
    for number, row in rows:
        texts = [_text(value).strip() for value in row]
        told = [text for text in texts if text in known.titles or text.startswith(known.keys)]
        if len(told) > 1:
            wanted = {*told, *(text.removeprefix(known.keys) for text in told)}
            if known.layout and any(text.startswith(known.key) for text in told):
                wanted |= {text for text in texts if text and text not in known.written}
            return {n: text for n, text in enumerate(texts) if text in wanted}
        if number >= _HEADINGS_WITHIN:
            break
    return None


def _cells(row: tuple[object, ...], headings: dict[int, str]) -> dict[str, str]:
    return {title: _text(row[n]) if n < len(row) else "" for n, title in headings.items()}


def _formulas(sheet: Sheet, titles: Iterable[str]) -> bool:
    """Whether the officer's columns may hold one: a text that begins so looks the same here."""
    return any(line.cells.get(title, "").startswith("=") for line in sheet.lines for title in titles)


def _calculated(path: Path, sheets: Iterable[Sheet], known: _Known) -> tuple[Sheet, ...]:
    """The sheets with the results of formulas, where the program that saved them left results."""
    with closing(_open(path, values=True)) as book:
        results = {sheet.name: _sheet(book, sheet.name, known) for sheet in sheets}
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
    return replace(sheet, lines=lines)


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


def _failed(code: str, path: Path, **values: str) -> Read[Sheets]:
    return Read(None, (Issue(code, path.name, values=tuple(values.items())),))
