"""A form's table that came as plain lines, cell after cell: all its titles, then row after row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, seen_in
from rt67_aggregate.model import Doubt, DoubtCode, Heading, Line, Piece, Role, Shape
from rt67_aggregate.text import leading_label


class ColumnList:
    """Gives each column its own of the lines under the last one's title, or marks them all."""

    def __init__(self, outline: Outline) -> None:
        self._tables = tuple(h for h in outline.form.walk() if h.shape is Shape.TABLE)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        seen = seen_in(items)
        done = list(items)
        doubts: list[Doubt] = []
        for table in self._tables:
            if all(column.id in seen for column in table.children):
                doubts += self._deal(table, done)
        return RuleResult(tuple(done), tuple(doubts))

    def _deal(self, table: Heading, items: list[Item]) -> list[Doubt]:
        ids = [column.id for column in table.children]
        under: dict[str, list[int]] = {name: [] for name in ids}
        for index, item in enumerate(items):
            if isinstance(item, Piece) and item.role is Role.CONTENT and item.heading_id in under:
                under[item.heading_id].append(index)
        if len(ids) < 2 or any(under[name] for name in ids[:-1]):
            return []
        pieces = [items[index] for index in under[ids[-1]]]
        lines = [index for index in under[ids[-1]] if _words(items[index])]
        if _is_dealt([items[index] for index in lines], pieces, len(ids)):
            for place, index in enumerate(lines):
                piece = items[index]
                if isinstance(piece, Piece):
                    items[index] = replace(piece, heading_id=ids[place % len(ids)])
            return []
        if len(lines) >= len(ids):
            return [Doubt(name, DoubtCode.COLUMNS_BY_POSITION) for name in ids]
        return []


def _is_dealt(lines: Sequence[Item], pieces: Sequence[Item], width: int) -> bool:
    """Whether every number comes as often as there are columns: "1. 1. 2. 2." is two lists."""
    if not lines or len(lines) % width:
        return False
    if any(not isinstance(piece, Piece) or not isinstance(piece.content, Line) for piece in pieces):
        return False
    return [_order(line) for line in lines] == [1 + place // width for place in range(len(lines))]


def _words(item: Item) -> bool:
    return isinstance(item, Piece) and isinstance(item.content, Line) and bool(item.content.text.strip())


def _order(item: Item) -> int:
    if not isinstance(item, Piece) or not isinstance(item.content, Line):
        return 0
    line = item.content
    label = leading_label(f"{line.paragraph.label if line.opens else ''} {line.text} ".lstrip())
    return label.order if label and label.number and "." not in label.number else 0
