"""What holds of all the lines of corrections.csv, and where entries went that were carried to another row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rt67_aggregate.model import Reviewed, Verdict
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.held import carried_to, carries, current
from rt67_aggregate.review.log import merge
from rt67_aggregate.review.workbook import RowChange

OLD = Reviewed("r-1", "a", "C001", "A.risk", "1", "ก.docx", "ย่อหน้าที่ 3", "ครูไม่พอ", Verdict.PASSED, note="จด")
EMPTY = replace(OLD, verdict=Verdict.NOT_YET, note="")
NEW = replace(OLD, key="r-2", sha256="b", entry="2")
OTHER = Reviewed("r-9", "a", "C001", "A.risk", "4", sent="ไฟดับ", note="อื่น")


def lines(*rows: Reviewed) -> Sequence[Correction]:
    return [Correction("2024", row) for row in rows]


def test_an_entry_that_went_to_another_row_is_known_to_have_gone_there() -> None:
    assert carries(lines(OLD, NEW, EMPTY)) == {"r-1": "r-2"}


def test_one_that_went_on_is_known_by_where_it_is_now() -> None:
    third = replace(OLD, key="r-3", sha256="c", entry="3")
    gone = replace(EMPTY, key="r-2")
    assert carries(lines(OLD, NEW, EMPTY, third, gone)) == {"r-1": "r-3", "r-2": "r-3"}


def test_one_that_came_back_is_where_it_was() -> None:
    assert carries(lines(OLD, NEW, EMPTY, OLD, replace(EMPTY, key="r-2"))) == {"r-2": "r-1"}


@pytest.mark.parametrize(
    "change",
    [
        {"college_id": "C002"},
        {"section_id": "A.level"},
        {"sent": "ครูพอ"},
        {"note": "จดใหม่"},
        {"verdict": Verdict.SENT_BACK},
        {"key": "u-2"},
    ],
)
def test_what_was_entered_elsewhere_and_taken_back_here_was_not_carried(change: dict[str, str]) -> None:
    assert carries(lines(OLD, replace(NEW, **change), EMPTY)) == {}


def test_what_was_entered_here_and_there_without_being_taken_back_was_not_carried() -> None:
    assert carries(lines(OLD, NEW)) == {}
    assert carries(lines(OLD, OTHER, EMPTY)) == {}


def test_a_row_holds_what_was_carried_to_it_until_something_is_entered_there() -> None:
    carry = lines(OLD, OTHER, NEW, EMPTY)
    assert carried_to(carry) == {"r-2"}
    assert carried_to([*carry, *lines(replace(NEW, note="จดอีก"))]) == set()
    third = replace(OLD, key="r-3", sha256="c", entry="3")
    assert carried_to([*carry, *lines(third, replace(EMPTY, key="r-2"))]) == {"r-3"}
    assert carried_to(lines(OLD, OTHER)) == set()


def test_a_line_about_two_people_holds_nothing() -> None:
    conflict = Correction("2024", replace(OLD, note="ของอีกคน"), ("note",))
    assert current([*lines(OLD), conflict]) == {"r-1": OLD}
    assert carries([*lines(OLD, NEW), conflict, *lines(EMPTY)]) == {"r-1": "r-2"}


def test_the_last_line_of_a_row_holds_and_rows_stand_as_they_were_entered_last() -> None:
    later = replace(OLD, note="จดอีก")
    assert list(current(lines(OLD, OTHER)).values()) == [OLD, OTHER]
    assert list(current(lines(OLD, OTHER, later)).values()) == [OTHER, later]


def test_being_carried_is_no_entering() -> None:
    assert list(current(lines(OLD, OTHER, NEW, EMPTY))) == ["r-2", "r-9", "r-1"]


@pytest.mark.parametrize(("sha256", "key", "note"), [("a", "r-2", "จด\nโทรแล้ว"), ("c", "r-1", "โทรแล้ว")])
def test_what_an_older_copy_says_of_a_row_is_about_where_its_entry_is_now(
    sha256: str, key: str, note: str
) -> None:
    """But where the copy's row is one of a newer return, with the same number and text."""
    written = replace(EMPTY, sha256=sha256)
    copy = RowChange(written, replace(written, note="โทรแล้ว"))
    new = merge(tuple(lines(OLD, NEW, EMPTY)), (copy,), datetime(2024, 3, 1, tzinfo=UTC))
    assert [(line.reviewed.key, line.reviewed.note, line.conflict) for line in new] == [(key, note, ())]
