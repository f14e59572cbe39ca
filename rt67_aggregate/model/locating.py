"""What locating makes of a document: who owns each of its letters, and what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from rt67_aggregate.model.document import Paragraph, Picture, Table
from rt67_aggregate.model.issues import Place
from rt67_aggregate.model.owners import Owner
from rt67_aggregate.model.results import HeadingReading


class Role(StrEnum):
    """What a piece of a return is, before every letter of it has its owner."""

    HEADING = "heading"  # a line read as the form's own heading
    CONTENT = "content"  # stands under a heading
    FRONT = "front"  # stands before the first heading
    CONTENTS = "contents"  # a line of a table of contents
    OWN_TOPIC = "own_topic"  # of a topic that the form has not
    PAGE = "page"  # a page's head or foot among what was typed
    CLOSING = "closing"  # the signature block and what follows it


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph: the slice of its text from ``start`` to ``end``.

    A paragraph with line breaks is several lines, and a heading with its answer on the same line
    is cut in two. ``opens``: it is the first of its paragraph, so that the label belongs to it. ``text``:
    kept, since every rule and check looks at it.
    """

    paragraph: Paragraph
    start: int
    end: int
    opens: bool = True
    text: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.paragraph.text[self.start : self.end])

    @property
    def label(self) -> str:
        """The automatic number that stands before it, "" for none."""
        return self.paragraph.label if self.opens else ""

    def slice(self, start: int, end: int) -> Line:
        """A part of the line; ``start`` and ``end`` count in its text."""
        return Line(self.paragraph, self.start + start, self.start + end, self.opens and start == 0)


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


class Fragment(NamedTuple):
    """A stretch of one line, or pictures of it, with its owner: the end of all locating. A tuple, which is
    made in a quarter of the time: every letter of a return is in one.

    ``text``: the line's letters in their order without its leaders, as they go into the answer.
    ``label``: the paragraph's automatic number where the answer shows it. ``glue``: what stands
    between it and the fragment before it in the same answer. ``begins``: of what is unplaced, that
    it is no part of the piece before it. ``whole_table``: said once for all columns of a table. ``rule``:
    the name of the rule that gave it its owner.
    """

    line: Line
    owner: Owner
    place: Place
    text: str = ""
    label: str = ""
    glue: str = "\n"
    pictures: tuple[Picture, ...] = ()
    begins: bool = True
    whole_table: bool = False
    rule: str = ""

    def signed(self, rule: str) -> Fragment:
        """The same stretch with the rule that gave it its owner."""
        return Fragment(*self[:-1], rule)

    @property
    def shown(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text


class DoubtCode(StrEnum):
    """Why a person should look at a section; each is a code of ``issues.CATALOGUE``."""

    HEADING_UNCERTAIN = "heading_uncertain"
    HEADING_DIFFERS = "heading_differs"
    HEADING_NEARLY_FOUND = "heading_nearly_found"
    NEAR_HEADING_INSIDE = "near_heading_inside"
    MISSING_NUMBER_INSIDE = "missing_number_inside"
    OTHER_NUMBER_INSIDE = "other_number_inside"
    EQUAL_HEADING_MISSING = "equal_heading_missing"
    OWN_HEADING_INSIDE = "own_heading_inside"
    FOREIGN_PROMPT = "foreign_prompt"
    HEADING_QUOTED = "heading_quoted"
    COPIES_FILLED = "copies_filled"
    PROMPT_REWORDED = "prompt_reworded"
    BOUNDARY_UNCERTAIN = "boundary_uncertain"
    CUT_WITHOUT_SEPARATOR = "cut_without_separator"
    CHOICE_UNCLEAR = "choice_unclear"
    CELL_CHANGED = "cell_changed"
    COLUMNS_BY_POSITION = "columns_by_position"
    COLUMN_TWICE = "column_twice"
    MERGED_CELL = "merged_cell"
    OTHER_YEAR = "other_year"
    ONE_TABLE_FOR_ALL = "one_table_for_all"
    LABEL_ALONE = "label_alone"
    LINES_ONE_ENTRY = "lines_one_entry"
    ROW_CUT = "row_cut"
    SEVERAL_COLLEGES = "several_colleges"
    STRUCK_IN_ANSWER = "struck_in_answer"
    TAG_ELSEWHERE = "tag_elsewhere"
    TEXT_UNDER_GROUP = "text_under_group"
    WORDS_IN_HEADING = "words_in_heading"
    WORDS_LOST = "words_lost"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason to look at a section, or at one entry of it (0: at all of them); ``heading_id`` "": at the
    whole return. ``by``: the name of the check or rule that has it."""

    heading_id: str
    code: DoubtCode
    place: Place | None = None
    entry: int = 0
    by: str = field(default="", compare=False)

    def signed(self, by: str) -> Doubt:
        """The same doubt with the name of who has it."""
        return replace(self, by=by)


@dataclass(frozen=True, slots=True)
class Located:
    """A document laid against the form.

    ``fragments``: the whole document, in its order. ``headings``: one for each heading of the form.
    ``doubts``: of sections and entries. ``seen``: headings under which something stands or that were
    found themselves. ``doubtful``: most headings are damaged, so that the whole return wants a look.
    """

    fragments: tuple[Fragment, ...]
    headings: tuple[HeadingReading, ...]
    doubts: tuple[Doubt, ...] = ()
    seen: frozenset[str] = field(default_factory=frozenset)
    doubtful: bool = False
