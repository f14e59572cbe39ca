"""A form's table that was cut in two, by a page's end say: the second one goes on with the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.cells import cell_contents
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline, is_column
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Piece, Table
from rt67_aggregate.text import fold


class SplitTable:
    """A table without titles takes the columns of the one before it, under the same heading, that has
    titles and as many columns; a first row that only looks like titles is the rest of a row."""

    def __init__(self, outline: Outline) -> None:
        self._titles = {
            key
            for state in outline.states
            if is_column(state)
            for key in state.keys
            if len(key) >= THRESHOLDS.split_table_telling
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        known: dict[str, tuple[tuple[tuple[int, str], ...], int]] = {}
        for index, piece, table in items.tables:
            if piece.columns and piece.recognised and piece.title_rows:
                known[piece.heading_id] = piece.columns, table.column_count
            elif piece.columns:
                columns, width = known.get(piece.heading_id, ((), 0))
                if columns and table.column_count == width and not self._is_titled(piece, table):
                    goes_on = replace(piece, columns=columns, recognised=True, title_rows=())
                    changes[index] = (goes_on,)
        return RuleResult(items.changed(changes))

    def _is_titled(self, piece: Piece, table: Table) -> bool:
        """Whether a row that was taken for titles holds the words of one."""
        texts = [fold(cell_contents(cell).text) for cell in table.cells if cell.row in piece.title_rows]
        return any(title in text for text in texts for title in self._titles)
