"""The workbook's own labels. States are named in ``issues.words``, sentences stand in ``issues``."""

from __future__ import annotations

from rt67_aggregate import model
from rt67_aggregate.language import Phrase, say
from rt67_aggregate.model import CollegeState, State, Status, Verdict

OVERVIEW = say("ภาพรวม")
SUBMISSION = say("การส่งรายงาน")
MATRIX = say("ความครบถ้วน")
ANSWERS = say("คำตอบ")
STATEMENT = say("ถ้อยคำในรายงาน")
TODO = say("สิ่งที่ต้องตรวจ")
NOTICES = Phrase("แจ้งให้ทราบ", key="sheet.notices")
ABOUT = say("คำอธิบาย")
FIGURES = say("ตัวเลขของแผนภูมิ")
# Only where the form asks for such, and where the inbox holds two years.
NUMBERS = say("ตัวเลขและตัวเลือก")
YEARS = say("เทียบกับแบบก่อน")
# Only one level higher.
PROVINCES = say("รายจังหวัด")
# Where the form's own words for a kind make no sheet name.
TABLES = say("ตารางในแบบ")
GALLERY = say("ภาพ")

STATUS_MEANING = {
    Status.ANSWERED: say("วิทยาลัยกรอกคำตอบไว้"),
    Status.IN_PROGRESS: say("คำตอบบอกว่าอยู่ระหว่างดำเนินการ หรือมีแผนจะดำเนินการ"),
    Status.NONE: say("คำตอบบอกว่าไม่มี เช่น ไม่มี หรือขีด (-)"),
    Status.NOT_IMPLEMENTED: say("คำตอบบอกว่าไม่ได้หรือยังไม่ได้ดำเนินการ"),
    Status.BLANK: say("มีหัวข้อในแบบที่ส่งมา แต่ไม่ได้กรอก"),
    Status.ABSENT: say("ไม่พบหัวข้อนี้ในแบบที่ส่งมา"),
}
STATE_MEANING = {
    State.ACCEPTED: say("อ่านแล้ว และคำตอบอยู่ในผลรวม"),
    State.SUPERSEDED: say("วิทยาลัยเดียวกันส่งฉบับใหม่กว่านี้ หรือไฟล์นี้ไม่มีคำตอบเลย จึงใช้ฉบับอื่น"),
    State.DUPLICATE: say("เนื้อไฟล์เหมือนกับอีกไฟล์หนึ่งทุกไบต์ จึงใช้ไฟล์เดียว"),
    State.UNIDENTIFIED: say("อ่านได้ แต่ไม่รู้ว่าเป็นของวิทยาลัยใด คำตอบจึงยังไม่อยู่ในผลรวม"),
    State.NOT_THIS_FORM: say("เป็นเอกสาร Word แต่ไม่ใช่แบบรายงานนี้"),
    State.UNREADABLE: say("ไฟล์เสียหาย ว่าง มีรหัสผ่าน หรือเปิดไม่ได้"),
    State.UNSUPPORTED: say("เป็นไฟล์ชนิดอื่น เช่น PDF หรือภาพ"),
    State.IGNORED: say("ไฟล์ชั่วคราวที่โปรแกรมอื่นสร้างไว้ ไม่ใช่แบบรายงาน"),
    State.MISSING: say("ยังไม่มีแบบรายงานของวิทยาลัยนี้ใน inbox"),
}

# The words of the review's lists; they are read back in any language.
VERDICTS = {verdict: say(verdict.value) for verdict in Verdict}
COLLEGE_STATES = {state: say(state.value) for state in CollegeState}
NEW_ROW = say(model.NEW_ROW)
APART = say(model.APART)

# Headings of the columns that carry the review; the ledger repeats them for the reader.
KEY = say("รหัสแถว")
TEXT = say("ข้อความ")
VERDICT = say("ผลการตรวจ")
CORRECTION = say("ข้อความที่แก้ไข")
MOVED_TO = say("ย้ายไปหัวข้อ")
FILED = say("เป็นของวิทยาลัย")
OWN_WORDS = say("ถ้อยคำของผู้รายงาน")
NOTE = say("หมายเหตุของผู้ตรวจ")
GROUPED = say("กลุ่มในรายงาน")
COLLEGE_STATE = say("การตรวจ")
# What Excel says where something is typed that the next run would write over.
NOT_HERE = say("ช่องของโปรแกรม")
NOT_HERE_WHY = say(
    "โปรแกรมเขียนช่องนี้ใหม่ทุกครั้งที่สั่งรวม สิ่งที่พิมพ์ที่นี่จึงหายไป "
    "ให้แก้ในช่อง {text} หรือกรอกช่องสีเหลืองในแผ่น {answers} ถ้าต้องการจดบันทึก ให้ใช้ช่อง {note}",
    text=TEXT,
    answers=ANSWERS,
    note=NOTE,
)
PAGES = say("หน้า &P จาก &N")
GROUP = say("จัดกลุ่มเอง")

# Why a piece of a return stands in no section, where the catalogue of issues has no words for it.
UNPLACED = say("ข้อความนอกหัวข้อ")
UNPLACED_FOUND = say("ข้อความนี้อยู่ในเอกสารที่ส่งมา แต่ไม่อยู่ใต้หัวข้อใดของแบบ จึงไม่ได้อยู่ในคำตอบ")
UNPLACED_ACTION = say("ถ้าเป็นคำตอบ ให้เลือกหัวข้อในช่อง {moved_to} ถ้าไม่ใช่ ให้เลือก ผ่าน", moved_to=MOVED_TO)
REASON = {
    "cover": say("หน้าปก"),
    "unit_line": say("บรรทัดชื่อหน่วยงาน"),
    "contents": say("สารบัญ"),
    "page_header": say("หัวกระดาษหรือท้ายกระดาษ"),
    "comment": say("ข้อคิดเห็น (comment) ในเอกสาร"),
    "signature": say("ส่วนลงนาม"),
    "under_group": say("ข้อความใต้หัวข้อที่ไม่มีช่องให้กรอก"),
    "unidentified": say("คำตอบที่ยังไม่รู้ว่าเป็นของวิทยาลัยใด"),
}
