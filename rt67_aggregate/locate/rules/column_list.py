"""A form's table that came as plain lines, cell after cell: all its titles, then row after row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, headings_seen
from rt67_aggregate.model import Doubt, DoubtCode, Line, Piece, Shape
from rt67_aggregate.text import leading_label


class ColumnList:
    """Gives each column its own of the lines under the last one's title, or marks them all."""

    def __init__(self, outline: Outline) -> None:
        self._tables = tuple(h for h in outline.form.walk() if h.shape is Shape.TABLE)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        under: dict[str, list[tuple[int, Piece]]] = {}
        for index, piece in items.content:
            under.setdefault(piece.heading_id, []).append((index, piece))
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        places = {name: place for place, name in enumerate(headings_seen(items))}
        for table in self._tables:
            columns = [column.id for column in table.children]
            if len(columns) < 2 or not places.keys() >= set(columns):
                continue
            ids = sorted(columns, key=places.__getitem__)  # as the return has them
            if ids[-1] not in under or any(name in under for name in ids[:-1]):
                continue
            pieces = under[ids[-1]]
            lines = [(index, piece) for index, piece in pieces if _words(piece)]
            if _is_dealt([piece for _, piece in lines], [piece for _, piece in pieces], len(ids)):
                for place, (index, piece) in enumerate(lines):
                    changes[index] = (replace(piece, heading_id=ids[place % len(ids)]),)
            elif len(lines) >= len(ids):
                doubts += [Doubt(name, DoubtCode.COLUMNS_BY_POSITION) for name in ids]
        return RuleResult(items.changed(changes), tuple(doubts))


def _is_dealt(lines: Sequence[Piece], pieces: Sequence[Piece], width: int) -> bool:
    """Whether every number comes as often as there are columns: "1. 1. 2. 2." is two lists."""
    if not lines or len(lines) % width:
        return False
    if any(not isinstance(piece.content, Line) for piece in pieces):
        return False
    return [_order(line) for line in lines] == [1 + place // width for place in range(len(lines))]


def _words(piece: Piece) -> bool:
    return isinstance(piece.content, Line) and bool(piece.content.text.strip())


def _order(piece: Piece) -> int:
    line = piece.content
    if not isinstance(line, Line):
        return 0
    label = leading_label(f"{line.label} {line.text} ".lstrip())
    return label.order if label and label.number and "." not in label.number else 0
