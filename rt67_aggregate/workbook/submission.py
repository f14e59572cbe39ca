"""The sheet of submissions: one row a college, missing ones on top, then the other files."""

from __future__ import annotations

from datetime import datetime

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues import words as labels
from rt67_aggregate.model import CollegeState, IdentifiedBy, State, Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts, Row
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.reviewing import KEY_COLUMN, NOTE_COLUMN, offer, officers_column
from rt67_aggregate.workbook.values import Column, Styled, TypedText, Value, with_width

TOP = 2
COLUMNS = (
    Column("รหัส", 8, "รหัสวิทยาลัยในทะเบียน"),
    Column("วิทยาลัย", 28, "ชื่อวิทยาลัยตามทะเบียน", style="bold", ledger="college"),
    Column("การส่ง", 11, "ส่งแล้วหรือยัง", style="center"),
    officers_column(words.COLLEGE_STATE, 11, "ตรวจวิทยาลัยนี้ถึงไหนแล้ว", "status"),
    NOTE_COLUMN,
    Column("ไฟล์", 30, "ไฟล์ที่ใช้ กดเพื่อเปิด"),
    Column("แก้ไขล่าสุด", 13, "วันที่บันทึกในเอกสาร ถ้าไม่มีใช้วันที่ของไฟล์", style="date"),
    Column("กำหนดส่ง", 13, "วันสุดท้ายที่ให้ส่ง", style="date"),
    Column("ทันกำหนด", 11, "เทียบวันที่แก้ไขล่าสุดกับกำหนดส่ง", style="center"),
    *(Column(labels.STATUS[s], 10, "จำนวนหัวข้อ: " + words.STATUS_MEANING[s], "number") for s in Status),
    Column("นอกหัวข้อ", 10, "จำนวนข้อความที่ไม่อยู่ใต้หัวข้อใด", style="number"),
    Column("ภาพ", 9, "จำนวนภาพ", style="number"),
    Column("รู้ชื่อจาก", 24, "โปรแกรมรู้ชื่อวิทยาลัยจากที่ใด"),
    KEY_COLUMN,
)
FILE_COLUMNS = (
    Column("รหัส", 12),
    Column("วิทยาลัย", 36),
    Column("สถานะ", 18, style="center"),
    Column("ไฟล์", 44),
    Column("แก้ไขล่าสุด", 20, style="date"),
    Column("เหตุผล", 40),
)


def write(grid: Grid, facts: Facts) -> None:
    """Fill the sheet."""
    columns = with_width(COLUMNS, {"วิทยาลัย": facts.name_width + 2})
    grid.widths(columns)
    grid.line(0, f"การส่งรายงาน: ส่งแล้ว {len(facts.accepted)} จาก {len(facts.colleges)} แห่ง", "title")
    grid.line(1, "วิทยาลัยที่ยังไม่ส่งอยู่บนสุด", "hint")
    late_first = [*facts.missing, *((c, n) for c, n in facts.colleges if c in facts.accepted)]
    rows = [_college(facts, college_id, name) for college_id, name in late_first]
    grid.table(TOP, columns, rows, "Submission")
    offer(grid, COLUMNS, "status", CollegeState, (TOP + 1, TOP + max(1, len(rows))))
    _other_files(grid, facts, TOP + max(1, len(rows)) + 3)
    grid.sheet.freeze_panes(TOP + 1, 2)
    grid.page(TOP, f"{facts.form.short_title} · {words.SUBMISSION}")


def lateness(facts: Facts, row: Row) -> Value:
    """On time, or how many days late, by the date of the document."""
    moment = facts.local(row["modified"])
    if moment is None:
        return Styled("ไม่ทราบวันที่", "none")
    college = facts.summary.roster.get(row["college_id"])
    days = facts.form.days_late(moment.date(), college)
    if facts.form.deadline_of(college) is None:
        return Styled("ไม่มีกำหนดส่ง", "none")
    return Styled(f"ช้า {days} วัน", "late") if days > 0 else Styled("ทันกำหนด", "good")


def is_late(facts: Facts, row: Row) -> bool:
    """Whether the document was last changed after the deadline."""
    moment = facts.local(row["modified"])
    college = facts.summary.roster.get(row["college_id"])
    return moment is not None and facts.form.days_late(moment.date(), college) > 0


def _college(facts: Facts, college_id: str, name: str) -> list[Value]:
    row = facts.accepted.get(college_id)
    deadline = facts.form.deadline_of(facts.summary.roster.get(college_id))
    reviewed = facts.reviewed_college(college_id)
    entered = [TypedText(reviewed.status, review=True), TypedText(reviewed.note, review=True)]
    if row is None:
        others = [r for r in facts.returns if r["college_id"] == college_id and r["source"]]
        state = labels.STATE[State(others[0]["state"])] if others else labels.STATE[State.MISSING]
        source = others[0]["source"] if others else ""
        file = facts.file(source) if source else None
        blanks: list[Value] = [None] * (len(COLUMNS) - 9)
        line = [college_id, name, Styled(state, "bad"), *entered, file, None, deadline]
        return [*line, *blanks, reviewed.key]
    counts = facts.count(college_id)
    return [
        college_id,
        name,
        Styled(labels.STATE[State.ACCEPTED], "good"),
        *entered,
        facts.file(row["source"]),
        _date(facts, row),
        deadline,
        lateness(facts, row),
        *(counts[status] for status in Status),
        _number(row["unplaced"]),
        _number(row["pictures"]),
        labels.IDENTIFIED[IdentifiedBy(row["identified_by"])],
        reviewed.key,
    ]


def _other_files(grid: Grid, facts: Facts, top: int) -> None:
    """Files that are not the return that counts; nothing where there are none."""
    used = {row["source"] for row in facts.accepted.values()}
    others = [row for row in facts.returns if row["source"] and row["source"] not in used]
    if not others:
        return
    grid.line(top - 1, f"ไฟล์อื่นในกล่องรับ {len(others)} ไฟล์", "heading")
    columns = FILE_COLUMNS
    grid.table(top, columns, [_file(facts, row) for row in others], "OtherFiles")


def _file(facts: Facts, row: Row) -> list[Value]:
    kind = CATALOGUE.get(row["reason"])
    return [
        row["college_id"],
        row["college"],
        labels.STATE[State(row["state"])],
        facts.file(row["source"]),
        _date(facts, row),
        kind.title if kind else row["reason"],
    ]


def _date(facts: Facts, row: Row) -> Value:
    moment: datetime | None = facts.local(row["modified"])
    return moment.date() if moment else row["modified"]


def _number(text: str) -> Value:
    return int(text) if text.isdecimal() else text
