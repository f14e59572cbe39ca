"""Filled-in blanks in other markup that a person does not see: what is read stays the same, or is told."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from rt67_aggregate.model import Answer, ReturnReading
from tests.blank_returns import BLANK_NAMES, filled_file
from tests.marked_up import LOST, SILENT, WRONG, differences, marked_up, reading_of
from tests.markup import MARKUP, Change

ROUNDS = 4  # for each change alone
MIXED = 40  # of up to three at once


@pytest.mark.parametrize("change", dict.fromkeys(MARKUP), ids=lambda change: change.__name__)
def test_a_change_that_is_not_seen_loses_nothing_and_moves_nothing_in_silence(change: Change) -> None:
    for seed in range(ROUNDS):
        made = marked_up(BLANK_NAMES, (change,), Random(seed), most=1)
        assert not made.wrong, made


def test_several_such_changes_at_once_do_not_either() -> None:
    for seed in range(MIXED):
        made = marked_up(BLANK_NAMES, MARKUP, Random(seed), most=3)
        assert not made.wrong, made


# --- that it would be noticed


def _without_one(read: ReturnReading) -> ReturnReading:
    longest = max(read.answers, key=lambda answer: len(answer.text))
    return replace(read, answers=tuple(answer for answer in read.answers if answer is not longest))


def _two_exchanged(read: ReturnReading) -> ReturnReading:
    one, other = sorted(read.answers, key=lambda answer: len(answer.text))[-2:]
    said = {one: replace(one, text=other.text), other: replace(other, text=one.text)}
    return replace(read, answers=tuple(said.get(answer, answer) for answer in read.answers))


def _another_option(read: ReturnReading) -> ReturnReading:
    def other(answer: Answer) -> Answer:
        return replace(answer, choice="อื่น") if answer.choice else answer

    return replace(read, answers=tuple(map(other, read.answers)))


@pytest.mark.parametrize(
    ("broken", "kind"), [(_without_one, LOST), (_two_exchanged, SILENT), (_another_option, SILENT)]
)
def test_a_reading_that_is_wrong_is_told(broken: object, kind: str) -> None:
    name = "home_visit"
    _, truths = filled_file(name, 0)
    before = reading_of(name, 0)
    found = {each.kind for each in differences(truths, before, broken(before))}  # type: ignore[operator]
    assert kind in found
    assert not WRONG & {each.kind for each in differences(truths, before, before)}
