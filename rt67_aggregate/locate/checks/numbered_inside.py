"""Headings that were not found, where an answer of their own topic holds a line with their number and words
like theirs: too damaged, or with too much behind it, to be that heading for sure."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import is_column
from rt67_aggregate.model import Doubt, DoubtCode


def numbered_inside(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such heading, and one about the section that holds the line."""
    for event in aligned.events:
        if event.state in aligned.used or not _is_telling(event, aligned):
            continue
        holder = aligned.holder_of(event.start)
        topic = aligned.outline.topic_of(aligned.outline.states[event.state])
        if holder is None or topic is None or not aligned.is_heading(holder):
            continue
        if aligned.outline.is_below(aligned.outline.states[holder], topic):
            yield aligned.doubt(event.state, DoubtCode.HEADING_NEARLY_FOUND)
            yield aligned.doubt(holder, DoubtCode.NEAR_HEADING_INSIDE)


def _is_telling(event: Event, aligned: Aligned) -> bool:
    """Whether a line has a heading's number and all of its words, and is no heading of the path."""
    match = event.match
    if match is None or not aligned.is_heading(event.state) or is_column(aligned.outline.states[event.state]):
        return False
    covered = aligned.covered.intersection(range(event.start, event.stop))
    return match.number > 0 and match.coverage == 1 and not covered
