"""Whole seasons: lists of steps, each of them a thing that happens in an office, played to their end."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.season import Season
from tests.season_desk import (
    bring_back,
    clear,
    copy,
    delete_corrections,
    delete_row,
    edit_corrections,
    give_copy,
    keep_files,
    new_answer,
    note_issue,
    pass_issue,
    remove_output,
    sort,
    type_answer,
    type_group,
    type_in_copy,
    type_other,
    type_over,
)  # fmt: skip
from tests.season_events import (
    drop_college,
    id_given_again,
    new_college,
    new_id,
    other_order,
    other_topics,
    rename_college,
    rename_file,
    reword,
    send,
    send_older,
    shorten,
    swap_ids,
    turn,
    withdraw,
)  # fmt: skip
from tests.season_sheets import cut, drag, dress, own_column, put_aside, run_while_open, save_as


def run_act(season: Season, chance: random.Random) -> None:
    season.run()


Act = Callable[[Season, random.Random], None]
ACTS: tuple[Act, ...] = (
    *(type_answer,) * 8, *(run_act,) * 9, *(send,) * 6,
    type_other, type_other, type_over, clear, pass_issue, pass_issue, note_issue, new_answer,
    sort, delete_row,
    copy, copy, type_in_copy, type_in_copy, give_copy, give_copy, bring_back,
    delete_corrections, edit_corrections, remove_output,
    withdraw, send_older, rename_file,
    rename_college, new_id, new_college, drop_college, id_given_again, swap_ids, other_order,
    reword, other_topics, turn, shorten,
    drag, drag, cut, own_column, dress, save_as, save_as, put_aside, run_while_open, keep_files,
    type_group, type_group,
)  # fmt: skip
Step = tuple[int, int]


def played(folder: Path, steps: Sequence[Step]) -> Season:
    """A season with all its steps, and a run at the end; it stops at the first fault."""
    season = Season(folder)
    for act, number in (*steps, (ACTS.index(run_act), 0)):
        if season.faults:
            break
        ACTS[act](season, random.Random(number))
    return season


def steps_of(seed: int) -> list[Step]:
    """A season of up to thirty steps, the same one for the same seed."""
    chance = random.Random(seed)
    return [(chance.randrange(len(ACTS)), chance.randrange(1000)) for _ in range(chance.randint(6, 30))]


def told(steps: Sequence[Step]) -> str:
    """The steps as they are written in a test."""
    return ", ".join(f"({ACTS[act].__name__}, {number})" for act, number in steps)
