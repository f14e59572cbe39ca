"""Topics that stand in two places with others between, though their own heading was found: pages may have
come into another order, and an answer that goes over a page's end then goes on elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode


def torn_topic(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer at which such a topic is left, and one about the answer before it goes on;
    between the first of these places and the last one also about what reads alike in every topic, with the
    answer above it: the page of another topic may begin there.
    Where most topics are torn, as with all tables at the end, the return has an order of its own."""
    states = aligned.outline.states
    found = {states[event.state].heading.id for event in aligned.headings}
    last: dict[str, int] = {}  # topic → the place of its last heading so far
    torn: dict[str, set[int]] = {}
    before = -1
    for place, event in enumerate(aligned.headings):
        topic = states[event.state].heading.topic_id
        if last.get(topic, before) != before and topic in found:
            torn.setdefault(topic, set()).update((last[topic], before))
        if topic:
            last[topic] = before = place
    places = set().union(*torn.values()) if 2 * len(torn) <= len(last) else set()
    if not places:
        return
    for place in range(min(places) + 1, max(places) + 1):
        if not aligned.names_itself(aligned.headings[place]):
            places |= {place - 1, place}
    for state in sorted({aligned.headings[place].state for place in places}):
        yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)
