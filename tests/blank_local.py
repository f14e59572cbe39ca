"""Blanks of local offices: applicants, libraries, visits, inspections; headings that look like other words.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.office_blanks import OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)


def _titled(title: str, *below: str) -> OfficeBlank:
    blank = OfficeBlank().line(title, bold=True, centred=True, size=18)
    for text in below:
        blank.line(text, bold=True, centred=True)
    return blank


def applicant() -> OfficeBlank:
    """Words alone over lines with gaps: what the person learned, and where it worked."""
    blank = _titled("แบบประวัติผู้สมัครเข้ารับการอบรม", "รุ่นที่ 1 ประจำปี 2570")
    blank.line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. ข้อมูลส่วนบุคคล", bold=True)
    blank.line(f"ชื่อและนามสกุล {dots(40)} อายุ {dots(8)} ปี")
    blank.line("การศึกษา").lines(
        f"ระดับสูงสุด {dots()} สถาบัน {dots(30)}", f"ปีที่สำเร็จ {dots(8)} คะแนนเฉลี่ย {dots(8)}"
    )
    blank.line("การทำงาน").lines(f"ตำแหน่งปัจจุบัน {dots(30)} หน่วยงาน {dots(30)}", f"ประสบการณ์ {dots(8)} ปี")
    blank.line("2. เหตุผลที่สมัคร", bold=True).lines(LINE, LINE)
    return blank


APPLICANT: Tree = (
    (0, "1. ข้อมูลส่วนบุคคล", "group"),
    (1, "ชื่อและนามสกุล", "line"),
    (1, "การศึกษา", "group"),
    (2, "ระดับสูงสุด", "line"),
    (2, "ปีที่สำเร็จ", "line"),
    (1, "การทำงาน", "group"),
    (2, "ตำแหน่งปัจจุบัน", "line"),
    (2, "ประสบการณ์", "line"),
    (0, "2. เหตุผลที่สมัคร", "narrative"),
)


def styled_headings() -> OfficeBlank:
    """Headings in Word's own style, broken by hand: the second line has the style of the body."""
    blank = _titled("แบบรายงานการส่งเสริมการอ่านของห้องสมุดประชาชน", "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"ชื่อหน่วยงาน {dots(40)}")
    for first, rest, bold in (
        ("1. ผลการจัดกิจกรรมส่งเสริมการอ่านสำหรับเด็ก เยาวชน", "และผู้สูงอายุในพื้นที่", False),
        ("2. ความร่วมมือกับภาคีเครือข่าย (ระบุชื่อหน่วยงาน", "และบทบาทของแต่ละหน่วยงาน)", False),
        ("3. แนวทางการพัฒนาห้องสมุดให้เป็นแหล่งเรียนรู้ตลอดชีวิต", "ของประชาชนในชุมชน", True),
        ("4. ปัญหาอุปสรรค", "", False),
    ):
        blank.document.add_heading(first, 1)
        if rest:
            blank.line(rest, bold=bold)
        blank.lines(LINE, LINE)
    return blank


STYLED_HEADINGS: Tree = (
    (0, "1. ผลการจัดกิจกรรมส่งเสริมการอ่านสำหรับเด็ก เยาวชน และผู้สูงอายุในพื้นที่", "narrative"),
    (0, "2. ความร่วมมือกับภาคีเครือข่าย (ระบุชื่อหน่วยงาน และบทบาทของแต่ละหน่วยงาน)", "narrative"),
    (0, "3. แนวทางการพัฒนาห้องสมุดให้เป็นแหล่งเรียนรู้ตลอดชีวิต ของประชาชนในชุมชน", "narrative"),
    (0, "4. ปัญหาอุปสรรค", "narrative"),
)


def two_visits() -> OfficeBlank:
    """The same group for two visitors, and the same table for two visits, with nothing to tell them apart."""
    blank = _titled("แบบบันทึกการนิเทศติดตามศูนย์การเรียนรู้")
    blank.line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. ผู้นิเทศ", bold=True)
    for _ in range(2):
        blank.line("ข้อมูลผู้นิเทศ").lines(
            f"ชื่อ {dots(30)} ตำแหน่ง {dots(30)}", f"วันที่นิเทศ {dots()} เวลา {dots(10)} น."
        )
    for _ in range(2):
        blank.line("ผลการนิเทศ", bold=True)
        blank.table(
            ["รายการ", "ผลที่พบ", "ข้อแนะนำ"], ["สถานที่", "", ""], ["สื่อการเรียนรู้", "", ""], ["ผู้รับบริการ", "", ""]
        )
    blank.line("2. สรุปผลการนิเทศ", bold=True)
    return blank.lines(LINE, LINE)


TWO_VISITS: Tree = (
    (0, "1. ผู้นิเทศ", "group"),
    *(((1, "ข้อมูลผู้นิเทศ", "group"), (2, "ชื่อ", "line"), (2, "วันที่นิเทศ", "line")) * 2),
    (0, "ผลการนิเทศ", "table"),
    (0, "ผลการนิเทศ", "table"),
    (0, "2. สรุปผลการนิเทศ", "narrative"),
)


def items_with_gaps() -> OfficeBlank:
    """Items with blanks to fill in before the dotted lines of their answer."""
    blank = _titled("แบบรายงานผลการจัดอบรมของสถานศึกษา", "ปีงบประมาณ พ.ศ. 2570")
    blank.line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. ผู้รับผิดชอบและหน้าที่ที่ได้รับมอบหมาย", bold=True)
    blank.lines(f"ชื่อ {dots(30)} เบอร์โทร {dots(30)}", LINE, LINE)
    blank.line("2. ผลการจัดอบรม", bold=True)
    blank.lines(f"จัดเมื่อวันที่ {dots()} มีผู้เข้าอบรม {dots(8)} คน", LINE, LINE)
    blank.line("3. ปัญหาอุปสรรค", bold=True)
    return blank.lines(LINE, LINE)


ITEMS_WITH_GAPS: Tree = (
    (0, "1. ผู้รับผิดชอบและหน้าที่ที่ได้รับมอบหมาย", "line"),
    (0, "2. ผลการจัดอบรม", "line"),
    (0, "3. ปัญหาอุปสรรค", "narrative"),
)


def sides() -> OfficeBlank:
    """Titles in bold without number over items that count anew below each."""
    blank = _titled("แบบรายงานประจำปีของโรงเรียนขนาดเล็ก", "ปีการศึกษา 2570")
    blank.line(f"ชื่อโรงเรียน {dots(40)} จำนวนนักเรียน {dots(8)} คน")
    for side in ("งานวิชาการ", "งานบุคคล", "งานทั่วไป"):
        blank.line(side, bold=True)
        blank.line(f"1) ผลงานเด่นของ{side}").lines(LINE, LINE)
        blank.line(f"2) สิ่งที่จะพัฒนาต่อใน{side}").lines(LINE)
    return blank.line(f"ลงชื่อ {dots(30)} ผู้อำนวยการโรงเรียน")


SIDES: Tree = tuple(
    row
    for side in ("งานวิชาการ", "งานบุคคล", "งานทั่วไป")
    for row in (
        (0, side, "group"),
        (1, f"1) ผลงานเด่นของ{side}", "narrative"),
        (1, f"2) สิ่งที่จะพัฒนาต่อใน{side}", "narrative"),
    )
)


LOCAL: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "applicant": (applicant, APPLICANT),
    "styled_headings": (styled_headings, STYLED_HEADINGS),
    "items_with_gaps": (items_with_gaps, ITEMS_WITH_GAPS),
    "sides": (sides, SIDES),
    "two_visits": (two_visits, TWO_VISITS),
}
