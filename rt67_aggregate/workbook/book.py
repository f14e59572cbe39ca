"""The workbook as a whole: its sheets in the order of work."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rt67_aggregate.model import LEDGER_SHEET, MARKS_SHEET, Review, Severity, Summary
from rt67_aggregate.workbook import (
    about,
    answers,
    figures,
    gallery,
    ledger,
    marks,
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
from rt67_aggregate.workbook.grid import Grid, Limits
from rt67_aggregate.workbook.styles import FONT, CellFormats
from rt67_aggregate.workbook.tasks import tasks
from rt67_aggregate.workbook.values import Column

# Pixels of a row of TH SarabunPSK 14 pt, and the column width that goes with its digits.
_NORMAL = {
    "default_format_properties": {"font_name": FONT, "font_size": 14},
    "default_row_height": 25,
    "default_column_width": 64,
}
_NOTHING_TYPED_ACTS = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
# Sheets with a cell or more for each answer, which would fill the memory.
_STREAMED = (words.MATRIX, words.ANSWERS, words.TABLES, words.TODO, words.NOTICES, LEDGER_SHEET, MARKS_SHEET)


def write(summary: Summary, path: Path, review: Review | None = None, *, limits: Limits | None = None) -> int:
    """Write the workbook to ``path``; the same summary and review give the same bytes.

    Gives the number of rows in the sheet to review that ask for something and are not reviewed yet.

    ``review``: what the officer entered so far, beside the frames' rows and the issues. Without
    one the columns of the review are empty and what is entered there cannot be read back. ``limits``: how
    much a sheet takes; what does not fit goes on in a numbered one.
    Raises OSError where the file cannot be written.
    """
    import xlsxwriter  # noqa: PLC0415 - only a run needs it
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    options: dict[str, Any] = {**_NORMAL, **_NOTHING_TYPED_ACTS, "tmpdir": str(path.parent)}
    book = xlsxwriter.Workbook(str(path), options)
    _properties(book, summary)
    waiting = _sheets(book, Facts(summary, review or Review()), limits or Limits())
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(f"cannot write {path}: {error}") from error
    return waiting


def _sheets(book: Any, facts: Facts, limits: Limits) -> int:
    styles = CellFormats(book, facts.language)
    names = _names(facts)
    written = marks.Marks()
    grids = {
        key: Grid(book, name, styles, written, facts.language, streamed=key in _STREAMED, limits=limits)
        for key, name in names.items()
    }
    found = tasks(facts)
    todos = [task for task in found if task.asks]
    told = [task for task in found if not task.asks]

    # What others link to first: only then it is known on which sheet a row stands.
    places = answers.places(facts, answers.write(grids[words.ANSWERS], facts))
    to_do = todo.write(words.TODO, grids[words.TODO], facts, todos, places)
    todo.write(words.NOTICES, grids[words.NOTICES], facts, told, places)
    ranges = figures.write(grids[words.FIGURES], facts)
    overview.write(book, grids[words.OVERVIEW], facts, todos, ranges, sheets=to_do)
    if words.PROVINCES in grids:
        provinces.write(grids[words.PROVINCES], facts)
    submission.write(grids[words.SUBMISSION], facts)
    matrix.write(grids[words.MATRIX], facts, places)
    if words.TABLES in grids:
        pairs.write(grids[words.TABLES], facts, places)
    if words.NUMBERS in grids:
        numbers.write(grids[words.NUMBERS], facts)
    if words.YEARS in grids:
        years.write(grids[words.YEARS], facts)
    gallery.write(grids[words.GALLERY], facts, places)
    statement.write(grids[words.STATEMENT], facts)
    about.write(grids[words.ABOUT], facts, _explained(facts, names))
    reviewing.write_lists(grids[reviewing.LISTS_SHEET], facts)
    ledger.write(grids[LEDGER_SHEET], facts, _layout(facts, grids))
    shown = [sheet for grid in grids.values() for sheet in (grid, *grid.further)]
    marks.write(grids[MARKS_SHEET], written.lines({grid.name: grid.pictures for grid in shown}))
    grids[words.OVERVIEW].sheet.activate()
    return sum(task.is_open and task.severity is not Severity.INFO for task in todos)


def _names(facts: Facts) -> dict[str, str]:
    """What a sheet is for → its name, in the order of work; two are named in the form's words."""
    fixed = (
        words.OVERVIEW,
        words.TODO,
        words.SUBMISSION,
        words.MATRIX,
        words.ANSWERS,
        words.STATEMENT,
        words.NOTICES,
        words.ABOUT,
    )
    own = (words.FIGURES, words.NUMBERS, words.YEARS, words.PROVINCES)
    program = (*own, reviewing.LISTS_SHEET, LEDGER_SHEET, MARKS_SHEET)
    said = facts.language.of
    taken = {said(name).casefold() for name in (*fixed, *program)}
    tables, pictures = said(pairs.sheet_name(facts)), said(gallery.sheet_name(facts))
    if tables.casefold() in taken:
        tables = said(words.TABLES)
    if pictures.casefold() in taken | {tables.casefold()}:
        pictures = said(words.GALLERY)
    regional = (words.PROVINCES,) if facts.summary.roster.is_regional else ()
    names = {name: said(name) for name in (*fixed[:2], *regional, *fixed[2:5])}
    if facts.tables:
        names[words.TABLES] = tables
    if numbers.is_asked(facts):
        names[words.NUMBERS] = said(words.NUMBERS)
    if facts.summary.earlier is not None:
        names[words.YEARS] = said(words.YEARS)
    names[words.GALLERY] = pictures
    last = (*fixed[5:], words.FIGURES, reviewing.LISTS_SHEET, LEDGER_SHEET, MARKS_SHEET)
    return names | {name: said(name) for name in last}


def _layout(facts: Facts, grids: Mapping[str, Grid]) -> dict[str, tuple[Column, ...]]:
    """Every sheet by its name, with the columns of its first table."""
    columns = {
        words.OVERVIEW: overview.COLUMNS,
        words.SUBMISSION: submission.COLUMNS,
        words.MATRIX: matrix.columns(facts),
        words.ABOUT: about.COLUMNS,
        words.FIGURES: figures.TOPICS,
        words.ANSWERS: answers.COLUMNS,
        words.TABLES: pairs.columns(facts),
        words.NUMBERS: numbers.columns(facts),
        words.YEARS: years.COLUMNS,
        words.PROVINCES: provinces.COLUMNS,
        words.GALLERY: gallery.columns(),
        words.TODO: todo.COLUMNS,
        words.NOTICES: todo.COLUMNS,
        words.STATEMENT: statement.COLUMNS,
    }
    return {
        sheet.name: columns.get(key, ()) for key, grid in grids.items() for sheet in (grid, *grid.further)
    }


def _explained(facts: Facts, names: dict[str, str]) -> list[tuple[str, Any]]:
    explained = [
        (words.SUBMISSION, submission.COLUMNS),
        (words.MATRIX, matrix.columns(facts)),
        (words.ANSWERS, answers.COLUMNS),
        (names[words.GALLERY], gallery.columns()),
        (words.TODO, todo.COLUMNS),
    ]
    if facts.tables:
        explained.insert(3, (names[words.TABLES], pairs.columns(facts)))
    if words.NUMBERS in names:
        explained.append((words.NUMBERS, numbers.explained(facts)))
    if words.PROVINCES in names:
        explained.append((words.PROVINCES, provinces.COLUMNS))
    if words.YEARS in names:
        explained.append((words.YEARS, years.COLUMNS))
    return explained


def _properties(book: Any, summary: Summary) -> None:
    form = summary.form
    book.set_properties(
        {
            "title": f"{form.short_title} {summary.language.of(form.period_text)}",
            "subject": form.title,
            "author": form.office,
            "company": form.office,
            "category": form.form_id,
            "comments": f"rt67-aggregate {summary.version}",
            "created": summary.written.replace(tzinfo=None),
        }
    )
