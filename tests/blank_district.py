"""Blanks of a district's offices: health, farming, a municipality, schools, welfare, as they are sent out.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)


def _titled(title: str, *below: str) -> OfficeBlank:
    blank = OfficeBlank().line(title, bold=True, centred=True, size=18)
    for text in below:
        blank.line(text, bold=True, centred=True)
    return blank


def village_health() -> OfficeBlank:
    """Volunteers' monthly report: Thai digits, a table with titles in two rows, choices with amounts."""
    blank = _titled("แบบรายงานผลการปฏิบัติงานของอาสาสมัครสาธารณสุข (อสม. ๑)", f"ประจำเดือน {dots()} พ.ศ. {dots(8)}")
    blank.line(f"หน่วยบริการ {dots(30)} หมู่ที่ {dots(6)} ตำบล {dots()}")
    blank.line("๑. การเยี่ยมบ้านกลุ่มเป้าหมาย", bold=True)
    blank.table(
        ["ที่", "กลุ่มเป้าหมาย", "จำนวนเป้าหมาย", "ผลการเยี่ยม", LEFT, "หมายเหตุ"],
        [ABOVE, ABOVE, ABOVE, "ครั้ง", "คน", ABOVE],
        ["๑", "ผู้สูงอายุติดบ้าน", "", "", "", ""],
        ["๒", "ผู้พิการ", "", "", "", ""],
        ["๓", "หญิงหลังคลอด", "", "", "", ""],
        ["๔", "ผู้ป่วยเบาหวาน", "", "", "", ""],
    )
    blank.line("๒. การคัดกรองสุขภาพเบื้องต้น", bold=True)
    blank.line(f"๒.๑ วัดความดันโลหิต {dots(8)} คน พบเสี่ยง {dots(8)} คน ส่งต่อ {dots(8)} คน")
    blank.line(f"๒.๒ ตรวจน้ำตาลปลายนิ้ว {dots(8)} คน พบเสี่ยง {dots(8)} คน ส่งต่อ {dots(8)} คน")
    blank.line("๓. การควบคุมลูกน้ำยุงลาย", bold=True)
    blank.lines(
        f"☐ สำรวจครบทุกหลังคาเรือน จำนวน {dots(8)} หลัง",
        f"☐ สำรวจบางส่วน จำนวน {dots(8)} หลัง เนื่องจาก {dots(30)}",
        "☐ ไม่ได้สำรวจ",
    )
    blank.line("๔. ปัญหาที่พบและสิ่งที่ต้องการให้สนับสนุน", bold=True).lines(LINE, LINE)
    return blank.line(f"ลงชื่อ {dots(30)} อสม.").line(f"({dots(30)})")


VILLAGE_HEALTH: Tree = (
    (0, "๑. การเยี่ยมบ้านกลุ่มเป้าหมาย", "table"),
    (0, "๒. การคัดกรองสุขภาพเบื้องต้น", "group"),
    (1, "๒.๑ วัดความดันโลหิต", "line"),
    (1, "๒.๒ ตรวจน้ำตาลปลายนิ้ว", "line"),
    (0, "๓. การควบคุมลูกน้ำยุงลาย", "choice"),
    (0, "๔. ปัญหาที่พบและสิ่งที่ต้องการให้สนับสนุน", "narrative"),
)


def crop_damage() -> OfficeBlank:
    """A farmer reports damage: a person's lines, a table to be typed in with a sum, an officer's part."""
    blank = _titled("แบบแจ้งความเสียหายของผลผลิตทางการเกษตร (กษ ๐๑)")
    blank.line(f"ชื่อหน่วยงานที่รับแจ้ง {dots(40)}")
    blank.line("ส่วนที่ ๑ ข้อมูลผู้แจ้ง", bold=True)
    blank.line(f"ชื่อ {dots(30)} สกุล {dots(30)} เลขทะเบียนเกษตรกร {dots(20)}")
    blank.line(f"ที่อยู่เลขที่ {dots(8)} หมู่ที่ {dots(6)} ตำบล {dots()} อำเภอ {dots()}")
    blank.line("ส่วนที่ ๒ ความเสียหาย", bold=True)
    blank.line("๒.๑ ประเภทภัย")
    blank.line("( ) อุทกภัย ( ) ภัยแล้ง ( ) วาตภัย ( ) ศัตรูพืชระบาด ( ) อื่น ๆ (ระบุ) ....................")
    blank.line("๒.๒ รายการความเสียหาย")
    blank.table(
        ["ลำดับ", "ชนิดพืช", "วันที่ปลูก", "พื้นที่ปลูก (ไร่)", "พื้นที่เสียหาย (ไร่)"],
        *[[n, "", "", "", ""] for n in ("๑", "๒", "๓")],
        ["รวม", LEFT, LEFT, "", ""],
    )
    blank.line("๒.๓ สภาพความเสียหายโดยสังเขป").lines(LINE, LINE)
    blank.line("ส่วนที่ ๓ ความเห็นของเจ้าหน้าที่", bold=True)
    blank.line(f"☐ เห็นควรช่วยเหลือ เป็นเงิน {dots()} บาท").line(f"☐ ไม่เห็นควรช่วยเหลือ เพราะ {dots(40)}")
    return blank.table([f"ลงชื่อ {dots()} ผู้แจ้ง\n({dots()})", f"ลงชื่อ {dots()} เจ้าหน้าที่\n({dots()})"])


CROP_DAMAGE: Tree = (
    (0, "ส่วนที่ ๑ ข้อมูลผู้แจ้ง", "group"),
    (1, "ชื่อ", "line"),
    (1, "ที่อยู่เลขที่", "line"),
    (0, "ส่วนที่ ๒ ความเสียหาย", "group"),
    (1, "๒.๑ ประเภทภัย", "choice"),
    (1, "๒.๒ รายการความเสียหาย", "table"),
    (1, "๒.๓ สภาพความเสียหายโดยสังเขป", "narrative"),
    (0, "ส่วนที่ ๓ ความเห็นของเจ้าหน้าที่", "choice"),
)


def child_centre() -> OfficeBlank:
    """A municipality's child centres: scores in a matrix with sums, then what is outstanding."""
    blank = _titled("แบบประเมินมาตรฐานศูนย์พัฒนาเด็กเล็ก", "องค์กรปกครองส่วนท้องถิ่น ประจำปีการศึกษา ๒๕๗๐")
    blank.line(f"ศูนย์พัฒนาเด็กเล็ก {dots(40)} สังกัด {dots(30)}")
    for number, part, items in (
        ("1", "ด้านการบริหารจัดการ", ("มีแผนพัฒนาศูนย์", "มีคณะกรรมการบริหารศูนย์", "มีการรายงานผลประจำปี")),
        ("2", "ด้านอาคารสถานที่", ("อาคารมั่นคงแข็งแรง", "ห้องน้ำเพียงพอ", "มีรั้วรอบขอบชิด")),
    ):
        blank.line(f"มาตรฐานที่ {number} {part}", bold=True)
        blank.table(
            ["ตัวบ่งชี้", "คะแนนเต็ม", "คะแนนที่ได้", "ร่องรอยหลักฐาน"],
            *[[f"{number}.{at} {item}", "5", "", ""] for at, item in enumerate(items, start=1)],
            ["รวม", "15", "", ""],
        )
        blank.line(f"จุดเด่น {dots(80)}").line(f"จุดที่ควรพัฒนา {dots(80)}")
    blank.line("สรุปผลการประเมิน", bold=True)
    blank.line(f"คะแนนรวม {dots(8)} คะแนน คิดเป็นร้อยละ {dots(8)}")
    blank.line("ระดับคุณภาพ  ☐ ดีมาก  ☐ ดี  ☐ พอใช้  ☐ ต้องปรับปรุง")
    return blank.line(f"ลงชื่อ {dots(30)} ประธานกรรมการประเมิน")


CHILD_CENTRE: Tree = (
    *(
        row
        for part in ("มาตรฐานที่ 1 ด้านการบริหารจัดการ", "มาตรฐานที่ 2 ด้านอาคารสถานที่")
        for row in (
            (0, part, "group"),
            (1, "ตาราง", "table"),
            (1, "จุดเด่น", "line"),
            (1, "จุดที่ควรพัฒนา", "line"),
        )
    ),
    (0, "สรุปผลการประเมิน", "group"),
    (1, "คะแนนรวม", "line"),
    (1, "ระดับคุณภาพ", "choice"),
)


def home_room() -> OfficeBlank:
    """A teacher's record of a visit at home: labels and boxes in cells of one table."""
    blank = _titled("แบบบันทึกการเยี่ยมบ้านนักเรียน", "ภาคเรียนที่ 1 ปีการศึกษา 2570")
    blank.line(f"โรงเรียน {dots(40)} ชั้น {dots(10)}")
    blank.table(
        ["**ตอนที่ 1 ข้อมูลนักเรียน**", LEFT],
        ["ชื่อนักเรียน", ""],
        ["ชื่อผู้ปกครอง", ""],
        ["ความสัมพันธ์", "☐ บิดา ☐ มารดา ☐ ญาติ ☐ อื่น ๆ"],
        ["**ตอนที่ 2 สภาพที่อยู่อาศัย**", LEFT],
        ["ลักษณะบ้าน", "☐ บ้านตนเอง ☐ บ้านเช่า ☐ อาศัยผู้อื่น"],
        ["การเดินทางมาโรงเรียน", ""],
        ["**ตอนที่ 3 ความเห็นของครู**", LEFT],
        ["สิ่งที่ต้องการให้โรงเรียนช่วยเหลือ", ""],
    )
    return blank.line(f"ลงชื่อ {dots(30)} ครูที่ปรึกษา")


HOME_ROOM: Tree = (
    (0, "ตอนที่ 1 ข้อมูลนักเรียน", "group"),
    (1, "ชื่อนักเรียน", "narrative"),
    (1, "ชื่อผู้ปกครอง", "narrative"),
    (1, "ความสัมพันธ์", "choice"),
    (0, "ตอนที่ 2 สภาพที่อยู่อาศัย", "group"),
    (1, "ลักษณะบ้าน", "choice"),
    (1, "การเดินทางมาโรงเรียน", "narrative"),
    (0, "ตอนที่ 3 ความเห็นของครู", "group"),
    (1, "สิ่งที่ต้องการให้โรงเรียนช่วยเหลือ", "narrative"),
)


def welfare_request() -> OfficeBlank:
    """A village asks for help: people counted by age in a table, needs ticked, an annex with a budget."""
    blank = _titled("แบบขอรับการสนับสนุนจากกองทุนสวัสดิการชุมชน")
    blank.line(f"ชื่อองค์กร {dots(40)} โทรศัพท์ {dots()}")
    blank.line("1) ความเป็นมาของปัญหา", bold=True).lines(LINE, LINE, LINE)
    blank.line("2) ผู้ได้รับประโยชน์", bold=True)
    blank.table(
        ["ช่วงอายุ", "ชาย (คน)", "หญิง (คน)"],
        ["0-18 ปี", "", ""], ["19-59 ปี", "", ""], ["60 ปีขึ้นไป", "", ""], ["รวม", "", ""],
    )  # fmt: skip
    blank.line("3) ประเภทการสนับสนุนที่ขอ (เลือกได้มากกว่า 1 ข้อ)", bold=True)
    blank.lines("☐ อุปกรณ์การแพทย์", "☐ ปรับปรุงที่อยู่อาศัย", "☐ ฝึกอาชีพ", f"☐ อื่น ๆ โปรดระบุ {dots(30)}")
    blank.line("4) ระยะเวลาดำเนินการ", bold=True)
    blank.line(f"ตั้งแต่วันที่ {dots()} ถึงวันที่ {dots()}")
    blank.line("ภาคผนวก ก รายละเอียดงบประมาณ", bold=True)
    blank.table(
        ["ลำดับ", "รายการ", "จำนวน", "ราคาต่อหน่วย", "รวมเป็นเงิน"],
        *[[f"{n}", "", "", "", ""] for n in range(1, 5)],
        ["รวมทั้งสิ้น", LEFT, LEFT, LEFT, ""],
    )
    blank.line("ภาคผนวก ข แผนที่ตั้งโครงการ", bold=True).lines(LINE)
    return blank.line(f"ลงชื่อ {dots(30)} ผู้ขอรับการสนับสนุน").line(f"ตำแหน่ง {dots(30)}")


WELFARE_REQUEST: Tree = (
    (0, "1) ความเป็นมาของปัญหา", "narrative"),
    (0, "2) ผู้ได้รับประโยชน์", "table"),
    (0, "3) ประเภทการสนับสนุนที่ขอ (เลือกได้มากกว่า 1 ข้อ)", "choice"),
    (0, "4) ระยะเวลาดำเนินการ", "group"),
    (1, "ตั้งแต่วันที่", "line"),
    (0, "ภาคผนวก ก รายละเอียดงบประมาณ", "table"),
    (0, "ภาคผนวก ข แผนที่ตั้งโครงการ", "narrative"),
)


def canteen_check() -> OfficeBlank:
    """A canteen is inspected: a list with pass and fail under one title, samples, what to mend until when."""
    blank = _titled("แบบตรวจสุขาภิบาลโรงอาหารในสถานศึกษา")
    blank.line(f"สถานศึกษา {dots(40)} วันที่ตรวจ {dots()}")
    blank.line("ก. ผลการตรวจตามเกณฑ์", bold=True)
    blank.table(
        ["ข้อ", "เกณฑ์", "ผลการตรวจ", LEFT, "ข้อบกพร่อง"],
        [ABOVE, ABOVE, "ผ่าน", "ไม่ผ่าน", ABOVE],
        ["1", "สถานที่รับประทานอาหารสะอาด", "", "", ""],
        ["2", "ภาชนะปิดมิดชิด", "", "", ""],
        ["3", "ผู้สัมผัสอาหารแต่งกายสะอาด", "", "", ""],
        ["4", "มีบ่อดักไขมัน", "", "", ""],
    )
    blank.line("ข. ผลการตรวจตัวอย่าง", bold=True)
    blank.table(["ตัวอย่าง", "วิธีตรวจ", "ผล"], ["1.", "", ""], ["2.", "", ""], ["3.", "", ""])
    blank.line("ค. สรุป", bold=True)
    blank.line("[ ] ผ่านเกณฑ์มาตรฐาน   [ ] ผ่านเกณฑ์ขั้นพื้นฐาน   [ ] ไม่ผ่านเกณฑ์")
    blank.line(f"ให้แก้ไขเรื่อง {dots(40)} ภายในวันที่ {dots()}")
    blank.line("ง. ความเห็นของผู้บริหารสถานศึกษา", bold=True).lines(LINE, LINE)
    return blank.table(
        [f"ลงชื่อ {dots()} ผู้ตรวจ", f"ลงชื่อ {dots()} ผู้บริหารสถานศึกษา"],
        [f"ตำแหน่ง {dots()}", f"ตำแหน่ง {dots()}"],
    )


CANTEEN_CHECK: Tree = (
    (0, "ก. ผลการตรวจตามเกณฑ์", "table"),
    (0, "ข. ผลการตรวจตัวอย่าง", "table"),
    (0, "ค. สรุป", "choice"),
    (1, "ให้แก้ไขเรื่อง", "line"),
    (0, "ง. ความเห็นของผู้บริหารสถานศึกษา", "narrative"),
)


def action_plan() -> OfficeBlank:
    """A school's plan of work: labels before answers, aims by number, steps by month, money in words."""
    blank = _titled("แบบเสนอโครงการตามแผนปฏิบัติการ", "โรงเรียนในสังกัดเทศบาล ปีงบประมาณ พ.ศ. 2571")
    blank.line(f"ชื่อโรงเรียน {dots(40)}")
    blank.line(f"1. ชื่อโครงการ {dots(60)}")
    blank.line("2. ลักษณะโครงการ   ( ) โครงการใหม่   ( ) โครงการต่อเนื่อง")
    blank.line("3. วัตถุประสงค์").lines(f"3.1 {dots(80)}", f"3.2 {dots(80)}", f"3.3 {dots(80)}")
    blank.line("4. เป้าหมาย").line("4.1 เชิงปริมาณ").line(LINE).line("4.2 เชิงคุณภาพ").line(LINE)
    blank.line("5. ขั้นตอนและระยะเวลา")
    blank.table(
        ["กิจกรรม", "ต.ค.", "พ.ย.", "ธ.ค.", "ผู้รับผิดชอบ"],
        ["ขั้นเตรียมการ", "", "", "", ""], ["ขั้นดำเนินการ", "", "", "", ""], ["ขั้นสรุปผล", "", "", "", ""],
    )  # fmt: skip
    blank.line(f"6. งบประมาณ รวม {dots()} บาท (ตัวอักษร {dots(30)})")
    blank.line("7. การติดตามและประเมินผล").lines(LINE, LINE)
    blank.line(f"(ลงชื่อ) {dots(30)} ผู้เสนอโครงการ").line(f"(ลงชื่อ) {dots(30)} ผู้อนุมัติ")
    return blank


ACTION_PLAN: Tree = (
    (0, "1. ชื่อโครงการ", "line"),
    (0, "2. ลักษณะโครงการ", "choice"),
    (0, "3. วัตถุประสงค์", "narrative"),
    (0, "4. เป้าหมาย", "group"),
    (1, "4.1 เชิงปริมาณ", "narrative"),
    (1, "4.2 เชิงคุณภาพ", "narrative"),
    (0, "5. ขั้นตอนและระยะเวลา", "table"),
    (0, "6. งบประมาณ รวม", "line"),
    (0, "7. การติดตามและประเมินผล", "narrative"),
)


def service_survey() -> OfficeBlank:
    """People judge a counter: about themselves, points under names of sides, and what they would change."""
    blank = _titled("แบบสำรวจความพึงพอใจของประชาชนต่อการให้บริการ", "องค์การบริหารส่วนตำบล ประจำปี ๒๕๗๐")
    blank.line("คำชี้แจง โปรดทำเครื่องหมาย ✓ ลงใน ☐ หน้าข้อความที่ตรงกับความเป็นจริง")
    blank.line("ตอนที่ ๑ ข้อมูลทั่วไปของผู้ตอบ", bold=True)
    blank.lines("๑. เพศ ☐ ชาย ☐ หญิง", "๒. อายุ ☐ ต่ำกว่า ๒๐ ปี ☐ ๒๐-๔๐ ปี ☐ ๔๑-๖๐ ปี ☐ มากกว่า ๖๐ ปี")
    blank.line("๓. งานที่ขอรับบริการ").lines("☐ งานทะเบียน", "☐ งานจัดเก็บรายได้", f"☐ อื่น ๆ {dots(30)}")
    blank.line("ตอนที่ ๒ ความพึงพอใจ", bold=True)
    blank.table(
        ["ประเด็น", "ระดับความพึงพอใจ", LEFT, LEFT, LEFT, LEFT],
        [ABOVE, "๕", "๔", "๓", "๒", "๑"],
        ["**ด้านเจ้าหน้าที่**", "", "", "", "", ""],
        ["ให้บริการด้วยความสุภาพ", "", "", "", "", ""],
        ["ให้คำแนะนำได้ชัดเจน", "", "", "", "", ""],
        ["**ด้านสถานที่**", "", "", "", "", ""],
        ["มีที่นั่งเพียงพอ", "", "", "", "", ""],
        ["มีป้ายบอกจุดบริการ", "", "", "", "", ""],
    )
    blank.line("ตอนที่ ๓ ข้อเสนอแนะ", bold=True)
    blank.line("สิ่งที่ประทับใจ").lines(LINE).line("สิ่งที่ควรปรับปรุง").lines(LINE)
    return blank.line("ขอขอบคุณในความร่วมมือ", centred=True)


SERVICE_SURVEY: Tree = (
    (0, "ตอนที่ ๑ ข้อมูลทั่วไปของผู้ตอบ", "group"),
    (1, "๑. เพศ", "choice"),
    (1, "๒. อายุ", "choice"),
    (1, "๓. งานที่ขอรับบริการ", "choice"),
    (0, "ตอนที่ ๒ ความพึงพอใจ", "table"),
    (0, "ตอนที่ ๓ ข้อเสนอแนะ", "group"),
    (1, "สิ่งที่ประทับใจ", "narrative"),
    (1, "สิ่งที่ควรปรับปรุง", "narrative"),
)


DISTRICT: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "village_health": (village_health, VILLAGE_HEALTH),
    "crop_damage": (crop_damage, CROP_DAMAGE),
    "child_centre": (child_centre, CHILD_CENTRE),
    "home_room": (home_room, HOME_ROOM),
    "welfare_request": (welfare_request, WELFARE_REQUEST),
    "canteen_check": (canteen_check, CANTEEN_CHECK),
    "action_plan": (action_plan, ACTION_PLAN),
    "service_survey": (service_survey, SERVICE_SURVEY),
}
