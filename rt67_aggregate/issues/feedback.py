"""Words of the feedback to a college: what the college is asked to do, and why there may be none.

``REQUESTS`` address the college and stand in the comments; ``KINDS`` address the officer.
"""

from __future__ import annotations

from dataclasses import dataclass

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity


@dataclass(frozen=True, slots=True)
class Request:
    """What a college is asked to do: ``title`` in a few words, ``sentence`` what was found,
    ``action`` what to do; the last two with ``{fields}``."""

    title: str
    sentence: str
    action: str = ""


_AS_PRINTED = "โปรดพิมพ์เลขข้อและหัวข้อให้ตรงตามแบบ แล้วขึ้นบรรทัดใหม่ก่อนคำตอบ"
_IF_NOTHING = "หากไม่มีให้พิมพ์ว่า ไม่มี หากไม่ได้ดำเนินการให้พิมพ์ว่า ไม่ได้ดำเนินการ"

# By status, by the codes of ``Answer.review`` and ``Unplaced.reason``, or by what the officer entered.
REQUESTS: dict[str, Request] = {
    "blank": Request(
        "ยังไม่ได้กรอก",
        "หัวข้อ “{heading}” ยังไม่มีคำตอบ",
        f"โปรดกรอกคำตอบใต้หัวข้อนี้ {_IF_NOTHING}",
    ),
    "blank_table": Request(
        "ยังไม่ได้กรอกตาราง",
        "ตารางของหัวข้อ “{heading}” ยังไม่มีข้อความ",
        "โปรดกรอกในตาราง หากไม่มีให้พิมพ์ว่า ไม่มี",
    ),
    "absent": Request(
        "ไม่มีหัวข้อนี้ในไฟล์",
        "ไม่พบหัวข้อ “{heading}”{within} ในไฟล์นี้",
        f"โปรดเพิ่มหัวข้อนี้ตามแบบ แล้วกรอกคำตอบ {_IF_NOTHING}",
    ),
    "absent_group": Request(
        "ไม่มีหัวข้อนี้ในไฟล์",
        "ไม่พบหัวข้อ “{heading}”{within} พร้อมหัวข้อย่อยที่ต้องกรอก {count} ข้อ ในไฟล์นี้",
        f"โปรดเพิ่มหัวข้อเหล่านี้ตามแบบ แล้วกรอกคำตอบ {_IF_NOTHING}",
    ),
    "sent_back": Request("ส่งกลับให้แก้ไข", "ผู้ตรวจขอให้แก้ไข “{heading}”: {note}"),
    "sent_back_plain": Request(
        "ส่งกลับให้แก้ไข",
        "ผู้ตรวจขอให้แก้ไข “{heading}”",
        "โปรดตรวจและแก้ไขส่วนนี้ หากไม่แน่ใจว่าต้องแก้สิ่งใด โปรดสอบถามผู้ตรวจ",
    ),
    "proposed": Request("ข้อความที่เสนอ", "ข้อความที่ผู้ตรวจเสนอ: {text}"),
    "picture_missing": Request(
        "เปิดภาพไม่ได้",
        "ภาพในหัวข้อ “{heading}” เปิดไม่ได้ เพราะเป็นเพียงลิงก์หรือไฟล์ภาพหายไป",
        "โปรดลบภาพเดิม แล้วใช้คำสั่ง แทรก > รูปภาพ เพื่อให้ภาพอยู่ในไฟล์",
    ),
    "heading_uncertain": Request(
        "หัวข้อไม่ชัดเจน",
        "ไม่แน่ใจว่าบรรทัดนี้เป็นหัวข้อ “{heading}” คำตอบจึงอาจถูกจัดผิดหัวข้อ",
        _AS_PRINTED,
    ),
    "heading_differs": Request(
        "หัวข้อต่างจากแบบ",
        "หัวข้อนี้พิมพ์ต่างจากแบบมากหรือถูกตัดสั้น ในแบบพิมพ์ว่า “{heading}”",
        _AS_PRINTED,
    ),
    "heading_nearly_found": Request(
        "หัวข้อไม่ชัดเจน",
        "ไม่พบหัวข้อ “{heading}” แต่มีบรรทัดหนึ่งที่คล้ายมาก",
        _AS_PRINTED,
    ),
    "boundary_uncertain": Request(
        "ไม่แน่ใจว่าคำตอบจบที่ใด",
        "ไม่แน่ใจว่าคำตอบของหัวข้อ “{heading}” จบที่ใด เพราะหัวข้อที่ตามมาไม่ชัดเจน",
        "โปรดพิมพ์หัวข้อที่ตามมาให้ตรงตามแบบ และขึ้นบรรทัดใหม่",
    ),
    "cut_without_separator": Request(
        "หัวข้อกับคำตอบติดกัน",
        "คำตอบพิมพ์ต่อจากหัวข้อ “{heading}” โดยไม่เว้นวรรค",
        "โปรดขึ้นบรรทัดใหม่ก่อนคำตอบ",
    ),
    "heading_inside_answer": Request(
        "ในคำตอบมีบรรทัดที่เหมือนหัวข้อ",
        "คำตอบของหัวข้อ “{heading}” มีบรรทัดที่เหมือนหัวข้อหนึ่งของแบบ",
        "โปรดตรวจว่าบรรทัดนั้นเป็นคำตอบจริง หากเป็นหัวข้อ โปรดพิมพ์เลขข้อและหัวข้อให้ตรงตามแบบ",
    ),
    "columns_by_position": Request(
        "ตารางไม่มีชื่อคอลัมน์",
        "ตารางของ “{heading}” ไม่มีชื่อคอลัมน์ตามแบบ จึงไม่แน่ใจว่าข้อความเป็นของคอลัมน์ใด",
        "โปรดใส่ชื่อคอลัมน์ให้ตรงตามแบบ",
    ),
    "one_table_for_all": Request(
        "ตารางเดียวรวมหลายประเด็น",
        "ไฟล์นี้มีตารางเดียวสำหรับหลายประเด็น จึงไม่แน่ใจว่าแถวใดเป็นของ “{heading}”{within}",
        "โปรดใส่ตารางไว้ใต้ทุกประเด็นตามแบบ แล้วย้ายแต่ละแถวไปยังประเด็นของแถวนั้น",
    ),
    "merged_cell": Request(
        "ช่องตารางถูกรวมข้ามคอลัมน์",
        "ช่องนี้รวมข้ามหลายคอลัมน์ จึงไม่แน่ใจว่าเป็นคำตอบของคอลัมน์ใด",
        "โปรดแยกช่องตามแบบ แล้ววางข้อความในคอลัมน์ที่ถูกต้อง",
    ),
    "under_group": Request(
        "ข้อความอยู่นอกหัวข้อย่อย",
        "ข้อความนี้อยู่ใต้หัวข้อใหญ่ที่ไม่มีช่องให้ตอบ จึงไม่ทราบว่าเป็นคำตอบของหัวข้อใด",
        "โปรดย้ายไปไว้ใต้หัวข้อย่อยที่ตรงกับข้อความ",
    ),
    "under_table_heading": Request(
        "ข้อความอยู่นอกตาราง",
        "ข้อความนี้อยู่นอกคอลัมน์ของตาราง จึงไม่ทราบว่าเป็นคำตอบของคอลัมน์ใด",
        "โปรดย้ายไปไว้ในคอลัมน์ที่ตรงกับข้อความ",
    ),
    "extra_column": Request(
        "คอลัมน์ที่แบบไม่มี",
        "ข้อความนี้อยู่ในคอลัมน์ที่แบบไม่มี",
        "หากเป็นคำตอบ โปรดย้ายไปไว้ในคอลัมน์ตามแบบ",
    ),
    "return_doubtful": Request(
        "หัวข้อส่วนใหญ่ต่างจากแบบ",
        "หัวข้อส่วนใหญ่ในไฟล์นี้พิมพ์ต่างจากแบบมาก การจัดคำตอบเข้าหัวข้อจึงอาจผิด",
        "โปรดพิมพ์หัวข้อให้ตรงตามแบบ หรือคัดลอกคำตอบไปวางในแบบเปล่า",
    ),
    "alt_chunk": Request(
        "มีเอกสารอื่นฝังอยู่",
        "ไฟล์นี้มีเอกสารอื่นฝังอยู่ข้างใน จึงอ่านเนื้อหาส่วนนั้นไม่ได้",
        "โปรดคัดลอกเนื้อหานั้นมาวางเป็นข้อความในไฟล์นี้",
    ),
}
# Where a heading belongs that is asked for elsewhere.
WITHIN = " ของ “{home}”"
# For a doubt of the catalogue that has no words for the college of its own.
LOOK_HERE = Request("โปรดตรวจ", "หัวข้อ “{heading}”: {title}", "โปรดตรวจให้ตรงตามแบบ")

KINDS: tuple[IssueKind, ...] = (
    IssueKind(
        code="feedback_college_unknown",
        severity=Severity.ERROR,
        title="ไม่รู้จักรหัสวิทยาลัย",
        sentence="ไม่มีวิทยาลัยรหัส {college} ในรายชื่อวิทยาลัย จึงไม่รู้ว่าจะเขียนข้อคิดเห็นถึงแห่งใด",
        action="ใช้รหัสจากคอลัมน์ college_id ของ colleges.csv ที่ใกล้เคียงคือ {near}",
        example="rt67 feedback LPG99",
    ),
    IssueKind(
        code="feedback_no_return",
        severity=Severity.ERROR,
        title="ยังไม่มีแบบรายงานที่จะเขียนข้อคิดเห็น",
        sentence="ในโฟลเดอร์ {inbox} ยังไม่มีแบบรายงานของ {college} ที่รับแล้ว จึงไม่มีไฟล์ให้เขียนข้อคิดเห็น",
        action="สั่ง rt67 aggregate แล้วดูสถานะของไฟล์ ถ้าวิทยาลัยส่งมาแล้วแต่อ่านไม่ได้หรือไม่รู้ว่าเป็นของใคร "
        "ให้แก้ตามที่บอกไว้ ถ้ายังไม่ส่ง ให้ทวงถามวิทยาลัย",
        example="วิทยาลัยส่งมาเป็น PDF",
    ),
    IssueKind(
        code="feedback_not_possible",
        severity=Severity.ERROR,
        title="เขียนข้อคิดเห็นลงในไฟล์ไม่ได้",
        sentence="อ่านไฟล์นี้อีกครั้งเพื่อเขียนข้อคิดเห็นไม่ได้ เพราะโครงสร้างของไฟล์ไม่ครบ หรือไฟล์เปลี่ยนไประหว่างที่อ่าน",
        action="เปิดไฟล์ด้วย Word บันทึกเป็น .docx ใหม่ลงในที่เดิม แล้วสั่งอีกครั้ง",
        example="มีคนบันทึกทับไฟล์ขณะที่โปรแกรมกำลังอ่าน",
    ),
    IssueKind(
        code="feedback_part_left_out",
        severity=Severity.WARNING,
        title="สำเนาขาดบางส่วน",
        sentence="ส่วน {part} ของไฟล์เสียหายหรือใหญ่เกินกว่าจะเปิดได้อย่างปลอดภัย สำเนาที่มีข้อคิดเห็นจึงไม่มีส่วนนี้",
        action="เปิดสำเนาใน Word ดูก่อนส่ง ถ้าเป็นภาพ ภาพนั้นจะไม่แสดง",
        example="ภาพหนึ่งในไฟล์ขาดครึ่งเพราะส่งมาไม่ครบ",
    ),
)
