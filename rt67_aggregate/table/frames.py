"""The three tables of a run as pandas frames; every value is text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rt67_aggregate.model import (
    UNPLACED_COLUMNS,
    Form,
    Frames,
    GatheredRows,
    LongTexts,
    ReturnReading,
    Roster,
    frame_of,
    record_columns,
    return_columns,
)
from rt67_aggregate.table.cells import plain
from rt67_aggregate.table.pictures import picture_files
from rt67_aggregate.table.records import RecordRows
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
    stubs: Sequence[ReturnReading],
    ordered: Iterable[ReturnReading],
    *,
    lost: frozenset[str] = frozenset(),
) -> Frames:
    """The same of readings in the roster's order, ``ordered``, each asked for once, and of their stubs in
    that order."""
    files = picture_files(stubs)
    paths = {slot: file.path for slot, file in files.items() if file.path not in lost}
    count = sum(len(stub.answers) for stub in stubs)
    texts = LongTexts(texts=count)
    records = GatheredRows(record_columns(form, roster), texts)
    unplaced = GatheredRows(UNPLACED_COLUMNS, texts)
    rows_of, where = RecordRows(form, roster, paths), _offices(roster)
    for reading in ordered:
        records.extend(_plain(_placed(rows_of(reading), where)))
        unplaced.extend(_plain(unplaced_rows(reading, paths)))
    returns = _plain(_placed(return_rows(form, roster, stubs, paths), where))
    return Frames(
        records=records.frame(),
        unplaced=unplaced.frame(),
        returns=frame_of(return_columns(roster), returns, texts),
        texts=LongTexts(texts=count),  # which does not know all these texts
    )


def _offices(roster: Roster) -> dict[str, dict[str, str]]:
    """College → its province and its office."""
    return {c.college_id: {"province": c.province, "office": c.office} for c in roster.colleges}


_NOWHERE = {"province": "", "office": ""}


def _placed(
    rows: Iterable[dict[str, str]], where: Mapping[str, Mapping[str, str]]
) -> Iterator[dict[str, str]]:
    """The rows with the province and the office of their college."""
    return ({**row, **where.get(row["college_id"], _NOWHERE)} for row in rows)


def _plain(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The rows with texts that UTF-8 holds; almost every row is so already."""
    for row in rows:
        whole = "".join(row.values())
        yield row if plain(whole) is whole else {name: plain(text) for name, text in row.items()}
