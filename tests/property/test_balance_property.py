"""The balance of characters: it holds for every return, and it breaks as soon as the reader loses text.

Typed characters are counted from the raw XML by a route of its own; were it not independent, nothing
that the reader drops could ever be missed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rt67_aggregate.model import Format, ReturnReading, SourceFile, State
from rt67_aggregate.reader import read_document, story
from rt67_aggregate.text import visible
from tests.real_reader import form, reader
from tests.returns import ALL, build, make_return, mixture
from tests.returns.model import answer
from tests.returns.package import pack
from tests.word_files import visible_chars

QUICK = [kind.name for kind in ALL if not kind.slow]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("balance") / "return.docx"


def read(path: Path, data: bytes) -> ReturnReading:
    path.write_bytes(data)
    return reader().read(SourceFile(path.name, path, Format.DOCX))


def typed_text(reading: ReturnReading) -> str:
    return "".join([answer.text for answer in reading.answers] + [piece.text for piece in reading.unplaced])


@settings(max_examples=24)
@given(seed=st.integers(0, 10_000), tier=st.sampled_from(["mild", "hard", "extreme"]))
def test_nothing_is_lost_in_returns_of_several_kinds(path: Path, seed: int, tier: str) -> None:
    kinds = mixture(seed, tier)
    data, _ = make_return(form(), kinds, seed)
    reading = read(path, data)
    assert reading.balance.holds, reading.balance
    assert reading.balance.placed == sum(visible(answer.text) for answer in reading.answers)
    is_form = reading.state is not State.NOT_THIS_FORM  # too little of it is left to be told from others
    assert reading.balance.placed > 0 or not is_form or "blank_form" in kinds
    assert reading.balance.unplaced == sum(visible(piece.text) for piece in reading.unplaced)


@settings(max_examples=14)
@given(seed=st.integers(0, 10_000), kind=st.sampled_from(QUICK))
def test_a_sentence_more_is_its_length_more(path: Path, seed: int, kind: str) -> None:
    """What is typed counts for what it is, wherever it stands."""
    before = read(path, pack(build(form(), (kind,), seed)[0])).balance
    ret, _ = build(form(), (kind,), seed)  # anew: some kinds draw lots while they are packed
    ret.page_header.append(answer("ข้อความที่เพิ่มเข้ามาภายหลัง"))
    after = read(path, pack(ret)).balance
    assert before.holds
    assert after.holds
    assert after.typed - before.typed == visible("ข้อความที่เพิ่มเข้ามาภายหลัง")


# --- the two routes can disagree --------------------------------------------------------------


def first_letter_only(self: Any, element: Any, line: Any) -> None:
    line.add((element.text or "")[:1])


def only_first_child(self: Any, container: Any, place: Any, found: Any) -> None:
    for element in list(container.iterchildren("*"))[:-1]:
        self._block(element, place, found)


def nothing(*_: Any) -> None:
    """Loses all that a handler is there for."""


# A method of the reader, what becomes of it, and a kind of return that needs it.
LOSSY = [
    ("_text", first_letter_only, ()),
    ("_collect", only_first_child, ()),
    ("_control", nothing, ("sdt",)),
    ("_box", nothing, ("textbox",)),
    ("_box", nothing, ("textbox_vml",)),
    ("_alternative", nothing, ("textbox",)),
    ("_word_art", nothing, ("word_art",)),
    ("_chunk", nothing, ("alt_chunks",)),
    ("_table", nothing, ("own_tables",)),
]


@pytest.mark.parametrize(("name", "instead", "kinds"), LOSSY)
def test_text_that_the_reader_drops_is_missed(
    name: str, instead: Any, kinds: tuple[str, ...], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, _ = make_return(form(), kinds, 3)
    whole = read(path, data)
    assert whole.balance.holds
    monkeypatch.setattr(story.Story, name, instead)
    less = read(path, data)
    assert len(typed_text(less)) < len(typed_text(whole))
    assert not less.balance.holds
    if less.state is State.ACCEPTED:
        assert "balance_broken" in [issue.code for issue in less.issues]


def test_a_single_run_that_is_dropped_is_missed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, truth = make_return(form(), (), 3)
    answers = [entry for section in truth["sections"].values() for entry in section["entries"]]
    dropped = max(answers, key=len)
    original = story.Story._text

    def without_one(self: story.Story, element: Any, line: Any) -> None:
        if element.text != dropped:
            original(self, element, line)

    monkeypatch.setattr(story.Story, "_text", without_one)
    balance = read(path, data).balance
    assert balance.typed - balance.placed - balance.unplaced == visible(dropped)


def test_text_that_is_read_twice_is_seen(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, _ = make_return(form(), ("textbox",), 3)
    original = story.Story._box

    def twice(self: story.Story, element: Any, line: Any) -> None:
        original(self, element, line)
        original(self, element, line)

    monkeypatch.setattr(story.Story, "_box", twice)
    assert not read(path, data).balance.holds


def test_the_second_route_uses_nothing_of_the_reader(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the reader is broken, the count of what was typed stays what it is."""
    data, _ = make_return(form(), ("sdt", "footnotes", "own_tables"), 5)
    path.write_bytes(data)
    whole = read_document(path, "x").value
    assert whole is not None
    for name in ("_paragraph", "_table"):
        monkeypatch.setattr(story.Story, name, nothing)
    empty = read_document(path, "x").value
    assert empty is not None
    assert visible_chars(empty) == 0
    assert empty.raw_chars == whole.raw_chars == visible_chars(whole)


def test_how_much_is_missed_is_told_in_pictures_where_no_letter_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, _ = make_return(form(), ("pictures",), 3)
    monkeypatch.setattr(story.Story, "_picture", lambda *_: None)
    less = read(path, data)
    assert less.balance.typed == less.balance.placed + less.balance.unplaced
    gaps = [dict(issue.values)["gap"] for issue in less.issues if issue.code == "balance_broken"]
    assert gaps == [str(less.balance.astray)]
    assert less.balance.astray > 0
