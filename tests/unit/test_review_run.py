"""Runs with a review in between: what was entered stays, is applied, and is never applied blindly."""

from __future__ import annotations

import csv
import random
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from rt67_aggregate.issues import CATALOGUE, sentence
from rt67_aggregate.model import Issue, Verdict
from tests.workbook_desk import ANSWERS, CORRECTION, KEY, MOVED_TO, NOTE, TEXT, TODO, VERDICT, Desk
from tests.workbook_office import Office, texts, through_libreoffice
from tests.workbook_summary import Extra, Say, piece, roster_of, source_of

RESULT, OTHER, BEST = "1.1.result.1", "1.1.result.2", "1.1.best_practice"
SAID = (
    Say("C001", RESULT, "จัดอบรมครู 2 ครั้ง"),
    Say("C001", OTHER, "ใช้ระบบ DPA ครบทุกคน"),
    Say("C001", "1.1.problem", "งบประมาณไม่เพียงพอ", 1),
    Say("C001", "1.1.problem", "ครูไม่พอ", 2),
    Say("C001", "1.1.suggestion", "ขอเพิ่มงบ", 1),
    Say("C002", RESULT, "- จัดประชุม"),
    Say("C002", OTHER, "=1+1"),
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    made.run(SAID)
    return made


def trail(office: Office) -> list[dict[str, str]]:
    with office.corrections.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def review_of(office: Office) -> None:
    """A correction, a verdict with a note, a move, an edit in the program's own column."""
    with office.desk() as desk:
        row = desk.find(ANSWERS, section=RESULT, text="จัดอบรมครู 2 ครั้ง")
        desk.put(ANSWERS, row, verdict="แก้ไข", text="จัดอบรมครู 3 ครั้ง", note="โทรถามแล้ว")
        desk.put(ANSWERS, desk.find(ANSWERS, text="- จัดประชุม"), verdict="ส่งกลับ", note="ขอรายละเอียด")
        row = desk.find(ANSWERS, section="1.1.problem", text="ครูไม่พอ")
        desk.put(ANSWERS, row, moved_to="1.2.problem  ปัญหา-อุปสรรค")
        row = desk.find(ANSWERS, text="ใช้ระบบ DPA ครบทุกคน")
        desk.put(ANSWERS, row, own="ใช้ระบบ DPA ครบทุกคนแล้ว")


def assert_reviewed(office: Office) -> None:
    """Everything of ``review_of`` stands in the workbook that was written last."""
    desk = office.desk()
    row = desk.find(ANSWERS, section=RESULT, text="จัดอบรมครู 3 ครั้ง")
    assert desk.get(ANSWERS, row, VERDICT) == "แก้ไข"
    assert desk.get(ANSWERS, row, CORRECTION) == "จัดอบรมครู 3 ครั้ง"
    assert desk.get(ANSWERS, row, NOTE) == "โทรถามแล้ว"
    assert desk.get(ANSWERS, row, "ข้อความเดิมที่ส่งมา") == "จัดอบรมครู 2 ครั้ง"
    row = desk.find(ANSWERS, text="- จัดประชุม")
    assert (desk.get(ANSWERS, row, VERDICT), desk.get(ANSWERS, row, NOTE)) == ("ส่งกลับ", "ขอรายละเอียด")
    row = desk.find(ANSWERS, section="1.2.problem", text="ครูไม่พอ")
    assert str(desk.get(ANSWERS, row, MOVED_TO)).split()[0] == "1.2.problem"
    row = desk.find(ANSWERS, section=OTHER, text="ใช้ระบบ DPA ครบทุกคนแล้ว")
    assert desk.get(ANSWERS, row, CORRECTION) == "ใช้ระบบ DPA ครบทุกคนแล้ว"


def test_a_run_without_a_review_adds_nothing(office: Office):
    office.run(SAID)
    assert office.noticed == ()
    assert not office.corrections.exists()


def test_corrections_replace_answers_and_stay(office: Office):
    review_of(office)
    for _ in range(3):
        applied = office.run(SAID)
        assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 3 ครั้ง"]
        assert texts(applied, "C001", OTHER) == ["ใช้ระบบ DPA ครบทุกคนแล้ว"]
        assert texts(applied, "C001", "1.1.problem") == ["งบประมาณไม่เพียงพอ"]
        assert texts(applied, "C001", "1.2.problem") == ["ครูไม่พอ"]
        assert_reviewed(office)
    codes = applied.frames.records.set_index(["college_id", "section_id"])["review"]
    assert codes["C001", RESULT] == "edited"
    assert codes["C001", "1.2.problem"] == "moved"
    assert codes["C002", RESULT] == ""


def test_the_trail_holds_every_change_once(office: Office):
    review_of(office)
    office.run(SAID)
    office.run(SAID)
    lines = trail(office)
    assert len(lines) == 4
    line = next(line for line in lines if line["new_text"] == "จัดอบรมครู 3 ครั้ง")
    assert line["old_text"] == "จัดอบรมครู 2 ครั้ง"
    assert (line["college_id"], line["section_id"], line["entry"]) == ("C001", RESULT, "1")
    assert (line["verdict"], line["note"], line["sha256"]) == ("แก้ไข", "โทรถามแล้ว", "first")
    assert line["when"] == "2024-03-20T12:30:00+07:00"


def test_lines_are_only_added(office: Office):
    review_of(office)
    office.run(SAID)
    before = office.corrections.read_bytes()
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="=1+1"), verdict="ผ่าน")
    office.run(SAID)
    after = office.corrections.read_bytes()
    assert after.startswith(before)
    assert len(after) > len(before)


def test_an_edit_in_the_programs_own_column_is_told(office: Office):
    review_of(office)
    office.run(SAID)
    told = [issue for issue in office.noticed if issue.code == "own_text_edited"]
    assert [(issue.college_id, issue.section_id) for issue in told] == [("C001", OTHER)]
    assert ANSWERS in sentence(told[0])


def test_what_was_entered_can_be_taken_back(office: Office):
    review_of(office)
    office.run(SAID)
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="จัดอบรมครู 3 ครั้ง")
        desk.put(ANSWERS, row, verdict="ยังไม่ตรวจ", text="", note="")
        desk.put(ANSWERS, desk.find(ANSWERS, section="1.2.problem", text="ครูไม่พอ"), moved_to="")
    applied = office.run(SAID)
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 2 ครั้ง"]
    assert texts(applied, "C001", "1.1.problem") == ["งบประมาณไม่เพียงพอ", "ครูไม่พอ"]
    assert len(trail(office)) == 6
    applied = office.run(SAID)
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 2 ครั้ง"]


def test_late_returns_and_a_resubmission(office: Office):
    review_of(office)
    office.roster = roster_of(4)
    newer = [
        Say("C001", RESULT, "จัดอบรมครู 5 ครั้ง"),  # corrected before, and now another text
        *SAID[1:5],
        Say("C002", RESULT, "- จัดประชุม"),
        Say("C002", OTHER, "=1+1"),
        Say("C003", RESULT, "ส่งช้า"),
        Say("C004", OTHER, "ส่งช้าเช่นกัน"),
    ]
    applied = office.run(newer, Extra(version={"C001": "second"}))
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 5 ครั้ง"]  # not applied blindly
    assert texts(applied, "C001", OTHER) == ["ใช้ระบบ DPA ครบทุกคนแล้ว"]  # the same answer: stays
    assert texts(applied, "C001", "1.2.problem") == ["ครูไม่พอ"]
    conflicts = [issue for issue in office.noticed if issue.code == "review_conflict"]
    assert [(issue.college_id, issue.section_id) for issue in conflicts] == [("C001", RESULT)]
    told = sentence(conflicts[0])
    assert all(text in told for text in ("จัดอบรมครู 2 ครั้ง", "จัดอบรมครู 5 ครั้ง", "จัดอบรมครู 3 ครั้ง"))
    desk = office.desk()
    row = desk.find(TODO, title=CATALOGUE["review_conflict"].title)
    assert desk.get(TODO, row, TEXT) == "จัดอบรมครู 5 ครั้ง"
    assert any(line["new_text"] == "จัดอบรมครู 3 ครั้ง" for line in trail(office))


def test_a_conflict_ends_when_the_new_answer_is_reviewed(office: Office):
    review_of(office)
    newer = [Say("C001", RESULT, "จัดอบรมครู 5 ครั้ง"), *SAID[1:]]
    office.run(newer)
    assert "review_conflict" in office.codes()
    office.run(newer)
    assert "review_conflict" in office.codes()
    with office.desk() as desk:
        row = desk.find(TODO, title=CATALOGUE["review_conflict"].title)
        desk.put(TODO, row, verdict="ผ่าน")
    applied = office.run(newer)
    assert "review_conflict" not in office.codes()
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 5 ครั้ง"]


def test_a_verdict_on_an_answer_that_changed_is_told_and_not_carried_over(office: Office):
    review_of(office)
    applied = office.run([*SAID[:5], Say("C002", RESULT, "จัดประชุม 4 ครั้ง"), SAID[6]])
    assert "review_outdated" in office.codes()
    row = applied.frames.records.index[applied.frames.records["text"] == "จัดประชุม 4 ครั้ง"][0]
    assert applied.records[row].verdict is Verdict.NOT_YET


def test_when_the_older_return_comes_back_its_review_is_there(office: Office):
    review_of(office)
    office.run([Say("C001", RESULT, "จัดอบรมครู 5 ครั้ง"), *SAID[1:]])
    office.run(SAID)
    assert_reviewed(office)


def test_a_table_row_that_moved_down_keeps_its_correction(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, section="1.1.problem", text="ครูไม่พอ")
        desk.put(ANSWERS, row, text="ครูไม่เพียงพอ")
    newer = [
        *SAID[:2],
        Say("C001", "1.1.problem", "ไฟฟ้าดับบ่อย", 1),
        Say("C001", "1.1.problem", "งบประมาณไม่เพียงพอ", 2),
        Say("C001", "1.1.problem", "ครูไม่พอ", 3),
        *SAID[4:],
    ]
    applied = office.run(newer)
    assert texts(applied, "C001", "1.1.problem") == ["ไฟฟ้าดับบ่อย", "งบประมาณไม่เพียงพอ", "ครูไม่เพียงพอ"]
    assert office.codes() == []


def test_a_return_that_is_gone_leaves_its_review_in_the_trail(office: Office):
    review_of(office)
    office.run(SAID[5:], Extra(missing=("C001",)))
    assert office.codes().count("review_orphaned") == 3
    assert len(trail(office)) == 4
    office.run(SAID)
    assert_reviewed(office)


def test_without_the_workbook_the_trail_is_enough(office: Office):
    review_of(office)
    office.run(SAID)
    office.workbook.unlink()
    office.run(SAID)
    assert_reviewed(office)


def test_without_the_trail_the_workbook_is_enough(office: Office):
    review_of(office)
    office.run(SAID)
    office.corrections.unlink()
    office.run(SAID)
    assert_reviewed(office)
    assert len(trail(office)) == 4


def test_an_older_workbook_put_back_undoes_nothing(office: Office):
    older = office.folder / "older.xlsx"
    shutil.copyfile(office.workbook, older)
    review_of(office)
    office.run(SAID)
    shutil.copyfile(older, office.workbook)
    office.run(SAID)
    assert_reviewed(office)


# --- what an officer does to a workbook -------------------------------------------------------


def test_rows_sorted_shuffled_and_deleted(office: Office):
    review_of(office)
    with office.desk() as desk:
        found, first = desk.sheet(ANSWERS), desk.head_row(ANSWERS) + 1
        rows = [[c.value for c in row] for row in found.iter_rows(min_row=first)]
        text = desk.heads(ANSWERS)[TEXT] - 1
        kept = [row for row in rows if row[text]]
        random.Random(7).shuffle(kept)
        found.delete_rows(first, found.max_row)
        for number, row in enumerate(kept, start=first):
            for column, value in enumerate(row, start=1):
                found.cell(number, column).value = value
    office.run(SAID)
    assert_reviewed(office)


def test_a_deleted_row_keeps_what_was_entered_before(office: Office):
    review_of(office)
    office.run(SAID)
    with office.desk() as desk:
        desk.sheet(ANSWERS).delete_rows(desk.find(ANSWERS, text="จัดอบรมครู 3 ครั้ง"))
    office.run(SAID)
    assert_reviewed(office)


def test_columns_added_moved_and_hidden_sheets_renamed_and_reordered(office: Office):
    review_of(office)
    with office.desk() as desk:
        found = desk.sheet(ANSWERS)
        found.tables.clear()
        found.insert_cols(1, 2)
        found.cell(desk.head_row(ANSWERS), 1).value = "ของฉัน"
        letter = get_column_letter(desk.heads(ANSWERS)[NOTE])
        found.column_dimensions[letter].hidden = True
        found.insert_rows(1, 3)
        found.title = "คำตอบของฉัน"
        desk.book.move_sheet("คำตอบของฉัน", -3)
        desk.book["_rt67"].title = "z"
    office.run(SAID)
    assert_reviewed(office)


def test_a_filter_and_a_renamed_table_change_nothing(office: Office):
    review_of(office)
    with office.desk() as desk:
        table = desk.sheet(ANSWERS).tables.pop("Answers")
        table.name = table.displayName = "MyTable"
        table.autoFilter.add_filter_column(1, ["1.1"])
        desk.sheet(ANSWERS).add_table(table)
        for row in range(6, 30):
            desk.sheet(ANSWERS).row_dimensions[row].hidden = True
    office.run(SAID)
    assert_reviewed(office)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_saved_by_libreoffice_as_ods_and_back(office: Office, tmp_path: Path):
    office.run([*SAID[:6], Say("C002", OTHER, "ก\tข  ค\n=1+1 _x0041_ ␀")])
    review_of(office)
    through_libreoffice(office.workbook, tmp_path / "lo")
    office.run([*SAID[:6], Say("C002", OTHER, "ก\tข  ค\n=1+1 _x0041_ ␀")])
    assert office.codes() == ["own_text_edited"]
    assert_reviewed(office)
    through_libreoffice(office.workbook, tmp_path / "lo2", ("xlsx",))
    office.run([*SAID[:6], Say("C002", OTHER, "ก\tข  ค\n=1+1 _x0041_ ␀")])
    assert office.codes() == []
    assert_reviewed(office)


def test_a_copied_sheet_with_the_same_entries_is_no_conflict(office: Office):
    review_of(office)
    with office.desk() as desk:
        desk.book.copy_worksheet(desk.sheet(ANSWERS))
    office.run(SAID)
    assert_reviewed(office)


def test_the_same_answer_changed_to_two_things_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), text="ก")
        desk.book.copy_worksheet(desk.sheet(ANSWERS)).title = "สำรอง"
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), text="ข")
    assert office.stops() == ["review_two_values"]


def test_own_column_and_correction_changed_to_two_things_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), text="ก", own="ข")
    assert office.stops() == ["review_two_values"]


def test_two_notes_are_both_kept(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.put(ANSWERS, row, note="ก")
        desk.book.copy_worksheet(desk.sheet(ANSWERS)).title = "สำรอง"
        desk.put(ANSWERS, row, note="ข")
    office.run(SAID)
    assert [line["note"] for line in trail(office)] == ["ข\nก"]


def test_a_row_that_was_added_stops_the_run_and_is_named(office: Office):
    with office.desk() as desk:
        found, last = desk.sheet(ANSWERS), desk.sheet(ANSWERS).max_row + 1
        found.cell(last, desk.heads(ANSWERS)[CORRECTION]).value = "คำตอบที่เพิ่มเอง"
    log = office.stops()
    assert log == ["review_row_unmatched"]


def test_a_row_without_its_key_stops_the_run_only_where_something_was_entered(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[KEY]).value = None
        desk.put(ANSWERS, row, verdict="ผ่าน")
    assert office.stops() == ["review_row_unmatched"]


def test_rows_sorted_without_their_keys_stop_the_run(office: Office):
    with office.desk() as desk:
        found, column = desk.sheet(ANSWERS), desk.heads(ANSWERS)[KEY]
        rows = list(desk.rows(ANSWERS))
        keys = [found.cell(row, column).value for row in rows]
        for row, key in zip(rows, reversed(keys), strict=True):
            found.cell(row, column).value = key
    assert set(office.stops()) == {"review_row_mixed"}


def test_a_deleted_column_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.sheet(ANSWERS).tables.clear()
        desk.sheet(ANSWERS).delete_cols(desk.heads(ANSWERS)[NOTE])
    assert office.stops() == ["review_column_missing"]


def test_a_deleted_key_column_stops_the_run_where_something_was_entered(office: Office):
    review_of(office)
    with office.desk() as desk:
        desk.sheet(ANSWERS).tables.clear()
        desk.sheet(ANSWERS).delete_cols(desk.heads(ANSWERS)[KEY])
    assert office.stops() == ["review_key_missing"]


def test_an_unknown_verdict_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), verdict="ok")
    assert office.stops() == ["review_verdict_unknown"]


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04 half of one"])
def test_a_damaged_workbook_stops_the_run(office: Office, content: bytes):
    office.workbook.write_bytes(content)
    assert office.stops() == ["workbook_unreadable"]


def test_a_workbook_without_its_hidden_sheet_stops_the_run(office: Office):
    with office.desk() as desk:
        del desk.book["_rt67"]
    assert office.stops() == ["workbook_without_ledger"]


def test_an_emptied_own_column_is_told_and_the_answer_stays(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[TEXT]).value = None
    applied = office.run(SAID)
    assert office.codes() == ["own_text_emptied"]
    assert texts(applied, "C001", "1.1.problem") == ["งบประมาณไม่เพียงพอ", "ครูไม่พอ"]


def test_numbers_dates_and_formulas_typed_by_the_officer_are_text(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), text="=2+3")
        found = desk.sheet(ANSWERS)
        row = desk.find(ANSWERS, text="งบประมาณไม่เพียงพอ")
        found.cell(row, desk.heads(ANSWERS)[CORRECTION]).value = 2567
        found.cell(row, desk.heads(ANSWERS)[NOTE]).value = datetime(2024, 3, 15)
    applied = office.run(SAID)
    assert texts(applied, "C001", "1.1.problem") == ["2567", "=2+3"]
    assert [line["note"] for line in trail(office) if line["note"]] == ["'15/03/2024"]


# --- moving and placing -----------------------------------------------------------------------


def test_a_section_that_all_answers_left_is_blank_and_can_be_filled(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), moved_to=BEST)
    applied = office.run(SAID)
    assert texts(applied, "C001", RESULT) == [""]
    assert texts(applied, "C001", BEST) == ["จัดอบรมครู 2 ครั้ง"]
    records = applied.frames.records
    left = records[(records["college_id"] == "C001") & (records["section_id"] == RESULT)].iloc[0]
    assert (left["status"], left["review"], left["entry"]) == ("blank", "moved", "1")
    with office.desk() as desk:
        row = next(
            row
            for row in desk.rows(ANSWERS)
            if desk.get(ANSWERS, row, "หัวข้อ") == RESULT and not desk.get(ANSWERS, row, TEXT)
        )
        desk.put(ANSWERS, row, text="คำตอบที่ถูก")
    for _ in range(2):
        applied = office.run(SAID)
        assert texts(applied, "C001", RESULT) == ["คำตอบที่ถูก"]
        assert texts(applied, "C001", BEST) == ["จัดอบรมครู 2 ครั้ง"]
        assert office.codes() == []


def test_two_answers_can_change_places(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), moved_to=OTHER)
        desk.put(ANSWERS, desk.find(ANSWERS, text="ใช้ระบบ DPA ครบทุกคน"), moved_to=RESULT)
    for _ in range(2):
        applied = office.run(SAID)
        assert texts(applied, "C001", RESULT) == ["ใช้ระบบ DPA ครบทุกคน"]
        assert texts(applied, "C001", OTHER) == ["จัดอบรมครู 2 ครั้ง"]


def test_moved_into_a_table_it_gets_a_row_of_its_own(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), moved_to="1.1.suggestion")
    records = office.run(SAID).frames.records
    mine = records[(records["college_id"] == "C001") & (records["section_id"] == "1.1.suggestion")]
    assert list(mine["entry"]) == ["1", "3"]  # the problems have rows 1 and 2
    assert set(mine["kind"]) == {"suggestion"}


def test_moved_and_corrected_at_once(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.put(ANSWERS, row, moved_to="1.3.problem", text="-")
    applied = office.run(SAID)
    records = applied.frames.records
    found = records[(records["college_id"] == "C001") & (records["section_id"] == "1.3.problem")].iloc[0]
    assert (found["text"], found["status"], found["review"]) == ("-", "none", "moved;edited")


def test_a_section_that_the_form_does_not_have_is_told(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), moved_to="9.9.problem")
    applied = office.run(SAID)
    assert office.codes() == ["move_to_unknown"]
    assert texts(applied, "C001", "1.1.problem")[1] == "ครูไม่พอ"
    desk = office.desk()
    assert str(desk.get(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), MOVED_TO)).startswith("9.9.problem")


LOOSE = Extra(unplaced=[piece("C001", "มีครู 48 คน"), piece("C001", "หน้าปก", "cover", "ย่อหน้าที่ 1")])


def test_a_piece_is_placed_in_a_section_and_stays_there(office: Office):
    office.run(SAID, LOOSE)
    with office.desk() as desk:
        row = desk.find(TODO, text="มีครู 48 คน")
        desk.put(TODO, row, moved_to=BEST, text="มีครู 48 คน ในปีนี้", verdict="แก้ไข")
    for _ in range(2):
        applied = office.run(SAID, LOOSE)
        assert texts(applied, "C001", BEST) == ["มีครู 48 คน ในปีนี้"]
        assert list(applied.frames.unplaced["text"]) == ["หน้าปก"]
        records = applied.frames.records
        placed = records[records["text"] == "มีครู 48 คน ในปีนี้"].iloc[0]
        assert (placed["review"], placed["status"]) == ("placed;edited", "answered")
        assert placed["source"] == source_of("C001")


def test_a_piece_in_a_renamed_file_is_still_placed(office: Office):
    office.run(SAID, LOOSE)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="มีครู 48 คน"), moved_to=BEST)
    renamed = Extra(unplaced=[p | {"source": "ชื่อใหม่.docx"} for p in LOOSE.unplaced])
    assert texts(office.run(SAID, renamed), "C001", BEST) == ["มีครู 48 คน"]


def test_a_piece_of_nobodys_return_cannot_be_placed(office: Office):
    extra = Extra(unplaced=[piece("C001", "คำตอบลอย") | {"college_id": "", "source": "ใคร.docx"}])
    office.run(SAID, extra)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="คำตอบลอย"), moved_to=BEST)
    applied = office.run(SAID, extra)
    assert office.codes() == ["move_without_college"]
    assert list(applied.frames.unplaced["text"]) == ["คำตอบลอย"]


def test_a_placed_piece_that_is_gone_is_told(office: Office):
    office.run(SAID, LOOSE)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="มีครู 48 คน"), moved_to=BEST)
    office.run(SAID)
    assert office.codes() == ["review_orphaned"]
    office.run([*SAID, Say("C001", BEST, "มีครู 48 คน")])
    assert office.codes() == []


def test_the_counts_of_returns_follow_and_the_balance_stays(office: Office):
    office.run(SAID, LOOSE)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="มีครู 48 คน"), moved_to=BEST)
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), text="ไม่มี")
    before = office.run(SAID, Extra())  # without the pieces: what was typed stays typed
    applied = office.run(SAID, LOOSE)
    row = applied.frames.returns.iloc[0]
    sections = len(office.form.sections)
    statuses = ("answered", "in_progress", "none", "not_implemented", "blank", "absent")
    assert sum(int(row[status]) for status in statuses) == sections
    assert (row["none"], row["unplaced"]) == ("1", "1")
    assert int(row["typed_chars"]) == int(row["placed_chars"]) + int(row["unplaced_chars"])
    assert row["typed_chars"] == before.frames.returns.iloc[0]["typed_chars"]


# --- issues without an answer -----------------------------------------------------------------


def test_a_verdict_and_a_note_on_an_issue_stay(office: Office):
    extra = Extra(issues=[Issue("empty_file", source="ว่าง.docx"), Issue("lock_file", source="~$.docx")])
    office.run(SAID, extra)
    with office.desk() as desk:
        row = desk.find(TODO, title=CATALOGUE["empty_file"].title)
        desk.put(TODO, row, verdict="ส่งกลับ", note="แจ้งวิทยาลัยแล้ว")
    for _ in range(2):
        office.run(SAID, extra)
        desk = office.desk()
        row = desk.find(TODO, title=CATALOGUE["empty_file"].title)
        assert desk.get(TODO, row, VERDICT) == "ส่งกลับ"
        assert desk.get(TODO, row, NOTE) == "แจ้งวิทยาลัยแล้ว"
    assert office.codes() == []


def test_a_correction_beside_an_issue_without_an_answer_is_told(office: Office):
    extra = Extra(issues=[Issue("empty_file", source="ว่าง.docx")])
    office.run(SAID, extra)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, title=CATALOGUE["empty_file"].title), text="คำตอบ")
    office.run(SAID, extra)
    assert office.codes() == ["review_without_answer"]
    desk = office.desk()
    assert desk.get(TODO, desk.find(TODO, title=CATALOGUE["empty_file"].title), CORRECTION) == "คำตอบ"


def test_a_review_in_the_list_of_tasks_counts_for_the_answer(office: Office):
    extra = Extra(issues=[Issue("crashed", college_id="C001", section_id=RESULT, entry=1)])
    office.run(SAID, extra)
    with office.desk() as desk:
        row = desk.find(TODO, title=CATALOGUE["crashed"].title)
        desk.put(TODO, row, verdict="แก้ไข", text="จัดอบรมครู 9 ครั้ง")
    applied = office.run(SAID, extra)
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 9 ครั้ง"]
    desk = office.desk()
    row = desk.find(ANSWERS, text="จัดอบรมครู 9 ครั้ง")
    assert desk.get(ANSWERS, row, VERDICT) == "แก้ไข"


@pytest.mark.parametrize("length", [40_000, 70_000])
def test_a_long_answer_in_several_rows_is_corrected_as_one(office: Office, length: int):
    long = "".join(chr(0x0E01 + n % 40) for n in range(length))
    said = [Say("C001", RESULT, long), *SAID[1:]]
    office.run(said)
    with office.desk() as desk:
        row = desk.find(ANSWERS, section=RESULT, entry="1 (ต่อ)")
        end = str(desk.get(ANSWERS, row, TEXT))
        desk.put(ANSWERS, row, own=end[:10] + "X" + end[11:])
    for _ in range(3):
        applied = office.run(said)
        assert texts(applied, "C001", RESULT) == [long[:32_777] + "X" + long[32_778:]]


def test_desks_helper_finds_nothing_by_accident(office: Office):
    with pytest.raises(AssertionError, match="no row"):
        Desk(office.workbook).find(ANSWERS, text="ไม่มีข้อความนี้")
