"""Tables that stand right behind one another: one that was cut in two is read as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.answer_grid import AnswerGrid
from rt67_aggregate.drafting.cell_words import is_title, text_of
from rt67_aggregate.drafting.grids import grids_of
from rt67_aggregate.drafting.words import SUM
from rt67_aggregate.model import Block, Cell, Table

_LABELLED = 2  # columns that a table of labels with their answers may have too


def with_tables_joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a table and its rest behind it as one: only empty lines stand between them, the rest
    has no titles of its own, and below those of the first its rows are rows of answers."""
    done: list[Block] = []
    for block in blocks:
        before = done[-1] if done else None
        whole = _whole(before, block) if isinstance(before, Table) and isinstance(block, Table) else None
        if whole is None:
            done.append(block)
        else:
            done[-1] = whole
    return done


def _whole(first: Table, rest: Table) -> Table | None:
    if first.column_count != rest.column_count or any(isinstance(p, AnswerGrid) for p in grids_of(rest)):
        return None
    if first.row_count > 1 and rest.column_count <= _LABELLED and any(map(_is_label, rest.cells)):
        return None
    cells = (replace(cell, row=cell.row + first.row_count) for cell in rest.cells)
    whole = replace(first, cells=(*first.cells, *cells), row_count=first.row_count + rest.row_count)
    return whole if _answer_rows(whole) > _answer_rows(first) else None


def _answer_rows(table: Table) -> int:
    """Rows below the titles of the last table of answers in it; -1 where it holds none."""
    return next((part.rows for part in reversed(tuple(grids_of(table))) if isinstance(part, AnswerGrid)), -1)


def _is_label(cell: Cell) -> bool:
    """Whether a cell may be the label of the one beside it, and is no row's number or name of sums."""
    text = text_of(cell)
    return cell.column == 1 and is_title(cell) and any(map(str.isalpha, text)) and not SUM.match(text)
