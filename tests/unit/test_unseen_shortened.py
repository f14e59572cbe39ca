"""Headings of which only some words are left, with their number in the right place."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, filled, lay

AT = "2 การวัดและประเมินผลผู้เรียน"


def with_heading(line: str) -> tuple[Laid, dict[str, list[str]]]:
    pieces, said = filled("middle")
    return lay("middle", *(line if piece == AT else piece for piece in pieces)), said


@pytest.mark.parametrize("line", ["2 ประเมินผลผู้เรียน", "2. การประเมินผู้เรียน", "๒. วัดผลผู้เรียน"])
def test_a_heading_with_its_number_and_some_words(line: str) -> None:
    laid, said = with_heading(line)
    assert laid.texts() == said
    assert laid.heading("A.2").found == line


def test_with_a_word_of_its_own_it_is_marked() -> None:
    laid, said = with_heading("2. สรุปประเมินผลผู้เรียน")
    assert laid.texts() == said
    assert "heading_differs" in laid.heading("A.2").uncertain


@pytest.mark.parametrize("line", ["2. จัดหาเครื่องวัดและอุปกรณ์", "2. ผู้เรียนพอใจ", "4. ประเมินผลผู้เรียน"])
def test_an_answer_s_own_list_is_none(line: str) -> None:
    pieces, said = filled("middle")
    answer = said["A.1.text.2"][0]
    at = pieces.index(answer)
    laid = lay("middle", *pieces[:at], "1. ทำแผน", line, *pieces[at:])
    assert laid.texts() == {**said, "A.1.text.2": [f"1. ทำแผน\n{line}\n{answer}"]}
