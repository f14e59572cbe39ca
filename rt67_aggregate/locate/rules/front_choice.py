"""Printed options with boxes before the first heading, under their label or behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.locate.line_words import with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.rules.lined_options import Offered, drawn_over, told_by_lines
from rt67_aggregate.locate.rules.printed_options import (
    Option,
    end_of,
    is_unclear,
    option_fragments,
    options_in,
)
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Heading, Line, Owner, Piece, Printed, Role, Shape
from rt67_aggregate.text import fold, printed_parts


class FrontChoice:
    """A line is the form's own there by its boxes, or by its label where one option alone was left behind it;
    nothing else is taken from what stands before."""

    def __init__(self, outline: Outline) -> None:
        self._choices = [h for h in outline.form.fields if h.shape is Shape.CHOICE]

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        if not self._choices:
            return RuleResult(items)
        done: list[Item] = []
        doubts: list[Doubt] = []
        counted: dict[str, int] = {}
        offered = list(self._all_offered(items))
        told = told_by_lines(offered, {heading.id: heading for heading in self._choices})
        for place, (item, (rest, heading, options)) in enumerate(zip(items, offered, strict=True)):
            line = _front_line(item)
            if line is None or rest is None or heading is None:
                done.extend(self._label(item, line) if line else (item,))
                continue
            if rest.start > line.start:
                done.extend(_own(line.slice(0, rest.start - line.start), heading))
            own = [replace(o, ticked=o.ticked or (place, o.number) in told.chosen) for o in options]
            before = counted.get(heading.id, 0)
            alone = not options[0].boxed
            fragments, chosen = option_fragments(rest, heading, own, before, alone=alone)
            done.extend(fragments)
            counted[heading.id] = before + chosen
            if is_unclear(own):
                doubts.append(Doubt(heading.id, DoubtCode.CHOICE_UNCLEAR, line.paragraph.place))
        several = (h for h in self._choices if not h.many and counted.get(h.id, 0) > 1)
        doubts += [Doubt(heading.id, DoubtCode.CHOICE_UNCLEAR) for heading in several]
        doubts += [Doubt(name, DoubtCode.CHOICE_UNCLEAR) for name in sorted(told.unclear)]
        doubts += drawn_over((h.id, line.paragraph) for line, h, _ in offered if line and h)
        return RuleResult(Items(done), tuple(doubts))

    def _all_offered(self, items: Items) -> Iterator[Offered]:
        """For every item the stretch of its line in which options stand, the choice that they are of, and
        these."""
        label: Heading | None = None  # of the choice that the line before asks for
        for item in items:
            line = _front_line(item)
            found = self._choice(line, label) if line else None
            label = self._labelled(line) if line else None
            if line is None or found is None:
                yield None, None, []
                continue
            heading, at, options = found
            rest = Line(line.paragraph, line.start + at, line.end, opens=line.opens and not at)
            yield rest, heading, options

    def _choice(self, line: Line, label: Heading | None) -> tuple[Heading, int, list[Option]] | None:
        """The choice whose boxes stand in a line, where its options begin, and these."""
        for heading in self._choices:
            at = end_of(heading.text, line.text)
            if fold(line.text[:at]) not in ("", fold(heading.text)):
                continue
            options = options_in(line.text[at:], heading.options)
            labelled = at > 0 or heading is label
            if options and (
                all(o.boxed for o in options) or (labelled and _is_all(line, at, options, heading))
            ):
                return heading, at, options
        return None

    def _labelled(self, line: Line) -> Heading | None:
        """The choice of which a line is the label and nothing more."""
        return next((h for h in self._choices if h.text and fold(h.text) == fold(line.text)), None)

    def _label(self, item: Item, line: Line) -> Iterator[Item | Fragment]:
        """A line that is a choice's label and nothing more."""
        heading = self._labelled(line)
        if heading is None:
            yield item
        else:
            yield from with_pictures(tuple(_own(line, heading)), line, Owner.answer(heading.id, 0))


def _own(label: Line, heading: Heading) -> Iterator[Fragment]:
    """The choice's label; a sign that was put to it stays somebody's."""
    typed = Owner.unplaced("heading_text", heading.id)
    yield from printed_line(label, Printed.HEADING, wordings_of((heading.text,)), typed, heading.id)


def _is_all(line: Line, at: int, options: Sequence[Option], heading: Heading) -> bool:
    """Whether one option without box is all that stands behind the label; words may follow where it ends
    in a gap."""
    words, *gapped = printed_parts(heading.options[options[0].number])
    said = fold(line.text[at:])
    return len(options) == 1 and (said == fold(words) or bool(gapped and said.startswith(fold(words))))


def _front_line(item: Item) -> Line | None:
    """The line before the first heading that an item is."""
    content = item.content if isinstance(item, Piece) and item.role is Role.FRONT else None
    return content if isinstance(content, Line) else None
