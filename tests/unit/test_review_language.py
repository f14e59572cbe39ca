"""A workbook is read back in whichever language it was written, by a run in any."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.language import THAI, Language, load_language
from tests.review_cases import SAID, assert_reviewed, trail
from tests.workbook_desk import ANSWERS, TABLES, VERDICT
from tests.workbook_office import Office

ENGLISH = load_language("en")


def reviewed(folder: Path, language: Language, then: Language) -> Office:
    """Entered in a workbook of one language, in its words; read by a run in another."""
    folder.mkdir()
    office = Office(folder, language=language)
    office.run(SAID)
    said = language.words
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง")
        desk.put(ANSWERS, row, verdict=said("แก้ไข"), text="จัดอบรมครู 3 ครั้ง", note="โทรถามแล้ว")
        row = desk.find(ANSWERS, text="- จัดประชุม")
        desk.put(ANSWERS, row, verdict=said("ส่งกลับ"), note="ขอรายละเอียด")
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.put(ANSWERS, row, moved_to="1.2.problem  ปัญหา-อุปสรรค")
        desk.put(ANSWERS, desk.find(ANSWERS, text="ใช้ระบบ DPA ครบทุกคน"), own="ใช้ระบบ DPA ครบทุกคนแล้ว")
        row = desk.find(ANSWERS, text="=1+1")
        status = desk.heads(ANSWERS)[said("สถานะ")]
        desk.sheet(ANSWERS).cell(row, status).value = said("ตอบว่าไม่มี")
        new = desk.sheet(ANSWERS).max_row + 1
        for heading in ("วิทยาลัย", "หัวข้อ"):
            column = desk.heads(ANSWERS)[said(heading)]
            desk.sheet(ANSWERS).cell(new, column).value = desk.sheet(ANSWERS).cell(row, column).value
        desk.put(ANSWERS, new, verdict=said("เพิ่มคำตอบ"), text="คำตอบทางโทรศัพท์")
        tables = next(name for name in desk.book.sheetnames if name.startswith("ปัญหา"))
        desk.said = lambda name: tables if name == TABLES else said(name)
        desk.put(TABLES, desk.find(TABLES, problem="งบประมาณไม่เพียงพอ"), group=said("แยก"))
    office.language = then
    office.run(SAID)
    return office


@pytest.mark.parametrize("then", [THAI, ENGLISH], ids=["read in Thai", "read in English"])
def test_what_is_entered_in_english_is_what_is_entered_in_thai(tmp_path: Path, then: Language):
    thai = reviewed(tmp_path / "th", THAI, THAI)
    english = reviewed(tmp_path / "en", ENGLISH, then)
    assert trail(english) == trail(thai)
    assert {line["verdict"] for line in trail(thai)} >= {"แก้ไข", "ส่งกลับ"}


@pytest.mark.parametrize("language", [THAI, ENGLISH], ids=["Thai", "English"])
def test_a_workbook_that_nobody_touched_enters_nothing_in_another_language(
    tmp_path: Path, language: Language
):
    office = reviewed(tmp_path / "w", ENGLISH, language)
    before = trail(office)
    for then in (THAI, ENGLISH, ENGLISH, THAI):
        office.language = then
        office.run(SAID)
        assert not office.codes() or "typed_elsewhere" not in office.codes()
    assert trail(office) == before
    assert_reviewed(office)


def test_the_lists_offer_the_languages_words(tmp_path: Path):
    office = Office(tmp_path, language=ENGLISH)
    office.run(SAID)
    desk = office.desk()
    row = desk.find(ANSWERS, text="=1+1")
    assert desk.get(ANSWERS, row, VERDICT) == "not reviewed"
    offered = [str(rule.formula1) for rule in desk.sheet(ANSWERS).data_validations.dataValidation]
    assert '"not reviewed,passed,corrected,sent back,all rows alike,new answer"' in offered
