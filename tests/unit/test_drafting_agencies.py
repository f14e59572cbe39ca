"""Blanks of agencies over schools: what is drafted of parts, tables and lines that only they print.

Every wording is invented.
"""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from rt67_aggregate.model import Shape
from tests.blank_agencies import AgencyBlank
from tests.office_blanks import LEFT, NAME, OfficeBlank, dots, drafted, gate, reading, tree

LINE = dots(90)
EMPTY = ((), (), ())


def front() -> OfficeBlank:
    return (
        OfficeBlank()
        .line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
        .line("ปีการศึกษา 2570", centred=True)
    )


def gated(path: Path) -> tuple[object, ...]:
    found = gate(path, drafted(path))
    return (found.answers, found.unknown, found.marked)


def test_lines_in_the_size_of_the_document_stand_by_their_indent(tmp_path: Path):
    blank = front()
    for number in (1, 2):
        blank.line(f"ระเบียบวาระที่ {number} เรื่องที่ {number}", bold=True).line(LINE)
        blank.line("มติที่ประชุม", bold=True, indent=1).line(LINE)
    path = blank.save(tmp_path)
    assert [(depth, text) for depth, text, _ in tree(drafted(path))] == [
        (0, "ระเบียบวาระที่ 1 เรื่องที่ 1"),
        (1, "มติที่ประชุม"),
        (0, "ระเบียบวาระที่ 2 เรื่องที่ 2"),
        (1, "มติที่ประชุม"),
    ]
    assert gated(path) == EMPTY


@pytest.mark.parametrize("title", ["ลายมือชื่อ", "ลงชื่อ", "ลงลายมือชื่อ", "ลายเซ็น", "Signature"])
def test_a_column_to_sign_in_is_a_column(tmp_path: Path, title: str):
    blank = front().line("ผู้มาประชุม", bold=True)
    blank.table(["ที่", "ชื่อ", title], *[[str(n), "", ""] for n in (1, 2, 3)])
    path = blank.line("ผู้ไม่มา", bold=True).line(LINE).save(tmp_path)
    form = drafted(path)
    assert tree(form) == [(0, "ผู้มาประชุม", "table"), (0, "ผู้ไม่มา", "narrative")]
    assert [column.text for column in form.headings[0].children] == ["ที่", "ชื่อ", title]
    assert gated(path) == EMPTY


def test_cells_to_sign_in_are_no_table(tmp_path: Path):
    blank = front().line("1. ผล", bold=True).line(LINE)
    blank.table([f"ลงชื่อ {dots()} ผู้รายงาน", f"ลงชื่อ {dots()} ผู้รับรอง"], [f"({dots()})", f"({dots()})"])
    path = blank.save(tmp_path)
    assert tree(drafted(path)) == [(0, "1. ผล", "narrative")]
    assert gated(path) == EMPTY


def test_a_line_with_gaps_behind_a_choice_belongs_to_the_part_in_bold(tmp_path: Path):
    blank = front().line("ส่วนที่ 1 ข้อเท็จจริง", bold=True).line(LINE)
    blank.line("ส่วนที่ 2 ความเห็น", bold=True).line("( ) เห็นด้วย  ( ) ไม่เห็นด้วย")
    path = blank.line(f"กำหนดแก้ไข : {dots()}").save(tmp_path)
    assert tree(drafted(path))[1:] == [(0, "ส่วนที่ 2 ความเห็น", "choice"), (1, "กำหนดแก้ไข", "line")]
    assert gated(path) == EMPTY


def test_a_line_with_gaps_in_bold_stands_beside_headings_of_its_look(tmp_path: Path):
    blank = front().line("ผู้มา", bold=True).table(["ชื่อ", "ตำแหน่ง"], ["", ""], ["", ""])
    blank.line(f"เริ่มเวลา {dots()} น.", bold=True).line("1. เรื่องแจ้ง", bold=True).line(LINE)
    path = blank.line(f"เลิกเวลา {dots()} น.", bold=True).save(tmp_path)
    assert tree(drafted(path)) == [
        (0, "ผู้มา", "table"),
        (0, "เริ่มเวลา", "line"),
        (0, "1. เรื่องแจ้ง", "narrative"),
        (0, "เลิกเวลา", "line"),
    ]
    assert gated(path) == EMPTY


def test_lines_with_gaps_in_bold_stay_below_a_heading_in_bold_that_asks_nothing_else(tmp_path: Path):
    blank = front().line("1. งบประมาณ", bold=True).line(f"ได้รับ {dots()} บาท", bold=True)
    path = blank.line(f"ใช้ {dots()} บาท", bold=True).line("2. ผล", bold=True).line(LINE).save(tmp_path)
    assert tree(drafted(path)) == [
        (0, "1. งบประมาณ", "group"),
        (1, "ได้รับ", "line"),
        (1, "ใช้", "line"),
        (0, "2. ผล", "narrative"),
    ]


@pytest.mark.parametrize("word", ["ระเบียบวาระที่ ", "ส่วนที่ ", "ตอน ", ""])
def test_a_heading_without_number_takes_no_number_of_one_beside_it(tmp_path: Path, word: str):
    """The place of a heading without number would be its ID, and so would the number beside it."""
    blank = front().line("บทสรุป", bold=True).line(LINE).line("ภาพรวม", bold=True).line(LINE)
    for number in (1, 2):
        blank.line(f"{word}{number}{'' if word else '.'} เรื่องที่{'หนึ่ง' if number == 1 else 'สอง'}", bold=True)
        blank.line(LINE)
    path = blank.save(tmp_path)
    form = drafted(path)  # which fails where two IDs are one
    assert len(form.headings) == 4
    assert gated(path) == EMPTY


def test_equal_numbers_behind_other_words_are_told_apart(tmp_path: Path):
    blank = front().line("ส่วนที่ 1 ข้อมูล", bold=True).line(LINE)
    blank.line("ตารางที่ 1 จำนวน", bold=True).table(["รายการ", "คน"], ["ครู", ""], ["ผู้เรียน", ""])
    path = blank.save(tmp_path)
    assert len({heading.id for heading in drafted(path).headings}) == 2


def _by_parts(*behind: list[str], number: bool = False) -> OfficeBlank:
    """A table of figures whose rows in bold name those below them."""
    own = {key: [key] if number else [] for key in ("ที่", "1", "2", "3")}
    rows = [
        [*own["ที่"], "รายการ", "แผน", "ผล"],
        ["**งบดำเนินงาน**", *[LEFT] * (2 + number)],
        [*own["1"], "ค่าวัสดุ", "", ""],
        [*own["2"], "ค่าไฟฟ้า", "", ""],
        ["**งบลงทุน**", *[LEFT] * (2 + number)],
        [*own["3"], "ครุภัณฑ์", "", ""],
        ["รวม", *[LEFT] * number, "", ""],
    ]
    return front().line("1. การเบิกจ่าย", bold=True).table(*rows, *behind)


@pytest.mark.parametrize("number", [False, True])
def test_rows_that_name_others_stay_rows_of_a_table_of_figures(tmp_path: Path, number: bool):
    path = _by_parts(number=number).line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)
    form = drafted(path)
    assert tree(form) == [(0, "1. การเบิกจ่าย", "table"), (0, "2. ปัญหา", "narrative")]
    assert [c.text for c in form.headings[0].children if c.shape is Shape.COLUMN] == ["แผน", "ผล"]
    assert gated(path) == EMPTY
    document = docx.Document(str(path))
    for row in (2, 3, 5):
        document.tables[0].cell(row, 2 + number).text = str(row * 100)
    document.save(str(path))
    read = reading(path, form)
    assert [(a.entry, a.text, a.review) for a in read.answers if a.text] == [
        (2, "200", ()),
        (3, "300", ()),
        (5, "500", ()),
    ]
    assert (read.unplaced, read.balance.holds) == ((), True)


def test_a_title_over_the_whole_width_behind_a_table_is_a_heading(tmp_path: Path):
    blank = _by_parts(["**2. ปัญหา**", LEFT, LEFT], ["", LEFT, LEFT])
    path = blank.save(tmp_path)
    assert tree(drafted(path)) == [(0, "1. การเบิกจ่าย", "table"), (0, "2. ปัญหา", "narrative")]
    assert gated(path) == EMPTY


def test_labels_under_titles_of_parts_stay_headings(tmp_path: Path):
    blank = front().table(
        ["**1. ข้อมูลศูนย์**", LEFT],
        ["ชื่อศูนย์", ""],
        ["ที่ตั้ง", ""],
        ["**2. ผลงาน**", LEFT],
        ["ผลงานเด่น", ""],
    )
    path = blank.save(tmp_path)
    assert [(depth, text) for depth, text, _ in tree(drafted(path))] == [
        (0, "1. ข้อมูลศูนย์"),
        (1, "ชื่อศูนย์"),
        (1, "ที่ตั้ง"),
        (0, "2. ผลงาน"),
        (1, "ผลงานเด่น"),
    ]
    assert gated(path) == EMPTY


@pytest.mark.parametrize("bold", [True, False])
def test_a_line_that_names_its_part_is_no_part_itself(tmp_path: Path, bold: bool):
    blank = front()
    for number in (1, 2):
        blank.line(f"มาตรฐานที่ {number} ด้านที่ดี", bold=True).line(f"ประเด็นที่ {number}.1 ผล", bold=True)
        blank.line(LINE).line(f"จุดเด่นของมาตรฐานที่ {number}", bold=bold).line(LINE)
    path = blank.save(tmp_path)
    assert [(depth, text) for depth, text, _ in tree(drafted(path))] == [
        (0, "มาตรฐานที่ 1 ด้านที่ดี"),
        (1, "ประเด็นที่ 1.1 ผล"),
        (1, "จุดเด่นของมาตรฐานที่ 1"),
        (0, "มาตรฐานที่ 2 ด้านที่ดี"),
        (1, "ประเด็นที่ 2.1 ผล"),
        (1, "จุดเด่นของมาตรฐานที่ 2"),
    ]
    assert gated(path) == EMPTY


def test_what_goes_on_counting_inside_a_part_has_numbers(tmp_path: Path):
    blank = front().line("ตอนที่ 1 การทำงาน", bold=True)
    for number in (1, 2):
        blank.line(f"ขั้นตอนที่ {number} งาน{'แรก' if number == 1 else 'ต่อไป'}").line(LINE)
    path = blank.line("ตอนที่ 2 สรุป", bold=True).line(LINE).save(tmp_path)
    form = drafted(path)
    assert tree(form) == [
        (0, "ตอนที่ 1 การทำงาน", "group"),
        (1, "ขั้นตอนที่ 1 งานแรก", "narrative"),
        (1, "ขั้นตอนที่ 2 งานต่อไป", "narrative"),
        (0, "ตอนที่ 2 สรุป", "narrative"),
    ]
    assert form.headings[0].children[1].number == "ขั้นตอนที่ 2"


@pytest.mark.parametrize("second", [True, False])
def test_a_title_in_bold_over_the_first_labels_of_a_table_is_a_heading(tmp_path: Path, second: bool):
    rows = [["**ส่วนของผู้ร้อง**", LEFT], ["ชื่อ", ""], ["ที่อยู่", ""]]
    behind = [["**ส่วนของเจ้าหน้าที่**", LEFT], ["ผลการพิจารณา", ""]] if second else []
    path = front().table(*rows, *behind).save(tmp_path)
    found = [(depth, text) for depth, text, _ in tree(drafted(path))]
    assert found[:3] == [(0, "ส่วนของผู้ร้อง"), (1, "ชื่อ"), (1, "ที่อยู่")]
    assert found[3:] == ([(0, "ส่วนของเจ้าหน้าที่"), (1, "ผลการพิจารณา")] if second else [])
    assert gated(path) == EMPTY


def test_the_title_of_the_form_in_its_table_is_no_heading(tmp_path: Path):
    blank = OfficeBlank().table(["**แบบเสนอโครงการตัวอย่าง**", LEFT], ["ชื่อโครงการ", ""], ["เหตุผล", ""])
    form = drafted(blank.save(tmp_path))
    assert [heading.text for heading in form.headings] == ["ชื่อโครงการ", "เหตุผล"]
    assert form.title == "แบบเสนอโครงการตัวอย่าง"


def test_a_row_whose_name_is_left_open_is_a_row(tmp_path: Path):
    blank = front().line("1. ผู้เรียน", bold=True)
    blank.table(
        ["ประเภท", "ชาย", "หญิง"],
        ["เดินลำบาก", "", ""],
        ["มองไม่ชัด", "", ""],
        [f"อื่น ๆ ระบุ {dots()}", "", ""],
    )
    path = blank.save(tmp_path)
    form = drafted(path)
    assert tree(form) == [(0, "1. ผู้เรียน", "table")]
    assert gated(path) == EMPTY
    document = docx.Document(str(path))
    document.tables[0].cell(3, 0).text = "อื่น ๆ ระบุ สมาธิสั้น"
    document.tables[0].cell(3, 2).text = "4"
    document.save(str(path))
    read = reading(path, form)
    assert [(a.entry, a.text) for a in read.answers if a.text] == [(3, "4")]
    assert [piece.text for piece in read.unplaced] == ["อื่น ๆ ระบุ สมาธิสั้น"]  # kept, and marked
    assert any(a.review for a in read.answers)
    assert read.balance.holds


def test_rows_that_ask_in_their_first_cell_alone_stay_headings(tmp_path: Path):
    blank = front().line("1. ข้อมูล", bold=True).table(["เรื่อง", "คำตอบ"], [f"ครู {dots()} คน", ""], ["ห้อง", ""])
    assert tree(drafted(blank.save(tmp_path)))[0] == (0, "1. ข้อมูล", "group")


def _clicked(path: Path, *said: str) -> None:
    """Type into the first places to click of a blank, as Word does: the control stays, its prompt goes."""
    document = docx.Document(str(path))
    controls = [each for each in document.element.body.iter(qn("w:sdt")) if each.find(_SHOWING) is not None]
    for control, text in zip(controls, said, strict=False):
        control.find(qn("w:sdtPr")).remove(control.find(_SHOWING))
        next(control.iter(qn("w:t"))).text = text
    document.save(str(path))


_SHOWING = f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}"


def test_places_to_click_and_write_in_are_gaps(tmp_path: Path):
    blank = AgencyBlank()
    blank.line("แบบสำรวจตัวอย่าง", bold=True, centred=True, size=16).line("ปีการศึกษา 2570", centred=True)
    blank.clicked("ชื่อโรงเรียน _").line("1. จำนวนห้อง", bold=True)
    blank.clicked("ใช้ได้ _ ห้อง ชำรุด _ ห้อง").line("2. ปัญหา", bold=True).line(LINE)
    path = blank.save(tmp_path)
    form = drafted(path)
    assert form.unit_label == "ชื่อโรงเรียน"
    assert tree(form) == [(0, "1. จำนวนห้อง", "group"), (1, "ใช้ได้", "line"), (0, "2. ปัญหา", "narrative")]
    assert gated(path) == EMPTY
    _clicked(path, NAME, "12", "3")
    read = reading(path, form)
    assert read.identity.college_id == "c1"
    assert [(a.text, a.value, a.review) for a in read.answers if a.text] == [("12", "12", ()), ("3", "3", ())]


def test_places_to_click_beside_what_is_no_text_are_left_as_they_are(tmp_path: Path):
    blank = AgencyBlank()
    blank.line("แบบสำรวจตัวอย่าง", bold=True, centred=True, size=16).line("1. ผล", bold=True).clicked("ก่อน _")
    blank.document.paragraphs[-1].add_run().add_break()
    assert tree(drafted(blank.save(tmp_path))) == [(0, "1. ผล", "narrative")]


@pytest.mark.parametrize("asked", ["☐ ดี  ☐ พอใช้", f"คะแนนที่ได้ {dots()} คะแนน"])
def test_a_plain_label_alone_over_lines_of_dots_behind_another_answer_is_a_heading(
    tmp_path: Path, asked: str
):
    blank = front()
    for number in (1, 2):
        blank.line(f"{number}. รายการที่{'หนึ่ง' if number == 1 else 'สอง'}", bold=True).line(asked)
        blank.line("เหตุผลประกอบ").lines(LINE, LINE)
    path = blank.save(tmp_path)
    found = [text for _, text, shape in tree(drafted(path)) if shape == "narrative"]
    assert found == ["เหตุผลประกอบ", "เหตุผลประกอบ"]
    assert gated(path) == EMPTY


@pytest.mark.parametrize("prompt", ["(อธิบายเหตุผล)", "โปรดอธิบายเหตุผลของท่าน"])
def test_what_tells_how_to_answer_a_choice_is_no_heading(tmp_path: Path, prompt: str):
    blank = front().line("1. ความเห็น", bold=True).line("☐ ดี  ☐ พอใช้").line(prompt).lines(LINE, LINE)
    path = blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)
    assert [text for _, text, _ in tree(drafted(path))] == ["1. ความเห็น", "2. ปัญหา"]


@pytest.mark.parametrize(("below", "asked"), [((LINE, LINE), True), ((LINE,), False)])
def test_a_plain_label_behind_those_who_sign_asks_over_more_lines_than_one_signs_on(
    tmp_path: Path, below: tuple[str, ...], asked: bool
):
    blank = front().lines("ปัญหาและอุปสรรค", LINE, "ความเห็น", LINE)
    blank.lines(f"ลงชื่อ {dots()} ผู้รายงาน", f"({dots()})", f"ตำแหน่ง {dots()}")
    path = blank.lines("หัวหน้าสถานศึกษา", *below).save(tmp_path)
    labels = ["ปัญหาและอุปสรรค", "ความเห็น", *(["หัวหน้าสถานศึกษา"] if asked else [])]
    assert [text for _, text, _ in tree(drafted(path))] == labels
    assert gated(path) == EMPTY
