"""What is read back of a workbook, row by row and cell by cell, whatever was done to its sheets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import LEDGER_COLUMNS, LEDGER_SHEET, MARKS_SHEET, Verdict
from rt67_aggregate.review import BookReview, read_workbook
from rt67_aggregate.review.additions import additions
from rt67_aggregate.review.extras import Extras
from rt67_aggregate.review.sheets import read_sheets
from tests.small_workbook import (
    COLUMN,
    COUNTS,
    FIRST,
    FOOTER,
    FOURTH,
    SECOND,
    SHEET,
    TOP,
    SmallWorkbook,
    answers,
    ledger,
    written,
)


@pytest.fixture
def small(tmp_path: Path) -> SmallWorkbook:
    return SmallWorkbook(tmp_path)


def told(small: SmallWorkbook) -> list[tuple[str, str]]:
    """Code and texts of what is told of a workbook that is read."""
    read = small.read()
    assert read.value is not None, read.issues
    return [(issue.code, str(dict(issue.values).get("texts", ""))) for issue in read.issues]


def test_a_workbook_that_nobody_touched_says_nothing(small: SmallWorkbook) -> None:
    read = small.read()
    assert (read.value, read.issues) == ((), ())


def test_where_there_is_no_workbook_nothing_is_entered(small: SmallWorkbook) -> None:
    assert read_workbook(small.path).value == BookReview()


@pytest.mark.parametrize("lock", [".~lock.rt67_summary.xlsx#", "~$rt67_summary.xlsx"])
def test_a_workbook_that_is_open_elsewhere_stops(small: SmallWorkbook, lock: str) -> None:
    small.path.with_name(lock).write_bytes(b"")
    read = small.read()
    assert (read.value, [issue.code for issue in read.issues]) == (None, ["workbook_open_elsewhere"])
    assert lock in sentence(read.issues[0])


def test_each_column_is_read_by_its_heading(small: SmallWorkbook) -> None:
    small.put(1, verdict="แก้ไข", text="ใหม่", moved_to="1.2 ผล 1  หัวข้อ", note="จด", group="ก")
    small.put(2, status="ตอบว่าไม่มี")
    small.put(4, moved_to="1.1 ผล 1")
    assert small.changes() == {
        FIRST: {"verdict": "แก้ไข", "text": "ใหม่", "moved_to": "1.2.result.1", "note": "จด", "group": "ก"},
        SECOND: {"status": "none"},
        FOURTH: {"moved_to": "1.1.result.1"},
    }


def test_what_was_entered_before_and_is_still_there_is_given_as_well(tmp_path: Path) -> None:
    lines = [answers()[0] | {"verdict": "ผ่าน", "note": "เดิม"}, *answers()[1:]]
    (change,) = SmallWorkbook(tmp_path, lines).read().value or ()
    assert (change.now.verdict, change.now.note, change.changed) == (Verdict.PASSED, "เดิม", False)


def test_a_section_to_move_to_that_is_none_stays_as_typed(small: SmallWorkbook) -> None:
    small.put(1, moved_to="หัวข้อที่เก้า")
    assert small.changes() == {FIRST: {"moved_to": "หัวข้อที่เก้า"}}


# --- sheets and rows that were moved about -----------------------------------------------------


def _sorted(small: SmallWorkbook) -> None:
    sheet = small.book[SHEET]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=TOP + 1)]
    for number, row in enumerate(reversed(rows), TOP + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value


def _columns_turned(small: SmallWorkbook) -> None:
    sheet = small.book[SHEET]
    for row in sheet.iter_rows(min_row=TOP):
        values = [cell.value for cell in row]
        for cell, value in zip(row, reversed(values), strict=True):
            cell.value = value


def _renamed(small: SmallWorkbook) -> None:
    small.book[SHEET].title = "ของฉัน"


def _lines_above(small: SmallWorkbook) -> None:
    small.book[SHEET].insert_rows(1, 12)


def _sheets_turned(small: SmallWorkbook) -> None:
    small.book.move_sheet(LEDGER_SHEET, -2)


def _ledger_renamed(small: SmallWorkbook) -> None:
    small.book[LEDGER_SHEET].title = "Sheet9"


def _copied(small: SmallWorkbook) -> None:
    small.book.copy_worksheet(small.book[SHEET]).title = "สำเนา"
    small.book.remove(small.book[SHEET])


@pytest.mark.parametrize(
    "moved", [_sorted, _columns_turned, _renamed, _lines_above, _sheets_turned, _ledger_renamed, _copied]
)
def test_rows_are_found_wherever_they_stand(
    small: SmallWorkbook, moved: Callable[[SmallWorkbook], None]
) -> None:
    small.put(1, text="ใหม่")
    moved(small)
    assert small.changes() == {FIRST: {"text": "ใหม่"}}
    assert small.codes() == []


def test_a_copy_of_the_sheet_counts_beside_it(small: SmallWorkbook) -> None:
    small.book.copy_worksheet(small.book[SHEET]).title = "สำเนา"
    small.put(1, text="ใหม่")
    small.book["สำเนา"].cell(TOP + 2, COLUMN["note"]).value = "จด"
    assert small.changes() == {FIRST: {"text": "ใหม่"}, SECOND: {"note": "จด"}}


def test_rows_that_were_deleted_are_told_with_their_number(small: SmallWorkbook) -> None:
    small.book[SHEET].delete_rows(TOP + 1, 2)
    read = small.read()
    assert read.value == ()
    assert [(issue.code, dict(issue.values)["count"]) for issue in read.issues] == [("rows_deleted", "2")]


@pytest.mark.parametrize("title", [SHEET, "ของฉัน"])
@pytest.mark.parametrize(("first", "count"), [(1, 2), (1, 4)])
def test_deleted_rows_are_told_whatever_the_sheet_is_called(
    small: SmallWorkbook, title: str, first: int, count: int
) -> None:
    small.book[SHEET].title = title
    small.book[title].delete_rows(TOP + first, count)
    (issue,) = small.read().issues
    named = title if count < 4 else SHEET
    assert (issue.code, dict(issue.values)) == (
        "rows_deleted",
        {"sheet": named, "row": "0", "count": str(min(count, 3))},
    )


def test_a_renamed_sheet_with_all_its_rows_says_nothing(small: SmallWorkbook) -> None:
    small.book[SHEET].title = "ของฉัน"
    assert small.codes() == []


def test_a_sheet_that_was_deleted_is_told_by_its_rows(small: SmallWorkbook) -> None:
    del small.book[SHEET]
    (issue,) = small.read().issues
    assert (issue.code, dict(issue.values)["count"]) == ("rows_deleted", "3")


def test_a_copy_of_a_deleted_sheet_is_the_sheet(small: SmallWorkbook) -> None:
    small.put(1, note="จด")
    small.book.copy_worksheet(small.book[SHEET])
    del small.book[SHEET]
    assert (small.changes(), small.codes()) == ({FIRST: {"note": "จด"}}, [])


def test_of_a_sheet_of_her_own_cells_and_comments_are_told(small: SmallWorkbook) -> None:
    own = small.book.create_sheet("ของฉัน")
    own["A1"].value = "โทรถามแล้ว"
    own["B2"].comment = Comment("รอหนังสือ", "ฉัน")
    ((code, texts),) = told(small)
    assert (code, "โทรถามแล้ว" in texts, "รอหนังสือ" in texts) == ("added_sheet_left", True, True)


def test_cells_that_are_struck_out_or_merged_are_told_with_their_places(small: SmallWorkbook) -> None:
    small.put(1, note="จด", text="แก้")
    cell = small.book[SHEET].cell(TOP + 1, COLUMN["note"])
    cell.font = Font(strike=True)
    small.book[SHEET].merge_cells(f"F{TOP + 2}:F{TOP + 3}")
    read = small.read()
    places = [(issue.code, dict(issue.values)["places"]) for issue in read.issues]
    assert places == [("struck_out", cell.coordinate), ("merged_rows", f"F{TOP + 2}:F{TOP + 3}")]


def test_text_boxes_and_pictures_over_the_cells_are_told(small: SmallWorkbook) -> None:
    book = read_sheets(small.save()).value
    assert book is not None
    extras = Extras(boxes=("อย่าลืมถาม", "ด่วน"), pictures=3)
    (issue,) = additions(book, ledger(), {SHEET: extras})
    texts = dict(issue.values)["texts"]
    assert (issue.code, texts) == (
        "typed_elsewhere",
        "กล่องข้อความ “อย่าลืมถาม” · กล่องข้อความ “ด่วน” · ภาพที่เพิ่ม 3 ภาพ",
    )


def test_where_a_link_leads_is_told_where_its_row_does_not_say_it(small: SmallWorkbook) -> None:
    small.put(1, note="หนังสือแจ้ง")
    small.put(2, note="ดู https://example.invalid/ก")
    small.put(3, note="someone@example.invalid")
    addresses = (
        "https://example.invalid/a?b=1",
        "https://example.invalid/ก",
        "mailto:someone@example.invalid",
    )
    for row, address in enumerate(addresses, TOP + 1):
        small.book[SHEET].cell(row, COLUMN["note"]).hyperlink = address
    assert told(small) == [("typed_elsewhere", "ลิงก์ที่ H4 “https://example.invalid/a?b=1”")]
    assert small.changes()[FIRST] == {"note": "หนังสือแจ้ง"}


def test_links_to_places_and_from_cells_of_the_program_are_the_program_s(small: SmallWorkbook) -> None:
    small.book[SHEET].cell(TOP + 1, COLUMN["note"]).hyperlink = "#ภาพรวม!A1"
    for row, address in enumerate(("pages/a.html", "file:///C:/a.docx"), TOP + 1):
        small.book[SHEET].cell(row, COLUMN["college"]).hyperlink = address
    small.put(1, note="จด")
    small.put(2, note="จด")
    small.put(3, note="จด")
    assert told(small) == []


@pytest.mark.parametrize("address", ["file:///C:/งาน/ก.pdf", "หนังสือ.pdf", "\\\\เครื่อง\\งาน\\ก.docx"])
def test_a_link_to_a_file_from_a_cell_that_she_types_in_is_told(small: SmallWorkbook, address: str) -> None:
    small.put(1, note="ดูหนังสือ")
    small.book[SHEET].cell(TOP + 1, COLUMN["note"]).hyperlink = address
    small.put(2, note="ดูที่ file:///C:/งาน/ก.pdf และ หนังสือ.pdf และ \\\\เครื่อง\\งาน\\ก.docx")
    small.book[SHEET].cell(TOP + 2, COLUMN["note"]).hyperlink = address
    assert told(small) == [("typed_elsewhere", f"ลิงก์ที่ H4 “{address}”")]


def test_a_link_beside_the_table_is_told(small: SmallWorkbook) -> None:
    cell = small.book[SHEET].cell(TOP + 1, len(COLUMN) + 5)
    cell.value, cell.hyperlink = "แนบ", "แนบ.pdf"
    ((_, texts),) = told(small)
    assert "ลิงก์" in texts


def test_what_page_headers_and_footers_say_is_told(small: SmallWorkbook) -> None:
    sheet = small.book[SHEET]
    sheet.oddHeader.center.text = "ตรวจโดย ก & ข"
    sheet.oddHeader.center.font, sheet.oddHeader.center.size = "Arial,Bold", 14
    sheet.firstFooter.right.text = "หน้า &P ร่าง"
    small.book[COUNTS].evenFooter.left.text = "3 มี.ค."
    assert told(small) == [
        ("typed_elsewhere", "หัวหรือท้ายกระดาษ “ตรวจโดย ก & ข” · หัวหรือท้ายกระดาษ “หน้า  ร่าง”"),
        ("typed_elsewhere", "หัวหรือท้ายกระดาษ “3 มี.ค.”"),
    ]


def test_the_program_s_own_footer_is_not(small: SmallWorkbook) -> None:
    small.book[SHEET].oddFooter.left.text = FOOTER  # as other programs write it
    small.book[SHEET].oddFooter.left.font = "TH SarabunPSK,Regular"
    assert told(small) == []


def test_a_new_sheet_s_header_is_told_beside_its_cells(small: SmallWorkbook) -> None:
    sheet = small.book.create_sheet("ของฉัน")
    sheet.oddFooter.center.text = "Page &P"  # as a program gives it to every new sheet
    assert told(small) == []
    sheet["A1"] = "จด"
    assert told(small) == [("added_sheet_left", "หัวหรือท้ายกระดาษ “Page” · จด")]


def test_a_workbook_of_before_does_not_tell_its_footers(tmp_path: Path) -> None:
    small = SmallWorkbook(tmp_path, footer=None)
    small.book[SHEET].oddFooter.left.text = FOOTER
    assert told(small) == []


def test_what_stands_in_hidden_sheets_beside_the_program_s_is_told(small: SmallWorkbook) -> None:
    small.book[LEDGER_SHEET].cell(2, len(LEDGER_COLUMNS) + 1).value = "ข้างบัญชี"
    small.book[MARKS_SHEET].cell(1, 9).value = "ข้างเครื่องหมาย"
    small.book[MARKS_SHEET].cell(40, 2).value = "ใต้เครื่องหมาย"
    small.put(1, note="จด")
    assert told(small) == [
        ("typed_elsewhere", "X2 “ข้างบัญชี”"),
        ("typed_elsewhere", "I1 “ข้างเครื่องหมาย” · B40 “ใต้เครื่องหมาย”"),
    ]
    assert small.changes()[FIRST] == {"note": "จด"}


@pytest.mark.parametrize(("there", "told_of"), [(0, "1"), (1, ""), (2, "")])
def test_only_pictures_beyond_the_program_s_own_are_told(tmp_path: Path, there: int, told_of: str) -> None:
    book = read_sheets(SmallWorkbook(tmp_path, pictures={SHEET: there}).save()).value
    assert book is not None
    told_texts = [
        dict(issue.values)["texts"] for issue in additions(book, ledger(), {SHEET: Extras(pictures=1)})
    ]
    assert told_texts == ([f"ภาพที่เพิ่ม {told_of} ภาพ"] if told_of else [])


@pytest.mark.parametrize("verdict", ["ผ่าน\u200b", "\ufeffผ่าน", "\u00a0ผ่าน ", "ผ่\u200bาน", "Passed\u200d"])
def test_what_cannot_be_seen_makes_no_other_verdict(small: SmallWorkbook, verdict: str) -> None:
    small.put(1, verdict=verdict)
    assert small.changes() == {FIRST: {"verdict": "ผ่าน"}}


def test_a_mark_of_a_new_answer_is_read_as_it_looks(small: SmallWorkbook) -> None:
    small.put(5, verdict="เพิ่มค\u0e4d\u0e32ตอบ\u200b", college="C001", section_id="1.1 ผล 1", text="ใหม่")
    (change,) = small.read().value or ()
    assert (change.now.college_id, change.now.text) == ("C001", "ใหม่")


def test_a_text_of_no_section_that_was_deleted_is_not_missed(small: SmallWorkbook) -> None:
    small.book[SHEET].delete_rows(TOP + 4)
    assert small.codes() == []


def test_a_long_text_goes_on_in_rows_of_its_key(tmp_path: Path) -> None:
    first, second = answers()[0], written(FIRST, part="2", sent="ต่อ", stated="", section="")
    small = SmallWorkbook(tmp_path, [first, second])
    small.put(2, key=f"{FIRST}/2", text="ส่วนที่สอง")
    assert small.changes() == {FIRST: {"text": "ส่วนที่สอง"}}


# --- what stops the run ------------------------------------------------------------------------


def stopped(small: SmallWorkbook) -> list[str]:
    read = small.read()
    assert read.value is None
    for issue in read.issues:
        assert sentence(issue)
    return [issue.code for issue in read.issues]


@pytest.mark.parametrize("field", ["verdict", "text", "moved_to", "note", "group", "status", "shown"])
def test_a_column_that_is_read_and_is_gone_stops(small: SmallWorkbook, field: str) -> None:
    small.book[SHEET].cell(TOP, COLUMN[field]).value = None
    assert stopped(small) == ["review_column_missing"]


def test_a_column_that_is_not_read_may_go(small: SmallWorkbook) -> None:
    small.put(1, text="ใหม่")
    small.book[SHEET].delete_cols(10)
    assert small.changes() == {FIRST: {"text": "ใหม่"}}


def test_a_heading_twice_stops(small: SmallWorkbook) -> None:
    small.book[SHEET].cell(TOP, 14).value = "หมายเหตุ"
    assert stopped(small) == ["review_column_twice"]


def test_without_keys_it_stops_where_something_was_entered(small: SmallWorkbook) -> None:
    small.book[SHEET].delete_cols(COLUMN["key"])
    assert small.changes() == {}
    small.put(2, note="จด")
    read = small.read()
    assert [(issue.code, issue.line) for issue in read.issues] == [("review_key_missing", TOP + 2)]
    assert read.value is None


def test_without_keys_it_stops_where_a_column_that_is_read_is_gone_and_something_was_typed(
    small: SmallWorkbook,
) -> None:
    small.book[SHEET].delete_cols(COLUMN["key"])
    small.book[SHEET].cell(TOP, COLUMN["note"]).value = None
    assert small.changes() == {}
    small.put(2, note="โทรถามแล้ว")
    assert stopped(small) == ["review_column_missing"]


def test_without_keys_a_heading_twice_stops_nothing(small: SmallWorkbook) -> None:
    small.book[SHEET].cell(TOP, 14).value = "หมายเหตุ"
    small.book[SHEET].delete_cols(COLUMN["key"])
    assert small.changes() == {}


def test_headings_that_are_gone_stop(small: SmallWorkbook) -> None:
    small.book[SHEET].delete_rows(TOP)
    assert stopped(small) == ["review_headings_missing"]


def test_headings_far_down_are_none(small: SmallWorkbook) -> None:
    small.book[SHEET].insert_rows(1, 40 - TOP)
    assert small.changes() == {}
    small.book[SHEET].insert_rows(1)
    assert stopped(small) == ["review_headings_missing"]


def test_an_entry_beside_an_unknown_key_stops_and_an_empty_one_does_not(small: SmallWorkbook) -> None:
    small.put(6, key="r-9")
    assert small.changes() == {}
    small.put(6, note="จด", text="ใหม่")
    read = small.read()
    assert [(issue.code, issue.line) for issue in read.issues] == [("review_row_unmatched", TOP + 6)]
    assert dict(read.issues[0].values)["text"] == "ใหม่ · จด"


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        ({"verdict": "=COUNTA(E4:E7)"}, "E8 “=COUNTA(E4:E7)”"),
        ({"college": "ทั้งหมด", "note": "=SUM(H4:H7)"}, "A8 “ทั้งหมด” · H8 “=SUM(H4:H7)”"),
        ({"text": "=SUBTOTAL(103,Table1[ข้อความที่แก้ไข])"}, "F8 “=SUBTOTAL(103,Table1[ข้อความที่แก้ไข])”"),
        (
            {"college": "ผลรวม", "key": "=SUBTOTAL(103,Table1[รหัสแถว])"},
            "A8 “ผลรวม” · K8 “=SUBTOTAL(103,Table1[รหัสแถว])”",
        ),
    ],
)
def test_a_total_below_the_rows_is_told_and_stops_nothing(
    small: SmallWorkbook, cells: dict[str, str], texts: str
) -> None:
    small.put(5, **cells)
    assert told(small) == [("typed_elsewhere", texts)]
    assert small.changes() == {}


@pytest.mark.parametrize("text", ["=1+1", "รวม 4 แถว"])
def test_what_is_no_total_below_the_rows_stops(small: SmallWorkbook, text: str) -> None:
    small.put(5, verdict="=COUNTA(E4:E7)", note=text)
    assert stopped(small) == ["review_row_unmatched"]


def test_a_key_that_was_typed_over_stops(small: SmallWorkbook) -> None:
    small.put(1, key="r-9")
    assert stopped(small) == ["review_row_unmatched"]


def test_a_part_that_the_text_does_not_have_is_an_unknown_key(small: SmallWorkbook) -> None:
    small.put(1, key=f"{FIRST}/2", note="จด")
    assert "review_row_unmatched" in stopped(small)


def test_keys_that_were_sorted_without_their_rows_stop(small: SmallWorkbook) -> None:
    first, second, third = (small.get(row, "key") for row in (1, 2, 3))
    for row, key in ((1, second), (2, third), (3, first)):
        small.put(row, key=key)
    read = small.read()
    assert [(issue.code, issue.line) for issue in read.issues] == [("review_row_mixed", TOP + 1)]
    assert dict(read.issues[0].values)["count"] == "3"
    assert dict(read.issues[0].values)["section"] == "วิทยาลัยหนึ่ง · 1.1 ผล 1"


def test_a_column_sorted_by_itself_stops(small: SmallWorkbook) -> None:
    one, other = small.get(1, "shown"), small.get(2, "shown")
    small.put(1, shown=other)
    small.put(2, shown=one)
    assert stopped(small) == ["review_rows_swapped"]


@pytest.mark.parametrize("row", [2, 3, 5])
def test_a_changed_ledger_stops(small: SmallWorkbook, row: int) -> None:
    small.book[LEDGER_SHEET].cell(row, 9).value = "ค่าอื่น"
    assert stopped(small) == ["review_ledger_changed"]


def test_changed_marks_stop(small: SmallWorkbook) -> None:
    small.book[MARKS_SHEET].cell(1, 2).value = "AAAA"
    assert stopped(small) == ["review_ledger_changed"]


@pytest.mark.parametrize("sheet", [LEDGER_SHEET, MARKS_SHEET])
def test_without_a_hidden_sheet_it_stops(small: SmallWorkbook, sheet: str) -> None:
    del small.book[sheet]
    assert stopped(small) == ["workbook_without_ledger"]


def test_every_fault_is_told_at_once(small: SmallWorkbook) -> None:
    small.put(1, verdict="ok")
    small.put(2, status="มั้ง")
    small.put(3, key="r-9", note="จด")
    assert stopped(small) == ["review_row_unmatched", "review_verdict_unknown", "review_status_unknown"]


# --- what is told ------------------------------------------------------------------------------


@pytest.mark.parametrize(("sheet", "cell"), [(SHEET, "N5"), (SHEET, "B1"), (SHEET, "A40"), (COUNTS, "F9")])
def test_what_stands_anywhere_else_is_told_with_its_address(
    small: SmallWorkbook, sheet: str, cell: str
) -> None:
    small.book[sheet][cell] = "ควรชมเชย"
    assert told(small) == [("typed_elsewhere", f"{cell} “ควรชมเชย”")]


@pytest.mark.parametrize(("sheet", "cell"), [(SHEET, "J5"), (COUNTS, "B2")])
def test_what_stands_over_a_cell_of_the_programs_is_told_with_its_row(
    small: SmallWorkbook, sheet: str, cell: str
) -> None:
    small.book[sheet][cell] = "ควรชมเชย"
    assert told(small) == [("typed_elsewhere", f"{cell} “ควรชมเชย” · A{cell[1:]} …")]


def test_a_cell_of_the_programs_that_stands_in_another_row_is_told_as_a_row(small: SmallWorkbook) -> None:
    small.book[SHEET].cell(TOP + 1, 10).value = "สอง.docx"
    assert told(small) == [("typed_elsewhere", f"A{TOP + 1} …")]


def test_an_added_column_is_told_with_what_stands_below(small: SmallWorkbook) -> None:
    small.book[SHEET].cell(TOP, 12).value = "ความเห็น"
    assert told(small) == [("typed_elsewhere", f"L{TOP} “ความเห็น”")]
    small.book[SHEET].cell(TOP + 2, 12).value = "ดี"
    read = small.read()
    assert [issue.code for issue in read.issues] == ["added_column_left"]
    assert dict(read.issues[0].values)["columns"] == "ความเห็น"
    assert dict(read.issues[0].values)["texts"] == "ดี"


def test_an_added_sheet_is_told_with_its_texts(small: SmallWorkbook) -> None:
    small.book.create_sheet("ว่าง")
    small.book.create_sheet("ประชุม")["B7"] = "มติ"
    small.book["ประชุม"]["A2"] = 12
    assert told(small) == [("added_sheet_left", "12 · มติ")]


def test_of_many_cells_the_first_are_told_and_how_many_more(small: SmallWorkbook) -> None:
    for row in range(20, 62):
        small.book[SHEET].cell(row, 1).value = f"ข้อ {row}"
    ((_, texts),) = told(small)
    assert "A59 “ข้อ 59”" in texts
    assert "A60" not in texts
    assert texts.endswith("และอีก 2 แห่ง")


def test_a_comment_over_a_cell_of_no_row_is_told(small: SmallWorkbook) -> None:
    small.book[SHEET]["C3"].comment = Comment("ถามก่อน", "ผู้ตรวจ")
    assert told(small) == [("typed_elsewhere", "ความคิดเห็นที่ C3 “ถามก่อน”")]


def test_what_stands_beside_the_rows_of_a_copied_sheet_is_told(small: SmallWorkbook) -> None:
    _copied(small)
    small.book["สำเนา"].cell(TOP + 6, 1).value = "ของฉัน"
    assert told(small) == [("typed_elsewhere", "A9 “ของฉัน”")]


# --- new answers -------------------------------------------------------------------------------


def test_a_row_with_the_mark_of_a_new_answer_is_one(small: SmallWorkbook) -> None:
    small.put(
        5, college="วิทยาลัยสอง", section_id="1.2 ผล 1", shown="จัดค่าย", verdict="เพิ่มคำตอบ", note="จากโทรศัพท์"
    )
    read = small.read()
    assert read.value is not None, read.issues
    (change,) = read.value
    assert (change.now.college_id, change.now.section_id, change.now.text) == (
        "C002",
        "1.2.result.1",
        "จัดค่าย",
    )
    assert (change.now.verdict, change.now.note) == (Verdict.CORRECTED, "จากโทรศัพท์")
    assert change.now.key.startswith("a-")
    assert (change.written.key, change.written.college_id, change.written.text) == (
        change.now.key,
        "C002",
        "",
    )
    assert read.issues == ()


def test_two_new_answers_that_say_the_same_are_two(small: SmallWorkbook) -> None:
    for row in (5, 6):
        small.put(row, college="C002", section_id="1.2.result.1", text="จัดค่าย", verdict="เพิ่มคำตอบ")
    keys = [change.now.key for change in small.read().value or ()]
    assert len(keys) == 2
    assert keys[1] == f"{keys[0]}-2"


def test_what_a_copied_sheet_says_once_more_is_one_new_answer(small: SmallWorkbook) -> None:
    new = {"college": "C002", "section_id": "1.2.result.1", "verdict": "เพิ่มคำตอบ"}
    for row, text in enumerate(("จัดค่าย", "จัดค่าย", "ประชุม"), 5):
        small.put(row, **new | {"text": text})
    small.book.copy_worksheet(small.book[SHEET]).title = "สำเนา"
    small.put(8, **new | {"text": "นิเทศ"})
    texts = [change.now.text for change in small.read().value or ()]
    assert sorted(texts) == ["จัดค่าย", "จัดค่าย", "นิเทศ", "ประชุม"]


def test_a_copied_row_will_do_where_it_says_something_else(small: SmallWorkbook) -> None:
    cells = {field: small.get(1, field) for field in COLUMN}
    small.put(5, **cells | {"shown": "จัดค่าย", "verdict": "เพิ่มคำตอบ"})
    assert [(entry["text"], key[:2]) for key, entry in small.changes().items()] == [("จัดค่าย", "a-")]


@pytest.mark.parametrize("field", ["text", "note"])
@pytest.mark.parametrize("typed", ["\u200b", " \u200b\ufeff ", "\u00a0", "\u2060\n"])
def test_what_nobody_sees_is_no_entry(small: SmallWorkbook, field: str, typed: str) -> None:
    small.put(1, **{field: typed})
    assert small.changes() == {}


@pytest.mark.parametrize("typed", ["-", "✓", "☑", "…", "\u200b-"])
def test_a_sign_that_is_seen_is_a_correction(small: SmallWorkbook, typed: str) -> None:
    small.put(1, text=typed)
    (entry,) = small.changes().values()
    assert "".join(entry["text"].split()).strip("\u200b") == typed.strip("\u200b")


NEW = {"college": "C002", "section_id": "1.2.result.1", "shown": "จัดค่าย", "verdict": "เพิ่มคำตอบ"}


def test_all_that_is_entered_in_a_new_row_counts(small: SmallWorkbook) -> None:
    small.put(5, **NEW | {"status": "กำลังดำเนินการ", "moved_to": "1.1.result.1", "note": "แจ้งทางโทรศัพท์"})
    (entry,) = small.changes().values()
    said = {"text": "จัดค่าย", "status": "in_progress", "moved_to": "1.1.result.1", "note": "แจ้งทางโทรศัพท์"}
    assert said.items() <= entry.items()


@pytest.mark.parametrize("status", ["ตอบแล้ว", "เว้นว่าง", "ไม่พบหัวข้อ"])
def test_a_status_that_says_nothing_of_a_new_answer_is_none(small: SmallWorkbook, status: str) -> None:
    small.put(5, **NEW | {"status": status})
    assert [entry.get("status", "") for entry in small.changes().values()] == [""]


def test_what_came_with_a_copied_row_is_not_entered(small: SmallWorkbook) -> None:
    small.put(1, status="กำลังดำเนินการ")
    cells = {field: small.get(1, field) for field in COLUMN}
    small.put(5, **cells | {"shown": small.get(2, "shown"), "text": "จัดค่าย", "verdict": "เพิ่มคำตอบ"})
    assert "จัดค่าย" in [entry["text"] for entry in small.changes().values() if entry.get("text")]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"text": "จัดค่าย 2 ครั้ง"}, "review_two_values"),
        ({"status": "รอยืนยัน"}, "review_status_unknown"),
        ({"moved_to": "ถามก่อน"}, "review_new_row"),
    ],
)
def test_what_cannot_be_taken_of_a_new_row_stops_the_run(
    small: SmallWorkbook, more: dict[str, str], code: str
) -> None:
    small.put(5, **NEW | more)
    assert stopped(small) == [code]


def test_a_row_that_is_there_is_no_new_answer(small: SmallWorkbook) -> None:
    small.put(1, verdict="เพิ่มคำตอบ")
    assert stopped(small) == ["review_new_row_taken"]


@pytest.mark.parametrize(
    ("missing", "named"), [("college", "วิทยาลัย"), ("section_id", "หัวข้อ"), ("shown", "ข้อความ")]
)
def test_a_new_answer_of_nobody_for_nothing_or_without_words_stops(
    small: SmallWorkbook, missing: str, named: str
) -> None:
    new = {"college": "C002", "section_id": "1.2.result.1", "shown": "จัดค่าย"}
    small.put(5, **new | {missing: None, "verdict": "เพิ่มคำตอบ"})
    read = small.read()
    assert [(issue.code, dict(issue.values)["columns"]) for issue in read.issues] == [
        ("review_new_row", named)
    ]


# --- how other programs store cells ------------------------------------------------------------


def test_numbers_and_formulas_are_read_as_the_officer_sees_them(small: SmallWorkbook) -> None:
    small.put(1, text=12.0)
    small.put(2, text=1.5)
    small.put(3, text=True)
    small.put(4, text="=1+1")
    assert {key: entry["text"] for key, entry in small.changes().items()} == {
        FIRST: "12",
        SECOND: "1.5",
        "r-3": "TRUE",
        FOURTH: "=1+1",
    }


def test_words_of_the_lists_are_known_in_english(small: SmallWorkbook) -> None:
    small.put(1, verdict="Corrected")
    small.put(2, verdict="sent  BACK")
    changes = small.changes()
    assert changes[FIRST]["verdict"] == "แก้ไข"
    assert changes[SECOND]["verdict"] == "ส่งกลับ"


def test_a_damaged_part_is_told_before_anything_is_read(small: SmallWorkbook) -> None:
    data = bytearray(small.save().read_bytes())
    data[len(data) // 3] ^= 0xFF
    small.path.write_bytes(data)
    read = read_workbook(small.path)
    assert (read.value, [issue.code for issue in read.issues]) == (None, ["workbook_unreadable"])


def test_a_workbook_of_another_program_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "rt67_summary.xlsx"
    openpyxl.Workbook().save(path)
    read = read_workbook(path)
    assert (read.value, [issue.code for issue in read.issues]) == (None, ["workbook_without_ledger"])
