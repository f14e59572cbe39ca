"""What the machine lacks, each with what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.pipeline import Job, Machine

_GOOD, _BAD, _NOTE = "[ดี]", "[ต้องแก้]", "[ควรดู]"


def doctor_lines(machine: Machine, job: Job) -> list[str]:
    """One line for what is well, two for what is not."""
    lines = [f"{_GOOD} Python {machine.python} ({sys.executable})"]
    lines += _writing(machine, job)
    lines += _converter(machine)
    lines += _looks(machine)
    if machine.setup:
        lines += [f"{_BAD} ไฟล์กำหนดแบบหรือรายชื่อวิทยาลัยมีที่ต้องแก้", *fault_lines(machine.setup)]
    else:
        lines.append(f"{_GOOD} ไฟล์กำหนดแบบ {job.form} และรายชื่อวิทยาลัย {job.roster}")
    lines += ["", "พร้อมใช้งาน" if machine.sound else "ยังใช้งานไม่ได้ แก้เรื่องที่ขึ้นต้นด้วย [ต้องแก้] ก่อน"]
    return lines


def _writing(machine: Machine, job: Job) -> Iterator[str]:
    folder = job.output.absolute()
    if machine.writable:
        yield f"{_GOOD} เขียนลงในโฟลเดอร์ผลลัพธ์ได้: {folder}"
        return
    yield f"{_BAD} เขียนลงในโฟลเดอร์ผลลัพธ์ไม่ได้: {folder}"
    yield "   ทำอย่างไร: ย้ายโฟลเดอร์ทำงานไปไว้ใน Documents หรือกำหนด --output เป็นโฟลเดอร์ที่เขียนได้"


def _converter(machine: Machine) -> Iterator[str]:
    if machine.soffice:
        yield f"{_GOOD} อ่าน .doc .odt .rtf ได้ด้วย LibreOffice: {machine.soffice}"
    elif machine.word:
        yield f"{_GOOD} อ่าน .doc .odt .rtf ได้ด้วย Word: {machine.word}"
    else:
        yield f"{_NOTE} ไม่มี LibreOffice หรือ Word จึงอ่าน .doc .odt .rtf ไม่ได้ (.docx อ่านได้ตามปกติ)"
        yield "   ทำอย่างไร: ติดตั้ง LibreOffice หรือบอกที่อยู่ของ soffice ด้วยตัวแปร RT67_SOFFICE"


def _looks(machine: Machine) -> Iterator[str]:
    if machine.thai_font:
        yield f"{_GOOD} มีแบบอักษร TH Sarabun"
    else:
        yield f"{_NOTE} ไม่พบแบบอักษร TH Sarabun รายงาน Word จะแสดงด้วยแบบอักษรอื่น"
        yield "   ทำอย่างไร: ติดตั้งแบบอักษร TH SarabunPSK หรือ TH Sarabun New ข้อความไม่เปลี่ยน"
    if machine.long_paths is False:
        yield f"{_NOTE} Windows จำกัดชื่อพร้อมที่อยู่ไฟล์ไว้ 260 ตัวอักษร"
        yield "   ทำอย่างไร: วางโฟลเดอร์ทำงานไว้ใกล้ราก เช่น C:\\งาน หรือให้ผู้ดูแลเครื่องเปิด LongPathsEnabled"
