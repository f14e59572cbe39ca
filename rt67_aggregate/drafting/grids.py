"""Tables of a blank: which rows are a table of answers, which are layout around labels."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.drafting.answer_grid import AnswerGrid, GridColumn, TitleRow
from rt67_aggregate.drafting.boxes import BOX
from rt67_aggregate.drafting.cell_words import (
    FEWEST_ASKED,
    asks_itself,
    is_blank,
    is_title,
    offers,
    text_of,
)
from rt67_aggregate.drafting.held_answers import are_labels, ends_in_colon
from rt67_aggregate.drafting.offering_rows import asks_in_own_words
from rt67_aggregate.drafting.row_numbers import ROW_NUMBER, counts_columns, counts_rows, is_empty, is_number
from rt67_aggregate.drafting.scales import scale_of
from rt67_aggregate.drafting.words import ORDER, SUM
from rt67_aggregate.model import Cell, Paragraph, Table
from rt67_aggregate.text import fold, is_leaders_only

_BOLD = 0.6
_FEWEST_BESIDE = 2  # rows, that of the titles among them, beside words along a whole table


def grids_of(table: Table) -> Iterator[AnswerGrid | TitleRow | Cell]:
    """The parts of a table in reading order: tables of answers whole, other cells one by one."""
    rows = _rows(table)
    at = 0
    while at < len(rows):
        if _labels_row(rows[at : at + 2]):
            yield rows[at][0]
            rows[at] = rows[at][1:]
        found = _grid(rows, at)
        if found is None and _stands_over_asking(rows[at : at + 2]):
            yield TitleRow(tuple(rows[at]))
            at += 1
        elif found is None:
            yield from _labels(_numbered(rows[at]))
            at += 1
        else:
            grid, at = found
            yield grid


def _rows(table: Table) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [rows[number] for number in sorted(rows)]


def _labels(row: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of a layout row; of several empty ones side by side only the first, and none where
    the row before has an answer of its own to hold."""
    empty = False
    for cell in row:
        if not is_blank(cell) or not empty:
            yield cell
        empty = is_blank(cell)


def _numbered(row: Sequence[Cell]) -> Sequence[Cell]:
    """The cells of a layout row; a number in a cell of its own goes before the words in the next."""
    if len(row) < 3 or not ROW_NUMBER.fullmatch(text_of(row[0])) or not fold(text_of(row[0])):
        return row
    first = next((block for block in row[1].blocks if isinstance(block, Paragraph)), None)
    if first is None or first.label or not any(map(str.isalpha, first.text)):
        return row
    led = first._replace(text=f"{text_of(row[0])} {first.text.lstrip()}")
    blocks = tuple(led if block is first else block for block in row[1].blocks)
    return [replace(row[1], blocks=blocks), *row[2:]]


def _grid(rows: list[list[Cell]], at: int) -> tuple[AnswerGrid, int] | None:
    """The table of answers whose titles stand in this row, and the row behind it; or None."""
    plain, rows = rows, _beside_merged(rows, at)
    titles = rows[at]
    corner = is_blank(titles[0]) and len(titles) > FEWEST_ASKED  # over the names of the rows
    if len(titles) < 2 or not all(is_title(cell) for cell in titles[corner:]):
        return None
    if are_labels(titles, rows[at + 1] if rows[at + 1 :] else ()):
        return None
    heads, groups, body_at = titles, dict[int, str](), at + 1
    if at + 1 < len(rows) and _stands_over(titles, rows[at + 1]):
        heads, groups = _two_rows(titles, rows[at + 1])
        body_at = at + 2
    # Rows that name the ones below them belong to a table that is ticked, or filled in at the names that they
    # stand over; elsewhere they are headings.
    width = sum(cell.columns for cell in titles)
    below = [row for row in rows[body_at:] if not _says_again(row, rows[at:body_at])]
    for named in (True, False):
        body = _body(heads, titles, below, named=named)
        over = [_names_rows(row, width) for row in below[: len(body)]]
        while over and over[-1]:  # nothing stands below it: the heading of what follows the table
            over.pop()
        body = body[: len(over)]
        if any(map(asks_in_own_words, body)):
            return None
        end = rows.index(below[len(body) - 1], body_at) + 1 if body else body_at
        found = _columns(heads, groups, body)
        if found and corner and not _are_named(found):
            continue
        if found and rows is not plain and not any(c.asked or c.ticked for c in found[1:]):
            continue  # labels beside one that is merged over their rows
        if found and (not named or any(column.ticked for column in found) or _stand_over_names(found, over)):
            return AnswerGrid(found, len(body)), end
        if found and named and _stand_over_blanks(body, over):
            groups_and_names = replace(found[0], typed=True)
            return AnswerGrid((groups_and_names, *found[1:]), len(body)), end
    return None


def _says_again(row: Sequence[Cell], titles: Sequence[Sequence[Cell]]) -> bool:
    """Whether a row says one of the rows of titles again, as on a table's next page."""
    said = [text_of(cell) for cell in row]
    return (
        len(row) > 1 and all(map(fold, said)) and any(said == [text_of(c) for c in over] for over in titles)
    )


def _beside_merged(rows: list[list[Cell]], at: int) -> list[list[Cell]]:
    """The rows with a blank cell for each row beside the first cell of this one, where that is merged over
    rows below the titles too and others are not: words along the whole table."""
    first, *others = rows[at]
    reaches = first.row + first.rows
    if first.rows <= _FEWEST_BESIDE or any(cell.rows > 1 for cell in others):
        return rows
    return [
        [Cell(row[0].row, first.column, columns=first.columns), *row]
        if first.row < row[0].row < reaches and row[0].column > first.column
        else row
        for row in rows
    ]


def _labels_row(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first cell of two rows is merged over both, beside titles over blank cells alone: it is
    the label of what is written below these."""
    if len(rows) < 2 or rows[0][0].rows != len(rows) or len(rows[0]) <= FEWEST_ASKED:
        return False
    (label, *titles), below = rows
    beside = [cell.column for cell in titles] == [cell.column for cell in below]
    return beside and all(map(is_title, (label, *titles))) and all(map(is_blank, below))


def _are_named(columns: Sequence[GridColumn]) -> bool:
    """Whether the first column names each row, and all others are left to be filled in."""
    first, *others = columns
    return all(map(fold, first.cells)) and bool(first.cells) and not any(c.cells for c in others)


def _stand_over_names(columns: Sequence[GridColumn], over: Sequence[bool]) -> bool:
    """Whether rows that name others (``over``) stand over rows that all have a name of their own, beside
    which several columns are filled in: a single one would be a label's answer."""
    names = next((c.cells for c in reversed(columns) if c.cells and not c.typed), ())
    if not names or not any(over) or sum(column.asked for column in columns) < FEWEST_ASKED:
        return False
    return all(above or fold(name) for above, name in zip(over, names, strict=True))


def _stand_over_blanks(body: Sequence[Sequence[Cell]], over: Sequence[bool]) -> bool:
    """Whether rows that name others (``over``) part a table to be filled in whole: the first row does, and
    below each of them are none but blank rows."""
    parted = over[:1] == [True] and not any(map(all, itertools.pairwise(over)))
    blank = (all(map(is_blank, row)) for row, above in zip(body, over, strict=True) if not above)
    return parted and all(blank)


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


def _stands_over_asking(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first of two rows holds a title over each cell of the second, which asks itself."""
    if len(rows) < 2 or len(rows[0]) < 2 or not all(map(is_title, rows[0])):
        return False
    over = [cell.column for cell in rows[0]] == [cell.column for cell in rows[1]]
    return over and any(map(asks_itself, rows[1]))


def _in_columns(row: Sequence[Cell], columns: Sequence[int]) -> Sequence[Cell]:
    """A row that has as many cells as there are columns, one in each, wherever a border was dragged."""
    if len(row) != len(columns):
        return row
    return [replace(cell, column=column) for cell, column in zip(row, columns, strict=True)]


def _body(
    heads: Sequence[Cell], titles: Sequence[Cell], rows: Sequence[Sequence[Cell]], *, named: bool
) -> list[Sequence[Cell]]:
    """The rows below the titles; ``named``: among them one title that names the next rows, which then
    stands in the first column."""
    columns = [cell.column for cell in heads]
    width = sum(cell.columns for cell in titles)
    body: list[Sequence[Cell]] = []
    for cells in rows:
        whole = body and cells[0].column == columns[0] and sum(cell.columns for cell in cells) == width
        row = _in_columns(cells, columns) if whole else cells
        if named and _names_rows(row, width):
            body.append([replace(row[-1], column=1, columns=1), *(Cell(row[0].row, c) for c in columns[1:])])
            continue
        if body and _merges_names(row, columns, body):
            body.append(_parted(row, columns))
            continue
        if [cell.column for cell in row if cell.column in columns] != columns or len(row) != len(columns):
            break
        if body and _begins_anew(row, body[-1], titles):
            break
        body.append(row)
    return body


def _names_rows(row: Sequence[Cell], width: int) -> bool:
    """Whether a row is one title over all columns, or over all behind an empty cell for the number."""
    if sum(cell.columns for cell in row) != width or not is_title(row[-1]):
        return False
    return len(row) == 1 or (len(row) == 2 and is_blank(row[0]) and row[1].columns > 1)


def _merges_names(row: Sequence[Cell], columns: Sequence[int], body: Sequence[Sequence[Cell]]) -> bool:
    """Whether a row has one name over the columns that name the row before ("รวม" below number and item, or
    below names that are merged over several rows)."""
    merged, before = 1 + len(columns) - len(row), body[-1]
    if not 1 < merged < len(columns) or [cell.column for cell in row[1:]] != list(columns[merged:]):
        return False
    names = [
        next((above[at] for above in reversed(body) if not is_blank(above[at])), None) for at in range(merged)
    ]
    named = not is_blank(before[merged - 1]) and all(
        name and (is_title(name) or is_number(name)) for name in names
    )
    # a number, and an item to be typed
    listed = is_number(before[0]) and all(map(is_blank, before[1:merged]))
    summed = bool(SUM.match(text_of(row[0]))) and all(map(is_blank, before[:merged]))
    return (
        (named or listed or summed)
        and is_title(row[0])
        and not any(is_title(cell) for cell in before[merged:])
    )


def _parted(row: Sequence[Cell], columns: Sequence[int]) -> list[Cell]:
    """Such a row with a cell in each column, its name in the last of those that it was merged over."""
    *empty, last = columns[: 1 + len(columns) - len(row)]
    return [*(Cell(row[0].row, column) for column in empty), replace(row[0], column=last), *row[1:]]


def _begins_anew(row: Sequence[Cell], before: Sequence[Cell], titles: Sequence[Cell]) -> bool:
    """Whether a row holds titles again: in bold as the first ones, or behind rows to write in."""
    if not (all(is_title(cell) for cell in row) and _filled(row)):
        return False
    if all(_is_bold(cell) for cell in titles):
        return all(_is_bold(cell) for cell in row)
    return not _filled(before) and not _numbers(before)


def _is_bold(cell: Cell) -> bool:
    paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph) and block.text.strip()]
    return bool(paragraphs) and all(paragraph.bold > _BOLD for paragraph in paragraphs)


def _filled(row: Sequence[Cell]) -> bool:
    return all(not ROW_NUMBER.fullmatch(text_of(cell)) for cell in row)


def _numbers(row: Sequence[Cell]) -> bool:
    return bool(ROW_NUMBER.fullmatch(text_of(row[0])))


def _stands_over(titles: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether some of the titles stand over several titles of the next row; below the others nothing is
    printed, or a title."""
    wide = [cell for cell in titles if cell.columns > 1]
    split = [
        cell for cell in below for over in wide if over.column < cell.column < over.column + over.columns
    ]
    single = {cell.column for cell in titles if cell.columns == 1}
    return bool(split) and all(is_title(c) or (is_blank(c) and c.column in single) for c in below)


def _two_rows(above: list[Cell], below: list[Cell]) -> tuple[list[Cell], dict[int, str]]:
    """The lowest titles in their order, and the title over each of them."""
    heads = {cell.column: cell for cell in above if cell.columns == 1}
    groups = {
        cell.column: text_of(group)
        for group in above
        if group.columns > 1
        for cell in below
        if group.column <= cell.column < group.column + group.columns
    }
    heads |= {cell.column: cell for cell in below if cell.column in groups}
    return [heads[column] for column in sorted(heads)], groups


def _columns(
    heads: Sequence[Cell], groups: dict[int, str], body: Sequence[Sequence[Cell]]
) -> tuple[GridColumn, ...]:
    """The columns, or () where nothing is left to be typed under these titles."""
    if not body:
        return ()
    by_column = [[text_of(row[place]) for row in body] for place in range(len(heads))]
    columns = []
    for place, (head, texts) in enumerate(zip(heads, by_column, strict=True)):
        merged = any(row[place].rows > 1 for row in body)  # one name for several rows
        offered = any(offers(row[place]) for row in body)  # the options are printed in each cell
        boxed = not offered and any(BOX.search(text) for text in texts)
        blank = all(is_empty(text, number) for number, text in enumerate(texts, start=1))
        blank = blank or counts_rows(texts, shared=by_column.count(texts) > 1)
        # Where every column has the same numbers they stand before what is typed there.
        counts = by_column.count(texts) == 1 and any(fold(text) and not SUM.match(text) for text in texts)
        counted = counts and bool(ORDER.fullmatch(text_of(head)))
        cells = tuple("" if is_leaders_only(text) else text for text in texts)
        cells = () if boxed or (blank and not counted) else cells
        typed = offered or (bool(cells) and not (counted or merged) and _is_typed(cells, by_column))
        columns.append(GridColumn(text_of(head), groups.get(head.column, ""), cells, boxed, boxed, typed))
    if not any(column.cells and not column.typed for column in columns):
        return tuple(_all_typed(columns, by_column))
    beside = heads[0].rows > _FEWEST_BESIDE and not any(map(fold, by_column[0]))
    first = int(beside)  # behind words along the whole table
    if _is_row_number(columns[first], by_column[first]):
        columns[first] = GridColumn(columns[first].title, columns[first].group, tuple(by_column[first]))
    return _with_rows_over(tuple(_rated(columns)), body)


def _all_typed(columns: Sequence[GridColumn], by_column: Sequence[Sequence[str]]) -> Iterator[GridColumn]:
    """The columns of a table that names no rows: there is nothing to tick for. Where cells of one are
    printed, so are the numbers of the rows in another."""
    printed = any(column.cells for column in columns)
    for column, texts in zip(columns, by_column, strict=True):
        numbers = printed and not column.cells and any(map(fold, texts)) and not any(map(BOX.search, texts))
        cells = tuple("" if is_leaders_only(text) else text for text in texts) if numbers else column.cells
        yield replace(column, cells=cells, typed=bool(cells), ticked=False, boxed=False)


def _with_rows_over(
    columns: tuple[GridColumn, ...], body: Sequence[Sequence[Cell]]
) -> tuple[GridColumn, ...]:
    """The columns of a table that is ticked, with the rows told apart whose name alone is bold: titles of
    the rows below."""
    last = max((place for place, c in enumerate(columns) if c.cells and not c.typed), default=-1)
    if last < 0 or not any(column.ticked for column in columns):
        return columns
    bold = {number for number, row in enumerate(body) if _is_bold(row[last])}
    plain = any(fold(text) and number not in bold for number, text in enumerate(columns[last].cells))
    boxed = {number for number in bold if any(BOX.search(text_of(cell)) for cell in body[number])}
    if not plain or len(body) - 1 in bold:
        return columns
    told = replace(columns[last], over=frozenset(bold - boxed))
    return (*columns[:last], told, *columns[last + 1 :])


def _is_typed(cells: Sequence[str], by_column: Sequence[Sequence[str]]) -> bool:
    """Whether a column is written into, though some of its cells are printed: less than half of them, but for
    the first, which counts the columns, and the name of the sums in the last, over which a number is none."""
    counts = len(cells) > 1 and counts_columns([texts[0] for texts in by_column])
    summed = len(cells) > 1 and bool(SUM.match(cells[-1]))
    own = cells[counts : len(cells) - summed]
    printed = [c for row, c in enumerate(own, 1) if fold(c) and not (summed and is_empty(c, row))]
    return 2 * len(printed) < len(own)


def _rated(columns: Sequence[GridColumn]) -> Iterator[GridColumn]:
    """The columns, those ticked that are the steps of a scale."""
    free = [column for column in columns if column.asked and not column.typed]
    steps = scale_of([column.title for column in free])
    for column in columns:
        yield replace(column, ticked=True) if column in free and column.title in steps else column


def _is_row_number(column: GridColumn, texts: Sequence[str]) -> bool:
    """Whether the first column counts the printed rows beside it."""
    return (column.typed or not column.cells) and all(map(fold, texts))
