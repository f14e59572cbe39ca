"""What the tags of an answer's own controls leave no doubt of."""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.locate.tags import Tags
from rt67_aggregate.model import DoubtCode, HeadingReading, Located, OwnerKind

# Doubts about headings and borders.
_OF_BORDERS: frozenset[str] = frozenset(
    (
        DoubtCode.HEADING_UNCERTAIN,
        DoubtCode.HEADING_DIFFERS,
        DoubtCode.HEADING_NEARLY_FOUND,
        DoubtCode.NEAR_HEADING_INSIDE,
        DoubtCode.MISSING_NUMBER_INSIDE,
        DoubtCode.OTHER_NUMBER_INSIDE,
        DoubtCode.OWN_HEADING_INSIDE,
        DoubtCode.FOREIGN_PROMPT,
        DoubtCode.HEADING_QUOTED,
        DoubtCode.BOUNDARY_UNCERTAIN,
        DoubtCode.CUT_WITHOUT_SEPARATOR,
        DoubtCode.COLUMNS_BY_POSITION,
    )
)


def sure_by_tag(located: Located, tags: Tags) -> Located:
    """Without doubts about headings and borders, for sections that stand in their own controls alone."""
    if not any(fragment.line.paragraph.controls for fragment in located.fragments):
        return located
    inside: dict[str, bool] = {}
    for fragment in located.fragments:
        owner = fragment.owner
        if owner.kind is OwnerKind.ANSWER and fragment.text:
            inside[owner.heading_id] = inside.get(owner.heading_id, True) and tags.own(fragment)
    sure = {section_id for section_id, own in inside.items() if own}
    homes = {tags.homes.get(section_id, section_id) for section_id in sure}
    homes -= {tags.homes.get(section_id, section_id) for section_id in inside.keys() - sure}
    headings = (
        settled(heading) if heading.heading_id in sure | homes else heading for heading in located.headings
    )
    doubts = (d for d in located.doubts if d.heading_id not in sure or d.code not in _OF_BORDERS)
    return replace(located, headings=tuple(headings), doubts=tuple(doubts))


def settled(heading: HeadingReading) -> HeadingReading:
    """A heading without doubts about headings and borders."""
    codes = tuple(code for code in heading.uncertain if code not in _OF_BORDERS)
    return replace(
        heading, uncertain=codes, checks=tuple(pair for pair in heading.checks if pair[0] in codes)
    )
