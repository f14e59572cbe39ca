"""Titles of columns in a blank's table: which are the steps of one scale, and which hold figures or words."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.drafting.scales import is_sure, scale_of
from rt67_aggregate.model import Shape
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, of_blank, with_cells


@pytest.mark.parametrize(
    "titles",
    [
        ("5 มากที่สุด", "4 มาก", "3 ปานกลาง", "2 น้อย", "1 น้อยที่สุด"),
        ("มากที่สุด 5", "มาก 4", "ปานกลาง 3"),
        ("5 = ดีมาก", "4 = ดี", "3 = พอใช้"),
        ("สูง", "กลาง", "ต่ำ"),
        ("ทุกครั้ง", "บางครั้ง", "ไม่เคย"),
        ("ประจำ", "บ่อย", "นาน ๆ ครั้ง", "ไม่เคย"),
        ("ดำเนินการแล้ว", "กำลังดำเนินการ", "ยังไม่ได้ดำเนินการ"),
        ("แล้วเสร็จ", "ยังไม่แล้วเสร็จ"),
        ("ทำแล้ว", "ยังไม่ทำ"),
        ("ใช้ได้", "ใช้ไม่ได้"),
        ("จริง", "ค่อนข้างจริง", "ไม่จริง"),
        ("ใช่", "ไม่ใช่", "ไม่เกี่ยวข้อง"),
        ("มี", "ไม่มี", "ไม่ทราบ", "ไม่ตอบ"),
        ("Pass", "Fail"),
        ("High", "Medium", "Low"),
        ("ยังไม่ดำเนินการ", "กำลังดำเนินการ", "แล้วเสร็จ"),
        ("เสร็จสิ้น", "อยู่ระหว่างดำเนินการ", "ยังไม่เริ่ม", "ยกเลิก"),
        ("บรรลุ", "ไม่บรรลุ", "อยู่ระหว่างดำเนินการ"),
    ],
)
def test_steps_of_a_scale(titles: tuple[str, ...]) -> None:
    assert scale_of([*titles, "หมายเหตุ"]) == set(titles)


@pytest.mark.parametrize(
    "titles",
    [
        ("ระดับ 1 เริ่มต้น", "ระดับ 2 พัฒนา", "ระดับ 3 ก้าวหน้า"),
        ("Level 3", "Level 2", "Level 1"),
        ("ระดับที่ ๑", "ระดับที่ ๒"),
    ],
)
def test_steps_that_are_counted_have_to_be_confirmed(titles: tuple[str, ...]) -> None:
    assert scale_of([*titles, "หลักฐาน"]) == set(titles)
    assert not is_sure(titles)


@pytest.mark.parametrize(
    "titles",
    [
        ("ระดับ 1 (คน)", "ระดับ 2 (คน)"),
        ("ผ่าน (คน)", "ไม่ผ่าน (คน)"),
        ("เห็นชอบ (เสียง)", "ไม่เห็นชอบ (เสียง)"),
        ("ระดับ 1", "ระดับ 3"),
        ("ระดับ 1.1", "ระดับ 1.2"),
        ("กว้าง", "ยาว", "สูง"),
        ("(1)", "(2)", "(3)"),
        ("เบิกจ่ายแล้ว (บาท)", "ยังไม่เบิกจ่าย (บาท)"),
        ("จำนวนที่ทำแล้ว", "จำนวนที่ยังไม่ทำ"),
        ("ครั้งที่ 1", "ครั้งที่ 2"),
        ("กำลังคน", "คน"),
    ],
)
def test_titles_over_figures_are_no_steps(titles: tuple[str, ...]) -> None:
    assert scale_of(titles) == frozenset()


def table(over: str, *titles: str) -> OfficeBlank:
    blank = OfficeBlank().line("แบบประเมินตัวอย่าง", bold=True, centred=True, size=16)
    blank.line(f"ชื่อสถานศึกษา {dots(30)}")
    tops = [over, *(LEFT for _ in titles[1:])]
    names = ("ด้านวิชาการ", "ด้านบริหาร")
    return blank.table(
        ["หัวข้อ", *tops, "หลักฐาน"],
        [ABOVE, *titles, ABOVE],
        *([name, *("" for _ in titles), ""] for name in names),
    )


def test_whatever_stands_beside_steps_under_one_title_is_a_step(tmp_path: Path) -> None:
    path, form = of_blank(table("สภาพ", "ปกติ", "ชำรุด", "สูญหาย"), tmp_path)
    read = with_cells(path, form, {(2, 3): "✓", (3, 1): "✓"})
    assert [(a.choice, a.review) for a in read.answers if a.choice] == [("สูญหาย", ()), ("ปกติ", ())]


@pytest.mark.parametrize("other", ["คะแนนที่ได้", "หมายเหตุ", "จำนวน (คน)"])
def test_a_figure_or_words_under_the_title_of_steps_are_none(other: str, tmp_path: Path) -> None:
    path, form = of_blank(table("สภาพ", "ปกติ", "ชำรุด", other), tmp_path)
    read = with_cells(path, form, {(2, 1): "✓", (2, 3): "9"})
    assert [(a.choice, a.text) for a in read.answers if a.text] == [("ปกติ", "ปกติ ✓"), ("", "9")]


def test_a_tick_below_a_counted_step_is_that_step(tmp_path: Path) -> None:
    path, form = of_blank(table("ผลการประเมิน", "ระดับ 1 เริ่มต้น", "ระดับ 2 พัฒนา"), tmp_path)
    read = with_cells(path, form, {(2, 2): "✓", (2, 3): "แผนงาน", (3, 1): "/"})
    assert [a.choice for a in read.answers if a.choice] == ["ระดับ 2 พัฒนา", "ระดับ 1 เริ่มต้น"]
    assert not any(a.review for a in read.answers)


@pytest.mark.parametrize("over", ["จำนวนนักเรียน", "จำนวนวัน", "ร้อยละของนักเรียน"])
def test_figures_go_below_steps_that_are_counted_over_them(over: str, tmp_path: Path) -> None:
    path, form = of_blank(table(over, "ดีมาก", "ดี", "พอใช้"), tmp_path)
    assert not any(heading.shape is Shape.TICK for heading in form.walk())
    read = with_cells(path, form, {(2, 1): "12", (2, 2): "30", (3, 3): "4"})
    assert [(a.text, a.entry) for a in read.answers if a.text] == [("12", 1), ("30", 1), ("4", 2)]


SHOWN = "โปรดทำเครื่องหมาย ✓ ลงในช่องที่ตรงกับความเป็นจริง"


def below(line: str, *titles: str) -> OfficeBlank:
    blank = OfficeBlank().line("แบบสำรวจตัวอย่าง", bold=True, centred=True, size=16)
    blank.line(f"ชื่อสถานศึกษา {dots(30)}").line("1. สภาพอาคาร", bold=True).line(line)
    return blank.table(["จุดตรวจ", *titles], *([name, *("" for _ in titles)] for name in ("บันได", "ทางเดิน")))


@pytest.mark.parametrize(
    ("line", "titles", "ticked"),
    [
        (SHOWN, ("ปลอดภัย", "เสี่ยง", "อันตราย", "หมายเหตุ"), ["ปลอดภัย", "เสี่ยง", "อันตราย"]),
        ("ให้ใส่เครื่องหมาย / ในช่อง", ("เขียว", "เหลือง", "แดง"), ["เขียว", "เหลือง", "แดง"]),
        ("บันทึกตามจริง", ("ปลอดภัย", "เสี่ยง", "อันตราย"), []),
        ("ทำเครื่องหมาย ✓ ในช่อง ( ) หน้าข้อความ", ("ปลอดภัย", "เสี่ยง"), []),
        (SHOWN, ("สภาพ", "จำนวน"), []),
        (SHOWN, ("กว้าง (เมตร)", "ยาว (เมตร)"), []),
        (SHOWN, ("มี", "ไม่มี", "ชนิด"), ["มี", "ไม่มี"]),
    ],
)
def test_a_line_above_says_that_a_table_is_ticked(
    line: str, titles: tuple[str, ...], ticked: list[str], tmp_path: Path
) -> None:
    path, form = of_blank(below(line, *titles), tmp_path)
    assert [heading.text for heading in form.walk() if heading.shape is Shape.TICK] == ticked
    if ticked:
        read = with_cells(path, form, {(1, 2): "✓", (2, 1): "/"})
        assert [a.choice for a in read.answers if a.choice] == [ticked[1], ticked[0]]


@pytest.mark.parametrize("total", ["รวม", "รวมทั้งสิ้น", "Total"])
def test_figures_go_below_steps_beside_their_sum(total: str, tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบรายงานผลการสอบ", bold=True, centred=True, size=18)
    blank.line(f"สถานศึกษา {dots(40)}")
    blank.table(
        ["ระดับ", "ผ่าน", "ไม่ผ่าน", total], ["ปวช.", "", "", ""], ["ปวส.", "", "", ""], ["ระยะสั้น", "", "", ""]
    )
    path, form = of_blank(blank, tmp_path)
    found = with_cells(path, form, {(1, 1): "11", (1, 2): "3", (1, 3): "14"})
    assert [(a.entry, a.text, a.review) for a in found.answers if a.text] == [
        (1, "11", ()),
        (1, "3", ()),
        (1, "14", ()),
    ]
