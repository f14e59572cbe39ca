"""Groups of rows that were moved out of their table: they have no effect, and that is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.model import Reviewed, Verdict
from tests.small_review import DONE, LEVEL, RISK, Sent, applied, frames, values

ROWS = (Sent("C001", RISK, "ครูไม่พอ", "1"), Sent("C001", RISK, "ครูไม่พอ", "2"), Sent("C001", DONE, "จัดอบรม"))
GROUPED = ROWS[1].entered(group="บุคลากร")
GONE = ("group_gone", {"group": "บุคลากร", "text": "ครูไม่พอ"})


def told(*entries: Reviewed) -> list[tuple[str, dict[str, str]]]:
    return [one for one in values(applied(frames(ROWS), *entries)) if one[0] == "group_gone"]


@pytest.mark.parametrize(("target", "gone"), [("", []), (LEVEL, []), ("ไม่มี", []), (DONE, [GONE])])
def test_a_group_is_told_where_its_row_has_no_table_any_more(target: str, gone: list[object]) -> None:
    assert told(replace(GROUPED, moved_to=target)) == gone


def test_a_row_without_a_group_loses_none() -> None:
    assert told(replace(GROUPED, group="", moved_to=DONE)) == []


def test_a_row_that_goes_with_one_that_looks_the_same_is_told_too() -> None:
    leads = ROWS[0].entered(verdict=Verdict.ALIKE, moved_to=DONE)
    assert told(leads, GROUPED) == [GONE]
    assert told(replace(leads, verdict=Verdict.PASSED), GROUPED) == []
