"""The grid of a table: rows, cells, what is merged (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml import etree

from rt67_aggregate.model import Block, Cell
from rt67_aggregate.reader.alternatives import shown_way
from rt67_aggregate.reader.cell_widths import spans_by_width
from rt67_aggregate.reader.children import Children, children_by_tag, first_child
from rt67_aggregate.reader.names import PASSED_OVER, TC, TR, VAL, mc, w
from rt67_aggregate.reader.styles import integer_of
from rt67_aggregate.reader.tracked import holds_text

_TC_PR, _TR_PR, _DEL, _CELL_DEL, _BEFORE = map(w, ("tcPr", "trPr", "del", "cellDel", "gridBefore"))
_SPAN, _BESIDE, _BELOW = w("gridSpan"), w("hMerge"), w("vMerge")
_ALTERNATE = mc("AlternateContent")
_MAX_SPAN = 500  # Word allows 63 columns; a wild number must not make a wild grid

ReadCell = Callable[[etree._Element, int, int], tuple[Block, ...]]


def grid(
    table: etree._Element, read_cell: ReadCell
) -> tuple[tuple[Cell, ...], int, int, list[etree._Element]]:
    """The cells row by row, the number of rows and of columns, and what stands between rows or cells.

    A vertically merged cell stands once; what is left in the cells below it belongs to it.
    """
    cells: list[Cell] = []
    stray: list[etree._Element] = []
    laid = list(_rows(table, stray))
    indented = any(before for before, _ in laid)
    spans = None if indented else spans_by_width([[properties for _, properties in row] for _, row in laid])
    above: dict[int, int] = {}  # column → index in cells of the cell that a merge goes on
    width = 0
    for row_number, (before, row) in enumerate(laid, 1):
        column = 1 + before
        previous = -1
        for number, (cell, properties) in enumerate(row):
            span = spans[row_number - 1][number] if spans else _at_most(_number(properties, _SPAN, 1), 1)
            merge = _merge(properties, _BELOW)
            if previous >= 0 and _merge(properties, _BESIDE) == "continue":
                first = cells[previous]
                more = read_cell(cell, row_number, first.column)
                cells[previous] = replace(first, columns=first.columns + span, blocks=first.blocks + more)
            elif merge == "continue" and column in above:
                first = cells[above[column]]
                more = read_cell(cell, row_number, column)
                rows = row_number - first.row + 1
                cells[above[column]] = replace(first, rows=rows, blocks=first.blocks + more)
            else:
                blocks = read_cell(cell, row_number, column)
                cells.append(Cell(row_number, column, columns=span, blocks=blocks))
                previous = len(cells) - 1
                if merge == "restart":
                    above[column] = previous
                else:
                    above.pop(column, None)
            column += span
        width = max(width, column - 1)
    return tuple(cells), len(laid), width, stray


def _rows(
    table: etree._Element, stray: list[etree._Element]
) -> Iterator[tuple[int, list[tuple[etree._Element, Children]]]]:
    """Of each row the columns before its first cell, and its cells with their properties."""
    for row in _children(table, TR, stray):
        properties = children_by_tag(first_child(row, _TR_PR))
        if _DEL not in properties:  # else a tracked change took the row away (17.13.5.12)
            cells = [(c, children_by_tag(first_child(c, _TC_PR))) for c in _children(row, TC, stray)]
            there = [(cell, own) for cell, own in cells if not _is_taken_away(cell, own)]
            if there:
                yield _at_most(_number(properties, _BEFORE, 0), 0), there


def _is_taken_away(cell: etree._Element, properties: Children) -> bool:
    """Whether a tracked change took a cell away (17.13.5.1), and all that stood in it."""
    return _CELL_DEL in properties and not holds_text(cell)


def _at_most(number: int, least: int) -> int:
    return min(max(number, least), _MAX_SPAN)


def _children(parent: etree._Element, tag: str, stray: list[etree._Element]) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls and custom XML; what else stands
    there, such as an equation (17.4.38, EG_RunLevelElements), goes to ``stray``."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == _ALTERNATE:
            yield from _children(shown_way(child), tag, stray)
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag, stray)
        elif child.tag not in PASSED_OVER and isinstance(child.tag, str):  # no comment
            stray.append(child)


_WRAPPERS = frozenset(
    w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "bdo")
)


def _number(properties: Children, tag: str, otherwise: int) -> int:
    found = properties.get(tag)
    return integer_of(found.get(VAL) or "", otherwise) if found is not None else otherwise


def _merge(properties: Children, tag: str) -> str:
    found = properties.get(tag)
    return (found.get(VAL) or "continue") if found is not None else ""
