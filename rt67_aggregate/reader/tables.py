"""The grid of a table: rows, cells, what is merged (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml import etree

from rt67_aggregate.model import Block, Cell
from rt67_aggregate.reader.alternatives import shown_way
from rt67_aggregate.reader.names import TC, TR, VAL, mc, w
from rt67_aggregate.reader.styles import integer_of

_TC_PR, _TR_PR, _DEL = w("tcPr"), w("trPr"), w("del")
_MAX_SPAN = 500  # Word allows 63 columns; a wild number must not make a wild grid

ReadCell = Callable[[etree._Element, int, int], tuple[Block, ...]]


def grid(table: etree._Element, read_cell: ReadCell) -> tuple[tuple[Cell, ...], int, int]:
    """The cells row by row, the number of rows and of columns.

    A vertically merged cell stands once; what is left in the cells below it belongs to it.
    """
    cells: list[Cell] = []
    above: dict[int, int] = {}  # column → index in cells of the cell that a merge goes on
    row_number = 0
    width = 0
    for row in _children(table, TR):
        if _is_deleted(row):
            continue
        row_number += 1
        column = 1 + _row_property(row, "gridBefore")
        previous = -1
        for cell in _children(row, TC):
            properties = next(cell.iterchildren(_TC_PR), None)
            span = min(max(_number(properties, "gridSpan", 1), 1), _MAX_SPAN)
            if previous >= 0 and _merge(properties, "hMerge") == "continue":
                first = cells[previous]
                more = read_cell(cell, row_number, first.column)
                cells[previous] = replace(first, columns=first.columns + span, blocks=first.blocks + more)
            elif _merge(properties, "vMerge") == "continue" and column in above:
                first = cells[above[column]]
                more = read_cell(cell, row_number, column)
                rows = row_number - first.row + 1
                cells[above[column]] = replace(first, rows=rows, blocks=first.blocks + more)
            else:
                blocks = read_cell(cell, row_number, column)
                cells.append(Cell(row_number, column, columns=span, blocks=blocks))
                previous = len(cells) - 1
                if _merge(properties, "vMerge") == "restart":
                    above[column] = previous
                else:
                    above.pop(column, None)
            column += span
        width = max(width, column - 1)
    return tuple(cells), row_number, width


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls and custom XML."""
    for child in parent.iterchildren("*"):
        if child.tag == tag:
            yield child
        elif child.tag == mc("AlternateContent"):
            yield from _children(shown_way(child), tag)
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


_WRAPPERS = frozenset(
    w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "bdo")
)


def _is_deleted(row: etree._Element) -> bool:
    """Whether a tracked change took the row away (17.13.5.12)."""
    properties = next(row.iterchildren(_TR_PR), None)
    return properties is not None and next(properties.iterchildren(_DEL), None) is not None


def _row_property(row: etree._Element, local: str) -> int:
    return min(max(_number(next(row.iterchildren(_TR_PR), None), local, 0), 0), _MAX_SPAN)


def _number(properties: etree._Element | None, local: str, otherwise: int) -> int:
    found = properties.find(w(local)) if properties is not None else None
    return integer_of(found.get(VAL) or "", otherwise) if found is not None else otherwise


def _merge(properties: etree._Element | None, local: str) -> str:
    found = properties.find(w(local)) if properties is not None else None
    return (found.get(VAL) or "continue") if found is not None else ""
