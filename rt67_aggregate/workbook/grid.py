"""One worksheet: typed cells, real tables, links within Excel's limits, page set-up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Self

from rt67_aggregate.language import THAI, Language
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.cells import safe
from rt67_aggregate.workbook.headings import headings_of
from rt67_aggregate.workbook.limits import SheetLimits, can_lead, numbered, tip_of, unlinked_style
from rt67_aggregate.workbook.marks import Marks
from rt67_aggregate.workbook.overlays import RowOverlays, key_columns, overlaid, overlays_of
from rt67_aggregate.workbook.styles import FONT, LINES, CellFormats
from rt67_aggregate.workbook.text_sizes import (
    ONE_LINE,
    SIZE,
    heading_height,
    height,
    in_one_line,
    line_height,
)
from rt67_aggregate.workbook.values import (
    Column,
    Link,
    Pictured,
    Styled,
    TypedText,
    Value,
    owner_style,
    plain,
    text_of,
)

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_TABLE_STYLE = "Table Style Light 15"

RowWriter = Callable[[int, Sequence[Value]], None]


def asked_height(column: Column, line: int, text: str) -> float:
    """Points of the row that a text asks for; ``line``: characters that surely fit one line of its column."""
    if column.hidden or column.aside or (len(text) <= line and "\n" not in text):
        return ONE_LINE
    return height(text, column.width, bold=column.style == "bold")


class Grid:
    """A worksheet of the book, written cell by cell; nothing that is typed becomes a formula.

    ``marks``: told of every cell, so that what others write can be told from it. ``pictures``: how
    many pictures it holds. ``charts``: how many charts. ``further``: the numbered sheets that go on where
    this one is full.
    ``overlays``: what the officer laid over rows with keys.
    """

    def __init__(
        self,
        book: Workbook,
        name: str,
        styles: CellFormats,
        marks: Marks | None = None,
        language: Language = THAI,
        *,
        limits: SheetLimits | None = None,
    ) -> None:
        self.sheet = self._added(book, name)
        self.said = language.of
        self._language = language
        self.name = name
        self.limits = limits or SheetLimits()
        self.further: list[Self] = []
        self.pictures = 0
        self.charts = 0
        self.overlays: RowOverlays = {}
        self._book = book
        self._styles = styles
        self._marks = marks or Marks()
        self._links = 0

    def _added(self, book: Workbook, name: str) -> Worksheet:
        return book.add_worksheet(name)

    def go_on(self) -> Self:
        """A new sheet behind all others, of the same name with a number."""
        name = numbered(self.name, len(self.further) + 2, self._book.sheetnames)
        sheet = type(self)(self._book, name, self._styles, self._marks, self._language, limits=self.limits)
        sheet.overlays = self.overlays
        self.further.append(sheet)
        return sheet

    def put(self, row: int, column: int, value: Value, style: str = "body") -> None:
        """Write one cell of the program's, by the value's type; rows and columns count from 0."""
        value = self._spoken(value)
        self._marks.cell(self.name, row, plain(value))
        self._put(row, column, value, style)

    def _spoken(self, value: Value) -> Value:
        """A cell's value with what is the program's in the reader's language."""
        if isinstance(value, str):
            return self.said(value)
        if isinstance(value, Link):
            return replace(value, text=self.said(value.text), tip=self.said(value.tip))
        if isinstance(value, TypedText):
            text = self.said(value.text)
            return value if text is value.text else replace(value, text=text)
        if isinstance(value, Styled) and isinstance(value.value, str):
            return replace(value, value=self.said(value.value))
        return value

    def note_heights(self) -> None:
        """Pictures will be laid over cells of this sheet, by the heights of its rows: to be said first."""

    def _lay(self, row: int, column: int, pictured: Pictured) -> None:
        if pictured.options:
            self.pictures += 1
            self.sheet.insert_image(row, column, pictured.name, dict(pictured.options))

    def _put(self, row: int, column: int, value: Value, style: str) -> None:
        if isinstance(value, str):
            self._string(row, column, value, style)
        elif value is None:
            self.sheet.write_blank(row, column, None, self._styles[style])
        elif isinstance(value, TypedText):
            self._string(row, column, value.text, owner_style(value))
        elif isinstance(value, Link):
            self._link(row, column, value)
        elif isinstance(value, Pictured):
            self._lay(row, column, value)
            self._link(row, column, value.link)
        elif isinstance(value, Styled):
            self._put(row, column, value.value, value.style)
        elif isinstance(value, date):
            moment = value if isinstance(value, datetime) else datetime.combine(value, time.min)
            self.sheet.write_datetime(row, column, moment.replace(tzinfo=None), self._styles[style])
        elif isinstance(value, int | float):
            self.sheet.write_number(row, column, value, self._styles[style])

    def line(self, row: int, text: str, style: str = "plain") -> None:
        """One line of text in a row of its own, outside every table."""
        text = self.said(text)
        self._marks.cell(self.name, row, text)
        self._put(row, 0, text, style)
        self.set_height(row, line_height(LINES.get(style, SIZE)))

    def set_height(self, row: int, points: float) -> None:
        """Make a row so high."""
        self.sheet.set_row(row, points)

    def plain_row(self, row: int, texts: Iterable[str]) -> None:
        """A row of texts without any look or height, of which no marks are kept; "" is no cell."""
        for column, text in enumerate(texts):
            if text:
                self.sheet.write_string(row, column, text)

    def widths(self, columns: Sequence[Column], first: int = 0) -> None:
        """Set the widths, and hide the hidden columns; ``first`` is the number of the first of them."""
        for number, column in enumerate(columns, first):
            options = {"hidden": True} if column.hidden else {}
            self.sheet.set_column(number, number, column.width, self._styles["plain"], options)

    def table(self, top: int, columns: Sequence[Column], rows: Iterable[Sequence[Value]], name: str) -> int:
        """A real table with its heading in row ``top``; with one empty row where ``rows`` is empty,
        since a table cannot be without. Column widths are those of ``columns``. Gives the number of its
        last row."""
        last, _ = self.table_part(top, columns, iter(rows), name, whole=True)
        return last

    def table_part(
        self, top: int, columns: Sequence[Column], rows: Iterator[Sequence[Value]], name: str, *, whole: bool
    ) -> tuple[int, Sequence[Value] | None]:
        """The same of as many rows as the sheet takes, with the first row that it did not take; of all of
        them where it is to be ``whole``."""
        shown = [column for column in columns if not column.hidden]
        points = max(
            heading_height(self.said(c.title), c.width, turned=c.head == "turned_head") for c in shown
        )
        self.set_height(top, points)
        table = self._headed(top, columns, name)
        write_row = self._overlaying(columns, self._row_writer(columns))
        from xlsxwriter.utility import xl_range  # noqa: PLC0415

        last, over = top, None
        for values in rows:
            if not whole and not self._takes(last + 1, len(columns)):
                over = values
                break
            last += 1
            write_row(last, values)
        if last == top:
            last += 1
            write_row(last, [None] * len(columns))
        self._refuse_typing(columns, top + 1, last)
        for part in ("range", "a_range", "autofilter"):
            if part in table:
                table[part] = xl_range(top, 0, last, len(columns) - 1)
        return last, over

    def _takes(self, row: int, columns: int) -> bool:
        """Whether there is room for a row, every cell of which may be a link."""
        return row < self.limits.rows and (not self._links or self._links + columns <= self.limits.links)

    def _headed(self, top: int, columns: Sequence[Column], name: str) -> dict[str, Any]:
        """The table as XlsxWriter keeps it, with its headings written, of one row yet: XlsxWriter keeps
        a note of every cell that it is told to be in a table."""
        titles = headings_of(columns, self.said)
        headings = [
            {"header": title, "header_format": self._styles[column.head]}
            for title, column in zip(titles, columns, strict=True)
        ]
        turned = any(column.head == "turned_head" for column in columns)
        options = {"name": name, "style": _TABLE_STYLE, "columns": headings, "autofilter": not turned}
        self._add_table((top, 0, top + 1, len(columns) - 1), options)
        for number, (title, column) in enumerate(zip(titles, columns, strict=True)):
            self._marks.cell(self.name, top, title)
            self._put_heading(top, number, title, column.head)
        table: dict[str, Any] = self.sheet.tables[-1]
        return table

    def _add_table(self, place: tuple[int, int, int, int], options: dict[str, Any]) -> None:
        self.sheet.add_table(*place, options)

    def _put_heading(self, row: int, column: int, title: str, style: str) -> None:
        """XlsxWriter has written it with the table."""

    def _refuse_typing(self, columns: Sequence[Column], first: int, last: int) -> None:
        """Let nothing be typed where the next run would write over it, but in a row of a new answer."""
        from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415

        refusal = {
            "validate": "custom",
            "value": "=FALSE()",
            "error_title": words.NOT_HERE,
            "error_message": words.NOT_HERE_WHY,
        }
        verdict = next((n for n, column in enumerate(columns) if column.ledger == "verdict"), 0)
        is_new = {"value": f'=${xl_col_to_name(verdict)}{first + 1}="{self.said(words.NEW_ROW)}"'}
        kinds = groupby(enumerate(columns), key=lambda pair: (pair[1].editable, pair[1].when_new))
        for (editable, when_new), run in kinds:
            numbers = [number for number, _ in run]
            if not editable:
                rule = refusal | is_new if when_new else refusal
                self.validate(first, numbers[0], last, numbers[-1], rule)

    def validate(self, top: int, left: int, bottom: int, right: int, rule: Mapping[str, object]) -> None:
        """Let only what a rule allows be typed; its words in the reader's language."""
        said = {name: self.said(value) if isinstance(value, str) else value for name, value in rule.items()}
        if isinstance(listed := rule.get("source"), list):
            said["source"] = [self.said(word) for word in listed]
        self.sheet.data_validation(top, left, bottom, right, said)
        self._marks.typing_rule(said)

    def page(
        self, title_row: int | None, footer: str, title_columns: int = 0, *, is_whole: bool = False
    ) -> None:
        """A4 landscape, one page wide, titles repeated on every page, page numbers below.

        ``is_whole``: all of it on one page.
        """
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
        self.sheet.fit_to_pages(1, int(is_whole))
        if title_row is not None:
            self.sheet.repeat_rows(title_row)
        if title_columns:
            self.sheet.repeat_columns(0, title_columns - 1)
        font = f'&12&"{FONT},Regular"'  # a figure behind the size would be one of its own
        left = safe(self.said(footer))[:100].replace("&", "&&")
        code = f"&L{font}{left}&R{font}{self.said(words.PAGES)}"
        self.sheet.set_footer(code)
        self._marks.page_line(code)

    def _overlaying(self, columns: Sequence[Column], write_row: RowWriter) -> RowWriter:
        """What writes the rows, with the officer's colours and comments where there are any."""
        keys = key_columns(columns)
        if not self.overlays or not keys:
            return write_row

        def write(row: int, values: Sequence[Value]) -> None:
            over = overlays_of(values, keys, self.overlays)
            write_row(row, overlaid(columns, values, over) if over else values)
            for number, overlay in over.items():
                if overlay.comment:
                    self.sheet.write_comment(row, number, safe(overlay.comment))

        return write

    def _row_writer(self, columns: Sequence[Column]) -> RowWriter:
        """What writes the rows of a table with these columns."""
        lines = [in_one_line(column.width, bold=column.style == "bold") for column in columns]
        return partial(self._row, columns, lines)

    def _row(
        self, columns: Sequence[Column], lines: Sequence[int], number: int, values: Sequence[Value]
    ) -> None:
        """Write one row; ``lines``: characters that each column surely takes in one line."""
        points = ONE_LINE
        for position, (column, line, given) in enumerate(zip(columns, lines, values, strict=True)):
            value = self._spoken(given)
            if column.editable:
                self._marks.typed(plain(given))  # as the reader of the review takes it, in any language
                if value is not given:
                    self._marks.typed(plain(value))
            elif column.ledger != "key":
                self._marks.cell(self.name, number, plain(value))
            self._put(number, position, value, column.style)
            least = given.points if isinstance(given, Pictured) else 0.0
            points = max(points, least, asked_height(column, line, text_of(value)))
        self.set_height(number, points)

    def _string(self, row: int, column: int, text: str, style: str) -> None:
        form = self._styles[style]
        text = safe(text)
        if not text:
            self.sheet.write_blank(row, column, None, form)
        elif text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter takes such a string for its own rich text and writes it as it is.
            plain = self._styles["plain"]
            self.sheet.write_rich_string(row, column, plain, text[:1], plain, text[1:], form)
        else:
            self.sheet.write_string(row, column, text, form)

    def _link(self, row: int, column: int, link: Link) -> None:
        if self._leads(link):
            form, tip = self._styles[link.style], tip_of(link.tip) or None
            self.sheet.write_url(row, column, link.target, form, safe(link.text), tip)
        else:
            self._string(row, column, link.text, unlinked_style(link))

    def _leads(self, link: Link) -> bool:
        """Whether a link can be one here, which is counted."""
        if not can_lead(link) or self._links >= self.limits.links:
            return False
        self._links += 1
        if link.target.startswith("external:"):
            self._marks.link(link.target)
        return True
