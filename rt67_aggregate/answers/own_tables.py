"""Tables that a college put into an answer: one line for each row, cells separated by a tab."""

from __future__ import annotations

from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.model import Block, Cell, Paragraph, Picture, Table
from rt67_aggregate.text import strip_leaders


def own_table(table: Table, tally: Tally) -> tuple[str, tuple[Picture, ...]]:
    """The table's text and its pictures, row by row; rows without text are left out."""
    rows: dict[int, list[str]] = {}
    pictures: list[Picture] = []
    for cell in table.cells:
        lines, found = cell_lines(cell, tally)
        rows.setdefault(cell.row, []).append(" ".join(lines))
        pictures.extend(found)
    texts = ("\t".join(row).rstrip("\t") for _, row in sorted(rows.items()))
    return "\n".join(text for text in texts if text.strip()), tuple(pictures)


def cell_lines(cell: Cell, tally: Tally) -> tuple[list[str], list[Picture]]:
    """The typed lines of one cell, in order, tables inside it row by row."""
    lines: list[str] = []
    pictures: list[Picture] = []
    for block in cell.blocks:
        _take(block, lines, pictures, tally)
    return lines, pictures


def _take(block: Block, lines: list[str], pictures: list[Picture], tally: Tally) -> None:
    if isinstance(block, Table):
        text, found = own_table(block, tally)
        lines.extend(text.split("\n") if text else ())
        pictures.extend(found)
        return
    pictures.extend(block.pictures)
    lines.extend(paragraph_lines(block, tally))


def paragraph_lines(paragraph: Paragraph, tally: Tally) -> list[str]:
    """The typed lines of one paragraph, its automatic number on the first."""
    lines: list[str] = []
    for text in paragraph.text.split("\n"):
        kept = tally.cleaned(text, strip_leaders(text.strip()).strip().replace("\t", " "))
        if kept:
            lines.append(tally.labelled(paragraph.label, kept) if not lines else kept)
    return lines
