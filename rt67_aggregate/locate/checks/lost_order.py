"""Headings whose wording stands at many places of the form, in a return that leaves out the
headings above them and keeps no order: nothing tells for sure whose they are, unless they stand behind
a part that names their topic, and the next topic's own heading follows or all topics keep their parts in
order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.lost_topic import with_columns
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode


def lost_order(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each of them, and about what stands below it in the form."""
    outline = aligned.outline
    path = aligned.headings
    if all(a.state <= b.state for a, b in pairwise(path)):
        return
    named = [outline.states[event.state] if aligned.names_itself(event) else None for event in path]
    before = accumulate(named, _last)
    after = reversed(list(accumulate(reversed(named), _last)))
    in_order = _parts_in_order(path, aligned)
    for event, last, following in zip(path, before, after, strict=True):
        state = outline.states[event.state]
        topic = outline.topic_of(state)
        if topic is None or topic.index in aligned.used or aligned.names_itself(event):
            continue
        behind = in_order and last is not None and last.index < state.index
        if not _is_told(outline, topic, last, None if behind else following):
            for part in (state, *_others(state, aligned)):
                for below in with_columns(part, outline):
                    yield aligned.doubt(below.index, DoubtCode.HEADING_UNCERTAIN)


def _others(state: HeadingState, aligned: Aligned) -> Iterator[HeadingState]:
    """The parts with the same wording that were not found, of topics whose heading was not found either."""
    for other in aligned.outline.states:
        topic = aligned.outline.topic_of(other)
        if other.keys[0] == state.keys[0] and not {other.index, topic and topic.index} & aligned.used:
            yield other


def _parts_in_order(path: Sequence[Event], aligned: Aligned) -> bool:
    """Whether the topics that have their own heading have their parts in the form's order, and several do."""
    states = aligned.outline.states
    parts: dict[int, list[HeadingState]] = {}
    for event in path:
        state = states[event.state]
        if state.parent in aligned.used:
            parts.setdefault(state.parent, []).append(state)
    told = [found for found in parts.values() if len(found) > 1 and any(part.anonymous for part in found)]
    in_order = all(a.index <= b.index for found in told for a, b in pairwise(found))
    return in_order and len(told) >= THRESHOLDS.lost_order_topics


def _is_told(
    outline: Outline, topic: HeadingState, last: HeadingState | None, following: HeadingState | None
) -> bool:
    """Whether what stands between two headings that name themselves is this topic's: it goes on there, or
    another's own heading follows."""
    goes_on = following is None or following.depth <= topic.depth or outline.is_below(following, topic)
    return goes_on and last is not None and outline.is_below(last, topic)


def _last(known: HeadingState | None, state: HeadingState | None) -> HeadingState | None:
    return known if state is None else state
