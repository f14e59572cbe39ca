"""A heading that is said again where its answer goes on ("… (ต่อ)"), on the next page say."""

from __future__ import annotations

import re
from dataclasses import replace

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.readings import best_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line, Piece, Role

CONTINUED = re.compile(r"[(（]\s*ต่อ\s*[)）][\s.…:]*$")


class ContinuedHeading:
    """A line that only says again the heading that it stands under, or one above that."""

    def __init__(self, outline: Outline) -> None:
        self._ids = tuple(state.heading.id for state in outline.states)
        self._above: dict[str, frozenset[int]] = {}
        for state in outline.states:
            parent = outline.states[state.parent].heading.id if state.parent >= 0 else ""
            self._above[state.heading.id] = self._above.get(parent, frozenset()) | {state.index}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        return RuleResult(tuple(self._read(item, lookup) for item in items))

    def _read(self, item: Item, lookup: Lookup) -> Item:
        if not isinstance(item, Piece) or item.role is not Role.CONTENT or not isinstance(item.content, Line):
            return item
        marked = CONTINUED.search(item.content.text)
        if not marked:
            return item
        line = item.content
        label = line.paragraph.label if line.opens else ""
        again = best_of(
            match
            for match in lookup.line(line.text[: marked.start()], label)
            if match.state in self._above[item.heading_id]
            and match.whole
            and match.distance <= THRESHOLDS.continued_heading_farthest
        )
        return replace(item, role=Role.HEADING, heading_id=self._ids[again.state]) if again else item
