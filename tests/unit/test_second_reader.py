"""A second, independent reader: on every sample it sees the text that ours sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import HeadingReading, ReturnReading, State
from rt67_aggregate.pipeline import Opinion
from rt67_aggregate.pipeline.second_opinion import compare, second_opinions
from rt67_aggregate.reader import story
from rt67_aggregate.second_reader import second_lines, seen_by_one
from rt67_aggregate.workers import WorkerPool
from tests import readings as made
from tests.form_files import MAPPING
from tests.returns import make_return
from tests.workspaces import CLEAN, EXAMPLE

GOLDEN = Path(__file__).parents[1] / "golden"

SAMPLES = sorted(
    path for path in (EXAMPLE / "inbox").glob("*.docx") if path.stat().st_size > 10_000
)  # the others are empty, cut or a lock


def read(path: Path, *codes: str) -> ReturnReading:
    issues = tuple(made.issue(code) for code in codes)
    source = made.source(path.name, path)
    return ReturnReading(source, State.ACCEPTED, headings=(HeadingReading("1"),), issues=issues)


def opinions_of(readings: list[ReturnReading]) -> dict[str, Opinion]:
    with WorkerPool() as pool:
        return second_opinions(readings, pool)


def made_return(folder: Path, kind: str) -> Path:
    form = load_form(MAPPING).value
    assert form is not None
    path = folder / "return.docx"
    path.write_bytes(make_return(form, (kind,), 3)[0])
    return path


def test_both_readers_see_the_same_in_every_sample():
    opinions = opinions_of([read(path) for path in SAMPLES])
    assert opinions == dict.fromkeys((path.name for path in SAMPLES), Opinion())
    assert len(opinions) > 8
    assert all(opinion.issue("x") is None for opinion in opinions.values())


def test_a_word_that_one_does_not_see_is_told():
    first = ["จัดประชุม 2 ครั้ง ที่วิทยาลัย", "ไม่มี"]
    assert seen_by_one(first, ["จัดประชุม ที่วิทยาลัย"]) == ("2 ครั้ง", "ไม่มี")
    assert seen_by_one(first, ["ที่วิทยาลัย", "จัดประชุม2ครั้ง", "ไม่มี"]) == ()


def test_a_word_that_one_sees_less_often_is_told():
    answers = ["ไม่มี", "จัดประชุม", "ไม่มี", "ไม่มี"]
    assert seen_by_one(answers, answers) == ()
    assert seen_by_one(answers, answers[:3]) == ("ไม่มี",)
    assert seen_by_one(answers[:3], answers) == ()


@pytest.mark.parametrize("case", sorted(GOLDEN.glob("*/returned.docx")), ids=lambda path: path.parent.name)
def test_both_readers_see_the_same_in_every_golden_return(case: Path):
    assert compare(case) == Opinion()


@pytest.mark.parametrize(
    "kind", ["sdt", "own_tables_merged", "hyperlinks", "endnotes", "margin_comments", "wps"]
)
def test_both_readers_see_the_same_in_generated_returns(kind: str, tmp_path: Path):
    assert compare(made_return(tmp_path, kind)) == Opinion()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("_box", "textbox_vml"), ("_control", "sdt"), ("_table", "own_tables"), ("_word_art", "word_art")],
)
def test_what_our_reader_drops_is_told(name: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = made_return(tmp_path, kind)
    assert compare(path) == Opinion()
    monkeypatch.setattr(story.Story, name, lambda *_: None)
    opinion = compare(path)
    assert opinion.only_second
    assert opinion.only_first == ()


@pytest.mark.parametrize("kind", ["prefixes", "default_namespace"])
def test_where_the_second_reader_would_see_nothing_it_has_no_opinion(kind: str, tmp_path: Path):
    with pytest.raises(ValueError, match="prefix"):
        second_lines(made_return(tmp_path, kind))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("น้ำ", "น\u0e4d\u0e49า"),  # mis-encoded SARA AM is the same word
        ("โทร 053-123456", "โทร 053\u2011123456"),
        ("ก่อน\tหลัง", "ก่อนหลัง"),
        ("“อ้าง” (อิง)", "อ้าง อิง"),
        ("ก่อนหลัง ใน", "ก่อน ใน หลัง"),  # a box in mid-word
    ],
)
def test_what_is_known_to_differ_is_no_difference(ours: str, theirs: str):
    assert seen_by_one([ours], [theirs]) == ()
    assert seen_by_one([theirs], [ours]) == ()


def test_what_the_second_reader_cannot_read_has_no_opinion(tmp_path: Path):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no zip")
    (opinion,) = opinions_of([read(broken)]).values()
    issue = opinion.issue("broken.docx")
    assert issue is not None
    assert issue.code == "second_reader_failed"


def test_a_file_with_entities_is_never_given_to_it():
    path = EXAMPLE / "inbox" / CLEAN
    assert opinions_of([read(path, "part_doctype")]) == {CLEAN: Opinion(only_second=None)}


def test_differences_are_counted_in_the_issue():
    issue = Opinion(("ก", "ข"), ("ค",)).issue("a.docx")
    assert issue is not None
    assert dict(issue.values) == {"first": "2", "second": "1"}
