"""The sheet that explains: how to review, what every column, status and code means."""

from __future__ import annotations

from collections.abc import Iterable

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues import words as labels
from rt67_aggregate.model import APART, State, Status, Verdict
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.values import Column, Styled, Value

COLUMNS = (
    Column("เรื่อง", 26),
    Column("ชื่อ", 34, style="bold"),
    Column("ความหมาย", 90),
    Column("ต้องทำอะไร", 60),
)
TOP = 15
_HOW = (
    "1. ดูแผ่น ภาพรวม แล้วไล่จากแผ่น สิ่งที่ต้องตรวจ ซึ่งเรียงเรื่องสำคัญไว้บนสุด",
    "2. กรอกในช่องสีเหลือง: ผลการตรวจ ข้อความที่แก้ไข ย้ายไปหัวข้อ และหมายเหตุ",
    "3. บันทึกไฟล์นี้ไว้ที่เดิม ปิดไฟล์ แล้วสั่งรวมใหม่ สิ่งที่กรอกไว้จะอยู่ครบ และคำตอบที่แก้ไขจะไปอยู่ในตารางและรายงาน",
    "4. แก้ในช่อง ข้อความ โดยตรงก็ได้ โปรแกรมจะถือเป็นการแก้ไข และแจ้งไว้ในแผ่น สิ่งที่ต้องตรวจ",
    "5. ถ้าวิทยาลัยส่งฉบับใหม่และคำตอบเปลี่ยนไป โปรแกรมไม่นำการแก้ไขเดิมมาใช้เอง แต่จะแสดงทั้งสองข้อความให้เลือก",
    "6. เรียง กรอง ซ่อนแถว เพิ่มหรือซ่อนคอลัมน์ได้ แต่อย่าลบคอลัมน์ที่ซ่อนอยู่ และอย่าเปลี่ยนชื่อหัวคอลัมน์สีเหลือง",
    "7. ก่อนเขียนทับ โปรแกรมเก็บไฟล์เดิมไว้ในโฟลเดอร์ history และเก็บการแก้ไขทุกครั้งไว้ใน corrections.csv",
    f"8. เรื่องเดียวกันของหลายวิทยาลัยในตารางของแบบจะอยู่ด้วยกันในรายงาน ถ้าไม่ควรรวม ให้เลือก {APART} ในช่อง {words.GROUP}",
    "9. ปรับความสูงแถวให้พอดีกับตัวอักษรในเครื่อง: เลือกทั้งแผ่น แล้วดับเบิลคลิกเส้นแบ่งระหว่างเลขแถว",
)
_VERDICTS = {
    Verdict.NOT_YET: "ยังไม่ได้ดูแถวนี้",
    Verdict.PASSED: "ดูแล้ว ใช้ได้",
    Verdict.CORRECTED: "ดูแล้ว และแก้ไขหรือย้ายหัวข้อ",
    Verdict.SENT_BACK: "ดูแล้ว ต้องให้วิทยาลัยแก้ไขหรือส่งใหม่ เขียนสิ่งที่ต้องการในหมายเหตุ",
}


def write(grid: Grid, facts: Facts, sheets: Iterable[tuple[str, tuple[Column, ...]]]) -> None:
    """Fill the sheet; ``sheets``: the other sheets' names and columns."""
    grid.widths(COLUMNS)
    grid.line(0, "คำอธิบาย", "title")
    grid.line(2, "วิธีตรวจ", "heading")
    for number, line in enumerate(_HOW, start=3):
        grid.line(number, line, "plain")
    grid.line(TOP - 2, "ความหมายของคอลัมน์ สถานะ และเรื่องที่แจ้ง", "heading")
    grid.table(TOP, COLUMNS, [*_columns(sheets), *_statuses(), *_codes()], "About")
    grid.sheet.freeze_panes(0, 0)
    version = facts.summary.version
    grid.page(TOP, f"{facts.form.short_title} · {words.ABOUT} · rt67-aggregate {version}")


def _columns(sheets: Iterable[tuple[str, tuple[Column, ...]]]) -> list[list[Value]]:
    return [
        [f"คอลัมน์ · {name}", column.title, column.help, None]
        for name, columns in sheets
        for column in columns
        if column.help
    ]


def _statuses() -> list[list[Value]]:
    rows: list[list[Value]] = [
        ["สถานะของคำตอบ", f"{labels.SIGN[s]}  {labels.STATUS[s]}", words.STATUS_MEANING[s], None]
        for s in Status
    ]
    rows += [["สถานะของไฟล์", labels.STATE[s], words.STATE_MEANING[s], None] for s in State]
    rows += [[words.VERDICT, verdict.value, meaning, None] for verdict, meaning in _VERDICTS.items()]
    return rows


def _codes() -> list[list[Value]]:
    return [
        [
            Styled(f"เรื่องที่แจ้ง · {labels.SEVERITY[kind.severity]}", f"severity_{kind.severity.value}"),
            kind.title,
            f"ตัวอย่าง: {kind.example}  (รหัส {code})",
            _without_fields(kind.action),
        ]
        for code, kind in sorted(
            CATALOGUE.items(), key=lambda item: list(labels.SEVERITY).index(item[1].severity)
        )
    ]


def _without_fields(template: str) -> str:
    from string import Formatter  # noqa: PLC0415

    return "".join(
        text + ("…" if field is not None else "") for text, field, _, _ in Formatter().parse(template)
    )
