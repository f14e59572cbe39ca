"""Blocks of which a return has more copies than the form prints: headings of one are taken twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode


def further_copy(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about every section of a block that the return uses more than once."""
    states = aligned.outline.states
    used = Counter(event.state for event in aligned.headings)
    for state, count in used.items():
        if count > 1 and states[state].heading.block:
            yield aligned.doubt(state, DoubtCode.COPIES_FILLED)
