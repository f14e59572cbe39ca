"""Both columns' answers typed in one line, each behind its title, in place of the table: both are marked."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import TOPICS, lay_topics, topic

PROBLEM, ANSWER = "ไฟฟ้าดับบ่อยในอาคารเรียน", "ขอซ่อมสายไฟทั้งอาคาร"
BOTH = ("1.1.problem", "1.1.suggestion")


def laid(*lines: str) -> Laid:
    """A return with lines in place of the first topic's table."""
    pieces: list[Piece] = [piece for number in TOPICS for piece in topic(number)]
    at = next(index for index, piece in enumerate(pieces) if not isinstance(piece, str))
    pieces[at : at + 1] = lines
    return lay_topics(*pieces)


@pytest.mark.parametrize("between", ["  ", " / ", ", ", " "])
def test_a_title_behind_the_other_column_s_answer_marks_both(between: str) -> None:
    line = f"ปัญหาที่พบ: {PROBLEM}{between}แนวทางแก้ไขปัญหา: {ANSWER}"
    for lines in ((line,), (line, f"แนวทางแก้ไขปัญหา: {ANSWER}"), (line, line)):
        assert all(laid(*lines).review().get(section) for section in BOTH)


def test_titles_that_begin_their_lines_mark_nothing() -> None:
    assert laid(f"ปัญหาที่พบ: {PROBLEM}", f"แนวทางแก้ไขปัญหา: {ANSWER}").review() == {}
    assert laid("ปัญหาที่พบ", f"1. {PROBLEM}", "แนวทางแก้ไขปัญหา", f"1. {ANSWER}").review() == {}
