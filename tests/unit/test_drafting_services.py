"""Blanks of health centres, councils and committees: merged names, rounds, labels again, numbered options."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Shape
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, drafted, gate, tree, with_cells

LINE = dots(100)


def front() -> OfficeBlank:
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
    return blank.line(f"ชื่อสถานศึกษา {dots(30)}")


def is_blank(path: Path) -> bool:
    found = gate(path, drafted(path))
    return (found.answers, found.unknown, found.marked) == ((), (), ())


@pytest.mark.parametrize(
    "options",
    ["1) ชาย ☐  2) หญิง ☐", "1) ☐ ชาย  2) ☐ หญิง", "1) ชาย (  )  2) หญิง (  )", "1) (  ) ชาย  2) (  ) หญิง"],
)
def test_a_question_and_numbered_options_in_one_line(options: str, tmp_path: Path):
    path = (
        front().line("1. ผล", bold=True).line(LINE).line(f"2. เพศ  {options}").line("3. อื่น ๆ").save(tmp_path)
    )
    heading = next(h for h in drafted(path).walk() if h.options)
    assert (heading.printed, heading.options) == ("2. เพศ", ("1) ชาย", "2) หญิง"))
    assert is_blank(path)


def test_a_number_at_the_end_of_a_question_is_no_option(tmp_path: Path):
    path = front().line("1. มีแผน ข้อ 2)  มี ☐  ไม่มี ☐").line("2. ผล").line(LINE).save(tmp_path)
    assert next(h.options for h in drafted(path).walk() if h.options) == ("มี", "ไม่มี")


def test_rows_of_printed_steps_below_a_merged_name_are_the_tables(tmp_path: Path):
    path = (
        front()
        .table(
            ["มาตรฐาน", "ตัวชี้วัด", "เกณฑ์", LEFT, "คะแนน", "หลักฐาน"],
            [ABOVE, ABOVE, "1", "2", ABOVE, ABOVE],
            ["ด้านภัยธรรมชาติ", "1.1 มีแผน", "ไม่มี", "มี", "", ""],
            [ABOVE, "1.2 มีอุปกรณ์", "ไม่ครบ", "ครบ", "", ""],
            ["ด้านอุบัติเหตุ", "2.1 แก้จุดเสี่ยง", "บางจุด", "ทุกจุด", "", ""],
        )
        .line("ข้อคิดเห็น", bold=True)
        .line(LINE)
        .save(tmp_path)
    )
    form = drafted(path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    assert is_blank(path)
    read = with_cells(path, form, {(3, 4): "2", (3, 5): "ภาพถ่าย"})
    said = [(answer.entry, answer.text, answer.review) for answer in read.answers if answer.text]
    assert said == [(2, "2", ()), (2, "ภาพถ่าย", ())]


def test_figures_that_count_rounds_are_no_steps_of_a_scale(tmp_path: Path):
    path = (
        front()
        .line("1. ผลตรวจ", bold=True)
        .table(
            ["รายการ", "ผลตรวจครั้งที่", LEFT, LEFT],
            [ABOVE, "1", "2", "3"],
            ["pH", "", "", ""],
            ["ขุ่น", "", "", ""],
        )
        .save(tmp_path)
    )
    table = next(h for h in drafted(path).walk() if h.shape is Shape.TABLE)
    assert [column.shape for column in table.children] == [
        Shape.NAMES,
        Shape.COLUMN,
        Shape.COLUMN,
        Shape.COLUMN,
    ]


def test_figures_below_the_name_of_a_scale_are_ticked(tmp_path: Path):
    path = (
        front()
        .line("1. ความพึงพอใจ", bold=True)
        .table(
            ["รายการ", "ระดับ", LEFT, LEFT],
            [ABOVE, "3", "2", "1"],
            ["สถานที่", "", "", ""],
            ["วิทยากร", "", "", ""],
        )
        .save(tmp_path)
    )
    table = next(h for h in drafted(path).walk() if h.shape is Shape.TABLE)
    assert [column.shape for column in table.children][1:] == [Shape.TICK] * 3


def test_the_same_steps_below_two_titles_are_no_one_choice(tmp_path: Path):
    steps = ["ดี", "พอใช้", "ปรับปรุง"]
    path = (
        front()
        .table(
            ["ชื่อ", "ความประพฤติ", LEFT, LEFT, "ทักษะ", LEFT, LEFT],
            [ABOVE, *steps, *steps],
            ["วิทยากร", *[""] * 6],
            ["พี่เลี้ยง", *[""] * 6],
        )
        .save(tmp_path)
    )
    form = drafted(path)
    assert is_blank(path)
    read = with_cells(path, form, {(2, 1): "✓", (3, 4): "✓"})
    columns = {c.id: c for c in form.walk()}
    said = [
        (columns[a.section_id].groups, columns[a.section_id].text, a.entry) for a in read.answers if a.text
    ]
    assert sorted(said) == [(("ความประพฤติ",), "ดี", 1), (("ทักษะ",), "ดี", 2)]


def test_a_label_that_comes_again_behind_each_answer_is_a_heading_below_it(tmp_path: Path):
    blank = front()
    for count, text in enumerate(("เรื่องแจ้งให้ทราบ", "เรื่องพิจารณา", "เรื่องอื่น ๆ"), start=1):
        blank.line(f"ระเบียบวาระที่ {count} {text}", bold=True).lines(LINE, LINE).line("มติที่ประชุม").line(LINE)
    path = blank.save(tmp_path)
    assert [(depth, text) for depth, text, _ in tree(drafted(path))] == [
        (0, "ระเบียบวาระที่ 1 เรื่องแจ้งให้ทราบ"),
        (1, "มติที่ประชุม"),
        (0, "ระเบียบวาระที่ 2 เรื่องพิจารณา"),
        (1, "มติที่ประชุม"),
        (0, "ระเบียบวาระที่ 3 เรื่องอื่น ๆ"),
        (1, "มติที่ประชุม"),
    ]
    assert is_blank(path)


def test_what_tells_how_to_answer_below_each_heading_is_no_heading(tmp_path: Path):
    blank = front()
    for count in (1, 2, 3):
        blank.line(f"{count}. ผลด้านที่ {count}", bold=True).line("สรุปพอสังเขป").lines(LINE, LINE)
    assert [shape for _, _, shape in tree(drafted(blank.save(tmp_path)))] == ["narrative"] * 3


def test_a_title_in_bold_behind_blocks_in_bold_stands_beside_them(tmp_path: Path):
    blank = front()
    for count in (1, 2):
        blank.line(f"โครงการที่ {count} {dots(50)}", bold=True).line("1) ผล").line(LINE).line("2) ปัญหา").line(
            LINE
        )
    blank.line("สรุปภาพรวม", bold=True).line(LINE)
    found = [(depth, text) for depth, text, _ in tree(drafted(blank.save(tmp_path)))]
    assert found[-4:] == [(0, "โครงการที่ 2"), (1, "1) ผล"), (1, "2) ปัญหา"), (0, "สรุปภาพรวม")]


@pytest.mark.parametrize("above", ["☐ เสียหายทั้งหลัง  ☐ เสียหายบางส่วน", f"จำนวน {dots(10)} หลัง"])
def test_words_between_what_is_asked_and_a_table_are_the_tables_title(above: str, tmp_path: Path):
    path = (
        front()
        .line("1. ความเสียหาย", bold=True)
        .line("1.1 ที่อยู่อาศัย")
        .line(above)
        .line("รายการวัสดุที่เสียหาย")
        .table(["ลำดับ", "รายการ", "จำนวน"], ["1", "", ""], ["2", "", ""])
        .save(tmp_path)
    )
    assert tree(drafted(path))[-1][1:] == ("รายการวัสดุที่เสียหาย", "table")
    assert is_blank(path)
