"""Filled-in blanks with changed rows, columns and lines with gaps: what was typed is found, or marked."""

from __future__ import annotations

from random import Random

import pytest

from tests.changed_blanks import changed
from tests.changed_files import ROWS, line_twice
from tests.changed_gap_lines import GAP_LINES

# Blanks with equal titles, names of rows, steps to tick, and tables side by side.
TABLES = ("budget_quarters", "memo", "rated", "side_by_side", "stock_check", "supervision")
# Blanks of lines with gaps, below headings and as headings.
GAPS = ("items_with_gaps", "list_behind_fields", "meeting", "project_results", "scores")
ROUNDS = 25  # for each blank


@pytest.mark.parametrize("name", TABLES)
def test_nothing_is_silently_wrong_where_rows_and_titles_were_changed(name: str) -> None:
    for seed in range(ROUNDS):
        made = changed((name,), (*ROWS, line_twice), Random(seed))
        assert not made.astray, made


@pytest.mark.parametrize("name", GAPS)
def test_nothing_is_silently_wrong_where_lines_with_gaps_were_set_anew(name: str) -> None:
    for seed in range(ROUNDS):
        made = changed((name,), GAP_LINES, Random(seed))
        assert not made.astray, made
