"""One worksheet: typed cells, real tables, links within Excel's limits, page set-up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import count, groupby
from typing import TYPE_CHECKING, Any

from rt67_aggregate.language import THAI, Language
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.cells import safe
from rt67_aggregate.workbook.marks import Marks
from rt67_aggregate.workbook.styles import FONT, LINES, CellFormats
from rt67_aggregate.workbook.text_sizes import SIZE, heading_height, height, in_one_line, line_height
from rt67_aggregate.workbook.values import Column, Link, Styled, TypedText, Value, plain, text_of

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Excel's limit of characters of one link.
LINK_CHARACTERS = 2_079
_NAME_CHARACTERS = 31
_TIP_CHARACTERS = 255
_ONE_LINE = line_height()
_TABLE_STYLE = "Table Style Light 15"
# What XlsxWriter notes of rows, by the names in its versions before and after 3.3.
_ROW_NOTES = ("set_rows", "row_info", "row_sizes")


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """How much one worksheet takes, of Excel, where not said otherwise. ``looks``: of rows that want a look
    so many lead to their places: each link costs memory, and time to open the workbook."""

    rows: int = 1_048_576
    links: int = 65_530
    looks: int = 30_000


def distinct(names: Sequence[str]) -> list[str]:
    """The names, with a number put to those that Excel would take for one that stands before."""
    found: list[str] = []
    for name in names:
        number, candidate = 1, name
        while candidate.casefold() in {known.casefold() for known in found}:
            number += 1
            candidate = f"{name} {number}"
        found.append(candidate)
    return found


def headings_of(columns: Sequence[Column], said: Callable[[str], str]) -> list[str]:
    """The headings as a table of these columns shows them."""
    return distinct([safe(said(column.title)) for column in columns])


class Grid:
    """A worksheet of the book, written cell by cell; nothing that is typed becomes a formula.

    ``marks``: told of every cell, so that what others write can be told from it. ``pictures``: how
    many pictures it holds. ``streamed``: rows are written from the top down, and each leaves the memory
    for a temporary file when the next one begins; its texts stand in the sheet itself. ``further``: the
    numbered sheets that go on where this one is full.
    """

    def __init__(
        self,
        book: Workbook,
        name: str,
        styles: CellFormats,
        marks: Marks | None = None,
        language: Language = THAI,
        *,
        streamed: bool = False,
        limits: SheetLimits | None = None,
    ) -> None:
        book.constant_memory = streamed  # XlsxWriter asks the book, and only when a sheet is added
        self.sheet: Worksheet = book.add_worksheet(name)
        book.constant_memory = False
        self.said = language.of
        self._language = language
        self._streamed = streamed
        self.name = name
        self.limits = limits or SheetLimits()
        self.further: list[Grid] = []
        self.pictures = 0
        self._book = book
        self._styles = styles
        self._marks = marks or Marks()
        self._links = 0
        self._heights: dict[int, float] = {}

    def go_on(self) -> Grid:
        """A new sheet behind all others, of the same name with a number."""
        name = self._numbered()
        sheet = Grid(
            self._book,
            name,
            self._styles,
            self._marks,
            self._language,
            streamed=self._streamed,
            limits=self.limits,
        )
        self.further.append(sheet)
        return sheet

    def _numbered(self) -> str:
        """This sheet's name with the next number that no sheet has yet."""
        taken = {name.casefold() for name in self._book.sheetnames}
        for number in count(len(self.further) + 2):
            ending = f" {number}"
            name = self.name[: _NAME_CHARACTERS - len(ending)] + ending
            if name.casefold() not in taken:
                break
        return name

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

    def picture(self, row: int, column: int, name: str, options: dict[str, object]) -> None:
        """Lay a picture over a cell."""
        self.pictures += 1
        self.sheet.insert_image(row, column, name, options)

    def _put(self, row: int, column: int, value: Value, style: str) -> None:
        if isinstance(value, str):
            self._string(row, column, value, style)
        elif value is None:
            self.sheet.write_blank(row, column, None, self._styles[style])
        elif isinstance(value, TypedText):
            self._string(row, column, value.text, "officer" if value.review else "college")
        elif isinstance(value, Link):
            self._link(row, column, value)
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
        self._string(row, 0, text, style)
        self.sheet.set_row(row, line_height(LINES.get(style, SIZE)))

    def widths(self, columns: Sequence[Column]) -> None:
        """Set the widths, and hide the hidden columns."""
        for number, column in enumerate(columns):
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
        self.sheet.set_row(top, points)
        table = self._headed(top, columns, name)
        lines = [in_one_line(column.width, bold=column.style == "bold") for column in columns]
        from xlsxwriter.utility import xl_range  # noqa: PLC0415

        last, over = top, None
        for values in rows:
            if not whole and not self._takes(last + 1, len(columns)):
                over = values
                break
            last += 1
            self._row(last, columns, lines, values)
        if last == top:
            last += 1
            self._row(last, columns, lines, [None] * len(columns))
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
        # Its only reason against tables in streamed sheets is that it writes the headings when it is
        # told of the table, which is in time here.
        self.sheet.constant_memory = False
        self.sheet.add_table(top, 0, top + 1, len(columns) - 1, options)
        self.sheet.constant_memory = self._streamed
        for number, (title, column) in enumerate(zip(titles, columns, strict=True)):
            self._marks.cell(self.name, top, title)
            if self._streamed:
                self.sheet.write_string(top, number, title, self._styles[column.head])
        table: dict[str, Any] = self.sheet.tables[-1]
        return table

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
        kinds = groupby(enumerate(columns), key=lambda numbered: (numbered[1].editable, numbered[1].when_new))
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

    def at_least(self, row: int, points: float) -> None:
        """Make a row of a table higher, where it is lower."""
        if points > self._heights.get(row, 0.0):
            self.sheet.set_row(row, points)

    def page(self, title_row: int | None, footer: str, title_columns: int = 0) -> None:
        """A4 landscape, one page wide, titles repeated on every page, page numbers below."""
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
        self.sheet.fit_to_pages(1, 0)
        if title_row is not None:
            self.sheet.repeat_rows(title_row)
        if title_columns:
            self.sheet.repeat_columns(0, title_columns - 1)
        font = f'&"{FONT},Regular"&12'
        left = safe(self.said(footer))[:100].replace("&", "&&")
        self.sheet.set_footer(f"&L{font}{left}&R{font}{self.said(words.PAGES)}")

    def _row(
        self, number: int, columns: Sequence[Column], lines: Sequence[int], values: Sequence[Value]
    ) -> None:
        """Write one row; ``lines``: characters that each column surely takes in one line."""
        points = _ONE_LINE
        for position, (column, line, given) in enumerate(zip(columns, lines, values, strict=True)):
            value = self._spoken(given)
            text = text_of(value)
            if column.editable:
                self._marks.typed(plain(given))  # as the reader of the review takes it, in any language
                if value is not given:
                    self._marks.typed(plain(value))
            elif column.ledger != "key":
                self._marks.cell(self.name, number, plain(value))
            if column.hidden or column.aside or (len(text) <= line and "\n" not in text):
                self._put(number, position, value, column.style)
                continue
            points = max(points, height(text, column.width, bold=column.style == "bold"))
            self._put(number, position, value, column.style)
        self.sheet.set_row(number, points)
        if self._streamed:
            self._marks.row_done(self.name, number)
            self._forget(number - 1)
        else:
            self._heights[number] = points

    def _forget(self, number: int) -> None:
        """What XlsxWriter keeps of a row that is written; only pictures would ask for it."""
        for notes in _ROW_NOTES:
            getattr(self.sheet, notes, {}).pop(number, None)

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
        if not link.target or len(link.target) > LINK_CHARACTERS or self._links >= self.limits.links:
            self._string(row, column, link.text, "body" if link.style == "link" else link.style)
            return
        self._links += 1
        form, tip = self._styles[link.style], link.tip[:_TIP_CHARACTERS] or None
        self.sheet.write_url(row, column, link.target, form, safe(link.text), tip)
