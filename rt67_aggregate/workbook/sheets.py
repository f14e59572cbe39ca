"""The workbook's sheets in the order of work: all that the book knows of each, in one list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rt67_aggregate.model import LEDGER_SHEET, MARKS_SHEET
from rt67_aggregate.workbook import (
    about,
    answers,
    figures,
    gallery,
    matrix,
    numbers,
    overview,
    pairs,
    provinces,
    reviewing,
    statement,
    submission,
    todo,
    words,
    years,
)
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.values import Column

Columns = tuple[Column, ...]
OfFacts = Callable[[Facts], Columns]


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet. ``key``: what it is for, and its name where it has no other.

    ``columns``: of its first table. ``named``: its name in the form's words. ``is_there``: whether a workbook
    has it, all where not given. ``explained``: the columns that the sheet which explains tells of.
    ``streamed``: it has a row or more for each college or answer, which would fill the memory.
    """

    key: str
    columns: Columns | OfFacts = ()
    explained: Columns | OfFacts = ()
    named: Callable[[Facts], str] | None = None
    is_there: Callable[[Facts], bool] | None = None
    streamed: bool = False


def sheet_names(facts: Facts) -> dict[str, str]:
    """The key of each sheet that the workbook has → its name; one that another sheet has gives way."""
    said = facts.language.of
    taken = {said(sheet.key).casefold() for sheet in SHEETS if sheet.named is None}
    names = {}
    for sheet in SHEETS:
        if sheet.is_there and not sheet.is_there(facts):
            continue
        name = said(sheet.named(facts) if sheet.named else sheet.key)
        if sheet.named and name.casefold() in taken:
            name = said(sheet.key)
        taken.add(name.casefold())
        names[sheet.key] = name
    return names


def first_columns(facts: Facts) -> dict[str, Columns]:
    """The key of each sheet → the columns of its first table."""
    return {sheet.key: _of(facts, sheet.columns) for sheet in SHEETS}


def explained_columns(facts: Facts) -> dict[str, Columns]:
    """The key of each sheet that is explained → those of its columns that are."""
    found = {sheet.key: _of(facts, sheet.explained) for sheet in SHEETS if sheet.explained}
    return {key: columns for key, columns in found.items() if columns}


def _of(facts: Facts, columns: Columns | OfFacts) -> Columns:
    return columns(facts) if callable(columns) else columns


def _has_tables(facts: Facts) -> bool:
    return bool(facts.tables)


def _is_regional(facts: Facts) -> bool:
    return facts.summary.roster.is_regional


def _has_two_years(facts: Facts) -> bool:
    return facts.summary.earlier is not None


SHEETS = (
    BookSheet(words.OVERVIEW, overview.COLUMNS),
    BookSheet(words.TODO, todo.COLUMNS, todo.COLUMNS, streamed=True),
    BookSheet(words.PROVINCES, provinces.COLUMNS, provinces.COLUMNS, is_there=_is_regional, streamed=True),
    BookSheet(words.SUBMISSION, submission.COLUMNS, submission.COLUMNS, streamed=True),
    BookSheet(words.MATRIX, matrix.columns, matrix.columns, streamed=True),
    BookSheet(words.ANSWERS, answers.COLUMNS, answers.COLUMNS, streamed=True),
    BookSheet(words.TABLES, pairs.columns, pairs.columns, pairs.sheet_name, _has_tables, streamed=True),
    BookSheet(words.NUMBERS, numbers.columns, numbers.explained, is_there=numbers.is_asked, streamed=True),
    BookSheet(words.YEARS, years.COLUMNS, years.COLUMNS, is_there=_has_two_years, streamed=True),
    BookSheet(words.GALLERY, gallery.columns(), gallery.columns(), gallery.sheet_name, streamed=True),
    BookSheet(words.STATEMENT, statement.COLUMNS),
    BookSheet(words.NOTICES, todo.COLUMNS, streamed=True),
    BookSheet(words.ABOUT, about.COLUMNS),
    BookSheet(words.FIGURES, figures.TOPICS),
    BookSheet(reviewing.LISTS_SHEET, streamed=True),
    BookSheet(LEDGER_SHEET, streamed=True),
    BookSheet(MARKS_SHEET, streamed=True),
)
