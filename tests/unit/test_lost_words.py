"""Errors that Word, LibreOffice or Excel wrote in place of a college's words: kept, and marked."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, lay, table

CODE = "words_lost"
FIRST, SECOND = "1. สภาพอาคารเรียนและโรงฝึกงาน", "2. ความพร้อมของครุภัณฑ์การศึกษา"
TITLES = ["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"]
ERRORS = [
    "Error! Reference source not found.",
    "Error! Bookmark not defined.",
    "Error! No text of specified style in document.",
    "Error! Not a valid link.",
    "Error!Reference source not found.",
    "ผิดพลาด! ไม่พบแหล่งการอ้างอิง",
    "ข้อผิดพลาด! ไม่พบแหล่งการอ้างอิง",
    "ผิดพลาด! ไม่ได้กำหนดบุ๊กมาร์ก",
    "ผิดพลาด! การเชื่อมโยงไม่ถูกต้อง",
    "Error: Reference source not found",
    "ข้อผิดพลาด: ไม่พบแหล่งอ้างอิง",
    "!Undefined Bookmark, รวม",
    "!Syntax Error, !",
    "#REF!",
    "#DIV/0!",
    "#N/A",
]


def marked(laid: Laid) -> list[str]:
    return [section for section, codes in laid.review().items() if CODE in codes]


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("line", ["{}", "รายละเอียดตามตารางที่ {} ครบทุกแผนก", "ผู้เรียน {} คน", "ดู{}"])
def test_an_error_in_an_answer_is_kept_and_marked(line: str, error: str) -> None:
    said = line.format(error)
    found = lay("flat", FIRST, "อาคารดี", said, SECOND, "พร้อม")
    assert found.texts()["text.1"] == [f"อาคารดี\n{said}"]
    assert marked(found) == ["text.1"]


def test_one_cell_marks_its_entry_alone() -> None:
    rows = [TITLES, ["1. ทางเดินลื่น", "#REF!", "ทำพื้นใหม่"], ["2. สายไฟเก่า", "สูง", "เปลี่ยนสาย"]]
    found = lay("flat", "3. การประเมินความเสี่ยงด้านความปลอดภัย", table(*rows))
    levels = [answer for answer in found.answers.answers if answer.section_id == "level"]
    assert [CODE in answer.review for answer in levels] == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "ระบบขึ้น Error บ่อยครั้ง",
        "พบ Error! ในระบบ 3 ครั้ง",
        "ข้อมูลผิดพลาด! ต้องแก้ไขทุกเดือน",
        "สาเหตุที่ผิดพลาด: ไม่มีผู้ตรวจทาน",
        "ห้อง #N/Active และ #12",
        "N/A",
        "ผิดพลาด! ไม่ควรทำอีก",
        "Human error! ลดลงร้อยละ 5",
    ],
)
def test_words_of_a_college_on_errors_say_nothing(line: str) -> None:
    assert marked(lay("flat", FIRST, line, SECOND, "พร้อม")) == []
