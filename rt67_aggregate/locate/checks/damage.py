"""Whether so much of a return is damaged that all of it wants a look."""

from __future__ import annotations

import unicodedata

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Line

_DAMAGED = 0.14  # mean distance of the headings
_ENOUGH = 5
_TORN = 0.06  # share of the paragraphs that begin with a combining mark
_TORN_BY_BREAKS = 0.2  # the same where line breaks count too
_TORN_AT_LEAST = 8


def is_doubtful(aligned: Aligned) -> bool:
    """Whether most headings are damaged, or words were torn apart."""
    found: dict[int, float] = {}
    for event in aligned.alignment.path:
        if event.match is not None and not event.match.by_number:
            found[event.state] = event.match.distance
    return (len(found) >= _ENOUGH and sum(found.values()) / len(found) > _DAMAGED) or _is_torn(aligned)


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
    return _share_torn(opening, _TORN) or _share_torn(lines, _TORN_BY_BREAKS)


def _share_torn(lines: list[Line], share: float) -> bool:
    torn = sum(unicodedata.category(line.text.lstrip()[0]) == "Mn" for line in lines)
    return torn >= _TORN_AT_LEAST and torn >= share * len(lines)
