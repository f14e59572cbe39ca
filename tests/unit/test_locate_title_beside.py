"""A college's own table in place of headings, one of whose titles is a heading: whose the cells below are."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.blanks_with_truth import ALL
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading

PROBLEMS, ADVICE = "2. ปัญหาและอุปสรรค", "3. ข้อคิดเห็นและข้อเสนอแนะ"
LINE = dots(80)


def _marks(folder: Path, *rows: tuple[str, ...], heading: str = "2. ปัญหา / ข้อคิดเห็นและข้อเสนอแนะ") -> str:
    """The marks of the advice, where a table with these rows took the place of problems and advice."""
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    for text in ("1. ผลการดำเนินงาน", PROBLEMS, ADVICE, "4. แผนปีหน้า"):
        blank.line(text, bold=True).line(LINE)
    path = blank.save(folder)
    form = drafted(path)
    document = docx.Document(str(path))
    lines = [paragraph for paragraph in document.paragraphs if paragraph.text]
    for text, line in zip(("สอนครบทุกแผนก", "สร้างโรงฝึกงาน"), (lines[2], lines[8]), strict=True):
        line.text = text
    lines[3].text = heading
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for number, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(number, column).text = text
    lines[3]._p.addnext(table._tbl)
    for line in lines[4:7]:
        line._p.getparent().remove(line._p)
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    return ";".join(
        a for each in reading(target, form).answers if each.section_id == "3" for a in each.review
    )


TITLES = ("อุปสรรคที่พบ", "ข้อคิดเห็นและข้อเสนอแนะ")


@pytest.mark.parametrize("heading", ["2. ปัญหา / ข้อคิดเห็นและข้อเสนอแนะ", PROBLEMS, "ตารางที่ 1"])
def test_a_heading_beside_another_title_over_cells_of_both_is_marked(tmp_path: Path, heading: str) -> None:
    rows = TITLES, ("หลังคารั่ว", "ขอช่างซ่อม"), ("ไฟดับบ่อย", "ขอเครื่องปั่นไฟ")
    assert "boundary_uncertain" in _marks(tmp_path, *rows, heading=heading)


def test_words_beside_a_heading_whose_own_column_is_blank_are_its_answer(tmp_path: Path) -> None:
    rows = ("ข้อคิดเห็นและข้อเสนอแนะ", "ขอช่างซ่อม"), ("", "ขอเครื่องปั่นไฟ")
    assert "boundary_uncertain" not in _marks(tmp_path, *rows)


def test_a_table_that_is_headed_by_one_title_is_its_answer(tmp_path: Path) -> None:
    rows = ("ข้อคิดเห็นและข้อเสนอแนะ", ""), ("ขอช่างซ่อม", "ด่วน"), ("ขอเครื่องปั่นไฟ", "ปีหน้า")
    assert "boundary_uncertain" not in _marks(tmp_path, *rows)


def test_a_line_with_gaps_beside_another_cell_is_no_title(tmp_path: Path) -> None:
    path = next(blank for blank in ALL if blank.name == "indicator_sheets").save(tmp_path)
    assert gate(path, drafted(path)).marked == ()
