"""Headings alone in rows of a table, each over rows to write in: one that has no row left, where a heading
beside it holds more, as where its row was moved past its answer's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.model import Doubt, DoubtCode, Line, Place

_Rows = dict[tuple[int, int], set[int]]  # table and row: the columns of its cells


def rows_below(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the heading without a row, and one about each beside it that holds a row too many."""
    heads = _heads(aligned)
    if not any(place for _, place in heads):
        return
    rows = _rows(aligned)
    held = _held(aligned, rows)
    below = _below([place for _, place in heads if place], rows)
    for (state, place), (other, beside) in (*pairwise(heads), *((b, a) for a, b in pairwise(heads))):
        if place is None or below[place] or len(rows[place.table, place.row]) > 1:
            continue
        if place.table in held.get(state, ()) or place.table not in held.get(other, ()):
            continue
        if beside is None or beside.table != place.table or below[beside] > 1:
            yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(other, DoubtCode.BOUNDARY_UNCERTAIN)


def _below(places: Sequence[Place], rows: _Rows) -> dict[Place, int]:
    """How many rows stand between a heading's own and the next one's, or the last in which words stand."""
    starts: dict[int, set[int]] = {}
    ends: dict[int, int] = {}
    for place in places:
        starts.setdefault(place.table, set()).add(place.row)
    for table, row in rows:
        ends[table] = max(row, ends.get(table, 0))
    further = {table: [*sorted(found), ends[table] + 1] for table, found in starts.items()}
    behind = {place: bisect_right(further[place.table], place.row) for place in places}
    return {place: further[place.table][at] - place.row - 1 for place, at in behind.items()}


def _heads(aligned: Aligned) -> list[tuple[int, Place | None]]:
    """The headings in their order; with the place in a table of those that are answered in it."""
    found: list[tuple[int, Place | None]] = []
    for event in aligned.headings:
        unit = aligned.units[event.start]
        section = aligned.outline.states[event.state].heading.is_section
        celled = section and isinstance(unit, Line) and bool(unit.paragraph.place.table)
        found.append((event.state, unit.paragraph.place if celled and isinstance(unit, Line) else None))
    return found


def _rows(aligned: Aligned) -> _Rows:
    rows: _Rows = {}
    for unit in aligned.units:
        if isinstance(unit, Line) and unit.paragraph.place.table:
            place = unit.paragraph.place
            rows.setdefault((place.table, place.row), set()).add(place.column)
    return rows


def _held(aligned: Aligned, rows: _Rows) -> dict[int, set[int]]:
    """By headings, the tables in which words stand that they hold, alone in their rows."""
    held: dict[int, set[int]] = {}
    for _, line, holder in aligned.answer_lines:
        place = line.paragraph.place
        if LETTER.search(line.text) and len(rows.get((place.table, place.row), ())) == 1:
            held.setdefault(holder, set()).add(place.table)
    return held
