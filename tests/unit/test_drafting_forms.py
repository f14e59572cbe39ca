"""More blanks in the looks of offices: how parts, rows and lines are printed that a person reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.model import Form, Shape
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, drafted, gate, reading, tree

EMPTY = ((), (), ())
_SCALE = (
    ["ข้อ", "รายการประเมิน", "ระดับคุณภาพ", LEFT, LEFT],
    [ABOVE, ABOVE, "3", "2", "1"],
    ["1", "มีแผนการสอน", "", "", ""],
    ["2", "มีสื่อ", "", "", ""],
)


def front() -> OfficeBlank:
    return (
        OfficeBlank()
        .line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
        .line("ปีการศึกษา 2570", centred=True)
    )


def is_blank(blank: Path, form: Form) -> bool:
    """Whether a blank, and the one made of its form, read as blank."""
    made = blank.with_name("made.docx")
    made.write_bytes(blank_document(form))
    gates = (gate(blank, form), gate(made, form))
    return all((found.answers, found.unknown, found.marked) == EMPTY for found in gates)


@pytest.mark.parametrize(
    ("line", "style", "key"),
    [
        ("I. ผล", "I.", 1),
        ("II. ผล", "I.", 2),
        ("IV.ผล", "I.", 4),
        ("(ix) ผล", "(i)", 9),
        ("xii) ผล", "i)", 12),
        ("A. ผล", "A.", 1),
    ],
)
def test_roman_numbers_count_like_others(line: str, style: str, key: int):
    found = number_of(line)
    assert found is not None
    assert (found.style, found.key, line[found.start :]) == (style, (key,), "ผล")


@pytest.mark.parametrize("line", ["i.e. this one", "V.I.P. guests", "I am here", "IV 5"])
def test_letters_of_words_are_no_roman_numbers(line: str):
    assert number_of(line) is None


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("parts", [("ส่วนที่ ๑", "ส่วนที่ ๒"), ("ตอนที่ 1", "ตอนที่ 2"), ("Part A", "Part B")])
def test_the_title_of_a_part_may_stand_on_the_line_below_its_number(
    parts: Sequence[str], bold: bool, tmp_path: Path
):
    blank = front()
    for part, title in zip(parts, ("ข้อมูลทั่วไป", "ความคิดเห็น"), strict=True):
        blank.line(part, bold=bold, centred=True).line(title, bold=bold, centred=True)
        blank.line("1. ที่ตั้ง").line(dots(90)).line("2. ประวัติ").line(dots(90))
    path = blank.save(tmp_path)
    form = drafted(path)
    assert [(depth, text) for depth, text, _ in tree(form)] == [
        (0, f"{parts[0]} ข้อมูลทั่วไป"),
        (1, "1. ที่ตั้ง"),
        (1, "2. ประวัติ"),
        (0, f"{parts[1]} ความคิดเห็น"),
        (1, "1. ที่ตั้ง"),
        (1, "2. ประวัติ"),
    ]
    assert is_blank(path, form)


@pytest.mark.parametrize(
    ("row", "name", "shape"),
    [
        (["รวมคะแนน", LEFT, "", "", ""], "", ""),
        (["", "รวมคะแนน", "", "", ""], "", ""),
        (["รวมคะแนน", LEFT, "", LEFT, LEFT], "รวมคะแนน", "narrative"),
        (["รวมคะแนน (เต็ม 6)", LEFT, LEFT, LEFT, ""], "รวมคะแนน (เต็ม 6)", "narrative"),
        ([f"คะแนนที่ได้ {dots(10)} คะแนน", LEFT, LEFT, LEFT, LEFT], "คะแนนที่ได้", "line"),
    ],
)
def test_a_row_for_the_sum_below_a_scale(row: list[str], name: str, shape: str, tmp_path: Path):
    blank = front().line("1. การสอน", bold=True).table(*_SCALE, row).line("2. ข้อเสนอแนะ", bold=True)
    path = blank.line(dots(90)).save(tmp_path)
    form = drafted(path)
    found = {heading.text: str(heading.shape) for heading in form.walk()}
    assert found.get(name, "") == shape
    assert is_blank(path, form)


def test_a_number_in_a_cell_to_tick_is_no_tick_unmarked(tmp_path: Path):
    blank = front().line("1. การสอน", bold=True).table(*_SCALE, ["รวมคะแนน", LEFT, "", "", ""])
    path = blank.line("2. ข้อเสนอแนะ", bold=True).line(dots(90)).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    table = document.tables[0]
    table.cell(2, 2).text, table.cell(3, 3).text, table.cell(4, 2).text = "3", "/", "15"
    document.save(str(path))
    ticked = [s.id for heading in form.walk() for s in heading.fields if s.shape is Shape.CHOICE]
    answers = {answer.section_id: answer for answer in reading(path, form).answers}
    said = [(answers[section].choice, bool(answers[section].review)) for section in ticked]
    assert said == [("3", False), ("2", False), ("3", True)]
