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
    of several."""
    outline = aligned.outline
    for named, events in groupby(aligned.headings, key=aligned.names_itself):
        parts = [outline.states[event.state] for event in events]
        if not named and any(_is_unnamed(*two, outline) for two in pairwise(parts)):
            yield from (aligned.doubt(part.index, DoubtCode.HEADING_UNCERTAIN) for part in parts)


def _is_unnamed(part: HeadingState, behind: HeadingState, outline: Outline) -> bool:
    """Whether the topic of the second of two parts is neither that of the first nor one over it."""
    first, second = outline.topic_of(part), outline.topic_of(behind)
    if first is None or second is None:
        return first is not second
    return not outline.is_below(first, second)
