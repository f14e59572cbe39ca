"""One table for all topics: its rows are dealt out where a column of its own names each one's topic.

Colleges that find a table under every topic too much draw one at the end of the return. Rows go to
their topics only where every one of them names its own; else all that may be wrong is marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.answers.entries import has_typed_rows
from rt67_aggregate.answers.own_tables import cell_lines
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.answers.topic_names import TopicNames
from rt67_aggregate.model import Form, Heading, Line, Piece, Role, Shape, Table

_FEWER = 2  # times as many tables must be missing as are there; else a return only left some out


class SharedTables:
    """Knows the tables of one form and the topics that they belong to."""

    def __init__(self, form: Form) -> None:
        self._tables = {h.id: h for h in form.walk() if h.shape is Shape.TABLE}
        self._names = TopicNames(form)
        self._table_at = {h.id: name for name, table in self._tables.items() for h in table.walk()}
        self._order = {heading.id: place for place, heading in enumerate(form.walk())}
        self._above = {child.id: h for h in form.walk() for child in h.children}

    def dealt(self, pieces: Sequence[Piece], tally: Tally) -> tuple[tuple[Piece, ...], frozenset[str]]:
        """The pieces, and the tables of the form whose rows may stand in another one of them."""
        found: list[Piece] = []
        doubtful: set[str] = set()
        for piece in pieces:
            owners = self._owners(piece)
            named = {owner for owner in owners.values() if owner}
            if not named - {piece.heading_id}:
                found.append(piece)
                continue
            parts = list(self._parts(piece, owners, tally)) if all(owners.values()) else []
            found.extend(parts or [piece])
            filled = {p.heading_id for p in pieces if p is not piece and _is_table(p) and _is_filled(p)}
            doubtful |= named & filled if parts else named | {piece.heading_id}
        return tuple(found), frozenset(doubtful | self._one_for_many(found))

    def _owners(self, piece: Piece) -> dict[int, str]:
        """Row → the table of the topic that the row names, "" where that is not to be known; {}
        where no column names topics."""
        table = self._tables.get(piece.heading_id)
        if piece.role is not Role.CONTENT or not isinstance(piece.content, Table) or table is None:
            return {}
        if len(piece.columns) < len(table.children):
            return {}
        taken = {column for column, _ in piece.columns}
        for column in range(1, piece.content.column_count + 1):
            if column not in taken:
                owners = self._named_in(piece.content, column, piece.title_rows)
                if any(owners.values()):
                    return owners
        return {}

    def _named_in(self, table: Table, column: int, title_rows: Sequence[int]) -> dict[int, str]:
        texts = {c.row: " ".join(cell_lines(c, Tally())[0]) for c in table.cells if c.column == column}
        owners: dict[int, str] = {}
        last = ""
        for row in sorted({cell.row for cell in table.cells} - set(title_rows)):
            if texts.get(row, "").strip():  # a row without a name goes on with the topic above it
                last = self._names.table_of(texts[row])
            owners[row] = last
        return owners

    def _parts(self, piece: Piece, owners: dict[int, str], tally: Tally) -> Iterator[Piece]:
        """The table once for each topic, with the topic's rows and without its name."""
        table = piece.content
        if not isinstance(table, Table):
            return
        taken = {column for column, _ in piece.columns}
        places = {
            heading_id: place for place, heading_id in enumerate(_columns(self._tables[piece.heading_id]))
        }
        names = {
            id(cell)
            for cell in table.cells
            if cell.column not in taken and self._names.table_of(" ".join(cell_lines(cell, Tally())[0]))
        }
        titles = set(piece.title_rows)
        for owner in dict.fromkeys(owners.values()):
            ids = _columns(self._tables[owner])
            rows = {row for row, name in owners.items() if name == owner} | titles
            cells = [cell for cell in table.cells if cell.row in rows]
            for cell in cells:
                if id(cell) in names:
                    for line in cell_lines(cell, tally)[0]:
                        tally.form(line)
            yield replace(
                piece,
                content=replace(table, cells=tuple(cell for cell in cells if id(cell) not in names)),
                heading_id=owner,
                columns=tuple((column, ids[places[heading_id]]) for column, heading_id in piece.columns),
                title_rows=tuple(titles),
            )
            titles = set()

    def _one_for_many(self, pieces: Sequence[Piece]) -> set[str]:
        """All tables of the topics that were answered, where very few of them are there and one of these
        stands out of its place or last: a return that only left some out keeps the form's order."""
        there = {self._table_at[p.heading_id] for p in pieces if self._gives_table(p)}
        seen = {piece.heading_id for piece in pieces}
        missing = {
            name
            for name in self._tables
            if name not in there
            and any(h.id in seen for h in self._above.get(name, self._tables[name]).walk())
        }
        if len(missing) < max(_FEWER, _FEWER * len(there)):
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


def _is_table(piece: Piece) -> bool:
    """Whether a piece is a form's table, be it empty."""
    return piece.role is Role.CONTENT and isinstance(piece.content, Table) and bool(piece.columns)


def _is_filled(piece: Piece) -> bool:
    if piece.role is not Role.CONTENT:
        return False
    if isinstance(piece.content, Line):
        return any(map(str.isalnum, piece.content.text))
    return has_typed_rows(piece, piece.content)
