"""Blanks of other services: health, farming, municipalities, inspection, committees, surveys.

Every office, person and wording is invented, see ``blank_offices``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.blank_agencies import AgencyBlank
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)


def _titled(title: str, *below: str) -> AgencyBlank:
    blank = AgencyBlank()
    blank.line(title, bold=True, centred=True, size=18)
    for text in below:
        blank.line(text, bold=True, centred=True)
    return blank


def health_month() -> OfficeBlank:
    """A district's month: figures of which the age groups are named over their rows, activities, a stock."""
    blank = _titled("รายงานผลการดำเนินงานสาธารณสุขประจำเดือน", f"ประจำเดือน {dots()} พ.ศ. {dots(8)}")
    blank.line(f"สถานบริการ {dots(30)} อำเภอ {dots()} จังหวัด {dots()}")
    blank.line("หมวดที่ 1 งานส่งเสริมสุขภาพ", bold=True, size=16)
    blank.line("1.1 ผู้รับบริการจำแนกตามกลุ่มวัย", bold=True)
    blank.table(
        ["กลุ่มวัย", "เป้าหมาย (คน)", "ผลงานเดือนนี้", LEFT, "ผลงานสะสม (คน)"],
        [ABOVE, ABOVE, "ชาย", "หญิง", ABOVE],
        ["**แม่และเด็ก**", LEFT, LEFT, LEFT, LEFT],
        ["หญิงตั้งครรภ์", "", "", "", ""],
        ["เด็กอายุ 0-5 ปี", "", "", "", ""],
        ["**วัยทำงานและผู้สูงอายุ**", LEFT, LEFT, LEFT, LEFT],
        ["อายุ 15-59 ปี", "", "", "", ""],
        ["อายุ 60 ปีขึ้นไป", "", "", "", ""],
    )
    blank.line("1.2 กิจกรรมเด่นในเดือนนี้", bold=True).lines(LINE, LINE)
    blank.line("หมวดที่ 2 งานควบคุมโรค", bold=True, size=16)
    blank.line(f"2.1 พบผู้ป่วยไข้เลือดออก {dots(8)} ราย เสียชีวิต {dots(8)} ราย")
    blank.line("2.2 การสำรวจลูกน้ำ  ☐ ดำเนินการครบทุกหมู่บ้าน  ☐ ดำเนินการบางหมู่บ้าน  ☐ ไม่ได้ดำเนินการ")
    blank.line("2.3 ปัญหาและการขอรับการสนับสนุน").lines(LINE, LINE)
    blank.line(f"ผู้รายงาน {dots(30)} ตำแหน่ง {dots(30)}")
    return blank


HEALTH_MONTH: Tree = (
    (0, "หมวดที่ 1 งานส่งเสริมสุขภาพ", "group"),
    (1, "1.1 ผู้รับบริการจำแนกตามกลุ่มวัย", "table"),
    (1, "1.2 กิจกรรมเด่นในเดือนนี้", "narrative"),
    (0, "หมวดที่ 2 งานควบคุมโรค", "group"),
    (1, "2.1 พบผู้ป่วยไข้เลือดออก", "line"),
    (1, "2.2 การสำรวจลูกน้ำ", "choice"),
    (1, "2.3 ปัญหาและการขอรับการสนับสนุน", "narrative"),
)


def farm_survey() -> OfficeBlank:
    """A household is asked: choices with gaps, a table of crops, money, and what it wants."""
    blank = _titled("แบบสำรวจครัวเรือนเกษตรกร", "ปีการผลิต 2570/71")
    blank.line(f"สำนักงานเกษตรอำเภอ {dots(30)} ตำบล {dots()}")
    blank.line("ตอนที่ 1 ข้อมูลครัวเรือน", bold=True)
    blank.line("1. การถือครองที่ดิน")
    blank.lines(f"( ) ของตนเอง จำนวน {dots(8)} ไร่", f"( ) เช่า จำนวน {dots(8)} ไร่", f"( ) อื่น ๆ ระบุ {dots()}")
    blank.line(f"2. สมาชิกในครัวเรือน {dots(8)} คน เป็นแรงงานเกษตร {dots(8)} คน")
    blank.line("3. แหล่งน้ำที่ใช้ (ตอบได้มากกว่า 1 ข้อ)")
    blank.line(f"[ ] ชลประทาน  [ ] บ่อบาดาล  [ ] น้ำฝน  [ ] อื่น ๆ {dots()}")
    blank.line("ตอนที่ 2 การผลิต", bold=True)
    blank.line("4. พืชที่ปลูกในรอบปี")
    blank.table(["ลำดับ", "ชนิดพืช", "เนื้อที่ (ไร่)", "ผลผลิต (กก.)"], *[[f"{n}", "", "", ""] for n in range(1, 5)])
    blank.line("5. สัตว์ที่เลี้ยง")
    blank.table(
        ["ชนิดสัตว์", "จำนวน (ตัว)", "รายได้ (บาท)"],
        ["โค", "", ""], ["กระบือ", "", ""], ["สุกร", "", ""], ["สัตว์ปีก", "", ""],
    )  # fmt: skip
    blank.line("ตอนที่ 3 ความต้องการของเกษตรกร", bold=True)
    blank.line("6. ต้องการความรู้เรื่องใด").lines(LINE, LINE)
    blank.line("7. ปัญหาที่พบในการผลิต").lines(LINE, LINE)
    blank.line(f"ลงชื่อ {dots(30)} ผู้ให้ข้อมูล").line(f"ลงชื่อ {dots(30)} ผู้สำรวจ")
    return blank


FARM_SURVEY: Tree = (
    (0, "ตอนที่ 1 ข้อมูลครัวเรือน", "group"),
    (1, "1. การถือครองที่ดิน", "choice"),
    (1, "2. สมาชิกในครัวเรือน", "line"),
    (1, "3. แหล่งน้ำที่ใช้ (ตอบได้มากกว่า 1 ข้อ)", "choice"),
    (0, "ตอนที่ 2 การผลิต", "group"),
    (1, "4. พืชที่ปลูกในรอบปี", "table"),
    (1, "5. สัตว์ที่เลี้ยง", "table"),
    (0, "ตอนที่ 3 ความต้องการของเกษตรกร", "group"),
    (1, "6. ต้องการความรู้เรื่องใด", "narrative"),
    (1, "7. ปัญหาที่พบในการผลิต", "narrative"),
)


def plan_follow_up() -> OfficeBlank:
    """A municipality's plan: projects typed under names of strategies, a count, reasons."""
    blank = _titled("แบบติดตามผลการดำเนินงานตามแผนพัฒนาท้องถิ่น", "รอบ ๖ เดือนแรก ปีงบประมาณ พ.ศ. ๒๕๗๐")
    blank.line(f"เทศบาล {dots(30)} อำเภอ {dots()}")
    blank.line("ส่วนที่ ๑ โครงการตามยุทธศาสตร์", bold=True)
    blank.table(
        ["ที่", "โครงการ", "งบประมาณตามแผน", "เบิกจ่ายจริง", "สถานะ"],
        ["ยุทธศาสตร์ที่ ๑ ด้านโครงสร้างพื้นฐาน", LEFT, LEFT, LEFT, LEFT],
        ["๑", "", "", "", ""],
        ["๒", "", "", "", ""],
        ["ยุทธศาสตร์ที่ ๒ ด้านคุณภาพชีวิต", LEFT, LEFT, LEFT, LEFT],
        ["๑", "", "", "", ""],
        ["๒", "", "", "", ""],
    )
    blank.line("ส่วนที่ ๒ สรุปจำนวนโครงการ", bold=True)
    blank.line(f"โครงการตามแผน {dots(8)} โครงการ แล้วเสร็จ {dots(8)} โครงการ คิดเป็นร้อยละ {dots(8)}")
    blank.line("ส่วนที่ ๓ ปัญหาและข้อเสนอแนะ", bold=True)
    blank.line("๓.๑ ปัญหาอุปสรรคในการดำเนินงาน").lines(LINE, LINE)
    blank.line("๓.๒ ข้อเสนอแนะของคณะกรรมการติดตาม").lines(LINE, LINE)
    blank.table([f"ลงชื่อ {dots()}\n({dots()})\nประธานกรรมการ", f"ลงชื่อ {dots()}\n({dots()})\nเลขานุการ"])
    return blank


PLAN_FOLLOW_UP: Tree = (
    (0, "ส่วนที่ ๑ โครงการตามยุทธศาสตร์", "table"),
    (0, "ส่วนที่ ๒ สรุปจำนวนโครงการ", "group"),
    (1, "โครงการตามแผน", "line"),
    (0, "ส่วนที่ ๓ ปัญหาและข้อเสนอแนะ", "group"),
    (1, "๓.๑ ปัญหาอุปสรรคในการดำเนินงาน", "narrative"),
    (1, "๓.๒ ข้อเสนอแนะของคณะกรรมการติดตาม", "narrative"),
)


def site_checklist() -> OfficeBlank:
    """An inspection: what passed and what did not, with a remark a row, then an order."""
    blank = _titled("แบบตรวจความปลอดภัยสถานที่ก่อสร้าง")
    blank.line(f"โครงการ {dots(40)} ผู้รับจ้าง {dots(30)}").line(f"วันที่ตรวจ {dots()} เวลา {dots(10)} น.")
    for number, part, items in (
        ("1", "พื้นที่ทำงาน", ("มีรั้วกั้นรอบบริเวณ", "มีป้ายเตือนอันตราย", "ทางเดินไม่มีสิ่งกีดขวาง")),
        ("2", "อุปกรณ์ป้องกันส่วนบุคคล", ("สวมหมวกนิรภัยทุกคน", "สวมรองเท้านิรภัย")),
    ):
        blank.line(f"{number}. {part}", bold=True)
        blank.table(
            ["รายการตรวจ", "ผ่าน", "ไม่ผ่าน", "ไม่เกี่ยวข้อง", "สิ่งที่ต้องแก้ไข"],
            *[[item, "", "", "", ""] for item in items],
        )
    blank.line("3. สรุปผลการตรวจ", bold=True)
    blank.lines("☐ อนุญาตให้ทำงานต่อ", f"☐ ให้แก้ไขภายในวันที่ {dots()}", "☐ สั่งหยุดงาน")
    blank.line("4. ข้อสังเกตเพิ่มเติม", bold=True).lines(LINE, LINE)
    blank.line(f"ลงชื่อ {dots(30)} ผู้ตรวจ").line(f"ลงชื่อ {dots(30)} ผู้ควบคุมงาน")
    return blank


SITE_CHECKLIST: Tree = (
    (0, "1. พื้นที่ทำงาน", "table"),
    (0, "2. อุปกรณ์ป้องกันส่วนบุคคล", "table"),
    (0, "3. สรุปผลการตรวจ", "choice"),
    (0, "4. ข้อสังเกตเพิ่มเติม", "narrative"),
)

_RUBRICS = (
    ("1", "ความสอดคล้องกับนโยบาย", ("ไม่สอดคล้อง", "สอดคล้องบางส่วน", "สอดคล้องทั้งหมด")),
    ("2", "ประโยชน์ต่อชุมชน", ("ไม่มีหลักฐาน", "มีหลักฐานบ้าง", "มีหลักฐานชัดเจน")),
)


def rubrics() -> OfficeBlank:
    """A committee: a rubric printed for every item, a mark and a reason below it."""
    blank = _titled("แบบประเมินผลงานนวัตกรรมของคณะกรรมการ", "ประจำปี 2570")
    blank.line(f"ชื่อผลงาน {dots(50)}").line(f"สถานศึกษา {dots(40)}")
    for number, item, levels in _RUBRICS:
        blank.line(f"{number}. {item} (10 คะแนน)", bold=True)
        blank.line(f"☐ {levels[0]} (0-3)  ☐ {levels[1]} (4-7)  ☐ {levels[2]} (8-10)")
        blank.line(f"คะแนนที่ได้ {dots(8)} คะแนน").line("เหตุผลประกอบ").lines(LINE, LINE)
    blank.line("3. สรุปผล", bold=True)
    blank.line(f"คะแนนรวม {dots(8)} คะแนน ระดับคุณภาพ {dots()}")
    blank.line("ข้อคิดเห็นของคณะกรรมการ").lines(LINE, LINE, LINE)
    blank.line(f"ลงชื่อ {dots(30)} ประธานกรรมการ").line(f"({dots(30)})")
    return blank


RUBRICS: Tree = (
    *(
        row
        for number, item, _ in _RUBRICS
        for row in (
            (0, f"{number}. {item} (10 คะแนน)", "choice"),
            (1, "คะแนนที่ได้", "line"),
            (1, "เหตุผลประกอบ", "narrative"),
        )
    ),
    (0, "3. สรุปผล", "group"),
    (1, "คะแนนรวม", "line"),
    (1, "ข้อคิดเห็นของคณะกรรมการ", "narrative"),
)


def disbursement() -> OfficeBlank:
    """Plans of work named over several rows, each kind of money by quarter, sums, and late payments."""
    blank = _titled("รายงานผลการเบิกจ่ายงบประมาณรายไตรมาส", "ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"หน่วยงาน {dots(40)}")
    blank.line("1. ผลการเบิกจ่าย", bold=True)
    blank.table(
        ["แผนงาน", "งบรายจ่าย", "จัดสรร", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"],
        ["พื้นฐาน", "ดำเนินงาน", *[""] * 5],
        [ABOVE, "ลงทุน", *[""] * 5],
        ["บูรณาการ", "ดำเนินงาน", *[""] * 5],
        [ABOVE, "รายจ่ายอื่น", *[""] * 5],
        ["รวมทั้งสิ้น", LEFT, *[""] * 5],
    )
    blank.line("2. รายการที่เบิกจ่ายล่าช้า", bold=True)
    blank.table(["ที่", "รายการ", "วงเงิน (บาท)", "สาเหตุ"], *[[f"{n}.", "", "", ""] for n in range(1, 4)])
    blank.line("3. การกันเงินเหลื่อมปี", bold=True)
    blank.line(f"( ) ไม่มี  ( ) มี จำนวน {dots(8)} รายการ เป็นเงิน {dots()} บาท")
    blank.line("4. แนวทางเร่งรัดการเบิกจ่าย", bold=True).lines(LINE, LINE)
    return blank


DISBURSEMENT: Tree = (
    (0, "1. ผลการเบิกจ่าย", "table"),
    (0, "2. รายการที่เบิกจ่ายล่าช้า", "table"),
    (0, "3. การกันเงินเหลื่อมปี", "choice"),
    (0, "4. แนวทางเร่งรัดการเบิกจ่าย", "narrative"),
)


def matrix_survey() -> OfficeBlank:
    """Questions in a matrix, one for each point, ticked twice: as it is, and as it should be."""
    blank = _titled("แบบสอบถามความต้องการจำเป็นในการพัฒนาครู", "ภาคเรียนที่ 2 ปีการศึกษา 2570")
    blank.line("ตอนที่ 1 ข้อมูลผู้ตอบ", bold=True)
    blank.line("1. เพศ  ( ) ชาย  ( ) หญิง  ( ) ไม่ระบุ").line(
        "2. อายุงาน  ( ) ต่ำกว่า 5 ปี  ( ) 5-10 ปี  ( ) มากกว่า 10 ปี"
    )
    blank.line("3. การศึกษา  ( ) ปริญญาตรี  ( ) ปริญญาโท  ( ) ปริญญาเอก")
    blank.line("ตอนที่ 2 ระดับความต้องการ", bold=True)
    blank.table(
        ["ข้อ", "รายการ", "5", "4", "3", "2", "1"],
        ["1", "การใช้สื่อดิจิทัล", *[""] * 5],
        ["2", "การวัดและประเมินผล", *[""] * 5],
        ["3", "การวิจัยในชั้นเรียน", *[""] * 5],
    )
    blank.line("ตอนที่ 3 ความพร้อมของสถานศึกษา", bold=True)
    blank.table(
        ["รายการ", "มี", "ไม่มี"],
        ["ห้องประชุม", "( )", "( )"],
        ["อินเทอร์เน็ต", "( )", "( )"],
        ["งบประมาณ", "( )", "( )"],
    )
    blank.line("ตอนที่ 4 ข้อเสนอแนะเพิ่มเติม", bold=True).lines(LINE, LINE, LINE)
    blank.line("ขอขอบคุณที่ให้ความร่วมมือ", centred=True)
    return blank


MATRIX_SURVEY: Tree = (
    (0, "ตอนที่ 1 ข้อมูลผู้ตอบ", "group"),
    (1, "1. เพศ", "choice"),
    (1, "2. อายุงาน", "choice"),
    (1, "3. การศึกษา", "choice"),
    (0, "ตอนที่ 2 ระดับความต้องการ", "table"),
    (0, "ตอนที่ 3 ความพร้อมของสถานศึกษา", "table"),
    (0, "ตอนที่ 4 ข้อเสนอแนะเพิ่มเติม", "narrative"),
)


def school_standards() -> OfficeBlank:
    """A school judges itself in one table: standards over points, a level and evidence a row; then prose."""
    blank = _titled("แบบประเมินตนเองระดับสถานศึกษาขั้นพื้นฐาน", "ปีการศึกษา 2570")
    blank.line(f"ชื่อสถานศึกษา {dots(40)} สังกัด {dots(30)}")
    blank.line("ก. ผลการประเมินรายมาตรฐาน", bold=True)
    blank.table(
        ["มาตรฐาน/ประเด็น", "ค่าเป้าหมาย", "ผลที่ได้", "หลักฐาน"],
        ["**มาตรฐานที่ 1 คุณภาพผู้เรียน**", LEFT, LEFT, LEFT],
        ["1.1 อ่านออกเขียนได้", "", "", ""],
        ["1.2 คิดคำนวณได้", "", "", ""],
        ["**มาตรฐานที่ 2 การบริหาร**", LEFT, LEFT, LEFT],
        ["2.1 มีแผนที่ชัดเจน", "", "", ""],
        ["2.2 มีระบบข้อมูล", "", "", ""],
    )
    blank.line("ข. จุดเด่น จุดที่ควรพัฒนา", bold=True)
    blank.table(["จุดเด่น", "จุดที่ควรพัฒนา"], ["", ""], ["", ""], ["", ""])
    blank.line("ค. แผนพัฒนาเพื่อยกระดับคุณภาพ", bold=True)
    blank.lines(f"1) {LINE}", f"2) {LINE}", f"3) {LINE}")
    blank.line("ง. ความช่วยเหลือที่ต้องการ", bold=True)
    blank.line("☐ วิชาการ  ☐ บุคลากร  ☐ งบประมาณ  ☐ ไม่ต้องการ").line(f"ระบุรายละเอียด {dots(60)}")
    blank.line(f"ลงชื่อ {dots(30)} ผู้อำนวยการสถานศึกษา")
    return blank


SCHOOL_STANDARDS: Tree = (
    (0, "ก. ผลการประเมินรายมาตรฐาน", "table"),
    (0, "ข. จุดเด่น จุดที่ควรพัฒนา", "table"),
    (0, "ค. แผนพัฒนาเพื่อยกระดับคุณภาพ", "narrative"),
    (0, "ง. ความช่วยเหลือที่ต้องการ", "choice"),
    (1, "ระบุรายละเอียด", "line"),
)

SERVICES: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "health_month": (health_month, HEALTH_MONTH),
    "farm_survey": (farm_survey, FARM_SURVEY),
    "plan_follow_up": (plan_follow_up, PLAN_FOLLOW_UP),
    "site_checklist": (site_checklist, SITE_CHECKLIST),
    "rubrics": (rubrics, RUBRICS),
    "disbursement": (disbursement, DISBURSEMENT),
    "matrix_survey": (matrix_survey, MATRIX_SURVEY),
    "school_standards": (school_standards, SCHOOL_STANDARDS),
}
