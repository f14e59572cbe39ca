"""At which places of an aligned return a person should look: one file for each kind of place."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.above_own_topic import above_own_topic
from rt67_aggregate.locate.checks.aligned import Aligned, Check
from rt67_aggregate.locate.checks.bare_heading import bare_heading
from rt67_aggregate.locate.checks.begun_heading import begun_heading
from rt67_aggregate.locate.checks.blank_named import blank_named
from rt67_aggregate.locate.checks.cells_as_one import cells_as_one
from rt67_aggregate.locate.checks.column_behind import column_behind
from rt67_aggregate.locate.checks.column_twice import column_twice
from rt67_aggregate.locate.checks.column_within import column_within
from rt67_aggregate.locate.checks.contents_within import contents_within
from rt67_aggregate.locate.checks.counted_on import counted_on
from rt67_aggregate.locate.checks.damage import is_doubtful
from rt67_aggregate.locate.checks.filled_twice import filled_twice
from rt67_aggregate.locate.checks.foot_row import foot_row
from rt67_aggregate.locate.checks.foreign_label import foreign_label
from rt67_aggregate.locate.checks.foreign_line import foreign_line
from rt67_aggregate.locate.checks.foreign_prompt import foreign_prompt
from rt67_aggregate.locate.checks.heading_in_titles import heading_in_titles
from rt67_aggregate.locate.checks.heading_within_line import heading_within_line
from rt67_aggregate.locate.checks.headless_table import headless_table
from rt67_aggregate.locate.checks.joined_headings import joined_headings
from rt67_aggregate.locate.checks.last_words import last_words
from rt67_aggregate.locate.checks.lines_above import lines_above
from rt67_aggregate.locate.checks.loose_end import loose_end
from rt67_aggregate.locate.checks.lost_column import lost_column
from rt67_aggregate.locate.checks.lost_heading import lost_heading
from rt67_aggregate.locate.checks.lost_order import lost_order
from rt67_aggregate.locate.checks.lost_table import lost_table
from rt67_aggregate.locate.checks.lost_topic import lost_topic
from rt67_aggregate.locate.checks.margin import nearly_found, small_margin
from rt67_aggregate.locate.checks.missed_group import missed_group
from rt67_aggregate.locate.checks.missing_equal import missing_equal
from rt67_aggregate.locate.checks.missing_number import missing_number, own_number_inside
from rt67_aggregate.locate.checks.missing_within_line import missing_within_line
from rt67_aggregate.locate.checks.named_titles import named_titles
from rt67_aggregate.locate.checks.nameless_group import nameless_group
from rt67_aggregate.locate.checks.numbered_inside import numbered_inside
from rt67_aggregate.locate.checks.other_number import (
    blank_neighbour,
    continued_number,
    named_number,
    named_series,
    named_topic,
    numbered_row,
    numbers_of_all,
    rest_of_number,
)
from rt67_aggregate.locate.checks.own_heading import own_heading
from rt67_aggregate.locate.checks.own_topic_titles import own_topic_titles
from rt67_aggregate.locate.checks.page_behind import page_behind
from rt67_aggregate.locate.checks.page_marks import page_marks
from rt67_aggregate.locate.checks.pictures_behind import pictures_behind
from rt67_aggregate.locate.checks.quoted_heading import quoted_heading
from rt67_aggregate.locate.checks.raised_box import raised_box
from rt67_aggregate.locate.checks.renumbered import renumbered
from rt67_aggregate.locate.checks.reworded_table import reworded_table
from rt67_aggregate.locate.checks.rows_across import rows_across
from rt67_aggregate.locate.checks.rows_below import rows_below
from rt67_aggregate.locate.checks.running_lines import running_lines
from rt67_aggregate.locate.checks.said_above import said_above
from rt67_aggregate.locate.checks.second_titles import second_titles
from rt67_aggregate.locate.checks.side_by_side import left_of_heading, side_by_side
from rt67_aggregate.locate.checks.table_below_title import table_below_title
from rt67_aggregate.locate.checks.table_elsewhere import table_elsewhere
from rt67_aggregate.locate.checks.ticked_columns import ticked_columns
from rt67_aggregate.locate.checks.title_beside import title_beside
from rt67_aggregate.locate.checks.title_in_cell import title_in_cell
from rt67_aggregate.locate.checks.title_in_title_line import title_in_title_line
from rt67_aggregate.locate.checks.title_within import title_within
from rt67_aggregate.locate.checks.titled_cells import titled_cells
from rt67_aggregate.locate.checks.titles_in_lines import titles_in_lines
from rt67_aggregate.locate.checks.titles_in_rows import titles_in_rows
from rt67_aggregate.locate.checks.topic_by_number import topic_by_number
from rt67_aggregate.locate.checks.topic_ends import topic_ends
from rt67_aggregate.locate.checks.torn_topic import torn_topic
from rt67_aggregate.locate.checks.under_other_title import items_below_others, under_other_title
from rt67_aggregate.locate.checks.wording import end_within, open_end, other_wording, rest_below, rest_within
from rt67_aggregate.locate.checks.words_behind import words_behind
from rt67_aggregate.model import Doubt

__all__ = ["CHECKS", "Aligned", "Check", "doubts_of", "is_doubtful"]

# Each looks at the same alignment and at no other check's doubts, so that their order changes nothing.
CHECKS: tuple[Check, ...] = (
    small_margin,
    nearly_found,
    numbered_inside,
    headless_table,
    reworded_table,
    other_wording,
    open_end,
    rest_below,
    rest_within,
    end_within,
    missed_group,
    nameless_group,
    missing_number,
    own_number_inside,
    blank_neighbour,
    begun_heading,
    blank_named,
    named_number,
    named_series,
    named_topic,
    named_titles,
    continued_number,
    numbered_row,
    numbers_of_all,
    rest_of_number,
    missing_equal,
    lost_heading,
    bare_heading,
    lost_order,
    lost_table,
    lost_column,
    lost_topic,
    torn_topic,
    under_other_title,
    items_below_others,
    own_heading,
    above_own_topic,
    renumbered,
    counted_on,
    contents_within,
    last_words,
    loose_end,
    lines_above,
    foot_row,
    rows_across,
    second_titles,
    page_behind,
    page_marks,
    running_lines,
    words_behind,
    pictures_behind,
    topic_by_number,
    topic_ends,
    own_topic_titles,
    raised_box,
    joined_headings,
    foreign_prompt,
    foreign_line,
    foreign_label,
    quoted_heading,
    filled_twice,
    said_above,
    heading_within_line,
    missing_within_line,
    column_within,
    column_behind,
    column_twice,
    titles_in_lines,
    title_in_title_line,
    title_within,
    titles_in_rows,
    heading_in_titles,
    titled_cells,
    table_below_title,
    table_elsewhere,
    title_in_cell,
    ticked_columns,
    side_by_side,
    left_of_heading,
    title_beside,
    cells_as_one,
    rows_below,
)


def doubts_of(aligned: Aligned) -> Iterator[Doubt]:
    """The doubts of all checks, each with the name of its check."""
    for check in CHECKS:
        yield from (doubt.signed(getattr(check, "__name__", "")) for doubt in check(aligned))
