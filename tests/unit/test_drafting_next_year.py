"""Blanks as offices change them from one year to the next: the draft is what a person would write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office_blanks import OfficeBlank, dots, drafted, gate, tree

LINE = dots(60)


def _report(blank: OfficeBlank, size: int = 18) -> OfficeBlank:
    """A small report: title, period, the sender's name, two headings in bold."""
    blank.line("แบบรายงานการดูแลสวนผัก", bold=True, size=size).line("ปีการศึกษา 2570", bold=bool(size))
    blank.line(f"ชื่อสถานศึกษา {dots(40)}")
    return blank.line("1. ผลงาน", bold=True).line(LINE).line("2. ปัญหา", bold=True).line(LINE)


def _holds(path: Path) -> list[tuple[int, str, str]]:
    """The tree of a blank's draft, against which the blank is clean."""
    form = drafted(path)
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    return tree(form)


@pytest.mark.parametrize(
    "lines",
    [
        ("คำชี้แจงในการกรอกแบบ", "(1) กรอกเฉพาะที่เกี่ยวข้อง", "(2) แนบหลักฐานถ้ามี"),
        ("คำแนะนำสำหรับผู้รายงาน", "1) กรอกเฉพาะที่เกี่ยวข้อง", "2) แนบหลักฐานถ้ามี"),
        ("ข้อควรทราบ", "1. รายงานปีละหนึ่งครั้ง", "2. รายงานเฉพาะงานที่เสร็จ"),
        ("ข้อควรทราบ", "1. รายงานปีละหนึ่งครั้ง", "2. รายงานเฉพาะงานที่เสร็จ", ""),
    ],
)
@pytest.mark.parametrize("size", [0, 18])
def test_instructions_in_front_are_no_headings(lines: tuple[str, ...], size: int, tmp_path: Path) -> None:
    path = _report(OfficeBlank().lines(*lines), size).save(tmp_path)
    assert _holds(path) == [(0, "1. ผลงาน", "narrative"), (0, "2. ปัญหา", "narrative")]


def test_items_before_a_period_stay_headings_where_what_is_behind_counts_on(tmp_path: Path) -> None:
    blank = OfficeBlank().lines("แบบรายงาน", "1. ผลงาน", "2. แผน", "ปีการศึกษา 2570", LINE, "3. ปัญหา", LINE)
    assert [text for _, text, _ in tree(drafted(blank.save(tmp_path)))][:2] == ["1. ผลงาน", "2. แผน"]
