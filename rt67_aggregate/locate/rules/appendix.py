"""An appendix behind the form: photos and papers that are no part of the last answer."""

from __future__ import annotations

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Items, RuleResult
from rt67_aggregate.locate.signature import APPENDIX_TITLES, begins_appendix
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import Doubt, DoubtCode, Role
from rt67_aggregate.text import fold


class Appendix:
    """From a line that says "appendix", behind the last heading, nothing belongs to a section. Where it says
    more than that, it may be a line of the last answer, which is marked."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        headings = items.of(Role.HEADING)
        last = headings[-1][0] if headings else len(items)
        begun = (place for place in items.lines if place[0] > last and begins_appendix(place[2].text))
        start, title, line = next(begun, (len(items), None, None))
        behind = ((i, piece) for i, piece in items.content if i >= start)
        doubts: tuple[Doubt, ...] = ()
        if title and line and fold(line.text) not in APPENDIX_TITLES:
            doubts = (Doubt(title.heading_id, DoubtCode.BOUNDARY_UNCERTAIN),)
        return RuleResult(
            items.changed({i: tuple(outside_of(piece, "appendix")) for i, piece in behind}), doubts
        )
