"""Blanks changed as offices change theirs: each draft loads, or is told, and files nothing wrongly."""

from __future__ import annotations

import pytest

from tests.changed_files import CHANGES, Change, line_joined
from tests.changed_forms import changed_form
from tests.yearly_changes import YEARLY, instructions_in_front, next_year, sum_row, wider_spaces

# Forms of prose, of tables to fill in and to tick, of labels in cells, with and without sizes of letters.
NAMES = ("application", "applicant", "budget_quarters", "counted", "documents", "memo", "project", "rating")
TOLD = ("form_same_column", "draft_no_headings")  # a person has to change the blank
ROUNDS = 7
# What changes no heading.
LEAVES_HEADINGS: tuple[Change, ...] = (instructions_in_front, next_year, sum_row, wider_spaces)


@pytest.mark.parametrize("first", range(0, 8 * ROUNDS, ROUNDS))
def test_nothing_is_silently_wrong_in_a_form_drafted_from_a_changed_blank(first: int) -> None:
    changes = [change for change in (*CHANGES, *YEARLY) if change is not line_joined]
    for seed in range(first, first + ROUNDS):
        made = changed_form(NAMES, changes, seed)
        assert not made.silent, (seed, made)
        assert {issue.code for issue in made.issues} <= set(TOLD), (seed, made)


@pytest.mark.parametrize("seed", range(20))
def test_what_changes_no_heading_changes_no_place(seed: int) -> None:
    made = changed_form(NAMES, LEAVES_HEADINGS, seed)
    assert (made.issues, made.gate, made.silent, made.unasked, made.elsewhere) == ((), (), (), (), ()), made
