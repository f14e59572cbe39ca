"""What was sent and what an officer made of it, for runs with a review in between. All is invented."""

from __future__ import annotations

import csv

from tests.workbook_desk import ANSWERS, CORRECTION, MOVED_TO, NOTE, VERDICT
from tests.workbook_office import Office
from tests.workbook_summary import Say

RESULT, OTHER, BEST = "1.1.result.1", "1.1.result.2", "1.1.best_practice"
SAID = (
    Say("C001", RESULT, "จัดอบรมครู 2 ครั้ง"),
    Say("C001", OTHER, "ใช้ระบบ DPA ครบทุกคน"),
    Say("C001", "1.1.problem", "งบประมาณไม่เพียงพอ", 1),
    Say("C001", "1.1.problem", "ครูไม่พอ", 2),
    Say("C001", "1.1.suggestion", "ขอเพิ่มงบ", 1),
    Say("C002", RESULT, "- จัดประชุม"),
    Say("C002", OTHER, "=1+1"),
)


def trail(office: Office) -> list[dict[str, str]]:
    with office.corrections.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def review_of(office: Office) -> None:
    """A correction, a verdict with a note, a move, an edit in the program's own column."""
    with office.desk() as desk:
        row = desk.find(ANSWERS, section=RESULT, text="จัดอบรมครู 2 ครั้ง")
        desk.put(ANSWERS, row, verdict="แก้ไข", text="จัดอบรมครู 3 ครั้ง", note="โทรถามแล้ว")
        desk.put(ANSWERS, desk.find(ANSWERS, text="- จัดประชุม"), verdict="ส่งกลับ", note="ขอรายละเอียด")
        row = desk.find(ANSWERS, section="1.1.problem", text="ครูไม่พอ")
        desk.put(ANSWERS, row, moved_to="1.2.problem  ปัญหา-อุปสรรค")
        row = desk.find(ANSWERS, text="ใช้ระบบ DPA ครบทุกคน")
        desk.put(ANSWERS, row, own="ใช้ระบบ DPA ครบทุกคนแล้ว")


def assert_reviewed(office: Office) -> None:
    """Everything of ``review_of`` stands in the workbook that was written last."""
    desk = office.desk()
    row = desk.find(ANSWERS, section=RESULT, text="จัดอบรมครู 3 ครั้ง")
    assert desk.get(ANSWERS, row, VERDICT) == "แก้ไข"
    assert desk.get(ANSWERS, row, CORRECTION) == "จัดอบรมครู 3 ครั้ง"
    assert desk.get(ANSWERS, row, NOTE) == "โทรถามแล้ว"
    assert desk.get(ANSWERS, row, "ข้อความเดิมที่ส่งมา") == "จัดอบรมครู 2 ครั้ง"
    row = desk.find(ANSWERS, text="- จัดประชุม")
    assert (desk.get(ANSWERS, row, VERDICT), desk.get(ANSWERS, row, NOTE)) == ("ส่งกลับ", "ขอรายละเอียด")
    row = desk.find(ANSWERS, section="1.2.problem", text="ครูไม่พอ")
    assert str(desk.get(ANSWERS, row, MOVED_TO)).startswith("1.2 ปัญหา")
    row = desk.find(ANSWERS, section=OTHER, text="ใช้ระบบ DPA ครบทุกคนแล้ว")
    assert desk.get(ANSWERS, row, CORRECTION) == "ใช้ระบบ DPA ครบทุกคนแล้ว"
