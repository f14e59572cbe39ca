"""A choice whose options are the titles of columns that are ticked in a table above it ("ผ่าน", "ไม่ผ่าน")."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, of_blank, reading

OPTIONS = ("ผ่าน", "ผ่านแบบมีเงื่อนไข", "ไม่ผ่าน")
BELOW = {
    "below each other": [f"☐ {option}" for option in OPTIONS],
    "in one line": ["  ".join(f"☐ {option}" for option in OPTIONS)],
}


@pytest.mark.parametrize("lines", BELOW.values(), ids=BELOW)
def test_its_lines_are_no_titles(tmp_path: Path, lines: list[str]) -> None:
    blank = OfficeBlank().line("แบบตรวจสถานที่", bold=True, centred=True).line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. รายการตรวจ", bold=True)
    blank.table(["รายการ", "ผ่าน", "ไม่ผ่าน", "หลักฐาน"], *[[name, "", "", ""] for name in ("รั้ว", "ประตู", "ไฟ")])
    blank.line("2. ผลการตรวจ", bold=True).lines(*lines).line("3. ข้อแนะนำ", bold=True).line(dots(100))
    path, form = of_blank(blank, tmp_path)
    document = docx.Document(str(path))
    document.tables[0].cell(2, 2).text = "✓"
    for paragraph in document.paragraphs:
        paragraph.text = paragraph.text.replace("☐ ไม่ผ่าน", "☑ ไม่ผ่าน").replace(dots(40), NAME)
    document.save(str(tmp_path / f"{NAME}.docx"))
    found = reading(tmp_path / f"{NAME}.docx", form).answers
    assert [(answer.choice, answer.review) for answer in found if answer.choice] == [("ไม่ผ่าน", ())] * 2
    assert not any(answer.review for answer in found)
