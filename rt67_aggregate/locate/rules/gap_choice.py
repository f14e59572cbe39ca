"""A gap of a line that the form fills with options: which one was chosen there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.rules.lined_options import drawn_over, told_by_lines
from rt67_aggregate.locate.rules.printed_options import Option, is_unclear, option_fragments
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Heading, Line


def choice_in_gap(
    part: Line, gap: Heading, options: Sequence[Option]
) -> tuple[tuple[Fragment, ...], list[Doubt]]:
    """The options in a part of a line with their owners, and what is doubtful about them."""
    told = told_by_lines([(part, gap, list(options))], {gap.id: gap})
    struck = {number for _, number in told.chosen}
    options = [replace(each, ticked=each.ticked or each.number in struck) for each in options]
    alone = not told.headings and len(options) == 1 < len(gap.options) and not options[0].boxed
    fragments, chosen = option_fragments(part, gap, options, 0, alone=alone)
    several = chosen > 1 and not gap.many
    doubts = drawn_over([(gap.id, part.paragraph)])
    if is_unclear(options) or several or told.unclear:
        doubts.append(Doubt(gap.id, DoubtCode.CHOICE_UNCLEAR, part.paragraph.place))
    return fragments, doubts
