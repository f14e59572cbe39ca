"""Whose each letter of a return is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class OwnerKind(StrEnum):
    """Whose a letter or a picture is."""

    PRINTED = "printed"  # the form's own
    ANSWER = "answer"
    UNPLACED = "unplaced"  # typed, but no section takes it


class Printed(StrEnum):
    """What the form prints."""

    HEADING = "heading"
    TITLE = "title"  # of a column
    OPTION = "option"  # of a choice, with its empty box
    CELL = "cell"  # of a table: the name of a row, a target
    PROMPT = "prompt"  # a line under a heading
    LINE = "line"  # a line before the first heading
    UNIT_LINE = "unit_line"  # the line that asks for the college's name
    NUMBER = "number"  # of a row or an entry; a list's bullet
    CONTINUED = "continued"  # "(ต่อ)" behind a heading that is printed again
    LEADER = "leader"  # dotted lines to write on


class Owner(NamedTuple):
    """Who owns some letters.

    ``heading_id``: of what is printed, the heading whose it is, "" for lines of no heading; of an
    answer, its section; of what is unplaced, the heading that it stands under. ``entry``: of an
    answer, from 1; 0 goes with the section's first one. ``what``: for what is printed a ``Printed``,
    for what is unplaced the reason as in ``issues``.
    """

    kind: OwnerKind
    heading_id: str = ""
    entry: int = 0
    what: str = ""

    @classmethod
    def printed(cls, what: Printed, heading_id: str = "") -> Owner:
        return cls(OwnerKind.PRINTED, heading_id, what=what)

    @classmethod
    def answer(cls, section_id: str, entry: int = 1) -> Owner:
        return cls(OwnerKind.ANSWER, section_id, entry)

    @classmethod
    def unplaced(cls, reason: str, heading_id: str = "") -> Owner:
        return cls(OwnerKind.UNPLACED, heading_id, what=reason)


class Owned(NamedTuple):
    """The characters ``start`` to ``end`` of a paragraph's text, and whose they are.

    ``paragraph``: its ordinal in ``Document.paragraphs``, from 0.
    """

    paragraph: int
    start: int
    end: int
    owner: Owner
