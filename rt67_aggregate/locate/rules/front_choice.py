"""Printed options with boxes before the first heading, under their label or behind it."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.line_words import printed
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.printed_options import Option, end_of, option_fragments, options_in
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Heading, Line, Piece, Printed, Role, Shape
from rt67_aggregate.text import fold


class FrontChoice:
    """A line of the form's own there by its boxes; nothing else is taken from what stands before."""

    def __init__(self, outline: Outline) -> None:
        self._choices = [h for h in outline.form.fields if h.shape is Shape.CHOICE]

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        done: list[Item] = []
        doubts: list[Doubt] = []
        counted: dict[str, int] = {}
        for item in items:
            line = item.content if isinstance(item, Piece) and item.role is Role.FRONT else None
            found = self._choice(line) if isinstance(line, Line) else None
            if not isinstance(line, Line) or found is None:
                done.extend(self._label(item, line) if isinstance(line, Line) else (item,))
                continue
            heading, at, options = found
            if at:
                done.append(printed(line.slice(0, at), Printed.HEADING, heading.id))
            rest = Line(line.paragraph, line.start + at, line.end, opens=line.opens and not at)
            before = counted.get(heading.id, 0)
            fragments, chosen = option_fragments(rest, heading, options, before, alone=False)
            done.extend(fragments)
            counted[heading.id] = before + chosen
            if any(option.more and not option.ticked for option in options):
                doubts.append(Doubt(heading.id, DoubtCode.CHOICE_UNCLEAR, line.paragraph.place))
        several = (h for h in self._choices if not h.many and counted.get(h.id, 0) > 1)
        doubts += [Doubt(heading.id, DoubtCode.CHOICE_UNCLEAR) for heading in several]
        return RuleResult(tuple(done), tuple(doubts))

    def _choice(self, line: Line) -> tuple[Heading, int, list[Option]] | None:
        """The choice whose boxes stand in a line, where its options begin, and these."""
        for heading in self._choices:
            at = end_of(heading.text, line.text)
            if fold(line.text[:at]) not in ("", fold(heading.text)):
                continue
            options = options_in(line.text[at:], heading.options)
            if options and all(option.boxed for option in options):
                return heading, at, options
        return None

    def _label(self, item: Item, line: Line) -> Iterator[Item | Fragment]:
        """A line that is a choice's label and nothing more."""
        heading = next((h for h in self._choices if fold(h.text) == fold(line.text)), None)
        yield printed(line, Printed.HEADING, heading.id) if heading and heading.text else item
