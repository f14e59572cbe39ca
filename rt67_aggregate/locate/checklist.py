"""Tables that list the form's headings once more, with ticks, dates, names or pages beside them: what a
college checked before it sent its return, and contents. Their lines repeat the headings and are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain, groupby, pairwise

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.page_label import is_page_label
from rt67_aggregate.locate.repeated_headings import named_lines
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import fold
from rt67_aggregate.text.ticks import answers_alone

_OUTSIDE = 0  # of all tables
_FIGURE = re.compile(r"\d{1,3}")


def checklist_units(
    units: Sequence[Unit], events: Sequence[Event], starts: Mapping[int, Sequence[Event]], outline: Outline
) -> frozenset[int]:
    """The units of such tables: one column lists headings, most of which stand outside as well, be it before
    or behind, with more words below them there than beside them in the table, where these are few; or ticks
    or pages alone stand beside them, whatever became of the headings. ``starts``: lines that are whole
    headings, of all ``events`` that begin one."""
    lines = {index: unit for index, unit in enumerate(units) if isinstance(unit, Line)}
    tables = _tables(lines)
    if not tables.keys() - {_OUTSIDE}:
        return frozenset()
    again = _named_again(tables, named_lines(starts, outline))
    found: set[int] = set()
    for headings in (starts.keys(), {event.start for event in events if event.match is not None}):
        below = _below(headings, lines, tables)
        typed = sum(below.values())
        for number, table in tables.items():
            if number != _OUTSIDE and _is_checklist(
                table, lines, headings, number in again, typed - below[number]
            ):
                found.update(table)
    return frozenset(found)


def _tables(lines: Mapping[int, Line]) -> dict[int, list[int]]:
    """The lines of each table that was laid out as lines, by a number of its own, and those outside."""
    tables: dict[int, list[int]] = {}
    for count, (number, group) in enumerate(groupby(lines, key=lambda i: lines[i].paragraph.place.table), 1):
        tables.setdefault(count if number else _OUTSIDE, []).extend(group)
    return tables


def _is_checklist(
    table: Sequence[int], lines: Mapping[int, Line], headings: Collection[int], again: bool, typed: int
) -> bool:
    """``again``: most of its headings stand outside as well. ``typed``: the letters below headings there."""
    column = _heading_column(table, lines, headings)
    if not column:
        return False
    beside = [i for i in table if lines[i].paragraph.place.column != column and i not in headings]
    letters = [len(fold(lines[i].text)) for i in beside]
    if max(letters, default=0) > THRESHOLDS.checklist_longest:
        return False
    first = next(i for i in table if i in headings and lines[i].paragraph.place.column == column)
    said = [text for i in beside if i > first and (text := lines[i].text.strip())]
    listed = again and typed > 2 * sum(letters)
    return listed or _are_pages(said) or (_are_ticks(said) and typed > THRESHOLDS.checklist_typed * len(said))


def _heading_column(table: Sequence[int], lines: Mapping[int, Line], headings: Collection[int]) -> int:
    """The column most of whose lines are headings: what else stands in it is one that was damaged. 0 if
    there is none."""
    columns = Counter(lines[i].paragraph.place.column for i in table)
    found = Counter(lines[i].paragraph.place.column for i in table if i in headings)
    column, count = max(found.items(), key=lambda pair: pair[1], default=(0, 0))
    enough = max(THRESHOLDS.contents_in_a_row, columns[column] * THRESHOLDS.checklist_headings)
    return column if count >= enough else 0


def _are_ticks(said: Sequence[str]) -> bool:
    """Whether texts beside headings are ticks and no words, too many for answers by themselves."""
    ticked = sum(map(answers_alone, said))
    return ticked >= THRESHOLDS.checklist_rows and not any(map(fold, said))


def _are_pages(said: Sequence[str]) -> bool:
    """Whether texts beside headings are pages whose figures rise, too many for chance."""
    if not all(map(is_page_label, said)):
        return False
    pages = [int(figure[0]) for text in said if (figure := _FIGURE.search(text))]
    rise = len(pages) >= THRESHOLDS.checklist_rows and pages[0] < pages[-1]
    return rise and all(a <= b for a, b in pairwise(pages))


def _named_again(tables: Mapping[int, Sequence[int]], named: Mapping[int, int]) -> frozenset[int]:
    """The tables most of whose headings that stand once in the form stand outside of them, too."""
    inside = {number: {named[i] for i in table if i in named} for number, table in tables.items()}
    times = Counter(chain.from_iterable(inside.values()))
    return frozenset(
        number
        for number, states in inside.items()
        if len(states) >= THRESHOLDS.contents_in_a_row
        and 2 * sum(times[state] > 1 for state in states) >= len(states)
    )


def _below(
    headings: Collection[int], lines: Mapping[int, Line], tables: Mapping[int, Sequence[int]]
) -> Counter[int]:
    """How many letters stand below headings, by the table that a heading stands in."""
    table_of = {index: number for number, table in tables.items() for index in table}
    found: Counter[int] = Counter()
    holder = None
    for index, line in lines.items():
        number = table_of[index]
        if index in headings:
            holder = number
        elif holder in (number, _OUTSIDE):
            found[holder] += len(fold(line.text))
    return found
