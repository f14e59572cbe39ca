"""The last workbook's sheets as rows of fields, whichever program saved it last."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.model import MARKS_SHEET, NEW_ROW, Issue, Read
from rt67_aggregate.review import cells as as_text
from rt67_aggregate.review.book_rows import HEADINGS_WITHIN, BookRow, Loose, rows_of
from rt67_aggregate.review.hidden_sheets import hidden_sheets
from rt67_aggregate.review.layout import EDITABLE, KEY, Layout, layout_of
from rt67_aggregate.review.number_formats import shown_in
from rt67_aggregate.review.opening import with_book
from rt67_aggregate.review.vocabulary import in_thai
from rt67_aggregate.text import cell_text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of a sheet, or one of its texts where it has several. ``number``: as the spreadsheet
    counts. ``cells``: field → text. ``own``: what the program's cells of the row say. ``numbers``: fields
    of the officer's that hold a number or a date, each with its column from 0."""

    sheet: str
    number: int
    cells: dict[str, str]
    own: tuple[str, ...] = ()
    numbers: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by its headings. ``written``: whether the program wrote one of this name. ``found``:
    whether any headings that are read were found. ``missing``: headings it was written with, of
    columns that are read. ``keyless``: it has none of the columns of keys that it needs. ``twice``:
    headings that stand in it more than once. ``free``: columns in which the officer types, from 0.
    ``added``: headings that the program did not write, with the texts below them. ``printed``: numbers of the
    rows below that are all the program's: another table, or a row that goes on. ``texts``: all that stands
    in it, where no rows of it are read. ``heads``: the titles of its columns, by place."""

    name: str
    written: bool
    found: bool = False
    missing: tuple[str, ...] = ()
    keyless: bool = False
    twice: tuple[str, ...] = ()
    free: frozenset[int] = frozenset()
    lines: tuple[SheetRow, ...] = ()
    added: tuple[tuple[str, tuple[str, ...]], ...] = ()
    loose: tuple[Loose, ...] = ()
    printed: frozenset[int] = frozenset()
    texts: frozenset[str] = frozenset()
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheets:
    """``ledger``: the rows of the hidden sheet by its columns, the first with the titles. ``sheets``:
    all others."""

    ledger: tuple[dict[str, str], ...]
    layout: Layout
    sheets: tuple[Sheet, ...]


def read_sheets(path: Path) -> Read[Sheets]:
    """The workbook's sheets; without a value where it cannot be read or its ledger was changed.

    The ledger is told by its columns where its sheet has another name.
    """
    read = with_book(path, lambda book: _sheets(path, book))
    if read.value is None:
        return read
    found = read.value
    if any(_formulas(sheet) for sheet in found.sheets):
        results = with_book(path, lambda book: _sheets(path, book), values=True)
        if results.value is None:
            return read
        found = replace(found, sheets=tuple(map(_merged, found.sheets, results.value.sheets)))
    return Read(_as_shown(path, found))


def _sheets(path: Path, book: Workbook) -> Read[Sheets]:
    hidden = hidden_sheets(book)
    if not hidden.ledger or ("check" in hidden.ledger[0] and MARKS_SHEET not in book.sheetnames):
        return Read(None, (Issue("workbook_without_ledger", path.name),))
    layout = layout_of(hidden.ledger[0], hidden.marks)
    if layout is None:
        values = (("sheet", MARKS_SHEET), ("count", "1"), ("texts", "-"))
        return Read(None, (Issue("review_ledger_changed", path.name, values=values),))
    names = [name for name in book.sheetnames if name not in hidden.names]
    beside = (Sheet(name, written=True, loose=loose) for name, loose in hidden.beside)
    return Read(Sheets(hidden.ledger, layout, (*(_sheet(book, name, layout) for name in names), *beside)))


def _sheet(book: Workbook, name: str, layout: Layout) -> Sheet:
    rows = [(number, row) for number, row in rows_of(book, name) if any(cell is not None for cell in row)]
    written = name in layout.sheets
    reading = not written or any(layout.sheets[name].values())
    top = _heading_row(rows, layout, layout.sheets.get(name)) if reading else None
    if top is None:
        wanted = tuple(heading for heading, field in layout.sheets.get(name, {}).items() if field)
        own = [_loose(row, (), layout, whole=True) for row in rows] if written else []
        return Sheet(name, written, missing=wanted, loose=_flat(own), texts=_all_texts(rows))
    return _below(name, written, rows, top, layout)


@dataclass(frozen=True, slots=True)
class _TitleRow:
    """What the row of titles says of the columns. ``heads``: titles by place, from 0. ``fields``: the field
    of each title that the program wrote; ``needed``: those of them that are read. ``added``: titles of the
    officer's own columns, by place."""

    heads: tuple[str, ...]
    fields: Mapping[str, str]
    needed: Mapping[str, str]
    added: Mapping[int, str]

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(h for h, field in self.needed.items() if field != KEY and h not in self.heads)

    @property
    def twice(self) -> tuple[str, ...]:
        heads = self.heads
        return tuple(sorted({head for head in heads if head in self.needed and heads.count(head) > 1}))

    @property
    def keyless(self) -> bool:
        return any(field == KEY and heading not in self.heads for heading, field in self.needed.items())

    @property
    def whole(self) -> bool:
        """Whether all that the program wrote is there, and nothing else."""
        return set(self.fields) <= set(self.heads) and not self.added

    @property
    def free(self) -> set[int]:
        """The places where the officer types."""
        return {*self.added, *(n for n, text in enumerate(self.heads) if self.needed.get(text))}

    @property
    def shown(self) -> set[int]:
        """The places of fields, whether they are read or not."""
        return {n for n, text in enumerate(self.heads) if self.fields.get(text)}


def _title_row(name: str, row: BookRow, layout: Layout) -> _TitleRow:
    heads = tuple(text.strip() for text in as_text.texts(row[1]))
    fields = layout.fields(name, heads)
    needed = {heading: field for heading, field in fields.items() if field in (*EDITABLE, KEY)}
    others = {n: text for n, text in enumerate(heads) if text and text not in layout.headings}
    return _TitleRow(heads, fields, needed, others if layout.sheets else {})


def _below(name: str, written: bool, rows: Sequence[BookRow], top: int, layout: Layout) -> Sheet:
    titles = _title_row(name, rows[top], layout)
    columns = {n: _column(rows, top, n) for n in titles.added}
    told = [n for n in titles.added if columns[n]]
    below, printed = _parted(rows[top + 1 :], layout)
    lines, loose = _lines(name, below, titles, layout, end=min(printed, default=0))
    above = [_loose(row, (), layout, whole=True) for row in rows[:top]]
    above.append(_loose(rows[top], told, layout, whole=titles.whole))
    return Sheet(
        name=name,
        written=written,
        found=True,
        missing=titles.missing,
        keyless=titles.keyless,
        twice=titles.twice,
        free=frozenset(titles.free),
        lines=tuple(lines),
        added=tuple((titles.added[n], columns[n]) for n in told),
        loose=_flat([*above, *loose]),
        printed=printed,
        texts=_all_texts(rows) if titles.keyless else frozenset(),
        heads=titles.heads,
    )


def _parted(rows: Sequence[BookRow], layout: Layout) -> tuple[list[BookRow], frozenset[int]]:
    """The rows that may hold something of the officer's, and the numbers of the others."""
    marks = layout.marks
    printed = {number for number, cells in rows if marks and marks.row(filter(None, map(cell_text, cells)))}
    return [row for row in rows if row[0] not in printed], frozenset(printed)


def _lines(
    name: str, rows: Sequence[BookRow], titles: _TitleRow, layout: Layout, end: int
) -> tuple[list[SheetRow], list[list[Loose]]]:
    """The rows below the titles, and what stands in them where nothing is read. ``end``: number of the first
    row of another table, 0 where there is none."""
    units, free, shown = _units(titles.heads, titles.fields), titles.free, titles.shown
    lines: list[SheetRow] = []
    loose: list[list[Loose]] = []
    for row in rows:
        own = tuple(text for n, cell in enumerate(row[1]) if n not in free and (text := cell_text(cell)))
        read = [line for unit in units if (line := _line(name, row, unit, own))]
        if _is_of_no_row(read, below=bool(end and row[0] > end)):
            loose.append(_loose(row, (), layout, whole=titles.whole))
            continue
        lines += read
        if layout.marks and not layout.marks.row(own):
            new = any(line.cells.get("verdict", "").strip() == NEW_ROW for line in read)
            loose.append(_loose(row, free | shown if new else free, layout, whole=titles.whole))
    return lines, loose


def _is_of_no_row(read: Sequence[SheetRow], *, below: bool) -> bool:
    """Whether nothing in a row is about any that was written: it stands ``below`` the program's table, in
    another one, without a key; or it is a total, which a spreadsheet puts below a table by a switch, also
    below the keys: all that stands where the officer types are formulas over many cells."""
    keys = {line.cells.get(KEY, "").strip() for line in read} - {""}
    if below and not keys:
        return True
    typed = {text for line in read for name in EDITABLE if (text := line.cells.get(name, "").strip())}
    return bool(keys | typed) and all(map(_is_total, keys | typed))


def _is_total(text: str) -> bool:
    return text.startswith("=") and any(sign in text for sign in ":[")


def _units(heads: Sequence[str], fields: Mapping[str, str]) -> list[dict[int, str]]:
    """Position → field: of the sheet as a whole, and of each text that has a column of keys of its own.

    Fields that only say where a row belongs stand in all of them.
    """
    of_others: dict[str, str] = {}
    for heading, field in fields.items():
        column = next(
            (c for c in fields if field == KEY and c != heading and heading.endswith(f" · {c}")), ""
        )
        if column:
            of_others[heading] = column
    taken = {*of_others, *of_others.values()}
    where = {n: fields[h] for n, h in enumerate(heads) if fields.get(h) and fields[h] not in (*EDITABLE, KEY)}
    plain = {n: fields[h] for n, h in enumerate(heads) if fields.get(h) and h not in taken}
    units = [where | plain] if set(plain) - set(where) else []
    for key, column in of_others.items():
        unit = {n: KEY for n, head in enumerate(heads) if head == key}
        unit |= {n: fields[column] for n, head in enumerate(heads) if head == column}
        units.append(where | unit)
    return units


def _line(name: str, row: BookRow, unit: Mapping[int, str], own: tuple[str, ...]) -> SheetRow | None:
    number, values = row
    texts = {field: as_text.text(values[n]) if n < len(values) else "" for n, field in unit.items()}
    cells = {field: in_thai(field, text) for field, text in texts.items()}
    numbers = tuple((field, n) for n, field in unit.items() if field in EDITABLE and _is_number(values, n))
    return SheetRow(name, number, cells, own, numbers) if any(cells.values()) else None


def _is_number(values: Sequence[object], position: int) -> bool:
    return position < len(values) and isinstance(values[position], int | float | date)


def _loose(row: BookRow, free: Collection[int], layout: Layout, *, whole: bool) -> list[Loose]:
    """The cells of a row that the program did not write; the row where each of them stood somewhere,
    but not in one row.

    ``free``: positions of cells that are read, or told otherwise. ``whole``: whether all of the
    program's columns are there, so that a row can be told at all.
    """
    if layout.marks is None:
        return []
    number, values = row
    own = {n: text for n, cell in enumerate(values) if n not in free and (text := cell_text(cell))}
    if layout.marks.row(own.values()):
        return []
    strange = [n for n in own if not layout.marks.cell(values[n])]
    found = [Loose(as_text.address(number, n), as_text.text(values[n]).strip()) for n in strange]
    rest = [text for n, text in own.items() if n not in strange]
    if whole and rest and not layout.marks.row(rest):
        found.append(Loose(as_text.address(number, min(own)), ""))
    return found


def _all_texts(rows: Sequence[BookRow]) -> frozenset[str]:
    return frozenset(as_text.text(cell).strip() for _, row in rows for cell in row) - {""}


def _flat(found: Iterable[Iterable[Loose]]) -> tuple[Loose, ...]:
    return tuple(loose for row in found for loose in row)


def _column(rows: Sequence[BookRow], top: int, position: int) -> tuple[str, ...]:
    """The texts below a heading, without empty ones."""
    cells = (as_text.text(row[position]).strip() for _, row in rows[top + 1 :] if position < len(row))
    return tuple(filter(None, cells))


def _heading_row(rows: Sequence[BookRow], layout: Layout, own: Collection[str] | None) -> int | None:
    """The first of those rows that hold the most headings, two at least: of the sheet, or else any under
    which something is read. Above them the sheet of all topics names some again, for the groups."""
    most, found = 1, None
    for index, (number, row) in enumerate(rows):
        if number > HEADINGS_WITHIN:
            break
        texts = {text.strip() for text in as_text.texts(row)}
        if own:
            headings = texts & set(own)
        else:
            headings = {t for t in texts if t in layout.telling or t.startswith(layout.key_of)}
        if len(headings) > most:
            most, found = len(headings), index
    return found


def _formulas(sheet: Sheet) -> bool:
    """Whether the officer's columns may hold one: a text that begins so looks the same here."""
    return any(
        text.startswith("=")
        for line in sheet.lines
        for field, text in line.cells.items()
        if field in EDITABLE
    )


def _merged(sheet: Sheet, results: Sheet) -> Sheet:
    """The sheet with the results of formulas, where the program that saved them left results."""
    values: dict[int, list[SheetRow]] = {}
    for line in results.lines:
        values.setdefault(line.number, []).append(line)

    def merged(line: SheetRow) -> SheetRow:
        others = [
            other for other in values.get(line.number, []) if other.cells.get(KEY) == line.cells.get(KEY)
        ]
        other = others[0] if others else line
        computed = {field for field, text in line.cells.items() if text.startswith("=")}
        cells = {f: (other.cells.get(f) or text) if f in computed else text for f, text in line.cells.items()}
        numbers = tuple(number for number in other.numbers if number[0] in computed)
        return replace(line, cells=cells, numbers=(*line.numbers, *numbers))

    return replace(sheet, lines=tuple(map(merged, sheet.lines)))


def _as_shown(path: Path, sheets: Sheets) -> Sheets:
    """With numbers as their cells show them, which costs another look at the sheets that have any."""
    rows = {
        sheet.name: found
        for sheet in sheets.sheets
        if (found := {o.number for o in sheet.lines if o.numbers})
    }
    read = with_book(path, lambda book: Read(shown_in(book, rows)), values=True) if rows else Read({})
    texts = read.value or {}

    def line_of(line: SheetRow) -> SheetRow:
        found = {field: texts.get((line.sheet, line.number, n)) for field, n in line.numbers}
        return replace(line, cells=line.cells | {field: text for field, text in found.items() if text})

    return replace(
        sheets, sheets=tuple(replace(s, lines=tuple(map(line_of, s.lines))) for s in sheets.sheets)
    )
