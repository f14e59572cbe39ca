"""The number of a row whose next cell holds a heading: a column of row numbers beside the items."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.locate.line_words import printed, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.model import Line, Owner, Printed, Role
from rt67_aggregate.text import is_leaders_only, split_number


class RowNumber:
    """Such a number is no answer of the item above it."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        for index, heading in items.of(Role.HEADING):
            line = content_line(items[index - 1]) if index else None
            head = heading.content
            if line and isinstance(head, Line) and _same_row(line, head) and _is_number(line):
                number = (printed(line, Printed.NUMBER, heading.heading_id),)
                owner = Owner.unplaced("extra_column", heading.heading_id)
                changes[index - 1] = with_pictures(number, line, owner)
        return RuleResult(items.changed(changes))


def _is_number(line: Line) -> bool:
    number, end = split_number(line.text)
    return bool(number) and is_leaders_only(line.text[end:])


def _same_row(line: Line, head: Line) -> bool:
    here, there = line.paragraph.place, head.paragraph.place
    return (
        here.table > 0 and (here.table, here.row) == (there.table, there.row) and here.column < there.column
    )
