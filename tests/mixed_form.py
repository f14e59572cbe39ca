"""A small invented form of gaps, choices, printed rows and rows to be ticked."""

from __future__ import annotations

from functools import cache

from rt67_aggregate.model import Form
from tests.form_files import form_of

_BODY = """\
levels: [topics]
boilerplate: [แบบติดตามผลการดำเนินงานของศูนย์]
unit_label: ชื่อศูนย์
closing: [ลงชื่อ]
signers: ["ลงชื่อ ........................ ผู้รายงาน", "(........................)"]
fields:
  - {heading: ประเภทศูนย์, id: sort, kind: text, choose: one, options: [รัฐบาล, เอกชน]}
  - kind: text
    line: ชื่อผู้รายงาน .................... โทร ....................
    gaps:
      - {id: reporter}
      - {id: phone}
topics:
  - heading: สถานะของโครงการ
    number: "1"
    id: state
    kind: text
    prompts: [เลือกเพียงข้อเดียว]
    choose: one
    options: [ทำแล้ว, ยังไม่ทำ, อื่น ๆ ระบุ ..........]
  - kind: text
    number: "2"
    line: ผู้เข้าร่วมโครงการ ......... คน ใช้งบประมาณ ......... บาท
    gaps:
      - {type: number, unit: คน, id: all}
      - {type: number, unit: บาท, id: spent}
  - heading: ผลตามตัวชี้วัดของโครงการ
    number: "3"
    id: marks
    rows: 2
    prompts: [กรอกทุกช่อง]
    columns:
      - {heading: ที่, cells: ["1", "2"]}
      - {heading: ตัวชี้วัด, cells: [ผู้เข้าอบรม, ความพึงพอใจ]}
      - {heading: ผลที่ได้, kind: right, id: result}
  - heading: ความเห็นต่อสถานที่จัด
    number: "4"
    id: views
    choose: one
    kind: text
    columns:
      - {heading: รายการ, cells: [{over: ด้านสถานที่}, อาคาร, ครุภัณฑ์]}
      - {heading: มาก}
      - {heading: น้อย}
  - {heading: ข้อเสนอแนะเพิ่มเติมอื่น, number: "5", id: more, kind: text}
"""


@cache
def mixed_form() -> Form:
    """Read once; a form is a value that nothing changes."""
    return form_of(_BODY)


@cache
def corner_form() -> Form:
    """The same, whose last table has a blank corner over the names of its rows."""
    return form_of(_BODY.replace("{heading: รายการ, cells:", "{cells:"))
