"""Cells of a form's table that hold the title of the blank column beside them: who filled in the first column
only wrote both there ("problem: … suggestion: …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, Titles, cell_text, rows_of
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.model import Cell, Doubt, DoubtCode, Paragraph
from rt67_aggregate.text import fold, leading_label


def title_in_cell(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the column that holds the title, and one about the column whose title it is. A title may
    be a word of the answer, too: the cell must begin with one, its own column's or the other's, or a line of
    it with the other's."""
    for event, grid in aligned.tables:
        if grid.titles:
            columns = aligned.outline.columns_of[event.state]
            titles = grid.titles_of(aligned.outline.set_of[event.state])
            yield from _in_rows(aligned, grid, titles, columns)


def _in_rows(
    aligned: Aligned, grid: TableGrid, titles: Titles, columns: Sequence[HeadingState]
) -> Iterator[Doubt]:
    places = {column: columns[place] for column, place in titles if place < len(columns)}
    for number, cells in rows_of(grid.table):
        texts = {cell.column: _key(cell_text(cell)) for cell in cells if cell.column in places}
        if number in grid.title_rows or len(texts) < len(places):
            continue
        lines = {cell.column: list(map(_key, _lines(cell))) for cell in cells}
        for at, key in texts.items():
            own = places[at].heading
            if not own.is_section or key in map(_key, own.cells):  # its words are the form's
                continue
            blank = [places[other] for other, text in texts.items() if other != at and not text]
            said = [column for column in blank if any(title in key for title in _worded(column))]
            begun = said and any(map(key.startswith, places[at].keys))
            if begun or any(line.startswith(c.keys) for c in said for line in lines[at]):
                yield aligned.doubt(places[at].index, DoubtCode.HEADING_QUOTED)
                yield from (aligned.doubt(column.index, DoubtCode.HEADING_UNCERTAIN) for column in said)


def _lines(cell: Cell) -> Iterator[str]:
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            yield from block.text.split("\n")


def _worded(column: HeadingState) -> Iterator[str]:
    """The titles of a column that are words: the figure of a step ("3") is in scores as well ("30")."""
    return (title for title in column.keys if not title.isdecimal())


def _key(text: str) -> str:
    """A cell's words without the number that the row begins with."""
    label = leading_label(f"{text} ")
    return fold(text[label.length :] if label else text)
