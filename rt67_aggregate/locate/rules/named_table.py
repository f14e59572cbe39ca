"""Tables of several topics that were put together elsewhere, each below its topic's heading said again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.readings import is_exact
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.topic_tables import TopicTables, has_rows
from rt67_aggregate.model import Doubt, DoubtCode, Line, Piece, Role
from rt67_aggregate.text import fold, split_number


class NamedTable:
    """Gives a table with the form's titles to the topic that the line right above it names; it is marked
    where that or a title is not to the letter, and where the topic has a filled table of its own."""

    def __init__(self, outline: Outline) -> None:
        self._states = outline.states
        self._numbered = {s.number: s for s in outline.states if s.number in outline.own_numbers}
        self._tables = TopicTables(outline)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        for index, piece, table in items.tables:
            above = _line_above(items, index) if piece.title_rows else None
            line = content_line(items[above]) if above is not None else None
            topic, sure = self._named(line, lookup) if line else (None, False)
            name = self._tables.below.get(topic.heading.id, "") if topic and not topic.anonymous else ""
            if above is None or topic is None or name in ("", piece.heading_id):
                continue
            shown = self._tables.columns(piece, table, name)
            columns = shown or self._tables.same_columns(piece, name)
            if not columns:
                continue
            named = items[above]
            assert isinstance(named, Piece)
            changes[above] = (replace(named, role=Role.HEADING, heading_id=topic.heading.id),)
            changes[index] = (replace(piece, heading_id=name, columns=columns),)
            if not (shown and sure) or has_rows(name, items.tables):
                doubts += (Doubt(column, DoubtCode.HEADING_UNCERTAIN) for column in self._tables.titles[name])
        return RuleResult(items.changed(changes), tuple(doubts))

    def _named(self, line: Line, lookup: Lookup) -> tuple[HeadingState | None, bool]:
        """The heading that a line says and nothing else, with its number or hardly damaged, or by a number
        that no other has with half of its letters; and whether it says it to the letter with its number."""
        found = lookup.best(line.text, line.label)
        if found is not None and not found.whole:
            return None, False
        if found is not None and found.coverage == 1:
            numbered = found.number > 0
            if numbered or found.distance <= THRESHOLDS.repeated_headings_farthest:
                return self._states[found.state], numbered and is_exact(found)
        number, start = split_number(line.text)
        state = self._numbered.get(number)
        if state is None:
            return None, False
        wrong = OSA.normalized_distance(fold(line.text[start:]), state.keys[0])
        return (state if wrong <= THRESHOLDS.quoted_heading_alike else None), False


def _line_above(items: Items, index: int) -> int | None:
    """The place of the line right above a table, where there is one."""
    for above in range(index - 1, -1, -1):
        line = content_line(items[above])
        if line is None or line.text.strip():
            return above if line is not None else None
    return None
