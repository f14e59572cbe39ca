"""Options with numbers, and with boxes behind these or behind their words: one choice, and read as such."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import ReturnReading
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading, tree

LINE = dots(100)
LOOKS = (
    ("ก. ตรงตามบัญชี  ☐", "ข. ไม่ตรงตามบัญชี  ☐", "ค. ตรวจนับไม่ได้  ☐"),
    ("ก. ตรงตามบัญชี  ☐    ข. ไม่ตรงตามบัญชี  ☐    ค. ตรวจนับไม่ได้  ☐",),
    ("ก. ตรงตามบัญชี  ☐    ข. ไม่ตรงตามบัญชี  ☐", "ค. ตรวจนับไม่ได้  ☐    ง. ไม่ได้ตรวจนับ  ☐"),
    ("1) ตรงตามบัญชี (  )", "2) ไม่ตรงตามบัญชี (  )", "3) ตรวจนับไม่ได้ (  )"),
    ("ก. ☐ ตรงตามบัญชี", "ข. ☐ ไม่ตรงตามบัญชี", "ค. ☐ ตรวจนับไม่ได้"),
    ("ก. ☐ ตรงตามบัญชี    ข. ☐ ไม่ตรงตามบัญชี    ค. ☐ ตรวจนับไม่ได้",),
    ("1. (  ) ตรงตามบัญชี", "2. (  ) ไม่ตรงตามบัญชี", "3. (  ) ตรวจนับไม่ได้"),
    ("1. (  ) ตรงตามบัญชี  2. (  ) ไม่ตรงตามบัญชี  3. (  ) ตรวจนับไม่ได้",),
    ("๒.๑ ☐ ตรงตามบัญชี", "๒.๒ ☐ ไม่ตรงตามบัญชี"),
    ("ตรงตามบัญชี ☐", "ไม่ตรงตามบัญชี ☐", "ตรวจนับไม่ได้ ☐"),
    ("☐ ก. ตรงตามบัญชี", "☐ ข. ไม่ตรงตามบัญชี"),
)
TREE = [
    (0, "1. ข้อมูลทั่วไป", "narrative"),
    (0, "2. ผลการตรวจนับ", "choice"),
    (0, "3. ข้อสังเกต", "narrative"),
]


def blank_of(folder: Path, *lines: str) -> Path:
    blank = OfficeBlank().line("แบบรายงานการตรวจ", bold=True, centred=True, size=16)
    blank.line(f"ชื่อสถานศึกษา {dots(30)}").line("1. ข้อมูลทั่วไป", bold=True).line(LINE)
    blank.line("2. ผลการตรวจนับ", bold=True).lines(*lines)
    return blank.line("3. ข้อสังเกต", bold=True).line(LINE).save(folder)


def ticked(path: Path, place: int, sign: str) -> ReturnReading:
    """The reading of a blank with a sign in place of its box so far behind the first."""
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            for box in ("☐", "(  )"):
                pieces = run.text.split(box)
                if 0 <= place < len(pieces) - 1:
                    run.text = box.join(pieces[: place + 1]) + sign + box.join(pieces[place + 1 :])
                place -= len(pieces) - 1
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return reading(target, drafted(path))


@pytest.mark.parametrize("lines", LOOKS)
def test_they_are_one_choice_and_blank(lines: tuple[str, ...], tmp_path: Path):
    path = blank_of(tmp_path, *lines)
    form = drafted(path)
    assert tree(form) == TREE
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())


@pytest.mark.parametrize("lines", LOOKS)
@pytest.mark.parametrize("sign", ["☑", "( / )", "(✓)"])
def test_the_ticked_one_is_chosen(lines: tuple[str, ...], sign: str, tmp_path: Path):
    path = blank_of(tmp_path, *lines)
    options = next(h.options for h in drafted(path).walk() if h.options)
    for place, option in enumerate(options):
        answers = [a for a in ticked(path, place, sign).answers if a.section_id == "2"]
        assert [(answer.choice, answer.review) for answer in answers] == [(option, ())]


@pytest.mark.parametrize(
    "lines",
    [
        ("2.1 ตรวจนับแล้ว  ☐ ใช่  ☐ ไม่ใช่", "2.2 บันทึกแล้ว  ☐ ใช่  ☐ ไม่ใช่"),
        ("2.1 ตรวจนับแล้ว  มี ☐  ไม่มี ☐", "2.2 บันทึกแล้ว  มี ☐  ไม่มี ☐"),
    ],
)
def test_numbered_questions_with_options_stay_questions(lines: tuple[str, ...], tmp_path: Path):
    found = tree(drafted(blank_of(tmp_path, *lines)))
    assert [shape for depth, _, shape in found if depth] == ["choice", "choice"]


def test_one_numbered_line_with_a_box_is_no_list_of_options(tmp_path: Path):
    found = tree(drafted(blank_of(tmp_path, "2.1 ☐ ตรวจนับแล้ว", LINE, "2.2 ☐ บันทึกแล้ว", LINE)))
    assert [shape for depth, _, shape in found if depth] == ["choice", "choice"]
