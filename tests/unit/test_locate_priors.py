"""What is usual in one return, and what a heading loses that is unlike the others there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import form_outline
from rt67_aggregate.locate.priors import Priors, judged, priors_of
from tests.small_units import event, outline, table_event
from tests.topic_form import topic_form

FIELDS = ("numbered", "agreeing", "exact", "inline")
NAMES = ("text.1", "text.2", "table", "text.3")
USUAL = Priors(1.0, 1.0, 1.0, 0.0, {})
BOLD = [0.0] * 20


def path(*changes: dict[str, object]) -> list[Event]:
    """Eight headings, one a line, exact and with their numbers but for the changes."""
    more = [*changes, *[{}] * 8]
    return [event(at, NAMES[at % 4], **more[at]) for at in range(8)]  # type: ignore[arg-type]


def worths(events: Sequence[Event], priors: Priors | None, bold: Sequence[float] = BOLD) -> list[float]:
    return [round(found.reward, 3) for found in judged(events, priors, bold, outline())]


# --- learned from the first reading -------------------------------------------------------------


def test_the_shares_of_a_return_that_is_as_it_was_sent_out() -> None:
    priors = priors_of(path(), [1.0, 0.5] * 4, outline())
    assert priors is not None
    assert [getattr(priors, name) for name in FIELDS] == [1.0, 1.0, 1.0, 0.0]
    assert priors.bold == {"questions": 0.75}


@pytest.mark.parametrize(
    ("change", "shares"),
    [
        ({"number": 0}, [0.75, 1.0, 1.0, 0.0]),
        ({"number": -1}, [1.0, 0.75, 1.0, 0.0]),
        ({"distance": 0.1}, [1.0, 1.0, 0.75, 0.0]),
        ({"whole": False}, [1.0, 1.0, 1.0, 0.25]),
    ],
)
def test_two_headings_of_eight_that_are_otherwise_are_a_quarter(
    change: dict[str, object], shares: list[float]
) -> None:
    priors = priors_of(path(change, change), BOLD, outline())
    assert priors is not None
    assert [getattr(priors, name) for name in FIELDS] == shares


def test_headings_that_the_form_numbers_not_are_left_out_of_the_numbers() -> None:
    titles = [event(at, "risk", number=0) for at in range(8, 12)]
    priors = priors_of([*path(), *titles], BOLD, outline())
    assert priors is not None
    assert (priors.numbered, priors.agreeing) == (1.0, 1.0)
    assert set(priors.bold) == {"questions", "columns"}


def test_each_level_has_its_own_share_of_bold_letters() -> None:
    titles = [event(8, "risk"), event(9, "level")]
    priors = priors_of([*path(), *titles], [1.0] * 8 + [0.0, 0.5], outline())
    assert priors is not None
    assert priors.bold == {"questions": 1.0, "columns": 0.25}


@pytest.mark.parametrize(("count", "known"), [(5, False), (6, True)])
def test_of_fewer_than_six_headings_nothing_is_usual(count: int, known: bool) -> None:
    assert (priors_of(path()[:count], BOLD, outline()) is not None) is known


def test_tables_are_no_headings_to_learn_from() -> None:
    tables = [table_event(9, "table"), table_event(10, "table")]
    assert priors_of([*path()[:4], *tables], BOLD, outline()) is None
    assert priors_of([*path(), *tables], BOLD, outline()) == priors_of(path(), BOLD, outline())


def test_a_return_without_any_number_has_none_and_none_that_agree() -> None:
    bare = priors_of(path(*[{"number": 0}] * 8), BOLD, outline())
    assert bare is not None
    assert (bare.numbered, bare.agreeing) == (0.0, 0.0)


# --- what is unusual is worth less -----------------------------------------------------------------


def test_before_anything_is_known_every_heading_keeps_its_worth() -> None:
    odd = event(0, "text.1", number=0, distance=0.2, whole=False)
    assert worths([odd], None) == [10.0]


@pytest.mark.parametrize(
    ("change", "value"),
    [
        ({}, 10.0),
        ({"number": 0}, 7.0),
        ({"number": 0, "coverage": 0.5}, 7.0),
        ({"number": 0, "coverage": 0.5, "whole": False}, 1.5),
        ({"number": 0, "whole": False}, 5.5),
        ({"number": -1}, 10.0),
        ({"distance": 0.1}, 9.0),
        ({"whole": False}, 8.5),
    ],
)
def test_where_headings_are_as_printed_one_that_is_not_loses(change: dict[str, object], value: float) -> None:
    assert worths([event(0, "text.1", **change)], USUAL) == [value]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shares", "change", "value"),
    [
        # Just as usual as it must be, and a little less.
        ({"numbered": 0.75}, {"number": 0}, 7.75),
        ({"numbered": 0.74}, {"number": 0}, 10.0),
        ({"exact": 0.75}, {"distance": 0.1}, 9.25),
        ({"exact": 0.75}, {}, 10.0),
        ({"exact": 0.74}, {"distance": 0.1}, 10.0),
        ({"inline": 0.12}, {"whole": False}, 8.5),
        ({"inline": 0.13}, {"whole": False}, 10.0),
        # A return that counts in a way of its own: another number is no fault there.
        ({"agreeing": 0.62}, {"number": -1}, 11.5),
        ({"agreeing": 0.63}, {"number": -1}, 10.0),
        ({"agreeing": 0.0}, {"number": 1}, 10.0),
        ({"agreeing": 0.0}, {"number": 0}, 7.0),
    ],
)
def test_how_usual_a_thing_must_be(shares: dict[str, float], change: dict[str, object], value: float) -> None:
    values = {"numbered": 1.0, "agreeing": 1.0, "exact": 1.0, "inline": 0.0} | shares
    priors = Priors(**values, bold={})
    assert worths([event(0, "text.1", **change)], priors) == [value]  # type: ignore[arg-type]


def test_a_heading_that_the_form_does_not_number_loses_nothing_for_want_of_one() -> None:
    assert worths([event(0, "risk", number=0)], USUAL) == [10.0]


@pytest.mark.parametrize(
    ("usual", "here", "value"),
    [
        (1.0, 0.0, 8.0),
        (1.0, 0.24, 8.0),
        (1.0, 0.25, 10.0),
        (0.76, 0.0, 8.0),
        (0.75, 0.0, 10.0),
        (0.0, 1.0, 10.0),
    ],
)
def test_thin_letters_are_unusual_where_a_level_is_bold(usual: float, here: float, value: float) -> None:
    priors = Priors(1.0, 1.0, 1.0, 0.0, {"questions": usual})
    assert worths([event(0, "text.1")], priors, [here]) == [value]


def test_of_another_level_than_the_known_ones_letters_say_nothing() -> None:
    assert worths([event(0, "risk")], Priors(1.0, 1.0, 1.0, 0.0, {"questions": 1.0}), [0.0]) == [10.0]


# --- the best candidate of a heading -------------------------------------------------------------


def test_what_is_worse_than_the_best_candidate_of_its_heading_loses_the_difference_again() -> None:
    assert worths([event(0, "text.1", 10.0), event(5, "text.1", 7.0), event(7, "text.2", 7.0)], None) == [
        10,
        4,
        7,
    ]


def test_a_table_s_numbered_heading_right_before_it_loses_nothing_to_a_better_place() -> None:
    anchored = Event(5, 6, event(5, "table").state, 7.0, event(5, "table").match, anchored=True)
    assert worths([event(0, "table", 10.0), anchored], None) == [10.0, 7.0]


def test_tables_and_signatures_keep_their_worth() -> None:
    table = table_event(3, "table", 7.0)
    end = Event(9, 10, outline().closing, 2.5)
    assert judged([table, end], USUAL, BOLD, outline()) == (table, end)
    assert worths([event(0, "table", 10.0), table], USUAL) == [10.0, 7.0]


def test_what_is_worth_less_than_nothing_stays_so() -> None:
    assert worths([event(0, "text.1", 1.0, number=0)], USUAL) == [-4.0]


# --- wordings that stand at many places -----------------------------------------------------------

PARTS = ("A.1.text.1", "A.2.text.1", "B.1.text.1")


def parts(*starts: int, **more: object) -> list[Event]:
    return [event(at, PARTS[0], name="middle", **more) for at in starts]  # type: ignore[arg-type]


def reworded(events: Sequence[Event]) -> float:
    """What other words for that part are worth where the events stand in the return."""
    other = event(90, PARTS[0], 10.0, name="middle", printed=False)
    bold = [0.0] * 100
    return judged([*events, other], None, bold, outline("middle"))[-1].reward


def test_where_the_form_s_own_wording_stands_at_all_its_places_other_words_lose() -> None:
    assert reworded(parts(1, 2, 3)) == 0.0  # five points, and that difference once more
    assert reworded(parts(1, 2)) == 10.0
    assert reworded(parts(1, 2, 2)) == 10.0


@pytest.mark.parametrize("more", [{"distance": 0.01}, {"coverage": 0.9}, {"printed": False}])
def test_only_the_form_s_own_wording_to_the_letter_settles_it(more: dict[str, object]) -> None:
    unlike = parts(3, **more)
    events = judged([*parts(1, 2), *unlike], None, [0.0] * 100, outline("middle"))
    assert [found.reward for found in events] == [10.0, 10.0, 10.0]


def test_a_part_cut_short_loses_like_other_words() -> None:
    short = event(90, PARTS[0], 10.0, name="middle", coverage=0.5)
    assert judged([*parts(1, 2, 3), short], None, [0.0] * 100, outline("middle"))[-1].reward == 0.0


def test_a_wording_that_stands_once_in_the_form_settles_nothing() -> None:
    own, other = event(1, "A.1", name="middle"), event(9, "A.1", name="middle", printed=False)
    assert judged([own, other], None, [0.0] * 10, outline("middle"))[-1].reward == 10.0


# --- Markdown's signs -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("share", "here", "value"),
    [
        (0.0, True, 8.0),
        (0.0, False, 10.0),
        (0.12, True, 8.0),
        (0.13, True, 10.0),
        (0.74, False, 10.0),
        (0.75, False, 8.0),
        (1.0, True, 10.0),
    ],
)
def test_a_heading_with_signs_among_such_without_them_loses_and_the_other_way_round(
    share: float, here: bool, value: float
) -> None:
    priors = Priors(1.0, 1.0, 1.0, 0.0, {}, share)
    assert worths([event(0, "text.1")._replace(markup=here)], priors) == [value]


def test_the_share_of_headings_with_signs_is_learned() -> None:
    some = [found._replace(markup=at < 2) for at, found in enumerate(path())]
    priors = priors_of(some, BOLD, outline())
    assert priors is not None
    assert priors.markup == 0.25


# --- other titles over a table -------------------------------------------------------------------


@pytest.mark.parametrize(("shown", "value"), [((1, 2, 3), 2.0), ((1, 2), 7.0), ((1, 2, 2), 7.0), ((), 7.0)])
def test_where_the_printed_titles_stand_over_the_form_s_tables_a_table_with_others_loses(
    shown: tuple[int, ...], value: float
) -> None:
    topics = form_outline(topic_form())
    state = next(table.index for table, _ in topics.tables)
    tables = [Event(at, at + 1, state, 7.0, is_table=True, printed=True) for at in shown]
    other = Event(90, 91, state, 7.0, is_table=True)
    found = judged([*tables, other], None, [0.0] * 100, topics)
    assert [event.reward for event in found] == [*[7.0] * len(shown), value]


def test_titles_over_tables_say_nothing_of_the_words_of_their_headings() -> None:
    topics = form_outline(topic_form())
    state = next(table.index for table, _ in topics.tables)
    tables = [Event(at, at + 1, state, 7.0, is_table=True, printed=True) for at in (1, 2, 3)]
    heading = event(9, "table", printed=False)._replace(state=state)
    assert judged([*tables, heading], None, [0.0] * 100, topics)[-1].reward == 10.0
