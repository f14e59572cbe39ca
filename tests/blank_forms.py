"""Blank forms for tests, in the manner of public ones: every office, person and wording is invented.

Each is made of ``word_files`` paragraphs and tables, and says what a person finds in it: its
headings as (depth, number, text, shape), its columns, prompts, options and gaps.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.word_files import p, r, tbl, tc, tr

DOTS = "." * 90
GAP = "." * 20
Row = tuple[int, str, str, str]


@dataclass(frozen=True)
class BlankForm:
    """``body``: XML of the document. ``headings``: (depth from 0, number, text, shape)."""

    name: str
    body: str
    headings: tuple[Row, ...]
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    prompts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    options: dict[str, tuple[str, ...]] = field(default_factory=dict)
    gaps: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    numbering: str = ""


def b(text: str) -> str:
    """A bold paragraph."""
    return p(f"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>")


def t(text: str) -> str:
    return p(r(text))


def dots(count: int = 2) -> str:
    return t(DOTS) * count


def empty(count: int = 1) -> str:
    return p() * count


def row(*texts: str) -> str:
    return tr(*(tc(t(text) if text else p()) for text in texts))


def wide(text: str, span: int, *, bold: bool = False) -> str:
    cell = (b(text) if bold else t(text)) if text else p()
    return tr(tc(cell, properties=f'<w:gridSpan w:val="{span}"/>'))


def auto(text: str, level: int) -> str:
    """A paragraph whose number Word counts."""
    return p(
        r(text),
        properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>',
    )


NUMBERING = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    f'<w:lvlText w:val="{text}"/></w:lvl>'
    for level, (kind, text) in enumerate(
        (("decimal", "%1."), ("decimal", "%1.%2"), ("thaiLetters", "%3."), ("decimal", "(%4)"))
    )
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{NUMBERING}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)

ONE_TABLE = BlankForm(
    "one_table",
    b("แบบสรุปการดำเนินงานศูนย์ฝึกตัวอย่าง")
    + b("ประจำปีงบประมาณ พ.ศ. 2570")
    + b("สำนักงานฝึกอาชีพจังหวัดสมมติ")
    + tbl(
        wide("1. ข้อมูลทั่วไป", 4, bold=True),
        tr(tc(t("1.1 ชื่อศูนย์")), tc(p(), properties='<w:gridSpan w:val="3"/>')),
        tr(tc(t("1.2 ผู้ประสานงาน")), tc(p(), properties='<w:gridSpan w:val="3"/>')),
        wide("2. ผลการดำเนินงาน", 4, bold=True),
        wide("2.1 การฝึกอบรมระยะสั้น", 4),
        wide(DOTS, 4),
        wide("2.2 การส่งเสริมการมีงานทำ", 4),
        wide("", 4),
        wide("3. ปัญหาและข้อเสนอแนะ", 4, bold=True),
        tr(
            tc(t("ปัญหา"), properties='<w:gridSpan w:val="2"/>'),
            tc(t("ข้อเสนอแนะ"), properties='<w:gridSpan w:val="2"/>'),
        ),
        *(
            tr(
                tc(t(f"{n}."), properties='<w:gridSpan w:val="2"/>'),
                tc(t(f"{n}."), properties='<w:gridSpan w:val="2"/>'),
            )
            for n in (1, 2, 3)
        ),
        wide("4. ภาพกิจกรรม (ถ้ามี)", 4, bold=True),
        wide("", 4),
    ),
    (
        (0, "1.", "ข้อมูลทั่วไป", "group"),
        (1, "1.1", "ชื่อศูนย์", "narrative"),
        (1, "1.2", "ผู้ประสานงาน", "narrative"),
        (0, "2.", "ผลการดำเนินงาน", "group"),
        (1, "2.1", "การฝึกอบรมระยะสั้น", "narrative"),
        (1, "2.2", "การส่งเสริมการมีงานทำ", "narrative"),
        (0, "3.", "ปัญหาและข้อเสนอแนะ", "table"),
        (0, "4.", "ภาพกิจกรรม (ถ้ามี)", "narrative"),
    ),
    columns={"ปัญหาและข้อเสนอแนะ": ("ปัญหา", "ข้อเสนอแนะ")},
)

AUTOMATIC = BlankForm(
    "automatic",
    b("แบบรายงานความก้าวหน้าโครงการนำร่อง")
    + b("ประจำภาคเรียนที่ 1 ปีการศึกษา 2570")
    + t("คำชี้แจง โปรดรายงานภายในวันที่ 30 กันยายน 2570")
    + auto("ความเป็นมา", 0)
    + dots()
    + auto("การดำเนินงาน", 0)
    + auto("การเตรียมการ", 1)
    + dots()
    + auto("การปฏิบัติ", 1)
    + auto("ด้านบุคลากร", 2)
    + dots()
    + auto("ด้านงบประมาณ", 2)
    + auto("งบที่ได้รับ", 3)
    + dots(1)
    + auto("งบที่ใช้ไป", 3)
    + dots(1)
    + auto("ข้อค้นพบ", 0)
    + t("(อธิบายอย่างน้อยสามข้อ)")
    + dots()
    + tbl(row("ข้อค้นพบ", "หลักฐาน"), row("1.", "1."), row("2.", "2."))
    + auto("แผนต่อไป", 0)
    + dots(),
    (
        (0, "1.", "ความเป็นมา", "narrative"),
        (0, "2.", "การดำเนินงาน", "group"),
        (1, "2.1", "การเตรียมการ", "narrative"),
        (1, "2.2", "การปฏิบัติ", "group"),
        (2, "ก.", "ด้านบุคลากร", "narrative"),
        (2, "ข.", "ด้านงบประมาณ", "group"),
        (3, "(1)", "งบที่ได้รับ", "narrative"),
        (3, "(2)", "งบที่ใช้ไป", "narrative"),
        (0, "3.", "ข้อค้นพบ", "table"),
        (0, "4.", "แผนต่อไป", "narrative"),
    ),
    columns={"ข้อค้นพบ": ("ข้อค้นพบ", "หลักฐาน")},
    prompts={"ข้อค้นพบ": ("(อธิบายอย่างน้อยสามข้อ)",)},
    numbering=NUMBERING,
)

PROJECT = BlankForm(
    "project",
    b("แบบรายงานผลการดำเนินงานโครงการ")
    + b("ปีงบประมาณ 2570")
    + b("วิทยาลัยสมมติพัฒนา")
    + b("1. ชื่อโครงการ")
    + dots(1)
    + b("2. ผู้รับผิดชอบโครงการ")
    + dots(1)
    + b("3. วัตถุประสงค์")
    + t(f"3.1 {DOTS}")
    + t(f"3.2 {DOTS}")
    + b("4. เป้าหมายและผลการดำเนินงาน")
    + tbl(
        row("ตัวชี้วัด", "เป้าหมาย", "ผล", "ร้อยละ"),
        row("จำนวนผู้เข้าร่วม", "80", "", ""),
        row("ความพึงพอใจ", "90", "", ""),
    )
    + b("5. งบประมาณ")
    + t(f"ได้รับจัดสรร {GAP} บาท ใช้จริง {GAP} บาท คงเหลือ {GAP} บาท")
    + b("6. ปัญหาและอุปสรรค")
    + dots()
    + b("7. ข้อเสนอแนะ")
    + t("ระบุแนวทางพัฒนาในปีต่อไป")
    + dots()
    + t(f"ลงชื่อ {GAP} ผู้รายงาน")
    + t(f"({GAP})"),
    (
        (0, "1.", "ชื่อโครงการ", "narrative"),
        (0, "2.", "ผู้รับผิดชอบโครงการ", "narrative"),
        (0, "3.", "วัตถุประสงค์", "narrative"),
        (0, "4.", "เป้าหมายและผลการดำเนินงาน", "table"),
        (0, "5.", "งบประมาณ", "group"),
        (1, "", "ได้รับจัดสรร", "line"),
        (0, "6.", "ปัญหาและอุปสรรค", "narrative"),
        (0, "7.", "ข้อเสนอแนะ", "narrative"),
    ),
    columns={"เป้าหมายและผลการดำเนินงาน": ("ตัวชี้วัด", "เป้าหมาย", "ผล", "ร้อยละ")},
    prompts={"วัตถุประสงค์": ("3.1", "3.2"), "ข้อเสนอแนะ": ("ระบุแนวทางพัฒนาในปีต่อไป",)},
    gaps={"ได้รับจัดสรร": (("money", "บาท"), ("money", "บาท"), ("money", "บาท"))},
)

HOME_VISIT = BlankForm(
    "home_visit",
    b("แบบสรุปการเยี่ยมบ้านนักเรียน")
    + b("ภาคเรียนที่ 1 ปีการศึกษา 2570")
    + t(f"ชื่อสถานศึกษา {GAP}")
    + t(f"ครูที่ปรึกษา {GAP} ระดับชั้น {GAP}")
    + b("ตอนที่ 1 ข้อมูลนักเรียน")
    + t(f"1. จำนวนนักเรียนทั้งหมด {GAP} คน เยี่ยมแล้ว {GAP} คน คิดเป็นร้อยละ {GAP}")
    + t("2. สภาพที่อยู่อาศัย")
    + t("☐ บ้านตนเอง ☐ บ้านเช่า ☐ หอพัก")
    + t(f"☐ อื่น ๆ ระบุ {GAP}")
    + t("3. ความเสี่ยงที่พบ (ตอบได้มากกว่า 1 ข้อ)")
    + t("( ) ยากจน")
    + t("( ) ขาดผู้ดูแล")
    + t("( ) เจ็บป่วย")
    + b("ตอนที่ 2 สรุปผลการเยี่ยมบ้าน")
    + t("จุดเด่น")
    + dots()
    + t("สิ่งที่ควรช่วยเหลือ")
    + dots()
    + t(f"ลงชื่อ {GAP} ครูที่ปรึกษา"),
    (
        (0, "ตอนที่ 1", "ข้อมูลนักเรียน", "group"),
        (1, "1.", "จำนวนนักเรียนทั้งหมด", "line"),
        (1, "2.", "สภาพที่อยู่อาศัย", "choice"),
        (1, "3.", "ความเสี่ยงที่พบ (ตอบได้มากกว่า 1 ข้อ)", "choice"),
        (0, "ตอนที่ 2", "สรุปผลการเยี่ยมบ้าน", "group"),
        (1, "", "จุดเด่น", "narrative"),
        (1, "", "สิ่งที่ควรช่วยเหลือ", "narrative"),
    ),
    options={
        "สภาพที่อยู่อาศัย": ("บ้านตนเอง", "บ้านเช่า", "หอพัก", f"อื่น ๆ ระบุ {GAP}"),
        "ความเสี่ยงที่พบ (ตอบได้มากกว่า 1 ข้อ)": ("ยากจน", "ขาดผู้ดูแล", "เจ็บป่วย"),
    },
    gaps={"จำนวนนักเรียนทั้งหมด": (("number", "คน"), ("number", "คน"), ("percent", ""))},
)

QUESTIONNAIRE = BlankForm(
    "questionnaire",
    b("แบบสอบถามความพึงพอใจต่อการให้บริการ")
    + b("ปีการศึกษา 2570")
    + t("คำชี้แจง")
    + t("1. แบบสอบถามมีสองส่วน")
    + t("2. โปรดทำเครื่องหมายในช่องที่ตรงกับความเห็น")
    + b("ส่วนที่ 1 ข้อมูลผู้ตอบ")
    + t("1. เพศ ☐ ชาย ☐ หญิง")
    + t(f"2. อายุ {GAP} ปี")
    + b("ส่วนที่ 2 ระดับความพึงพอใจ")
    + tbl(
        row("ที่", "รายการ", "มากที่สุด (5)", "มาก (4)", "ปานกลาง (3)", "น้อย (2)", "น้อยที่สุด (1)"),
        row("1", "ความรวดเร็ว", "", "", "", "", ""),
        row("2", "ความสุภาพ", "", "", "", "", ""),
        row("3", "สถานที่", "", "", "", "", ""),
    )
    + b("ส่วนที่ 3 ข้อเสนอแนะเพิ่มเติม")
    + dots(3),
    (
        (0, "ส่วนที่ 1", "ข้อมูลผู้ตอบ", "group"),
        (1, "1.", "เพศ", "choice"),
        (1, "2.", "อายุ", "line"),
        (0, "ส่วนที่ 2", "ระดับความพึงพอใจ", "table"),
        (0, "ส่วนที่ 3", "ข้อเสนอแนะเพิ่มเติม", "narrative"),
    ),
    columns={
        "ระดับความพึงพอใจ": (
            "ที่",
            "รายการ",
            "มากที่สุด (5)",
            "มาก (4)",
            "ปานกลาง (3)",
            "น้อย (2)",
            "น้อยที่สุด (1)",
        )
    },
    options={"เพศ": ("ชาย", "หญิง")},
    gaps={"อายุ": (("number", "ปี"),)},
)

STOCK = BlankForm(
    "stock",
    b("แบบตรวจสอบพัสดุประจำปี")
    + b("ปีงบประมาณ พ.ศ. 2570")
    + t(f"หน่วยงาน {GAP}")
    + b("1. รายการครุภัณฑ์")
    + tbl(
        tr(
            tc(t("ลำดับ"), properties='<w:vMerge w:val="restart"/>'),
            tc(t("รายการ"), properties='<w:vMerge w:val="restart"/>'),
            tc(t("สภาพ"), properties='<w:gridSpan w:val="2"/>'),
            tc(t("หมายเหตุ"), properties='<w:vMerge w:val="restart"/>'),
        ),
        tr(
            tc(p(), properties="<w:vMerge/>"),
            tc(p(), properties="<w:vMerge/>"),
            tc(t("ใช้ได้")),
            tc(t("ชำรุด")),
            tc(p(), properties="<w:vMerge/>"),
        ),
        *(row("", "", "", "", "") for _ in range(5)),
    )
    + b("2. สรุปผลการตรวจสอบ")
    + t(f"ตรวจสอบทั้งหมด {GAP} รายการ พบชำรุด {GAP} รายการ")
    + b("3. ความเห็นของคณะกรรมการ")
    + dots()
    + tbl(row(f"ลงชื่อ {GAP} ประธาน", f"ลงชื่อ {GAP} กรรมการ")),
    (
        (0, "1.", "รายการครุภัณฑ์", "table"),
        (0, "2.", "สรุปผลการตรวจสอบ", "group"),
        (1, "", "ตรวจสอบทั้งหมด", "line"),
        (0, "3.", "ความเห็นของคณะกรรมการ", "narrative"),
    ),
    columns={"รายการครุภัณฑ์": ("ลำดับ", "รายการ", "ใช้ได้", "ชำรุด", "หมายเหตุ")},
    gaps={"ตรวจสอบทั้งหมด": (("number", "รายการ"), ("number", "รายการ"))},
)

REQUEST = BlankForm(
    "request",
    b("แบบคำขอใช้อาคารสถานที่")
    + t(f"วันที่ {GAP}")
    + t(f"ข้าพเจ้า {GAP} ตำแหน่ง {GAP}")
    + b("๑. รายละเอียดการขอใช้")
    + t(f"๑.๑ สถานที่ {GAP}")
    + t(f"๑.๒ ตั้งแต่วันที่ {GAP} ถึงวันที่ {GAP}")
    + t("๑.๓ วัตถุประสงค์")
    + dots()
    + b("๒. อุปกรณ์ที่ต้องการ")
    + t("[ ] โต๊ะ [ ] เก้าอี้ [ ] เครื่องเสียง")
    + b("๓. ความเห็นของผู้อำนวยการ")
    + t("○ อนุญาต ○ ไม่อนุญาต เพราะ ........................")
    + t(f"(ลงชื่อ) {GAP} ผู้ขอใช้"),
    (
        (0, "๑.", "รายละเอียดการขอใช้", "group"),
        (1, "๑.๑", "สถานที่", "line"),
        (1, "๑.๒", "ตั้งแต่วันที่", "line"),
        (1, "๑.๓", "วัตถุประสงค์", "narrative"),
        (0, "๒.", "อุปกรณ์ที่ต้องการ", "choice"),
        (0, "๓.", "ความเห็นของผู้อำนวยการ", "choice"),
    ),
    options={
        "อุปกรณ์ที่ต้องการ": ("โต๊ะ", "เก้าอี้", "เครื่องเสียง"),
        "ความเห็นของผู้อำนวยการ": ("อนุญาต", "ไม่อนุญาต เพราะ ........................"),
    },
    gaps={"สถานที่": (("text", ""),), "ตั้งแต่วันที่": (("date", ""), ("date", ""))},
)

APPLICATION = BlankForm(
    "application",
    b("ใบสมัครขอรับทุนการศึกษา")
    + b("ปีการศึกษา 2570")
    + b("ก. ข้อมูลส่วนตัว")
    + t(f"(1) ชื่อ {GAP} นามสกุล {GAP}")
    + t(f"(2) เลขประจำตัวนักเรียน {GAP}")
    + t("(3) ที่อยู่ปัจจุบัน")
    + dots()
    + b("ข. ข้อมูลครอบครัว")
    + t(f"(1) รายได้ต่อเดือน {GAP} บาท")
    + t("(2) สถานภาพบิดามารดา")
    + t("○ อยู่ด้วยกัน")
    + t("○ แยกกันอยู่")
    + b("ค. เหตุผลที่ขอรับทุน")
    + t("โปรดอธิบายความจำเป็น")
    + dots(3),
    (
        (0, "ก.", "ข้อมูลส่วนตัว", "group"),
        (1, "(1)", "ชื่อ", "line"),
        (1, "(2)", "เลขประจำตัวนักเรียน", "line"),
        (1, "(3)", "ที่อยู่ปัจจุบัน", "narrative"),
        (0, "ข.", "ข้อมูลครอบครัว", "group"),
        (1, "(1)", "รายได้ต่อเดือน", "line"),
        (1, "(2)", "สถานภาพบิดามารดา", "choice"),
        (0, "ค.", "เหตุผลที่ขอรับทุน", "narrative"),
    ),
    prompts={"เหตุผลที่ขอรับทุน": ("โปรดอธิบายความจำเป็น",)},
    options={"สถานภาพบิดามารดา": ("อยู่ด้วยกัน", "แยกกันอยู่")},
    gaps={
        "ชื่อ": (("text", ""), ("text", "")),
        "เลขประจำตัวนักเรียน": (("text", ""),),
        "รายได้ต่อเดือน": (("money", "บาท"),),
    },
)

BILINGUAL = BlankForm(
    "bilingual",
    b("แบบรายงานความร่วมมือ / Cooperation Report")
    + b("ปีการศึกษา 2570 / Academic Year 2027")
    + t(f"ชื่อสถานศึกษา / Name of institution {GAP}")
    + b("Part 1 ข้อมูลโครงการ / Project information")
    + t("1.1 ชื่อโครงการ / Project title")
    + dots(1)
    + t("1.2 ระยะเวลา / Period")
    + dots(1)
    + b("Part 2 ผลการดำเนินงาน / Results")
    + t("2.1 กิจกรรม / Activities")
    + t("(Please describe briefly)")
    + dots()
    + t("2.2 ผลผลิต / Outputs")
    + tbl(row("ผลผลิต / Output", "จำนวน / Number"), row("", ""), row("", ""))
    + b("Part 3 ข้อเสนอแนะ / Suggestions")
    + dots(),
    (
        (0, "Part 1", "ข้อมูลโครงการ / Project information", "group"),
        (1, "1.1", "ชื่อโครงการ / Project title", "narrative"),
        (1, "1.2", "ระยะเวลา / Period", "narrative"),
        (0, "Part 2", "ผลการดำเนินงาน / Results", "group"),
        (1, "2.1", "กิจกรรม / Activities", "narrative"),
        (1, "2.2", "ผลผลิต / Outputs", "table"),
        (0, "Part 3", "ข้อเสนอแนะ / Suggestions", "narrative"),
    ),
    columns={"ผลผลิต / Outputs": ("ผลผลิต / Output", "จำนวน / Number")},
    prompts={"กิจกรรม / Activities": ("(Please describe briefly)",)},
)

RATING = BlankForm(
    "rating",
    b("แบบประเมินการนิเทศการสอน")
    + b("รอบที่ 1 ปีการศึกษา 2570")
    + t(f"ชื่อโรงเรียน {GAP}")
    + b("1) การเตรียมการสอน")
    + tbl(
        row("รายการประเมิน", "ปฏิบัติ", "ไม่ปฏิบัติ", "ข้อคิดเห็น"),
        row("มีแผนการสอน", "☐", "☐", ""),
        row("มีสื่อการสอน", "☐", "☐", ""),
    )
    + b("2) การจัดการเรียนรู้")
    + tbl(
        row("รายการประเมิน", "5", "4", "3", "2", "1"),
        row("นำเข้าสู่บทเรียน", "", "", "", "", ""),
        row("ใช้คำถามกระตุ้น", "", "", "", "", ""),
    )
    + b("3) สรุปผลการนิเทศ")
    + b("3.1) จุดเด่น")
    + empty(3)
    + b("3.2) จุดที่ควรพัฒนา")
    + empty(3),
    (
        (0, "1)", "การเตรียมการสอน", "table"),
        (0, "2)", "การจัดการเรียนรู้", "table"),
        (0, "3)", "สรุปผลการนิเทศ", "group"),
        (1, "3.1)", "จุดเด่น", "narrative"),
        (1, "3.2)", "จุดที่ควรพัฒนา", "narrative"),
    ),
    columns={
        "การเตรียมการสอน": ("รายการประเมิน", "ปฏิบัติ", "ไม่ปฏิบัติ", "ข้อคิดเห็น"),
        "การจัดการเรียนรู้": ("รายการประเมิน", "5", "4", "3", "2", "1"),
    },
)

BLANKS = (
    ONE_TABLE,
    AUTOMATIC,
    PROJECT,
    HOME_VISIT,
    QUESTIONNAIRE,
    STOCK,
    REQUEST,
    APPLICATION,
    BILINGUAL,
    RATING,
)
