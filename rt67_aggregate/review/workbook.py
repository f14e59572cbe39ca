"""What the officer entered in the last workbook, compared with what stood there when it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from rt67_aggregate.model import Issue, Read, Reviewed
from rt67_aggregate.review.additions import additions
from rt67_aggregate.review.alike_faults import gathered
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.entries import KeyChanges, entry_of
from rt67_aggregate.review.extras import read_extras
from rt67_aggregate.review.fields import entered
from rt67_aggregate.review.groups import with_members
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.new_rows import new_answers
from rt67_aggregate.review.opening import lock_of
from rt67_aggregate.review.overlays import Overlays, left_issues, overlays_in
from rt67_aggregate.review.own_settings import settings_issues
from rt67_aggregate.review.sheet_changes import look
from rt67_aggregate.review.sheets import SheetRow, read_sheets
from rt67_aggregate.review.sorted_columns import sorted_alone
from rt67_aggregate.text import shortened


@dataclass(frozen=True, slots=True)
class RowChange:
    """One reviewed row: as the workbook was written, and as it stands now."""

    written: Reviewed
    now: Reviewed

    @property
    def changed(self) -> bool:
        return entered(self.written) != entered(self.now)


@dataclass(frozen=True, slots=True)
class BookReview:
    """``rows``: those that hold a review, in the order of the ledger, then new answers. ``ids``: what IDs
    stood for when the workbook was written (``Review.ids``), "" where it does not say. ``undecided``: of a
    copy of ``corrections.csv``, what two people entered differently there. ``overlays``: the officer's
    colours. ``lines``: how many ``corrections.csv`` had beside it when it was written."""

    rows: tuple[RowChange, ...] = ()
    ids: str = ""
    undecided: tuple[Correction, ...] = ()
    overlays: Overlays = field(default_factory=Overlays)
    lines: int = 0


def read_workbook(
    path: Path, *, untouched: bool = False, other_names: Mapping[str, str] = MappingProxyType({})
) -> Read[BookReview]:
    """The review that a workbook holds; none where there is no workbook.

    Rows may have been sorted, filtered, deleted or copied, columns moved, hidden or added, sheets
    moved or renamed. ``untouched``: it is known that nothing was entered. ``other_names``: colleges', folded
    → the ID. Without a value where something that was entered cannot be understood or tied to its row: then
    the workbook must not be replaced.
    """
    lock = lock_of(path)
    if lock:
        values = (("lock", lock.name), ("file", path.name))
        return Read(None, (Issue("workbook_open_elsewhere", path.name, values=values),))
    if untouched or not path.exists():
        return Read(BookReview())
    sheets = read_sheets(path)
    if sheets.value is None:
        return Read(None, sheets.issues)
    ledger = Ledger(path.name, sheets.value.ledger, sheets.value.layout.marks, other_names)
    if ledger.changed:
        return Read(None, (_ledger_changed(ledger),))
    looked = look(sheets.value.sheets, ledger, sheets.value.layout)
    faults = looked.faults
    mixed = sorted_alone(ledger, looked.seen)
    if mixed:
        faults.append(mixed)
    notes: list[Issue] = []
    written = [ledger.written(key) for key in ledger.keys]
    now: list[Reviewed] = []
    for row in written:
        entry = entry_of(ledger, row.key, row, looked.seen.get(row.key, KeyChanges()))
        (faults if entry.value is None else notes).extend(entry.issues)
        now.append(entry.value or row)
    new = new_answers(looked.new, ledger)
    faults.extend(new.issues)
    if faults or new.value is None:
        return Read(None, gathered(faults))
    layout = sheets.value.layout
    extras = read_extras(path, layout.palette)
    overlays = overlays_in(sheets.value.sheets, extras, layout, ledger)
    over = {name: one.without(overlays.comments.get(name, ())) for name, one in extras.items()}
    left = (*left_issues(overlays, path.name), *settings_issues(path, layout))
    told = (*additions(sheets.value, ledger, over), *left)
    rows = (*_told(written, now, ledger), *map(_added, new.value))
    return Read(BookReview(rows, layout.ids, overlays=overlays, lines=layout.lines), (*told, *notes))


def _told(written: Sequence[Reviewed], now: Sequence[Reviewed], ledger: Ledger) -> tuple[RowChange, ...]:
    """The rows about which anything was or is entered."""
    shown = {row.key: ledger.grouped(row.key) for row in written}
    entries = (RowChange(*pair) for pair in zip(written, with_members(written, now, shown), strict=True))
    nothing = entered(Reviewed(""))
    return tuple(entry for entry in entries if entry.changed or entered(entry.written) != nothing)


def _added(new: Reviewed) -> RowChange:
    return RowChange(Reviewed(new.key, college_id=new.college_id, section_id=new.section_id), new)


def _ledger_changed(ledger: Ledger) -> Issue:
    texts = [shortened(ledger.parts(key)[0]["sent"], 80) for key in ledger.changed[:3] if key in ledger.keys]
    line = SheetRow("_rt67", 0, {})
    return ledger.fault(
        "review_ledger_changed", line, count=str(len(ledger.changed)), texts=" · ".join(texts)
    )
