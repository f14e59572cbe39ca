"""Which columns of the form the cells of a row stand in."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.model import Cell, Piece, Table


class ColumnSpans:
    """The grid columns that each title's cell covers. ``columns``: heading → these."""

    def __init__(self, piece: Piece, table: Table) -> None:
        self._heads = [heading_id for _, heading_id in piece.columns]
        self.columns = _spans(piece, table)
        self._titles = [cell for cell in table.cells if cell.row in piece.title_rows]
        begin = min((cell.column for cell in self._titles), default=1)
        end = max((cell.column + cell.columns for cell in self._titles), default=table.column_count + 1)
        self._titled = range(begin, end)

    def owners(self, cells: Sequence[Cell]) -> dict[int, list[str]]:
        """Cell → the columns of the form that it stands in: the one that it overlaps most, all where
        it covers them whole. A row with as many cells as columns has one for each, wherever a
        border was dragged, and where it was moved to a side."""
        dragged = any(len(span) > 1 for span in self.columns.values())
        if len(cells) == len(self._heads) and (dragged or self.moved(cells)):
            return {cell.column: [name] for cell, name in zip(cells, self._heads, strict=True)}
        if self._shifted(cells):
            return {
                cell.column: self._overlapped(title) for cell, title in zip(cells, self._titles, strict=True)
            }
        return {cell.column: self._overlapped(cell) for cell in cells}

    def moved(self, cells: Sequence[Cell]) -> bool:
        """Whether the columns of a row follow from its order alone: it has a cell for each title, as far to
        a side of all of them; or one for each column, some of them beside all titles and none under a title
        that is none of the form's or under several."""
        return self._shifted(cells) or self._aside(cells)

    def _shifted(self, cells: Sequence[Cell]) -> bool:
        """Whether a row begins further to a side than the titles do, and each of its cells as far."""
        if len(cells) != len(self._titles):
            return False
        by = {cell.column - title.column for cell, title in zip(cells, self._titles, strict=True)}
        return len(by) == 1 and 0 not in by

    def _aside(self, cells: Sequence[Cell]) -> bool:
        if len(cells) != len(self._heads) or all(cell.column in self._titled for cell in cells):
            return False
        over = [len(self._overlapped(cell)) for cell in cells]
        beside = [cell for cell, columns in zip(cells, over, strict=True) if not columns]
        return bool(beside) and max(over) < 2 and all(cell.column not in self._titled for cell in beside)

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
