"""Issues of an office's own settings."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

KINDS: tuple[IssueKind, ...] = (
    IssueKind(
        code="settings_unreadable",
        severity=Severity.ERROR,
        title="อ่านแฟ้มตั้งค่าไม่ได้",
        sentence="อ่านแฟ้มตั้งค่า {path} ไม่ได้ ({problem}) จึงไม่รู้ว่าหน่วยงานกำหนดอะไรไว้",
        action="เปิดแฟ้มใน Notepad แก้ให้เป็นบรรทัดแบบ ชื่อ: ค่า บันทึกเป็น UTF-8 หรือลบแฟ้มนี้เพื่อใช้ค่าเดิมของแบบ",
        example='office: "สำนักงาน (ไม่มีเครื่องหมายคำพูดปิด)',
    ),
    IssueKind(
        code="settings_unknown_key",
        severity=Severity.ERROR,
        title="แฟ้มตั้งค่ามีชื่อที่ไม่รู้จัก",
        sentence="ในแฟ้มตั้งค่าไม่มีรายการชื่อ {key} ค่าที่กรอกไว้จึงไม่มีผล",
        action="ใช้ชื่อหนึ่งในนี้: {known} หรือลบบรรทัดนั้น",
        example="ofice: สำนักงาน…",
    ),
    IssueKind(
        code="settings_bad_value",
        severity=Severity.ERROR,
        title="แฟ้มตั้งค่ามีค่าที่ใช้ไม่ได้",
        sentence="ค่าของ {key} ในแฟ้มตั้งค่าใช้ไม่ได้: {value}",
        action="deadline เขียนเป็น 15 มีนาคม 2567, thai_digits เป็น true หรือ false, "
        "signers และ sender เขียนเป็น ชื่อ, ตำแหน่ง, report เป็น summary full หรือ both, "
        "answer_days เป็นจำนวนวัน นอกนั้นเป็นข้อความ",
        example="deadline: 15/3/67",
    ),
)
