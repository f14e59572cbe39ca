"""A worksheet that is written from the top down, whose rows leave the memory as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from rt67_aggregate.language import Phrase
from rt67_aggregate.workbook.cell_xml import BLANK, days_of, number_cell, text_cell
from rt67_aggregate.workbook.cells import safe
from rt67_aggregate.workbook.grid import Grid, RowWriter, asked_height
from rt67_aggregate.workbook.limits import tip_of, unlinked_style
from rt67_aggregate.workbook.marks import Marks
from rt67_aggregate.workbook.text_sizes import ONE_LINE, in_one_line
from rt67_aggregate.workbook.values import Column, Link, Pictured, Styled, TypedText, Value, owner_style

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

    from rt67_aggregate.workbook.streamed_sheet import StreamedSheet

# Characters of a text that is likely to come again, and so many cells of a column, or of all plain rows, are
# remembered at a time.
_SHORT = 200
_REMEMBERED = 500

_LEADING = (Link, Pictured)
Plain = str | int | float | date | None
# A cell as it stands in the file, the height that it asks of its row, and its text among the row's marks.
_Cell = tuple[str, float, str]


class StreamedGrid(Grid):
    """The same as any other sheet, but that its rows are written from the top down, and that texts stand in
    the sheet itself."""

    sheet: StreamedSheet

    def _added(self, book: Workbook, name: str) -> StreamedSheet:
        from rt67_aggregate.workbook.streamed_sheet import StreamedSheet  # noqa: PLC0415 - only a run needs it

        self._looks: dict[str, str] = {}
        book.constant_memory = True  # XlsxWriter asks the book, and only when a sheet is added
        sheet: StreamedSheet = book.add_worksheet(name, worksheet_class=StreamedSheet)
        book.constant_memory = False
        return sheet

    def note_heights(self) -> None:
        self.sheet.pictured = True

    def set_height(self, row: int, points: float) -> None:
        self.sheet.set_height(row, points)

    def plain_row(self, row: int, texts: Iterable[str]) -> None:
        self.sheet.put_row(
            row, [_short_cell(text) if len(text) <= _SHORT else text_cell(text) for text in texts]
        )

    def _put(self, row: int, column: int, value: Value, style: str) -> None:
        style, shown = _looked(self._led(row, column, value), style)
        self.sheet.lay(row, column, self._cell(style, shown))

    def _add_table(self, place: tuple[int, int, int, int], options: dict[str, Any]) -> None:
        # XlsxWriter's only reason against tables in streamed sheets is that it writes their headings late.
        self.sheet.constant_memory = False
        super()._add_table(place, options)
        self.sheet.constant_memory = True

    def _put_heading(self, row: int, column: int, title: str, style: str) -> None:
        self._put(row, column, title, style)

    def _row_writer(self, columns: Sequence[Column]) -> RowWriter:
        cells = [_ColumnCells(column, self.said, self._cell, self._marks) for column in columns]
        return partial(self._row_of, cells)

    def _row_of(self, columns: Sequence[_ColumnCells], number: int, values: Sequence[Value]) -> None:
        written, told, heights = [], [], [ONE_LINE]
        for position, (column, value) in enumerate(zip(columns, values, strict=True)):
            shown = self._led(number, position, value) if type(value) in _LEADING else value
            cell, points, mark = column.of(shown)
            written.append(cell)
            heights.append(points)
            if mark:
                told.append(mark)
            if type(value) is Pictured:
                heights.append(value.points)
        self.sheet.put_row(number, written, max(heights))
        self._marks.row(told)

    def _led(self, row: int, column: int, value: Value) -> Value:
        """A value; of a link its text, with the link laid over the cell where that is possible."""
        if isinstance(value, Pictured):
            self._lay(row, column, value)
            value = value.link
        if not isinstance(value, Link):
            return value
        if not self._leads(value):
            return Styled(value.text, unlinked_style(value))
        text, tip = safe(self.said(value.text)), tip_of(self.said(value.tip))
        self.sheet.put_link(row, column, value.target, text, tip)
        return Styled(value.text, value.style)

    def _cell(self, style: str, value: Plain) -> str:
        look = self._looks.get(style)
        if look is None:
            look = self._looks[style] = f' s="{self._styles.number(style)}"'
        if value is None:
            return look + BLANK
        if isinstance(value, str):
            return text_cell(value, look)
        return number_cell(days_of(value) if isinstance(value, date) else value, look)


class _ColumnCells:
    """What the cells of one column of a table become; what comes again is looked up."""

    def __init__(
        self, column: Column, said: Callable[[str], str], made: Callable[[str, Plain], str], marks: Marks
    ) -> None:
        self._column = column
        self._line = in_one_line(column.width, bold=column.style == "bold")
        self._said, self._made, self._marks = said, made, marks
        self._known: dict[object, _Cell] = {}

    def of(self, value: Value) -> _Cell:
        """The cell of a value that is no link."""
        if type(value) is str or value is None:  # most are: the value itself is what it is remembered by
            return self._known.get(value) or self._new(value, self._column.style, value, value)
        style, plain = _looked(value, self._column.style)
        if not isinstance(plain, Phrase):
            return self._known.get((style, plain)) or self._new((style, plain), style, plain, plain)
        shown = self._said(plain)
        # Its marks are in Thai, too: it is not the cell of the same text that somebody typed.
        key = style, shown, plain
        return self._known.get(key) or self._new(key, style, plain, shown)

    def _new(self, key: object, style: str, plain: Plain, shown: Plain) -> _Cell:
        cell = self._cell(style, plain, shown)
        if not isinstance(shown, str) or len(shown) <= _SHORT:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = cell
        return cell

    def _cell(self, style: str, plain: Plain, shown: Plain) -> _Cell:
        column, mark = self._column, ""
        if column.editable:
            self._marks.typed(plain)  # as the reader of the review takes it, in any language
            if shown is not plain:
                self._marks.typed(shown)
        elif column.ledger != "key":
            mark = self._marks.told(shown)
        points = asked_height(column, self._line, shown) if isinstance(shown, str) else ONE_LINE
        return self._made(style, shown), points, mark


@lru_cache(maxsize=_REMEMBERED)
def _short_cell(text: str) -> str:
    """The cell of a plain row; none of no text."""
    return text and text_cell(text)


def _looked(value: Value, style: str) -> tuple[str, Plain]:
    """The style of a value that is no link, and the value without it."""
    if isinstance(value, TypedText):
        return owner_style(value), value.text
    if isinstance(value, Styled):
        return value.style, value.value
    assert not isinstance(value, Link | Pictured)
    return style, value
