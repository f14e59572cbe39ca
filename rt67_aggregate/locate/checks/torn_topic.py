"""Topics that stand in two places with others between, though their own heading was found: pages may have
come into another order, and an answer that goes over a page's end then goes on elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode


def torn_topic(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer at which such a topic is left, and one about the answer before it goes on.
    Where most topics are torn, as with all tables at the end, the return has an order of its own."""
    found = {aligned.outline.states[event.state].heading.id for event in aligned.headings}
    last: dict[str, int] = {}  # topic → the last heading of it so far
    torn: dict[str, set[int]] = {}
    before = -1
    for event in aligned.headings:
        topic = aligned.outline.states[event.state].heading.topic_id
        if last.get(topic, before) != before and topic in found:
            torn.setdefault(topic, set()).update((last[topic], before))
        if topic:
            last[topic] = before = event.state
    few = 2 * len(torn) <= len(last)
    for state in sorted(set().union(*torn.values())) if few else ():
        yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)
