"""Rows of a blank's table that are merged over columns: names over number and item, counted titles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from rt67_aggregate.model import Shape
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, of_blank, tree, with_cells


def _blank(*rows: Sequence[str]) -> OfficeBlank:
    blank = OfficeBlank().line("แบบประเมินการฝึกงาน", bold=True, centred=True, size=18)
    return blank.line(f"สถานศึกษา {dots(40)}").table(*rows).line(f"ข้อเสนอแนะ {dots(60)}")


@pytest.mark.parametrize("numbers", ["1 2 1", "1.1 1.2 2.1", "1. 2. 3.", "ก. ข. ก."])
@pytest.mark.parametrize("points", [("20", "10"), ("", "")])
def test_it_is_a_row_of_its_table(numbers: str, points: tuple[str, str], tmp_path: Path) -> None:
    first, second, third = numbers.split()
    blank = _blank(
        ["ข้อ", "รายการ", "คะแนนเต็ม", "คะแนนที่ได้"],
        ["**ด้านที่ 1 ความรู้**", LEFT, points[0], ""],
        [first, "ความรู้ในงาน", points[1], ""],
        [second, "การประยุกต์ใช้", points[1], ""],
        ["**ด้านที่ 2 บุคลิกภาพ**", LEFT, points[0], ""],
        [third, "การแต่งกาย", points[1], ""],
    )
    path, form = of_blank(blank, tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "line"]
    found = with_cells(path, form, {(2, 3): "9", (5, 3): "7"})
    assert [(a.entry, a.text, a.review) for a in found.answers if a.text] == [(2, "9", ()), (5, "7", ())]


@pytest.mark.parametrize("first", [[], ["ด้านที่ 1 ความรู้", LEFT, "", ""]], ids=["items first", "a name first"])
def test_words_in_other_columns_above_it_are_no_end(first: Sequence[str], tmp_path: Path) -> None:
    blank = _blank(
        ["ที่", "กิจกรรม", "หน่วยนับ", "ผล"],
        *filter(None, [first]),
        ["1.1", "อบรม", "คน", ""],
        ["1.2", "ประชุม", "ครั้ง", ""],
        ["ด้านที่ 2 ทักษะ", LEFT, "", ""],
        ["2.1", "แข่งขัน", "ครั้ง", ""],
    )
    path, form = of_blank(blank, tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "line"]
    last = 4 + bool(first)
    found = with_cells(path, form, {(last, 3): "9"})
    assert [(a.entry, a.text, a.review) for a in found.answers if a.text] == [(last, "9", ())]


def test_a_tick_below_it_is_read(tmp_path: Path) -> None:
    blank = _blank(
        ["ข้อ", "รายการ", "มาก", "น้อย"],
        ["**ด้านที่ 1 ความรู้**", LEFT, "", ""],
        ["1", "สอนเข้าใจง่าย", "", ""],
        ["2", "เนื้อหาทันสมัย", "", ""],
        ["**ด้านที่ 2 สถานที่**", LEFT, "", ""],
        ["3", "ห้องสะอาด", "", ""],
    )
    path, form = of_blank(blank, tmp_path)
    asked = [heading for heading in form.walk_all() if heading.shape is Shape.CHOICE]
    assert [heading.text for heading in asked] == ["สอนเข้าใจง่าย", "เนื้อหาทันสมัย", "ห้องสะอาด"]
    found = with_cells(path, form, {(2, 3): "✓", (5, 2): "✓"})
    assert [(a.section_id, a.choice) for a in found.answers if a.choice] == [
        (asked[0].id, "น้อย"),
        (asked[2].id, "มาก"),
    ]


def test_rows_whose_items_are_typed_stand_below_it(tmp_path: Path) -> None:
    blank = _blank(
        ["ที่", "โครงการ", "งบประมาณ", "ผล"],
        ["ยุทธศาสตร์ที่ 1 คน", LEFT, "", ""],
        ["1", "", "", ""],
        ["2", "", "", ""],
        ["ยุทธศาสตร์ที่ 2 เมือง", LEFT, "", ""],
        ["1", "", "", ""],
        ["2", "", "", ""],
    )
    path, form = of_blank(blank, tmp_path)
    found = with_cells(path, form, {(2, 1): "ค่ายภาษา", (2, 2): "237", (6, 1): "ปลูกต้นไม้"})
    said = [(a.section_id, a.entry, a.text, a.review) for a in found.answers if a.text]
    assert said == [
        ("table.answer", 2, "ค่ายภาษา", ()),
        ("table.answer", 6, "ปลูกต้นไม้", ()),
        ("table.budget", 2, "237", ()),
    ]


def test_the_columns_may_be_counted_below_titles_in_two_rows(tmp_path: Path) -> None:
    blank = _blank(
        ["ตัวชี้วัด", "น้ำหนัก", "เกณฑ์การให้คะแนน", LEFT, "ผลงาน"],
        [ABOVE, ABOVE, "1", "2", ABOVE],
        ["(1)", "(2)", "(3)", LEFT, "(4)"],
        ["การมีงานทำ", "20", "60", "70", ""],
        ["การคงอยู่", "30", "65", "75", ""],
    )
    path, form = of_blank(blank, tmp_path)
    (table,) = (heading for heading in form.headings if heading.children)
    assert [(c.text, c.cells[:2]) for c in table.children] == [
        ("ตัวชี้วัด", ("(1)", "การมีงานทำ")),
        ("น้ำหนัก", ("(2)", "20")),
        ("1", ("(3)", "60")),
        ("2", ("", "70")),
        ("ผลงาน", ("(4)", "")),
    ]
    found = with_cells(path, form, {(4, 4): "71.5"})
    assert [(a.entry, a.text, a.review) for a in found.answers if a.text] == [(3, "71.5", ())]


def test_a_tick_is_told_by_the_item_and_not_by_its_points(tmp_path: Path) -> None:
    blank = _blank(
        ["ข้อ", "รายการ", "คะแนนเต็ม", "ผ่าน", "ไม่ผ่าน"],
        ["1", "ล้างมือก่อนปรุง", "10", "", ""],
        ["2", "ปกปิดอาหาร", "10", "", ""],
    )
    path, form = of_blank(blank, tmp_path)
    found = with_cells(path, form, {(2, 3): "✓"})
    ticked = [(form.by_id[a.section_id].text, a.choice, a.review) for a in found.answers if a.choice]
    assert ticked == [("ปกปิดอาหาร", "ผ่าน", ())]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["หมวด 1 บริหาร", LEFT, "50", ""],
            ["1.1 แผน", LEFT, "30", ""],
            ["1)", "มีแผนประจำปี", "30", ""],
            ["1.2 คน", LEFT, "20", ""],
            ["1)", "มีครูครบ", "20", ""],
        ],
        [
            ["1. ครุภัณฑ์", LEFT, LEFT, ""],
            ["001", "เครื่องกลึง", "เครื่อง", ""],
            ["2. สิ่งก่อสร้าง", LEFT, LEFT, ""],
            ["002", "ถนน", "งาน", ""],
            ["รวม", LEFT, LEFT, ""],
        ],
    ],
)
def test_names_may_stand_over_names_and_over_three_columns(rows: list[list[str]], tmp_path: Path) -> None:
    path, form = of_blank(_blank(["ที่", "รายการ", "เต็ม", "ได้"], *rows), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "line"]
    found = with_cells(path, form, {(n, 3): f"{n}0" for n in range(1, 6)})
    assert [(a.entry, a.text, a.review) for a in found.answers if a.text] == [
        (n, f"{n}0", ()) for n in range(1, 6)
    ]
