"""Paragraph ends deleted before headings that are damaged, cut short or otherwise numbered: what was typed
under such a heading stands in the answer before it, and both are marked."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import ITEMS, TOPICS, answer, lay_topics, result_head, topic

FIRST, SECOND = ITEMS["1.1"]


def laid(heading: str, *, inline: bool) -> Laid:
    """The second item's heading and answer behind those of the first in one line."""
    first = f"1.1) {FIRST}"
    said = [f"{first} {answer('1.1', 1)}"] if inline else [first, answer("1.1", 1)]
    joined: list[Piece] = [*said[:-1], f"{said[-1]} {heading} {answer('1.1', 2)}"]
    return lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *joined, *topic("1.1")[6:], *topic("1.2"))


@pytest.mark.parametrize("inline", [False, True])
@pytest.mark.parametrize(
    "heading",
    [
        f"1-2) {SECOND}",
        f"๑,๒) {SECOND}",
        f"ข. {SECOND}",
        f"• {SECOND}",
        f"1.1.1.2 {SECOND}",
        "1.2) การเปิดบรีการนอกเวสาเรียนเเละวันหยดุ",
        "1.2) การเปิดบริการนอ",
        "1.2) นอกเวลาเรียนและวัน",
        SECOND,
    ],
)
def test_a_damaged_heading_behind_an_answer_is_told(heading: str, inline: bool) -> None:
    found = laid(heading, inline=inline)
    right = [answer("1.1", 1)], [answer("1.1", 2)]
    texts = found.texts()
    if (texts.get("1.1.1.text.1"), texts.get("1.1.1.text.2")) != right:
        assert found.review().get("1.1.1.text.1")
        assert found.heading("1.1.1.text.2").uncertain


@pytest.mark.parametrize("words", ["เปิดบริการวันหยุด 2 ครั้ง", "จัดกิจกรรม 1.2 ล้านบาท", "การเปิดบ้านวิชาการนอกสถานที่"])
def test_other_words_in_an_answer_before_a_heading_left_out_say_nothing(words: str) -> None:
    head = (f"1.1 {TOPICS['1.1']}", result_head("1.1"), f"1.1) {FIRST}", f"{answer('1.1', 1)} {words}")
    found = lay_topics(*head, *topic("1.1")[6:], *topic("1.2"))
    assert found.texts()["1.1.1.text.1"] == [f"{answer('1.1', 1)} {words}"]
    assert "near_heading_inside" not in found.review().get("1.1.1.text.1", ())
