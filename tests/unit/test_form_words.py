"""Two wordings of a heading on one line: what differs is seen."""

from __future__ import annotations

import pytest

from rt67_aggregate.cli.form_words import short, told_apart

BEGINNING = "การย้ายข้าราชการครูผ่านระบบจับคู่ครูคืนถิ่น (TMS) ตามแนวปฏิบัติของสำนักงาน ว 3/"


def test_two_short_texts_are_told_whole():
    assert told_apart("สภาพอาคาร", "สภาพอาคารเรียน") == ("สภาพอาคาร", "สภาพอาคารเรียน")


def test_equal_texts_stay_equal():
    assert told_apart(BEGINNING * 2, BEGINNING * 2) == (short(BEGINNING * 2),) * 2


def test_what_differs_behind_the_first_words_is_shown():
    old, new = told_apart(f"{BEGINNING}2567 ทุกแห่ง", f"{BEGINNING}2568 ทุกแห่ง")
    assert old == "… ว 3/2567 ทุกแห่ง"
    assert new == "… ว 3/2568 ทุกแห่ง"


@pytest.mark.parametrize("more", ["ำ", "่อ", " ต่อ", "."])
def test_a_text_that_goes_on_is_shown_to_do_so(more: str):
    old, new = told_apart(f"{BEGINNING}ก", f"{BEGINNING}ก{more}")
    assert old != new
    assert new.endswith(f"ก{more}")


@pytest.mark.parametrize("behind", ["", "ข"], ids=["even", "odd"])
def test_a_long_text_without_a_space_is_cut_at_a_letter_that_stands_by_itself(behind: str):
    long = "กำ" * 60 + behind
    old, new = told_apart(f"{long}ข", f"{long}ค")
    assert (old[-1], new[-1]) == ("ข", "ค")
    assert old[1] == "ก"
