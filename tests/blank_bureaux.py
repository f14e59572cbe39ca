"""Blanks of bureaux and boards: quality assurance, waters, a person's year.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.office_blanks import LEFT, OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)


def _titled(title: str, *below: str) -> OfficeBlank:
    blank = OfficeBlank().line(title, bold=True, centred=True, size=18)
    for text in below:
        blank.line(text, bold=True, centred=True)
    return blank


_INDICATORS = (
    ("องค์ประกอบที่ 1 การกำกับมาตรฐานหลักสูตร", ("ตัวบ่งชี้ที่ 1.1 การบริหารจัดการหลักสูตร", "ตัวบ่งชี้ที่ 1.2 การปรับปรุงหลักสูตร")),
    ("องค์ประกอบที่ 2 บัณฑิต", ("ตัวบ่งชี้ที่ 2.1 คุณภาพบัณฑิต", "ตัวบ่งชี้ที่ 2.2 การได้งานทำ")),
)  # fmt: skip


def qa_indicators() -> OfficeBlank:
    """A programme's self-assessment: two tables with the same titles below every indicator."""
    blank = _titled("รายงานการประเมินตนเองระดับหลักสูตร", "คณะเทคโนโลยีสมมติ ปีการศึกษา 2570")
    blank.line(f"หลักสูตร {dots(40)} สาขาวิชา {dots(30)}")
    for part, indicators in _INDICATORS:
        blank.line(part, bold=True, size=16)
        for indicator in indicators:
            blank.line(indicator, bold=True)
            blank.table(["เกณฑ์การประเมิน", "ผลการดำเนินงาน", "รายการหลักฐาน"], *[["", "", ""]] * 3)
            blank.line()
            blank.table(
                ["เป้าหมาย", "ผลการดำเนินงาน", "คะแนนประเมินตนเอง", "การบรรลุเป้าหมาย"],
                ["", "", "", "☐ บรรลุ ☐ ไม่บรรลุ"],
            )
            blank.line()
        blank.line(f"จุดแข็ง/แนวทางเสริมจุดแข็ง{part.split()[1]}", bold=True).lines(LINE, LINE)
    return blank


QA_INDICATORS: Tree = tuple(
    row
    for part, indicators in _INDICATORS
    for row in (
        (0, part, "group"),
        *(
            each
            for indicator in indicators
            for each in ((1, indicator, "group"), (2, "ตาราง", "table"), (2, "ตาราง 2", "table"))
        ),
        (1, f"จุดแข็ง/แนวทางเสริมจุดแข็ง{part.split()[1]}", "narrative"),
    )
)


def water_points() -> OfficeBlank:
    """Water is tested at two points: the same fields and table again, values of several times, a standard."""
    blank = _titled("แบบบันทึกผลการตรวจคุณภาพน้ำประปาหมู่บ้าน", "องค์การบริหารส่วนตำบลสมมติ")
    blank.line(f"หมู่บ้าน {dots()} หมู่ที่ {dots(6)} ผู้ตรวจ {dots(30)}")
    for number in (1, 2):
        blank.line(f"จุดเก็บตัวอย่างที่ {number}", bold=True)
        blank.line(f"สถานที่ {dots(40)} วันที่เก็บ {dots(20)} เวลา {dots(8)} น.")
        blank.table(
            ["รายการตรวจ", "หน่วย", "ค่ามาตรฐาน", "ครั้งที่ 1", "ครั้งที่ 2", "ค่าเฉลี่ย"],
            ["ความเป็นกรดด่าง", "-", "6.5 - 8.5", "", "", ""],
            ["ความขุ่น", "NTU", "ไม่เกิน 5", "", "", ""],
            ["คลอรีนอิสระ", "มก./ล.", "0.2 - 0.5", "", "", ""],
        )
        blank.line("สรุปผล  ☐ ผ่านเกณฑ์  ☐ ไม่ผ่านเกณฑ์ เพราะ " + dots(30))
    blank.line("ข้อเสนอแนะเพื่อการปรับปรุงระบบ", bold=True)
    return blank.lines(LINE, LINE)


WATER_POINTS: Tree = (
    *(
        row
        for number in (1, 2)
        for row in (
            (0, f"จุดเก็บตัวอย่างที่ {number}", "group"),
            (1, "สถานที่", "line"),
            (1, "ตาราง", "table"),
            (1, "สรุปผล", "choice"),
        )
    ),
    (0, "ข้อเสนอแนะเพื่อการปรับปรุงระบบ", "narrative"),
)


def officer_review() -> OfficeBlank:
    """A person's year: duties to be typed over their sum, opinions of two heads, a round in the title."""
    blank = _titled("แบบประเมินผลการปฏิบัติงานพนักงานราชการ", "รอบการประเมินที่ 1 ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"ผู้รับการประเมิน {dots(40)} ตำแหน่ง {dots(30)}")
    blank.line("องค์ประกอบที่ 1 ผลสัมฤทธิ์ของงาน (ร้อยละ 80)", bold=True)
    blank.table(
        ["ภาระงาน", "ตัวชี้วัด", "น้ำหนัก (ก)", "ระดับค่าคะแนน (ข)", "คะแนนถ่วงน้ำหนัก (ก) x (ข)"],
        *[["", "", "", "", ""]] * 3,
        ["รวม", LEFT, "", "", ""],
    )
    blank.line("องค์ประกอบที่ 2 พฤติกรรมการปฏิบัติงาน (ร้อยละ 20)", bold=True)
    blank.table(
        ["พฤติกรรม", "ระดับที่คาดหวัง", "ระดับที่แสดงออก", "น้ำหนัก"],
        ["การมุ่งผลสัมฤทธิ์", "3", "", "40"], ["การบริการที่ดี", "3", "", "30"], ["การทำงานเป็นทีม", "2", "", "30"],
    )  # fmt: skip
    blank.line("สรุปผลการประเมิน", bold=True)
    blank.line("( ) ดีเด่น (95 - 100 คะแนน)   ( ) ดีมาก (85 - 94 คะแนน)   ( ) พอใช้ (65 - 84 คะแนน)")
    blank.line("ความเห็นของผู้ประเมิน", bold=True)
    blank.line("1) จุดเด่นและสิ่งที่ควรแก้ไข").lines(LINE, LINE)
    blank.line("2) วิธีส่งเสริมและพัฒนา").lines(LINE, LINE)
    blank.line("ความเห็นของผู้บังคับบัญชาเหนือขึ้นไป", bold=True)
    blank.line("☐ เห็นด้วยกับผลการประเมินข้างต้น").line(f"☐ มีความเห็นต่าง ดังนี้ {dots(50)}")
    return blank.line(f"ลงชื่อ {dots(30)}").line(f"ตำแหน่ง {dots(30)}").line(f"วันที่ {dots(30)}")


OFFICER_REVIEW: Tree = (
    (0, "องค์ประกอบที่ 1 ผลสัมฤทธิ์ของงาน (ร้อยละ 80)", "table"),
    (0, "องค์ประกอบที่ 2 พฤติกรรมการปฏิบัติงาน (ร้อยละ 20)", "table"),
    (0, "สรุปผลการประเมิน", "choice"),
    (0, "ความเห็นของผู้ประเมิน", "group"),
    (1, "1) จุดเด่นและสิ่งที่ควรแก้ไข", "narrative"),
    (1, "2) วิธีส่งเสริมและพัฒนา", "narrative"),
    (0, "ความเห็นของผู้บังคับบัญชาเหนือขึ้นไป", "choice"),
)


BUREAUX: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "qa_indicators": (qa_indicators, QA_INDICATORS),
    "water_points": (water_points, WATER_POINTS),
    "officer_review": (officer_review, OFFICER_REVIEW),
}
