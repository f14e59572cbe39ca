"""Tables that were typed as lines with tabs, or turned into such lines, as the tables that they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, TypeVar

from rt67_aggregate.locate.grid import Rows, cell_text
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.piped_tables import without_strokes
from rt67_aggregate.locate.readings import worth
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.titles import ColumnTitles
from rt67_aggregate.model import (
    Block,
    Cell,
    Control,
    Document,
    Form,
    Lined,
    Paragraph,
    Part,
    Place,
    Table,
)
from rt67_aggregate.text import fold, is_numbering

_TAB = re.compile(r"\t")
_Span = TypeVar("_Span", Control, Lined)


class _Typed(NamedTuple):
    """A line of a paragraph, or all of it: from ``start`` to ``end`` of its text. ``block``: its number."""

    paragraph: Paragraph
    start: int
    end: int
    block: int

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]

    @property
    def lines(self) -> int:
        """How many lines it has: one, or all of its paragraph."""
        return self.text.count("\n") + 1

    @property
    def label(self) -> str:
        return "" if self.start else self.paragraph.label

    @property
    def is_blank(self) -> bool:
        return not (self.text.strip() or self.paragraph.pictures or self.paragraph.notices)


class TypedTables:
    """Finds lines that say the titles of a form's table, a tab between them, with lines of as many parts
    below them: as Word makes of a table that is turned into text, and as people type who have none."""

    def __init__(self, outline: Outline) -> None:
        self._titles = ColumnTitles(outline)
        self._printed = outline.printed_in_cells - {""}
        self._wide = _group_widths(outline.form)
        self._words = outline.title_keys | self._wide.keys()

    def __call__(self, document: Document, lookup: Lookup) -> Document:
        """The document with these lines as tables; each cell's paragraph keeps the place of its line."""
        said = "".join([block.text for block in document.blocks if isinstance(block, Paragraph)])
        if "|" in said:
            document = without_strokes(document, self._says_titles)
        elif "\t" not in said:
            return document
        if not any(map(self._may_be_titles, _texts(document.blocks))):
            return document
        return replace(document, blocks=tuple(self._blocks(document.blocks, lookup)))

    def _says_titles(self, paragraph: Paragraph) -> bool:
        """Whether a line by itself says all titles of a form's table, a tab between them."""
        if not self._may_be_titles(paragraph.text):
            return False
        cells = tuple(_cells(_Typed(paragraph, 0, len(paragraph.text), 0), 1))
        return len(cells) > 1 and bool(self._titles.titles(cells))

    def _may_be_titles(self, text: str) -> bool:
        return "\t" in text and any(fold(part) in self._words for part in text.split("\t"))

    def _blocks(self, blocks: Sequence[Block], lookup: Lookup) -> Iterator[Block]:
        lines = list(_lines(blocks))
        left = _Left(blocks)
        at = 0
        while at < len(lines):
            titles, below = self._title_rows(lines, at)
            rows, stop = self._rows(lines, below, titles, lookup) if titles else ([], at)
            if not any("\t" in row.text for row in rows):
                at += 1
                continue
            yield from left.before(lines[at])
            yield _table(titles, rows, lines[at].paragraph.place)
            left.take(lines[stop - 1])
            at = stop
        yield from left.rest()

    def _title_rows(self, lines: Sequence[_Typed], at: int) -> tuple[Rows, int]:
        """The titles of a table that begin here, as one or two rows of cells, and the number of the line
        behind them. Titles may have line breaks within."""
        line = lines[at]
        for first in _first_of(line):
            cells = tuple(_cells(first, 1)) if self._may_be_titles(first.text) else ()
            if len(cells) > 1 and self._titles.titles(cells):
                return [(1, cells)], at + first.lines
        if not self._may_be_titles(line.text) or not _goes_on(lines, at + 1):
            return [], at
        below = _parts(lines[at + 1], 2, _between(lines[at + 1].text))
        rows = [(1, tuple(self._over(line))), (2, tuple(below))]
        return (rows, at + 2) if self._titles.in_first_rows(rows) else ([], at)

    def _over(self, line: _Typed) -> Iterator[Cell]:
        """A first row of titles, each as wide as the form prints it."""
        column = 1
        for cell in _cells(line, 1):
            wide = self._wide.get(fold(cell_text(cell)), 1)
            yield replace(cell, column=column, columns=wide)
            column += wide

    def _rows(
        self, lines: Sequence[_Typed], at: int, titles: Rows, lookup: Lookup
    ) -> tuple[list[_Typed], int]:
        """The rows from a line on, and the number of the line behind them. What has no tab is a row where it
        is a name that the form prints; a heading ends the table."""
        count = max(_end(cells) for _, cells in titles)
        rows: list[_Typed] = []
        stop = at
        while _goes_on(lines, at):
            row = _row(lines, at, count)
            names = fold(row.text.split("\t")[0]) in self._printed
            if names or ("\t" in row.text and not _is_heading(row, lookup)):
                rows.append(row)
                stop = at + row.lines
            elif not row.is_blank:
                break
            at += row.lines
        return rows, stop


def _first_of(line: _Typed) -> tuple[_Typed, ...]:
    """What the titles may be where a line begins them: all of its paragraph, or the line, of which the other
    lines are rows where they have tabs, too."""
    if line.start:
        return (line,)
    whole = _whole(line)
    return (line, whole) if whole.text.count("\t") > line.text.count("\t") else (whole, line)


def _goes_on(lines: Sequence[_Typed], at: int) -> bool:
    """Whether there is a line with nothing between it and the one before it."""
    return at < len(lines) and lines[at].block - lines[at - 1].block < 2


def _row(lines: Sequence[_Typed], at: int, count: int) -> _Typed:
    """A line, or all of its paragraph where that has as many parts as there are columns: a cell's lines are
    parted by line breaks then."""
    if lines[at].start:
        return lines[at]
    whole = _whole(lines[at])
    return whole if whole.text.count("\t") == count - 1 else lines[at]


def _whole(line: _Typed) -> _Typed:
    """All of a line's paragraph."""
    return line._replace(start=0, end=len(line.paragraph.text))


def _group_widths(form: Form) -> dict[str, int]:
    """Titles over several columns, and over how many."""
    found: dict[str, int] = {}
    for heading in form.walk():
        over = (fold(title) for child in heading.children for title in child.groups)
        for key, count in Counter(over).items():
            found[key] = max(found.get(key, 1), count)
    found.pop("", None)
    return found


def _is_heading(line: _Typed, lookup: Lookup) -> bool:
    """Whether a line may be a heading; one whose number stands before a tab looks like a row, and is one
    where the same number stands behind the tab, too: the first column has nothing there."""
    parts = [part.strip() for part in line.text.split("\t")]
    if len(parts) == 2 and is_numbering(parts[0]):
        return not parts[1].startswith(parts[0])
    return any(
        match.distance <= THRESHOLDS.lines_met
        and match.coverage == 1
        and worth(match) >= THRESHOLDS.lines_sure
        for match in lookup.line(line.text, line.label)
        if match.state not in lookup.columns
    )


def _lines(blocks: Sequence[Block]) -> Iterator[_Typed]:
    """The lines of the body's own paragraphs."""
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.place.part is Part.BODY and not block.in_contents:
            start = 0
            for text in block.text.split("\n"):
                yield _Typed(block, start, start + len(text), number)
                start += len(text) + 1


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    """The texts of paragraphs with tabs, and their lines where they have several."""
    for block in blocks:
        if isinstance(block, Paragraph) and "\t" in block.text:
            yield block.text
            if "\n" in block.text:
                yield from block.text.split("\n")


class _Left:
    """The blocks around the tables that were found, in order: whole ones, and what is left of those that were
    taken in part."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._block = 0  # the first one that was not given yet, from ``_start`` on
        self._start = 0

    def before(self, line: _Typed) -> Iterator[Block]:
        """What stands before the first line of a table."""
        while self._block < line.block:
            yield from self._whole()
        if self._start < line.start:
            yield _slice(line.paragraph, self._start, line.start - 1)
            self._start = line.start

    def take(self, line: _Typed) -> None:
        """Pass over what stands up to the end of a table's last line."""
        self._block, self._start = line.block, line.end + 1
        if line.end == len(line.paragraph.text):
            self._block, self._start = line.block + 1, 0

    def rest(self) -> Iterator[Block]:
        while self._block < len(self._blocks):
            yield from self._whole()

    def _whole(self) -> Iterator[Block]:
        block = self._blocks[self._block]
        if self._start and isinstance(block, Paragraph):
            block = _slice(block, self._start, len(block.text))
        yield block
        self._block, self._start = self._block + 1, 0


def _table(titles: Rows, lines: Sequence[_Typed], place: Place) -> Table:
    count = max(_end(cells) for _, cells in titles)
    rows = list(titles)
    for line in lines:
        row = len(rows) + 1
        rows.append((row, tuple(_cells(line, row, count))))
    cells = tuple(cell for _, row in rows for cell in row)
    return Table(cells, place, len(rows), max(_end(row) for _, row in rows))


def _end(cells: Sequence[Cell]) -> int:
    return max(cell.column + cell.columns - 1 for cell in cells)


def _cells(line: _Typed, row: int, count: int = 0) -> Iterator[Cell]:
    """The parts of a line as cells. ``count``: of the columns, 0 where it is what the line has. Several tabs
    in a row are one where that makes as many, else a column between them was left empty. What is nobody's for
    sure is a cell over several columns: the last part of a line of too few, a line of too many."""
    text = line.text
    between = _between(text)
    said = [start for start, part in zip(between, text.split("\t"), strict=True) if part.strip()]
    if not count:
        # The corner over the names of rows may be blank.
        yield from _parts(line, row, said if said[:1] == [0] else [0, *said])
    elif len(said) == count:
        yield from _parts(line, row, said)
    elif len(between) <= count and len(between) > 1:
        yield from _parts(line, row, between, count)
    else:
        yield from _parts(line, row, [0], count)


def _parts(line: _Typed, row: int, starts: Sequence[int], count: int = 0) -> Iterator[Cell]:
    """The parts of a line that begin here, each in a column, the last one up to ``count``; the tab before a
    part is nobody's."""
    ends = len(line.text) + 1
    for column, (start, after) in enumerate(pairwise((0, *starts[1:], ends)), 1):
        wide = count - column + 1 if column == len(starts) else 1
        part = _slice(line.paragraph, line.start + start, line.start + after - 1)
        yield Cell(row, column, columns=max(wide, 1), blocks=(part,))


def _between(text: str) -> list[int]:
    """Where the parts between tabs begin."""
    return [0, *(found.end() for found in _TAB.finditer(text))]


def _slice(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """A stretch of a paragraph as one of its own, at the same place."""
    return paragraph._replace(
        text=paragraph.text[start:end],
        label="" if start else paragraph.label,
        pictures=tuple(
            replace(p, offset=p.offset - start) for p in paragraph.pictures if start <= p.offset <= end
        ),
        controls=tuple(_clipped(paragraph.controls, start, end)),
        lined=tuple(_clipped(paragraph.lined, start, end)),
    )


def _clipped(spans: Sequence[_Span], start: int, end: int) -> Iterator[_Span]:
    for span in spans:
        if span.start <= end and span.end >= start and (span.end > start or span.start == span.end):
            yield replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
