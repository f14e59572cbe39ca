"""Kinds that blanks of more offices showed: each in the fewest lines that have it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, drafted, gate, tree

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
