"""Blanks in which the same words are printed at several places: a project's policies, two people to call.

Every office, person and wording is invented, see ``office_blanks``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.office_blanks import OfficeBlank, dots

Tree = tuple[tuple[int, str, str], ...]
LINE = dots(100)


def project_policies() -> OfficeBlank:
    """Options further down, each with the same line under it."""
    blank = OfficeBlank().line("แบบเสนอโครงการประจำปีงบประมาณ พ.ศ. 2570", bold=True, centred=True, size=18)
    blank.line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. หลักการและเหตุผล", bold=True).lines(LINE, LINE)
    blank.line("2. ความสอดคล้องกับนโยบาย", bold=True)
    for option in ("แผนการศึกษาแห่งชาติ", "ยุทธศาสตร์ของจังหวัด", "นโยบายของสถานศึกษา"):
        blank.lines(f"☐ {option}", f"สาระสำคัญ {dots(60)}")
    blank.line("3. ผลที่คาดว่าจะได้รับ", bold=True)
    return blank.lines(LINE, LINE)


def two_contacts() -> OfficeBlank:
    """The same lines for two people, with nothing but a word between them."""
    blank = OfficeBlank().line("แบบแจ้งผู้ประสานงานของสถานศึกษา", bold=True, centred=True, size=18)
    blank.line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. ผู้ประสานงาน", bold=True)
    for _ in range(2):
        blank.lines(f"ชื่อและนามสกุล {dots(40)} ตำแหน่ง {dots(30)}", f"โทรศัพท์ {dots(30)}")
    blank.line("2. เวลาที่ติดต่อได้", bold=True)
    return blank.lines(LINE)


PROJECTS: dict[str, tuple[Callable[[], OfficeBlank], Tree]] = {
    "project_policies": (
        project_policies,
        (
            (0, "1. หลักการและเหตุผล", "narrative"),
            (0, "2. ความสอดคล้องกับนโยบาย", "choice"),
            (1, "สาระสำคัญ", "line"),
            (1, "สาระสำคัญ", "line"),
            (1, "สาระสำคัญ", "line"),
            (0, "3. ผลที่คาดว่าจะได้รับ", "narrative"),
        ),
    ),
    "two_contacts": (
        two_contacts,
        (
            (0, "1. ผู้ประสานงาน", "group"),
            (1, "ชื่อและนามสกุล", "line"),
            (1, "โทรศัพท์", "line"),
            (1, "ชื่อและนามสกุล", "line"),
            (1, "โทรศัพท์", "line"),
            (0, "2. เวลาที่ติดต่อได้", "narrative"),
        ),
    ),
}
