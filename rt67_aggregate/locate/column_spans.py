"""Which columns of the form the cells of a row stand in."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.model import Cell, Piece, Table


class ColumnSpans:
    """The grid columns that each title's cell covers. ``columns``: heading → these."""

    def __init__(self, piece: Piece, table: Table) -> None:
        self._heads = [heading_id for _, heading_id in piece.columns]
        self.columns = _spans(piece, table)

    def owners(self, cells: Sequence[Cell]) -> dict[int, list[str]]:
        """Cell → the columns of the form that it stands in: the one that it overlaps most, all where
        it covers them whole. A row with as many cells as columns has one for each, wherever a
        border was dragged."""
        if len(cells) == len(self._heads) and any(len(span) > 1 for span in self.columns.values()):
            return {cell.column: [name] for cell, name in zip(cells, self._heads, strict=True)}
        return {cell.column: self._overlapped(cell) for cell in cells}

    def _overlapped(self, cell: Cell) -> list[str]:
        here = set(range(cell.column, cell.column + cell.columns))
        shares = {name: len(here & span) for name, span in self.columns.items() if here & span}
        whole = [name for name in shares if self.columns[name] <= here]
        if len(whole) > 1:
            return whole
        return [max(shares, key=lambda name: shares[name])] if shares else []


def _spans(piece: Piece, table: Table) -> dict[str, frozenset[int]]:
    """The grid columns that each title's cell covers."""
    wide = {c.column: c.columns for c in table.cells if c.row in piece.title_rows}
    return {name: frozenset(range(column, column + wide.get(column, 1))) for column, name in piece.columns}
