"""Blanks of education offices: titles in three rows, open names beside boxes, questions in one cell.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.blank_ministries import LINE, Tree, titled
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots


def spending() -> OfficeBlank:
    """What was spent: quarters with two titles each, a unit below a single title."""
    blank = titled("แบบรายงานผลการใช้จ่ายงบประมาณ", "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"หน่วยเบิกจ่าย {dots(40)} รหัส {dots(10)}")
    blank.line("1. ผลการเบิกจ่าย", bold=True)
    blank.table(
        ["รายการ", "งบประมาณที่ได้รับ", "ผลการใช้จ่าย", LEFT, LEFT, LEFT, "คงเหลือ (บาท)"],
        [ABOVE, ABOVE, "ไตรมาสที่ 1", LEFT, "ไตรมาสที่ 2", LEFT, ABOVE],
        [ABOVE, "(บาท)", "(บาท)", "ร้อยละ", "(บาท)", "ร้อยละ", ABOVE],
        ["งบบุคลากร", "", "", "", "", "", ""],
        ["งบดำเนินงาน", "", "", "", "", "", ""],
        ["งบลงทุน", "", "", "", "", "", ""],
        ["รวม", "", "", "", "", "", ""],
    )
    blank.line("2. รายการที่เบิกจ่ายไม่เป็นไปตามแผน", bold=True)
    blank.table(
        ["ที่", "โครงการ", "จำนวนเงิน (บาท)", "สาเหตุ"], ["1", "", "", ""], ["2", "", "", ""], ["3", "", "", ""]
    )
    blank.line("3. แนวทางเร่งรัดการเบิกจ่าย", bold=True).lines(LINE, LINE)
    return blank.line(f"ลงชื่อ{dots(30)}เจ้าหน้าที่งานการเงิน", centred=True)


SPENDING: Tree = (
    (0, "1. ผลการเบิกจ่าย", "table"),
    (0, "2. รายการที่เบิกจ่ายไม่เป็นไปตามแผน", "table"),
    (0, "3. แนวทางเร่งรัดการเบิกจ่าย", "narrative"),
)


def farmers_club() -> OfficeBlank:
    """Medals of two levels under one title, a row whose name is open, offices behind the gaps."""
    blank = titled("สรุปผลการดำเนินงานองค์การเกษตรกรในอนาคต", "หน่วยสมมติ ประจำปี 2570")
    blank.line(f"หน่วย {dots(40)} ภาค {dots(20)}")
    blank.line("1. สมาชิก", bold=True).line(f"สมาชิกทั้งหมด {dots(6)} คน ชาย {dots(6)} คน หญิง {dots(6)} คน")
    blank.line("2. ผลการแข่งขันทักษะ", bold=True)
    blank.table(
        ["สาขา", "จำนวนเหรียญ", LEFT, LEFT, LEFT, LEFT, LEFT],
        [ABOVE, "ระดับภาค", LEFT, LEFT, "ระดับชาติ", LEFT, LEFT],
        [ABOVE, "ทอง", "เงิน", "ทองแดง", "ทอง", "เงิน", "ทองแดง"],
        ["พืชศาสตร์", *[""] * 6],
        ["สัตวศาสตร์", *[""] * 6],
        ["ประมง", *[""] * 6],
        [f"อื่น ๆ {dots(10)}", *[""] * 6],
    )
    blank.line("3. กิจกรรมเด่น", bold=True)
    blank.table(["ชื่อกิจกรรม", "วัน เดือน ปี", "สถานที่", "ผู้เข้าร่วม (คน)", "งบประมาณ (บาท)"], *[[""] * 5] * 3)
    blank.line("4. คณะกรรมการหน่วย", bold=True)
    blank.lines(f"1. {dots(30)} นายก", f"2. {dots(30)} รองนายก", f"3. {dots(30)} เลขานุการ")
    blank.line("5. ความต้องการการสนับสนุน", bold=True).lines(LINE, LINE)
    return blank


FARMERS_CLUB: Tree = (
    (0, "1. สมาชิก", "group"),
    (1, "สมาชิกทั้งหมด", "line"),
    (0, "2. ผลการแข่งขันทักษะ", "table"),
    (0, "3. กิจกรรมเด่น", "table"),
    (0, "4. คณะกรรมการหน่วย", "group"),
    (1, "1. นายก", "line"),
    (1, "2. รองนายก", "line"),
    (1, "3. เลขานุการ", "line"),
    (0, "5. ความต้องการการสนับสนุน", "narrative"),
)


def dual_mou() -> OfficeBlank:
    """Firms to be typed under titles in three rows, over their sum; lists to write in a table."""
    blank = titled("แบบรายงานการจัดการอาชีวศึกษาระบบทวิภาคี", "ปีการศึกษา 2570")
    blank.line(f"สถานศึกษา {dots(50)}")
    blank.line("ส่วนที่ 1 สถานประกอบการที่ลงนามความร่วมมือ", bold=True)
    blank.table(
        ["ลำดับ", "ชื่อสถานประกอบการ", "วันที่ลงนาม", "จำนวนผู้เรียน (คน)", LEFT, LEFT, LEFT, "สาขาวิชา"],
        [ABOVE, ABOVE, ABOVE, "ปวช.", LEFT, "ปวส.", LEFT, ABOVE],
        [ABOVE, ABOVE, ABOVE, "ชาย", "หญิง", "ชาย", "หญิง", ABOVE],
        *[[str(n), *[""] * 7] for n in range(1, 5)],
        ["รวม", LEFT, LEFT, "", "", "", "", ""],
    )
    blank.line("ส่วนที่ 2 ครูฝึกในสถานประกอบการ", bold=True)
    blank.line(f"ผ่านการอบรมแล้ว {dots(6)} คน ยังไม่ผ่าน {dots(6)} คน")
    blank.line("ส่วนที่ 3 สภาพการจัดการเรียนการสอน", bold=True)
    blank.line("3.1 การจัดทำแผนการฝึกอาชีพ  ( ) จัดทำครบทุกสาขา  ( ) จัดทำบางสาขา  ( ) ยังไม่จัดทำ")
    blank.line("3.2 การนิเทศการฝึกอาชีพ").line(f"( ) นิเทศแล้ว {dots(5)} ครั้ง").line(
        "( ) ยังไม่ได้นิเทศ เนื่องจาก " + dots(30)
    )
    blank.line("ส่วนที่ 4 ปัญหาและข้อเสนอแนะ", bold=True)
    blank.table(["ปัญหา", "ข้อเสนอแนะ"], [f"1. {dots(30)}\n2. {dots(30)}", f"1. {dots(30)}\n2. {dots(30)}"])
    return blank.line(f"ลงชื่อ {dots(30)} หัวหน้างานทวิภาคี")


DUAL_MOU: Tree = (
    (0, "ส่วนที่ 1 สถานประกอบการที่ลงนามความร่วมมือ", "table"),
    (0, "ส่วนที่ 2 ครูฝึกในสถานประกอบการ", "group"),
    (1, "ผ่านการอบรมแล้ว", "line"),
    (0, "ส่วนที่ 3 สภาพการจัดการเรียนการสอน", "group"),
    (1, "3.1 การจัดทำแผนการฝึกอาชีพ", "choice"),
    (1, "3.2 การนิเทศการฝึกอาชีพ", "choice"),
    (0, "ส่วนที่ 4 ปัญหาและข้อเสนอแนะ", "table"),
)


def head_counts() -> OfficeBlank:
    """Pupils by year and sex, and a line that begins with a gap and has no number."""
    blank = titled("ข้อมูลพื้นฐานสถานศึกษา", "ข้อมูล ณ วันที่ 10 มิถุนายน 2570")
    blank.line(f"ชื่อสถานศึกษา {dots(40)} สังกัด {dots(20)}")
    blank.line("1. จำนวนนักเรียน นักศึกษา", bold=True)
    blank.table(
        ["สาขาวิชา", "ระดับ ปวช.", *[LEFT] * 5, "รวม"],
        [ABOVE, "ปีที่ 1", LEFT, "ปีที่ 2", LEFT, "ปีที่ 3", LEFT, ABOVE],
        [ABOVE, *["ชาย", "หญิง"] * 3, ABOVE],
        ["ช่างยนต์", *[""] * 7],
        ["ช่างไฟฟ้ากำลัง", *[""] * 7],
        ["การบัญชี", *[""] * 7],
        ["รวมทั้งสิ้น", *[""] * 7],
    )
    blank.line("2. จำนวนครูและบุคลากร", bold=True)
    blank.table(
        ["ประเภท", "จำนวน (คน)", LEFT, "วุฒิการศึกษา", LEFT, LEFT],
        [ABOVE, "ชาย", "หญิง", "ต่ำกว่า ป.ตรี", "ป.ตรี", "สูงกว่า ป.ตรี"],
        ["ผู้บริหาร", *[""] * 5],
        ["ข้าราชการครู", *[""] * 5],
        ["ครูพิเศษสอน", *[""] * 5],
        ["เจ้าหน้าที่", *[""] * 5],
    )
    blank.line("3. อาคารสถานที่", bold=True)
    blank.line(f"3.1 เนื้อที่ {dots(8)} ไร่ {dots(6)} งาน {dots(6)} ตารางวา").line(
        f"3.2 อาคารเรียน {dots(5)} หลัง อาคารปฏิบัติการ {dots(5)} หลัง"
    )
    blank.line(f"{dots(5)} ห้องเรียน {dots(5)} ห้องปฏิบัติการ")
    return blank


HEAD_COUNTS: Tree = (
    (0, "1. จำนวนนักเรียน นักศึกษา", "table"),
    (0, "2. จำนวนครูและบุคลากร", "table"),
    (0, "3. อาคารสถานที่", "group"),
    (1, "3.1 เนื้อที่", "line"),
    (1, "3.2 อาคารเรียน", "line"),
    (1, "ห้องเรียน", "line"),
)


def open_data() -> OfficeBlank:
    """What is published: boxes in cells, the last row's name open, a question below the table."""
    blank = titled("แบบตรวจการเปิดเผยข้อมูลสาธารณะของสถานศึกษา", "ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"สถานศึกษา {dots(50)} เว็บไซต์ {dots(30)}")
    for n, (part, items) in enumerate(
        (
            ("การเปิดเผยข้อมูล", ("โครงสร้าง อำนาจหน้าที่", "ข้อมูลการติดต่อ")),
            ("การป้องกันการทุจริต", ("นโยบายไม่รับของขวัญ", "การประเมินความเสี่ยง")),
        ),
        9,
    ):
        blank.line(f"ตัวชี้วัดที่ {n} {part}", bold=True)
        blank.table(
            ["ข้อ", "ข้อมูล", "การดำเนินการ", "ลิงก์ (URL)", "หมายเหตุ"],
            *[[f"O{n}{k}", item, "☐ มี ☐ ไม่มี", "", ""] for k, item in enumerate(items, 1)],
            [f"O{n}3", f"อื่น ๆ ระบุ {dots(15)}", "☐ มี ☐ ไม่มี", "", ""],
        )
        blank.line("ข้อสังเกตของผู้ตรวจ").line(LINE)
    return blank.line(f"ลงชื่อ{dots(30)}ผู้ตรวจ").line(f"({dots(30)})")


OPEN_DATA: Tree = tuple(
    r
    for n, p in ((9, "การเปิดเผยข้อมูล"), (10, "การป้องกันการทุจริต"))
    for r in ((0, f"ตัวชี้วัดที่ {n} {p}", "group"), (1, "ตาราง", "table"), (1, "ข้อสังเกตของผู้ตรวจ", "narrative"))
)


def kpi_scores() -> OfficeBlank:
    """Indicators with weights and steps from 1 to 5, each told further down in lines of its own."""
    blank = titled("แบบสรุปผลการปฏิบัติราชการตามตัวชี้วัด", "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"ผู้รับการประเมิน {dots(40)} สังกัด {dots(30)}")
    blank.line("องค์ประกอบที่ 1 ตัวชี้วัดผลสัมฤทธิ์", bold=True)
    blank.table(
        [
            "ตัวชี้วัด",
            "น้ำหนัก (ร้อยละ)",
            "เกณฑ์การให้คะแนน",
            LEFT,
            LEFT,
            LEFT,
            LEFT,
            "ผลการดำเนินงาน",
            "คะแนนที่ได้",
            "คะแนนถ่วงน้ำหนัก",
        ],
        [ABOVE, ABOVE, "1", "2", "3", "4", "5", ABOVE, ABOVE, ABOVE],
        ["ร้อยละของผู้สำเร็จการศึกษา", "30", "60", "65", "70", "75", "80", "", "", ""],
        ["ร้อยละการมีงานทำ", "40", "50", "55", "60", "65", "70", "", "", ""],
        ["จำนวนสถานประกอบการร่วมจัด", "30", "5", "10", "15", "20", "25", "", "", ""],
        ["รวม", "100", "", "", "", "", "", "", "", ""],
    )
    blank.line("องค์ประกอบที่ 2 รายละเอียดรายตัวชี้วัด", bold=True)
    for n, name in enumerate(("ร้อยละของผู้สำเร็จการศึกษา", "ร้อยละการมีงานทำ"), 1):
        blank.line(f"ตัวชี้วัดที่ {n} {name}", bold=True)
        blank.line(f"ผลการดำเนินงาน ร้อยละ {dots(8)} ได้คะแนน {dots(6)} คะแนน")
        blank.line("คำอธิบายผลการดำเนินงาน").lines(LINE, LINE)
        blank.line("หลักฐานประกอบ").lines(f"1) {dots(60)}", f"2) {dots(60)}")
    return blank.line(f"ลงชื่อ {dots(30)} ผู้รับการประเมิน")


KPI_SCORES: Tree = (
    (0, "องค์ประกอบที่ 1 ตัวชี้วัดผลสัมฤทธิ์", "table"),
    (0, "องค์ประกอบที่ 2 รายละเอียดรายตัวชี้วัด", "group"),
    *(
        r
        for n, name in enumerate(("ร้อยละของผู้สำเร็จการศึกษา", "ร้อยละการมีงานทำ"), 1)
        for r in (
            (1, f"ตัวชี้วัดที่ {n} {name}", "group"),
            (2, "ผลการดำเนินงาน ร้อยละ", "line"),
            (2, "คำอธิบายผลการดำเนินงาน", "narrative"),
            (2, "หลักฐานประกอบ", "narrative"),
        )
    ),
)


def pupil_visit() -> OfficeBlank:
    """Questions with dots of their own in a cell that a label stands beside."""
    blank = titled("แบบบันทึกการเยี่ยมบ้านผู้เรียน", "ภาคเรียนที่ 1/2570")
    blank.line(f"ชื่อ-สกุลผู้เรียน {dots(40)} แผนกวิชา {dots(20)}")
    blank.line("1. ข้อมูลที่พบ", bold=True)
    blank.cells(
        (("สภาพที่อยู่อาศัย",), (dots(40), dots(40))),
        (("พฤติกรรมเสี่ยง",), (f"ด้านการเรียน {dots(30)}", f"ด้านความประพฤติ {dots(30)}")),
        (("ผู้ปกครอง",), (f"ชื่อ {dots(20)} อาชีพ {dots(15)} รายได้ {dots(8)} บาท",)),
        (("ความช่วยเหลือที่ต้องการ",), ("",)),
    )
    blank.line("2. สรุปความเห็นของครูที่ปรึกษา", bold=True).lines(LINE, LINE)
    return blank.line(f"ลงชื่อ {dots(30)} ครูที่ปรึกษา")


PUPIL_VISIT: Tree = (
    (0, "1. ข้อมูลที่พบ", "group"),
    (1, "สภาพที่อยู่อาศัย", "narrative"),
    (1, "พฤติกรรมเสี่ยง", "group"),
    (2, "ด้านการเรียน", "line"),
    (2, "ด้านความประพฤติ", "line"),
    (1, "ผู้ปกครอง", "line"),
    (1, "ความช่วยเหลือที่ต้องการ", "narrative"),
    (0, "2. สรุปความเห็นของครูที่ปรึกษา", "narrative"),
)


EDUCATION: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "spending": (spending, SPENDING),
    "farmers_club": (farmers_club, FARMERS_CLUB),
    "dual_mou": (dual_mou, DUAL_MOU),
    "head_counts": (head_counts, HEAD_COUNTS),
    "open_data": (open_data, OPEN_DATA),
    "kpi_scores": (kpi_scores, KPI_SCORES),
    "pupil_visit": (pupil_visit, PUPIL_VISIT),
}
