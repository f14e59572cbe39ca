"""A form as an indented tree: every heading with its ID, and what it asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rt67_aggregate.cli.form_words import short
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Form, Heading, Shape, ValueType

_SHAPES = {
    Shape.GROUP: "",
    Shape.NARRATIVE: say("เขียนตอบ"),
    Shape.TABLE: say("ตาราง"),
    Shape.COLUMN: say("คอลัมน์"),
    Shape.NAMES: say("คอลัมน์ที่พิมพ์ไว้"),
    Shape.TICK: say("คอลัมน์ให้ทำเครื่องหมาย"),
    Shape.LINE: say("บรรทัดให้เติม"),
    Shape.GAP: say("ช่องเติม"),
    Shape.CHOICE: say("ตัวเลือก"),
}
_VALUES = {
    ValueType.TEXT: "",
    ValueType.NUMBER: say("ตัวเลข"),
    ValueType.MONEY: say("จำนวนเงิน"),
    ValueType.PERCENT: say("ร้อยละ"),
    ValueType.DATE: say("วันที่"),
}


def tree_lines(form: Form) -> list[str]:
    """One line a heading, indented by its depth."""
    return [line for top in (*form.fields, *form.headings) for line in _lines(top, 1)]


def count_line(form: Form) -> str:
    """How many headings a form has, and what it asks for."""
    headings = tuple(form.walk_all())
    shapes = Counter(heading.shape for heading in headings)
    sections = sum(heading.is_section for heading in headings)
    asked = sections - shapes[Shape.COLUMN] - shapes[Shape.GAP] - shapes[Shape.CHOICE]
    return say(
        "หัวข้อ {count} หัวข้อ  ช่องที่ต้องกรอก {sections} ช่อง: "
        "เขียนตอบ {asked}, คอลัมน์ในตาราง {tables} ตาราง {columns}, ช่องเติมในบรรทัด {gaps}, ตัวเลือก {choices}",
        count=len(headings) - sections,
        sections=sections,
        asked=asked,
        tables=shapes[Shape.TABLE],
        columns=shapes[Shape.COLUMN],
        gaps=shapes[Shape.GAP],
        choices=shapes[Shape.CHOICE],
    )


def _lines(heading: Heading, depth: int) -> Iterator[str]:
    about = [_SHAPES[heading.shape], _VALUES[heading.value], heading.unit, *_more(heading)]
    told = joined(", ", (part for part in about if part))
    yield say(
        "{count}{id}  {short}{word}",
        count="  " * depth,
        id=heading.id,
        short=short(heading.printed),
        word=say("  [{told}]", told=told) if told else "",
    )
    for below in (*heading.fields, *heading.children):
        yield from _lines(below, depth + 1)


def _more(heading: Heading) -> Iterator[str]:
    if heading.rows:
        yield say("{rows} แถว", rows=heading.rows)
    if heading.options:
        yield say(
            "{word}: {listed}",
            word=say("หลายข้อ") if heading.many else say("ข้อเดียว"),
            listed=" / ".join(map(short, heading.options)),
        )
    if heading.optional:
        yield say("ไม่บังคับ")
    if heading.pictures:
        yield say("แนบรูป")
