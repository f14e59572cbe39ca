"""What the machine lacks, each with what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.language import say
from rt67_aggregate.pipeline import Job, Machine

_GOOD, _BAD, _NOTE = say("[ดี]"), say("[ต้องแก้]"), say("[ควรดู]")


def doctor_lines(machine: Machine, job: Job) -> list[str]:
    """One line for what is well, two for what is not."""
    lines = [
        say(
            "{good} Python {python} ({executable})",
            good=_GOOD,
            python=machine.python,
            executable=sys.executable,
        )
    ]
    lines += _writing(machine, job)
    lines += _converter(machine)
    lines += _looks(machine)
    if not machine.is_setup_sound:
        lines += [say("{bad} ไฟล์กำหนดแบบหรือรายชื่อวิทยาลัยมีที่ต้องแก้", bad=_BAD), *fault_lines(machine.setup)]
    elif machine.setup:
        lines += [say("{note} ไฟล์ในโฟลเดอร์ mappings มีที่ควรดู", note=_NOTE), *fault_lines(machine.setup)]
    else:
        lines.append(
            say(
                "{good} ไฟล์กำหนดแบบ {form} และรายชื่อวิทยาลัย {roster}",
                good=_GOOD,
                form=job.form,
                roster=job.roster,
            )
        )
    lines += ["", say("พร้อมใช้งาน") if machine.sound else say("ยังใช้งานไม่ได้ แก้เรื่องที่ขึ้นต้นด้วย [ต้องแก้] ก่อน")]
    return lines


def _writing(machine: Machine, job: Job) -> Iterator[str]:
    folder = job.output.absolute()
    if machine.writable:
        yield say("{good} เขียนลงในโฟลเดอร์ผลลัพธ์ได้: {folder}", good=_GOOD, folder=folder)
        return
    yield say("{bad} เขียนลงในโฟลเดอร์ผลลัพธ์ไม่ได้: {folder}", bad=_BAD, folder=folder)
    yield say("   ทำอย่างไร: ย้ายโฟลเดอร์ทำงานไปไว้ใน Documents หรือกำหนด --output เป็นโฟลเดอร์ที่เขียนได้")


def _converter(machine: Machine) -> Iterator[str]:
    if machine.soffice:
        yield say(
            "{good} อ่าน .doc .odt .rtf ได้ด้วย LibreOffice: {soffice}", good=_GOOD, soffice=machine.soffice
        )
    elif machine.word:
        yield say("{good} อ่าน .doc .odt .rtf ได้ด้วย Word: {word}", good=_GOOD, word=machine.word)
    else:
        yield say("{note} ไม่มี LibreOffice หรือ Word จึงอ่าน .doc .odt .rtf ไม่ได้ (.docx อ่านได้ตามปกติ)", note=_NOTE)
        yield say("   ทำอย่างไร: ติดตั้ง LibreOffice หรือบอกที่อยู่ของ soffice ด้วยตัวแปร RT67_SOFFICE")


def _looks(machine: Machine) -> Iterator[str]:
    if machine.thai_font:
        yield say("{good} มีแบบอักษร TH Sarabun", good=_GOOD)
    else:
        yield say("{note} ไม่พบแบบอักษร TH Sarabun รายงาน Word จะแสดงด้วยแบบอักษรอื่น", note=_NOTE)
        yield say("   ทำอย่างไร: ติดตั้งแบบอักษร TH SarabunPSK หรือ TH Sarabun New ข้อความไม่เปลี่ยน")
    if machine.long_paths is False:
        yield say("{note} Windows จำกัดชื่อพร้อมที่อยู่ไฟล์ไว้ 260 ตัวอักษร", note=_NOTE)
        yield say("   ทำอย่างไร: วางโฟลเดอร์ทำงานไว้ใกล้ราก เช่น C:\\งาน หรือให้ผู้ดูแลเครื่องเปิด LongPathsEnabled")
