"""What the officer entered, laid into the records college by college."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING

from rt67_aggregate.model import (
    REVIEW_COLUMNS,
    VALUE_COLUMNS,
    Form,
    Frames,
    GatheredColumn,
    GatheredRows,
    Issue,
    Reviewed,
    Rows,
    Verdict,
    column_of_short,
    frame_and,
    frame_with,
)
from rt67_aggregate.review.rows import ReviewedRows, Row, entered_in, hashes_of, keys_of, place_of
from rt67_aggregate.review.working_records import Item, WorkingRecords
from rt67_aggregate.text.values import told

if TYPE_CHECKING:
    import pandas as pd

# Numbers of a college's records and of its pieces, and the answers that the officer added.
_Own = tuple[Sequence[int], Sequence[int], Sequence[Reviewed]]
_OTHER = -1  # a row that is not in the table as sent


class Tables:
    """The tables as sent with the review beside each row, and what came of laying it in: ``placed``, the
    numbers of the pieces that were given a section; ``blanks``, keys of what was said of a blank that
    a move left behind; ``issues``; ``touched``, the colleges of whose rows anything was entered."""

    def __init__(self, frames: Frames, form: Form, of_records: ReviewedRows, of_pieces: ReviewedRows) -> None:
        self.frames = frames
        self.form = form
        self.records, self.pieces = Rows(frames.records), Rows(frames.unplaced)
        self.of_records, self.of_pieces = of_records, of_pieces
        self.placed: set[int] = set()
        self.blanks: set[str] = set()
        self.issues: list[Issue] = []
        self.touched: set[str] = set()
        self.sections = self.records.texts("section_id")
        self.ranks = {section.id: rank for rank, section in enumerate(form.sections)}
        self._has_values = not set(VALUE_COLUMNS).isdisjoint(frames.records.columns)

    def valued(self, row: Row) -> Row:
        """A row with the value of the text that it has now, where the table has values."""
        section = self.form.by_id.get(row["section_id"]) if self._has_values else None
        return row | told(section, row["text"]) if section else row

    def has_its_value(self, number: int) -> bool:
        """Whether a record as it was sent has the value that its text tells now."""
        if not self._has_values:
            return True
        row = self.records[number]
        return self.valued(row) == row


@dataclass(frozen=True, slots=True)
class LaidRecords:
    """The corrected records with the columns of the review; ``entered``: each row's review that is more than
    its place, by the row's number."""

    frame: pd.DataFrame
    entered: Mapping[int, Reviewed]


def laid_records(tables: Tables, reviews: Mapping[str, Reviewed]) -> LaidRecords:
    """The records with everything done, college by college, and last what is entered for none: nothing
    is moved from one to another, and all of them at once would fill the memory. What is as it was sent is
    not made anew."""
    records, pieces = _by_college(tables.records), _by_college(tables.pieces)
    added: dict[str, list[Reviewed]] = {}
    for answer in of_kind("a-", reviews).values():
        added.setdefault(answer.college_id, []).append(answer)
    laid = _Laid(tables)
    for college_id, numbers in records.items():
        own = numbers, pieces.pop(college_id, []), added.pop(college_id, [])
        if _as_sent(tables, own):
            laid.keep(numbers)
        else:
            tables.touched.add(college_id)
            laid.put(_laid_in(tables, reviews, own).items())
    nobodys = [number for numbers in pieces.values() for number in numbers]
    laid.put(
        _laid_in(tables, reviews, ([], sorted(nobodys), [a for own in added.values() for a in own])).items()
    )
    return LaidRecords(laid.frame(), laid.entered)


class _Laid:
    """The records on their way into a frame: the number of each in the table as sent, or the row itself."""

    def __init__(self, tables: Tables) -> None:
        texts = tables.frames.texts
        self._tables = tables
        self._keys = keys_of(tables.of_records)
        self._hashes = hashes_of(tables.frames)
        self._rows = array("i")
        self._others = GatheredRows(tuple(tables.frames.records.columns), texts)
        self._keys_of_others: list[str] = []
        self._verdicts = GatheredColumn(texts)
        self.entered: dict[int, Reviewed] = {}

    def keep(self, numbers: Sequence[int]) -> None:
        """Records in which nothing was entered."""
        self._rows.extend(numbers)
        self._verdicts.extend(repeat(Verdict.NOT_YET.value, len(numbers)))

    def put(self, items: Iterable[Item]) -> None:
        """Records as they are after the review."""
        others: list[Row] = []
        for item in items:
            row = self._tables.valued(item.row)
            reviewed = item.reviewed
            if reviewed != place_of(row, reviewed.key, self._hashes):
                self.entered[len(self._rows)] = reviewed
            if item.sent is not None and row == self._tables.records[item.sent]:
                self._rows.append(item.sent)
            else:
                self._rows.append(_OTHER)
                others.append(row)
                self._keys_of_others.append(reviewed.key)
            self._verdicts.extend((reviewed.verdict.value,))
        self._others.extend(others)

    def frame(self) -> pd.DataFrame:
        """All of them; columns that are as they were sent are held and not copied."""
        records = frame_with(self._tables.frames.records, self._rows, self._others.frame())
        key = column_of_short(self._after_keys, len(self._rows))
        return frame_and(records, dict(zip(REVIEW_COLUMNS, (key, self._verdicts.series()), strict=True)))

    def _after_keys(self) -> Iterator[str]:
        others = iter(self._keys_of_others)
        return (next(others) if number == _OTHER else self._keys[number] for number in self._rows)


def _laid_in(tables: Tables, reviews: Mapping[str, Reviewed], own: _Own) -> WorkingRecords:
    numbers, pieces, added = own
    items = [Item(tables.records[n], tables.of_records[n], n) for n in numbers]
    working = WorkingRecords(tables.form, items)
    staying = working.take([tables.pieces[n] for n in pieces], [tables.of_pieces[n] for n in pieces])
    tables.placed.update(set(pieces) - {pieces[n] for n in staying})
    working.add(added)
    working.move()
    tables.blanks.update(working.close_gaps(reviews))
    working.correct()
    working.state()
    tables.issues.extend(working.issues)
    return working


def _as_sent(tables: Tables, own: _Own) -> bool:
    """Whether a college's records stay as they are: nothing was entered in a row of it, its sections stand
    in the form's order, and each has the value that its text has."""
    numbers, pieces, added = own
    if added or _any_entered(tables.of_records, numbers) or _any_entered(tables.of_pieces, pieces):
        return False
    ranks = [tables.ranks.get(tables.sections[number], -1) for number in numbers]
    if -1 in ranks or ranks != sorted(ranks):
        return False
    return all(tables.has_its_value(number) for number in numbers)


def _any_entered(rows: ReviewedRows, numbers: Iterable[int]) -> bool:
    entered = entered_in(rows)
    return bool(entered) and any(number in entered for number in numbers)


def _by_college(rows: Rows) -> dict[str, list[int]]:
    """College → numbers of its rows, in the order in which the colleges come first."""
    found: dict[str, list[int]] = {}
    for number, college_id in enumerate(rows.column("college_id")):
        found.setdefault(college_id, []).append(number)
    return found


def of_kind(prefix: str, reviews: Mapping[str, Reviewed]) -> dict[str, Reviewed]:
    """The reviews whose keys begin so: r- of answers, u- of texts that no section took, a- added ones."""
    return {key: review for key, review in reviews.items() if key.startswith(prefix)}
