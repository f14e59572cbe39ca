"""Labels and places to write side by side, under a title for each side ("ผู้ว่าจ้าง | ผู้รับจ้าง")."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.office_blanks import LEFT, OfficeBlank, dots, of_blank, with_cells

LABELS = ("ชื่อ", "ที่อยู่")


def _blank(titles: Sequence[str], place: str = "") -> OfficeBlank:
    blank = OfficeBlank().line("บันทึกข้อตกลง", bold=True, centred=True).line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. คู่สัญญา", bold=True)
    over = [cell for title in titles for cell in (title, LEFT)]
    blank.table(over, *[[cell for _ in titles for cell in (label, place)] for label in LABELS])
    return blank.line("2. เงื่อนไข", bold=True).lines(dots(100), dots(100))


@pytest.mark.parametrize(
    "titles", [("ผู้ว่าจ้าง", "ผู้รับจ้าง"), ("ฝ่ายที่ 1", "ฝ่ายที่ 2"), ("**บิดา**", "**มารดา**", "**ผู้ปกครอง**")]
)
@pytest.mark.parametrize("place", ["", dots()], ids=["blank", "dots"])
def test_equal_labels_are_called_after_their_side(tmp_path: Path, titles: Sequence[str], place: str) -> None:
    path, form = of_blank(_blank(titles, place), tmp_path)
    group, _ = form.headings
    sides = [title.strip("*") for title in titles]
    assert [(h.text, h.under) for h in group.children] == [
        (label, side) for label in LABELS for side in sides
    ]
    found = with_cells(path, form, {(2, 3): "ตึกตัวอย่าง"})
    said = [form.by_id[answer.section_id] for answer in found.answers if answer.text]
    assert [(heading.text, heading.under) for heading in said] == [("ที่อยู่", sides[1])]


def test_labels_that_are_one_side_s_alone_are_called_by_themselves(tmp_path: Path) -> None:
    blank = OfficeBlank().line("บันทึกข้อตกลง", bold=True, centred=True).line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. คู่สัญญา", bold=True)
    blank.table(["ผู้ว่าจ้าง", LEFT, "ผู้รับจ้าง", LEFT], ["ชื่อ", "", "ทะเบียนเลขที่", ""])
    blank.line("2. เงื่อนไข", bold=True).lines(dots(100), dots(100))
    _, form = of_blank(blank, tmp_path)
    assert [(h.text, h.under) for h in form.headings[0].children] == [("ชื่อ", ""), ("ทะเบียนเลขที่", "")]
