"""What a form prints itself is no reason to look at an answer."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, of_blank, reading


def _blank() -> OfficeBlank:
    blank = OfficeBlank().line("แบบรายงานการเปิดเผยข้อมูล", bold=True, centred=True, size=18)
    return blank.line(f"ชื่อหน่วยงาน {dots(40)}")


def test_options_printed_in_a_cell_may_begin_with_the_title_of_a_step(tmp_path: Path) -> None:
    rows = [["O1", "โครงสร้าง", "○ มีแผนผัง\n○ มีตำแหน่งสำคัญ", "", ""]]
    rows += [["O2", "ข้อมูลผู้บริหาร", "○ ชื่อ-นามสกุล\n○ รูปถ่าย", "", ""]]
    rows += [["O3", "แผนดำเนินงาน", "○ มีรายละเอียดโครงการ", "", ""]]
    of_blank(_blank().table(["ข้อ", "ข้อมูล", "องค์ประกอบ", "มี", "ไม่มี"], *rows), tmp_path)


@pytest.mark.parametrize("typed", ["12", ".....12.....", ".....ทาสีรั้วทุกเช้า....."])
def test_a_unit_behind_the_gap_of_an_option_is_not_cut_off(typed: str, tmp_path: Path) -> None:
    blank = _blank().lines(
        "1. สภาพป่า ☐ สมบูรณ์ ☐ เสื่อมโทรม",
        f"2. การบุกรุก ☐ ไม่พบ ☐ พบ จำนวน {dots(30)} ไร่",
        f"3. ข้อคิดเห็น {dots(60)}",
    )
    path, form = of_blank(blank, tmp_path)
    document = docx.Document(str(path))
    run = next(p for p in document.paragraphs if p.text.startswith("2.")).runs[0]
    run.text = run.text.replace("☐ พบ", "☑ พบ").replace(dots(30), typed)
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    found = [(a.choice, a.review) for a in reading(target, form).answers if a.section_id == "2"]
    assert [(choice[:2], review) for choice, review in found] == [("พบ", ())]
