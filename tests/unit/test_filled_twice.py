"""A topic that stands there twice, the second time without its table: whichever was read, no answer is the
one person's or the other's in silence."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import GOOD, ITEMS, TOPICS, answer, lay_topics, result_head, said, topic

ALL: list[Piece] = [piece for number in TOPICS for piece in topic(number)]


def second(number: str, *, wrong: bool = False, inline: bool = False) -> list[Piece]:
    """The topic once more by another department, without its table."""
    pieces: list[Piece] = [f"{number} {TOPICS[number]}", result_head(number)]
    for place, item in enumerate(ITEMS[number], 1):
        text = item.replace("า", "ส", 1) if wrong else item
        typed = f"แผนกอื่นของ {number} รายการที่ {place} ทำครบถ้วน"
        pieces += [f"1.{place}) {text} {typed}"] if inline else [f"1.{place}) {text}", typed]
    return [*pieces, GOOD, f"ผลงานของแผนกอื่นใน {number}"]


def silent(found: Laid) -> dict[str, list[str]]:
    """The sections that are not what the first person typed, and are not marked."""
    right, texts, review = said(), found.texts(), found.review()
    return {
        name: texts.get(name, []) for name in right if texts.get(name) != right[name] and not review.get(name)
    }


@pytest.mark.parametrize("number", list(TOPICS))
@pytest.mark.parametrize("changed", ["", "wrong", "inline"])
def test_a_topic_filled_in_again_without_its_table_is_marked(number: str, changed: str) -> None:
    again = second(number, wrong=changed == "wrong", inline=changed == "inline")
    found = lay_topics(*ALL, *again)
    assert silent(found) == {}
    assert any(found.review().values())


def test_two_topics_filled_in_again_are_marked() -> None:
    for one, other in (("1.1", "1.2"), ("1.2", "1.4"), ("1.1", "1.4")):
        assert silent(lay_topics(*ALL, *second(one), *second(other))) == {}


def test_one_heading_that_an_answer_quotes_marks_no_other_section() -> None:
    quoted = f"1.1) {ITEMS['1.4'][0]}"
    at = ALL.index(answer("1.1", 2))
    found = lay_topics(*ALL[: at + 1], quoted, "ดูรายละเอียดในข้อดังกล่าว", *ALL[at + 1 :])
    assert all("copies_filled" not in codes for codes in found.review().values())
