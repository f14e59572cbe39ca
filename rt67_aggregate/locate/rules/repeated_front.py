"""Lines that the form prints before its first heading, said again in the middle of a return.

Where several people each filled in a copy, the copies are put together with their first page.
"""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.locate.front import FrontLines
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.model import Role
from rt67_aggregate.text import fold


class RepeatedFront:
    """Tells such lines from the answers around them."""

    def __init__(self, outline: Outline) -> None:
        self._front = FrontLines(outline.form)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        found: set[int] = set()
        for index, _, line in items.lines:
            if index not in found and self._front.tells(line.text):
                found.update(range(self._last(items, index, -1), self._last(items, index, 1) + 1))
        front = ((index, piece) for index, piece in items.content if index in found)
        return RuleResult(
            items.changed({i: (replace(piece, role=Role.FRONT, heading_id=""),) for i, piece in front})
        )

    def _last(self, items: Items, place: int, step: int) -> int:
        """The last line of the form's own on one side of a line; a dash beside them is an answer's."""
        last = place
        while 0 <= place < len(items) and self._belongs(items[place]):
            line = content_line(items[place])
            last = place if line and fold(line.text) else last
            place += step
        return last

    def _belongs(self, item: Item) -> bool:
        line = content_line(item)
        return line is not None and self._front.belongs(line)
