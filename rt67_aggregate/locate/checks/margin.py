"""How much worse the best reading without a heading is, and the best one with a heading not found.

Below a measured margin the heading is marked, and the section before it too, since its end is as
uncertain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.filled_gaps import filled
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape
from rt67_aggregate.text import fold, printed_parts

# A margin is a difference of long sums: what is worth exactly the least that is sure must not be marked or
# not by what stands elsewhere in the return.
_DECIMALS = 6


def small_margin(aligned: Aligned) -> Iterator[Doubt]:
    """Headings that were nearly not found, and the sections before them."""
    previous: int | None = None
    for event, margin in zip(aligned.alignment.path, aligned.alignment.margins, strict=True):
        if round(margin, _DECIMALS) < THRESHOLDS.margin_sure_margin and not _says_line(aligned, event):
            if aligned.is_heading(event.state):
                yield aligned.doubt(event.state, DoubtCode.HEADING_UNCERTAIN)
            if previous is not None and event.state != previous:
                yield aligned.doubt(previous, DoubtCode.BOUNDARY_UNCERTAIN)
        previous = event.state if aligned.is_heading(event.state) else None


def _says_line(aligned: Aligned, event: Event) -> bool:
    """Whether a line says all that the form prints in a line with gaps, its unit too, and no other line does
    ("ปวช. 25 คน"): its few letters need no more. A line of one gap without a unit says too little."""
    if not aligned.is_heading(event.state):
        return False
    state = aligned.outline.states[event.state]
    parts = printed_parts(state.heading.line) if state.heading.shape is Shape.LINE else ()
    if len(parts) < 2 or not all(map(fold, parts)) or event.match is None or event.match.distance:
        return False
    first = aligned.units[event.start]
    return isinstance(first, Line) and [
        index for index, line in aligned.body_lines if _begins(line.text, parts)
    ] == [event.start]


def _begins(text: str, parts: Sequence[str]) -> bool:
    return fold(text).startswith(fold(parts[0])) and filled(text, parts).whole


def nearly_found(aligned: Aligned) -> Iterator[Doubt]:
    """Headings that were nearly found, and the sections in which they may stand."""
    for state, (gap, event) in aligned.alignment.near.items():
        if gap >= THRESHOLDS.margin_nearly_found or not (event.match is not None or event.is_table):
            continue
        yield aligned.doubt(state, DoubtCode.HEADING_NEARLY_FOUND)
        holder = aligned.holder_of(event.start)
        if holder is not None and aligned.is_heading(holder):
            yield aligned.doubt(holder, DoubtCode.NEAR_HEADING_INSIDE)
