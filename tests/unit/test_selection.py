from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import Issue, ReturnReading, State
from rt67_aggregate.selection import first_of_equals, missing, select
from tests import readings as made

MARCH = datetime(2024, 3, 1, tzinfo=UTC)
APRIL = datetime(2024, 4, 1, tzinfo=UTC)


def chosen(*readings: ReturnReading) -> dict[str, ReturnReading]:
    files = [reading.source for reading in readings]
    firsts = first_of_equals(files)
    read = {r.source.name: r for r in readings if firsts[r.source.name].name == r.source.name}
    return {reading.source.name: reading for reading in select(made.form(), files, read)}


def codes(reading: ReturnReading) -> list[str]:
    return [issue.code for issue in reading.issues]


def with_bytes(reading: ReturnReading, sha256: str) -> ReturnReading:
    return replace(reading, source=replace(reading.source, sha256=sha256))


def with_file_date(reading: ReturnReading, moment: datetime | None) -> ReturnReading:
    return replace(reading, source=replace(reading.source, modified=moment))


def test_of_equal_files_the_first_is_the_return_and_the_others_its_duplicates():
    found = chosen(
        with_bytes(made.reading("T1", "a.docx"), "same"),
        with_bytes(made.reading("T1", "b.docx"), "same"),
        with_bytes(made.reading("T1", "c.docx"), "same"),
    )
    assert [reading.state.value for reading in found.values()] == ["accepted", "duplicate", "duplicate"]
    assert found["b.docx"].identity.college_id == "T1"
    assert "a.docx" in sentence(found["b.docx"].issues[0])
    assert found["b.docx"].answers == ()


def test_equals_of_a_file_that_is_no_return_share_its_fate():
    broken = ReturnReading(
        made.source("a.docx", sha256="same"),
        State.UNREADABLE,
        reason="broken_file",
        issues=(Issue("broken_file", "a.docx"),),
    )
    found = chosen(broken, replace(broken, source=made.source("b.docx", sha256="same")))
    assert found["b.docx"].state is State.UNREADABLE
    assert found["b.docx"].issues == (Issue("broken_file", "b.docx"),)


def test_files_whose_bytes_could_not_be_had_are_not_equal():
    files = [replace(made.source(name), sha256="") for name in ("a.docx", "b.docx")]
    assert [first.name for first in first_of_equals(files).values()] == ["a.docx", "b.docx"]


def test_a_colleges_newest_return_counts_by_the_documents_own_date():
    found = chosen(
        made.reading("T1", "a.docx", modified=APRIL),
        with_file_date(made.reading("T1", "b.docx", modified=MARCH), APRIL),
        made.reading("T2", "c.docx", modified=MARCH),
    )
    assert [reading.state.value for reading in found.values()] == ["accepted", "superseded", "accepted"]
    assert found["b.docx"].reason == "superseded_return"
    assert "a.docx" in sentence(found["b.docx"].issues[0])
    assert codes(found["a.docx"]) == []


def test_where_the_documents_say_the_same_the_files_date_decides():
    found = chosen(
        with_file_date(made.reading("T1", "a.docx"), MARCH),
        with_file_date(made.reading("T1", "b.docx"), APRIL),
    )
    assert found["b.docx"].state is State.ACCEPTED
    assert codes(found["b.docx"]) == []


def test_a_date_without_a_zone_and_no_date_at_all_can_be_compared():
    undated = replace(made.reading("T1", "a.docx"), modified=None)
    found = chosen(undated, made.reading("T1", "b.docx", modified=datetime(2024, 1, 1)))
    assert found["b.docx"].state is State.ACCEPTED


def test_where_no_date_decides_the_first_counts_and_a_person_must_look():
    found = chosen(made.reading("T1", "a.docx"), made.reading("T1", "b.docx"))
    assert found["a.docx"].state is State.ACCEPTED
    assert codes(found["a.docx"]) == ["newest_not_known"]
    assert "b.docx" in sentence(found["a.docx"].issues[0])


def test_what_only_an_older_return_answered_is_said():
    emptied = made.answers(**{"1_1_result_1": "", "1_1_problem": ""})
    found = chosen(
        made.reading("T1", "a.docx", modified=MARCH),
        made.reading("T1", "b.docx", given=emptied, modified=APRIL),
    )
    assert codes(found["b.docx"]) == ["newer_has_less"]
    assert "1.1.result.1, 1.1.problem" in sentence(found["b.docx"].issues[0])


def test_a_superseded_returns_own_issues_are_no_longer_asked_about():
    noisy = replace(made.reading("T1", "a.docx", modified=MARCH), issues=(Issue("broken_file", "a.docx"),))
    found = chosen(noisy, made.reading("T1", "b.docx", modified=APRIL))
    assert codes(found["a.docx"]) == ["superseded_return"]


def test_of_a_return_of_an_unknown_college_only_the_whole_is_asked_about():
    whole, part = Issue("college_unknown", "a.docx"), Issue("merged_cell", "a.docx", section_id="1.1.problem")
    unknown = replace(made.reading("", "a.docx", State.UNIDENTIFIED), issues=(whole, part))
    assert chosen(unknown)["a.docx"].issues == (whole,)


def test_returns_of_unknown_colleges_do_not_supersede_one_another():
    found = chosen(
        made.reading("", "a.docx", State.UNIDENTIFIED, modified=MARCH),
        made.reading("", "b.docx", State.UNIDENTIFIED, modified=APRIL),
    )
    assert {reading.state for reading in found.values()} == {State.UNIDENTIFIED}


def test_colleges_without_an_accepted_return_are_missing():
    read: Sequence[ReturnReading] = (
        made.reading("T1", "a.docx"),
        made.reading("T2", "b.docx", State.SUPERSEDED),
    )
    issues = missing(made.roster(), read)
    assert [issue.college_id for issue in issues] == ["T2", "T3"]
    assert "วิทยาลัยสาม" in sentence(issues[1])


def test_readings_may_arrive_in_any_order():
    readings = [
        made.reading("T1", "a.docx", modified=MARCH),
        made.reading("T1", "b.docx", modified=APRIL),
        with_bytes(made.reading("T2", "c.docx"), "same"),
    ]
    files = [reading.source for reading in readings]
    results = {
        select(made.form(), files, {reading.source.name: reading for reading in order})
        for order in permutations(readings)
    }
    assert len(results) == 1
