"""Blank headings right above a topic of the college's own: what stands in that one may be their answer."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.other_number import is_blank
from rt67_aggregate.model import Doubt, DoubtCode, Shape


def above_own_topic(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each heading with nothing typed between it and such a topic, which no section takes."""
    states = aligned.outline.states
    for event in aligned.headings if aligned.own else ():
        unit = event.stop
        while unit < len(aligned.units) and unit not in aligned.own and is_blank(aligned.units[unit]):
            unit += 1
        if unit in aligned.own and states[event.state].heading.shape is Shape.NARRATIVE:
            yield aligned.doubt(event.state, DoubtCode.BOUNDARY_UNCERTAIN)
