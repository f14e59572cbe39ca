"""Two people's entries in one row: each field of it by itself."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from rt67_aggregate.model import Reviewed, Verdict
from rt67_aggregate.review.fields import FIELDS, entered, own, together, with_entered

PLACE = Reviewed("r-1", "aa", "C001", "1.1.result.1", "2", "หนึ่ง.docx", "ย่อหน้าที่ 3", "จัดอบรม")
OTHERS_PLACE = Reviewed("u-9", "bb", "C002", "1.2.result.1", "7", "สอง.docx", "หน้า 1", "ประชุม")
ENTRY = {
    "verdict": Verdict.CORRECTED,
    "text": "จัดอบรม 3 ครั้ง",
    "moved_to": "1.2.result.1",
    "note": "โทรถาม",
    "group": "ก",
    "status": "none",
    "filed": "C009",
}
OTHER_ENTRY = {
    "verdict": Verdict.SENT_BACK,
    "text": "ไม่มี",
    "moved_to": "1.3.result.1",
    "note": "รอเอกสาร",
    "group": "ข",
    "status": "answered",
    "filed": "C008",
}


def test_every_field_that_is_no_place_is_an_entry() -> None:
    place = {"key", "sha256", "college_id", "section_id", "entry", "source", "locator", "sent", "repeated"}
    assert set(FIELDS) == {field.name for field in fields(Reviewed)} - place
    assert entered(replace(PLACE, **ENTRY)) == tuple(ENTRY.values())


def test_a_row_takes_all_that_was_entered_in_another_and_keeps_its_place() -> None:
    assert with_entered(PLACE, replace(OTHERS_PLACE, **ENTRY)) == replace(PLACE, **ENTRY)


def test_what_a_row_was_given_since_it_looks_like_another_is_not_its_own() -> None:
    follows = replace(PLACE, **ENTRY | {"verdict": Verdict.FOLLOWS})
    assert own(follows) == replace(follows, verdict=Verdict.NOT_YET, text="", moved_to="", status="")
    for verdict in set(Verdict) - {Verdict.FOLLOWS}:
        row = replace(PLACE, **ENTRY | {"verdict": verdict})
        assert own(row) == row


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("swapped", [False, True])
def test_a_field_that_only_one_of_two_changed_is_taken(field: str, swapped: bool) -> None:
    before = replace(PLACE, **OTHER_ENTRY)
    changed = replace(before, **{field: ENTRY[field]})
    first, second = (changed, before) if swapped else (before, changed)
    both = together(before, first, second)
    assert both.held == changed
    assert both.lost == ()


@pytest.mark.parametrize("field", FIELDS)
def test_what_one_took_back_is_taken_back(field: str) -> None:
    before = replace(PLACE, **ENTRY)
    empty = replace(before, **{field: getattr(PLACE, field)})
    assert together(before, before, empty).held == empty
    assert together(before, empty, before).held == empty
    assert together(before, empty, empty).held == empty


@pytest.mark.parametrize("field", [name for name in FIELDS if name != "note"])
def test_of_two_different_entries_the_first_stays_and_the_field_is_told(field: str) -> None:
    first = replace(PLACE, **{field: ENTRY[field]})
    second = replace(PLACE, **{field: OTHER_ENTRY[field]})
    both = together(PLACE, first, second)
    assert both.held == first
    assert both.lost == (field,)


def test_the_same_entry_of_both_is_no_conflict() -> None:
    both = together(PLACE, replace(PLACE, **ENTRY), replace(PLACE, **ENTRY))
    assert both.held == replace(PLACE, **ENTRY)
    assert both.lost == ()


def test_all_that_is_lost_is_told() -> None:
    both = together(PLACE, replace(PLACE, **ENTRY), replace(PLACE, **OTHER_ENTRY))
    assert both.lost == tuple(name for name in FIELDS if name != "note")


@pytest.mark.parametrize(
    ("first", "second", "held"),
    [
        ("โทรถาม", "รอเอกสาร", "โทรถาม\nรอเอกสาร"),
        ("โทรถาม\nรอเอกสาร", "โทรถาม", "โทรถาม\nรอเอกสาร"),
        ("รอเอกสาร", "โทรถาม\nรอเอกสาร", "โทรถาม\nรอเอกสาร"),
        ("ก\nข\nค", "ข", "ก\nข\nค"),
        ("ก\nข\nค", "ก\nค", "ก\nข\nค\nก\nค"),
        ("ไม่ผ่าน", "ผ่าน", "ไม่ผ่าน\nผ่าน"),  # a part of a line says something else
        ("พบครู 2 คน", "ไม่พบครู 2 คน", "พบครู 2 คน\nไม่พบครู 2 คน"),
        ("ผ่าน", "ผ่านไม่ได้", "ผ่าน\nผ่านไม่ได้"),
    ],
)
def test_two_notes_stand_one_under_the_other(first: str, second: str, held: str) -> None:
    both = together(PLACE, replace(PLACE, note=first), replace(PLACE, note=second))
    assert (both.held.note, both.lost) == (held, ())


@pytest.mark.parametrize(("first", "second"), [("", "รอเอกสาร"), ("รอเอกสาร", "")])
def test_a_note_that_one_took_back_and_the_other_changed_is_told(first: str, second: str) -> None:
    both = together(replace(PLACE, note="โทรถาม"), replace(PLACE, note=first), replace(PLACE, note=second))
    assert (both.held.note, both.lost) == (first, ("note",))
