"""One table for all topics: its rows are dealt out where a column of its own names each one's topic.

Colleges that find a table under every topic too much draw one at the end of the return. Rows go to
their topics only where every one of them names its own; else all that may be wrong is marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.locate.cells import cell_contents
from rt67_aggregate.locate.filled_cell import cell_place, has_typed_rows
from rt67_aggregate.locate.line_words import fragments_of, printed
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_of
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.topic_names import TopicNames
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import (
    Cell,
    Doubt,
    DoubtCode,
    Fragment,
    Heading,
    Line,
    Owner,
    Piece,
    Printed,
    Role,
    Shape,
    Table,
)
from rt67_aggregate.text import numbering_length


class SharedTable:
    """Deals out the rows of a table that was drawn once for all topics, or marks what may be wrong."""

    def __init__(self, outline: Outline) -> None:
        form = outline.form
        self._tables = {h.id: h for h in form.walk() if h.shape is Shape.TABLE}
        self._names = TopicNames(form)
        self._table_at = {h.id: name for name, table in self._tables.items() for h in table.walk()}
        self._order = {heading.id: place for place, heading in enumerate(form.walk())}
        self._above = {child.id: h for h in form.walk() for child in h.children}
        self._wordings = {name: wordings_of(self._texts_above(name)) for name in self._tables}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubtful: set[str] = set()
        said = [(index, piece, *self._owners(piece, table)) for index, piece, table in items.tables]
        # A table for all topics stands once: where several count so, each counts its own topic's items.
        shared_once = sum(of_items for *_, of_items in said) < 2
        for index, piece, owners, of_items in said:
            named = {owner for owner in owners.values() if owner}
            if not named - {piece.heading_id} or (of_items and not shared_once):
                continue
            filled = {
                other.heading_id
                for _, other, _ in items.tables
                if other is not piece and other.columns and _is_filled(other)
            }
            parts = list(self._parts(piece, owners)) if all(owners.values()) and not of_items else []
            if parts:
                changes[index] = parts
            doubtful |= named & filled if parts else named | {piece.heading_id}
        found = items.changed(changes)
        doubtful |= self._one_for_many([piece for _, piece in found.pieces], self._laid_in(found))
        doubts = (
            Doubt(column.id, DoubtCode.ONE_TABLE_FOR_ALL)
            for table in self._tables.values()
            if table.id in doubtful
            for column in table.children
        )
        return RuleResult(found, tuple(doubts))

    def _texts_above(self, heading_id: str) -> Iterator[str]:
        heading: Heading | None = self._tables[heading_id]
        while heading is not None:
            yield from (heading.text, heading.printed, *heading.aliases)
            heading = self._above.get(heading.id)

    def _owners(self, piece: Piece, content: Table) -> tuple[dict[int, str], bool]:
        """Row → the table of the topic that the row names, "" where that is not to be known; {}
        where no column names topics. And whether these may be items of the table's own topic instead."""
        table = self._tables.get(piece.heading_id)
        if table is None or len(piece.columns) < len(table.children):
            return {}, False
        taken = {column for column, _ in piece.columns}
        for column in range(1, content.column_count + 1):
            if column not in taken:
                texts = _said(content, column, piece.title_rows)
                owners = self._named_in(content, texts, piece.title_rows)
                names = [text for text in texts.values() if text]
                if any(owners.values()) and not self._names.are_items(table.id, names):
                    return owners, self._names.may_be_items(table.id, names)
        return {}, False

    def _named_in(self, table: Table, texts: dict[int, str], title_rows: Sequence[int]) -> dict[int, str]:
        owners: dict[int, str] = {}
        last = ""
        for row in sorted({cell.row for cell in table.cells} - set(title_rows)):
            if texts.get(row):  # a row without a name goes on with the topic above it
                last = self._names.table_of(texts[row])
            owners[row] = last
        return owners

    def _parts(self, piece: Piece, owners: dict[int, str]) -> Iterator[Item]:
        """The table once for each topic, with the topic's rows and without its name."""
        table = piece.content
        if not isinstance(table, Table):
            return
        taken = {column for column, _ in piece.columns}
        places = {
            heading_id: place for place, heading_id in enumerate(_columns(self._tables[piece.heading_id]))
        }
        names = {
            id(cell) for cell in table.cells if cell.column not in taken and self._names.table_of(_text(cell))
        }
        titles = set(piece.title_rows)
        for owner in dict.fromkeys(owners.values()):
            ids = _columns(self._tables[owner])
            rows = {row for row, name in owners.items() if name == owner} | titles
            cells = [cell for cell in table.cells if cell.row in rows]
            for cell in cells:
                if id(cell) in names:
                    yield from self._topic_name(cell, owner)
            yield replace(
                piece,
                content=replace(table, cells=tuple(cell for cell in cells if id(cell) not in names)),
                heading_id=owner,
                columns=tuple((column, ids[places[heading_id]]) for column, heading_id in piece.columns),
                title_rows=tuple(titles),
            )
            titles = set()

    def _topic_name(self, cell: Cell, table_id: str) -> Iterator[Fragment]:
        """A cell that says for which topic its row is: number and words of a heading above the table."""
        contents = cell_contents(cell)
        yield from contents.leaders
        other = Owner.unplaced("extra_column", table_id)
        for part in (part for line in contents.lines for part in line):
            size = len(part.line.text)
            start = numbering_length(part.line.text)
            yield printed(part.line.slice(0, start), Printed.NUMBER, table_id)
            rest = part.line.slice(start, size)
            yield from printed_line(rest, Printed.HEADING, self._wordings[table_id], other, table_id)
        yield from fragments_of((), other, cell_place(cell), tuple(contents.pictures), contents.at)

    def _laid_in(self, items: Items) -> set[str]:
        """The tables of printed rows that a rule before this one found: letters below their titles, or these,
        have their owners."""
        owned = {item.owner.heading_id for item in items if isinstance(item, Fragment)}
        return {self._table_at[name] for name in owned & self._table_at.keys() - self._tables.keys()}

    def _one_for_many(self, pieces: Sequence[Piece], laid: set[str]) -> set[str]:
        """All tables of the topics that were answered, where very few of them are there and one of these
        stands out of its place or last: a return that only left some out keeps the form's order. ``laid``:
        those that are there and have their owners."""
        there = laid | {self._table_at[p.heading_id] for p in pieces if self._gives_table(p)}
        seen = {piece.heading_id for piece in pieces}
        missing = {
            name
            for name in self._tables
            if name not in there
            and any(h.id in seen for h in self._above.get(name, self._tables[name]).walk())
        }
        if len(missing) < max(THRESHOLDS.shared_table_fewer, THRESHOLDS.shared_table_fewer * len(there)):
            return set()
        filled = {p.heading_id for p in pieces if _is_table(p) and _is_filled(p)}
        return missing | filled if any(self._out_of_place(pieces)) else set()

    def _out_of_place(self, pieces: Sequence[Piece]) -> Iterator[bool]:
        """For each filled table, whether it stands behind what comes after it in the form, or last."""
        last = max((place for place, piece in enumerate(pieces) if piece.role is Role.HEADING), default=0)
        reached = 0
        for place, piece in enumerate(pieces):
            reached = max(reached, self._order.get(piece.heading_id, 0))
            if _is_table(piece) and _is_filled(piece):
                yield place > last or reached > max(self._order[column] for _, column in piece.columns)
            elif isinstance(piece.content, Table) and piece.title_rows and not piece.columns:
                yield has_typed_rows(piece, piece.content)  # before the first heading, say

    def _gives_table(self, piece: Piece) -> bool:
        if piece.heading_id not in self._table_at:
            return False
        is_title = piece.role is Role.HEADING and piece.heading_id not in self._tables
        return is_title or _is_table(piece) or (isinstance(piece.content, Line) and _is_filled(piece))


def _columns(table: Heading) -> tuple[str, ...]:
    return tuple(column.id for column in table.children)


def _said(table: Table, column: int, title_rows: Sequence[int]) -> dict[int, str]:
    """Row → what its cell in one column says, below the titles."""
    cells = (cell for cell in table.cells if cell.column == column and cell.row not in title_rows)
    return {cell.row: _text(cell).strip() for cell in cells}


def _text(cell: Cell) -> str:
    return cell_contents(cell).text


def _is_table(item: Item) -> bool:
    """Whether an item is a form's table, be it empty."""
    piece = content_of(item)
    return piece is not None and isinstance(piece.content, Table) and bool(piece.columns)


def _is_filled(piece: Item) -> bool:
    if not isinstance(piece, Piece) or piece.role is not Role.CONTENT:
        return False
    if isinstance(piece.content, Line):
        return any(map(str.isalnum, piece.content.text))
    return has_typed_rows(piece, piece.content)
