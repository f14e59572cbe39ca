"""Issues of an office's own settings."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

KINDS: tuple[IssueKind, ...] = (
    IssueKind(
        code="settings_unreadable",
        severity=Severity.ERROR,
        title="เปิดไฟล์ตั้งค่าไม่ได้",
        sentence="เปิดไฟล์ตั้งค่า {path} ไม่ได้ ({problem}) จึงไม่รู้ว่าหน่วยงานกำหนดอะไรไว้",
        action="ปิดไฟล์ในโปรแกรมอื่น ตรวจว่าเป็นไฟล์ (ไม่ใช่โฟลเดอร์) และผู้ใช้นี้มีสิทธิ์อ่าน แล้วสั่งใหม่",
        example="มีโฟลเดอร์ชื่อ settings.yaml ใน mappings",
    ),
    IssueKind(
        code="settings_syntax",
        severity=Severity.ERROR,
        title="ไฟล์ตั้งค่าเขียนไม่ถูกรูปแบบ",
        sentence=(
            "บรรทัดนี้ในไฟล์ตั้งค่าไม่อยู่ในรูปแบบ ชื่อ: ค่า เช่น ขาดเครื่องหมายคำพูดหรือวงเล็บปิด "
            "ไม่เว้นวรรคหลัง : หรือมีเว้นวรรคหน้าบรรทัด จึงไม่รู้ว่าหน่วยงานกำหนดอะไรไว้"
        ),
        action=(
            "เปิดไฟล์ใน Notepad แก้บรรทัดนี้หรือบรรทัดก่อนหน้าตามตัวอย่างในไฟล์ หรือใส่ # หน้าบรรทัดเพื่อใช้ค่าของแบบ แล้วสั่งใหม่"
        ),
        example='office: "สำนักงาน (ไม่มีเครื่องหมายคำพูดปิด)',
    ),
    IssueKind(
        code="settings_hash_cuts",
        severity=Severity.ERROR,
        title="เครื่องหมาย # ตัดค่าในไฟล์ตั้งค่า",
        sentence="ช่องที่ {column} ของบรรทัดนี้มี # หลังเว้นวรรค ข้อความตั้งแต่ตรงนั้นจึงกลายเป็นหมายเหตุและไม่มีผล",
        action='ใส่เครื่องหมาย "..." คร่อมค่าทั้งหมด ถ้าเป็นหมายเหตุจริง ให้เว้นหน้า # อย่างน้อยสองช่อง แล้วสั่งใหม่',
        example="office: สำนักงานอาชีวศึกษาจังหวัด #1",
    ),
    IssueKind(
        code="settings_not_utf8",
        severity=Severity.ERROR,
        title="ไฟล์ตั้งค่ามีอักขระที่อ่านไม่ได้",
        sentence="อ่านอักขระในบรรทัดนี้ของไฟล์ตั้งค่าไม่ได้ เพราะไฟล์ไม่ได้บันทึกเป็น UTF-8 หรือมีอักขระที่เสียไป",
        action=(
            "เปิดไฟล์ใน Notepad ถ้าบรรทัดนี้อ่านไม่ออก ให้พิมพ์ใหม่ บันทึกโดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8 แล้วสั่งใหม่"
        ),
        example="ไฟล์ที่ต่อจากสองไฟล์ซึ่งบันทึกต่างกัน",
    ),
    IssueKind(
        code="settings_unknown_key",
        severity=Severity.ERROR,
        title="ไฟล์ตั้งค่ามีชื่อที่ไม่รู้จัก",
        sentence="ในไฟล์ตั้งค่าไม่มีรายการชื่อ {key} ค่าที่กรอกไว้จึงไม่มีผล",
        action="ใช้ชื่อหนึ่งในนี้: {known} หรือลบบรรทัดนั้น",
        example="ofice: สำนักงาน…",
    ),
    IssueKind(
        code="settings_key_twice",
        severity=Severity.ERROR,
        title="ไฟล์ตั้งค่ามีรายการซ้ำ",
        sentence="รายการ {key} ในไฟล์ตั้งค่ากรอกไว้แล้วที่บรรทัดที่ {first} จึงไม่รู้ว่าจะใช้ค่าใด",
        action="ลบบรรทัดหนึ่ง หรือใส่ # หน้าบรรทัดที่ไม่ใช้ แล้วสั่งใหม่",
        example="office: สองบรรทัด ของปีนี้และของปีก่อน",
    ),
    IssueKind(
        code="mappings_unread",
        severity=Severity.WARNING,
        title="ไฟล์ใน mappings ที่โปรแกรมไม่ได้อ่าน",
        sentence="ไฟล์ {file} ใน mappings ไม่มีผล เพราะโปรแกรมใช้ {read}",
        action="ถ้าต้องการใช้ไฟล์นี้ เปิดแล้วบันทึกเป็นชื่อ {wanted} ถ้าไม่ใช้ ย้ายออกจากโฟลเดอร์ mappings แล้วสั่งใหม่",
        example="แก้รายชื่อใน Excel แล้วบันทึกเป็น colleges.xlsx โดย colleges.csv เดิมยังอยู่",
    ),
    IssueKind(
        code="settings_deadline_far",
        severity=Severity.WARNING,
        title="กำหนดส่งในไฟล์ตั้งค่าเป็นของปีอื่น",
        sentence="กำหนดส่งในไฟล์ตั้งค่าคือ {set} แต่แบบกำหนดไว้ {form} การส่งช้านับตามไฟล์ตั้งค่า",
        action="แก้บรรทัด deadline: ใน mappings/settings.yaml เป็นของปีนี้ หรือลบบรรทัดนั้นเพื่อใช้กำหนดส่งของแบบ",
        example="deadline: 15 มีนาคม 2567 ยังอยู่ในไฟล์ตั้งค่า ตอนรวมแบบของปี 2568",
    ),
    IssueKind(
        code="settings_bad_value",
        severity=Severity.ERROR,
        title="ไฟล์ตั้งค่ามีค่าที่ใช้ไม่ได้",
        sentence="ค่าของ {key} ในไฟล์ตั้งค่าใช้ไม่ได้: {value}",
        action="เขียน {key}: ตามด้วย {wanted} หรือใส่ # หน้าบรรทัดเพื่อใช้ค่าของแบบ แล้วสั่งใหม่",
        example="deadline: 15/3/67",
    ),
)
