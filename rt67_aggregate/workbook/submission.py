"""The sheet of submissions: one row a college, missing ones on top, then the other files."""

from __future__ import annotations

from datetime import datetime

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import say
from rt67_aggregate.model import CollegeState, IdentifiedBy, State, Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts, Row
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.reviewing import KEY_COLUMN, NOTE_COLUMN, offer, officers_column
from rt67_aggregate.workbook.values import Column, Styled, TypedText, Value, with_width

TOP = 2
COLUMNS = (
    Column(say("รหัส"), 8, say("รหัสในรายชื่อวิทยาลัย")),
    Column(say("วิทยาลัย"), 28, say("ชื่อวิทยาลัยตามรายชื่อ"), style="bold", ledger="college"),
    Column(say("การส่ง"), 11, say("ส่งแล้วหรือยัง"), style="center"),
    officers_column(words.COLLEGE_STATE, 11, say("ตรวจวิทยาลัยนี้ถึงไหนแล้ว"), "status"),
    NOTE_COLUMN,
    Column(say("ไฟล์"), 30, say("ไฟล์ที่ใช้ กดเพื่อเปิด")),
    Column(say("แก้ไขล่าสุด"), 13, say("วันที่บันทึกในเอกสาร ถ้าไม่มีใช้วันที่ของไฟล์"), style="date"),
    Column(say("กำหนดส่ง"), 13, say("วันสุดท้ายที่ให้ส่ง"), style="date"),
    Column(say("ทันกำหนด"), 11, say("เทียบวันที่แก้ไขล่าสุดกับกำหนดส่ง ถ้าวันที่นั้นเป็นไปได้"), style="center"),
    *(Column(labels.STATUS[s], 10, say("จำนวนหัวข้อ: ") + words.STATUS_MEANING[s], "number") for s in Status),
    Column(say("นอกหัวข้อ"), 10, say("จำนวนข้อความที่ไม่อยู่ใต้หัวข้อใด"), style="number"),
    Column(say("ภาพ"), 9, say("จำนวนภาพ"), style="number"),
    Column(say("รู้ชื่อจาก"), 24, say("โปรแกรมรู้ชื่อวิทยาลัยจากที่ใด")),
    KEY_COLUMN,
)
FILE_COLUMNS = (
    Column(say("รหัส"), 12),
    Column(say("วิทยาลัย"), 36),
    Column(say("สถานะ"), 18, style="center"),
    Column(say("ไฟล์"), 44),
    Column(say("แก้ไขล่าสุด"), 20, style="date"),
    Column(say("เหตุผล"), 40),
)


def write(grid: Grid, facts: Facts) -> None:
    """Fill the sheet."""
    columns = with_width(COLUMNS, {say("วิทยาลัย"): facts.name_width + 2})
    grid.widths(columns)
    grid.line(
        0,
        say(
            "การส่งรายงาน: ส่งแล้ว {count} จาก {of} แห่ง",
            count=len(facts.accepted),
            of=len(facts.colleges),
        ),
        "title",
    )
    grid.line(1, say("วิทยาลัยที่ยังไม่ส่งอยู่บนสุด"), "hint")
    late_first = [*facts.missing, *((c, n) for c, n in facts.colleges if c in facts.accepted)]
    rows = [_college(facts, college_id, name) for college_id, name in late_first]
    grid.table(TOP, columns, rows, "Submission")
    offer(grid, COLUMNS, "status", words.COLLEGE_STATES.values(), (TOP + 1, TOP + max(1, len(rows))))
    _other_files(grid, facts, TOP + max(1, len(rows)) + 3)
    grid.sheet.freeze_panes(TOP + 1, 2)
    grid.page(
        TOP,
        say("{short_title} · {submission}", short_title=facts.form.short_title, submission=words.SUBMISSION),
    )


def lateness(facts: Facts, row: Row) -> Value:
    """On time, or how many days late, by the date of the document where it can be true."""
    moment = facts.local(row["modified"])
    if moment is None:
        return Styled(say("ไม่ทราบวันที่"), "none")
    college = facts.summary.roster.get(row["college_id"])
    if facts.form.deadline_of(college) is None:
        return Styled(say("ไม่มีกำหนดส่ง"), "none")
    if not facts.can_be_saved(row["modified"]):
        return Styled(say("วันที่ในไฟล์เป็นไปไม่ได้"), "none")
    days = facts.form.days_late(moment.date(), college)
    return Styled(say("ช้า {days} วัน", days=days), "late") if days > 0 else Styled(say("ทันกำหนด"), "good")


def is_late(facts: Facts, row: Row) -> bool:
    """Whether the document was last changed after the deadline, by a date that can be true."""
    moment = facts.local(row["modified"])
    if moment is None or not facts.can_be_saved(row["modified"]):
        return False
    return facts.form.days_late(moment.date(), facts.summary.roster.get(row["college_id"])) > 0


def _college(facts: Facts, college_id: str, name: str) -> list[Value]:
    row = facts.accepted.get(college_id)
    deadline = facts.form.deadline_of(facts.summary.roster.get(college_id))
    reviewed = facts.reviewed_college(college_id)
    state = words.COLLEGE_STATES[CollegeState(reviewed.status)] if reviewed.status else ""
    entered = [TypedText(state, review=True), TypedText(reviewed.note, review=True)]
    if row is None:
        other = facts.first_files.get(college_id)
        state = labels.STATE[State(other["state"]) if other else State.MISSING]
        file = facts.file(other["source"]) if other else None
        line: list[Value] = [college_id, name, Styled(state, "bad"), *entered, file, None, deadline]
        blanks = (None for _ in COLUMNS[len(line) : -1])
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
    grid.line(top - 1, say("ไฟล์อื่นใน inbox {count} ไฟล์", count=len(others)), "heading")
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
