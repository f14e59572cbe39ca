"""Entries go with the return that they were made in, where it counts."""

from __future__ import annotations

import pandas as pd
import pytest

from rt67_aggregate.model import Reviewed
from rt67_aggregate.review.with_returns import with_their_returns


def college_of(key: str, *returns: tuple[str, str, str]) -> str:
    """The college of an entry of T1 in the return "a". ``returns``: SHA-256, college and state of each."""
    rows = [("", "T1", "missing"), *returns]
    table = pd.DataFrame(rows, columns=["sha256", "college_id", "state"])
    review = Reviewed(key, college_id="T1", sha256="a")
    return with_their_returns({key: review}, table)[key].college_id


@pytest.mark.parametrize("key", ["r-1", "u-1"])
@pytest.mark.parametrize(
    ("returns", "college"),
    [
        ([("a", "T2", "accepted")], "T2"),
        ([("a", "T2", "accepted"), ("a", "T2", "duplicate")], "T2"),
        ([("a", "T2", "superseded")], "T1"),
        ([("a", "T2", "accepted"), ("a", "T3", "accepted")], "T1"),
        ([("b", "T2", "accepted"), ("", "T3", "missing")], "T1"),
        ([("a", "", "unidentified")], "T1"),
        ([], "T1"),
    ],
)
def test_an_entry_is_about_the_college_whose_return_it_was_made_in(
    key: str, returns: list[tuple[str, str, str]], college: str
) -> None:
    assert college_of(key, *returns) == college


def test_an_entry_for_a_college_that_is_no_more_stays_and_is_told() -> None:
    review = Reviewed("r-1", college_id="T9", sha256="a")
    table = pd.DataFrame([("a", "T2", "accepted")], columns=["sha256", "college_id", "state"])
    assert with_their_returns({"r-1": review}, table)["r-1"] is review


def test_what_is_entered_beside_an_issue_stays_where_it_was_entered() -> None:
    assert college_of("i-1", ("a", "T2", "accepted")) == "T1"
