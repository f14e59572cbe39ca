"""Blanks of agencies over schools: self-assessment, budget, risk, audit, registers, statistics.

Every office, person and wording is invented, see ``blank_offices``.
"""

from __future__ import annotations

from collections.abc import Callable

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


class AgencyBlank(OfficeBlank):
    """With what Word itself draws: symbols, boxes to click, text boxes."""

    def italic(self, text: str) -> AgencyBlank:
        self.document.add_paragraph().add_run(text).italic = True
        return self

    def symbols(self, text: str) -> AgencyBlank:
        """``☐`` as a letter of Wingdings."""
        paragraph = self.document.add_paragraph()
        for place, piece in enumerate(text.split("☐")):
            if place:
                sign = parse_xml(f'<w:sym {nsdecls("w")} w:font="Wingdings" w:char="F0A8"/>')
                paragraph.add_run()._r.append(sign)
            paragraph.add_run(piece)
        return self

    def clicked(self, text: str) -> AgencyBlank:
        """``☐`` as a box that is ticked by a click, ``_`` as a place to click and write in."""
        paragraph = self.document.add_paragraph()
        for letter in text.replace("☐", "\0☐\0").replace("_", "\0_\0").split("\0"):
            if letter == "☐":
                paragraph._p.append(parse_xml(_CLICKED))
            elif letter == "_":
                paragraph._p.append(parse_xml(_WRITTEN))
            else:
                paragraph.add_run(letter)
        return self

    def boxed(self, text: str) -> AgencyBlank:
        """A text box, as Word writes it."""
        self.document.add_paragraph().add_run()._r.append(parse_xml(_BOXED.format(text=text)))
        return self


_CLICKED = (
    f'<w:sdt {nsdecls("w")} {W14}><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
)
_WRITTEN = (
    f"<w:sdt {nsdecls('w')}><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr>"
    "<w:sdtContent><w:r><w:t>คลิกหรือแตะที่นี่เพื่อใส่ข้อความ</w:t></w:r></w:sdtContent></w:sdt>"
)
_BOXED = (
    f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml">'
    '<v:shape style="width:300pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr>'
    "<w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
)


def _titled(title: str, *below: str) -> AgencyBlank:
    blank = AgencyBlank()
    blank.line(title, bold=True, centred=True, size=18)
    for text in below:
        blank.line(text, bold=True, centred=True)
    return blank


_STANDARDS = (
    ("1", "คุณภาพของผู้เรียน", ("ผลสัมฤทธิ์ทางวิชาการ", "คุณลักษณะที่พึงประสงค์")),
    ("2", "กระบวนการบริหารและการจัดการ", ("เป้าหมายและพันธกิจ",)),
)
_LEVELS = "( ) กำลังพัฒนา  ( ) ปานกลาง  ( ) ดี  ( ) ดีเลิศ  ( ) ยอดเยี่ยม"


def self_assessment() -> OfficeBlank:
    """Standards, points of view in them, each with a level, prose and a list of evidence."""
    blank = _titled("รายงานการประเมินตนเองของสถานศึกษา", "ปีการศึกษา 2570", f"โรงเรียน {dots(40)}")
    for number, standard, points in _STANDARDS:
        blank.line(f"มาตรฐานที่ {number} {standard}", bold=True, size=16)
        for count, point in enumerate(points, start=1):
            blank.line(f"ประเด็นพิจารณาที่ {number}.{count} {point}", bold=True)
            blank.line(f"ระดับคุณภาพ : {_LEVELS}", indent=1)
            blank.line("กระบวนการพัฒนาที่ส่งผลต่อระดับคุณภาพ", bold=True, indent=1).lines(LINE, LINE)
            blank.line("ผลที่เกิดจากการพัฒนา", bold=True, indent=1).lines(LINE, LINE)
            blank.line("ข้อมูล หลักฐาน เอกสารเชิงประจักษ์", bold=True, indent=1)
            blank.lines(f"1) {LINE}", f"2) {LINE}", f"3) {LINE}")
        blank.line(f"จุดเด่นของมาตรฐานที่ {number}", bold=True).lines(LINE, LINE)
        blank.line(f"จุดที่ควรพัฒนาของมาตรฐานที่ {number}", bold=True).lines(LINE, LINE)
    blank.line("สรุปผลการประเมินในภาพรวม", bold=True, size=16).line(_LEVELS)
    return blank


SELF_ASSESSMENT: Tree = (
    *(
        heading
        for number, standard, points in _STANDARDS
        for heading in (
            (0, f"มาตรฐานที่ {number} {standard}", "group"),
            *(
                row
                for count, point in enumerate(points, start=1)
                for row in (
                    (1, f"ประเด็นพิจารณาที่ {number}.{count} {point}", "group"),
                    (2, "ระดับคุณภาพ", "choice"),
                    (2, "กระบวนการพัฒนาที่ส่งผลต่อระดับคุณภาพ", "narrative"),
                    (2, "ผลที่เกิดจากการพัฒนา", "narrative"),
                    (2, "ข้อมูล หลักฐาน เอกสารเชิงประจักษ์", "narrative"),
                )
            ),
            (1, f"จุดเด่นของมาตรฐานที่ {number}", "narrative"),
            (1, f"จุดที่ควรพัฒนาของมาตรฐานที่ {number}", "narrative"),
        )
    ),
    (0, "สรุปผลการประเมินในภาพรวม", "choice"),
)


def budget_quarters() -> OfficeBlank:
    """Plan and result of four quarters under titles in two rows, with names of groups, sums, reasons."""
    blank = _titled("แบบติดตามผลการใช้จ่ายงบประมาณ", "ประจำปีงบประมาณ พ.ศ. 2570")
    blank.line(f"หน่วยเบิกจ่าย\t{dots(30)}\tรหัส {dots(12)}")
    blank.line("ส่วนที่ ๑ ผลการเบิกจ่ายรายไตรมาส (หน่วย : บาท)", bold=True)
    quarters = [cell for n in range(1, 5) for cell in (f"ไตรมาสที่ {n}", LEFT)]
    blank.table(
        ["รายการ", *quarters, "รวมทั้งปี", LEFT],
        [ABOVE, *["แผน", "ผล"] * 5],
        ["**งบดำเนินงาน**", *[LEFT] * 10],
        ["ค่าตอบแทน ใช้สอย และวัสดุ", *[""] * 10],
        ["ค่าสาธารณูปโภค", *[""] * 10],
        ["**งบลงทุน**", *[LEFT] * 10],
        ["ค่าครุภัณฑ์", *[""] * 10],
        ["ค่าที่ดินและสิ่งก่อสร้าง", *[""] * 10],
        ["รวมทั้งสิ้น", *[""] * 10],
    )
    blank.line("ส่วนที่ ๒ คำชี้แจงกรณีเบิกจ่ายไม่เป็นไปตามแผน", bold=True)
    blank.line("๒.๑ สาเหตุ").lines(LINE, LINE).line("๒.๒ แนวทางเร่งรัด").lines(LINE, LINE)
    blank.line(f"๒.๓ คาดว่าจะเบิกจ่ายแล้วเสร็จภายในเดือน {dots()} พ.ศ. {dots(10)}")
    blank.line("ส่วนที่ ๓ การโอนเปลี่ยนแปลงงบประมาณ", bold=True)
    blank.line(f"○ ไม่มี   ○ มี จำนวน {dots(8)} ครั้ง รวมเป็นเงิน {dots()} บาท")
    blank.line(f"ลงชื่อ {dots(30)} เจ้าหน้าที่การเงิน    ลงชื่อ {dots(30)} หัวหน้าหน่วยงาน")
    return blank


BUDGET_QUARTERS: Tree = (
    (0, "ส่วนที่ ๑ ผลการเบิกจ่ายรายไตรมาส (หน่วย : บาท)", "table"),
    (0, "ส่วนที่ ๒ คำชี้แจงกรณีเบิกจ่ายไม่เป็นไปตามแผน", "group"),
    (1, "๒.๑ สาเหตุ", "narrative"),
    (1, "๒.๒ แนวทางเร่งรัด", "narrative"),
    (1, "๒.๓ คาดว่าจะเบิกจ่ายแล้วเสร็จภายในเดือน", "line"),
    (0, "ส่วนที่ ๓ การโอนเปลี่ยนแปลงงบประมาณ", "choice"),
)


def project_results() -> OfficeBlank:
    """Thai figures in three levels, targets and results under titles in two rows, money by its source."""
    blank = _titled("แบบสรุปผลการดำเนินโครงการ", "ตามแผนปฏิบัติการประจำปีงบประมาณ ๒๕๗๐", "วิทยาลัยสมมติพัฒนา")
    blank.line(f"๑. ชื่อโครงการ {dots(60)}")
    blank.line("๒. ผู้รับผิดชอบ", bold=True)
    blank.lines(f"๒.๑ ชื่อ {dots(30)} ตำแหน่ง {dots(30)}", f"๒.๒ โทรศัพท์ {dots()} อีเมล {dots()}")
    blank.line("๓. วัตถุประสงค์ของโครงการ", bold=True).lines(f"๓.๑ {LINE}", f"๓.๒ {LINE}", f"๓.๓ {LINE}")
    blank.line("๔. ผลการดำเนินงานเทียบกับเป้าหมาย", bold=True)
    blank.line("๔.๑ เชิงปริมาณ")
    blank.table(
        ["ที่", "ตัวชี้วัด", "เป้าหมาย", LEFT, "ผลการดำเนินงาน", LEFT, "การบรรลุ"],
        [ABOVE, ABOVE, "จำนวน", "หน่วยนับ", "จำนวน", "ร้อยละ", ABOVE],
        ["๑", "", "", "", "", "", ""],
        ["๒", "", "", "", "", "", ""],
        ["๓", "", "", "", "", "", ""],
    )
    blank.line("๔.๒ เชิงคุณภาพ").lines(LINE, LINE)
    blank.line("๕. งบประมาณที่ใช้ (เลือกได้หลายแหล่ง)", bold=True)
    blank.lines(f"[ ] เงินอุดหนุน จำนวน {dots()} บาท", f"[ ] เงินบำรุงการศึกษา จำนวน {dots()} บาท")
    blank.lines(f"[ ] เงินนอกงบประมาณ ระบุ {dots()} จำนวน {dots()} บาท")
    blank.line("๖. สรุปผลตามวัตถุประสงค์", bold=True)
    blank.lines("[ ] บรรลุทุกข้อ", f"[ ] บรรลุบางข้อ ได้แก่ข้อ {dots()}", "[ ] ไม่บรรลุ")
    blank.line("๗. ปัญหา อุปสรรค และแนวทางแก้ไข", bold=True)
    blank.line("๗.๑ ปัญหาและอุปสรรค")
    blank.lines("๗.๑.๑ ด้านบุคลากร", LINE, "๗.๑.๒ ด้านงบประมาณ", LINE)
    blank.line("๗.๒ แนวทางแก้ไข").lines(LINE, LINE)
    blank.table(
        [f"ลงชื่อ {dots()}\n({dots()})\nผู้รายงาน", f"ลงชื่อ {dots()}\n({dots()})\nรองผู้อำนวยการ"],
    )
    return blank


PROJECT_RESULTS: Tree = (
    (0, "๑. ชื่อโครงการ", "line"),
    (0, "๒. ผู้รับผิดชอบ", "group"),
    (1, "๒.๑ ชื่อ", "line"),
    (1, "๒.๒ โทรศัพท์", "line"),
    (0, "๓. วัตถุประสงค์ของโครงการ", "narrative"),
    (0, "๔. ผลการดำเนินงานเทียบกับเป้าหมาย", "group"),
    (1, "๔.๑ เชิงปริมาณ", "table"),
    (1, "๔.๒ เชิงคุณภาพ", "narrative"),
    (0, "๕. งบประมาณที่ใช้ (เลือกได้หลายแหล่ง)", "choice"),
    (0, "๖. สรุปผลตามวัตถุประสงค์", "choice"),
    (0, "๗. ปัญหา อุปสรรค และแนวทางแก้ไข", "group"),
    (1, "๗.๑ ปัญหาและอุปสรรค", "group"),
    (2, "๗.๑.๑ ด้านบุคลากร", "narrative"),
    (2, "๗.๑.๒ ด้านงบประมาณ", "narrative"),
    (1, "๗.๒ แนวทางแก้ไข", "narrative"),
)


def supervision() -> OfficeBlank:
    """A scale with parts, a remark a row and a sum, and what the figures mean above it."""
    blank = _titled("แบบนิเทศ ติดตาม การจัดการเรียนการสอน", "ครั้งที่ 1 ภาคเรียนที่ 2 ปีการศึกษา 2570")
    blank.line(f"สถานศึกษา {dots(30)} อำเภอ {dots()}")
    blank.line(f"ผู้รับการนิเทศ {dots(30)} รายวิชา {dots()} ชั้น {dots(8)}")
    blank.italic("คำชี้แจง ให้ทำเครื่องหมาย ✓ ลงในช่องระดับการปฏิบัติที่ตรงกับสภาพจริง")
    blank.italic("5 หมายถึง ปฏิบัติมากที่สุด  4 หมายถึง ปฏิบัติมาก  3 หมายถึง ปฏิบัติปานกลาง")
    blank.italic("2 หมายถึง ปฏิบัติน้อย  1 หมายถึง ปฏิบัติน้อยที่สุด")
    blank.line("ตอนที่ 1 รายการนิเทศ", bold=True)
    blank.table(
        ["รายการนิเทศ", "ระดับการปฏิบัติ", LEFT, LEFT, LEFT, LEFT, "ข้อสังเกต"],
        [ABOVE, "5", "4", "3", "2", "1", ABOVE],
        ["**1. ด้านการเตรียมการ**", *[LEFT] * 6],
        ["1.1 วิเคราะห์หลักสูตรก่อนสอน", *[""] * 6],
        ["1.2 จัดทำแผนการเรียนรู้ครบหน่วย", *[""] * 6],
        ["**2. ด้านการสอน**", *[LEFT] * 6],
        ["2.1 ใช้คำถามกระตุ้นการคิด", *[""] * 6],
        ["2.2 ให้ผู้เรียนลงมือปฏิบัติ", *[""] * 6],
        ["2.3 ใช้สื่อสอดคล้องกับเนื้อหา", *[""] * 6],
    )
    blank.line("ตอนที่ 2 สรุปผลการนิเทศ", bold=True)
    blank.line("ระดับคุณภาพโดยรวม  ☐ ดีมาก  ☐ ดี  ☐ พอใช้  ☐ ปรับปรุง")
    blank.line("สิ่งที่พบเด่นชัด").lines(LINE, LINE).line("สิ่งที่ควรปรับปรุง").lines(LINE, LINE)
    blank.line(f"ลงชื่อ {dots(30)} ผู้นิเทศ").line(f"({dots(30)})").line(f"วันที่ {dots()}")
    return blank


SUPERVISION: Tree = (
    (0, "ตอนที่ 1 รายการนิเทศ", "table"),
    (0, "ตอนที่ 2 สรุปผลการนิเทศ", "group"),
    (1, "ระดับคุณภาพโดยรวม", "choice"),
    (1, "สิ่งที่พบเด่นชัด", "narrative"),
    (1, "สิ่งที่ควรปรับปรุง", "narrative"),
)


def statistics() -> OfficeBlank:
    """Tables with a title above each, students by level and sex, sums of parts, a note below."""
    blank = _titled("แบบรายงานข้อมูลสถิติผู้เรียน", "ข้อมูล ณ วันที่ 10 มิถุนายน 2570")
    blank.line(f"ชื่อสถานศึกษา {dots(40)} จังหวัด {dots()}")
    blank.line("ตารางที่ 1 จำนวนผู้เรียนจำแนกตามระดับชั้น ระบบ และเพศ", bold=True)
    blank.table(
        ["ระดับชั้น", "ระบบปกติ", LEFT, "ระบบทวิภาคี", LEFT, "รวมทั้งหมด"],
        [ABOVE, "ชาย", "หญิง", "ชาย", "หญิง", ABOVE],
        ["ปวช. 1", *[""] * 5],
        ["ปวช. 2", *[""] * 5],
        ["ปวช. 3", *[""] * 5],
        ["รวม ปวช.", *[""] * 5],
        ["ปวส. 1", *[""] * 5],
        ["ปวส. 2", *[""] * 5],
        ["รวม ปวส.", *[""] * 5],
        ["รวมทั้งสิ้น", *[""] * 5],
    )
    blank.line("หมายเหตุ นับเฉพาะผู้เรียนที่มีตัวตนในวันสำรวจ")
    blank.line("ตารางที่ 2 จำนวนผู้เรียนที่ต้องได้รับการดูแลเป็นพิเศษ", bold=True)
    blank.table(
        ["ประเภท", "ชาย", "หญิง", "รวม", "การช่วยเหลือที่ให้แล้ว"],
        ["บกพร่องทางการได้ยิน", *[""] * 4],
        ["บกพร่องทางการเห็น", *[""] * 4],
        [f"อื่น ๆ ระบุ {dots()}", *[""] * 4],
    )
    blank.line("ตารางที่ 3 ผู้เรียนออกกลางคัน", bold=True)
    blank.table(
        ["สาขาวิชา", "จำนวนเต็มต้นปี (คน)", "ออกกลางคัน (คน)", "ร้อยละ", "สาเหตุ"],
        *[["", "", "", "", ""] for _ in range(6)],
    )
    blank.line(f"ผู้ให้ข้อมูล {dots()} ตำแหน่ง {dots()} โทรศัพท์ {dots()}")
    return blank


STATISTICS: Tree = (
    (0, "ตารางที่ 1 จำนวนผู้เรียนจำแนกตามระดับชั้น ระบบ และเพศ", "table"),
    (0, "ตารางที่ 2 จำนวนผู้เรียนที่ต้องได้รับการดูแลเป็นพิเศษ", "table"),
    (0, "ตารางที่ 3 ผู้เรียนออกกลางคัน", "table"),
)


def risks() -> OfficeBlank:
    """Boxes of Wingdings, letters with brackets, a table whose titles have explanations below them."""
    blank = _titled("แบบบริหารความเสี่ยงและควบคุมภายใน", "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"ชื่อหน่วยงาน {dots(40)}")
    blank.line("I. การระบุความเสี่ยง", bold=True)
    blank.line("ก) ภารกิจหลักที่วิเคราะห์").lines(LINE, LINE)
    blank.line("ข) ประเภทความเสี่ยงที่เกี่ยวข้อง (เลือกได้มากกว่า 1 ข้อ)")
    assert isinstance(blank, AgencyBlank)
    blank.symbols("☐ ด้านกลยุทธ์ (S)  ☐ ด้านการปฏิบัติงาน (O)")
    blank.symbols(f"☐ ด้านการเงิน (F)  ☐ อื่น ๆ โปรดระบุ {dots()}")
    blank.line("II. การประเมินและจัดการความเสี่ยง", bold=True)
    blank.italic("โอกาสและผลกระทบให้คะแนน 1 - 5 ระดับความเสี่ยงคือผลคูณ")
    blank.table(
        [
            "ปัจจัยเสี่ยง\n(1)",
            "โอกาส\n(2)",
            "ผลกระทบ\n(3)",
            "ระดับความเสี่ยง\n(4) = (2) x (3)",
            "มาตรการจัดการ\n(5)",
            "กำหนดเสร็จ/ผู้รับผิดชอบ\n(6)",
        ],
        *[["", "", "", "", "", ""] for _ in range(4)],
    )
    blank.line("III. ผลการติดตาม", bold=True)
    blank.line("ก) สถานะการดำเนินการ")
    blank.symbols("☐ ดำเนินการแล้วเสร็จ")
    blank.symbols(f"☐ อยู่ระหว่างดำเนินการ คิดเป็นร้อยละ {dots(10)}")
    blank.symbols("☐ ยังไม่ดำเนินการ")
    blank.line("ข) ความเสี่ยงที่ยังเหลืออยู่").lines(LINE, LINE)
    blank.line("ค) แผนการปรับปรุง").lines(LINE, LINE)
    blank.line(f"ผู้รายงาน {dots()}").line(f"ตำแหน่ง {dots()}").line(f"วันที่ {dots()}")
    return blank


RISKS: Tree = (
    (0, "I. การระบุความเสี่ยง", "group"),
    (1, "ก) ภารกิจหลักที่วิเคราะห์", "narrative"),
    (1, "ข) ประเภทความเสี่ยงที่เกี่ยวข้อง (เลือกได้มากกว่า 1 ข้อ)", "choice"),
    (0, "II. การประเมินและจัดการความเสี่ยง", "table"),
    (0, "III. ผลการติดตาม", "group"),
    (1, "ก) สถานะการดำเนินการ", "choice"),
    (1, "ข) ความเสี่ยงที่ยังเหลืออยู่", "narrative"),
    (1, "ค) แผนการปรับปรุง", "narrative"),
)


def complaint() -> OfficeBlank:
    """One table of labels and answers whose merged rows are its parts; nothing has a number."""
    blank = _titled("แบบบันทึกเรื่องร้องเรียนร้องทุกข์", "ศูนย์รับเรื่องร้องเรียน สำนักงานสมมติศึกษา")
    blank.table(
        ["**ส่วนของผู้ร้องเรียน**", LEFT, LEFT, LEFT],
        ["วันที่รับเรื่อง", "", "เวลา", ""],
        ["ชื่อผู้ร้องเรียน", "", LEFT, LEFT],
        ["ที่อยู่ที่ติดต่อได้", "", LEFT, LEFT],
        ["ช่องทางที่ร้องเรียน", "☐ โทรศัพท์  ☐ หนังสือ  ☐ เว็บไซต์  ☐ มาด้วยตนเอง", LEFT, LEFT],
        ["รายละเอียดของเรื่อง", f"{LINE}\n{LINE}\n{LINE}", LEFT, LEFT],
        ["**ส่วนของเจ้าหน้าที่**", LEFT, LEFT, LEFT],
        ["ผลการพิจารณาเบื้องต้น", f"☐ รับไว้ดำเนินการ  ☐ ไม่รับ เพราะ {dots()}", LEFT, LEFT],
        ["หน่วยงานที่ส่งต่อ", "", "ส่งเมื่อวันที่", ""],
        ["การแก้ไขและผลที่ได้", "", LEFT, LEFT],
        ["ระดับความพึงพอใจของผู้ร้อง", "☐ มาก  ☐ ปานกลาง  ☐ น้อย", LEFT, LEFT],
    )
    return blank


COMPLAINT: Tree = (
    (0, "ส่วนของผู้ร้องเรียน", "group"),
    (1, "วันที่รับเรื่อง", "narrative"),
    (1, "เวลา", "narrative"),
    (1, "ชื่อผู้ร้องเรียน", "narrative"),
    (1, "ที่อยู่ที่ติดต่อได้", "narrative"),
    (1, "ช่องทางที่ร้องเรียน", "choice"),
    (1, "รายละเอียดของเรื่อง", "narrative"),
    (0, "ส่วนของเจ้าหน้าที่", "group"),
    (1, "ผลการพิจารณาเบื้องต้น", "choice"),
    (1, "หน่วยงานที่ส่งต่อ", "narrative"),
    (1, "ส่งเมื่อวันที่", "narrative"),
    (1, "การแก้ไขและผลที่ได้", "narrative"),
    (1, "ระดับความพึงพอใจของผู้ร้อง", "choice"),
)


def documents() -> OfficeBlank:
    """Boxes before numbered documents, a table of what is lacking, a decision."""
    blank = _titled("แบบตรวจเอกสารประกอบการขอรับเงินอุดหนุน", "ปีการศึกษา 2570")
    blank.line(f"ชื่อสถานศึกษา {dots(40)}").line(f"เลขที่คำขอ {dots()} ลงวันที่ {dots()}")
    blank.line("ก. เอกสารที่แนบมาพร้อมคำขอ", bold=True)
    blank.lines(
        "☐ 1. หนังสือนำส่งของสถานศึกษา",
        f"☐ 2. สำเนาบัญชีธนาคาร จำนวน {dots(8)} ฉบับ",
        "☐ 3. รายงานการประชุมคณะกรรมการ",
        f"☐ 4. เอกสารอื่น ๆ (ระบุ) {dots(30)}",
    )
    blank.line("ข. รายการตรวจของเจ้าหน้าที่", bold=True)
    blank.table(
        ["ลำดับ", "เอกสาร", "ครบถ้วน", "ไม่ครบถ้วน", "ไม่เกี่ยวข้อง", "สิ่งที่ต้องแก้ไข"],
        ["1", "หนังสือนำส่งลงนามแล้ว", "□", "□", "□", ""],
        ["2", "ยอดเงินตรงกับคำขอ", "□", "□", "□", ""],
        ["3", "รายชื่อผู้เรียนมีลายมือชื่อ", "□", "□", "□", ""],
    )
    blank.line("ค. ผลการตรวจ", bold=True)
    blank.lines("☐ ครบถ้วน เห็นควรอนุมัติ", f"☐ ไม่ครบถ้วน ให้ส่งเพิ่มภายในวันที่ {dots()}")
    blank.line("ง. บันทึกเพิ่มเติมของเจ้าหน้าที่", bold=True)
    blank.lines("……………………………………………………………………", "……………………………………………………………………")
    blank.line(f"ผู้ตรวจเอกสาร {dots(30)} วันที่ {dots()}")
    return blank


DOCUMENTS: Tree = (
    (0, "ก. เอกสารที่แนบมาพร้อมคำขอ", "choice"),
    (0, "ข. รายการตรวจของเจ้าหน้าที่", "table"),
    (0, "ค. ผลการตรวจ", "choice"),
    (0, "ง. บันทึกเพิ่มเติมของเจ้าหน้าที่", "narrative"),
)

_FINDING = (
    "หลักเกณฑ์ (Criteria)",
    "ข้อเท็จจริงที่ตรวจพบ (Condition)",
    "สาเหตุ (Cause)",
    "ผลกระทบ (Effect)",
    "ข้อเสนอแนะ (Recommendation)",
)


def internal_audit() -> OfficeBlank:
    """Questions with yes and no, then findings whose labels have dots behind them and on lines below."""
    blank = _titled("กระดาษทำการตรวจสอบภายใน", "เรื่อง การบริหารพัสดุ", "ปีงบประมาณ 2570")
    blank.line(f"หน่วยรับตรวจ : {dots(40)}").line(f"ระยะเวลาที่ตรวจ : {dots()} ถึง {dots()}")
    blank.line("ส่วนที่ 1 แบบสอบถามการควบคุมภายใน", bold=True)
    blank.table(
        ["คำถาม", "ใช่", "ไม่ใช่", "คำอธิบาย / เอกสารอ้างอิง"],
        ["1. มีคำสั่งแต่งตั้งเจ้าหน้าที่พัสดุหรือไม่", "", "", ""],
        ["2. มีทะเบียนคุมทรัพย์สินเป็นปัจจุบันหรือไม่", "", "", ""],
        ["3. มีการตรวจสอบพัสดุประจำปีหรือไม่", "", "", ""],
    )
    blank.line("ส่วนที่ 2 ข้อตรวจพบ", bold=True)
    for number in (1, 2):
        blank.line(f"ข้อตรวจพบที่ {number}", bold=True)
        for label in _FINDING:
            blank.line(f"{label} : {dots(60)}").line(LINE)
    blank.line("ส่วนที่ 3 ความเห็นของหน่วยรับตรวจ", bold=True)
    blank.line(f"( ) เห็นด้วย  ( ) ไม่เห็นด้วย เนื่องจาก {dots(40)}")
    blank.line(f"กำหนดแก้ไขแล้วเสร็จ : {dots()}")
    blank.line(f"ผู้ตรวจสอบ {dots()}    ผู้สอบทาน {dots()}")
    return blank


INTERNAL_AUDIT: Tree = (
    (0, "ส่วนที่ 1 แบบสอบถามการควบคุมภายใน", "table"),
    (0, "ส่วนที่ 2 ข้อตรวจพบ", "group"),
    *(
        heading
        for number in (1, 2)
        for heading in (
            (1, f"ข้อตรวจพบที่ {number}", "group"),
            *((2, label, "narrative") for label in _FINDING),
        )
    ),
    (0, "ส่วนที่ 3 ความเห็นของหน่วยรับตรวจ", "choice"),
    (1, "กำหนดแก้ไขแล้วเสร็จ", "line"),
)

_AGENDA = (
    ("1", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ"),
    ("2", "เรื่องรับรองรายงานการประชุมครั้งก่อน"),
    ("3", "เรื่องเสนอเพื่อพิจารณา"),
)


def meeting() -> OfficeBlank:
    """Who was there as tables, then an agenda with a resolution in each, and times in gaps."""
    blank = _titled("แบบรายงานการประชุมคณะกรรมการ", "คณะกรรมการสถานศึกษาขั้นพื้นฐาน")
    blank.line(f"โรงเรียน {dots(40)}").line(f"ครั้งที่ {dots(8)} วันที่ {dots()} ณ {dots(30)}")
    blank.line("ผู้มาประชุม", bold=True)
    blank.table(
        ["ลำดับที่", "ชื่อ - สกุล", "ตำแหน่ง", "ลายมือชื่อ"],
        *[[f"{n}.", "", "", ""] for n in range(1, 6)],
    )
    blank.line("ผู้ไม่มาประชุม", bold=True)
    blank.table(["ชื่อ - สกุล", "ตำแหน่ง", "เหตุผล"], *[["", "", ""] for _ in range(3)])
    blank.line(f"เริ่มประชุมเวลา {dots(10)} น.", bold=True)
    for number, title in _AGENDA:
        blank.line(f"ระเบียบวาระที่ {number} {title}", bold=True).lines(LINE, LINE, LINE)
        blank.line("มติที่ประชุม", bold=True, indent=1).lines(LINE, LINE)
    blank.line(f"เลิกประชุมเวลา {dots(10)} น.", bold=True)
    blank.line(f"(ลงชื่อ) {dots(30)} ผู้จดรายงานการประชุม").line(f"({dots(30)})")
    blank.line(f"(ลงชื่อ) {dots(30)} ผู้ตรวจรายงานการประชุม")
    return blank


MEETING: Tree = (
    (0, "ผู้มาประชุม", "table"),
    (0, "ผู้ไม่มาประชุม", "table"),
    (0, "เริ่มประชุมเวลา", "line"),
    *(
        heading
        for number, title in _AGENDA
        for heading in (
            (0, f"ระเบียบวาระที่ {number} {title}", "group"),  # with an answer of its own
            (1, "มติที่ประชุม", "narrative"),
        )
    ),
    (0, "เลิกประชุมเวลา", "line"),
)


def clicked_inventory() -> OfficeBlank:
    """Boxes and places that are clicked, under Word's own heading styles."""
    blank = AgencyBlank()
    blank.document.add_heading("แบบสำรวจครุภัณฑ์คอมพิวเตอร์", 0)
    blank.clicked("ชื่อโรงเรียน _")
    blank.document.add_heading("1. ห้องปฏิบัติการ", 1)
    blank.document.add_heading("1.1 จำนวนห้อง", 2)
    blank.clicked("ใช้งานได้ _ ห้อง ชำรุด _ ห้อง")
    blank.document.add_heading("1.2 ระบบเครือข่าย", 2)
    blank.clicked("☐ มีสาย  ☐ ไร้สาย  ☐ ไม่มี")
    blank.document.add_heading("2. รายการครุภัณฑ์", 1)
    blank.table(["เลขครุภัณฑ์", "รายการ", "ปีที่ได้มา", "สภาพ"], *[["", "", "", ""] for _ in range(5)])
    blank.document.add_heading("3. ความต้องการ", 1)
    blank.clicked("_")
    blank.document.add_heading("4. ผู้ดูแลระบบ", 1)
    blank.clicked("☐ มี คือ _").clicked("☐ ไม่มี")
    return blank


CLICKED_INVENTORY: Tree = (
    (0, "1. ห้องปฏิบัติการ", "group"),
    (1, "1.1 จำนวนห้อง", "group"),
    (2, "ใช้งานได้", "line"),
    (1, "1.2 ระบบเครือข่าย", "choice"),
    (0, "2. รายการครุภัณฑ์", "table"),
    (0, "3. ความต้องการ", "narrative"),
    (0, "4. ผู้ดูแลระบบ", "choice"),
)


def text_box_parts() -> OfficeBlank:
    """Parts in text boxes, instructions in italics, letters, answers on the line of their label."""
    blank = _titled("แบบรายงานการจัดกิจกรรมพัฒนาผู้เรียน", "ภาคเรียนที่ 1/2570")
    assert isinstance(blank, AgencyBlank)
    blank.line(f"โรงเรียน {dots(40)} กลุ่มโรงเรียน {dots(30)}")
    blank.boxed("ส่วนที่ 1 ข้อมูลกิจกรรม")
    blank.line(f"a. ชื่อกิจกรรม {dots(50)}").line(f"b. วันที่จัด {dots()} สถานที่ {dots(30)}")
    blank.line(f"c. จำนวนผู้เข้าร่วม ครู {dots(8)} คน นักเรียน {dots(8)} คน ผู้ปกครอง {dots(8)} คน")
    blank.boxed("ส่วนที่ 2 ผลการจัดกิจกรรม")
    blank.italic("(ให้เขียนสรุปไม่เกินหนึ่งหน้า พร้อมแนบภาพถ่าย 2 ภาพ)")
    blank.line("a. ขั้นเตรียมการ").lines(LINE, LINE)
    blank.line("b. ขั้นดำเนินการ").lines(LINE, LINE)
    blank.line("c. ขั้นสรุป").lines(LINE, LINE)
    blank.boxed("ส่วนที่ 3 ความเห็นของผู้บริหาร")
    blank.lines(LINE, LINE, LINE)
    blank.line(f"ลงชื่อ{dots(40)}", centred=True).line(f"({dots(40)})", centred=True)
    blank.line("ผู้อำนวยการโรงเรียน", centred=True)
    return blank


TEXT_BOX_PARTS: Tree = (
    (0, "ส่วนที่ 1 ข้อมูลกิจกรรม", "group"),
    (1, "a. ชื่อกิจกรรม", "line"),
    (1, "b. วันที่จัด", "line"),
    (1, "c. จำนวนผู้เข้าร่วม ครู", "line"),
    (0, "ส่วนที่ 2 ผลการจัดกิจกรรม", "group"),
    (1, "a. ขั้นเตรียมการ", "narrative"),
    (1, "b. ขั้นดำเนินการ", "narrative"),
    (1, "c. ขั้นสรุป", "narrative"),
    (0, "ส่วนที่ 3 ความเห็นของผู้บริหาร", "narrative"),
)

AGENCIES: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "self_assessment": (self_assessment, SELF_ASSESSMENT),
    "budget_quarters": (budget_quarters, BUDGET_QUARTERS),
    "project_results": (project_results, PROJECT_RESULTS),
    "supervision": (supervision, SUPERVISION),
    "statistics": (statistics, STATISTICS),
    "risks": (risks, RISKS),
    "complaint": (complaint, COMPLAINT),
    "documents": (documents, DOCUMENTS),
    "internal_audit": (internal_audit, INTERNAL_AUDIT),
    "meeting": (meeting, MEETING),
    "clicked_inventory": (clicked_inventory, CLICKED_INVENTORY),
    "text_box_parts": (text_box_parts, TEXT_BOX_PARTS),
}
