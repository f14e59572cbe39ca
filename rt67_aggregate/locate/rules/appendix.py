"""An appendix behind the form: photos and papers that are no part of the last answer."""

from __future__ import annotations

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Items, RuleResult
from rt67_aggregate.locate.signature import APPENDIX_TITLES
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import Role
from rt67_aggregate.text import fold


class Appendix:
    """From a line that says "appendix", behind the last heading, nothing belongs to a section."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        headings = items.of(Role.HEADING)
        last = headings[-1][0] if headings else len(items)
        begun = (i for i, _, line in items.lines if i > last and fold(line.text) in APPENDIX_TITLES)
        start = next(begun, len(items))
        behind = ((i, piece) for i, piece in items.content if i >= start)
        return RuleResult(items.changed({i: tuple(outside_of(piece, "appendix")) for i, piece in behind}))
