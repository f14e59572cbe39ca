"""Whatever an officer does to a workbook: it is read all the same, or the run stops and says why."""

from __future__ import annotations

import random
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from tests.review_cases import OTHER, SAID, assert_reviewed, review_of, trail
from tests.workbook_desk import ANSWERS, CORRECTION, KEY, NOTE, TEXT, Desk
from tests.workbook_office import Office, texts, through_libreoffice
from tests.workbook_summary import Say


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


def test_desks_helper_finds_nothing_by_accident(office: Office):
    with pytest.raises(AssertionError, match="no row"):
        Desk(office.workbook).find(ANSWERS, text="ไม่มีข้อความนี้")
