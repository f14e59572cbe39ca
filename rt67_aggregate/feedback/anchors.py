"""From a note's spot to the paragraph element that its comment is tied to."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.feedback.markup import Names
from rt67_aggregate.feedback.note import CommentPlace
from rt67_aggregate.text import fold


class Anchors:
    """The paragraphs of one document's body, counted as ``Place.node`` counts them."""

    def __init__(self, w: Names, body: etree._Element) -> None:
        self._w = w
        self._paragraphs = list(body.iter(w("p")))

    @property
    def empty(self) -> bool:
        """Whether there is nothing that a comment could be tied to."""
        return not self._paragraphs

    def of(self, spot: CommentPlace) -> int:
        """The number of the paragraph that takes the comment."""
        node = spot.place.node
        if not 0 <= node < len(self._paragraphs):
            return self._outermost(0)
        titled = self._titled(spot) if spot.titles else None
        return self._outermost(node if titled is None else titled)

    def element(self, number: int) -> etree._Element:
        """The paragraph of a number."""
        return self._paragraphs[number]

    def _titled(self, spot: CommentPlace) -> int | None:
        """The first paragraph of a table cell, between the spot and its end, that is the title."""
        titles = frozenset(fold(title) for title in spot.titles)
        end = spot.before if spot.before >= 0 else len(self._paragraphs)
        for number in range(spot.place.node + 1, min(end, len(self._paragraphs))):
            if self._is_title(self._paragraphs[number], titles):
                return number
        return None

    def _is_title(self, paragraph: etree._Element, titles: frozenset[str]) -> bool:
        """Whether a title begins in the paragraph and is all that its cell holds."""
        begun = fold(_text(self._w, paragraph))
        cell = next(paragraph.iterancestors(self._w("tc")), None)
        if not begun or cell is None or not any(title.startswith(begun) for title in titles):
            return False
        return fold(_text(self._w, cell)) in titles

    def _outermost(self, number: int) -> int:
        """Word ties no comment to a text box: the paragraph that the box is anchored in takes it."""
        paragraph = self._paragraphs[number]
        outer = list(paragraph.iterancestors(self._w("p")))
        return self._paragraphs.index(outer[-1]) if outer else number


def _text(w: Names, element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(w("t")))
