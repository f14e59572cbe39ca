"""The workbook as a whole: its sheets in the order of work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
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
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.limits import SheetLimits
from rt67_aggregate.workbook.overlays import handed_on, key_columns, overlays_by_sheet, told_palette
from rt67_aggregate.workbook.sheets import SHEETS, explained_columns, first_columns, sheet_names
from rt67_aggregate.workbook.streamed_grid import StreamedGrid
from rt67_aggregate.workbook.styles import FONT, CellFormats
from rt67_aggregate.workbook.tasks import Task, tasks
from rt67_aggregate.workbook.values import Column

# Pixels of a row of TH SarabunPSK 14 pt, and the column width that goes with its digits.
_NORMAL = {"default_row_height": 25, "default_column_width": 64}
# Below, a workbook's parts take some 10 MiB: about thirty returns.
_FEW_COLLEGES, _FEW_ROWS, _FEW_LETTERS = 400, 3_000, 1_000_000
_NOTHING_TYPED_ACTS = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write(
    summary: Summary, path: Path, review: Review | None = None, *, limits: SheetLimits | None = None
) -> int:
    """Write the workbook to ``path``; the same summary and review give the same bytes.

    Gives the number of rows in the sheet to review that ask for something and are not reviewed yet.

    ``review``: what the officer entered so far, beside the frames' rows and the issues. Without
    one the columns of the review are empty and what is entered there cannot be read back. ``limits``: how
    much a sheet takes; what does not fit goes on in a numbered one.
    Raises OSError where the file cannot be written.
    """
    import xlsxwriter  # noqa: PLC0415 - only a run needs it
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    facts = Facts(summary, review or Review(), limits or SheetLimits())
    options: dict[str, Any] = {
        **_NORMAL,
        **_NOTHING_TYPED_ACTS,
        # XlsxWriter writes into it: a new one for each book, or the next would be another.
        "default_format_properties": {"font_name": FONT, "font_size": 14},
        "tmpdir": str(path.parent),
        "in_memory": _is_small(facts),
    }
    book = xlsxwriter.Workbook(str(path), options)
    written = marks.Marks()
    properties = _properties(summary)
    book.set_properties(properties)
    written.said_of_file(text for text in properties.values() if isinstance(text, str))
    waiting = _sheets(book, facts, written)
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(f"cannot write {path}: {error}") from error
    return waiting


def _is_small(facts: Facts) -> bool:
    """Whether the parts of the file are put together in the memory: a file of their own for each of some
    seventy, opened and removed, takes longer than what is in them, most of all beside a virus scanner."""
    texts = (facts.records.texts("text"), facts.unplaced.texts("text"))
    rows = sum(map(len, texts)) + len(facts.summary.issues)
    few = len(facts.colleges) <= _FEW_COLLEGES and rows <= _FEW_ROWS
    return few and sum(map(len, chain(*texts))) <= _FEW_LETTERS


def _sheets(book: Any, facts: Facts, written: marks.Marks) -> int:
    styles = CellFormats(book, facts.language)
    names = sheet_names(facts)
    grids = {
        sheet.key: (StreamedGrid if sheet.streamed else Grid)(
            book, names[sheet.key], styles, written, facts.language, limits=facts.limits
        )
        for sheet in SHEETS
        if sheet.key in names
    }
    found = tasks(facts)
    todos = [task for task in found if task.asks]
    told = [task for task in found if not task.asks]
    columns = first_columns(facts)
    _overlay(grids, columns, facts, found)

    # What others link to first: only then it is known on which sheet a row stands.
    places = answers.write(grids[words.ANSWERS], facts)
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
    explained = explained_columns(facts)
    about.write(
        grids[words.ABOUT], facts, [(names[key], explained[key]) for key in names if key in explained]
    )
    reviewing.write_lists(grids[reviewing.LISTS_SHEET], facts)
    shown = [(key, grid) for key, first in grids.items() for grid in (first, *first.further)]
    layout = {grid.name: columns[key] for key, grid in shown}
    ledger.write(grids[LEDGER_SHEET], facts, layout)
    pictures = {grid.name: grid.pictures for _, grid in shown}
    charts = {grid.name: grid.charts for _, grid in shown}
    colours = told_palette(styles.looks, layout, facts.language)
    review = facts.review
    lines = written.lines(pictures, review.ids, colours, review.lines, charts)
    marks.write(grids[MARKS_SHEET], lines)
    grids[words.OVERVIEW].sheet.activate()
    return sum(task.is_open and task.severity is not Severity.INFO for task in todos)


def _overlay(
    grids: Mapping[str, Grid], columns: Mapping[str, Sequence[Column]], facts: Facts, found: Iterable[Task]
) -> None:
    """Give each sheet what the officer laid over its rows. What lies over one of the tasks lies there where
    it is one now; over an answer about which there is none any more, among the answers."""
    keyed = {key: those for key, those in columns.items() if key in grids and key_columns(those)}
    overlays = overlays_by_sheet(facts.review.overlays, keyed, facts.language)
    for key, rows in overlays.items():
        grids[key].overlays = rows
    if rows := overlays.get(words.TODO, {}):
        grids[words.NOTICES].overlays = rows
        titles = {column.title: number for number, column in enumerate(columns[words.ANSWERS])}
        same = {n: titles[c.title] for n, c in enumerate(columns[words.TODO]) if c.title in titles}
        shown = {task.reviewed.key for task in found}
        answers_ = grids[words.ANSWERS]
        answers_.overlays = handed_on(rows, shown, answers_.overlays, same)


def _properties(summary: Summary) -> dict[str, object]:
    """What the file says of itself."""
    form = summary.form
    return {
        "title": f"{form.short_title} {summary.language.of(form.period_text)}",
        "subject": form.title,
        "author": form.office,
        "company": form.office,
        "category": form.form_id,
        "comments": f"rt67-aggregate {summary.version}",
        "created": summary.written.replace(tzinfo=None),
    }
