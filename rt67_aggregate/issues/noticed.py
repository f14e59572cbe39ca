"""Issues of what the reader noticed at a place of a return (``Paragraph.notices``)."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

_IN_WORD = "เปิดไฟล์ใน Word ที่ตำแหน่งนี้"

KINDS: tuple[IssueKind, ...] = (
    IssueKind(
        code="hidden_text",
        severity=Severity.WARNING,
        title="มีข้อความที่ซ่อนไว้",
        sentence="ที่นี่มีข้อความที่มองไม่เห็นบนหน้ากระดาษ (ตั้งเป็นข้อความซ่อน หรือเป็นตัวอักษรสีขาว) โปรแกรมเก็บไว้ในคำตอบด้วย",
        action=f"{_IN_WORD} กดปุ่ม ¶ (แสดงทั้งหมด) ดูว่าข้อความที่ซ่อนเป็นคำตอบหรือไม่ หากไม่ใช่ให้ลบออกในช่องข้อความที่แก้ไข",
        example="ด้านบนของฟอร์ม ซึ่งติดมากับข้อความที่วางจากหน้าเว็บ",
    ),
    IssueKind(
        code="sign_unknown",
        severity=Severity.WARNING,
        title="มีเครื่องหมายที่ไม่รู้จัก",
        sentence="ที่นี่มีเครื่องหมายของแบบอักษรสัญลักษณ์ (เช่น Wingdings) ที่ไม่มีอักขระเทียบเท่า ในคำตอบจึงเห็นเป็น �",
        action=f"{_IN_WORD} ดูว่าเป็นเครื่องหมายอะไร หากสำคัญให้พิมพ์แทนในช่องข้อความที่แก้ไข",
        example="รูปโทรศัพท์ที่แทรกจากแบบอักษร Webdings",
    ),
    IssueKind(
        code="embedded_object",
        severity=Severity.WARNING,
        title="มีไฟล์หรือวัตถุฝังอยู่",
        sentence="ที่นี่มีไฟล์หรือวัตถุฝังไว้ (เช่น Excel, PDF) ซึ่งโปรแกรมไม่อ่าน ในคำตอบมีเพียงชื่อในวงเล็บเหลี่ยม",
        action=f"{_IN_WORD} ดับเบิลคลิกที่วัตถุนั้น หากมีคำตอบอยู่ข้างในให้คัดลอกใส่ในช่องข้อความที่แก้ไข",
        example="แนบไฟล์ Excel เป็นไอคอนไว้ในคำตอบ",
    ),
    IssueKind(
        code="embedded_document",
        severity=Severity.WARNING,
        title="คำตอบอยู่ในเอกสารที่ฝังไว้",
        sentence="ที่นี่มีเอกสาร Word ที่ฝังไว้เป็นไฟล์ในคำตอบ โปรแกรมอ่านข้อความข้างในมาไว้ในคำตอบด้วย",
        action=f"{_IN_WORD} ดับเบิลคลิกที่เอกสารที่ฝังไว้ ดูว่าข้อความข้างในเป็นคำตอบของหัวข้อนี้จริง",
        example="แนบไฟล์ผลการดำเนินงาน.docx เป็นไอคอนไว้ในคำตอบ",
    ),
    IssueKind(
        code="placeholder_text",
        severity=Severity.WARNING,
        title="ไม่แน่ใจว่ากรอกแล้วหรือไม่",
        sentence="ช่องกรอกนี้ยังแสดงข้อความเดิมของแบบ แต่ข้อความนั้นไม่ใช่คำชวนให้กรอก โปรแกรมจึงถือเป็นคำตอบ",
        action=f"{_IN_WORD} ดูว่าเป็นคำตอบจริงหรือเป็นข้อความของช่องกรอก",
        example="ช่องกรอกที่โปรแกรมอื่นเติมข้อความไว้ให้",
    ),
    IssueKind(
        code="formula_read",
        severity=Severity.WARNING,
        title="มีสูตรที่แปลเป็นข้อความ",
        sentence="ที่นี่มีสูตรที่ Word วาดจากคำสั่ง (ฟิลด์ EQ) โปรแกรมแปลเป็นข้อความบรรทัดเดียว เช่น 45/60 หรือ X̄",
        action=f"{_IN_WORD} ดูว่าข้อความในคำตอบตรงกับสูตรบนหน้ากระดาษ",
        example="ค่าเฉลี่ย X̄ ที่พิมพ์ด้วยฟิลด์ EQ",
    ),
    IssueKind(
        code="field_unread",
        severity=Severity.WARNING,
        title="มีสูตรหรือฟิลด์ที่อ่านไม่ออก",
        sentence="ที่นี่มีฟิลด์ (field) ที่ Word วาดจากคำสั่งซึ่งโปรแกรมแปลไม่ได้ ในคำตอบจึงเป็นคำสั่งของฟิลด์นั้นเอง",
        action=f"{_IN_WORD} ดูว่าบนหน้ากระดาษเห็นเป็นอะไร แล้วพิมพ์แทนในช่องข้อความที่แก้ไข",
        example="สูตรที่เขียนด้วยฟิลด์ EQ แบบที่ใช้น้อย",
    ),
)
