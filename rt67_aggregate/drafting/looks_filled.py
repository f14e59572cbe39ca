"""Whether a blank may be a filled return: boxes are ticked in it, or places to write are lacking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rt67_aggregate.drafting.boxes import BOX
from rt67_aggregate.drafting.cell_words import NUMBERS, is_place, text_of
from rt67_aggregate.drafting.gap_lines import as_choice
from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.model import Block, Cell, Document, Shape, Table
from rt67_aggregate.text import gap_spans

_TICKED = re.compile(r"[☑☒✓✔]|[(\[]\s?[/xX✓✔]\s?[)\]]")
_FEWEST_CELLS = 10  # in all tables, before too few free ones tell anything
_FEWEST_FREE = 0.1  # of them, as a blank has that asks in tables


def looks_filled(document: Document, lines: Sequence[PrintedLine], drafted: Drafted) -> bool:
    """Whether a line has ticked boxes beside empty ones, half of the headings to be answered in words show no
    place to write, or hardly a cell of the tables is free."""
    return any(map(_is_ticked, lines)) or _lack_places(drafted) or _lack_free_cells(document, drafted)


def _is_ticked(line: PrintedLine) -> bool:
    return bool(_TICKED.search(line.text)) and as_choice(line) is not None


def _lack_places(drafted: Drafted) -> bool:
    asked = [node for node in drafted.walk() if node.asks]
    prose = [node for node in asked if node.shape is Shape.NARRATIVE]
    without = [node for node in prose if not node.spaces]
    if without and without[-1] is asked[-1] and not without[-1].prompts:
        without.pop()  # below the last one the page is free
    return bool(without) and (2 * len(without) >= len(prose) or any(node.prompts for node in without))


def _lack_free_cells(document: Document, drafted: Drafted) -> bool:
    cells = list(_cells(document.blocks)) if any(map(_is_table, drafted.walk())) else []
    free = sum(map(_is_free, cells))
    return len(cells) >= _FEWEST_CELLS and free < _FEWEST_FREE * len(cells)


def _is_free(cell: Cell) -> bool:
    """Whether nothing stands in a cell but what is written on or behind: dots, numbers of a list, boxes."""
    text = text_of(cell)
    return is_place(cell) or bool(NUMBERS.fullmatch(text) or BOX.search(text) or gap_spans(text))


def _is_table(node: Node) -> bool:
    return node.grid is not None


def _cells(blocks: Sequence[Block]) -> Iterator[Cell]:
    for block in blocks:
        for cell in block.cells if isinstance(block, Table) else ():
            yield cell
            yield from _cells(cell.blocks)
