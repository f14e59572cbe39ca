"""Answers beside a label in a table that stand in several cells of one row: read as one they no longer say in
which columns they were typed ("แผน" beside a cell for each month)."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.model import Doubt, DoubtCode, Line, Place, Shape


def cells_as_one(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such answer of a heading that stands in a cell itself, and one in a cell of the same
    table where the others do not begin: their evidence stands there, or a tick."""
    own = dict(_cells(aligned))
    columns: dict[tuple[int, int], set[int]] = {}
    for _, line, holder in aligned.answer_lines if own else ():
        place, label = line.paragraph.place, own.get(holder)
        beside = label is not None and label.table == place.table and label.column != place.column
        if beside and says_something(line.text):
            columns.setdefault((holder, place.row), set()).add(place.column)
    several = [(holder, found) for (holder, _), found in columns.items() if len(found) > 1]
    first: dict[int, set[int]] = {}  # of each table where such answers begin
    for holder, found in several:
        first.setdefault(own[holder].table, set()).add(min(found))
    told = {holder for holder, _ in several}
    for (holder, _), found in columns.items():
        begin = first.get(own[holder].table)
        if begin and begin.isdisjoint(found):
            told.add(holder)
    for holder in sorted(told):
        yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _cells(aligned: Aligned) -> Iterator[tuple[int, Place]]:
    """The headings answered in writing that stand in cells, each with its place."""
    for event in aligned.headings:
        unit = aligned.units[event.start]
        shape = aligned.outline.states[event.state].heading.shape
        if shape is Shape.NARRATIVE and isinstance(unit, Line) and unit.paragraph.place.table:
            yield event.state, unit.paragraph.place
