"""The officer's review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rt67_aggregate.model.overlays import SheetOverlays


class Verdict(StrEnum):
    """What the officer decided; the value is the word that stands in the workbook's list."""

    NOT_YET = "ยังไม่ตรวจ"
    PASSED = "ผ่าน"
    CORRECTED = "แก้ไข"
    SENT_BACK = "ส่งกลับ"
    # The entry of this row is for all rows that look the same.
    ALIKE = "ทุกแถวที่เหมือนกัน"
    # The program's own: the row has what was entered for all that look like it.
    FOLLOWS = "ตามแถวที่เหมือนกัน"


# The verdicts that an officer chooses from.
CHOSEN_VERDICTS = tuple(verdict for verdict in Verdict if verdict is not Verdict.FOLLOWS)

# What the officer chooses in a row that she puts into the sheet of answers herself: a new answer.
NEW_ROW = "เพิ่มคำตอบ"


class CollegeState(StrEnum):
    """How far the officer is with a college as a whole; the value is the word in the list."""

    WAITING = "รอตรวจ"
    SENT_BACK = "ส่งกลับ"
    DONE = "เสร็จ"


# What the officer enters instead of a group's name for a row that is to stand by itself.
APART = "แยก"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One row that the officer may review, and what was entered there so far.

    ``key``: ties a row of the workbook to its record, unplaced piece or issue; "" where no review
    is kept. ``sha256``, ``college_id``, ``section_id``, ``entry``, ``source``, ``locator``: where
    the text stood in the return; empty where the row is an issue without a text; of a college as a whole
    ``sha256`` is that of the return that counts. ``sent``: the text as the college sent it. ``text``: the
    officer's correction, ``moved_to``: the section it goes to, each "" where there is none. ``group``: of a
    row of one of the form's tables, ``APART`` or a word that it shares with the rows it is to stand with in
    the report, "" where the program groups it.
    ``status``: of an answer the status that the officer gives it (a ``Status``), of a college its
    ``CollegeState``; "" where there is none. ``filed``: of a return that does not say whose it is, the ID of
    the college that the officer chose. ``repeated``: whether several rows of its return said the same in that
    section when something was entered, so that the text alone does not tell which of them it was.
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
    group: str = ""
    status: str = ""
    filed: str = ""
    repeated: bool = False

    @property
    def is_decided(self) -> bool:
        """Whether the officer said what is to become of it: by a verdict, a correction or a move."""
        return self.verdict is not Verdict.NOT_YET or bool(self.text or self.moved_to)


@dataclass(frozen=True, slots=True)
class Review:
    """The review beside what it is about: one entry a row of ``records`` and ``unplaced``, one an
    issue, in their order, one a college, and one a part of the report for the officer's own words. ``ids``:
    what IDs stand for in this run, as a text that the workbook keeps and gives back. ``overlays``: the
    colours that she gave to cells. ``lines``: how many ``corrections.csv`` has beside this workbook.
    ``settled``: file and place, in words, of the texts under no section of which she said what they are."""

    records: Sequence[Reviewed] = ()
    unplaced: Sequence[Reviewed] = ()
    issues: tuple[Reviewed, ...] = ()
    colleges: tuple[Reviewed, ...] = ()
    words: tuple[Reviewed, ...] = ()
    ids: str = ""
    overlays: tuple[SheetOverlays, ...] = ()
    lines: int = 0
    settled: frozenset[tuple[str, str]] = frozenset()


# The hidden sheet by which a workbook remembers what it said when it was written: the writer fills
# it and the reader of the review compares with it. Its first row holds these columns, its second the
# heading that each has in the sheets, where it has one; then one row a reviewed row follows. "shown"
# is empty where it equals "sent". A text too long for one cell goes on in the next part. "grouped"
# is the name of the group that the program showed the row in; "college", "section" and "stated" are
# the college's name, the section and the status as they were shown. "layout" is only in the second
# row, as JSON: sheet → heading → the field that is read there, "" for none. "check" is ``text.seal``
# of all before it in the row, so that a ledger which somebody changed is told.
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
    "group",
    "grouped",
    "layout",
    "college",
    "section",
    "status",
    "stated",
    "filed",
    "check",
)
# A sheet with several texts a row has a column of keys for each: headed by the heading of the keys,
# this, and the heading of the text.
LEDGER_KEY_OF = " · "
# The hidden sheet of marks: what stood in any cell and any row that the program wrote, the number of
# pictures and of charts on each sheet and the program's colours, so that whatever else is found is
# somebody's; and ``Review.ids`` and ``Review.lines``. Rows of a name, a value and a checksum; the marks are
# bytes in base64, MARK_BYTES each, and like ``ids`` in as many rows as they need.
MARKS_SHEET = "_rt67_marks"
MARKS, MARKED_PICTURES, MARKED_IDS = "marks", "pictures of ", "ids"
MARKED_COLOURS, MARKED_LINES, MARKED_CHARTS = "colours", "lines", "charts of "
MARK_BYTES = 5
