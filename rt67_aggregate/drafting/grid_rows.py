"""The rows below the titles of a table of answers in a blank, and which of them name others."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.drafting.asking_rows import across, asks_across, is_room
from rt67_aggregate.drafting.cell_words import is_blank, is_bold, is_place, is_title, text_of
from rt67_aggregate.drafting.grid_titles import GridTitles, Row
from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.drafting.row_numbers import ROW_NUMBER, counts_columns, is_any_number, is_number
from rt67_aggregate.drafting.scales import scale_of
from rt67_aggregate.drafting.words import SUM
from rt67_aggregate.model import Cell

_FEWEST_MERGED = 2  # columns


@dataclass(frozen=True, slots=True)
class GridRows:
    """``rows``: each with a cell in each column. ``naming``: of each, whether it is one title that names the
    rows below it; of the last it never is. ``asking``: those that ask in words of their own across columns
    that are ticked in other rows."""

    rows: tuple[Row, ...]
    naming: tuple[bool, ...]
    asking: frozenset[int] = frozenset()

    @property
    def parted(self) -> bool:
        """Whether rows that name others part a table to be filled in whole: the first row does, and below
        each of them are none but blank rows and those of sums."""
        alternate = self.naming[:1] == (True,) and not any(map(all, itertools.pairwise(self.naming)))
        plain = (row for row, naming in zip(self.rows, self.naming, strict=True) if not naming)
        said = (cell for row in plain for cell in row if not is_blank(cell))
        return alternate and all(SUM.match(text_of(cell)) for cell in said)


def rows_below(titles: GridTitles, rows: Sequence[Row], *, named: bool, asking: bool = False) -> GridRows:
    """The rows below the titles; ``named``: among them one title that names the next rows, which then
    stands in the first column; ``asking``: and those that ask in words of their own."""
    body: list[Row] = []
    naming: list[bool] = []
    asked: set[int] = set()
    items = _next_items(rows, titles.columns)
    for row, below, item in zip(rows, [*rows[1:], ()], items, strict=False):
        asks = asking and bool(body) and asks_across(row, below, titles)
        room = bool(body) and len(body) - 1 in asked and is_room(row, titles)
        over = not asks and _names_rows(row, titles.width)
        asked |= {len(body)} if asks else set()
        laid: Row | None
        if asks or room:
            laid = across(row, body, titles)
        else:
            whole = named and over
            laid = _over_columns(row, titles.columns) if whole else _laid(row, body, item, titles)
        if laid is None or _titles_blank_rows(row, body, below, titles.heads):
            break
        body.append(laid)
        naming.append(over)
    while naming and naming[-1]:  # nothing stands below it: the heading of what follows the table
        naming.pop()
    return GridRows(tuple(body[: len(naming)]), tuple(naming), frozenset(asked))


def _next_items(rows: Sequence[Row], columns: Sequence[int]) -> list[Row]:
    """For each row the next one below it with a cell in each column; () where there is none."""
    found: list[Row] = []
    item: Row = ()
    for row in reversed(rows):
        found.append(item)
        item = row if _in_columns(row, columns) else item
    return found[::-1]


def _laid(row: Row, body: Sequence[Row], item: Row, titles: GridTitles) -> Row | None:
    """A row with a cell in each column, below the others; None where it is none of this table. ``item``: the
    next row that has one itself."""
    columns = titles.columns
    if not body:
        found = row if _in_columns(row, columns) else _counting(row, titles)
        return found or _over_numbered(row, item, columns)
    if row[0].column == columns[0] and sum(cell.columns for cell in row) == titles.width:
        row = _moved_to(columns, row)
    covered = _covered(row, body)
    if covered and [cell.column for cell in covered] == list(columns):
        return covered
    row = _from_its_name(row)
    place = _name_merged(row, titles, body)
    if place is not None:
        return _parted(row, columns, place)
    if over := _over_numbered(row, item, columns):
        return over
    return row if _in_columns(row, columns) and not _begins_anew(row, body[-1], titles.rows[0]) else None


def _covered(row: Row, body: Sequence[Row]) -> list[Cell]:
    """A row with an empty cell below each that is merged over it; () where none is."""
    number = row[0].row
    merged = {c.column for above in body for c in above if c.rows > 1 and c.row < number < c.row + c.rows}
    below = [Cell(number, column) for column in merged - {cell.column for cell in row}]
    return sorted([*row, *below], key=lambda cell: cell.column) if below else []


def _in_columns(row: Row, columns: Sequence[int]) -> bool:
    return [cell.column for cell in row] == columns


def _moved_to(columns: Sequence[int], row: Row) -> Row:
    """A row that has as many cells as there are columns, one in each, wherever a border was dragged."""
    if len(row) != len(columns):
        return row
    return [replace(cell, column=column) for cell, column in zip(row, columns, strict=True)]


def _over_columns(row: Row, columns: Sequence[int]) -> Row:
    """A row of one title with that in the first column, or behind its number, the other cells blank."""
    if len(row) > 1 and not is_blank(row[0]):
        number, title = row
        rest = (Cell(number.row, column) for column in columns[2:])
        return [number, replace(title, columns=1), *rest]
    return [replace(row[-1], column=1, columns=1), *(Cell(row[0].row, column) for column in columns[1:])]


def _names_rows(row: Row, width: int) -> bool:
    """Whether a row is one title over all columns, or over all behind the cell for the number."""
    if sum(cell.columns for cell in row) != width or not is_title(row[-1]):
        return False
    numbered = len(row) == 2 and (is_blank(row[0]) or is_any_number(row[0]))
    return len(row) == 1 or (numbered and row[1].columns > 1)


def _from_its_name(row: Row) -> Row:
    """A row of sums whose name is merged over columns behind blank cells, with the name over these too."""
    place = next((at for at, cell in enumerate(row) if not is_blank(cell)), 0)
    name = row[place]
    if not place or name.columns < _FEWEST_MERGED or not SUM.match(text_of(name)):
        return row
    over = sum(cell.columns for cell in row[: place + 1])
    return [replace(name, column=row[0].column, columns=over), *row[place + 1 :]]


def _name_merged(row: Row, titles: GridTitles, body: Sequence[Row]) -> int | None:
    """The place of the column that a row's name stands in, among those that it is merged over: these name the
    row before ("รวม" below number and item, or below names that are merged over several rows), or it names
    sums, over blank cells too that are no steps of a scale. None where it is no such row."""
    columns, before = titles.columns, body[-1]
    merged = _merged_over(row, columns)
    if (
        not merged
        or not is_title(row[0])
        or any(is_title(cell) and _says_words(cell) for cell in before[merged:])
    ):
        return None
    names = [
        next((above[at] for above in reversed(body) if not is_blank(above[at])), None) for at in range(merged)
    ]
    named = all(name and (is_title(name) or is_number(name)) for name in names)
    counted = is_number(before[0]) and all(map(is_blank, before[1:merged]))  # a number, an item to be typed
    if counted or (named and not is_blank(before[merged - 1])):
        return merged - 1
    free = [text_of(head) for head, cell in zip(titles.heads, before, strict=True) if is_blank(cell)]
    over_steps = not scale_of(free).isdisjoint(map(text_of, titles.heads[:merged]))
    if over_steps or not SUM.match(text_of(row[0])):
        return None
    return max((at for at, name in enumerate(names) if name and is_title(name)), default=merged - 1)


def _counting(row: Row, titles: GridTitles) -> Row | None:
    """The row below the titles that counts them, with a cell in each column: one that counts the title over
    several ("(4)" below "1 | 2 | 3") is merged over these. None where it is no such row."""
    begins = {cell.column: cell for cell in row}
    if not counts_columns([text_of(cell) for cell in row]) or not begins.keys() <= set(titles.columns):
        return None
    if sum(cell.columns for cell in row) != titles.width:
        return None
    return [replace(begins[c], columns=1) if c in begins else Cell(row[0].row, c) for c in titles.columns]


def _merged_over(row: Row, columns: Sequence[int]) -> int:
    """How many columns a row's first cell is merged over, where others stand each in its own behind it, else
    0."""
    merged = 1 + len(columns) - len(row)
    beside = [cell.column for cell in row[1:]] == list(columns[merged:])
    return merged if 1 < merged < len(columns) and beside else 0


def _over_numbered(row: Row, item: Row, columns: Sequence[int]) -> Row | None:
    """A row where it is a name merged over the number and the ``item`` below, beside figures and blank cells
    ("ด้านที่ 1 ความรู้ | 20 |" over "1.1 | ความรู้ในงาน | 10 |"); None where it is none."""
    merged = _merged_over(row, columns)
    if not merged or not item or not is_title(row[0]) or any(map(_says_words, row[1:])):
        return None
    number, *names = item[:merged]
    named = all(map(is_title, names)) or (len(names) == 1 and is_blank(names[0]))
    return _parted(row, columns, merged - 1) if is_any_number(number) and named else None


def _parted(row: Row, columns: Sequence[int], place: int) -> list[Cell]:
    """Such a row with a cell in each column, its name in that at a place of those that it was merged over."""
    over = columns[: 1 + len(columns) - len(row)]
    cells = [Cell(row[0].row, column) for column in over if column != over[place]]
    return sorted([replace(row[0], column=over[place]), *cells, *row[1:]], key=lambda cell: cell.column)


def _begins_anew(row: Row, before: Row, titles: Row) -> bool:
    """Whether a row holds titles again: in bold as the first ones, or behind rows to write in."""
    if not all(map(is_title, row)) or any(map(_holds_no_words, row)):
        return False
    if all(map(is_bold, titles)):
        return all(map(is_bold, row))
    return any(map(_holds_no_words, before)) and not _holds_no_words(before[0])


def _titles_blank_rows(row: Row, body: Sequence[Row], below: Row, titles: Row) -> bool:
    """Whether a row between rows of nothing but places to write has a title in each cell, which titles the
    row below ("โอกาส" below the place for "จุดแข็ง"). Names that are but numbers and count on from the
    titles are found as theirs ("ภาพที่ 3" below "ภาพที่ 1")."""
    if not body or not below or len(row) != len(titles) or not all(map(is_title, row)):
        return False
    counted = [_counted(cell) for cell in row]
    counts_on = any(counted) and counted == [_counted(cell) for cell in titles]
    return all(map(is_place, body[-1])) and all(map(is_place, below)) and not counts_on


def _counted(cell: Cell) -> str:
    """How a cell is numbered that holds nothing else; "" where it is not."""
    text = text_of(cell)
    numbered = number_of(f"{text} ")
    return numbered.style if numbered and not text[numbered.start :].strip() else ""


def _says_words(cell: Cell) -> bool:
    return any(map(str.isalpha, text_of(cell)))


def _holds_no_words(cell: Cell) -> bool:
    """Whether a cell holds the number of a row, or nothing."""
    return bool(ROW_NUMBER.fullmatch(text_of(cell)))
