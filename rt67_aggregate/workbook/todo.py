"""The sheet to review: every task, worst first, with the columns of the review."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.issues import words as labels
from rt67_aggregate.model import Reviewed
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.answers import Places, link_to
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.reviewing import (
    KEY_COLUMN,
    REVIEW_COLUMNS,
    add_lists,
    key_of_part,
    last_review_column,
    review_values,
)
from rt67_aggregate.workbook.tasks import Task
from rt67_aggregate.workbook.values import Column, Link, Styled, Typed, Value, with_width

TOP = 2
COLUMNS = (
    Column("ระดับ", 13, "ต้องแก้ · ควรดู · แจ้งให้ทราบ", style="center"),
    Column("วิทยาลัย", 24, "ใคร", ledger="college"),
    Column("ไฟล์", 26, "ไฟล์ในกล่องรับ กดเพื่อเปิด"),
    Column("เรื่อง", 24, "พบอะไร", style="bold"),
    Column("รายละเอียด", 42, "พบอะไร และสำคัญอย่างไร"),
    Column("หัวข้อ", 17, "รหัสหัวข้อของแบบ กดเพื่อไปยังคำตอบ", ledger="section_id"),
    Column("อยู่ที่", 18, "ตำแหน่งในเอกสารของวิทยาลัย กดเพื่ออ่านตรงนั้นในหน้าเว็บ"),
    Column(words.TEXT, 50, "ข้อความที่เป็นปัญหา", ledger="shown", editable=True),
    Column("ต้องทำอะไร", 38, "วิธีแก้"),
    *REVIEW_COLUMNS,
    KEY_COLUMN,
)


def write(grid: Grid, facts: Facts, tasks: Sequence[Task], places: Places) -> None:
    """Fill the sheet."""
    columns = with_width(COLUMNS, {"ไฟล์": facts.file_width, "หัวข้อ": facts.section_width})
    grid.widths(columns)
    grid.line(0, "สิ่งที่ต้องตรวจ เรียงจากเรื่องสำคัญที่สุด", "title")
    grid.line(1, "แถวของคำตอบเดียวกันในแผ่น คำตอบ และแผ่นนี้ กรอกที่ใดที่หนึ่งก็พอ", "hint")
    rows = [values for task in tasks for values in _rows(facts, task, places)]
    grid.table(TOP, columns, rows, "ToReview")
    add_lists(grid, facts, COLUMNS, TOP + 1, TOP + max(1, len(rows)))
    grid.sheet.freeze_panes(TOP + 1, 2)
    grid.sheet.print_area(0, 0, TOP + max(1, len(rows)), last_review_column(COLUMNS))
    grid.page(TOP, f"{facts.form.short_title} · {words.TODO}")


def _rows(facts: Facts, task: Task, places: Places) -> list[list[Value]]:
    reviewed = task.reviewed
    # A record's further parts stand in the sheet of answers; a piece without a record has only this.
    texts = pieces(safe(task.text))[: 1 if task.record >= 0 else None]
    return [
        [
            Styled(labels.SEVERITY[task.severity], f"severity_{task.severity.value}"),
            facts.names.get(task.college_id, task.college_id),
            facts.file(task.source),
            task.title,
            task.found,
            _section(task, places),
            facts.place(task.source, task.locator, always=True),
            Typed(text),
            task.action,
            *_entered(facts, reviewed, part),
            key_of_part(reviewed.key, part),
        ]
        for part, text in enumerate(texts)
    ]


def _entered(facts: Facts, reviewed: Reviewed, part: int) -> list[Value]:
    corrections, notes = pieces(safe(reviewed.text)), pieces(safe(reviewed.note))
    return review_values(
        facts,
        reviewed,
        corrections[part] if part < len(corrections) else "",
        notes[part] if part < len(notes) else "",
    )


def _section(task: Task, places: Places) -> Value:
    if task.record < 0:
        return task.section_id
    return Link(link_to(places.records[task.record]), task.section_id, tip=words.ANSWERS)
