"""Sections without an answer, told once for the highest heading of which all is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rt67_aggregate.feedback.comment_places import CommentPlaces
from rt67_aggregate.feedback.headings import HeadingTree
from rt67_aggregate.feedback.note import Note
from rt67_aggregate.feedback.words import note, within
from rt67_aggregate.model import Heading, Shape, Status


def missing(
    heading: Heading, empty: Mapping[str, Status], outline: HeadingTree, spots: CommentPlaces
) -> Iterator[Note]:
    """The notes of a heading and all below it; none of what the form lets be left blank.

    ``empty``: section → BLANK or ABSENT, where it is.
    """
    sections = [h for h in heading.walk() if h.is_section and not h.optional]
    statuses = {empty.get(section.id) for section in sections}
    code, values = "", {}
    if statuses == {Status.ABSENT} and not heading.is_section and not spots.found(heading):
        code, values = "absent_group", {"count": str(len(sections))}
    elif statuses == {Status.BLANK} and heading.shape is Shape.TABLE:
        code = "blank_table"
    elif heading.is_section and heading.id in empty and not heading.optional:
        code = empty[heading.id].value
    if code:
        yield note(code, spots.of(heading), heading, within=within(outline.home(heading)), **values)
        return
    for child in heading.children:
        yield from missing(child, empty, outline, spots)
