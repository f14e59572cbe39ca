"""Colours and comments of the officer's in the last workbook, and the rows in which they stand by now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from rt67_aggregate.model import Form, Issue, Overlay, Review, Reviewed, SheetOverlays, laid_together
from rt67_aggregate.review.cells import column_and_row
from rt67_aggregate.review.extras import Extras
from rt67_aggregate.review.layout import KEY, Layout
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.match import match
from rt67_aggregate.review.row_issue import about, listed, quoted
from rt67_aggregate.review.rows import keys_of
from rt67_aggregate.review.sheets import Sheet
from rt67_aggregate.review.table_columns import heading_in

_TOLD = 40
# Colours that follow, of one workbook: each makes formats of its own, of which Excel takes 64,000.
_MOST = 300


@dataclass(frozen=True, slots=True)
class Overlays:
    """``sheets``: what lies over rows with keys. ``rows``: these rows by their keys, as they were written.
    ``left``: sheet → addresses of coloured cells that are of no such row. ``comments``: sheet → addresses of
    the comments that are of one."""

    sheets: tuple[SheetOverlays, ...] = ()
    rows: Mapping[str, Reviewed] = field(default_factory=dict)
    left: Mapping[str, Sequence[str]] = field(default_factory=dict)
    comments: Mapping[str, frozenset[str]] = field(default_factory=dict)


def overlays_in(
    sheets: Iterable[Sheet], extras: Mapping[str, Extras], layout: Layout, ledger: Ledger
) -> Overlays:
    """What the officer laid over the cells of a workbook."""
    looks = chain.from_iterable(one.looks for one in extras.values())
    known = frozenset(list(dict.fromkeys(look for _, look in looks))[:_MOST])
    found: dict[tuple[str, ...], Mapping[str, Mapping[str, Overlay]]] = {}
    left: dict[str, Sequence[str]] = {}
    comments: dict[str, frozenset[str]] = {}
    for sheet in sheets:
        over = extras.get(sheet.name, Extras())
        if not (over.looks or over.comments) or not (sheet.written or sheet.lines):
            continue
        own = _OfSheet(sheet, layout, ledger)
        coloured = [(place, look) for place, look in over.looks if not own.take(place, look, known)]
        left[sheet.name] = [place for place, look in coloured if look.fill or look.ink]
        said = [(place, Overlay(comment=text)) for place, text in over.comments]
        comments[sheet.name] = frozenset(place for place, one in said if own.take(place, one))
        found[own.headings] = laid_together(found.get(own.headings, {}), own.rows)
    keys = {_base(key) for rows in found.values() for key in rows}
    sheets_ = tuple(SheetOverlays(*one) for one in found.items() if one[1])
    return Overlays(sheets_, {key: ledger.written(key) for key in sorted(keys)}, left, comments)


class _OfSheet:
    """Gathers what lies over the rows of one sheet."""

    def __init__(self, sheet: Sheet, layout: Layout, ledger: Ledger) -> None:
        written = layout.written_as(sheet.name, sheet.heads)
        self.headings = tuple(layout.sheets.get(written, ()))
        self.rows: dict[str, dict[str, Overlay]] = {}
        self._heads = sheet.heads
        self._keys = _keys(sheet, ledger)
        self._bold = layout.palette.bold.get(written, ()) if layout.palette else ()

    def take(self, place: str, overlay: Overlay, known: Collection[Overlay] = ()) -> bool:
        """Whether the cell is one of a row that is known. ``known``: looks that can follow."""
        column, number = column_and_row(place)
        heading = self._heads[column] if 0 <= column < len(self._heads) else ""
        key = self._keys.get(number, "")
        if not key or heading not in self.headings or not (overlay.comment or overlay in known):
            return False
        own = replace(overlay, bold=overlay.bold and heading not in self._bold)
        if own != Overlay():
            cells = self.rows.setdefault(key, {})
            cells[heading] = cells.get(heading, Overlay()).beside(own)
        return True


def left_issues(overlays: Overlays, file: str) -> tuple[Issue, ...]:
    """One a sheet with colours that stay behind."""
    told = ((name, listed(list(places), _TOLD)) for name, places in overlays.left.items() if places)
    return tuple(
        Issue("colours_left", file, values=(("sheet", name), ("places", text))) for name, text in told
    )


def joined(ours: Overlays, theirs: Iterable[Overlays]) -> Overlays:
    """What lies over a workbook with what lies over copies of it."""
    sheets: dict[tuple[str, ...], Mapping[str, Mapping[str, Overlay]]] = {}
    rows: dict[str, Reviewed] = {}
    for one in (ours, *theirs):
        rows = {**one.rows, **rows}
        for sheet in one.sheets:
            sheets[sheet.headings] = laid_together(sheets.get(sheet.headings, {}), sheet.rows)
    return Overlays(tuple(SheetOverlays(*one) for one in sheets.items()), rows)


def as_entered(overlays: Overlays) -> tuple[Reviewed, ...]:
    """The rows over which anything lies, as if something were entered in them."""
    return tuple(replace(row, note="-") for row in overlays.rows.values())


def with_rows(overlays: Overlays, rows: Mapping[str, Reviewed]) -> Overlays:
    """The overlays over other rows. ``rows``: key of each row → the one that it is now."""
    keys = {key: row.key for key, row in rows.items()}
    sheets = (SheetOverlays(sheet.headings, _by_keys_now(sheet.rows, keys)) for sheet in overlays.sheets)
    return replace(overlays, sheets=tuple(sheets), rows={row.key: row for row in rows.values()})


def placed(
    overlays: Overlays, review: Review, form: Form
) -> tuple[tuple[SheetOverlays, ...], tuple[Issue, ...]]:
    """What lies over rows by the keys that these have in this run, and what is told of those that are gone.

    A row is the one of before as it is for what is entered: by its key, else by an equal text under the same
    heading of the same college.
    """
    if not overlays.sheets:
        return (), ()
    there = {row.key for row in chain(review.issues, review.colleges, review.words)}
    there.update(key for key in keys_of(review.unplaced) if key in overlays.rows)
    sought = {row.key: row for row in as_entered(overlays) if row.key not in there}
    heading = heading_in(form)
    found = match(review.records, sought, lambda row: (row.college_id, *heading(row)))
    keys = keys_of(review.records)
    now = {key: key for key in overlays.rows if key in there}
    now |= {row.key: keys[number] for number, row in found.taken.items()}
    sheets = (SheetOverlays(sheet.headings, _by_keys_now(sheet.rows, now)) for sheet in overlays.sheets)
    return tuple(sheet for sheet in sheets if sheet.rows), tuple(_gone(found.left, overlays.sheets))


def _by_keys_now(
    rows: Mapping[str, Mapping[str, Overlay]], now: Mapping[str, str]
) -> dict[str, Mapping[str, Overlay]]:
    found = {}
    for key, cells in rows.items():
        base, slash, part = key.partition("/")
        if base in now:
            found[f"{now[base]}{slash}{part}"] = cells
    return found


def _gone(rows: Sequence[Reviewed], sheets: Sequence[SheetOverlays]) -> Iterator[Issue]:
    """One about colours; one for each row over which something was said."""
    gone = {row.key: row for row in rows}
    coloured: dict[str, Reviewed] = {}
    for sheet in sheets:
        for key, cells in sheet.rows.items():
            row = gone.get(_base(key))
            if row is None:
                continue
            if any(cell.look != Overlay() for cell in cells.values()):
                coloured[row.key] = row
            said = [quoted(cell.comment) for cell in cells.values() if cell.comment]
            if said:
                yield about("comment_gone", row, {"text": " · ".join(said), "sent": quoted(row.sent) or "-"})
    if coloured:
        texts = [f"“{quoted(row.sent)}”" for row in coloured.values() if row.sent]
        values = ("count", str(len(coloured))), ("texts", listed(texts, _TOLD) or "-")
        yield Issue("colours_gone", values=values)


def _keys(sheet: Sheet, ledger: Ledger) -> dict[int, str]:
    """Number of a row → its first key that the ledger knows."""
    found: dict[int, str] = {}
    for line in sheet.lines:
        key = line.cells.get(KEY, "").strip()
        if key and line.number not in found and _base(key) in ledger.keys:
            found[line.number] = key
    return found


def _base(key: str) -> str:
    return key.partition("/")[0]
