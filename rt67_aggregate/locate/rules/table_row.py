"""Rows of a form's table as numbered entries, one in each column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rt67_aggregate.locate.cells import Contents, cell_contents
from rt67_aggregate.locate.line_words import TextLine, fragments_of, printed, said, without_front
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.numbered_list import ListItem, split_list
from rt67_aggregate.locate.outline import COLUMNS, Outline
from rt67_aggregate.locate.printed import Wording, wordings_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.title_cell import numbering_title, title_cell
from rt67_aggregate.model import (
    Cell,
    Doubt,
    DoubtCode,
    Fragment,
    Line,
    Owner,
    Paragraph,
    Picture,
    Piece,
    Place,
    Printed,
    Shape,
    Table,
)
from rt67_aggregate.text import fold, leading_label, numbering_length

_Wordings = Mapping[str, tuple[Wording, ...]]
_BULLETS = ("- ", "– ")


class TableRow:
    """Column titles and printed row numbers are the form's own; each cell below them is an entry."""

    def __init__(self, outline: Outline) -> None:
        self._wordings = {
            heading.id: wordings_of((heading.text, *heading.aliases))
            for heading in outline.form.walk()
            if heading.shape in COLUMNS
        }
        self._items = {
            fold(heading.text): heading.id
            for heading in outline.form.walk()
            if heading.shape is Shape.NARRATIVE
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        done: list[Item] = []
        doubts: list[Doubt] = []
        counted: dict[str, int] = {}  # a second table goes on counting, and its rows stay pairs
        for item in items:
            if not isinstance(item, Piece) or not isinstance(item.content, Table) or not item.columns:
                done.append(item)
                continue
            rows = _Rows(item, item.content, self._wordings, self._items, counted.get(item.heading_id, 0))
            done.extend(rows.fragments())
            counted[item.heading_id] = rows.last
            doubts += rows.doubts
        return RuleResult(tuple(done), tuple(doubts))


def has_typed_rows(piece: Piece, table: Table) -> bool:
    """Whether anything was typed below the titles of a form's table."""
    for cell in table.cells:
        if cell.row not in piece.title_rows:
            contents = cell_contents(cell)
            if contents.pictures or any(_says(line, bullets=False) for line in contents.lines):
                return True
    return False


@dataclass(slots=True)
class _Filled:
    """A cell of a column. ``label``: the number that it begins with, 0 for none."""

    cell: Cell
    contents: Contents
    label: int
    place: Place
    spans: bool = False

    @property
    def row(self) -> int:
        return self.cell.row


class _Rows:
    """The rows of one table. ``last``: the highest number of an entry, the earlier ones counted in."""

    def __init__(
        self, piece: Piece, table: Table, wordings: _Wordings, items: Mapping[str, str], last: int
    ) -> None:
        self._piece = piece
        self._table = table
        self._wordings = wordings
        self._items = items
        self._naming: set[int] = set()  # rows that only name the item which the rows below belong to
        self._spans = _spans(piece, table)
        self._contents = {id(cell): cell_contents(cell) for cell in table.cells}
        self._before = last
        self._offset = last
        self.last = last
        self.doubts: list[Doubt] = []
        if not piece.recognised:
            self.doubts = [Doubt(name, DoubtCode.COLUMNS_BY_POSITION) for _, name in piece.columns]

    def fragments(self) -> Iterator[Fragment]:
        filled: dict[str, list[_Filled]] = {heading_id: [] for _, heading_id in self._piece.columns}
        order: dict[int, int] = {}  # row → number in a column of its own ("ที่")
        titles = self._piece.title_rows
        numbering = self._numbering_columns()
        for row, cells in _rows(self._table):
            if row not in titles and titles and row < min(titles):
                for cell in cells:
                    yield from self._outside(cell, "under_table_heading")
                continue
            item = self._item(cells) if row not in titles else ""
            if item:
                self._naming.add(row)
                yield from _item_name(cells[0], item)
                continue
            owners = self._owners(cells)
            for cell in cells:
                contents = self._contents[id(cell)]
                number = _bare_number(contents.lines)
                if row in titles:
                    yield from self._title(cell, contents)
                elif number and cell.column in numbering:
                    yield from contents.leaders
                    order[row] = number
                    yield from _numbers(contents.lines)
                elif not owners[cell.column]:
                    yield from self._outside(cell, "extra_column")
                else:
                    yield from contents.leaders
                    heads = owners[cell.column]
                    filled[heads[0]].append(_fill(cell, contents, spans=len(heads) > 1))
        self._offset = self.last  # rows below answers that stand in the titles' cells go on counting
        numbers = self._numbers(filled, order)
        bullets = any(
            said(line).startswith(_BULLETS)
            for cells in filled.values()
            for cell in cells
            for line in cell.contents.lines
        )
        for heading_id, column in filled.items():
            yield from self._column(heading_id, column, numbers, bullets)

    def _item(self, cells: Sequence[Cell]) -> str:
        """The item that a row of one cell over all columns names; "" where it is none."""
        if len(cells) != 1 or cells[0].columns < len(self._piece.columns):
            return ""
        text = " ".join(map(said, self._contents[id(cells[0])].lines))
        return self._items.get(fold(text[numbering_length(text) :]), "")

    def _numbering_columns(self) -> frozenset[int]:
        """The columns of row numbers: without a title or with one that says so, and nothing but
        rising numbers in them."""
        named = {
            cell.column: " ".join(map(said, self._contents[id(cell)].lines))
            for cell in self._table.cells
            if cell.row in self._piece.title_rows
        }
        heads = {column for column, _ in self._piece.columns}
        below: dict[int, list[Cell]] = {}
        for cell in self._table.cells:
            if cell.row not in self._piece.title_rows:
                below.setdefault(cell.column, []).append(cell)
        found = set()
        for column, cells in below.items():
            values = [_bare_number(lines) for c in cells if (lines := self._contents[id(c)].lines)]
            inside = column in heads and len(self._spans[dict(self._piece.columns)[column]]) > 1
            free = column not in heads and numbering_title(named.get(column, ""))
            if (inside or free) and values and all(values) and all(a < b for a, b in pairwise(values)):
                found.add(column)
        return frozenset(found)

    def _owners(self, cells: Sequence[Cell]) -> dict[int, list[str]]:
        """Cell → the columns of the form that it stands in: the one that it overlaps most, all where
        it covers them whole. A row with as many cells as columns has one for each, wherever a
        border was dragged."""
        heads = [heading_id for _, heading_id in self._piece.columns]
        if len(cells) == len(heads) and any(len(span) > 1 for span in self._spans.values()):
            return {cell.column: [name] for cell, name in zip(cells, heads, strict=True)}
        return {cell.column: self._overlapped(cell) for cell in cells}

    def _overlapped(self, cell: Cell) -> list[str]:
        here = set(range(cell.column, cell.column + cell.columns))
        shares = {name: len(here & span) for name, span in self._spans.items() if here & span}
        whole = [name for name in shares if self._spans[name] <= here]
        if len(whole) > 1:
            return whole
        return [max(shares, key=lambda name: shares[name])] if shares else []

    def _numbers(self, filled: dict[str, list[_Filled]], order: dict[int, int]) -> dict[int, int]:
        """Row → entry number. Where a row was cut by a page's end the second table begins with the
        rest of it, and its rows go on as printed."""
        titles = self._piece.title_rows
        outside = (*titles, *self._naming, *range(1, min(titles, default=1)))
        numbers = _row_numbers(self._table, outside, filled, order)
        if not self._before or self._piece.title_rows or self._before + 1 not in _labels(filled):
            return numbers
        rows = sorted(numbers)
        labels = {cell.row: cell.label for cells in filled.values() for cell in cells if cell.label}
        first = [row for row in rows if row < min(labels)]
        if len(first) != 1 or any(labels.get(row) != self._before + n for n, row in enumerate(rows) if n):
            return numbers
        self._offset = 0
        self.doubts += [Doubt(name, DoubtCode.ROW_CUT, None, self._before) for name in filled]
        return {row: self._before + n for n, row in enumerate(rows)}

    def _title(self, cell: Cell, contents: Contents) -> Iterator[Fragment]:
        """What the form prints in a title's cell, and what was typed there."""
        yield from contents.leaders
        heading_id = next((h for column, h in self._piece.columns if column == cell.column), "")
        if not heading_id:
            yield from self._other_title(cell, contents)
            return
        found = title_cell(contents, heading_id, self._wordings[heading_id])
        yield from found.own
        place = _place(cell)
        words = Owner.unplaced("heading_text", heading_id)
        pictures = tuple(contents.pictures)
        if found.words:
            yield from fragments_of(found.words, words, place)
        split = split_list(found.answer)
        if split:
            yield from split.labels
        entries = split.entries if split else (ListItem(1, tuple(found.answer)),) if found.answer else ()
        for entry in entries:
            yield from self._entry(heading_id, entry, place, pictures, contents.at)
            pictures = ()
        yield from fragments_of((), Owner.unplaced("extra_column", heading_id), place, pictures, contents.at)

    def _other_title(self, cell: Cell, contents: Contents) -> Iterator[Fragment]:
        text = " ".join(map(said, contents.lines))
        if numbering_title(text):
            yield from _numbers(contents.lines)
            contents = replace(contents, lines=[])
        owner = Owner.unplaced("extra_column", self._piece.heading_id)
        yield from fragments_of(contents.lines, owner, _place(cell), tuple(contents.pictures), contents.at)

    def _outside(self, cell: Cell, reason: str) -> Iterator[Fragment]:
        contents = self._contents[id(cell)]
        yield from contents.leaders
        owner = Owner.unplaced(reason, self._piece.heading_id)
        yield from fragments_of(contents.lines, owner, _place(cell), tuple(contents.pictures), contents.at)

    def _column(
        self, heading_id: str, cells: list[_Filled], numbers: dict[int, int], bullets: bool
    ) -> Iterator[Fragment]:
        typed = [c for c in cells if c.contents.pictures or any(_says(x, bullets) for x in c.contents.lines)]
        for cell in cells:
            if cell not in typed:
                yield from _numbers(cell.contents.lines)
        split = split_list(typed[0].contents.lines) if len(typed) == 1 and not typed[0].spans else None
        if split:
            yield from split.labels
            pictures = tuple(typed[0].contents.pictures)
            for entry in split.entries:
                yield from self._entry(heading_id, entry, typed[0].place, pictures)
                pictures = ()
            return
        for cell in typed:
            lines, number = _without_row_number(cell.contents.lines)
            yield from number
            entry = ListItem(numbers.get(cell.row, cell.row), tuple(lines))
            pictures = tuple(cell.contents.pictures)
            yield from self._entry(heading_id, entry, cell.place, pictures, cell.contents.at)
            if cell.spans:
                code = DoubtCode.MERGED_CELL
                self.doubts.append(Doubt(heading_id, code, cell.place, entry.number + self._offset))

    def _entry(
        self,
        heading_id: str,
        entry: ListItem,
        place: Place,
        pictures: tuple[Picture, ...],
        at: Line | None = None,
    ) -> tuple[Fragment, ...]:
        number = entry.number + self._offset
        self.last = max(self.last, number)
        return fragments_of(entry.lines, Owner.answer(heading_id, number), place, pictures, at)


def _item_name(cell: Cell, heading_id: str) -> Iterator[Fragment]:
    contents = cell_contents(cell)
    yield from contents.leaders
    for part in (part for line in contents.lines for part in line):
        start = numbering_length(part.line.text)
        yield printed(part.line.slice(0, start), Printed.NUMBER, heading_id)
        yield printed(part.line.slice(start, len(part.line.text)), Printed.HEADING, heading_id)


def _rows(table: Table) -> list[tuple[int, list[Cell]]]:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return sorted(rows.items())


def _spans(piece: Piece, table: Table) -> dict[str, frozenset[int]]:
    """The grid columns that each title's cell covers."""
    wide = {c.column: c.columns for c in table.cells if c.row in piece.title_rows}
    return {name: frozenset(range(column, column + wide.get(column, 1))) for column, name in piece.columns}


def _labels(filled: dict[str, list[_Filled]]) -> set[int]:
    return {cell.label for cells in filled.values() for cell in cells if cell.label}


def _place(cell: Cell) -> Place:
    first = next((block for block in cell.blocks if isinstance(block, Paragraph)), None)
    return first.place if first else Place(row=cell.row, column=cell.column)


def _fill(cell: Cell, contents: Contents, *, spans: bool) -> _Filled:
    first = next((block for block in cell.blocks if isinstance(block, Paragraph)), None)
    label = leading_label(said(contents.lines[0]) + " ") if contents.lines else None
    single = bool(label and label.number and "." not in label.number)
    auto = leading_label(f"{first.label} ") if first and first.label and not contents.lines else None
    order = label.order if label and single else auto.order if auto else 0
    return _Filled(cell, contents, order, _place(cell), spans)


def _numbers(lines: Sequence[TextLine]) -> Iterator[Fragment]:
    return (printed(part.line, Printed.NUMBER) for line in lines for part in line)


def _bare_number(lines: Sequence[TextLine]) -> int:
    text = "".join(map(said, lines)).strip(" .)(")
    return int(text) if text.isdecimal() and len(text) <= 3 else 0


def _row_numbers(
    table: Table, title_rows: Sequence[int], filled: dict[str, list[_Filled]], order: dict[int, int]
) -> dict[int, int]:
    """Row → entry number: as printed where the numbers rise and agree, else counted."""
    rows = [row for row in range(1, table.row_count + 1) if row not in title_rows]
    present = {cell.row for cell in table.cells}
    rows = [row for row in rows if row in present]
    counted = {row: number for number, row in enumerate(rows, start=1)}
    found: dict[int, set[int]] = {row: {order[row]} for row in rows if row in order}
    for cells in filled.values():
        for cell in cells:
            if cell.label:
                found.setdefault(cell.row, set()).add(cell.label)
    numbers = [(row, found.get(row, set())) for row in rows]
    if all(len(here) == 1 for _, here in numbers):
        flat = [next(iter(here)) for _, here in numbers]
        if all(a < b for a, b in pairwise(flat)):
            return dict(zip(rows, flat, strict=True))
    return counted


def _says(line: TextLine, bullets: bool) -> bool:
    """Whether more than the row's printed number stands in a line. A lone dash says "none", but
    not where the other rows of the column begin with one."""
    text = said(line)
    label = leading_label(text + " ")
    numbered = label is not None and (label.number or label.style == "•" or bullets)
    return bool((text[label.length :] if label and numbered else text).strip())


def _without_row_number(lines: Sequence[TextLine]) -> tuple[list[TextLine], list[Fragment]]:
    """The lines without the printed number of the row before the first, and that number."""
    kept = list(lines)
    taken = None
    if kept:
        label = leading_label(said(kept[0]) + " ")
        if label and label.number and "." not in label.number:
            kept[0], taken = without_front(kept[0], label.length)
    numbers = [printed(taken, Printed.NUMBER)] if taken else []
    return [line for line in kept if said(line)], numbers
