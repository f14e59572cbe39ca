"""The columns that belong to the officer, their lists, and the hidden key of each row."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from rt67_aggregate.language import joined, say
from rt67_aggregate.model import CHOSEN_VERDICTS, Reviewed
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.values import Column, TypedText, Value

LISTS_SHEET = "_rt67_lists"
# A list opens as wide as its column; a longer label would only be cut there.
_LABEL = 90


def officers_column(title: str, width: float, meaning: str, ledger: str) -> Column:
    """A column that the officer fills in, read back as the field ``ledger``."""
    return Column(title, width, meaning, head="review_head", ledger=ledger, editable=True)


CHOSEN = tuple(words.VERDICTS[verdict] for verdict in CHOSEN_VERDICTS)
NOTE_COLUMN = officers_column(words.NOTE, 16, say("บันทึกของผู้ตรวจ"), "note")
REVIEW_COLUMNS = (
    officers_column(words.VERDICT, 11, say("เลือกจากรายการ: ") + joined(" · ", CHOSEN), "verdict"),
    officers_column(words.CORRECTION, 24, say("ข้อความที่ให้ใช้แทนคำตอบเดิม"), "text"),
    officers_column(words.MOVED_TO, 13, say("หัวข้อที่คำตอบนี้ควรอยู่ เลือกจากรายการ"), "moved_to"),
    NOTE_COLUMN,
)
SECTION_COLUMN = Column(say("รหัสหัวข้อ"), 14, hidden=True)
KEY_COLUMN = Column(words.KEY, 12, say("รหัสที่โปรแกรมใช้จับคู่แถว ห้ามแก้"), hidden=True, ledger="key")


def review_values(facts: Facts, reviewed: Reviewed, text: str, note: str) -> list[Value]:
    """The cells of the officer's columns, as they were entered."""
    moved = facts.section_label(reviewed.moved_to)[:_LABEL] if reviewed.moved_to else ""
    return [
        TypedText(words.VERDICTS[reviewed.verdict], review=True),
        TypedText(text, review=True),
        TypedText(moved, review=True),
        TypedText(note, review=True),
    ]


def key_of_part(key: str, part: int) -> str:
    """The key of a row that continues another one: the same with the number of the part."""
    return f"{key}/{part + 1}" if key and part else key


def write_lists(grid: Grid, facts: Facts) -> None:
    """The sections that an answer can be moved to, and the colleges; validation refers to them, so that no
    limit applies."""
    sections = (facts.section_label(section)[:_LABEL] for section in facts.section_ids)
    colleges = (facts.college_shown(college_id) for college_id, _ in facts.colleges)
    for row, listed in enumerate(zip_longest(sections, colleges)):
        for column, text in enumerate(listed):
            if text is not None:
                grid.put(row, column, text, "plain")
    grid.sheet.hide()


def offer_colleges(grid: Grid, facts: Facts, columns: tuple[Column, ...], first: int, last: int) -> None:
    """Offer the colleges where a file's can be chosen."""
    number = next(n for n, column in enumerate(columns) if column.ledger == "filed")
    grid.validate(
        first,
        number,
        last,
        number,
        {
            "validate": "list",
            "source": f"='{LISTS_SHEET}'!$B$1:$B${max(1, len(facts.colleges))}",
            "error_title": words.FILED,
            "error_message": say("เลือกวิทยาลัยจากรายการ"),
        },
    )


def last_review_column(columns: tuple[Column, ...]) -> int:
    """The number of the last column that the officer fills in: what stands after it is not printed."""
    return max(number for number, column in enumerate(columns) if column.head == "review_head")


def offer(
    grid: Grid, columns: tuple[Column, ...], field: str, choices: Iterable[str], rows: tuple[int, int]
) -> None:
    """Offer a list in the column of a field; nothing else is taken there."""
    number = next(n for n, column in enumerate(columns) if column.ledger == field)
    listed = list(choices)
    grid.validate(
        rows[0],
        number,
        rows[1],
        number,
        {
            "validate": "list",
            "source": listed,
            "error_title": columns[number].title,
            "error_message": say("เลือกจากรายการ: ") + joined(" · ", listed),
        },
    )


def add_lists(
    grid: Grid, facts: Facts, columns: tuple[Column, ...], first: int, last: int, *, new_rows: bool = False
) -> None:
    """Offer the lists in the review's columns of the rows ``first`` to ``last``.

    ``new_rows``: with the mark of a row that is a new answer.
    """
    verdicts = list(CHOSEN)
    offer(grid, columns, "verdict", [*verdicts, words.NEW_ROW] if new_rows else verdicts, (first, last))
    moved = next(number for number, column in enumerate(columns) if column.ledger == "moved_to")
    count = max(1, len(facts.section_ids))
    grid.validate(
        first,
        moved,
        last,
        moved,
        {
            "validate": "list",
            "source": f"='{LISTS_SHEET}'!$A$1:$A${count}",
            "error_type": "warning",
            "error_title": words.MOVED_TO,
            "error_message": say("เลือกจากรายการ หรือพิมพ์ชื่อหัวข้อให้ตรงกับช่อง หัวข้อ"),
        },
    )
