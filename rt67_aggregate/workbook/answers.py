"""The sheet of all answers, one row a record, with the columns of the review."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Reviewed, Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts, Row
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.long_tables import TableSheets, write_long
from rt67_aggregate.workbook.reviewing import (
    KEY_COLUMN,
    REVIEW_COLUMNS,
    SECTION_COLUMN,
    add_lists,
    key_of_part,
    last_review_column,
    offer,
    officers_column,
    review_values,
)
from rt67_aggregate.workbook.section_numbers import SectionNumbers
from rt67_aggregate.workbook.text_sizes import within_width
from rt67_aggregate.workbook.values import Column, Link, Styled, TypedText, Value, with_width

TOP = 2
_NAME_WIDTH = 24
COLUMNS = (
    Column(say("วิทยาลัย"), 18, say("ชื่อวิทยาลัยตามรายชื่อ"), ledger="college", when_new=True),
    Column(
        say("หัวข้อ"), 14, say("เลขประเด็น และส่วนของแบบ หัวข้อเต็มอยู่ทางขวา"), ledger="section_id", when_new=True
    ),
    Column(say("ที่"), 5, say("ลำดับในหัวข้อ ในตารางคือเลขแถวของแบบ"), style="center"),
    Column(
        words.TEXT, 64, say("คำตอบของวิทยาลัย แก้ในช่องนี้ก็ได้ โปรแกรมจะถือเป็นการแก้ไข"), ledger="shown", editable=True
    ),
    officers_column(say("สถานะ"), 12, say("คำตอบนี้นับเป็นอะไร เลือกใหม่ได้ ลบออกถ้าให้โปรแกรมกำหนด"), "status"),
    *REVIEW_COLUMNS,
    Column(say("อยู่ที่"), 24, say("ตำแหน่งในเอกสารของวิทยาลัย กดเพื่ออ่านตรงนั้น"), aside=True),
    Column(say("ข้อสังเกต"), 26, say("สิ่งที่โปรแกรมไม่แน่ใจ หรือสิ่งที่แก้ไขไปแล้ว"), aside=True),
    Column(say("หัวข้อในแบบ"), 40, say("หัวข้อตามที่พิมพ์ในแบบ"), aside=True),
    Column(say("ข้อความเดิมที่ส่งมา"), 40, say("คำตอบก่อนแก้ไข มีเฉพาะแถวที่ถูกแก้ไขหรือย้าย"), aside=True),
    Column(say("ภาพ"), 30, say("ภาพแรกของคำตอบ กดเพื่อเปิด"), aside=True),
    Column(say("ไฟล์"), 34, say("ไฟล์ใน inbox"), aside=True),
    SECTION_COLUMN,
    KEY_COLUMN,
)


@dataclass(frozen=True, slots=True)
class AnswerRows:
    """Where things stand in the sheets of answers. ``records``: the table's row of each, from 0.
    ``sections``: the row of the first record of every college's section, from 1."""

    records: Sequence[int]
    sections: SectionNumbers
    sheets: TableSheets

    def link(self, index: int) -> str:
        """Link to the row of a record."""
        return self._link(self.records[index])

    def section_link(self, college_id: str, section_id: str) -> str:
        """Link to the row of a college's first record of a section, of which there is one."""
        return self._link(self.sections.get(college_id, section_id) - 1)

    def _link(self, number: int) -> str:
        sheet, row = self.sheets.place(number)
        return f"internal:'{sheet}'!A{row}"


def write(grid: Grid, facts: Facts) -> AnswerRows:
    """Fill the sheet, and those that go on. Gives where each answer stands."""
    columns = with_width(COLUMNS, {say("ไฟล์"): facts.file_width})
    firsts = array("I")
    sections = SectionNumbers("I", facts.records.texts("section_id"))
    begin, end = partial(_begin, columns), partial(_end, facts)
    rows = _lines(facts, firsts, sections)
    return AnswerRows(firsts, sections, write_long(grid, TOP, columns, rows, "Answers", begin=begin, end=end))


def _lines(facts: Facts, firsts: array[int], sections: SectionNumbers) -> Iterator[list[Value]]:
    """The table's rows; where each record's begin is written down as they are made."""
    number = 0
    for record, reviewed in zip(facts.records, facts.reviewed_records(), strict=True):
        firsts.append(number)
        if not sections.get(record["college_id"], record["section_id"]):
            sections.put(record["college_id"], record["section_id"], number + 1)
        for values in _rows(facts, record, reviewed):
            number += 1
            yield values


def _begin(columns: Sequence[Column], grid: Grid) -> None:
    grid.widths(columns)
    grid.line(0, say("คำตอบทั้งหมด"), "title")
    grid.line(
        1,
        say("ช่องสีเหลืองเป็นของผู้ตรวจ กรอกแล้วบันทึก จากนั้นสั่งรวมใหม่ สิ่งที่กรอกไว้จะไม่หาย เรียง กรอง และซ่อนได้ตามต้องการ"),
        "hint",
    )


def _end(facts: Facts, grid: Grid, last: int) -> None:
    add_lists(grid, facts, COLUMNS, TOP + 1, last, new_rows=True)
    offer(grid, COLUMNS, "status", labels.STATUS.values(), (TOP + 1, last))
    grid.sheet.freeze_panes(TOP + 1, 2)
    grid.page(
        TOP, say("{short_title} · {answers}", short_title=facts.form.short_title, answers=words.ANSWERS)
    )
    grid.sheet.print_area(0, 0, last, last_review_column(COLUMNS))


def _rows(facts: Facts, record: Row, reviewed: Reviewed) -> list[list[Value]]:
    changed = reviewed.text or reviewed.moved_to
    typed = (record["text"], reviewed.text, reviewed.note, reviewed.sent if changed else "")
    columns = [pieces(safe(text)) for text in typed]
    # What was sent counts also where it is not shown, so that no row moves when something is entered.
    sent = () if reviewed.sent in typed else pieces(safe(reviewed.sent))
    return [
        _values(facts, record, reviewed, part, [c[part] if part < len(c) else "" for c in columns])
        for part in range(max(map(len, (*columns, sent))))
    ]


def _values(facts: Facts, record: Row, reviewed: Reviewed, part: int, texts: list[str]) -> list[Value]:
    text, correction, note, sent = texts
    return [
        record["college"] or record["college_id"],
        facts.section_shown(record["section_id"]),
        _entry(record["entry"], part),
        TypedText(text),
        _status(record["status"]),
        *review_values(facts, reviewed, correction, note),
        facts.answer_place(record),
        remarks(record["review"]),
        facts.row_named(record["section_id"], record["entry"], facts.heading(record["section_id"])),
        TypedText(sent),
        _picture(facts, record["pictures"]),
        _source(facts, record),
        record["section_id"],
        key_of_part(reviewed.key, part),
    ]


def remarks(codes: str) -> str:
    """The titles of issue codes that are joined by ";"."""
    return joined(
        "\n", (CATALOGUE[code].title if code in CATALOGUE else code for code in codes.split(";") if code)
    )


def _entry(entry: str, part: int) -> Value:
    if part:
        return say("{entry} (ต่อ)", entry=entry)
    return int(entry) if entry.isdecimal() else entry


def _status(status: str) -> Value:
    return Styled(labels.STATUS[Status(status)], f"status_{status}")


def _picture(facts: Facts, pictures: str) -> Value:
    first, _, more = pictures.partition(";")
    if not first:
        return None
    count = more.count(";") + 1 if more else 0
    name = within_width(first.rsplit("/", 1)[-1], _NAME_WIDTH)
    return Link(
        facts.picture_link(first), say("{name} และอีก {count} ภาพ", name=name, count=count) if count else name
    )


def _source(facts: Facts, record: Row) -> Value:
    return facts.file(record["source"]) if facts.is_linked(record) else record["source"]
