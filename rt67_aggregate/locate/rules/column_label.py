"""Answers typed below a form's table that was left as printed, or is gone, each behind its column's title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.locate.filled_cell import has_typed_rows
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line, content_of
from rt67_aggregate.model import Doubt, DoubtCode, Line, Part, Piece, Role, Table
from rt67_aggregate.text import fold_with_map, numbering_length

_BEHIND = re.compile(r"[\s)）]*(?:$|[:：\t=]\s*|[-–—]\s+|(?=ได้แก่|คือ|มีดังนี้|ดังนี้))")
_BEFORE_LIST = re.compile(
    r"\s*(?:ได้แก่|คือ|(?:มี)?ดังนี้)[\s:]*(?=[(（]?[0-9๐-๙]{1,2}[.)）])"
)  # a list in one line


class ColumnLabel:
    """A line under a table's heading that begins with a column's title, and what follows it, are that
    column's; where the table itself was filled in too, nobody can tell how they go together. Below a line of
    several titles stands what may be any column's."""

    def __init__(self, outline: Outline) -> None:
        self._columns = {table.heading.id: outline.columns_of[table.index] for table, _ in outline.tables}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        if not any(piece.heading_id in self._columns for _, piece, _ in items.lines):
            return RuleResult(items)
        filled = {piece.heading_id for _, piece in items.pieces if _is_filled(piece)}
        doubts: list[Doubt] = []
        return RuleResult(Items(self._labelled(items, filled, doubts)), tuple(doubts))

    def _labelled(self, items: Items, filled: set[str], doubts: list[Doubt]) -> Iterator[Item]:
        under, column = "", ""
        for item in items:
            piece, line = content_of(item), content_line(item)
            if isinstance(item, Piece) and item.heading_id != under:
                under, column = item.heading_id, ""
            if piece is None or line is None or under not in self._columns or under in filled:
                yield item
                continue
            columns = self._columns[under]
            found = self._label(line, columns)
            if not found:
                moved = column and column != piece.heading_id
                yield replace(piece, heading_id=column) if moved else piece
                continue
            first = found[0]
            while found:
                state, end = found
                column = state.heading.id
                yield replace(piece, role=Role.HEADING, content=line.slice(0, end), heading_id=column)
                opening = _BEFORE_LIST.match(line.text, end)
                if opening:
                    yield replace(piece, content=line.slice(end, opening.end()), heading_id=column)
                    end = opening.end()
                line = Line(line.paragraph, line.start + end, line.end, opens=False)
                columns = tuple(other for other in columns if other is not state)
                found = self._label(line, columns)
            if state is not first:
                doubts += (Doubt(s.heading.id, DoubtCode.BOUNDARY_UNCERTAIN) for s in self._columns[under])
            if line.text:  # a picture at the end of the titles is no rest's besides
                yield replace(piece, content=line, heading_id=column)

    def _label(self, line: Line, columns: Sequence[HeadingState]) -> tuple[HeadingState, int] | None:
        """The column whose title a line begins with, and where the answer begins behind it."""
        if line.paragraph.place.part is not Part.BODY:
            return None
        text = line.text
        start = numbering_length(text)
        folded = fold_with_map(text[start:], 120)
        found: list[tuple[int, int, HeadingState]] = []
        for state in columns:
            for key in filter(None, state.keys):  # a column over names of rows may have no title
                end = start + folded.origin[len(key) - 1] + 1 if folded.key.startswith(key) else 0
                behind = _BEHIND.match(text, end) if end else None
                if behind:
                    found.append((len(key), behind.end(), state))
        longest = max(found, key=lambda item: item[0], default=None)
        return (longest[2], longest[1]) if longest else None


def _is_filled(piece: Piece) -> bool:
    return isinstance(piece.content, Table) and bool(piece.columns) and has_typed_rows(piece, piece.content)
