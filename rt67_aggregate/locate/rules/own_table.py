"""A table of the college's own beside the form's: no problems and suggestions, whatever its columns."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.locate.cells import cell_contents, is_blank
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import Cell, Piece, Table
from rt67_aggregate.text import leading_label


class OwnTable:
    """A table without the form's titles and numbers, behind the form's own one which still has rows to
    fill in, or with a column of figures, is none of the form's."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        own: dict[str, tuple[Piece, Table]] = {}  # table heading → the form's table under it
        for index, piece, table in items.tables:
            if not piece.columns:
                continue
            if piece.recognised:
                own[piece.heading_id] = piece, table
            elif (before := own.get(piece.heading_id)) and (_has_room(*before) or _has_figures(table)):
                changes[index] = tuple(outside_of(piece, "own_table"))
        return RuleResult(items.changed(changes))


def _has_room(piece: Piece, table: Table) -> bool:
    """Whether a whole row below the titles is left as the form prints it, to fill in."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.row not in piece.title_rows:
            rows.setdefault(cell.row, []).append(cell)
    return any(all(map(is_blank, cells)) for cells in rows.values())


def _has_figures(table: Table) -> bool:
    """Whether a column has nothing but figures below its first row, which are no row numbers."""
    for column in range(1, table.column_count + 1):
        texts = [_text(cell) for cell in table.cells if cell.column == column and cell.row > 1]
        texts = [text for text in texts if text]
        if texts and all(_is_figure(text) for text in texts):
            return True
    return False


def _text(cell: Cell) -> str:
    return cell_contents(cell).text.strip()


def _is_figure(text: str) -> bool:
    figure = text.replace(",", "").replace(".", "", 1).strip("% ")
    return figure.isdecimal() and leading_label(f"{text} ") is None
