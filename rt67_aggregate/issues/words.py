"""What states, statuses and the like are called, wherever the officer reads them."""

from __future__ import annotations

from rt67_aggregate.language import say
from rt67_aggregate.model import Balance, IdentifiedBy, Severity, State, Status

STATUS = {
    Status.ANSWERED: say("ตอบแล้ว"),
    Status.IN_PROGRESS: say("กำลังดำเนินการ"),
    Status.NONE: say("ตอบว่าไม่มี"),
    Status.NOT_IMPLEMENTED: say("ไม่ได้ดำเนินการ"),
    Status.BLANK: say("เว้นว่าง"),
    Status.ABSENT: say("ไม่พบหัวข้อ"),
}
# One sign a status, so that tables can be read without colours.
SIGN = {
    Status.ANSWERED: "✓",
    Status.IN_PROGRESS: "…",
    Status.NONE: "–",
    Status.NOT_IMPLEMENTED: "✕",
    Status.BLANK: say("ว"),
    Status.ABSENT: "?",
}
STATE = {
    State.ACCEPTED: say("รับแล้ว"),
    State.SUPERSEDED: say("ใช้ฉบับอื่นแทน"),
    State.DUPLICATE: say("ไฟล์ซ้ำ"),
    State.UNIDENTIFIED: say("ไม่ทราบวิทยาลัย"),
    State.NOT_THIS_FORM: say("ไม่ใช่แบบนี้"),
    State.UNREADABLE: say("อ่านไม่ได้"),
    State.UNSUPPORTED: say("ชนิดไฟล์ที่ไม่อ่าน"),
    State.IGNORED: say("ไม่นับ"),
    State.MISSING: say("ยังไม่ส่ง"),
}
IDENTIFIED = {
    IdentifiedBy.UNIT_LINE: say("บรรทัดชื่อหน่วยงาน"),
    IdentifiedBy.COVER: say("หน้าปก"),
    IdentifiedBy.PAGE_HEADER: say("หัวกระดาษหรือท้ายกระดาษ"),
    IdentifiedBy.FILE_NAME: say("ชื่อไฟล์"),
    IdentifiedBy.SIGNATURE: say("ผู้ลงชื่อ"),
    IdentifiedBy.MENTION: say("ข้อความในไฟล์"),
    IdentifiedBy.OFFICER: say("ผู้ตรวจเลือก"),
    IdentifiedBy.NOTHING: "",
}
SEVERITY = {
    Severity.ERROR: say("ต้องแก้"),
    Severity.WARNING: say("ควรดู"),
    Severity.INFO: say("แจ้งให้ทราบ"),
}


def balance_words(balance: Balance) -> str:
    """Whether every typed letter has its place, in one line."""
    holds = "" if balance.holds else say(" (ไม่เท่ากัน)")
    return say(
        "ตัวอักษรที่กรอก {typed:,} = อยู่ในคำตอบ {placed:,} + ไม่อยู่ในหัวข้อใด {unplaced:,}{holds}",
        typed=balance.typed,
        placed=balance.placed,
        unplaced=balance.unplaced,
        holds=holds,
    )
