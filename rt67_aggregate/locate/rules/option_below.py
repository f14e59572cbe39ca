"""Options that the form prints further down, each with a line to fill in under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.printed_options import options_in
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.model import Heading, Line, Role, Shape
from rt67_aggregate.text import fold


class OptionBelow:
    """Puts a line of options that stands under one of a choice's own lines to the choice."""

    def __init__(self, outline: Outline) -> None:
        choices = [heading for heading in outline.form.walk() if heading.shape is Shape.CHOICE]
        self._over: dict[str, Heading] = {
            below.id: choice for choice in choices for child in choice.children for below in child.walk()
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        for index, piece in items.pieces if self._over else ():
            choice = self._over.get(piece.heading_id)
            line = piece.content
            if choice is None or piece.role is not Role.CONTENT or not isinstance(line, Line):
                continue
            options = options_in(line.text, choice.options)
            boxed = bool(options) and all(option.boxed for option in options)
            # What is left where the boxes and the other options were deleted.
            alone = len(options) == 1 and fold(line.text) == fold(choice.options[options[0].number])
            if boxed or alone:
                changes[index] = (replace(piece, heading_id=choice.id),)
        return RuleResult(items.changed(changes))
