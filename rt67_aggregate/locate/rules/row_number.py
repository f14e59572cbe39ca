"""The number of a row whose next cell holds a heading: a column of row numbers beside the items."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.line_words import printed, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.model import Line, Owner, Piece, Printed, Role
from rt67_aggregate.text import is_leaders_only, split_number


class RowNumber:
    """Such a number is no answer of the item above it."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        return RuleResult(tuple(_told(items)))


def _told(items: Items) -> Iterator[Item]:
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        line = content_line(item)
        head = following.content if isinstance(following, Piece) and following.role is Role.HEADING else None
        if line is None or not isinstance(head, Line) or not isinstance(following, Piece):
            yield item
        elif _is_number(line) and _same_row(line, head):
            number = (printed(line, Printed.NUMBER, following.heading_id),)
            yield from with_pictures(number, line, Owner.unplaced("extra_column", following.heading_id))
        else:
            yield item


def _is_number(line: Line) -> bool:
    number, end = split_number(line.text)
    return bool(number) and is_leaders_only(line.text[end:])


def _same_row(line: Line, head: Line) -> bool:
    here, there = line.paragraph.place, head.paragraph.place
    return (
        here.table > 0 and (here.table, here.row) == (there.table, there.row) and here.column < there.column
    )
