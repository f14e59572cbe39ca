"""The number of a row, or a sign, whose next cell holds a heading: a column of row numbers or bullets beside
the items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.line_words import fragments_of, printed, typed_of, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Fragment, Line, Owner, Piece, Place, Printed, Role, Table
from rt67_aggregate.text import is_leaders_only, split_number


class RowNumber:
    """Such a number is no answer of the item above it. Behind something else in its row it is: of two labels
    side by side the first one's answer ("ครู | 35 | ห้อง | 4")."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        for index, heading in items.of(Role.HEADING):
            for before, line in _beside(items, index):
                if not _stands_behind(items, before):
                    changes[before] = self._said(line, heading.heading_id)
        return RuleResult(items.changed(changes))

    def _said(self, line: Line, heading_id: str) -> Sequence[Item]:
        place, owner = line.paragraph.place, Owner.unplaced("extra_column", heading_id)
        # behind its row's first cell a label may stand before it that is merged over this row
        own = place.column == 1 and _is_number(line)
        number = (printed(line, Printed.NUMBER, heading_id),) if own else ()
        return with_pictures(number or fragments_of(((typed_of(line),),), owner, place), line, owner)


def _beside(items: Items, index: int) -> Iterator[tuple[int, Line]]:
    """The number or sign in the cell before a heading's, and a sign before its number."""
    heading = items[index]
    head = heading.content if isinstance(heading, Piece) else None
    for before in (index - 1, index - 2):
        line = content_line(items[before]) if before >= 0 else None
        if not line or not isinstance(head, Line) or not _same_row(line, head):
            return
        if not _is_number(line) and not _is_sign(line):
            return
        yield before, line


def _stands_behind(items: Items, index: int) -> bool:
    """Whether something stands before an item in its row of a table."""
    place = _place(items[index])
    for item in reversed(items[:index]):
        before = _place(item)
        if (before.table, before.row) != (place.table, place.row):
            return False
        if not isinstance(item, Piece) or isinstance(item.content, Table) or item.content.text.strip():
            return True
    return False


def _place(item: Item) -> Place:
    if isinstance(item, Fragment):
        return item.place
    content = item.content
    return content.paragraph.place if isinstance(content, Line) else content.place


def _is_number(line: Line) -> bool:
    number, end = split_number(line.text)
    return bool(number) and is_leaders_only(line.text[end:])


def _is_sign(line: Line) -> bool:
    text = line.text.strip()
    return 0 < len(text) <= THRESHOLDS.row_number_sign and not any(map(str.isalnum, text))


def _same_row(line: Line, head: Line) -> bool:
    here, there = line.paragraph.place, head.paragraph.place
    return (
        here.table > 0 and (here.table, here.row) == (there.table, there.row) and here.column < there.column
    )
