"""Headings whose wording stands at many places of the form, in a return that leaves out the
headings above them and keeps no order: nothing tells for sure whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode


def lost_order(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each of them, and about what stands below it in the form."""
    states = aligned.outline.states
    path = [event.state for event in aligned.alignment.path if aligned.is_heading(event.state)]
    if all(a <= b for a, b in pairwise(path)):
        return
    for state in path:
        above, parent = states[state], states[state].parent
        while above.anonymous and parent >= 0:
            above, parent = states[parent], states[parent].parent
        if states[state].anonymous and above.index not in aligned.used:
            for below in (state, *(s.index for s in states if s.parent == state)):
                yield aligned.doubt(below, DoubtCode.HEADING_UNCERTAIN)
