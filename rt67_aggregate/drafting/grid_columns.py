"""The columns of a table of answers in a blank: what is printed there, how they are filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.drafting.answer_grid import AnswerGrid, GridColumn, names_place
from rt67_aggregate.drafting.boxes import BOX
from rt67_aggregate.drafting.cell_words import holds_place, is_bold, is_numbered_place, offers, text_of
from rt67_aggregate.drafting.grid_titles import GridTitles, Row
from rt67_aggregate.drafting.offering_rows import asking_places
from rt67_aggregate.drafting.row_numbers import BARE_FIGURE, counts_columns, counts_rows, is_empty
from rt67_aggregate.drafting.scales import scale_of, steps_as_told
from rt67_aggregate.drafting.words import COUNTED, COUNTED_WORD, COUNTS, ORDER, SUM, SUMS
from rt67_aggregate.model import Cell
from rt67_aggregate.text import fold, is_leaders_only

_FEWEST_STEPS = 2  # under one title


def grid_columns(titles: GridTitles, body: Sequence[Row], *, beside: bool) -> tuple[GridColumn, ...]:
    """The columns, or () where nothing is left to be typed under these titles. ``beside``: the first one is
    merged over the rows of a whole table."""
    if not body:
        return ()
    by_column = [[text_of(row[place]) for row in body] for place in range(len(titles.heads))]
    columns = [
        _column(head, titles.groups.get(head.column, ()), [row[place] for row in body], by_column)
        for place, head in enumerate(titles.heads)
    ]
    asking = frozenset[int]().union(*map(asking_places, body))
    columns = [replace(c, typed=c.typed or place in asking) for place, c in enumerate(columns)]
    if not any(column.cells and not column.typed for column in columns):
        return tuple(_all_typed(columns, by_column))
    first = int(beside and not any(map(fold, by_column[0])))  # behind words along the whole table
    if _is_row_number(columns[first], by_column[first]):
        columns[first] = GridColumn(columns[first].title, columns[first].groups, tuple(by_column[first]))
    return _with_rows_over(tuple(columns if _are_counted(columns) else _rated(columns)), body)


def _column(
    head: Cell, groups: tuple[str, ...], cells: Row, by_column: Sequence[Sequence[str]]
) -> GridColumn:
    """A column by its title, the titles over that, and the cells below."""
    texts = [text_of(cell) for cell in cells]
    shared = by_column.count(texts) > 1
    offered = any(map(offers, cells))  # the options are printed in each cell
    boxed = not offered and any(map(BOX.search, texts))
    counted = not shared and _is_counted(head, texts)
    printed = () if boxed or (_is_blank(texts, shared=shared) and not counted) else _without_leaders(texts)
    merged = any(cell.rows > 1 for cell in cells)  # one name for several rows
    held = any(map(fold, printed)) and all(holds_place(text) for text in printed if fold(text))
    asked = offered or held or _are_numbered_places(printed)
    typed = asked or (bool(printed) and not (counted or merged) and _is_typed(printed, by_column))
    return GridColumn(text_of(head), groups, printed, ticked=boxed, boxed=boxed, typed=typed)


def _is_blank(texts: Sequence[str], *, shared: bool) -> bool:
    """Whether nothing is printed in the cells of a column but the numbers of the rows."""
    return all(is_empty(text, row) for row, text in enumerate(texts, 1)) or counts_rows(texts, shared=shared)


def _are_numbered_places(cells: Sequence[str]) -> bool:
    """Whether a column has nothing but such places to write, whose numbers are none of the rows."""
    return any(map(fold, cells)) and all(is_numbered_place(text) for text in cells if fold(text))


def _is_counted(head: Cell, texts: Sequence[str]) -> bool:
    """Whether a column has the numbers of the rows and a title for them. Where every column has the same ones
    they stand before what is typed there."""
    if ORDER.fullmatch(text_of(head)):
        return any(fold(text) and not SUM.match(text) for text in texts)
    counted = COUNTED_WORD.fullmatch(text_of(head)) is not None
    return counted and len(texts) > 1 and counts_rows(texts, shared=False)


def _without_leaders(texts: Sequence[str]) -> tuple[str, ...]:
    """What is printed in cells; "" where only dots are."""
    return tuple("" if is_leaders_only(text) else text for text in texts)


def _all_typed(columns: Sequence[GridColumn], by_column: Sequence[Sequence[str]]) -> Iterator[GridColumn]:
    """The columns of a table that names no rows: there is nothing to tick for. Where cells of one are
    printed, so are the numbers of the rows in another; bare figures always: alone they are an answer."""
    printed = any(column.cells for column in columns)
    for column, texts in zip(columns, by_column, strict=True):
        told = printed or any(map(BARE_FIGURE.fullmatch, texts))
        numbers = told and not column.cells and any(map(fold, texts)) and not any(map(BOX.search, texts))
        cells = _without_leaders(texts) if numbers else column.cells
        yield replace(column, cells=cells, typed=bool(cells), ticked=False, boxed=False)


def _with_rows_over(columns: tuple[GridColumn, ...], body: Sequence[Row]) -> tuple[GridColumn, ...]:
    """The columns of a table that is ticked, with the rows told apart whose name alone is bold: titles of
    the rows below."""
    names = names_place(columns)
    if names is None or not any(column.ticked for column in columns):
        return columns
    bold = {number for number, row in enumerate(body) if is_bold(row[names])}
    plain = any(fold(text) and number not in bold for number, text in enumerate(columns[names].cells))
    boxed = {number for number in bold if any(BOX.search(text_of(cell)) for cell in body[number])}
    if not plain or len(body) - 1 in bold:
        return columns
    told = replace(columns[names], over=frozenset(bold - boxed))
    return (*columns[:names], told, *columns[names + 1 :])


def _is_typed(cells: Sequence[str], by_column: Sequence[Sequence[str]]) -> bool:
    """Whether a column is written into, though some of its cells are printed: less than half of them, but for
    the first, which counts the columns, and the name of the sums in the last, over which a number is none."""
    counts = len(cells) > 1 and counts_columns([texts[0] for texts in by_column])
    summed = len(cells) > 1 and bool(SUM.match(cells[-1]))
    own = cells[counts : len(cells) - summed]
    printed = [c for row, c in enumerate(own, 1) if fold(c) and not (summed and is_empty(c, row))]
    return 2 * len(printed) < len(own)


def _rated(columns: Sequence[GridColumn]) -> Iterator[GridColumn]:
    """The columns, those ticked that are the steps of one scale. Below several titles the same steps are
    several scales, and one choice cannot say of which: there a tick is written into its column."""
    free = [c for c in columns if c.asked and not c.typed and not _is_count(c)]
    steps = scale_of([column.title for column in free])
    steps |= _of_their_title(free, steps)
    told = [column.title for column in free if column.title in steps]
    if len(told) > len(set(told)):
        steps = frozenset()
    for column in columns:
        yield replace(column, ticked=True) if column in free and column.title in steps else column


def _of_their_title(free: Sequence[GridColumn], steps: frozenset[str]) -> frozenset[str]:
    """The columns under the title that two steps and more stand under ("สภาพ" over "ปกติ | ชำรุด | สูญหาย"), but
    those that name a kind of answer, or ask for a figure."""
    over = Counter(column.groups for column in free if column.title in steps and column.groups)
    beside = [column.title for column in free if over[column.groups] >= _FEWEST_STEPS]
    return steps_as_told([title for title in beside if not COUNTED.search(title)])


def ticked_as_told(grid: AnswerGrid) -> AnswerGrid:
    """A table of named rows of which a line above says that it is ticked: where none of its columns is by its
    title, those are that name no kind of answer, two and more."""
    if grid.names is None or grid.ticked:
        return grid
    free = [c for c in grid.columns if c.asked and not c.typed and not _is_count(c)]
    steps = steps_as_told([column.title for column in free])
    columns = (replace(c, ticked=True) if c in free and c.title in steps else c for c in grid.columns)
    return replace(grid, columns=tuple(columns))


def _are_counted(columns: Sequence[GridColumn]) -> bool:
    """Whether numbers go below the steps of a scale ("ผ่าน", "ไม่ผ่าน"): another column is their sum, or it asks
    for a number or a share, and the table ends in its sums."""
    if any(column.asked and SUMS.fullmatch(column.title) for column in columns):
        return True
    names = [column.cells for column in columns if column.cells and not column.typed]
    summed = any(map(SUM.match, (cells[-1] for cells in names)))
    return summed and any(column.asked and COUNTS.match(column.title) for column in columns)


def _is_count(column: GridColumn) -> bool:
    """Whether a column's figure counts what the title over it says ("ครั้งที่"), or a figure goes below it
    ("จำนวนผู้เรียน"), and it is no step of a scale."""
    counted = any(map(COUNTS.match, column.groups))
    return counted or (bool(column.groups) and column.groups[-1].strip().endswith("ที่"))


def _is_row_number(column: GridColumn, texts: Sequence[str]) -> bool:
    """Whether the first column counts the printed rows beside it."""
    return (column.typed or not column.cells) and all(map(fold, texts))
