"""A form's table that was cut in two, by a page's end say: the second one goes on with the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rt67_aggregate.locate.cells import cell_contents
from rt67_aggregate.locate.line_words import said
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline, is_column
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_of
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
        return RuleResult(tuple(self._going_on(items)))

    def _going_on(self, items: Items) -> Iterator[Item]:
        known: dict[str, tuple[tuple[tuple[int, str], ...], int]] = {}
        for item in items:
            piece = content_of(item)
            if piece is None or not isinstance(piece.content, Table) or not piece.columns:
                yield item
            elif piece.recognised and piece.title_rows:
                known[piece.heading_id] = piece.columns, piece.content.column_count
                yield piece
            else:
                columns, width = known.get(piece.heading_id, ((), 0))
                goes_on = columns and piece.content.column_count == width and not self._is_titled(piece)
                yield replace(piece, columns=columns, recognised=True, title_rows=()) if goes_on else piece

    def _is_titled(self, piece: Piece) -> bool:
        """Whether a row that was taken for titles holds the words of one."""
        cells = piece.content.cells if isinstance(piece.content, Table) else ()
        texts = [
            fold(" ".join(map(said, cell_contents(cell).lines)))
            for cell in cells
            if cell.row in piece.title_rows
        ]
        return any(title in text for text in texts for title in self._titles)
