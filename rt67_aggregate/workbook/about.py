"""The sheet that explains: how to review, what columns, statuses and the codes of this workbook mean.

There are some three hundred codes, most of them of forms and settings, which a run tells on the screen: in a
workbook each would hide the few that the officer meets there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import filled, say
from rt67_aggregate.model import State, Status, Verdict
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.values import Column, Styled, Value

COLUMNS = (
    Column(say("เรื่อง"), 26),
    Column(say("ชื่อ"), 34, style="bold"),
    Column(say("ความหมาย"), 90),
    Column(say("ต้องทำอะไร"), 60),
)
TOP = 15
_HOW = (
    say("1. ดูแผ่น ภาพรวม แล้วไล่จากแผ่น สิ่งที่ต้องตรวจ ซึ่งเรียงเรื่องสำคัญไว้บนสุด"),
    say("2. กรอกในช่องสีเหลือง: ผลการตรวจ ข้อความที่แก้ไข ย้ายไปหัวข้อ และหมายเหตุ"),
    say("3. บันทึกไฟล์นี้ไว้ที่เดิม ปิดไฟล์ แล้วสั่งรวมใหม่ สิ่งที่กรอกไว้จะอยู่ครบ และคำตอบที่แก้ไขจะไปอยู่ในตารางและรายงาน"),
    say("4. แก้ในช่อง ข้อความ โดยตรงก็ได้ โปรแกรมจะถือเป็นการแก้ไข และแจ้งไว้ในแผ่น สิ่งที่ต้องตรวจ"),
    say("5. ถ้าวิทยาลัยส่งฉบับใหม่และคำตอบเปลี่ยนไป โปรแกรมไม่นำการแก้ไขเดิมมาใช้เอง แต่จะแสดงทั้งสองข้อความให้เลือก"),
    say("6. เรียง กรอง ซ่อนแถว เพิ่มหรือซ่อนคอลัมน์ได้ แต่อย่าลบคอลัมน์ที่ซ่อนอยู่ และอย่าเปลี่ยนชื่อหัวคอลัมน์สีเหลือง"),
    say("7. ก่อนเขียนทับ โปรแกรมเก็บไฟล์เดิมไว้ในโฟลเดอร์ history และเก็บการแก้ไขทุกครั้งไว้ใน corrections.csv"),
    say(
        "8. เรื่องเดียวกันของหลายวิทยาลัยในตารางของแบบจะอยู่ด้วยกันในรายงาน ถ้าไม่ควรรวม ให้เลือก {apart} ในช่อง {group}",
        apart=words.APART,
        group=words.GROUP,
    ),
    say("9. ปรับความสูงแถวให้พอดีกับตัวอักษรในเครื่อง: เลือกทั้งแผ่น แล้วดับเบิลคลิกเส้นแบ่งระหว่างเลขแถว"),
)
_VERDICTS = {
    Verdict.NOT_YET: say("ยังไม่ได้ดูแถวนี้"),
    Verdict.PASSED: say("ดูแล้ว ใช้ได้"),
    Verdict.CORRECTED: say("ดูแล้ว และแก้ไขหรือย้ายหัวข้อ"),
    Verdict.SENT_BACK: say("ดูแล้ว ต้องให้วิทยาลัยแก้ไขหรือส่งใหม่ เขียนสิ่งที่ต้องการในหมายเหตุ"),
    Verdict.ALIKE: say("ข้อความที่แก้ไข หัวข้อที่ย้ายไป และสถานะของแถวนี้ ใช้กับทุกแถวของหัวข้อเดียวกันที่ส่งมาด้วยข้อความเดียวกัน"),
    Verdict.FOLLOWS: say("โปรแกรมใส่ให้ เพราะมีแถวที่เหมือนกันซึ่งเลือกใช้กับทุกแถว ถ้าไม่ต้องการให้ตาม เลือกผลการตรวจอื่น"),
}


def write(grid: Grid, facts: Facts, sheets: Iterable[tuple[str, tuple[Column, ...]]]) -> None:
    """Fill the sheet; ``sheets``: the other sheets' names and columns."""
    grid.widths(COLUMNS)
    grid.line(0, say("คำอธิบาย"), "title")
    grid.line(2, say("วิธีตรวจ"), "heading")
    for number, line in enumerate(_HOW, start=3):
        grid.line(number, line, "plain")
    grid.line(TOP - 2, say("ความหมายของคอลัมน์ สถานะ และเรื่องที่แจ้งในสมุดงานนี้"), "heading")
    grid.table(TOP, COLUMNS, [*_columns(sheets), *_statuses(), *_codes(facts)], "About")
    grid.sheet.freeze_panes(0, 0)
    version = facts.summary.version
    grid.page(
        TOP,
        say(
            "{short_title} · {about} · rt67-aggregate {version}",
            short_title=facts.form.short_title,
            about=words.ABOUT,
            version=version,
        ),
    )


def _columns(sheets: Iterable[tuple[str, tuple[Column, ...]]]) -> list[list[Value]]:
    return [
        [say("คอลัมน์ · {name}", name=name), column.title, column.help, None]
        for name, columns in sheets
        for column in columns
        if column.help
    ]


def _statuses() -> list[list[Value]]:
    rows: list[list[Value]] = [
        [
            say("สถานะของคำตอบ"),
            say("{sign}  {status}", sign=labels.SIGN[s], status=labels.STATUS[s]),
            words.STATUS_MEANING[s],
            None,
        ]
        for s in Status
    ]
    rows += [[say("สถานะของไฟล์"), labels.STATE[s], words.STATE_MEANING[s], None] for s in State]
    rows += [
        [words.VERDICT, words.VERDICTS[verdict], meaning, None] for verdict, meaning in _VERDICTS.items()
    ]
    return rows


def _codes(facts: Facts) -> list[list[Value]]:
    """What the workbook tells, in the catalogue's order, the most serious first."""
    told = [(code, kind) for code, kind in CATALOGUE.items() if code in facts.codes]
    return [
        [
            Styled(
                say("เรื่องที่แจ้ง · {severity}", severity=labels.SEVERITY[kind.severity]),
                f"severity_{kind.severity.value}",
            ),
            kind.title,
            say("ตัวอย่าง: {example}  (รหัส {code})", example=kind.example, code=code),
            filled(kind.action, defaultdict(lambda: "…")),
        ]
        for code, kind in sorted(told, key=lambda item: list(labels.SEVERITY).index(item[1].severity))
    ]
