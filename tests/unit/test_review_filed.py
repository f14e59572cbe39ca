"""Returns of nobody that the officer gave to a college. All is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.model import OF_SENDER, IdentifiedBy, Identity, Issue, State
from rt67_aggregate.pipeline.run import as_filed
from tests import readings as made

FILE = "d.docx"
SHA = made.source(FILE).sha256
ISSUES = (Issue("college_unknown", FILE), Issue("merged_cell", FILE))
NOBODYS = replace(
    made.reading("T3", FILE),
    state=State.UNIDENTIFIED,
    identity=Identity(),
    reason="college_unknown",
    issues=ISSUES,
)


def test_a_return_of_nobody_is_the_college_s_that_was_chosen() -> None:
    found = as_filed(NOBODYS, {SHA: "T2"}, made.roster())
    assert (found.state, found.reason) == (State.ACCEPTED, "")
    assert found.identity == Identity("T2", IdentifiedBy.OFFICER)
    assert [(issue.code, issue.college_id) for issue in found.issues] == [
        ("college_chosen", "T2"),
        ("merged_cell", "T2"),
    ]


@pytest.mark.parametrize("filed", [{}, {"another file": "T2"}, {SHA: "T99"}, {SHA: ""}])
def test_it_stays_nobody_s_where_no_college_of_the_roster_was_chosen(filed: dict[str, str]) -> None:
    assert as_filed(NOBODYS, filed, made.roster()) is NOBODYS


@pytest.mark.parametrize("college_id", ["T1", "T3"])
def test_a_return_that_may_be_another_college_s_is_the_one_s_that_was_chosen(college_id: str) -> None:
    issues = (*(Issue(code, FILE, college_id="T3") for code in sorted(OF_SENDER)), Issue("merged_cell", FILE))
    found = as_filed(replace(made.reading("T3", FILE), issues=issues), {SHA: college_id}, made.roster())
    assert (found.state, found.identity) == (State.ACCEPTED, Identity(college_id, IdentifiedBy.OFFICER))
    assert [(issue.code, issue.college_id) for issue in found.issues] == [
        ("college_chosen", college_id),
        ("merged_cell", college_id),
    ]


@pytest.mark.parametrize("state", [one for one in State if one not in (State.UNIDENTIFIED, State.ACCEPTED)])
def test_a_file_that_does_not_count_stays_as_it_is(state: State) -> None:
    said = replace(made.reading("T3", FILE), state=state)
    assert as_filed(said, {SHA: "T2"}, made.roster()) is said
