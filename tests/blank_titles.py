"""Kinds of titles that more public blanks showed, each in the smallest invented blank that has it.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.office_blanks import ABOVE, OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)
DAY = f"วันที่ {dots(8)}/{dots(8)}/{dots(8)}"


def _titled(title: str) -> OfficeBlank:
    return OfficeBlank().line(title, bold=True, centred=True, size=18)


def _signed(blank: OfficeBlank, who: str) -> OfficeBlank:
    return blank.lines(f"(ลงชื่อ) {dots(40)} {who}", f"({dots(40)})", DAY, "")


def signed_between() -> OfficeBlank:
    """Signed, and answered further by somebody else: under a plain title each time."""
    blank = _titled("แบบสรุปโครงงานนักเรียน").line(f"ชื่อสถานศึกษา {dots(40)}")
    for number, text in enumerate(("วัตถุประสงค์", "ขอบเขตของงาน"), 1):
        blank.line(f"{number}. {text}", bold=True).lines(LINE, LINE, "")
    _signed(blank, "ผู้ทำโครงงาน")
    blank.lines("        การตรวจสอบจากครูที่ปรึกษา", LINE, LINE, "")
    _signed(blank, "ครูที่ปรึกษา")
    blank.lines("ความเห็นของคณะกรรมการ", LINE, "")
    return _signed(blank, "ประธานกรรมการ")


SIGNED_BETWEEN: Tree = (
    (0, "1. วัตถุประสงค์", "narrative"),
    (0, "2. ขอบเขตของงาน", "narrative"),
    (0, "การตรวจสอบจากครูที่ปรึกษา", "narrative"),
    (0, "ความเห็นของคณะกรรมการ", "narrative"),
)


def list_behind_fields() -> OfficeBlank:
    """A title in bold behind lines to fill in, over a list, and a second one over lines with gaps."""
    blank = _titled("แบบขอเข้าสอบโครงงาน")
    blank.lines(f"ชื่อสถานศึกษา {dots(40)}", f"ชื่อโครงงาน {dots(60)}", "")
    blank.line("รายชื่อผู้ทำโครงงาน", bold=True)
    blank.lines(*(f"{n}. ชื่อ-นามสกุล {dots(30)} รหัสประจำตัว {dots(15)}" for n in (1, 2)), "")
    blank.line("ครูที่ปรึกษาโครงงาน", bold=True)
    return blank.lines(f"ชื่อครู {dots(40)}", f"หมวดวิชา {dots(40)}", f"เบอร์ติดต่อ {dots(20)}")


LIST_BEHIND_FIELDS: Tree = (
    (0, "รายชื่อผู้ทำโครงงาน", "group"),
    (1, "1. ชื่อ-นามสกุล", "line"),
    (1, "2. ชื่อ-นามสกุล", "line"),
    (0, "ครูที่ปรึกษาโครงงาน", "group"),
    (1, "ชื่อครู", "line"),
    (1, "หมวดวิชา", "line"),
    (1, "เบอร์ติดต่อ", "line"),
)


def colon_titles() -> OfficeBlank:
    """Titles in plain print that end in a colon, over items that count on."""
    blank = _titled("ใบสมัครร้านค้าในงานเกษตร")
    blank.lines("ข้อมูลผู้สมัคร:", "1. ชื่อร้าน:", "", "2. ที่อยู่ของร้านตามทะเบียนพาณิชย์ที่ออกให้ล่าสุด:", "")
    blank.lines("ข้อมูลสินค้า:", "3. สินค้าที่จะนำมาขายในงาน พร้อมราคาต่อหน่วยโดยประมาณ:", "", "4. แหล่งผลิต:", "")
    blank.lines("ข้อมูลการเงิน:", "5. ทุนหมุนเวียน:", "", "6. เคยได้รับเงินสนับสนุนจากหน่วยงานใดมาก่อนหรือไม่ อย่างไร?", "")
    return blank.lines("ที่ตั้งร้าน:", "7. ตำแหน่งที่ต้องการ:", "", "8. จำนวนคูหา:", "")


COLON_TITLES: Tree = (
    (0, "ข้อมูลผู้สมัคร:", "group"),
    (1, "1. ชื่อร้าน:", "narrative"),
    (1, "2. ที่อยู่ของร้านตามทะเบียนพาณิชย์ที่ออกให้ล่าสุด:", "narrative"),
    (0, "ข้อมูลสินค้า:", "group"),
    (1, "3. สินค้าที่จะนำมาขายในงาน พร้อมราคาต่อหน่วยโดยประมาณ:", "narrative"),
    (1, "4. แหล่งผลิต:", "narrative"),
    (0, "ข้อมูลการเงิน:", "group"),
    (1, "5. ทุนหมุนเวียน:", "narrative"),
    (1, "6. เคยได้รับเงินสนับสนุนจากหน่วยงานใดมาก่อนหรือไม่ อย่างไร?", "narrative"),
    (0, "ที่ตั้งร้าน:", "group"),
    (1, "7. ตำแหน่งที่ต้องการ:", "narrative"),
    (1, "8. จำนวนคูหา:", "narrative"),
)


def title_in_style() -> OfficeBlank:
    """The form's title in a heading style behind another line; the parts stand one level below it."""
    blank = OfficeBlank().line("มาตรวัด: 1 = ไม่เห็นด้วย 2 = เฉย ๆ 3 = เห็นด้วย")
    blank.document.add_heading("แบบประเมินการสอน", level=1)
    for part, items in (("การเตรียมสอน", ("สอนตรงเวลา", "มีสื่อประกอบ")), ("การวัดผล", ("ข้อสอบตรงเนื้อหา",))):
        blank.document.add_heading(f"ด้าน{part}", level=2)
        for number, item in enumerate(items, 1):
            blank.lines(f"{number}. {item}", LINE)
    return blank


TITLE_IN_STYLE: Tree = (
    (0, "ด้านการเตรียมสอน", "group"),
    (1, "1. สอนตรงเวลา", "narrative"),
    (1, "2. มีสื่อประกอบ", "narrative"),
    (0, "ด้านการวัดผล", "group"),
    (1, "1. ข้อสอบตรงเนื้อหา", "narrative"),
)


def words_along_a_table() -> OfficeBlank:
    """Tables beside a cell with words along all their rows: blank rows, and rows that the form names."""
    blank = _titled("แบบประเมินผู้สมัครฝึกงาน").line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("ส่วนที่ 1 ทักษะที่สอบ", bold=True)
    along = [ABOVE] * 3
    blank.table(
        ["กรรมการกรอก", "ลำดับ", "ทักษะ", "คะแนน", "เหตุผลประกอบ"], *([cell, *[""] * 4] for cell in along)
    )
    blank.line("ส่วนที่ 2 บุคลิก", bold=True)
    names = ("การพูด", "การแต่งกาย", "ความตรงต่อเวลา")
    rows = ([cell, str(n), name, "", ""] for n, (cell, name) in enumerate(zip(along, names, strict=True), 1))
    blank.table(["กรรมการกรอก", "ลำดับ", "หัวข้อ", "คะแนน", "เหตุผลประกอบ"], *rows)
    return blank.line("ส่วนที่ 3 สรุป", bold=True).lines(LINE, LINE)


WORDS_ALONG_A_TABLE: Tree = (
    (0, "ส่วนที่ 1 ทักษะที่สอบ", "table"),
    (0, "ส่วนที่ 2 บุคลิก", "table"),
    (0, "ส่วนที่ 3 สรุป", "narrative"),
)


def scale_told_before() -> OfficeBlank:
    """What the figures of a scale mean, behind dashes and equals signs, below parts that are but a number."""
    blank = _titled("แบบสอบถามกิจกรรมจิตอาสา").line(f"ชื่อสถานศึกษา {dots(40)}")
    long = "ข้อความต่อไปนี้ถามถึงประโยชน์ของกิจกรรมที่ท่านได้เข้าร่วมตลอดปีที่ผ่านมา ขอให้ท่านอ่านทีละข้อ "
    for part, sign in ((1, "–"), (2, "=")):
        blank.lines(f"ส่วนที่ {part}", long + "แล้วทำเครื่องหมายลงในช่องที่ตรงกับความเห็นของท่านมากที่สุดเพียงช่องเดียว")
        blank.lines(f"มาตรวัด 4 {sign} มากที่สุด", f"3 {sign} มาก", f"2 {sign} น้อย", f"1 {sign} ปรับปรุง")
        rows = [[f"{part}.{n} {text}", *[""] * 4] for n, text in enumerate(("ได้เพื่อนใหม่", "ได้ฝึกงาน"), 1)]
        blank.table(["ข้อความ", "4", "3", "2", "1"], *rows)
    return blank


SCALE_TOLD_BEFORE: Tree = ((0, "ส่วนที่ 1", "table"), (0, "ส่วนที่ 2", "table"))


def bare_numbers() -> OfficeBlank:
    """A list that goes on without its dots, behind parts with lines to fill in and a label among them."""
    blank = _titled("แบบรายงานโครงการแบบย่อ").line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.lines("1. วันและสถานที่", LINE, "2. ผลตามตัวชี้วัด", "2.1 ระดับผลลัพธ์")
    blank.lines(
        f"เชิงปริมาณ {dots(40)}", f"ความพึงพอใจ ร้อยละ {dots(8)}", "2.2 ระดับผลผลิต", f"เชิงปริมาณ {dots(40)}"
    )
    blank.lines("จำนวนกิจกรรม", f"ผลที่ได้ {dots(40)}", "3 การติดตามผล", LINE, "4 ปัญหาและแนวทางแก้ไข", LINE)
    return blank


BARE_NUMBERS: Tree = (
    (0, "1. วันและสถานที่", "narrative"),
    (0, "2. ผลตามตัวชี้วัด", "group"),
    (1, "2.1 ระดับผลลัพธ์", "group"),
    (2, "เชิงปริมาณ", "line"),
    (2, "ความพึงพอใจ ร้อยละ", "line"),
    (1, "2.2 ระดับผลผลิต", "group"),
    (2, "เชิงปริมาณ", "line"),
    (2, "จำนวนกิจกรรม", "group"),
    (3, "ผลที่ได้", "line"),
    (0, "3 การติดตามผล", "narrative"),
    (0, "4 ปัญหาและแนวทางแก้ไข", "narrative"),
)


def notes_in_bold() -> OfficeBlank:
    """Notes in brackets and in bold, behind answers: nothing stands below them."""
    blank = _titled("แบบลงทะเบียนค่ายดนตรี").line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("ผู้ปกครองที่ติดต่อได้", bold=True).line(LINE)
    blank.line("(ผู้เข้าค่ายที่อายุไม่ถึงสิบแปดปีในวันเปิดค่าย ต้องแนบหนังสือยินยอมของผู้ปกครองมาด้วยทุกคน)", bold=True)
    blank.line("ประสบการณ์ดนตรี", bold=True).lines(LINE, LINE)
    return blank.line("(คณะผู้จัดขอสงวนสิทธิ์จัดครูแทนตามความเหมาะสม.)", bold=True)


NOTES_IN_BOLD: Tree = ((0, "ผู้ปกครองที่ติดต่อได้", "narrative"), (0, "ประสบการณ์ดนตรี", "narrative"))


TITLES: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "signed_between": (signed_between, SIGNED_BETWEEN),
    "list_behind_fields": (list_behind_fields, LIST_BEHIND_FIELDS),
    "colon_titles": (colon_titles, COLON_TITLES),
    "title_in_style": (title_in_style, TITLE_IN_STYLE),
    "words_along_a_table": (words_along_a_table, WORDS_ALONG_A_TABLE),
    "scale_told_before": (scale_told_before, SCALE_TOLD_BEFORE),
    "bare_numbers": (bare_numbers, BARE_NUMBERS),
    "notes_in_bold": (notes_in_bold, NOTES_IN_BOLD),
}
