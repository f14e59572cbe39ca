"""What locating makes of a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rt67_aggregate.model.document import Paragraph, Table
from rt67_aggregate.model.results import Mark


class Role(StrEnum):
    """What a piece of a return is."""

    HEADING = "heading"  # the form's own heading
    CONTENT = "content"  # stands under a heading
    FRONT = "front"  # stands before the first heading
    CONTENTS = "contents"  # a line of a table of contents
    CLOSING = "closing"  # the signature block and what follows it


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph: the slice of its text from ``start`` to ``end``.

    A paragraph with line breaks is several lines, and a heading with its answer on the same line
    is cut in two. ``opens``: it is the first of its paragraph, so that the label belongs to it.
    """

    paragraph: Paragraph
    start: int
    end: int
    opens: bool = True

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or a table with its role and the heading that it belongs to.

    ``heading_id``: "" before the first heading and after the last. ``columns``: for a form's table
    the grid column → heading ID of a form's column. ``title_rows``: rows of the table that hold
    column titles. ``recognised``: the table shows its titles or its printed row numbers.
    """

    role: Role
    content: Line | Table
    heading_id: str = ""
    columns: tuple[tuple[int, str], ...] = ()
    title_rows: tuple[int, ...] = ()
    recognised: bool = True


@dataclass(frozen=True, slots=True)
class Located:
    """A document laid against the form. ``marks``: one for each heading of the form.

    ``doubtful``: most headings are damaged, so that the whole return wants a look.
    """

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    doubtful: bool = False
