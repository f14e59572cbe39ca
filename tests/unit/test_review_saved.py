"""The workbook saved by any program says what was entered in it, and nothing else."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.formula import ArrayFormula

from rt67_aggregate.issues import action, sentence
from rt67_aggregate.review import OtherWorkbook, read_review
from tests.review_cases import RESULT, SAID, review_of
from tests.saved_books import SAVERS, bare_sheets
from tests.saved_packages import Saver, other_part_names, packed, parts_of, strict
from tests.workbook_desk import ANSWERS, CORRECTION, NOTE
from tests.workbook_office import Office
from tests.workbook_summary import WRITTEN, Extra, Say, piece

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EXTRA = Extra(unplaced=[piece("C001", "ข้อความลอย\nสองบรรทัด")])


@cache
def written() -> bytes:
    """The workbook of a first run; it is the same each time."""
    with TemporaryDirectory() as folder:
        office = Office(Path(folder))
        office.run(SAID, EXTRA)
        return office.workbook.read_bytes()


def first_run(tmp_path: Path) -> Office:
    office = Office(tmp_path, hours=1)
    office.workbook.write_bytes(written())
    return office


@pytest.mark.parametrize("saver", SAVERS, ids=lambda saver: saver.__name__)
@pytest.mark.parametrize("touched", [False, True])
def test_what_was_entered_is_read_whatever_program_saved_it(
    saver: Saver, touched: bool, tmp_path: Path
) -> None:
    office = first_run(tmp_path)
    if touched:
        review_of(office)
    entered = read_review(office.workbook, office.corrections, office.next_hour())
    office.workbook.write_bytes(saver(office.workbook.read_bytes()))
    saved = read_review(office.workbook, office.corrections, office.next_hour())
    assert saved.issues == entered.issues
    assert saved.value is not None
    assert entered.value is not None
    assert saved.value.reviews == entered.value.reviews


def test_a_strict_workbook_is_refused_whatever_its_parts_are_called(tmp_path: Path) -> None:
    office = first_run(tmp_path)
    office.workbook.write_bytes(strict(other_part_names(office.workbook.read_bytes())))
    assert office.stops() == ["workbook_strict"]


@pytest.mark.parametrize("saver", SAVERS, ids=lambda saver: saver.__name__)
def test_comments_and_colours_are_read_whatever_program_saved_them(saver: Saver, tmp_path: Path) -> None:
    office = first_run(tmp_path)
    with office.desk() as desk:
        for row, column in ((1, 2), (6, 2)):
            cell = desk.sheet(ANSWERS).cell(row, column)
            cell.comment = Comment("ถามวิทยาลัยก่อน", "ผู้ตรวจ")
            cell.fill = PatternFill("solid", fgColor="FFFF00")
    office.workbook.write_bytes(saver(office.workbook.read_bytes()))
    read = read_review(office.workbook, office.corrections, office.next_hour())
    assert read.value is not None
    if saver is bare_sheets:
        return
    ((sheet, *_),) = (read.value.overlays.sheets,)
    ((_, cells),) = sheet.rows.items()
    assert [(one.fill, one.comment) for one in cells.values()] == [("FFFF00", "ถามวิทยาลัยก่อน")]
    told = [sentence(issue) for issue in read.issues if issue.code in ("typed_elsewhere", "colours_left")]
    assert len(told) == 2
    assert all("B1" in text for text in told)


@pytest.mark.parametrize("saver", SAVERS, ids=lambda saver: saver.__name__)
def test_a_copy_is_known_whatever_program_saved_it(saver: Saver, tmp_path: Path) -> None:
    office = first_run(tmp_path)
    review_of(office)
    copy = tmp_path / "สำเนาของ rt67_summary.xlsx"
    copy.write_bytes(saver(office.workbook.read_bytes()))
    issue = OtherWorkbook((), office.next_hour(), tmp_path)(copy)
    assert issue is not None
    assert (issue.code, "4" in dict(issue.values)["what"]) == ("other_workbook", True)


def test_a_copy_with_a_password_is_told_where_the_workbook_lies(tmp_path: Path) -> None:
    copy = tmp_path / "ตรวจแล้ว.xlsx"
    copy.write_bytes(OLE + b"x" * 600 + "EncryptedPackage".encode("utf-16-le"))
    issue = OtherWorkbook((), WRITTEN, tmp_path)(copy)
    assert issue is not None
    assert (issue.code, bool(sentence(issue)), bool(action(issue))) == ("other_workbook_password", True, True)
    assert OtherWorkbook((), WRITTEN, tmp_path / "output")(copy) is None  # a college's, in the inbox
    copy.write_bytes(OLE + b"x" * 600)
    assert OtherWorkbook((), WRITTEN, tmp_path)(copy) is None


# --- formulas


def _with_result(data: bytes, result: str) -> bytes:
    """What Excel leaves beside the formula of an array."""
    cell = re.compile(rb'(<c [^>]*)><f t="array"([^>]*)>([^<]*)</f><v ?/?>(</v>)?')
    new = rb'\1 t="str"><f t="array"\2>\3</f><v>' + result.encode() + b"</v>"
    found = {name: cell.sub(new, part) for name, part in parts_of(data).items()}
    assert found != parts_of(data)
    return packed(found)


@pytest.mark.parametrize("title", [CORRECTION, NOTE])
@pytest.mark.parametrize("result", ["ตามสูตร", ""])
def test_the_formula_of_an_array_counts_as_any_other(title: str, result: str, tmp_path: Path) -> None:
    office = first_run(tmp_path)
    with office.desk() as desk:
        cell = desk.sheet(ANSWERS).cell(desk.find(ANSWERS, text="- จัดประชุม"), desk.heads(ANSWERS)[title])
        cell.value = ArrayFormula(cell.coordinate, '=TRIM("ตามสูตร")')
    if result:
        office.workbook.write_bytes(_with_result(office.workbook.read_bytes(), result))
    applied = office.run(SAID, EXTRA)
    row = next(row for row in applied.records.entered.values() if row.sent == "- จัดประชุม")
    entered = row.text if title == CORRECTION else row.note
    assert entered == (result or '=TRIM("ตามสูตร")')


@pytest.mark.parametrize("name", ["own", "verdict", "text", "moved_to", "note"])
@pytest.mark.parametrize("error", ["#N/A", "#NAME?", "#DIV/0!", "Err:502"])
def test_a_formula_without_a_result_stops_the_run(name: str, error: str, tmp_path: Path) -> None:
    office = first_run(tmp_path)
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="- จัดประชุม"), **{name: error})
    assert office.stops() == ["review_formula_error"]


def test_a_new_answer_without_a_result_stops_the_run(tmp_path: Path) -> None:
    office = first_run(tmp_path)
    with office.desk() as desk:
        row = desk.sheet(ANSWERS).max_row + 1
        desk.put(ANSWERS, row, verdict="เพิ่มคำตอบ", text="#REF!")
        for title, text in (("วิทยาลัย", "C001"), ("หัวข้อ", RESULT)):
            desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[title]).value = text
    assert office.stops() == ["review_formula_error"]


def test_what_a_college_sent_in_the_words_of_an_error_is_no_error(tmp_path: Path) -> None:
    office = Office(tmp_path)
    said = (*SAID, Say("C002", "1.1.problem", "#N/A", 1))
    office.run(said)
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="#N/A"), note="# ถามแล้ว")
    assert office.run(said).issues == ()
