"""Lines that the form prints before its first heading, said again in the middle of a return.

Where several people each filled in a copy, the copies are put together with their first page.
"""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.locate.front import FrontLines
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line, Role
from rt67_aggregate.text import fold


class RepeatedFront:
    """Tells such lines from the answers around them."""

    def __init__(self, outline: Outline) -> None:
        lines = (*outline.form.boilerplate, outline.form.unit_line)
        self._telling = tuple(
            key for line in lines if len(key := _squeezed(line)) >= THRESHOLDS.repeated_front_telling
        )
        self._front = FrontLines(outline.form)
        self._titles = {key for text in (outline.form.title, outline.form.short_title) if (key := fold(text))}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        found: set[int] = set()
        for index, _, line in items.lines:
            if index not in found and self._tells(line):
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

    def _tells(self, line: Line) -> bool:
        """Whether a line is, or ends with, one that tells, or is the form's name alone."""
        if fold(line.text) in self._titles:
            return True
        if len(line.text) < THRESHOLDS.repeated_front_telling:
            return False
        return _squeezed(line.text).endswith(self._telling)

    def _belongs(self, item: Item) -> bool:
        line = content_line(item)
        if line is None or line.paragraph.pictures:
            return False
        return self._tells(line) or self._front.is_own(line.text)


def _squeezed(text: str) -> str:
    return "".join(text.split())
