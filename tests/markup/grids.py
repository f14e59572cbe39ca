"""Tables that look the same and are written otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise
from random import Random

from docx.oxml.ns import qn

from tests.markup.kit import (
    Change,
    Copy,
    Element,
    cell_properties,
    made,
    row_properties,
    run_of,
    some,
    tables_of,
)


def _span(cell: Element) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return int(span.get(qn("w:val"))) if span is not None else 1


def _set_span(cell: Element, columns: int) -> None:
    properties = cell_properties(cell)
    for span in properties.findall(qn("w:gridSpan")):
        properties.remove(span)
    if columns > 1:
        properties.insert(0, made("gridSpan", val=str(columns)))


def grid_refined(copy: Copy, chance: Random) -> str:
    """Every column of a grid in two, as where borders were dragged."""
    for table in some(chance, tables_of(copy)):
        times = chance.choice((2, 3))
        for cell in [cell for row in table.iterfind(qn("w:tr")) for cell in row.iterfind(qn("w:tc"))]:
            _set_span(cell, times * _span(cell))
        grid = table.find(qn("w:tblGrid"))
        for column in list(grid):
            for _ in range(times - 1):
                column.addnext(deepcopy(column))
    return "grid refined"


def grid_dragged(copy: Copy, chance: Random) -> str:
    """A border dragged a little in some rows, so that there is one column more."""
    for table in some(chance, tables_of(copy)):
        rows = table.findall(qn("w:tr"))
        width = sum(map(_span, rows[0].iterfind(qn("w:tc"))))
        at = chance.randrange(1, width) if width > 1 else 0
        pairs = [_around(row, at) for row in rows]
        grid = table.find(qn("w:tblGrid"))
        if not at or not all(pairs) or not len(grid):
            continue
        for left, right in pairs:
            wider = left if chance.random() < 0.5 else right
            _set_span(wider, _span(wider) + 1)
        grid.append(deepcopy(grid[-1]))
    return "grid dragged"


def _around(row: Element, border: int) -> tuple[Element, Element] | None:
    """The cells left and right of a border; none where a cell lies over it."""
    cells, at = row.findall(qn("w:tc")), 0
    for left, right in pairwise(cells):
        at += _span(left)
        if at == border:
            return left, right
    return None


def rows_indented(copy: Copy, chance: Random) -> str:
    """A grid with a column before and one behind that no row uses."""
    for table in some(chance, tables_of(copy)):
        before, after = chance.choice(((1, 0), (0, 1), (1, 1), (2, 0)))
        for row in table.iterfind(qn("w:tr")):
            for name, number in (("Before", before), ("After", after)):
                if number:
                    row_properties(row).append(made(f"grid{name}", val=str(number)))
                    row_properties(row).append(made(f"w{name}", w="10", type="dxa"))
        grid = table.find(qn("w:tblGrid"))
        grid.extend([made("gridCol", w="10") for _ in range(before + after)])
    return "rows indented"


def spans_rewritten(copy: Copy, chance: Random) -> str:
    """Merged cells as several with hMerge, as older programs write them."""
    for table in some(chance, tables_of(copy)):
        for cell in [
            c for row in table.iterfind(qn("w:tr")) for c in row.iterfind(qn("w:tc")) if _span(c) > 1
        ]:
            count = _span(cell)
            _set_span(cell, 1)
            merged = cell_properties(cell).find(qn("w:vMerge"))
            cell_properties(cell).append(made("hMerge", val="restart"))
            for _ in range(count - 1):
                properties = made("tcPr", *([deepcopy(merged)] if merged is not None else []))
                properties.append(made("hMerge", val="continue") if chance.random() < 0.7 else made("hMerge"))
                cell.addnext(made("tc", properties, made("p")))
    return "spans rewritten"


def merges_rewritten(copy: Copy, chance: Random) -> str:
    """Continued cells with a value, without one, or with words of an empty paragraph."""
    for merge in copy.body.iter(qn("w:vMerge")):
        if merge.get(qn("w:val")) in (None, "continue"):
            if chance.random() < 0.5:
                merge.set(qn("w:val"), "continue")
            else:
                merge.attrib.pop(qn("w:val"), None)
            cell = merge.getparent().getparent()
            if chance.random() < 0.5:
                cell.append(made("p", run_of("  ")))
    return "merges rewritten"


def grid_lost(copy: Copy, chance: Random) -> str:
    """No grid, an empty one, or one with other widths."""
    way = chance.choice(("none", "empty", "zero", "equal", "short"))
    for table in tables_of(copy):
        grid = table.find(qn("w:tblGrid"))
        if grid is None:
            continue
        if way == "none":
            table.remove(grid)
        elif way == "empty":
            grid[:] = []
        elif way == "short":
            grid[1:] = []
        else:
            for column in grid:
                column.set(qn("w:w"), "0" if way == "zero" else "1000")
        for width in list(table.iter(qn("w:tcW"))):
            if way in ("none", "zero"):
                width.getparent().remove(width)
    return f"grid {way}"


def spans_by_width(copy: Copy, chance: Random) -> str:
    """No cell says how many columns it takes; their widths say it."""
    for table in some(chance, tables_of(copy)):
        grid = [int(column.get(qn("w:w")) or 0) for column in table.find(qn("w:tblGrid"))]
        if not all(grid) or next(table.iter(qn("w:gridBefore")), None) is not None:
            continue
        for row in table.iterfind(qn("w:tr")):
            at = 0
            for cell in row.iterfind(qn("w:tc")):
                count = _span(cell)
                properties = cell_properties(cell)
                for width in properties.findall(qn("w:tcW")):
                    properties.remove(width)
                properties.insert(0, made("tcW", w=str(sum(grid[at : at + count])), type="dxa"))
                at += count
                _set_span(cell, 1)
    return "spans by width"


def spans_too_wide(copy: Copy, chance: Random) -> str:
    """Last cells that take a column more than there are."""
    rows = [row for table in tables_of(copy) for row in table.iterfind(qn("w:tr"))]
    for row in some(chance, rows):
        last = row.findall(qn("w:tc"))[-1:]
        for cell in last:
            _set_span(cell, _span(cell) + 1)
    return "spans too wide"


def cells_left_out(copy: Copy, chance: Random) -> str:
    """Rows without their last cells, which were empty."""
    for row in some(chance, [row for table in tables_of(copy) for row in table.findall(qn("w:tr"))[1:]]):
        for cell in reversed(row.findall(qn("w:tc"))[1:]):
            if (
                next(cell.iter(qn("w:t"), qn("w:sym"), qn("w:sdt"), qn("w:vMerge"), qn("w:gridSpan")), None)
                is not None
            ):
                break
            row.remove(cell)
    return "cells left out"


GRIDS: Sequence[Change] = (
    *(grid_refined, grid_dragged, rows_indented, spans_rewritten, merges_rewritten),
    *(grid_lost, spans_by_width, spans_too_wide, cells_left_out),
)
