"""Kinds that blanks of more offices showed: each in the fewest lines that have it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, drafted, gate, tree, with_cells

LINE = dots(100)


def titled(title: str = "แบบรายงานข้อมูลแรงงาน") -> OfficeBlank:
    return OfficeBlank().line(title, bold=True, centred=True, size=18)


def read_blank(blank: OfficeBlank, folder: Path) -> list[tuple[int, str, str]]:
    """The tree of a blank's draft, by which the blank is blank."""
    path = blank.save(folder)
    form = drafted(path)
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    return tree(form)


def test_forms_in_one_file_are_its_parts_from_the_first_on(tmp_path: Path) -> None:
    blank = titled().line("แบบ ๑ ข้อมูลสถานประกอบการ", bold=True, centred=True).line(f"ชื่อผู้ให้ข้อมูล {dots(40)}")
    blank.line("แบบ ๒ การคุ้มครองแรงงาน", bold=True, centred=True).lines("๑. ค่าจ้าง", LINE, "๒. วันหยุด", LINE)
    assert [text for depth, text, _ in read_blank(blank, tmp_path) if not depth] == [
        "แบบ ๑ ข้อมูลสถานประกอบการ",
        "แบบ ๒ การคุ้มครองแรงงาน",
    ]


@pytest.mark.parametrize("name", ["แบบ 1", "แบบ 3 รายงานผล", "แบบที่ 3/1"])
def test_the_form_s_own_name_is_no_part(name: str, tmp_path: Path) -> None:
    blank = OfficeBlank().line(name, bold=True).line("แบบรายงานผลการพัฒนา", bold=True, centred=True, size=18)
    assert read_blank(blank.lines("1. ผลงาน", LINE, "2. ปัญหา", LINE), tmp_path) == [
        (0, "1. ผลงาน", "narrative"),
        (0, "2. ปัญหา", "narrative"),
    ]


@pytest.mark.parametrize(
    "legend", [["5 = มากที่สุด 4 = มาก 3 = น้อย"], ["3 หมายถึง มาก", "2 หมายถึง ปานกลาง", "1 หมายถึง น้อย"]]
)
def test_steps_of_a_scale_that_are_told_above_a_table_are_no_headings(
    legend: list[str], tmp_path: Path
) -> None:
    blank = titled().lines("ตอนที่ 1 งานที่มารับบริการ", LINE).line("ตอนที่ 2 ความพึงพอใจ", bold=True)
    blank.lines(*legend).table(["ประเด็น", "3", "2", "1"], ["ความสุภาพ", *[""] * 3], ["ความสะอาด", *[""] * 3])
    assert read_blank(blank, tmp_path) == [
        (0, "ตอนที่ 1 งานที่มารับบริการ", "narrative"),
        (0, "ตอนที่ 2 ความพึงพอใจ", "table"),
    ]


def test_a_name_that_tells_how_to_answer_between_a_table_and_dots_is_a_heading(tmp_path: Path) -> None:
    blank = titled().line("ตัวชี้วัดที่ 1 ร้อยละของการเบิกจ่าย", bold=True)
    blank.table(["เป้าหมาย", "ผล"], ["", ""]).lines("คำอธิบายผลการดำเนินงาน :", LINE, "อุปสรรค :", LINE)
    assert [text for _, text, shape in read_blank(blank, tmp_path) if shape == "narrative"] == [
        "คำอธิบายผลการดำเนินงาน :",
        "อุปสรรค :",
    ]


@pytest.mark.parametrize("counted", ["ลำดับที่ {}", "เรื่องที่ {}"])
def test_places_counted_in_words_are_one_answer_and_its_blank_is_blank(counted: str, tmp_path: Path) -> None:
    blank = titled().line("1. สิ่งที่ต้องการ").lines(*(f"{counted.format(n)} {dots(50)}" for n in (1, 2, 3)))
    assert read_blank(blank.lines("2. ข้อคิดเห็น", LINE), tmp_path) == [
        (0, "1. สิ่งที่ต้องการ", "narrative"),
        (0, "2. ข้อคิดเห็น", "narrative"),
    ]


@pytest.mark.parametrize("title", ["สารบัญ", "สารบัญเรื่อง"])
def test_a_table_of_contents_that_was_typed_asks_nothing(title: str, tmp_path: Path) -> None:
    headings = ("1 นโยบายลดภาระครู", "1.1 การพัฒนาวิธีการประเมิน", "1.2 การย้ายครู", "2 นโยบายลดภาระผู้เรียน")
    blank = (
        titled().line(title).lines(*(f"{text} {dots(20)} {page}" for page, text in enumerate(headings, 1)))
    )
    blank.line(f"ผู้รายงาน {dots(30)}").lines(
        headings[0], headings[1], LINE, headings[2], LINE, headings[3], LINE
    )
    form = drafted(blank.save(tmp_path))
    assert [text for _, text, _ in tree(form)] == list(headings)
    assert [field.text for field in form.fields] == ["ผู้รายงาน"]


@pytest.mark.parametrize("who", ["พ.ต.ท.", "ลงนาม / Signature", "ผู้กำกับการ"])
def test_dots_over_a_name_in_brackets_are_signed_on(who: str, tmp_path: Path) -> None:
    blank = titled().lines("1. ผลงาน", LINE, "2. ปัญหา", LINE, "")
    blank.lines(f"{who} {dots(40)}", f"({dots(40)})", f"ตำแหน่ง {dots(40)}")
    assert [text for _, text, _ in read_blank(blank, tmp_path)] == ["1. ผลงาน", "2. ปัญหา"]


def test_a_row_over_all_columns_of_a_table_to_tick_is_not_ticked(tmp_path: Path) -> None:
    blank = titled().line("1. ความพึงพอใจ")
    blank.table(
        ["ประเด็น", "มาก", "ปานกลาง", "น้อย"],
        ["ด้านเจ้าหน้าที่", *[LEFT] * 3],
        ["ความสุภาพ", *[""] * 3],
        ["ด้านสถานที่", *[LEFT] * 3],
        ["ความสะอาด", *[""] * 3],
    )
    form = drafted(blank.save(tmp_path))
    assert [section.text for section in form.sections] == ["ความสุภาพ", "ความสะอาด"]


@pytest.mark.parametrize("quarters", [2, 4, 6])
def test_a_table_without_heading_is_as_sure_be_it_as_wide_as_it_will(quarters: int, tmp_path: Path) -> None:
    """Its columns were passed over one by one behind it, as if as many headings were missing."""
    pairs = [title for number in range(1, quarters + 1) for title in (f"ไตรมาส {number}", LEFT)]
    blank = (
        titled()
        .line(f"ชื่อสถานศึกษา {dots()}")
        .table(
            ("ลำดับ", "โครงการ", *pairs, "หมายเหตุ"),
            (ABOVE, ABOVE, *["แผน", "ผล"] * quarters, ABOVE),
            *[(str(row), *[""] * (2 * quarters + 2)) for row in (1, 2, 3)],
        )
    )
    tree_of_it = read_blank(blank.lines("สรุปผลการดำเนินงานภาพรวม", LINE), tmp_path)
    assert [shape for _, _, shape in tree_of_it] == ["table", "narrative"]


def test_tables_that_share_most_titles_are_told_by_those_of_their_own(tmp_path: Path) -> None:
    """Parts of one table, each with its name in the corner: any of them could nearly as well be another."""
    blank = (
        titled()
        .line(f"ชื่อสถานศึกษา {dots()}")
        .table(
            ("ด้านที่ 1 การประหยัดพลังงาน", "คะแนนเต็ม", "คะแนนที่ได้", "หมายเหตุ"),
            ("1.1 ปิดไฟเมื่อไม่ใช้", "5", "", ""),
            ("1.2 ปรับอุณหภูมิ", "10", "", ""),
            ("ด้านที่ 2 การจัดการขยะ", "คะแนนเต็ม", "คะแนนที่ได้", "หมายเหตุ"),
            ("2.1 แยกขยะ", "5", "", ""),
            ("2.2 ลดพลาสติก", "10", "", ""),
        )
    )
    tree_of_it = read_blank(blank.line("ผลการประเมิน ☐ ผ่าน ☐ ไม่ผ่าน"), tmp_path)
    assert [shape for _, _, shape in tree_of_it] == ["table", "table", "choice"]


def test_tables_with_titles_that_are_nearly_alike_are_told_by_their_letters(tmp_path: Path) -> None:
    blank = titled().line(f"ชื่อสถานศึกษา {dots()}").line("กลยุทธ์", bold=True)
    blank.table(
        ("กลยุทธ์เชิงรุก (SO)", "กลยุทธ์เชิงแก้ไข (WO)"),
        ("", ""),
        ("กลยุทธ์เชิงป้องกัน (ST)", "กลยุทธ์เชิงรับ (WT)"),
        ("", ""),
    )
    assert [shape for _, _, shape in read_blank(blank, tmp_path)] == ["group", "table", "table"]


@pytest.mark.parametrize("rows", [(1, 1), (2, 1), (3, 3)])
def test_a_label_merged_over_titles_and_the_rows_below_is_that_table_s_heading(
    rows: tuple[int, int], tmp_path: Path
) -> None:
    """Two such tables in one table of labels: the label over three rows was a title of the table above it."""
    blank = (
        titled()
        .line(f"สถานศึกษา {dots()}")
        .table(
            ("1. ชื่อผลงาน", LEFT, ""),
            ("2. ผู้จัดทำ", "ชื่อ-สกุล", "ระดับชั้น"),
            *[(ABOVE, "", "")] * rows[0],
            ("3. ครูที่ปรึกษา", "ชื่อ-สกุล", "โทรศัพท์"),
            *[(ABOVE, "", "")] * rows[1],
            ("4. บทคัดย่อ", LEFT, ""),
            ("ผล", LEFT, ""),
        )
    )
    assert read_blank(blank, tmp_path) == [
        (0, "1. ชื่อผลงาน", "narrative"),
        (0, "2. ผู้จัดทำ", "table"),
        (0, "3. ครูที่ปรึกษา", "table"),
        (0, "4. บทคัดย่อ", "narrative"),
        (0, "ผล", "narrative"),
    ]
    form = drafted(tmp_path / "blank.docx")
    typed = {(2, 1): "นางสาวสมมติ", (2, 2): "ปวช. 2", (3 + rows[0], 1): "นายตัวอย่าง", (3 + rows[0], 2): "1234"}
    read = with_cells(tmp_path / "blank.docx", form, typed)
    assert {answer.section_id.split(".")[0]: answer.review for answer in read.answers if answer.text} == {
        "2": (),
        "3": (),
    }
    assert [answer.text for answer in read.answers if answer.text] == list(typed.values())


def test_a_caption_asked_alike_below_each_picture_is_of_the_table(tmp_path: Path) -> None:
    """The second picture's title was nobody's, and its caption the first one's."""
    blank = titled().line(f"สถานศึกษา {dots()}").line("1. ผลงาน").line(LINE).line("2. ภาพประกอบ")
    caption = f"คำอธิบายภาพ {dots(12)}"
    blank.table(("ภาพที่ 1", "ภาพที่ 2"), ("", ""), (caption, caption))
    assert read_blank(blank, tmp_path) == [(0, "1. ผลงาน", "narrative"), (0, "2. ภาพประกอบ", "table")]
    form = drafted(tmp_path / "blank.docx")
    read = with_cells(tmp_path / "blank.docx", form, {(2, 0): "คำอธิบายภาพ ฝึกงาน", (2, 1): "คำอธิบายภาพ แข่งขัน"})
    said = {answer.section_id: answer.text for answer in read.answers if answer.text}
    titles = [column.text for column in form.headings[1].children]
    assert titles == ["ภาพที่ 1", "ภาพที่ 2"]
    assert list(said.values()) == ["คำอธิบายภาพ ฝึกงาน", "คำอธิบายภาพ แข่งขัน"]


def test_a_blank_column_beside_cells_that_ask_in_their_own_words_keeps_the_table(tmp_path: Path) -> None:
    """Its title and the first row's name were lost, and what was written there stood below a gap's line."""
    asked = f"ชื่อผลงาน {dots(12)} ระดับ {dots(12)}"
    blank = (
        titled()
        .line(f"สถานศึกษา {dots()}")
        .table(
            ("รายการ", "ผลงาน", "กรรมการบันทึก"),
            ("ด้านวิชาการ", asked, ""),
            ("ด้านทักษะ", asked, ""),
        )
    )
    assert [shape for _, _, shape in read_blank(blank.line(f"ความเห็น {dots(30)}"), tmp_path)] == [
        "table",
        "line",
    ]
    form = drafted(tmp_path / "blank.docx")
    typed = {(1, 2): "ตรวจแล้ว", (2, 1): "ชื่อผลงาน หุ่นยนต์ ระดับ ภาค", (2, 2): "ผ่าน"}
    read = with_cells(tmp_path / "blank.docx", form, typed)
    said = [(answer.entry, answer.text, answer.review) for answer in read.answers if answer.text]
    assert sorted(said) == [(1, "ตรวจแล้ว", ()), (2, "ชื่อผลงาน หุ่นยนต์ ระดับ ภาค", ()), (2, "ผ่าน", ())]


@pytest.mark.parametrize(
    "rows",
    [
        (("1", "งานเชื่อม", f"ชื่อ {dots(12)}", ""), ("2", "งานไฟฟ้า", f"ชื่อ {dots(12)}", "")),
        (("1", f"เยี่ยมบ้าน ครั้งที่ {dots(9)} วันที่ {dots(9)}", "", ""), ("2", "ประชุมผู้ปกครอง", "", "")),
    ],
)
def test_a_row_that_asks_beside_blank_cells_is_one_of_its_table(
    rows: tuple[tuple[str, ...], ...], tmp_path: Path
) -> None:
    """Behind the number, or in the name itself; the other columns' titles were nobody's."""
    blank = titled().line(f"สถานศึกษา {dots()}").table(("ที่", "รายการ", "ผล", "ผู้รับผิดชอบ"), *rows)
    tree_of_it = read_blank(blank.lines("สรุป", LINE), tmp_path)
    assert [shape for _, _, shape in tree_of_it] == ["table", "narrative"]


@pytest.mark.parametrize("number", ["1.{} ", "1.{}", "1.{}) "])
def test_dots_behind_a_number_are_a_place_to_write_and_no_part_of_it(number: str, tmp_path: Path) -> None:
    posts = ("ประธานกรรมการ", "กรรมการ", "กรรมการและเลขานุการ")
    lines = [f"{number.format(place)}{dots(30)} {post}" for place, post in enumerate(posts, 1)]
    blank = titled().line(f"สถานศึกษา {dots()}").line("1. คณะกรรมการ")
    found = read_blank(blank.lines(*lines), tmp_path)
    assert [(depth, shape) for depth, _, shape in found] == [(0, "group"), *[(1, "line")] * 3]
    assert [text.split(" ", 1)[1] for _, text, _ in found[1:]] == list(posts)


def test_a_table_of_blank_frames_over_their_captions_holds_no_answer(tmp_path: Path) -> None:
    """The captions that the form prints were the answer of who sent no picture."""
    blank = titled().line(f"สถานศึกษา {dots()}").line("1. ภาพกิจกรรม")
    frames = [("", ""), (f"ภาพที่ 1 {dots(9)}", f"ภาพที่ 2 {dots(9)}")]
    blank.table(*frames).line("2. สรุป").line(LINE)
    assert read_blank(blank, tmp_path) == [(0, "1. ภาพกิจกรรม", "narrative"), (0, "2. สรุป", "narrative")]
    form = drafted(tmp_path / "blank.docx")
    read = with_cells(tmp_path / "blank.docx", form, {(1, 1): "ภาพที่ 2 อบรมครู"})
    assert [answer.text for answer in read.answers if answer.text] == ["ภาพที่ 1\tภาพที่ 2 อบรมครู"]
