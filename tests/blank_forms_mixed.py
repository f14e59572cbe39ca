"""Blank forms in which kinds of answers stand mixed: in one table, beside headings, in blocks.

Every office, person and wording is invented, see ``blank_forms``.
"""

from __future__ import annotations

from tests.blank_forms import GAP, BlankForm, b, dots, row, t, wide
from tests.word_files import p, tbl, tc, tr

_WIDE = '<w:gridSpan w:val="3"/>'
_RESTART, _GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def _merged(*texts: str, properties: str) -> tuple[str, ...]:
    return tuple(tc(t(text) if text else p(), properties=properties) for text in texts)


CENTRE = BlankForm(
    "centre",
    b("แบบรายงานประจำเดือนของศูนย์ตัวอย่าง")
    + t("ปีงบประมาณ พ.ศ. 2570")
    + tbl(
        wide("1. ข้อมูลของศูนย์", 3, bold=True),
        row("ชื่อศูนย์", "", ""),
        tr(tc(t("ประเภท")), tc(t("☐ ประจำตำบล   ☐ เคลื่อนที่"), properties='<w:gridSpan w:val="2"/>')),
        wide("2. กิจกรรมในเดือนนี้", 3, bold=True),
        row("ลำดับ", "กิจกรรม", "ผู้เข้าร่วม"),
        row("1", "", ""),
        row("2", "", ""),
        row("3", "", ""),
    ),
    (
        (0, "1.", "ข้อมูลของศูนย์", "group"),
        (1, "", "ชื่อศูนย์", "narrative"),
        (1, "", "ประเภท", "choice"),
        (0, "2.", "กิจกรรมในเดือนนี้", "table"),
    ),
)

RATED = BlankForm(
    "rated",
    b("แบบประเมินการอบรมตัวอย่าง")
    + t("ปีการศึกษา 2570")
    + b("ตอนที่ 1 ความพึงพอใจ")
    + tbl(
        tr(*_merged("ข้อ", "รายการ", properties=_RESTART), tc(t("ระดับ"), properties=_WIDE)),
        tr(*_merged("", "", properties=_GO_ON), tc(t("3")), tc(t("2")), tc(t("1"))),
        tr(tc(p()), tc(t("ด้านวิทยากร"), properties='<w:gridSpan w:val="4"/>')),
        row("1", "ถ่ายทอดชัดเจน", "", "", ""),
        row("2", "ตรงเวลา", "", "", ""),
        tr(tc(p()), tc(t("ด้านสถานที่"), properties='<w:gridSpan w:val="4"/>')),
        row("3", "ห้องเหมาะสม", "", "", ""),
    )
    + b("ตอนที่ 2 ข้อเสนอแนะ")
    + dots(),
    (
        (0, "ตอนที่ 1", "ความพึงพอใจ", "table"),
        (0, "ตอนที่ 2", "ข้อเสนอแนะ", "narrative"),
    ),
)


# The titles of one column are not merged downwards: a blank cell stands below them.
UNMERGED = BlankForm(
    "unmerged",
    b("แบบประเมินการอบรมตัวอย่าง")
    + t("ปีการศึกษา 2570")
    + b("ตอนที่ 1 ความพึงพอใจ")
    + tbl(
        tr(tc(t("ข้อ")), tc(t("รายการ")), tc(t("ระดับ"), properties=_WIDE), tc(t("หมายเหตุ"))),
        tr(tc(p()), tc(p()), tc(t("3")), tc(t("2")), tc(t("1")), tc(p())),
        row("1", "ถ่ายทอดชัดเจน", "", "", "", ""),
        row("2", "ตรงเวลา", "", "", "", ""),
        row("3", "ห้องเหมาะสม", "", "", "", ""),
    )
    + b("ตอนที่ 2 ข้อเสนอแนะ")
    + dots(),
    (
        (0, "ตอนที่ 1", "ความพึงพอใจ", "table"),
        (0, "ตอนที่ 2", "ข้อเสนอแนะ", "narrative"),
    ),
)


def _standard(*names: str) -> str:
    return tbl(
        tr(
            *_merged("ตัวชี้วัด", properties=_RESTART),
            tc(t("ผล (คน)"), properties='<w:gridSpan w:val="2"/>'),
        ),
        tr(*_merged("", properties=_GO_ON), tc(t("ชาย")), tc(t("หญิง"))),
        *(row(name, "", "") for name in names),
    )


STANDARDS = BlankForm(
    "standards",
    b("แบบประเมินตนเองตัวอย่าง")
    + t("ปีการศึกษา 2570")
    + b("มาตรฐานที่ 1 คุณภาพผู้เรียน")
    + _standard("ผู้เรียนสำเร็จการศึกษา", "ผู้เรียนมีงานทำ")
    + b("จุดเด่น")
    + dots()
    + b("จุดที่ควรพัฒนา")
    + dots()
    + b("มาตรฐานที่ 2 คุณภาพครู")
    + _standard("ครูพัฒนาตน")
    + b("จุดเด่น")
    + dots()
    + b("จุดที่ควรพัฒนา")
    + dots(),
    tuple(
        heading
        for number, text in ((1, "คุณภาพผู้เรียน"), (2, "คุณภาพครู"))
        for heading in (
            (0, f"มาตรฐานที่ {number}", text, "group"),
            (1, "", "ตาราง", "table"),
            (1, "", "จุดเด่น", "narrative"),
            (1, "", "จุดที่ควรพัฒนา", "narrative"),
        )
    ),
)

BLOCKS = BlankForm(
    "blocks",
    b("แบบติดตามโครงการตัวอย่าง")
    + t("ปีงบประมาณ พ.ศ. 2570")
    + b("1. ภาพรวมโครงการ")
    + dots()
    + "".join(
        b(f"โครงการที่ {n}")
        + t("1) ชื่อโครงการ")
        + dots(1)
        + t(f"2) กลุ่มเป้าหมาย ครู {GAP} คน")
        + t("3) ผลที่ได้รับ")
        + dots()
        for n in (1, 2)
    )
    + b("2. ข้อเสนอแนะภาพรวม")
    + dots(),
    (
        (0, "1.", "ภาพรวมโครงการ", "narrative"),
        *(
            heading
            for n in (1, 2)
            for heading in (
                (0, "", f"โครงการที่ {n}", "group"),
                (1, "1)", "ชื่อโครงการ", "narrative"),
                (1, "2)", "กลุ่มเป้าหมาย ครู", "line"),
                (1, "3)", "ผลที่ได้รับ", "narrative"),
            )
        ),
        (0, "2.", "ข้อเสนอแนะภาพรวม", "narrative"),
    ),
)

MIXED_BLANKS = (CENTRE, RATED, UNMERGED, STANDARDS, BLOCKS)
