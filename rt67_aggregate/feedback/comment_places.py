"""Where in a return the comment on a heading goes, also where the heading itself is not there."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from rt67_aggregate.feedback.headings import HeadingTree
from rt67_aggregate.feedback.note import CommentPlace
from rt67_aggregate.model import Heading, HeadingReading, Part, Place, Shape

BEGINNING = CommentPlace(Place())


class CommentPlaces:
    """The places of one return's headings."""

    def __init__(self, outline: HeadingTree, headings: Iterable[HeadingReading]) -> None:
        self._outline = outline
        self._rank = {heading.id: rank for rank, heading in enumerate(outline.headings)}
        self._found = {m.heading_id: m.place for m in headings if m.found and m.place and in_body(m.place)}

    def found(self, heading: Heading) -> bool:
        """Whether the heading stands in the return as a line of its own."""
        return heading.id in self._found

    def of(self, heading: Heading, answer: Place | None = None) -> CommentPlace:
        """The spot of an answer where it has one, else of its heading, else the nearest to it."""
        if answer is not None and in_body(answer):
            return CommentPlace(answer)
        if heading.id in self._found:
            return CommentPlace(self._found[heading.id])
        near = self._nearest(heading)
        if near is None:
            return BEGINNING
        holder = self._outline.holder(heading)
        if holder and holder.shape is Shape.TABLE:
            return CommentPlace(near, (heading.text, *heading.aliases), self._next(near))
        return CommentPlace(near)

    def _nearest(self, heading: Heading) -> Place | None:
        """The last heading before it that is there, or else the first one after it, where they belong
        together; then the last one before it at all."""
        rank = self._rank[heading.id]
        before, after = self._outline.headings[:rank][::-1], self._outline.headings[rank + 1 :]
        home = self._outline.home(heading)
        family = {other.id for other in home.walk()} if home else set()
        near = (other for other in chain(before, after) if other.id in family)
        return next((self._found[h.id] for h in chain(near, before) if h.id in self._found), None)

    def _next(self, place: Place) -> int:
        """The paragraph of the heading that follows a place in the document."""
        later = [found.node for found in self._found.values() if found.node > place.node]
        return min(later, default=-1)


def in_body(place: Place) -> bool:
    """Whether a comment can go to the place itself."""
    return place.part is Part.BODY and place.node >= 0
