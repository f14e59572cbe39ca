"""Rows of the form's tables over all colleges, brought together by their first column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING

from rt67_aggregate.grouping.similar import similar_groups
from rt67_aggregate.model import (
    APART,
    Form,
    Heading,
    KeptText,
    RowGroup,
    Rows,
    Shape,
    Status,
    unpacked,
)

if TYPE_CHECKING:
    import pandas as pd

_TELLING = (Status.ANSWERED, Status.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A first column's entry that reports something; ``word``: what the officer entered for it, ``kept``:
    its text as ``LongTexts`` keeps it."""

    college_id: str
    entry: str
    kept: KeptText
    word: str

    @property
    def text(self) -> str:
        return unpacked(self.kept)


def group_rows(form: Form, records: pd.DataFrame, words: Sequence[str] = ()) -> tuple[RowGroup, ...]:
    """The groups of all tables of the form, table by table, those of most colleges first.

    Rows are together where their first column is equal or nearly equal (``similar_groups``) and
    they are of more than one college. ``words``: one a record, what the officer entered: ``APART``
    keeps a row by itself, any other word brings it together with the rows of the same word in the
    same table, and "" leaves it to the program. No text is changed, no row is in two groups.
    """
    by_section = telling_rows(form, records, words)
    groups: list[RowGroup] = []
    for column in first_columns(form):
        groups += _grouped(column.id, by_section[column.id])
    return tuple(groups)


def first_columns(form: Form) -> Iterator[Heading]:
    """The first column of each of the form's tables: what its rows are about."""
    for table in form.walk():
        columns = [child for child in table.children if child.shape is Shape.COLUMN]
        if table.shape is Shape.TABLE and columns:
            yield columns[0]


def telling_rows(form: Form, records: pd.DataFrame, words: Sequence[str]) -> dict[str, list[ComparedRow]]:
    """First column of a table → its entries that report something, in the records' order. ``words``: one a
    record."""
    found: dict[str, list[ComparedRow]] = {column.id: [] for column in first_columns(form)}
    rows = Rows(records)
    names = ("section_id", "college_id", "entry", "status", "pictures")
    columns = zip(*map(rows.column, names), rows.kept("text"), words or repeat("", len(rows)), strict=True)
    for section_id, college_id, entry, status, pictures, kept, word in columns:
        of_section = found.get(section_id)
        if of_section is not None and kept and (status in _TELLING or pictures):
            of_section.append(ComparedRow(college_id, entry, kept, word))
    return found


def _grouped(section_id: str, rows: Sequence[ComparedRow]) -> list[RowGroup]:
    found = [(name, group) for name, group in _alike(rows) if len(_colleges(group)) > 1]
    place = {row: number for number, row in enumerate(rows)}
    found.sort(key=lambda pair: (-len(_colleges(pair[1])), place[pair[1][0]]))
    return [
        RowGroup(section_id, tuple((row.college_id, row.entry) for row in group), name)
        for name, group in found
    ]


def _alike(rows: Sequence[ComparedRow]) -> Iterator[tuple[str, list[ComparedRow]]]:
    """The officer's groups by their words, then the program's, whose name is empty."""
    named: dict[str, list[ComparedRow]] = {}
    for row in rows:
        if row.word and row.word != APART:
            named.setdefault(row.word, []).append(row)
    yield from named.items()
    free = [row for row in rows if not row.word]
    for similar in similar_groups(row.text for row in free):
        yield "", [free[index] for index in similar]


def _colleges(rows: Sequence[ComparedRow]) -> set[str]:
    return {row.college_id for row in rows}
