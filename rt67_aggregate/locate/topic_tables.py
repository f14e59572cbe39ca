"""Which table of the form each topic has, and its columns in a table that stands elsewhere in a return."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rt67_aggregate.locate.filled_cell import has_typed_rows
from rt67_aggregate.locate.grid import cell_text
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.model import Piece, Table
from rt67_aggregate.text import title_key


class TopicTables:
    """``titles``: table → its columns with their keys, those of ``aliases`` among them. ``below``: heading →
    the only table below it."""

    def __init__(self, outline: Outline, *, aliases: bool = True) -> None:
        self.titles: Mapping[str, Mapping[str, Sequence[str]]] = {
            table.heading.id: {
                state.heading.id: state.keys if aliases else (title_key(state.heading.text),)
                for state in outline.children[table.index]
            }
            for table, _ in outline.tables
        }
        self.below = {
            state.heading.id: tables[0]
            for state in outline.states
            if len(tables := _tables_below(state, outline)) == 1
        }

    def columns(self, piece: Piece, table: Table, name: str) -> tuple[tuple[int, str], ...]:
        """A topic's columns by the titles that a table shows, where it shows all of them."""
        said = {
            title_key(cell_text(cell)): cell.column for cell in table.cells if cell.row in piece.title_rows
        }
        found = tuple(
            (said[key], heading) for heading, keys in self.titles[name].items() for key in keys if key in said
        )
        whole = len(dict.fromkeys(heading for _, heading in found)) == len(self.titles[name]) == len(found)
        return found if whole else ()

    def same_columns(self, piece: Piece, name: str) -> tuple[tuple[int, str], ...]:
        """A topic's columns in place of those of another table with the same titles, however damaged."""
        before, after = self.titles.get(piece.heading_id, {}), self.titles[name]
        if tuple(before.values()) != tuple(after.values()):
            return ()
        other = dict(zip(before, after, strict=True))
        return tuple((column, other[heading]) for column, heading in piece.columns)


def has_rows(name: str, tables: Iterable[tuple[int, Piece, Table]]) -> bool:
    """Whether a table of the form holds rows that were typed elsewhere in a return."""
    return any(has_typed_rows(piece, own) for _, piece, own in tables if piece.heading_id == name)


def _tables_below(state: HeadingState, outline: Outline) -> Sequence[str]:
    return [table.heading.id for table, _ in outline.tables if outline.is_below(table, state)]
