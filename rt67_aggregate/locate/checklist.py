"""Tables that list the form's headings once more, with ticks, dates or names beside them: what a college
checked before it sent its return. Their lines repeat the headings and are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.repeated_headings import whole_headings
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import fold


def checklist_units(units: Sequence[Unit], events: Sequence[Event], outline: Outline) -> frozenset[int]:
    """The units of such tables: headings of theirs stand outside as well, be it before or behind, with more
    words below them, and beside them in the table stand few letters."""
    starts = whole_headings(events)
    tables = _tables(units, starts)
    letters = sum(len(fold(unit.text)) for index, unit in enumerate(units) if _is_beside(index, units, starts))
    found: set[int] = set()
    for table in tables:
        beside = [len(fold(units[i].text)) for i in table if _is_beside(i, units, starts)]  # type: ignore[union-attr]
        short = max(beside, default=0) <= THRESHOLDS.checklist_longest
        if short and letters > 2 * sum(beside) and _comes_again(table, starts, outline):
            found.update(table)
    return frozenset(found)


def _tables(units: Sequence[Unit], starts: Mapping[int, Sequence[Event]]) -> Iterator[tuple[int, ...]]:
    """The units of each table that was laid out as lines and holds several headings."""
    lines = ((i, unit) for i, unit in enumerate(units) if isinstance(unit, Line))
    for number, group in groupby(lines, key=lambda pair: pair[1].paragraph.place.table):
        table = tuple(index for index, _ in group)
        if number and sum(i in starts for i in table) >= THRESHOLDS.contents_in_a_row:
            yield table


def _is_beside(index: int, units: Sequence[Unit], starts: Mapping[int, Sequence[Event]]) -> bool:
    return index not in starts and isinstance(units[index], Line)


def _comes_again(
    table: Sequence[int], starts: Mapping[int, Sequence[Event]], outline: Outline
) -> bool:
    """Whether nearly all headings of a table that stand once in the form stand outside of it, too."""
    inside = {e.state for i in table for e in starts.get(i, ()) if not outline.states[e.state].anonymous}
    within = frozenset(table)
    outside = {e.state for i, found in starts.items() if i not in within for e in found}
    return len(inside) >= THRESHOLDS.contents_in_a_row and len(inside & outside) * 10 >= len(inside) * 9
