"""Where in a return the comment on a heading goes, also where the heading itself is not there."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from rt67_aggregate.feedback.note import Spot
from rt67_aggregate.model import Form, Heading, Mark, Part, Place, Shape

BEGINNING = Spot(Place())


class Spots:
    """The places of one return's headings."""

    def __init__(self, form: Form, marks: Iterable[Mark]) -> None:
        self._order = tuple(form.walk())
        self._rank = {heading.id: rank for rank, heading in enumerate(self._order)}
        self._parents = {child.id: heading for heading in self._order for child in heading.children}
        self._found = {m.heading_id: m.place for m in marks if m.found and m.place and in_body(m.place)}

    def found(self, heading: Heading) -> bool:
        """Whether the heading stands in the return as a line of its own."""
        return heading.id in self._found

    def parent(self, heading: Heading) -> Heading | None:
        """The heading above; None at the top."""
        return self._parents.get(heading.id)

    def topic(self, heading: Heading) -> Heading | None:
        """The topic that the heading stands in; None for a topic and for what stands in none."""
        above = self._parents.get(heading.id)
        while above and above.id != heading.topic_id:
            above = self._parents.get(above.id)
        return above

    def of(self, heading: Heading, answer: Place | None = None) -> Spot:
        """The spot of an answer where it has one, else of its heading, else the nearest to it."""
        if answer is not None and in_body(answer):
            return Spot(answer)
        if heading.id in self._found:
            return Spot(self._found[heading.id])
        near = self._nearest(heading)
        if near is None:
            return BEGINNING
        if heading.shape is Shape.COLUMN:
            return Spot(near, (heading.text, *heading.aliases), self._next(near))
        return Spot(near)

    def _nearest(self, heading: Heading) -> Place | None:
        """The last heading before it that is there, or else the first one after it, of the same topic;
        of the other topics the last one before it."""
        rank = self._rank[heading.id]
        before, after = self._order[:rank][::-1], self._order[rank + 1 :]
        near = (other for other in chain(before, after) if other.topic_id == heading.topic_id != "")
        return next((self._found[h.id] for h in chain(near, before) if h.id in self._found), None)

    def _next(self, place: Place) -> int:
        """The paragraph of the heading that follows a place in the document."""
        later = [found.node for found in self._found.values() if found.node > place.node]
        return min(later, default=-1)


def in_body(place: Place) -> bool:
    """Whether a comment can go to the place itself."""
    return place.part is Part.BODY and place.node >= 0
