"""Rows of a form's table as numbered entries, one in each column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import count, pairwise
from typing import NamedTuple

from rt67_aggregate.locate.cells import Contents, cell_contents
from rt67_aggregate.locate.column_spans import ColumnSpans
from rt67_aggregate.locate.filled_cell import (
    FilledCell,
    cell_place,
    filled_cell,
    says_more,
    without_row_number,
)
from rt67_aggregate.locate.grid import cell_text, is_no_title, rows_of
from rt67_aggregate.locate.line_words import TextLine, fragments_of, printed, said
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.numbered_list import ListItem, Split, split_list
from rt67_aggregate.locate.outline import COLUMNS, Outline
from rt67_aggregate.locate.printed import Wording, wordings_of
from rt67_aggregate.locate.row_numbers import (
    bare_number,
    only_labelled,
    printed_numbers,
    row_labels,
    row_numbers,
    uncounted_rows,
)
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.title_cell import numbering_title, title_cell
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import (
    Cell,
    Doubt,
    DoubtCode,
    Fragment,
    Line,
    Owner,
    Picture,
    Piece,
    Place,
    Printed,
    Shape,
    Table,
)
from rt67_aggregate.text import fold, numbering_length, title_key

_Wordings = Mapping[str, tuple[Wording, ...]]
_BULLETS = ("- ", "– ")


class _FormWords(NamedTuple):
    """What a form says in its tables. ``signs``: column and key of each title of signs alone, which has no
    wording. ``items``: key of an item's wording → its heading. ``rows``: how many each table has."""

    wordings: _Wordings
    signs: frozenset[tuple[str, str]]
    items: Mapping[str, str]
    rows: Mapping[str, int]

    @classmethod
    def of(cls, outline: Outline) -> _FormWords:
        headings = tuple(outline.form.walk())
        texts = {heading.id: (heading.text, *heading.aliases) for heading in headings}
        in_tables = [h.id for h in headings if h.shape in (*COLUMNS, Shape.NARRATIVE, Shape.TABLE)]
        columns = [h.id for h in headings if h.shape in COLUMNS]
        return cls(
            {name: wordings_of(texts[name]) for name in in_tables},
            frozenset((name, title_key(text)) for name in columns for text in texts[name] if not fold(text)),
            {fold(h.text): h.id for h in headings if h.shape is Shape.NARRATIVE},
            {h.id: h.rows for h in headings if h.shape is Shape.TABLE},
        )


class TableRow:
    """Column titles and printed row numbers are the form's own; each cell below them is an entry."""

    def __init__(self, outline: Outline) -> None:
        self._words = _FormWords.of(outline)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        counted: dict[str, int] = {}  # a second table goes on counting, and its rows stay pairs
        for index, piece, table in items.tables:
            if not piece.columns:
                continue
            rows = _Rows(piece, table, self._words, counted.get(piece.heading_id, 0))
            changes[index] = tuple(rows.fragments())
            counted[piece.heading_id] = rows.last
            doubts += rows.doubts
        return RuleResult(items.changed(changes), tuple(doubts))


class _Rows:
    """The rows of one table. ``last``: the highest number of an entry, the earlier ones counted in."""

    def __init__(self, piece: Piece, table: Table, words: _FormWords, last: int) -> None:
        self._piece = piece
        self._table = table
        self._wordings, self._signs, self._items, rows = words
        self._as_printed = table.row_count - len(piece.title_rows) == rows.get(piece.heading_id)
        self._spans = ColumnSpans(piece, table)
        self._contents = {id(cell): cell_contents(cell) for cell in table.cells}
        # Rows that only name the item which the rows below belong to, and that item.
        self._naming = {row: item for row, cells in rows_of(table) if (item := self._item(row, cells))}
        self._before = last
        self._offset = last
        self.last = last
        self.doubts: list[Doubt] = []
        moved = any(row not in piece.title_rows and self._spans.moved(cells) for row, cells in rows_of(table))
        if moved or not piece.recognised or self._is_beside_titles():
            self.doubts = [Doubt(name, DoubtCode.COLUMNS_BY_POSITION) for _, name in piece.columns]

    def _is_beside_titles(self) -> bool:
        """Whether words stand beside the titles in a table that has no other row: they may be answers."""
        titles = set(self._piece.title_rows)
        if len(titles) != 1 or titles != {cell.row for cell in self._table.cells}:
            return False
        taken = {column for column, _ in self._piece.columns}
        beside = (cell_text(cell) for cell in self._table.cells if cell.column not in taken)
        return any(any(map(str.isalpha, text)) and not numbering_title(text) for text in beside)

    def fragments(self) -> Iterator[Fragment]:
        filled: dict[str, list[FilledCell]] = {heading_id: [] for _, heading_id in self._piece.columns}
        order: dict[int, int] = {}  # row → number in a column of its own ("ที่")
        titles = self._piece.title_rows
        numbering = self._numbering_columns()
        for row, cells in rows_of(self._table):
            if row not in titles and titles and row < min(titles):
                self._above_titles(cells)
                for cell in cells:
                    again = self._says_heading(cell)
                    name = self._piece.heading_id
                    yield from (
                        self._item_name(cell, name) if again else self._outside(cell, "under_table_heading")
                    )
                continue
            if row in self._naming:
                yield from self._item_name(cells[0], self._naming[row])
                continue
            owners = self._spans.owners(cells)
            for cell in cells:
                contents = self._contents[id(cell)]
                number = bare_number(contents.lines) if cell.column in numbering else 0
                if row in titles:
                    yield from self._title(cell, contents)
                elif number:
                    yield from contents.leaders
                    order[row] = number
                    yield from printed_numbers(contents.lines)
                    yield from self._pictures(cell, contents, "extra_column")
                elif not owners[cell.column]:
                    yield from self._outside(cell, "extra_column")
                else:
                    yield from contents.leaders
                    heads = owners[cell.column]
                    filled[heads[0]].append(filled_cell(cell, contents, spans=len(heads) > 1))
        self._offset = self.last  # rows below answers that stand in the titles' cells go on counting
        numbers = self._numbers(filled, order)
        for row in uncounted_rows(filled, order, as_printed=self._as_printed):
            places = ((name, numbers.get(row, row) + self._offset) for name in filled)
            self.doubts += [Doubt(name, DoubtCode.BOUNDARY_UNCERTAIN, None, entry) for name, entry in places]
        bullets = any(
            said(line).startswith(_BULLETS)
            for cells in filled.values()
            for cell in cells
            for line in cell.contents.lines
        )
        for heading_id, column in filled.items():
            table = (cell for cells in filled.values() for cell in cells)
            yield from self._column(heading_id, column, numbers, table, bullets=bullets)

    def _item(self, row: int, cells: Sequence[Cell]) -> str:
        """The item that a row of one cell over all columns names; "" where it is none."""
        alone = len(cells) == 1 and cells[0].columns >= len(self._piece.columns)
        if not alone or row in self._piece.title_rows:
            return ""
        text = self._contents[id(cells[0])].text
        return self._items.get(fold(text[numbering_length(text) :]), "")

    def _says_heading(self, cell: Cell) -> bool:
        """Whether a cell above the titles says the table's heading again."""
        text = self._contents[id(cell)].text
        wordings = self._wordings.get(self._piece.heading_id, ())
        return fold(text[numbering_length(text) :]) in {wording.key for wording in wordings}

    def _above_titles(self, cells: Sequence[Cell]) -> None:
        """A doubt about all columns where a row above the titles says something in several, or much in one:
        sorting puts the titles below the first rows."""
        owners = self._spans.owners(cells)
        typed = [cell for cell in cells if self._contents[id(cell)].lines and len(owners[cell.column]) == 1]
        if not self.doubts and (len(typed) > 1 or any(map(is_no_title, typed))):
            self.doubts = [Doubt(name, DoubtCode.TEXT_UNDER_GROUP) for _, name in self._piece.columns]

    def _item_name(self, cell: Cell, heading_id: str) -> Iterator[Fragment]:
        contents = self._contents[id(cell)]
        loose = Owner.unplaced("heading_text", heading_id)
        yield from contents.leaders
        for part in (part for line in contents.lines for part in line):
            start = numbering_length(part.line.text)
            yield printed(part.line.slice(0, start), Printed.NUMBER, heading_id)
            rest = part.line.slice(start, len(part.line.text))
            yield from printed_line(rest, Printed.HEADING, self._wordings[heading_id], loose, heading_id)
        yield from self._pictures(cell, contents, "under_table_heading")

    def _numbering_columns(self) -> frozenset[int]:
        """The columns of row numbers: without a title or with one that says so, and nothing but
        rising numbers in them."""
        named = {
            cell.column: self._contents[id(cell)].text
            for cell in self._table.cells
            if cell.row in self._piece.title_rows
        }
        heads = {column for column, _ in self._piece.columns}
        below: dict[int, list[Cell]] = {}
        for cell in self._table.cells:
            if cell.row not in (*self._piece.title_rows, *self._naming):
                below.setdefault(cell.column, []).append(cell)
        found = set()
        for column, cells in below.items():
            span = self._spans.columns[dict(self._piece.columns)[column]] if column in heads else ()
            inside = bool(span) and all(cell.columns < len(span) for cell in cells)  # answers stand beside it
            free = column not in heads and numbering_title(named.get(column, ""))
            if not (inside or free):
                continue
            values = [bare_number(lines) for c in cells if (lines := self._contents[id(c)].lines)]
            if values and all(values) and all(a < b for a, b in pairwise(values)):
                found.add(column)
        return frozenset(found)

    def _numbers(self, filled: dict[str, list[FilledCell]], order: dict[int, int]) -> dict[int, int]:
        """Row → entry number. Where a row was cut by a page's end the second table begins with the
        rest of it, and its rows go on as printed."""
        titles = self._piece.title_rows
        outside = (*titles, *self._naming, *range(1, min(titles, default=1)))
        numbers = row_numbers(self._table, outside, filled, order)
        if not self._before or self._piece.title_rows or self._before + 1 not in row_labels(filled):
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
        others = [h for column, h in self._piece.columns if cell.column < column < cell.column + cell.columns]
        for name in others:  # titles whose cells were merged with this one
            lines = [line for line in contents.lines if self._says_title(line, name)]
            yield from (printed(part.line, Printed.TITLE, name) for line in lines for part in line)
            contents = replace(contents, lines=[line for line in contents.lines if line not in lines])
        if (heading_id, title_key(contents.text)) in self._signs:
            yield from (
                printed(part.line, Printed.TITLE, heading_id) for line in contents.lines for part in line
            )
            contents = replace(contents, lines=[])
        found = title_cell(contents, heading_id, self._wordings[heading_id], self._times.get(cell.row, 0))
        yield from found.own
        place = cell_place(cell)
        words = Owner.unplaced("heading_text", heading_id)
        pictures = tuple(contents.pictures)
        if found.words:
            yield from fragments_of(found.words, words, place)
        split = split_list(found.answer)
        if split:
            yield from split.labels
        entries = split.entries if split else (ListItem(1, tuple(found.answer)),) if found.answer else ()
        if entries and not split and self._has_rows_below(cell) and self._is_of_title(cell):
            self.doubts.append(Doubt(heading_id, DoubtCode.PROMPT_REWORDED, place))
        for entry in entries:
            yield from self._entry(heading_id, entry, place, pictures, contents.at)
            pictures = ()
        yield from fragments_of((), Owner.unplaced("extra_column", heading_id), place, pictures, contents.at)

    @cached_property
    def _times(self) -> Mapping[int, int]:
        """Row of titles → how often they stand there up to it; none where nothing was typed below any."""
        titles = dict(zip(sorted(self._piece.title_rows), count(1), strict=False))
        below = (cell for cell in self._table.cells if cell.row not in titles)
        return titles if any(any(map(str.isalpha, cell_text(cell))) for cell in below) else {}

    def _says_title(self, line: TextLine, heading_id: str) -> bool:
        """Whether a line says a column's title and nothing else."""
        return fold(said(line)) in {wording.key for wording in self._wordings[heading_id]}

    def _is_of_title(self, title: Cell) -> bool:
        """Whether what stands below a title in its cell may be more of it: it ends in a bracket, or
        another title has nothing below it, as where a first answer is typed there in each column."""
        heads = dict(self._piece.columns)
        cells = (c for c in self._table.cells if c.row in self._piece.title_rows and c.column in heads)
        shown = [(self._contents[id(cell)], heads[cell.column]) for cell in cells]
        answered = all(title_cell(cell, name, self._wordings[name]).answer for cell, name in shown)
        return not answered or cell_text(title).rstrip().endswith(")")

    def _has_rows_below(self, title: Cell) -> bool:
        """Whether words were typed in the rows below a title's cell."""
        titles = self._piece.title_rows
        below = (cell for cell in self._table.cells if cell.column == title.column and cell.row not in titles)
        return any(any(map(str.isalpha, cell_text(cell))) for cell in below)

    def _other_title(self, cell: Cell, contents: Contents) -> Iterator[Fragment]:
        text = contents.text
        if numbering_title(text):
            yield from printed_numbers(contents.lines)
            contents = replace(contents, lines=[])
        elif fold(text) in {wording.key for wording in self._wordings.get(self._piece.heading_id, ())}:
            # the table's own heading, in a cell along it
            words = (part.line for line in contents.lines for part in line)
            yield from (printed(line, Printed.HEADING, self._piece.heading_id) for line in words)
            contents = replace(contents, lines=[])
        owner = Owner.unplaced("extra_column", self._piece.heading_id)
        yield from fragments_of(
            contents.lines, owner, cell_place(cell), tuple(contents.pictures), contents.at
        )

    def _pictures(self, cell: Cell, contents: Contents, reason: str) -> Iterator[Fragment]:
        """The pictures beside what the form prints."""
        owner = Owner.unplaced(reason, self._piece.heading_id)
        yield from fragments_of((), owner, cell_place(cell), tuple(contents.pictures), contents.at)

    def _outside(self, cell: Cell, reason: str) -> Iterator[Fragment]:
        contents = self._contents[id(cell)]
        yield from contents.leaders
        owner = Owner.unplaced(reason, self._piece.heading_id)
        yield from fragments_of(
            contents.lines, owner, cell_place(cell), tuple(contents.pictures), contents.at
        )

    def _column(
        self,
        heading_id: str,
        cells: list[FilledCell],
        numbers: dict[int, int],
        table: Iterable[FilledCell],
        *,
        bullets: bool,
    ) -> Iterator[Fragment]:
        blank = only_labelled(cells, numbers, table)
        typed = [
            c
            for c in cells
            if c.contents.pictures
            or (c not in blank and any(says_more(x, bullets) for x in c.contents.lines))
        ]
        for cell in cells:
            if not any(cell is other for other in typed):
                yield from printed_numbers(cell.contents.lines)
        split = split_list(typed[0].contents.lines) if len(typed) == 1 and not typed[0].spans else None
        if split:
            yield from split.labels
            pictures = tuple(typed[0].contents.pictures)
            for entry in split.entries:
                yield from self._entry(heading_id, entry, typed[0].place, pictures)
                pictures = ()
            return
        for cell in typed:
            split = _of_merged_rows(cell)
            if split:
                yield from split.labels
                for item in split.entries:
                    entry = replace(item, number=numbers.get(cell.row, cell.row) + item.number - 1)
                    yield from self._entry(heading_id, entry, cell.place, ())
                continue
            lines, number = without_row_number(cell.contents.lines)
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


def _of_merged_rows(cell: FilledCell) -> Split | None:
    """The entries of a cell that was merged over several rows, each of which is numbered in it as it was."""
    if cell.spans or cell.contents.pictures:
        return None
    split = split_list(cell.contents.lines)
    return split if split and len(split.entries) == cell.cell.rows else None
