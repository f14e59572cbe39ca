"""Tables as they are kept where there are very many rows: all that is written out of them is the same."""

from __future__ import annotations

from array import array
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rt67_aggregate import report, workbook
from rt67_aggregate.grouping import group_rows, shared_matters
from rt67_aggregate.model import (
    REVIEW_COLUMNS,
    Frames,
    LongTexts,
    Reviewed,
    Rows,
    Summary,
    Verdict,
    columns,
    frame_of,
    frame_with,
    long_texts,
)
from rt67_aggregate.model.text_column import TextColumn
from rt67_aggregate.pages import index_page
from rt67_aggregate.publish import read_tables, write_tables
from rt67_aggregate.report import ReportOptions
from rt67_aggregate.review import Applied, apply, beside
from rt67_aggregate.review.rows import record_places
from tests.workbook_summary import filled

TABLES = ("records.csv", "unplaced.csv", "returns.csv")


def rebuilt(frames: Frames, texts: LongTexts) -> Frames:
    tables = (frames.records, frames.unplaced, frames.returns)
    return Frames(*(frame_of(tuple(t.columns), Rows(t), texts) for t in tables), texts)


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Summary, Summary]:
    """The same run as usual, and as of very many rows."""
    usual = filled(3, folder=tmp_path, pictures=2)
    usual = replace(usual, frames=rebuilt(usual.frames, LongTexts()))
    monkeypatch.setattr(columns, "_MANY", 0)
    monkeypatch.setattr(columns, "_REMEMBERED", 60)
    dense = replace(usual, frames=rebuilt(usual.frames, LongTexts(texts=1_000_000)))
    kinds = {str(kind) for kind in dense.frames.records.dtypes}
    assert {"category", "packed text"} <= kinds
    return usual, dense


def reviewed(summary: Summary) -> tuple[Summary, Applied]:
    """The run with some of it reviewed: corrected, moved, and set apart."""
    rows = [place for place in record_places(summary.frames) if place.sent]
    entered = {
        rows[0].key: replace(rows[0], verdict=Verdict.CORRECTED, text="แก้แล้ว", note="โทรถาม"),
        rows[1].key: replace(rows[1], verdict=Verdict.CORRECTED, moved_to=rows[-1].section_id),
        rows[2].key: replace(rows[2], verdict=Verdict.PASSED),
    }
    applied = apply(summary.frames, entered, summary.form)
    words = [row.group for row in applied.records]
    groups = group_rows(summary.form, applied.frames.records, words)
    shared = shared_matters(summary.form, applied.frames.records, groups, words)
    return replace(summary, frames=applied.frames, groups=groups, shared=shared), applied


def test_all_outputs_are_the_same_byte_for_byte(pair: tuple[Summary, Summary], tmp_path: Path) -> None:
    written = []
    for name, summary in zip(("usual", "dense"), pair, strict=True):
        folder = tmp_path / name
        done, applied = reviewed(summary)
        write_tables(done.frames, folder)
        workbook.write(done, folder / "a.xlsx", beside(applied, done.issues))
        assert report.write(done, folder / "a.docx", options=ReportOptions()) == ()
        files = (*TABLES, "a.xlsx", "a.docx")
        written.append([*((folder / file).read_bytes() for file in files), *index_page(done)])
    assert written[0] == written[1]


@pytest.mark.parametrize(("many", "packed"), [(0, True), (100_000, False)])
def test_the_tables_of_the_last_run_are_read_as_dense_as_they_were(
    many: int, packed: bool, pair: tuple[Summary, Summary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, _ = pair
    write_tables(usual.frames, tmp_path)
    monkeypatch.setattr(long_texts, "_MANY", many)
    monkeypatch.setattr(columns, "_MANY", many)
    back = read_tables(tmp_path)
    assert back is not None
    assert list(Rows(back.records)) == list(Rows(usual.frames.records))
    assert (str(back.records["text"].dtype) == "packed text") is packed


def test_what_the_review_says_of_each_row_is_the_same(pair: tuple[Summary, Summary]) -> None:
    (_, usual), (_, dense) = map(reviewed, pair)
    assert list(usual.records) == list(dense.records)
    assert list(usual.unplaced) == list(dense.unplaced)
    assert [usual.records[n] for n in range(len(usual.records))] == list(dense.records)
    assert sum(row != Reviewed(row.key) and bool(row.text or row.moved_to) for row in dense.records) == 2
    assert usual.issues == dense.issues


def is_held(sent: pd.DataFrame, after: pd.DataFrame) -> bool:
    """Whether the columns of a table as sent are those of the reviewed one, and no copies."""
    names = [name for name in sent.columns if name not in REVIEW_COLUMNS]
    return all(np.shares_memory(held(sent[name]), held(after[name])) for name in names)


def held(column: pd.Series[Any]) -> Any:
    """What stands in the memory for a column."""
    if column.dtype.name == "category":
        return column.array.codes
    return column.array.kept if isinstance(column.array, TextColumn) else column.to_numpy()


def test_what_nobody_touched_is_held_and_not_copied(pair: tuple[Summary, Summary]) -> None:
    for summary in pair:
        sent, after = summary.frames.records, apply(summary.frames, {}, summary.form).frames.records
        assert is_held(sent, after)


def test_keys_stand_side_by_side_and_none_is_cut(pair: tuple[Summary, Summary]) -> None:
    """Nor that of a second row with the same text, which is longer than all others."""
    usual, dense = pair
    for summary in pair:
        frames = summary.frames
        twice = pd.concat([frames.records, frames.records[-1:]], ignore_index=True)
        found = apply(replace(frames, records=twice), {}, summary.form)
        keys = list(found.frames.records["key"])
        assert keys[-1] == f"{keys[-2]}-2"
        assert keys == [row.key for row in found.records]
    key = apply(dense.frames, {}, dense.form).frames.records["key"]
    assert held(key).dtype.kind == "S"
    assert list(key) == list(apply(usual.frames, {}, usual.form).frames.records["key"])


def test_no_key_at_all_is_a_column_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "_MANY", 0)
    assert list(columns.column_of_short(lambda: iter(()), 0)) == []


def test_rows_that_only_passed_are_those_that_were_sent(pair: tuple[Summary, Summary]) -> None:
    for summary in pair:
        passed = {row.key: replace(row, verdict=Verdict.PASSED) for row in record_places(summary.frames)}
        after = apply(summary.frames, passed, summary.form).frames.records
        sent = summary.frames.records
        assert is_held(sent, after)
        assert set(after["verdict"]) == {Verdict.PASSED.value}


@settings(max_examples=60)
@given(
    texts=st.lists(st.text(max_size=90), min_size=1, max_size=20),
    others=st.lists(st.text(max_size=90), max_size=5),
    often=st.booleans(),
    data=st.data(),
)
def test_rows_by_number_with_others_among_them(
    texts: list[str], others: list[str], often: bool, data: st.DataObject
) -> None:
    """Whatever a column is made of, the texts come as they would from a list."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(columns, "_MANY", 0 if often else 100_000)
        patched.setattr(columns, "_OFTEN", 0)
        for keeper in (LongTexts(), LongTexts(texts=1_000_000)):
            frame = frame_of(("text",), ({"text": text} for text in texts), keeper)
            put_in = frame_of(("text",), ({"text": text} for text in others), keeper)
            numbers = data.draw(st.lists(st.integers(0, len(texts) - 1)))
            rows = data.draw(st.permutations([*numbers, *([-1] * len(others))]))
            found = frame_with(frame, array("i", rows), put_in)
            left = iter(others)
            wanted = [next(left) if number < 0 else texts[number] for number in rows]
            assert list(Rows(found).column("text")) == wanted
