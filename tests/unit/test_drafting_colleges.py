"""What blanks of colleges showed: questions in plain print behind an answer, parts without numbers, rows that
are counted, titles further down in a table, signers who begin alike."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import Form, Heading, Shape
from tests.blank_ministries import MinistryBlank
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading, tree, with_cells

LINE = dots(90)


def _blank(*titles: str) -> MinistryBlank:
    blank = MinistryBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    for title in titles:
        blank.line(title, bold=True)
    return blank


def _form(folder: Path, blank: OfficeBlank) -> tuple[Path, Form]:
    path = blank.save(folder)
    form = drafted(path)
    found = gate(path, form)
    assert not any((found.answers, found.unknown, found.marked))
    return path, form


@pytest.mark.parametrize("above", ["dots", "table", "gaps"])
@pytest.mark.parametrize("options", [("( ) เห็นชอบ", "( ) ไม่เห็นชอบ"), ("☐ เห็นชอบ ☐ ไม่เห็นชอบ",)])
def test_words_over_options_behind_an_answer_ask_them(
    tmp_path: Path, above: str, options: tuple[str, ...]
) -> None:
    blank = _blank("1. สรุปภาพรวม")
    if above == "dots":
        blank.lines(LINE, LINE)
    elif above == "gaps":
        blank.line(f"จำนวน {dots(8)} คน")
    else:
        blank.table(["เรื่อง", "ผล"], ["", ""], ["", ""])
    _, form = _form(
        tmp_path, blank.line("ความเห็นของผู้บริหาร").lines(*options).line("2. อื่น ๆ", bold=True).line(LINE)
    )
    asked = next(heading for heading in form.walk() if heading.text == "ความเห็นของผู้บริหาร")
    assert asked.shape is Shape.CHOICE
    assert asked.options == ("เห็นชอบ", "ไม่เห็นชอบ")


def test_words_between_options_are_no_question_of_their_own(tmp_path: Path) -> None:
    blank = _blank("1. สถานะ").lines("( ) เสร็จแล้ว", "(ตามแผนของปีนี้)", "( ) ยังไม่เสร็จ")
    _, form = _form(tmp_path, blank.line("2. อื่น ๆ", bold=True).line(LINE))
    assert tree(form) == [(0, "1. สถานะ", "choice"), (0, "2. อื่น ๆ", "narrative")]


def _columns(form: Form) -> list[tuple[str, Shape]]:
    table = next(heading for heading in form.walk() if heading.shape is Shape.TABLE)
    return [(column.text, column.shape) for column in table.children]


@pytest.mark.parametrize("title", ["งวดที่", "ครั้งที่", "สัปดาห์ที่", "ลำดับที่"])
@pytest.mark.parametrize("rows", [("1", "2", "3"), ("๑", "๒", "๓"), ("1", "2", "รวม")])
def test_a_column_that_counts_its_rows_is_printed(tmp_path: Path, title: str, rows: tuple[str, ...]) -> None:
    blank = _blank("1. ผลงาน").table([title, "รายการ", "จำนวนเงิน"], *[[row, "", ""] for row in rows])
    _, form = _form(tmp_path, blank)
    assert _columns(form)[0] == (title, Shape.NAMES)


@pytest.mark.parametrize("title", ["สถานที่", "เจ้าหน้าที่", "พื้นที่"])
def test_numbers_below_another_title_stand_before_what_is_typed(tmp_path: Path, title: str) -> None:
    blank = _blank("1. ผลงาน").table([title, "รายการ"], *[[number, ""] for number in ("1.", "2.", "3.")])
    _, form = _form(tmp_path, blank)
    assert _columns(form)[0] == (title, Shape.COLUMN)


def _titled_twice(first: tuple[str, str], second: tuple[str, str]) -> MinistryBlank:
    blank = _blank("1. ผล").table(first, ["", ""], second, ["", ""])
    return blank.line("2. กลยุทธ์", bold=True).line(LINE)


def test_titles_between_blank_rows_have_the_row_below_them(tmp_path: Path) -> None:
    path, form = _form(tmp_path, _titled_twice(("จุดแข็ง", "จุดอ่อน"), ("โอกาส", "ภัยคุกคาม")))
    read = with_cells(path, form, {(1, 0): "ครูพร้อม", (3, 0): "ตลาดต้องการ", (3, 1): "เด็กลดลง"})
    names = {heading.id: heading.text for heading in form.walk()}
    found = {names[answer.section_id]: answer.text for answer in read.answers if answer.text}
    assert found == {"จุดแข็ง": "ครูพร้อม", "โอกาส": "ตลาดต้องการ", "ภัยคุกคาม": "เด็กลดลง"}


def test_names_of_pictures_that_count_on_stay_in_their_table(tmp_path: Path) -> None:
    _, form = _form(tmp_path, _titled_twice(("ภาพที่ 1", "ภาพที่ 2"), ("ภาพที่ 3", "ภาพที่ 4")))
    assert tree(form)[0] == (0, "1. ผล", "table")


@pytest.mark.parametrize("posts", [("กรรมการ", "กรรมการและเลขานุการ"), ("กรรมการและเลขานุการ", "กรรมการ")])
def test_who_signs_is_known_by_all_words_of_the_line(tmp_path: Path, posts: tuple[str, ...]) -> None:
    blank = _blank("1. ผล").line(LINE).lines(*(f"ลงชื่อ{dots(20)}{post}" for post in posts))
    path, form = _form(tmp_path, blank)
    document = docx.Document(str(path))
    for line, name in zip(document.paragraphs[-2:], ("นายดี", "นางงาม"), strict=True):
        line.text = line.text.replace(dots(20), f" {name} ")
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    assert [piece.text for piece in reading(target, form).unplaced] == ["นายดี", "นางงาม"]


def test_a_label_over_dots_before_any_other_heading_is_one(tmp_path: Path) -> None:
    _, form = _form(tmp_path, _blank().line("ชื่อสถานศึกษา").line(LINE).line("1. ผล", bold=True).line(LINE))
    assert tree(form) == [(0, "ชื่อสถานศึกษา", "narrative"), (0, "1. ผล", "narrative")]
    assert form.unit_label == "ชื่อสถานศึกษา"


def _texts(headings: tuple[Heading, ...]) -> list[str]:
    return [heading.text for heading in headings]


@pytest.mark.parametrize("behind", ["table", "dots", "choice"])
def test_the_first_part_in_bold_holds_the_lines_to_fill_in_below_it(tmp_path: Path, behind: str) -> None:
    blank = _blank().line(f"งวดที่ {dots(5)}").line("ข้อมูลสัญญา", bold=True)
    blank.lines(f"โครงการ {dots(30)}", f"ผู้รับจ้าง {dots(30)}").line("ผลงาน", bold=True)
    if behind == "table":
        blank.table(["รายการ", "ผล"], ["", ""], ["", ""])
    else:
        blank.line(LINE if behind == "dots" else "☐ ตามแผน ☐ ล่าช้า")
    _, form = _form(tmp_path, blank)
    assert _texts(form.headings) == ["ข้อมูลสัญญา", "ผลงาน"]
    assert _texts(form.headings[0].children) == ["โครงการ", "ผู้รับจ้าง"]


def test_lines_below_a_title_unlike_the_parts_are_no_part(tmp_path: Path) -> None:
    blank = _blank().line("ข้อมูลทั่วไป", bold=True).line(f"โครงการ {dots(30)}")
    _, form = _form(tmp_path, blank.line("1. ผลงาน", bold=True).line(LINE))
    assert _texts(form.headings) == ["ผลงาน"]


def test_a_choice_that_names_its_part_stands_below_it(tmp_path: Path) -> None:
    blank = _blank("มาตรฐานที่ 1 ผู้เรียน", "1.1 ความรู้").line("1.1.1 จุดเด่น").line(LINE)
    blank.line("สรุปผลมาตรฐานที่ 1: ☐ ดี ☐ พอใช้").line("มาตรฐานที่ 2 ครู", bold=True).line(LINE)
    _, form = _form(tmp_path, blank)
    assert (1, "สรุปผลมาตรฐานที่ 1", "choice") in tree(form)


@pytest.mark.parametrize("note", ["หมายเหตุ: เพิ่มแถวได้ตามความเหมาะสม", "(เพิ่มแถวได้)"])
def test_a_note_below_a_table_stays_with_it_where_headings_follow(tmp_path: Path, note: str) -> None:
    blank = _blank("1. ความเสี่ยง").line("โปรดกรอกทุกแถว").table(["ความเสี่ยง", "แผน"], ["", ""], ["", ""])
    blank.line(note).line("สรุปภาพรวม").line(LINE).line("2. อื่น ๆ", bold=True).line(LINE)
    _, form = _form(tmp_path, blank)
    table = next(heading for heading in form.walk() if heading.shape is Shape.TABLE)
    assert (form.headings[0].prompts, table.prompts) == (("โปรดกรอกทุกแถว",), (note,))
