"""Words of programs and clerks that are no answer where they stand alone: where to type, and what leads to an
answer."""

from __future__ import annotations

import re

from rt67_aggregate.text.fold import fold

_PLACE_TO_WRITE = (
    r"(?:โปรด|กรุณา)?(?:กรอก|ระบุ|พิมพ์|ใส่)(?:ข้อมูล|ข้อความ|คำตอบ|รายละเอียด)?(?:ที่นี่|ตรงนี้|ลงในช่องนี้)?"
    r"|คลิก(?:หรือแตะ)?(?:ที่นี่)?เพื่อ(?:ใส่|กรอก|พิมพ์|ป้อน)ข้อความ"
    r"|(?:clickortap|click|tap)(?:hereto|to)(?:enter|type|add)(?:text)?|(?:type|enter|your)(?:your)?(?:text|answer)(?:here)?"
)
_LEADING = (
    r"(?:(?:คำ)?ตอบ|ผลการ(?:ดำเนินงาน|ดำเนินการ|ปฏิบัติงาน)|รายละเอียด|คำ?อธิบาย|คำชี้แจง)+|.*(?:ดังนี้|ดังต่อไปนี้)"
    r"|(?:เช่น|(?:ตัวอย่าง|แนว)(?:การตอบ|คำตอบ)).*"
)
_BRACKETED = re.compile(r"\s*[(\[（]([^()\[\]（）]+)[)\]）]\s*")
_EMPTY = re.compile(f"{_PLACE_TO_WRITE}|{_LEADING}")


def are_empty_words(text: str) -> bool:
    """Whether a text only says where to type ("โปรดระบุ"), that an answer follows ("ตอบ", "… ดังนี้"), or
    what one would be like ("เช่น จำนวนครั้ง")."""
    return _EMPTY.fullmatch(fold(text)) is not None


def bracketed(text: str) -> str:
    """What stands in the brackets around a whole text, "" where none do."""
    found = _BRACKETED.fullmatch(text)
    return found[1].strip() if found else ""
