"""Headings of which a whole line is a few words, behind the heading's number."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.readings import Match
from rt67_aggregate.locate.shortened import Shortened
from rt67_aggregate.text import fold
from tests.small_units import outline, state


def found(number: str, line: str, name: str = "flat") -> list[Match]:
    return list(Shortened(outline(name)).matches(number, fold(line), line))


def first(coverage: float, size: int) -> list[Match]:
    return [Match(state("text.1").index, 0.0, size, True, 2, 1, coverage)]


@pytest.mark.parametrize(
    ("line", "coverage"),
    [
        ("อาคารเรียน โรงฝึกงาน", 0.5),
        ("อาคารเรียน", 0.5),
        ("อาคารเรีย", 0.5),
        ("โรงฝึกงาน", 0.5),
        ("อาคารเรียนดี", 0.25),  # has words of its own
        ("อาคารเรียน ชำรุด", None),
        ("อาคาร", None),  # too short to tell
        ("โรงฝึกงานสภาพอาคาร", None),  # in another order
        ("สภาพอาคารเรียนและโรงฝึกงาน", None),  # nothing is missing
        ("เรียนงานอาคารสภาพ", None),
    ],
)
def test_a_few_words_of_a_heading_behind_its_number(line: str, coverage: float | None) -> None:
    assert found("1", line) == ([] if coverage is None else first(coverage, len(line)))


def test_behind_another_number_they_are_none() -> None:
    assert found("2", "อาคารเรียน โรงฝึกงาน") == []
    assert found("9", "อาคารเรียน โรงฝึกงาน") == []
    assert Shortened(outline()).numbers == {"1", "2", "3", "4"}


def test_of_headings_with_one_number_each_that_has_the_words_is_told() -> None:
    line = "สิ่งที่จะทำ"
    states = [s.index for s in outline("middle").states if s.heading.text == "สิ่งที่จะทำต่อไป"]
    assert [match.state for match in found("2)", line, "middle")] == states
