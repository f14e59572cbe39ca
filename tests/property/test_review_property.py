"""Whatever is entered, in whatever letters: it is read again, and it stays with its answer."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from rt67_aggregate.model import Reviewed, Rows, Verdict
from rt67_aggregate.review import Correction, apply, load_corrections, write_corrections
from rt67_aggregate.review.keys import record_key, unique
from rt67_aggregate.review.rows import record_places
from rt67_aggregate.text import stable
from rt67_aggregate.workbook.cells import CELL_UNITS, pieces, safe
from tests.workbook_office import half_form
from tests.workbook_summary import Say, roster_of, summary_of

FORM = half_form()
SECTIONS = [section.id for section in FORM.sections]
THAI = st.text(
    alphabet=st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E3A),
        st.characters(min_codepoint=0x0E3F, max_codepoint=0x0E5B),
        st.sampled_from(" \n\t=+-@'\"<>&_x0041,;\u200b\xa0😀0123456789/."),
    ),
    max_size=40,
)
ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)


@given(st.lists(st.tuples(THAI, THAI, THAI, st.sampled_from(Verdict)), max_size=6))
def test_corrections_are_read_as_they_were_written(lines: list[tuple[str, str, str, Verdict]]):
    written = tuple(
        Correction(
            f"2024-03-20T10:00:{n:02}+07:00",
            Reviewed(f"r-{n}", sent=old, text=new, note=note, verdict=verdict),
        )
        for n, (old, new, note, verdict) in enumerate(lines)
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "corrections.csv"
        write_corrections(path, written)
        assert load_corrections(path).value == written


@given(ANY)
def test_safe_text_is_xml_and_keeps_what_is_safe(text: str):
    shown = safe(text)
    shown.encode("utf-8")
    assert safe(shown) == shown
    assert not any(c < " " and c not in "\t\n" for c in shown)
    assert stable(text) == stable(shown)
    assert [c for c in shown if c.isalnum()] == [c for c in text if c.isalnum()]


@given(ANY.map(lambda text: text * 40), st.integers(min_value=2, max_value=200))
def test_pieces_are_the_text(text: str, limit: int):
    found = pieces(text, limit)
    assert "".join(found) == text
    assert all(sum(2 if c > "\uffff" else 1 for c in piece) <= limit for piece in found)
    assert CELL_UNITS == 32_767


@given(st.lists(st.sampled_from("กขค"), max_size=8))
def test_keys_are_made_different_and_stay_what_they_were(keys: list[str]):
    found = unique(keys)
    assert len(set(found)) == len(keys)
    assert [key.split("-")[0] for key in found] == keys


@given(THAI, THAI)
def test_another_text_is_another_key(one: str, other: str):
    same = record_key("C001", "1", "1", one) == record_key("C001", "1", "1", other)
    assert same == (one == other)


SAYINGS = st.lists(
    st.tuples(st.sampled_from(["C001", "C002"]), st.sampled_from(SECTIONS), THAI.filter(str.strip)),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40)
@given(SAYINGS, st.randoms(use_true_random=False))
def test_no_answer_is_lost_or_doubled_by_moving_and_correcting(
    said: list[tuple[str, str, str]], chance: random.Random
):
    summary = summary_of(FORM, roster_of(2), _numbered(said))
    places = record_places(summary.frames)
    reviews = {
        place.key: replace(
            place,
            moved_to=chance.choice([*SECTIONS, "", "9.9"]),
            text=chance.choice(["", f"แก้ {number}"]),
        )
        for number, place in enumerate(places)
        if place.sent and chance.random() < 0.6
    }
    applied = apply(summary.frames, reviews, FORM)
    records = Rows(applied.frames.records)
    expected = sorted((reviews[p.key].text if p.key in reviews else "") or p.sent for p in places if p.sent)
    assert sorted(record["text"] for record in records if record["text"]) == expected
    spots = {(record["college_id"], record["section_id"]) for record in records}
    assert spots == {(c, s) for c in ("C001", "C002") for s in SECTIONS}
    entries = [(r["college_id"], r["section_id"], r["entry"]) for r in records]
    assert len(set(entries)) == len(entries)
    for place, record in zip(applied.records, records, strict=True):
        target = reviews[place.key].moved_to if place.key in reviews else ""
        if target in SECTIONS and record["text"]:
            assert record["section_id"] == target


@settings(max_examples=25)
@given(SAYINGS, st.randoms(use_true_random=False))
def test_a_review_follows_its_text_when_rows_change_places(
    said: list[tuple[str, str, str]], chance: random.Random
):
    before = summary_of(FORM, roster_of(2), _numbered(said))
    places = [p for p in record_places(before.frames) if p.sent]
    reviews = {p.key: replace(p, text=f"แก้ {n}") for n, p in enumerate(places)}
    shuffled = said[:]
    chance.shuffle(shuffled)
    after = apply(summary_of(FORM, roster_of(2), _numbered(shuffled)).frames, reviews, FORM)
    texts = sorted(text for text in after.frames.records["text"] if text)
    assert texts == sorted(review.text for review in reviews.values())
    assert after.issues == ()


def _numbered(said: list[tuple[str, str, str]]) -> list[Say]:
    counts: dict[tuple[str, str], int] = {}
    answers = []
    for college_id, section_id, text in said:
        counts[college_id, section_id] = counts.get((college_id, section_id), 0) + 1
        answers.append(Say(college_id, section_id, text, counts[college_id, section_id]))
    return answers
