"""Blanks of colleges and of who works with them: parts without numbers, choices in plain print behind dots.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.blank_ministries import LINE, Tree, titled
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots


def risk_register() -> OfficeBlank:
    """A question in plain print, offered below, right behind the dots of another."""
    blank = titled("แบบบริหารความเสี่ยง", f"หน่วยงาน {dots(30)}")
    blank.line("ตารางที่ 1 การวิเคราะห์ความเสี่ยง", bold=True)
    blank.table(
        ["ลำดับ", "ความเสี่ยง", "ก่อนควบคุม", LEFT, "หลังควบคุม", LEFT],
        [ABOVE, ABOVE, "โอกาส (L)", "ผลกระทบ (I)", "โอกาส (L)", "ผลกระทบ (I)"],
        *[[str(n), *[""] * 5] for n in range(1, 4)],
    )
    blank.line("สรุปภาพรวม").lines(LINE, LINE)
    blank.line("ความเห็นของผู้บริหาร").lines("( ) เห็นชอบ", f"( ) ให้ปรับปรุง {dots(40)}")
    return blank.line(f"ลงชื่อ {dots(20)} ผู้จัดทำ    ลงชื่อ {dots(20)} ผู้อนุมัติ")


RISK_REGISTER: Tree = (
    (0, "ตารางที่ 1 การวิเคราะห์ความเสี่ยง", "group"),
    (1, "ตาราง", "table"),
    (1, "สรุปภาพรวม", "narrative"),
    (1, "ความเห็นของผู้บริหาร", "choice"),
)


def works_progress() -> OfficeBlank:
    """Parts in bold without numbers, the first of them over lines to fill in; instalments over their sum."""
    blank = titled("แบบรายงานความก้าวหน้างานก่อสร้าง", f"งวดที่ {dots(5)}")
    blank.line("ข้อมูลสัญญา", bold=True)
    blank.lines(f"โครงการ : {dots(50)}", f"เลขที่สัญญา : {dots(20)} ลงวันที่ : {dots(20)}")
    blank.lines(f"ผู้รับจ้าง : {dots(40)}", f"วงเงินตามสัญญา : {dots(15)} บาท")
    blank.line("ความก้าวหน้า", bold=True)
    blank.table(
        ["งวดที่", "รายการงาน", "แผน (%)", "ผล (%)", "วันที่ตรวจรับ", "จำนวนเงิน (บาท)"],
        *[[str(n), *[""] * 5] for n in range(1, 5)],
        ["รวม", *[""] * 5],
    )
    blank.line("ผลงานเทียบกับแผน", bold=True)
    blank.line(f"☐ เร็วกว่าแผน {dots(5)} วัน ☐ ตามแผน ☐ ช้ากว่าแผน {dots(5)} วัน")
    blank.line("การดำเนินการของคณะกรรมการตรวจรับพัสดุ", bold=True).lines(LINE, LINE)
    return blank.line(f"ลงชื่อ {dots(30)} ผู้ควบคุมงาน")


WORKS_PROGRESS: Tree = (
    (0, "ข้อมูลสัญญา", "group"),
    (1, "โครงการ", "line"),
    (1, "เลขที่สัญญา", "line"),
    (1, "ผู้รับจ้าง", "line"),
    (1, "วงเงินตามสัญญา", "line"),
    (0, "ความก้าวหน้า", "table"),
    (0, "ผลงานเทียบกับแผน", "choice"),
    (0, "การดำเนินการของคณะกรรมการตรวจรับพัสดุ", "narrative"),
)


def patrol() -> OfficeBlank:
    """Weeks counted in Thai figures, in a table that is filled in whole beside them; a row without a name."""
    blank = titled("แบบรายงานการเฝ้าระวังเหตุทะเลาะวิวาท", f"ประจำเดือน {dots(20)}")
    blank.line(f"หน่วยงาน {dots(30)} สถานศึกษาในพื้นที่ {dots(30)}")
    blank.line("๑. การออกตรวจ", bold=True)
    blank.table(
        ["สัปดาห์ที่", "จำนวนครั้ง", "จุดเสี่ยงที่ตรวจ", "เจ้าหน้าที่ (นาย)", "ครู (คน)"],
        *[[week, "", "", "", ""] for week in "๑๒๓๔"],
    )
    blank.line("๒. เหตุที่เกิดขึ้น", bold=True)
    blank.line("๒.๑ มีเหตุหรือไม่").line("☐ ไม่มี").line(f"☐ มี จำนวน {dots(5)} ครั้ง")
    blank.line("๒.๒ รายละเอียดเหตุ (ถ้ามี)").lines(f"วัน เวลา {dots(30)}", f"สถานที่ {dots(30)}")
    blank.line("๓. ของกลาง", bold=True)
    blank.table(
        ["รายการ", "จำนวน", "หน่วยนับ", "มูลค่า (บาท)"],
        ["อาวุธมีด", "", "เล่ม", ""],
        ["รถจักรยานยนต์", "", "คัน", ""],
        ["เครื่องแต่งกาย", "", "ชุด", ""],
        ["", "", "", ""],
    )
    blank.line("๔. ข้อเสนอ", bold=True).lines(dots(80), dots(80))
    return blank.line(f"ลงชื่อ {dots(30)} ผู้รายงาน")


PATROL: Tree = (
    (0, "๑. การออกตรวจ", "table"),
    (0, "๒. เหตุที่เกิดขึ้น", "group"),
    (1, "๒.๑ มีเหตุหรือไม่", "choice"),
    (1, "๒.๒ รายละเอียดเหตุ (ถ้ามี)", "group"),
    (2, "วัน เวลา", "line"),
    (2, "สถานที่", "line"),
    (0, "๓. ของกลาง", "table"),
    (0, "๔. ข้อเสนอ", "narrative"),
)


def strengths() -> OfficeBlank:
    """Two titles and a blank row below them, twice in one table."""
    blank = titled("แบบวิเคราะห์สภาพแวดล้อมของสถานศึกษา")
    blank.line(f"สถานศึกษา {dots(40)}")
    blank.line("1. ผลการวิเคราะห์", bold=True)
    blank.table(["จุดแข็ง", "จุดอ่อน"], ["", ""], ["โอกาส", "อุปสรรค"], ["", ""])
    return blank.line("2. กลยุทธ์", bold=True).lines(LINE, LINE)


STRENGTHS: Tree = (
    (0, "1. ผลการวิเคราะห์", "group"),
    (1, "ตาราง", "table"),
    (1, "ตาราง 2", "table"),
    (0, "2. กลยุทธ์", "narrative"),
)


def tidy_areas() -> OfficeBlank:
    """Two who sign, the post of one of whom is the other's with more words behind it."""
    blank = titled("แบบตรวจประเมินกิจกรรม 5ส.", f"พื้นที่ {dots(30)} ครั้งที่ {dots(5)}")
    blank.table(
        ["เกณฑ์การประเมิน", "คะแนนเต็ม", "คะแนนที่ได้", "ข้อสังเกต"],
        ["1. สะสาง", LEFT, LEFT, LEFT],
        ["1.1 แยกของที่ไม่ใช้ออก", "10", "", ""],
        ["1.2 ไม่มีของเก่าค้าง", "10", "", ""],
        ["2. สะดวก", LEFT, LEFT, LEFT],
        ["2.1 มีป้ายบ่งชี้", "10", "", ""],
        ["รวม", "30", "", ""],
    )
    blank.line("ข้อเสนอแนะของกรรมการ").lines(LINE, LINE)
    return blank.lines(f"ลงชื่อ{dots(25)}กรรมการ", f"ลงชื่อ{dots(25)}กรรมการและเลขานุการ")


TIDY_AREAS: Tree = ((0, "ตาราง", "table"), (0, "ข้อเสนอแนะของกรรมการ", "narrative"))

_STANDARDS = (
    ("คุณลักษณะของผู้สำเร็จการศึกษา", ("ด้านความรู้", "ด้านทักษะ")),
    ("การจัดการอาชีวศึกษา", ("ด้านหลักสูตร", "ด้านการบริหารจัดการ")),
)


def own_assessment() -> OfficeBlank:
    """The sender's name on dots below its label, before any number; a choice that names its part."""
    blank = titled("รายงานการประเมินตนเองฉบับย่อ", "ปีการศึกษา 2570")
    blank.line("ชื่อสถานศึกษา").line(LINE)
    for s, (name, points) in enumerate(_STANDARDS, 1):
        blank.line(f"มาตรฐานที่ {s} {name}", bold=True, size=16)
        for k, point in enumerate(points, 1):
            blank.line(f"{s}.{k} {point}", bold=True)
            blank.line(f"{s}.{k}.1 จุดเด่น", indent=1).line(LINE)
            blank.line(f"{s}.{k}.2 จุดที่ควรพัฒนา", indent=1).line(LINE)
        blank.line(f"สรุปผลมาตรฐานที่ {s}: ☐ ดีเลิศ ☐ ดี ☐ กำลังพัฒนา")
    return blank


OWN_ASSESSMENT: Tree = (
    (0, "ชื่อสถานศึกษา", "narrative"),
    *(
        row
        for s, (name, points) in enumerate(_STANDARDS, 1)
        for row in (
            (0, f"มาตรฐานที่ {s} {name}", "group"),
            *(
                below
                for k, point in enumerate(points, 1)
                for below in (
                    (1, f"{s}.{k} {point}", "group"),
                    (2, f"{s}.{k}.1 จุดเด่น", "narrative"),
                    (2, f"{s}.{k}.2 จุดที่ควรพัฒนา", "narrative"),
                )
            ),
            (1, f"สรุปผลมาตรฐานที่ {s}", "choice"),
        )
    ),
)


COLLEGES: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "risk_register": (risk_register, RISK_REGISTER),
    "works_progress": (works_progress, WORKS_PROGRESS),
    "patrol": (patrol, PATROL),
    "strengths": (strengths, STRENGTHS),
    "tidy_areas": (tidy_areas, TIDY_AREAS),
    "own_assessment": (own_assessment, OWN_ASSESSMENT),
}
