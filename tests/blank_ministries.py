"""Blanks of ministries: lists to publish, minutes, forms in columns or in one table, forms without numbers.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)


class MinistryBlank(OfficeBlank):
    """With cells of several lines, of which some are left to write on."""

    def cells(self, *rows: tuple[tuple[str, ...], ...]) -> MinistryBlank:
        """A table without borders drawn by a style: each cell is given as its lines, ``**x**`` is bold."""
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]))
        for i, row in enumerate(rows):
            for j, lines in enumerate(row):
                cell = table.cell(i, j)
                if lines == (LEFT,):
                    table.cell(i, j - 1).merge(cell)
                    continue
                for number, text in enumerate(lines):
                    paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
                    for place, piece in enumerate(text.split("**")):
                        paragraph.add_run(piece).bold = True if place % 2 else None
        return self


def titled(title: str, *below: str) -> MinistryBlank:
    """A blank with its title, and what stands below it."""
    blank = MinistryBlank()
    blank.line(title, bold=True, centred=True, size=18)
    for text in below:
        blank.line(text, bold=True, centred=True)
    return blank


_PUBLISHED = (
    ("ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน", ("โครงสร้างหน่วยงาน", "ข้อมูลผู้บริหาร")),
    ("ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน", ("แผนดำเนินงาน", "รายงานการกำกับติดตาม", "คู่มือการปฏิบัติงาน")),
)  # fmt: skip


def disclosure_list() -> OfficeBlank:
    """What an office has to publish: rings in lines of their own in a cell, addresses, remarks."""
    blank = titled("แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "การประเมินความโปร่งใส ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"หน่วยงาน {dots(50)}")
    for part, items in _PUBLISHED:
        blank.line(part, bold=True)
        blank.table(
            ["ข้อ", "ข้อมูล", "องค์ประกอบด้านข้อมูล", "ที่อยู่เว็บ", "คำอธิบายเพิ่มเติม"],
            *[
                [f"O{n}", item, f"○ แสดง{item}\n○ ปรับปรุงในปี พ.ศ. 2570", "", ""]
                for n, item in enumerate(items, 1)
            ],
        )
        blank.line()
    return blank.line(f"(ลงชื่อ){dots(30)}ผู้บริหาร", centred=True)


DISCLOSURE_LIST: Tree = tuple((0, part, "table") for part, _ in _PUBLISHED)

_AGENDA = ("เรื่องแจ้งให้ทราบ", "เรื่องรับรองรายงาน", "เรื่องเสนอเพื่อพิจารณา", "เรื่องอื่น ๆ")


def meeting_minutes() -> OfficeBlank:
    """Minutes: names before their posts, items of the agenda that look like the list over them."""
    blank = titled("รายงานการประชุมคณะกรรมการ", "สำนักงานสมมติจังหวัด")
    blank.line(f"วันที่ {dots(8)} เดือน {dots(15)} พ.ศ. {dots(8)} เวลา {dots(8)} น.")
    blank.line("ผู้มาประชุม", bold=True)
    blank.lines(f"1. {dots(40)} ประธานกรรมการ", f"2. {dots(40)} กรรมการ", f"3. {dots(40)} กรรมการและเลขานุการ")
    for number, item in enumerate(_AGENDA, start=1):
        blank.line(f"ระเบียบวาระที่ {number} {item}", bold=True).lines(LINE, LINE)
        blank.line(f"มติที่ประชุม {dots(50)}")
    return blank.line(f"ลงชื่อ {dots(30)} ผู้จดรายงานการประชุม")


MEETING_MINUTES: Tree = (
    (0, "ผู้มาประชุม", "group"),
    (1, "1. ประธานกรรมการ", "line"),
    (1, "2. กรรมการ", "line"),
    (1, "3. กรรมการและเลขานุการ", "line"),
    *(
        row
        for number, item in enumerate(_AGENDA, start=1)
        for row in ((0, f"ระเบียบวาระที่ {number} {item}", "group"), (1, "มติที่ประชุม", "line"))
    ),
)


def village_tourism() -> OfficeBlank:
    """Two parts side by side, each with lines to fill in, and parts below them."""
    blank = titled("ใบสรุปข้อมูลแหล่งท่องเที่ยว")
    blank.cells(
        (
            (
                "**ด้านที่ 1 ข้อมูลชุมชน**",
                f"ผู้นำชุมชน {dots()}",
                f"จำนวนครัวเรือน {dots(10)} หลัง",
                f"ตำบล {dots()}",
            ),
            (
                "**ด้านที่ 2 การท่องเที่ยว**",
                f"นักท่องเที่ยวต่อปี {dots(10)} คน",
                f"รายได้ {dots(10)} บาท",
                "ที่พัก  ☐ มี  ☐ ไม่มี",
            ),
        )
    )
    blank.line()
    blank.line("ด้านที่ 3 จุดขายของชุมชน", bold=True).lines(LINE, LINE)
    return blank.line("ด้านที่ 4 ความต้องการการสนับสนุน", bold=True).lines(LINE, LINE)


VILLAGE_TOURISM: Tree = (
    (0, "ด้านที่ 1 ข้อมูลชุมชน", "group"),
    (1, "ผู้นำชุมชน", "line"),
    (1, "จำนวนครัวเรือน", "line"),
    (1, "ตำบล", "line"),
    (0, "ด้านที่ 2 การท่องเที่ยว", "group"),
    (1, "นักท่องเที่ยวต่อปี", "line"),
    (1, "รายได้", "line"),
    (1, "ที่พัก", "choice"),
    (0, "ด้านที่ 3 จุดขายของชุมชน", "narrative"),
    (0, "ด้านที่ 4 ความต้องการการสนับสนุน", "narrative"),
)


def staff_record() -> OfficeBlank:
    """A form wholly in one table: empty lines below labels, labels that tell what to write."""
    blank = MinistryBlank()
    return blank.cells(
        (("**แบบประวัติครูผู้สอน**",), (LEFT,)),
        (("1. ชื่อและสกุล", ""), ("2. ตำแหน่ง", "")),
        (("3. วุฒิการศึกษา", ""), ("4. วิชาเอก", "")),
        (("ระบุความสามารถพิเศษ",), ("",)),
        (("คำอธิบายงานที่รับผิดชอบ",), ("",)),
        (("ข้อคิดเห็นของหัวหน้า", ""), (LEFT,)),
        (("วันที่บันทึก",), ("",)),
    )


STAFF_RECORD: Tree = (
    (0, "1. ชื่อและสกุล", "narrative"),
    (0, "2. ตำแหน่ง", "narrative"),
    (0, "3. วุฒิการศึกษา", "narrative"),
    (0, "4. วิชาเอก", "narrative"),
    (0, "ระบุความสามารถพิเศษ", "narrative"),
    (0, "คำอธิบายงานที่รับผิดชอบ", "narrative"),
    (0, "ข้อคิดเห็นของหัวหน้า", "narrative"),
    (0, "วันที่บันทึก", "narrative"),
)

_OF_WORK = (
    ("ชื่อผลงาน", "(ระบุชื่อภาษาไทย ไม่เกิน 2 บรรทัด)"),
    ("หลักการและเหตุผล", "(อธิบายความเป็นมา)"),
    ("ขั้นตอนการดำเนินงาน", ""),
    ("ปัจจัยความสำเร็จ", ""),
)


def best_work() -> OfficeBlank:
    """No numbers and no dots: headings in bold over empty lines, annexes with boxes and gaps."""
    blank = titled("แบบเสนอผลงานดีเด่น", "ประจำปี 2570")
    for heading, told in _OF_WORK:
        blank.line(heading, bold=True)
        if told:
            blank.line(told)
        blank.lines("", "")
    blank.line("เอกสารแนบ (ตอบได้มากกว่า 1 ข้อ)", bold=True)
    blank.lines(f"☐ ภาพถ่าย จำนวน {dots(6)} ภาพ", f"☐ แผ่นพับ จำนวน {dots(6)} ฉบับ", f"☐ อื่น ๆ ระบุ {dots()}")
    return blank.line(f"ลงชื่อ{dots(30)}ผู้เสนอผลงาน")


BEST_WORK: Tree = (
    *((0, heading, "narrative") for heading, _ in _OF_WORK),
    (0, "เอกสารแนบ (ตอบได้มากกว่า 1 ข้อ)", "choice"),
)


def digital_survey() -> OfficeBlank:
    """Parts in Roman numerals, questions answered with yes or no and a reason."""
    blank = titled("แบบสำรวจความพร้อมด้านดิจิทัล")
    blank.line("ส่วนที่ I ข้อมูลผู้ตอบ", bold=True)
    blank.line("1. เพศ  □ ชาย  □ หญิง").line(f"2. อายุ {dots(10)} ปี")
    blank.line("ส่วนที่ II ความพร้อม", bold=True)
    for number, question in enumerate(("มีแผนดิจิทัลหรือไม่", "มีบุคลากรด้านไอทีหรือไม่"), start=3):
        blank.line(f"{number}. หน่วยงานของท่าน{question}")
        blank.line(f"□ มี (ระบุ) {dots(25)}   □ ไม่มี เพราะ {dots(25)}", indent=1)
    return blank.line("ส่วนที่ III ข้อเสนอแนะ", bold=True).lines(LINE, LINE)


DIGITAL_SURVEY: Tree = (
    (0, "ส่วนที่ I ข้อมูลผู้ตอบ", "group"),
    (1, "1. เพศ", "choice"),
    (1, "2. อายุ", "line"),
    (0, "ส่วนที่ II ความพร้อม", "group"),
    (1, "3. หน่วยงานของท่านมีแผนดิจิทัลหรือไม่", "choice"),
    (1, "4. หน่วยงานของท่านมีบุคลากรด้านไอทีหรือไม่", "choice"),
    (0, "ส่วนที่ III ข้อเสนอแนะ", "narrative"),
)

_EARLY = (("๑", "คุณภาพของเด็ก", "มีพัฒนาการด้านร่างกาย"), ("๒", "กระบวนการบริหาร", "มีหลักสูตรครอบคลุม"))


def early_years() -> OfficeBlank:
    """Standards with a level in boxes right over a checklist, and evidence below."""
    blank = titled("รายงานการประเมินตนเอง ระดับปฐมวัย", "ปีการศึกษา ๒๕๗๐")
    blank.line(f"ชื่อสถานศึกษา {dots(40)} สังกัด {dots(30)}")
    for number, standard, indicator in _EARLY:
        blank.line(f"มาตรฐานที่ {number} {standard}", bold=True, size=16)
        blank.line(f"ตัวบ่งชี้ที่ {number}.๑ {indicator}", bold=True)
        blank.line("ผลการประเมิน  ☐ ๑ กำลังพัฒนา  ☐ ๒ ปานกลาง  ☐ ๓ ดี  ☐ ๔ ยอดเยี่ยม")
        blank.table(
            ["รายการพิจารณา", "มี", "ไม่มี", "หลักฐานเชิงประจักษ์"],
            ["เด็กร้อยละ ๘๐ มีน้ำหนักตามเกณฑ์", "", "", ""],
            ["เด็กเคลื่อนไหวคล่องแคล่ว", "", "", ""],
        )
        blank.line("ร่องรอยความพยายาม").lines(LINE, LINE)
    return blank


EARLY_YEARS: Tree = tuple(
    row
    for number, standard, indicator in _EARLY
    for row in (
        (0, f"มาตรฐานที่ {number} {standard}", "group"),
        (1, f"ตัวบ่งชี้ที่ {number}.๑ {indicator}", "group"),
        (2, "ผลการประเมิน", "choice"),
        (2, "ตาราง", "table"),
        (2, "ร่องรอยความพยายาม", "narrative"),
    )
)


def bilingual_report() -> OfficeBlank:
    """Two languages throughout, in the titles of a table too, with Roman numerals."""
    blank = titled("Annual Performance Report / รายงานผลการดำเนินงาน", "Samut Office / สำนักงานสมมติ")
    blank.line("I. General Information / ข้อมูลทั่วไป", bold=True)
    blank.line(f"Project title / ชื่อโครงการ: {'_' * 40}")
    blank.line("II. Indicators / ตัวชี้วัด", bold=True)
    blank.table(
        ["No.\nลำดับ", "Indicator\nตัวชี้วัด", "Target\nเป้าหมาย", "Actual\nผล"],
        ["1", "", "", ""],
        ["2", "", "", ""],
    )
    blank.line("III. Obstacles / ปัญหาอุปสรรค", bold=True).lines("_" * 80, "_" * 80)
    blank.line("IV. Overall rating / ผลประเมินภาพรวม", bold=True)
    return blank.line("☐ Excellent / ดีเยี่ยม   ☐ Good / ดี   ☐ Fair / พอใช้")


BILINGUAL_REPORT: Tree = (
    (0, "I. General Information / ข้อมูลทั่วไป", "group"),
    (1, "Project title / ชื่อโครงการ", "line"),
    (0, "II. Indicators / ตัวชี้วัด", "table"),
    (0, "III. Obstacles / ปัญหาอุปสรรค", "narrative"),
    (0, "IV. Overall rating / ผลประเมินภาพรวม", "choice"),
)


def monthly_plan() -> OfficeBlank:
    """Plan and result of each activity in twelve months below four quarters, money with its sum."""
    blank = titled("แบบติดตามผลการดำเนินโครงการ", "ประจำปีงบประมาณ พ.ศ. 2570")
    blank.line(f"ชื่อโครงการ : {dots(60)}")
    blank.line("1. แผนและผลการดำเนินงานรายเดือน", bold=True)
    quarters = [cell for n in range(1, 5) for cell in (f"ไตรมาสที่ {n}", LEFT, LEFT)]
    months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    blank.table(
        ["กิจกรรม", "แผน/ผล", *quarters, "หมายเหตุ"],
        [ABOVE, ABOVE, *months, ABOVE],
        ["1. ประชุมชี้แจง", "แผน", *[""] * 13],
        [ABOVE, "ผล", *[""] * 13],
        ["2. จัดอบรม", "แผน", *[""] * 13],
        [ABOVE, "ผล", *[""] * 13],
    )
    blank.line("2. ผลการใช้จ่ายงบประมาณ", bold=True)
    blank.table(
        ["ลำดับ", "กิจกรรม", "งบประมาณ (บาท)", LEFT, LEFT, "ร้อยละ"],
        [ABOVE, ABOVE, "ได้รับ", "เบิกจ่าย", "คงเหลือ", ABOVE],
        ["1", "", "", "", "", ""],
        ["2", "", "", "", "", ""],
        ["รวม", LEFT, "", "", "", ""],
    )
    blank.line("3. สถานะโครงการ", bold=True)
    return blank.line(f"( ) เป็นไปตามแผน   ( ) ล่าช้ากว่าแผน เนื่องจาก {dots(30)}   ( ) ยกเลิก")


MONTHLY_PLAN: Tree = (
    (0, "1. แผนและผลการดำเนินงานรายเดือน", "table"),
    (0, "2. ผลการใช้จ่ายงบประมาณ", "table"),
    (0, "3. สถานะโครงการ", "choice"),
)


_INDICATORS = ("การเบิกจ่ายงบลงทุน", "ความพึงพอใจของผู้รับบริการ")


def indicator_sheets() -> OfficeBlank:
    """A sheet for each indicator, wholly in one table: steps of a scale, results beside a label, prose."""
    blank = titled("แบบรายงานผลการปฏิบัติราชการตามคำรับรอง", "สำนักงานสมมติจังหวัด")
    for number, indicator in enumerate(_INDICATORS, start=1):
        prose = ("คำชี้แจงการปฏิบัติงาน", "ปัจจัยสนับสนุน", "อุปสรรคต่อการดำเนินงาน", "หลักฐานอ้างอิง")
        blank.table(
            [f"ตัวชี้วัดที่ {number} : {indicator}", *[LEFT] * 3],
            [f"น้ำหนัก : ร้อยละ {dots(8)}", LEFT, f"ผู้กำกับดูแล : {dots()}", LEFT],
            ["เกณฑ์การให้คะแนน", "ระดับ 1", "ระดับ 2", "ระดับ 3"],
            [ABOVE, "60", "70", "80"],
            ["ผลการดำเนินงาน", "ค่าเป้าหมาย", "ผลที่ทำได้", "ค่าคะแนน"],
            [ABOVE, "", "", ""],
            *[[label, "", LEFT, LEFT] for label in prose],
        )
        blank.line()
    return blank


INDICATOR_SHEETS: Tree = tuple(
    row
    for number, indicator in enumerate(_INDICATORS, start=1)
    for row in (
        (0, f"ตัวชี้วัดที่ {number} {indicator}", "line"),
        (1, "ผู้กำกับดูแล", "line"),
        (0, "ผลการดำเนินงาน", "table"),
        (0, "คำชี้แจงการปฏิบัติงาน", "narrative"),
        (0, "ปัจจัยสนับสนุน", "narrative"),
        (0, "อุปสรรคต่อการดำเนินงาน", "narrative"),
        (0, "หลักฐานอ้างอิง", "narrative"),
    )
)


MINISTRIES: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "disclosure_list": (disclosure_list, DISCLOSURE_LIST),
    "meeting_minutes": (meeting_minutes, MEETING_MINUTES),
    "village_tourism": (village_tourism, VILLAGE_TOURISM),
    "staff_record": (staff_record, STAFF_RECORD),
    "best_work": (best_work, BEST_WORK),
    "digital_survey": (digital_survey, DIGITAL_SURVEY),
    "early_years": (early_years, EARLY_YEARS),
    "bilingual_report": (bilingual_report, BILINGUAL_REPORT),
    "monthly_plan": (monthly_plan, MONTHLY_PLAN),
    "indicator_sheets": (indicator_sheets, INDICATOR_SHEETS),
}
