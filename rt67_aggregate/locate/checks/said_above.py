"""Headings that were found where the return goes back in the form, while a line further up says them, too: a
second department's part stands behind the form, and a path uses of each heading the clearer place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode


def said_above(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such heading, whose answer may be the one further up, and about the answer that
    holds the line. Not where most headings stand out of order: that return has an order of its own."""
    behind = _found_behind(aligned)
    if not behind or 2 * len(behind) > len(aligned.headings):
        return
    best: dict[int, float] = {}
    for event in aligned.events:
        best[event.start] = max(event.reward, best.get(event.start, 0.0))
    for event in aligned.events:
        holder = aligned.holder_of(event.start)
        above = event.start < behind.get(event.state, 0) and holder != event.state
        if not above or event.start in aligned.covered or event.start in aligned.apart:
            continue
        if event.reward == best[event.start] and _says(event, aligned):
            yield aligned.doubt(event.state, DoubtCode.HEADING_UNCERTAIN)
            if holder is not None and aligned.is_heading(holder):
                yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)


def _found_behind(aligned: Aligned) -> Mapping[int, int]:
    """The headings that stand behind one which the form prints after them, each with its unit."""
    furthest = accumulate((event.state for event in aligned.headings), max)
    return {
        event.state: event.start
        for event, last in zip(aligned.headings, furthest, strict=True)
        if event.state < last and event.match is not None
    }


def _says(event: Event, aligned: Aligned) -> bool:
    """Whether a line says most of a heading, be it damaged or cut short."""
    match = event.match
    if match is None or is_column(aligned.outline.states[event.state]):
        return False
    likely = event.reward >= THRESHOLDS.said_above_likely
    return likely and match.coverage >= THRESHOLDS.said_above_coverage
