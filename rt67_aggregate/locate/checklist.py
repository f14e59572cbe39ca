"""Tables that list the form's headings once more, with ticks, dates or names beside them: what a college
checked before it sent its return. Their lines repeat the headings and are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.repeated_headings import named_lines
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import fold


def checklist_units(
    units: Sequence[Unit], starts: Mapping[int, Sequence[Event]], outline: Outline
) -> frozenset[int]:
    """The units of such tables: headings of theirs stand outside as well, be it before or behind, with more
    words below them, and beside them in the table stand few letters. ``starts``: lines that are whole
    headings."""
    named = named_lines(starts, outline)
    if not named:
        return frozenset()
    letters = {
        index: len(fold(unit.text))
        for index, unit in enumerate(units)
        if isinstance(unit, Line) and index not in starts
    }
    typed = sum(letters.values())
    found: set[int] = set()
    for table in _tables(units, starts):
        beside = [letters[index] for index in table if index in letters]
        short = max(beside, default=0) <= THRESHOLDS.checklist_longest
        if short and typed > 2 * sum(beside) and _comes_again(table, named):
            found.update(table)
    return frozenset(found)


def _tables(units: Sequence[Unit], starts: Mapping[int, Sequence[Event]]) -> Iterator[tuple[int, ...]]:
    """The units of each table that was laid out as lines and holds several headings."""
    lines = ((i, unit) for i, unit in enumerate(units) if isinstance(unit, Line))
    for number, group in groupby(lines, key=lambda pair: pair[1].paragraph.place.table):
        table = tuple(index for index, _ in group)
        if number and sum(i in starts for i in table) >= THRESHOLDS.contents_in_a_row:
            yield table


def _comes_again(table: Sequence[int], named: Mapping[int, int]) -> bool:
    """Whether nearly all headings of a table that stand once in the form stand outside of it, too."""
    within = frozenset(table)
    inside = {state for index, state in named.items() if index in within}
    outside = {state for index, state in named.items() if index not in within}
    return len(inside) >= THRESHOLDS.contents_in_a_row and len(inside & outside) * 10 >= len(inside) * 9
