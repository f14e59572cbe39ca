"""Words in brackets, and crosses, that hold the place of an answer in a blank: no words of its headings."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, of_blank, reading, with_cells


def _blank() -> OfficeBlank:
    blank = OfficeBlank().line("แบบเสนอผลงาน", bold=True, centred=True, size=18)
    return blank.line(f"สถานศึกษา {dots(40)}")


def _said(blank: OfficeBlank, typed: dict[str, str], folder: Path) -> dict[str, str]:
    """Heading → what is read there, "?" where it is marked, in a return where these replace what was held."""
    path, form = of_blank(blank, folder)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for held, text in typed.items():
            paragraph.runs[0].text = paragraph.runs[0].text.replace(held, text)
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    found = reading(target, form).answers
    return {form.by_id[a.section_id].text: a.text + "?" * bool(a.review) for a in found if a.text}


@pytest.mark.parametrize("number", ["1. ", ""])
@pytest.mark.parametrize("held", ["[ระบุชื่อผลงาน]", "[พ.ศ.]", "<ชื่อผลงาน>", "xxxxxxxx"])
def test_it_stands_behind_a_label(number: str, held: str, tmp_path: Path) -> None:
    blank = _blank().lines(f"{number}ชื่อผลงาน: {held}", f"{number and '2. '}ผู้จัดทำ: [ชื่อ-สกุลผู้จัดทำ]")
    found = _said(blank, {held: "สะพานไม้ไผ่", "[ชื่อ-สกุลผู้จัดทำ]": "ชมรมช่าง"}, tmp_path)
    assert {name.strip(":"): text for name, text in found.items()} == {
        "ชื่อผลงาน": "สะพานไม้ไผ่",
        "ผู้จัดทำ": "ชมรมช่าง",
    }


@pytest.mark.parametrize("held", ["[ไม่เกิน 300 คำ]", "xxxxxxxxxxxxxxxx"])
def test_it_stands_alone_below_a_title(held: str, tmp_path: Path) -> None:
    blank = _blank().line("บทคัดย่อ", bold=True).line(held).line("ความเป็นมา", bold=True).line("[เล่าโดยย่อ]")
    found = _said(blank, {held: "น้ำท่วมทุกปี", "[เล่าโดยย่อ]": "เริ่มจากชมรม"}, tmp_path)
    assert found == {"บทคัดย่อ": "น้ำท่วมทุกปี", "ความเป็นมา": "เริ่มจากชมรม"}


def test_it_stands_beside_labels(tmp_path: Path) -> None:
    blank = _blank().table(["ชื่อผลงาน", "[ระบุชื่อผลงาน]"], ["ผู้จัดทำ", "[ชื่อ]"], ["ปีที่ทำ", "[พ.ศ.]"])
    path, form = of_blank(blank, tmp_path)
    found = with_cells(path, form, {(0, 1): "สะพานไม้ไผ่", (2, 1): "2569"})
    said = {form.by_id[a.section_id].text: (a.text, a.review) for a in found.answers if a.text}
    assert said == {"ชื่อผลงาน": ("สะพานไม้ไผ่", ()), "ปีที่ทำ": ("2569", ())}


def test_it_stands_below_titles(tmp_path: Path) -> None:
    rows = [[name, "[ระบุผล]", "[แนบ]"] for name in ("ด้านผู้เรียน", "ด้านครู")]
    path, form = of_blank(_blank().table(["รายการ", "ผล", "หลักฐาน"], *rows), tmp_path)
    found = with_cells(path, form, {(2, 1): "ครบทุกคน"})
    assert [(a.entry, a.text, a.review) for a in found.answers if a.text] == [(2, "ครบทุกคน", ())]


@pytest.mark.parametrize("box", ["[ ]", "[  ]"])
def test_a_box_in_square_brackets_holds_no_place(box: str, tmp_path: Path) -> None:
    blank = _blank().lines(f"1. สถานะ: {box} ทำแล้ว {box} ยังไม่ทำ", "2. ผล", dots(80))
    _, form = of_blank(blank, tmp_path)
    assert [heading.options for heading in form.headings] == [("ทำแล้ว", "ยังไม่ทำ"), ()]
