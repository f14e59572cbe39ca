"""A return of another year's form: told by the lines that the form prints before its first heading."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import Format, ReturnReading, SourceFile
from tests.real_reader import form, reader

_UNIT = "วิทยาลัยเทคนิคสบธาร "


def read(path: Path, *front: str) -> ReturnReading:
    """A return of these lines, the form's headings and an answer under the first item."""
    document = docx.Document()
    for line in front:
        document.add_paragraph(line)
    for heading in form().walk():
        document.add_paragraph(heading.printed)
        if heading.number == "1.1)":
            document.add_paragraph("จัดอบรมครูเมื่อปีงบประมาณ พ.ศ. 2566 จำนวน 12 คน")
    document.save(str(path))
    return reader().read(SourceFile(path.name, path, Format.DOCX))


def told(path: Path, *front: str) -> list[int]:
    """The paragraphs at which another year is told."""
    found = (issue for issue in read(path, *front).issues if issue.code == "other_year")
    return [issue.place.paragraph for issue in found if issue.place is not None]


def of_year(year: str, *lines: str) -> list[str]:
    return [line.replace("2567", year) for line in lines]


@pytest.mark.parametrize("year", ["2566", "2568", "๒๕๖๖"])
def test_a_return_whose_printed_lines_name_another_year_is_told_once(year: str, tmp_path: Path) -> None:
    lines = of_year(year, *form().boilerplate, _UNIT + form().unit_line)
    assert told(tmp_path / "x.docx", *lines) == [2]


@pytest.mark.parametrize("year", ["2566", "๒๕๖๘"])
def test_so_is_one_of_which_the_unit_line_alone_does(year: str, tmp_path: Path) -> None:
    lines = [*form().boilerplate, *of_year(year, _UNIT + form().unit_line)]
    assert told(tmp_path / "x.docx", *lines) == [len(lines)]


@pytest.mark.parametrize("year", ["2567", "๒๕๖๗", "1999", "256"])
def test_the_form_s_year_and_what_is_none_near_it_say_nothing(year: str, tmp_path: Path) -> None:
    lines = of_year(year, *form().boilerplate, _UNIT + form().unit_line)
    assert told(tmp_path / "x.docx", *lines) == []


def test_lines_of_a_cover_and_the_college_s_name_may_name_any_year(tmp_path: Path) -> None:
    cover = ("บันทึกข้อความ", "ที่ ศธ 0601/12 ลงวันที่ 3 มกราคม 2568", "ตามคำสั่งที่ 45/2566 เรื่องคณะทำงานของวิทยาลัย")
    named = "วิทยาลัยเทคนิคสบธาร (ก่อตั้ง พ.ศ. 2560) " + form().unit_line
    assert told(tmp_path / "x.docx", *cover, *form().boilerplate, named) == []


def test_a_return_without_these_lines_says_nothing(tmp_path: Path) -> None:
    assert told(tmp_path / "x.docx", _UNIT) == []
