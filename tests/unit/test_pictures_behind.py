"""Photos behind the last answer, in a table without a title or alone: marked where no other has such."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Block, Paragraph, Picture, Place
from tests.small_forms import Laid, Piece
from tests.topic_form import TOPICS, lay_topics, topic

MARKED = {"1.4.best": {"boundary_uncertain"}}


def photo(number: int) -> Paragraph:
    return Paragraph("", Place(), pictures=(Picture(f"media/{number}.png", "png", f"sha {number}", 3),))


def photos(*numbers: int) -> Piece:
    """A table of photos, each with its caption below."""
    cells: list[list[Block]] = [[photo(number)] for number in numbers]
    return [cells, [f"ภาพที่ {number} กิจกรรมของผู้เรียน" for number in numbers]]


def behind(*pieces: Piece, first: tuple[Piece, ...] = ()) -> Laid:
    topics = {number: topic(number) for number in TOPICS}
    return lay_topics(*topics["1.1"], *first, *topics["1.2"], *topics["1.4"], *pieces)


def test_a_table_of_photos_behind_the_last_answer_marks_it() -> None:
    assert behind(photos(1, 2)).review() == MARKED
    assert behind(photos(1, 2), first=(photo(3),)).review() == MARKED


def test_where_another_answer_has_such_a_table_it_says_nothing() -> None:
    assert behind(photos(1, 2), first=(photos(3, 4),)).review() == {}
    assert behind(first=(photos(1, 2),)).review() == {}


@pytest.mark.parametrize(("count", "marked"), [(1, {}), (2, {}), (3, MARKED), (5, MARKED)])
def test_several_photos_alone_mark_it(count: int, marked: dict[str, set[str]]) -> None:
    pictures = [photo(number) for number in range(count)]
    assert behind(*pictures).review() == marked
    assert behind(*pictures, first=(photo(9),)).review() == {}
    assert behind(*pictures, "ผู้เรียนมีงานทำ").review() == {}


def test_below_an_appendix_s_title_they_are_no_answer() -> None:
    assert behind("ภาคผนวก", photos(1, 2)).review() == {}
