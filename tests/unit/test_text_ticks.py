"""Ticks and boxes: answers by themselves, and never alike where one is ticked and one is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.grouping.similar import similar_groups
from rt67_aggregate.model import Status
from rt67_aggregate.text import leading_label, status_of, ticks

TICKED = ("☑", "☒", "✓", "✔", "√", "(/)", "[x]", "( ✓ )")
OPEN = ("☐", "□", "( )", "[ ]", "()")


@pytest.mark.parametrize("tick", TICKED)
@pytest.mark.parametrize("box", OPEN)
def test_a_ticked_box_is_never_like_an_open_one(tick: str, box: str) -> None:
    assert ticks(f"{tick} ดำเนินการ") != ticks(f"{box} ดำเนินการ")
    texts = [f"{sign} ดำเนินการตามแผนปฏิบัติการประจำปีครบทุกโครงการ" for sign in (tick, box, tick)]
    assert similar_groups(texts) == ((0, 2), (1,))


def test_ticks_are_told_in_their_order() -> None:
    assert ticks("☑ มี ☐ ไม่มี ✗ ยกเลิก") == "☑☐✗"
    assert ticks("(ก) มี (2567) [1]") == ""


@pytest.mark.parametrize(
    "text",
    [
        *(*TICKED, "/", "\\", "✗", "1. ✓", "- ✓", "• /", "✓\n☐", "☑ ไม่มี 3 คน"),
        *("0", "๐", "0 คน", "1. 0", "♥", "★ ★", "+", "=", "¨", "-\n♥"),
    ],
)
def test_a_sign_or_a_figure_alone_is_an_answer(text: str) -> None:
    assert status_of(text) is Status.ANSWERED


@pytest.mark.parametrize("text", ["☐", "□", "( )", "☐\n☐"])
def test_an_open_box_alone_is_no_answer(text: str) -> None:
    assert status_of(text) is Status.BLANK


@pytest.mark.parametrize("text", ["-", "–", "- -", "--", "☑ ไม่มี", "- ไม่มี -", "•\n-"])
def test_a_dash_or_the_word_still_says_that_there_is_nothing(text: str) -> None:
    assert status_of(text) is Status.NONE


@pytest.mark.parametrize("bullet", ["\uf0b7", "\uf0d8", "\uf0a7", "❖", "▶", "➔", "★", "♦"])
def test_bullets_of_symbol_fonts_begin_a_line_like_others(bullet: str) -> None:
    label = leading_label(f"{bullet} จัดอบรม")
    assert label is not None
    assert (label.style, label.length) == (bullet, 2)


@given(st.text(max_size=60))
def test_ticks_of_two_texts_are_those_of_both(text: str) -> None:
    assert ticks(text + "\n" + text) == ticks(text) * 2


@pytest.mark.parametrize("text", ["|", "~", "^", "`", "°", "•", "○ ○", "◆", "▪", "-"])
def test_a_sign_that_says_nothing_is_no_answer(text: str) -> None:
    assert status_of(text) is not Status.ANSWERED


@pytest.mark.parametrize("line", ["=====", "= = = = =", "────", "═════"])
def test_a_line_drawn_with_one_sign_is_no_answer(line: str) -> None:
    assert status_of(line) is Status.NONE
    assert status_of(f"{line}\n☑") is Status.ANSWERED


@pytest.mark.parametrize("line", ["=", "==", "++++", "→", "★★★★", "✓✓✓✓✓", "√ √ √ √", "////"])
def test_signs_that_draw_no_line_answer(line: str) -> None:
    assert status_of(line) is Status.ANSWERED
