"""Headings that the form prints in the same words one after the other, of which the return has not all."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode


def missing_equal(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each that was found: only their order says which of them it is."""
    for states in aligned.outline.printed_again:
        found = [state for state in states if state in aligned.used]
        if len(found) < len(states):
            yield from (aligned.doubt(state, DoubtCode.EQUAL_HEADING_MISSING) for state in found)
