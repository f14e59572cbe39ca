"""What a step from one heading to another costs, and what a form's headings have in common."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.outline import is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from tests.small_units import outline, state

START, CLOSING = "start", "closing"


def step(source: str, target: str, name: str = "middle", *, table: bool = False) -> float:
    form = outline(name)
    place = {START: form.start, CLOSING: form.closing}
    costs = form.table_costs if table else form.costs
    at = [place[one] if one in place else state(one, name).index for one in (source, target)]
    return costs[at[0]][at[1]]


@pytest.mark.parametrize(
    ("source", "target", "cost"),
    [
        # Forward: the next heading is free, what is passed over costs by its size.
        ("A", "A.1", 0.0),
        ("A.1", "A.1.text.1", 0.0),
        ("A.1.text.1", "A.1.text.2", 0.0),
        ("A.1.text.2", "A.2", 0.0),
        ("A.1", "A.1.text.2", 0.4),
        ("A.1.text.1", "A.2", 0.4),
        ("A", "A.2", 0.8),  # with its two parts: twice
        ("A", "A.table", 1.6),
        (START, "A", 0.0),
        # A group whose own heading was not seen; and a wording that stands in every topic.
        (START, "A.1", 0.5),
        (START, "A.1.text.1", 0.5 + 0.5 + 6.0),
        ("A", "A.1.text.1", 0.5 + 6.0),
        ("A.1.text.1", "A.2.text.2", 0.5 + 6.0 + 0.4 + 0.4),
        # A column's title without its table's heading.
        ("A.table", "A.risk", 0.0),
        ("A.2", "A.risk", 0.5 + 4.0 + 6.0 + 0.8),
        # Back: inside the parent, further, and up to what it stands under.
        ("A.1.text.2", "A.1.text.1", 3.0),
        ("A.2", "A.1", 3.0),
        ("A.2.text.1", "A.1", 6.0 - 1),
        ("B", "A", 6.0),
        ("B.1.text.1", "A.1.text.1", 6.0 + 0.5 + 0.5 + 6.0),
        ("A.1.text.1", "A.1", 8.0),
        ("A.1.text.1", "A", 8.0),
        # The same again.
        ("A.1", "A.1", 12.0),
        # The end, and what comes behind it.
        ("A.1", CLOSING, 0.0),
        (CLOSING, CLOSING, 0.0),
        (CLOSING, "A.1", 15.0),
        ("A.1", START, 15.0),
        (START, START, 0.0),
        (START, CLOSING, 15.0),
        (CLOSING, START, 15.0),
    ],
)
def test_what_a_step_costs(source: str, target: str, cost: float) -> None:
    assert step(source, target) == pytest.approx(cost)


def test_however_much_is_passed_over_it_costs_no_more_than_the_most() -> None:
    assert THRESHOLDS.outline_skipped_most == 4.0
    assert THRESHOLDS.outline_skipped_columns == 1.6
    assert max(step("text.1", other.heading.id, "flat") for other in outline().states[1:]) < 8
    deep = outline("deep")
    passed = step("P1", "P2", "deep")
    assert passed == pytest.approx(0.4 * 3.584962500721156)  # eleven headings in one subtree: log2(12)
    assert len(deep.states) == 17


@pytest.mark.parametrize(("source", "cost"), [("A.table", 0.0), ("A.2.text.2", 2.5), ("A.1", 1.6 + 2.5)])
def test_a_table_that_shows_by_itself_costs_more_but_right_under_its_heading(
    source: str, cost: float
) -> None:
    assert step(source, "A.table", table=True) == pytest.approx(cost)


def test_the_cheapest_step_into_each_heading_is_known() -> None:
    form = outline("middle")
    for number in range(len(form.states) + 2):
        assert form.least_into[number] == min(row[number] for row in form.costs)
        assert form.least_into_table[number] == min(row[number] for row in form.table_costs)


def test_a_heading_s_keys_are_its_wordings_the_printed_one_first() -> None:
    assert state("measure").keys == ("วิธีจัดการความเสี่ยง", "แนวทางจัดการ")
    assert state("A", "middle").keys == ("การจัดการเรียนการสอน", "หมวดกการจัดการเรียนการสอน")
    assert state("text.1").keys == ("สภาพอาคารเรียนและโรงฝึกงาน",)


def test_where_a_heading_stands_in_the_form() -> None:
    part = state("A.2.text.1", "middle")
    assert (part.number, part.depth, part.anonymous) == ("1)", 2, True)
    assert outline("middle").states[part.parent].heading.id == "A.2"
    top = state("A", "middle")
    assert (top.parent, top.depth, top.anonymous, top.index) == (-1, 0, False, 0)
    assert [is_column(state(name, "middle")) for name in ("A.table", "A.risk", "A.1.text.1")] == [
        False,
        True,
        False,
    ]


def test_what_the_form_s_headings_have_in_common() -> None:
    form = outline("middle")
    assert form.shared_wordings == {
        "สิ่งที่ทำแล้ว": 3,
        "สิ่งที่จะทำต่อไป": 3,
        "ความเสี่ยงที่พบ": 2,
        "ระดับความรุนแรง": 2,
        "วิธีจัดการความเสี่ยง": 2,
    }
    assert [(table.heading.id, count) for table, count in form.tables] == [("A.table", 3), ("B.table", 3)]
    titles = ("ความเสี่ยงที่พบ",), ("ระดับความรุนแรง",), ("วิธีจัดการความเสี่ยง", "แนวทางจัดการ")
    assert form.column_sets == (titles,)
    assert form.title_keys == {title for keys in titles for title in keys}
    assert form.families[state("A", "middle").index] == {"1", "2", "3"}
    assert form.families[-1] == {""}


def test_families_of_topics_are_known_by_the_number_that_they_share() -> None:
    assert outline("middle").counted_families == {}
    assert outline("deep").counted_families == {"1.": {"1.1", "1.2"}}  # 2.1 stands alone


def test_what_the_form_prints_below_headings_the_letter_s_end_and_the_contents() -> None:
    form = outline()
    assert form.printed_below == {"ระบุชนิดและจำนวน": {1}}
    assert form.closing_keys == ("ลงชื่อ",)
    assert form.contents_keys == {"สารบัญ"}
    assert (form.start, form.closing) == (7, 8)
