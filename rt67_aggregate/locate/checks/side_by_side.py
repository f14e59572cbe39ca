"""Headings side by side in one row of a table, where more is typed in rows below: cells stand row by row, so
that all of it comes behind the last heading, whichever column it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Line, Place


def side_by_side(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the section that holds such a line, and one about the heading over its column."""
    heads = dict(_heads(aligned))
    if len(heads) < 2:
        return
    for _, line, holder in aligned.answer_lines:
        place = line.paragraph.place
        own = heads.get(holder)
        if own is None or own.table != place.table or place.row <= own.row or place.column == own.column:
            continue
        for state, over in heads.items():
            if (over.table, over.row, over.column) == (own.table, own.row, place.column):
                yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
                yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)


def _heads(aligned: Aligned) -> Iterator[tuple[int, Place]]:
    """The headings that stand in cells of a table, with their places."""
    for event in aligned.alignment.path:
        unit = aligned.units[event.start]
        if isinstance(unit, Line) and unit.paragraph.place.table and aligned.is_heading(event.state):
            yield event.state, unit.paragraph.place
