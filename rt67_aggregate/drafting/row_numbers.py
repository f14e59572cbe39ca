"""Cells of a blank's table in which nothing stands but the numbers of its rows, or of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rt67_aggregate.drafting.cell_words import are_numbers, text_of
from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.model import Cell
from rt67_aggregate.text import arabic_digits, fold, is_leaders_only

ROW_NUMBER = re.compile(r"\s*+[0-9๐-๙]{0,3}\s*+(?:[.)]\s*+)?")
BARE_FIGURE = re.compile(r"\s*+[0-9๐-๙]{1,3}\s*+")
_ONE_LETTER = re.compile(r"[ก-ฮA-Z]|[IVX]{1,5}")


def is_number(cell: Cell) -> bool:
    """Whether a cell holds the number of a row and nothing else."""
    return bool(fold(text_of(cell)) and ROW_NUMBER.fullmatch(text_of(cell)))


def is_any_number(cell: Cell) -> bool:
    """Whether a cell holds a number as of a heading and nothing else, or a letter that stands for one: "1.1",
    "ก.", "II"."""
    text = f"{text_of(cell)} "
    numbered = number_of(text)
    alone = numbered is not None and bool(numbered.key) and not text[numbered.start :].strip()
    return alone or is_number(cell) or _ONE_LETTER.fullmatch(text.strip()) is not None


def is_empty(text: str, row: int) -> bool:
    """Whether nothing is printed in a cell but dots, the number of its row, or those of several answers."""
    digits = arabic_digits(text).strip(" .)(\u2026_")
    return is_leaders_only(text) or not fold(text) or digits == str(row) or are_numbers(text)


def counts_rows(texts: Sequence[str], *, shared: bool) -> bool:
    """Whether the cells of a column count its rows from 1, though some that were copied have that of the
    one above; or any, where another column has the same ones (``shared``)."""
    if not all(map(ROW_NUMBER.fullmatch, texts)):
        return False
    numbers = [arabic_digits(text).strip(" .)(") for text in texts]
    if shared and numbers[:2] == ["1", "2"]:
        return True
    steps = {int(after) - int(before) for before, after in pairwise(numbers) if before and after}
    return numbers[:1] == ["1"] and all(numbers) and 1 in steps and steps <= {0, 1}


def counts_columns(texts: Sequence[str]) -> bool:
    """Whether a row numbers the columns: (1) (2) (3)."""
    numbers = [arabic_digits(text).strip(" ().") for text in texts]
    return len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]
