"""A table's heading in the college's own words, without its number: the answer above is marked."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Paragraph, Place
from tests.small_forms import Laid, Piece
from tests.topic_form import TABLE, TOPICS, answer, lay_topics, topic

SECOND = ("1.1.1.text.2", "1.2.1.text.2", "1.4.1.text.2")


def laid(line: Piece, *numbers: str) -> Laid:
    """A return with a line in place of the table's heading in some topics."""
    return lay_topics(
        *(
            line if piece == TABLE and number in numbers else piece
            for number in TOPICS
            for piece in topic(number)
        )
    )


def test_the_same_words_above_several_tables_mark_the_answers_above() -> None:
    found = laid("ปัญหาต่าง ๆ ที่พบ", *TOPICS)
    assert found.review() == {name: {"boundary_uncertain"} for name in SECOND}


def test_a_line_in_bold_type_marks_the_answer_above_one_table() -> None:
    line = Paragraph("สิ่งที่ยังติดขัด", Place(), bold=1.0)
    assert found_in(laid(line, "1.2")) == ["1.2.1.text.2"]


def test_a_sentence_in_bold_type_is_an_answer() -> None:
    long = "ครูทุกแผนกวิชาร่วมกันติดตามผู้เรียนเป็นรายบุคคลตลอดปีการศึกษาและรายงานให้ผู้ปกครองทราบทุกเดือน"
    assert found_in(laid(Paragraph(long, Place(), bold=1.0), "1.2")) == []
    assert found_in(laid(Paragraph(long[:30], Place(), bold=1.0), "1.2")) == ["1.2.1.text.2"]


@pytest.mark.parametrize("line", ["ครบทุกแผนกวิชา", ""])
def test_the_answer_s_last_words_say_nothing(line: str) -> None:
    assert found_in(laid(line, "1.2")) == []


def test_short_answers_above_tables_without_headings_are_answers() -> None:
    pieces = [piece for number in TOPICS for piece in topic(number) if piece != TABLE]
    for number in TOPICS:
        pieces[pieces.index(answer(number, 2))] = "ดำเนินการแล้ว"
    assert found_in(lay_topics(*pieces)) == []


def found_in(found: Laid) -> list[str]:
    return [name for name, codes in found.review().items() if "boundary_uncertain" in codes]
