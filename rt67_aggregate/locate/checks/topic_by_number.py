"""Topics of which a line with their number in other words was found, right before parts that every topic has:
an answer's line may begin with such a figure ("1.2 เท่าของปีก่อน"), and the parts be the topic's before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.lost_topic import topic_over, with_columns
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.model import Doubt, DoubtCode


def topic_by_number(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such part, and about that of the topic above where it was not found. A part that
    says whose it is tells that of the topic, too."""
    outline = aligned.outline
    path = aligned.headings
    for at, event in enumerate(path):
        match = event.match
        if (
            match is None
            or not match.by_number
            or not match.distance
            or event.state not in outline.parts_by_topic
        ):
            continue
        parts = _nameless(path[at + 1 :], outline.states[event.state], aligned)
        above = topic_over(outline.states[path[at - 1].state], outline) if at else -1
        others = outline.parts_by_topic.get(above, ())
        for part in parts:
            gone = [o for o in others if o.keys == part.keys and o.index not in aligned.used]
            for section in (found for one in (part, *gone) for found in with_columns(one, outline)):
                yield aligned.doubt(section.index, DoubtCode.HEADING_UNCERTAIN)


def _nameless(path: Sequence[Event], topic: HeadingState, aligned: Aligned) -> Sequence[HeadingState]:
    """A topic's parts up to the next topic, where none of them says whose it is."""
    found: list[HeadingState] = []
    for event in path:
        state = aligned.outline.states[event.state]
        if not aligned.outline.is_below(state, topic):
            break
        if aligned.names_itself(event):
            return ()
        found.append(state)
    return found
