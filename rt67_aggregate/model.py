"""The words that all stages speak: frozen values and enums, no behaviour beyond looking things up.

Nothing here knows Word, Excel, pandas or the form รต. 67 itself. A stage takes some of these
values and gives others; only the pipeline hands them on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")


class State(StrEnum):
    """What became of one file of the inbox, or of one college (``returns.csv``, column state)."""

    ACCEPTED = "accepted"
    SUPERSEDED = "superseded"
    DUPLICATE = "duplicate"
    UNIDENTIFIED = "unidentified"
    NOT_THIS_FORM = "not_this_form"
    UNREADABLE = "unreadable"
    UNSUPPORTED = "unsupported"
    IGNORED = "ignored"
    MISSING = "missing"


class Status(StrEnum):
    """What an answer amounts to (``records.csv``, column status)."""

    ANSWERED = "answered"
    IN_PROGRESS = "in_progress"
    NONE = "none"
    NOT_IMPLEMENTED = "not_implemented"
    BLANK = "blank"
    ABSENT = "absent"


class Severity(StrEnum):
    """How much an issue asks of the officer; worst first is the order of review."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


# --- places ---------------------------------------------------------------------------------


class Part(StrEnum):
    """The story of a Word file that a block stands in (ECMA-376 part 1, 11.3)."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Place:
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


# --- issues ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that a person should know: a code, a place, and the values its sentence needs.

    ``code`` is a key of ``issues.CATALOGUE``, which owns severity and the Thai sentence.
    ``source`` is a file relative to the inbox, or the path of a form or roster file.
    ``where`` is the path inside a form or roster file (``topics[3].items[1].heading``).
    ``values`` fill the sentence's fields.
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


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value with what was noticed on the way; ``value`` is None where there is none to give."""

    value: T | None
    issues: tuple[Issue, ...] = ()


# --- the form -------------------------------------------------------------------------------


class Shape(StrEnum):
    """What a heading of the form asks for."""

    GROUP = "group"  # holds other headings; nothing is typed directly under it
    NARRATIVE = "narrative"  # paragraphs, pictures, tables of the college's own
    TABLE = "table"  # holds column headings; rows are typed under them
    COLUMN = "column"  # one column of its parent table


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the form, with its children: the form is a tree of these of any depth.

    ``id``: for sections (shapes NARRATIVE and COLUMN) the contract's section ID; for others a
    unique ID of the same style (policy "1", topic "1.1", part "1.1.result").
    ``level``: the name of the list in the form file that it stands in (policies, topics, …).
    ``number``: as printed ("1.1)"), empty where the form prints none.
    ``text``: as printed, without the number. ``aliases``: other wordings known to occur.
    ``prompts``: lines that the form prints under the heading and that are not an answer.
    ``rows``: for a TABLE the number of rows that the form prints.
    ``policy_id``, ``topic_id``: of the ancestors, or of the heading itself; "" where none.
    """

    id: str
    level: str
    shape: Shape
    text: str
    number: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    rows: int = 0
    policy_id: str = ""
    topic_id: str = ""
    children: tuple[Heading, ...] = ()

    def walk(self) -> Iterator[Heading]:
        """Itself and everything below it, in the form's order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def is_section(self) -> bool:
        return self.shape in (Shape.NARRATIVE, Shape.COLUMN)

    @property
    def printed(self) -> str:
        """Number and text as the form prints them."""
        return f"{self.number} {self.text}".strip()


@dataclass(frozen=True)
class Form:
    """The whole form as data (``mappings/*.yaml``).

    ``boilerplate``: lines that the form prints before its first heading.
    ``unit_line``: the printed part of the line on which the college writes its name.
    ``unit_prompt``: what the form prints where the name goes ("(ชื่อหน่วยงาน)").
    ``closing``: what the lines of a signature block begin with.
    ``contents_titles``: headings of a table of contents ("สารบัญ").
    ``other_names``: names that stand in every return and never identify a college.
    ``kinds``: kind → Thai title, in the form's order.
    """

    form_id: str
    title: str
    short_title: str
    fiscal_year: int
    office: str
    province: str
    deadline: date
    headings: tuple[Heading, ...]
    kinds: tuple[tuple[str, str], ...] = ()
    boilerplate: tuple[str, ...] = ()
    unit_line: str = ""
    unit_prompt: str = ""
    closing: tuple[str, ...] = ()
    contents_titles: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()

    def walk(self) -> Iterator[Heading]:
        """All headings, in the form's order."""
        for heading in self.headings:
            yield from heading.walk()

    @cached_property
    def sections(self) -> tuple[Heading, ...]:
        """The headings that take answers, in the form's order."""
        return tuple(h for h in self.walk() if h.is_section)

    @cached_property
    def by_id(self) -> dict[str, Heading]:
        return {h.id: h for h in self.walk()}


# --- the roster -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class College:
    """One college of the roster; ``aliases`` are other names that it goes by."""

    college_id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """The colleges that are expected to report, in the order of the file."""

    colleges: tuple[College, ...]

    def get(self, college_id: str) -> College | None:
        return next((c for c in self.colleges if c.college_id == college_id), None)


class IdentifiedBy(StrEnum):
    """Where in a return its college was recognised, in the order of trust."""

    UNIT_LINE = "unit_line"
    COVER = "cover"
    PAGE_HEADER = "page_header"
    FILE_NAME = "file_name"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Clues:
    """The texts of one return that may tell who sent it, by the order of trust."""

    unit_line: str = ""
    cover: tuple[str, ...] = ()
    page_header: tuple[str, ...] = ()
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who sent a return, and how that is known. ``candidates``: IDs where it is not exactly one;
    beside a ``college_id`` those that less trusted clues name instead."""

    college_id: str = ""
    by: IdentifiedBy = IdentifiedBy.NOTHING
    exact: bool = True
    candidates: tuple[str, ...] = ()


# --- files and documents --------------------------------------------------------------------


class Format(StrEnum):
    """What a file is, told by its content and never by its name alone."""

    DOCX = "docx"  # also docm, dotx, dotm
    DOC = "doc"
    ODT = "odt"
    RTF = "rtf"
    ZIP = "zip"
    NESTED = "nested"  # a zip inside more zips than are opened
    ARCHIVE = "archive"  # rar, 7z and the like
    PDF = "pdf"
    HTML = "html"
    IMAGE = "image"
    SPREADSHEET = "spreadsheet"
    PRESENTATION = "presentation"
    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    LOCK = "lock"
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"  # not permitted, or gone
    LINK = "link"
    SPECIAL = "special"  # a socket, a pipe, a device
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the inbox. ``name``: relative to the inbox, "/" between folders; a member of an
    archive is ``archive.zip/name.docx``. ``path``: where its bytes can be opened now.
    ``sha256``: of the bytes as sent, hexadecimal, "" where they could not be read.
    ``modified``: the file's own time, UTC.
    """

    name: str
    path: Path
    format: Format
    sha256: str = ""
    size: int = 0
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a return. ``offset``: characters of its paragraph's text before it.

    ``target``: name of the package part that holds the bytes, "" where there are none (linked,
    missing). ``extension``: by content, without a dot. ``alt``: alternative text. ``node``: the
    paragraph of the body that it stands in, as in ``Place``; -1 outside the body.
    """

    target: str
    extension: str = ""
    sha256: str = ""
    size: int = 0
    offset: int = 0
    alt: str = ""
    missing: str = ""
    node: int = field(default=-1, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as a person reads it.

    ``text``: line breaks as ``\\n``, tabs as ``\\t``; without the automatic number.
    ``label``: the automatic number as printed ("1.1)", "•"), "" where there is none.
    ``bold``: share of the characters that are bold, 0 to 1. ``outline``: heading level of its
    style from 1, 0 for body text. ``in_contents``: stands in a table of contents made by Word.
    ``boxed``: stands in a text box.
    """

    text: str
    place: Place
    label: str = ""
    bold: float = 0.0
    outline: int = 0
    in_contents: bool = False
    boxed: bool = False
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``row`` and ``column`` count grid places from 1; a merged cell stands once, at its
    first place, and spans ``rows`` × ``columns``."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table in reading order. ``cells`` stand row by row; ``row_count``, ``column_count``: grid."""

    cells: tuple[Cell, ...]
    place: Place
    row_count: int
    column_count: int


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """What the reader makes of one file: the body's blocks in reading order, the other stories'
    paragraphs, and the document's own date.

    ``aside``: paragraphs of headers, footers and comments: typed, but outside the body.
    ``raw_chars``: visible non-space characters counted by the second, simpler route.
    """

    blocks: tuple[Block, ...]
    aside: tuple[Paragraph, ...] = ()
    modified: datetime | None = None
    raw_chars: int = 0


# --- what locating makes of a document ------------------------------------------------------


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


# --- results --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of ``records.csv`` of one return, before its college's name is put to it."""

    section_id: str
    entry: int
    text: str
    status: Status
    pictures: tuple[Picture, ...] = ()
    review: tuple[str, ...] = ()
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something that a person put into a return and no section could take.

    ``reason``: a code: ``cover``, ``unit_line``, ``contents``, ``page_header``, ``comment``,
    ``signature``, ``before_form``, ``under_group`` and so on, as in ``issues``.
    """

    text: str
    reason: str
    place: Place = field(default_factory=Place)
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """Characters of one return: ``typed == placed + unplaced`` or something was lost."""

    typed: int = 0
    placed: int = 0
    unplaced: int = 0

    @property
    def holds(self) -> bool:
        return self.typed == self.placed + self.unplaced


@dataclass(frozen=True, slots=True)
class Mark:
    """How one heading of the form was understood in one return (for ``rt67 check``).

    ``found``: the text taken for the heading, "" where absent. ``margin``: certainty; how much
    worse the best reading without this heading is. ``distance``: 0 equal, 1 nothing alike.
    """

    heading_id: str
    found: str = ""
    place: Place | None = None
    distance: float = 0.0
    margin: float = 0.0
    uncertain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnReading:
    """All that the pure reading of one file gives; its state may still become superseded."""

    source: SourceFile
    state: State
    reason: str = ""
    identity: Identity = field(default_factory=Identity)
    modified: datetime | None = None
    answers: tuple[Answer, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    balance: Balance = field(default_factory=Balance)
    marks: tuple[Mark, ...] = ()
    issues: tuple[Issue, ...] = ()


# --- the frames and what the writers get ----------------------------------------------------

RECORD_COLUMNS = (
    "form_id",
    "college_id",
    "college",
    "policy_id",
    "topic_id",
    "section_id",
    "kind",
    "entry",
    "heading",
    "text",
    "status",
    "pictures",
    "review",
    "source",
    "locator",
)
UNPLACED_COLUMNS = ("source", "college_id", "locator", "text", "pictures", "reason")
RETURN_COLUMNS = (
    "source",
    "sha256",
    "state",
    "reason",
    "college_id",
    "college",
    "identified_by",
    "modified",
    "answered",
    "in_progress",
    "none",
    "not_implemented",
    "blank",
    "absent",
    "unplaced",
    "pictures",
    "typed_chars",
    "placed_chars",
    "unplaced_chars",
)


@dataclass(frozen=True, slots=True)
class Frames:
    """The three tables of a run; every column is text, also in an empty frame."""

    records: pd.DataFrame
    unplaced: pd.DataFrame
    returns: pd.DataFrame


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture to save: out of ``package`` (a file) to ``path``, relative to the output folder.

    ``source``: the return that it stands in, relative to the inbox.
    """

    source: str
    package: Path
    picture: Picture
    path: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything that the workbook and the report are written from.

    ``folder``: what the picture paths in the frames are relative to. ``inbox``: what ``source``
    is relative to. ``written``: the run's time, with its zone. ``version``: of this program.
    ``output``: where the outputs will stand, and what links are relative to, where it is not
    ``folder`` itself.
    """

    form: Form
    roster: Roster
    frames: Frames
    issues: tuple[Issue, ...]
    folder: Path
    inbox: Path
    written: datetime
    version: str
    output: Path | None = None


# --- the officer's review -------------------------------------------------------------------


class Verdict(StrEnum):
    """What the officer decided; the value is the word that stands in the workbook's list."""

    NOT_YET = "ยังไม่ตรวจ"
    PASSED = "ผ่าน"
    CORRECTED = "แก้ไข"
    SENT_BACK = "ส่งกลับ"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One row that the officer may review, and what was entered there so far.

    ``key``: ties a row of the workbook to its record, unplaced piece or issue; "" where no review
    is kept. ``sha256``, ``college_id``, ``section_id``, ``entry``, ``source``, ``locator``: where
    the text stood in the return; empty where the row is an issue without a text. ``sent``: the text
    as the college sent it. ``text``: the officer's correction, ``moved_to``: the section it goes to,
    each "" where there is none.
    """

    key: str
    sha256: str = ""
    college_id: str = ""
    section_id: str = ""
    entry: str = ""
    source: str = ""
    locator: str = ""
    sent: str = ""
    verdict: Verdict = Verdict.NOT_YET
    text: str = ""
    moved_to: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """The review beside what it is about: one entry a row of ``records`` and ``unplaced``, and one
    an issue, in their order."""

    records: tuple[Reviewed, ...] = ()
    unplaced: tuple[Reviewed, ...] = ()
    issues: tuple[Reviewed, ...] = ()


# The hidden sheet by which a workbook remembers what it said when it was written: the writer fills
# it and the reader of the review compares with it. Its first row holds these columns, its second the
# heading that each has in the sheets, where it has one; then one row a reviewed row follows. "shown"
# is empty where it equals "sent". A text too long for one cell goes on in the next part.
LEDGER_SHEET = "_rt67"
LEDGER_COLUMNS = (
    "key",
    "part",
    "sha256",
    "college_id",
    "section_id",
    "entry",
    "source",
    "locator",
    "sent",
    "shown",
    "verdict",
    "text",
    "moved_to",
    "note",
)
