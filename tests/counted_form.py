"""A small invented form with numbers, sums of money, a percentage, a choice and a table: what is added up."""

from __future__ import annotations

from functools import cache

from rt67_aggregate.model import Form
from tests.form_files import form_of

_BODY = """\
levels: [topics, parts]
topics:
  - number: "1"
    heading: การพัฒนาครู
    parts:
      - kind: text
        line: จำนวนครู ......... คน ผ่าน ......... คน คิดเป็นร้อยละ ......... ใช้เงิน ......... บาท
        gaps:
          - {type: number, unit: คน, id: all}
          - {type: number, unit: คน, id: passed}
          - {type: percent, id: share}
          - {type: money, unit: บาท, id: spent}
      - {heading: จำนวนห้องเรียน, kind: text, type: number, unit: คน, id: rooms}
      - {heading: วันที่ประชุม, kind: text, type: date, id: day}
      - heading: สถานะ
        id: state
        kind: text
        choose: one
        options: [ทำแล้ว, ยังไม่ทำ, อื่น ๆ ระบุ ..........]
      - heading: ตัวชี้วัด
        rows: 2
        columns:
          - {heading: รายการ, cells: [ผู้เรียน, ผู้สำเร็จ]}
          - {heading: ผล, kind: right, type: number, id: result}
"""


@cache
def counted_form() -> Form:
    """Read once; a form is a value that nothing changes."""
    return form_of(_BODY)
