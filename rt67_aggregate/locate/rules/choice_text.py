"""Words under printed options that are none of them: they go with the choice, and a person looks at it, but
where the form has a place to write there and an option above it was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.locate.line_words import fragments_of, place_of
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.narrative import contents_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Owner, OwnerKind, Shape


class ChoiceText:
    """Takes what ``ChoiceLine`` found no option in."""

    def __init__(self, outline: Outline) -> None:
        choices = [h for h in outline.form.walk() if h.shape is Shape.CHOICE]
        self._ids = frozenset(heading.id for heading in choices)
        self._written = frozenset(heading.id for heading in choices if heading.answered)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        chosen, last = self._chosen_in(items)
        for index, piece in items.content:
            if piece.heading_id not in self._ids:
                continue
            contents, place = contents_of(piece), place_of(piece.content)
            owner = Owner.answer(piece.heading_id)
            said = fragments_of(contents.lines, owner, place, tuple(contents.pictures), contents.at)
            changes[index] = (*contents.leaders, *said)
            asked = piece.heading_id in chosen and last[piece.heading_id] < index
            if contents.lines and not asked:
                doubts.append(Doubt(piece.heading_id, DoubtCode.CHOICE_UNCLEAR, place))
        return RuleResult(items.changed(changes), tuple(doubts))

    def _chosen_in(self, items: Items) -> tuple[set[str], dict[str, int]]:
        """The choices with a place to write of which an option was chosen, and where the last option of each
        stands."""
        chosen: set[str] = set()
        last: dict[str, int] = {}
        for index, item in enumerate(items) if self._written else ():
            if isinstance(item, Fragment) and item.owner.heading_id in self._written:
                last[item.owner.heading_id] = index
                chosen |= {item.owner.heading_id} if item.owner.kind is OwnerKind.ANSWER else set()
        return chosen, last
