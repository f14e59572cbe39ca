"""Issues of the second, independent reader."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

KINDS: tuple[IssueKind, ...] = (
    IssueKind(
        code="second_reader_differs",
        severity=Severity.WARNING,
        title="ตัวอ่านสองตัวเห็นข้อความไม่ตรงกัน",
        sentence="ตัวอ่านของโปรแกรมกับตัวอ่านอิสระ (docx2python) เห็นข้อความในไฟล์นี้ไม่ตรงกัน "
        "เฉพาะตัวอ่านของโปรแกรม {first} แห่ง เฉพาะตัวอ่านอิสระ {second} แห่ง",
        action="เปิดไฟล์ใน Word เทียบข้อความข้างล่างกับที่เห็นบนหน้ากระดาษ ถ้าโปรแกรมขาดข้อความใด แจ้งผู้ดูแลโปรแกรมพร้อมไฟล์",
        example="ข้อความในวัตถุที่ตัวอ่านอิสระไม่รู้จัก",
    ),
    IssueKind(
        code="second_reader_failed",
        severity=Severity.INFO,
        title="ตัวอ่านอิสระอ่านไฟล์นี้ไม่ได้",
        sentence="ตัวอ่านอิสระ (docx2python) อ่านไฟล์นี้ไม่ได้ จึงไม่มีอะไรให้เทียบ ตัวอ่านของโปรแกรมอ่านได้ตามปกติ",
        action="ไม่ต้องทำอะไร",
        example="ไฟล์ที่บันทึกเป็น Strict Open XML Document",
        needs_eye=False,
    ),
)
