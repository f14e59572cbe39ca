"""Blanks of further offices, written from what such forms look like: lists of letters, tables for years,
checklists with remarks, memos with a report behind them, English forms.

Every office, person and wording is invented. Each function makes the blank; ``OFFICES`` has its tree as a
person reads it: depth, printed heading, shape.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(90)
_ALPHABET = "กขคงจฉชซฌญ"


def _titled(title: str, *below: str) -> OfficeBlank:
    blank = OfficeBlank().line(title, bold=True, centred=True, size=16)
    for text in below:
        blank.line(text, centred=True)
    return blank


def _numbers(*names: str, style: str) -> list[str]:
    return [f"{style.format(letter)} {name}" for letter, name in zip("abcdefghijklmn", names, strict=False)]


_SHOPS = (
    "ช่างยนต์", "ช่างเชื่อม", "ช่างไม้", "ช่างปูน", "ช่างตัดผม", "ช่างเสริมสวย", "ช่างไฟ", "ช่างประปา",
    "ช่างเย็บผ้า", "ช่างทอง", "ช่างแอร์",
)  # fmt: skip


def letters_latin() -> OfficeBlank:
    blank = _titled("แบบสำรวจโรงฝึกงาน", "ปีการศึกษา 2570", f"ชื่อสถานศึกษา {dots()}")
    blank.line("1. สภาพของโรงฝึกงานแต่ละแห่ง", bold=True)
    for heading in _numbers(*_SHOPS, style="{})"):
        blank.lines(heading, LINE)
    blank.line("2. สิ่งที่ต้องการเพิ่ม", bold=True)
    for letter, name in zip("ABCDEFGHIJ", _SHOPS, strict=False):
        blank.lines(f"{letter}. เครื่องมือของ{name}", LINE)
    return blank


LETTERS_LATIN: Tree = (
    (0, "1. สภาพของโรงฝึกงานแต่ละแห่ง", "group"),
    *((1, heading, "narrative") for heading in _numbers(*_SHOPS, style="{})")),
    (0, "2. สิ่งที่ต้องการเพิ่ม", "group"),
    *((1, f"{a}. เครื่องมือของ{name}", "narrative") for a, name in zip("ABCDEFGHIJ", _SHOPS, strict=False)),
)


def roman_parts() -> OfficeBlank:
    blank = _titled("Report on the Exchange Programme", "Academic year 2027", f"Name of institution {dots()}")
    for part, title, items in _ROMAN:
        blank.line(f"{part}. {title}", bold=True)
        for letter, item in zip("ABC", items, strict=False):
            blank.lines(f"{letter}. {item}", LINE, LINE)
        if not items:
            blank.lines(LINE, LINE)
    return blank


_ROMAN = (
    ("I", "Preparation", ("Choice of the partner", "Training of the students")),
    ("II", "Stay abroad", ("Lessons", "Workshops", "Free time")),
    ("III", "Costs", ()),
    ("IV", "Problems", ("Before the stay", "During the stay")),
    ("V", "Plans", ()),
    ("VI", "Remarks", ()),
)
ROMAN_PARTS: Tree = tuple(
    heading
    for part, title, items in _ROMAN
    for heading in (
        (0, f"{part}. {title}", "group" if items else "narrative"),
        *((1, f"{letter}. {item}", "narrative") for letter, item in zip("ABC", items, strict=False)),
    )
)


def gap_and_parts() -> OfficeBlank:
    blank = _titled("แบบรายงานการใช้จ่ายเงินอุดหนุน", "ปีงบประมาณ พ.ศ. 2570", f"ชื่อหน่วยงาน {dots()}")
    blank.line("1. ความเป็นมาของเงินอุดหนุน", bold=True).lines(LINE, LINE)
    blank.line(f"2. เงินที่ได้รับทั้งสิ้น {dots()} บาท", bold=True)
    blank.lines(f"2.1 เบิกจ่ายแล้ว {dots()} บาท", f"2.2 คงเหลือ {dots()} บาท")
    blank.line(f"3. จำนวนผู้ได้รับประโยชน์ {dots()} คน", bold=True)
    blank.lines("3.1 ผู้เรียนได้อะไร", LINE, "3.2 ชุมชนได้อะไร", LINE)
    return blank.line("4. ข้อเสนอแนะ", bold=True).lines(LINE, LINE)


GAP_AND_PARTS: Tree = (
    (0, "1. ความเป็นมาของเงินอุดหนุน", "narrative"),
    (0, "2. เงินที่ได้รับทั้งสิ้น", "line"),
    (1, "2.1 เบิกจ่ายแล้ว", "line"),
    (1, "2.2 คงเหลือ", "line"),
    (0, "3. จำนวนผู้ได้รับประโยชน์", "line"),
    (1, "3.1 ผู้เรียนได้อะไร", "narrative"),
    (1, "3.2 ชุมชนได้อะไร", "narrative"),
    (0, "4. ข้อเสนอแนะ", "narrative"),
)


def checklist() -> OfficeBlank:
    blank = _titled("แบบตรวจความปลอดภัยหอพัก", "ภาคเรียนที่ 2 ปีการศึกษา 2570", f"ชื่อวิทยาลัย {dots()}")
    blank.line("1. อาคารและทางหนีไฟ", bold=True)
    blank.table(
        ["ที่", "รายการตรวจ", "ผ่าน", "ไม่ผ่าน", "หมายเหตุ"],
        ["1", "ป้ายทางหนีไฟมองเห็นชัด", "", "", ""],
        ["2", "ถังดับเพลิงไม่หมดอายุ", "", "", ""],
        ["3", "ประตูหนีไฟเปิดได้", "", "", ""],
    )
    blank.line("2. ห้องพัก", bold=True)
    blank.table(
        ["รายการตรวจ", "มี", "ไม่มี", "ข้อสังเกตของผู้ตรวจ"],
        ["มุ้งลวด", "☐", "☐", ""],
        ["ไฟฉุกเฉิน", "☐", "☐", ""],
    )
    blank.line("3. สรุปผลการตรวจ", bold=True).line("( ) ปลอดภัย  ( ) ต้องแก้ไขภายในวันที่ ....................")
    blank.line(f"ลงชื่อ {dots()} ผู้ตรวจ").line(f"({dots()})")
    return blank


CHECKLIST: Tree = (
    (0, "1. อาคารและทางหนีไฟ", "table"),
    (0, "2. ห้องพัก", "table"),
    (0, "3. สรุปผลการตรวจ", "choice"),
)


def english() -> OfficeBlank:
    blank = _titled(
        "Host Company Feedback Form", "Semester 1, academic year 2027", f"Name of company {dots(30)}"
    )
    blank.line("1. Supervisor", bold=True)
    blank.lines(f"Full name {dots()} Position {dots()}", f"Bachelor degree, {dots(40)}")
    blank.lines(f"Master degree, {dots(40)}")
    blank.line("2. Trainee", bold=True)
    blank.lines(f"2.1 Number of trainees {dots()} persons", "2.2 Attendance", "☐ Always  ☐ Mostly  ☐ Seldom")
    blank.line("3. What did the trainees do well?", bold=True).lines(LINE, LINE)
    blank.line("4. What should the college change?", bold=True).lines(LINE, LINE)
    return blank.line(f"Signature {dots(30)}").line(f"Date {dots(20)}")


ENGLISH: Tree = (
    (0, "1. Supervisor", "group"),
    (1, "Full name", "line"),
    (1, "Bachelor degree,", "line"),
    (1, "Master degree,", "line"),
    (0, "2. Trainee", "group"),
    (1, "2.1 Number of trainees", "line"),
    (1, "2.2 Attendance", "choice"),
    (0, "3. What did the trainees do well?", "narrative"),
    (0, "4. What should the college change?", "narrative"),
)


def rating_sums() -> OfficeBlank:
    blank = _titled("แบบประเมินสมรรถนะครูฝึก", "รอบที่ 2 ปีงบประมาณ พ.ศ. 2570", f"หน่วยงาน {dots()}")
    blank.line("ตอนที่ 1 การประเมิน", bold=True)
    blank.table(
        ["ข้อ", "สมรรถนะ", "5", "4", "3", "2", "1"],
        ["1", "วางแผนการฝึก", "", "", "", "", ""],
        ["2", "สาธิตงาน", "", "", "", "", ""],
        ["3", "ดูแลความปลอดภัย", "", "", "", "", ""],
        ["รวมคะแนน", LEFT, "", LEFT, LEFT, LEFT, LEFT],
        ["คะแนนเฉลี่ย", LEFT, "", LEFT, LEFT, LEFT, LEFT],
    )
    blank.line("ตอนที่ 2 ความเห็นเพิ่มเติม", bold=True).lines(LINE, LINE)
    return blank.line(f"ผู้ประเมิน {dots()} ตำแหน่ง {dots()}")


RATING_SUMS: Tree = (
    (0, "ตอนที่ 1 การประเมิน", "group"),
    (1, "ตาราง", "table"),
    (1, "รวมคะแนน", "narrative"),
    (1, "คะแนนเฉลี่ย", "narrative"),
    (0, "ตอนที่ 2 ความเห็นเพิ่มเติม", "narrative"),
)


def five_years() -> OfficeBlank:
    blank = _titled("แบบแผนพัฒนากำลังคน 5 ปี", "พ.ศ. 2570 - 2574", f"ชื่อสถานศึกษา {dots()}")
    blank.line("1. วิสัยทัศน์", bold=True).lines(LINE, LINE)
    blank.line("2. เป้าหมายรายปี", bold=True)
    blank.table(
        ["ตัวชี้วัด", "หน่วยนับ", "เป้าหมาย", LEFT, LEFT, LEFT, LEFT],
        [ABOVE, ABOVE, "2570", "2571", "2572", "2573", "2574"],
        ["ผู้เรียนทวิภาคี", "คน", "", "", "", "", ""],
        ["สถานประกอบการร่วมมือ", "แห่ง", "", "", "", "", ""],
        ["ครูที่ฝึกในสถานประกอบการ", "คน", "", "", "", "", ""],
    )
    blank.line("3. งบประมาณรายปี (บาท)", bold=True)
    blank.table(
        ["แหล่งเงิน", "2570", "2571", "2572", "2573", "2574", "รวม"],
        ["เงินงบประมาณ", "", "", "", "", "", ""],
        ["เงินรายได้", "", "", "", "", "", ""],
        ["รวม", "", "", "", "", "", ""],
    )
    return blank.line("4. ความเสี่ยงของแผน", bold=True).lines(LINE, LINE)


FIVE_YEARS: Tree = (
    (0, "1. วิสัยทัศน์", "narrative"),
    (0, "2. เป้าหมายรายปี", "table"),
    (0, "3. งบประมาณรายปี (บาท)", "table"),
    (0, "4. ความเสี่ยงของแผน", "narrative"),
)


def side_by_side() -> OfficeBlank:
    blank = _titled("แบบวิเคราะห์หน่วยงาน", "ปีการศึกษา 2570", f"ชื่อหน่วยงาน {dots()}")
    blank.line("1. ผลการวิเคราะห์", bold=True)
    blank.table(
        ["**จุดแข็ง**", "**จุดอ่อน**"],
        ["1.\n2.\n3.", "1.\n2.\n3."],
        ["**โอกาส**", "**อุปสรรค**"],
        ["1.\n2.\n3.", "1.\n2.\n3."],
    )
    return blank.line("2. แนวทางพัฒนา", bold=True).lines(LINE, LINE)


SIDE_BY_SIDE: Tree = (
    (0, "1. ผลการวิเคราะห์", "group"),
    (1, "ตาราง", "table"),
    (1, "ตาราง 2", "table"),
    (0, "2. แนวทางพัฒนา", "narrative"),
)


def memo() -> OfficeBlank:
    blank = OfficeBlank().line("บันทึกข้อความ", bold=True, centred=True, size=20)
    blank.lines(f"ส่วนราชการ {dots(40)}", f"ที่ {dots()} วันที่ {dots()}", "เรื่อง รายงานผลการไปราชการ")
    blank.lines("เรียน ผู้อำนวยการ", f"ตามที่ข้าพเจ้า {dots()} ตำแหน่ง {dots()} ได้ไปราชการ ขอรายงานผลดังแนบ")
    blank.line("แบบรายงานผลการไปราชการ", bold=True, centred=True, size=16)
    blank.line("1. เรื่องที่ไปราชการ", bold=True).line(LINE)
    blank.line(f"2. ระหว่างวันที่ {dots()} ถึงวันที่ {dots()} รวม {dots(10)} วัน")
    blank.line("3. สรุปสาระสำคัญ", bold=True).lines(LINE, LINE, LINE)
    blank.line("4. การนำมาใช้ประโยชน์", bold=True)
    blank.lines("ก. ต่อตนเอง", LINE, "ข. ต่อผู้เรียน", LINE, "ค. ต่อสถานศึกษา", LINE)
    blank.line("5. ค่าใช้จ่าย", bold=True)
    blank.table(["รายการ", "จำนวนเงิน (บาท)"], ["ค่าที่พัก", ""], ["ค่าพาหนะ", ""], ["รวม", ""])
    return blank.line(f"ลงชื่อ {dots()} ผู้รายงาน").line(f"({dots()})")


MEMO: Tree = (
    (0, "1. เรื่องที่ไปราชการ", "narrative"),
    (0, "2. ระหว่างวันที่", "line"),
    (0, "3. สรุปสาระสำคัญ", "narrative"),
    (0, "4. การนำมาใช้ประโยชน์", "group"),
    (1, "ก. ต่อตนเอง", "narrative"),
    (1, "ข. ต่อผู้เรียน", "narrative"),
    (1, "ค. ต่อสถานศึกษา", "narrative"),
    (0, "5. ค่าใช้จ่าย", "table"),
)


def dotted_tabs() -> OfficeBlank:
    blank = _titled("แบบเยี่ยมสถานประกอบการ", "ครั้งที่ 1 ภาคเรียนที่ 1 ปีการศึกษา 2570")
    blank.line("ชื่อวิทยาลัย\t", leaders=(16,)).line("ครูนิเทศก์\tโทร\t", leaders=(9, 16))
    blank.line("๑. สถานประกอบการ", bold=True)
    blank.line("๑.๑ ชื่อ\t", leaders=(16,)).line("๑.๒ ที่ตั้ง\tอำเภอ\tจังหวัด\t", leaders=(6, 11, 16))
    blank.line("๒. ผู้ฝึก", bold=True).line("๒.๑ จำนวน\tคน ชาย\tคน หญิง\tคน", leaders=(5, 9, 13))
    blank.line("๒.๒ พฤติกรรมที่พบ").line("\t", leaders=(16,)).line("\t", leaders=(16,))
    blank.line("๓. สิ่งที่ครูแนะนำ", bold=True).line("\t", leaders=(16,)).line("\t", leaders=(16,))
    return blank.line("ลงชื่อ\tครูนิเทศก์", leaders=(9,))


DOTTED_TABS: Tree = (
    (0, "๑. สถานประกอบการ", "group"),
    (1, "๑.๑ ชื่อ", "line"),
    (1, "๑.๒ ที่ตั้ง", "line"),
    (0, "๒. ผู้ฝึก", "group"),
    (1, "๒.๑ จำนวน", "line"),
    (1, "๒.๒ พฤติกรรมที่พบ", "narrative"),
    (0, "๓. สิ่งที่ครูแนะนำ", "narrative"),
)


def stock_check() -> OfficeBlank:
    blank = _titled("แบบตรวจนับวัสดุคงคลัง", "ประจำปีงบประมาณ พ.ศ. 2570", f"หน่วยงาน {dots()}")
    blank.line("ก. วัสดุสำนักงาน", bold=True)
    rows = [[str(n), "", "", "", "", ""] for n in range(1, 5)]
    titles = ["ลำดับ", "รายการ", "ยอดยกมา", "รับ", "จ่าย", "คงเหลือ"]
    blank.table(titles, *rows)
    blank.line("ข. วัสดุฝึก", bold=True).table(titles, *rows, ["รวม", LEFT, "", "", "", ""])
    blank.line("ค. ความเห็นของคณะกรรมการ", bold=True)
    blank.lines(f"☐ ถูกต้องครบถ้วน   ☐ ไม่ถูกต้อง จำนวน {dots(10)} รายการ")
    blank.line("ง. สาเหตุที่ไม่ถูกต้อง (ถ้ามี)", bold=True).lines(LINE, LINE)
    for who in ("ประธานกรรมการ", "กรรมการ", "กรรมการ"):
        blank.line(f"ลงชื่อ {dots()} {who}")
    return blank


STOCK_CHECK: Tree = (
    (0, "ก. วัสดุสำนักงาน", "table"),
    (0, "ข. วัสดุฝึก", "table"),
    (0, "ค. ความเห็นของคณะกรรมการ", "choice"),
    (0, "ง. สาเหตุที่ไม่ถูกต้อง (ถ้ามี)", "narrative"),
)


def questions() -> OfficeBlank:
    blank = _titled("แบบสอบถามผู้สำเร็จการศึกษา", "รุ่นปีการศึกษา 2569")
    blank.line("คำชี้แจง กรุณาทำเครื่องหมาย ✓ ใน ☐ และเติมข้อความในช่องว่าง")
    blank.line("ตอนที่ 1 ข้อมูลทั่วไป", bold=True)
    blank.lines(f"1. สำเร็จจากวิทยาลัย {dots(30)} สาขาวิชา {dots()}", "2. เพศ ☐ ชาย ☐ หญิง")
    blank.lines("3. อายุ", "☐ ต่ำกว่า 20 ปี", "☐ 20 - 25 ปี", "☐ มากกว่า 25 ปี")
    blank.line("ตอนที่ 2 การทำงาน", bold=True)
    blank.lines("4. ปัจจุบันท่านทำงานหรือไม่", f"☐ ทำงานแล้ว ตำแหน่ง {dots()}", "☐ ศึกษาต่อ", "☐ ยังไม่ทำงาน")
    blank.lines(f"5. เงินเดือน {dots()} บาท เริ่มงานเมื่อวันที่ {dots()}")
    blank.line("6. ทักษะใดที่ได้ใช้ (ตอบได้มากกว่า 1 ข้อ)")
    blank.lines("☐ คอมพิวเตอร์ ☐ ภาษาอังกฤษ", f"☐ งานช่าง ☐ อื่น ๆ โปรดระบุ {dots()}")
    blank.line("ตอนที่ 3 ความเห็นต่อหลักสูตร", bold=True)
    blank.table(
        ["รายการ", "มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"],
        ["เนื้อหาทันสมัย", "", "", "", "", ""],
        ["ครูสอนเข้าใจ", "", "", "", "", ""],
        ["เครื่องมือเพียงพอ", "", "", "", "", ""],
    )
    return blank.line("ตอนที่ 4 ข้อเสนอแนะ", bold=True).lines(LINE, LINE).line("ขอขอบคุณทุกท่าน")


QUESTIONS: Tree = (
    (0, "ตอนที่ 1 ข้อมูลทั่วไป", "group"),
    (1, "1. สำเร็จจากวิทยาลัย", "line"),
    (1, "2. เพศ", "choice"),
    (1, "3. อายุ", "choice"),
    (0, "ตอนที่ 2 การทำงาน", "group"),
    (1, "4. ปัจจุบันท่านทำงานหรือไม่", "choice"),
    (1, "5. เงินเดือน", "line"),
    (1, "6. ทักษะใดที่ได้ใช้ (ตอบได้มากกว่า 1 ข้อ)", "choice"),
    (0, "ตอนที่ 3 ความเห็นต่อหลักสูตร", "table"),
    (0, "ตอนที่ 4 ข้อเสนอแนะ", "narrative"),
)


def approvals() -> OfficeBlank:
    blank = _titled("แบบขออนุญาตพานักเรียนออกนอกสถานที่", f"ชื่อโรงเรียน {dots()}")
    blank.line("1. รายละเอียดการเดินทาง", bold=True)
    blank.lines(f"1.1 สถานที่ {dots()} จังหวัด {dots()}", f"1.2 นักเรียน {dots(10)} คน ครู {dots(10)} คน")
    blank.lines(f"1.3 ออกเดินทางวันที่ {dots()} กลับวันที่ {dots()}", "1.4 วัตถุประสงค์", LINE, LINE)
    blank.line(f"ลงชื่อ {dots()} ผู้ขออนุญาต")
    blank.line("2. ความเห็นของหัวหน้างาน", bold=True).lines(LINE, f"ลงชื่อ {dots()} หัวหน้างาน")
    blank.line("3. คำสั่งของผู้อำนวยการ", bold=True).lines("☐ อนุญาต", f"☐ ไม่อนุญาต เพราะ {dots()}")
    return blank.lines(f"ลงชื่อ {dots()} ผู้อำนวยการ", f"({dots()})", f"วันที่ {dots()}")


APPROVALS: Tree = (
    (0, "1. รายละเอียดการเดินทาง", "group"),
    (1, "1.1 สถานที่", "line"),
    (1, "1.2 นักเรียน", "line"),
    (1, "1.3 ออกเดินทางวันที่", "line"),
    (1, "1.4 วัตถุประสงค์", "narrative"),
    (0, "2. ความเห็นของหัวหน้างาน", "narrative"),
    (0, "3. คำสั่งของผู้อำนวยการ", "choice"),
)


def indicators() -> OfficeBlank:
    blank = _titled("แบบรายงานผลตามคำรับรอง", "รอบ 12 เดือน ปีงบประมาณ พ.ศ. 2570", f"ชื่อหน่วยงาน {dots()}")
    for number, (name, unit) in enumerate((("ผู้เรียนจบตามเกณฑ์", "คน"), ("โครงการวิจัย", "เรื่อง")), start=1):
        blank.line(f"ตัวชี้วัดที่ {number} จำนวน{name}", bold=True)
        blank.table(
            ["เป้าหมาย", "ผล 6 เดือน", "ผล 12 เดือน", "ร้อยละ"],
            [f"{number * 40} {unit}", "", "", ""],
        )
        blank.lines("(1) สิ่งที่ทำ", LINE, LINE, "(2) ปัจจัยสนับสนุน", LINE, "(3) หลักฐานอ้างอิง")
        blank.lines(f"- {LINE}", f"- {LINE}")
    return blank.line(f"ผู้รายงาน {dots()} โทรศัพท์ {dots()}")


INDICATORS: Tree = tuple(
    heading
    for number, name in ((1, "ผู้เรียนจบตามเกณฑ์"), (2, "โครงการวิจัย"))
    for heading in (
        (0, f"ตัวชี้วัดที่ {number} จำนวน{name}", "group"),
        (1, "ตาราง", "table"),
        (1, "(1) สิ่งที่ทำ", "narrative"),
        (1, "(2) ปัจจัยสนับสนุน", "narrative"),
        (1, "(3) หลักฐานอ้างอิง", "narrative"),
    )
)


def letters_thai() -> OfficeBlank:
    blank = _titled("แบบติดตามศูนย์บ่มเพาะ", "ไตรมาสที่ 3 ปีงบประมาณ พ.ศ. 2570", f"ชื่อศูนย์ {dots()}")
    blank.line("(๑) กิจกรรมของศูนย์", bold=True)
    for letter, name in zip(_ALPHABET, _SHOPS, strict=False):
        blank.lines(f"({letter}) กลุ่ม{name}", LINE)
    blank.line("(๒) รายได้ของศูนย์", bold=True)
    blank.lines(f"(ก) ขายสินค้า {dots()} บาท", f"(ข) รับจ้าง {dots()} บาท", "(ค) แผนหารายได้", LINE)
    return blank.line("(๓) สิ่งที่ขอให้ช่วย", bold=True).lines(LINE, LINE)


LETTERS_THAI: Tree = (
    (0, "(๑) กิจกรรมของศูนย์", "group"),
    *((1, f"({letter}) กลุ่ม{name}", "narrative") for letter, name in zip(_ALPHABET, _SHOPS, strict=False)),
    (0, "(๒) รายได้ของศูนย์", "group"),
    (1, "(ก) ขายสินค้า", "line"),
    (1, "(ข) รับจ้าง", "line"),
    (1, "(ค) แผนหารายได้", "narrative"),
    (0, "(๓) สิ่งที่ขอให้ช่วย", "narrative"),
)


def two_languages() -> OfficeBlank:
    blank = _titled(
        "แบบรายงานนักศึกษาต่างชาติ", "International Student Report", "ปีการศึกษา 2570 / Academic Year 2027"
    )
    blank.line(f"ชื่อสถานศึกษา (Name of institution) {dots(30)}")
    blank.line("1. จำนวนนักศึกษา (Number of students)", bold=True)
    blank.table(
        ["ประเทศ\nCountry", "ระดับ\nLevel", "จำนวน (คน)\nNumber (persons)"],
        ["", "", ""],
        ["", "", ""],
        ["", "", ""],
    )
    blank.line("2. การดูแลนักศึกษา (Student support)", bold=True)
    blank.lines("2.1 ที่พัก (Housing)", "☐ หอพัก (Dormitory)  ☐ บ้านเช่า (Rented house)")
    blank.lines(f"2.2 ค่าใช้จ่ายต่อเดือน (Monthly cost) {dots()} บาท (Baht)", "2.3 ปัญหาที่พบ (Problems)", LINE)
    blank.line("3. แผนปีต่อไป (Plans for next year)", bold=True).lines(LINE, LINE)
    return blank.line(f"ลงชื่อ (Signature) {dots()}")


TWO_LANGUAGES: Tree = (
    (0, "1. จำนวนนักศึกษา (Number of students)", "table"),
    (0, "2. การดูแลนักศึกษา (Student support)", "group"),
    (1, "2.1 ที่พัก (Housing)", "choice"),
    (1, "2.2 ค่าใช้จ่ายต่อเดือน (Monthly cost)", "line"),
    (1, "2.3 ปัญหาที่พบ (Problems)", "narrative"),
    (0, "3. แผนปีต่อไป (Plans for next year)", "narrative"),
)


def one_big_table() -> OfficeBlank:
    blank = OfficeBlank().line("ใบเสนอกิจกรรมชมรม", bold=True, centred=True, size=16)
    blank.table(
        ["**1. ชมรม**", f"ชื่อชมรม {dots()} วิทยาลัย {dots()}", LEFT, LEFT],
        ["**2. ประเภทกิจกรรม**", "☐ วิชาการ  ☐ กีฬา  ☐ บำเพ็ญประโยชน์", LEFT, LEFT],
        ["**3. รายละเอียดกิจกรรม**", LEFT, LEFT, LEFT],
        ["3.1 เหตุผล", "", LEFT, LEFT],
        ["3.2 ขั้นตอน", "", LEFT, LEFT],
        ["**4. แผนงาน**", LEFT, LEFT, LEFT],
        ["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ", "งบประมาณ"],
        ["", "", "", ""],
        ["", "", "", ""],
        ["", "", "", ""],
        ["**5. ผลที่คาดหวัง**", "", LEFT, LEFT],
    )
    return blank


ONE_BIG_TABLE: Tree = (
    (0, "1. ชมรม", "line"),
    (0, "2. ประเภทกิจกรรม", "choice"),
    (0, "3. รายละเอียดกิจกรรม", "group"),
    (1, "3.1 เหตุผล", "narrative"),
    (1, "3.2 ขั้นตอน", "narrative"),
    (0, "4. แผนงาน", "table"),
    (0, "5. ผลที่คาดหวัง", "narrative"),
)

OFFICES: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "letters_latin": (letters_latin, LETTERS_LATIN),
    "letters_thai": (letters_thai, LETTERS_THAI),
    "roman_parts": (roman_parts, ROMAN_PARTS),
    "gap_and_parts": (gap_and_parts, GAP_AND_PARTS),
    "checklist": (checklist, CHECKLIST),
    "english": (english, ENGLISH),
    "rating_sums": (rating_sums, RATING_SUMS),
    "five_years": (five_years, FIVE_YEARS),
    "side_by_side": (side_by_side, SIDE_BY_SIDE),
    "memo": (memo, MEMO),
    "dotted_tabs": (dotted_tabs, DOTTED_TABS),
    "stock_check": (stock_check, STOCK_CHECK),
    "questions": (questions, QUESTIONS),
    "approvals": (approvals, APPROVALS),
    "indicators": (indicators, INDICATORS),
    "two_languages": (two_languages, TWO_LANGUAGES),
    "one_big_table": (one_big_table, ONE_BIG_TABLE),
}
