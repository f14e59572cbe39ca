"""Blanks in the looks of real offices: drafted as a person reads them, blank by their draft, read back."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.drafting.scales import scale_of
from rt67_aggregate.model import Form, Shape, State
from tests.office_blanks import ABOVE, LEFT, NAME, OfficeBlank, dots, drafted, gate, reading, tree

EMPTY = ((), (), ())


def is_blank(blank: Path, form: Form) -> bool:
    found = gate(blank, form)
    return (found.answers, found.unknown, found.marked) == EMPTY


def front() -> OfficeBlank:
    return (
        OfficeBlank()
        .line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
        .line("ปีการศึกษา 2570", centred=True)
    )


def test_numbered_lines_to_fill_in_behind_instructions_are_asked(tmp_path: Path):
    blank = front().line(f"โรงเรียน{dots()} สังกัด{dots()}").line("คำชี้แจง  โปรดตอบทุกข้อ")
    blank.line(f"1. ชื่อนักเรียน{dots()} ชั้น{dots()}").line("2. ข้อคิดเห็น", bold=True).lines(dots(90), dots(90))
    path = blank.save(tmp_path)
    form = drafted(path)
    assert tree(form) == [(0, "1. ชื่อนักเรียน", "line"), (0, "2. ข้อคิดเห็น", "narrative")]
    assert (form.unit_label, [gap.text for gap in form.fields[0].fields]) == ("โรงเรียน", ["โรงเรียน", "สังกัด"])
    assert is_blank(path, form)


def test_a_name_beside_other_gaps_says_whose_return_it_is(tmp_path: Path):
    path = (
        front().line(f"แผนกวิชา{dots()}วิทยาลัย{dots()}").line("1. ผล", bold=True).line(dots(90)).save(tmp_path)
    )
    form = drafted(path)
    document = docx.Document(str(path))
    document.paragraphs[2].runs[0].text = "แผนกวิชา ช่างยนต์ วิทยาลัย วิทยาลัยสมมติพัฒนา"
    document.paragraphs[4].runs[0].text = "ทำแล้ว"
    document.save(str(path))
    read = reading(path, form)
    assert (read.identity.college_id, form.unit_label) == ("c1", "วิทยาลัย")


def test_a_table_of_labels_with_choices_gaps_and_answers(tmp_path: Path):
    blank = front().table(
        ["**ชื่อโครงการ**", "", LEFT],
        ["**ลักษณะโครงการ**", "☐ โครงการใหม่  ☐ โครงการต่อเนื่อง", LEFT],
        ["**งบประมาณ**", f"ได้รับ {dots()} บาท ใช้ {dots()} บาท", LEFT],
        ["**ผลตามตัวชี้วัด**", LEFT, LEFT],
        ["ตัวชี้วัด", "เป้าหมาย", "ผล"],
        ["เชิงปริมาณ", "", ""],
        ["เชิงคุณภาพ", "", ""],
    )
    path = blank.save(tmp_path)
    form = drafted(path)
    assert tree(form) == [
        (0, "ชื่อโครงการ", "narrative"),
        (0, "ลักษณะโครงการ", "choice"),
        (0, "งบประมาณ", "line"),
        (0, "ผลตามตัวชี้วัด", "table"),
    ]
    assert is_blank(path, form)


def test_rows_that_ask_in_words_of_their_own_are_headings(tmp_path: Path):
    blank = front().table(
        ["ลำดับ", "รายการ", "คำตอบ"],
        ["1", "จำนวนคู่ความร่วมมือ", f"{dots()} แห่ง"],
        ["2", "มีครูฝึก", "○ มี ○ ไม่มี"],
        ["3", "ปัญหาที่พบ", ""],
    )
    path = blank.line(f"ผู้นิเทศ {dots(40)}").save(tmp_path)
    form = drafted(path)
    assert tree(form) == [
        (0, "1 จำนวนคู่ความร่วมมือ", "line"),
        (0, "2 มีครูฝึก", "choice"),
        (0, "3 ปัญหาที่พบ", "narrative"),
    ]
    assert len(form.signers) == 1
    assert is_blank(path, form)


def test_bold_lines_stand_where_they_look_like(tmp_path: Path):
    blank = front()
    for big, small in (("การสอน", ("แผนการสอน", "สื่อ")), ("งานวิจัย", ())):
        blank.line(big, bold=True, size=16)
        for text in small:
            blank.line(text, bold=True, size=14, indent=1).lines(dots(90))
        if not small:
            blank.lines(dots(90))
    assert tree(drafted(blank.save(tmp_path))) == [
        (0, "การสอน", "group"),
        (1, "แผนการสอน", "narrative"),
        (1, "สื่อ", "narrative"),
        (0, "งานวิจัย", "narrative"),
    ]


def test_a_bold_line_stands_beside_numbered_ones_of_its_look(tmp_path: Path):
    blank = front().line("มาตรฐานที่ 1 ผู้เรียน", bold=True, size=16).line("1.1 ผลสัมฤทธิ์", bold=True, size=14)
    blank.line("1) กระบวนการ", size=14).lines(dots(90)).line("จุดเด่น", bold=True, size=14).lines(dots(90))
    blank.line("สรุปภาพรวม", bold=True, size=16).lines(dots(90))
    assert [(depth, text) for depth, text, _ in tree(drafted(blank.save(tmp_path)))] == [
        (0, "มาตรฐานที่ 1 ผู้เรียน"),
        (1, "1.1 ผลสัมฤทธิ์"),
        (2, "1) กระบวนการ"),
        (1, "จุดเด่น"),
        (0, "สรุปภาพรวม"),
    ]


def test_tabs_that_draw_dots_are_gaps_and_lines_to_write_on(tmp_path: Path):
    blank = front().line("ชื่อ-สกุล\tตำแหน่ง\t", leaders=(8, 16)).line("1. สถานที่\t", leaders=(16,))
    blank.line("2. ข้อคิดเห็น", bold=True).line("\t", leaders=(16,)).line("\t", leaders=(16,))
    blank.line("(ลงชื่อ)\tผู้รายงาน", leaders=(9,))
    path = blank.save(tmp_path)
    form = drafted(path)
    assert tree(form) == [(0, "1. สถานที่", "line"), (0, "2. ข้อคิดเห็น", "narrative")]
    assert [gap.text for gap in form.fields[0].fields] == ["ชื่อ-สกุล", "ตำแหน่ง"]
    assert is_blank(path, form)


def test_a_signature_between_two_parts_is_neither_a_heading_nor_the_end(tmp_path: Path):
    blank = front().line("1. เหตุผล", bold=True).lines(dots(90), f"ลงชื่อ {dots()} ผู้ขอ", f"({dots()})")
    blank.line("ความเห็นของหัวหน้า", bold=True).line("☐ อนุญาต  ☐ ไม่อนุญาต").line(f"ลงชื่อ {dots()}")
    form = drafted(blank.save(tmp_path))
    assert tree(form) == [(0, "1. เหตุผล", "narrative"), (0, "ความเห็นของหัวหน้า", "choice")]
    assert len(form.signers) == 3


def test_what_stands_on_every_page_is_the_form_s(tmp_path: Path):
    blank = front().line("1. ผล", bold=True).lines(dots(90))
    blank.document.sections[0].header.paragraphs[0].text = "กองส่งเสริมตัวอย่าง | แบบ ก. 3"
    path = blank.save(tmp_path)
    form = drafted(path)
    assert "กองส่งเสริมตัวอย่าง | แบบ ก. 3" in form.boilerplate
    assert is_blank(path, form)


def test_a_form_of_one_table_with_numbered_columns_and_a_sum(tmp_path: Path):
    blank = (
        OfficeBlank().line(f"ชื่อหน่วยงาน {dots(40)}", centred=True).line("รายงานควบคุม", bold=True, centred=True)
    )
    blank.table(
        ["ภารกิจ", "ความเสี่ยง", "การปรับปรุง"], ["(1)", "(2)", "(3)"], ["", "", ""], ["", "", ""], ["รวม", "", ""]
    )
    path = blank.save(tmp_path)
    form = drafted(path)
    table = form.headings[0]
    assert (form.title, table.text) == ("รายงานควบคุม", "ตาราง")
    assert [column.shape for column in table.children] == [Shape.COLUMN] * 3
    assert is_blank(path, form)
    document = docx.Document(str(path))
    document.paragraphs[0].runs[0].text = f"ชื่อหน่วยงาน {NAME}"
    for column, text in enumerate(("สอน", "ขาดครู", "จ้างเพิ่ม")):
        document.tables[0].cell(2, column).text = text
    document.save(str(path))
    read = reading(path, form)
    assert read.state is State.ACCEPTED
    found = {a.section_id: (a.entry, a.text) for a in read.answers if a.text}
    assert list(found.values()) == [(2, "สอน"), (2, "ขาดครู"), (2, "จ้างเพิ่ม")]


SCALE = (
    ["รายการ", "ระดับความพึงพอใจ", LEFT, LEFT],
    [ABOVE, "3", "2", "1"],
    ["**1. ด้านบริการ**", "", "", ""],
    ["1.1 รวดเร็ว", "", "", ""],
    ["1.2 สุภาพ", "", "", ""],
)


def test_a_scale_under_a_title_that_is_the_heading_s_too(tmp_path: Path):
    path = front().line("1. ระดับความพึงพอใจ", bold=True).table(*SCALE).save(tmp_path)
    form = drafted(path)
    table = form.headings[0]
    assert [row.is_section for row in table.fields] == [False, True, True]
    assert is_blank(path, form)
    document = docx.Document(str(path))
    document.tables[0].cell(3, 2).text = "✓"
    document.save(str(path))
    read = reading(path, form)
    assert [(a.section_id, a.choice) for a in read.answers if a.choice] == [(table.fields[1].id, "2")]
    assert read.balance.holds


def test_a_tick_in_a_row_that_only_names_others_is_kept(tmp_path: Path):
    path = front().line("1. ระดับความพึงพอใจ", bold=True).table(*SCALE).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    document.tables[0].cell(2, 1).text = "✓"
    document.save(str(path))
    read = reading(path, form)
    assert [piece.text for piece in read.unplaced] == ["✓"]
    assert read.balance.holds


def test_printed_cells_that_are_headings_elsewhere_stay_cells(tmp_path: Path):
    blank = front().line("ส่วนที่ 1 คุณภาพของผู้เรียน", bold=True).lines("1.1 ผล", dots(90))
    blank.line("ส่วนที่ 2 สรุป", bold=True)
    blank.table(["ส่วน", "ระดับคุณภาพ"], ["ส่วนที่ 1 คุณภาพของผู้เรียน", ""], ["ภาพรวม", ""])
    path = blank.save(tmp_path)
    assert is_blank(path, drafted(path))


def test_options_in_a_table_without_lines_are_one_choice(tmp_path: Path):
    blank = front().line("1. ระบบที่ใช้ (เลือกได้มากกว่า 1 ข้อ)", bold=True)
    blank.table(["☐ ห้องเรียนเสมือน", "☐ ประชุมทางไกล"], ["☐ เครือข่ายสังคม", f"☐ อื่น ๆ ระบุ{dots()}"])
    path = blank.line("2. ปัญหา", bold=True).line(dots(90)).save(tmp_path)
    form = drafted(path)
    assert tree(form)[0] == (0, "1. ระบบที่ใช้ (เลือกได้มากกว่า 1 ข้อ)", "choice")
    assert is_blank(path, form)
    document = docx.Document(str(path))
    document.tables[0].cell(1, 0).text = "☑ เครือข่ายสังคม"
    document.save(str(path))
    chosen = [(a.choice, a.review) for a in reading(path, form).answers if a.choice]
    assert chosen == [("เครือข่ายสังคม", ())]


def test_dashes_before_dots_say_nothing(tmp_path: Path):
    path = front().line("1. หลักฐาน", bold=True).lines(f"- {dots(60)}", f"- {dots(60)}").save(tmp_path)
    form = drafted(path)
    assert [str(a.status) for a in reading(path, form).answers] == ["blank"]


def test_equal_blocks_are_written_once_with_their_number(tmp_path: Path):
    blank = front().line("1. ภาพรวม", bold=True).line(dots(90))
    for number in (1, 2, 3):
        blank.line(f"โครงการที่ {number}", bold=True).lines(f"1) ชื่อโครงการ {dots()}", "2) ผล", dots(90))
    path = blank.line("2. ข้อเสนอแนะ", bold=True).line(dots(90)).save(tmp_path)
    form = drafted(path)
    assert [h.printed for h in form.headings] == [
        "1. ภาพรวม",
        "โครงการที่ 1",
        "โครงการที่ 2",
        "โครงการที่ 3",
        "2. ข้อเสนอแนะ",
    ]
    assert "repeats: 3" in path.with_suffix(".yaml").read_text(encoding="utf-8")
    assert is_blank(path, form)


def test_blocks_that_ask_differently_stay_apart(tmp_path: Path):
    blank = front().line("โครงการที่ 1", bold=True).lines("1) ผล", dots(90))
    blank.line("โครงการที่ 2", bold=True).lines("1) ปัญหา", dots(90))
    path = blank.save(tmp_path)
    drafted(path)
    assert "repeats" not in path.with_suffix(".yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "number", "style"),
    [
        ("ตัวบ่งชี้ที่ 1.1 แผน", "ตัวบ่งชี้ที่ 1.1", "ตัวบ่งชี้ 1.1"),
        ("ตารางที่ ๒ งบ", "ตารางที่ ๒", "ตาราง 1"),
        ("ส่วน ก ข้อมูล", "ส่วน ก", "ส่วน 1"),
        ("ก.1 แผนธุรกิจ", "ก.1", "ก.1"),
        ("B.2.3 Plan", "B.2.3", "ก.1.1"),
    ],
)
def test_further_ways_to_number(line: str, number: str, style: str):
    found = number_of(line)
    assert found is not None
    assert (found.printed, found.style) == (number, style)


@pytest.mark.parametrize(
    "line", ["ประจำภาคเรียนที่ 1 ปีการศึกษา 2570", "ครั้งที่ 2 ปี 2570", "ส่วนประกอบ 2 อย่าง", "ม.6 ทุกห้อง", "แบบ ก-2"]
)
def test_what_counts_something_else_is_no_number(line: str):
    assert number_of(line) is None


@pytest.mark.parametrize(
    ("titles", "ticked"),
    [
        (("5", "4", "3"), {"5", "4", "3"}),
        (("กำลังพัฒนา", "ดี", "ดีเลิศ", "ยอดเยี่ยม", "หลักฐาน"), {"กำลังพัฒนา", "ดี", "ดีเลิศ", "ยอดเยี่ยม"}),
        (("พร้อมมาก", "พร้อม", "ไม่พร้อม", "คำอธิบายเพิ่มเติม"), {"พร้อมมาก", "พร้อม", "ไม่พร้อม"}),
        (("สนิทสนม", "เฉย ๆ", "ห่างเหิน", "ไม่มี"), {"สนิทสนม", "เฉย ๆ", "ห่างเหิน", "ไม่มี"}),
        (("จำนวน", "ไม่มี", "หมายเหตุ"), set()),
        (("มี", "ไม่มี", "หลักฐาน"), {"มี", "ไม่มี"}),
        (("ชาย", "หญิง", "รวม"), set()),
        (("เป้าหมาย", "ผล", "ร้อยละ"), set()),
    ],
)
def test_titles_that_are_steps_of_a_scale(titles: tuple[str, ...], ticked: set[str]):
    assert scale_of(titles) == ticked


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("รอบ 6 เดือน (ตุลาคม 2569 - มีนาคม 2570)", "รอบ 6 เดือน (ตุลาคม 2569 - มีนาคม 2570)"),
        ("ประจำเดือน มกราคม - มีนาคม พ.ศ. 2570", "ประจำเดือน มกราคม - มีนาคม พ.ศ. 2570"),
        ("สำหรับปีสิ้นสุด วันที่ 30 กันยายน 2570", "สิ้นสุด วันที่ 30 กันยายน 2570"),
        ("ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ รอบที่ ๒", "ปีงบประมาณ พ.ศ. ๒๕๗๐ รอบที่ ๒"),
    ],
)
def test_periods_that_offices_print(line: str, period: str, tmp_path: Path):
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True).line(line, centred=True)
    assert drafted(blank.line("1. ผล", bold=True).line(dots(90)).save(tmp_path)).period == period


def test_words_before_numbers_name_the_levels(tmp_path: Path):
    blank = front()
    for part in (1, 2):
        blank.line(f"ส่วนที่ {part} เรื่องใหญ่ {part}", bold=True)
        blank.lines(f"ด้านที่ {part} เรื่องรอง {part}", f"1) ผลของเรื่อง {part}", dots(90))
    form = drafted(blank.save(tmp_path))
    assert (form.level_titles[:2], form.topic_word) == ((("policies", "ส่วน"), ("topics", "ด้าน")), "ด้าน")
