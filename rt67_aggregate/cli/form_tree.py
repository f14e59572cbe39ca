"""A form as an indented tree: every heading with its ID, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.model import Form, Heading, Shape, ValueType

_SHOWN = 60
_SHAPES = {
    Shape.GROUP: "",
    Shape.NARRATIVE: "เขียนตอบ",
    Shape.TABLE: "ตาราง",
    Shape.COLUMN: "คอลัมน์",
    Shape.NAMES: "คอลัมน์ที่พิมพ์ไว้",
    Shape.TICK: "คอลัมน์ให้ทำเครื่องหมาย",
    Shape.LINE: "บรรทัดให้เติม",
    Shape.GAP: "ช่องเติม",
    Shape.CHOICE: "ตัวเลือก",
}
_VALUES = {
    ValueType.TEXT: "",
    ValueType.NUMBER: "ตัวเลข",
    ValueType.MONEY: "จำนวนเงิน",
    ValueType.PERCENT: "ร้อยละ",
    ValueType.DATE: "วันที่",
}


def tree_lines(form: Form) -> list[str]:
    """One line a heading, indented by its depth."""
    return [line for top in (*form.fields, *form.headings) for line in _lines(top, 1)]


def _lines(heading: Heading, depth: int) -> Iterator[str]:
    about = [_SHAPES[heading.shape], _VALUES[heading.value], heading.unit, *_more(heading)]
    told = ", ".join(part for part in about if part)
    yield f"{'  ' * depth}{heading.id}  {_short(heading.printed)}{f'  [{told}]' if told else ''}"
    for below in (*heading.fields, *heading.children):
        yield from _lines(below, depth + 1)


def _more(heading: Heading) -> Iterator[str]:
    if heading.rows:
        yield f"{heading.rows} แถว"
    if heading.options:
        yield f"{'หลายข้อ' if heading.many else 'ข้อเดียว'}: {' / '.join(map(_short, heading.options))}"
    if heading.optional:
        yield "ไม่บังคับ"
    if heading.pictures:
        yield "แนบรูป"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
