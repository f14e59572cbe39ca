"""The cells that the report's tables are made of."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.report import styles
from rt67_aggregate.report.answer_text import height, typed
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.markup import joined, paragraph, text_runs
from rt67_aggregate.report.pages import SMALL_LINE, in_small, line_height
from rt67_aggregate.report.tables import Row, TableCell

# Left and right of a cell's text.
_PADDING = 216
_KEEP = "<w:keepNext/>"
_CENTRED = '<w:jc w:val="center"/>'


def head_row(flow: Flow, titles: Sequence[str], style: str = styles.CELL) -> Row:
    """The heading row, repeated on every page that the table goes over. ``style``: of the table's cells;
    where it is that of small ones, the look of the table's first row makes it bold."""
    look = (styles.CELL_HEAD, "") if style == styles.CELL else (style, f"{_KEEP}{_CENTRED}")
    head, properties = flow.style(look[0]), look[1]
    cells = (TableCell(paragraph(head, text_runs(flow.said(title)), properties)) for title in titles)
    return Row(tuple(cells), heading=True)


def own_cell(flow: Flow, text: str, *, keep: bool = False, style: str = styles.CELL) -> TableCell:
    """The report's own words and numbers, in the middle. ``keep``: on one page with the next row."""
    properties = f"{_KEEP}{_CENTRED}" if keep else _CENTRED
    return TableCell(paragraph(flow.style(style), text_runs(flow.own(text)), properties))


def plain_cell(
    flow: Flow, text: str, *, width: int = 0, span: int = 1, keep: bool = False, style: str = styles.CELL
) -> TableCell:
    """One paragraph as it is. ``keep``: on the same page as the row after it."""
    properties = _KEEP if keep else ""
    text = flow.said(text)
    high = in_small(line_height, text, width - _PADDING) if width else SMALL_LINE
    return TableCell(paragraph(flow.style(style), text_runs(text), properties), high, span)


def typed_cell(
    flow: Flow,
    text: str,
    *,
    width: int,
    pictures: Sequence[str] = (),
    description: str = "",
    style: str = styles.CELL,
) -> TableCell:
    """What a college typed into one place, with its pictures under it."""
    inner = width - _PADDING
    content = typed(text, flow.style(style), inner)
    high = in_small(height, text, inner)
    if pictures:
        drawn, added = flow.cell_pictures(pictures, description, inner)
        content, high = joined((content, drawn)), high + added
    return TableCell(content, high)
