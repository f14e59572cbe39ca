"""Text that a college struck out in its answers: kept, and marked."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Lined, Paragraph, Place
from tests.small_forms import Laid, lay, table

CODE = "struck_in_answer"
TITLES = ["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"]


def line(text: str, *spans: tuple[int, int], struck: bool = True) -> Paragraph:
    return Paragraph(text, Place(), lined=tuple(Lined(start, end, struck) for start, end in spans))


def laid(answer: Paragraph, heading: Paragraph | str = "1. สภาพอาคารเรียนและโรงฝึกงาน") -> Laid:
    return lay("flat", heading, answer, "2. ความพร้อมของครุภัณฑ์การศึกษา", "พร้อม", "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง", "-")


def marked(laid: Laid) -> list[str]:
    return [section for section, codes in laid.review().items() if CODE in codes]


@pytest.mark.parametrize("span", [(0, 9), (0, 3), (3, 9), (4, 5)])
def test_struck_letters_of_an_answer_are_kept_and_marked(span: tuple[int, int]) -> None:
    found = laid(line("ปรับปรุง 2 หลัง", span))
    assert found.texts()["text.1"] == ["ปรับปรุง 2 หลัง"]
    assert marked(found) == ["text.1"]


def test_what_was_pointed_out_and_strokes_over_nothing_say_nothing() -> None:
    assert not marked(laid(line("ปรับปรุง 2 หลัง", (0, 9), struck=False)))
    assert not marked(laid(line("ปรับปรุง - 2 หลัง", (8, 11))))


def test_strokes_over_the_form_s_own_words_say_nothing() -> None:
    heading = line("1. สภาพอาคารเรียนและโรงฝึกงาน", (0, 29))
    assert not marked(laid(line("ดี"), heading))


def test_the_line_that_was_struck_marks_its_own_answer_alone() -> None:
    text = "1. สภาพอาคารเรียนและโรงฝึกงาน"
    both = line(f"{text}\nปรับปรุง 2 หลัง", (0, len(text)))
    found = lay("flat", both, "2. ความพร้อมของครุภัณฑ์การศึกษา", "พร้อม")
    assert not marked(found)


def test_one_cell_marks_its_entry_alone() -> None:
    struck = [line("มาก", (0, 3))]
    rows = table(TITLES, ["สายไฟ", "น้อย", "เปลี่ยน"], ["พื้นลื่น", struck, "ซ่อม"])
    found = lay("flat", "3. การประเมินความเสี่ยงด้านความปลอดภัย", rows, "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง", "-")
    assert [(a.entry, a.text) for a in found.of("level") if CODE in a.review] == [(2, "มาก")]
    assert marked(found) == ["level"]
