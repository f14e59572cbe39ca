"""Headings whose wording stands at many places of the form, in a return that leaves out the
headings above them and keeps no order: nothing tells for sure whose they are, unless they stand between
a part that names their topic and the next topic's own heading."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.model import Doubt, DoubtCode


def lost_order(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each of them, and about what stands below it in the form."""
    outline = aligned.outline
    path = [event for event in aligned.alignment.path if aligned.is_heading(event.state)]
    if all(a.state <= b.state for a, b in pairwise(path)):
        return
    named = [outline.states[event.state] if aligned.names_itself(event) else None for event in path]
    before = accumulate(named, _last)
    after = reversed(list(accumulate(reversed(named), _last)))
    for event, last, following in zip(path, before, after, strict=True):
        state = outline.states[event.state]
        topic = outline.topic_of(state)
        if topic is None or topic.index in aligned.used or aligned.names_itself(event):
            continue
        if not _is_told(outline, topic, last, following):
            for below in (state, *(s for s in outline.states if s.parent == state.index)):
                yield aligned.doubt(below.index, DoubtCode.HEADING_UNCERTAIN)


def _is_told(
    outline: Outline, topic: HeadingState, last: HeadingState | None, following: HeadingState | None
) -> bool:
    """Whether what stands between two headings that name themselves is this topic's: it goes on there, or
    another's own heading follows."""
    goes_on = following is None or following.depth <= topic.depth or outline.is_below(following, topic)
    return goes_on and last is not None and outline.is_below(last, topic)


def _last(known: HeadingState | None, state: HeadingState | None) -> HeadingState | None:
    return known if state is None else state
