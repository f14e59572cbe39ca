"""Whether a text is still the one that was written, whatever programs stored it in between."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.text.seals import cell_text, digest, seal, stable, unescaped


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  ก \n\t ข ", "ก ข"),
        ("ก\x07\u200bข\ufeff", "กข"),
        ("ก\u2407ข\ud800\ufffd\uffff", "กข"),
        ("ก\x0bข\x1fค\x7f", "กขค"),
        ("_x0041_", "_x0041_"),
    ],
)
def test_what_storing_may_change_is_left_out(text: str, kept: str) -> None:
    assert stable(text) == kept


def test_escapes_of_ooxml_are_resolved() -> None:
    assert unescaped("ก_x0007_ข_x0e01__x0E02_") == "ก\x07ขกข"
    assert unescaped("_x004_ _X0041_") == "_x004_ _X0041_"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        ("ก ข\nค", "กขค"),
        ("_x005F_x0041_", "A"),
        ("ก\x07ข\u200b", "กข"),
        (b"x", "b'x'"),
        (12, "12"),
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        (True, "1"),
        (date(2024, 3, 15), "45366"),
        (datetime(2024, 3, 15, 12), "45366.5"),
        (datetime(1899, 12, 31), "1"),
    ],
)
def test_cells_are_told_by_their_value(value: object, told: str) -> None:
    assert cell_text(value) == told


def test_a_seal_is_of_texts_in_their_order_with_their_borders() -> None:
    assert seal(["ก", "ข"]) == seal(["ก ", "\nข"])
    others = [["ข", "ก"], ["กข"], ["กข", ""], ["", "กข"], ["ก", "ข", ""]]
    seals = {seal(["ก", "ข"]), *map(seal, others)}
    assert len(seals) == 1 + len(others)
    assert len(seal(["ก"])) == 16
    assert seal(["ก"]) == digest(["ก"]).hex()
    assert len(digest(["\ud800"])) == 8


@given(st.lists(st.text(max_size=20), max_size=4), st.integers(0, 3))
def test_a_changed_letter_changes_the_seal(texts: list[str], place: int) -> None:
    if place < len(texts):
        changed = [*texts[:place], f"{texts[place]}ก", *texts[place + 1 :]]
        assert seal(changed) != seal(texts)
