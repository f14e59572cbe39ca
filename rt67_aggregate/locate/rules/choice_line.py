"""Printed options with boxes: the chosen ones are the answer, the others the form's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.locate.cells import lines_in_cells
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.lined_options import Offered, drawn_over, told_by_lines
from rt67_aggregate.locate.rules.printed_options import (
    Option,
    end_of,
    is_unclear,
    option_fragments,
    options_in,
)
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line, content_of
from rt67_aggregate.model import Doubt, DoubtCode, Line, Piece, Role, Shape, Table


class ChoiceLine:
    """Tells what was chosen by the boxes; where all boxes are gone, by what is left of the options."""

    def __init__(self, outline: Outline) -> None:
        self._choices = {h.id: h for h in outline.form.walk() if h.shape is Shape.CHOICE}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        if not self._choices:
            return RuleResult(items)
        done: list[Item] = []
        doubts: list[Doubt] = []
        counted: dict[str, int] = {}
        cut = list(self._cut(list(self._opened(items))))
        told = told_by_lines((self._offered(item) for item in cut), self._choices)
        left = Counter(
            heading.id for _, heading, options in map(self._offered, cut) if heading for _ in options
        )
        for place, item in enumerate(cut):
            line, heading, options = self._offered(item)
            if line is None or heading is None or not options:
                done.append(item)
                continue
            alone = heading.id not in told.headings and len(heading.options) > 1
            alone = alone and _stands_alone(line, options, left[heading.id])
            before = counted.get(heading.id, 0)
            chosen_here = {o.number for o in options if (place, o.number) in told.chosen}
            options = [replace(o, ticked=o.ticked or o.number in chosen_here) for o in options]
            fragments, chosen = option_fragments(line, heading, options, before, alone=alone)
            done.extend(fragments)
            counted[heading.id] = before + chosen
            if is_unclear(options) or (alone and not line.label and left[heading.id] > 1):
                doubts.append(Doubt(heading.id, DoubtCode.CHOICE_UNCLEAR, line.paragraph.place))
        several = (h for h in self._choices.values() if not h.many and counted.get(h.id, 0) > 1)
        doubts += [Doubt(heading.id, DoubtCode.CHOICE_UNCLEAR) for heading in several]
        doubts += drawn_over(
            (item.heading_id, item.content.paragraph)
            for item in items
            if isinstance(item, Piece) and isinstance(item.content, Line) and item.heading_id in self._choices
        )
        doubts += [Doubt(name, DoubtCode.CHOICE_UNCLEAR) for name in sorted(told.unclear)]
        return RuleResult(Items(done), tuple(doubts))

    def _offered(self, item: Item) -> Offered:
        """A line of options, the choice that they are of, and these."""
        line = content_line(item)
        heading = self._choices.get(item.heading_id) if isinstance(item, Piece) else None
        options = options_in(line.text, heading.options) if line and heading else []
        return line, heading, options

    def _cut(self, items: Sequence[Item]) -> Iterator[Item]:
        """The items; a line that was read as a choice's heading with its options is cut between them."""
        for item in self._rejoined(items):
            heading = self._choices.get(item.heading_id) if isinstance(item, Piece) else None
            if heading is None or not isinstance(item, Piece) or item.role is not Role.HEADING:
                yield item
                continue
            line = item.content
            at = end_of(heading.text, line.text) if isinstance(line, Line) else 0
            if not isinstance(line, Line) or not options_in(line.text[at:], heading.options):
                yield item
                continue
            if at:
                yield replace(item, content=line.slice(0, at))
            behind = Line(line.paragraph, line.start + at, line.end, opens=False)
            yield replace(item, role=Role.CONTENT, content=behind)

    def _opened(self, items: Items) -> Iterator[Item]:
        """The items; of a table in whose cells the form prints options, the lines of its cells."""
        for item in items:
            piece = content_of(item)
            heading = self._choices.get(piece.heading_id) if piece else None
            if piece is None or heading is None or not isinstance(piece.content, Table):
                yield item
                continue
            lines = tuple(lines_in_cells(piece.content))
            offers = any(options_in(line.text, heading.options) for line in lines)
            yield from (replace(piece, content=line) for line in lines) if offers else (item,)

    def _rejoined(self, items: Sequence[Item]) -> Iterator[Item]:
        """The items; what was typed behind an option is put to it again where the option was read as the
        end of its heading."""
        before: Piece | None = None
        for item in items:
            joined = _joined(before, item) if before is not None else None
            if before is not None and joined is None:
                yield before
            before = None
            kept = joined or item
            if isinstance(kept, Piece) and self._ends_in_option(kept):
                before = kept
            else:
                yield kept
        if before is not None:
            yield before

    def _ends_in_option(self, piece: Piece) -> bool:
        heading = self._choices.get(piece.heading_id)
        if heading is None or piece.role is not Role.HEADING or not isinstance(piece.content, Line):
            return False
        text = piece.content.text
        return bool(options_in(text[end_of(heading.text, text) :], heading.options))


def _stands_alone(line: Line, options: Sequence[Option], left: int) -> bool:
    """Whether a line's one option has no box: chosen, since the others there were deleted. Where others are
    ``left`` in their lines, theirs may be the boxes that somebody meant, and a person must see it, unless
    Word's bullet is a tick. Another bullet may be its box, and then none of the others may be left."""
    bullet = line.label == "•"
    return len(options) == 1 and not options[0].boxed and not (bullet and left > 1)


def _joined(heading: Piece, item: Item) -> Piece | None:
    """A heading's line and the rest of it as one piece; None where they are not of one line."""
    if not isinstance(item, Piece) or item.role is not Role.CONTENT or item.heading_id != heading.heading_id:
        return None
    first, rest = heading.content, item.content
    if not isinstance(first, Line) or not isinstance(rest, Line):
        return None
    if first.paragraph is not rest.paragraph or first.end != rest.start:
        return None
    return replace(heading, content=replace(first, end=rest.end))
