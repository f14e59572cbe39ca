"""Parts of two topics with nothing between them that names the second one: which of the two a part belongs
to was told by the form's order alone, so that the first one's may as well be the second one's. A topic
that the first one stands below was named before it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.model import Doubt, DoubtCode


def nameless_group(aligned: Aligned) -> Iterator[Doubt]:
    """One doubt for each part that stands between two lines that name their topics, where such parts are
    of several, and one for the first topic's part in the words of the second's."""
    outline = aligned.outline
    for named, events in groupby(aligned.headings, key=aligned.names_itself):
        parts = [outline.states[event.state] for event in events]
        unnamed = [] if named else [two for two in pairwise(parts) if _is_unnamed(*two, outline)]
        twins = (twin for part, behind in unnamed if (twin := _twin(part, behind, outline)))
        for part in (*parts, *twins) if unnamed else ():
            yield aligned.doubt(part.index, DoubtCode.HEADING_UNCERTAIN)


def _twin(part: HeadingState, behind: HeadingState, outline: Outline) -> HeadingState | None:
    """The part of the first one's topic that has the words of the second one."""
    topic = outline.topic_of(part)
    parts = outline.parts_by_topic.get(topic.index, ()) if topic else ()
    return next((other for other in parts if other.keys[0] == behind.keys[0]), None)


def _is_unnamed(part: HeadingState, behind: HeadingState, outline: Outline) -> bool:
    """Whether the topic of the second of two parts is neither that of the first nor one over it."""
    first, second = outline.topic_of(part), outline.topic_of(behind)
    if first is None or second is None:
        return first is not second
    return not outline.is_below(first, second)
