"""All that the officer entered up to now: the kept corrections and the last workbooks together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from rt67_aggregate.model import Issue, Read, Reviewed
from rt67_aggregate.review.carried import carried_from
from rt67_aggregate.review.corrections import Correction, altered, at, load_corrections
from rt67_aggregate.review.corrections_check import against_workbook
from rt67_aggregate.review.corrections_copies import is_corrections_file, read_corrections_copy
from rt67_aggregate.review.corrections_left import in_order
from rt67_aggregate.review.fields import entered, own, together, with_entered
from rt67_aggregate.review.held import carried_to, carries, current, undecided
from rt67_aggregate.review.match import is_entered
from rt67_aggregate.review.overlays import Overlays, as_entered, joined
from rt67_aggregate.review.workbook import BookReview, RowChange, read_workbook

# Of a copy: it is another file, or damaged.
_NO_WORKBOOK = frozenset({"workbook_unreadable", "workbook_without_ledger"})


@dataclass(frozen=True, slots=True)
class NewEntries:
    """What one workbook adds to the lines that are kept. ``ids``: as ``BookReview`` has it.
    ``over``: the rows over which anything lies, as if it were entered there: it goes by the same IDs."""

    file: Path
    ids: str
    lines: tuple[Correction, ...]
    over: tuple[Reviewed, ...] = ()


@dataclass(frozen=True, slots=True)
class Log:
    """``kept``: the lines of corrections.csv; ``new``: what the last workbooks add to them, and by each of
    them ``books``, the one in the output folder first. ``mended``: whether the file has them otherwise.
    ``overlays``: the colours in these workbooks, which no line keeps."""

    kept: tuple[Correction, ...]
    new: tuple[Correction, ...]
    books: tuple[NewEntries, ...] = ()
    mended: bool = False
    overlays: Overlays = field(default_factory=Overlays)

    @property
    def reviews(self) -> dict[str, Reviewed]:
        """Key → what holds now, oldest first."""
        return current((*self.kept, *self.new))

    @property
    def conflicts(self) -> tuple[Correction, ...]:
        """What two people entered differently in one place, and nobody decided since."""
        return undecided((*self.kept, *self.new))

    @property
    def carried(self) -> frozenset[str]:
        """Keys of rows to which an entry came with its text (``held.carried_to``)."""
        return carried_to((*self.kept, *self.new))


def read_review(
    workbook: Path,
    corrections: Path,
    when: datetime,
    others: Sequence[Path] = (),
    *,
    untouched: bool = False,
    left: Path | None = None,
    other_names: Mapping[str, str] = MappingProxyType({}),
) -> Read[Log]:
    """Read the last workbook, the kept corrections, and other people's copies of either; none of them
    need be there.

    ``when``: the run's time, put to what is new. ``untouched``: the workbook is the one that was written
    last, and so are the corrections: nothing was entered in it since. ``left``: a copy of the corrections
    as the last run left them, where there is one. ``other_names``: colleges', folded → the ID.
    Without a value where something in one of them cannot be understood: then none may be written over.
    """
    kept = load_corrections(corrections)
    before = kept.value
    # Where both files are gone somebody begins anew.
    restored: tuple[Issue, ...] = ()
    if before is not None and left and not untouched and (corrections.exists() or workbook.exists()):
        as_left = _as_left(before, left, str(corrections))
        kept, restored = Read(as_left.value), as_left.issues
    read = [
        read_workbook(workbook, untouched=untouched, other_names=other_names),
        *(read_copy(path, kept.value or (), other_names) for path in others),
    ]
    issues = [*kept.issues, *(issue for one in read for issue in one.issues)]
    books = [one.value for one in read if one.value is not None]
    if kept.value is None or len(books) < len(read):
        return Read(None, tuple(issues))
    lines = kept.value
    if len(lines) < books[0].lines:
        issues.append(Issue("corrections_missing", str(corrections)))
    for book in books:
        checked = against_workbook(lines, [entry.written for entry in book.rows], str(corrections))
        issues += checked.issues
        if checked.value is None:
            return Read(None, tuple(issues))
        lines = checked.value
    changed = altered(lines, str(corrections))
    if changed:
        return Read(None, (*issues, *changed))
    new: tuple[Correction, ...] = ()
    found = []
    for path, book in zip((workbook, *others), books, strict=True):
        added = added_by(book, (*lines, *new), when)
        new += added
        found.append(NewEntries(path, book.ids, added, as_entered(book.overlays)))
    ours, *theirs = (book.overlays for book in books)
    overlays = joined(ours, theirs)
    return Read(
        Log(lines, new, tuple(found), mended=lines != before, overlays=overlays), (*issues, *restored)
    )


def _as_left(lines: tuple[Correction, ...], left: Path, source: str) -> Read[tuple[Correction, ...]]:
    """The lines as the last run left them, with what is new. A copy that cannot be read says nothing."""
    known = load_corrections(left).value or ()
    if altered(known, source):
        return Read(lines)
    found = in_order(lines, known)
    values = (("count", str(found.restored)),)
    return Read(found.lines, (Issue("corrections_restored", source, values=values),) * bool(found.restored))


def read_copy(
    path: Path, kept: Sequence[Correction], other_names: Mapping[str, str] = MappingProxyType({})
) -> Read[BookReview]:
    """The review that another copy of the workbook, or of the ``kept`` lines, holds."""
    if is_corrections_file(path):
        return read_corrections_copy(path, kept)
    read = read_workbook(path, other_names=other_names)
    if any(issue.code in _NO_WORKBOOK for issue in read.issues):
        return Read(None, (Issue("review_copy_unread", path.name, values=(("file", path.name),)),))
    return read


def added_by(book: BookReview, kept: tuple[Correction, ...], when: datetime) -> tuple[Correction, ...]:
    """The lines that a workbook or another copy of the lines adds to those that are ``kept``."""
    return (*merge(kept, book.rows, when), *(line for line in book.undecided if line not in kept))


def merge(
    kept: tuple[Correction, ...], entries: tuple[RowChange, ...], when: datetime
) -> tuple[Correction, ...]:
    """The lines that a workbook adds: what was changed in it, field by field, and what it still knows
    of a key that the kept lines do not. A row that nobody touched never undoes a later line; a field
    that somebody else changed otherwise stays as it is, and the other entry is kept as a conflict. What
    the program carried to another row, since its text stands there in a newer return, is taken back
    where it was entered: it would be one entry too many."""
    known, away = current(kept), carries(kept)
    # What a row was given because it looks like another one was entered there, and not here.
    entries = tuple(RowChange(own(entry.written), own(entry.now)) for entry in entries)
    disputed = {(line.reviewed.key, entered(line.reviewed)) for line in kept if line.conflict}
    carried = carried_from(known, [entry.written for entry in entries])
    new: list[Correction] = []
    for found in entries:
        gone = found.changed and found.now.key in away and found.now.key not in carried
        entry = _followed(found, known[found.now.key], known[away[found.now.key]]) if gone else found
        before = known.get(entry.now.key)
        if entry.now.key in carried or (before is None and is_entered(entry.written)):
            before = entry.written
            new += at(when, _taken_over(before, carried.get(before.key)))
        if entry.changed:
            both = together(entry.written, before or entry.written, entry.now)
            held = own(both.held)
            if before is None or entered(before) != entered(held):
                new += at(when, [with_entered(entry.now, held)])
            if both.lost and (entry.now.key, entered(entry.now)) not in disputed:
                new += at(when, [entry.now], both.lost)
    return tuple(new)


def _followed(entry: RowChange, left: Reviewed, now: Reviewed) -> RowChange:
    """What was entered in an older copy, in the row that has it ``now`` where the copy's row is the one
    that it ``left``, and no row of a newer return with the same number and text."""
    if entry.written.sha256 != left.sha256:
        return entry
    return RowChange(with_entered(now, entry.written), with_entered(now, entry.now))


def _taken_over(row: Reviewed, entered_as: Reviewed | None) -> tuple[Reviewed, ...]:
    """A row with an entry that was carried to it, as of the return it was made in; and that row without."""
    if entered_as is None:
        return (row,)
    moved = replace(row, sha256=entered_as.sha256, repeated=entered_as.repeated)
    return moved, with_entered(entered_as, Reviewed(""))
