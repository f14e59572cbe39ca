"""Tables of a blank: which rows are a table of answers, which are layout around labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from rt67_aggregate.drafting.answer_grid import AnswerGrid, GridColumn, TitleRow, names_place
from rt67_aggregate.drafting.boxes import BOX
from rt67_aggregate.drafting.cell_words import (
    FEWEST_ASKED,
    asks_itself,
    ends_in_colon,
    is_blank,
    is_title,
    text_of,
)
from rt67_aggregate.drafting.grid_columns import grid_columns
from rt67_aggregate.drafting.grid_rows import GridRows, rows_below
from rt67_aggregate.drafting.grid_titles import Row, grid_titles
from rt67_aggregate.drafting.offering_rows import asks_in_own_words
from rt67_aggregate.drafting.row_numbers import ROW_NUMBER
from rt67_aggregate.drafting.words import SIGNING, SUM
from rt67_aggregate.model import Cell, Paragraph, Table
from rt67_aggregate.text import fold

# How rows below titles are read, the first that makes a table: with names over others among them, and with
# rows that ask across the columns.
_WAYS = tuple((named, asking) for asking in (True, False) for named in (True, False))
_FEWEST_BESIDE = 2  # rows, that of the titles among them, beside words along a whole table


def grids_of(table: Table) -> Iterator[AnswerGrid | TitleRow | Cell]:
    """The parts of a table in reading order: tables of answers whole, other cells one by one."""
    rows = _rows(table)
    at = 0
    while at < len(rows):
        if sheet := _sheet_of_labels(rows[at:]):
            for row in rows[at : at + sheet]:
                yield from _labels(row)
            at += sheet
            continue
        reaches = rows[at][0].rows
        along = reaches > _FEWEST_BESIDE and reaches == len(
            rows
        )  # words along the whole table label no part of it
        if not along and _labels_rows(rows[at : at + reaches]):
            yield rows[at][0]
            rows[at] = rows[at][1:]
        found = _grid(rows, at)
        if found is None and (
            _stands_over_asking(rows[at : at + 2]) or _stands_over_sides(rows[at : at + 2])
        ):
            yield TitleRow(tuple(rows[at]))
            at += 1
        elif found is None:
            yield from _labels(_numbered(_without_end_of_options(rows[: at + 1])))
            at += 1
        else:
            grid, at = found
            yield grid


def _rows(table: Table) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [rows[number] for number in sorted(rows)]


def _labels(row: Row) -> Iterator[Cell]:
    """The cells of a layout row; of several empty ones side by side only the first, and none where
    the row before has an answer of its own to hold."""
    empty = False
    for cell in row:
        if not is_blank(cell) or not empty:
            yield cell
        empty = is_blank(cell)


def _without_end_of_options(rows: Sequence[Row]) -> Row:
    """The last of some rows; where it ends options printed side by side, the blank cells below others are no
    places to write."""
    *above, last = rows
    if not above or not all(is_blank(cell) or _is_option(cell) for cell in last):
        return last
    over = {cell.column for cell in above[-1] if _is_option(cell)}
    return [cell for cell in last if cell.column not in over or not is_blank(cell)] or last


def _is_option(cell: Cell) -> bool:
    return BOX.match(text_of(cell)) is not None


def _numbered(row: Row) -> Row:
    """The cells of a layout row; a number in a cell of its own goes before the words in the next."""
    if len(row) < 3 or not ROW_NUMBER.fullmatch(text_of(row[0])) or not fold(text_of(row[0])):
        return row
    first = next((block for block in row[1].blocks if isinstance(block, Paragraph)), None)
    if first is None or first.label or not any(map(str.isalpha, first.text)):
        return row
    led = first._replace(text=f"{text_of(row[0])} {first.text.lstrip()}")
    blocks = tuple(led if block is first else block for block in row[1].blocks)
    return [replace(row[1], blocks=blocks), *row[2:]]


def _stands_over_asking(rows: Sequence[Row]) -> bool:
    """Whether the first of two rows holds a title over each cell of the second, which asks itself."""
    if len(rows) < 2 or len(rows[0]) < 2 or not all(map(is_title, rows[0])):
        return False
    over = [cell.column for cell in rows[0]] == [cell.column for cell in rows[1]]
    return over and any(map(asks_itself, rows[1]))


def _stands_over_sides(rows: Sequence[Row]) -> bool:
    """Whether the first of two rows holds nothing but titles, each over labels by turns with places to write
    ("ฝ่ายที่ 1 | ฝ่ายที่ 2" over "ชื่อ | | ชื่อ | ")."""
    if len(rows) < 2 or len(rows[0]) < 2 or not all(map(is_title, rows[0])):
        return False
    sides = [[c for c in rows[1] if 0 <= c.column - title.column < title.columns] for title in rows[0]]
    return sum(map(len, sides)) == len(rows[1]) and all(map(_is_side, sides))


def _is_side(cells: Row) -> bool:
    labels, places = cells[::2], cells[1::2]
    paired = len(labels) == len(places) > 0
    return paired and all(map(is_title, labels)) and all(is_blank(c) or asks_itself(c) for c in places)


def _grid(rows: Sequence[Row], at: int) -> tuple[AnswerGrid, int] | None:
    """The table of answers whose titles stand in this row, and the row behind it; or None."""
    beside = rows[at][0].rows > _FEWEST_BESIDE
    rows = _beside_merged(rows, at) if beside else rows
    titles = grid_titles(rows[at:])
    if titles is None:
        return None
    body_at = at + len(titles.rows)
    below = [row for row in rows[body_at:] if not titles.said_again(row)]
    for named, asking in _WAYS:
        body = rows_below(titles, below, named=named, asking=asking)
        if any(map(asks_in_own_words, body.rows)) or _are_signed(body.rows):
            return None
        columns = _asked_in(grid_columns(titles, body.rows, beside=beside), body)
        if titles.corner and not _are_named(columns):
            continue
        if beside and not any(column.asked or column.ticked for column in columns[1:]):
            continue  # labels beside one that is merged over their rows
        if named:
            columns = _filled_at_names(columns, body)
        if columns:
            end = rows.index(below[len(body.rows) - 1], body_at) + 1
            return AnswerGrid(columns, len(body.rows)), end
    return None


def _asked_in(columns: tuple[GridColumn, ...], body: GridRows) -> tuple[GridColumn, ...]:
    """The columns, of which that of the names tells which rows are written into; none where no row that is
    ticked or filled in by its name stands behind one of these: they end the table."""
    if not body.asking:
        return columns
    place = names_place(columns)
    if place is None:
        return ()
    names = columns[place]
    named = (n for n, name in enumerate(names.cells) if fold(name) and n not in names.over | body.asking)
    if max(named, default=0) < min(body.asking):
        return ()
    told = replace(names, over=names.over - body.asking, asks=body.asking)
    return (*columns[:place], told, *columns[place + 1 :])


def _sheet_of_labels(rows: Sequence[Row]) -> int:
    """How many of the first rows are labels by turns with what stands beside them, some of it printed, below
    the first row as well ("หน่วยวัด | ร้อยละ | เป้าหมาย | 80"): a sheet, whose first row is none of titles."""
    columns = [cell.column for cell in rows[0]]
    alike = list(takewhile(lambda row: [cell.column for cell in row] == columns and _is_of_labels(row), rows))
    values = [[row[place] for row in alike[1:]] for place in range(1, len(columns), 2)]
    mixed = all(any(map(is_blank, cells)) and not all(map(is_blank, cells)) for cells in values)
    return len(alike) if mixed and len(alike) > 1 else 0


def _is_of_labels(row: Row) -> bool:
    """Whether a row's cells are by turns labels and values or places for them, twice and more."""
    labels, values = row[::2], row[1::2]
    paired = len(labels) == len(values) >= FEWEST_ASKED
    return paired and all(map(is_title, labels)) and not any(map(asks_itself, values))


def _are_signed(rows: Sequence[Row]) -> bool:
    """Whether nothing but places to sign stands in some rows."""
    said = [text for row in rows for cell in row if fold(text := text_of(cell))]
    return bool(said) and all(map(SIGNING.match, said))


def _filled_at_names(columns: tuple[GridColumn, ...], body: GridRows) -> tuple[GridColumn, ...]:
    """The columns of a table among whose rows some name those below them: one that is ticked, or filled in at
    the names that they stand over, or whole; else (), since such rows are headings."""
    if any(column.ticked for column in columns):
        return _told_apart(columns, body.naming)
    if _stand_over_names(columns, body.naming):
        return columns
    if columns and body.parted:
        return (replace(columns[0], typed=True), *columns[1:])
    return ()


def _told_apart(columns: tuple[GridColumn, ...], naming: Sequence[bool]) -> tuple[GridColumn, ...]:
    """The columns of a table that is ticked: where a row is one title over all of them, nothing is ticked."""
    place = names_place(columns)
    if place is None:
        return columns
    named = zip(naming, columns[place].cells, strict=True)  # one without a name there is told by that
    over = frozenset(number for number, (names, name) in enumerate(named) if names and fold(name))
    told = replace(columns[place], over=columns[place].over | over)
    return (*columns[:place], told, *columns[place + 1 :])


def _beside_merged(rows: Sequence[Row], at: int) -> Sequence[Row]:
    """The rows with a blank cell for each row beside the first cell of this one, where that is merged over
    rows below the titles too and others are not: words along the whole table."""
    first, *others = rows[at]
    reaches = first.row + first.rows
    if any(cell.rows > 1 for cell in others):
        return rows
    return [
        [Cell(row[0].row, first.column, columns=first.columns), *row]
        if first.row < row[0].row < reaches and row[0].column > first.column
        else row
        for row in rows
    ]


def _labels_rows(rows: Sequence[Row]) -> bool:
    """Whether the first cell of these rows is merged over all of them, beside titles over blank cells alone:
    it is the label of what is written below these."""
    if len(rows) < 2 or rows[0][0].rows != len(rows) or len(rows[0]) <= FEWEST_ASKED:
        return False
    (label, *titles), *below = rows
    columns = [cell.column for cell in titles]
    beside = all([cell.column for cell in row] == columns for row in below)
    return beside and all(map(is_title, (label, *titles))) and all(is_blank(c) for row in below for c in row)


def _are_named(columns: Sequence[GridColumn]) -> bool:
    """Whether the first column names each row, and all others are left to be filled in."""
    names = columns[0].cells if columns else ()
    return bool(names) and all(map(fold, names)) and not any(column.cells for column in columns[1:])


def _stand_over_names(columns: Sequence[GridColumn], naming: Sequence[bool]) -> bool:
    """Whether rows that name others (``naming``) stand over rows that all have a name of their own, or are of
    sums, beside which several columns are filled in: a single one would be a label's answer."""
    names = next((c.cells for c in reversed(columns) if c.cells and not c.typed), ())
    if not names or not any(naming) or sum(column.asked for column in columns) < FEWEST_ASKED:
        return False
    sums = {n for c in columns for n, text in enumerate(c.cells) if SUM.match(text)}
    named = enumerate(zip(naming, names, strict=True))
    return all(above or fold(name) or number in sums for number, (above, name) in named)


def labels_label(parts: Sequence[AnswerGrid | TitleRow | Cell]) -> bool:
    """Whether the first parts of a table are a row's label, one that it holds, and a place to answer."""
    cells = [part for part in parts[:3] if isinstance(part, Cell)]
    if len(cells) < 3 or len({cell.row for cell in cells}) > 1 or cells[0].column != 1:
        return False
    *labels, answer = cells
    return all(map(is_title, labels)) and (is_blank(answer) or asks_itself(answer))


def holds_answer(parts: Sequence[AnswerGrid | TitleRow | Cell], index: int) -> bool:
    """Whether a cell is answered in itself, behind the colon that it ends in: it is a title, and no blank
    cell follows in its row."""
    part, behind = parts[index], parts[index + 1] if index + 1 < len(parts) else None
    if not (isinstance(part, Cell) and ends_in_colon(part)):
        return False
    return not (
        isinstance(behind, Cell) and behind.row == part.row and (is_blank(behind) or asks_itself(behind))
    )
