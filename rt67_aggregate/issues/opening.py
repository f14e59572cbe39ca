"""Issues of opening one file: its package, its conversion to .docx, the process that reads it."""

from __future__ import annotations

from rt67_aggregate.issues.intake import SEND_AGAIN
from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

_OPEN_IN_WORD = (
    "เปิดไฟล์ใน Word ดูว่าเนื้อหาครบหรือไม่ แล้วเลือก บันทึกเป็น (Save As) ชนิด Word Document (.docx) วางแทนไฟล์เดิม"
)
_PART_LOST = "ข้อความหรือภาพในส่วนนี้ขาดไป (word/document.xml คือเนื้อเอกสารทั้งหมด)"

_PACKAGE = (
    IssueKind(
        code="broken_zip",
        severity=Severity.ERROR,
        title="โครงสร้างไฟล์เสียหาย",
        sentence="ไฟล์ .docx เสียหายหรือส่งมาไม่ครบ (โครงสร้าง zip ไม่สมบูรณ์) จึงเปิดอ่านไม่ได้",
        action=SEND_AGAIN,
        example="ไฟล์ที่ถูกตัดกลางระหว่างส่งทางอีเมล",
    ),
    IssueKind(
        code="zip_cut",
        severity=Severity.WARNING,
        title="ไฟล์ถูกตัดท้าย",
        sentence="ไฟล์ .docx ส่งมาไม่ครบ ส่วนท้ายขาดไป เนื้อเอกสารยังอ่านได้ครบ แต่ภาพหรือส่วนอื่นที่อยู่ท้ายไฟล์อาจหายไป",
        action=SEND_AGAIN,
        example="ไฟล์ที่ดาวน์โหลดหรือส่งทางอีเมลไม่สำเร็จ",
    ),
    IssueKind(
        code="zip_too_large",
        severity=Severity.ERROR,
        title="ไฟล์ใหญ่ผิดปกติ",
        sentence="ไฟล์มีส่วนย่อยมากเกินไป หรือเมื่อแตกแล้วใหญ่เกินไป ซึ่งอาจเป็นไฟล์อันตราย จึงไม่เปิด",
        action="ถ้าเชื่อถือผู้ส่งได้ ให้เปิดใน Word ย่อขนาดภาพ (บีบอัดรูปภาพ) แล้วบันทึกเป็น .docx ใหม่",
        example="ไฟล์ขนาดเล็กที่แตกออกเป็นข้อมูลหลายพันล้านไบต์",
    ),
    IssueKind(
        code="no_main_part",
        severity=Severity.ERROR,
        title="ไม่มีเนื้อเอกสาร",
        sentence="ไฟล์มีโครงสร้างของเอกสาร Office แต่ไม่มีส่วนที่เป็นเนื้อเอกสาร Word",
        action=SEND_AGAIN,
        example="ไฟล์ .docx ที่ไม่มี word/document.xml",
    ),
    IssueKind(
        code="part_damaged",
        severity=Severity.ERROR,
        title="ส่วนหนึ่งของไฟล์เสียหาย",
        sentence=f"ส่วน {{part}} ในไฟล์เสียหาย จึงอ่านไม่ได้ {_PART_LOST}",
        action=_OPEN_IN_WORD,
        example="word/footnotes.xml เสียหาย เชิงอรรถจึงขาดไป",
    ),
    IssueKind(
        code="part_crc",
        severity=Severity.WARNING,
        title="ข้อมูลไม่ตรงกับผลรวมตรวจสอบ",
        sentence="ส่วน {part} ในไฟล์อ่านได้ แต่ข้อมูลไม่ตรงกับผลรวมตรวจสอบ (CRC) บางตัวอักษรอาจเพี้ยนไป",
        action=_OPEN_IN_WORD,
        example="word/document.xml มีบางไบต์เปลี่ยนไประหว่างส่ง",
    ),
    IssueKind(
        code="part_too_large",
        severity=Severity.ERROR,
        title="ส่วนหนึ่งของไฟล์ใหญ่เกินไป",
        sentence=f"ส่วน {{part}} ในไฟล์ใหญ่ผิดปกติ จึงไม่ได้อ่าน {_PART_LOST}",
        action="เปิดใน Word บีบอัดรูปภาพหรือแบ่งเอกสาร แล้วบันทึกเป็น .docx ใหม่",
        example="word/media/image1.bmp ใหญ่กว่า 128 เมกะไบต์",
    ),
    IssueKind(
        code="part_encrypted",
        severity=Severity.ERROR,
        title="ส่วนหนึ่งของไฟล์เข้ารหัส",
        sentence=f"ส่วน {{part}} ในไฟล์ถูกเข้ารหัสไว้ จึงอ่านไม่ได้ {_PART_LOST}",
        action=_OPEN_IN_WORD,
        example="word/document.xml ถูกเข้ารหัสด้วยโปรแกรม zip",
    ),
    IssueKind(
        code="part_doctype",
        severity=Severity.ERROR,
        title="ส่วนหนึ่งของไฟล์ไม่ปลอดภัย",
        sentence=f"ส่วน {{part}} ในไฟล์มีคำสั่ง DOCTYPE ซึ่งเอกสาร Word ไม่ใช้ และอาจเป็นอันตราย จึงไม่ได้อ่าน {_PART_LOST}",
        action=f"อย่าเปิดไฟล์ถ้าไม่รู้จักผู้ส่ง {SEND_AGAIN}",
        example="word/document.xml มี DOCTYPE ที่อ้างถึงไฟล์อื่นในเครื่อง",
    ),
    IssueKind(
        code="part_twice",
        severity=Severity.WARNING,
        title="ส่วนของไฟล์ซ้ำกัน",
        sentence="ในไฟล์มีส่วน {part} มากกว่าหนึ่งชุดและเนื้อหาต่างกัน โปรแกรมอ่านชุดสุดท้ายเหมือน Word",
        action=_OPEN_IN_WORD,
        example="word/document.xml สองชุดในไฟล์เดียว",
    ),
)

_CONVERSION = (
    IssueKind(
        code="no_converter",
        severity=Severity.ERROR,
        title="ไม่มีโปรแกรมแปลงไฟล์",
        sentence="ไฟล์เป็นชนิด {format} ต้องแปลงเป็น .docx ก่อน แต่เครื่องนี้ไม่มี LibreOffice หรือ Word จึงไม่ได้อ่าน",
        action=f"{_OPEN_IN_WORD} หรือติดตั้ง LibreOffice แล้วสั่งรวมใหม่",
        example="แบบรายงาน.doc บนเครื่องที่ไม่มีทั้ง LibreOffice และ Word",
    ),
    IssueKind(
        code="conversion_failed",
        severity=Severity.ERROR,
        title="แปลงไฟล์ไม่สำเร็จ",
        sentence="ไฟล์เป็นชนิด {format} แปลงเป็น .docx ไม่สำเร็จ ไฟล์อาจเสียหายหรือมีรหัสผ่าน",
        action=_OPEN_IN_WORD,
        example="แบบรายงาน.doc ที่เสียหาย",
    ),
    IssueKind(
        code="conversion_timed_out",
        severity=Severity.ERROR,
        title="แปลงไฟล์นานเกินไป",
        sentence="ไฟล์เป็นชนิด {format} แปลงเป็น .docx ไม่เสร็จภายใน {seconds} วินาที จึงหยุดไว้",
        action=_OPEN_IN_WORD,
        example="แบบรายงาน.doc ที่ทำให้ LibreOffice ค้าง",
    ),
    IssueKind(
        code="converted",
        severity=Severity.INFO,
        title="แปลงเป็น .docx ก่อนอ่าน",
        sentence="ไฟล์เป็นชนิด {format} อ่านจากสำเนา .docx ที่โปรแกรมแปลงไว้ ไฟล์เดิมไม่ถูกแก้ไข",
        action="ไม่ต้องทำอะไร",
        example="แบบรายงาน.doc อ่านผ่าน LibreOffice",
        needs_eye=False,
    ),
)

_REPACKED = (
    IssueKind(
        code="repacked",
        severity=Severity.INFO,
        title="แปลงเป็น .docx ก่อนอ่าน",
        sentence="ไฟล์เป็นเอกสาร Word ทั้งฉบับในรูป XML อ่านจากสำเนา .docx ที่โปรแกรมประกอบให้ ไฟล์เดิมไม่ถูกแก้ไข",
        action="ไม่ต้องทำอะไร",
        example="แบบรายงาน.doc ที่ระบบเอกสารบันทึกเป็น XML (Flat OPC)",
        needs_eye=False,
    ),
)

_WORKERS = (
    IssueKind(
        code="timed_out",
        severity=Severity.ERROR,
        title="อ่านนานเกินไป",
        sentence="อ่านไฟล์นี้ไม่เสร็จภายใน {seconds} วินาที จึงหยุดอ่านไฟล์นี้ไฟล์เดียว ไฟล์อื่นไม่ได้รับผลกระทบ",
        action=_OPEN_IN_WORD,
        example="เอกสารที่ตั้งใจสร้างให้โปรแกรมค้าง",
    ),
    IssueKind(
        code="out_of_memory",
        severity=Severity.ERROR,
        title="ใช้หน่วยความจำเกินไป",
        sentence="การอ่านไฟล์นี้ใช้หน่วยความจำเกิน {megabytes} เมกะไบต์ จึงหยุดอ่านไฟล์นี้ไฟล์เดียว ไฟล์อื่นไม่ได้รับผลกระทบ",
        action=_OPEN_IN_WORD,
        example="เอกสารที่มีตารางหลายแสนแถว",
    ),
    IssueKind(
        code="crashed",
        severity=Severity.ERROR,
        title="โปรแกรมอ่านหยุดทำงาน",
        sentence="ไฟล์นี้ทำให้ส่วนอ่านไฟล์หยุดทำงาน ({detail}) ไฟล์อื่นไม่ได้รับผลกระทบ",
        action=_OPEN_IN_WORD,
        example="ไฟล์ที่ทำให้ตัวอ่าน XML ล้ม",
    ),
)

KINDS: tuple[IssueKind, ...] = (*_PACKAGE, *_CONVERSION, *_REPACKED, *_WORKERS)
