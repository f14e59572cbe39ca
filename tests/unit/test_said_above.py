"""A second department's part behind the form, beside a first one whose headings are damaged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.small_forms import Piece
from tests.topic_form import ITEMS, TOPICS, answer, lay_topics, result_head, said, topic

DAMAGES: dict[str, Callable[[str], str]] = {
    "whole": str,
    "cut short": lambda line: line[: int(len(line) * 0.8)],
    "cut to a half": lambda line: line[: int(len(line) * 0.6)],
    "in quotes": lambda line: f"“{line}”",
    "starred": lambda line: f"* {line}",
    "quoted by mail": lambda line: f">> {line}",
    "in markup": lambda line: f"<b>{line}</b>",
    "misspelt": lambda line: line[:8] + line[9:14] + line[15:],
}
OTHER = "อีกแผนกหนึ่งออกหน่วยร่วมกับโรงพยาบาล 2 ครั้ง"
_HEADINGS = (0, 1, 2, 4)  # of a topic and its items


def first_part(number: str, damage: Callable[[str], str]) -> list[Piece]:
    """All topics filled in, one of them below damaged headings."""
    pieces: list[Piece] = []
    for name in TOPICS:
        changed = _HEADINGS if name == number else ()
        for at, piece in enumerate(topic(name)):
            pieces.append(damage(piece) if at in changed and isinstance(piece, str) else piece)
    return pieces


@pytest.mark.parametrize("place", [1, 2])
@pytest.mark.parametrize("number", ["1.1", "1.2"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_of_a_heading_that_two_departments_answer_nothing_is_wrong_in_silence(
    damage: str, number: str, place: int
) -> None:
    head = [f"{number} {TOPICS[number]}", result_head(number)]
    item = f"1.{place}) {ITEMS[number][place - 1]}"
    laid = lay_topics(*first_part(number, DAMAGES[damage]), *head, item, OTHER)
    wrong = {name for name, texts in said().items() if laid.texts().get(name) != texts}
    assert wrong
    assert wrong <= laid.review().keys()


def test_a_heading_that_an_answer_quotes_in_a_return_of_its_own_order_is_not_marked() -> None:
    pieces = [piece for number in ("1.4", "1.2", "1.1") for piece in topic(number)]
    quoted = f"1.1) {ITEMS['1.2'][0]} ด้วยรถของวิทยาลัย"
    pieces.insert(pieces.index(answer("1.4", 1)) + 1, quoted)
    assert lay_topics(*pieces).review().keys() <= {"1.4.1.text.1"}
