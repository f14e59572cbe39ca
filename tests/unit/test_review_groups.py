"""Which rows of the tables stand together: seen in the workbook, undone and made there by the officer."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import LEDGER_SHEET, MARKS_SHEET
from tests.workbook_desk import ANSWERS, GALLERY, GROUP, GROUPED, STATEMENT, TABLES, Desk, show_ids
from tests.workbook_office import Office, texts, through_libreoffice
from tests.workbook_summary import Extra, Say, roster_of

PROBLEM, SUGGESTION = "1.1.problem", "1.1.suggestion"
BUDGET = "งบประมาณไม่เพียงพอต่อการจัดหาครุภัณฑ์"
NEAR = "งบประมาณไม่เพียงพอต่อการจัดหาครุภัณท์"
SAID = (
    Say("C001", PROBLEM, "ขาดครูผู้สอนวิชาเฉพาะ"),
    Say("C001", PROBLEM, BUDGET, 2),
    Say("C001", SUGGESTION, "ขอเพิ่มงบ", 2),
    Say("C002", PROBLEM, NEAR),
    Say("C003", PROBLEM, BUDGET),
    Say("C004", PROBLEM, "ครูเฉพาะทางมีไม่พอ"),
    Say("C004", PROBLEM, "อินเทอร์เน็ตช้า", 2),
)
TOGETHER = {("C001", "2"), ("C002", "1"), ("C003", "1")}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path, roster=roster_of(4))
    made.run(SAID)
    return made


def groups(office: Office) -> list[set[tuple[str, str]]]:
    return [set(group.rows) for group in office.groups]


def enter(office: Office, **of_problem: str) -> None:
    """Type into the officer's column: name of a problem → what."""
    rows = {"near": NEAR, "teacher": "ขาดครูผู้สอนวิชาเฉพาะ", "expert": "ครูเฉพาะทางมีไม่พอ"}
    with office.desk() as desk:
        for name, word in of_problem.items():
            desk.put(TABLES, desk.find(TABLES, problem=rows[name]), group=word)


def shown(desk: Desk, problem: str) -> tuple[object, object]:
    row = desk.find(TABLES, problem=problem)
    return desk.get(TABLES, row, GROUPED), desk.get(TABLES, row, GROUP)


def column(desk: Desk, title: str) -> list[object]:
    return [desk.get(TABLES, row, title) for row in desk.rows(TABLES)]


def trail(office: Office) -> Sequence[dict[str, str]]:
    with office.corrections.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_workbook_shows_what_stands_together_in_the_report(office: Office):
    assert groups(office) == [TOGETHER]
    desk = office.desk()
    assert column(desk, GROUPED) == ["กลุ่ม 1.1-1 · 3 แห่ง"] * 3 + [None] * 3
    assert column(desk, GROUP) == [None] * 6


def test_a_row_set_apart_stays_apart_and_can_be_given_back(office: Office):
    enter(office, near="แยก")
    for _ in range(2):
        office.run(SAID)
        assert groups(office) == [TOGETHER - {("C002", "1")}]
        assert shown(office.desk(), NEAR) == (None, "แยก")
        assert shown(office.desk(), BUDGET) == ("กลุ่ม 1.1-1 · 2 แห่ง", None)
    assert [(line["college_id"], line["group"]) for line in trail(office)] == [("C002", "แยก")]
    enter(office, near="")
    office.run(SAID)
    assert groups(office) == [TOGETHER]


def test_rows_of_the_same_word_stand_together_in_their_own_words(office: Office):
    enter(office, teacher="ขาดครู", expert=" ขาดครู ")
    applied = office.run(SAID)
    assert groups(office) == [TOGETHER, {("C001", "1"), ("C004", "1")}]
    assert shown(office.desk(), "ครูเฉพาะทางมีไม่พอ") == ("ขาดครู · 2 แห่ง", "ขาดครู")
    assert texts(applied, "C004", PROBLEM) == ["ครูเฉพาะทางมีไม่พอ", "อินเทอร์เน็ตช้า"]


@pytest.mark.parametrize("word", ["กลุ่ม 1.1-1", "1.1-1", "๑.๑-๑", "กลุ่ม 1.1-1 · 3 แห่ง"])
def test_a_row_joins_a_group_of_the_program_by_its_name(office: Office, word: str):
    enter(office, expert=word)
    office.run(SAID)
    assert groups(office) == [TOGETHER | {("C004", "1")}]
    assert column(office.desk(), GROUP).count("กลุ่ม 1.1-1") == 4


def test_words_behind_a_groups_name_are_the_officers_and_stay(office: Office):
    enter(office, expert="1.1-1 · ถามก่อน")
    for _ in range(2):
        office.run(SAID)
        assert groups(office) == [TOGETHER]
        assert shown(office.desk(), "ครูเฉพาะทางมีไม่พอ")[1] == "1.1-1 · ถามก่อน"


def test_the_name_still_means_the_same_rows_when_another_group_is_larger(office: Office):
    enter(office, expert="1.1-1")
    slow = [Say(f"C00{n}", PROBLEM, "สัญญาณอินเทอร์เน็ตไม่เสถียร", 5) for n in (1, 2, 3, 4)]
    slow += [Say("C004", PROBLEM, "สัญญาณอินเทอร์เน็ตไม่เสถียรมาก", 6)]
    office.run([*SAID, *slow])
    assert TOGETHER | {("C004", "1")} in groups(office)
    assert shown(office.desk(), "สัญญาณอินเทอร์เน็ตไม่เสถียร") == ("กลุ่ม 1.1-2 · 4 แห่ง", None)


def test_a_row_that_was_set_apart_does_not_follow_its_group(office: Office):
    enter(office, near="แยก", expert="1.1-1")
    office.run(SAID)
    assert groups(office) == [TOGETHER - {("C002", "1")} | {("C004", "1")}]


def test_a_text_corrected_in_the_sheet_of_tables_is_a_correction(office: Office):
    with office.desk() as desk:
        row = desk.find(TABLES, problem="อินเทอร์เน็ตช้า")
        desk.put(TABLES, row, problem="อินเทอร์เน็ตช้ามาก")
        row = desk.find(TABLES, problem=BUDGET)
        desk.put(TABLES, row, suggestion="ขอเพิ่มงบประมาณ")
    applied = office.run(SAID)
    assert texts(applied, "C004", PROBLEM)[1] == "อินเทอร์เน็ตช้ามาก"
    assert texts(applied, "C001", SUGGESTION) == ["ขอเพิ่มงบประมาณ"]
    assert office.codes() == ["own_text_edited"] * 2
    assert TABLES in sentence(office.noticed[0])


def test_a_text_corrected_beside_the_pictures_is_a_correction(office: Office):
    said = [*SAID, Say("C001", "1.1.best_practice", "ศูนย์ฝึกอาชีพ")]
    office.run(said)
    with office.desk() as desk:
        desk.put(GALLERY, desk.find(GALLERY, text="ศูนย์ฝึกอาชีพ"), own="ศูนย์ฝึกอาชีพชุมชน")
    applied = office.run(said)
    assert texts(applied, "C001", "1.1.best_practice") == ["ศูนย์ฝึกอาชีพชุมชน"]


def test_pictures_that_go_on_in_another_row_need_no_text(tmp_path: Path):
    office = Office(tmp_path)
    pictures = ";".join(f"pictures/C001/1.1.best_practice-{n}.jpg" for n in range(1, 6))
    said = [Say("C001", "1.1.best_practice", "ศูนย์ฝึกอาชีพ", pictures=pictures)]
    for _ in range(3):
        office.run(said)
        assert office.noticed == ()


def test_the_same_text_corrected_differently_in_two_sheets_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.put(TABLES, desk.find(TABLES, problem="อินเทอร์เน็ตช้า"), problem="เน็ตช้า")
        desk.put(ANSWERS, desk.find(ANSWERS, text="อินเทอร์เน็ตช้า"), own="เน็ตหลุด")
    assert office.stops() == ["review_two_values"]


@pytest.mark.parametrize(
    ("sheet", "shown", "typed"), [(TABLES, "problem", "problem"), (ANSWERS, "text", "own")]
)
def test_texts_sorted_without_their_keys_stop_the_run_inside_one_section_too(
    office: Office, sheet: str, shown: str, typed: str
):
    with office.desk() as desk:
        first, second = (desk.find(sheet, **{shown: text}) for text in (NEAR, "อินเทอร์เน็ตช้า"))
        desk.put(sheet, first, **{typed: "อินเทอร์เน็ตช้า"})
        desk.put(sheet, second, **{typed: NEAR})
    assert office.stops() == ["review_rows_swapped"]


def test_two_texts_of_one_college_may_change_places(office: Office):
    with office.desk() as desk:
        first, second = (desk.find(TABLES, problem=text) for text in ("ครูเฉพาะทางมีไม่พอ", "อินเทอร์เน็ตช้า"))
        desk.put(TABLES, first, problem="อินเทอร์เน็ตช้า")
        desk.put(TABLES, second, problem="ครูเฉพาะทางมีไม่พอ")
    applied = office.run(SAID)
    assert texts(applied, "C004", PROBLEM) == ["อินเทอร์เน็ตช้า", "ครูเฉพาะทางมีไม่พอ"]


def test_without_its_hidden_column_a_group_that_was_entered_stops_the_run(office: Office):
    enter(office, near="แยก")
    with office.desk() as desk:
        desk.sheet(TABLES).delete_cols(desk.heads(TABLES)[f"รหัสแถว · {GROUP}"])
    assert office.stops() == ["review_key_missing"]


def test_a_group_typed_beside_no_row_stops_the_run(office: Office):
    with office.desk() as desk:
        desk.put(TABLES, desk.rows(TABLES)[-1] + 1, group="แยก")
    assert office.stops() == ["review_row_unmatched"]


def test_columns_moved_and_rows_sorted_change_nothing(office: Office):
    enter(office, near="แยก")
    with office.desk() as desk:
        sheet, top = desk.sheet(TABLES), desk.head_row(TABLES)
        head, *rows = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=top))
        for number, values in enumerate([head, *reversed(rows)], start=top):
            for place, value in enumerate(reversed(values), start=1):
                sheet.cell(number, place).value = value  # type: ignore[arg-type]
        sheet.tables.clear()
    office.run(SAID)
    assert groups(office) == [TOGETHER - {("C002", "1")}]
    assert office.noticed == ()


def test_a_problem_that_changed_is_told_and_grouped_anew(office: Office):
    enter(office, near="แยก")
    office.run(SAID)
    newer = [Say(s.college_id, s.section_id, BUDGET if s.text == NEAR else s.text, s.entry) for s in SAID]
    office.run(newer, Extra(version={"C002": "second"}))
    assert groups(office) == [TOGETHER]
    told = [issue for issue in office.noticed if issue.code == "review_outdated"]
    assert [issue.college_id for issue in told] == ["C002"]
    assert "แยก" in sentence(told[0])


def test_a_workbook_from_before_there_were_groups_is_read(office: Office):
    book = openpyxl.load_workbook(office.workbook)
    ledger = book[LEDGER_SHEET]
    ledger.delete_cols([cell.value for cell in ledger[1]].index("group") + 1, ledger.max_column)
    del book[TABLES], book[MARKS_SHEET], book[STATEMENT]
    show_ids(book)
    answers = book[ANSWERS]
    answers.cell(5, next(c.column for c in answers[3] if c.value == "หมายเหตุของผู้ตรวจ")).value = "โทรถามแล้ว"
    book.save(office.workbook)
    office.run(SAID)
    assert [line["note"] for line in trail(office)] == ["โทรถามแล้ว"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_what_was_entered_survives_libreoffice(office: Office, tmp_path: Path):
    enter(office, near="แยก", teacher="ขาดครู", expert="ขาดครู")
    through_libreoffice(office.workbook, tmp_path / "lo")
    office.run(SAID)
    assert groups(office) == [{("C001", "1"), ("C004", "1")}, TOGETHER - {("C002", "1")}]
    assert office.noticed == ()
