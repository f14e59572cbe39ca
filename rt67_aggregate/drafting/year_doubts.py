"""What a draft says of a heading that is not surely the one of the year before, or not in its words."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.model import Bond, Carried, Heading
from rt67_aggregate.text import shortened

_LETTERS = 80


def doubt_of(heading: Heading, carried: Carried) -> str:
    """The sentence for the person who confirms the draft; "" where there is nothing to confirm."""
    found = carried.bonds.get(heading.id)
    if found is None or found.bond is Bond.SAME:
        return ""
    old, own_id = _short(found.old.text), carried.ids[heading.id]
    if found.bond is Bond.NEAR:
        like = f"หัวข้อใหม่ รหัส {own_id} แต่คล้าย {found.old.id} ของปีก่อน “{old}”"
        return f"{like}: ถ้าเป็นเรื่องเดียวกัน แก้เป็น id: {found.old.id}"
    said = f"ปีก่อนพิมพ์ว่า “{old}”" if found.bond is Bond.REWORDED else "ย้ายมาจากที่อื่นในแบบของปีก่อน"
    return f"{said} ใช้รหัสเดิม {own_id}: ถ้าเป็นคนละเรื่อง แก้ id: เป็นรหัสที่ไม่เคยใช้"


def doubts_within(heading: Heading, carried: Carried) -> Iterator[str]:
    """The same of the columns, gaps and rows of one, by their names."""
    for part in (*heading.fields, *heading.children):
        told = doubt_of(part, carried)
        if told:
            yield f"“{_short(part.text)}”: {told}"


def _short(text: str) -> str:
    return shortened(" ".join(text.split()), _LETTERS)
