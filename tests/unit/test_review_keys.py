"""Keys that tie a row of the workbook to what it is about."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.model import Issue, Place
from rt67_aggregate.review.keys import (
    RowKeys,
    added_key,
    college_key,
    file_key,
    issue_key,
    piece_key,
    record_key,
    unique,
    words_key,
)

ISSUE = Issue(
    "part_damaged",
    "หนึ่ง.docx",
    Place(paragraph=3),
    college_id="C001",
    section_id="1.1",
    values=(("part", "x"),),
)


def test_keys_are_those_that_older_workbooks_and_corrections_hold() -> None:
    """They tie what was entered years ago to its row: no version may make others."""
    assert record_key("C001", "1.1.result.1", "1", "จัดอบรม") == "r-f5207d5a69bc6ad4529f"
    assert piece_key("หนึ่ง.docx", "ย่อหน้าที่ 1", "มีครู") == "u-60d8baff7008f57cb262"
    assert added_key("C001", "1.1.result.1", " จัด\nอบรม ") == "a-98f85734e05305e6e9cd"
    assert college_key("C001") == "c-a4906a54b9b8416b9a81"
    assert file_key("aa") == "f-961b6dd3ede3cb8ecbaa"
    assert words_key("") == "w-e3b0c44298fc1c149afb"
    assert issue_key(ISSUE) == "i-01215d52d64c6c565b2b"


def test_a_key_is_a_letter_and_twenty_digits() -> None:
    keys = (record_key("a", "b", "c", "d"), piece_key("a", "b", "c"), words_key("a"), issue_key(ISSUE))
    assert all(re.fullmatch("[riuw]-[0-9a-f]{20}", key) for key in keys)


@given(st.lists(st.sampled_from("กขคabc"), max_size=30))
def test_the_keys_of_many_rows_are_those_of_each_made_unique(texts: list[str]) -> None:
    keys = [record_key("C001", "1", "1", text) for text in texts]
    packed = RowKeys(keys)
    assert tuple(packed) == tuple(packed[:]) == unique(keys)
    assert len(packed) == len(keys)
    assert [packed[number - len(keys)] for number in range(len(keys))] == list(packed)


def test_keys_that_begin_alike_are_two_keys() -> None:
    """The first eight of their ten bytes are compared at once."""
    keys = [f"r-{'0' * 16}{end}" for end in ("0001", "0002", "0001", "0000", "0000")]
    assert tuple(RowKeys(keys)) == unique(keys)
    assert unique(keys)[2:] == (f"{keys[0]}-2", keys[3], f"{keys[3]}-2")


def test_a_text_that_no_file_can_hold_has_a_key_as_well() -> None:
    assert record_key("a", "b", "1", "\ud800") != record_key("a", "b", "1", "")


@pytest.mark.parametrize("changed", range(4))
def test_another_place_or_text_is_another_key(changed: int) -> None:
    parts = ["C001", "1.1", "1", "ก"]
    others = [part + "x" if n == changed else part for n, part in enumerate(parts)]
    assert record_key(*parts) != record_key(*others)


def test_where_one_part_ends_makes_a_difference() -> None:
    assert record_key("ab", "c", "1", "") != record_key("a", "bc", "1", "")


@pytest.mark.parametrize(
    "change",
    [
        {"code": "crashed"},
        {"source": "สอง.docx"},
        {"place": Place(paragraph=4)},
        {"college_id": "C002"},
        {"section_id": "1.2"},
        {"values": (("part", "y"),)},
        {"values": (("other", "x"),)},
        {"line": 5},
        {"where": "แถว 5"},
    ],
)
def test_another_issue_is_another_key(change: dict[str, object]) -> None:
    assert issue_key(replace(ISSUE, **change)) != issue_key(ISSUE)  # type: ignore[arg-type]


def test_a_known_file_counts_by_its_bytes() -> None:
    renamed = replace(ISSUE, source="ชื่อใหม่.docx", values=(("part", "ชื่อใหม่.docx"),))
    named = replace(ISSUE, values=(("part", "หนึ่ง.docx"),))
    assert issue_key(named, {"หนึ่ง.docx": "aa"}) == issue_key(renamed, {"ชื่อใหม่.docx": "aa"})
    assert issue_key(named) != issue_key(renamed)


def test_the_second_of_equal_keys_gets_a_number() -> None:
    assert unique(["a", "b", "a", "a"]) == ("a", "b", "a-2", "a-3")
