"""The columns of a table as the form file writes them, and what is asked in a place to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain, repeat, takewhile

from rt67_aggregate.drafting.answer_grid import AnswerGrid, GridColumn
from rt67_aggregate.drafting.gap_lines import gaps_of, typed_below
from rt67_aggregate.drafting.kept import NOTHING_KEPT, Kept
from rt67_aggregate.drafting.yaml_text import in_quotes, quoted
from rt67_aggregate.model import ValueType
from rt67_aggregate.text import title_key

_STEP = " " * 4  # of columns below a title of their own


def columns_of(grid: AnswerGrid, kinds: Sequence[str], indent: int) -> Iterator[str]:
    """The columns of a table; ``kinds``: of each, "" for one that nothing is typed into."""
    pad = " " * indent
    before: Sequence[str] = ()
    names, repeated = grid.names, grid.repeated
    for column, kind in zip(grid.columns, kinds, strict=True):
        yield from _titles_over(column.groups, before, pad)
        before = column.groups
        inner = pad + _STEP * len(column.groups)
        untitled = not title_key(column.title)  # the corner over the names of the rows
        yield f"{inner}- cells:" if untitled else f"{inner}- heading: {quoted(column.title)}"
        if kind:
            yield f"{inner}  kind: {kind}"
        if column.cells:
            if not untitled:
                yield f"{inner}  cells:"
            again = repeated if column is names else frozenset[int]()
            yield from (f"{inner}    - {cell}" for cell in _cells(column, again))
        kept = column.kept
        own_id = [f"id: {quoted(kept.id)}"] if kept.id else []
        typed = typed_in(_with_unit(column)) if kind and not column.boxed else ()
        yield from (f"{inner}  {line}" for line in (*own_id, *aliases_of(kept), *typed))


def _cells(column: GridColumn, again: Set[int]) -> Iterator[str]:
    """The printed cells of a column; ``again``: those that a row above prints, too."""
    ids = chain(column.row_ids, repeat(""))
    for number, (text, row_id) in enumerate(zip(column.cells, ids, strict=False)):
        key = "over" if number in column.over else ""
        key = "again" if number in again else key
        yield _asking(text, row_id) if number in column.asks else _cell(text, key, row_id)


def _with_unit(column: GridColumn) -> Kept:
    """What was kept of a column, else what is typed there by the unit in its titles."""
    value, unit = typed_below((*column.groups, column.title))
    kept = column.kept
    printed = value if unit else None
    return replace(kept, value=kept.value or printed, unit=kept.unit or unit)


def _titles_over(groups: Sequence[str], before: Sequence[str], pad: str) -> Iterator[str]:
    """The titles over a column that are not over the one before it."""
    shared = len(tuple(takewhile(lambda pair: pair[0] == pair[1], zip(groups, before, strict=False))))
    for level, title in enumerate(groups[shared:], start=shared):
        yield f"{pad}{_STEP * level}- heading: {quoted(title)}"
        yield f"{pad}{_STEP * level}  columns:"


def _cell(text: str, key: str, own_id: str) -> str:
    """A printed cell, ``key`` being what is said of its row."""
    if own_id:
        key = key or ("name" if text else "over")
        return f"{{{key}: {in_quotes(text)}, id: {in_quotes(own_id)}}}"
    return f"{{{key}: {in_quotes(text)}}}" if key else quoted(text)


def _asking(text: str, own_id: str) -> str:
    """A row that is written into, with what is typed there where it has one gap."""
    parts = [f"ask: {in_quotes(text)}"] + ([f"id: {in_quotes(own_id)}"] if own_id else [])
    gaps = gaps_of(text)
    if len(gaps) == 1 and gaps[0].value is not ValueType.TEXT:
        parts += typed_in(replace(NOTHING_KEPT, value=gaps[0].value, unit=gaps[0].unit))
    return f"{{{', '.join(parts)}}}"


def typed_in(kept: Kept) -> Iterator[str]:
    """What is typed into a place to write, and its unit."""
    if kept.value is not None:
        yield f"type: {kept.value}"
    if kept.unit:
        yield f"unit: {quoted(kept.unit)}"


def aliases_of(kept: Kept) -> Iterator[str]:
    """The other wordings that a heading had in the form of before."""
    if kept.aliases:
        yield "aliases:"
        yield from (f"  - {quoted(text)}" for text in kept.aliases)
