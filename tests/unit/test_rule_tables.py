"""What people do to the form's tables: each kind in its smallest shape, on a form of three columns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.model import Status
from tests.small_forms import Laid, Piece, lay, table

HEADING = "3. การประเมินความเสี่ยงด้านความปลอดภัย"
TITLES = ["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"]
ROWS = {1: ("สายไฟชำรุด", "มาก", "เปลี่ยนสายไฟ"), 2: ("พื้นลื่น", "น้อย", "ติดแผ่นกันลื่น")}
COLUMNS = ("risk", "level", "measure")
EMPTY = [["1.", "1.", "1."], ["2.", "2.", "2."]]


def around(*pieces: Piece) -> Laid:
    return lay("flat", "2. ความพร้อมของครุภัณฑ์การศึกษา", "พร้อม", HEADING, *pieces, "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง", "-")


def entries(laid: Laid) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for place, column in enumerate(COLUMNS):
        for answer in laid.of(column):
            if answer.text:
                found.setdefault(answer.entry, [""] * len(COLUMNS))[place] = answer.text
    return {number: tuple(row) for number, row in sorted(found.items())}


@pytest.mark.parametrize("between", ["\n", " : ", " - ", "\t"])
def test_answers_in_the_title_cells_are_the_first_entry(between: str) -> None:
    first = [f"{title}{between}{text}" for title, text in zip(TITLES, ROWS[1], strict=True)]
    assert entries(around([first, *EMPTY])) == {1: ROWS[1]}


def test_none_in_the_title_cells_is_said() -> None:
    laid = around([[f"{title}\nไม่มี" for title in TITLES], *EMPTY])
    assert {answer.status for column in COLUMNS for answer in laid.of(column)} == {Status.NONE}


def test_rows_below_answers_in_the_title_cells_go_on_counting() -> None:
    first = [f"{title}\n{text}" for title, text in zip(TITLES, ROWS[1], strict=True)]
    assert entries(around([first, list(ROWS[2])])) == ROWS


def test_a_row_that_begins_with_the_titles_words_is_a_row() -> None:
    rows = [f"{title}ของอาคาร" for title in TITLES]
    assert entries(around([TITLES, rows])) == {1: tuple(rows)}


def test_a_row_above_the_titles_is_no_entry() -> None:
    laid = around(table(["ตารางที่ 1", "", ""], TITLES, list(ROWS[1]), list(ROWS[2])))
    assert entries(laid) == ROWS
    assert ("under_table_heading", "ตารางที่ 1") in laid.unplaced()


@pytest.mark.parametrize("title", ["จำนวน (คน)", "ผู้ได้รับผลกระทบ"])
def test_a_column_of_figures_is_kept_and_numbers_no_rows(title: str) -> None:
    laid = around([[*TITLES, title], [*ROWS[1], "45"], [*ROWS[2], "60"]])
    assert entries(laid) == ROWS
    assert [text for reason, text in laid.unplaced() if reason == "extra_column"] == [title, "45", "60"]


def test_a_border_that_was_dragged_moves_no_answer() -> None:
    wide = {(1, 3): 2, (2, 3): 2, (3, 2): 2}
    laid = around(table(TITLES, list(ROWS[1]), list(ROWS[2]), spans=wide))
    assert entries(laid) == ROWS


def test_a_row_that_was_moved_to_a_side_is_read_by_its_order_and_marked() -> None:
    laid = around([TITLES, list(ROWS[1]), list(ROWS[2])])
    assert laid.review() == {}
    whole = table(TITLES, list(ROWS[1]), list(ROWS[2]))
    cells = tuple(replace(c, column=c.column + 1) if c.row == 3 else c for c in whole.cells)
    laid = around(replace(whole, cells=cells, column_count=4))
    assert entries(laid) == ROWS
    assert all("columns_by_position" in laid.review()[column] for column in COLUMNS)


def test_an_own_table_below_the_form_s_is_none_of_its_rows() -> None:
    own = [["แผนก", "จำนวน", "หมายเหตุ"], ["ช่างยนต์", "4", "ครบ"], ["บัญชี", "6", "ครบ"]]
    laid = around([TITLES, *EMPTY], own)
    assert entries(laid) == {}
    assert [reason for reason, _ in laid.unplaced()] == ["own_table"]


def test_a_row_cut_by_a_page_s_end_is_one_row_and_marked() -> None:
    first = [TITLES, ["1. สายไฟ", "1. มาก", "1. เปลี่ยน"]]
    laid = around(first, [["ชำรุด", "ที่สุด", "สายไฟ"], [f"2. {text}" for text in ROWS[2]]][0:2])
    found = entries(laid)
    assert found[2] == ROWS[2]
    assert found[1] == ("สายไฟ\nชำรุด", "มาก\nที่สุด", "เปลี่ยน\nสายไฟ")
    assert all("row_cut" in laid.review()[column] for column in COLUMNS)


def test_a_table_typed_with_tabs_is_dealt_out() -> None:
    lines = ["\t".join(TITLES), *("\t".join(row) for row in ROWS.values())]
    assert entries(around(*lines)) == ROWS


@pytest.mark.parametrize("words", ["รวมทุกอาคาร", "(ระบุให้ชัดเจน)"])
def test_words_in_a_title_are_kept_and_no_entry(words: str) -> None:
    laid = around([[TITLES[0] + words, *TITLES[1:]], list(ROWS[1])])
    assert entries(laid) == {1: ROWS[1]}
    assert words.strip("()") in "".join(text for _, text in laid.unplaced())
