"""The one pass over all units: which events make the best path, and how sure each of them is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rt67_aggregate.locate.align import Alignment, best_path
from rt67_aggregate.locate.event import Event, with_reward
from rt67_aggregate.locate.outline import form_outline
from rt67_aggregate.locate.readings import Match
from tests.real_reader import form
from tests.small_units import event, ids, outline, table_event

FOUR = [event(0, "text.1"), event(2, "text.2"), event(4, "table"), event(6, "text.3")]


def best(events: Sequence[Event], count: int = 8, name: str = "flat") -> Alignment:
    return best_path(outline(name), [True] * count, tuple(events)).alignment()


def chosen(events: Sequence[Event], count: int = 8, name: str = "flat") -> list[tuple[int, str]]:
    return ids(best(events, count, name).path, name)


def test_headings_in_the_form_s_order_cost_nothing_but_what_is_passed_over() -> None:
    found = best(FOUR)
    assert ids(found.path) == [(0, "text.1"), (2, "text.2"), (4, "table"), (6, "text.3")]
    # Behind the table's heading three columns are passed over, four tenths each.
    assert found.total == pytest.approx(40 - 1.2)


def test_without_anything_to_read_the_path_is_empty() -> None:
    assert best([]) == Alignment((), (), {}, 0.0)
    assert best([], 0) == Alignment((), (), {}, 0.0)


def test_a_margin_is_what_the_reading_loses_without_the_heading() -> None:
    found = best([event(0, "text.1", 9.0), event(4, "text.2", 5.0)])
    # Without the first one the second passes over it, for four tenths.
    assert found.margins == pytest.approx((9.4, 5.0))
    assert found.total == 14.0


def test_the_margin_is_against_the_best_rival_at_that_place() -> None:
    found = best([event(0, "text.1", 9.0), event(0, "text.2", 8.0), event(4, "text.3", 5.0)])
    rival = 8.0 - 0.4 + 5.0 - 1.2 - 0.4 * 0  # text.2 is entered over text.1, text.3 over the table
    assert ids(found.path) == [(0, "text.1"), (4, "text.3")]
    assert found.margins[0] == pytest.approx(found.total - rival, abs=0.5)
    assert 0 < found.margins[0] < 1.5


def test_a_heading_that_the_path_does_not_use_tells_how_near_it_was() -> None:
    used, nearly = event(0, "text.1", 9.0), event(0, "text.2", 8.0)
    found = best([used, nearly])
    worse, which = found.near[nearly.state]
    assert which is nearly
    assert worse == pytest.approx(9.0 - 8.0 + 0.4)
    assert used.state not in found.near


def test_of_two_lines_for_a_heading_that_is_not_used_the_nearer_one_is_told() -> None:
    far, near = event(0, "text.2", 3.0), event(0, "text.2", 4.0)
    found = best([event(0, "text.1", 9.0), far, near])
    assert found.near[near.state][1] is near


def test_a_path_remembers_what_it_was_found_among() -> None:
    dropped = event(5, "text.2", 9.0)  # the worse of two places
    events = (*FOUR, dropped)
    assert best_path(outline(), [True] * 8, events).events == events


def test_each_heading_is_used_once_and_at_the_better_place() -> None:
    twice = [event(0, "text.1", 9.0), event(2, "text.1", 10.0), event(4, "text.2")]
    assert chosen(twice) == [(2, "text.1"), (4, "text.2")]
    twice = [event(0, "text.1", 10.0), event(2, "text.1", 9.0), event(4, "text.2")]
    assert chosen(twice) == [(0, "text.1"), (4, "text.2")]


def test_headings_said_again_one_by_one_are_each_used_once() -> None:
    events = [
        event(2 * n + m, name, 10.0 - m)
        for n, name in enumerate(("text.1", "text.2", "text.3"))
        for m in (0, 1)
    ]
    assert chosen(events) == [(0, "text.1"), (2, "text.2"), (4, "text.3")]


@pytest.mark.parametrize("times", [2, 45, 120])
def test_headings_said_again_by_turns_are_each_used_once_however_often(times: int) -> None:
    events = [event(2 * n + m, name) for n in range(times) for m, name in enumerate(("text.1", "text.2"))]
    path = best(events, 2 * times).path
    assert sorted(e.state for e in path) == sorted({e.state for e in path})
    assert len(path) == 2


def test_a_heading_far_out_of_its_place_is_used_where_it_says_so_surely() -> None:
    assert chosen([event(0, "text.3"), event(2, "text.1")]) == [(0, "text.3"), (2, "text.1")]
    # A weak one is less than the step back.
    assert chosen([event(0, "text.3"), event(2, "text.1", 2.5)]) == [(0, "text.3")]


def test_a_part_goes_to_the_topic_that_was_entered() -> None:
    parts = [event(2, name, name="middle") for name in ("A.1.text.1", "A.2.text.1", "B.1.text.1")]
    for at, topic in enumerate(("A.1", "A.2", "B.1")):
        found = chosen([event(0, topic, name="middle"), *parts], 4, "middle")
        assert found == [(0, topic), (2, ("A.1.text.1", "A.2.text.1", "B.1.text.1")[at])]


def test_a_table_under_its_heading_is_no_step_and_alone_it_costs() -> None:
    heading, table = event(0, "table"), table_event(2, "table")
    assert best([heading, table]).total == pytest.approx(10.0 + 7.0 - 0.8)
    assert ids(best([heading, table]).path) == [(0, "table"), (2, "table")]
    assert best([table]).total == pytest.approx(7.0 - 0.8 - 2.5)


def test_a_table_is_not_a_second_use_of_its_heading() -> None:
    found = chosen([event(0, "table"), table_event(2, "table"), table_event(4, "table")])
    assert found == [(0, "table"), (2, "table"), (4, "table")]


def test_titles_in_plain_lines_are_none_where_the_table_itself_is_there() -> None:
    title, table = event(4, "risk", 8.0), table_event(2, "table")
    assert chosen([event(0, "table"), table, title]) == [(0, "table"), (2, "table")]
    assert chosen([event(0, "table"), title]) == [(0, "table"), (4, "risk")]


def test_titles_of_another_table_stay() -> None:
    events = [
        event(0, "A.table", name="middle"),
        table_event(1, "A.table", name="middle"),
        event(2, "B", name="middle"),
    ]
    events += [event(3, "B.table", name="middle"), event(4, "B.risk", 9.0, name="middle")]
    assert chosen(events, 8, "middle")[-1] == (4, "B.risk")


def test_lines_of_text_right_under_a_group_cost_a_little_each() -> None:
    group = [event(0, "A.1", 10.0, name="middle")]
    empty = best_path(outline("middle"), [True] + [False] * 4, tuple(group)).alignment()
    typed = best(group, 5, "middle")
    assert empty.total == pytest.approx(10.0 - 0.5)
    assert typed.total == pytest.approx(empty.total - 4 * 0.25)


def test_a_heading_over_several_lines_leaves_none_of_them_for_another() -> None:
    long, inner = event(0, "text.1", 10.0, stop=3), event(1, "text.2", 9.0)
    assert chosen([long, inner]) == [(0, "text.1")]
    assert best([long, inner]).margins == pytest.approx((10.0 - (9.0 - 0.4),))
    assert best([long, inner, event(3, "text.2", 4.0)]).total == 14.0


def test_behind_the_signature_nothing_of_the_form_comes() -> None:
    end = Event(2, 3, outline().closing, 2.5)
    assert best([event(0, "text.1"), end]).path[-1] is end
    assert best([event(0, "text.1"), end, event(4, "text.2")]).path == (
        event(0, "text.1"),
        event(4, "text.2"),
    )


def test_an_event_keeps_all_but_its_worth() -> None:
    one = Event(1, 3, 2, 4.0, event(1, "table").match, is_table=True, anchored=True)
    assert with_reward(one, 4.0) is one
    assert with_reward(one, 5.0) == Event(1, 3, 2, 5.0, one.match, is_table=True, anchored=True)


def test_headings_said_again_together_leave_the_first_ones_where_they_are() -> None:
    """Behind the form, in an appendix, stand five headings of one wording once more: where places were given
    up one after the other, those of the appendix held one another, and the answers' own headings went."""
    outlined = form_outline(form())
    by_id = {state.heading.id: state.index for state in outlined.states}
    alike = [index for heading_id, index in by_id.items() if heading_id.endswith("best_practice")]
    own = ["2.1.result.4", "2.1.best_practice", "2.4.result.3", "2.6.result.2", "2.6.best_practice"]
    events = [
        Event(place, place + 1, index, reward, Match(index, 0.0, 9, True, 2, 1))
        for place, reward in enumerate([12.0] * 5 + [10.8] * 5)
        for index in (alike if place in (1, 4) or place > 4 else [by_id[own[place]]])
    ]
    found = best_path(outlined, [True] * 10, tuple(events)).path
    assert [(event.start, event.state) for event in found[:5]] == [
        (place, by_id[heading_id]) for place, heading_id in enumerate(own)
    ]


def test_headings_said_before_the_form_leave_the_last_ones_where_they_are() -> None:
    outlined = form_outline(form())
    by_id = {state.heading.id: state.index for state in outlined.states}
    alike = [index for heading_id, index in by_id.items() if heading_id.endswith("best_practice")]
    own = ["1.1.result.1", "1.2", "1.2.best_practice", "1.3.best_practice"]
    again = 6
    events = [
        Event(place, place + 1, index, 10.8 if place < again else 12.0, Match(index, 0.0, 9, True, 2, 1))
        for place in range(again + len(own))
        for index in (alike if place < again or place >= again + 2 else [by_id[own[place - again]]])
    ]
    found = best_path(outlined, [True] * (again + len(own)), tuple(events)).path
    assert [(event.start, event.state) for event in found[-len(own) :]] == [
        (again + place, by_id[heading_id]) for place, heading_id in enumerate(own)
    ]
