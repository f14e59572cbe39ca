"""What blanks of public offices showed: boxes behind options, tables with a blank corner."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.drafting.boxes import options_of
from rt67_aggregate.model import Shape, State
from tests.blank_public import answered_in_labels, blank_corners, one_sheet
from tests.office_blanks import LEFT, NAME, OfficeBlank, drafted, gate, reading, tree


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("เพศ: หญิง ( )  ชาย ( )", ("เพศ:", ("หญิง", "ชาย"))),
        ("เพศ หญิง ( ) ชาย ( )", ("เพศ", ("หญิง", "ชาย"))),
        ("Do you farm? Yes [ ] No [ ]", ("Do you farm?", ("Yes", "No"))),
        ("หญิง ☐ ชาย ☐", ("", ("หญิง", "ชาย"))),
        ("เพศ ☐ หญิง ☐ ชาย", ("เพศ", ("หญิง", "ชาย"))),
        ("☐ หญิง ☐ ชาย ☐", ("", ("หญิง", "ชาย"))),
        ("ได้รับเอกสารแล้ว ☐", ("ได้รับเอกสารแล้ว", ())),
        ("☐ มี ☐ ไม่มี ☐ อื่น ๆ ......", ("", ("มี", "ไม่มี", "อื่น ๆ ......"))),
    ],
)
def test_where_no_words_stand_behind_the_last_box_each_has_its_option_before_it(
    line: str, options: tuple[str, tuple[str, ...]]
) -> None:
    assert options_of(line) == options


@pytest.mark.parametrize("corner", ["", "รายการ"])
def test_rows_below_a_blank_corner_are_read_whatever_was_typed_there(tmp_path: Path, corner: str) -> None:
    path = blank_corners().save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("ชื่อสถานศึกษา"):
            paragraph.text = f"ชื่อสถานศึกษา {NAME}"
    ticked, counted, agreed = document.tables
    ticked.cell(0, 0).text = counted.cell(0, 0).text = corner
    ticked.cell(1, 2).text, counted.cell(2, 1).text, agreed.cell(1, 2).text = "✓", "14", "☑"
    document.save(str(tmp_path / "return.docx"))
    found = reading(tmp_path / "return.docx", form)
    answered = {each.section_id: each.text for each in found.answers if each.text}
    assert list(answered.values()) == ["มาก ✓", "14", "No ☑"]
    unplaced = " ".join(piece.text for piece in found.unplaced)
    assert unplaced.count("รายการ") == (2 if corner else 0)
    assert "สถานที่" not in unplaced


def test_a_form_of_one_table_and_a_heading_is_told_by_both(tmp_path: Path) -> None:
    path = one_sheet().save(tmp_path)
    form = drafted(path)
    path.rename(tmp_path / f"{NAME}.docx")
    found = reading(tmp_path / f"{NAME}.docx", form)
    assert (found.state, found.identity.college_id) == (State.ACCEPTED, "c1")


@pytest.mark.parametrize("titled", [True, False])
def test_neither_of_them_alone_tells_it(tmp_path: Path, titled: bool) -> None:
    form = drafted(one_sheet().save(tmp_path))
    other = OfficeBlank().line("แบบประเมินห้องสมุด", bold=True)
    if titled:
        other.table(["ที่", "รายการ", "5", "4", "3", "2", "1"], ["1.", "หนังสือครบ", *[""] * 5])
    else:
        other.lines("ข้อเสนอแนะอื่น ๆ", "เพิ่มหนังสือ")
    found = reading(other.save(tmp_path, f"{NAME}.docx"), form)
    assert found.state is State.NOT_THIS_FORM


def test_what_stands_behind_the_colon_of_a_label_in_its_cell_is_its_answer(tmp_path: Path) -> None:
    path = answered_in_labels().save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    child, health, _ = document.tables
    said = ("เด็กหญิงสมมติ ใจดี", "๓ มีนาคม ๒๕๖๐", "12 หมู่ 3")
    for cell, text in zip((child.cell(0, 0), child.cell(0, 1), child.cell(1, 0)), said, strict=True):
        cell.paragraphs[0].add_run(f" {text}")
    health.cell(0, 1).add_paragraph("ไม่มี")
    document.save(str(tmp_path / f"{NAME}.docx"))
    found = reading(tmp_path / f"{NAME}.docx", form)
    assert [answer.text for answer in found.answers if answer.text] == [*said, "ไม่มี"]
    assert (found.state, found.unplaced) == (State.ACCEPTED, ())


@pytest.mark.parametrize(
    ("rows", "headings"),
    [
        ((["เพศ: ช / ญ", "คำนำหน้า:"], ["ประเทศ:", "อีเมล:"]), ["คำนำหน้า:", "ประเทศ:", "อีเมล:"]),
        ((["ชื่อ:", ""], ["ประเทศ:", ""]), ["ชื่อ:", "ประเทศ:"]),
        ((["ชื่อ:", "ประเทศ:"], ["", ""], ["", ""]), []),
        ((["ชื่อ:", "........"], ["ประเทศ:", "........"]), ["ชื่อ:", "ประเทศ:"]),
    ],
)
def test_labels_in_cells_are_told_from_titles(
    tmp_path: Path, rows: tuple[list[str], ...], headings: list[str]
) -> None:
    blank = OfficeBlank().line("แบบลงทะเบียน", bold=True, centred=True, size=18).line(f"ชื่อโรงเรียน {'.' * 40}")
    form = drafted(blank.line("1. ผู้เข้าร่วม", bold=True).table(*rows).line("2. อื่น ๆ").save(tmp_path))
    found = [h.text for h in form.walk() if not h.number and h.shape is Shape.NARRATIVE]
    assert [text for text in found if text.endswith(":")] == headings


@pytest.mark.parametrize(
    ("titles", "answer"),
    [(("มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"), "✓"), (("ปีนี้", "ปีก่อน", "เพิ่มขึ้น", "ลดลง"), "14")],
)
@pytest.mark.parametrize("place", [3, 4])
def test_a_row_in_which_a_border_was_dragged_is_of_the_same_table(
    tmp_path: Path, titles: tuple[str, ...], answer: str, place: int
) -> None:
    """The third title spans two columns of Word's grid; in the last row it is the fourth cell that does."""
    blank = OfficeBlank().line("แบบประเมินระบบ", bold=True, centred=True, size=18)
    blank.line("ตอนที่ 1 ระบบ", bold=True).table(
        ["รายการ", *titles[:3], LEFT, titles[3]],
        ["ใช้ง่าย", "", "", "", LEFT, ""],
        ["เสถียร", "", "", "", LEFT, ""],
        ["สวยงาม", "", "", "", "", LEFT],
    )
    path = blank.line("ตอนที่ 2 ข้อเสนอแนะ", bold=True).lines("." * 100).save(tmp_path)
    form = drafted(path)
    found = gate(path, form)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    document = docx.Document(str(path))
    document.tables[0].cell(3, place).text = answer
    document.save(str(tmp_path / f"{NAME}.docx"))
    answers = [a for a in reading(tmp_path / f"{NAME}.docx", form).answers if a.text]
    title = titles[place - 1]
    assert [answer.text for answer in answers] == [f"{title} ✓" if answer == "✓" else "14"]
    assert all(form.by_id[a.section_id].text in ("สวยงาม", title) for a in answers)
