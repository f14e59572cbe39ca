"""Blanks of plans by month and of years: names in two columns under one title, parts that are years, tables
without title. Every wording is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Shape
from tests.office_blanks import (
    ABOVE,
    LEFT,
    NAME,
    OfficeBlank,
    dots,
    drafted,
    loaded_draft,
    of_blank,
    reading,
    tree,
    with_cells,
)

LINE = dots(100)


def front(label: str = "หน่วยงาน", title: str = "แบบรายงานตัวอย่าง") -> OfficeBlank:
    return OfficeBlank().line(title, bold=True, centred=True, size=16).line(f"{label} {dots(30)}")


@pytest.mark.parametrize("beside", [LEFT, ""])
@pytest.mark.parametrize("again", [ABOVE, ""])
def test_words_below_no_title_tell_rows_of_one_name_apart(beside: str, again: str, tmp_path: Path):
    """The months of a row were one answer, in which nothing said whose month it was."""
    blank = front().table(
        ["กิจกรรม", beside, "ต.ค.", "พ.ย.", "ธ.ค."],
        ["ประชุมครู", "แผน", "", "", ""],
        [again, "ผล", "", "", ""],
        ["นิเทศ", "แผน", "", "", ""],
        [again, "ผล", "", "", ""],
    )
    path, form = of_blank(blank.line("ปัญหา", bold=True).line(LINE), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    columns = [h.id for h in form.walk() if h.shape is Shape.COLUMN]
    read = with_cells(path, form, {(1, 2): "5", (2, 4): "7", (4, 3): "9"})
    found = {(a.section_id, a.entry, a.text) for a in read.answers if a.text}
    assert found == {(columns[0], 1, "5"), (columns[2], 2, "7"), (columns[1], 4, "9")}
    assert all(a.review == () for a in read.answers)


def test_a_title_over_two_titles_is_none_over_names(tmp_path: Path):
    rows = [["จำนวน", LEFT, "หมายเหตุ"], ["ชาย", "หญิง", ""], ["", "", ""], ["", "", ""]]
    form = drafted(front().table(*rows).save(tmp_path))
    columns = [h for h in form.walk() if h.shape is Shape.COLUMN]
    assert [(h.group, h.text) for h in columns] == [("จำนวน", "ชาย"), ("จำนวน", "หญิง"), ("", "หมายเหตุ")]


def test_a_title_that_begins_with_the_word_for_a_table_is_not_the_untitled_one(tmp_path: Path):
    blank = front(title="ตารางวิเคราะห์ความเสี่ยงของโครงการ")
    path, form = of_blank(blank.table(["ความเสี่ยง", "วิธีจัดการ"], *[["", ""]] * 3), tmp_path)
    read = with_cells(path, form, {(1, 0): "น้ำท่วม"})
    assert [(a.text, a.review) for a in read.answers if a.text] == [("น้ำท่วม", ())]


def test_years_over_tables_are_parts_and_no_period(tmp_path: Path):
    blank = front()
    for year in ("2569", "2570"):
        blank.line(f"ปีการศึกษา {year}", bold=True)
        blank.table(["สาขา", "เข้าสอบ", "ผ่าน"], ["ช่าง", "", ""], ["พาณิชย์", "", ""])
    path, form = of_blank(blank.line("แนวโน้ม", bold=True).line(LINE), tmp_path)
    assert [text for _, text, _ in tree(form)] == ["ปีการศึกษา 2569", "ปีการศึกษา 2570", "แนวโน้ม"]
    read = with_cells(path, form, {(1, 1): "12"})
    assert [(a.text, a.review) for a in read.answers if a.text] == [("12", ())]


def test_a_year_over_the_only_table_is_the_period(tmp_path: Path):
    blank = front().line("ปีการศึกษา 2569", bold=True).table(["สาขา", "เข้าสอบ"], ["ช่าง", ""], ["พาณิชย์", ""])
    form = drafted(blank.line("แนวโน้ม", bold=True).line(LINE).save(tmp_path))
    assert form.period == "ปีการศึกษา 2569"


@pytest.mark.parametrize("label", ["Institution/วิทยาลัย", "Institution / สถานศึกษา", "School / โรงเรียน"])
def test_the_senders_name_is_asked_in_two_languages(label: str, tmp_path: Path):
    blank = front(label).line("1. คู่ความร่วมมือ", bold=True).line(f"1.1 สถาบัน {dots(20)}")
    path, form = of_blank(blank, tmp_path)
    assert form.unit_label == label
    blank.document.paragraphs[1].runs[0].text = f"{label} {NAME}"
    target = path.with_name("return.docx")
    blank.document.save(str(target))
    assert reading(target, form).identity.college_id == "c1"


@pytest.mark.parametrize(
    ("typed", "review"), [({1: "แถวหนึ่ง"}, ()), ({1: "แถวหนึ่ง", 3: "8"}, ("boundary_uncertain",))]
)
def test_several_cells_beside_a_label_are_one_answer_and_marked(
    typed: dict[int, str], review: tuple[str, ...], tmp_path: Path
):
    blank = front().table(["ชื่อ", "", "อายุ", ""], ["ที่อยู่", "", "", ""], ["งาน", "", "สังกัด", ""])
    path, form = of_blank(blank, tmp_path)
    read = with_cells(path, form, {(1, column): text for column, text in typed.items()})
    (found,) = (a for a in read.answers if a.text)
    assert (found.text, found.review) == ("\n".join(typed.values()), review)


@pytest.mark.parametrize("title", ["รุ่น", "ภาคเรียน", "กลุ่ม", "ระดับคะแนน", "Score"])
def test_a_word_over_figures_that_count_counts_rows(title: str, tmp_path: Path):
    blank = front().table([title, "ชื่อ", "บทบาท"], *[[str(n), "", ""] for n in (1, 2, 3)])
    path, form = of_blank(blank, tmp_path)
    read = with_cells(path, form, {(2, 1): "ปลูกผัก"})
    assert [(a.entry, a.text, a.review) for a in read.answers if a.text] == [(2, "ปลูกผัก", ())]


@pytest.mark.parametrize("title", ["คน", "โครงการ"])
def test_a_word_over_figures_that_do_not_count_is_no_number(title: str, tmp_path: Path):
    form = drafted(front().table([title, "ชื่อ"], ["", ""], ["", ""], ["", ""]).save(tmp_path))
    assert [h.shape for h in form.walk() if h.text == title] == [Shape.COLUMN]


@pytest.mark.parametrize("score", ["3", "30", "2.5"])
def test_a_score_is_no_title_of_a_step(score: str, tmp_path: Path):
    blank = front().table(
        ["มาตรฐาน", "ผลการประเมิน", LEFT, LEFT, "คะแนน"],
        [ABOVE, "1", "2", "3", ABOVE],
        ["ด้านผู้เรียน", "", "", "", ""],
        ["ด้านครู", "", "", "", ""],
    )
    path, form = of_blank(blank, tmp_path)
    read = with_cells(path, form, {(2, 3): "✓", (2, 4): score})
    assert [(a.text, a.review) for a in read.answers if a.text == score] == [(score, ())]


def test_a_sum_merged_over_a_name_and_blank_cells_is_a_row(tmp_path: Path):
    blank = front().table(
        ["หมวด", "รายการ", "หน่วย", "จำนวนเงิน", LEFT],
        [ABOVE, ABOVE, ABOVE, "บาท", "สต."],
        ["ค่าตอบแทน", "", "", "", ""],
        ["ค่าใช้สอย", "", "", "", ""],
        ["รวม", LEFT, LEFT, "", ""],
    )
    path, form = of_blank(blank.line("สรุป", bold=True).line(LINE), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    columns = [h.id for h in form.walk() if h.shape is Shape.COLUMN]
    read = with_cells(path, form, {(3, 1): "ปากกา", (4, 3): "100", (4, 4): "50"})
    found = {(a.section_id, a.entry, a.text, a.review) for a in read.answers if a.text}
    assert found == {(columns[0], 2, "ปากกา", ()), (columns[2], 3, "100", ()), (columns[3], 3, "50", ())}


@pytest.mark.parametrize("name", ["จำนวนครู", "พื้นที่"])
def test_a_label_beside_a_gap_with_its_unit_is_no_field_without_words(name: str, tmp_path: Path):
    blank = front().table([name, f"{dots(12)} คน", "อาคาร", f"{dots(12)} คน"], ["ชาย", f"{dots(12)} คน"] * 2)
    path, form = of_blank(blank.line("สรุป", bold=True).line(LINE), tmp_path)
    assert [text for _, text, _ in tree(form)] == [name, "อาคาร", "ชาย", "ชาย", "สรุป"]
    read = with_cells(path, form, {(0, 1): "12 คน", (1, 3): "7 คน"})
    assert [(a.text, a.value, a.review) for a in read.answers if a.text] == [("12", "12", ()), ("7", "7", ())]


@pytest.mark.parametrize("corner", ["", f"ชื่อ {dots(10)}", "☐ มี ☐ ไม่มี"])
def test_the_first_cell_over_a_table_must_be_a_title(corner: str, tmp_path: Path):
    blank = front().line("1. ผล", bold=True).line(LINE).table([corner, "ผลการดำเนินงาน"], ["", ""], ["", ""])
    loaded = loaded_draft(blank.save(tmp_path))
    assert loaded.value is not None
    assert "table" not in [shape for _, _, shape in tree(loaded.value)]
