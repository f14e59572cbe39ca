"""What the officer set in the workbook and no cell holds is told in one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import LEDGER_SHEET, MARKS_SHEET
from rt67_aggregate.text.typing_rules import typing_rule
from tests.workbook_desk import ANSWERS, Desk
from tests.workbook_office import Office
from tests.workbook_summary import Say

SAID = [Say("C001", "1.1.problem", "ครูไม่พอ"), Say("C002", "1.1.problem", "ขาดงบ")]
RED = PatternFill("solid", bgColor="FF0000")


def _format(desk: Desk) -> None:
    rule = CellIsRule(operator="equal", formula=['"ส่งกลับ"'], fill=RED)
    desk.sheet(ANSWERS).conditional_formatting.add("F4:F20", rule)


def _validate(desk: Desk) -> None:
    rule = DataValidation(type="list", formula1='"ด่วน,ไม่ด่วน"')
    rule.add("I4:I9")
    desk.sheet(ANSWERS).add_data_validation(rule)


def _name(desk: Desk) -> None:
    desk.book.defined_names["ต้องถาม"] = DefinedName("ต้องถาม", attr_text=f"'{ANSWERS}'!$A$4:$A$9")


def _tab(desk: Desk) -> None:
    desk.sheet(ANSWERS).sheet_properties.tabColor = "FF0000"


def _upright(desk: Desk) -> None:
    desk.sheet(ANSWERS).page_setup.orientation = "portrait"


def _paper(desk: Desk) -> None:
    desk.sheet(ANSWERS).page_setup.paperSize = 5


def _break(desk: Desk) -> None:
    desk.sheet(ANSWERS).row_breaks.append(Break(id=5))


def _title(desk: Desk) -> None:
    desk.book.properties.title = "ตรวจโดยคุณแดง 12 พ.ค."


def _keywords(desk: Desk) -> None:
    desk.book.properties.keywords = "ส่งท่านรองแล้ว"


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (_format, "แผ่น คำตอบ: การจัดรูปแบบตามเงื่อนไข"),
        (_validate, "แผ่น คำตอบ: การตรวจสอบข้อมูลของช่อง"),
        (_name, "ชื่อของช่วง “ต้องถาม”"),
        (_tab, "แผ่น คำตอบ: สีของแท็บ"),
        (_upright, "แผ่น คำตอบ: การตั้งค่าหน้าสำหรับพิมพ์"),
        (_paper, "แผ่น คำตอบ: การตั้งค่าหน้าสำหรับพิมพ์"),
        (_break, "แผ่น คำตอบ: การตั้งค่าหน้าสำหรับพิมพ์"),
        (_title, "คุณสมบัติของไฟล์ “ตรวจโดยคุณแดง 12 พ.ค.”"),
        (_keywords, "คุณสมบัติของไฟล์ “ส่งท่านรองแล้ว”"),
    ],
)
def test_it_is_told_once(office: Office, work: Callable[[Desk], None], said: str) -> None:
    office.run(SAID)
    with office.desk() as desk:
        work(desk)
    office.run(SAID)
    assert office.codes() == ["settings_left"]
    assert sentence(office.noticed[0]).endswith(f": {said}")
    office.run(SAID)
    assert office.codes() == []


def test_what_programs_set_in_sheets_that_nobody_prints_is_not_hers(office: Office) -> None:
    """LibreOffice gives the hidden sheets, and each new one, an upright page of its own."""
    office.run(SAID)
    with office.desk() as desk:
        for name in (LEDGER_SHEET, MARKS_SHEET, "_rt67_lists"):
            desk.book[name].page_setup.orientation = "portrait"
            desk.book[name].page_setup.paperSize = 1
        desk.book.create_sheet("ใหม่").page_setup.orientation = "portrait"
    office.run(SAID)
    assert office.codes() == []


def test_all_of_it_is_one_sentence(office: Office) -> None:
    office.run(SAID)
    with office.desk() as desk:
        for work in (_tab, _format, _name, _title):
            work(desk)
    office.run(SAID)
    assert office.codes() == ["settings_left"]
    assert "แผ่น คำตอบ: สีของแท็บ, การจัดรูปแบบตามเงื่อนไข" in sentence(office.noticed[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("=FALSE()", "FALSE"),
        ("'_rt67_lists'!$A$1:$A$9", "=_rt67_lists!$A$1:$A$9"),
        ('"ผ่าน,แก้ไข"', "ผ่าน,แก้ไข"),
        ('=$F4="เพิ่มคำตอบ"', '($F4="เพิ่มคำตอบ")'),
        ('=$F4="เพิ่มคำตอบ"', '$AG10="เพิ่มคำตอบ"'),
    ],
)
def test_a_rule_is_the_same_however_a_program_writes_it(one: str, other: str) -> None:
    assert typing_rule(one) == typing_rule(other)


def test_other_rules_differ() -> None:
    assert typing_rule('"ผ่าน,แก้ไข"') != typing_rule('"ผ่าน,แก้"')
