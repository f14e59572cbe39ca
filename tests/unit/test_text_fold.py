"""Comparison keys, and the way back from a key to the text."""

from __future__ import annotations

import pytest

from rt67_aggregate.text import arabic_digits, fold, fold_repaired, fold_with_map, thai_digits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("การจัดการ เรียนรู้", "การจัด\u200bการเรียนรู้"),
        ("ปัญหาอุปสรรค / ข้อคิดเห็น", "ปัญหา-อุปสรรค/ข้อคิดเห็น"),
        ("พ.ศ. ๒๕๖๗", "พ.ศ. 2567"),
        ("(Best Practice)", "best  practice"),
        ("น้ำ", "น\u0e49\u0e4d\u0e32"),
        ("แผน", "เเผน"),
        ("ก\u00a0ข", "กข"),
        ("STRASSE", "straße"),
        ("“ว PA”", "ว pa"),
    ],
)
def test_texts_that_read_alike_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("ไม่มี", "ไมมี"), ("บาน", "บ้าน"), ("ก๊", "ก๋"), ("12", "21"), ("ฤ", "ฤๅ")]
)
def test_marks_and_digits_count(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_nothing_has_no_key() -> None:
    assert fold("") == fold(" ....… - / \n\u200b") == ""


def test_the_map_leads_back_to_the_characters() -> None:
    text = "1.1) (ระบบ DPA) : ๒๕๖๗"
    folded = fold_with_map(text)
    assert folded.key == fold(text) == "11ระบบdpa2567"
    assert [text[i] for i in folded.origin] == list("11ระบบDPA๒๕๖๗")


def test_a_letter_that_folds_into_two_leads_back_to_one_place() -> None:
    folded = fold_with_map("aßb")
    assert (folded.key, folded.origin) == ("assb", (0, 1, 1, 2))


def test_only_so_much_of_the_key_as_is_wanted() -> None:
    text = "กขคงจ" * 50
    folded = fold_with_map(text, 7)
    assert (folded.key, folded.origin) == (text[:7], tuple(range(7)))
    spaced = fold_with_map(" ".join(text), 7)
    assert (spaced.key, spaced.origin) == (text[:7], tuple(range(0, 14, 2)))


def test_folding_repaired_text_is_folding() -> None:
    assert fold_repaired("ก ข (ค) ๑") == fold("ก ข (ค) ๑") == "กขค1"


def test_digits_change_their_script_and_nothing_else_does() -> None:
    assert arabic_digits("ข้อ ๐๑๒๓๔๕๖๗๘๙.") == "ข้อ 0123456789."
    assert thai_digits("ข้อ 0123456789.") == "ข้อ ๐๑๒๓๔๕๖๗๘๙."
    assert arabic_digits("² ① ٣") == "² ① ٣"
