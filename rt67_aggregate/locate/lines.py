"""A document as one list of lines and tables, in reading order: what the alignment runs over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rt67_aggregate.locate.grid import (
    Rows,
    Titles,
    Unit,
    below_titles,
    cell_text,
    first_line,
    rows_of,
    turned,
    with_titles,
)
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.page_label import is_page_label
from rt67_aggregate.locate.readings import Match, best_of, is_exact, worth
from rt67_aggregate.locate.signature import begins_signature
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.titles import ColumnTitles
from rt67_aggregate.model import Block, Cell, Heading, Line, Paragraph, Part, Shape, Table
from rt67_aggregate.text import fold, in_order, printed_parts


def units_of(blocks: tuple[Block, ...], lookup: Lookup, outline: Outline) -> tuple[Unit, ...]:
    """All lines and tables; a table that holds a heading or another table is layout and comes flat."""
    reader = _Units(lookup, outline)
    return tuple(reader.blocks(blocks))


class _Units:
    def __init__(self, lookup: Lookup, outline: Outline) -> None:
        self._lookup = lookup
        self._outline = outline
        self._titles = ColumnTitles(outline)
        self._cells = outline.printed_in_cells
        self._met: set[int] = set()  # headings that lines before the one at hand may be
        self._answered: set[int] = set()  # those of them that had words below
        self._last: set[int] = set()  # the last one, until words come

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Unit]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from self._lines(block)
            else:
                yield from self._table(block)
                self._answered |= self._last

    def _lines(self, paragraph: Paragraph) -> Iterator[Line]:
        start = 0
        opens = True
        self._meet(paragraph)
        for text in paragraph.text.split("\n"):
            yield from self._cut(Line(paragraph, start, start + len(text), opens))
            start += len(text) + 1
            opens = False

    def _meet(self, paragraph: Paragraph) -> None:
        """Remembers what a line may be the heading of, and whether words stand below it: contents have
        headings alone, or pages beside them, a checklist has ticks."""
        said = bool(fold(paragraph.text)) and not is_page_label(paragraph.text)
        if paragraph.place.part is not Part.BODY or not said:
            return
        found = self._lookup.line(paragraph.text.split("\n")[0], paragraph.label)
        whole = {m.state for m in found if m.whole and m.distance <= THRESHOLDS.lines_met}
        if not whole or "\n" in paragraph.text.strip():
            self._answered |= self._last | whole
        self._met |= whole
        self._last = whole

    def _cut(self, line: Line) -> Iterator[Line]:
        """A line that holds two headings, one behind the other, as two lines."""
        while line.paragraph.place.part is Part.BODY:
            text = line.text
            if len(text) < THRESHOLDS.lines_both_letters:
                break
            found = self._lookup.best(text, line.label)
            if found is None or found.whole or worth(found) < THRESHOLDS.lines_sure:
                break
            rest = self._lookup.best(text[found.end :], "")
            if (
                rest is None
                or worth(rest) < THRESHOLDS.lines_sure
                or rest.distance > THRESHOLDS.lines_second
                or not _long_enough(rest, text, found)
            ):
                break
            yield Line(line.paragraph, line.start, line.start + found.end, line.opens)
            line = Line(line.paragraph, line.start + found.end, line.end, opens=False)
        yield line

    def _table(self, table: Table) -> Iterator[Unit]:
        table, rows, titled = self._upright(table)
        if not titled and self._is_laid_out(table):
            for cell in table.cells:
                yield from self.blocks(cell.blocks)
            return
        labelled = {number for number, cells in rows if self._labels_titles(cells)}
        titled = sorted(labelled.union(titled))
        first = next((self._titles.titles(cells) for number, cells in rows if number in titled), ())
        over = [] if first else self._titles.over_rows(rows)
        items = self._item_column(rows, titled, first) if first else 0
        if items:
            yield from self._beside(table, rows, titled, first, items)
            return
        headed = self._headed(rows, [*titled, *over], first or self._over(rows, over))
        if headed or labelled or not (titled or over or not _holds_table(table)):
            yield from self._taken_apart(table, rows, titled, {*titled, *over}, headed, labelled=labelled)
            return
        for part in self._titles.parted(rows, titled):
            yield from self._flush(table, part, titled)

    def _upright(self, table: Table) -> tuple[Table, Rows, list[int]]:
        """A table with its rows and the numbers of those that hold titles; turned where its first column
        holds them all, and where each has its answer beside it."""
        rows = rows_of(table)
        titled = self._titles.titled_rows(rows)
        if titled and (laid := below_titles(table, self._titles.titles(rows[0][1]))):
            return laid, (below := rows_of(laid)), self._titles.titled_rows(below)
        other = None if titled or table.column_count < 2 else turned(table)
        if other and self._is_titled(rows_of(other)[0][1]):
            return other, (upright := rows_of(other)), self._titles.titled_rows(upright)
        return table, rows, titled

    def _is_titled(self, cells: tuple[Cell, ...]) -> bool:
        """Whether the first cell of a row, and all or others with it, are the titles of a form's table."""
        return any(column == cells[0].column for column, _ in self._titles.titles(cells))

    def _is_laid_out(self, table: Table) -> bool:
        """Whether a table without titles is there to lay out what stands in its cells: a column that says so,
        a frame, those who sign."""
        if table.column_count == 1 and self._titles.names_column(table):
            return True
        if self._is_frame(table) or self._holds_prompts(table):
            return True
        return any(begins_signature(first_line(cell)[0], self._outline) for cell in table.cells)

    def _headed(self, rows: Rows, titles: list[int], shown: Titles) -> set[int]:
        """The rows that hold headings of the form, but for those that hold titles."""
        below = [*(cells for _, cells in rows[1:]), ()]
        headed = {
            number
            for (number, cells), under in zip(rows, below, strict=True)
            if number not in titles and self._is_headed(cells, under, shown)
            if not (number == rows[0][0] and self._says_again(cells, shown))
        }
        return headed if titles else headed | self._labelled(rows)

    def _taken_apart(
        self,
        table: Table,
        rows: Rows,
        titled: list[int],
        titles: set[int],
        headed: set[int],
        *,
        labelled: set[int],
    ) -> Iterator[Unit]:
        """A table that lays out headings, cell by cell; rows of a form's table inside it stay together, its
        heading beside its titles (``labelled``) before them."""
        group: Rows = []
        label = 0  # column of the label that a group of rows stands beside; 0 for none
        for number, cells in rows:
            if number in labelled:
                yield from self._flush(table, group, titled)
                yield from self.blocks(cells[0].blocks)
                group, label = [(number, cells[1:])], cells[0].column
                continue
            another = bool(label) and cells[0].column <= label and bool(cell_text(cells[0]).strip())
            if number in titles or (group and number not in headed and not another):
                group.append((number, cells))
                continue
            label = 0
            yield from self._flush(table, group, titled)
            group = []
            for cell in cells:
                yield from self.blocks(cell.blocks)
        yield from self._flush(table, group, titled)

    def _labels_titles(self, cells: tuple[Cell, ...]) -> bool:
        """Whether the first cell of a row says, whole, the heading of a form's table, and all others are
        titles: it stands beside these and not above."""
        label, *beside = cells
        titles = {column for column, _ in self._titles.titles(tuple(beside))} if len(beside) > 1 else set()
        if not titles or titles != {cell.column for cell in beside}:
            return False
        found = (
            self._outline.states[match.state].heading.shape
            for match in self._cell_matches(label)
            if match.whole and match.coverage == 1 and match.distance <= THRESHOLDS.lines_met
        )
        return Shape.TABLE in found

    def _holds_prompts(self, table: Table) -> bool:
        """Whether a table has no words but lines that the form prints below its headings ("ภาพที่ 1 ......"):
        nothing was typed into it."""
        prompts = self._outline.printed_below
        words = [key for cell in table.cells if (key := fold(cell_text(cell)))] if prompts else []
        return bool(words) and prompts.keys() >= set(words)

    def _is_frame(self, table: Table) -> bool:
        """Whether a table is one row in which one cell alone holds anything, and that no row's name: it is
        drawn around lines, be they the form's or typed."""
        filled = [cell for cell in table.cells if cell.blocks]
        one_row = len({cell.row for cell in table.cells}) == 1
        return one_row and len(filled) == 1 and not self._is_printed(filled[0])

    def _labelled(self, rows: Rows) -> set[int]:
        """The rows whose first cells say headings to the letter, short as these may be, where most do."""
        labels = {number for number, cells in rows if len(cells) > 1 and self._says_heading(cells[0])}
        return labels if len(labels) > 1 and 2 * len(labels) > len(rows) else set()

    def _over(self, rows: Rows, numbers: list[int]) -> Titles:
        """The titles that the first of some rows hold together."""
        return self._titles.in_first_rows([row for row in rows if row[0] in numbers])

    def _item_column(self, rows: Rows, titled: list[int], titles: Titles) -> int:
        """The column beside a form's table in which every row names an item, or a topic, with its answer in
        another column; 0 where there is none. Those that stand above it with answers only name the rows."""
        taken = {column for column, _ in titles}
        columns = max(len(cells) for _, cells in rows)
        beside: dict[int, list[Cell]] = {}
        for number, cells in rows:
            for cell in cells if number not in titled else ():
                if cell.column not in taken and cell_text(cell).strip():
                    beside.setdefault(cell.column, []).append(cell)
        for column, cells_of in beside.items():
            if all(self._item(c) and not self._may_be(c, self._answered) for c in cells_of):
                return column if columns - len(taken) > 1 else 0
        return 0

    def _item(self, cell: Cell) -> HeadingState | None:
        """The section, or what holds a form's table, that a cell names by all of its words."""
        if self._is_printed(cell):
            return None
        found = [
            match
            for match in self._cell_matches(cell)
            if match.distance <= THRESHOLDS.lines_met
            and match.coverage == 1
            and match.whole
            and worth(match) >= THRESHOLDS.lines_sure
        ]
        best = best_of(found)
        state = self._outline.states[best.state] if best else None
        return state if state and (state.heading.shape is Shape.NARRATIVE or self._has_table(state)) else None

    def _has_table(self, state: HeadingState) -> bool:
        """Whether a form's table stands right below a heading, as below a topic's."""
        below = self._outline.children[state.index] if state.heading.shape is Shape.GROUP else ()
        return any(child.heading.shape is Shape.TABLE for child in below)

    def _beside(
        self, table: Table, rows: Rows, titled: list[int], titles: Titles, items: int
    ) -> Iterator[Unit]:
        """A table with items and their answers beside the form's columns: those row by row as lines, the
        form's columns as a table for each topic."""
        taken = {column for column, _ in titles}
        group: Rows = []
        topic = -1
        for number, cells in rows:
            named = next((self._item(c) for c in cells if c.column == items and number not in titled), None)
            over = topic
            if named:
                over = named.index if named.heading.shape is Shape.GROUP else named.parent
            if topic not in (-1, over):
                yield from with_titles(table, group, titled, titles)
                group = []
            topic = over
            for cell in cells:
                if cell.column not in taken:
                    yield from self.blocks(cell.blocks)
            group.append((number, tuple(cell for cell in cells if cell.column in taken)))
        yield from with_titles(table, group, titled, titles)

    def _flush(self, table: Table, group: Rows, titled: list[int]) -> Iterator[Unit]:
        if group:
            part = replace(table, cells=tuple(cell for _, cells in group for cell in cells))
            yield self._titles.grid(part, group, [number for number, _ in group if number in titled])

    def _is_headed(self, cells: tuple[Cell, ...], below: tuple[Cell, ...], titles: Titles) -> bool:
        """Whether a row holds a heading of the form; a topic's name beside the columns of a table for
        all topics is none, nor an item's over the rows ``below`` it, which have cells in these columns."""
        columns = {column for column, _ in titles}
        cells = tuple(c for c in cells if not self._is_printed(c)) if titles else cells
        if _is_over_all(cells, titles) and self._may_be(cells[0], self._met):
            again = self._anonymous(cells[0])
            if not (Shape.TABLE in again or (again and _is_over_all(below, titles))):
                return False
        beside = tuple(c for c in cells if columns.isdisjoint(range(c.column, c.column + c.columns)))
        if titles and columns.issubset(cell.column for cell in cells):
            cells = tuple(c for c in cells if c not in beside)
        merged = bool(titles) and len(cells) < len(titles)
        return self._has_heading(cells) or (merged and any(map(self._says_heading, cells)))

    def _says_again(self, cells: tuple[Cell, ...], titles: Titles) -> bool:
        """Whether a row over all columns says the heading of its table that stands in the last line above."""
        found = self._lookup.line(*first_line(cells[0])) if _is_over_all(cells, titles) else ()
        said = {m.state for m in found if m.whole and m.distance <= THRESHOLDS.lines_met} & self._last
        return any(self._outline.states[state].heading.shape is Shape.TABLE for state in said)

    def _says_heading(self, cell: Cell) -> bool:
        """Whether a cell says a heading to the letter and nothing else."""
        return any(
            is_exact(match) for match in self._cell_matches(cell) if match.state not in self._lookup.columns
        )

    def _is_printed(self, cell: Cell) -> bool:
        """Whether the form prints a cell's words in a table, be they a heading's words too."""
        key = fold(cell_text(cell)) if self._cells else ""
        return bool(key) and key in self._cells

    def _may_be(self, cell: Cell, before: set[int]) -> bool:
        """Whether all that a cell may be a heading of is among those that stood in the document before."""
        states = {m.state for m in self._lookup.line(*first_line(cell)) if m.distance <= THRESHOLDS.lines_met}
        return bool(states) and states <= before

    def _anonymous(self, cell: Cell) -> set[Shape]:
        """What a cell is the heading of where its words stand in every topic, so that it says nothing that it
        was met before; a form's table always, be there one."""
        found = [m for m in self._lookup.line(*first_line(cell)) if m.distance <= THRESHOLDS.lines_met]
        states = [self._outline.states[match.state] for match in found]
        shapes = {state.heading.shape for state in states if state.anonymous}
        return shapes | ({Shape.TABLE} & {state.heading.shape for state in states})

    def _has_heading(self, cells: tuple[Cell, ...]) -> bool:
        found = [tuple(self._cell_matches(cell)) for cell in cells]
        return (
            any(
                match.distance <= THRESHOLDS.lines_met
                and match.coverage == 1
                and worth(match) >= THRESHOLDS.lines_sure
                for matches in found
                for match in matches
                if match.state not in self._lookup.columns
            )
            or any(self._lookup.begins_numbered(*first_line(cell)) for cell in cells)
            or any(self._prints_line(said, cell) for said, cell in zip(found, cells, strict=True))
            or any(
                said and self._asks_beside(said, beside)
                for said, beside in zip(found, cells[1:], strict=False)
            )
        )

    def _prints_line(self, matches: tuple[Match, ...], cell: Cell) -> bool:
        """Whether a cell holds a printed line with gaps, all words of it."""
        found = (self._outline.states[match.state].heading for match in matches)
        return any(h.shape is Shape.LINE and _prints(h, cell_text(cell)) for h in found)

    def _asks_beside(self, matches: tuple[Match, ...], beside: Cell) -> bool:
        """Whether a cell says a heading to the letter and the next one what the form prints for it to be
        ticked or filled in: short as the heading may be, that is its place."""
        found = [self._outline.states[match.state].heading for match in matches if is_exact(match)]
        return any(_prints(heading, cell_text(beside)) for heading in found)

    def _cell_matches(self, cell: Cell) -> Iterator[Match]:
        """What the lines of a cell may be, each alone and with the next one."""
        lines = [
            (text, b.label) for b in cell.blocks if isinstance(b, Paragraph) for text in b.text.split("\n")
        ]
        for index, (text, label) in enumerate(lines):
            yield from self._lookup.line(text, label)
            if index + 1 < len(lines) and len(text) < 2 * self._lookup.limit:
                yield from self._lookup.joined(text, label, lines[index + 1][0])


def _prints(heading: Heading, text: str) -> bool:
    """Whether a text has all words of a heading's options, or of its line with gaps, in their order."""
    texts = heading.options if heading.shape is Shape.CHOICE else (heading.line,)
    parts = [key for printed in texts for part in printed_parts(printed) if (key := fold(part))]
    return bool(parts) and in_order(parts, fold(text))


def _is_over_all(cells: tuple[Cell, ...], titles: Titles) -> bool:
    """Whether a row is one cell over all columns of a form's table."""
    return bool(titles) and len(cells) == 1 and cells[0].columns >= len(titles)


def _holds_table(table: Table) -> bool:
    return any(isinstance(block, Table) for cell in table.cells for block in cell.blocks)


def _long_enough(rest: Match, text: str, found: Match) -> bool:
    return rest.number == 1 or len(text) - found.end >= THRESHOLDS.lines_second_letters
