"""Sections that hold a line which the form prints under another heading, and the next such heading:
that may be the line before it, and what was taken for it a quotation. Where that heading has the line
itself, somebody only copied it."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold


def foreign_prompt(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the section that holds such a line, and one about the heading whose it is."""
    printed = aligned.outline.printed_below
    longest = 2 * max(map(len, printed), default=0)
    found: list[tuple[int, frozenset[int]]] = []
    for index, unit in enumerate(aligned.units):
        holder = aligned.holder_of(index)
        if holder is None or not aligned.is_heading(holder) or not isinstance(unit, Line):
            continue
        of = printed.get(fold(unit.text)) if 0 < len(unit.text) <= longest else None
        if of:
            found.append((holder, of))
    in_place = {holder for holder, of in found if holder in of}
    for holder, of in found:
        nearest = _nearest(holder, of)
        if nearest not in in_place:  # a heading is its own nearest one
            yield aligned.doubt(holder, DoubtCode.FOREIGN_PROMPT)
            yield aligned.doubt(nearest, DoubtCode.HEADING_UNCERTAIN)


def _nearest(holder: int, states: frozenset[int]) -> int:
    return min(states, key=lambda state: (state < holder, abs(state - holder)))
