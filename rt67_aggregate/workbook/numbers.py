"""The sheet of numbers and choices: sums, means and shares, by topic and college."""

from __future__ import annotations

from rt67_aggregate.language import say
from rt67_aggregate.model import Heading, ValueType
from rt67_aggregate.text.amounts import Amount, Count, amounts, counts
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.values import Column, Styled, Value

_WHAT = (
    Column(say("รหัสหัวข้อ"), 16, say("รหัสหัวข้อของแบบ"), style="center"),
    Column(say("ประเด็น"), 34, say("ประเด็นที่หัวข้อนี้อยู่")),
    Column(say("รายการ"), 44, say("สิ่งที่แบบให้กรอก")),
)
_AMOUNTS = (
    *_WHAT,
    Column(say("หน่วย"), 10, say("หน่วยที่พิมพ์ไว้ในแบบ"), style="center"),
    Column(say("แห่งที่ตอบ"), 11, say("จำนวนวิทยาลัยที่ตอบเป็นตัวเลข"), style="number"),
    Column(say("รวม"), 14, say("ผลรวมของทุกวิทยาลัย (ไม่มีสำหรับร้อยละ)"), style="number"),
    Column(say("เฉลี่ย"), 14, say("ค่าเฉลี่ยต่อวิทยาลัยที่ตอบ"), style="decimal"),
    Column(say("ร้อยละ"), 11, say("ส่วนของช่องแรกในบรรทัดเดียวกันที่มีหน่วยเดียวกัน"), style="share"),
)
_COUNTS = (
    *_WHAT,
    Column(say("ตัวเลือก"), 30, style="bold"),
    Column(say("จำนวนแห่ง"), 12, say("จำนวนวิทยาลัยที่เลือก"), style="number"),
    Column(say("ร้อยละ"), 11, say("ส่วนของวิทยาลัยที่เลือกในหัวข้อนี้"), style="share"),
    Column(say("วิทยาลัย"), 60, say("วิทยาลัยที่เลือก")),
)
_COLLEGE_WIDTH = 14.0
_TOP = 3


def is_asked(facts: Facts) -> bool:
    """Whether the form asks for numbers or choices at all."""
    return bool(amounts(facts.form, ()) or counts(facts.form, ()))


def columns(facts: Facts) -> tuple[Column, ...]:
    """The columns of the first table, one a college at its end."""
    if not amounts(facts.form, ()):
        return _COUNTS
    colleges = (Column(name or key, _COLLEGE_WIDTH, style="decimal") for key, name in facts.colleges)
    return (*_AMOUNTS, *colleges)


def explained(facts: Facts) -> tuple[Column, ...]:
    """The columns of both tables whose meaning the workbook tells."""
    return (*(_AMOUNTS if amounts(facts.form, ()) else ()), *(_COUNTS[3:] if counts(facts.form, ()) else ()))


def write(grid: Grid, facts: Facts) -> None:
    """Fill the sheet."""
    grid.widths(columns(facts))
    grid.line(0, words.NUMBERS, "title")
    grid.line(1, say("คิดจากคำตอบที่เป็นตัวเลขล้วนและตัวเลือกที่ทำเครื่องหมาย หลังการแก้ไขในแผ่น ") + words.ANSWERS, "hint")
    numbers, choices = amounts(facts.form, facts.records), counts(facts.form, facts.records)
    top = _TOP
    if numbers:
        grid.table(top, columns(facts), [_amount(facts, amount) for amount in numbers], "Amounts")
        top += len(numbers) + 4
    if choices:
        grid.line(top - 1, say("ตัวเลือก"), "heading")
        grid.table(top, _COUNTS, [_count(facts, count) for count in choices], "Choices")
    grid.sheet.freeze_panes(_TOP + 1 if numbers else 0, 3)
    grid.page(
        _TOP, say("{short_title} · {numbers}", short_title=facts.form.short_title, numbers=words.NUMBERS)
    )


def _what(facts: Facts, section: Heading, label: str) -> list[Value]:
    return [section.id, facts.title(section.topic_id) if section.topic_id else None, label]


def _amount(facts: Facts, amount: Amount) -> list[Value]:
    unit = amount.section.unit or (say("ร้อยละ") if amount.section.value is ValueType.PERCENT else "")
    found = (amount.by_college.get(college_id) for college_id, _ in facts.colleges)
    return [
        *_what(facts, amount.section, amount.label),
        unit or None,
        len(amount.by_college),
        shown(amount.total) if amount.by_college else None,
        amount.mean,
        amount.share,
        *map(shown, found),
    ]


def shown(number: float | None) -> Value:
    """A whole number without decimals."""
    if number is None:
        return None
    return Styled(int(number), "number") if number.is_integer() else Styled(number, "decimal")


def _count(facts: Facts, count: Count) -> list[Value]:
    label = facts.title(count.section.id)
    return [
        *_what(facts, count.section, label),
        count.option,
        len(count.colleges),
        len(count.colleges) / count.of if count.of else None,
        ", ".join(map(facts.college_shown, count.colleges)) or None,
    ]
