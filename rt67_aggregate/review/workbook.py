"""What the officer entered in the last workbook, compared with what stood there when it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.model import LEDGER_SHEET, Issue, Read, Reviewed, Verdict
from rt67_aggregate.review.entries import Ledger, Seen, entry_of
from rt67_aggregate.review.groups import with_members
from rt67_aggregate.review.sheets import Line, Sheet, Sheets, read_sheets
from rt67_aggregate.review.swapped import swapped
from rt67_aggregate.review.views import views

_REVIEW = ("verdict", "text", "moved_to", "note")


@dataclass(frozen=True, slots=True)
class Entry:
    """One reviewed row: as the workbook was written, and as it stands now."""

    written: Reviewed
    now: Reviewed

    @property
    def changed(self) -> bool:
        return entered(self.written) != entered(self.now)


def entered(reviewed: Reviewed) -> tuple[Verdict, str, str, str, str]:
    """What the officer entered in a row."""
    return reviewed.verdict, reviewed.text, reviewed.moved_to, reviewed.note, reviewed.group


def read_workbook(path: Path) -> Read[tuple[Entry, ...]]:
    """The rows that hold a review, in the order of the ledger; none where there is no workbook.

    Rows may have been sorted, filtered, deleted or copied, columns moved, hidden or added, sheets
    moved or renamed. Without a value where something that was entered cannot be understood or tied
    to its row: then the workbook must not be replaced.
    """
    if not path.exists():
        return Read(())
    sheets = read_sheets(path, LEDGER_SHEET)
    if sheets.value is None:
        return Read(None, sheets.issues)
    ledger = Ledger(path.name, sheets.value.ledger)
    seen: dict[str, Seen] = {}
    sheets_of_one_key = [view for sheet in sheets.value.visible for view in views(sheet, ledger.titles)]
    faults = [issue for sheet in sheets_of_one_key for issue in _look(sheet, ledger, seen)]
    mixed = swapped(ledger, seen)
    if mixed:
        faults.append(mixed)
    notes = _additions(sheets.value, ledger)
    written = [ledger.written(key) for key in ledger.keys]
    now: list[Reviewed] = []
    for row in written:
        entry = entry_of(ledger, row.key, row, seen.get(row.key, Seen()))
        (faults if entry.value is None else notes).extend(entry.issues)
        now.append(entry.value or row)
    if faults:
        return Read(None, tuple(faults))
    return Read(_told(written, now, ledger), tuple(notes))


def _additions(sheets: Sheets, ledger: Ledger) -> list[Issue]:
    """What the officer added to the workbook that the next one will not have."""
    columns = [
        ledger.fault("added_column_left", Line(sheet.name, 0, {}), columns=", ".join(sheet.added))
        for sheet in sheets.visible
        if sheet.added
    ]
    return columns + [ledger.fault("added_sheet_left", Line(name, 0, {})) for name in sheets.added]


def _told(written: Sequence[Reviewed], now: Sequence[Reviewed], ledger: Ledger) -> tuple[Entry, ...]:
    """The rows about which anything was or is entered."""
    shown = {row.key: ledger.grouped(row.key) for row in written}
    entries = (Entry(*pair) for pair in zip(written, with_members(written, now, shown), strict=True))
    nothing = entered(Reviewed(""))
    return tuple(entry for entry in entries if entry.changed or entered(entry.written) != nothing)


def _look(sheet: Sheet, ledger: Ledger, seen: dict[str, Seen]) -> list[Issue]:
    """Put what changed in a sheet to ``seen``; what makes it unsafe to read."""
    titles = ledger.titles
    if titles["key"] not in sheet.heads:
        held = next((line for line in sheet.lines if _holds(line, titles)), None)
        return [ledger.fault("review_key_missing", held, column=titles["key"])] if held else []
    present = [name for name in _REVIEW if titles[name] in sheet.heads]
    wanting = [titles[name] for name in _REVIEW if present and name not in present]
    doubled = sorted(sheet.twice & set(titles.values()))
    if wanting or doubled:
        code = "review_column_missing" if wanting else "review_column_twice"
        where = Line(sheet.name, 0, {})
        return [ledger.fault(code, where, column=", ".join(wanting or doubled))]
    return [issue for line in sheet.lines if (issue := _look_at(line, ledger, seen))]


def _look_at(line: Line, ledger: Ledger, seen: dict[str, Seen]) -> Issue | None:
    titles = ledger.titles
    key, _, number = line.cells[titles["key"]].strip().partition("/")
    part = int(number) - 1 if number.isdecimal() else 0
    parts = ledger.parts(key)
    if part >= len(parts):
        if _holds(line, titles) or line.cells.get(titles["shown"], "").strip():
            return ledger.fault("review_row_unmatched", line, text=_excerpt(line, titles))
        return None
    if not _fits(line, parts[0], titles):
        return ledger.fault("review_row_mixed", line, section=line.cells[titles["section_id"]])
    seen.setdefault(key, Seen()).look(line, part, parts[part], titles)
    return None


def _holds(line: Line, titles: Mapping[str, str]) -> bool:
    """Whether the officer's columns of a row hold anything that was entered."""
    texts = (line.cells.get(titles.get(name, ""), "").strip() for name in (*_REVIEW, "group"))
    return any(text and text != Verdict.NOT_YET for text in texts)


def _fits(line: Line, written: Mapping[str, str], titles: Mapping[str, str]) -> bool:
    """Whether the row's section is the one that its key stands for: it is not where rows were sorted
    without their keys."""
    section = line.cells.get(titles["section_id"], "").strip()
    return not section or section in (written["section_id"], written["moved_to"])


def _excerpt(line: Line, titles: Mapping[str, str]) -> str:
    names = (*_REVIEW, "group", "shown")
    texts = (line.cells.get(titles.get(name, ""), "").strip() for name in names)
    return " · ".join(text for text in texts if text)[:200]
