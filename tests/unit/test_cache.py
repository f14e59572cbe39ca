"""What was read once: found again only by all that it depends on, and never where a byte is another."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.cache import Store, decode, encode, stamp_of
from rt67_aggregate.model import (
    Balance,
    HeadingReading,
    Identity,
    Issue,
    Picture,
    Place,
    ReturnReading,
    SourceFile,
    State,
)
from tests import readings as made

ANY_TEXT = st.text(st.characters(), max_size=20)


@pytest.fixture
def source(tmp_path: Path) -> SourceFile:
    path = tmp_path / "a.docx"
    path.write_bytes(b"invented")
    return made.source("a.docx", path)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    return Store(tmp_path / "kept", fresh, "stamp")


def reading(source: SourceFile) -> ReturnReading:
    picture = Picture("word/media/a.png", "png", "ab", 3, offset=2, alt="ภาพ", node=4)
    answers = tuple(replace(answer, pictures=(picture,)) for answer in made.answers())
    return replace(
        made.reading("T1", "a.docx", given=answers),
        source=source,
        identity=Identity("T1", candidates=("T2",)),
        modified=datetime(2024, 3, 1, tzinfo=timezone(timedelta(hours=7))),
        balance=Balance(10, 9, 1),
        headings=(HeadingReading("1.1", "ผล", Place(paragraph=3), 0.25, 1.5, ("wording",)),),
        issues=(Issue("merged_cell", "a.docx", Place(table=1, row=2), values=(("other", "ข้อ\ud800"),)),),
        page=b"\x00\xff",
    )


def remembered(store: Store, source: SourceFile) -> ReturnReading:
    found = reading(source)
    store.put(source, found)
    store.keep(1 << 20)
    return found


def files(store: Store) -> list[Path]:
    return sorted(store.folder.iterdir())


def test_a_reading_is_found_again_whole(store: Store, source: SourceFile):
    found = remembered(store, source)
    assert store.get(source) == found
    assert not list(store.fresh.iterdir())


def test_it_is_found_by_the_file_as_it_lies_now(store: Store, source: SourceFile, tmp_path: Path):
    remembered(store, source)
    elsewhere = replace(source, path=tmp_path / "elsewhere.docx", modified=datetime(2025, 1, 1, tzinfo=UTC))
    elsewhere.path.write_bytes(source.path.read_bytes())
    found = store.get(elsewhere)
    assert found is not None
    assert found.source == elsewhere


@pytest.mark.parametrize(
    "changed",
    [
        lambda source, store: (replace(source, name="b.docx"), store),
        lambda source, store: (replace(source, sha256="other"), store),
        lambda source, store: (source, replace(store, stamp="other")),
        lambda source, store: (source.path.write_bytes(b"inventee") and source, store),
        lambda source, store: (source.path.unlink() or source, store),
    ],
    ids=["name", "sent as", "form, roster, program", "bytes", "no file"],
)
def test_where_anything_that_it_depends_on_is_another_it_is_not_found(
    changed: Callable[[SourceFile, Store], tuple[SourceFile, Store]], store: Store, source: SourceFile
):
    remembered(store, source)
    other, asked = changed(source, store)
    assert asked.get(other) is None


def test_a_file_that_could_not_be_read_is_read_again(store: Store, source: SourceFile):
    store.put(source, replace(reading(source), state=State.UNREADABLE))
    store.keep(1 << 20)
    assert not files(store)


def test_no_changed_byte_is_believed(store: Store, source: SourceFile):
    found = remembered(store, source)
    (path,) = files(store)
    whole = path.read_bytes()
    random = Random(7)
    for number in [0, 31, 32, len(whole) - 1, *(random.randrange(len(whole)) for _ in range(60))]:
        path.write_bytes(whole[:number] + bytes([whole[number] ^ 1]) + whole[number + 1 :])
        assert store.get(source) is None
    for end in (0, 10, 32, 33, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:end])
        assert store.get(source) is None
    path.write_bytes(whole)
    assert store.get(source) == found


def test_a_reading_under_another_ones_name_is_not_believed(store: Store, source: SourceFile, tmp_path: Path):
    remembered(store, source)
    other = replace(source, name="b.docx")
    store.put(other, replace(reading(other), identity=Identity("T2")))
    store.keep(1 << 20)
    one, two = files(store)
    bytes_of = one.read_bytes(), two.read_bytes()
    one.write_bytes(bytes_of[1])
    two.write_bytes(bytes_of[0])
    assert store.get(source) is None
    assert store.get(other) is None


def test_what_was_not_used_for_longest_goes_first(store: Store, source: SourceFile):
    names = ["a.docx", "b.docx", "c.docx"]
    for number, name in enumerate(names):
        one = replace(source, name=name)
        store.put(one, reading(one))
        for path in store.fresh.iterdir():
            os.utime(path, (1000 + number, 1000 + number))
        store.keep(1 << 20)
    used = replace(source, name="a.docx")
    assert store.get(used)
    room = sum(path.stat().st_size for path in files(store)) - 1
    store.keep(room)
    assert [bool(store.get(replace(source, name=name))) for name in names] == [True, False, True]


def test_what_is_not_ours_in_the_folder_stays(store: Store, source: SourceFile):
    remembered(store, source)
    (store.folder / "notes.txt").write_text("the officer's")
    store.keep(0)
    assert [path.name for path in files(store)] == ["notes.txt"]


def test_a_disk_that_refuses_costs_nothing(store: Store, source: SourceFile, tmp_path: Path):
    store.folder.write_text("no folder")
    store.put(source, reading(source))
    store.keep(1 << 20)
    assert store.get(source) is None


@given(ANY_TEXT, st.binary(max_size=20), st.integers(-1, 9), st.floats(allow_nan=False))
def test_any_text_and_number_comes_back(text: str, page: bytes, number: int, share: float):
    one = ReturnReading(
        made.source(),
        State.ACCEPTED,
        issues=(Issue(text, line=number, place=Place(node=number), values=((text, text),)),),
        headings=(HeadingReading(text, distance=share),),
        page=page,
    )
    stored = json.loads(json.dumps(encode(ReturnReading, one)))
    assert decode(ReturnReading, stored) == one


@pytest.mark.parametrize("data", [None, [], {}, "x", [[]], [1] * 15, [["a", "b", "docx", "", 0, None]] * 15])
def test_what_is_no_reading_is_refused(data: object):
    with pytest.raises((TypeError, ValueError)):
        decode(ReturnReading, data)


def test_parts_of_a_stamp_do_not_run_together():
    assert stamp_of("a", "bc") != stamp_of("ab", "c")
