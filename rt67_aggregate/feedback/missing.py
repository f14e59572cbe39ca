"""Sections without an answer, told once for the highest heading of which all is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rt67_aggregate.feedback.comment_places import CommentPlaces
from rt67_aggregate.feedback.headings import HeadingTree
from rt67_aggregate.feedback.note import Note
from rt67_aggregate.feedback.words import note, within
from rt67_aggregate.model import Heading, Shape, Status

# The request where something of a shape is blank, where it is not the usual one.
_BLANK = {
    Shape.TABLE: "blank_table",
    Shape.LINE: "blank_gap",
    Shape.GAP: "blank_gap",
    Shape.CHOICE: "blank_choice",
}
# What is asked for once where all of it is blank.
_AT_ONCE = (Shape.TABLE, Shape.LINE)


def missing(
    heading: Heading, empty: Mapping[str, Status], outline: HeadingTree, spots: CommentPlaces
) -> Iterator[Note]:
    """The notes of a heading and all below it; none of what the form lets be left blank.

    ``empty``: section → BLANK or ABSENT, where it is.
    """
    sections = [h for h in heading.walk_all() if h.is_section and not h.optional]
    statuses = {empty.get(section.id) for section in sections}
    code = ""
    if statuses == {Status.ABSENT} and not heading.is_section and not spots.found(heading):
        code = "absent" if heading.shape is Shape.LINE else "absent_group"
    elif statuses == {Status.BLANK} and heading.shape in _AT_ONCE:
        code = _BLANK[heading.shape]
    elif heading.is_section and heading.id in empty and not heading.optional:
        status = empty[heading.id]
        code = _BLANK.get(heading.shape, "blank") if status is Status.BLANK else status.value
    if code:
        values = {"within": within(outline.home(heading)), "count": str(len(sections))}
        yield note(code, spots.of(heading), heading, **values)
        return
    for below in heading.below:
        yield from missing(below, empty, outline, spots)
