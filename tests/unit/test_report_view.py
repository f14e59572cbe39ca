"""What the report tells, taken out of the tables. All that is said is invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rt67_aggregate.model import RECORD_COLUMNS, Status, frame_of
from rt67_aggregate.report.view import view_of
from tests.report_summary import Told, flat_form, roster_of, summary_of

TOLD = (
    Told("C001", "1", "สอง", entry=2),
    Told("C001", "1", "หนึ่ง"),
    Told("C002", "1", "", "blank"),
    Told("C002", "2", "สาม", pictures="pictures/C002/a.png;pictures/C002/b.png"),
)


def record(section_id: str, text: str = "", pictures: str = "") -> Mapping[str, str]:
    row = dict.fromkeys(RECORD_COLUMNS, "")
    return row | {"college_id": "C001", "section_id": section_id, "text": text, "pictures": pictures}


def test_answers_are_told_by_section_and_college_in_the_order_of_their_numbers() -> None:
    view = view_of(summary_of(flat_form(), roster_of(2), TOLD))
    assert [(e.number, e.text) for e in view.of("1")["C001"]] == [(1, "หนึ่ง"), (2, "สอง")]
    assert [e.status for e in view.of("1")["C002"]] == [Status.BLANK]
    assert view.of("2")["C002"][0].pictures == ("pictures/C002/a.png", "pictures/C002/b.png")
    assert list(view.answers) == ["1", "2", "3"]
    assert view.of("9") == {}
    answer = view.entry("C001", "1", 2)
    assert answer is not None
    assert answer.text == "สอง"
    assert view.entry("C001", "1", 3) is None


def test_answers_to_sections_that_the_form_does_not_have_stand_with_what_is_left() -> None:
    summary = summary_of(flat_form(), roster_of(1), TOLD[:2])
    others = (record("gone", "เก่า"), record("gone", pictures="pictures/C001/c.png"), record("gone"))
    records = frame_of(RECORD_COLUMNS, (*summary.frames.records.to_dict("records"), *others))
    view = view_of(replace(summary, frames=replace(summary.frames, records=records)))
    assert "gone" not in view.answers
    assert len(view.answers) == 3
    assert [(p.text, p.pictures, p.reason) for p in view.unplaced] == [
        ("เก่า", (), "gone"),
        ("", ("pictures/C001/c.png",), "gone"),
    ]


def test_of_some_colleges_only_theirs_is_told() -> None:
    view = view_of(summary_of(flat_form(), roster_of(2), TOLD), ["C002"])
    assert list(view.of("1")) == ["C002"]
    assert [c.college_id for c in view.colleges] == ["C002"]
