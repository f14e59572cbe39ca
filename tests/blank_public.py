"""Kinds that blanks of public offices showed, each in the smallest invented blank that has it.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.office_blanks import LEFT, OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)


def _titled(title: str) -> OfficeBlank:
    blank = OfficeBlank().line(title, bold=True, centred=True, size=18)
    return blank.line(f"ชื่อสถานศึกษา {dots(40)}")


def boxes_behind() -> OfficeBlank:
    """Boxes behind their options: the first option stands between its question and the first box."""
    blank = _titled("แบบสำรวจผู้ปลูกพืชผักสวนครัว").line("ส่วนที่ 1 ผู้ตอบ", bold=True)
    blank.lines(
        "1. เพศ: หญิง (  )   ชาย (   )",
        "2. ที่ดินเป็นของท่านหรือไม่? ใช่ (  ) ไม่ใช่ (  ) ไม่ทราบ (  )",
        "3. อาชีพหลัก\tเกษตรกร ☐  รับจ้าง ☐  ค้าขาย ☐",
        "4. ศาสนา พุทธ [ ] อิสลาม [ ] คริสต์ [ ]",
    )
    blank.line("ส่วนที่ 2 ความรู้", bold=True)
    blank.lines(
        "5. Have you heard of compost?\tYes (  )  No (  ) don\u2019t know (  )", "6. ข้อเสนอแนะ", LINE, LINE
    )
    return blank


BOXES_BEHIND: Tree = (
    (0, "ส่วนที่ 1 ผู้ตอบ", "group"),
    (1, "1. เพศ", "choice"),
    (1, "2. ที่ดินเป็นของท่านหรือไม่?", "choice"),
    (1, "3. อาชีพหลัก", "choice"),
    (1, "4. ศาสนา", "choice"),
    (0, "ส่วนที่ 2 ความรู้", "group"),
    (1, "5. Have you heard of compost?", "choice"),
    (1, "6. ข้อเสนอแนะ", "narrative"),
)


def blank_corners() -> OfficeBlank:
    """Tables whose rows are named below a blank corner: ticked, and filled in."""
    blank = _titled("แบบประเมินโครงการค่ายอาสา").line("ตอนที่ 1 ความคิดเห็น", bold=True)
    blank.table(
        ["", "มากที่สุด", "มาก", "น้อย"],
        ["สถานที่เหมาะสม", "", "", ""],
        ["อาหารเพียงพอ", "", "", ""],
        ["วิทยากรมีความรู้", "", "", ""],
    )
    blank.line("ตอนที่ 2 ผู้เข้าร่วม", bold=True)
    blank.table(["", "ชาย (คน)", "หญิง (คน)"], ["นักเรียน", "", ""], ["ครู", "", ""], ["ผู้ปกครอง", "", ""])
    blank.line("ตอนที่ 3 ความยินยอม", bold=True)
    blank.table(["", "Yes", "No"], ["ยินยอมให้เผยแพร่ภาพ", "☐", "☐"], ["ยินยอมให้ติดต่อกลับ", "☐", "☐"])
    return blank.line("ตอนที่ 4 ข้อเสนอแนะ", bold=True).lines(LINE, LINE)


BLANK_CORNERS: Tree = (
    (0, "ตอนที่ 1 ความคิดเห็น", "table"),
    (0, "ตอนที่ 2 ผู้เข้าร่วม", "table"),
    (0, "ตอนที่ 3 ความยินยอม", "table"),
    (0, "ตอนที่ 4 ข้อเสนอแนะ", "narrative"),
)


def one_sheet() -> OfficeBlank:
    """Nothing but a table without title, and a place for suggestions in its last row."""
    blank = OfficeBlank().line("แบบประเมินความพึงพอใจต่อระบบยืมอุปกรณ์", bold=True, centred=True, size=18)
    blank.line("โปรดทำเครื่องหมายในช่องที่ตรงกับความเห็นของท่าน")
    steps = ["5", "4", "3", "2", "1"]
    rows = ("ค้นหาอุปกรณ์ได้สะดวก", "หน้าจออ่านง่าย", "ระบบทำงานรวดเร็ว")
    return blank.table(
        ["ที่", "รายการ", *steps],
        *([f"{n}.", text, *[""] * 5] for n, text in enumerate(rows, 1)),
        [f"ข้อเสนอแนะอื่น ๆ\n{LINE}\n{LINE}", *[LEFT] * 6],
    )


ONE_SHEET: Tree = ((0, "ตาราง", "table"), (0, "ข้อเสนอแนะอื่น ๆ", "narrative"))


def shown_ticks() -> OfficeBlank:
    """Lines that show the sign to tick with, in brackets, within their words and at their end."""
    blank = _titled("แบบสำรวจความต้องการอบรม")
    blank.line("คำชี้แจง โปรดทำเครื่องหมาย (✓) ลงในช่องที่ตรงกับความต้องการ หรือใส่ (/) ก็ได้")
    blank.line("ตอนที่ 1 วิธีอบรม", bold=True).line("โปรดเลือกข้อเดียวแล้วทำเครื่องหมาย (√)")
    blank.lines("☐ ในห้องเรียน", "☐ ทางไกล")
    blank.line("ตอนที่ 2 หัวข้อที่ต้องการ", bold=True).line("โปรดทำเครื่องหมาย ✓")
    blank.table(
        ["หัวข้อ", "ต้องการ (√)", "ไม่ต้องการ (√)"],
        ["การเงินครัวเรือน", "", ""],
        ["การถนอมอาหาร", "", ""],
    )
    return blank.line("ตอนที่ 3 ข้อเสนอแนะ+", bold=True).lines(LINE, LINE)


SHOWN_TICKS: Tree = (
    (0, "ตอนที่ 1 วิธีอบรม", "choice"),
    (0, "ตอนที่ 2 หัวข้อที่ต้องการ", "table"),
    (0, "ตอนที่ 3 ข้อเสนอแนะ+", "narrative"),
)


def questions_over_options() -> OfficeBlank:
    """Questions in plain print without number, each over its options, in lines or in one paragraph."""
    blank = _titled("แบบสอบถามผู้ใช้บริการห้องสมุด").line("ตอนที่ 1 ข้อมูลทั่วไป", bold=True)
    blank.lines("เพศ", "☐ ชาย  ☐ หญิง", "อายุ", "☐ ต่ำกว่า 20 ปี  ☐ 20-40 ปี", "☐ มากกว่า 40 ปี")
    blank.lines("รู้จักห้องสมุดจากที่ใด", f"☐ เพื่อน  ☐ ป้ายประกาศ  ☐ อื่น ๆ ระบุ {dots()}")
    blank.line("ตอนที่ 2 การใช้บริการ", bold=True)
    blank.lines(
        f"B1. ท่านมาห้องสมุดเพื่ออะไร\n☐ อ่านหนังสือ  ☐ ยืมหนังสือ  ☐ อื่น ๆ {dots()}",
        "B2. ท่านมาบ่อยเพียงใด\n☐ ทุกวัน  ☐ ทุกสัปดาห์",
    )
    blank.line("ตอนที่ 3 สรุป", bold=True).lines("ภาพรวมการใช้บริการ", "☐ พอใจ  ☐ ไม่พอใจ")
    return blank.line("ตอนที่ 4 ข้อเสนอแนะ", bold=True).lines(LINE, LINE)


QUESTIONS_OVER_OPTIONS: Tree = (
    (0, "ตอนที่ 1 ข้อมูลทั่วไป", "group"),
    (1, "เพศ", "choice"),
    (1, "อายุ", "choice"),
    (1, "รู้จักห้องสมุดจากที่ใด", "choice"),
    (0, "ตอนที่ 2 การใช้บริการ", "group"),
    (1, "B1. ท่านมาห้องสมุดเพื่ออะไร", "choice"),
    (1, "B2. ท่านมาบ่อยเพียงใด", "choice"),
    (0, "ตอนที่ 3 สรุป", "choice"),
    (0, "ตอนที่ 4 ข้อเสนอแนะ", "narrative"),
)


def answered_in_labels() -> OfficeBlank:
    """Cells that are answered in themselves, behind a label and its colon; one has a cell beside it."""
    blank = OfficeBlank().line("แบบลงทะเบียนเด็กเข้าค่าย", bold=True, centred=True, size=18)
    blank.line("ส่วนที่ 1 ข้อมูลเด็ก", bold=True)
    blank.table(
        ["ชื่อ-สกุล:", "วันเกิด:"],
        ["ที่อยู่:", LEFT],
        ["โทรศัพท์:", "อีเมล:"],
        ["ชื่อผู้ปกครอง:", ""],
    )
    blank.line("ส่วนที่ 2 สุขภาพ", bold=True)
    blank.table(["อาหารที่แพ้:", "ยาที่แพ้:"], ["โรคประจำตัว:", LEFT])
    blank.line("ส่วนที่ 3 ผู้มารับ", bold=True)
    return blank.table(["ชื่อ:", "เกี่ยวข้องเป็น:", "โทรศัพท์มือถือ:"], ["", "", ""], ["", "", ""])


ANSWERED_IN_LABELS: Tree = (
    (0, "ส่วนที่ 1 ข้อมูลเด็ก", "group"),
    (1, "ชื่อ-สกุล:", "narrative"),
    (1, "วันเกิด:", "narrative"),
    (1, "ที่อยู่:", "narrative"),
    (1, "โทรศัพท์:", "narrative"),
    (1, "อีเมล:", "narrative"),
    (1, "ชื่อผู้ปกครอง:", "narrative"),
    (0, "ส่วนที่ 2 สุขภาพ", "group"),
    (1, "อาหารที่แพ้:", "narrative"),
    (1, "ยาที่แพ้:", "narrative"),
    (1, "โรคประจำตัว:", "narrative"),
    (0, "ส่วนที่ 3 ผู้มารับ", "table"),
)


def scale_goes_on() -> OfficeBlank:
    """A scale that goes on in a second table with the same titles, as on the next page; twice."""
    blank = _titled("แบบประเมินระบบแจ้งซ่อม")
    titles = ["รายการ", "5", "4", "3", "2", "1", "หมายเหตุ"]
    for number, part, halves in (
        (1, "ประสิทธิภาพ", (("1. ใช้งานง่าย", "2. ระบบเสถียร"), ("3. ข้อความชัดเจน", "4. สีเหมาะสม"))),
        (2, "ความพึงพอใจ", (("1. ตอบสนองเร็ว",), ("2. ข้อมูลถูกต้อง", "3. คุ้มค่า"))),
    ):
        blank.line(f"ตอนที่ {number} {part}", bold=True)
        for names in halves:
            blank.table(titles, *([name, *[""] * 6] for name in names)).line("")
    return blank.line("ตอนที่ 3 ข้อเสนอแนะ", bold=True).lines(LINE, LINE)


SCALE_GOES_ON: Tree = (
    (0, "ตอนที่ 1 ประสิทธิภาพ", "table"),
    (0, "ตอนที่ 2 ความพึงพอใจ", "table"),
    (0, "ตอนที่ 3 ข้อเสนอแนะ", "narrative"),
)


PUBLIC: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "boxes_behind": (boxes_behind, BOXES_BEHIND),
    "blank_corners": (blank_corners, BLANK_CORNERS),
    "one_sheet": (one_sheet, ONE_SHEET),
    "shown_ticks": (shown_ticks, SHOWN_TICKS),
    "questions_over_options": (questions_over_options, QUESTIONS_OVER_OPTIONS),
    "answered_in_labels": (answered_in_labels, ANSWERED_IN_LABELS),
    "scale_goes_on": (scale_goes_on, SCALE_GOES_ON),
}
