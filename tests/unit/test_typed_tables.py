"""Tables that were typed with tabs, or turned into text: the same table, and nothing of it lost."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.locate import Locator
from rt67_aggregate.model import Control, Document, Form, Lined, Paragraph, Picture, Place, Table
from tests.blank_returns import drafted_form
from tests.small_forms import Laid, document, lay_document, para, small_form, table
from tests.topic_form import topic_form

TITLES = "ความเสี่ยงที่พบ\tระดับความรุนแรง\tวิธีจัดการความเสี่ยง"
HEADING = "3. การประเมินความเสี่ยงด้านความปลอดภัย"


def laid(form: Form, *lines: str) -> Laid:
    return lay_document(form, document(*map(para, lines)))


def cells(form: Form, *lines: str | Table) -> list[list[tuple[int, int, str]]]:
    """Row, column and text of the cells that cover more than one place or say something, table by table."""
    made = document(*(line if isinstance(line, Table) else para(line) for line in lines))
    found = Locator(form).with_typed_tables(made)
    return [
        [(c.row, c.column, text) for c in block.cells if (text := _said(c.blocks))]
        for block in found.blocks
        if isinstance(block, Table)
    ]


def _said(blocks: Sequence[object]) -> str:
    return "".join(block.text.strip() for block in blocks if isinstance(block, Paragraph))


def test_rows_that_the_form_names_are_told_by_their_names() -> None:
    titles = "ประเภทลา\tลามาแล้ว\tลาครั้งนี้\tรวม"
    rows = ("คลอดบุตร\t1\t2\t3", "ป่วย\t\t5\t")
    found = laid(drafted_form("leave"), "สถิติการลาในปีงบประมาณนี้", titles, *rows)
    assert {(a.section_id, a.entry, a.text) for a in found.answers.answers if a.text} == {
        ("table.answer.1", 3, "1"),
        ("table.answer.2", 3, "2"),
        ("table.answer.3", 3, "3"),
        ("table.answer.2", 1, "5"),
    }
    assert found.review() == {}


def test_titles_in_two_lines_the_upper_ones_as_wide_as_the_form_prints_them() -> None:
    found = laid(
        drafted_form("health_month"),
        "1.1 ผู้รับบริการจำแนกตามกลุ่มวัย",
        "กลุ่มวัย\tเป้าหมาย (คน)\tผลงานเดือนนี้\tผลงานสะสม (คน)",
        "\t\tชาย\tหญิง\t",
        "แม่และเด็ก",
        "หญิงตั้งครรภ์\t9\t0\t17\t20",
        "วัยทำงานและผู้สูงอายุ",
        "อายุ 15-59 ปี\t7\t\t5\t6",
    )
    assert {(a.section_id, a.entry, a.text) for a in found.answers.answers if a.text} == {
        ("1.1.target", 2, "9"),
        ("1.1.result.1", 2, "0"),
        ("1.1.result.2", 2, "17"),
        ("1.1.result.3", 2, "20"),
        ("1.1.target", 5, "7"),
        ("1.1.result.2", 5, "5"),
        ("1.1.result.3", 5, "6"),
    }


def test_ticks_are_their_columns() -> None:
    rows = ("1\tถ่ายทอดชัดเจน\t\t✓\t", "2\tตรงเวลา\t✓\t\t")
    found = laid(drafted_form("rated"), "ตอนที่ 1 ความพึงพอใจ", "ข้อ\tรายการ\t3\t2\t1", *rows)
    assert {(a.section_id, a.choice) for a in found.answers.answers if a.choice} == {
        ("1.2", "2"),
        ("1.3", "3"),
    }


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("ก\tข\tค", [(2, 1, "ก"), (2, 2, "ข"), (2, 3, "ค")]),
        ("ก\t\t\tข\t\tค", [(2, 1, "ก"), (2, 2, "ข"), (2, 3, "ค")]),
        ("ก\t\tค", [(2, 1, "ก"), (2, 3, "ค")]),
        ("\tข\t", [(2, 2, "ข")]),
        # Lines within a cell, where the whole paragraph has as many parts as columns.
        ("ก\nกก\tข\tค\nคค", [(2, 1, "ก\nกก"), (2, 2, "ข"), (2, 3, "ค\nคค")]),
        # Lines that are rows.
        ("ก\tข\tค\nง\tจ\tฉ", [(2, 1, "ก"), (2, 2, "ข"), (2, 3, "ค"), (3, 1, "ง"), (3, 2, "จ"), (3, 3, "ฉ")]),
    ],
)
def test_the_parts_of_a_line_are_cells(row: str, expected: list[tuple[int, int, str]]) -> None:
    (found,) = cells(small_form("flat"), HEADING, TITLES, row)
    assert [cell for cell in found if cell[0] > 1] == expected


# A row over all columns may answer the heading behind the table, too, which is gone here.
@pytest.mark.parametrize(
    ("row", "more"),
    [("ก\tข", set()), ("ก\tข\tค\tง", {"heading_uncertain"}), ("ก\t\t\t\tข", {"heading_uncertain"})],
)
def test_where_nobody_can_tell_the_column_what_was_typed_is_marked(row: str, more: set[str]) -> None:
    found = laid(small_form("flat"), HEADING, TITLES, row)
    assert {code for codes in found.review().values() for code in codes} == {"merged_cell", *more}


@pytest.mark.parametrize(
    "behind",
    [
        "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง",
        "4.\tข้อมูลเพิ่มเติมที่ต้องการแจ้ง",
        "4.\tข้อมูลเพิ่มเติมที่ตองการแจง",
        "ข้อมูลเพิ่มเติมที่ต้องการแจ้ง\tดังนี้",
        "ข้อความของวิทยาลัย",
    ],
)
def test_a_heading_or_a_line_without_tabs_ends_the_table(behind: str) -> None:
    (found,) = cells(small_form("flat"), HEADING, TITLES, "ก\tข\tค", "", behind, "ก\tข\tค")
    assert max(row for row, _, _ in found) == 2


@pytest.mark.parametrize("behind", ["3)\tผลงานหรือนวตกรรมที่เป็นแบบ", "3)\tสิ่งที่ได้ทำ"])
def test_below_two_columns_a_number_before_a_tab_is_a_heading_s(behind: str) -> None:
    titles = "ปัญหาที่พบ\tแนวทางแก้ไขปัญหา"
    (found,) = cells(topic_form(), "2) ปัญหาอุปสรรคและแนวทางแก้ไข", titles, "ก\tข", behind)
    assert max(row for row, _, _ in found) == 2


@pytest.mark.parametrize("row", ["1.\t1. ง", " 1. \t1. ง", "1.\t1."])
def test_a_number_on_both_sides_of_a_tab_is_a_row_s(row: str) -> None:
    titles = "ปัญหาที่พบ\tแนวทางแก้ไขปัญหา"
    (found,) = cells(topic_form(), "2) ปัญหาอุปสรรคและแนวทางแก้ไข", titles, row, "2. ก\t2. ข")
    assert max(row for row, _, _ in found) == 3


def test_a_cell_keeps_what_is_known_of_its_stretch() -> None:
    controls = (Control("risk", 0, 2), Control("measure", 5, 7), Control("all", 0, 7))
    lined = (Lined(3, 4, struck=True),)
    row = Paragraph("กก\tข\tคค", Place(), label="1.", controls=controls, lined=lined)
    found = Locator(small_form("flat")).with_typed_tables(document(para(HEADING), para(TITLES), row))
    made = next(block for block in found.blocks if isinstance(block, Table))
    first, second, third = (c.blocks[0] for c in made.cells if c.row == 2)
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert isinstance(third, Paragraph)
    assert [first.label, second.label, third.label] == ["1.", "", ""]
    assert first.controls == (Control("risk", 0, 2), Control("all", 0, 2))
    assert second.controls == (Control("all", 0, 1),)
    assert third.controls == (Control("measure", 0, 2), Control("all", 0, 2))
    assert (first.lined, second.lined, third.lined) == ((), (Lined(0, 1, struck=True),), ())


def test_what_a_person_should_look_at_ends_the_table() -> None:
    noticed = Paragraph("", Place(), notices=("hidden_text",))
    pieces = (para(HEADING), para(TITLES), para("ก\tข\tค"), noticed, para("ก\tข\tค"))
    found = Locator(small_form("flat")).with_typed_tables(document(*pieces))
    assert [getattr(block, "notices", None) for block in found.blocks] == [(), None, ("hidden_text",), ()]


def test_titles_alone_are_no_table_and_a_table_between_ends_one() -> None:
    assert cells(small_form("flat"), HEADING, TITLES, "ก", "ข") == []
    assert cells(small_form("flat"), HEADING, "ความเสี่ยงที่พบ\tก", "ก\tข\tค") == []
    found = cells(small_form("flat"), HEADING, TITLES, table(["ก", "ข"]), "ก\tข\tค")
    assert found == [[(1, 1, "ก"), (1, 2, "ข")]]


def test_what_stands_around_the_table_in_its_paragraph_stays() -> None:
    text = f"{HEADING}\n{TITLES}\nก\tข\tค\nข้อความของวิทยาลัย"
    found = Locator(small_form("flat")).with_typed_tables(document(para("ก่อน"), para(text), para("หลัง")))
    shown = [block.text if isinstance(block, Paragraph) else "table" for block in found.blocks]
    assert shown == ["ก่อน", HEADING, "table", "ข้อความของวิทยาลัย", "หลัง"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{TITLES}\nก\tข\tค\nง\tจ\tฉ", ["กขค", "งจฉ"]),
        (f"{TITLES}\nก\tข\tค", ["กขค"]),
    ],
)
def test_a_paragraph_may_hold_the_titles_and_the_rows(text: str, rows: list[str]) -> None:
    (found,) = cells(small_form("flat"), HEADING, text)
    said = {row: "".join(text for number, _, text in found if number == row) for row, _, _ in found}
    assert list(said.values())[1:] == rows


LINES = st.lists(
    st.sampled_from(["ก", "ข ค", "\t", "\t\t", "\n", "ความเสี่ยงที่พบ", TITLES, HEADING, "1.", "....", ""]),
    max_size=12,
).map("".join)


@given(st.lists(LINES, max_size=6), st.data())
def test_every_letter_and_picture_stays_in_order(texts: list[str], data: st.DataObject) -> None:
    made = []
    for number, text in enumerate([HEADING, TITLES, *texts], 1):
        offsets = data.draw(st.lists(st.integers(0, len(text)), max_size=2).map(sorted))
        pictures = tuple(Picture(f"{number}.{at}.{n}", offset=at) for n, at in enumerate(offsets))
        made.append(Paragraph(text, Place(paragraph=number, node=number), pictures=pictures))
    before = Document(tuple(made))
    after = Locator(small_form("flat")).with_typed_tables(before)
    assert _all_of(after) == _all_of(before)


def _all_of(found: Document) -> list[str]:
    """Letters and pictures in reading order, white space aside."""
    pieces: list[str] = []
    for paragraph in found.paragraphs():
        at = 0
        for picture in paragraph.pictures:
            pieces += "".join(paragraph.text[at : picture.offset].split())
            pieces.append(picture.target)
            at = picture.offset
        pieces += "".join(paragraph.text[at:].split())
    return pieces
