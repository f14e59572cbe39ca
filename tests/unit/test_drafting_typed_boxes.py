"""Boxes before options that are drawn with what a keyboard has: dots in brackets, the letter O."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx
import pytest

from rt67_aggregate.drafting.boxes import with_boxes
from rt67_aggregate.model import Form
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, of_blank, reading

BOXES = ["(....)", "(…..)", "[...]", "(__)", "O", "❍", "▭"]


def asking(*lines: str) -> OfficeBlank:
    blank = OfficeBlank().line("แบบสอบถามตัวอย่าง", bold=True, centred=True, size=16)
    return blank.line(f"ชื่อสถานศึกษา {dots(30)}").lines(*lines).line("2. เหตุผล").line(dots(100))


def chosen(path: Path, form: Form, filled: Callable[[str], str]) -> list[tuple[str, tuple[str, ...]]]:
    """The choices in the blank once its lines were filled in."""
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        paragraph.text = filled(paragraph.text).replace(dots(30), NAME)
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return [(answer.choice, answer.review) for answer in reading(target, form).answers if answer.choice]


@pytest.mark.parametrize("box", BOXES)
def test_options_in_the_line_of_their_question(box: str, tmp_path: Path) -> None:
    path, form = of_blank(asking(f"1. เพศ  {box} ชาย   {box} หญิง   {box} ไม่ระบุ"), tmp_path)
    assert [heading.options for heading in form.walk() if heading.options] == [("ชาย", "หญิง", "ไม่ระบุ")]
    within = f"/{box}" if box == "O" else box.replace("..", "./.", 1).replace("__", "_x_")
    for tick in {"(/)", "✓", "/", within} - {box}:
        ticked = partial(re.sub, f"{re.escape(box)} หญิง", f"{tick} หญิง")
        assert chosen(path, form, ticked) == [("หญิง", ())], tick


@pytest.mark.parametrize("box", BOXES)
def test_one_option_a_line(box: str, tmp_path: Path) -> None:
    path, form = of_blank(asking("1. สถานภาพ", f"{box} โสด", f"{box} สมรส", f"{box} หย่าร้าง"), tmp_path)
    assert [heading.options for heading in form.walk() if heading.options] == [("โสด", "สมรส", "หย่าร้าง")]
    assert chosen(path, form, lambda text: text.replace(f"{box} สมรส", "(/) สมรส")) == [("สมรส", ())]


@pytest.mark.parametrize(
    "line",
    [
        "ชาย (....) คน หญิง (....) คน",  # a figure goes there
        "คะแนนเต็ม (....) คะแนนที่ได้ (....)",
        "ผลงาน (....) อื่น ๆ",
        "o ข้อความในรายการ",  # a bullet
        "กรุ๊ปเลือด O Rh",
        "( ) ชาย ( ) หญิง",
    ],
)
def test_other_brackets_and_letters_are_no_boxes(line: str) -> None:
    assert with_boxes(line) == line


def test_an_option_underlined_behind_a_letter_is_pointed_out(tmp_path: Path) -> None:
    path = asking("1. เพศ  O ชาย   O หญิง").save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    line = next(p for p in document.paragraphs if "ชาย" in p.text)
    line.text = "1. เพศ  O ชาย   O "
    line.add_run("หญิง").underline = True
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    said = [(a.choice, a.review) for a in reading(target, form).answers if a.choice]
    assert said == [("หญิง", ("choice_unclear",))]


def test_small_rings_below_each_other_are_boxes(tmp_path: Path) -> None:
    path, form = of_blank(asking("1. รับข่าวจาก", "o วิทยุ", "o ป้ายประกาศ", f"o อื่น ๆ {dots()}"), tmp_path)
    (options,) = (heading.options for heading in form.walk() if heading.options)
    assert options[:2] == ("วิทยุ", "ป้ายประกาศ")
    found = chosen(path, form, lambda text: text.replace("o ป้าย", "✓ ป้าย"))
    assert found == [("ป้ายประกาศ", ())]


@pytest.mark.parametrize("lines", [("o วิทยุ", "o ป้าย", dots(100)), ("o วิทยุ", dots(100))])
def test_small_rings_above_a_place_to_write_tell_how_to_answer(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    _, form = of_blank(asking("1. รับข่าวจาก", *lines), tmp_path)
    assert not any(heading.options for heading in form.walk())
