"""Parts that a form calls after periods ("ไตรมาสที่ 1"), and the same asked in each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office_blanks import OfficeBlank, dots, of_blank, tree

LINES = (dots(100), dots(100))
ASKED = ("ผลการดำเนินงาน", "ปัญหาและอุปสรรค")


def _blank(called: str, count: int = 4, *, bold: bool = True) -> OfficeBlank:
    blank = OfficeBlank().line("แบบติดตามผล", bold=True, centred=True).line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. ข้อมูลทั่วไป", bold=True).lines(*LINES)
    blank.line("2. ผลการติดตาม", bold=True)
    for number in range(1, count + 1):
        blank.line(called.format(number), bold=bold)
        for text in ASKED:
            blank.line(text).lines(*LINES)
    return blank.line("3. ข้อเสนอแนะเพิ่มเติม", bold=True).lines(*LINES)


@pytest.mark.parametrize("bold", [True, False], ids=["bold", "in plain print"])
@pytest.mark.parametrize("called", ["ไตรมาสที่ {}", "ไตรมาส {} (3 เดือน)", "ครั้งที่ {}", "ส่วนที่ {}"])
def test_each_period_is_a_part_below_the_heading_over_it(tmp_path: Path, called: str, *, bold: bool) -> None:
    _, form = of_blank(_blank(called, bold=bold), tmp_path)
    parts = [
        heading
        for number in range(1, 5)
        for heading in ((1, called.format(number), "group"), *((2, text, "narrative") for text in ASKED))
    ]
    assert tree(form) == [
        (0, "1. ข้อมูลทั่วไป", "narrative"),
        (0, "2. ผลการติดตาม", "group"),
        *parts,
        (0, "3. ข้อเสนอแนะเพิ่มเติม", "narrative"),
    ]


def test_one_period_alone_is_no_part(tmp_path: Path) -> None:
    _, form = of_blank(_blank("ไตรมาสที่ {}", count=1), tmp_path)
    assert (0, "2. ผลการติดตาม ไตรมาสที่ 1", "group") in tree(form)
