"""Rows of the frames with their place in the review, and what was entered in each."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, overload

from rt67_aggregate.model import Frames, Reviewed, Rows
from rt67_aggregate.review.keys import RowKeys, piece_key, record_key

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, str]
_NOTHING: Mapping[int, Reviewed] = MappingProxyType({})


class _RowsAsked(Sequence[Reviewed]):
    """Rows that are made when they are asked for."""

    @abstractmethod
    def _at(self, number: int) -> Reviewed:
        """A row, by its number from 0."""

    @overload
    def __getitem__(self, index: int) -> Reviewed: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Reviewed]: ...
    def __getitem__(self, index: int | slice) -> Reviewed | Sequence[Reviewed]:
        numbers = range(len(self))[index]
        return self._at(numbers) if isinstance(numbers, int) else [self._at(number) for number in numbers]


class TablePlaces(_RowsAsked):
    """The rows of a frame as if nothing were entered in them: all of them together take more memory than the
    frame. ``keys``: one a row. ``hashes``: file → SHA-256."""

    def __init__(self, frame: pd.DataFrame, keys: Sequence[str], hashes: Mapping[str, str]) -> None:
        self.keys = keys
        self._hashes = hashes
        rows = Rows(frame)
        self._columns = [rows.texts(name) for name in ("source", "locator", "college_id", "text")]
        answers = "section_id" in frame.columns
        self._of_answers = [rows.texts(name) for name in ("section_id", "entry")] if answers else []

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[Reviewed]:
        of_answers = zip(*self._of_answers, strict=True) if self._of_answers else ((),) * len(self)
        return map(self._place, self.keys, zip(*self._columns, strict=True), of_answers)

    def _at(self, number: int) -> Reviewed:
        columns, of_answers = ([c[number] for c in some] for some in (self._columns, self._of_answers))
        return self._place(self.keys[number], columns, of_answers)

    def _place(self, key: str, told: Iterable[str], of_answer: Sequence[str]) -> Reviewed:
        source, locator, college_id, text = told
        section_id, entry = of_answer or ("", "")
        sha256 = self._hashes.get(source, "")
        return Reviewed(key, sha256, college_id, section_id, entry, source, locator, text)


class ReviewedRows(_RowsAsked):
    """Rows with what was entered in them. ``places``: each with nothing entered. ``entered``: number of a
    row → the row where it is another one."""

    def __init__(self, places: Sequence[Reviewed], entered: Mapping[int, Reviewed] = _NOTHING) -> None:
        self.places = places
        self.entered = entered

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[Reviewed]:
        if not self.entered:
            return iter(self.places)
        return (self.entered.get(number, place) for number, place in enumerate(self.places))

    def _at(self, number: int) -> Reviewed:
        found = self.entered.get(number)
        return self.places[number] if found is None else found


def keys_of(rows: Sequence[Reviewed]) -> Sequence[str]:
    """The key of each row, without making the rows where they need not be."""
    if isinstance(rows, ReviewedRows):
        rows = rows.places
    return rows.keys if isinstance(rows, TablePlaces) else [row.key for row in rows]


def entered_in(rows: Sequence[Reviewed]) -> Mapping[int, Reviewed]:
    """The rows in which anything may have been entered, by their numbers."""
    if isinstance(rows, ReviewedRows) and isinstance(rows.places, TablePlaces):
        return rows.entered
    return {} if isinstance(rows, TablePlaces) else dict(enumerate(rows))


def laid_over(rows: Sequence[Reviewed], changed: Mapping[int, Reviewed]) -> ReviewedRows:
    """The rows with others in the place of some."""
    if isinstance(rows, ReviewedRows):
        return ReviewedRows(rows.places, {**rows.entered, **changed})
    return ReviewedRows(rows, changed)


def record_places(frames: Frames) -> TablePlaces:
    """One for each record."""
    rows = Rows(frames.records)
    columns = [rows.texts(name) for name in ("college_id", "section_id", "entry", "text")]
    return TablePlaces(frames.records, RowKeys(map(record_key, *columns)), hashes_of(frames))


def piece_places(frames: Frames) -> TablePlaces:
    """One for each text that no section took."""
    rows = Rows(frames.unplaced)
    columns = [rows.texts(name) for name in ("source", "locator", "text")]
    return TablePlaces(frames.unplaced, RowKeys(map(piece_key, *columns)), hashes_of(frames))


def place_of(row: Row, key: str, hashes: Mapping[str, str]) -> Reviewed:
    """A record's row as ``TablePlaces`` has it."""
    return Reviewed(
        key,
        hashes.get(row["source"], ""),
        row["college_id"],
        row["section_id"],
        row["entry"],
        row["source"],
        row["locator"],
        row["text"],
    )


def hashes_of(frames: Frames) -> dict[str, str]:
    """File → SHA-256 of its bytes."""
    returns = frames.returns
    return dict(zip(returns["source"], returns["sha256"], strict=True))
