"""Words under printed options that are none of them: they go with the choice, and a person looks at it."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.locate.line_words import fragments_of, place_of
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.narrative import contents_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.model import Doubt, DoubtCode, Owner, Shape


class ChoiceText:
    """Takes what ``ChoiceLine`` found no option in."""

    def __init__(self, outline: Outline) -> None:
        self._ids = frozenset(h.id for h in outline.form.walk() if h.shape is Shape.CHOICE)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        for index, piece in items.content:
            if piece.heading_id not in self._ids:
                continue
            contents, place = contents_of(piece), place_of(piece.content)
            owner = Owner.answer(piece.heading_id)
            said = fragments_of(contents.lines, owner, place, tuple(contents.pictures), contents.at)
            changes[index] = (*contents.leaders, *said)
            if contents.lines:
                doubts.append(Doubt(piece.heading_id, DoubtCode.CHOICE_UNCLEAR, place))
        return RuleResult(items.changed(changes), tuple(doubts))
