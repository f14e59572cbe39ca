"""Over a season of runs the officer's words stay beside their cells, or it is told where they went.

``python benchmarks/seasons.py`` plays very many.
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.blank_returns import BLANK_NAMES
from tests.season import Season
from tests.season_desk import (
    copy,
    delete_corrections,
    give_copy,
    new_answer,
    remove_output,
    type_answer,
    type_group,
    type_in_copy,
)
from tests.season_events import (
    drop_college,
    merge_colleges,
    new_id,
    other_topics,
    send,
    send_older,
    split_college,
    swap_ids,
    withdraw,
)  # fmt: skip
from tests.season_excel import (
    TIDYINGS,
    Tidying,
    back_up,
    comment,
    replace_verdicts,
    restore,
    tidied,
    type_number,
)  # fmt: skip
from tests.season_refills import send_filled
from tests.season_region import Region, come_in, leave_out, move_college, rename_province
from tests.season_sheets import drag, run_while_open
from tests.seasons import ACTS, FORM_ACTS, REGION, REGION_ACTS, SMALL, Act, Step, of_form, run_act

STEPS = st.lists(st.tuples(st.integers(0, len(ACTS) - 1), st.integers(0, 999)), min_size=4, max_size=14)


@settings(max_examples=7, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(STEPS)
def test_nothing_is_lost_or_moved_in_silence(steps: list[Step]):
    with TemporaryDirectory() as folder:
        assert SMALL.played(Path(folder), steps).faults == [], SMALL.told(steps)


# Those of forms with tables of named rows, rows to tick, gaps, choices and fields before the first heading.
FORM_STEPS = st.lists(
    st.tuples(st.integers(0, len(FORM_ACTS) - 1), st.integers(0, 999)), min_size=4, max_size=14
)


@settings(max_examples=7, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(BLANK_NAMES), FORM_STEPS)
def test_nor_of_any_other_form(blank: str, steps: list[Step]):
    play = of_form(blank)
    with TemporaryDirectory() as folder:
        assert play.played(Path(folder), steps).faults == [], (blank, play.told(steps))


def play(folder: Path, *acts: tuple[Act, int]) -> Season:
    return SMALL.played(folder, [(ACTS.index(act), number) for act, number in acts])


# Seasons in which something was lost or moved once.
@pytest.mark.parametrize(
    "acts",
    [
        ((type_answer, 922), (other_topics, 869)),  # the parts of another topic read alike
        ((type_answer, 760), (other_topics, 287)),
        (
            (swap_ids, 413), (type_answer, 165), (drop_college, 173), (type_answer, 149), (type_answer, 112),
            (type_answer, 749), (run_act, 305), (run_act, 284),
        ),
        # one of two rows that said the same is gone
        ((send, 637), (run_act, 966), (type_answer, 791), (type_answer, 58), (send, 920)),
        ((withdraw, 132), (type_answer, 922), (other_topics, 869), (run_act, 0)),
        # the return in which something was entered came again, when it stood in another row by its text
        ((type_answer, 601), (send, 692), (merge_colleges, 727), (run_act, 184), (send_older, 225)),
        ((drop_college, 440), (new_answer, 561), (run_act, 424), (type_group, 155), (new_id, 925)),
        ((type_number, 521), (run_act, 659), (delete_corrections, 604), (run_while_open, 100)),
        (  # what was entered later came to the row of an answer that is gone
            (type_answer, 756), (withdraw, 154), (send, 150), (type_answer, 792), (drag, 967), (run_act, 446),
            (drag, 577), (send, 577), (split_college, 918), (run_act, 300),
        ),
    ],
)  # fmt: skip
def test_a_season_of_before(tmp_path: Path, acts: tuple[tuple[Act, int], ...]):
    assert play(tmp_path, *acts).faults == []


# Those of the office above several provinces.
REGION_STEPS = st.lists(
    st.tuples(st.integers(0, len(REGION_ACTS) - 1), st.integers(0, 999)), min_size=4, max_size=12
)


@settings(max_examples=4, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(REGION_STEPS)
def test_nor_above_the_provinces(steps: list[Step]):
    with TemporaryDirectory() as folder:
        assert REGION.played(Path(folder), steps).faults == [], REGION.told(steps)


def test_what_is_entered_below_is_seen_above(tmp_path: Path):
    region = Region(tmp_path)
    province = region.provinces[0]
    for number in range(8):
        type_answer(province, random.Random(number))
    assert province.main is not None
    texts = [word.text for word in province.main.new if word.field == "text"]
    assert texts
    region.run()  # before the province's own run
    sent = (region.output / ".rt67-sent" / "records.csv").read_text("utf-8-sig")
    assert [text for text in texts if text in sent]
    province.run()
    for number in range(12):
        send(province, random.Random(number))
    province.run()
    assert province.main is not None
    told = "\n".join(row.told for row in province.main.book.rows())
    assert [text for text in texts if text in told]
    for act in (leave_out, come_in, rename_province):
        region.run()
        type_answer(region, random.Random(1))
        act(region, random.Random(2))
    region.run()
    assert region.faults == []
    assert region.state.words


@pytest.mark.parametrize(
    ("blank", "acts"),
    [
        # what was sent back of a moved answer, and something else in the blank that it left
        ("applicant", ((drag, 459), (run_act, 896), (drag, 791))),
    ],
)
def test_a_season_of_a_form_of_before(tmp_path: Path, blank: str, acts: tuple[tuple[Act, int], ...]):
    steps = [(FORM_ACTS.index(act), number) for act, number in acts]
    assert of_form(blank).played(tmp_path, steps).faults == []


def test_every_sheet_that_takes_words_is_typed_in(tmp_path: Path):
    season = of_form("budget_quarters").begin(tmp_path)
    assert season.main is not None
    fields = {row.sheet: set(row.fields) for row in season.main.book.rows()}
    assert fields["ความครบถ้วน"] == {"note"}
    assert fields["คำตอบ"] >= {"text", "note", "verdict", "moved_to", "status"}
    assert {"group"} in fields.values()


def test_a_return_that_is_sent_anew_says_something_else(tmp_path: Path):
    season = of_form("risks").begin(tmp_path)
    said = {frozenset(season.world.cells().items())}
    for number in range(9):
        send_filled(season, random.Random(number))
        said.add(frozenset(season.world.cells().items()))
    assert len(said) > 5


def test_the_model_sees_what_is_done(tmp_path: Path):
    """Steps that enter something are no empty ones, and a run that stops is undone."""
    season = play(tmp_path, (type_answer, 1), (new_answer, 2), (run_act, 0), (send, 3), (copy, 0))
    assert len(season.state.words) == 2
    for act in (copy, type_in_copy, give_copy):
        act(season, random.Random(1))
    season.run()
    assert len(season.state.words) == 3
    swap_ids(season, random.Random(1))
    season.run()
    assert set(season.stops) == {"college_ids_changed"}
    assert len(season.state.words) == 3
    remove_output(season, random.Random(1))
    season.run()
    assert season.state.words == season.faults == []


@pytest.mark.parametrize("tidying", TIDYINGS)
def test_sheets_that_are_tidied_up_take_nothing_away(tmp_path: Path, tidying: Tidying):
    season = play(tmp_path, (type_answer, 1), (run_act, 0), (type_answer, 2))
    assert season.main is not None
    for number in range(2):
        type_answer(season, random.Random(number))
        season.main.saver = tidied(season.main, [tidying], number)
        season.run()
    assert season.faults == season.stops == []
    assert season.state.words


def test_numbers_comments_and_a_replacement_are_what_they_are_called(tmp_path: Path):
    season = play(tmp_path, (type_answer, 1), (run_act, 0))
    for number in range(12):
        type_number(season, random.Random(number))
        comment(season, random.Random(number))
    replace_verdicts(season, random.Random(1))
    assert season.main is not None
    assert len(season.main.new) > 3
    assert season.main.beside
    season.run()
    assert season.faults == []


def test_what_was_kept_and_put_back_is_what_holds(tmp_path: Path):
    season = play(tmp_path, (type_answer, 1), (run_act, 0), (back_up, 0), (type_answer, 2), (run_act, 0))
    assert len(season.state.words) == 2
    send(season, random.Random(3))
    restore(season, random.Random(0))
    assert len(season.state.words) == 1
    season.run()
    assert season.faults == season.stops == []


@pytest.mark.parametrize("act", [merge_colleges, split_college])
def test_what_was_typed_of_colleges_that_become_others_is_told(tmp_path: Path, act: Act):
    season = play(tmp_path, *((type_answer, number) for number in range(6)), (run_act, 0))
    before = {sender.who for sender in season.world.senders}
    act(season, random.Random(1))
    season.run()
    assert {sender.who for sender in season.world.senders} != before
    assert season.faults == []


def test_a_college_that_goes_to_another_province_is_told_above(tmp_path: Path):
    region = Region(tmp_path)
    for number, province in enumerate(region.provinces):  # no two have colleges of one name
        own = (replace(one, name=f"{one.name} แห่งที่ {number}") for one in province.world.senders)
        province.state.world = replace(province.world, senders=tuple(own))
        province.run()
    region.run()
    for number in range(6):
        type_answer(region, random.Random(number))
    region.run()
    counts = [len(province.world.senders) for province in region.provinces]
    for number in range(4):
        move_college(region, random.Random(number))
        for province in region.provinces:
            province.run()
        region.run()
    assert [len(province.world.senders) for province in region.provinces] != counts
    assert region.faults == []
    assert region.state.words
