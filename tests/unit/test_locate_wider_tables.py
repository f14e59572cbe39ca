"""Forms with a table that has all titles of another one, and more: each is read by its own titles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.office_blanks import OfficeBlank, dots, drafted, gate, reading

NARROW = ("ปัญหา", "แนวทางแก้ไข")
TEXTS = {"ปัญหา": "น้ำท่วมแปลง", "แนวทางแก้ไข": "ขุดร่องน้ำใหม่", "ผู้รับผิดชอบ": "ครูสมใจ", "งบประมาณ": "ยังไม่ได้รับ"}


def _blank(*tables: Sequence[str], filled: bool = False) -> OfficeBlank:
    """A report of topics, each with a table of these titles."""
    blank = OfficeBlank().line("แบบรายงานการดูแลสวน", bold=True, size=18)
    blank.line("ปีงบประมาณ พ.ศ. 2571", bold=True).line(f"ชื่อสถานศึกษา {dots(40)}")
    for number, titles in enumerate(tables, start=1):
        blank.line(f"{number}. {('ห้องสมุด', 'สวนผัก', 'โรงอาหาร')[number - 1]}", bold=True)
        blank.line("1) ผลการดำเนินงาน").line(dots(60)).line("2) ปัญหาและแนวทาง")
        row = tuple(f"{TEXTS[title]} {number}" if filled else "" for title in titles)
        blank.table(tuple(f"**{title}**" for title in titles), row, ("",) * len(titles))
    return blank


@pytest.mark.parametrize(
    "tables",
    [
        (NARROW, ("ปัญหา", "แนวทางแก้ไข", "ผู้รับผิดชอบ")),
        (NARROW, ("ปัญหา", "ผู้รับผิดชอบ", "แนวทางแก้ไข")),
        (NARROW, ("ผู้รับผิดชอบ", "ปัญหา", "งบประมาณ", "แนวทางแก้ไข")),
        (("ปัญหา", "ผู้รับผิดชอบ", "แนวทางแก้ไข"), NARROW),
        (NARROW, ("แนวทางแก้ไข", "ปัญหา", "งบประมาณ"), ("ปัญหา", "ผู้รับผิดชอบ", "แนวทางแก้ไข")),
    ],
)
def test_each_table_is_read_by_its_own_titles(tables: Sequence[Sequence[str]], tmp_path: Path) -> None:
    path = _blank(*tables).save(tmp_path)
    form = drafted(path)
    assert gate(path, form).passed
    read = reading(_blank(*tables, filled=True).save(tmp_path, "return.docx"), form)
    assert not read.unplaced
    columns = [column for topic in form.headings for column in topic.children[1].children]
    wanted = [f"{TEXTS[title]} {number}" for number, titles in enumerate(tables, start=1) for title in titles]
    said = {answer.section_id: (answer.text, answer.review) for answer in read.answers if answer.text}
    assert [said[column.id] for column in columns] == [(text, ()) for text in wanted]


def test_a_column_that_a_college_puts_in_is_none_of_the_form_s(tmp_path: Path) -> None:
    wide = ("ปัญหา", "ผู้รับผิดชอบ", "แนวทางแก้ไข")
    form = drafted(_blank(NARROW, wide).save(tmp_path))
    read = reading(_blank(wide, wide, filled=True).save(tmp_path, "return.docx"), form)
    first = form.headings[0].children[1]
    said = {answer.section_id: answer.text for answer in read.answers}
    assert [said[column.id] for column in first.children] == [f"{TEXTS[title]} 1" for title in NARROW]
    assert "ครูสมใจ 1" in {piece.text for piece in read.unplaced}


def test_a_table_whose_heading_is_gone_is_the_one_of_most_of_its_titles(tmp_path: Path) -> None:
    wide = ("ปัญหา", "ผู้รับผิดชอบ", "แนวทางแก้ไข")

    def report(*tables: tuple[str, Sequence[str]], filled: bool = False) -> OfficeBlank:
        blank = OfficeBlank().line("แบบรายงานการดูแลสวน", bold=True, size=18)
        blank.line("ปีงบประมาณ พ.ศ. 2571", bold=True).line(f"ชื่อสถานศึกษา {dots(40)}")
        blank.line("1. ผลการดำเนินงาน", bold=True).line("ปลูกผักแล้วสองแปลง" if filled else dots(60))
        for heading, titles in tables:
            blank.lines(*filter(None, (heading,)))
            row = tuple(TEXTS[title] if filled else "" for title in titles)
            blank.table(tuple(f"**{title}**" for title in titles), row, ("",) * len(titles))
        return blank

    asked = ("2. ปัญหาของสวนผัก", NARROW), ("3. ปัญหาของโรงอาหาร", wide)
    form = drafted(report(*asked).save(tmp_path))
    sent = report(("", wide), filled=True).save(tmp_path, "return.docx")
    said = {a.section_id: a.text for a in reading(sent, form).answers if a.text}
    assert [said.get(column.id) for column in form.headings[2].children] == [TEXTS[title] for title in wide]
