"""What more public blanks showed: titles of lists, those who sign between parts, figures in words."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.blank_titles import DAY, LINE, signed_between, words_along_a_table
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading, tree


def _typed(path: Path, at: dict[str, str]) -> Path:
    """The blank with a paragraph of its own typed below each line that begins so."""
    document = docx.Document(str(path))
    for paragraph in list(document.paragraphs):
        below = next((text for words, text in at.items() if paragraph.text.strip().startswith(words)), "")
        if below:
            paragraph.insert_paragraph_before(paragraph.text)
            paragraph.text = below
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return target


def _answers(path: Path, blank: Path) -> dict[str, str]:
    found = reading(path, drafted(blank))
    assert not any(answer.review for answer in found.answers)
    return {answer.section_id: answer.text for answer in found.answers if answer.text}


def test_what_is_typed_between_those_who_sign_is_answered_there(tmp_path: Path) -> None:
    blank = signed_between().save(tmp_path)
    at = {"2. ขอบเขต": "ปลูกผักสิบแปลง", "การตรวจสอบ": "ผ่านแล้ว", "ความเห็น": "ควรทำต่อ"}
    assert list(_answers(_typed(blank, at), blank).values()) == list(at.values())


@pytest.mark.parametrize(
    ("below", "asked"),
    [
        (("ตำแหน่ง ครู", "", "หมายเหตุ", LINE, LINE), ["หมายเหตุ"]),
        (("", "ผู้อำนวยการวิทยาลัย", DAY), []),
        (("", "ผู้อำนวยการวิทยาลัย", dots(50), f"({dots(40)})"), []),
        (("", "ผู้อำนวยการวิทยาลัย", dots(50), f"({dots(40)})", "", "ความเห็น", LINE), ["ความเห็น"]),
        (("หัวหน้าแผนก", "", "ความเห็น", LINE, "", f"ลงชื่อ {dots(40)}"), ["ความเห็น"]),
    ],
)
def test_a_place_to_answer_below_those_who_sign_is_told_from_one_to_sign_on(
    tmp_path: Path, below: tuple[str, ...], asked: list[str]
) -> None:
    blank = (
        OfficeBlank().line("แบบรายงาน", bold=True, centred=True).lines("1. ผลงาน", LINE, "2. ปัญหา", LINE, "")
    )
    blank.lines(f"ลงชื่อ {dots(40)} ผู้รายงาน", f"({dots(40)})", *below)
    path = blank.save(tmp_path)
    form = drafted(path)
    assert tree(form)[2:] == [(0, text, "narrative") for text in asked]
    assert gate(path, form).unknown == gate(path, form).marked == ()


@pytest.mark.parametrize("day", [DAY, f"วันที่ {dots(8)}/{dots(8)}", f"{dots(8)}/{dots(8)}/{dots(8)}"])
def test_the_strokes_of_a_day_are_the_form_s_and_the_day_is_kept(tmp_path: Path, day: str) -> None:
    blank = OfficeBlank().line("แบบบันทึกการเยี่ยมชั้นเรียน", bold=True, centred=True)
    blank.lines("1. สิ่งที่พบ", LINE, "2. คำแนะนำ", LINE, "", f"ลงชื่อ {dots(40)}", f"({dots(40)})", day)
    path = blank.save(tmp_path)
    form = drafted(path)
    assert not gate(path, form).unknown
    document = docx.Document(str(path))
    document.paragraphs[-1].text = day.replace(dots(8), " 5 ", 1)
    document.save(str(tmp_path / "signed.docx"))
    assert "5" in " ".join(piece.text for piece in reading(tmp_path / "signed.docx", form).unplaced)


def test_a_heading_is_no_line_of_those_who_sign_though_it_begins_as_one(tmp_path: Path) -> None:
    blank = OfficeBlank().line("Visitor's form", bold=True, centred=True)
    for text in ("Full name:", "Date of visit:", "Remarks:"):
        blank.document.add_paragraph(text, style="List Number")
        blank.line()
    path = blank.lines("Signature:", "Date:").save(tmp_path)
    assert not gate(path, drafted(path)).unknown


def test_a_heading_that_ends_in_a_sign_does_not_go_on_below(tmp_path: Path) -> None:
    blank = OfficeBlank().line("ใบสมัครร้านค้าในงานเกษตร", bold=True, centred=True, size=18)
    asked = "1. เคยได้รับเงินสนับสนุนจากหน่วยงานใดมาก่อนหรือไม่ อย่างไร?"
    path = blank.lines(asked, "ที่ตั้งร้าน:", "2. ตำแหน่งที่ต้องการ:", "").save(tmp_path)
    at = {"1. เคย": "ไม่เคยได้รับ", "2. ตำแหน่ง": "ริมน้ำ"}
    assert list(_answers(_typed(path, at), path).values()) == list(at.values())


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("ข้อมูลการเงิน: 3. ทุนหมุนเวียน:", True),
        ("ข้อมูลการเงิน: 5. ทุนหมุนเวียน:", False),
        ("ข้อมูลการเงิน 3. ทุนหมุนเวียน:", False),
        ("อัตราส่วน: 3.5 ต่อ 1:", False),
    ],
)
def test_a_title_and_the_item_with_which_the_list_counts_on_are_two_headings(
    tmp_path: Path, line: str, apart: bool
) -> None:
    blank = OfficeBlank().line("ใบสมัครร้านค้า", bold=True, centred=True, size=18)
    blank.lines("ข้อมูลร้าน:", "1. ชื่อร้าน:", "", "2. ที่อยู่:", "", line, "", "4. หนี้สิน:", "")
    path = blank.lines("ข้อมูลคูหา:", "5. จำนวน:", "").save(tmp_path)
    found = [text for _, text, _ in tree(drafted(path))]
    assert ("3. ทุนหมุนเวียน:" in found) == ("ข้อมูลการเงิน:" in found) == apart
    if apart:
        answers = _answers(_typed(path, {"2. ที่": "ริมน้ำ", "ข้อมูลการ": "สองหมื่น", "4. ห": "ไม่มีเลยสักบาท"}), path)
        assert list(answers.values()) == ["ริมน้ำ", "สองหมื่น", "ไม่มีเลยสักบาท"]


def test_cells_beside_words_along_a_table_are_their_columns(tmp_path: Path) -> None:
    path = words_along_a_table().save(tmp_path)
    form = drafted(path)
    assert gate(path, form) == (type(gate(path, form)))((), (), (), of_form=True)
    document = docx.Document(str(path))
    blank, named = document.tables
    blank.cell(1, 2).text, blank.cell(1, 3).text, named.cell(2, 3).text = "ต่อสายไฟ", "8", "7"
    document.save(str(tmp_path / f"{NAME}.docx"))
    found = {a.section_id: a.text for a in reading(tmp_path / f"{NAME}.docx", form).answers if a.text}
    assert list(found.values()) == ["ต่อสายไฟ", "8", "7"]


def test_a_figure_that_begins_a_heading_s_words_is_no_number_of_a_line_that_word_counts(
    tmp_path: Path,
) -> None:
    blank = OfficeBlank().line("แบบสำรวจการใช้น้ำ", bold=True, centred=True)
    for text in ("ครัวเรือนใช้น้ำจากแหล่งใด", "7 วันที่ผ่านมาใช้น้ำไปเท่าใด", "15 ปีก่อนใช้น้ำจากแหล่งใด"):
        blank.document.add_paragraph(text, style="List Number")
        blank.line(LINE)
    path = blank.save(tmp_path)
    assert gate(path, drafted(path)).unknown == gate(path, drafted(path)).marked == ()


def test_a_field_in_a_heading_style_is_no_first_heading(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบบันทึกการสอบ", bold=True, centred=True)
    blank.document.add_heading(f"เลขที่โครงงาน {dots(20)} ชื่อโครงงาน {dots(40)}", level=2)
    blank.line("ข้อเสนอแนะจากกรรมการ", bold=True).lines(LINE, LINE)
    form = drafted(blank.save(tmp_path))
    assert tree(form) == [(0, "ข้อเสนอแนะจากกรรมการ", "narrative")]
    assert [field.line[:13] for field in form.fields] == ["เลขที่โครงงาน"]


def _listed(blank: OfficeBlank, *options: str, sign: str = "o", font: str = "Courier New") -> OfficeBlank:
    """Options in a list of Word's with such bullets."""
    numbering = blank.document.part.numbering_part.element
    named = str(50 + len(numbering))
    bullet = (
        f'<w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{named}"><w:lvl w:ilvl="0">{bullet}</w:lvl>'
    numbering.insert(0, parse_xml(f"{abstract}</w:abstractNum>"))
    number = f'<w:num {nsdecls("w")} w:numId="{named}"><w:abstractNumId w:val="{named}"/></w:num>'
    numbering.append(parse_xml(number))
    for option in options:
        pointed = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{named}"/></w:numPr>'
        blank.document.add_paragraph(option)._p.get_or_add_pPr().append(parse_xml(pointed))
    return blank


def _asked(last: str) -> OfficeBlank:
    blank = OfficeBlank().line("แบบสำรวจการใช้ห้องสมุด", bold=True, centred=True, size=18)
    blank.lines(f"ชื่อสถานศึกษา {dots(40)}", "1. ท่านมาห้องสมุดบ่อยเพียงใด")
    _listed(blank, "ทุกวัน", "ทุกสัปดาห์", "นาน ๆ ครั้ง").line("2. ท่านยืมหนังสือหรือไม่")
    _listed(blank, "ยืม", "ไม่ยืม", sign="\uf0a8", font="Wingdings").line("3. ท่านอ่านหนังสือประเภทใด")
    _listed(blank, "นิทาน", "สารคดี", last, sign="\uf099", font="Wingdings 2")
    return blank.lines("4. ข้อเสนอแนะ", LINE, LINE)


@pytest.mark.parametrize("last", ["นวนิยาย", f"อื่น ๆ ระบุ {dots(20)}"])
@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ({}, []),
        ({"ทุกสัปดาห์": "✓ ทุกสัปดาห์", "ไม่ยืม": "/ ไม่ยืม"}, ["ทุกสัปดาห์", "ไม่ยืม"]),
        ({"ทุกวัน": "", "นาน ๆ ครั้ง": "", "ยืม": ""}, ["ทุกสัปดาห์", "ไม่ยืม"]),
        ({"สารคดี": "✓ สารคดี"}, ["สารคดี"]),
    ],
)
def test_bullets_that_are_rings_or_boxes_are_those_of_options(
    tmp_path: Path, last: str, typed: dict[str, str], chosen: list[str]
) -> None:
    path = _asked(last).save(tmp_path)
    form = drafted(path)
    assert [shape for _, _, shape in tree(form)] == ["choice", "choice", "choice", "narrative"]
    assert gate(path, form).answers == gate(path, form).unknown == gate(path, form).marked == ()
    document = docx.Document(str(path))
    for paragraph in list(document.paragraphs):
        if paragraph.text in typed:
            text = typed[paragraph.text]
            paragraph.text = text
            if not text:
                paragraph._p.getparent().remove(paragraph._p)
    document.save(str(tmp_path / f"{NAME}.docx"))
    found = reading(tmp_path / f"{NAME}.docx", form)
    assert [answer.choice for answer in found.answers if answer.choice] == chosen
    assert not any(answer.review for answer in found.answers)


def test_other_bullets_are_no_boxes(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบรายงานค่าย", bold=True, centred=True)
    blank.line("1. สิ่งที่ได้ทำ")
    _listed(blank, "กิจกรรมเช้า", "กิจกรรมบ่าย", sign="\uf0b7", font="Symbol").lines(LINE, "2. ปัญหา", LINE)
    assert [shape for _, _, shape in tree(drafted(blank.save(tmp_path)))] == ["narrative", "narrative"]
