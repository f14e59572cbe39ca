"""A form's table that was cut in two, by a page's end say: the second one goes on with the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.model import Piece, Table


def going_on(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces under one heading; a table without titles takes the columns of the one before it
    that has titles and as many columns."""
    columns: tuple[tuple[int, str], ...] = ()
    width = 0
    for piece in pieces:
        if not isinstance(piece.content, Table) or not piece.columns:
            yield piece
        elif not piece.recognised and columns and piece.content.column_count == width:
            yield replace(piece, columns=columns, recognised=True)
        else:
            if piece.recognised:
                columns, width = piece.columns, piece.content.column_count
            yield piece
