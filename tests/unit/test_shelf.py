"""Readings that lie on the disk are, one by one, those that would have been held in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from rt67_aggregate.model import (
    Answer,
    Identity,
    Issue,
    Picture,
    ReturnReading,
    SourceFile,
    State,
    Status,
    Unplaced,
    stub_of,
)
from rt67_aggregate.pipeline.run import as_filed
from rt67_aggregate.pipeline.shelf import Selected, Shelf, Shelving
from rt67_aggregate.selection import first_of_equals, select
from rt67_aggregate.table import frames, in_roster_order, ordered_frames
from tests import readings as made

MARCH, APRIL = datetime(2024, 3, 1, tzinfo=UTC), datetime(2024, 4, 1, tzinfo=UTC)
PICTURE = Picture("word/media/a.png", "png", node=7)


def part() -> tuple[Answer, ...]:
    rest = (answer.section_id for answer in made.answers() if answer.section_id != "1.10.result.1")
    missing = (Answer(section_id, 1, "", Status.ABSENT) for section_id in rest)
    return (Answer("1.10.result.1", 1, "แก้ไขแล้ว", Status.ANSWERED), *missing)


def readings() -> tuple[ReturnReading, ...]:
    """A part that was sent again, an older return, nobody's, two equal ones, one that was not read."""
    whole = tuple(replace(answer, pictures=(PICTURE,)) for answer in made.answers())
    loose = (Unplaced("ข้อความทดลองที่ไม่มีหัวข้อ", "under_group"),)
    nobody = replace(
        made.reading("T3", "d.docx"), state=State.UNIDENTIFIED, identity=Identity(), reason="college_unknown"
    )
    first = made.reading("T1", "a.docx", given=whole, modified=MARCH)
    equal = made.reading("T3", "e.docx")
    return (
        replace(first, unplaced=loose, page=b"page", issues=(Issue("merged_cell", "a.docx"),)),
        made.reading("T1", "b.docx", given=part(), modified=APRIL),
        made.reading("T2", "c.docx", modified=MARCH),
        replace(nobody, issues=(Issue("college_unknown", "d.docx"),)),
        equal,
        replace(equal, source=replace(equal.source, name="f.docx")),
        ReturnReading(made.source("g.docx"), State.UNREADABLE, "document_unreadable"),
    )


def settled(reading: ReturnReading) -> ReturnReading:
    return as_filed(reading, {made.source("d.docx").sha256: "T2"}, made.roster())


def held(given: Sequence[ReturnReading]) -> tuple[ReturnReading, ...]:
    files, read = counting(given)
    return select(made.form(), files, {name: settled(reading) for name, reading in read.items()})


def shelved(given: Sequence[ReturnReading], folder: Path) -> Selected:
    files, read = counting(given)
    shelf = Shelf(folder)
    put = Shelving(lambda source: read[source.name], folder)
    stubs = {name: shelf.keep(put(reading.source)) for name, reading in read.items() if reading.answers}
    stubs = read | stubs
    found = select(made.form(), files, {name: settled(stub) for name, stub in stubs.items()})
    return Selected(made.form(), shelf, found, settled, lambda reading: reading)


def counting(given: Sequence[ReturnReading]) -> tuple[list[SourceFile], Mapping[str, ReturnReading]]:
    files = [reading.source for reading in given]
    firsts = first_of_equals(files)
    return files, {r.source.name: r for r in given if firsts[r.source.name] is r.source}


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_what_comes_from_the_shelf_is_what_would_have_been_held(order: tuple[int, ...], tmp_path: Path):
    given = [*(readings()[number] for number in order), *readings()[4:]]
    found = shelved(given, tmp_path)
    assert tuple(found) == held(given)
    assert [found[number] for number in range(len(found))] == list(held(given))
    assert {reading.state for reading in found} == {
        State.ACCEPTED,
        State.SUPERSEDED,
        State.DUPLICATE,
        State.UNREADABLE,
    }


def test_tables_from_the_shelf_are_the_same(tmp_path: Path):
    form, roster = made.form(), made.roster()
    found = shelved(readings(), tmp_path)
    stubs = in_roster_order(roster, found.stubs)
    now = ordered_frames(form, roster, stubs, found.ordered(stubs))
    then = frames(form, roster, held(readings()))
    for name in ("records", "unplaced", "returns"):
        assert getattr(now, name).equals(getattr(then, name)), name
    assert len(now.records)
    assert len(now.unplaced)


def test_a_stub_holds_nothing_of_what_was_typed():
    for reading in readings():
        stub = stub_of(reading)
        typed = [piece.text for piece in (*reading.answers, *reading.unplaced) if len(piece.text) > 1]
        assert not [text for text in typed if text in repr(stub)]
        assert [(a.section_id, a.entry, a.status, bool(a.text)) for a in stub.answers] == [
            (a.section_id, a.entry, a.status, bool(a.text)) for a in reading.answers
        ]
        assert len(stub.page) < 2


def test_what_is_noted_of_a_file_comes_with_its_reading(tmp_path: Path):
    reading = readings()[0]
    shelf = Shelf(tmp_path, notes={"a.docx": (Issue("converted", "a.docx"),)})
    shelf.keep(Shelving(lambda _: reading, tmp_path)(reading.source))
    assert [issue.code for issue in shelf["a.docx"].issues] == ["converted", "merged_cell"]
