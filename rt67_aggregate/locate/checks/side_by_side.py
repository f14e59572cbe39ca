"""Headings in cells of a table: side by side in one row, where more is typed in rows below, or one below the
other in one cell, where what is typed stands in the cell beside it. Cells stand row by row, so that all of it
comes behind the last heading."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.model import Doubt, DoubtCode, Line, Place, Shape


def side_by_side(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the section that holds such a line, and one about each heading whose it may be: the one
    over its column, those above in the same cell."""
    heads = dict(_heads(aligned))
    if len(heads) < 2:
        return
    answered = {holder for _, line, holder in aligned.answer_lines if LETTER.search(line.text)}
    answered.update(_answered_in_line(aligned))
    for _, line, holder in aligned.answer_lines:
        place = line.paragraph.place
        own = heads.get(holder)
        if own is None or own.table != place.table or place.column == own.column:
            continue
        # Beside its heading's cell a line may as well be a blank heading's above it in that cell.
        below, column = place.row > own.row, own.column if place.row == own.row else place.column
        for state, over in heads.items():
            if (over.table, over.row, over.column) != (own.table, own.row, column) or state == holder:
                continue
            if below or (state not in answered and _is_equal(state, holder, aligned.outline)):
                yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
                yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)


def _answered_in_line(aligned: Aligned) -> Iterator[int]:
    """The headings with words behind them in their own line."""
    for event in aligned.alignment.path:
        unit = aligned.units[event.stop - 1]
        if event.match and isinstance(unit, Line) and LETTER.search(unit.text, event.match.end):
            yield event.state


def _is_equal(first: int, second: int, outline: Outline) -> bool:
    """Whether one heading stands before the other and asks as it does, below the same one."""
    one, other = outline.states[first], outline.states[second]
    asks = one.heading.is_section or one.heading.shape is Shape.LINE
    return first < second and one.parent == other.parent and asks


def _heads(aligned: Aligned) -> Iterator[tuple[int, Place]]:
    """The headings that stand in cells of a table, with their places."""
    for event in aligned.alignment.path:
        unit = aligned.units[event.start]
        if isinstance(unit, Line) and unit.paragraph.place.table and aligned.is_heading(event.state):
            yield event.state, unit.paragraph.place
