"""Parts of two topics with nothing between them that names the second one: which of the two a part belongs
to was told by the form's order alone, so that the first one's may as well be the second one's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode


def nameless_group(aligned: Aligned) -> Iterator[Doubt]:
    """One doubt for each part that stands between two lines that name their topics, where such parts are
    of several."""
    outline = aligned.outline
    path = (event for event in aligned.alignment.path if aligned.is_heading(event.state))
    for named, events in groupby(path, key=aligned.names_itself):
        parts = [outline.states[event.state] for event in events]
        if not named and len({outline.topic_of(part) for part in parts}) > 1:
            yield from (aligned.doubt(part.index, DoubtCode.HEADING_UNCERTAIN) for part in parts)
