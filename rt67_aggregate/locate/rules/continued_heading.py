"""A heading that is said again where its answer goes on ("… (ต่อ)"), on the next page say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.readings import Match, best_of
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
        changes: dict[int, Sequence[Item]] = {}
        for index, piece, line in items.lines:
            marked = CONTINUED.search(line.text)
            again = self._said(piece, line, marked.start(), lookup) if marked else None
            if again:
                named = self._ids[again.state]
                changes[index] = (replace(piece, role=Role.HEADING, heading_id=named),)
        return RuleResult(items.changed(changes))

    def _said(self, piece: Piece, line: Line, end: int, lookup: Lookup) -> Match | None:
        """The heading that a line says again up to a place in it."""
        return best_of(
            match
            for match in lookup.line(line.text[:end], line.label)
            if match.state in self._above[piece.heading_id]
            and match.whole
            and match.distance <= THRESHOLDS.continued_heading_farthest
        )
