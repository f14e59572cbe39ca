"""Headings that the form prints in the same words one after the other, of which the return has not all."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Shape


def missing_equal(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each that was found, and all below it: only their order says which of them it is."""
    outline = aligned.outline
    for states in outline.printed_again:
        if aligned.used.issuperset(states):
            continue
        below = (state for equal in states for state in range(equal, outline.ends[equal]))
        for state in sorted(aligned.used.intersection(below)):
            if outline.states[state].heading.shape is not Shape.GROUP:
                yield aligned.doubt(state, DoubtCode.EQUAL_HEADING_MISSING)
