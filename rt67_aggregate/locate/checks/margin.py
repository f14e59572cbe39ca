"""How much worse the best reading without a heading is, and the best one with a heading not found.

Below a measured margin the heading is marked, and the section before it too, since its end is as
uncertain.
"""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode

# A margin is a difference of long sums: what is worth exactly the least that is sure must not be marked or
# not by what stands elsewhere in the return.
_DECIMALS = 6


def small_margin(aligned: Aligned) -> Iterator[Doubt]:
    """Headings that were nearly not found, and the sections before them."""
    previous: int | None = None
    for event, margin in zip(aligned.alignment.path, aligned.alignment.margins, strict=True):
        if round(margin, _DECIMALS) < THRESHOLDS.margin_sure_margin:
            if aligned.is_heading(event.state):
                yield aligned.doubt(event.state, DoubtCode.HEADING_UNCERTAIN)
            if previous is not None and event.state != previous:
                yield aligned.doubt(previous, DoubtCode.BOUNDARY_UNCERTAIN)
        previous = event.state if aligned.is_heading(event.state) else None


def nearly_found(aligned: Aligned) -> Iterator[Doubt]:
    """Headings that were nearly found, and the sections in which they may stand."""
    for state, (gap, event) in aligned.alignment.near.items():
        if gap >= THRESHOLDS.margin_nearly_found or not (event.match is not None or event.is_table):
            continue
        yield aligned.doubt(state, DoubtCode.HEADING_NEARLY_FOUND)
        holder = aligned.holder_of(event.start)
        if holder is not None and aligned.is_heading(holder):
            yield aligned.doubt(holder, DoubtCode.NEAR_HEADING_INSIDE)
