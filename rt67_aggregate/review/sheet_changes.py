"""The visible sheets beside the ledger: what was changed under which key, and what makes that unsafe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from rt67_aggregate.model import NEW_ROW, Issue, Verdict
from rt67_aggregate.review.entries import KeyChanges
from rt67_aggregate.review.layout import EDITABLE, KEY, Layout
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.row_issue import quoted
from rt67_aggregate.review.sheets import Sheet, SheetRow

_OFFICERS = tuple(name for name in EDITABLE if name not in ("shown", "status"))


@dataclass(slots=True)
class Looked:
    """``seen``: key → what was changed. ``new``: rows that the officer put in as new answers.
    ``faults``: why the workbook must not be replaced."""

    seen: dict[str, KeyChanges] = field(default_factory=dict)
    new: list[SheetRow] = field(default_factory=list)
    faults: list[Issue] = field(default_factory=list)


def look(sheets: Iterable[Sheet], ledger: Ledger, layout: Layout) -> Looked:
    """All that was changed in the sheets."""
    looked = Looked()
    for sheet in sheets:
        fault = _fault_of(sheet, ledger, layout)
        if fault:
            looked.faults.append(fault)
        elif not sheet.keyless:
            _look_below(sheet, ledger, layout, looked)
    return looked


def _fault_of(sheet: Sheet, ledger: Ledger, layout: Layout) -> Issue | None:
    """What makes a whole sheet unsafe to read."""
    where = SheetRow(sheet.name, 0, {})
    if not sheet.found:
        keys = any(text.partition("/")[0] in ledger.keys for text in sheet.texts)
        if sheet.texts and (keys or (sheet.written and sheet.missing)):
            heads = (
                sheet.missing or layout.of_answers
            )  # of a sheet of hers: rows of the program's were copied
            return ledger.fault("review_headings_missing", where, columns=", ".join(heads) or "-")
        return None
    if sheet.keyless:
        held = next((line for line in sheet.lines if _holds(line, layout)), None)
        column = ledger.titles.get(KEY, "")
        if held:
            return ledger.fault("review_key_missing", held, column=column)
    if sheet.missing and not (sheet.keyless and _is_as_written(sheet)):
        return ledger.fault("review_column_missing", where, column=", ".join(sheet.missing))
    if sheet.twice and not sheet.keyless:
        return ledger.fault("review_column_twice", where, column=", ".join(sheet.twice))
    return None


def _is_as_written(sheet: Sheet) -> bool:
    """Whether nothing stands in it that the program did not write."""
    return not (sheet.written and (sheet.loose or sheet.added))


def _look_below(sheet: Sheet, ledger: Ledger, layout: Layout, looked: Looked) -> None:
    mixed: list[SheetRow] = []
    for line in sheet.lines:
        if line.cells.get("verdict", "").strip() == NEW_ROW:
            looked.new.append(line)
            continue
        key, _, number = line.cells[KEY].strip().partition("/")
        part = int(number) - 1 if number.isdecimal() else 0
        parts = ledger.parts(key)
        if part >= len(parts):
            if _holds(line, layout, unless_written=False):
                looked.faults.append(ledger.fault("review_row_unmatched", line, text=_entered(line)))
        elif not ledger.belongs(line, key):
            mixed.append(line)
        else:
            looked.seen.setdefault(key, KeyChanges()).look(_with_section(line, ledger), part, parts[part])
    if mixed:
        first = mixed[0]
        shown = " · ".join(filter(None, (first.cells.get("college"), first.cells.get("section_id"))))
        looked.faults.append(ledger.fault("review_row_mixed", first, section=shown, count=str(len(mixed))))


def _with_section(line: SheetRow, ledger: Ledger) -> SheetRow:
    """The row with the ID of the section that it is moved to; what is no section stays as typed."""
    shown = line.cells.get("moved_to", "")
    section_id = ledger.section(shown) if shown else ""
    return replace(line, cells=line.cells | {"moved_to": section_id}) if section_id else line


def _holds(line: SheetRow, layout: Layout, *, unless_written: bool = True) -> bool:
    """Whether a row without a key holds anything that was entered. ``unless_written``: but for what
    the program itself wrote in some row."""
    for name in EDITABLE if layout.marks or not unless_written else _OFFICERS:
        text = line.cells.get(name, "").strip()
        if not text or (name == "verdict" and text == Verdict.NOT_YET):
            continue
        if not unless_written or layout.marks is None or not layout.marks.typed(text):
            return True
    return False


def _entered(line: SheetRow) -> str:
    texts: Mapping[str, None] = dict.fromkeys(line.cells.get(name, "").strip() for name in EDITABLE)
    return quoted(" · ".join(text for text in texts if text))
