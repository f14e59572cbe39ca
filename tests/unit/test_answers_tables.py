"""The form's tables, of three columns here: rows, numbers, lists in one cell, what is merged or missing."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Cell, Paragraph, Picture, Place, Status, Table
from tests.small_forms import Laid, Piece, lay, para, small_form, table

HEADING = "3. การประเมินความเสี่ยงด้านความปลอดภัย"
TITLES = ["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"]
COLUMNS = ("risk", "level", "measure")


def around(*pieces: Piece) -> Laid:
    """The pieces under the table's heading, between two answered questions."""
    before = ("2. ความพร้อมของครุภัณฑ์การศึกษา", "พร้อมใช้งาน 12 ชุด")
    after = ("4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง", "โปรดดูเอกสารแนบ")
    laid = lay("flat", *before, HEADING, *pieces, *after)
    assert laid.texts()["text.2"] == ["พร้อมใช้งาน 12 ชุด"]
    assert laid.texts()["text.3"] == ["โปรดดูเอกสารแนบ"]
    return laid


def entries(laid: Laid) -> dict[int, tuple[str, str, str]]:
    """Entry number → the texts of the three columns."""
    found: dict[int, list[str]] = {}
    for place, column in enumerate(COLUMNS):
        for answer in laid.of(column):
            if answer.text:
                found.setdefault(answer.entry, ["", "", ""])[place] = answer.text
    return {number: (row[0], row[1], row[2]) for number, row in sorted(found.items())}


ROWS = {1: ("สายไฟชำรุด", "มาก", "เปลี่ยนสายไฟ"), 2: ("พื้นลื่น", "น้อย", "ติดแผ่นกันลื่น")}
PLAIN = [TITLES, *map(list, ROWS.values())]


def test_rows_share_their_number_over_the_columns() -> None:
    laid = around(PLAIN)
    assert entries(laid) == ROWS
    assert laid.review() == {}
    place = laid.of("measure")[1].place
    assert (place.table, place.row, place.column) == (1, 3, 3)


@pytest.mark.parametrize("label", ["{}. ", "{}) ", "({}) ", "{}.", "{}.\t"])
@pytest.mark.parametrize("thai", [False, True])
def test_printed_row_numbers_are_taken_off(label: str, thai: bool) -> None:
    def number(value: int) -> str:
        shown = label.format(value)
        return shown.translate(str.maketrans("123", "๑๒๓")) if thai else shown

    rows = [[number(n) + text for text in row] for n, row in ROWS.items()]
    laid = around([TITLES, *rows, [number(3)] * 3])
    assert entries(laid) == ROWS
    assert laid.unplaced() == []


def test_row_numbers_of_a_word_list_are_taken_off_too() -> None:
    rows = [[[para(text, f"{n}.")] for text in row] for n, row in ROWS.items()]
    laid = around(table(TITLES, *rows, [[para("", "3.")]] * 3))
    assert entries(laid) == ROWS


def test_empty_rows_between_keep_the_numbers() -> None:
    laid = around([TITLES, ["1. ก", "", "1. ข"], ["2. ", "", ""], ["3. ค", "3. ง", ""]])
    assert entries(laid) == {1: ("ก", "", "ข"), 3: ("ค", "ง", "")}


def test_a_column_of_numbers_before_them_is_the_form_s() -> None:
    laid = around([["ที่", *TITLES], ["1", *ROWS[1]], ["2", *ROWS[2]], ["3", "", "", ""]])
    assert entries(laid) == ROWS
    assert laid.unplaced() == []


def test_numbers_that_a_college_chose_are_kept_where_they_rise() -> None:
    rows = [["5", *ROWS[1]], ["7", *ROWS[2]]]
    assert entries(around([["ลำดับ", *TITLES], *rows])) == {5: ROWS[1], 7: ROWS[2]}
    wrong = [["7", *ROWS[1]], ["5", *ROWS[2]]]
    assert entries(around([["ลำดับ", *TITLES], *wrong])) == ROWS


def test_another_column_of_the_college_is_kept_aside() -> None:
    rows = [[*ROWS[1], "งานอาคาร"], [*ROWS[2], ""]]
    laid = around([[*TITLES, "ผู้รับผิดชอบ"], *rows])
    assert entries(laid) == ROWS
    assert laid.unplaced() == [("extra_column", "ผู้รับผิดชอบ"), ("extra_column", "งานอาคาร")]


@pytest.mark.parametrize("order", [(2, 1, 0), (1, 0, 2), (1, 2, 0)])
def test_columns_go_by_their_titles_and_not_by_their_order(order: tuple[int, ...]) -> None:
    rows = [[row[place] for place in order] for row in (TITLES, *ROWS.values())]
    laid = around(rows)
    assert entries(laid) == ROWS
    assert laid.review() == {}


def test_titles_may_be_reworded_as_the_form_knows() -> None:
    titles = ["ความเสี่ยง ที่พบ", "ระดับความรุนแรง (มาก/น้อย)", "แนวทางจัดการ"]
    assert entries(around([titles, *map(list, ROWS.values())])) == ROWS


def test_without_titles_the_columns_go_by_their_order_and_are_marked() -> None:
    laid = around([list(row) for row in ROWS.values()])
    assert entries(laid) == ROWS
    assert all(laid.review()[column] == {"columns_by_position"} for column in COLUMNS)
    numbered = around([[f"{n}. {text}" for text in row] for n, row in ROWS.items()])
    assert entries(numbered) == ROWS
    assert numbered.review() == {}


def test_a_table_that_goes_on_after_a_break_goes_on_counting() -> None:
    laid = around([TITLES, list(ROWS[1])], "", [TITLES, list(ROWS[2])])
    assert entries(laid) == ROWS


@pytest.mark.parametrize("label", ["{}. ", "{}) ", "- ", "• ", "({}) "])
def test_a_whole_column_typed_as_a_list_in_one_cell_is_taken_apart(label: str) -> None:
    cells = ["\n".join(label.format(n) + row[place] for n, row in ROWS.items()) for place in range(3)]
    laid = around([TITLES, cells, ["", "", ""]])
    assert entries(laid) == ROWS


def test_a_list_that_word_numbers_in_one_cell_is_taken_apart() -> None:
    cells = [[para(row[place], f"{n})") for n, row in ROWS.items()] for place in range(3)]
    assert entries(around(table(TITLES, cells))) == ROWS


def test_lines_of_a_list_without_a_label_belong_to_the_entry_before() -> None:
    laid = around([TITLES, ["1. ก\nต่อ\n2. ข", "", ""]])
    assert [answer.text for answer in laid.of("risk")] == ["ก\nต่อ", "ข"]


@pytest.mark.parametrize(
    "text",
    [
        "ก\nข",
        "1. ก\nข",
        "- ก",
        "1.5 ล้านบาท\n2.5 ล้านบาท",
        "พ.ศ. 2566 จัดแล้ว\nพ.ศ. 2567 จัดต่อ",
        "ม. 5 จำนวน 2 ห้อง\nม. 6 จำนวน 3 ห้อง",
        "15.3.2567 ประชุม\n16.3.2567 อบรม",
    ],
)
def test_two_lines_are_a_list_only_with_two_labels_of_one_style(text: str) -> None:
    laid = around([TITLES, [text, "มาก", ""]])
    (answer,) = laid.of("risk")
    assert answer.text == text.removeprefix("1. ")
    assert answer.entry == 1


def test_a_row_with_a_list_beside_other_rows_stays_one_entry() -> None:
    laid = around([TITLES, ["1) ก\n2) ข", "มาก", ""], ["ค", "น้อย", ""]])
    assert [answer.entry for answer in laid.of("risk")] == [1, 2]


def test_a_cell_over_two_columns_counts_for_the_first_and_is_marked() -> None:
    rows = table(TITLES, ["รวมสองช่อง", "วิธี"], list(ROWS[2]), spans={(2, 1): 2})
    laid = around(rows)
    assert entries(laid) == {1: ("รวมสองช่อง", "", "วิธี"), 2: ROWS[2]}
    assert laid.review() == {"risk": {"merged_cell"}}


NONE = ("ไม่มี", "-", "- ไม่มี -", "1. ไม่มี", "ไม่มีปัญหา")


@pytest.mark.parametrize("text", NONE)
def test_nothing_typed_into_the_cells_is_none(text: str) -> None:
    laid = around([TITLES, [text] * 3, ["", "", ""]])
    assert [[a.status for a in laid.of(column)] for column in COLUMNS] == [[Status.NONE]] * 3


def test_nothing_typed_under_the_heading_counts_for_every_column() -> None:
    laid = around("ไม่มี")
    assert [laid.of(column)[0].status for column in COLUMNS] == [Status.NONE] * 3
    assert laid.unplaced() == []
    with_table = around("- ไม่มี -", [TITLES, ["1. ", "1. ", "1. "]])
    assert [with_table.of(column)[0].status for column in COLUMNS] == [Status.NONE] * 3
    assert with_table.unplaced() == []


def test_nothing_on_the_heading_s_own_line_counts_as_well() -> None:
    laid = lay("flat", f"{HEADING} ไม่มี", "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง", "ก")
    assert [laid.of(column)[0].status for column in COLUMNS] == [Status.NONE] * 3


def test_what_else_stands_under_the_heading_is_kept_and_marked() -> None:
    laid = around("โดยรวมมีความปลอดภัยดีมาก", PLAIN)
    assert entries(laid) == ROWS
    assert laid.unplaced() == [("under_table_heading", "โดยรวมมีความปลอดภัยดีมาก")]
    assert all("text_under_group" in laid.review()[column] for column in COLUMNS)


def test_columns_may_be_paragraphs_under_their_titles() -> None:
    pieces: list[Piece] = []
    for place, title in enumerate(TITLES):
        pieces += [title, *(f"{n}. {row[place]}" for n, row in ROWS.items())]
    laid = around(*pieces)
    assert entries(laid) == ROWS


def test_paragraphs_under_a_column_s_title_need_no_numbers() -> None:
    pieces: list[Piece] = []
    for place, title in enumerate(TITLES):
        pieces += [f"{title}:", *(row[place] for row in ROWS.values())]
    assert entries(around(*pieces)) == ROWS


def test_rows_that_say_nothing_are_no_second_row_of_titles() -> None:
    laid = around([TITLES, ["ไม่มีความเสี่ยงที่พบ", "ไม่มีระดับความรุนแรง", "ไม่มีวิธีจัดการความเสี่ยง"]])
    assert [len(laid.of(column)) for column in COLUMNS] == [1, 1, 1]
    assert all(laid.of(column)[0].text for column in COLUMNS)


def test_a_table_of_the_college_s_own_belongs_to_the_answer() -> None:
    own = [["รายการ", "จำนวน"], ["โต๊ะ", "12"], ["", ""], ["เก้าอี้", ""]]
    laid = lay("flat", "1. สภาพอาคารเรียนและโรงฝึกงาน", "ดังตาราง", own, "รวมแล้วเพียงพอ")
    assert laid.texts()["text.1"] == ["ดังตาราง\nรายการ\tจำนวน\nโต๊ะ\t12\nเก้าอี้\nรวมแล้วเพียงพอ"]


# Cells of a college's own table as row, column, rows, columns and text, and its lines in the answer.
MERGED = {
    "a cell over two rows": (
        [(1, 1, 1, 1, "ก"), (1, 2, 1, 1, "ข"), (2, 1, 2, 1, "ค"), (2, 2, 1, 1, "ง"), (3, 2, 1, 1, "จ")],
        "ก\tข\nค\tง\n\tจ",
    ),
    "a cell over two rows in the middle": (
        [(1, 1, 1, 1, "ก"), (1, 2, 2, 1, "ข"), (1, 3, 1, 1, "ค"), (2, 1, 1, 1, "ง"), (2, 3, 1, 1, "จ")],
        "ก\tข\tค\nง\t\tจ",
    ),
    "a title over two columns": (
        [(1, 1, 2, 1, "ก"), (1, 2, 1, 2, "ข"), (1, 4, 2, 1, "ค"), (2, 2, 1, 1, "ง"), (2, 3, 1, 1, "จ")],
        "ก\tข\t\tค\n\tง\tจ",
    ),
    "a sum under two columns": (
        [(1, 1, 1, 1, "ก"), (1, 2, 1, 1, "ข"), (1, 3, 1, 1, "ค"), (2, 1, 1, 2, "ง"), (2, 3, 1, 1, "9")],
        "ก\tข\tค\nง\t\t9",
    ),
    "borders beside one another": (
        [(1, 1, 1, 2, "ก"), (1, 3, 1, 1, "ข"), (2, 1, 1, 1, "ค"), (2, 2, 1, 2, "ง")],
        "ก\tข\nค\tง",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MERGED)
def test_merged_cells_of_an_own_table_move_nothing_into_another_column(name: str) -> None:
    said, wanted = MERGED[name]
    cells = tuple(
        Cell(row, column, rows, columns, (Paragraph(text, Place(table=1, row=row, column=column)),))
        for row, column, rows, columns, text in said
    )
    own = Table(cells, Place(table=1), cells[-1].row, max(cell.column + cell.columns - 1 for cell in cells))
    assert lay("flat", "1. สภาพอาคารเรียนและโรงฝึกงาน", own).texts()["text.1"] == [wanted]


def test_a_table_in_a_cell_of_an_own_table_is_read_row_by_row() -> None:
    inner = table(["ก", "ข"], ["ค", "ง"])
    here = Place(table=1, row=1, column=1)
    own = table([[Paragraph("ก่อน", here), inner, Paragraph("หลัง", here)], "ขวา"])
    laid = lay("flat", "1. สภาพอาคารเรียนและโรงฝึกงาน", own)
    assert "".join(laid.texts()["text.1"][0].split()) == "ก่อนกขคงหลังขวา"


PICTURE = Picture("word/media/image1.png", "png", "ab", 3)


def test_pictures_in_cells_belong_to_their_entries() -> None:
    here = Place(table=1, row=2, column=3)
    rows = [TITLES, ["ก", "มาก", [Paragraph("แก้แล้ว", here, pictures=(PICTURE,))]]]
    laid = around(table(*rows, ["ข", "น้อย", [Paragraph("", here, pictures=(PICTURE,))]]))
    assert [len(answer.pictures) for answer in laid.of("measure")] == [1, 1]
    assert [answer.status for answer in laid.of("measure")] == [Status.ANSWERED] * 2


def test_a_picture_in_a_title_is_not_lost() -> None:
    title: list[str | list[Paragraph]] = [*TITLES[:2], [Paragraph(TITLES[2], Place(), pictures=(PICTURE,))]]
    laid = around(table(title, list(ROWS[1])))
    kept = [p for a in laid.answers.answers for p in a.pictures] + [
        p for u in laid.answers.unplaced for p in u.pictures
    ]
    assert kept == [PICTURE]


def test_every_column_has_a_row_even_where_nothing_stands() -> None:
    laid = lay("flat", "1. สภาพอาคารเรียนและโรงฝึกงาน", "ดี")
    assert [answer.section_id for answer in laid.answers.answers] == [
        s.id for s in small_form("flat").sections
    ]
