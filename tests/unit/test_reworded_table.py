"""A table's heading in the college's own words: it seems to end the answer above, which is marked."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import TABLE, TITLES, TOPICS, lay_topics, topic

OWN = "อุปสรรคกับวิธีแก้"
ABOVE = [f"{number}.1.text.2" for number in TOPICS]


def laid(heading: str, *, lines: bool) -> Laid:
    """Each topic with such a line in place of the table's heading; ``lines``: the titles stand in lines."""
    pieces: list[Piece] = []
    for number in TOPICS:
        for piece in topic(number):
            if piece == TABLE:
                pieces += [heading] if heading else []
            elif isinstance(piece, list) and lines:
                titles, row = piece
                pieces += [line for pair in zip(titles, row, strict=True) for line in pair]
            else:
                pieces.append(piece)
    return lay_topics(*pieces)


@pytest.mark.parametrize("lines", [True, False])
def test_the_answer_above_is_marked_in_each_topic(lines: bool) -> None:
    found = laid(OWN, lines=lines)
    marked = [name for name, codes in found.review().items() if "boundary_uncertain" in codes]
    assert marked == ABOVE
    assert found.texts()["1.2.problem"] == ["ขาดแคลนใน 1.2"]


@pytest.mark.parametrize("lines", [True, False])
@pytest.mark.parametrize("heading", ["", TABLE])
def test_without_such_a_line_none_is_marked_for_its_end(heading: str, lines: bool) -> None:
    found = laid(heading, lines=lines)
    assert not any("boundary_uncertain" in codes for codes in found.review().values())
    assert TITLES[0] not in str(found.texts())


@pytest.mark.parametrize("lines", [True, False])
@pytest.mark.parametrize("times", [0, 1, 2])
def test_the_answer_above_that_ends_with_the_heading_is_marked(times: int, lines: bool) -> None:
    """``times``: the heading stands so often below the second topic's last answer, and as many lines begin
    with it as the form has tables."""
    pieces: list[Piece] = topic("1.1")
    at = pieces.index(TABLE)
    pieces[at - 1 : at + 1] = [f"{pieces[at - 1]} {TABLE}"]
    if lines:
        pieces[at : at + 1] = [TITLES[0], "ขาดแคลน", TITLES[1], "จัดหา"]
    found = lay_topics(*pieces, *topic("1.2"), *times * [TABLE], *topic("1.4"))
    assert (TABLE[3:] in str(found.texts()["1.1.1.text.2"])) == bool(times)
    assert "boundary_uncertain" in found.review()["1.1.1.text.2"]
