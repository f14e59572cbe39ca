"""Parts that do not say whose they are, before a topic of which nothing was found, in a return that lost
some headings of topics and of parts elsewhere: they may be all that is left of that topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.model import Doubt, DoubtCode


def lost_topic(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such part, and about the parts of that topic."""
    outline = aligned.outline
    parts = outline.parts_by_topic
    path = aligned.headings
    seen = {
        t for t in parts if any(outline.is_below(outline.states[e.state], outline.states[t]) for e in path)
    }
    headless = len({topic in aligned.used for topic in seen}) > 1  # some have their heading and some have not
    torn = any(part.index not in aligned.used for topic in seen for part in parts[topic])
    if not (headless and torn):
        return
    runs = [(named, list(events)) for named, events in groupby(path, key=aligned.names_itself)]
    for at, (named, events) in enumerate(runs):
        if named:
            continue
        following = runs[at + 1][1][0].state if at + 1 < len(runs) else outline.closing
        for topic in _passed_over(events[-1], following, sorted(parts.keys() - seen)):
            for part in (*(outline.states[event.state] for event in events), *parts[topic]):
                yield from (
                    aligned.doubt(state.index, DoubtCode.HEADING_UNCERTAIN)
                    for state in with_columns(part, outline)
                )


def _passed_over(last: Event, following: int, missing: Sequence[int]) -> Sequence[int]:
    """The topics that may have stood between a heading and the next one that names itself: all, where the
    return goes back there."""
    if following < last.state:
        return missing
    return [topic for topic in missing if last.state < topic < following]


def with_columns(part: HeadingState, outline: Outline) -> tuple[HeadingState, ...]:
    """A part of a topic and what stands below it in the form."""
    return (part, *outline.children[part.index])


def topic_over(state: HeadingState, outline: Outline) -> int:
    """The topic that a heading is, or is a part of, -1 for none."""
    while state.index not in outline.parts_by_topic and state.parent >= 0:
        state = outline.states[state.parent]
    return state.index if state.index in outline.parts_by_topic else -1
