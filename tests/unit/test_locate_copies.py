"""Where another copy of the form begins in a return."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.locate.copies import later_copies, with_front
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.front import FrontLines
from rt67_aggregate.locate.outline import form_outline
from rt67_aggregate.locate.readings import Match
from tests.small_units import event, outline, table_event, units
from tests.topic_form import TABLE as TABLE_HEADING
from tests.topic_form import TOPICS, lay_topics, topic, topic_form
from tests.topic_form import said as told

NAMES = [state.heading.id for state in outline("deep").states if not state.anonymous][:10]
TABLE = "1.2.table"


def said(places: dict[int, str], **more: object) -> list[Event]:
    """Headings at these places, to the letter and whole."""
    return [event(at, name, name="deep", **more) for at, name in places.items()]


def starts(events: list[Event], *tables: int) -> tuple[int, ...]:
    found = [*events, *(table_event(at, TABLE, name="deep") for at in tables)]
    return later_copies(sorted(found, key=lambda one: one.start), outline("deep"))


def run(first: int, names: list[str] = NAMES) -> dict[int, str]:
    return {first + at: name for at, name in enumerate(names)}


def test_a_copy_begins_where_the_headings_come_again() -> None:
    assert len(NAMES) == 10
    assert starts(said(run(0)), 15) == ()
    assert starts(said(run(0) | run(20)), 15) == (20,)
    assert starts(said(run(0) | run(20) | run(40)), 15, 35) == (20, 40)
    assert starts(said(run(0) | run(20) | run(40)), 15) == (20,)  # no table before the third
    assert starts(said(run(0) | run(20)), 35) == ()
    assert starts(said(run(0) | run(20))) == ()


RULE = "-" * 60
SENT_BY = "ขอให้วิทยาลัยทุกแห่งรายงานผลการดำเนินงานภายในกำหนดเวลา"


@pytest.mark.parametrize(
    ("above", "begins"),
    [
        ((), 1),
        ((RULE,), 2),  # drawn below an answer, as well
        ((SENT_BY,), 1),
        ((SENT_BY, RULE), 1),
        ((RULE, SENT_BY, ""), 2),
    ],
)
def test_a_copy_begins_with_what_the_form_prints_above_its_first_heading(
    above: tuple[str, ...], begins: int
) -> None:
    front = FrontLines(replace(topic_form(), boilerplate=(SENT_BY, RULE)))
    lines = units("คำตอบ", *above, "1.1 การพัฒนาห้องสมุด")
    assert with_front([len(lines) - 1], lines, front) == (begins,)


def test_lines_that_may_be_several_headings_alike_are_no_copy() -> None:
    alike = [one for at in (10, 20, 30, 40) for name in NAMES[:5] for one in said({at: name})]
    assert starts(alike, 15, 25, 35) == ()
    clearer = said(run(10, NAMES[:5]) | run(30, NAMES[:5]), reward=11.0)
    assert starts([*alike, *clearer], 15, 25, 35) == (30,)


def test_four_headings_must_come_again_and_half_of_all() -> None:
    assert starts(said(run(0, NAMES[:4]) | run(20, NAMES[:4])), 15) == (20,)
    assert starts(said(run(0, NAMES[:3]) | run(20, NAMES[:3])), 15) == ()
    assert starts(said(run(0) | run(20, NAMES[:5])), 15) == (20,)
    assert starts(said(run(0) | run(20, NAMES[:4])), 15) == ()


def test_nine_in_ten_of_them_must_have_been_there_before() -> None:
    one = {at: name for at, name in run(0).items() if at} | {25: NAMES[0], 40: NAMES[0]}
    assert starts(said(one | run(30, NAMES[1:])), 15) == (30,)
    two = {at: name for at, name in run(0).items() if at > 1}
    two |= {35: NAMES[0], 50: NAMES[0], 36: NAMES[1], 51: NAMES[1]}
    assert starts(said(two | run(20, NAMES[2:])), 15) == ()


def test_a_heading_that_an_answer_says_does_not_tell_where_the_copy_begins() -> None:
    for quoted in (NAMES[0], NAMES[3], NAMES[9]):
        for at in (12, 18, 32):
            assert starts(said(run(0) | {at: quoted} | run(20)), 15) == (20,)
    assert starts(said(run(0) | {12: NAMES[9]} | run(20) | run(40)), 15, 35) == (20, 40)


def test_changed_headings_tell_where_they_are_likely() -> None:
    again = run(20)
    damaged = [one._replace(match=_match(one, distance=0.11)) for one in said(again)]
    begun = [one._replace(match=_match(one, whole=False)) for one in said(again)]
    cut = [one._replace(match=_match(one, coverage=0.6)) for one in said(again)]
    for others in (damaged, begun, cut):
        assert starts([*said(run(0)), *others], 15) == (20,)
        assert starts([*said(run(0)), *(one._replace(reward=3.9) for one in others)], 15) == ()


def test_headings_that_are_whole_tell_before_changed_ones() -> None:
    like = [one._replace(match=_match(one, distance=0.2)) for one in said(run(12))]
    assert starts([*said(run(0)), *like, *said(run(30))], 25) == (30,)


def _match(one: Event, **changed: object) -> Match:
    assert one.match is not None
    return replace(one.match, **changed)  # type: ignore[arg-type]


def blocks(*lines: tuple[int, str]) -> tuple[int, ...]:
    """The same of the form of topics; "table" is a table of the form."""
    laid = form_outline(topic_form())
    index = {state.heading.id: state for state in laid.states}
    found = []
    for at, name in lines:
        table = name == "table"
        state = index["1.1.table" if table else name].index
        match = None if table else Match(state, 0.0, end=9, whole=True, separated=2, number=1)
        found.append(Event(at, at + 1, state, 10.0, match, is_table=table))
    return later_copies(found, laid)


FIRST = ((0, "1.1"), (1, "1.1.1"), (2, "1.1.1.text.1"), (3, "1.1.1.text.2"), (4, "table"))
OTHERS = tuple(
    (10 + 5 * nth + at, name)
    for nth, topic in enumerate(("1.2", "1.4"))
    for at, name in enumerate((topic, f"{topic}.1", f"{topic}.1.text.1", f"{topic}.1.text.2", "table"))
)


def later(lines: tuple[tuple[int, str], ...], by: int) -> tuple[tuple[int, str], ...]:
    return tuple((at + by, name) for at, name in lines)


def test_a_block_with_its_table_is_a_copy_wherever_it_comes_again() -> None:
    assert blocks(*FIRST, *OTHERS) == ()
    assert blocks(*FIRST, *later(FIRST, 5), *OTHERS) == (5,)
    assert blocks(*FIRST, *OTHERS, *later(FIRST, 30)) == (30,)
    assert blocks(*FIRST, *OTHERS, *later(FIRST[2:], 30)) == (32,)  # without its topic's heading
    assert blocks(*FIRST, *OTHERS, *later(FIRST, 30), *later(FIRST, 40)) == (30, 40)


def test_a_block_without_its_table_or_with_others_between_is_no_copy() -> None:
    assert blocks(*FIRST, *OTHERS, *later(FIRST[:4], 30)) == ()
    assert blocks(*FIRST[:4], *OTHERS, *later(FIRST, 30)) == ()
    assert blocks(*FIRST, *OTHERS, (30, "1.1"), (31, "table")) == ()  # one heading alone
    spread = ((30, "1.1"), (31, "1.2.1"), (32, "1.1.1.text.1"), (33, "1.4.1"), (34, "1.1.1.text.2"))
    assert blocks(*FIRST, *OTHERS, *spread, (35, "table")) == ()


def test_what_is_pasted_into_a_block_before_its_table_is_no_copy() -> None:
    """The table that follows is of the block that was begun, and so is all behind it."""
    begun, rest = OTHERS[:4], OTHERS[4:]
    assert blocks(*FIRST, *begun, *later(FIRST[:3], 14), *later(rest, 10)) == ()
    assert blocks(*FIRST, *begun, *later(FIRST[1:4], 14), *later(rest, 10)) == ()
    assert blocks(*FIRST, *begun, *later(FIRST, 14), *later(rest, 10)) == (14,)  # with a table of its own
    assert blocks(*FIRST, *OTHERS[:5], *later(FIRST, 15), *later(OTHERS[5:], 10)) == (15,)


@pytest.mark.parametrize("size", [2, 3, 4])
def test_a_topic_pasted_into_another_ones_answer_takes_nothing_of_what_follows(size: int) -> None:
    first, second, third = (topic(number) for number in TOPICS)
    at = second.index(TABLE_HEADING)
    laid = lay_topics(*first, *second[:at], *first[:size], *second[at:], *third)
    wrong = {name for name, texts in laid.texts().items() if texts != told()[name]}
    assert wrong == {"1.2.1.text.2"}  # which it was pasted into
    assert laid.review().keys() == {"1.2.1.text.2"}
