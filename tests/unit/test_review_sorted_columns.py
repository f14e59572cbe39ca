"""Columns that were sorted without the rest of their rows are told from what they hold."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from rt67_aggregate.model import Issue
from rt67_aggregate.review.entries import KeyChanges
from rt67_aggregate.review.sheets import SheetRow
from rt67_aggregate.review.sorted_columns import sorted_alone
from tests.small_workbook import ledger, written

LINES = [
    written(f"r-{n}", college_id=f"C00{n}", section_id="1.1", sent=text) for n, text in enumerate("กขคง", 1)
]


def found(changed: Mapping[str, Mapping[str, str]], *, lines: list[dict[str, str]] = LINES) -> Issue | None:
    known = ledger(*lines)
    seen: dict[str, KeyChanges] = {}
    for number, (key, cells) in enumerate(changed.items(), 4):
        one = seen.setdefault(key, KeyChanges())
        one.look(SheetRow("คำตอบ", number, dict(cells)), 0, known.parts(key)[0])
    return sorted_alone(known, seen)


def dealt(field: str, *texts: str) -> dict[str, dict[str, str]]:
    return {f"r-{n}": {field: text} for n, text in enumerate(texts, 1)}


def with_entries(field: str, *texts: str) -> list[dict[str, str]]:
    return [line | {field: text} for line, text in zip(LINES, texts, strict=True)]


# --- texts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("texts", ["ขกคง", "งคขก", "ขคงก", "กขงค"])
def test_texts_in_one_anothers_rows_are_told_with_the_first(texts: str) -> None:
    issue = found(dealt("shown", *texts))
    assert issue is not None
    first = next(n for n, (text, own) in enumerate(zip(texts, "กขคง", strict=True)) if text != own)
    assert (issue.code, issue.line) == ("review_rows_swapped", 4 + first)
    assert dict(issue.values)["text"] == texts[first]


def test_one_text_that_becomes_anothers_is_a_correction_like_any_other() -> None:
    assert found(dealt("shown", "ข", "ข", "ค", "ง")) is None
    assert found(dealt("shown", "ข", "ใหม่", "ค", "ง")) is None


def test_new_texts_and_emptied_ones_are_no_sorting() -> None:
    assert found(dealt("shown", "ใหม่", "อื่น", "ค", "ง")) is None
    assert found(dealt("shown", "", "", "", "")) is None


def test_within_one_section_of_one_college_nothing_is_lost() -> None:
    lines = [line | {"college_id": "C001"} for line in LINES]
    assert found(dealt("shown", "ข", "ก", "ค", "ง"), lines=lines) is None
    lines = [line | {"section_id": f"1.{n}"} for n, line in enumerate(lines)]
    assert found(dealt("shown", "ข", "ก", "ค", "ง"), lines=lines) is not None


def test_texts_that_were_shown_corrected_are_told_by_what_was_shown() -> None:
    lines = with_entries("shown", "จ", "ฉ", "", "")
    assert found(dealt("shown", "ฉ", "จ", "ค", "ง"), lines=lines) is not None
    assert found(dealt("shown", "ข", "ก", "ค", "ง"), lines=lines) is None


# --- corrections and notes -----------------------------------------------------------------------


@pytest.mark.parametrize("field", ["text", "note"])
def test_two_entries_of_the_last_run_in_other_rows_are_told(field: str) -> None:
    issue = found(dealt(field, "", "หนึ่ง", "สอง", ""), lines=with_entries(field, "หนึ่ง", "สอง", "", ""))
    assert issue is not None
    assert issue.code == "review_entries_shifted"
    assert dict(issue.values)["text"] == "หนึ่ง"
    assert issue.line == 4


@pytest.mark.parametrize("field", ["text", "note"])
@pytest.mark.parametrize(
    "texts",
    [
        ("ใหม่", "สอง", "", ""),
        ("ใหม่", "อื่น", "", ""),
        ("", "", "", ""),
        ("", "สอง", "หนึ่ง", ""),
        ("หนึ่ง", "สอง", "หนึ่ง", "สอง"),
    ],
)
def test_changed_emptied_and_copied_entries_and_one_that_was_put_right_are_no_sorting(
    field: str, texts: tuple[str, ...]
) -> None:
    assert found(dealt(field, *texts), lines=with_entries(field, "หนึ่ง", "สอง", "", "")) is None


def test_two_equal_entries_of_which_one_went_on_are_no_sorting() -> None:
    lines = with_entries("note", "ดี", "ดี", "", "")
    assert found(dealt("note", "", "", "ดี", ""), lines=lines) is None
    assert found(dealt("note", "", "", "ดี", "ดี"), lines=lines) is not None


# --- verdicts, moves and groups ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [
        ("verdict", ("ผ่าน", "", "ส่งกลับ", ""), ("", "ส่งกลับ", "ผ่าน", "")),
        ("verdict", ("ผ่าน", "ยังไม่ตรวจ", "ส่งกลับ", ""), ("ยังไม่ตรวจ", "ส่งกลับ", "ผ่าน", "")),
        ("moved_to", ("1.2", "", "1.3", ""), ("1.3", "1.2", "", "")),
        ("group", ("ก", "ข", "ค", ""), ("ข", "ค", "ก", "")),
    ],
)
def test_choices_that_are_the_same_as_a_whole_and_dealt_out_otherwise_are_told(
    field: str, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    issue = found(dealt(field, *after), lines=with_entries(field, *before))
    assert issue is not None
    assert issue.code == "review_entries_shifted"


@pytest.mark.parametrize("field", ["verdict", "moved_to", "group"])
def test_two_choices_that_changed_places_may_be_meant(field: str) -> None:
    one, other = ("ผ่าน", "ส่งกลับ") if field == "verdict" else ("1.2", "1.3")
    assert found(dealt(field, other, one, "", ""), lines=with_entries(field, one, other, "", "")) is None


def test_choices_that_are_others_as_a_whole_are_no_sorting() -> None:
    lines = with_entries("verdict", "ผ่าน", "ส่งกลับ", "แก้ไข", "")
    assert found(dealt("verdict", "ส่งกลับ", "แก้ไข", "ส่งกลับ", ""), lines=lines) is None


def test_where_nothing_changed_nothing_is_told() -> None:
    assert found(dealt("shown", *"กขคง")) is None
    assert found({}) is None
