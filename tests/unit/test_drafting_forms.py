"""More blanks in the looks of offices: how parts, rows and lines are printed that a person reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.drafting.gap_lines import gaps_of
from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.model import Form, Shape
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, drafted, gate, reading, tree

EMPTY = ((), (), ())
_SCALE = (
    ["ข้อ", "รายการประเมิน", "ระดับคุณภาพ", LEFT, LEFT],
    [ABOVE, ABOVE, "3", "2", "1"],
    ["1", "มีแผนการสอน", "", "", ""],
    ["2", "มีสื่อ", "", "", ""],
)


def front() -> OfficeBlank:
    return (
        OfficeBlank()
        .line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
        .line("ปีการศึกษา 2570", centred=True)
    )


def is_blank(blank: Path, form: Form) -> bool:
    """Whether a blank, and the one made of its form, read as blank."""
    made = blank.with_name("made.docx")
    made.write_bytes(blank_document(form))
    gates = (gate(blank, form), gate(made, form))
    return all((found.answers, found.unknown, found.marked) == EMPTY for found in gates)


@pytest.mark.parametrize(
    ("line", "style", "key"),
    [
        ("I. ผล", "I.", 1),
        ("II. ผล", "I.", 2),
        ("IV.ผล", "I.", 4),
        ("(ix) ผล", "(i)", 9),
        ("xii) ผล", "i)", 12),
        ("A. ผล", "A.", 1),
    ],
)
def test_roman_numbers_count_like_others(line: str, style: str, key: int):
    found = number_of(line)
    assert found is not None
    assert (found.style, found.key, line[found.start :]) == (style, (key,), "ผล")


@pytest.mark.parametrize("line", ["i.e. this one", "V.I.P. guests", "I am here", "IV 5"])
def test_letters_of_words_are_no_roman_numbers(line: str):
    assert number_of(line) is None


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("parts", [("ส่วนที่ ๑", "ส่วนที่ ๒"), ("ตอนที่ 1", "ตอนที่ 2"), ("Part A", "Part B")])
def test_the_title_of_a_part_may_stand_on_the_line_below_its_number(
    parts: Sequence[str], bold: bool, tmp_path: Path
):
    blank = front()
    for part, title in zip(parts, ("ข้อมูลสถานประกอบการ", "ความคิดเห็น"), strict=True):
        blank.line(part, bold=bold, centred=True).line(title, bold=bold, centred=True)
        blank.line("1. ที่ตั้ง").line(dots(90)).line("2. ประวัติ").line(dots(90))
    path = blank.save(tmp_path)
    form = drafted(path)
    assert [(depth, text) for depth, text, _ in tree(form)] == [
        (0, f"{parts[0]} ข้อมูลสถานประกอบการ"),
        (1, "1. ที่ตั้ง"),
        (1, "2. ประวัติ"),
        (0, f"{parts[1]} ความคิดเห็น"),
        (1, "1. ที่ตั้ง"),
        (1, "2. ประวัติ"),
    ]
    assert is_blank(path, form)


@pytest.mark.parametrize(
    ("row", "name", "shape"),
    [
        (["รวมคะแนน", LEFT, "", "", ""], "", ""),
        (["", "รวมคะแนน", "", "", ""], "", ""),
        (["รวมคะแนน", LEFT, "", LEFT, LEFT], "รวมคะแนน", "narrative"),
        (["รวมคะแนน (เต็ม 6)", LEFT, LEFT, LEFT, ""], "รวมคะแนน (เต็ม 6)", "narrative"),
        ([f"คะแนนที่ได้ {dots(10)} คะแนน", LEFT, LEFT, LEFT, LEFT], "คะแนนที่ได้", "line"),
    ],
)
def test_a_row_for_the_sum_below_a_scale(row: list[str], name: str, shape: str, tmp_path: Path):
    blank = front().line("1. การสอน", bold=True).table(*_SCALE, row).line("2. ข้อเสนอแนะ", bold=True)
    path = blank.line(dots(90)).save(tmp_path)
    form = drafted(path)
    found = {heading.text: str(heading.shape) for heading in form.walk()}
    assert found.get(name, "") == shape
    assert is_blank(path, form)


def test_a_number_in_a_cell_to_tick_is_no_tick_unmarked(tmp_path: Path):
    blank = front().line("1. การสอน", bold=True).table(*_SCALE, ["รวมคะแนน", LEFT, "", "", ""])
    path = blank.line("2. ข้อเสนอแนะ", bold=True).line(dots(90)).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    table = document.tables[0]
    table.cell(2, 2).text, table.cell(3, 3).text, table.cell(4, 2).text = "3", "/", "15"
    document.save(str(path))
    ticked = [s.id for heading in form.walk() for s in heading.fields if s.shape is Shape.CHOICE]
    answers = {answer.section_id: answer for answer in reading(path, form).answers}
    said = [(answers[section].choice, bool(answers[section].review)) for section in ticked]
    assert said == [("3", False), ("2", False), ("3", True)]


@pytest.mark.parametrize("number", ["", "2. "])
@pytest.mark.parametrize("answer", ["", f"{dots()} คน", "☐ ดี  ☐ พอใช้"])
def test_a_label_merged_over_rows_holds_their_labels(answer: str, number: str, tmp_path: Path):
    blank = front().table(
        ["ชื่อกิจกรรม", "", LEFT],
        [f"{number}ผลที่เกิดขึ้น", "ด้านปริมาณ", answer],
        [ABOVE, "ด้านคุณภาพ", answer],
        [ABOVE, "ด้านเวลา", answer],
        ["ปัญหา", "", LEFT],
    )
    path = blank.save(tmp_path)
    form = drafted(path)
    assert [(depth, text) for depth, text, _ in tree(form)] == [
        (0, "ชื่อกิจกรรม"),
        (0, f"{number}ผลที่เกิดขึ้น"),
        (1, "ด้านปริมาณ"),
        (1, "ด้านคุณภาพ"),
        (1, "ด้านเวลา"),
        (0, "ปัญหา"),
    ]
    assert is_blank(path, form)


def test_a_label_beside_a_label_holds_it(tmp_path: Path):
    blank = front().table(
        ["ชื่อสถานที่", "", LEFT],
        ["อาคาร", "ความสะอาด", "( ) ดี ( ) พอใช้"],
        [ABOVE, "ความปลอดภัย", "( ) ดี ( ) พอใช้"],
        ["อุปกรณ์", "ความเพียงพอ", "( ) ดี ( ) พอใช้"],
        ["ข้อคิดเห็น", "", LEFT],
    )
    path = blank.save(tmp_path)
    form = drafted(path)
    assert [(depth, text) for depth, text, _ in tree(form)] == [
        (0, "ชื่อสถานที่"),
        (0, "อาคาร"),
        (1, "ความสะอาด"),
        (1, "ความปลอดภัย"),
        (0, "อุปกรณ์"),
        (1, "ความเพียงพอ"),
        (0, "ข้อคิดเห็น"),
    ]
    assert is_blank(path, form)


def test_titles_in_two_rows_in_the_middle_of_one_big_table(tmp_path: Path):
    blank = front().table(
        ["**หน่วยงาน**", "", LEFT, LEFT],
        ["**ส่วนที่ 1 ผล**", LEFT, LEFT, LEFT],
        ["ตัวชี้วัด", "เป้าหมาย", "ผลการดำเนินงาน", LEFT],
        [ABOVE, ABOVE, "ไตรมาส 1", "ไตรมาส 2"],
        ["ร้อยละการเบิกจ่าย", "95", "", ""],
        ["จำนวนโครงการ", "12", "", ""],
        ["**ส่วนที่ 2 ปัญหา**", LEFT, LEFT, LEFT],
        ["", LEFT, LEFT, LEFT],
    )
    path = blank.save(tmp_path)
    form = drafted(path)
    assert [(depth, text, shape) for depth, text, shape in tree(form)] == [
        (0, "หน่วยงาน", "narrative"),
        (0, "ส่วนที่ 1 ผล", "table"),
        (0, "ส่วนที่ 2 ปัญหา", "narrative"),
    ]
    assert is_blank(path, form)


def test_a_label_merged_over_rows_to_write_in_is_one_section(tmp_path: Path):
    blank = front().table(["ชื่อ", ""], ["ที่อยู่", ""], [ABOVE, ""], ["โทรศัพท์", ""])
    form = drafted(blank.save(tmp_path))
    assert [text for _, text, _ in tree(form)] == ["ชื่อ", "ที่อยู่", "โทรศัพท์"]


@pytest.mark.parametrize("mark", ["**", ""])
def test_titles_over_rows_that_ask_themselves_are_no_headings(mark: str, tmp_path: Path):
    titles = [f"{mark}{title}{mark}" for title in ("ที่", "เอกสาร", "การตรวจสอบ", "หมายเหตุ")]
    blank = front().line("1. เอกสาร", bold=True)
    blank.table(titles, ["1", "คำสั่ง", "☐ มี ☐ ไม่มี", ""], ["2", "แผน", "☐ มี ☐ ไม่มี", ""])
    path = blank.line("2. ข้อเสนอแนะ", bold=True).line(dots(90)).save(tmp_path)
    form = drafted(path)
    assert [(depth, shape) for depth, _, shape in tree(form)] == [
        (0, "group"),
        (1, "choice"),
        (1, "choice"),
        (0, "narrative"),
    ]
    assert is_blank(path, form)


@pytest.mark.parametrize(
    ("line", "gaps"),
    [
        (
            "หมู่ที่ … ตำบล … อำเภอ … จังหวัด …",
            [("หมู่ที่", ""), ("ตำบล", ""), ("อำเภอ", ""), ("จังหวัด", "")],
        ),
        ("ชื่อ … สาขาวิชา … ระดับ …", [("ชื่อ", ""), ("สาขาวิชา", ""), ("ระดับ", "")]),
        ("ชื่อ … สาขา … จำนวน … ชั่วโมง", [("ชื่อ", ""), ("สาขา", ""), ("จำนวน", "ชั่วโมง")]),
        ("อายุ … ปี … เดือน", [("อายุ", "ปี"), ("", "เดือน")]),
        ("พื้นที่ … ไร่ … งาน … ตารางวา", [("พื้นที่", "ไร่"), ("", "งาน"), ("", "ตารางวา")]),
        ("ครู … คน นักเรียน … คน", [("ครู", "คน"), ("นักเรียน", "คน")]),
        ("ได้ … เหรียญ ทอง … เหรียญ", [("ได้", "เหรียญ"), ("ทอง", "เหรียญ")]),
        ("ผ่าน … เกณฑ์ ไม่ผ่าน … เกณฑ์ ร้อยละ …", [("ผ่าน", "เกณฑ์"), ("ไม่ผ่าน", "เกณฑ์"), ("ร้อยละ", "")]),
        ("ผู้สอน … วิชา ก … วิชา ข …", [("ผู้สอน", ""), ("วิชา ก", ""), ("วิชา ข", "")]),
        ("เวลา … น. ถึง … น.", [("เวลา", "น."), ("ถึง", "น.")]),
        ("เวลา … น. พบ … คน", [("เวลา", "น."), ("พบ", "คน")]),
        ("ผู้ขอ … น.ส. สมมติ … รับรอง", [("ผู้ขอ", ""), ("น.ส. สมมติ", "")]),
    ],
)
def test_a_word_between_two_gaps_is_the_unit_of_one_or_the_name_of_the_other(
    line: str, gaps: list[tuple[str, str]]
):
    found = gaps_of(line.replace("…", dots()))
    assert [(gap.label, gap.unit) for gap in found] == gaps


def test_a_day_before_its_month_is_no_whole_date():
    found = gaps_of(f"วันที่ {dots()} เดือน {dots()} พ.ศ. {dots()}")
    assert [str(gap.value) for gap in found] == ["text"] * 3
    assert str(gaps_of(f"วันที่ {dots()}")[0].value) == "date"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("สถานศึกษา / Institution", "สถานศึกษา / Institution"),
        ("แผนกวิชา", "แผนกวิชา"),
        ("ชื่อชมรม", "ชื่อชมรม"),
        ("ชื่อสถานประกอบการ", "ชื่อสถานประกอบการ"),
        ("ชื่อ-สกุล", ""),
        ("รพ.สต.", "รพ.สต."),
        ("ชื่อ อปท.", "ชื่อ อปท."),
        ("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล"),
        ("หน่วยงานที่จัดทำรายงาน", "หน่วยงานที่จัดทำรายงาน"),
        ("หน่วยงานที่ขอรับการสนับสนุน", "หน่วยงานที่ขอรับการสนับสนุน"),
        ("สถานศึกษาที่เข้าร่วมโครงการ", ""),
        ("ชื่อสถานศึกษาที่เข้าร่วมโครงการ", "ชื่อสถานศึกษาที่เข้าร่วมโครงการ"),
        ("หน่วยงานผู้จัด", ""),
        ("หน่วยงานที่จัด", ""),
        ("หน่วยงานต้นสังกัด", ""),
        ("ชื่อหน่วยงานที่จัดอบรม", ""),
        ("ชื่อสถานศึกษาเดิม", ""),
        ("ชื่อองค์กรที่ร่วมดำเนินการ", ""),
        ("รายชื่อหน่วยงานเครือข่าย", ""),
    ],
)
def test_who_sends_it_is_asked_in_many_words(line: str, label: str, tmp_path: Path):
    blank = front().line(f"{line} {dots()}").line("1. ผล", bold=True).line(dots(90))
    path = blank.save(tmp_path)
    form = drafted(path)
    assert form.unit_label == label
    assert is_blank(path, form)


@pytest.mark.parametrize(
    "heading",
    ["แผนการดำเนินงานในรอบถัดไป", "คณะกรรมการที่ร่วมตรวจ", "ชุมชนสัมพันธ์", "หน่วยงานที่ให้การสนับสนุน", "หน่วยงานผู้จัด"],
)
def test_a_heading_that_names_another_asks_for_no_sender(heading: str, tmp_path: Path):
    blank = front().line("1. ผล", bold=True).line(dots(90)).line(f"2. {heading}", bold=True).line(dots(90))
    assert drafted(blank.save(tmp_path)).unit_label == ""


def test_an_appendix_behind_those_who_sign_is_asked_too(tmp_path: Path):
    blank = front().line("1. ผล", bold=True, size=14).line(dots(90)).line("1.1 รายละเอียด", size=14)
    blank.lines(dots(90), f"ลงชื่อ {dots()} ผู้รายงาน", f"({dots()})", f"วันที่ {dots()}")
    blank.line("ภาคผนวก", bold=True, centred=True, size=18)
    blank.line("ภาคผนวก ก ภาพถ่าย", bold=True, size=14).lines("", "")
    path = blank.line("ภาคผนวก ข เอกสาร", bold=True, size=14).lines("", "").save(tmp_path)
    form = drafted(path)
    assert [(depth, text) for depth, text, _ in tree(form)] == [
        (0, "1. ผล"),
        (1, "1.1 รายละเอียด"),
        (0, "ภาคผนวก"),
        (1, "ภาคผนวก ก ภาพถ่าย"),
        (1, "ภาคผนวก ข เอกสาร"),
    ]
    assert len(form.signers) == 3
    assert is_blank(path, form)


def test_a_heading_behind_many_who_sign_is_sure(tmp_path: Path):
    blank = front().line("1. สถานที่").lines(dots(90), "จึงเรียนมาเพื่อโปรดพิจารณา")
    blank.lines(*[f"ลงชื่อ {dots()} ผู้ขอ", f"({dots()})"] * 3).line("ความเห็นผู้บังคับบัญชา", bold=True)
    path = blank.line(f"☐ อนุญาต   ☐ ไม่อนุญาต เพราะ{dots()}").lines(f"ลงชื่อ {dots()}").save(tmp_path)
    form = drafted(path)
    assert [text for _, text, _ in tree(form)] == ["1. สถานที่", "ความเห็นผู้บังคับบัญชา"]
    assert is_blank(path, form)


def test_a_period_is_named_with_its_year_where_one_line_has_it(tmp_path: Path):
    blank = OfficeBlank().line("บันทึกข้อความ", bold=True, centred=True, size=16)
    blank.line("เรื่อง ส่งแบบรายงาน ไตรมาสที่ 2").line("เรียน หัวหน้าแผนก").lines("ตามหนังสือที่อ้างถึง", "จึงแจ้งมา")
    blank.line("แบบรายงานการใช้จ่าย", bold=True, centred=True, size=20)
    blank.line("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2571", bold=True, centred=True, size=18)
    form = drafted(blank.line("1. ผล", bold=True).line(dots(90)).save(tmp_path))
    assert (form.title, form.period) == ("แบบรายงานการใช้จ่าย", "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2571")


def test_a_figure_that_marks_a_part_is_no_heading(tmp_path: Path):
    blank = front().line("1", bold=True).line(f"1. ชื่อนักศึกษา{dots()} รหัส{dots()}", bold=True)
    blank.line(f"โทรศัพท์{dots()} อีเมล{dots()}", bold=True).line("2", bold=True).lines("")
    path = blank.line(f"1. ชื่อสถานประกอบการ{dots()}", bold=True).save(tmp_path)
    form = drafted(path)
    assert [text for _, text, _ in tree(form)] == ["1. ชื่อนักศึกษา", "โทรศัพท์", "1. ชื่อสถานประกอบการ"]
    assert is_blank(path, form)


@pytest.mark.parametrize(("label", "beside"), [("โทร.", "โทรสาร"), ("Tel.", "Fax."), ("ชั้น", "ห้อง")])
def test_a_line_that_begins_with_a_short_word_is_found_when_filled(label: str, beside: str, tmp_path: Path):
    blank = front().line("1. การติดตามผู้เรียน", bold=True).line(dots(90))
    blank.line(f"2. {label} {dots()} {beside} {dots()}").line("3. ข้อคิดเห็น", bold=True)
    path = blank.line(dots(90)).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    word = label.strip(".")
    said = [f"{word}หาผู้ปกครองทุกเดือน", f"2. {label} 110 {beside} 111"]
    document.paragraphs[3].runs[0].text, document.paragraphs[4].runs[0].text = said
    document.save(str(path))
    read = reading(path, form)
    found = {answer.section_id: answer.text for answer in read.answers if answer.text}
    assert found == {"1": f"{word}หาผู้ปกครองทุกเดือน", "2.1": "110", "2.2": "111"}
    assert not any(answer.review for answer in read.answers)


@pytest.mark.parametrize(
    "line", ["คำชี้แจง กรุณาทำเครื่องหมาย ✓ ใน ☐ และเติมข้อความ", "Please put a tick in ☐ and fill in the gaps"]
)
def test_a_box_that_only_shows_where_to_tick_is_no_choice(line: str, tmp_path: Path):
    path = (
        front().line(line).line("1. เพศ ☐ ชาย ☐ หญิง").line("2. ผล", bold=True).line(dots(90)).save(tmp_path)
    )
    form = drafted(path)
    assert [section.text for section in form.sections] == ["เพศ", "ผล"]
    assert is_blank(path, form)


@pytest.mark.parametrize("number", ["{}", "{}."])
def test_a_sum_whose_name_is_merged_is_a_row_of_its_table(number: str, tmp_path: Path):
    rows = [[number.format(n), "", "", ""] for n in range(1, 4)]
    titles = ["ลำดับ", "รายการ", "รับ", "จ่าย"]
    blank = front().line("1. วัสดุ", bold=True).table(titles, *rows, ["รวม", LEFT, "", ""])
    path = blank.line("2. ข้อเสนอแนะ", bold=True).line(dots(90)).save(tmp_path)
    form = drafted(path)
    assert tree(form) == [(0, "1. วัสดุ", "table"), (0, "2. ข้อเสนอแนะ", "narrative")]
    assert is_blank(path, form)


def test_a_table_below_a_part_does_not_end_it(tmp_path: Path):
    blank = front()
    for number in (1, 2):
        blank.line(f"ตัวชี้วัดที่ {number} เรื่องที่ {number}", bold=True)
        blank.table(["เป้าหมาย", "ผล"], ["40 คน", ""])
        blank.lines("(1) สิ่งที่ทำ", dots(90), "(2) หลักฐาน", dots(90))
    parts = ((1, "ตาราง"), (1, "(1) สิ่งที่ทำ"), (1, "(2) หลักฐาน"))
    assert [(depth, text) for depth, text, _ in tree(drafted(blank.save(tmp_path)))] == [
        found for number in (1, 2) for found in ((0, f"ตัวชี้วัดที่ {number} เรื่องที่ {number}"), *parts)
    ]


def test_parts_that_are_only_announced_are_no_headings(tmp_path: Path):
    blank = front().line("วัตถุประสงค์", bold=True).lines("1. เพื่อศึกษาพฤติกรรม", "คำชี้แจง แบบนี้มีสองตอน คือ")
    blank.lines("ตอนที่ 1 เป็นข้อมูลทั่วไป", "ตอนที่ 2 เป็นความเห็น", "ขอขอบคุณ")
    for part, title in ((1, "ข้อมูลทั่วไป"), (2, "ความเห็น")):
        blank.line(f"ตอนที่ {part} {title}", bold=True).lines("1. เรื่องแรก", dots(90), "2. เรื่องที่สอง", dots(90))
    path = blank.save(tmp_path)
    form = drafted(path)
    assert [heading.printed for heading in form.headings] == ["ตอนที่ 1 ข้อมูลทั่วไป", "ตอนที่ 2 ความเห็น"]
    assert is_blank(path, form)


def test_lines_that_tell_what_figures_mean_are_no_headings(tmp_path: Path):
    blank = front().line("ตอนที่ 1 ความพึงพอใจ", bold=True).line("เกณฑ์การประเมิน")
    blank.lines("5 มากที่สุด", "4 มาก", "3 ปานกลาง").table(*_SCALE)
    path = blank.line("ตอนที่ 2 ข้อเสนอแนะ", bold=True).line(dots(90)).save(tmp_path)
    form = drafted(path)
    assert tree(form) == [(0, "ตอนที่ 1 ความพึงพอใจ", "table"), (0, "ตอนที่ 2 ข้อเสนอแนะ", "narrative")]
    assert is_blank(path, form)


def test_titles_in_bold_stand_over_tables_of_labels(tmp_path: Path):
    blank = OfficeBlank().line("APPLICATION FORM", bold=True, size=18).line("OPEN CALL 2570", bold=True)
    blank.line("Contact:", bold=True).table(["**Name**", ""], ["**Address**", ""])
    blank.line("Exhibition:", bold=True).table(["**Title of the work**", ""], ["**Media**", ""])
    path = blank.save(tmp_path)
    form = drafted(path)
    assert [(depth, text) for depth, text, _ in tree(form)] == [
        (0, "Contact:"),
        (1, "Name"),
        (1, "Address"),
        (0, "Exhibition:"),
        (1, "Title of the work"),
        (1, "Media"),
    ]
    assert is_blank(path, form)


def test_a_sign_of_a_font_without_name_is_a_box(tmp_path: Path):
    path = (
        front()
        .lines("1. เพศ", "\uf072 ชาย   \uf072 หญิง")
        .line("2. ผล", bold=True)
        .line(dots(90))
        .save(tmp_path)
    )
    form = drafted(path)
    assert tree(form) == [(0, "1. เพศ", "choice"), (0, "2. ผล", "narrative")]
    assert is_blank(path, form)
    document = docx.Document(str(path))
    document.paragraphs[3].runs[0].text = "✓ ชาย   \uf072 หญิง"
    document.save(str(path))
    assert [a.choice for a in reading(path, form).answers if a.choice] == ["ชาย"]


def test_lines_that_say_the_same_behind_several_headings_stand_below_them(tmp_path: Path):
    blank = front().line("ตอนที่ 1 ความเห็น", bold=True)
    for number in (1, 2, 3):
        blank.lines(f"{number} คำถามข้อที่ {number}", "☐ เห็นด้วย ☐ ไม่เห็นด้วย", f"เพราะ {dots()}")
    path = blank.save(tmp_path)
    form = drafted(path)
    below = [(1, "choice"), (2, "line")]
    assert [(depth, shape) for depth, _, shape in tree(form)] == [(0, "group"), *below * 3]
    assert is_blank(path, form)
    document = docx.Document(str(path))
    document.paragraphs[4].runs[0].text, document.paragraphs[5].runs[0].text = (
        "☑ เห็นด้วย ☐ ไม่เห็นด้วย",
        "เพราะ ดี",
    )
    document.save(str(path))
    said = [(a.section_id, a.text, a.choice) for a in reading(path, form).answers if a.text]
    assert said == [("1.1", "☑ เห็นด้วย", "เห็นด้วย"), ("1.1.fill.1", "ดี", "")]


def test_a_long_line_before_a_table_is_kept_with_the_front(tmp_path: Path):
    told = "โปรดกำหนดระดับความพึงพอใจของท่าน " * 5
    path = front().line(told).table(*_SCALE).save(tmp_path)
    form = drafted(path)
    assert told.strip() in form.boilerplate
    assert is_blank(path, form)


def test_a_line_that_asks_why_stands_below_what_was_chosen(tmp_path: Path):
    blank = front().lines("1. ท่านใช้สื่อใด", "☐ สิ่งพิมพ์ ☐ อื่น", f"เพราะ {dots()}", "2. ความถี่", "☐ บ่อย ☐ น้อย")
    path = blank.save(tmp_path)
    form = drafted(path)
    assert [(depth, shape) for depth, _, shape in tree(form)] == [(0, "choice"), (1, "line"), (0, "choice")]
    assert is_blank(path, form)
