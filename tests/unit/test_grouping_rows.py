"""Which rows of the form's tables stand together, and in which order. What they say is invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.grouping import group_rows, shared_matters
from rt67_aggregate.model import APART, Heading, Shape, Summary
from tests.report_summary import Told, form_of, roster_of, summary_of

BUDGET, TEACHERS, ROOMS = "งบประมาณไม่เพียงพอ", "ขาดครูผู้สอน", "อาคารเรียนชำรุด"
FIRST, SECOND = "1.problem", "2.problem"


def _table(number: str) -> Heading:
    columns = [
        Heading(f"{number}.{kind}", "columns", Shape.COLUMN, text, kind=kind)
        for kind, text in (("problem", "ปัญหา"), ("suggestion", "ข้อเสนอแนะ"))
    ]
    return Heading(
        number, "items", Shape.TABLE, f"ตารางที่ {number}", f"{number}.", rows=3, children=tuple(columns)
    )


def said(*rows: Told) -> Summary:
    return summary_of(form_of([_table("1"), _table("2")]), roster_of(5), rows)


def grouped(summary: Summary, words: Mapping[Told, str] | None = None) -> list[tuple[str, str, list[str]]]:
    records = summary.frames.records
    groups = group_rows(summary.form, records, _words(summary, words or {}))
    return [(group.section_id, group.name, [college for college, _ in group.rows]) for group in groups]


def _words(summary: Summary, words: Mapping[Told, str]) -> Sequence[str]:
    entered = {(told.college_id, told.section_id, str(told.entry)): word for told, word in words.items()}
    records = summary.frames.records
    if not words:
        return ()
    places = zip(records.college_id, records.section_id, records.entry, strict=True)
    return [entered.get(place, "") for place in places]


def rows(section_id: str, **texts: str) -> list[Told]:
    return [Told(college_id, section_id, text) for college_id, text in texts.items()]


def test_groups_of_most_colleges_stand_first_and_of_as_many_the_one_that_was_said_first():
    summary = said(
        *rows(FIRST, C001=TEACHERS, C002=TEACHERS, C003=BUDGET, C004=BUDGET),
        *(Told(college, FIRST, ROOMS, entry=2) for college in ("C002", "C003", "C005")),
    )
    assert grouped(summary) == [
        (FIRST, "", ["C002", "C003", "C005"]),
        (FIRST, "", ["C001", "C002"]),
        (FIRST, "", ["C003", "C004"]),
    ]


def test_rows_of_one_college_are_no_group_and_each_table_has_its_own():
    summary = said(
        Told("C001", FIRST, BUDGET),
        Told("C001", FIRST, BUDGET, entry=2),
        *rows(SECOND, C001=ROOMS, C002=ROOMS),
        *rows("2.suggestion", C001=BUDGET, C002=BUDGET),  # no first column
    )
    assert grouped(summary) == [(SECOND, "", ["C001", "C002"])]


def test_what_the_officer_entered_goes_before_what_the_texts_say():
    one, two, three = rows(FIRST, C001=BUDGET, C002=BUDGET, C003=ROOMS)
    assert grouped(said(one, two, three), {one: "เงิน", three: "เงิน"}) == [(FIRST, "เงิน", ["C001", "C003"])]
    assert grouped(said(one, two, three), {one: APART}) == []
    later = rows(FIRST, C004=TEACHERS)[0]
    assert grouped(said(one, two, three, later), {three: "คน", later: "คน"}) == [
        (FIRST, "", ["C001", "C002"]),
        (FIRST, "คน", ["C003", "C004"]),
    ]


def test_matters_of_several_tables_are_shared_by_most_colleges_first():
    summary = said(
        *rows(FIRST, C001=TEACHERS, C002=BUDGET, C003=BUDGET),
        *rows(SECOND, C004=BUDGET, C005=TEACHERS),
    )
    groups = group_rows(summary.form, summary.frames.records)
    shared = shared_matters(summary.form, summary.frames.records, groups)
    assert [matter.rows for matter in shared] == [
        (("C002", FIRST, "1"), ("C003", FIRST, "1"), ("C004", SECOND, "1")),
        (("C001", FIRST, "1"), ("C005", SECOND, "1")),
    ]
