"""The sheets of a workbook as rows of fields, whichever program saved it last, whatever was moved in it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart

from rt67_aggregate.model import LEDGER_COLUMNS, LEDGER_SHEET, MARKS_SHEET
from rt67_aggregate.review.sheets import Loose, Sheet, Sheets, read_sheets
from tests.small_workbook import COLUMN, COUNTS, SHEET, TOP, SmallWorkbook
from tests.told import untold

Rows = Sequence[Sequence[object]]
OLDER = LEDGER_COLUMNS[:-1]  # of a workbook without checksums, and so without marks
FIELDS = {"วิทยาลัย": "college", "ข้อความ": "shown", "ผลการตรวจ": "verdict", "รหัส": "key"}
HEADS = list(FIELDS)


def book(
    path: Path,
    sheets: Mapping[str, Rows],
    layout: Mapping[str, object] | None = None,
    ledger: str = LEDGER_SHEET,
) -> Path:
    """A workbook of these sheets, with a ledger that tells this layout."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    titles = {
        "key": "รหัส",
        "shown": "ข้อความ",
        "layout": json.dumps(layout or {"คำตอบ": FIELDS}, ensure_ascii=False),
    }
    hidden = made.create_sheet(ledger)
    for line in (OLDER, [titles.get(c) for c in OLDER], [{"key": "r-1"}.get(c) for c in OLDER]):
        hidden.append(line)
    made.save(path)
    return path


def sheets_of(path: Path) -> Sheets:
    read = read_sheets(path)
    assert not untold(read.issues)
    assert read.value is not None, read.issues
    return read.value


def only(path: Path) -> Sheet:
    (sheet,) = sheets_of(path).sheets
    return sheet


def cells(sheet: Sheet) -> list[tuple[int, dict[str, str]]]:
    return [(line.number, line.cells) for line in sheet.lines]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rt67_summary.xlsx"


# --- rows -----------------------------------------------------------------------------------------


def test_rows_are_read_below_the_headings_with_their_numbers(path: Path) -> None:
    rows = [["เรื่อง"], [], HEADS, ["หนึ่ง", "ก", "ผ่าน", "r-1"], [], [None, "ข"]]
    sheet = only(book(path, {"คำตอบ": rows}))
    assert cells(sheet) == [
        (4, {"college": "หนึ่ง", "shown": "ก", "verdict": "ผ่าน", "key": "r-1"}),
        (6, {"college": "", "shown": "ข", "verdict": "", "key": ""}),
    ]
    assert (sheet.name, sheet.written, sheet.found, sheet.keyless) == ("คำตอบ", True, True, False)
    assert (sheet.missing, sheet.twice, sheet.added, sheet.loose, sheet.texts) == (
        (),
        (),
        (),
        (),
        frozenset(),
    )


def test_columns_are_found_by_their_headings_wherever_they_stand(path: Path) -> None:
    rows = [[" รหัส ", None, "ข้อความ", "ผลการตรวจ", "วิทยาลัย"], ["r-1", "x", "ก", None, "หนึ่ง"]]
    assert cells(only(book(path, {"คำตอบ": rows}))) == [
        (2, {"key": "r-1", "shown": "ก", "verdict": "", "college": "หนึ่ง"})
    ]


def test_the_row_with_the_most_headings_is_the_one_that_heads_the_sheet(path: Path) -> None:
    """The sheet of all topics shows a topic above its sections, and one without sections above itself."""
    fields = {"วิทยาลัย": "college", "หมายเหตุ": "note", "1 แผนงาน": "", "2 ผลงาน": "", "รหัส": "key"}
    above = [None, None, "1 แผนงาน", "2 ผลงาน"]
    rows = [["เรื่อง"], above, list(fields), ["หนึ่ง", "ดูแล้ว", "✓", "✓", "c-1"], above]
    sheet = only(book(path, {"ครบถ้วน": rows}, {"ครบถ้วน": fields}))
    assert (sheet.missing, sheet.keyless, sheet.loose) == ((), False, ())
    assert cells(sheet)[0] == (4, {"college": "หนึ่ง", "note": "ดูแล้ว", "key": "c-1"})


def test_headings_that_are_gone_or_stand_twice_are_told(path: Path) -> None:
    gone = only(book(path, {"คำตอบ": [["วิทยาลัย", "ข้อความ", "รหัส"], ["หนึ่ง", "ก", "r-1"]]}))
    assert (gone.missing, gone.keyless, gone.twice) == (("ผลการตรวจ",), False, ())
    twice = only(book(path, {"คำตอบ": [[*HEADS, "ข้อความ", "วิทยาลัย"], ["หนึ่ง", "ก", None, "r-1"]]}))
    assert twice.twice == ("ข้อความ",)  # a column that is not read may stand twice
    keyless = only(book(path, {"คำตอบ": [HEADS[:3], ["หนึ่ง", "ก", None]]}))
    assert (keyless.keyless, keyless.texts) == (True, frozenset({*HEADS[:3], "หนึ่ง", "ก"}))


def test_a_sheet_without_its_headings_tells_what_was_wanted_and_what_stands_there(path: Path) -> None:
    sheet = only(book(path, {"คำตอบ": [["ข้อความ"], ["ก"]]}))
    assert (sheet.found, sheet.written, sheet.lines) == (False, True, ())
    assert sheet.missing == ("วิทยาลัย", "ข้อความ", "ผลการตรวจ", "รหัส")
    assert sheet.texts == {"ข้อความ", "ก"}


@pytest.mark.parametrize(("above", "found"), [(39, True), (40, False)])
def test_headings_are_looked_for_in_the_first_forty_rows(above: int, found: bool, path: Path) -> None:
    rows: Rows = [*([["x"]] * above), HEADS, ["หนึ่ง", "ก", None, "r-1"]]
    assert only(book(path, {"คำตอบ": rows})).found is found


def test_a_sheet_of_which_nothing_is_read_is_not_looked_into(path: Path) -> None:
    sheet = only(book(path, {"ภาพรวม": [HEADS, ["ก"]]}, {"คำตอบ": FIELDS, "ภาพรวม": {"วิทยาลัย": ""}}))
    assert (sheet.found, sheet.missing) == (False, ())


def test_an_added_column_is_told_with_what_stands_below_it(path: Path) -> None:
    rows = [[*HEADS, "ผู้ดูแล", "ว่าง"], ["หนึ่ง", "ก", None, "r-1", " นาย ก "], ["สอง", "ข", None, "r-2", None]]
    assert only(book(path, {"คำตอบ": rows})).added == (("ผู้ดูแล", ("นาย ก",)),)


def test_a_copied_or_renamed_sheet_is_read_like_the_one_that_it_is_like(path: Path) -> None:
    other = {"หมายเหตุ": "note", "รหัส": "key"}
    rows = {"สำเนา": [HEADS, ["หนึ่ง", "ก", None, "r-1"]], "อื่น": [["รหัส", "หมายเหตุ"], ["r-1", "ดู"]]}
    first, second = sheets_of(book(path, rows, {"คำตอบ": FIELDS, "ต่อ": other})).sheets
    assert (first.written, first.lines[0].cells["shown"]) == (False, "ก")
    assert second.lines[0].cells == {"key": "r-1", "note": "ดู"}


def test_each_text_with_a_column_of_keys_of_its_own_is_a_row(path: Path) -> None:
    fields = {
        "วิทยาลัย": "college",
        "ปัญหา": "shown",
        "แนวทาง": "shown",
        "รหัส · ปัญหา": "key",
        "รหัส · แนวทาง": "key",
        "หมายเหตุ": "note",
    }
    rows = [list(fields), ["หนึ่ง", "ไฟดับ", "ซ่อม", "r-1", "r-2", "ดู"]]
    assert cells(only(book(path, {"ตาราง": rows}, {"ตาราง": fields}))) == [
        (2, {"college": "หนึ่ง", "note": "ดู"}),
        (2, {"college": "หนึ่ง", "key": "r-1", "shown": "ไฟดับ"}),
        (2, {"college": "หนึ่ง", "key": "r-2", "shown": "ซ่อม"}),
    ]
    del fields["หมายเหตุ"]
    rows = [list(fields), ["หนึ่ง", "ไฟดับ", "ซ่อม", "r-1", "r-2"]]
    found = only(book(path, {"ตาราง": rows}, {"ตาราง": fields}))
    assert [line.cells.get("key") for line in found.lines] == ["r-1", "r-2"]


def test_words_of_lists_are_taken_in_thai(path: Path) -> None:
    rows = [HEADS, ["หนึ่ง", "Passed", "Passed", "r-1"]]
    (line,) = only(book(path, {"คำตอบ": rows})).lines
    assert (line.cells["verdict"], line.cells["shown"]) == ("ผ่าน", "Passed")


# --- the hidden sheets ------------------------------------------------------------------------------


def test_the_ledger_is_told_by_its_columns_where_its_sheet_was_renamed(path: Path) -> None:
    found = sheets_of(book(path, {"คำตอบ": [HEADS, ["หนึ่ง", "ก", None, "r-1"]]}, ledger="Sheet9"))
    assert [line["key"] for line in found.ledger] == ["รหัส", "r-1"]
    assert [sheet.name for sheet in found.sheets] == ["คำตอบ"]
    assert set(found.ledger[1]) == set(OLDER)


def test_a_long_ledger_goes_on_in_numbered_sheets(path: Path) -> None:
    made = openpyxl.load_workbook(book(path, {"คำตอบ": [HEADS]}))
    for number, key in ((2, "r-2"), (3, "r-3")):
        sheet = made.create_sheet(f"{LEDGER_SHEET} {number}")
        sheet.append(OLDER)
        sheet.append([key])
        sheet.append([])
    made.save(path)
    found = sheets_of(path)
    assert [line["key"] for line in found.ledger] == ["รหัส", "r-1", "r-2", "r-3"]
    assert [sheet.name for sheet in found.sheets] == ["คำตอบ"]


def test_a_workbook_without_ledger_is_none_of_ours(path: Path) -> None:
    made = openpyxl.Workbook()
    made.save(path)
    read = read_sheets(path)
    assert read.value is None
    assert [(issue.code, issue.source) for issue in read.issues] == [("workbook_without_ledger", path.name)]


def test_marks_that_were_changed_are_told_with_their_sheet(tmp_path: Path) -> None:
    small = SmallWorkbook(tmp_path)
    small.book[MARKS_SHEET].cell(1, 3).value = "x"
    read = read_sheets(small.save())
    assert read.value is None
    (issue,) = read.issues
    assert not untold(read.issues)
    assert (issue.code, dict(issue.values)["sheet"]) == ("review_ledger_changed", MARKS_SHEET)
    del small.book[MARKS_SHEET]
    assert [i.code for i in read_sheets(small.save()).issues] == ["workbook_without_ledger"]


# --- what the program did not write ----------------------------------------------------------------


@pytest.fixture
def small(tmp_path: Path) -> SmallWorkbook:
    return SmallWorkbook(tmp_path)


def loose(small: SmallWorkbook, name: str = SHEET) -> tuple[Loose, ...]:
    return next(sheet for sheet in sheets_of(small.save()).sheets if sheet.name == name).loose


def test_a_workbook_as_it_was_written_has_nothing_loose(small: SmallWorkbook) -> None:
    assert {sheet.name: sheet.loose for sheet in sheets_of(small.save()).sheets} == {SHEET: (), COUNTS: ()}


def test_cells_that_somebody_typed_are_told_with_their_addresses(small: SmallWorkbook) -> None:
    small.book[SHEET]["B1"] = " ด่วน "
    small.book[SHEET].cell(TOP, 14).value = None
    small.book[SHEET].cell(TOP + 9, 2).value = 48
    small.book[COUNTS]["D2"] = "ดู"
    assert loose(small) == (Loose("B1", "ด่วน"), Loose("B12", "48"))
    assert loose(small, COUNTS) == (Loose("D2", "ดู"),)


def test_cells_of_the_program_s_in_another_row_are_told_as_a_row(small: SmallWorkbook) -> None:
    sheet = small.book[SHEET]
    first, third = sheet.cell(TOP + 1, 1).value, sheet.cell(TOP + 3, 1).value
    assert first != third
    sheet.cell(TOP + 1, 1).value = third
    assert loose(small) == (Loose("A4", ""),)


def test_what_a_row_holds_of_the_program_s_own_is_known(small: SmallWorkbook) -> None:
    sheet = next(sheet for sheet in sheets_of(small.save()).sheets if sheet.name == SHEET)
    assert [len(line.own) for line in sheet.lines] == [3, 3, 3, 2]
    assert sheet.lines[0].own[0] == "วิทยาลัยหนึ่ง"


# --- formulas ---------------------------------------------------------------------------------------


def with_results(path: Path, results: Mapping[str, str]) -> Path:
    """The workbook as a spreadsheet saves it: each formula with its result."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name, data in parts.items():
        text = data.decode("utf-8", "surrogateescape")
        for formula, result in results.items():
            text = text.replace(f"<f>{formula}</f><v></v>", f"<f>{formula}</f><v>{result}</v>")
            text = text.replace(f"<f>{formula}</f><v />", f"<f>{formula}</f><v>{result}</v>")
        parts[name] = text.encode("utf-8", "surrogateescape")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


def test_a_formula_is_read_by_its_result_where_there_is_one(small: SmallWorkbook) -> None:
    small.put(1, text="=40+8")
    small.put(2, text="=1+1", note="=2+2")
    read = sheets_of(with_results(small.save(), {"40+8": "48", "2+2": "4"}))
    lines = read.sheets[0].lines
    assert [line.cells["text"] for line in lines[:3]] == ["48", "=1+1", ""]
    assert lines[1].cells["note"] == "4"
    assert lines[0].cells["shown"] == "จัดอบรม 2 ครั้ง"


def test_a_formula_s_result_is_read_as_its_cell_shows_it(small: SmallWorkbook) -> None:
    small.put(1, text="=193/200", note=0.5)
    small.put(2, text=0.25)
    for row, field in ((1, "text"), (1, "note"), (2, "text")):
        small.book[SHEET].cell(TOP + row, COLUMN[field]).number_format = "0.0%"
    read = sheets_of(with_results(small.save(), {"193/200": "0.965"}))
    first, second = read.sheets[0].lines[:2]
    assert (first.cells["text"], first.cells["note"], second.cells["text"]) == ("96.5%", "50.0%", "25.0%")


def test_a_chart_has_no_rows(small: SmallWorkbook) -> None:
    small.book.create_chartsheet("แผนภูมิ").add_chart(BarChart())
    sheet = next(sheet for sheet in sheets_of(small.save()).sheets if sheet.name == "แผนภูมิ")
    assert (sheet.found, sheet.texts, sheet.loose) == (False, frozenset(), ())
