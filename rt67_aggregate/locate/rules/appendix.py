"""An appendix behind the form: photos and papers that are no part of the last answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.rules.rule_result import Items, RuleResult
from rt67_aggregate.locate.signature import APPENDIX_TITLES, begins_appendix
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import Doubt, DoubtCode, Line, Piece, Role
from rt67_aggregate.text import fold, strip_leaders

_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


class Appendix:
    """From a line that says "appendix", behind the last heading, nothing belongs to a section. Where it says
    more than that, it may be a line of the last answer, which is marked; so is a blank section whose heading
    stands there again, with its topic's number or none: its answer may have been put there."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        headings = items.of(Role.HEADING)
        last = headings[-1][0] if headings else len(items)
        begun = (place for place in items.lines if place[0] > last and begins_appendix(place[2].text))
        start, title, line = next(begun, (len(items), None, None))
        behind = [(i, piece) for i, piece in items.content if i >= start]
        doubts: list[Doubt] = []
        if title and line and fold(line.text) not in APPENDIX_TITLES:
            doubts.append(Doubt(title.heading_id, DoubtCode.BOUNDARY_UNCERTAIN))
        filled = {piece.heading_id for i, piece in items.content if i < start and self._is_typed(piece)}
        lines = [piece.content for _, piece in behind if isinstance(piece.content, Line)]
        named = {state.heading.id for state in self._named(lines, lookup)}
        doubts += [Doubt(name, DoubtCode.HEADING_UNCERTAIN) for name in sorted(named - filled)]
        changes = {i: tuple(outside_of(piece, "appendix")) for i, piece in behind}
        return RuleResult(items.changed(changes), tuple(doubts))

    def _is_typed(self, piece: Piece) -> bool:
        """Whether something stands there that the form does not print below headings."""
        if not isinstance(piece.content, Line):
            return True
        text = strip_leaders(piece.content.text)
        return bool(text) and fold(text) not in self._outline.printed_below

    def _named(self, lines: Sequence[Line], lookup: Lookup) -> Iterator[HeadingState]:
        """The sections whose headings begin lines; those of a topic alone whose number stands behind them."""
        for line in lines:
            for match in lookup.line(line.text, line.label):
                state = self._outline.states[match.state]
                whole = match.distance <= THRESHOLDS.lines_met and match.coverage == 1
                if not whole or not state.heading.is_section:
                    continue
                topic = self._outline.topic_of(state)
                numbers = self._outline.own_numbers.intersection(_NUMBERS.findall(line.text[match.end :]))
                if not numbers or (topic and topic.number in numbers):
                    yield state
