"""What states, statuses and the like are called in Thai, wherever the officer reads them."""

from __future__ import annotations

from rt67_aggregate.model import Balance, IdentifiedBy, Severity, State, Status

STATUS = {
    Status.ANSWERED: "ตอบแล้ว",
    Status.IN_PROGRESS: "กำลังดำเนินการ",
    Status.NONE: "ตอบว่าไม่มี",
    Status.NOT_IMPLEMENTED: "ไม่ได้ดำเนินการ",
    Status.BLANK: "เว้นว่าง",
    Status.ABSENT: "ไม่พบหัวข้อ",
}
# One sign a status, so that tables can be read without colours.
SIGN = {
    Status.ANSWERED: "✓",
    Status.IN_PROGRESS: "…",
    Status.NONE: "–",
    Status.NOT_IMPLEMENTED: "✕",
    Status.BLANK: "ว",
    Status.ABSENT: "?",
}
STATE = {
    State.ACCEPTED: "รับแล้ว",
    State.SUPERSEDED: "มีฉบับใหม่กว่า",
    State.DUPLICATE: "ไฟล์ซ้ำ",
    State.UNIDENTIFIED: "ไม่ทราบวิทยาลัย",
    State.NOT_THIS_FORM: "ไม่ใช่แบบนี้",
    State.UNREADABLE: "อ่านไม่ได้",
    State.UNSUPPORTED: "ชนิดไฟล์ที่ไม่อ่าน",
    State.IGNORED: "ไม่นับ",
    State.MISSING: "ยังไม่ส่ง",
}
IDENTIFIED = {
    IdentifiedBy.UNIT_LINE: "บรรทัดชื่อหน่วยงาน",
    IdentifiedBy.COVER: "หน้าปก",
    IdentifiedBy.PAGE_HEADER: "หัวกระดาษ",
    IdentifiedBy.FILE_NAME: "ชื่อไฟล์",
    IdentifiedBy.OFFICER: "ผู้ตรวจเลือก",
    IdentifiedBy.NOTHING: "",
}
SEVERITY = {
    Severity.ERROR: "ต้องแก้",
    Severity.WARNING: "ควรดู",
    Severity.INFO: "แจ้งให้ทราบ",
}


def balance_words(balance: Balance) -> str:
    """Whether every typed letter has its place, in one line."""
    holds = "" if balance.holds else " (ไม่เท่ากัน)"
    return (
        f"ตัวอักษรที่กรอก {balance.typed:,} = อยู่ในคำตอบ {balance.placed:,}"
        f" + ไม่อยู่ในหัวข้อใด {balance.unplaced:,}{holds}"
    )
