"""Where something stands, what was noticed there, and a result with what was noticed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
# Codes of issues that say that a return may be another college's.
OF_SENDER = frozenset(
    {
        "college_guessed",
        "college_by_signature",
        "college_mentioned",
        "college_named_elsewhere",
        "older_unlike",
    }
)


class Part(StrEnum):
    """The story of a Word file that a block stands in (ECMA-376 part 1, 11.3)."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"


class Place(NamedTuple):
    """Where something stands in a return, counted as a person counts, from 1; 0 is "not inside one".

    ``paragraph`` counts the non-table paragraphs of the story in reading order; inside a table it
    counts within the cell. ``node`` is the ordinal, from 0, of the ``w:p`` element among all
    ``w:p`` elements of its XML part in document order: for programs that go back to the file.
    """

    part: Part = Part.BODY
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    node: int = -1


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that a person should know: a code, a place, and the values its sentence needs.

    ``code`` is a key of ``issues.CATALOGUE``, which owns severity and the Thai sentence.
    ``source`` is a file relative to the inbox, or the path of a form or roster file.
    ``where`` is the path inside a form or roster file (``topics[3].items[1].heading``).
    ``values`` fill the sentence's fields. ``pieces``: where the texts stand that no section took and that it
    is about: what is to be done is decided in their rows.
    """

    code: str
    source: str = ""
    place: Place | None = None
    where: str = ""
    line: int = 0
    college_id: str = ""
    section_id: str = ""
    entry: int = 0
    values: tuple[tuple[str, str], ...] = ()
    pieces: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value with what was noticed on the way; ``value`` is None where there is none to give."""

    value: T | None
    issues: tuple[Issue, ...] = ()
