"""Issues of writing the outputs."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

_OLD_STAND = "ผลลัพธ์ชุดเดิมยังอยู่ครบ ไม่มีอะไรถูกเขียนทับ"

_FOLDER = (
    IssueKind(
        code="output_locked",
        severity=Severity.ERROR,
        title="ไฟล์ผลลัพธ์เปิดอยู่",
        sentence="เขียนทับ {path} ไม่ได้ เพราะไฟล์เปิดอยู่ในโปรแกรมอื่น (เช่น Excel หรือ Word) หรือไม่มีสิทธิ์เขียน "
        + _OLD_STAND,
        action="บันทึกงานแล้วปิดไฟล์ {name} ใน Excel หรือ Word จากนั้นสั่งรวมใหม่",
        example="rt67_summary.xlsx เปิดค้างอยู่ใน Excel ขณะสั่งรวม",
    ),
    IssueKind(
        code="output_read_only",
        severity=Severity.ERROR,
        title="เขียนผลลัพธ์ไม่ได้ เพราะตั้งเป็นอ่านอย่างเดียว",
        sentence="{path} ตั้งเป็นอ่านอย่างเดียว (read-only) หรือไม่มีสิทธิ์เขียน จึงวางผลลัพธ์ชุดใหม่ไม่ได้ " + _OLD_STAND,
        action="คลิกขวาที่ {name} เลือก คุณสมบัติ (Properties) เอาเครื่องหมาย อ่านอย่างเดียว ออก "
        "หรือสั่งรวมโดยกำหนด --output เป็นโฟลเดอร์อื่นที่เขียนได้",
        example="โฟลเดอร์ output อยู่ในไดรฟ์ที่ให้อ่านอย่างเดียว",
    ),
    IssueKind(
        code="output_place_taken",
        severity=Severity.ERROR,
        title="มีสิ่งอื่นใช้ชื่อของผลลัพธ์อยู่",
        sentence="ที่ {path} ควรเป็นไฟล์แต่เป็นโฟลเดอร์ หรือควรเป็นโฟลเดอร์แต่เป็นไฟล์ จึงวางผลลัพธ์ไม่ได้ " + _OLD_STAND,
        action="ย้ายหรือเปลี่ยนชื่อ {name} ในโฟลเดอร์ผลลัพธ์ แล้วสั่งรวมใหม่",
        example="มีโฟลเดอร์ชื่อ records.csv อยู่ในโฟลเดอร์ output",
    ),
    IssueKind(
        code="output_is_a_file",
        severity=Severity.ERROR,
        title="ที่วางผลลัพธ์ไม่ใช่โฟลเดอร์",
        sentence="{path} เป็นไฟล์ ไม่ใช่โฟลเดอร์ จึงวางผลลัพธ์ไม่ได้",
        action="กำหนด --output เป็นโฟลเดอร์ หรือย้ายไฟล์นั้นออก แล้วสั่งรวมใหม่",
        example="--output summary.xlsx",
    ),
    IssueKind(
        code="output_in_inbox",
        severity=Severity.ERROR,
        title="ที่วางผลลัพธ์ทับกับที่วางแบบรายงาน",
        sentence="โฟลเดอร์ผลลัพธ์ {path} กับโฟลเดอร์แบบรายงาน {inbox} ทับกัน "
        "โปรแกรมไม่เขียนสิ่งใดลงในโฟลเดอร์แบบรายงาน เพื่อให้ไฟล์ที่วิทยาลัยส่งมาอยู่ครบตามเดิม",
        action="กำหนด --output เป็นโฟลเดอร์อื่นที่อยู่นอกโฟลเดอร์แบบรายงาน",
        example="--inbox inbox --output inbox/output",
    ),
    IssueKind(
        code="output_in_use",
        severity=Severity.ERROR,
        title="กำลังรวมอยู่ในอีกหน้าต่างหนึ่ง",
        sentence="มีการสั่งรวมอีกครั้งหนึ่งกำลังเขียนลงใน {path} อยู่ ถ้าเขียนพร้อมกันผลลัพธ์จะปนกัน",
        action="รอให้การรวมครั้งก่อนเสร็จ หรือปิดหน้าต่างนั้น แล้วสั่งรวมใหม่",
        example="สั่ง rt67 aggregate สองหน้าต่างพร้อมกัน",
    ),
    IssueKind(
        code="disk_full",
        severity=Severity.ERROR,
        title="ที่ว่างในไดรฟ์ไม่พอ",
        sentence="ที่ว่างในไดรฟ์ไม่พอสำหรับเขียน {path} " + _OLD_STAND,
        action="ลบหรือย้ายไฟล์อื่นในไดรฟ์ออก แล้วสั่งรวมใหม่",
        example="แฟลชไดรฟ์ที่เก็บโฟลเดอร์ output เต็ม",
    ),
    IssueKind(
        code="output_not_written",
        severity=Severity.ERROR,
        title="เขียนผลลัพธ์ไม่ได้",
        sentence="เขียน {path} ไม่ได้ (ระบบแจ้งว่า {error}) " + _OLD_STAND,
        action="ตรวจว่าโฟลเดอร์ {name} มีอยู่และเขียนได้ หรือกำหนด --output เป็นโฟลเดอร์อื่น แล้วสั่งรวมใหม่",
        example="ไดรฟ์เครือข่ายหลุดระหว่างเขียน",
    ),
)

_PICTURES = (
    IssueKind(
        code="picture_not_saved",
        severity=Severity.WARNING,
        title="บันทึกภาพไม่ได้",
        sentence="บันทึกภาพ {picture} จากไฟล์นี้ไม่ได้ เพราะไฟล์เปลี่ยนไปหรือหายไประหว่างที่อ่าน ภาพนี้จึงไม่อยู่ในผลรวม",
        action="รอให้การซิงก์ (OneDrive, Google Drive) เสร็จ หรือปิดไฟล์ใน Word แล้วสั่งรวมใหม่",
        example="มีคนบันทึกทับไฟล์แบบรายงานขณะที่โปรแกรมกำลังอ่าน",
    ),
)

KINDS: tuple[IssueKind, ...] = _FOLDER + _PICTURES
