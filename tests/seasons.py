"""Whole seasons: lists of steps, each of them a thing that happens in an office, played to their end."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.season import Season
from tests.season_desk import (
    bring_back,
    clear,
    copy,
    copy_row,
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
    merge_colleges,
    new_college,
    new_id,
    other_order,
    other_topics,
    recode,
    rename_college,
    rename_file,
    reword,
    send,
    send_older,
    shorten,
    split_college,
    swap_ids,
    turn,
    withdraw,
)  # fmt: skip
from tests.season_excel import (
    back_up,
    change_report,
    comment,
    filter_rows,
    mark_row,
    page_header,
    replace_verdicts,
    replace_words,
    restore,
    run_in_english,
    shuffle_corrections,
    tidy,
    type_number,
)  # fmt: skip
from tests.season_forms import FormWorld
from tests.season_refills import send_filled
from tests.season_region import (
    Region,
    below,
    come_in,
    leave_out,
    move_college,
    one_name_twice,
    other_order_of_provinces,
    rename_province,
)  # fmt: skip
from tests.season_sheets import (
    cut,
    drag,
    dress,
    merge_down,
    own_column,
    put_aside,
    rename_workbook,
    run_while_open,
    save_as,
    save_elsewhere,
)  # fmt: skip


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
    reword, other_topics, turn, shorten, recode,
    drag, drag, cut, merge_down, own_column, dress, save_as, save_as, put_aside, run_while_open, keep_files,
    type_group, type_group, copy_row,
    tidy, tidy, tidy, type_number, type_number, comment, replace_verdicts, back_up, restore,
    merge_colleges, split_college,
    mark_row, mark_row, mark_row, filter_rows, replace_words, replace_words,
    shuffle_corrections, shuffle_corrections, page_header, change_report, run_in_english, run_in_english,
)  # fmt: skip
# The same where returns are filled-in forms, each in its own words.
_OF_THE_SMALL_FORM = {reword, other_topics, turn, shorten, recode}
FORM_ACTS: tuple[Act, ...] = tuple(
    send_filled if act is send else act for act in ACTS if act not in _OF_THE_SMALL_FORM
)
Step = tuple[int, int]


# Those of the office above several provinces. What they send changes below, and their forms stay one.
_BELOW = below([act for act in ACTS if act not in (reword, other_topics, turn, recode)])
_SENT_HERE = {
    send, withdraw, send_older, rename_file, rename_college, new_id, new_college, drop_college,
    id_given_again, swap_ids, other_order, reword, other_topics, turn, shorten, recode,
    merge_colleges, split_college,
}  # fmt: skip
REGION_ACTS: tuple[Act, ...] = (
    *(act for act in ACTS if act not in _SENT_HERE), *(_BELOW,) * 12,
    *(below([type_answer, type_over, new_answer]),) * 12, *(below([send, run_act]),) * 8,
    leave_out, come_in, come_in, other_order_of_provinces, rename_province, one_name_twice, move_college,
)  # fmt: skip


@dataclass(frozen=True)
class Play:
    """What happens in a season. ``begin``: a new one in a folder; ``acts``: what its steps are of."""

    begin: Callable[[Path], Season]
    acts: Sequence[Act]
    name: str = ""

    def played(self, folder: Path, steps: Sequence[Step]) -> Season:
        """A season with all its steps, and a run at the end; it stops at the first fault."""
        season = self.begin(folder)
        for act, number in (*steps, (self.acts.index(run_act), 0)):
            if season.faults:
                break
            self.acts[act](season, random.Random(number))
        return season

    def steps_of(self, seed: int) -> list[Step]:
        """A season of up to thirty steps, the same one for the same seed."""
        chance = random.Random(seed)
        count = chance.randint(6, 30)
        return [(chance.randrange(len(self.acts)), chance.randrange(1000)) for _ in range(count)]

    def told(self, steps: Sequence[Step]) -> str:
        """The steps as they are written in a test."""
        return ", ".join(f"({self.acts[act].__name__}, {number})" for act, number in steps)


SMALL = Play(Season, ACTS)
# The same where the workbook goes through other programs, and under other names.
SAVED = Play(Season, (*ACTS, *(save_elsewhere,) * 12, *(rename_workbook,) * 4))
REGION = Play(Region, REGION_ACTS)


def of_form(blank: str) -> Play:
    """Seasons in which the returns of one of the invented blanks are sent."""
    return Play(lambda folder: Season(folder, FormWorld(blank=blank)), FORM_ACTS, blank)
