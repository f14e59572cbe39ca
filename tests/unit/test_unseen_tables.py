"""The form's tables drawn otherwise: turned, one column below the other, under other titles."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Paragraph, Place
from tests.small_forms import Laid, Piece, lay

HEADING = "3. การประเมินความเสี่ยงด้านความปลอดภัย"
TITLES = ["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"]
ROWS = [["สายไฟชำรุด", "มาก", "เปลี่ยนสายไฟ"], ["พื้นลื่น", "น้อย", "ติดแผ่นกันลื่น"]]
COLUMNS = ("risk", "level", "measure")
SAID = {name: [row[index] for row in ROWS] for index, name in enumerate(COLUMNS)}


def around(*pieces: Piece) -> Laid:
    before = ("2. ความพร้อมของครุภัณฑ์การศึกษา", "พร้อมใช้งาน 12 ชุด")
    after = ("4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง", "โปรดดูเอกสารแนบ")
    laid = lay("flat", *before, HEADING, *pieces, *after)
    texts = laid.texts()
    assert (texts.pop("text.2"), texts.pop("text.3")) == (["พร้อมใช้งาน 12 ชุด"], ["โปรดดูเอกสารแนบ"])
    return laid


def entries(laid: Laid) -> dict[str, list[str]]:
    return {name: laid.texts().get(name, []) for name in COLUMNS}


def test_a_table_with_its_titles_one_below_the_other() -> None:
    laid = around([[title, *[row[index] for row in ROWS]] for index, title in enumerate(TITLES)])
    assert entries(laid) == SAID
    assert [a.entry for a in laid.of("measure")] == [1, 2]
    assert laid.review() == {}


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("rows", [ROWS, ROWS[:1]])
def test_columns_one_below_the_other_in_one_table_or_in_one_each(rows: list[list[str]], apart: bool) -> None:
    columns = [
        [[title], *([f"{n}. {row[index]}"] for n, row in enumerate(rows, 1))]
        for index, title in enumerate(TITLES)
    ]
    laid = around(*columns) if apart else around([row for column in columns for row in column])
    assert entries(laid) == {name: values[: len(rows)] for name, values in SAID.items()}
    assert laid.unplaced() == []
    assert laid.review() == {}


@pytest.mark.parametrize(
    "titles",
    [
        ["สรุปความเสี่ยงที่พบทั้งหมด", "ระดับความรุนแรงโดยประมาณ", "แนวทางจัดการต่อไปของวิทยาลัย"],
        ["Risk", "Level", "Measure"],
    ],
)
def test_a_first_row_without_numbers_over_numbered_ones_is_titles_of_other_words(titles: list[str]) -> None:
    numbered = [[f"{n}. {text}" for text in row] for n, row in enumerate(ROWS, 1)]
    laid = around([titles, *numbered])
    assert entries(laid) == SAID
    known = titles[0] != "Risk"
    assert ("columns_by_position" in laid.review().get("risk", set())) is not known


@pytest.mark.parametrize("turned", [False, True])
def test_titles_with_many_words_behind_them_over_numbered_rows_are_titles(turned: bool) -> None:
    more = "ของอาคารเรียน โรงฝึกงาน และห้องปฏิบัติการ"
    titles = [f"{title} {more}" for title in TITLES]
    numbered = [[f"{n}. {text}" for text in row] for n, row in enumerate(ROWS, 1)]
    rows = [titles, *numbered]
    laid = around([row[::-1] for row in rows] if turned else rows)
    found = entries(laid)
    assert {name: texts[-2:] for name, texts in found.items()} == SAID
    assert not [text for texts in found.values() for text in texts if text in titles]


def test_a_first_row_that_begins_with_one_title_alone_is_a_row() -> None:
    begun = [f"{TITLES[0]} ในทุกอาคารเรียน โรงฝึกงาน และห้องปฏิบัติการ", "มาก", "ปิดกั้นพื้นที่"]
    numbered = [[f"{n}. {text}" for text in row] for n, row in enumerate(ROWS, 1)]
    found = entries(around([begun, *numbered]))
    assert found["level"] == ["มาก", *SAID["level"]]


def test_a_first_row_in_bold_is_titles_of_other_words() -> None:
    def bold(text: str) -> list[Paragraph]:
        return [Paragraph(text, Place(table=1, row=1), bold=1.0)]

    laid = around([list(map(bold, ("Risk", "Level", "Measure"))), *ROWS])
    assert entries(laid) == SAID
    assert "columns_by_position" in laid.review()["risk"]


def test_a_first_row_like_the_others_is_one_of_them() -> None:
    laid = around(ROWS)
    assert entries(laid) == SAID
    assert "columns_by_position" in laid.review()["risk"]


def test_words_beside_the_titles_are_kept() -> None:
    note = "ความเสี่ยงทั้งหมดนี้ได้รับการแก้ไขแล้วเสร็จภายในปีงบประมาณ"
    laid = around([[*TITLES, note], *[[*row, ""] for row in ROWS]])
    assert entries(laid) == SAID
    assert ("extra_column", note) in laid.unplaced()


@pytest.mark.parametrize("held", [0, 1])
def test_numbered_rows_that_go_on_take_the_columns_of_the_titles_before_them(held: int) -> None:
    """Titles in another order alone at a page's end: the rows on the next page stand under them."""
    order = (2, 0, 1)
    rows = [[f"{n}. {row[place]}" for place in order] for n, row in enumerate(ROWS, 1)]
    laid = around([[TITLES[place] for place in order], *rows[:held]], rows[held:])
    assert entries(laid) == SAID


def test_a_table_goes_on_in_the_next_one_without_titles() -> None:
    turned = [TITLES[2], TITLES[1], TITLES[0]]
    laid = around([turned, ROWS[0][::-1]], [ROWS[1][::-1]])
    assert entries(laid) == SAID
    assert [a.entry for a in laid.of("risk")] == [1, 2]
    assert laid.review() == {}


@pytest.mark.parametrize("gap", [": ", " : ", "\t", "\n"])
def test_columns_by_turns_each_line_under_its_title(gap: str) -> None:
    lines = [f"{title}{gap}{text}" for row in ROWS for title, text in zip(TITLES, row, strict=True)]
    laid = around(*lines)
    assert entries(laid) == SAID
    assert [a.entry for a in laid.of("measure")] == [1, 2]
    assert laid.unplaced() == []
    assert laid.review() == {}


def test_a_title_s_word_inside_a_column_s_list_is_an_answer_s_own() -> None:
    laid = around(
        TITLES[0], "1. ระดับความรุนแรงไม่ชัดเจน", "2. สายไฟ", TITLES[1], "1. มาก", TITLES[2], "1. เปลี่ยน"
    )
    assert entries(laid)["risk"] == ["ระดับความรุนแรงไม่ชัดเจน", "สายไฟ"]


def test_cell_after_cell_as_plain_lines_is_dealt_out_by_the_numbers() -> None:
    cells = [f"{n}. {text}" for n, row in enumerate([*ROWS, ["", "", ""]], 1) for text in row]
    laid = around(*TITLES, *cells)
    assert entries(laid) == SAID
    assert [a.entry for a in laid.of("level")] == [1, 2]
    assert laid.unplaced() == []
    assert laid.review() == {}


def test_cell_after_cell_goes_by_the_order_in_which_the_return_has_the_titles() -> None:
    cells = [f"{n}. {text}" for n, row in enumerate(ROWS, 1) for text in reversed(row)]
    laid = around(*reversed(TITLES), *cells)
    assert entries(laid) == SAID
    assert laid.review() == {}
    unnumbered = around(*reversed(TITLES), *(text for row in ROWS for text in reversed(row)))
    assert all("columns_by_position" in unnumbered.review()[name] for name in COLUMNS)


def test_cell_after_cell_without_numbers_is_marked() -> None:
    laid = around(*TITLES, *(text for row in ROWS for text in row))
    assert all("columns_by_position" in laid.review()[name] for name in COLUMNS)


def test_a_list_under_the_last_title_alone_stays_there() -> None:
    laid = around(TITLES[0], "1.", TITLES[1], "1.", TITLES[2], "1. เปลี่ยน", "2. ซ่อม", "3. ทาสี")
    assert entries(laid)["measure"] == ["เปลี่ยน", "ซ่อม", "ทาสี"]
    assert laid.review() == {}


def test_a_column_s_title_inside_another_column_s_list_is_marked_where_it_begins_none() -> None:
    """The paragraph's end before the title was lost: whose the answers behind it are nobody can tell."""
    laid = around(TITLES[0], f"1. สายไฟชำรุด {TITLES[2]} 1. เปลี่ยนสายไฟ", "2. พื้นลื่น")
    assert "heading_quoted" in laid.review()["risk"]
    assert "heading_uncertain" in laid.review()["measure"]
    both = around(TITLES[0], f"1. สายไฟชำรุด ดู{TITLES[2]}", TITLES[2], "1. เปลี่ยนสายไฟ")
    assert "heading_quoted" not in both.review().get("risk", set())
