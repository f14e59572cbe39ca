"""Headings over many lines, with their number apart, and answers that have parts of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Shape
from tests.form_files import HEAD, write
from tests.small_forms import Piece, document, filled, lay, lay_document, para, table

LONG = "การส่งเสริมสนับสนุนให้บุคลากรทุกฝ่ายใช้ระบบสารสนเทศในการวางแผนการจัดการเรียนการสอนอย่างต่อเนื่องและทั่วถึงทุกแผนกวิชา"
TITLES = ["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"]


def long_form(folder: Path) -> Form:
    body = (
        'levels: [items]\nitems:\n  - {number: "1.1)", heading: ' + LONG + ", kind: text}\n"
        '  - {number: "1.2)", heading: ข้อมูลเพิ่มเติมที่ต้องการแจ้ง, kind: text}\n'
    )
    read = load_form(write(folder, body, HEAD))
    assert read.value is not None, read.issues
    return read.value


@pytest.mark.parametrize("width", [18, 25, 40])
@pytest.mark.parametrize("by", ["paragraphs", "line breaks"])
def test_a_heading_may_be_broken_over_as_many_lines_as_a_converter_makes(
    tmp_path: Path, width: int, by: str
) -> None:
    form = long_form(tmp_path)
    whole = f"1.1) {LONG}"
    lines = [whole[start : start + width] for start in range(0, len(whole), width)]
    heading: list[Piece] = [*lines] if by == "paragraphs" else ["\n".join(lines)]
    laid = lay_document(
        form, document(*heading, "ใช้ระบบครบทุกแผนก", "1.2) ข้อมูลเพิ่มเติมที่ต้องการแจ้ง", "ไม่มีข้อสังเกต")
    )
    first, second = (section.id for section in form.sections)
    assert laid.texts() == {first: ["ใช้ระบบครบทุกแผนก"], second: ["ไม่มีข้อสังเกต"]}
    assert laid.unplaced() == []


@pytest.mark.parametrize("name", ["flat", "deep"])
@pytest.mark.parametrize("cells", [False, True])
def test_a_number_on_the_line_or_in_the_cell_before_belongs_to_its_heading(name: str, cells: bool) -> None:
    pieces, said = filled(name)
    apart: list[Piece] = []
    for piece in pieces:
        number, _, words = piece.partition(" ") if isinstance(piece, str) else ("", "", "")
        if not words or not number[:1].isdigit():
            apart.append(piece)
        elif cells:
            apart.append(table([number, words]))
        else:
            apart += [number, words]
    laid = lay(name, *apart)
    assert laid.texts() == said
    assert laid.unplaced() == []
    assert laid.review() == {}


def test_an_amount_at_an_answer_s_end_is_no_number_of_the_heading_after_it() -> None:
    laid = lay("flat", "สภาพอาคารเรียนและโรงฝึกงาน", "อาคารเรียน", "12", "ความพร้อมของครุภัณฑ์การศึกษา", "พร้อม")
    assert laid.texts() == {"text.1": ["อาคารเรียน\n12"], "text.2": ["พร้อม"]}


def test_parts_of_an_answer_named_like_a_table_s_columns_stay_in_it() -> None:
    parts = ["ดำเนินการแล้ว", TITLES[0], "สายไฟเก่า", TITLES[2], "เปลี่ยนสายไฟ"]
    laid = lay(
        "flat",
        "1. สภาพอาคารเรียนและโรงฝึกงาน",
        *parts,
        "2. ความพร้อมของครุภัณฑ์การศึกษา",
        *parts,
        "3. การประเมินความเสี่ยงด้านความปลอดภัย",
        [TITLES, ["พื้นลื่น", "น้อย", "ติดแผ่นกันลื่น"]],
        "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง",
        "ขอบคุณ",
    )
    said = "\n".join(parts)
    assert laid.texts() == {
        "text.1": [said],
        "text.2": [said],
        "risk": ["พื้นลื่น"],
        "level": ["น้อย"],
        "measure": ["ติดแผ่นกันลื่น"],
        "text.3": ["ขอบคุณ"],
    }


def test_another_wording_for_a_heading_that_stands_everywhere_as_printed_is_an_answer_s_own(
    tmp_path: Path,
) -> None:
    topics = "".join(
        f'  - number: "1.{n}"\n    heading: {name}\n    items:\n'
        f"      - {{number: 1), heading: ผลการดำเนินงานด้าน{name}, kind: text}}\n"
        "      - {number: 2), heading: แนวทางและนวัตกรรมที่เป็นแบบอย่าง, kind: text, aliases: [แบบอย่างที่ดี]}\n"
        for n, name in enumerate(("การเยี่ยมบ้านผู้เรียน", "ห้องสมุดและสื่อดิจิทัล", "อาหารกลางวันปลอดภัย"), 1)
    )
    read = load_form(write(tmp_path, f"levels: [topics, items]\ntopics:\n{topics}", HEAD))
    assert read.value is not None, read.issues
    pieces: list[Piece] = []
    said = {}
    for heading in read.value.walk():
        pieces.append(heading.printed)
        if heading.shape is Shape.NARRATIVE:
            lines = [f"ทำแล้วใน {heading.id}", "2) แบบอย่างที่ดี", f"ครูต้นแบบของ {heading.id}"]
            pieces += lines
            said[heading.id] = ["\n".join(lines)]
    laid = lay_document(read.value, document(*pieces))
    assert laid.texts() == said
    assert laid.review() == {}


def test_a_label_of_word_is_not_taken_for_a_number_apart() -> None:
    laid = lay("flat", "1. สภาพอาคารเรียนและโรงฝึกงาน", para("ดี", "1.1)"), "2. ความพร้อมของครุภัณฑ์การศึกษา", "พร้อม")
    assert laid.texts() == {"text.1": ["1.1) ดี"], "text.2": ["พร้อม"]}
