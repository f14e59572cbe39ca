"""Filled returns that are drafted as blanks are told; blanks are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.blanks_with_truth import ALL, Blank
from tests.office_blanks import OfficeBlank, dots, draft_of

LINE = dots(90)
ANSWERS = ("ปลูกผักสวนครัวหลังอาคาร", "ซ่อมรถให้ชาวบ้านสองวัน")


def _codes(path: Path) -> list[str]:
    return [issue.code for issue in draft_of(path).issues]


def _titled() -> OfficeBlank:
    return OfficeBlank().line("แบบสำรวจ", bold=True, centred=True, size=18)


@pytest.mark.parametrize("blank", ALL, ids=lambda blank: blank.name)
def test_no_blank_looks_filled(tmp_path: Path, blank: Blank) -> None:
    assert _codes(blank.save(tmp_path)) == []


@pytest.mark.parametrize(
    "line", ["☑ ดี ☐ พอใช้", "(/) ดี ( ) พอใช้", "( ✓ ) ดี ( ) พอใช้", "[x] ดี [ ] พอใช้", "☐ ดี ☒ พอใช้"]
)
def test_ticked_boxes_beside_empty_ones_look_filled(tmp_path: Path, line: str) -> None:
    blank = _titled().line("1. ผล", bold=True).line(line).line("2. ปัญหา", bold=True).line(LINE)
    assert _codes(blank.save(tmp_path)) == ["draft_looks_filled"]


@pytest.mark.parametrize("line", ["ทำเครื่องหมาย ✓ ลงใน ☐ ที่ตรงกับความเห็น", "ใส่เครื่องหมาย (/) ในช่อง ( ) ตามจริง"])
def test_instructions_how_to_tick_do_not_look_filled(tmp_path: Path, line: str) -> None:
    blank = _titled().line(line).line("1. ผล", bold=True).line("☐ ดี ☐ พอใช้")
    assert _codes(blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)) == []


def test_headings_with_words_where_others_have_dots_look_filled(tmp_path: Path) -> None:
    blank = _titled().line("1. ผลงาน", bold=True).line(ANSWERS[0]).line("2. ปัญหา", bold=True)
    blank.line(ANSWERS[1]).line("3. ความต้องการ", bold=True).line(LINE)
    assert _codes(blank.save(tmp_path)) == ["draft_looks_filled"]


def test_the_last_heading_needs_no_place_below_it(tmp_path: Path) -> None:
    blank = _titled().line("1. ผลงาน", bold=True).line(LINE).line("2. แผนที่", bold=True)
    assert _codes(blank.save(tmp_path)) == []


@pytest.mark.parametrize(("typed", "codes"), [("12", ["draft_looks_filled"]), ("", [])])
def test_a_table_without_blank_cells_looks_filled(tmp_path: Path, typed: str, codes: list[str]) -> None:
    rows = [[f"งาน{n}", typed, typed and "15"] for n in ("หนึ่ง", "สอง", "สาม")]
    titles = ["งาน", "แผน", "ผล"]
    blank = _titled().line("1. ผลงาน", bold=True).table(titles, *rows, ["รวม", typed, ""])
    assert _codes(blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)) == codes
