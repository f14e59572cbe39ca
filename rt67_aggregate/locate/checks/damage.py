"""Whether so much of a return is damaged that all of it wants a look."""

from __future__ import annotations

import unicodedata

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line


def is_doubtful(aligned: Aligned) -> bool:
    """Whether most headings are damaged, or words were torn apart."""
    found: dict[int, float] = {}
    for event in aligned.alignment.path:
        if event.match is not None and not event.match.by_number:
            found[event.state] = event.match.distance
    return (
        len(found) >= THRESHOLDS.damage_enough
        and sum(found.values()) / len(found) > THRESHOLDS.damage_damaged
    ) or _is_torn(aligned)


def _is_torn(aligned: Aligned) -> bool:
    """Whether words were torn apart, as by a converter that reads a page's glyphs: many lines then
    begin with a mark that belongs to a letter before it. Headings, broken anywhere, do not count; a
    line break within a paragraph, which somebody may have typed anywhere, counts for less."""
    lines = [
        unit
        for index, unit in enumerate(aligned.units)
        if isinstance(unit, Line) and index not in aligned.covered and unit.text.strip()
    ]
    opening = [unit for unit in lines if unit.opens]
    return _share_torn(opening, THRESHOLDS.damage_torn) or _share_torn(
        lines, THRESHOLDS.damage_torn_by_breaks
    )


def _share_torn(lines: list[Line], share: float) -> bool:
    torn = sum(unicodedata.category(line.text.lstrip()[0]) == "Mn" for line in lines)
    return torn >= THRESHOLDS.damage_torn_at_least and torn >= share * len(lines)
