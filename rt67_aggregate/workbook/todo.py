"""The sheet to review: every task, worst first, with the columns of the review."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Reviewed
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.answers import AnswerRows
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.long_tables import TableSheets, write_long
from rt67_aggregate.workbook.reviewing import (
    KEY_COLUMN,
    REVIEW_COLUMNS,
    SECTION_COLUMN,
    add_lists,
    key_of_part,
    last_review_column,
    offer_colleges,
    officers_column,
    review_values,
)
from rt67_aggregate.workbook.tasks import Task
from rt67_aggregate.workbook.values import Column, Link, Styled, TypedText, Value, with_width

TOP = 2
COLUMNS = with_width(
    (
        Column(say("ระดับ"), 9, say("ต้องแก้ · ควรดู · แจ้งให้ทราบ"), style="center"),
        Column(say("วิทยาลัย"), 15, say("ใคร"), ledger="college"),
        Column(say("หัวข้อ"), 12, say("เลขประเด็น และส่วนของแบบ กดเพื่อไปยังคำตอบ"), ledger="section_id"),
        Column(say("เรื่อง"), 16, say("พบอะไร"), style="bold"),
        Column(say("รายละเอียด"), 22, say("พบอะไร และสำคัญอย่างไร")),
        Column(say("ต้องทำอะไร"), 20, say("วิธีแก้")),
        Column(words.TEXT, 20, say("ข้อความที่เป็นปัญหา"), ledger="shown", editable=True),
        officers_column(
            words.FILED, 12, say("ของเรื่องว่าไฟล์เป็นของใคร: เลือกวิทยาลัย รวมใหม่แล้วคำตอบจะอยู่ใต้วิทยาลัยนั้น"), "filed"
        ),
        *REVIEW_COLUMNS,
        Column(say("อยู่ที่"), 20, say("ตำแหน่งในเอกสารของวิทยาลัย กดเพื่ออ่านตรงนั้น"), aside=True),
        Column(say("ไฟล์"), 34, say("ไฟล์ใน inbox กดเพื่อเปิด"), aside=True),
        SECTION_COLUMN,
        KEY_COLUMN,
    ),
    {words.CORRECTION: 15, words.NOTE: 13, words.MOVED_TO: 12},
)
_TITLES = {
    words.TODO: say("สิ่งที่ต้องตรวจ เรียงจากเรื่องสำคัญที่สุด"),
    words.NOTICES: say("เรื่องที่แจ้งให้ทราบ ไม่ต้องทำอะไร"),
}
_NAMES = {words.TODO: "ToReview", words.NOTICES: "Notices"}


def write(sheet: str, grid: Grid, facts: Facts, tasks: Sequence[Task], places: AnswerRows) -> TableSheets:
    """Fill ``sheet`` and those that go on: of what asks for something, or of what is only told."""
    columns = with_width(COLUMNS, {say("ไฟล์"): facts.file_width})
    linked = len(tasks) <= facts.limits.looks
    rows = (values for task in tasks for values in _rows(facts, task, places, linked=linked))
    begin, end = partial(_begin, sheet, columns), partial(_end, facts, grid.name)
    return write_long(grid, TOP, columns, rows, _NAMES[sheet], begin=begin, end=end)


def _begin(sheet: str, columns: Sequence[Column], grid: Grid) -> None:
    grid.widths(columns)
    grid.line(0, _TITLES[sheet], "title")
    grid.line(
        1, say("แถวของคำตอบเดียวกันในแผ่น {answers} และแผ่นนี้ กรอกที่ใดที่หนึ่งก็พอ", answers=words.ANSWERS), "hint"
    )


def _end(facts: Facts, name: str, grid: Grid, last: int) -> None:
    add_lists(grid, facts, COLUMNS, TOP + 1, last)
    offer_colleges(grid, facts, COLUMNS, TOP + 1, last)
    grid.sheet.freeze_panes(TOP + 1, 2)
    grid.sheet.print_area(0, 0, last, last_review_column(COLUMNS))
    grid.page(TOP, f"{facts.form.short_title} · {name}")


def _rows(facts: Facts, task: Task, places: AnswerRows, *, linked: bool) -> list[list[Value]]:
    reviewed = task.reviewed
    # A record's further parts stand in the sheet of answers; a piece without a record has only this.
    texts = pieces(safe(task.text))[: 1 if task.record >= 0 else None]
    return [
        [
            Styled(labels.SEVERITY[task.severity], f"severity_{task.severity.value}"),
            facts.names.get(task.college_id, task.college_id),
            _section(facts, task, places, linked=linked),
            task.title,
            _found(task),
            task.action,
            TypedText(text),
            TypedText("" if part or not reviewed.filed else facts.college_shown(reviewed.filed), review=True),
            *_entered(facts, reviewed, part),
            facts.place(task.source, task.locator, linked=linked),
            facts.file(task.source) if linked else task.source,
            task.section_id,
            key_of_part(reviewed.key, part),
        ]
        for part, text in enumerate(texts)
    ]


def _found(task: Task) -> str:
    """What was found; of a file of nobody with its name, since the column of files is far to the right."""
    named = task.college_id or not task.source or task.source in task.found
    return task.found if named else joined(": ", (task.source, task.found))


def _entered(facts: Facts, reviewed: Reviewed, part: int) -> list[Value]:
    corrections, notes = pieces(safe(reviewed.text)), pieces(safe(reviewed.note))
    return review_values(
        facts,
        reviewed,
        corrections[part] if part < len(corrections) else "",
        notes[part] if part < len(notes) else "",
    )


def _section(facts: Facts, task: Task, places: AnswerRows, *, linked: bool) -> Value:
    shown = facts.section_shown(task.section_id)
    if task.record < 0 or not linked:
        return shown
    return Link(places.link(task.record), shown, tip=words.ANSWERS)
