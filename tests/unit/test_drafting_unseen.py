"""Kinds that blanks of more offices showed: each in the fewest lines that have it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office_blanks import OfficeBlank, dots, drafted, gate, tree

LINE = dots(100)


def titled(title: str = "แบบรายงานข้อมูลแรงงาน") -> OfficeBlank:
    return OfficeBlank().line(title, bold=True, centred=True, size=18)


def read_blank(blank: OfficeBlank, folder: Path) -> list[tuple[int, str, str]]:
    """The tree of a blank's draft, by which the blank is blank."""
    path = blank.save(folder)
    form = drafted(path)
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    return tree(form)


def test_forms_in_one_file_are_its_parts_from_the_first_on(tmp_path: Path) -> None:
    blank = titled().line("แบบ ๑ ข้อมูลสถานประกอบการ", bold=True, centred=True).line(f"ชื่อผู้ให้ข้อมูล {dots(40)}")
    blank.line("แบบ ๒ การคุ้มครองแรงงาน", bold=True, centred=True).lines("๑. ค่าจ้าง", LINE, "๒. วันหยุด", LINE)
    assert [text for depth, text, _ in read_blank(blank, tmp_path) if not depth] == [
        "แบบ ๑ ข้อมูลสถานประกอบการ",
        "แบบ ๒ การคุ้มครองแรงงาน",
    ]


@pytest.mark.parametrize("name", ["แบบ 1", "แบบ 3 รายงานผล", "แบบที่ 3/1"])
def test_the_form_s_own_name_is_no_part(name: str, tmp_path: Path) -> None:
    blank = OfficeBlank().line(name, bold=True).line("แบบรายงานผลการพัฒนา", bold=True, centred=True, size=18)
    assert read_blank(blank.lines("1. ผลงาน", LINE, "2. ปัญหา", LINE), tmp_path) == [
        (0, "1. ผลงาน", "narrative"),
        (0, "2. ปัญหา", "narrative"),
    ]


@pytest.mark.parametrize(
    "legend", [["5 = มากที่สุด 4 = มาก 3 = น้อย"], ["3 หมายถึง มาก", "2 หมายถึง ปานกลาง", "1 หมายถึง น้อย"]]
)
def test_steps_of_a_scale_that_are_told_above_a_table_are_no_headings(
    legend: list[str], tmp_path: Path
) -> None:
    blank = titled().lines("ตอนที่ 1 งานที่มารับบริการ", LINE).line("ตอนที่ 2 ความพึงพอใจ", bold=True)
    blank.lines(*legend).table(["ประเด็น", "3", "2", "1"], ["ความสุภาพ", *[""] * 3], ["ความสะอาด", *[""] * 3])
    assert read_blank(blank, tmp_path) == [
        (0, "ตอนที่ 1 งานที่มารับบริการ", "narrative"),
        (0, "ตอนที่ 2 ความพึงพอใจ", "table"),
    ]
