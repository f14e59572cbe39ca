"""A form's table that came as plain lines, cell after cell: all its titles, then row after row."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.model import Line, Piece
from rt67_aggregate.text import leading_label


def dealt_out(columns: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pieces under each column, where all stand under the last one and every number comes as
    often as there are columns: "1. 1. 2. 2." is two lists; [] where they are no such lines."""
    width = len(columns)
    lines = [p for p in columns[-1] if isinstance(p.content, Line) and p.content.text.strip()]
    if width < 2 or any(columns[:-1]) or not lines or len(lines) % width:
        return []
    if any(not isinstance(piece.content, Line) for piece in columns[-1]):
        return []
    orders = [_order(piece) for piece in lines]
    if orders != [1 + place // width for place in range(len(lines))]:
        return []
    return [lines[place::width] for place in range(width)]


def may_be_dealt(columns: Sequence[Sequence[Piece]]) -> bool:
    """Whether lines under the last column alone, its title right behind the others', may belong to
    any of them."""
    lines = [p for p in columns[-1] if isinstance(p.content, Line) and p.content.text.strip()]
    return len(columns) > 1 and not any(columns[:-1]) and len(lines) >= len(columns)


def _order(piece: Piece) -> int:
    if not isinstance(piece.content, Line):
        return 0
    line = piece.content
    label = leading_label(f"{line.paragraph.label if line.opens else ''} {line.text} ".lstrip())
    return label.order if label and label.number and "." not in label.number else 0
