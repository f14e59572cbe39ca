"""Sections without an answer, told once for the highest heading of which all is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rt67_aggregate.feedback.comment_places import CommentPlaces
from rt67_aggregate.feedback.headings import HeadingTree
from rt67_aggregate.feedback.note import Note
from rt67_aggregate.feedback.words import note, within
from rt67_aggregate.model import Heading, Shape, Status

# The requests where all of a table or of a printed line is blank, and where a gap or a choice is.
_AT_ONCE = {Shape.TABLE: "blank_table", Shape.LINE: "blank_line"}
_BLANK = {Shape.GAP: "blank_gap", Shape.CHOICE: "blank_choice"}


def missing(
    heading: Heading, empty: Mapping[str, Status], outline: HeadingTree, spots: CommentPlaces
) -> Iterator[Note]:
    """The notes of a heading and all below it; none of what the form lets be left blank.

    ``empty``: section → BLANK or ABSENT, where it is.
    """
    sections = [h for h in heading.walk_all() if h.is_section and not h.optional]
    statuses = {empty.get(section.id) for section in sections}
    code = ""
    if statuses == {Status.ABSENT} and heading.below and not spots.found(heading):
        code = "absent" if heading.shape is Shape.LINE else "absent_group"
    elif statuses == {Status.BLANK} and heading.shape in _AT_ONCE:
        only = heading.shape is Shape.LINE and len(sections) == 1
        code = "blank_gap" if only else _AT_ONCE[heading.shape]
    at_once = bool(code)
    if not code and heading.is_section and heading.id in empty and not heading.optional:
        status = empty[heading.id]
        code = _BLANK.get(heading.shape, "blank") if status is Status.BLANK else status.value
    if code:
        values = {"within": within(outline.home(heading)), "count": str(len(sections))}
        yield note(code, spots.of(heading), heading, **values)
    for below in () if at_once else heading.below:
        yield from missing(below, empty, outline, spots)
