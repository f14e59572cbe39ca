"""Whole lines that hardly differ from a heading: what comes again in lists of headings and in copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS


def whole_headings(events: Sequence[Event]) -> Mapping[int, Sequence[Event]]:
    """The events of the headings that such lines most likely are, by the unit that they begin at: several
    where the form prints the same words again."""
    found: dict[int, list[Event]] = {}
    for event in events:
        if event.match is None:
            continue
        here = found.setdefault(event.start, [event])
        if event.reward > here[0].reward:
            found[event.start] = [event]
        elif event.reward == here[0].reward and event is not here[0]:
            here.append(event)
    whole = ((start, list(filter(is_whole, here))) for start, here in found.items())
    return {start: kept for start, kept in whole if kept}


def named_lines(starts: Mapping[int, Sequence[Event]], outline: Outline) -> Mapping[int, int]:
    """The units that begin a heading which stands once in the form, and which; none where too few of these
    headings come again to be a list or a copy."""
    named = {i: state for i in sorted(starts) if (state := _named(starts[i], outline)) is not None}
    again = len(named) - len(frozenset(named.values()))
    return named if again >= THRESHOLDS.contents_in_a_row else {}


def is_whole(event: Event) -> bool:
    """Whether a heading is found whole and without much damage."""
    match = event.match
    if match is None or not match.whole or match.coverage < 1:
        return False
    return match.distance <= THRESHOLDS.repeated_headings_farthest


def _named(events: Sequence[Event], outline: Outline) -> int | None:
    states = {event.state for event in events if not outline.states[event.state].anonymous}
    return states.pop() if len(states) == 1 else None
