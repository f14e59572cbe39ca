"""Ways to say that there is nothing, that nothing was done yet, or that it is under way.

The whole answer is judged, never its first word: "ไม่มีผู้เรียนออกกลางคัน" is an answer, and a reason
that follows ("เนื่องจาก …") makes the rest worth reading as one. A tick or a figure alone is an answer.
"""

from __future__ import annotations

import re

from rt67_aggregate.model import Status
from rt67_aggregate.text.fold import fold
from rt67_aggregate.text.labels import leading_label
from rt67_aggregate.text.leaders import is_leaders_only, strip_leaders
from rt67_aggregate.text.remembered import remembered
from rt67_aggregate.text.ticks import answers_alone, is_open_box

_TOPICS = (
    "ปัญหา|อุปสรรค|ข้อเสนอแนะ|ข้อเสนอ|ข้อคิดเห็น|ความคิดเห็น|ความเห็น|ข้อขัดข้อง|ข้อสังเกต|ข้อมูล|รายการ|รายงาน"
    "|ผลการดำเนินงาน|ผลการดำเนินการ|การดำเนินงาน|การดำเนินการ|รูปแบบ|แนวทาง|นวัตกรรม|ต้นแบบ|แบบอย่างที่ดี"
    "|แนวปฏิบัติที่ดี|วิธีปฏิบัติที่ดี|ผลงาน|ประเด็น|เรื่อง|สิ่ง|อะไร|เสนอแนะ|เสนอ|การรายงาน"
    "|bestpractice|รูปภาพ|ภาพประกอบ|กิจกรรม|โครงการ"
)
_FILLERS = (
    "และ|หรือ|ใดๆ|ใดใด|ใด|แต่อย่างใด|เพิ่มเติม|ที่จะ|จะ|ที่ต้อง|เกี่ยวข้อง|ที่|ในการ|ของ|ทั้งสิ้น|ทั้งนี้|ในขณะนี้|ขณะนี้|ในปีนี้"
    "|ในปีงบประมาณนี้|นะ|ค่ะ|ครับ|ๆ|เป็น|อื่น|อื่นๆ|ด้านนี้|ในส่วนนี้|ในประเด็นนี้|พบ|จาก|ดำเนินงาน|ดำเนินการ|ปฏิบัติงาน|ทำงาน"
    "|สำคัญ|ในปีงบประมาณ(?:พศ)?[0-9]{4}|ในปีการศึกษา(?:นี้|[0-9]{4})|ในปัจจุบัน|ณปัจจุบัน"
)
_OFFICE = "(?:(?:ทาง)?(?:วิทยาลัย|สถานศึกษา|หน่วยงาน|โรงเรียน)ฯ?)?"
_NOW = "(?:(?:ใน)?(?:ขณะนี้|ปัจจุบัน|ปีนี้|ปีงบประมาณนี้|ประเด็นนี้|เรื่องนี้)|ณปัจจุบัน)?"
# Possessive repetition: a long line of such words must not be tried in every possible way.
_NONE = re.compile(
    r"(?:na|none|no|nil|(?:ไม่เกี่ยวข้อง|ไม่เข้าข่าย)(?:กับ(?:วิทยาลัย|สถานศึกษา|หน่วยงาน))?"
    rf"|{_NOW}{_OFFICE}(?:(?:ไม่มี|ไม่พบ|ไม่ปรากฏ|ไม่ประสบ|ไม่ได้มี|มิได้มี|ไม่ได้พบ|ไม่ประสงค์|ยังไม่มี|ยังไม่พบ|ปราศจาก)"
    rf"(?:{_TOPICS}|{_FILLERS})*+)++)"
)
_NOT_YET = "(?:ไม่ได้|มิได้|ยังไม่ได้|ยังมิได้|ยังไม่|ไม่มีการ|ยังไม่มีการ)"
_DONE = "(?:ดำเนินการ|จัดทำ|ทำ|จัด|เริ่ม|ดำเนินงาน|ดำเนินกิจกรรม|ดำเนินโครงการ|จัดกิจกรรม|จัดโครงการ|ปฏิบัติ|เริ่มดำเนินการ)"
_DETAIL = (
    "(?:ใดๆ|ใด|แต่อย่างใด|ในเรื่องนี้|เรื่องนี้|ในประเด็นนี้|ประเด็นนี้|ในส่วนนี้|ในด้านนี้|ตามนโยบายนี้|ตามประเด็นนี้|ในปีงบประมาณนี้"
    "|ในปีงบประมาณ(?:พศ)?[0-9]{4}|ในปีการศึกษานี้|ในปีการศึกษา[0-9]{4}|ในขณะนี้|ค่ะ|ครับ)*"
)
_NOT_IMPLEMENTED = re.compile(
    rf"(?:{_OFFICE}{_NOT_YET}{_DONE}{_DETAIL}|(?:ไม่|งด)ดำเนินการ{_DETAIL}|{_DETAIL}{_NOT_YET}{_DONE}"
    r"|(?:ยังไม่ได้|ยังไม่)รับ(?:การ)?จัดสรร.{0,40}"
    rf"|(?:ไม่ได้|มิได้|ไม่มีการ|ยังไม่ได้|ไม่)เปิดสอน(?:ในระดับ|ระดับ|สาขา|หลักสูตร|ใน)?.{{0,30}})"
)
_REASON = re.compile("เพราะ|เนื่องจาก|เนื่องด้วย|เนื่องมาจาก|ทำให้|ส่งผล|จึง|แต่|อย่างไรก็ตาม|ด้วยเหตุ|โดย")
# "รอ" also begins รอบ, รอง, รอย, รอด; "กำลัง" also means strength, and a plan may be one that is there.
_IN_PROGRESS = re.compile(
    "อยู่ระหว่าง|อยู่ในระหว่าง|ยัง(?:ดำเนินการ|ดำเนินงาน|จัดทำ)?ไม่(?:แล้ว)?เสร็จ|ดำเนินการอยู่$|กำลัง(?!ใจ|คน|ผลิต|กาย|ซื้อ)|รอ(?!บ|ง|ย|ด(?!ำเนินการ))|จะดำเนินการ|เตรียมการ"
    "|มีแผน(?!การสอน|การเรียน|การจัดการเรียน|ปฏิบัติการ|ปฏิบัติราชการ|กลยุทธ์|งาน)"
)
# Longer than this, an answer that begins so tells what was done besides.
_SHORT = 60


@remembered
def status_of(text: str) -> Status:
    """What an answer amounts to; ``absent`` is never given, since only locating can know it."""
    lines = [core for line in text.splitlines() if (core := _core(line))]
    if not lines:
        return Status.BLANK
    keys = [fold(line) for line in lines]
    if any(not key and answers_alone(line) for line, key in zip(lines, keys, strict=True)):
        return Status.ANSWERED
    if not any(keys) and all(is_open_box(line) for line in lines):
        return Status.BLANK
    if any(keys) and all(not key or _NOT_IMPLEMENTED.fullmatch(key) for key in keys):
        return Status.NOT_IMPLEMENTED
    if all(not key or _NONE.fullmatch(key) for key in keys):
        return Status.NONE
    key = "".join(keys)
    if len(key) <= _SHORT and not _REASON.search(key):
        if _IN_PROGRESS.match(key):
            return Status.IN_PROGRESS
    elif len(key) <= 2 * _SHORT and _NOT_IMPLEMENTED.fullmatch(_REASON.split(key, maxsplit=1)[0]):
        return Status.NOT_IMPLEMENTED
    return Status.ANSWERED


def _core(line: str) -> str:
    """A line without leaders and its label; a lone dash stays, since it says "none"."""
    line = strip_leaders(line).strip()
    label = leading_label(line + " ")
    if label:
        rest = line[label.length :].strip()
        if rest or label.number:
            return "" if is_leaders_only(rest) else rest
    return line
