"""Blanks to inspect with: rows that head others behind a number, columns to sign in, rings that no list had.
Every wording is invented."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import Form, ReturnReading, Shape
from tests.office_blanks import LEFT, NAME, OfficeBlank, dots, drafted, of_blank, reading, tree, with_cells

LINE = dots(100)


def front() -> OfficeBlank:
    blank = OfficeBlank().line("แบบตรวจตัวอย่าง", bold=True, centred=True, size=16)
    return blank.line(f"หน่วยงาน {dots(18)}")


@pytest.mark.parametrize(
    "numbers", [("1", "1.1", "2", "2.1"), ("๑.", "", "๒.", ""), ("ก.", "1", "ข.", "1"), ("I", "1", "II", "1")]
)
@pytest.mark.parametrize("titles", [("ผลการตรวจ", "หมายเหตุ"), ("มี", "ไม่มี")])
def test_a_title_behind_a_number_over_all_columns_heads_the_rows_below(
    numbers: tuple[str, ...], titles: tuple[str, ...], tmp_path: Path
):
    first, one, second, other = numbers
    blank = front().table(
        ["ที่", "รายการ", *titles],
        [first, "หมวดทั่วไป", LEFT, LEFT],
        [one, "พื้นสะอาด", "", ""],
        [second, "หมวดอาหาร", LEFT, LEFT],
        [other, "ปกปิดมิดชิด", "", ""],
    )
    path, form = of_blank(blank.line("สรุป", bold=True).line(LINE), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    read = with_cells(path, form, {(2, 2): "✓", (4, 3): "✓"})
    said = [_named(form, answer.section_id, answer.entry) for answer in read.answers if answer.text]
    assert said == ["พื้นสะอาด", "ปกปิดมิดชิด"]
    assert [answer.review for answer in read.answers if answer.text] == [(), ()]


def _named(form: Form, section: str, entry: int) -> str:
    """The printed name of the row in which an answer stands."""
    table = next(heading for heading in form.walk() if heading.shape is Shape.TABLE)
    ticked = next((row.text for row in table.fields if row.id == section), "")
    return ticked or next(c.cells[entry - 1] for c in table.children if c.cells and "พื้นสะอาด" in c.cells)


@pytest.mark.parametrize("name", ["รวม", "รวมเป็นเงินทั้งสิ้น", "Total", "คะแนนเฉลี่ย"])
@pytest.mark.parametrize(
    "rows",
    [
        (["1", "ฐานราก", "", "", ""], ["2", "หลังคา", "", "", ""]),
        (["1", "ฐานราก", "งวด", "", ""], ["2", "หลังคา", "งวด", "", ""]),
        (["", "ฐานราก", "", "40", ""], ["", "หลังคา", "", "60", ""]),
        (["", "", "", "", ""], ["", "", "", "", ""]),
    ],
)
def test_a_sum_is_merged_over_names_and_over_what_is_left_blank(
    name: str, rows: tuple[list[str], ...], tmp_path: Path
):
    titles = ["ที่", "เนื้องาน", "เสร็จวันที่", "ร้อยละ", "จำนวนเงิน"]
    blank = front().table(titles, *rows, [name, LEFT, LEFT, "", ""])
    path, form = of_blank(blank.line("อุปสรรค", bold=True).line(LINE), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    read = with_cells(path, form, {(1, 4): "100", (3, 4): "250"})
    found = [(a.text, a.entry, a.review) for a in read.answers if a.text in ("100", "250")]
    assert found == [("100", 1, ()), ("250", 3, ())]


@pytest.mark.parametrize("title", ["ลายมือชื่อผู้ควบคุม", "ลงชื่อผู้ยืม", "ลงลายมือชื่อ ผู้คืน", "ลายมือชื่อ"])
def test_a_column_in_which_somebody_signs_has_a_title(title: str, tmp_path: Path):
    blank = front().table(["วัน", "งานที่ปฏิบัติ", "ปัญหา", title], ["จันทร์", "", "", ""], ["อังคาร", "", "", ""])
    path, form = of_blank(blank.line("ความเห็น", bold=True).line(LINE), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    read = with_cells(path, form, {(1, 1): "ปลูกผัก", (2, 2): "ฝนตก", (2, 3): "สมมติ"})
    found = [(a.text, a.entry, a.review) for a in read.answers if a.text]
    assert found == [("ปลูกผัก", 1, ()), ("ฝนตก", 2, ()), ("สมมติ", 2, ())]


def test_titles_that_are_all_of_who_signs_are_no_table_of_answers(tmp_path: Path):
    titles = ["ลงชื่อผู้รายงาน", "ลงชื่อผู้ตรวจ", "ผู้อำนวยการ"]
    blank = front().line("1. ผล", bold=True).line(LINE).table(titles, ["", "", ""])
    form = drafted(blank.save(tmp_path))
    assert [shape for _, _, shape in tree(form) if shape == "table"] == []


@pytest.mark.parametrize(("box", "filled"), [("⭘", "⬤"), ("⚪", "⚫"), ("🔲", "☑"), ("◽", "✓"), ("⭘", "🔘")])
def test_rings_and_squares_of_any_sign_are_boxes(box: str, filled: str, tmp_path: Path):
    blank = front().line("1. การออกแบบ", bold=True).line(f"{box} ดีมาก   {box} ดี   {box} พอใช้")
    path, form = of_blank(blank.line("2. อื่น ๆ", bold=True).line(LINE), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["choice", "narrative"]
    read = _with_line(path, form, f"{box} ดี ", f"{filled} ดี ")
    assert [(a.choice, a.review) for a in read.answers if a.choice] == [("ดี", ())]


def _with_line(path: Path, form: Form, printed: str, typed: str) -> ReturnReading:
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        if printed in paragraph.text:
            paragraph.text = paragraph.text.replace(printed, typed)
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return reading(target, form)


@pytest.mark.parametrize("gap", [dots(40), "\t"])
@pytest.mark.parametrize("between", [["เรื่อง ขอลาพักผ่อน"], ["เรื่อง ขอลาพักผ่อน", "เรียน ผู้อำนวยการ"]])
def test_lines_between_those_to_fill_in_are_no_answers_where_nothing_else_is_asked(
    gap: str, between: list[str], tmp_path: Path
):
    blank = OfficeBlank().line("ใบลาพักผ่อน", bold=True, centred=True, size=16)
    for text in (f"เขียนที่ {gap}", f"ลงวันที่ {gap}", *between, f"ข้าพเจ้า {gap}", f"สังกัด {gap}"):
        blank.line(text, leaders=[12] if gap == "\t" else [])
    path, form = of_blank(blank, tmp_path)
    read = _with_line(path, form, f"ลงวันที่ {gap}", "ลงวันที่ 5 มีนาคม 2571")
    assert [(a.text, a.review) for a in read.answers if a.text] == [("5 มีนาคม 2571", ())]
