"""Whole lines that hardly differ from a heading: what comes again in lists of headings and in copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS


def whole_headings(events: Sequence[Event]) -> Mapping[int, Sequence[Event]]:
    """Their events by the unit that they begin at; of several the longest, since the first line of a heading
    that was broken may read as other wordings, whole."""
    found: dict[int, list[Event]] = {}
    for event in events:
        match = event.match
        if match is None or not match.whole or match.distance >= THRESHOLDS.contents_alike:
            continue
        others = found.setdefault(event.start, [event])
        if event.stop > others[0].stop:
            found[event.start] = [event]
        elif event.stop == others[0].stop and event is not others[0]:
            others.append(event)
    return found


def named_state(events: Sequence[Event], outline: Outline) -> int | None:
    """The heading that stands once in the form, where a line is one alone."""
    states = {event.state for event in events if not outline.states[event.state].anonymous}
    return states.pop() if len(states) == 1 else None


def named_lines(starts: Mapping[int, Sequence[Event]], outline: Outline) -> Mapping[int, int]:
    """The units that begin such headings, and which; none where too few come again to be a list or a copy."""
    named = {i: state for i in sorted(starts) if (state := named_state(starts[i], outline)) is not None}
    again = len(named) - len(frozenset(named.values()))
    return named if again >= THRESHOLDS.contents_in_a_row else {}
