"""A heading's line: what the form prints in it, and what somebody typed there."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import holds_whole, wordings_of
from rt67_aggregate.locate.rules.continued_heading import CONTINUED
from rt67_aggregate.locate.rules.outcome import Item, Items, Outcome
from rt67_aggregate.locate.typed import printed, with_pictures
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import (
    Doubt,
    DoubtCode,
    Fragment,
    Heading,
    Line,
    Owner,
    OwnerKind,
    Piece,
    Printed,
    Role,
    Shape,
)
from rt67_aggregate.text import numbering_length


class HeadingLine:
    """Gives the form its letters; words typed between them stay, and the section is marked."""

    def __init__(self, outline: Outline) -> None:
        form = outline.form
        self._headings = {heading.id: heading for heading in form.walk()}
        self._wordings = {h.id: wordings_of((h.text, h.printed, *h.aliases)) for h in form.walk()}

    def __call__(self, items: Items, lookup: Lookup) -> Outcome:
        done: list[Item] = []
        doubts: list[Doubt] = []
        for item in items:
            if isinstance(item, Piece) and item.role is Role.HEADING and isinstance(item.content, Line):
                fragments = tuple(self._fragments(item.content, item.heading_id))
                done.extend(fragments)
                doubts += self._doubts(item.content, fragments, item.heading_id)
            else:
                done.append(item)
        return Outcome(tuple(done), tuple(doubts))

    def _fragments(self, line: Line, heading_id: str) -> Iterator[Fragment]:
        text = line.text
        start = numbering_length(text)
        again = CONTINUED.search(text)
        end = again.start() if again else len(text)
        owner = Owner.unplaced("heading_text", heading_id)
        parts = [printed(line.slice(0, start), Printed.NUMBER, heading_id)] if start else []
        words = line.slice(start, max(start, end))
        parts += printed_line(words, Printed.HEADING, self._wordings[heading_id], owner, heading_id)
        if again:
            parts.append(printed(line.slice(end, len(text)), Printed.CONTINUED, heading_id))
        yield from with_pictures(parts, line, self._owner_of_pictures(heading_id))

    def _owner_of_pictures(self, heading_id: str) -> Owner:
        shape = self._headings[heading_id].shape
        if shape is Shape.TABLE:
            return Owner.unplaced("under_table_heading", heading_id)
        if shape is Shape.GROUP:
            return Owner.unplaced("under_group", heading_id)
        return Owner.answer(heading_id, 0)

    def _doubts(self, line: Line, fragments: tuple[Fragment, ...], heading_id: str) -> Iterator[Doubt]:
        words = next((f for f in fragments if f.owner.kind is OwnerKind.UNPLACED and f.text), None)
        if words is not None and holds_whole(line.text, self._wordings[heading_id]):
            section = _first_section(self._headings[heading_id])
            yield Doubt(section, DoubtCode.WORDS_IN_HEADING, words.place)


def _first_section(heading: Heading) -> str:
    """The section that words in a heading's line are nearest to."""
    return next((below.id for below in heading.walk() if below.is_section), heading.id)
