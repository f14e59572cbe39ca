"""The form's table copied below the items of a topic, with the rows of each, its own left blank or gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rt67_aggregate.locate.filled_cell import has_typed_rows
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.topic_tables import TopicTables, has_rows
from rt67_aggregate.model import Doubt, DoubtCode, Piece, Role, Shape


class ItemTables:
    """Gives tables in items' answers that show all titles of their topic's table, as the form prints them, to
    this, where it has no rows of its own or several of these tables have some; it is marked. Rows below no
    heading of it may be those of the last item. Titles in other words are such as a college has for its own
    tables, too."""

    def __init__(self, outline: Outline) -> None:
        self._tables = TopicTables(outline, aliases=False)
        self._table_of = {
            state.heading.id: name
            for state in outline.states
            if state.heading.shape is Shape.NARRATIVE and (name := self._table_above(state, outline))
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        headed = {piece.heading_id for _, piece in items.of(Role.HEADING)}
        for name, copies in self._copies(items).items():
            if len(copies) > 1 or name not in headed or not has_rows(name, items.tables):
                changes |= {index: (piece,) for index, piece in copies.items()}
                doubts += (Doubt(column, DoubtCode.HEADING_UNCERTAIN) for column in self._tables.titles[name])
        return RuleResult(items.changed(changes), tuple(doubts))

    def _copies(self, items: Items) -> Mapping[str, dict[int, Piece]]:
        """Table of the form → its filled copies under items, as they were its own."""
        found: dict[str, dict[int, Piece]] = defaultdict(dict)
        for index, piece, table in items.tables:
            name = self._table_of.get(piece.heading_id, "") if piece.title_rows else ""
            columns = self._tables.columns(piece, table, name) if name else ()
            if columns and has_typed_rows(piece, table):
                found[name][index] = replace(piece, heading_id=name, columns=columns)
        return found

    def _table_above(self, state: HeadingState, outline: Outline) -> str:
        """The only table of the nearest heading above an item that has one."""
        while state.parent >= 0:
            state = outline.states[state.parent]
            if name := self._tables.below.get(state.heading.id):
                return name
        return ""
