"""Lines to fill in whose words are but a few letters ("ปวช. .... คน"). Every wording is invented."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import ReturnReading
from tests.office_blanks import NAME, OfficeBlank, dots, of_blank, reading

GAP, LINE = dots(12), dots(100)


def filled(
    labels: tuple[str, ...], unit: str, said: str, folder: Path, typed: str = "{label} 2{row} {unit}"
) -> ReturnReading:
    blank = (
        OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16).line(f"หน่วยงาน {dots(18)}")
    )
    blank.line("1. จำนวน", bold=True).lines(*(f"{label} {GAP} {unit}" for label in labels))
    path, form = of_blank(blank.line("2. อื่น ๆ", bold=True).line(LINE), folder)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for row, label in enumerate(labels):
            if paragraph.text == f"{label} {GAP} {unit}":
                paragraph.text = typed.format(label=label, row=row, unit=unit)
        paragraph.text = paragraph.text.replace(LINE, said)
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    return reading(target, form)


def numbers(read: ReturnReading) -> list[tuple[str, tuple[str, ...]]]:
    return [(answer.text, answer.review) for answer in read.answers if answer.text.startswith("2")]


@pytest.mark.parametrize(
    ("labels", "unit"),
    [
        (("ปวช.", "ปวส.", "ทล.บ."), "คน"),
        (("ธ.ก.ส.", "กยศ.", "สหกรณ์"), "บาท"),
        (("ครู", "ศธ."), "ราย"),
        (("ชาย", "หญิง"), "คน"),
    ],
)
def test_a_line_of_few_letters_that_is_said_whole_once_is_sure(
    labels: tuple[str, ...], unit: str, tmp_path: Path
):
    read = filled(labels, unit, "ปลูกผัก", tmp_path)
    assert numbers(read) == [(f"2{row}", ()) for row in range(len(labels))]


def test_one_that_another_line_says_as_well_is_marked(tmp_path: Path):
    read = filled(("ปวช.", "ปวส."), "คน", "ปวช. 90 คน", tmp_path)
    assert [answer.review for answer in read.answers if "20" in answer.text] != [()]


def test_one_that_lost_its_unit_is_marked(tmp_path: Path):
    read = filled(("ปวช.", "ปวส."), "คน", "ปลูกผัก", tmp_path, typed="{label} 2{row}")
    assert all(review for _, review in numbers(read))
