"""What logbooks, incident reports, examinations and sheets of strengths showed: codes in cells, labels of one
letter, weeks that begin with a line to fill in, options in a table before anything has a number."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import Form, Heading, Shape
from tests.blank_ministries import MinistryBlank
from tests.office_blanks import LEFT, NAME, OfficeBlank, dots, of_blank, reading, tree, with_cells

LINE = dots(90)


def _blank() -> MinistryBlank:
    blank = MinistryBlank().line("แบบบันทึก", bold=True, centred=True, size=18)
    return blank.line(f"ชื่อสถานศึกษา {dots(30)}")


def _columns(table: Heading) -> list[tuple[str, str]]:
    return [(column.text, str(column.shape)) for column in table.children]


def _tables(form: Form) -> list[list[tuple[str, str]]]:
    return [_columns(heading) for heading in form.walk() if heading.shape is Shape.TABLE]


_STRENGTHS = [("จุดแข็ง", "column"), ("จุดอ่อน", "column")]
_CHANCES = [("โอกาส", "column"), ("อุปสรรค", "column")]


@pytest.mark.parametrize(
    "places",
    [
        ("S1\nS2\nS3", "W1\nW2\nW3", "O1\nO2\nO3", "T1\nT2\nT3"),
        ("S1.\nS2.", "W1.\nW2.", "O1.\nO2.", "T1.\nT2."),
        ("1.\n2.\n3.",) * 4,
        (f"1. {dots(9)}\n2. {dots(9)}",) * 4,
    ],
)
def test_titles_between_numbered_places_have_the_row_below_them(
    tmp_path: Path, places: tuple[str, str, str, str]
) -> None:
    blank = _blank().line("1. ผลการวิเคราะห์", bold=True)
    blank.table(["จุดแข็ง", "จุดอ่อน"], places[:2], ["โอกาส", "อุปสรรค"], places[2:])
    path, form = of_blank(blank.line("2. กลยุทธ์", bold=True).line(LINE), tmp_path)
    assert _tables(form) == [_STRENGTHS, _CHANCES]
    read = with_cells(path, form, {(3, 1): f"{places[3][:2]} งบประมาณลดลง"})
    (answer,) = (answer for answer in read.answers if answer.text)
    names = {heading.id: heading.text for heading in form.walk()}
    assert (names[answer.section_id], answer.review) == ("อุปสรรค", ())


def test_numbered_questions_further_down_in_a_table_have_the_row_below_them(tmp_path: Path) -> None:
    blank = _blank().table(["1. สิ่งที่คาดหวัง", "2. สิ่งที่เกิดขึ้น"], ["", ""], ["3. สิ่งที่ต่างไป", "4. สิ่งที่จะทำ"], ["", ""])
    _, form = of_blank(blank, tmp_path)
    assert [[title for title, _ in table] for table in _tables(form)] == [
        ["1. สิ่งที่คาดหวัง", "2. สิ่งที่เกิดขึ้น"],
        ["3. สิ่งที่ต่างไป", "4. สิ่งที่จะทำ"],
    ]


@pytest.mark.parametrize("code", ["S1", "ปวช.1", "A"])
def test_a_code_alone_names_its_row(tmp_path: Path, code: str) -> None:
    blank = _blank().line("1. ผล", bold=True).table(["รหัส", "ผล", "หมายเหตุ"], [code, "", ""], ["S2", "", ""])
    _, form = of_blank(blank, tmp_path)
    assert _tables(form) == [[("รหัส", "names"), ("ผล", "column"), ("หมายเหตุ", "column")]]


def _passed(*last: str, count: str = "จำนวนผู้เข้าสอบ") -> MinistryBlank:
    titles = ["สาขาวิชา", count, "ผ่าน", "ไม่ผ่าน"]
    return _blank().line("1. ผลสอบ", bold=True).table(titles, ["ช่างยนต์", "", "", ""], [*last, "", "", ""])


@pytest.mark.parametrize(
    ("blank", "shape"),
    [
        (_passed("รวม"), "column"),
        (_passed("รวมทั้งสิ้น", count="ร้อยละของผู้เข้าสอบ"), "column"),
        (_passed("การบัญชี"), "tick"),
        (_passed("รวม", count="หมายเหตุ"), "tick"),
    ],
)
def test_steps_beside_a_number_over_sums_are_counted(tmp_path: Path, blank: OfficeBlank, shape: str) -> None:
    _, form = of_blank(blank, tmp_path)
    assert _tables(form)[0][2:] == [("ผ่าน", shape), ("ไม่ผ่าน", shape)]


def test_a_step_of_a_scale_may_say_two_degrees(tmp_path: Path) -> None:
    steps = ["น้อยที่สุดหรือไม่มีเลย", "น้อย", "มาก", "มากที่สุด"]
    blank = _blank().line("1. การรับรู้", bold=True)
    blank.table(
        ["ประเด็น", "ระดับ", *[LEFT] * 3], ["^", *steps], ["ตรงเวลา", *[""] * 4], ["เท่าเทียม", *[""] * 4]
    )
    _, form = of_blank(blank, tmp_path)
    assert [title for title, shape in _tables(form)[0] if shape == "tick"] == steps


def test_the_first_of_titles_in_bold_over_tables_is_no_office(tmp_path: Path) -> None:
    blank = _blank()
    for title in ("คณะกรรมการอำนวยการ", "คณะทำงาน"):
        blank.line(title, bold=True).table(["ชื่อ", "หน้าที่"], ["", ""], ["", ""])
        blank.line(f"ผลงาน {LINE}")
    _, form = of_blank(blank, tmp_path)
    groups = [("group", "คณะกรรมการอำนวยการ"), ("group", "คณะทำงาน")]
    assert [(shape, text) for depth, text, shape in tree(form) if not depth] == groups


def test_a_week_that_begins_with_a_line_to_fill_in_is_a_heading_as_the_others(tmp_path: Path) -> None:
    blank = _blank()
    for week in (1, 2, 3):
        blank.line(f"สัปดาห์ที่ {week} วันที่ {dots(9)} ถึง {dots(9)}", bold=True)
        blank.table(["วัน", "งาน"], ["จันทร์", ""], ["อังคาร", ""]).line("ปัญหา").lines(LINE, LINE)
    path, form = of_blank(blank, tmp_path)
    assert not form.fields
    document = docx.Document(str(path))
    document.tables[0].cell(1, 1).text = "ซ่อมเครื่องสูบน้ำ"
    document.save(str(path))
    assert [answer.review for answer in reading(path, form).answers if answer.text] == [()]


def _incident() -> MinistryBlank:
    blank = _blank().line("ประเภทเหตุการณ์")
    return blank.table(["☐ ตกเตียง", "☐ ให้ยาผิด"], ["☐ ระบุตัวผิด", ""]).line("สรุป").lines(LINE)


def test_options_in_a_table_before_the_first_heading_are_read(tmp_path: Path) -> None:
    path, form = of_blank(_incident(), tmp_path)
    assert [heading.options for heading in form.fields] == [("ตกเตียง", "ให้ยาผิด", "ระบุตัวผิด")]
    read = with_cells(path, form, {(0, 1): "☑ ให้ยาผิด"})
    assert [(answer.choice, answer.review) for answer in read.answers if answer.choice] == [("ให้ยาผิด", ())]
    assert not read.unplaced


def _letters(separator: str = " : ") -> MinistryBlank:
    blank = _blank().line("1. ผลการดำเนินงาน", bold=True)
    blank.lines(*(f"{letter}{separator}{LINE}" for letter in "PDCA"))
    return blank.line("2. ข้อเสนอแนะ", bold=True).lines(LINE)


@pytest.mark.parametrize("separator", [" : ", ": ", "："])
def test_lines_that_one_letter_labels_are_known_though_filled(tmp_path: Path, separator: str) -> None:
    path, form = of_blank(_letters(separator), tmp_path)
    found = _typed(path, form, {f"P{separator}": "ประชุม", f"A{separator}": "ปรับปรุง"})
    assert found == {"P": ("ประชุม", ()), "A": ("ปรับปรุง", ())}


def test_words_below_a_blank_line_with_gaps_are_marked_where_the_next_line_is_gone(tmp_path: Path) -> None:
    path, form = of_blank(_letters(), tmp_path)
    found = _typed(path, form, {"C : ": "ประเมินผล"}, label="Check : ")
    assert found == {"D": ("Check : ประเมินผล", ("boundary_uncertain",))}


def _typed(
    path: Path, form: Form, texts: dict[str, str], label: str = ""
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """What is found by its heading where these texts were typed on the dots of the lines that begin so."""
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for begun, text in texts.items():
            if paragraph.text.startswith(begun):
                paragraph.runs[0].text = f"{label or begun}{text}"
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    names = {gap.id: heading.text for heading in form.walk() for gap in heading.fields}
    answers = (answer for answer in reading(target, form).answers if answer.text)
    return {names[answer.section_id]: (answer.text, answer.review) for answer in answers}


def test_sums_named_over_columns_behind_a_blank_cell_are_a_row_of_their_table(tmp_path: Path) -> None:
    titles = ["ที่", "ชื่อทุน", "หน่วยงานที่ให้", "จำนวนเงิน"]
    blank = (
        _blank()
        .line("1. ทุน", bold=True)
        .table(titles, ["1", *[""] * 3], ["2", *[""] * 3], ["", "รวม", LEFT, ""])
    )
    path, form = of_blank(blank.line("2. สรุป", bold=True).line(LINE), tmp_path)
    assert [heading for _, heading, _ in tree(form)] == ["1. ทุน", "2. สรุป"]
    read = with_cells(path, form, {(1, 3): "500", (3, 3): "900"})
    assert [(answer.entry, answer.text, answer.review) for answer in read.answers if answer.text] == [
        (1, "500", ()),
        (3, "900", ()),
    ]


@pytest.mark.parametrize("sign", ["➢", "❖", "▶", "⇒"])
def test_the_sign_of_a_list_before_a_heading_is_the_forms(tmp_path: Path, sign: str) -> None:
    blank = _blank()
    for title in ("กิจกรรมที่จัด", "ผลที่ได้รับ"):
        blank.line(f"{sign} {title}", bold=True).lines(LINE, LINE)
    path, form = of_blank(blank.line(f"{sign} จำนวนผู้ร่วม {dots()} คน"), tmp_path)
    assert _typed(path, form, {f"{sign} จำนวน": "ผู้ร่วม 12 คน"}) == {_last(form): ("12", ())}


def _last(form: Form) -> str:
    return list(form.walk())[-1].text


@pytest.mark.parametrize("places", ["____:____", "....:....", f"{dots(9)}:{dots(9)}"])
@pytest.mark.parametrize(("said", "found"), [("08:30", ["08:30"]), ("8.30", ["8.30"]), ("{}", [])])
def test_hours_and_minutes_are_one_gap(tmp_path: Path, places: str, said: str, found: list[str]) -> None:
    path, form = of_blank(
        _blank().line("1. เวลา", bold=True).line(f"เริ่ม {places} น. เลิก {places} น."), tmp_path
    )
    document = docx.Document(str(path))
    document.paragraphs[-1].runs[0].text = f"เริ่ม {said.format(places)} น. เลิก {places} น."
    document.save(str(path))
    assert [(a.text, a.review) for a in reading(path, form).answers if a.text] == [
        (text, ()) for text in found
    ]


@pytest.mark.parametrize(
    ("boxes", "said"), [("□-□□□□-□□□□□-□□-□", "1-5201-00123-45-6"), ("☐☐/☐☐/☐☐☐☐", "12/05/2550")]
)
def test_boxes_for_figures_are_a_gap(tmp_path: Path, boxes: str, said: str) -> None:
    path, form = of_blank(_blank().line("1. ผู้สมัคร", bold=True).line(f"เลขประจำตัว {boxes}"), tmp_path)
    assert _typed(path, form, {"เลขประจำตัว ": said}) == {"เลขประจำตัว": (said, ())}


def test_columns_of_letters_for_yes_and_no_are_ticked(tmp_path: Path) -> None:
    blank = _blank().table(
        ["Ref.", "Question", "Y", "N", "N/A", "Evidence"],
        *[[f"4.{n}", "Is it so?", *[""] * 4] for n in (1, 2)],
    )
    _, form = of_blank(blank, tmp_path)
    assert [shape for _, shape in _tables(form)[0]] == ["names", "names", "tick", "tick", "tick", "column"]


@pytest.mark.parametrize(
    ("lines", "shape"),
    [
        ((f"ความเห็นรองผู้อำนวยการ {LINE}",), "line"),
        (("ความเห็นรองผู้อำนวยการ", LINE), "narrative"),
        (("ความเห็นรองผู้อำนวยการ", "( ) ทราบ  ( ) อนุมัติ"), "choice"),
    ],
)
def test_an_opinion_behind_those_who_sign_is_asked(
    tmp_path: Path, lines: tuple[str, ...], shape: str
) -> None:
    signed = (f"ลงชื่อ {dots(20)} ผู้รายงาน", f"({dots(20)})")
    blank = _blank().line("1. ผลงาน", bold=True).lines(LINE, LINE, *signed, *lines, f"ลงชื่อ {dots(20)}")
    _, form = of_blank(blank, tmp_path)
    assert tree(form) == [(0, "1. ผลงาน", "narrative"), (0, "ความเห็นรองผู้อำนวยการ", shape)]


def test_dots_below_an_opinion_that_is_signed_there_are_no_answer(tmp_path: Path) -> None:
    blank = _blank().line("1. ผลงาน", bold=True).lines(LINE, LINE, f"ลงชื่อ {dots(20)}")
    _, form = of_blank(blank.lines("ความเห็นชอบ", LINE, f"({dots(20)})", "ผู้อำนวยการ"), tmp_path)
    assert tree(form) == [(0, "1. ผลงาน", "narrative")]


def test_a_line_with_gaps_in_a_row_of_a_table_is_told_where_its_heading_is_gone(tmp_path: Path) -> None:
    blank = _blank()
    for title in ("1. ความมั่นคง", "2. กำลังคน"):
        blank.line(title, bold=True).line("กิจกรรม").lines(LINE, LINE)
        blank.line(f"งบประมาณ {dots()} บาท").line("ผลสัมฤทธิ์").lines(LINE)
    path, form = of_blank(blank, tmp_path)
    document = docx.Document(str(path))
    (line, _) = (p for p in document.paragraphs if p.text.startswith("งบประมาณ"))
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "งบประมาณ 170803", "บาท"
    line._p.addprevious(table._tbl)
    line._p.getparent().remove(line._p)
    document.save(str(path))
    (answer,) = (answer for answer in reading(path, form).answers if answer.text)
    assert (answer.text, answer.review) == ("งบประมาณ 170803\tบาท", ("foreign_prompt",))


@pytest.mark.parametrize("below", ["ซ่อมเครื่องยนต์ 61 ครั้ง", "ปี 2551 ซ่อม 15 เครื่อง"])
def test_a_figure_within_a_longer_one_is_no_option(tmp_path: Path, below: str) -> None:
    blank = _blank().line("1. ระดับคุณภาพ", bold=True).line("☐ 5  ☐ 4  ☐ 3  ☐ 2  ☐ 1")
    path, form = of_blank(blank.line("2. ผล", bold=True).lines(LINE, LINE), tmp_path)
    document = docx.Document(str(path))
    options, heading = (
        next(p for p in document.paragraphs if p.text.startswith(begun)) for begun in ("☐ 5", "2. ผล")
    )
    options.runs[0].text = "☐ 5  ☐ 4  ☑ 3  ☐ 2  ☐ 1"
    heading.runs[0].text = below
    document.save(str(path))
    said = [answer.text for answer in reading(path, form).answers if answer.section_id == "1"]
    assert said == [f"☑ 3\n{below}"]
