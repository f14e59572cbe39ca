"""A form's table that was cut in two, by a page's end say: the second one goes on with the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.outcome import Item, Items, Outcome, content_of
from rt67_aggregate.model import Table


class SplitTable:
    """A table without titles takes the columns of the one before it, under the same heading, that has
    titles and as many columns."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> Outcome:
        return Outcome(tuple(_going_on(items)))


def _going_on(items: Items) -> Iterator[Item]:
    known: dict[str, tuple[tuple[tuple[int, str], ...], int]] = {}
    for item in items:
        piece = content_of(item)
        if piece is None or not isinstance(piece.content, Table) or not piece.columns:
            yield item
        elif piece.recognised:
            known[piece.heading_id] = piece.columns, piece.content.column_count
            yield piece
        else:
            columns, width = known.get(piece.heading_id, ((), 0))
            goes_on = columns and piece.content.column_count == width
            yield replace(piece, columns=columns, recognised=True) if goes_on else piece
