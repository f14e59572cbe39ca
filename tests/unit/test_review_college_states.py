"""How far the officer is with a college is said of the return that she saw."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.model import CollegeState, Frames, Reviewed, Rows, frame_of
from rt67_aggregate.review import beside
from rt67_aggregate.review.keys import college_key
from tests.review_cases import SAID as ANSWERED
from tests.small_review import DONE, Sent, applied, frames, values
from tests.workbook_office import Office
from tests.workbook_summary import Extra

SUBMISSION = "การส่งรายงาน"
SENT = frames([Sent("C001", DONE, "จัดอบรม"), Sent("C002", DONE, "จัดประชุม")])
SAID = Reviewed(college_key("C001"), "sha-C001", "C001", status=CollegeState.DONE)
OUTDATED = ("college_state_outdated", {"state": "เสร็จ"})


def newer() -> Frames:
    """The first college sent another return."""
    rows = [dict(row) for row in Rows(SENT.returns)]
    rows[0] |= {"sha256": "sha-newer", "source": "ใหม่.docx"}
    return replace(SENT, returns=frame_of(tuple(SENT.returns.columns), rows))


def told(tables: Frames, said: Reviewed) -> list[tuple[str, dict[str, str]]]:
    return [one for one in values(applied(tables, said)) if one[0] == "college_state_outdated"]


def test_a_state_is_kept_at_the_return_that_counts() -> None:
    rows = beside(applied(SENT), []).colleges
    assert [(row.college_id, row.sha256) for row in rows] == [("C001", "sha-C001"), ("C002", "sha-C002")]
    first, _ = beside(applied(newer(), SAID), []).colleges
    assert first == replace(SAID, sha256="sha-newer")


def test_a_return_that_came_since_is_told() -> None:
    assert told(SENT, SAID) == []
    assert told(newer(), SAID) == [OUTDATED]
    assert told(newer(), replace(SAID, sha256="sha-newer")) == []


@pytest.mark.parametrize(("state", "tells"), [("ส่งกลับ", True), ("รอตรวจ", False), ("", False)])
def test_a_college_that_waits_goes_on_waiting(state: str, tells: bool) -> None:
    assert bool(told(newer(), replace(SAID, status=state))) is tells


def test_nothing_is_told_where_no_return_is_known() -> None:
    assert told(newer(), replace(SAID, sha256="")) == []
    rows = [dict(row) | {"state": "missing", "sha256": ""} for row in Rows(SENT.returns)]
    gone = replace(SENT, returns=frame_of(tuple(SENT.returns.columns), rows))
    assert told(gone, SAID) == []


def test_each_return_that_comes_is_told_in_a_row_of_its_own() -> None:
    (issue,) = [one for one in applied(newer(), SAID).issues if one.code == "college_state_outdated"]
    assert (issue.source, issue.college_id) == ("ใหม่.docx", "C001")


def test_it_is_told_until_the_state_is_chosen_anew(tmp_path: Path) -> None:
    office, newer = Office(tmp_path), Extra(version={"C001": "second"})
    name = office.roster.colleges[0].name

    def choose(state: str) -> None:
        with office.desk() as desk:
            column = desk.heads(SUBMISSION)["การตรวจ"]
            desk.sheet(SUBMISSION).cell(desk.find(SUBMISSION, college=name), column).value = state

    office.run(ANSWERED)
    choose("เสร็จ")
    for extra, expected in ((Extra(), []), (newer, ["college_state_outdated"])) * 2:
        office.run(ANSWERED, extra)
        assert office.codes() == expected
    choose("ส่งกลับ")
    office.run(ANSWERED, newer)
    assert office.codes() == []
