"""What outputs call the headings of a form, so that those that it prints again can be told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rt67_aggregate.model.form import Heading


class ShownNames:
    """Names of one form's headings: what it prints, where that is unique.

    Of those that read alike side by side, each is called after what is printed over it, the option or the
    title above its column, where each has one of its own; else they are counted.
    """

    def __init__(self, fields: Sequence[Heading], headings: Sequence[Heading]) -> None:
        whole = [heading for top in (*fields, *headings) for heading in top.walk_all()]
        self._over: dict[str, str] = {}
        self._place: dict[str, int] = {}
        for siblings in (fields, headings, *(heading.below for heading in whole)):
            self._tell_siblings(siblings)
        self._above = {below.id: heading for heading in whole for below in heading.below}
        self._topics = {heading.id: heading for heading in whole if heading.id == heading.topic_id}
        self._ancestor = dict(self._ancestors((topic, "") for topic in self._topics.values()))
        self._ancestor |= self._ancestors((h, self._number(h)) for h in whole if h.is_section)

    def beside(self, heading: Heading, *, numbered: bool = True) -> str:
        """Its name below the headings that stand over it. Without ``numbered``: without its number."""
        words = heading.printed if numbered else heading.text
        over, place = self._over.get(heading.id), self._place.get(heading.id)
        return f"{over} · {words}" if over else f"{words} ({place})" if place else words

    def alone(self, heading: Heading, *, numbered: bool = True) -> str:
        """Its name with nothing over it but the number of its topic: of those that read alike there, behind
        that of a heading over it."""
        over = self._ancestor.get(heading.id)
        if over is None:
            return self.beside(heading, numbered=numbered)
        if over.text == heading.text:  # the gap that its line is called after
            return self.beside(over, numbered=numbered)
        return f"{self.beside(over)} · {self.beside(heading, numbered=numbered)}"

    def is_told_apart(self, heading: Heading) -> bool:
        """Whether its name says more than the form prints there."""
        return any(heading.id in told for told in (self._over, self._place, self._ancestor))

    def _tell_siblings(self, siblings: Iterable[Heading]) -> None:
        for equal in _equal((heading.printed, heading) for heading in siblings):
            over = [heading.group or heading.under for heading in equal]
            own = all(over) and len(set(over)) == len(over)
            for place, (heading, text) in enumerate(zip(equal, over, strict=True), start=1):
                if own:
                    self._over[heading.id] = text
                else:
                    self._place[heading.id] = place

    def _ancestors(self, numbered: Iterable[tuple[Heading, str]]) -> Iterator[tuple[str, Heading]]:
        """Headings that read alike and whose topics have the same number, each with the lowest heading over
        it that does not read like those over the others; none where there is no such."""
        for equal in _equal((f"{number} {self.beside(heading)}", heading) for heading, number in numbered):
            for over in zip_longest(*map(self._over_it, equal)):
                names = {self.beside(heading) if heading else "" for heading in over}
                if len(names) == len(equal):
                    yield from ((e.id, heading) for e, heading in zip(equal, over, strict=True) if heading)
                    break

    def _number(self, heading: Heading) -> str:
        """The number of its topic; "" where that has none, or is the heading itself."""
        topic = self._topics.get(heading.topic_id)
        return topic.number if topic is not None and topic is not heading else ""

    def _over_it(self, heading: Heading) -> Iterator[Heading]:
        """The headings over one, from the lowest, up to its topic where that has a number."""
        number, over = self._number(heading), self._above.get(heading.id)
        while over is not None and not (number and over.id == heading.topic_id):
            yield over
            over = self._above.get(over.id)


def _equal(named: Iterable[tuple[str, Heading]]) -> Iterator[Sequence[Heading]]:
    """Those that read alike, two or more."""
    found: dict[str, list[Heading]] = defaultdict(list)
    for name, heading in named:
        found[" ".join(name.split())].append(heading)
    return (alike for alike in found.values() if len(alike) > 1)
