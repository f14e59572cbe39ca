"""The body of a report under construction: what was written so far, and the contents' entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from tempfile import SpooledTemporaryFile

from rt67_aggregate.language import THAI, Phrase, say
from rt67_aggregate.report import styles
from rt67_aggregate.report.answer_text import height, typed
from rt67_aggregate.report.chart import Chart, chart_drawing
from rt67_aggregate.report.columns import Columns
from rt67_aggregate.report.figures import Shown, drawing, fitted
from rt67_aggregate.report.gallery import Gallery
from rt67_aggregate.report.markup import NOTHING, Xml, bookmark, field, joined, paragraph, text_runs
from rt67_aggregate.report.own_table import columns_of, stretches
from rt67_aggregate.report.pages import LINE, Pages, in_small, line_height
from rt67_aggregate.report.styles import heading_name
from rt67_aggregate.report.tables import TABLE_END, Row, TableCell, shares, table_row, table_start
from rt67_aggregate.report.template import Template

# Bytes of a report that stay in memory before they go to a temporary file, and that are read at once.
_IN_MEMORY, _CHUNK = 4 << 20, 1 << 16
# Space around paragraphs, in twentieths of a point, as far as the estimate of pages needs it: of some styles,
# of all others, and of each line of an answer.
_AROUND_OF = {styles.LIST: 0, styles.SUBLIST: 0, styles.NOTE: 100, styles.COLLEGE: 120, styles.CAPTION: 220}
_AROUND, _AROUND_ANSWER = 160, 40
# The indent of an answer, 0.75 cm.
INDENT = 425
_TABLE, _PICTURE = Phrase("ตารางที่", key="caption.table"), Phrase("ภาพที่", key="caption.picture")
# No picture is taller than this: 11 cm, so that two with their captions stand on a page.
_TALLEST = 6240
# A paragraph that is kept with the next one keeps its row with the next row, and so all rows of pictures on
# one page, which they then begin; picture and caption are one row, which is kept whole.
_NOT_KEPT = '<w:keepNext w:val="0"/>'
_KEPT = "<w:keepNext/>"
# The height of an empty line that only keeps two tables apart.
_THIN = 120
_THIN_LINE = f'<w:spacing w:before="0" w:after="0" w:line="{_THIN}" w:lineRule="exact"/>'
# Word wants numbers of bookmarks and drawings unique; the template's own begin at 0 or 1.
_FIRST_NUMBER = 10_000


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A heading as the contents show it. ``page`` counts from the first page of the body."""

    level: int
    text: str
    bookmark: str
    page: int


class Flow:
    """Takes paragraphs, tables and pictures, in the order of the report.

    ``own`` writes the report's own words and numbers (its language, Arabic or Thai digits); what people
    typed never goes through it. ``said``: its own words, in its language.
    """

    def __init__(
        self,
        template: Template,
        gallery: Gallery,
        own: Callable[[str], str],
        said: Callable[[str], str] = THAI.of,
    ) -> None:
        self.own = own
        self.said = said
        self.gallery = gallery
        self.width = template.page.text_width
        self._written = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed by the one who made the flow
        self.entries: list[ContentsLine] = []
        self._ids: Mapping[str, str] = template.ids
        self._pages = Pages(template.page)
        self._number = _FIRST_NUMBER
        self._counts: dict[str, int] = {}

    def style(self, name: str) -> str:
        """The ID of a style by its name."""
        return self._ids[name.lower()]

    def add(self, content: Xml) -> None:
        """Markup as it is."""
        self._written.write(content.encode())

    def chunks(self) -> Iterator[bytes]:
        """All that was written, from its beginning."""
        self._written.seek(0)
        while chunk := self._written.read(_CHUNK):
            yield chunk

    def close(self) -> None:
        """Let go of the temporary file."""
        self._written.close()

    def heading(self, level: int, text: str, *, new_page: bool = False) -> None:
        """A heading of the form or of the report itself, from level 1."""
        text = self.said(text)
        if new_page:
            self._pages.new_page()
        self._pages.keep(text, around=2 * _AROUND)
        number = self._next()
        name = f"_Toc{number:08}"
        self.entries.append(ContentsLine(level, text, name, self._pages.number))
        content = bookmark(number, name, text_runs(text))
        properties = "<w:pageBreakBefore/>" if new_page else ""
        self.add(paragraph(self.style(heading_name(level)), content, properties))

    def line(self, style: str, text: str, properties: str = "") -> None:
        """One paragraph of the report's own making; names and quotations come as they are."""
        text = self.said(text)
        self._pages.write(text, around=_AROUND_OF.get(style, _AROUND))
        self.add(paragraph(self.style(style), text_runs(text), properties))

    def answer(self, text: str) -> None:
        """What a person typed, with the tables in it as tables."""
        for stretch in stretches(text):
            if stretch.rows:
                self._own_table(stretch.rows)
            else:
                words = "\n".join(stretch.lines)
                apart = _AROUND_ANSWER * len(stretch.lines)
                self._pages.advance(height(words, self.width - INDENT) + apart)
                self.add(typed(words, self.style(styles.ANSWER), self.width, indent=INDENT))

    def table(self, caption: str, widths: Sequence[int], rows: Iterable[Row], padding: int = 0) -> None:
        """A table of the report with its numbered caption above it. ``padding``: as for ``table_start``."""
        self.caption(_TABLE, caption, above=True)
        self._drawn(self.style(styles.TABLE), widths, rows, padding)

    def plain_table(self, widths: Sequence[int], rows: Iterable[Row], padding: int = 0) -> None:
        """A table of the report without a caption: the heading above it says what it is."""
        self._drawn(self.style(styles.TABLE), widths, rows, padding)
        self._apart()

    def bare_table(self, widths: Sequence[int], rows: Iterable[Row]) -> None:
        """Cells side by side, without lines around them."""
        self._drawn(self._ids["normal table"], widths, rows)
        self._apart()

    def caption(self, label: str, text: str, *, above: bool = False) -> None:
        """A caption with a running number of its label; ``above`` keeps it with what follows."""
        text = self.said(text)
        self._pages.write(text, around=_AROUND_OF[styles.CAPTION])
        keep = "<w:keepNext/>" if above else ""
        self.add(paragraph(self.style(styles.CAPTION), self._numbered(label, text), keep))

    def picture(self, picture: Shown, description: str) -> None:
        """A picture on a line of its own; its caption comes next."""
        size = fitted(picture, self.width, _TALLEST)
        self._pages.block(size[1] + 2 * LINE)
        self.add(
            paragraph(
                self.style(styles.PICTURE), drawing(picture, self._next(), size, self.said(description))
            )
        )

    def chart(self, chart: Chart, description: str) -> None:
        """A chart on a line of its own; its caption comes next."""
        self._pages.block(chart.height + 2 * LINE)
        drawn = chart_drawing(chart, self._next(), self.width, self.said(description))
        self.add(paragraph(self.style(styles.PICTURE), drawn))

    def pictures(self, paths: Sequence[str], description: str, caption: str) -> None:
        """A college's pictures with their captions, two a line, one alone as wide as the page; one that
        cannot be shown is named."""
        found = [picture for path in paths if (picture := self.gallery.shown.get(path))]
        widths = shares(self.width, (1, 1))
        if len(found) > 1:
            cells = [self._captioned(one, description, caption, widths[0]) for one in found]
            cells[-1] = replace(cells[-1], span=1 + len(found) % 2)
            self.bare_table(widths, [Row(tuple(cells[n : n + 2])) for n in range(0, len(cells), 2)])
        elif found:
            self.picture(found[0], description)
            self.caption(_PICTURE, caption)
        for path in paths:
            if path not in self.gallery.shown:
                self.line(styles.CAPTION, self._hidden(path))

    def cell_pictures(self, paths: Sequence[str], description: str, width: int) -> tuple[Xml, int]:
        """The same inside a table's cell, without captions: the row says whose they are."""
        content = []
        high = 0
        for path in paths:
            picture = self.gallery.shown.get(path)
            if picture is None:
                content.append(paragraph(self.style(styles.CELL), text_runs(self._hidden(path))))
                high += 2 * LINE
            else:
                size = fitted(picture, width, _TALLEST)
                drawn = drawing(picture, self._next(), size, self.said(description))
                content.append(paragraph(self.style(styles.CELL), drawn))
                high += size[1] + LINE
        return joined(content), high

    def _own_table(self, rows: Sequence[Sequence[str]]) -> None:
        """A table as a college made it; a row of fewer cells goes on to the right edge."""
        columns = columns_of(rows, self.width)
        drawn = (self._own_row(row, columns, kept=number == 0) for number, row in enumerate(rows))
        self._drawn(self.style(styles.GRID), columns.widths, drawn, columns.padding)
        self._apart()

    def _own_row(self, row: Sequence[str], columns: Columns, *, kept: bool) -> Row:
        """``kept``: on one page with the next row, as the first one is, which may have the titles."""
        style = self.style(columns.style)
        cells = []
        for number, text in enumerate(row):
            span = len(columns.widths) - number if number + 1 == len(row) else 1
            inner = sum(columns.widths[number : number + span]) - columns.padding
            written = paragraph(style, text_runs(text), _KEPT if kept else "")
            cells.append(TableCell(written, in_small(line_height, text, inner), span))
        return Row(tuple(cells))

    def _captioned(self, picture: Shown, description: str, caption: str, width: int) -> TableCell:
        size = fitted(picture, width - LINE, _TALLEST)
        drawn = drawing(picture, self._next(), size, self.said(description))
        below = paragraph(self.style(styles.CAPTION), self._numbered(_PICTURE, caption))
        above = paragraph(self.style(styles.PICTURE), drawn, _NOT_KEPT)
        return TableCell(joined((above, below)), size[1] + 2 * LINE)

    def _apart(self) -> None:
        """A line that keeps a table from growing together with the next one."""
        self._pages.advance(_THIN)
        self.add(paragraph(self.style(styles.CELL), NOTHING, _THIN_LINE))

    def _drawn(self, style_id: str, widths: Sequence[int], rows: Iterable[Row], padding: int = 0) -> None:
        self.add(table_start(style_id, widths, padding))
        for row in rows:  # each as it is made: a table of all colleges is as long as their list
            self._pages.block(row.height)
            self.add(table_row(row, widths))
        self.add(TABLE_END)

    def _numbered(self, label: str, text: str) -> Xml:
        label, text = self.said(label), self.said(text)
        self._counts[label] = self._counts.get(label, 0) + 1
        digits = "THAIARABIC" if self.own("1") != "1" else "ARABIC"
        number = field(f"SEQ {label} \\* {digits}", self.own(str(self._counts[label])))
        return joined((text_runs(f"{label} "), number, text_runs(f" {text}") if text else NOTHING))

    def _hidden(self, path: str) -> str:
        reason = _HIDDEN.get(self.gallery.hidden.get(path, ""), _HIDDEN["lost"])
        return self.said(say("(ไม่แสดงภาพ {path} {reason})", path=path, reason=reason))

    def _next(self) -> int:
        self._number += 1
        return self._number


_HIDDEN = {
    "format": say("เพราะเป็นชนิดไฟล์ที่แปลงเป็นภาพในรายงานไม่ได้"),
    "broken": say("เพราะไฟล์ภาพเสีย"),
    "too_large": say("เพราะภาพใหญ่เกินกว่าจะเปิดได้อย่างปลอดภัย"),
    "failed": say("เพราะไฟล์ภาพทำให้ส่วนเปิดภาพหยุดทำงาน"),
    "lost": say("เพราะไม่พบไฟล์ภาพ"),
}
