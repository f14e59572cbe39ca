"""Cells of a form's table that were merged over several rows, with what stood in each of them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, drafted, reading


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("1. ห้องแคบ\n2. ไฟดับ", [(1, "ห้องแคบ"), (2, "ไฟดับ"), (3, "ครูขาด")]),
        ("1. ห้องแคบและไฟดับ", [(1, "ห้องแคบและไฟดับ"), (3, "ครูขาด")]),
        ("1. ห้องแคบ\n2. ไฟดับ\n3. น้ำท่วม", [(1, "ห้องแคบ\n2. ไฟดับ\n3. น้ำท่วม"), (3, "ครูขาด")]),
    ],
)
def test_what_is_numbered_as_the_rows_were_is_an_entry_of_each(
    tmp_path: Path, text: str, problems: list[tuple[int, str]]
) -> None:
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    blank.line("1. ปัญหาของปีนี้", bold=True)
    blank.table(("ปัญหาที่พบ", "แนวทางแก้ไข"), *((f"{n}.", f"{n}.") for n in (1, 2, 3)))
    path = blank.line("2. แผนปีหน้า", bold=True).line(dots(80)).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    table = document.tables[0]
    for number, idea in enumerate(("ขยายห้อง", "ซ่อมไฟ", "เพิ่มครู"), 1):
        table.cell(number, 1).text = f"{number}. {idea}"
    table.cell(2, 0).text = ""
    table.cell(3, 0).text = "3. ครูขาด"
    table.cell(1, 0).merge(table.cell(2, 0)).text = text
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    answers = [answer for answer in reading(target, form).answers if answer.text]
    found = {
        title: [(a.entry, a.text) for a in answers if form.by_id[a.section_id].text == title]
        for title in ("ปัญหาที่พบ", "แนวทางแก้ไข")
    }
    assert found["ปัญหาที่พบ"] == problems
    assert found["แนวทางแก้ไข"] == [(1, "ขยายห้อง"), (2, "ซ่อมไฟ"), (3, "เพิ่มครู")]
