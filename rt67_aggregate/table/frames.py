"""The three tables of a run as pandas frames; every value is text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rt67_aggregate.model import (
    UNPLACED_COLUMNS,
    Form,
    Frames,
    LongTexts,
    ReturnReading,
    Roster,
    frame_of,
    record_columns,
    return_columns,
)
from rt67_aggregate.table.cells import plain
from rt67_aggregate.table.pictures import picture_files
from rt67_aggregate.table.records import record_rows
from rt67_aggregate.table.returns import in_roster_order, return_rows
from rt67_aggregate.table.unplaced import unplaced_rows


def frames(
    form: Form,
    roster: Roster,
    readings: Sequence[ReturnReading],
    *,
    lost: frozenset[str] = frozenset(),
) -> Frames:
    """The tables of a run.

    ``readings``: one for every file of the inbox, after selection. ``lost``: paths of pictures that
    could not be saved; they are not named. Rows stand in the roster's order, then in the form's,
    then by entry, whatever the order of ``readings``.
    """
    ordered = in_roster_order(roster, readings)
    return ordered_frames(form, roster, ordered, ordered, lost=lost)


def ordered_frames(
    form: Form,
    roster: Roster,
    outlines: Sequence[ReturnReading],
    ordered: Iterable[ReturnReading],
    *,
    lost: frozenset[str] = frozenset(),
) -> Frames:
    """The same of readings in the roster's order, ``ordered``, which is gone through several times, and
    of their outlines in that order."""
    files = picture_files(outlines)
    paths = {slot: file.path for slot, file in files.items() if file.path not in lost}
    records = record_rows(form, roster, ordered, paths)
    returns = return_rows(form, roster, outlines, paths)
    texts = LongTexts()
    return Frames(
        records=frame_of(record_columns(form, roster), _plain(_placed(records, roster)), texts),
        unplaced=frame_of(UNPLACED_COLUMNS, _plain(unplaced_rows(ordered, paths)), texts),
        returns=frame_of(return_columns(roster), _plain(_placed(returns, roster)), texts),
        texts=texts,
    )


def _placed(rows: Iterator[dict[str, str]], roster: Roster) -> Iterator[dict[str, str]]:
    """The rows with the province and the office of their college."""
    where = {c.college_id: {"province": c.province, "office": c.office} for c in roster.colleges}
    nowhere = {"province": "", "office": ""}
    return (row | where.get(row["college_id"], nowhere) for row in rows)


def _plain(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    return ({name: plain(text) for name, text in row.items()} for row in rows)
