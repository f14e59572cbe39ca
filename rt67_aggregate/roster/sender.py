"""Whether a line tells who sends: the name stands there alone, or behind words that ask for it or tell it.

A name within any other sentence may be of whoever the sentence is about.
"""

from __future__ import annotations

import re

from rt67_aggregate.roster.clue import ClueText

_OPEN = r"[\s:\"'“‘(]*\Z"
# Labels and words of those who make or send a report; another word before them makes other words of them.
_LABEL = re.compile(
    r"(?:^|(?<=[\s(|/•·:.]))(?:"
    r"(?:ชื่อ\s*)?(?:หน่วย(?:งาน|รับตรวจ)?|สถานศึกษา|ส่วนราชการ|สถาบัน)(?:\s*(?:ที่|ผู้)\s*(?:รายงาน|ส่ง|จัดทำ|ตอบ)(?:รายงาน)?)?"
    r"|(?:ชื่อ\s*)?(?:โรงเรียน|วิทยาลัย)(?:\s*/\s*(?:โรงเรียน|วิทยาลัย))?\s*:"
    r"|ชื่อ|ผู้(?:รายงาน|ส่ง|จัดทำ|เสนอ|ตอบ)(?:รายงาน)?|เจ้าของ(?:เรื่อง|รายงาน)"
    r"|(?:จัดทำ|รายงาน|จัดส่ง|นำส่ง|ส่ง|นำเสนอ|เสนอ|ตอบ)?โดย|ในนาม(?:ของ)?"
    r")" + _OPEN
)
_FROM = re.compile(r"[\W\d_]*จาก" + _OPEN)
# A title of the report or a department, behind which the name stands apart.
_TITLE = re.compile(
    r"[\W\d_]*(?:แบบ(?!อย่าง|ฟอร์ม)|รต|รายงาน(?!ตัว)|สรุป|ผล|เอกสาร(?!แนบ|อ้าง)|ข้อมูล(?!อ้าง)|การ(?:ตรวจ|ติดตาม|ประเมิน|รายงาน)|ประจำปี|ปี"
    r"|ภาคเรียน|รอบ|ครั้งที่|นโยบาย|ฝ่าย|แผนก|งาน|กลุ่มงาน|สาขา|หน้า)"
)
_BESIDE = ("ของ", "โดย", "|", "•", "·", "-", "–", "—", "/")
_IN_SENTENCE = ("ที่", " ณ", "กับ", "ถึง", "ให้", "ใน", "จาก", "ต่อ")
# What the sender does.
_SENDS = re.compile(r"[\s\"'”’)]*ขอ(?:ส่ง|รายงาน|เสนอ|นำส่ง)")
# A line that begins with the name, or with how a letter begins.
_BEGINNING = re.compile(r"[\W\d_]*(?:(?:ด้วย|ตามที่|ข้าพเจ้า)\s*)?")
# Behind a day, which is no number of the name.
_MONTH = r"\s*(?:เ?[ก-ฮ][ิี]?\.?\s*[ก-ฮ]\.|มกรา|กุมภา|มีนา|เมษา|พฤษ|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|ธันวา)"
_END = re.compile(
    rf"[\s\"'”’)]*(?:\n|\Z|[|•·(,/:;.…–—-]|[A-Za-z]|\d+(?![\d.:]|{_MONTH})|จังหวัด|จ\.|อำเภอ|อ\.|ตำบล|ต\.|เลขที่|ถนน|หมู่|สังกัด|ในสังกัด"
    r"|สำนักงาน|สอศ|อาชีวศึกษา|กระทรวง|โทร|อีเมล|เว็บ|ประจำ|ปี|รอบ|ครั้งที่|ภาคเรียน|วันที่|เดือน"
    r"|ได้|ดำเนิน|จึง|จัดทำ|รายงาน|แบบ|ส่ง|ผู้(?:รายงาน|ส่ง|จัดทำ)|โดย|และ|หน้า|ฉบับ|แก้ไข)"
)


def tells_sender(clue: ClueText, start: int, end: int) -> bool:
    """Whether the line tells that the name at ``start`` to ``end`` of the key is the sender's."""
    first, stop = clue.origin[start], clue.origin[end - 1] + 1
    before = clue.text[clue.text.rfind("\n", 0, first) + 1 : first]
    if _LABEL.search(before) or _FROM.fullmatch(before) or _SENDS.match(clue.text, stop):
        return True
    if _TITLE.match(before) and _stands_apart(before):
        return True
    return bool(_BEGINNING.fullmatch(before) and _END.match(clue.text, stop))


def _stands_apart(before: str) -> bool:
    words = before.rstrip(" \t\"'“‘(")
    return words.endswith(_BESIDE) or (words != before and not words.endswith(_IN_SENTENCE))
