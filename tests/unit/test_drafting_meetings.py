"""Blanks of meetings and agreements: items that are a number alone, tables to sign in, sheets of labels with
values printed, notes over dots. Every wording is invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import Answer, Form, ReturnReading
from tests.office_blanks import LEFT, NAME, OfficeBlank, dots, drafted, of_blank, reading, tree, with_cells

LINE = dots(100)


def front(label: str = "ชื่อสถานศึกษา") -> OfficeBlank:
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
    return blank.line(f"{label} {dots(18)}")


def with_lines(path: Path, form: Form, changed: Callable[[str], str]) -> ReturnReading:
    """The reading of a blank whose lines somebody changed, in the body and in cells."""
    document = docx.Document(str(path))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    for paragraph in (*document.paragraphs, *(p for cell in cells for p in cell.paragraphs)):
        paragraph.text = changed(paragraph.text)
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return reading(target, form)


def answer(read: ReturnReading, text: str) -> Answer:
    return next(answer for answer in read.answers if text in answer.text)


@pytest.mark.parametrize("item", ["{}.{}", "{}.{}.", "{}.{} " + dots(60)])
def test_items_of_an_agenda_are_places_to_write_and_each_has_its_decision(item: str, tmp_path: Path):
    blank = front("วิทยาลัย")
    for part in (1, 2):
        blank.line(f"วาระที่ {part} เรื่องที่ {part}", bold=True)
        blank.lines(item.format(part, 1), item.format(part, 2), f"มติที่ประชุม {dots(50)}")
    blank.line("วาระที่ 3 เรื่องอื่น", bold=True).lines(LINE, f"{dots(25)} ผู้จดรายงานการประชุม")
    path, form = of_blank(blank, tmp_path)
    assert tree(form) == [
        (0, "วาระที่ 1 เรื่องที่ 1", "group"),
        (1, "มติที่ประชุม", "line"),
        (0, "วาระที่ 2 เรื่องที่ 2", "group"),
        (1, "มติที่ประชุม", "line"),
        (0, "วาระที่ 3 เรื่องอื่น", "narrative"),
    ]
    read = with_lines(path, form, lambda text: f"{text[:3]} ปลูกผัก" if text[:3] in ("1.2", "2.1") else text)
    found = [
        (a.section_id, a.text.replace(dots(60), "").split()[-1]) for a in read.answers if "ปลูก" in a.text
    ]
    assert found == [("1", "ปลูกผัก"), ("2", "ปลูกผัก")]


def test_whoever_wrote_the_minutes_signs_before_the_words(tmp_path: Path):
    blank = front().line("1. ผล", bold=True).line(LINE).line(f"{dots(25)} ผู้จดรายงานการประชุม")
    path, form = of_blank(blank, tmp_path)
    read = with_lines(path, form, lambda text: text.replace(dots(25), "นายสมมติ ใจดี"))
    assert [(piece.text, piece.reason) for piece in read.unplaced] == [("นายสมมติ ใจดี", "signature")]


@pytest.mark.parametrize("titles", [["ผู้จัดทำ", "ผู้ตรวจสอบ"], ["ครูนิเทศ", "หัวหน้างาน"], []])
@pytest.mark.parametrize("filled", ["นายสมมติ ใจดี", ".....นายสมมติ ใจดี....."])
def test_a_table_to_sign_in_is_no_table_of_answers(titles: list[str], filled: str, tmp_path: Path):
    signed = f"ลงชื่อ {dots(25)}\n({dots(25)})\nวันที่ {dots(10)}"
    rows = [titles, [signed] * 2] if titles else [[signed] * 2]
    blank = front().line("1. ผล", bold=True).lines(LINE, LINE).table(*rows)
    path, form = of_blank(blank, tmp_path)
    assert tree(form) == [(0, "1. ผล", "narrative")]
    read = with_lines(path, form, lambda text: text.replace(LINE, "ปลูกผัก").replace(dots(25), filled))
    assert (answer(read, "ปลูกผัก").text, answer(read, "ปลูกผัก").review) == ("ปลูกผัก\nปลูกผัก", ())
    assert {piece.reason for piece in read.unplaced} == {"signature"}


def test_a_name_below_who_signs_in_the_middle_of_a_form_is_no_answer(tmp_path: Path):
    """The line below it is a heading of the form as well."""
    blank = front().line("ผู้จัดทำข้อตกลง", bold=True).line(f"ตำแหน่ง {dots(18)}").line("1. ผล", bold=True)
    blank.lines(LINE, f"ลงชื่อ {dots(25)}", f"({dots(25)})", "ผู้จัดทำข้อตกลง")
    blank.line("2. ความเห็น", bold=True).lines("( ) เห็นชอบ", "( ) ไม่เห็นชอบ")
    path, form = of_blank(blank, tmp_path)
    read = with_lines(
        path, form, lambda text: text.replace(LINE, "ปลูกผัก").replace(dots(25), ".....นายสมมติ ใจดี.....")
    )
    assert (answer(read, "ปลูกผัก").text, answer(read, "ปลูกผัก").review) == ("ปลูกผัก", ())
    assert [piece.text for piece in read.unplaced] == ["นายสมมติ ใจดี"] * 2


def test_words_in_brackets_behind_an_answer_stay_its(tmp_path: Path):
    """The form has brackets for a name, but not there."""
    blank = front().line("1. ผล", bold=True).lines(LINE, LINE).line("2. อื่น ๆ", bold=True).line(LINE)
    path, form = of_blank(blank.lines(f"ลงชื่อ {dots(25)}", f"({dots(25)})"), tmp_path)
    texts = iter(("ปลูกผัก", "(สวนสมมติ)"))
    read = with_lines(path, form, lambda text: next(texts, text) if text == LINE else text)
    assert answer(read, "ปลูกผัก").text == "ปลูกผัก\n(สวนสมมติ)"


@pytest.mark.parametrize("note", ["หมายเหตุ", "หมายเหตุ :", "หมายเหตุ เหตุผลที่ไม่เป็นไปตามแผน"])
def test_a_note_over_dots_behind_a_table_is_a_heading(note: str, tmp_path: Path):
    blank = front().table(["รายการ", "แผน", "ผล"], ["งบลงทุน", "", ""], ["งบอื่น", "", ""])
    path, form = of_blank(blank.line(note).lines(LINE, LINE), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    texts = iter(("ฝนตก", ""))
    read = with_lines(path, form, lambda text: next(texts, text) if text == LINE else text)
    assert answer(read, "ฝนตก").review == ()


def test_a_request_over_dots_behind_a_table_is_none(tmp_path: Path):
    blank = front().table(["รายการ", "แผน", "ผล"], ["งบลงทุน", "", ""], ["งบอื่น", "", ""])
    form = drafted(blank.line("หมายเหตุ: ให้แนบภาพ").line(LINE).save(tmp_path))
    assert [shape for _, _, shape in tree(form)] == ["table"]


@pytest.mark.parametrize("sign", ["*", " *", "¹", "†"])
def test_the_label_of_the_senders_name_may_have_a_sign_for_a_note(sign: str, tmp_path: Path):
    blank = front(f"สถานศึกษา{sign}").line("1. ผล", bold=True).line(LINE)
    blank.line("คำอธิบาย", bold=True).line(f"{sign} สถานศึกษา หมายถึง วิทยาลัย")
    path, form = of_blank(blank, tmp_path)
    read = with_lines(path, form, lambda text: text.replace(dots(18), NAME))
    assert read.identity.college_id == "c1"


@pytest.mark.parametrize("bold", [False, True])
def test_a_note_of_a_fields_words_is_not_the_field(bold: bool, tmp_path: Path):
    blank = front().line(f"ผู้สำรวจ {dots(20)}").line("1. ผล", bold=True).line(LINE)
    blank.line("คำอธิบาย", bold=True).line("* หน่วยงาน หมายถึง วิทยาลัย")
    of_blank(blank.line("ผู้สำรวจ หมายถึง หัวหน้างาน", bold=bold), tmp_path)


def test_labels_side_by_side_whose_first_rows_have_values_are_no_table(tmp_path: Path):
    blank = front()
    for name, unit in (("ผู้เรียนได้งานทำ", "ร้อยละ"), ("ผู้เรียนสำเร็จ", "คน")):
        blank.table(
            ["ตัวชี้วัด", name, "น้ำหนัก", "10"],
            ["หน่วยวัด", unit, "เป้าหมาย", "80"],
            ["ผลการดำเนินงาน", "", "คะแนนที่ได้", ""],
            ["ปัจจัยสนับสนุน", "", LEFT, LEFT],
        ).line()
    path, form = of_blank(blank, tmp_path)
    assert [text for _, text, _ in tree(form)] == ["ผลการดำเนินงาน", "คะแนนที่ได้", "ปัจจัยสนับสนุน"] * 2
    read = with_cells(path, form, {(2, 1): "81", (2, 3): "5"})
    first, second = (heading.id for heading in form.headings[:2])
    assert [(a.section_id, a.text, a.review) for a in read.answers if a.text] == [
        (first, "81", ()),
        (second, "5", ()),
    ]


@pytest.mark.parametrize(
    "rows", [[["โต๊ะ", "", "เก้าอี้", ""], ["ตู้", "", "ชั้น", ""]], [["โต๊ะ", "5", "ตัว", ""]] * 2]
)
def test_a_table_with_two_names_or_targets_in_a_row_is_one(rows: list[list[str]], tmp_path: Path):
    form = drafted(front().line("1. พัสดุ").table(["รายการ", "มี", "ประเภท", "ขาด"], *rows).save(tmp_path))
    assert [shape for _, _, shape in tree(form)] == ["table"]


def test_a_plain_line_over_dots_behind_cells_to_fill_in_is_a_heading(tmp_path: Path):
    blank = front().line("1. ภาพ", bold=True).table(["", ""], [f"คำอธิบาย {dots(14)}"] * 2)
    path, form = of_blank(blank.line("สรุปผลที่เกิดขึ้น").lines(LINE, LINE), tmp_path)
    assert tree(form)[-1][1:] == ("สรุปผลที่เกิดขึ้น", "narrative")
    texts = iter(("ปลูกผัก",))
    read = with_lines(path, form, lambda text: next(texts, text) if text == LINE else text)
    assert answer(read, "ปลูกผัก").review == ()


@pytest.mark.parametrize("title", ["วงรอบที่", "กลุ่มที่", "จุดที่", "ทีมที่"])
def test_a_column_that_counts_whatever_it_names_counts_rows(title: str, tmp_path: Path):
    blank = front().table([title, "ขั้นวางแผน", "ขั้นลงมือ"], *[[str(n), "", ""] for n in (1, 2, 3)])
    path, form = of_blank(blank, tmp_path)
    read = with_cells(path, form, {(2, 1): "ปลูกผัก"})
    assert (answer(read, "ปลูกผัก").entry, answer(read, "ปลูกผัก").review) == (2, ())


@pytest.mark.parametrize("note", ["(ไม่เกิน 5 บรรทัด)", "(เขียนเป็นข้อ)"])
def test_a_label_in_a_cell_may_have_what_tells_how_to_answer_below_it(note: str, tmp_path: Path):
    blank = front().line("องค์ประกอบ", bold=True)
    blank.table(
        ["หัวข้อ", "รายละเอียด"],
        [f"ความเป็นมา\n{note}", ""],
        [f"วัตถุประสงค์\n{note}", ""],
        ["การประเมินผล", "☐ สอบ ☐ ชิ้นงาน"],
    )
    path, form = of_blank(blank, tmp_path)
    assert [text for _, text, _ in tree(form)][-3:] == ["ความเป็นมา", "วัตถุประสงค์", "การประเมินผล"]
    read = with_cells(path, form, {(1, 1): "ปลูกผัก"})
    assert answer(read, "ปลูกผัก").review == ()
