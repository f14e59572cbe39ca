"""A table whose rows the form prints: names of rows, targets, columns that are ticked, two rows of titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.locate.asked_rows import asked_cell, says_other_words
from rt67_aggregate.locate.cells import Contents, cell_contents
from rt67_aggregate.locate.filled_gaps import filled
from rt67_aggregate.locate.fixed_columns import FixedColumns, fixed_columns
from rt67_aggregate.locate.grid import rows_of
from rt67_aggregate.locate.line_words import (
    LineWords,
    TextLine,
    behind_number,
    counts_on,
    fragments_of,
    is_bare_label,
    printed,
)
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.printed_rows import PrintedRows
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.signs import BOX, LETTER, says_something
from rt67_aggregate.locate.unplaced import outside_of, printed_line
from rt67_aggregate.model import (
    Cell,
    Doubt,
    DoubtCode,
    Fragment,
    Heading,
    Owner,
    Paragraph,
    Place,
    Printed,
    Shape,
    Table,
)
from rt67_aggregate.text import (
    EMPTY_BOXES,
    arabic_digits,
    fold,
    is_numbering,
    printed_parts,
    ticks,
    title_key,
)
from rt67_aggregate.text.values import is_number


class FixedTable:
    """Lays such a table over the printed one, cell by cell."""

    def __init__(self, outline: Outline) -> None:
        self._tables = {h.id: h for h in outline.form.walk() if h.shape is Shape.TABLE and _is_fixed(h)}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        before: dict[str, _Laid] = {}
        for index, piece, table in items.tables if self._tables else ():
            heading = self._tables.get(piece.heading_id)
            if heading is None:
                continue
            laid = _laid(table, heading)
            if laid is None and heading.id in before:
                laid = before[heading.id].gone_on(table)
            if laid is not None:
                before[heading.id] = laid
                changes[index] = tuple(laid.fragments())
                doubts += laid.doubts
            else:  # another table: what stands in its cells answers no printed row
                changes[index] = tuple(outside_of(piece, "extra_column"))
                sections = [h.id for h in heading.walk_all() if h.is_section]
                doubts += [Doubt(name, DoubtCode.COLUMNS_BY_POSITION) for name in sections]
        return RuleResult(items.changed(changes), tuple(doubts))


def _is_fixed(heading: Heading) -> bool:
    return any(c.shape is not Shape.COLUMN or c.cells or c.group for c in heading.children)


def _laid(table: Table, heading: Heading) -> _Laid | None:
    """The table laid over the printed one; None where it is not that table."""
    rows = rows_of(table)
    columns = fixed_columns([cells for _, cells in rows], heading.children)
    return _Laid(heading, rows, columns, table.column_count) if columns else None


class _Laid:
    """One table over the printed one."""

    def __init__(
        self,
        heading: Heading,
        rows: Sequence[tuple[int, Sequence[Cell]]],
        columns: FixedColumns,
        width: int,
        above: int = 0,
    ) -> None:
        """``width``: grid columns of the table. ``above``: rows of the table that it goes on with."""
        self._heading = heading
        self._is_ticked = any(c.shape is Shape.TICK for c in heading.children)
        self._width, self._number = width, above
        self._rows, self._titles = rows, columns.titles
        self._most = max((len(cells) for _, cells in rows), default=0)
        self._columns = columns.by_column
        below = [cells for _, cells in rows[self._titles :]]
        self._printed_rows = PrintedRows(heading, below, self._names, above)
        self.doubts = [Doubt(name, DoubtCode.COLUMNS_BY_POSITION) for name in self._told_by_place(columns)]

    def _told_by_place(self, columns: FixedColumns) -> Iterator[str]:
        """The sections whose column or row nothing but its place tells. Where the form only counts the rows,
        their order is all that there is."""
        every = (c for c in self._heading.children if c.shape is Shape.NAMES)
        names = [c for c in every if not all(map(is_numbering, c.cells))]
        if names and not any(c.shape is Shape.NAMES for c in columns.by_column.values()):
            yield from (h.id for h in self._heading.walk_all() if h.is_section)
            return
        for column in columns.by_place:
            yield from [column.id] if column.is_section else (h.id for h in self._heading.fields)

    def gone_on(self, rest: Table) -> _Laid | None:
        """A table without titles behind this one that was cut in two: as wide, and all names of its rows are
        printed ones that stand below those of this one."""
        if rest.column_count != self._width:
            return None
        rows = rows_of(rest)
        laid = _Laid(self._heading, rows, FixedColumns(0, self._columns), self._width, self._number)
        named = (cell for _, cells in rows for cell in cells if laid._names(cell))
        told = [max(laid._printed_in(cell), default=0) for cell in named if fold(cell_contents(cell).text)]
        return laid if told and min(told) > self._printed_rows.last else None

    def _printed_in(self, cell: Cell) -> Iterator[int]:
        """The rows in which the form prints what a cell says under one of its titles."""
        for child in self._covered(cell):
            yield from self._printed_rows.named(child, fold(cell_contents(cell).text))[1]

    def fragments(self) -> Iterator[Fragment]:
        for index, (_, cells) in enumerate(self._rows):
            if index < self._titles or self._says_titles(cells):
                for cell in cells:
                    yield from self._title(cell)
                continue
            self._number += 1  # of a row below the titles
            place = self._printed_rows.place(cells)
            equal = [name for row in place.equal for name in self._sections(row)]
            self.doubts += [Doubt(name, DoubtCode.EQUAL_HEADING_MISSING) for name in equal]
            if place.added:
                self._tell_added(cells, place.row)
            asked = self._heading.asked_in(place.row)
            yield from self._asked(cells, asked, place.row) if asked else self._in_row(cells, place.row)

    def _asked(self, cells: Sequence[Cell], asked: Heading, row: int) -> Iterator[Fragment]:
        """A row that is written into, wherever in it; marked where other words than its own name it."""
        named, merged = self._heading.fields[row - 1] is asked, any(map(self._spans, cells))
        for cell in cells:
            child = self._columns.get(cell.column)
            if merged and cell.columns == 1 and child and child.shape is Shape.COLUMN:
                yield from self._cell(cell, child, row, 1)  # a remark beside the place to write
                continue
            if named and self._names(cell) and says_other_words(cell, asked):
                self.doubts.append(Doubt(asked.id, DoubtCode.CELL_CHANGED, _place(cell)))
            yield from asked_cell(cell, asked, _place(cell))

    def _in_row(self, cells: Sequence[Cell], row: int) -> Iterator[Fragment]:
        ticks, beside = 0, False
        for cell in self._in_columns(cells):
            child = self._child(cell, row)
            ticked = list(self._cell(cell, child, row, ticks + 1))
            ticks += any(child and child.shape is Shape.TICK and f.text and f.label for f in ticked)
            beside |= child is None and _is_ticked(cell)
            yield from ticked
        self._tell_ticks(row, ticks, beside)

    def _says_titles(self, cells: Sequence[Cell]) -> bool:
        """Whether a row says the titles over its columns again, several of them and nothing else."""
        said = [(cell, key) for cell in cells if (key := title_key(cell_contents(cell).text))]
        return len(said) > 1 and all(
            any(key in map(title_key, (child.text, *child.groups)) for child in self._covered(cell))
            for cell, key in said
        )

    def _in_columns(self, cells: Sequence[Cell]) -> Sequence[Cell]:
        """The cells of a row; where it has as many as columns, and no row has more, one in each, wherever a
        border was dragged."""
        columns = sorted(self._columns)
        whole = len(cells) == len(columns) == len(self._heading.children) == self._most
        if not whole or cells[0].column != columns[0] or [cell.column for cell in cells] == columns:
            return cells
        return [replace(cell, column=column) for cell, column in zip(cells, columns, strict=True)]

    def _title(self, cell: Cell) -> Iterator[Fragment]:
        contents = cell_contents(cell)
        yield from contents.leaders
        key = title_key(contents.text)
        child = self._columns.get(cell.column)
        known = [c for c in self._heading.children if key in map(title_key, (c.text, *c.groups))]
        if not key or child is None or not (known or key in map(title_key, child.aliases)):
            yield from self._loose(cell, contents)
            return
        owner = next((c for c in known if c.id == child.id), known[0] if known else child)
        texts = (text for text in (owner.text, *owner.groups, *child.aliases) if title_key(text) == key)
        yield from self._printed(cell, contents, Printed.TITLE, owner.id, tuple(texts))

    def _tell_added(self, cells: Sequence[Cell], row: int) -> None:
        """Mark what stands in a row that somebody put among the printed ones."""
        for cell in cells:
            child = self._columns.get(cell.column)
            if child and child.shape is Shape.COLUMN and says_something(cell_contents(cell).text):
                self.doubts.append(Doubt(child.id, DoubtCode.CELL_CHANGED, _place(cell), row))

    def _names(self, cell: Cell) -> list[Heading]:
        """The columns of names that a cell stands in."""
        return [child for child in self._covered(cell) if child.shape is Shape.NAMES]

    def _covered(self, cell: Cell) -> list[Heading]:
        """The columns that a cell stands in, the last one first: the name of a sum is merged over the columns
        for number and name."""
        covered = range(cell.column + cell.columns - 1, cell.column - 1, -1)
        return [child for column in covered if (child := self._columns.get(column))]

    def _spans(self, cell: Cell) -> bool:
        """Whether a cell stands in several columns in which the form prints nothing."""
        return sum(child.shape is not Shape.NAMES for child in self._covered(cell)) > 1

    def _child(self, cell: Cell, row: int) -> Heading | None:
        """The column of a cell; of several that it is merged over the one that prints its words."""
        key = fold(cell_contents(cell).text) if cell.columns > 1 else ""
        told = (
            c for c in self._covered(cell) if key and row <= len(c.cells) and fold(c.cells[row - 1]) == key
        )
        return next(told, self._columns.get(cell.column))

    def _cell(self, cell: Cell, child: Heading | None, row: int, entry: int) -> Iterator[Fragment]:
        contents = cell_contents(cell)
        yield from contents.leaders
        text = contents.text
        if child is None:
            yield from self._loose(cell, contents)
        elif child.shape is Shape.TICK:
            yield from self._tick(cell, contents, child, row, entry)
        elif told := _printed_as(text, child, row):
            same = "".join(text.split()) == "".join(told.split())  # then each of its lines is printed, too
            lines = (part.line.text for part in _parts(contents)) if same else ()
            yield from self._printed(cell, contents, Printed.CELL, child.id, (told, *lines))
        elif child.shape is Shape.NAMES and row > len(child.cells) and _counts(child) and is_numbering(text):
            yield from (printed(part.line, Printed.NUMBER, child.id) for part in _parts(contents))
            yield from self._pictures(cell, contents)
        elif child.shape is Shape.NAMES and self._names_rows(row, text):
            first = self._heading.children[0]
            yield from self._printed(cell, contents, Printed.CELL, first.id, first.cells[row - 1 : row])
        elif child.shape is Shape.NAMES:
            if says_something(text):
                # an open name, and that of a row more than the form's, tell nothing of other rows
                own = row if _fills_name(text, child, row) or self._printed_rows.all_found else 0
                self.doubts += [
                    Doubt(s, DoubtCode.CELL_CHANGED, _place(cell), own) for s in self._sections(row)
                ]
            yield from self._loose(cell, contents)
        elif is_bare_label(text) and not contents.pictures and counts_on(text, row):
            yield from (printed(part.line, Printed.NUMBER, child.id) for part in _parts(contents))
        else:
            owner = Owner.answer(child.id, row)
            if self._spans(cell) and says_something(text):
                self.doubts.append(Doubt(child.id, DoubtCode.MERGED_CELL, _place(cell), row))
            typed, number = behind_number(contents.lines, row)
            yield from () if number is None else (printed(number, Printed.NUMBER, child.id),)
            yield from fragments_of(typed, owner, _place(cell), tuple(contents.pictures), contents.at)

    def _names_rows(self, row: int, text: str) -> bool:
        """Whether it is the title of the rows below, which stands in the first column of the form's file."""
        first = self._heading.children[0]
        told = first.cells[row - 1] if first.shape is Shape.NAMES and row <= len(first.cells) else ""
        section = self._heading.fields[row - 1] if row <= len(self._heading.fields) else None
        return (
            section is not None and not section.is_section and bool(fold(told)) and fold(told) == fold(text)
        )

    def _tick(
        self, cell: Cell, contents: Contents, child: Heading, row: int, entry: int
    ) -> Iterator[Fragment]:
        section = self._section(row)
        text = contents.typed
        spans = self._spans(cell) and not _is_empty_box(text)
        unclear = _is_drawn(cell) or _is_amount(text, child) or spans or contents.ticked_bullet
        if section is not None and unclear:
            self.doubts.append(Doubt(section.id, DoubtCode.CHOICE_UNCLEAR, _place(cell)))
        if section is None:
            yield from self._loose(cell, contents)
        elif _is_empty_box(text):
            yield from (printed(part.line, Printed.OPTION, section.id) for part in _parts(contents))
            if contents.pictures:
                owner = Owner.answer(section.id, 0)
                yield from fragments_of((), owner, _place(cell), tuple(contents.pictures), contents.at)
        else:
            owner = Owner.answer(section.id, entry)
            lines = _labelled(contents.lines, child.text)
            yield from fragments_of(lines, owner, _place(cell), tuple(contents.pictures))

    def _printed(
        self, cell: Cell, contents: Contents, what: Printed, heading_id: str, texts: Sequence[str]
    ) -> Iterator[Fragment]:
        """A cell in which the form prints one of these texts, be it signs alone; a sign or a picture that was
        put to it stays somebody's."""
        wordings, typed = wordings_of(texts), Owner.unplaced("heading_text", heading_id)
        for part in _parts(contents):
            own = () if wordings else (printed(part.line, what, heading_id),)
            yield from own or printed_line(part.line, what, wordings, typed, heading_id)
        yield from self._pictures(cell, contents)

    def _pictures(self, cell: Cell, contents: Contents) -> Iterator[Fragment]:
        yield from self._loose(cell, replace(contents, lines=[]))

    def _loose(self, cell: Cell, contents: Contents) -> Iterator[Fragment]:
        owner = Owner.unplaced("extra_column", self._heading.id)
        yield from fragments_of(contents.lines, owner, _place(cell), tuple(contents.pictures), contents.at)

    def _sections(self, row: int) -> list[str]:
        if self._is_ticked and row <= len(self._heading.fields):
            return [self._heading.fields[row - 1].id]
        return [c.id for c in self._heading.children if c.shape is Shape.COLUMN]

    def _tell_ticks(self, row: int, ticks: int, beside: bool) -> None:
        """Mark a row of several ticks, and one whose only tick stands in none of the form's columns."""
        section = self._section(row)
        several = ticks > 1 and not self._heading.many
        if section is not None and (several or (beside and not ticks)):
            self.doubts.append(Doubt(section.id, DoubtCode.CHOICE_UNCLEAR))

    def _section(self, row: int) -> Heading | None:
        """The section that is ticked in a row; None where the row is a title's, or not the form's."""
        section = self._heading.fields[row - 1] if row <= len(self._heading.fields) else None
        return section if section is not None and section.is_section else None


def _labelled(lines: Sequence[TextLine], title: str) -> list[TextLine]:
    """The tick behind the title of its column, so that the answer can be read without the table."""
    first, *rest = lines
    return [(first[0]._replace(label=title), *first[1:]), *rest]


def _printed_as(text: str, column: Heading, row: int) -> str:
    """What the form prints in a cell that says nothing else, "" for any other: where a column is typed into,
    with the same boxes ticked. In a row that was added by copying stand the boxes of another one."""
    added = row > len(column.cells) and bool(ticks(text))
    return next(
        (told for told in column.cells[0 if added else row - 1 : row] if _says(text, told, column)), ""
    )


def _fills_name(text: str, names: Heading, row: int) -> bool:
    """Whether a cell fills in the name that the form prints open in its row ("อื่น ๆ ระบุ ........"), or leaves
    blank there."""
    if row > len(names.cells) or not names.cells[row - 1]:
        return row <= len(names.cells)
    parts = printed_parts(names.cells[row - 1])
    return len(parts) > 1 and bool(fold(parts[0])) and filled(text, parts).whole


def _says(text: str, told: str, column: Heading) -> bool:
    if not fold(told):
        return bool(told.strip()) and text.strip() == told.strip()
    return fold(text) == fold(told) and (column.shape is Shape.NAMES or _boxes(text) == _boxes(told))


def _boxes(text: str) -> tuple[str, int]:
    """The ticks and boxes of a cell, and how many are blank, rings too, which are ticked by a full one."""
    return ticks(text), sum(character in EMPTY_BOXES for character in text)


def _is_empty_box(text: str) -> bool:
    bare = "".join(character for character in text if character not in EMPTY_BOXES)  # several, too
    dash = not says_something(bare)  # or nothing at all
    return dash or bool(BOX.search(bare) and not bare.strip("[]() \u00a0\n"))


def _is_ticked(cell: Cell) -> bool:
    """Whether a cell says nothing but a sign."""
    text = cell_contents(cell).typed
    return not _is_empty_box(text) and not LETTER.search(text)


def _counts(names: Heading) -> bool:
    """Whether a column of the form does nothing but count its rows; years tell them, too."""
    return all(is_numbering(text) for text in names.cells)


def _is_amount(text: str, step: Heading) -> bool:
    """Whether a number was typed into a cell to tick that is neither the step's own nor a one for a tick:
    a sum, how many there are."""
    return is_number(text) and arabic_digits(text).strip() not in (arabic_digits(step.text).strip(), "1")


def _is_drawn(cell: Cell) -> bool:
    return any(isinstance(block, Paragraph) and block.drawn for block in cell.blocks)


def _parts(contents: Contents) -> Iterator[LineWords]:
    return (part for line in contents.lines for part in line)


def _place(cell: Cell) -> Place:
    first = next((block for block in cell.blocks if isinstance(block, Paragraph)), None)
    return first.place if first else Place(row=cell.row, column=cell.column)
