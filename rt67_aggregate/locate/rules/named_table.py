"""Tables of several topics that were put together elsewhere, each below its topic's heading said again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.filled_cell import has_typed_rows
from rt67_aggregate.locate.grid import cell_text
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.readings import is_exact
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.model import Doubt, DoubtCode, Piece, Role, Table
from rt67_aggregate.text import fold


class NamedTable:
    """Gives a table with the form's titles to the topic that the line right above it names to the letter; it
    is marked where the topic has a filled table of its own."""

    def __init__(self, outline: Outline) -> None:
        self._states = outline.states
        self._titles = {
            table.heading.id: {state.heading.id: state.keys for state in outline.children[table.index]}
            for table, _ in outline.tables
        }
        self._table_of = {
            state.index: tables[0]
            for state in outline.states
            if len(tables := _tables_below(state, outline)) == 1 and not state.anonymous
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        for index, piece, table in items.tables:
            above = _line_above(items, index) if piece.title_rows else None
            topic = self._named(items[above], lookup) if above is not None else None
            name = self._table_of.get(topic.index, "") if topic else ""
            columns = self._columns(piece, table, name) if name not in ("", piece.heading_id) else ()
            if above is None or topic is None or not columns:
                continue
            line = items[above]
            assert isinstance(line, Piece)
            changes[above] = (replace(line, role=Role.HEADING, heading_id=topic.heading.id),)
            changes[index] = (replace(piece, heading_id=name, columns=columns),)
            if any(other.heading_id == name and has_typed_rows(other, own) for _, other, own in items.tables):
                doubts += (Doubt(column, DoubtCode.HEADING_UNCERTAIN) for column in self._titles[name])
        return RuleResult(items.changed(changes), tuple(doubts))

    def _named(self, item: Item, lookup: Lookup) -> HeadingState | None:
        """The heading that a line says with its number and nothing else."""
        line = content_line(item)
        found = lookup.best(line.text, line.label) if line else None
        told = found is not None and found.whole and found.number > 0 and is_exact(found)
        return self._states[found.state] if found is not None and told else None

    def _columns(self, piece: Piece, table: Table, name: str) -> tuple[tuple[int, str], ...]:
        """A topic's columns by the titles that a table shows, where it shows all of them."""
        said = {fold(cell_text(cell)): cell.column for cell in table.cells if cell.row in piece.title_rows}
        found = tuple(
            (said[key], heading)
            for heading, keys in self._titles[name].items()
            for key in keys
            if key in said
        )
        whole = len(dict.fromkeys(heading for _, heading in found)) == len(self._titles[name]) == len(found)
        return found if whole else ()


def _line_above(items: Items, index: int) -> int | None:
    """The place of the line right above a table, where there is one."""
    for above in range(index - 1, -1, -1):
        line = content_line(items[above])
        if line is None or line.text.strip():
            return above if line is not None else None
    return None


def _tables_below(state: HeadingState, outline: Outline) -> Sequence[str]:
    return [table.heading.id for table, _ in outline.tables if outline.is_below(table, state)]
