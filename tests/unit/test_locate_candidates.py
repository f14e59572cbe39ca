"""Every place where a heading, a form's table or the signature may begin, with what it is worth."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.candidates import candidates
from rt67_aggregate.locate.event import Event
from rt67_aggregate.model import Part, Place
from tests.small_forms import Piece, para
from tests.small_units import lookup, outline, units

FIRST = "1. สภาพอาคารเรียนและโรงฝึกงาน"
TABLE = "3. การประเมินความเสี่ยงด้านความปลอดภัย"
TITLES = [["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"], ["ก", "ข", "ค"]]
NUMBERED = [["1. ก", "1. ข"], ["2. ค", "2. ง"]]


def events(*pieces: Piece, name: str = "flat") -> tuple[Event, ...]:
    return candidates(units(*pieces, name=name), lookup(name), outline(name))


def told(*pieces: Piece, name: str = "flat") -> list[tuple[int, int, str, float]]:
    """Begin, end, heading and worth of each event."""
    states = outline(name).states
    return [
        (e.start, e.stop, states[e.state].heading.id if e.state < len(states) else "end", round(e.reward, 2))
        for e in events(*pieces, name=name)
    ]


def test_a_heading_s_line_is_one_event_and_other_lines_are_none() -> None:
    assert told("หน้าแรก", FIRST, "ดี", "") == [(1, 2, "text.1", 12.0)]


def test_lines_outside_the_body_begin_nothing() -> None:
    note = para(FIRST)
    assert told(type(note)(FIRST, Place(part=Part.FOOTNOTE))) == []


def test_a_heading_over_several_paragraphs_is_a_little_less_likely_with_each() -> None:
    assert told("1. สภาพอาคารเรียน", "และโรงฝึกงาน") == [(0, 2, "text.1", 11.5)]
    assert told("1. สภาพ", "อาคารเรียน", "และโรงฝึกงาน") == [(0, 3, "text.1", 11.3)]
    assert told("1. สภาพอาคารเรียน\nและโรงฝึกงาน") == [(0, 2, "text.1", 11.8)]
    assert told("1. สภาพอาคารเรียน", "", "และโรงฝึกงาน") == [(0, 3, "text.1", 11.0)]


@pytest.mark.parametrize("between", [para("และโรงฝึกงาน", "ก."), TITLES])
def test_what_cannot_go_on_with_a_heading_leaves_its_first_part(between: Piece) -> None:
    found = told("1. สภาพอาคารเรียน", between, "และโรงฝึกงาน")
    assert (0, 1, "text.1", 8.5) in found
    assert not any(start == 0 and stop > 1 for start, stop, _, _ in found)


def test_a_number_by_itself_goes_with_the_words_below_it() -> None:
    assert (0, 2, "text.1", 12.0) in told("1.", "สภาพอาคารเรียนและโรงฝึกงาน")
    # Another number than the form's is the heading's all the same.
    assert (0, 2, "text.1", 10.2) in told("9)", "สภาพอาคารเรียนและโรงฝึกงาน")


@pytest.mark.parametrize("word", ["ข้อ 1.1", "ประเด็นที่ ๑.๑", "รายการที่ 1.1)", "หัวข้อ 1.1"])
def test_a_number_behind_its_word_by_itself_goes_with_the_heading_s_own_words_below(word: str) -> None:
    heading = "ฐานข้อมูลผู้เรียนและบุคลากร"
    apart, joined = told(word, heading, name="deep"), told(f"1.1 {heading}", name="deep")
    assert [(one[2], one[3]) for one in apart if one[:2] == (0, 2)] == [one[2:] for one in joined]
    assert not any(start == 0 for start, *_ in told(word, "การรักษาความปลอดภัยของข้อมูล", name="deep"))
    assert not any(start == 0 for start, *_ in told(f"{word} และ", heading, name="deep"))
    assert not any(start == 0 for start, *_ in told(word, f"1.1 {heading}", name="deep"))


@pytest.mark.parametrize(
    ("number", "below"),
    [("9", "สภาพอาคารเรียนและโรงฝึกงาน"), ("1. มี", "สภาพอาคารเรียนและโรงฝึกงาน"), ("1.", FIRST), ("1.", "อื่น")],
)
def test_a_lone_amount_or_a_numbered_line_below_is_no_such_number(number: str, below: str) -> None:
    assert not any(start == 0 for start, _, _, _ in told(number, below))


@pytest.mark.parametrize(
    ("figure", "counts"), [("1.4", True), ("84.17", False), ("3.75", False), ("2.5.1", False)]
)
def test_a_figure_with_a_point_by_itself_is_a_number_only_where_it_may_count_as_the_form_does(
    figure: str, counts: bool
) -> None:
    found = told(figure, "การรักษาความปลอดภัยของข้อมูล", name="deep")
    assert any(start == 0 for start, *_ in found) == counts


def test_a_figure_by_itself_is_no_number_of_a_heading_that_word_counts() -> None:
    heading = para("การรักษาความปลอดภัยของข้อมูล", "1.2")
    assert not any(start == 0 for start, *_ in told("1.4", heading, name="deep"))


def test_some_words_of_a_heading_with_its_number_are_worth_less() -> None:
    assert told("2. ครุภัณฑ์การศึกษา") == [(0, 1, "text.2", 5.25)]


def test_a_table_with_the_form_s_titles_may_be_any_of_its_tables() -> None:
    found = events(TITLES, name="middle")
    assert [(e.state, e.reward, e.is_table, e.match) for e in found] == [
        (7, 7.0, True, None),
        (15, 7.0, True, None),
    ]
    assert [(e.state, e.reward) for e in events(NUMBERED, name="middle")] == [(7, 2.5), (15, 2.5)]
    assert events([["ก", "ข"], ["ค", "ง"]]) == ()


def test_what_is_left_of_a_table_s_heading_is_one_right_before_it() -> None:
    found = events("3. การประเมิน", "", TITLES)
    assert [(e.start, e.state, e.anchored) for e in found if e.match] == [(0, 2, True)]
    assert not any(e.match and e.anchored for e in events("3. การประเมิน", "ไม่มี", TITLES))


def test_only_a_table_s_heading_right_before_its_table_is_anchored() -> None:
    assert [e.anchored for e in events(TABLE, TITLES) if e.match] == [True]
    assert [e.anchored for e in events(TABLE[3:], TITLES) if e.match] == [True]
    assert [e.anchored for e in events(TABLE[:20], TABLE[20:], TITLES) if e.match and e.start == 0] == [True]
    assert [e.anchored for e in events(f"{TABLE} ไม่มี", TITLES) if e.match] == [True]
    assert [e.anchored for e in events(f"{TABLE[3:]} ไม่มี", TITLES) if e.match] == [False]
    assert [e.anchored for e in events(TABLE, "ไม่มี", TITLES) if e.match] == [False]
    assert [e.anchored for e in events(FIRST, TITLES) if e.match] == [False]
    assert [e.anchored for e in events(TABLE, NUMBERED) if e.match] == [False]


def test_the_signature_may_begin_where_the_form_says_so() -> None:
    assert (1, 2, "end", 2.5) in told(FIRST, "ลงชื่อ ............. ผู้รายงาน")


TITLE = "ความเสี่ยงที่พบ"


def test_titles_in_lines_beside_a_table_that_shows_them_are_labels() -> None:
    assert [name for _, _, name, _ in told(TABLE, TITLES, f"{TITLE}: ก")] == ["table", "table"]
    # Behind the next heading they are titles again.
    assert told(TABLE, TITLES, FIRST, f"{TITLE}: ก")[-1][2] == "risk"
    assert told(TABLE, f"{TITLE}: ก")[-1][2] == "risk"
    assert told(TABLE, NUMBERED, f"{TITLE}: ก")[-1][2] == "risk"


def test_a_title_that_comes_again_is_one_list_until_another_heading() -> None:
    again = told(f"{TITLE}: ก", "ระดับความรุนแรง: ข", f"{TITLE}: ค")
    assert [(start, name) for start, _, name, _ in again] == [(0, "risk"), (1, "level")]
    apart = told(f"{TITLE}: ก", FIRST, f"{TITLE}: ค")
    assert [(start, name) for start, _, name, _ in apart] == [(0, "risk"), (1, "text.1"), (2, "risk")]
