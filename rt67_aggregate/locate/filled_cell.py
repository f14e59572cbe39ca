"""A cell below a column's title: what was typed into it, and the row's number that it begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rt67_aggregate.locate.cells import Contents, cell_contents
from rt67_aggregate.locate.line_words import TextLine, printed, said, without_front
from rt67_aggregate.locate.signs import TICKS
from rt67_aggregate.model import Cell, Fragment, Paragraph, Piece, Place, Printed, Table
from rt67_aggregate.text import leading_label


@dataclass(slots=True)
class FilledCell:
    """A cell of a column. ``label``: the number that it begins with, 0 for none."""

    cell: Cell
    contents: Contents
    label: int
    place: Place
    spans: bool = False

    @property
    def row(self) -> int:
        return self.cell.row


def filled_cell(cell: Cell, contents: Contents, *, spans: bool) -> FilledCell:
    """A cell with its number; ``spans``: it covers several columns of the form."""
    first = next((block for block in cell.blocks if isinstance(block, Paragraph)), None)
    label = leading_label(said(contents.lines[0]) + " ") if contents.lines else None
    single = bool(label and label.number and "." not in label.number)
    auto = leading_label(f"{first.label} ") if first and first.label and not contents.lines else None
    order = label.order if label and single else auto.order if auto else 0
    return FilledCell(cell, contents, order, cell_place(cell), spans)


def cell_place(cell: Cell) -> Place:
    """Where a cell's first paragraph stands."""
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            return block.place
    return Place(row=cell.row, column=cell.column)


def has_typed_rows(piece: Piece, table: Table) -> bool:
    """Whether anything was typed below the titles of a form's table."""
    for cell in table.cells:
        if cell.row not in piece.title_rows:
            contents = cell_contents(cell)
            if contents.pictures or any(says_more(line, bullets=False) for line in contents.lines):
                return True
    return False


def says_more(line: TextLine, bullets: bool) -> bool:
    """Whether more than the row's printed number stands in a line. A lone dash says "none", but
    not where the other rows of the column begin with one."""
    text = said(line)
    label = leading_label(text + " ")
    bullet = label is not None and (label.style == "•" or (bullets and label.style not in TICKS))
    numbered = label is not None and (label.number or bullet)
    return bool((text[label.length :] if label and numbered else text).strip())


def without_row_number(lines: Sequence[TextLine]) -> tuple[list[TextLine], list[Fragment]]:
    """The lines without the printed number of the row before the first, and that number."""
    kept = list(lines)
    taken = None
    if kept:
        label = leading_label(said(kept[0]) + " ")
        if label and label.number and "." not in label.number:
            kept[0], taken = without_front(kept[0], label.length)
    numbers = [printed(taken, Printed.NUMBER)] if taken else []
    return [line for line in kept if said(line)], numbers
