"""Rows of a blank's table that are written into across its columns ("ข้อเสนอแนะ ......" below others)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from rt67_aggregate.drafting.boxes import BOX
from rt67_aggregate.drafting.cell_words import ends_in_colon, is_blank, is_title, text_of
from rt67_aggregate.drafting.grid_titles import GridTitles, Row
from rt67_aggregate.drafting.row_numbers import is_any_number
from rt67_aggregate.model import Cell
from rt67_aggregate.text import fold, gap_spans

_FEWEST_MERGED = 2  # columns that a place to write is merged over, which are ticked in other rows


def asks_across(row: Row, below: Row, titles: GridTitles) -> bool:
    """Whether a row asks in words of its own across columns that other rows part: one cell along the table,
    with words before dots, with a colon at its end and no item below, or with a blank one below; or words
    beside a blank cell over several columns ("รวมคะแนนด้านที่ 1 |        |")."""
    name, *places = row[_name_at(row) :]
    if sum(cell.columns for cell in row) != titles.width or len(row) >= len(titles.columns):
        return False
    if places:
        merged = any(cell.columns >= _FEWEST_MERGED for cell in places)
        return is_title(name) and merged and all(map(is_blank, places))
    if len(row) == 1 and is_title(name):
        return is_room(below, titles) or (ends_in_colon(name) and not _is_parted(below, titles))
    return _asks_before_dots(name)


def is_room(row: Row, titles: GridTitles) -> bool:
    """Whether a row is one blank cell along the table: more room for the row above it."""
    return len(row) == 1 and row[0].columns == titles.width and is_blank(row[0])


def across(row: Row, body: Sequence[Row], titles: GridTitles) -> Row:
    """Such a row with its words in the column that names the rows above it, the other cells blank."""
    named = (len(list(takewhile(_is_name, above))) for above in reversed(body))
    place = next(filter(None, named), 1) - 1
    name = row[_name_at(row)]
    blank = [Cell(row[0].row, column) for column in titles.columns]
    return [*blank[:place], replace(name, column=titles.columns[place], columns=1), *blank[place + 1 :]]


def _is_parted(row: Row, titles: GridTitles) -> bool:
    """Whether a row has a cell in each column."""
    return len(row) == len(titles.columns)


def _name_at(row: Row) -> int:
    """The place of a row's words, which may stand behind the cell for its number."""
    numbered = len(row) > 1 and not is_blank(row[1]) and (is_blank(row[0]) or is_any_number(row[0]))
    return int(numbered)


def _is_name(cell: Cell) -> bool:
    return not is_blank(cell) and not BOX.search(text_of(cell))


def _asks_before_dots(cell: Cell) -> bool:
    """Whether words stand before the first gap of a cell, and no boxes in it."""
    text = text_of(cell)
    spans = gap_spans(text)
    return bool(spans) and bool(fold(text[: spans[0][0]])) and not BOX.search(text)
