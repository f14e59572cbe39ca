"""A heading that is said again where its answer goes on ("… (ต่อ)"), on the next page say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.readings import best_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.signs import CONTINUED
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line, Piece, Role
from rt67_aggregate.text import fold, numbering_length, worded_number


class ContinuedHeading:
    """A line that only says again the heading that it stands under, or one above that, or its first words."""

    def __init__(self, outline: Outline) -> None:
        self._ids = tuple(state.heading.id for state in outline.states)
        self._keys = tuple(state.keys for state in outline.states)
        own = outline.own_numbers
        self._numbers = {state.index: state.number for state in outline.states if state.number in own}
        self._above: dict[str, frozenset[int]] = {}
        for state in outline.states:
            parent = outline.states[state.parent].heading.id if state.parent >= 0 else ""
            self._above[state.heading.id] = self._above.get(parent, frozenset()) | {state.index}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        for index, piece, line in items.lines:
            marked = CONTINUED.search(line.text)
            again = self._said(piece, line, marked.start(), lookup) if marked else None
            if again is not None:
                named = self._ids[again]
                changes[index] = (replace(piece, role=Role.HEADING, heading_id=named),)
        return RuleResult(items.changed(changes))

    def _said(self, piece: Piece, line: Line, end: int, lookup: Lookup) -> int | None:
        """The heading that a line says again up to a place in it, or begins to."""
        above = self._above[piece.heading_id]
        found = best_of(
            match
            for match in lookup.line(line.text[:end], line.label)
            if match.state in above
            and match.whole
            and match.distance <= THRESHOLDS.continued_heading_farthest
        )
        if found:
            return found.state
        words = fold(line.text[numbering_length(line.text) : end])
        if not words:  # "ประเด็นที่ 1.1 (ต่อ)"
            return max(
                (s for s in above if self._numbers.get(s) == worded_number(line.text)[0]), default=None
            )
        if len(words) < THRESHOLDS.continued_heading_first:
            return None
        return max((s for s in above if any(key.startswith(words) for key in self._keys[s])), default=None)
