"""Lines of a blank that its own draft takes for an answer are printed there. What it says is invented."""

from __future__ import annotations

from pathlib import Path

from rt67_aggregate.model import Form
from rt67_aggregate.pipeline.forms import draft
from tests.office_blanks import OfficeBlank, dots, gate, reading

BOXES = ("☐\tใบสมัคร", "☐\tแผนงานไม่เกิน 2 หน้า บอกแนวคิดและวิธีทำ", "☐\tประวัติย่อของผู้สมัคร")


def front() -> OfficeBlank:
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
    blank.line("ปีการศึกษา 2570", centred=True).line(f"โรงเรียน{dots()}")
    blank.line("1. ผลการดำเนินงาน", bold=True).lines(dots(90), dots(90))
    return blank.line("2. ข้อคิดเห็น", bold=True).lines(dots(90))


def with_boxes() -> OfficeBlank:
    return front().line("กรุณาตรวจก่อนส่ง").lines(*BOXES)


def drafted(blank: Path) -> Form:
    made = draft(blank, blank.with_suffix(".yaml")).value
    assert made is not None
    assert made.form is not None
    return made.form


def test_words_that_no_rule_of_drafting_knew_are_printed(tmp_path: Path) -> None:
    blank = with_boxes().save(tmp_path)
    form = drafted(blank)
    found = gate(blank, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    text = blank.with_suffix(".yaml").read_text(encoding="utf-8")
    assert "# ตรวจ: พิมพ์ไว้ในแบบเปล่า" in text


def test_what_is_typed_beside_them_and_a_box_that_was_ticked_are_answers(tmp_path: Path) -> None:
    form = drafted(with_boxes().save(tmp_path))
    ticked = (BOXES[0].replace("☐", "☑"), *BOXES[1:])
    filled = front().line("ควรเพิ่มเวลา").line("กรุณาตรวจก่อนส่ง").lines(*ticked).save(tmp_path, "filled.docx")
    read = reading(filled, form)
    (answer,) = (a for a in read.answers if a.text)
    assert (answer.section_id, answer.text.split("\n")[0]) == ("2", "ควรเพิ่มเวลา")
    kept = [answer.text, *(piece.text for piece in read.unplaced)]
    assert "☑" in "".join(kept)
    assert answer.review
    assert read.balance.holds
