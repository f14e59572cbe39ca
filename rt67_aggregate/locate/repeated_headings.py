"""Whole lines that hardly differ from a heading: what comes again in lists of headings and in copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.thresholds import THRESHOLDS


def whole_headings(events: Sequence[Event]) -> Mapping[int, Sequence[Event]]:
    """Their events by the unit that they begin at."""
    found: dict[int, list[Event]] = {}
    for event in events:
        match = event.match
        if match is not None and match.whole and match.distance < THRESHOLDS.contents_alike:
            found.setdefault(event.start, []).append(event)
    return found
