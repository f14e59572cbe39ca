"""Filled-in blanks whose rows and columns were changed: what was typed is under its heading, or marked."""

from __future__ import annotations

from random import Random

import pytest

from tests.changed_blanks import changed
from tests.changed_files import ROWS, line_twice

# Blanks with equal titles, names of rows, steps to tick, and tables side by side.
TABLES = ("budget_quarters", "memo", "rated", "side_by_side", "stock_check", "supervision")
ROUNDS = 25  # for each table's blank


@pytest.mark.parametrize("name", TABLES)
def test_nothing_is_silently_wrong_where_rows_and_titles_were_changed(name: str) -> None:
    for seed in range(ROUNDS):
        made = changed((name,), (*ROWS, line_twice), Random(seed))
        assert not made.astray, made
