"""An appendix behind the form: photos and papers that are no part of the last answer."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line, content_of
from rt67_aggregate.locate.signature import APPENDIX_TITLES
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import Piece, Role
from rt67_aggregate.text import fold


class Appendix:
    """From a line that says "appendix", behind the last heading, nothing belongs to a section."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        headings = (
            i for i, item in enumerate(items) if isinstance(item, Piece) and item.role is Role.HEADING
        )
        last = max(headings, default=len(items))
        return RuleResult(tuple(_apart(items, last)))


def _apart(items: Items, last: int) -> Iterator[Item]:
    begun = False
    for index, item in enumerate(items):
        line = content_line(item)
        begun = begun or (index > last and line is not None and fold(line.text) in APPENDIX_TITLES)
        piece = content_of(item)
        if begun and piece is not None:
            yield from outside_of(piece, "appendix")
        else:
            yield item
