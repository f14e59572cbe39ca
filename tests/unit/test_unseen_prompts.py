"""Lines that the form prints under a heading, shortened or in other words."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, filled, lay

ANSWER = "โต๊ะ 40 ตัว"
PRINTED = "(ระบุชนิดและจำนวน)"


def with_line(line: str) -> Laid:
    pieces, _ = filled("flat")
    at = pieces.index("2. ความพร้อมของครุภัณฑ์การศึกษา") + 1
    return lay("flat", *pieces[:at], line, ANSWER, *pieces[at + 1 :])


@pytest.mark.parametrize("line", [PRINTED, "** ระบุ ชนิดและจำนวน", "ระบุจำนวน", "* ระบุชนิดจำนวน"])
def test_a_prompt_that_lost_words_or_marks_is_still_the_form_s(line: str) -> None:
    laid = with_line(line)
    assert laid.texts()["text.2"] == [ANSWER]
    assert laid.review() == {}


@pytest.mark.parametrize("lines", [["(ระบุชนิด", "และจำนวน)"], ["(ระบุ", "ชนิดและ", "", "จำนวน)"]])
def test_a_prompt_over_several_lines_is_still_the_form_s(lines: list[str]) -> None:
    pieces, _ = filled("flat")
    at = pieces.index("2. ความพร้อมของครุภัณฑ์การศึกษา") + 1
    laid = lay("flat", *pieces[:at], *lines, ANSWER, *pieces[at + 1 :])
    assert laid.texts()["text.2"] == [ANSWER]
    assert laid.review() == {}


@pytest.mark.parametrize("line", ["โปรดระบุชนิดพร้อมจำนวนด้วย", "ระบุประเภทและจำนวนครบ"])
def test_a_prompt_in_other_words_is_kept_and_marked(line: str) -> None:
    laid = with_line(line)
    assert laid.texts()["text.2"] == [f"{line}\n{ANSWER}"]
    assert "prompt_reworded" in laid.review()["text.2"]


@pytest.mark.parametrize("line", ["จำนวน", "เก้าอี้ 80 ตัว", "ระบุไว้แล้วในเอกสารแนบท้ายรายงานฉบับนี้"])
def test_an_answer_of_a_prompt_s_words_is_an_answer(line: str) -> None:
    laid = with_line(line)
    assert laid.texts()["text.2"] == [f"{line}\n{ANSWER}"]
    assert laid.review() == {}
