"""Options in lines below a heading, of which the first has a place to write. Every wording is invented."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, of_blank, reading

GAP = dots(40)


@pytest.mark.parametrize("heading", ["ผลการพิจารณา", "๑. ผลการพิจารณา", "1.1 ผลการพิจารณา"])
@pytest.mark.parametrize(
    "options", [("ยุติเรื่อง เพราะ", "อยู่ระหว่างดำเนินการ"), ("ส่งต่อ", "รับไว้", "ไม่รับ"), ("ซ่อมเอง งบ", "จ้าง")]
)
def test_a_heading_over_an_option_that_was_filled_in_is_said_whole(
    heading: str, options: tuple[str, ...], tmp_path: Path
):
    first, *others = options
    blank = OfficeBlank().line("แบบรับเรื่อง", bold=True, centred=True, size=16).line(f"หน่วยงาน {dots(18)}")
    blank.line(heading, bold=True).line(f"☐ {first} {GAP}").lines(*(f"☐ {other}" for other in others))
    path, form = of_blank(blank.line("2. อื่น ๆ", bold=True).line(dots(100)), tmp_path)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        paragraph.text = paragraph.text.replace(f"☐ {first} {GAP}", f"☑ {first} มะลิซ้อน")
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    read = reading(target, form)
    found = [
        (answer.choice, answer.text.split()[-1], answer.review) for answer in read.answers if answer.text
    ]
    assert found == [(first, "มะลิซ้อน", ())]
