"""A document as one list of lines and tables, in reading order: what the alignment runs over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline, State, is_column
from rt67_aggregate.locate.readings import Match, best_of, worth
from rt67_aggregate.locate.signature import begins_signature
from rt67_aggregate.model import Block, Cell, Line, Paragraph, Part, Shape, Table
from rt67_aggregate.text import fold, leading_label

_SURE = 7.0  # worth of a match that makes a table's cell a heading and not an answer
_TITLE_FARTHEST = 0.2
_DAMAGED_TITLE = 0.36
_TITLE_AT_LEAST = 9  # characters of a column title that may begin a longer wording …
_HELD_AT_LEAST = 5
_LONGEST_TITLE = 40
_MET = 0.12  # how far a line may be from a heading that it says
_BEFORE_ANSWER = re.compile(r"(?<!\s)\s*[:：\t]|\s[-–—]\s")
_BOLD = 0.9
_MOST_TURNED = 4  # titles: the form's tables have few columns
_TITLE_MORE = 14  # … of at most so many more


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that is no layout, as the alignment sees it.

    ``titles``: for each form's table (index of its state) the grid columns of its column titles,
    as (grid column, place of the column in the form's table). ``numbered``: its rows begin with
    numbers in two columns, as the form prints them. ``guessed``: like ``titles``, for a first row that
    stands out as one and whose words only hold a title's; ``title_rows`` then is that row.
    """

    table: Table
    titles: tuple[tuple[int, int], ...] = ()
    title_rows: tuple[int, ...] = ()
    numbered: bool = False
    guessed: tuple[tuple[int, int], ...] = ()


Unit = Line | Grid
Rows = list[tuple[int, tuple[Cell, ...]]]
Titles = tuple[tuple[int, int], ...]


def units_of(blocks: tuple[Block, ...], lookup: Lookup, outline: Outline) -> tuple[Unit, ...]:
    """All lines and tables; a table that holds a heading or another table is layout and comes flat."""
    reader = _Units(lookup, outline)
    return tuple(reader.blocks(blocks))


class _Units:
    def __init__(self, lookup: Lookup, outline: Outline) -> None:
        self._lookup = lookup
        self._outline = outline
        self._column_sets = _column_sets(outline)
        self._met: set[int] = set()  # headings that lines before the one at hand may be
        self._exact = {key for columns in self._column_sets for wordings in columns for key in wordings}

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Unit]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from self._lines(block)
            else:
                yield from self._table(block)

    def _lines(self, paragraph: Paragraph) -> Iterator[Line]:
        start = 0
        opens = True
        self._meet(paragraph)
        for text in paragraph.text.split("\n"):
            yield from self._cut(Line(paragraph, start, start + len(text), opens))
            start += len(text) + 1
            opens = False

    def _meet(self, paragraph: Paragraph) -> None:
        if paragraph.place.part is Part.BODY and paragraph.text.strip():
            found = self._lookup.line(paragraph.text.split("\n")[0], paragraph.label)
            self._met.update(match.state for match in found if match.distance <= _MET and match.whole)

    def _cut(self, line: Line) -> Iterator[Line]:
        """A line that holds two headings, one behind the other, as two lines."""
        while line.paragraph.place.part is Part.BODY:
            text = line.text
            if len(text) < 20:
                break
            found = best_of(self._lookup.line(text, line.paragraph.label if line.opens else ""))
            if found is None or found.whole or worth(found) < _SURE:
                break
            rest = best_of(self._lookup.line(text[found.end :], ""))
            if (
                rest is None
                or worth(rest) < _SURE
                or rest.distance > 0.1
                or not _long_enough(rest, text, found)
            ):
                break
            yield Line(line.paragraph, line.start, line.start + found.end, line.opens)
            line = Line(line.paragraph, line.start + found.end, line.end, opens=False)
        yield line

    def _table(self, table: Table) -> Iterator[Unit]:
        rows = _rows(table)
        titled = self._titled_rows(rows)
        turned = None if titled or table.column_count < 2 else _turned(table)
        if turned and len(self._titles(_rows(turned)[0][1])) == turned.column_count:
            table, rows, titled = turned, _rows(turned), [1]
        if not titled and table.column_count == 1 and self._names_column(table):
            for cell in table.cells:
                yield from self.blocks(cell.blocks)
            return
        first = next((self._titles(cells) for number, cells in rows if number in titled), ())
        layout = any(isinstance(block, Table) for cell in table.cells for block in cell.blocks)
        if not titled and any(begins_signature(_first_line(cell)[0], self._outline) for cell in table.cells):
            for cell in table.cells:
                yield from self.blocks(cell.blocks)
            return
        items = self._item_column(rows, titled, first) if first else 0
        if items:
            yield from self._beside(table, rows, titled, first, items)
            return
        headed = {number for number, cells in rows if number not in titled and self._is_headed(cells, first)}
        if not headed and (titled or not layout):
            yield self._grid(table, rows, titled)
            return
        group: list[tuple[int, tuple[Cell, ...]]] = []
        for number, cells in rows:  # rows of a form's table inside a layout table stay together
            belongs = number in titled or (group and number not in headed)
            if belongs:
                group.append((number, cells))
                continue
            yield from self._flush(table, group, titled)
            group = []
            for cell in cells:
                yield from self.blocks(cell.blocks)
        yield from self._flush(table, group, titled)

    def _item_column(self, rows: Rows, titled: list[int], titles: Titles) -> int:
        """The column beside a form's table in which every row names an item, with its answer in another
        column; 0 where there is none. Items that stand above it with their answers only name the rows."""
        taken = {column for column, _ in titles}
        columns = max(len(cells) for _, cells in rows)
        beside: dict[int, list[Cell]] = {}
        for number, cells in rows:
            for cell in cells if number not in titled else ():
                if cell.column not in taken and _cell_text(cell).strip():
                    beside.setdefault(cell.column, []).append(cell)
        for column, cells_of in beside.items():
            if all(self._item(c) and not self._is_met(c) for c in cells_of):
                return column if columns - len(taken) > 1 else 0
        return 0

    def _item(self, cell: Cell) -> State | None:
        """The section that a cell names by all of its words."""
        found = [
            match
            for match in self._cell_matches(cell)
            if match.distance <= _MET and match.coverage == 1 and match.whole and worth(match) >= _SURE
        ]
        best = best_of(found)
        state = self._outline.states[best.state] if best else None
        return state if state and state.heading.shape is Shape.NARRATIVE else None

    def _beside(
        self, table: Table, rows: Rows, titled: list[int], titles: Titles, items: int
    ) -> Iterator[Unit]:
        """A table with items and their answers beside the form's columns: those row by row as lines, the
        form's columns as a table for each topic."""
        taken = {column for column, _ in titles}
        group: list[tuple[int, tuple[Cell, ...]]] = []
        topic = -1
        for number, cells in rows:
            named = next((self._item(c) for c in cells if c.column == items and number not in titled), None)
            if named and topic not in (-1, named.parent):
                yield from _with_titles(table, group, titled, titles)
                group = []
            topic = named.parent if named else topic
            for cell in cells:
                if cell.column not in taken:
                    yield from self.blocks(cell.blocks)
            group.append((number, tuple(cell for cell in cells if cell.column in taken)))
        yield from _with_titles(table, group, titled, titles)

    def _titled_rows(self, rows: list[tuple[int, tuple[Cell, ...]]]) -> list[int]:
        """The rows that hold the titles of a form's table; below the first one only where they are
        printed again to the letter, since an answer may begin with a title's words."""
        titled = [(number, cells) for number, cells in rows if self._titles(cells)]
        return [
            number
            for number, cells in titled
            if number == titled[0][0] or all(fold(_cell_text(cell)) in self._exact for cell in cells)
        ]

    def _flush(
        self, table: Table, group: list[tuple[int, tuple[Cell, ...]]], titled: list[int]
    ) -> Iterator[Unit]:
        if group:
            part = replace(table, cells=tuple(cell for _, cells in group for cell in cells))
            yield self._grid(part, group, [number for number, _ in group if number in titled])

    def _grid(self, table: Table, rows: list[tuple[int, tuple[Cell, ...]]], titled: list[int]) -> Grid:
        titles = next((self._titles(cells) for number, cells in rows if number in titled), ())
        if titles or len(rows) < 2 or not _stands_out(rows[0][1], [cells for _, cells in rows[1:]]):
            return Grid(table, titles, tuple(titled), not titled and _is_numbered(rows))
        guessed = self._held_titles(rows[0][1])
        return Grid(table, (), (rows[0][0],), _is_numbered(rows[1:]), guessed)

    def _held_titles(self, cells: tuple[Cell, ...]) -> tuple[tuple[int, int], ...]:
        """As ``_titles``, where the cells only hold a title's words."""
        for columns in self._column_sets:
            found = {
                place: [
                    c
                    for c in cells
                    if any(len(k) >= _HELD_AT_LEAST and k in fold(_cell_text(c)) for k in keys)
                ]
                for place, keys in enumerate(columns)
            }
            if all(len(held) == 1 for held in found.values()):
                places = {held[0].column: place for place, held in found.items()}
                if len(places) == len(columns):
                    return tuple(sorted(places.items()))
        return ()

    def _titles(self, cells: tuple[Cell, ...]) -> tuple[tuple[int, int], ...]:
        """(Grid column, place in the form's table) where a row holds all titles of a form's table."""
        texts = [(cell, self._title_key(cell)) for cell in cells]
        for columns in self._column_sets:
            # In the first row, words that are badly damaged may be titles; further down they are answers.
            for farthest in (_TITLE_FARTHEST, _DAMAGED_TITLE) if cells[0].row == 1 else (_TITLE_FARTHEST,):
                found: dict[int, int] = {}
                for cell, key in texts:
                    for place, keys in enumerate(columns):
                        if place not in found.values() and _is_title(key, keys, farthest):
                            found[cell.column] = place
                            break
                if len(found) == len(columns):
                    return tuple(sorted(found.items()))
        return ()

    def _title_key(self, cell: Cell) -> str:
        """The key of what may be a title in a cell: all of it, or its first line, or what stands
        before a colon or a dash, where that is a title to the letter."""
        text = _cell_text(cell)
        first = next((b.text for b in cell.blocks if isinstance(b, Paragraph) and b.text.strip()), "")
        fronts = (
            first.split("\n")[0],
            *(front[0] for front in [_BEFORE_ANSWER.split(first, 1)] if front[1:]),
        )
        return next((key for front in fronts if (key := fold(front)) in self._exact), fold(text))

    def _names_column(self, table: Table) -> bool:
        """Whether a cell is a column's title: a column by itself is read like a list under its title."""
        return any(fold(_cell_text(cell)) in self._exact for cell in table.cells)

    def _is_headed(self, cells: tuple[Cell, ...], titles: tuple[tuple[int, int], ...]) -> bool:
        """Whether a row holds a heading of the form; a topic's name beside the columns of a table for
        all topics is none."""
        columns = {column for column, _ in titles}
        if titles and len(cells) == 1 and cells[0].columns >= len(titles) and self._is_met(cells[0]):
            return False  # a row over all columns that names an item, for the rows below it
        beside = tuple(c for c in cells if columns.isdisjoint(range(c.column, c.column + c.columns)))
        if titles and columns.issubset(cell.column for cell in cells):
            cells = tuple(c for c in cells if c not in beside)
        return self._has_heading(cells)

    def _is_met(self, cell: Cell) -> bool:
        """Whether all that a cell may be a heading of stood in the document before."""
        states = {m.state for m in self._lookup.line(*_first_line(cell)) if m.distance <= _MET}
        return bool(states) and states <= self._met

    def _has_heading(self, cells: tuple[Cell, ...]) -> bool:
        return any(
            match.distance <= 0.12 and match.coverage == 1 and worth(match) >= _SURE
            for cell in cells
            for match in self._cell_matches(cell)
            if match.state not in self._lookup.columns
        ) or any(self._lookup.begins_numbered(*_first_line(cell)) for cell in cells)

    def _cell_matches(self, cell: Cell) -> Iterator[Match]:
        """What the lines of a cell may be, each alone and with the next one."""
        lines = [
            (text, b.label) for b in cell.blocks if isinstance(b, Paragraph) for text in b.text.split("\n")
        ]
        for index, (text, label) in enumerate(lines):
            yield from self._lookup.line(text, label)
            if index + 1 < len(lines) and len(text) < 2 * self._lookup.limit:
                yield from self._lookup.joined(text, label, lines[index + 1][0])


def _with_titles(
    table: Table, group: Sequence[tuple[int, tuple[Cell, ...]]], titled: list[int], titles: Titles
) -> Iterator[Grid]:
    """Some rows of a form's table, whose titles stand in it or further up."""
    cells = tuple(cell for _, row in group for cell in row)
    if cells:
        yield Grid(replace(table, cells=cells), titles, tuple(n for n, _ in group if n in titled))


def _first_line(cell: Cell) -> tuple[str, str]:
    for block in cell.blocks:
        if isinstance(block, Paragraph) and block.text.strip():
            return block.text.strip().split("\n")[0], block.label
    return "", ""


def _column_sets(outline: Outline) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The different sets of column titles in the form, each column with its wordings."""
    found: dict[tuple[tuple[str, ...], ...], None] = {}
    for state in outline.states:
        if state.heading.shape is Shape.TABLE:
            columns = tuple(s.keys for s in outline.states if s.parent == state.index and is_column(s))
            found[columns] = None
    return tuple(found)


def _is_title(key: str, keys: tuple[str, ...], farthest: float) -> bool:
    return any(
        key == known
        or (len(known) >= 6 and OSA.distance(key, known) <= farthest * len(known))
        or (len(known) >= _TITLE_AT_LEAST and key.startswith(known) and len(key) <= len(known) + _TITLE_MORE)
        for known in keys
    )


def _long_enough(rest: Match, text: str, found: Match) -> bool:
    return rest.number == 1 or len(text) - found.end >= 15


def _rows(table: Table) -> list[tuple[int, tuple[Cell, ...]]]:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [(number, tuple(cells)) for number, cells in sorted(rows.items())]


def _turned(table: Table) -> Table | None:
    """The table with what stands in its first column as titles over columns, for titles that stand one
    below the other, each beside one row or several; None where the first column has too many."""
    titles = [cell for cell in table.cells if cell.column == 1 and _cell_text(cell).strip()]
    if not 2 <= len(titles) <= _MOST_TURNED or titles[0].row != 1:
        return None
    stops = [*(cell.row for cell in titles[1:]), table.row_count + 1]
    cells = [replace(cell, row=1, column=n, rows=1, columns=1) for n, cell in enumerate(titles, 1)]
    deepest = 1
    for number, (title, stop) in enumerate(zip(titles, stops, strict=True), 1):
        beside = [c for c in table.cells if c.column > 1 and title.row <= c.row < stop]
        for row, cell in enumerate(sorted(beside, key=lambda c: (c.row, c.column)), 2):
            cells.append(replace(cell, row=row, column=number, rows=1, columns=1))
            deepest = max(deepest, row)
    cells.sort(key=lambda cell: (cell.row, cell.column))
    blank = [c for c in table.cells if c.column == 1 and c not in titles]
    cells += [replace(cell, row=deepest + n, column=1, rows=1, columns=1) for n, cell in enumerate(blank, 1)]
    return replace(table, cells=tuple(cells), row_count=deepest + len(blank), column_count=len(titles))


def _cell_text(cell: Cell) -> str:
    return " ".join(block.text for block in cell.blocks if isinstance(block, Paragraph))


def _is_numbered(rows: list[tuple[int, tuple[Cell, ...]]]) -> bool:
    """Whether two columns carry the same row numbers, as the form prints them."""
    if not rows:
        return False
    good = 0
    for _, cells in rows:
        labels = [_label_of(cell) for cell in cells]
        orders = [order for order in labels if order]
        good += len(orders) >= 2 and len(set(orders)) == 1
    return good * 2 >= len(rows) and good >= 2


def _stands_out(first: tuple[Cell, ...], others: list[tuple[Cell, ...]]) -> bool:
    """Whether a row is a title's by its looks: short words in each cell, without the numbers that the
    other rows carry or alone in bold type."""
    texts = [_cell_text(cell).strip() for cell in first]
    if len(first) < 2 or not all(0 < len(fold(text)) <= _LONGEST_TITLE for text in texts):
        return False
    if any(_label_of(cell) for cell in first):
        return False
    numbered = any(_label_of(cell) for cells in others for cell in cells)
    return numbered or (_is_bold(first) and not any(_is_bold(cells) for cells in others))


def _is_bold(cells: tuple[Cell, ...]) -> bool:
    bold = [b.bold for c in cells for b in c.blocks if isinstance(b, Paragraph) and b.text.strip()]
    return bool(bold) and min(bold) > _BOLD


def _label_of(cell: Cell) -> int:
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            label = leading_label(f"{block.label} {block.text}".strip() + " ")
            return label.order if label else 0
    return 0


def state_columns(outline: Outline, table: State) -> tuple[State, ...]:
    """The column states of a form's table, in the form's order."""
    return tuple(s for s in outline.states if s.parent == table.index and is_column(s))
