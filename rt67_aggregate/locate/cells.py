"""Cells and tables as lines: a row of a college's own table is one line, its cells a tab apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rt67_aggregate.locate.cell_places import cell_places
from rt67_aggregate.locate.line_words import LineWords, TextLine, is_bare_label, lines_of, printed, said
from rt67_aggregate.locate.signs import is_tick
from rt67_aggregate.model import Block, Cell, Fragment, Line, Paragraph, Picture, Printed, Table
from rt67_aggregate.text import strip_leaders


@dataclass(slots=True)
class Contents:
    """What stands in a cell or a table. ``blank``: its lines where nothing was typed. ``at``: a line
    of it, for pictures that stand alone."""

    lines: list[TextLine] = field(default_factory=list)
    blank: list[Line] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    at: Line | None = None

    @property
    def text(self) -> str:
        """What was typed, its lines with a space between them."""
        return " ".join(map(said, self.lines))

    @property
    def typed(self) -> str:
        """The same without automatic numbers; a sign that serves as a bullet stays."""
        return " ".join(
            said(line) if is_tick(line[0].label) else said((line[0]._replace(label=""), *line[1:]))
            for line in self.lines
        )

    @property
    def ticked_bullet(self) -> bool:
        """Whether a line without words has a tick for a bullet."""
        return any(is_tick(line.label) for line in self.blank)

    @property
    def leaders(self) -> Iterator[Fragment]:
        """The lines without words: leaders to write on."""
        return (printed(line, Printed.LEADER) for line in self.blank)


def cell_contents(cell: Cell) -> Contents:
    """The lines of one cell, in order, tables inside it row by row."""
    found = Contents()
    for block in cell.blocks:
        _take(block, found)
    return found


def is_blank(cell: Cell) -> bool:
    """Whether a cell is as the form prints it, to fill in: a number or leaders, and nothing more."""
    contents = cell_contents(cell)
    return not contents.pictures and all(is_bare_label(said(line)) for line in contents.lines)


def lines_in_cells(table: Table) -> Iterator[Line]:
    """The lines of all its cells, row by row."""
    for cell in table.cells:
        for block in cell.blocks:
            if isinstance(block, Table):
                yield from lines_in_cells(block)
                continue
            start = 0
            for text in block.text.split("\n"):
                yield Line(block, start, start + len(text), opens=start == 0)
                start += len(text) + 1


def table_contents(table: Table) -> Contents:
    """The rows of a table that hold anything, each as one line."""
    found = Contents()
    rows: dict[int, list[tuple[int, Contents]]] = {}
    for cell, place in zip(table.cells, cell_places(table), strict=True):
        contents = cell_contents(cell)
        rows.setdefault(cell.row, []).append((place, contents))
        _gather(contents, found)
    for _, cells in sorted(rows.items()):
        line = tuple(_row(cells))
        if line:
            found.lines.append(line)
    return found


def _row(cells: list[tuple[int, Contents]]) -> Iterator[LineWords]:
    """The lines of a row's cells as one: as many tabs as cells stand before, a space within one."""
    reached = 0
    for place, cell in cells:
        for index, line in enumerate(cell.lines):
            glue = "\t" * (place - reached) if index == 0 else " "
            reached = place
            yield line[0]._replace(glue=glue + line[0].glue)
            yield from line[1:]


def _take(block: Block, found: Contents) -> None:
    if isinstance(block, Table):
        inner = table_contents(block)
        found.lines.extend(inner.lines)
        _gather(inner, found)
        return
    _take_paragraph(block, found)


def _take_paragraph(paragraph: Paragraph, found: Contents) -> None:
    found.pictures.extend(paragraph.pictures)
    label = paragraph.label
    for line in lines_of(paragraph):
        found.at = found.at or line
        kept = strip_leaders(line.text.strip()).strip().replace("\t", " ")
        if kept:
            found.lines.append((LineWords(line, kept, label),))
            label = ""  # on the first line that has words
        else:
            found.blank.append(line)


def _gather(inner: Contents, found: Contents) -> None:
    found.blank.extend(inner.blank)
    found.pictures.extend(inner.pictures)
    found.at = found.at or inner.at
