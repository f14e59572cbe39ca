"""Answers of a heading in a table that stand in several cells of one row: read as one they no longer say in
which columns they were typed ("แผน" beside a cell for each month). What stands in the heading's own cell
below it is such a cell, too: the one further right may be another part's."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.words_behind import unprinted
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.model import Doubt, DoubtCode, Line, Place, Shape


def cells_as_one(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such answer of a heading that stands in a cell itself, and one in a cell of the same
    table where the others do not begin, or behind a blank cell below a title: their evidence stands there,
    or a tick. Likewise about the parts behind that were not found, where the answer begins in its heading's
    cell."""
    own = dict(_cells(aligned))
    columns: dict[tuple[int, int], set[int]] = {}
    cells: dict[tuple[int, int], set[int]] = {}
    for _, line, holder in aligned.answer_lines if own else ():
        place, label = line.paragraph.place, own.get(holder)
        if label is None or label.table != place.table:
            continue
        if line.text.strip():
            cells.setdefault((holder, place.row), set()).add(place.column)
        if not says_something(line.text):
            continue
        own_cell = place.column == label.column and place.row == label.row
        if (own_cell or place.column != label.column) and unprinted([line], aligned.outline):
            columns.setdefault((holder, place.row), set()).add(place.column)
    told = {holder for (holder, _), found in columns.items() if len(found) > 1}
    within = {
        holder for (holder, _), found in columns.items() if holder in told and own[holder].column in found
    }
    for state in sorted({state for holder in within for state in _gone_behind(holder, aligned)}):
        yield aligned.doubt(state, DoubtCode.HEADING_UNCERTAIN)
    beside = [(row, rest) for row, found in columns.items() if (rest := found - {own[row[0]].column})]
    first: dict[int, set[int]] = {}  # by tables: where answers in several cells beside a heading begin
    for (holder, _), found in beside:
        if len(found) > 1:
            first.setdefault(own[holder].table, set()).add(min(found))
    headed = _heading_columns(aligned) if beside else {}
    titled = _in_first_row(aligned, {label.table for label in own.values()}) if beside else frozenset()
    for row, found in beside:
        label = own[row[0]]
        begin = first.get(label.table)
        blank = set(range(label.column + 1, min(found))) - cells[row] - headed[row[0]]
        empty = any((label.table, column) in titled for column in blank)
        if empty or (begin and begin.isdisjoint(found)):
            told.add(row[0])
    for holder in sorted(told):
        yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _gone_behind(holder: int, aligned: Aligned) -> Iterator[int]:
    """The sections behind a heading's part, in its topic, that were not found."""
    states = aligned.outline.states
    part = states[holder].parent
    topic = states[part].parent if part >= 0 else -1
    for state in states[holder + 1 : aligned.outline.start] if topic >= 0 else ():
        gone = state.heading.is_section and state.index not in aligned.used
        if gone and aligned.outline.is_below(state, states[topic]):
            yield state.index


def _heading_columns(aligned: Aligned) -> dict[int, set[int]]:
    """The columns in which each heading stands: its number and its words may be in two."""
    units = (
        (event.state, unit) for event in aligned.headings for unit in aligned.units[event.start : event.stop]
    )
    found: dict[int, set[int]] = {}
    for state, unit in units:
        found.setdefault(state, set()).add(unit.paragraph.place.column if isinstance(unit, Line) else 0)
    return found


def _in_first_row(aligned: Aligned, tables: Collection[int]) -> frozenset[tuple[int, int]]:
    """The columns, by tables, that have words in the first row: a title, or another heading's answer."""
    places = (line.paragraph.place for _, line in aligned.body_lines if says_something(line.text))
    return frozenset((p.table, p.column) for p in places if p.table in tables and p.row == 1)


def _cells(aligned: Aligned) -> Iterator[tuple[int, Place]]:
    """The headings answered in writing that stand in cells, each with its place."""
    for event in aligned.headings:
        unit = aligned.units[event.start]
        shape = aligned.outline.states[event.state].heading.shape
        if shape is Shape.NARRATIVE and isinstance(unit, Line) and unit.paragraph.place.table:
            yield event.state, unit.paragraph.place
