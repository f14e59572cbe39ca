"""Issues of a blank form that a form file is drafted from, and of the files that are written of it."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

_WARNINGS = ("draft_filled", "other_form", "form_uncertain")
_FOR_A_PERSON = ("other_form", "form_uncertain")


def _kind(code: str, title: str, sentence: str, action: str, example: str) -> IssueKind:
    severity = Severity.WARNING if code in _WARNINGS else Severity.ERROR
    return IssueKind(code, severity, title, sentence, action, example, needs_eye=code in _FOR_A_PERSON)


KINDS: tuple[IssueKind, ...] = (
    _kind(
        "draft_no_text",
        "แบบเปล่าไม่มีข้อความ",
        "ไฟล์ {file} ไม่มีข้อความให้อ่าน น่าจะเป็นภาพสแกน จึงร่างแบบไม่ได้",
        "ใช้ไฟล์ Word ต้นฉบับของแบบ หรือพิมพ์แบบขึ้นใหม่ใน Word",
        "แบบที่ถ่ายรูปแล้ววางลงใน Word",
    ),
    _kind(
        "draft_no_headings",
        "ไม่พบหัวข้อให้กรอก",
        "ไฟล์ {file} ไม่มีหัวข้อที่มีเลขข้อ ช่องให้เติม หรือตารางให้กรอก จึงไม่น่าใช่แบบเปล่า",
        "ตรวจว่าเลือกไฟล์ถูก ถ้าเป็นแบบจริง ให้เขียนไฟล์กำหนดแบบเองจากตัวอย่างใน docs/form_template.yaml",
        "หนังสือราชการที่ไม่มีช่องให้กรอก",
    ),
    _kind(
        "draft_too_many",
        "หัวข้อมากผิดปกติ",
        "ไฟล์ {file} มีหัวข้อเกิน {most} หัวข้อ จึงไม่น่าใช่แบบเปล่า",
        "ตรวจว่าเลือกไฟล์ถูก เช่น ไม่ใช่รายงานทั้งเล่ม",
        "เลือกรายงานประจำปีทั้งเล่มเป็นแบบเปล่า",
    ),
    _kind(
        "draft_not_word",
        "แบบเปล่าไม่ใช่ไฟล์ .docx",
        "ไฟล์ {file} ไม่ใช่ไฟล์ Word แบบ .docx จึงร่างแบบไม่ได้",
        "เปิดด้วย Word แล้วบันทึกเป็น (Save As) ชนิด Word Document (.docx) แล้วสั่งใหม่",
        "แบบที่ได้มาเป็น .doc หรือ .pdf",
    ),
    _kind(
        "draft_filled",
        "แบบที่ใช้ร่างกรอกแล้ว",
        "ไฟล์ {file} ดูเหมือนกรอกแล้ว จึงร่างจากสิ่งที่พิมพ์ไว้เท่านั้น และละข้อความที่น่าจะกรอก {count} บรรทัด",
        "ตรวจร่างให้ละเอียดกว่าปกติ หรือใช้แบบเปล่า หรือใช้ --returns กับโฟลเดอร์ของแบบที่กรอกแล้วหลายฉบับ",
        "ใช้รายงานของวิทยาลัยหนึ่งแทนแบบเปล่า",
    ),
    _kind(
        "other_form",
        "เป็นแบบอื่น",
        "ไฟล์นี้เป็นแบบ {other} ไม่ใช่ {form} ที่กำลังรวม จึงไม่รวมในครั้งนี้",
        "รวมแบบนั้นแยกต่างหากด้วย rt67 aggregate --form {path} และระบุ --output เป็นโฟลเดอร์อื่น",
        "วิทยาลัยหนึ่งส่งแบบของปีก่อนมาปนกับของปีนี้",
    ),
    _kind(
        "form_uncertain",
        "ไม่แน่ใจว่าเป็นแบบใด",
        "ไฟล์นี้เข้าได้ทั้งกับแบบ {form} และ {others} จึงอ่านตาม {form}",
        "เปิดไฟล์ดูว่าเป็นแบบใด ถ้าเป็นแบบอื่น ให้รวมแยกด้วย --form",
        "แบบสองปีเหมือนกันทุกหัวข้อ และบรรทัดปีถูกลบออก",
    ),
    _kind(
        "form_id_twice",
        "form_id ซ้ำกับไฟล์อื่น",
        "form_id {id} ใช้แล้วในไฟล์ {first} จึงบอกไม่ได้ว่ารายงานเป็นของแบบใด",
        "ให้ form_id ของแต่ละไฟล์ต่างกัน เช่น rt67-2567 กับ rt68-2568",
        "คัดลอกไฟล์ของปีก่อนแล้วลืมแก้ form_id",
    ),
    _kind(
        "form_file_exists",
        "มีไฟล์ชื่อนี้แล้ว",
        "มีไฟล์ {path} อยู่แล้ว จึงยังไม่ได้เขียนอะไร",
        "ใช้ชื่ออื่น หรือเพิ่ม --force ถ้าต้องการเขียนทับ",
        "สั่งร่างแบบสองครั้งด้วยชื่อเดิม",
    ),
    _kind(
        "form_file_not_written",
        "เขียนไฟล์ไม่ได้",
        "เขียนไฟล์ {path} ไม่ได้ ({problem}) ของเดิมยังอยู่ตามเดิม",
        "ปิดไฟล์ในโปรแกรมอื่น ตรวจโฟลเดอร์และสิทธิ์เขียน แล้วสั่งใหม่",
        "เปิดไฟล์ค้างไว้ใน Word",
    ),
)
