"""Headings of which nothing but the number is left, between those that their words tell."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rt67_aggregate.locate.by_number import numbered_events
from rt67_aggregate.locate.event import Event
from rt67_aggregate.model import Part, Place
from tests.small_forms import Piece, para
from tests.small_units import event, ids, outline, units

TITLES = [["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"], ["ไฟดับ", "มาก", "สำรองไฟ"]]


def found(pieces: Sequence[Piece], *path: Event, name: str = "deep") -> tuple[Event, ...]:
    return numbered_events(units(*pieces, name=name), path, outline(name))


def told(at: int, heading_id: str, **more: object) -> Event:
    return event(at, heading_id, name="deep", **more)  # type: ignore[arg-type]


AROUND = (told(0, "1.1"), told(5, "1.2"))
LINES = ["1.1 ฐานข้อมูล", "1) Completeness", "ครบ", "2) Timeliness", "ปรับ", "1.2 การรักษา"]


def test_each_missing_heading_with_one_line_of_its_number_is_found_in_the_form_s_order() -> None:
    events = found(LINES, *AROUND)
    assert ids(events, "deep") == [(1, "1.1.1"), (3, "1.1.text")]
    assert {(e.stop - e.start, e.reward, e.is_table) for e in events} == {(1, 6.0, False)}
    first = events[0].match
    assert first is not None
    assert (first.distance, first.end, first.whole, first.by_number, first.number) == (1.0, 15, True, True, 1)
    assert (first.separated, first.coverage) == (2, 1.0)


def test_a_lone_number_over_its_answer_has_no_words_of_its_own() -> None:
    lines = ["1.1 ฐานข้อมูล", "1) ......", "ครบ", "2)", "ปรับ", "1.2 การรักษา"]
    assert [e.match and (e.match.distance, e.match.whole) for e in found(lines, *AROUND)] == [(0.0, True)] * 2


def test_words_behind_a_number_with_nothing_below_are_the_answer() -> None:
    lines = ["1.1 ฐานข้อมูล", "1) Completeness", "ครบ", "2) ปรับทุกเดือน", "1.2 การรักษา"]
    events = found(lines, told(0, "1.1"), told(4, "1.2"))
    match = events[1].match
    assert match is not None
    assert (match.whole, match.distance, lines[3][match.end :]) == (False, 0.0, "ปรับทุกเดือน")


def test_the_number_may_be_the_paragraph_s_label() -> None:
    lines = [LINES[0], para("Completeness", "1)"), "ครบ", para("Timeliness", "2)"), "ปรับ", LINES[5]]
    assert ids(found(lines, *AROUND), "deep") == [(1, "1.1.1"), (3, "1.1.text")]


@pytest.mark.parametrize(
    "lines",
    [
        [LINES[0], "1) one", "2) two", "1) three", "2) four", LINES[5]],  # two lists
        [LINES[0], "2) Timeliness", "ปรับ", "1) Completeness", "ครบ", LINES[5]],  # another order
        [LINES[0], "1) Completeness", "ครบ", "x", "y", LINES[5]],  # one is nowhere
        [LINES[0], "1) Completeness", "1) again", "2) Timeliness", "ปรับ", LINES[5]],
        [LINES[0], "1) " + "ก" * 200, "ครบ", "2) Timeliness", "ปรับ", LINES[5]],  # too long for a heading
    ],
)
def test_where_numbers_do_not_tell_for_sure_nothing_is_found(lines: list[str]) -> None:
    assert found(lines, *AROUND) == ()


def test_without_their_parent_and_beyond_the_next_topic_numbers_tell_nothing() -> None:
    assert found(LINES, told(5, "1.2")) == ()
    outside = ["1.1 ฐานข้อมูล", "1.2 การรักษา", "1) Completeness", "ครบ", "2) Timeliness", "ปรับ"]
    assert [e for e in found(outside, told(0, "1.1"), told(1, "1.2")) if e.state in (3, 6)] == []


def test_lines_outside_the_body_and_lines_of_other_headings_are_not_counted() -> None:
    note = para("1) Completeness")
    aside = type(note)(note.text, Place(part=Part.FOOTNOTE))
    lines: list[Piece] = [LINES[0], "1) Completeness", "ครบ", "2) Timeliness", aside, LINES[5]]
    assert ids(found(lines, *AROUND), "deep") == [(1, "1.1.1"), (3, "1.1.text")]
    covered = [LINES[0], "1) Completeness", "2) Timeliness", "ข) ข้อมูลบุคลากร", "ปรับ", LINES[5]]
    inside = told(1, "1.1.1.text.2", stop=2)
    assert found(covered, AROUND[0], inside, AROUND[1]) == ()


def test_a_family_of_topics_is_told_by_one_that_was_found() -> None:
    lines = ["1 ระบบงาน", "1.1 Databases", "ครบ", "1.2 การรักษา"]
    events = found(lines, told(0, "P1.1"), told(3, "1.2"))
    assert ids(events, "deep") == [(1, "1.1")]
    assert found(lines, told(0, "P1.1")) == found(lines[:4], told(0, "P1.1"))


def test_a_table_s_heading_is_told_where_its_table_follows() -> None:
    heads = [told(0, "1.2"), told(4, "P2")]
    lines: list[Piece] = ["1.2 การรักษา", "1) Risks", "", TITLES, "ส่วนที่ 2"]
    assert found(lines, *heads) == ()  # one of a family alone is any list's
    top = [event(0, "text.1"), event(2, "text.2"), event(6, "text.3")]
    flat: list[Piece] = ["1. สภาพ", "ดี", "2. ความพร้อม", "ครบ", "3. Risks", TITLES, "4. ข้อมูล"]
    assert ids(found(flat, *top, name="flat")) == [(4, "table")]
    flat[5] = "ไม่มี"
    assert found(flat, *top, name="flat") == ()
    flat[5] = [["ก", "ข"], ["ค", "ง"]]
    assert found(flat, *top, name="flat") == ()


def test_headings_that_an_answer_s_first_words_may_be_bound_nothing() -> None:
    weak = told(0, "1.1", number=0, whole=False)
    assert found(LINES, weak, AROUND[1]) == ()
    for trusted in (told(0, "1.1", number=-1, whole=False), told(0, "1.1", number=0)):
        assert len(found(LINES, trusted, AROUND[1])) == 2
    assert found(LINES, told(0, "1.1", number=0, coverage=0.9), AROUND[1]) == ()
