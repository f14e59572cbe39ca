"""Text directly under a heading that only holds others, and answers that stand above their headings."""

from __future__ import annotations

from collections.abc import Mapping

from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.answers.under import Under, outside_of
from rt67_aggregate.model import Form, Heading, Line, Place, Shape, Unplaced
from rt67_aggregate.text import strip_leaders


def under_groups(form: Form, under: Mapping[str, Under], tally: Tally) -> list[Unplaced]:
    """What stands directly under headings that only hold others: no section can take it.

    Marks the sections that it may belong to.
    """
    unplaced: list[Unplaced] = []
    shifted: list[Heading] = []
    groups = [heading for heading in form.walk() if heading.shape is Shape.GROUP]
    for heading in groups:
        here = under[heading.id]
        found = [u for piece in here.pieces for u in outside_of(piece, "under_group", tally)]
        if here.heading_pictures:
            found.append(Unplaced("", "under_group", Place(), tuple(here.heading_pictures)))
        unplaced.extend(found)
        if _is_shifted(heading, under):
            shifted.append(heading)
        elif any(piece.text for piece in found):
            _mark(heading, under, found_too=False)
    if any(_is_filled(under[heading.id]) for heading in shifted):  # then topics left blank are too
        shifted += [heading for heading in groups if _ends_bare(heading, under) and heading not in shifted]
    for heading in shifted:
        _mark(heading, under, found_too=True)
    return unplaced


def _mark(heading: Heading, under: Mapping[str, Under], *, found_too: bool) -> None:
    for child in heading.children:
        for section in child.walk():
            if section.is_section and (found_too or not under[section.id].found):
                under[section.id].review.append("text_under_group")


def _is_shifted(heading: Heading, under: Mapping[str, Under]) -> bool:
    """Whether each answer under a heading may stand above its own: something stands before the first
    of its sections and nothing, or nothing typed, behind the last."""
    here = under[heading.id]
    sections = _sections(heading, under)
    if not _has_place(here) or len(sections) < 2 or not sections[-1].found:
        return False
    if not _is_filled(here) or _is_filled(sections[-1]):
        return _ends_bare(heading, under)
    return _is_filled(sections[-2]) or not _has_place(sections[-1])


def _ends_bare(heading: Heading, under: Mapping[str, Under]) -> bool:
    """Whether nothing at all stands behind the last section and something typed behind another."""
    sections = _sections(heading, under)
    bare = bool(sections) and sections[-1].found and not _has_place(sections[-1])
    return bare and any(map(_is_filled, sections))


def _sections(heading: Heading, under: Mapping[str, Under]) -> list[Under]:
    return [under[child.id] for child in heading.children if child.is_section]


def _has_place(here: Under) -> bool:
    """Whether anything stands there, be it leaders only."""
    return any(not isinstance(p.content, Line) or p.content.text.strip() for p in here.pieces)


def _is_filled(here: Under) -> bool:
    return any(not isinstance(p.content, Line) or strip_leaders(p.content.text.strip()) for p in here.pieces)
