"""A table's markup (ECMA-376 part 1, 17.4): fixed widths, heading rows repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rt67_aggregate.report.markup import Xml
from rt67_aggregate.report.pages import LINE, SMALL_LINE

# A row may be kept on one page up to this height; a taller one would push itself over page after
# page, or be cut. Twentieths of a point: about half a page, a little more than the tallest picture and its
# caption take.
_TALLEST_KEPT = 19 * LINE
# What stands behind the rows of a table.
TABLE_END = Xml("</w:tbl>")


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell: its paragraphs, how high they probably are, how many columns it spans.

    ``merge``: ``restart`` for a cell that reaches down over those below it, ``continue`` for these.
    """

    content: Xml
    height: int = SMALL_LINE
    span: int = 1
    merge: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``heading``: repeated on every page."""

    cells: tuple[TableCell, ...]
    heading: bool = False

    @property
    def height(self) -> int:
        """Of its tallest cell, in twentieths of a point."""
        return max((cell.height for cell in self.cells), default=LINE)


def table_start(style_id: str, widths: Sequence[int], padding: int = 0) -> Xml:
    """What stands before the rows of a table of a style. ``widths``: of its columns, ``padding``: left
    and right of a cell's text together where it is not the style's; in twentieths of a point."""
    sides = "".join(f'<w:{side} w:w="{padding // 2}" w:type="dxa"/>' for side in ("left", "right"))
    margins = f"<w:tblCellMar>{sides}</w:tblCellMar>" if padding else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{margins}<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def table_row(row: Row, widths: Sequence[int]) -> Xml:
    """One row of it."""
    properties = "" if row.height > _TALLEST_KEPT else "<w:cantSplit/>"
    properties += "<w:tblHeader/>" if row.heading else ""
    cells = []
    first = 0
    for cell in row.cells:
        width = sum(widths[first : first + cell.span])
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        merge = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
        cells.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr>{cell.content}</w:tc>'
        )
        first += cell.span
    return Xml(f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>")


def shares(width: int, parts: Sequence[float]) -> tuple[int, ...]:
    """A width divided in the proportion of the parts; together they are the width."""
    total = sum(parts)
    lengths = [int(width * part / total) for part in parts]
    lengths[-1] += width - sum(lengths)
    return tuple(lengths)
