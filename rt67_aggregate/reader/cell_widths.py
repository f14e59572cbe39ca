"""Tables whose cells do not say how many columns they take (``w:gridSpan``), as programs write them that turn
web pages into Word's: word processors draw each cell as wide as it says itself (ECMA-376 part 1, 17.4.71)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from rt67_aggregate.reader.children import Children
from rt67_aggregate.reader.names import w
from rt67_aggregate.reader.styles import integer_of

_WIDTH, _TYPE, _W = w("tcW"), w("type"), w("w")
_SAYING = (w("gridSpan"), w("hMerge"))
_NEAR = 60  # twentieths of a point, one millimetre: two borders as near as that are one


def spans_by_width(rows: Sequence[Sequence[Children]]) -> list[list[int]] | None:
    """How many columns each cell of each row takes, by where its borders are. ``rows``: the properties of
    the cells. None where some cell says its span, or its width not, or where all rows have as many cells
    or are not equally wide: then each cell takes the columns that it says."""
    if len(set(map(len, rows))) < 2 or any(tag in cell for row in rows for cell in row for tag in _SAYING):
        return None
    borders = [list(accumulate(map(_width, row))) for row in rows if row]
    ends = [row[-1] for row in borders]
    if not all(_width(cell) for row in rows for cell in row) or max(ends) - min(ends) > _NEAR:
        return None
    columns = _columns(sorted({border for row in borders for border in row}))
    placed = [[bisect_left(columns, border - _NEAR) + 1 for border in row] for row in borders]
    spans = [[end - begin for begin, end in zip([0, *row], row, strict=False)] for row in placed]
    if not all(span > 0 for row in spans for span in row):
        return None
    filled = iter(spans)
    return [next(filled) if row else [] for row in rows]


def _columns(borders: Sequence[int]) -> list[int]:
    """The right borders of the columns: of borders that are near each other the first."""
    found: list[int] = []
    for border in borders:
        if not found or border - found[-1] > _NEAR:
            found.append(border)
    return found


def _width(cell: Children) -> int:
    """The width of a cell in twentieths of a point; 0 where it says none, or one in other measures."""
    width = cell.get(_WIDTH)
    if width is None or width.get(_TYPE, "dxa") != "dxa":
        return 0
    return max(integer_of(width.get(_W) or "", 0), 0)
