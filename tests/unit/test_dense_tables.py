"""Tables as they are kept where there are very many rows: all that is written out of them is the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate import report, workbook
from rt67_aggregate.grouping import group_rows, shared_matters
from rt67_aggregate.model import Frames, LongTexts, Reviewed, Rows, Summary, Verdict, columns, frame_of
from rt67_aggregate.pages import index_page
from rt67_aggregate.publish import write_tables
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


def test_what_the_review_says_of_each_row_is_the_same(pair: tuple[Summary, Summary]) -> None:
    (_, usual), (_, dense) = map(reviewed, pair)
    assert list(usual.records) == list(dense.records)
    assert list(usual.unplaced) == list(dense.unplaced)
    assert [usual.records[n] for n in range(len(usual.records))] == list(dense.records)
    assert sum(row != Reviewed(row.key) and bool(row.text or row.moved_to) for row in dense.records) == 2
    assert usual.issues == dense.issues
