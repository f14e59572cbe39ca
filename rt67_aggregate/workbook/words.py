"""The workbook's own Thai labels. States are named in ``issues.words``, sentences stand in ``issues``."""

from __future__ import annotations

from rt67_aggregate.model import State, Status

OVERVIEW = "ภาพรวม"
SUBMISSION = "การส่งรายงาน"
MATRIX = "ความครบถ้วน"
ANSWERS = "คำตอบ"
STATEMENT = "ถ้อยคำในรายงาน"
TODO = "สิ่งที่ต้องตรวจ"
NOTICES = "แจ้งให้ทราบ"
ABOUT = "คำอธิบาย"
FIGURES = "ตัวเลขของแผนภูมิ"
# Only where the form asks for such, and where the inbox holds two years.
NUMBERS = "ตัวเลขและตัวเลือก"
YEARS = "เทียบกับแบบก่อน"
# Only one level higher.
PROVINCES = "รายจังหวัด"
# Where the form's own words for a kind make no sheet name.
TABLES = "ตารางในแบบ"
GALLERY = "ภาพ"

STATUS_MEANING = {
    Status.ANSWERED: "วิทยาลัยกรอกคำตอบไว้",
    Status.IN_PROGRESS: "คำตอบบอกว่าอยู่ระหว่างดำเนินการ หรือมีแผนจะดำเนินการ",
    Status.NONE: "คำตอบบอกว่าไม่มี เช่น ไม่มี หรือขีด (-)",
    Status.NOT_IMPLEMENTED: "คำตอบบอกว่าไม่ได้หรือยังไม่ได้ดำเนินการ",
    Status.BLANK: "มีหัวข้อในแบบที่ส่งมา แต่ไม่ได้กรอก",
    Status.ABSENT: "ไม่พบหัวข้อนี้ในแบบที่ส่งมา",
}
STATE_MEANING = {
    State.ACCEPTED: "อ่านแล้ว และคำตอบอยู่ในผลรวม",
    State.SUPERSEDED: "วิทยาลัยเดียวกันส่งฉบับใหม่กว่านี้ จึงใช้ฉบับใหม่",
    State.DUPLICATE: "เนื้อไฟล์เหมือนกับอีกไฟล์หนึ่งทุกไบต์ จึงใช้ไฟล์เดียว",
    State.UNIDENTIFIED: "อ่านได้ แต่ไม่รู้ว่าเป็นของวิทยาลัยใด คำตอบจึงยังไม่อยู่ในผลรวม",
    State.NOT_THIS_FORM: "เป็นเอกสาร Word แต่ไม่ใช่แบบรายงานนี้",
    State.UNREADABLE: "ไฟล์เสียหาย ว่าง มีรหัสผ่าน หรือเปิดไม่ได้",
    State.UNSUPPORTED: "เป็นไฟล์ชนิดอื่น เช่น PDF หรือภาพ",
    State.IGNORED: "ไฟล์ชั่วคราวที่โปรแกรมอื่นสร้างไว้ ไม่ใช่แบบรายงาน",
    State.MISSING: "ยังไม่มีแบบรายงานของวิทยาลัยนี้ในกล่องรับ",
}

# Headings of the columns that carry the review; the ledger repeats them for the reader.
KEY = "รหัสแถว"
TEXT = "ข้อความ"
VERDICT = "ผลการตรวจ"
CORRECTION = "ข้อความที่แก้ไข"
MOVED_TO = "ย้ายไปหัวข้อ"
FILED = "เป็นของวิทยาลัย"
OWN_WORDS = "ถ้อยคำของผู้รายงาน"
NOTE = "หมายเหตุของผู้ตรวจ"
GROUPED = "กลุ่มในรายงาน"
COLLEGE_STATE = "การตรวจ"
# What Excel says where something is typed that the next run would write over.
NOT_HERE = "ช่องของโปรแกรม"
NOT_HERE_WHY = (
    "โปรแกรมเขียนช่องนี้ใหม่ทุกครั้งที่สั่งรวม สิ่งที่พิมพ์ที่นี่จึงหายไป "
    f"ให้แก้ในช่อง {TEXT} หรือกรอกช่องสีเหลืองในแผ่น {ANSWERS} ถ้าต้องการจดบันทึก ให้ใช้ช่อง {NOTE}"
)
GROUP = "จัดกลุ่มเอง"

# Why a piece of a return stands in no section, where the catalogue of issues has no words for it.
UNPLACED = "ข้อความนอกหัวข้อ"
UNPLACED_FOUND = "ข้อความนี้อยู่ในเอกสารที่ส่งมา แต่ไม่อยู่ใต้หัวข้อใดของแบบ จึงไม่ได้อยู่ในคำตอบ"
UNPLACED_ACTION = f"ถ้าเป็นคำตอบ ให้เลือกหัวข้อในช่อง {MOVED_TO} ถ้าไม่ใช่ ให้เลือก ผ่าน"
REASON = {
    "cover": "หน้าปก",
    "unit_line": "บรรทัดชื่อหน่วยงาน",
    "contents": "สารบัญ",
    "page_header": "หัวกระดาษหรือท้ายกระดาษ",
    "comment": "ข้อคิดเห็น (comment) ในเอกสาร",
    "signature": "ส่วนลงนาม",
    "before_form": "ข้อความก่อนหัวข้อแรก",
    "under_group": "ข้อความใต้หัวข้อที่ไม่มีช่องให้กรอก",
    "unidentified": "คำตอบที่ยังไม่รู้ว่าเป็นของวิทยาลัยใด",
}
