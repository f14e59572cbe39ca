"""Sittings of an officer that real offices meet: what is entered is applied, told, or the run stops."""

from __future__ import annotations

import csv
import shutil
import warnings
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as Drawing
from PIL import Image

from rt67_aggregate import review
from rt67_aggregate.issues import action, kind_of, sentence
from rt67_aggregate.model import RETURN_COLUMNS, Issue
from tests.review_cases import OTHER, RESULT, SAID, trail
from tests.workbook_desk import ANSWERS, CORRECTION, GALLERY, KEY, NOTE, TABLES, TEXT, TODO, VERDICT, Desk
from tests.workbook_office import Office, texts
from tests.workbook_summary import Extra

SUBMISSION, MATRIX, OVERVIEW = "การส่งรายงาน", "ความครบถ้วน", "ภาพรวม"
STATUS, STATE = "สถานะ", "การตรวจ"


def told(office: Office, code: str) -> str:
    return "\n".join(sentence(issue) for issue in office.noticed if issue.code == code)


def replace_everywhere(desk: Desk, old: str, new: str, sheets: list[str] | None = None) -> None:
    for name in sheets or desk.book.sheetnames:
        for row in desk.sheet(name).iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and old in cell.value:
                    cell.value = cell.value.replace(old, new)


def test_a_replacement_over_all_sheets_with_the_hidden_ones_stops_the_run(office: Office):
    with office.desk() as desk:
        replace_everywhere(desk, "ครู", "อาจารย์")
    assert office.stops() == ["review_ledger_changed"]


def test_a_replacement_in_the_visible_sheets_is_applied(office: Office):
    with office.desk() as desk:
        replace_everywhere(desk, "ครูไม่พอ", "อาจารย์ไม่พอ", [ANSWERS, TABLES])
    applied = office.run(SAID)
    assert texts(applied, "C001", "1.1.problem") == ["งบประมาณไม่เพียงพอ", "อาจารย์ไม่พอ"]


@pytest.mark.parametrize("sheet", ["_rt67", "_rt67_marks"])
def test_a_cell_of_a_hidden_sheet_that_was_changed_stops_the_run(office: Office, sheet: str):
    with office.desk() as desk:
        found = desk.sheet(sheet)
        found.cell(found.max_row if sheet == "_rt67" else 1, 2 if sheet == "_rt67_marks" else 9).value = "x"
    assert office.stops() == ["review_ledger_changed"]


def test_titles_of_the_hidden_sheet_are_proved_as_well(office: Office):
    with office.desk() as desk:
        replace_everywhere(desk, CORRECTION, "แก้เป็น")
    assert office.stops() == ["review_ledger_changed"]


@pytest.mark.parametrize("sheet", [ANSWERS, TABLES, GALLERY, TODO])
def test_a_sheet_without_its_headings_stops_the_run(office: Office, sheet: str):
    office.run([*SAID, Say_best()])
    with office.desk() as desk:
        desk.sheet(sheet).tables.clear()
        desk.sheet(sheet).delete_rows(desk.head_row(sheet))
    assert office.stops() == ["review_headings_missing"]


def Say_best():  # noqa: N802
    from tests.workbook_summary import Say  # noqa: PLC0415

    return Say("C001", "1.1.best_practice", "ศูนย์พี่เลี้ยง")


def test_a_renamed_sheet_without_its_headings_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.sheet(ANSWERS).tables.clear()
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), text="แก้")
        desk.sheet(ANSWERS).delete_rows(desk.head_row(ANSWERS))
        desk.sheet(ANSWERS).title = "ของฉัน"
    assert office.stops() == ["review_headings_missing"]


def test_rows_copied_to_a_sheet_without_headings_stop_the_run_with_those_that_are_read(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        cells = [cell.value for cell in desk.sheet(ANSWERS)[row]]
        desk.book.create_sheet("งานของฉัน").append(cells)
    assert office.stops() == ["review_headings_missing"]
    (issue,) = review.read_review(office.workbook, office.corrections, office.next_hour()).issues
    assert all(heading in action(issue) for heading in (VERDICT, CORRECTION, NOTE))


@pytest.mark.parametrize("title", [TEXT, VERDICT, CORRECTION, NOTE, STATUS])
@pytest.mark.parametrize("new", [None, "อื่น"])
def test_a_heading_that_was_emptied_or_renamed_stops_the_run(office: Office, title: str, new: str | None):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), own="แก้แล้ว", text="แก้แล้ว", note="จด")
        desk.sheet(ANSWERS).cell(desk.head_row(ANSWERS), desk.heads(ANSWERS)[title]).value = new
    assert office.stops() == ["review_column_missing"]


@pytest.mark.parametrize(("sheet", "title"), [(TABLES, "ปัญหา-อุปสรรค"), (TABLES, "จัดกลุ่มเอง")])
def test_a_heading_of_the_tables_that_was_renamed_stops_the_run(office: Office, sheet: str, title: str):
    with office.desk() as desk:
        desk.sheet(sheet).cell(desk.head_row(sheet), desk.heads(sheet)[title]).value = "อื่น"
    assert office.stops() == ["review_column_missing"]


def without_keys(desk: Desk, sheet: str) -> None:
    found = desk.sheet(sheet)
    found.tables.clear()
    for column in sorted((c for t, c in desk.heads(sheet).items() if t.startswith(KEY)), reverse=True):
        found.delete_cols(column)


def test_texts_edited_where_the_keys_are_gone_stop_the_run(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), own="ครูไม่พอใช้")
        without_keys(desk, ANSWERS)
    assert office.stops() == ["review_key_missing"]


def test_texts_of_the_tables_edited_where_the_keys_are_gone_stop_the_run(office: Office):
    with office.desk() as desk:
        desk.put(TABLES, desk.find(TABLES, problem="ครูไม่พอ"), problem="ครูไม่พอใช้")
        without_keys(desk, TABLES)
    assert office.stops()[0] == "review_key_missing"


def test_keys_that_are_gone_where_nothing_was_edited_change_nothing(office: Office):
    with office.desk() as desk:
        without_keys(desk, ANSWERS)
    office.run(SAID)
    assert office.codes() == []


def copied_row(desk: Desk, **texts_: str) -> int:
    """A row of the answers once more below the table, with other texts; its number."""
    found, row = desk.sheet(ANSWERS), desk.find(ANSWERS, text="ครูไม่พอ")
    last = found.max_row + 1
    for column in range(1, found.max_column + 1):
        found.cell(last, column).value = found.cell(row, column).value
    desk.put(ANSWERS, last, **texts_)
    return last


def test_two_rows_of_one_key_of_which_one_is_as_written_stop_the_run(office: Office):
    with office.desk() as desk:
        copied_row(desk, own="ห้องเรียนไม่พอ")
    assert office.stops() == ["review_row_twice"]


def test_a_row_that_was_only_copied_changes_nothing(office: Office):
    with office.desk() as desk:
        copied_row(desk)
    office.run(SAID)
    assert trail_or_nothing(office) == []


def trail_or_nothing(office: Office) -> list[dict[str, str]]:
    return trail(office) if office.corrections.exists() else []


def test_a_copied_row_with_the_mark_of_a_new_one_is_a_new_answer(office: Office):
    with office.desk() as desk:
        copied_row(desk, own="ห้องเรียนไม่พอ", verdict="เพิ่มคำตอบ", note="โทรถาม")
    for _ in range(3):
        applied = office.run(SAID)
        assert texts(applied, "C001", "1.1.problem") == ["งบประมาณไม่เพียงพอ", "ครูไม่พอ", "ห้องเรียนไม่พอ"]
    row = office.desk().find(ANSWERS, text="ห้องเรียนไม่พอ")
    assert office.desk().get(ANSWERS, row, NOTE) == "โทรถาม"
    with office.desk() as desk:
        desk.put(ANSWERS, row, text="ห้องเรียนชำรุด")
    assert texts(office.run(SAID), "C001", "1.1.problem")[-1] == "ห้องเรียนชำรุด"
    with office.desk() as desk:
        desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[CORRECTION]).value = None
    assert texts(office.run(SAID), "C001", "1.1.problem") == ["งบประมาณไม่เพียงพอ", "ครูไม่พอ"]


def new_row(desk: Desk, college: str, section: str, text: str) -> None:
    heads, last = desk.heads(ANSWERS), desk.sheet(ANSWERS).max_row + 1
    cells = {"วิทยาลัย": college, "หัวข้อ": section, TEXT: text, VERDICT: "เพิ่มคำตอบ"}
    for title, value in cells.items():
        desk.sheet(ANSWERS).cell(last, heads[title]).value = value


def test_an_answer_is_added_by_the_colleges_name_and_the_section(office: Office):
    with office.desk() as desk:
        new_row(desk, office.roster.colleges[1].name, "๑.๑.result.๑", "ประชุมออนไลน์")
    assert "ประชุมออนไลน์" in texts(office.run(SAID), "C002", RESULT)


@pytest.mark.parametrize(
    ("college", "section", "text"),
    [("วิทยาลัยอื่น", RESULT, "ก"), ("C001", "9.9", "ก"), ("C001", RESULT, ""), ("", "", "ก")],
)
def test_a_new_row_that_is_not_whole_stops_the_run(office: Office, college: str, section: str, text: str):
    with office.desk() as desk:
        new_row(desk, college, section, text)
    assert office.stops() == ["review_new_row"]


def test_the_mark_of_a_new_row_on_an_answer_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), verdict="เพิ่มคำตอบ")
    assert office.stops() == ["review_new_row_taken"]


def columns_reversed(desk: Desk, titles: list[str]) -> None:
    found, heads, rows = desk.sheet(ANSWERS), desk.heads(ANSWERS), list(desk.rows(ANSWERS))
    for title in titles:
        values = [found.cell(row, heads[title]).value for row in rows]
        for row, value in zip(rows, reversed(values), strict=True):
            found.cell(row, heads[title]).value = value


def test_notes_sorted_by_themselves_stop_the_run(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), note="ก")
        desk.put(ANSWERS, desk.find(ANSWERS, text="งบประมาณไม่เพียงพอ"), note="ข")
    office.run(SAID)
    with office.desk() as desk:
        columns_reversed(desk, [NOTE])
    assert office.stops() == ["review_entries_shifted"]


def test_verdicts_sorted_by_themselves_stop_the_run(office: Office):
    with office.desk() as desk:
        for text in ("ครูไม่พอ", "งบประมาณไม่เพียงพอ", "ขอเพิ่มงบ"):
            desk.put(ANSWERS, desk.find(ANSWERS, text=text), verdict="ผ่าน")
    office.run(SAID)
    with office.desk() as desk:
        columns_reversed(desk, [VERDICT])
    assert office.stops() == ["review_entries_shifted"]


def test_one_note_that_was_put_into_its_right_row_is_applied(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), note="ก")
    office.run(SAID)
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), note="")
        desk.put(ANSWERS, desk.find(ANSWERS, text="ขอเพิ่มงบ"), note="ก")
    office.run(SAID)
    desk = office.desk()
    assert desk.get(ANSWERS, desk.find(ANSWERS, text="ขอเพิ่มงบ"), NOTE) == "ก"
    assert desk.get(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), NOTE) is None


def test_rows_of_one_section_sorted_without_their_keys_are_told_by_college(office: Office):
    with office.desk() as desk:
        one = desk.find(ANSWERS, text="- จัดประชุม")
        other = desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง")
        found, column = desk.sheet(ANSWERS), desk.heads(ANSWERS)[KEY]
        first, second = found.cell(one, column), found.cell(other, column)
        first.value, second.value = second.value, first.value
        desk.put(ANSWERS, one, verdict="ผ่าน")
    assert office.stops() == ["review_row_mixed"]


def beside(desk: Desk) -> None:
    desk.sheet(ANSWERS).cell(desk.find(ANSWERS, text="ครูไม่พอ"), 30).value = "โทรถามแล้ว"


def above(desk: Desk) -> None:
    desk.sheet(ANSWERS).cell(2, 6).value = "โทรถามแล้ว"


def below(desk: Desk) -> None:
    desk.sheet(TODO).cell(desk.sheet(TODO).max_row + 3, 2).value = "โทรถามแล้ว"


def in_overview(desk: Desk) -> None:
    desk.sheet(OVERVIEW)["H40"] = "โทรถามแล้ว"


def in_matrix(desk: Desk) -> None:
    desk.sheet(MATRIX).cell(8, 8).value = "โทรถามแล้ว"


def in_a_comment_over_the_title(desk: Desk) -> None:
    desk.sheet(ANSWERS)["A1"].comment = Comment("โทรถามแล้ว", "ผู้ตรวจ")


def in_a_new_column(desk: Desk) -> None:
    found, column = desk.sheet(ANSWERS), max(desk.heads(ANSWERS).values()) + 1
    found.cell(desk.head_row(ANSWERS), column).value = "บันทึก"
    found.cell(desk.rows(ANSWERS)[0], column).value = "โทรถามแล้ว"


def in_a_new_sheet(desk: Desk) -> None:
    desk.book.create_sheet("บันทึก")["B7"] = "โทรถามแล้ว"


def over_the_programs_cell(desk: Desk) -> None:
    row = desk.find(ANSWERS, text="ครูไม่พอ")
    desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)["อยู่ที่"]).value = "โทรถามแล้ว"


@pytest.mark.parametrize(
    "write",
    [
        beside,
        above,
        below,
        in_overview,
        in_matrix,
        in_a_comment_over_the_title,
        in_a_new_column,
        in_a_new_sheet,
        over_the_programs_cell,
    ],
)
def test_what_is_written_where_nothing_is_read_is_told_and_kept(
    office: Office, write: Callable[[Desk], None]
):
    with office.desk() as desk:
        write(desk)
    written = office.workbook.read_bytes()
    office.run(SAID)
    assert len(office.noticed) == 1
    assert "โทรถามแล้ว" in sentence(office.noticed[0])
    assert written in [path.read_bytes() for path in (office.folder / "history").iterdir()]
    office.run(SAID)
    assert office.noticed == ()


def test_a_number_of_the_programs_that_was_changed_to_another_one_is_told(office: Office):
    with office.desk() as desk:
        found = desk.sheet(SUBMISSION)
        heads = {str(c.value): c.column for c in found[3]}
        assert found.cell(4, heads["ตอบแล้ว"]).value != found.cell(4, heads["ภาพ"]).value
        found.cell(4, heads["ตอบแล้ว"]).value = found.cell(4, heads["ภาพ"]).value
    office.run(SAID)
    assert SUBMISSION in told(office, "typed_elsewhere")


def test_a_picture_that_was_put_in_is_told(office: Office, tmp_path: Path):
    Image.new("RGB", (8, 8)).save(tmp_path / "x.png")
    with office.desk() as desk:
        desk.sheet(ANSWERS).add_image(Drawing(tmp_path / "x.png"), "C9")
    office.run(SAID)
    assert ANSWERS in told(office, "typed_elsewhere")


def test_rows_that_were_deleted_are_told_to_be_there_still(office: Office):
    with office.desk() as desk:
        desk.sheet(ANSWERS).delete_rows(desk.find(ANSWERS, text="ครูไม่พอ"))
    applied = office.run(SAID)
    assert office.codes() == ["rows_deleted"]
    assert "ครูไม่พอ" in texts(applied, "C001", "1.1.problem")


def test_a_status_is_corrected_and_taken_back(office: Office):
    def put(status: str | None) -> str:
        with office.desk() as desk:
            row = desk.find(ANSWERS, text="ครูไม่พอ")
            desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[STATUS]).value = status
        records = office.run(SAID).frames.records
        return str(records.loc[records["text"] == "ครูไม่พอ", "status"].iloc[0])

    assert put("ตอบว่าไม่มี") == "none"
    assert put("กำลังดำเนินการ") == "in_progress"
    assert trail(office)[-1]["status"] == "in_progress"
    assert put(None) == "answered"


def test_a_status_that_is_none_stops_the_run(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[STATUS]).value = "ครบ"
    assert office.stops() == ["review_status_unknown"]


def test_state_and_note_of_a_college_are_kept_and_stand_in_both_sheets(office: Office):
    with office.desk() as desk:
        desk.sheet(SUBMISSION).cell(4, desk.heads(SUBMISSION)[STATE]).value = "ส่งกลับ"
        name = desk.get(SUBMISSION, 4, "วิทยาลัย")
        row = next(r for r in desk.rows(MATRIX) if desk.get(MATRIX, r, "วิทยาลัย") == name)
        desk.sheet(MATRIX).cell(row, desk.heads(MATRIX)[NOTE]).value = "รอหนังสือ"
    for _ in range(2):
        office.run(SAID)
        assert office.noticed == ()
        desk = office.desk()
        assert desk.get(SUBMISSION, 4, STATE) == "ส่งกลับ"
        assert desk.get(SUBMISSION, 4, NOTE) == "รอหนังสือ"
        assert desk.get(MATRIX, row, NOTE) == "รอหนังสือ"


def test_pandas_may_save_the_workbook(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), text="ขาดครูช่าง", verdict="แก้ไข")
    sheets = pd.read_excel(office.workbook, sheet_name=None, dtype=str, keep_default_na=False)
    with pd.ExcelWriter(office.workbook) as writer:
        for name, frame in sheets.items():
            frame.to_excel(writer, sheet_name=name, index=False)
    applied = office.run(SAID)
    assert "ขาดครูช่าง" in texts(applied, "C001", "1.1.problem")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "workbook_old_format"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000 + "EncryptedPackage".encode("utf-16-le"),
            "workbook_password",
        ),
    ],
)
def test_files_of_another_kind_under_the_name_are_told(office: Office, content: bytes, code: str):
    office.workbook.write_bytes(content)
    assert office.stops() == [code]


def test_a_strict_workbook_is_told(office: Office):
    import zipfile  # noqa: PLC0415

    with zipfile.ZipFile(office.workbook) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        main, b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    )
    with zipfile.ZipFile(office.workbook, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert office.stops() == ["workbook_strict"]


@pytest.mark.parametrize("lock", [".~lock.rt67_summary.xlsx#", "~$rt67_summary.xlsx"])
def test_a_workbook_that_is_open_elsewhere_stops_the_run(office: Office, lock: str):
    (office.folder / lock).write_text("ผู้ตรวจ", encoding="utf-8")
    assert office.stops() == ["workbook_open_elsewhere"]


def test_long_answers_that_are_replaced_by_a_number_keep_it_as_typed(office: Office):
    book = openpyxl.load_workbook(office.workbook)
    for row in book[ANSWERS].iter_rows(min_row=4):
        assert all(cell.number_format == "@" for cell in row if cell.value and len(str(cell.value)) > 255)


def test_no_words_of_a_library(office: Office):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        office.run(SAID)


def two_copies(office: Office, tmp_path: Path) -> Path:
    other = tmp_path / "ของอีกคน.xlsx"
    shutil.copy(office.workbook, other)
    return other


def test_two_officers_with_a_copy_each_are_merged_field_by_field(office: Office, tmp_path: Path):
    other = two_copies(office, tmp_path)
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.put(ANSWERS, row, verdict="ผ่าน", note="ก")
    with Desk(other) as desk:
        desk.put(ANSWERS, row, text="ขาดครูช่าง", note="ข")
        desk.put(ANSWERS, desk.find(ANSWERS, section=OTHER, text="=1+1"), verdict="ส่งกลับ")
    applied = office.run(SAID, others=[other])
    assert office.codes() == []
    assert "ขาดครูช่าง" in texts(applied, "C001", "1.1.problem")
    desk = office.desk()
    row = desk.find(ANSWERS, text="ขาดครูช่าง")
    assert (desk.get(ANSWERS, row, VERDICT), desk.get(ANSWERS, row, NOTE)) == ("ผ่าน", "ก\nข")
    assert desk.get(ANSWERS, desk.find(ANSWERS, text="=1+1"), VERDICT) == "ส่งกลับ"
    lines = len(trail(office))
    office.run(SAID, others=[other])
    assert len(trail(office)) == lines


def test_the_same_field_twice_is_a_conflict_until_somebody_decides(office: Office, tmp_path: Path):
    other = two_copies(office, tmp_path)
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.put(ANSWERS, row, text="ขาดครูช่าง")
    with Desk(other) as desk:
        desk.put(ANSWERS, row, text="ขาดครูเชื่อม")
    office.run(SAID, others=[other])
    for _ in range(2):
        assert office.codes() == ["review_two_officers"]
        assert "ขาดครูเชื่อม" in told(office, "review_two_officers")
        assert "ขาดครูช่าง" in texts(office.run(SAID, others=[other]), "C001", "1.1.problem")
    with office.desk() as desk:
        desk.put(ANSWERS, row, text="ขาดครูเชื่อม")
    applied = office.run(SAID)
    assert office.codes() == []
    assert "ขาดครูเชื่อม" in texts(applied, "C001", "1.1.problem")


def test_a_copy_of_before_the_last_run_changes_only_what_was_entered_in_it(office: Office, tmp_path: Path):
    other = two_copies(office, tmp_path)
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.put(ANSWERS, row, text="ขาดครูช่าง", verdict="แก้ไข")
    office.run(SAID)
    with Desk(other) as desk:
        desk.put(ANSWERS, row, note="จากอีกคน")
    shutil.copy(other, office.workbook)
    applied = office.run(SAID)
    assert office.codes() == []
    assert "ขาดครูช่าง" in texts(applied, "C001", "1.1.problem")
    assert trail(office)[-1]["note"] == "จากอีกคน"


def test_a_note_on_an_issue_survives_a_renamed_file(office: Office):
    def issues(name: str) -> Extra:
        row = dict.fromkeys(RETURN_COLUMNS, "") | {"source": name, "sha256": "abc", "state": "unreadable"}
        return Extra(returns=[row], issues=[Issue("empty_file", source=name)])

    office.run(SAID, issues("ว่าง.docx"))
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, title=kind_of("empty_file").title), note="โทรแล้ว")
    office.run(SAID, issues("ว่าง.docx"))
    office.run(SAID, issues("เปลี่ยนชื่อ.docx"))
    desk = office.desk()
    assert desk.get(TODO, desk.find(TODO, title=kind_of("empty_file").title), NOTE) == "โทรแล้ว"


def through_a_thai_spreadsheet(office: Office, change: Callable[[str], str], delimiter: str = ";") -> None:
    """Save corrections.csv as a spreadsheet of a Thai Windows would, with cells changed on the way."""
    with office.corrections.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    with office.corrections.open("w", encoding="cp874", newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows([[change(cell) for cell in row] for row in rows])


def reviewed_with(office: Office, **entries: str) -> None:
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), **entries)
    office.run(SAID)


@pytest.mark.parametrize(
    ("entered", "saved"),
    [("1.10", "๑.๑๐"), ("1.10", "1.1"), ("15 มี.ค. 67", "15/3/2567"), ("15/03/2024", "15 มี.ค. 67")],
)
def test_what_a_thai_spreadsheet_makes_of_corrections_is_put_right(office: Office, entered: str, saved: str):
    reviewed_with(office, text=entered)
    through_a_thai_spreadsheet(office, lambda cell: saved if cell in (entered, f"'{entered}") else cell)
    assert entered in texts(office.run(SAID), "C001", "1.1.problem")
    with office.desk() as desk:
        assert desk.get(ANSWERS, desk.find(ANSWERS, text=entered), CORRECTION) == entered


def test_a_section_that_a_spreadsheet_turned_into_thai_digits_is_put_right(office: Office):
    reviewed_with(office, moved_to="1.2.problem")
    through_a_thai_spreadsheet(office, lambda cell: cell.replace("1.2.problem", "๑.๒.problem"))
    assert "ครูไม่พอ" in texts(office.run(SAID), "C001", "1.2.problem")


def test_an_old_line_of_corrections_that_somebody_changed_stops_the_run(office: Office):
    reviewed_with(office, text="ขาดครูช่าง")
    through_a_thai_spreadsheet(office, lambda cell: cell.replace("ขาดครูช่าง", "ขาดครู"))
    assert office.stops() == ["corrections_changed"]


def test_keys_and_verdicts_stand_in_the_records(office: Office):
    reviewed_with(office, verdict="ผ่าน")
    records = office.run(SAID).frames.records
    found = records[records["text"] == "ครูไม่พอ"].iloc[0]
    assert (found["verdict"], found["key"][:2]) == ("ผ่าน", "r-")


def test_a_second_table_below_the_first_is_no_entry(office: Office):
    row = dict.fromkeys(RETURN_COLUMNS, "") | {"source": "ว่าง.docx", "sha256": "abc", "state": "unreadable"}
    extra = Extra(returns=[row])
    office.run(SAID, extra)
    office.run(SAID, extra)
    assert office.codes() == []


@pytest.mark.parametrize("column", [4, 5, 7])
def test_what_is_typed_in_a_second_table_is_told_and_stops_nothing(column: int, office: Office):
    """Over what stands there, where the first table has the state and the note, or beside it."""
    row = dict.fromkeys(RETURN_COLUMNS, "") | {"source": "ว่าง.docx", "sha256": "abc", "state": "unreadable"}
    extra = Extra(returns=[row])
    office.run(SAID, extra)
    with office.desk() as desk:
        sheet = desk.sheet(SUBMISSION)
        cell = sheet.cell(sheet.max_row, column)
        cell.value = "ขอใหม่แล้ว"
    office.run(SAID, extra)
    (told,) = (dict(issue.values)["texts"] for issue in office.noticed if issue.code == "typed_elsewhere")
    assert f"{cell.coordinate} “ขอใหม่แล้ว”" in told
    assert not office.corrections.exists()


def test_a_hidden_sheet_that_was_taken_away_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.sheet(OVERVIEW)["J30"] = "โทรถามแล้ว"
        del desk.book["_rt67_marks"]
    assert office.stops() == ["workbook_without_ledger"]


def test_a_new_answer_of_which_every_word_is_the_programs_is_told_nowhere_else(office: Office):
    with office.desk() as desk:
        new_row(desk, office.roster.colleges[0].name, "1.1 ผล 2", "ประชุมออนไลน์")
    applied = office.run(SAID)
    assert "ประชุมออนไลน์" in texts(applied, "C001", OTHER)
    assert office.codes() == []


def test_what_is_written_beside_a_new_answer_is_told(office: Office):
    with office.desk() as desk:
        new_row(desk, office.roster.colleges[0].name, "1.1 ผล 2", "ประชุมออนไลน์")
        last = desk.sheet(ANSWERS).max_row
        desk.sheet(ANSWERS).cell(last, desk.heads(ANSWERS)["อยู่ที่"]).value = "โทรถามแล้ว"
    office.run(SAID)
    assert "โทรถามแล้ว" in told(office, "typed_elsewhere")


@pytest.mark.parametrize(
    "typed",
    [
        "1.2 ปัญหา",
        "1.2 ปัญหา  ปัญหา-อุปสรรค",
        " 1.2  ปัญหา ",
        "1.2.problem",
        "๑.๒.problem",
        "1.2.problem  ปัญหา-อุปสรรค",
        "๑.๒ ปัญหา  ปัญหา-อุปสรรค",
    ],
)
def test_a_section_to_move_to_is_written_by_its_name_or_its_id(office: Office, typed: str):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), moved_to=typed)
    for _ in range(2):
        applied = office.run(SAID)
        assert texts(applied, "C001", "1.2.problem") == ["ครูไม่พอ"]
        assert (office.codes(), len(trail(office))) == ([], 1)


@pytest.mark.parametrize(
    "typed",
    ["1.2 ข้อถัดไป", "1.2 ปัญหา และ 1.3 ปัญหา", "1.2 ปัญหา 1.3 ปัญหา", "1.2 ปัญหา หรือเปล่า", "1.2.problem ถามก่อน"],
)
def test_what_is_no_section_is_told_as_it_was_typed(office: Office, typed: str):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), moved_to=typed)
    for _ in range(2):
        office.run(SAID)
        assert typed in told(office, "move_to_unknown")
        assert len(trail(office)) == 1


def test_the_list_of_sections_begins_with_the_names_that_the_sheets_show(office: Office):
    listed = [row[0] for row in openpyxl.load_workbook(office.workbook)["_rt67_lists"].values]
    assert listed[2] == "1.1 ปัญหา  ปัญหา-อุปสรรค"
    assert not any(section.id in text for section in office.form.sections for text in listed if text)


@pytest.mark.parametrize("name", ["text", "moved_to"])
def test_an_entry_beside_a_file_whose_college_is_not_known_is_told(office: Office, name: str):
    row = dict.fromkeys(RETURN_COLUMNS, "") | {"source": "ก.docx", "sha256": "abc", "state": "unidentified"}
    extra = Extra(returns=[row], issues=[Issue("college_unknown", source="ก.docx")])
    office.run(SAID, extra)
    with office.desk() as desk:
        line = desk.find(TODO, title=kind_of("college_unknown").title)
        desk.put(TODO, line, **{name: "1.1 ผล 1"})
    office.run(SAID, extra)
    assert "1.1" in told(office, "review_without_answer")


def test_two_officers_states_of_a_college_are_told_by_its_name(office: Office, tmp_path: Path):
    other = two_copies(office, tmp_path)
    for book, state in ((office.workbook, "เสร็จ"), (other, "ส่งกลับ")):
        with Desk(book) as desk:
            desk.sheet(SUBMISSION).cell(4, desk.heads(SUBMISSION)[STATE]).value = state
            name = str(desk.get(SUBMISSION, 4, "วิทยาลัย"))
    office.run(SAID, others=[other])
    assert name in told(office, "review_two_officers")


def test_two_officers_moves_are_told_by_the_sections_names(office: Office, tmp_path: Path):
    other = two_copies(office, tmp_path)
    for book, section in ((office.workbook, "1.2 ปัญหา"), (other, "1.3 ปัญหา")):
        with Desk(book) as desk:
            desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), moved_to=section)
    office.run(SAID, others=[other])
    said = told(office, "review_two_officers")
    assert "1.2 ปัญหา" in said
    assert "1.3 ปัญหา" in said
    assert "problem" not in said
