"""What blanks of ministries showed: places without dots, choices over tables, labels that hold their answers,
lines that begin with a gap."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.drafting.words import ORDER
from rt67_aggregate.model import Form, Shape
from rt67_aggregate.text import gap_spans, printed_parts
from tests.blank_ministries import MinistryBlank
from tests.office_blanks import ABOVE, LEFT, NAME, OfficeBlank, dots, drafted, gate, reading, tree

LINE = dots(90)
_FIELD = (
    '<w:r {ns}><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r>',
    "<w:r {ns}><w:instrText> FORMTEXT </w:instrText></w:r>",
    '<w:r {ns}><w:fldChar w:fldCharType="separate"/></w:r>',
    "<w:r {ns}><w:t>{text}</w:t></w:r>",
    '<w:r {ns}><w:fldChar w:fldCharType="end"/></w:r>',
)
_CONTROL = (
    "<w:sdt {ns}><w:sdtPr>{showing}<w:text/></w:sdtPr>"
    "<w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>",
)
_UNDERLINED = ('<w:r {ns}><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>',)
_TABBED = ('<w:r {ns}><w:rPr><w:u w:val="single"/></w:rPr>{text}</w:r>',)
_BLANK = {
    _FIELD: "\u2002" * 5,
    _UNDERLINED: " " * 12,
    _CONTROL: "คลิกเพื่อใส่ข้อความ",
    _TABBED: "<w:tab/><w:tab/>",
}


def _titled(*lines: str) -> OfficeBlank:
    return OfficeBlank().line("แบบสำรวจตัวอย่าง", bold=True, centred=True, size=18).lines(*lines)


def _with_places(blank: OfficeBlank, text: str, how: Sequence[str], *typed: str) -> None:
    """A line in which each ``_`` is a place without dots, blank, or with what was typed there."""
    paragraph = blank.document.add_paragraph()
    first, *others = text.split("_")
    paragraph.add_run(first)
    for number, words in enumerate(others):
        said = typed[number] if typed else _BLANK[tuple(how)]
        if how is _TABBED and typed:
            said = f"<w:t>{said}</w:t>"
        for xml in how:
            shown = {"ns": nsdecls("w"), "text": said, "showing": "" if typed else "<w:showingPlcHdr/>"}
            paragraph._p.append(parse_xml(xml.format(**shown)))
        paragraph.add_run(words)


def _texts(path: Path, form: Form) -> list[tuple[str, str]]:
    found = reading(path, form)
    assert not found.unplaced
    return [(answer.section_id, answer.text) for answer in found.answers if answer.text]


def _empty(path: Path, form: Form) -> bool:
    found = gate(path, form)
    return not (found.answers or found.unknown or found.marked)


@pytest.mark.parametrize("how", [_FIELD, _UNDERLINED, _CONTROL, _TABBED])
def test_a_place_without_dots_is_a_gap(tmp_path: Path, how: Sequence[str]) -> None:
    def made(name: str, *typed: str) -> Path:
        blank = _titled()
        _with_places(blank, "ผู้กรอก _ โทรศัพท์ _", how, *typed[:2])
        blank.line("1. เหตุ", bold=True)
        _with_places(blank, "สถานที่ _ เวลา _ น.", how, *typed[2:])
        return blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path, name)

    path = made("blank.docx")
    form = drafted(path)
    assert [h.text for h in form.fields[0].fields] == ["ผู้กรอก", "โทรศัพท์"]
    assert tree(form) == [(0, "1. เหตุ", "group"), (1, "สถานที่", "line"), (0, "2. ปัญหา", "narrative")]
    assert _empty(path, form)
    said = [text for _, text in _texts(made(f"{NAME}.docx", "ดวงดาว", "ต่อสิบ", "ท่าเรือ", "เช้าตรู่"), form)]
    assert said == ["ดวงดาว", "ต่อสิบ", "ท่าเรือ", "เช้าตรู่"]


def test_few_underlined_spaces_are_no_place_to_write(tmp_path: Path) -> None:
    blank = _titled()
    blank.line("1. เหตุ", bold=True)
    _with_places(blank, "ข้อความ_ต่อไป", _UNDERLINED, "  ")
    path = blank.line(LINE).line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)
    assert [shape for _, _, shape in tree(drafted(path))] == ["narrative", "narrative"]


@pytest.mark.parametrize("how", [_FIELD, _UNDERLINED, _CONTROL])
def test_a_place_alone_in_its_paragraph_before_a_table_is_the_headings(
    tmp_path: Path, how: Sequence[str]
) -> None:
    blank = _titled().line("1. ผลที่คาด", bold=True)
    _with_places(blank, "_", how)
    blank.table(["รายการ", "จำนวน"], ["", ""], ["", ""]).line("2. ปัญหา", bold=True)
    form = drafted(blank.line(LINE).save(tmp_path))
    assert form.headings[0].shape is Shape.TABLE
    assert form.headings[0].answered


@pytest.mark.parametrize("line", ["1. ผล ☐ ดี ☐ พอใช้", "1. ผล\n☐ ดี ☐ พอใช้", "1. ผล\nระดับ ☐ ๑ ดี ☐ ๒ พอใช้"])
@pytest.mark.parametrize("row", [("", ""), ("งานแรก", "")])
def test_a_choice_over_a_table_keeps_its_options(tmp_path: Path, line: str, row: tuple[str, ...]) -> None:
    first, *others = line.split("\n")
    blank = _titled().line(first, bold=True).lines(*others).table(["รายการ", "หลักฐาน"], row, row)
    form = drafted(blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path))
    shapes = [shape for _, _, shape in tree(form)]
    assert shapes.count("choice") == 1
    assert shapes.count("table") == 1


@pytest.mark.parametrize("blanks", [1, 2])
@pytest.mark.parametrize("told", ["", "(อธิบายโดยย่อ)", "โปรดระบุ"])
def test_headings_in_bold_over_empty_lines_need_no_numbers_and_no_dots(
    tmp_path: Path, blanks: int, told: str
) -> None:
    blank = _titled("ประจำปี 2570")
    names = ["ชื่อผลงาน", "หลักการ", "การเผยแพร่"]
    for name in names:
        blank.line(name, bold=True)
        blank.lines(*([told] if told else []), *[""] * blanks)
    form = drafted(blank.line("ลงชื่อ ผู้เสนอ").save(tmp_path))
    assert tree(form) == [(0, name, "narrative") for name in names]


def test_options_in_lines_of_their_own_before_the_headings_are_one_choice(tmp_path: Path) -> None:
    blank = _titled("ที่ตั้ง", "ประเภท", "☐ บุคคล", "☐ กลุ่ม", f"☐ อื่น ๆ {dots()}")
    form = drafted(blank.line("1. ผล", bold=True).line(LINE).save(tmp_path))
    assert [(field.text, len(field.options)) for field in form.fields] == [("ประเภท", 3)]
    assert "ที่ตั้ง" in form.boilerplate


@pytest.mark.parametrize(
    ("line", "printed", "key"),
    [
        ("ส่วนที่ II ความพร้อม", "ส่วนที่ II", (2,)),
        ("ส่วนที่ III", "ส่วนที่ III", (3,)),
        ("ส่วนที่ I ข้อมูล", "ส่วนที่ I", (1,)),
        ("ตอนที่ IV. ผล", "ตอนที่ IV.", (4,)),
        ("Part VI Results", "Part VI", (6,)),
        ("Part B Results", "Part B", (2,)),
        ("ส่วนที่ ข ผล", "ส่วนที่ ข", (2,)),
    ],
)
def test_parts_are_numbered_in_roman_numerals_too(line: str, printed: str, key: tuple[int, ...]) -> None:
    numbered = number_of(line)
    assert numbered is not None
    assert (numbered.printed.rstrip("."), numbered.key) == (printed.rstrip("."), key)


@pytest.mark.parametrize(
    ("title", "counts"),
    [
        ("No. ลำดับ", True),
        ("ลำดับ (No.)", True),
        ("ที่/No", True),
        ("ข้อ", True),
        ("ข้อ ความ", False),
        ("No. of items", False),
    ],
)
def test_a_title_over_row_numbers_may_stand_in_two_languages(title: str, counts: bool) -> None:
    assert bool(ORDER.fullmatch(title)) is counts


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("ตั้งเมื่อ พ.ศ. ........", ("ตั้งเมื่อ พ.ศ. ", "")),
        ("โทร. ____ ต่อ", ("โทร. ", " ต่อ")),
        ("โทร........", ("โทร", "")),
        ("ชื่อ. . . . . . .", ("ชื่อ", "")),
        ("ข้อ 1). ……", ("ข้อ 1). ", "")),
        ("...... .......", ("", "")),
    ],
)
def test_the_dot_of_a_short_form_is_none_of_the_gap(line: str, parts: tuple[str, ...]) -> None:
    assert printed_parts(line) == parts
    assert len(gap_spans(line)) == len(parts) - 1


@pytest.mark.parametrize("ticked", ["●", "/", "☑", "✓"])
def test_rings_in_lines_of_a_cell_are_answered_once_one_is_full(tmp_path: Path, ticked: str) -> None:
    titles = (("ข้อ",), ("ข้อมูล",), ("องค์ประกอบ",), ("มีหรือไม่",), ("ที่อยู่",))
    items = ("โครงสร้าง", "แผนงาน", "รายงาน")
    blank = MinistryBlank()
    blank.line("แบบตรวจ", bold=True, centred=True, size=18).line("1. รายการ", bold=True)
    rows = ((("O1",), (item,), (f"○ แสดง{item}", "○ เป็นปัจจุบัน"), ("",), ("",)) for item in items)
    blank.cells(titles, *rows)
    path = blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)
    form = drafted(path)
    assert _empty(path, form)
    document = docx.Document(str(path))
    document.tables[0].cell(2, 2).paragraphs[0].runs[0].text = f"{ticked} แสดงแผนงาน"
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    assert [text for _, text in _texts(target, form)] == [f"{ticked} แสดงแผนงาน\n○ เป็นปัจจุบัน"]


def test_a_label_in_a_cell_is_answered_on_the_empty_lines_below_it(tmp_path: Path) -> None:
    blank = MinistryBlank()
    blank.line("แบบประวัติ", bold=True, centred=True, size=18).line("1. ข้อมูล", bold=True)
    blank.cells((("ชื่อ",), ("",)), (("ปัญหา", LINE), (LEFT,)), (("ข้อเสนอแนะ", ""), (LEFT,)), (("วันที่",), ("",)))
    path = blank.save(tmp_path)
    form = drafted(path)
    names = ["ชื่อ", "ปัญหา", "ข้อเสนอแนะ", "วันที่"]
    assert tree(form)[1:] == [(1, name, "narrative") for name in names]
    document = docx.Document(str(path))
    document.tables[0].cell(2, 0).paragraphs[1].add_run("ปลูกผัก")
    document.save(str(path.with_name(f"{NAME}.docx")))
    named = {h.id: h.text for h in form.walk()}
    assert [(named[id_], text) for id_, text in _texts(path.with_name(f"{NAME}.docx"), form)] == [
        ("ข้อเสนอแนะ", "ปลูกผัก")
    ]


@pytest.mark.parametrize("label", ["คำชี้แจงการทำงาน", "ระบุความสามารถ", "คำอธิบายงาน"])
def test_words_that_tell_how_to_answer_are_a_label_beside_a_blank_cell(tmp_path: Path, label: str) -> None:
    blank = MinistryBlank()
    blank.line("แบบประวัติ", bold=True, centred=True, size=18).line("1. ข้อมูล", bold=True)
    blank.cells((("ชื่อ",), ("",)), ((label,), ("",)), (("ปัญหา",), ("",)))
    form = drafted(blank.save(tmp_path))
    assert tree(form)[1:] == [(1, name, "narrative") for name in ("ชื่อ", label, "ปัญหา")]


def test_figures_in_a_row_are_no_number_of_a_heading(tmp_path: Path) -> None:
    blank = _titled().line("1. ผล", bold=True)
    blank.table(["เกณฑ์", "ระดับ 1", "ระดับ 2", "ระดับ 3"], [ABOVE, "60", "70", "80"], ["ปัญหา", "", LEFT, LEFT])
    blank.line("2. ปัญหา", bold=True).line(LINE)
    assert not any(text.startswith("60") for _, text, _ in tree(drafted(blank.save(tmp_path))))


@pytest.mark.parametrize("below", ["", "ว่าง"])
def test_a_label_along_titles_and_one_blank_row_is_the_heading_of_the_table(
    tmp_path: Path, below: str
) -> None:
    blank = _titled().line("1. ข้อมูล", bold=True)
    blank.table(["ผลการดำเนินงาน", "เป้าหมาย", "ผลงาน"], [ABOVE, below, ""])
    path = blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)
    form = drafted(path)
    found = (1, "ผลการดำเนินงาน", "table") in tree(form)
    assert found is (not below)  # what is printed below a title names a row
    assert below or _empty(path, form)


@pytest.mark.parametrize("typed", ["35", "3", "๑", "12.5", "1 200"])
@pytest.mark.parametrize("row", [0, 1])
def test_a_number_between_two_labels_of_a_row_is_the_first_ones_answer(
    tmp_path: Path, typed: str, row: int
) -> None:
    blank = _titled().line("1. ข้อมูลพื้นฐาน", bold=True)
    blank.table(["จำนวนผู้เรียน", "", "จำนวนวิทยากร", ""], ["จำนวนห้อง", "", "จำนวนอาคาร", ""])
    path = blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    document.tables[0].cell(row, 1).text = typed
    document.save(str(path.with_name(f"{NAME}.docx")))
    said = [(form.by_id[id_].text, text) for id_, text in _texts(path.with_name(f"{NAME}.docx"), form)]
    assert said == [(("จำนวนผู้เรียน", "จำนวนห้อง")[row], typed)]


def test_a_number_that_does_not_begin_its_row_is_not_lost(tmp_path: Path) -> None:
    def made(name: str, *rows: list[str]) -> Path:
        blank = _titled().line("1. ข้อมูลพื้นฐาน", bold=True).table(*rows)
        return blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path, name)

    form = drafted(made("blank.docx", ["ชื่อเจ้าหน้าที่", ""], ["ที่ตั้งสำนักงาน", ""]))
    rows = ["", "27", "ชื่อเจ้าหน้าที่", "ดวง"], ["", "28", "ที่ตั้งสำนักงาน", "ป่า"]
    found = reading(made(f"{NAME}.docx", *rows), form)
    assert [piece.text for piece in found.unplaced] == ["27", "28"]
    assert [answer.text for answer in found.answers if answer.text] == ["ดวง", "ป่า"]


@pytest.mark.parametrize("typed", ["7", "12"])
def test_a_number_below_a_title_over_two_grid_columns_is_an_answer(tmp_path: Path, typed: str) -> None:
    blank = _titled().line("1. ผลงาน", bold=True)
    blank.table(["เป้าหมาย", "คะแนนที่ได้", LEFT, "หลักฐาน"], ["", "", LEFT, ""], ["ผู้", "รับ", "ผิด", "ชอบ"])
    table = blank.document.tables[0]
    table._tbl.remove(table.rows[2]._tr)  # what made the grid has four columns
    path = blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    document.tables[0].cell(1, 1).text = typed
    document.save(str(path.with_name(f"{NAME}.docx")))
    said = [(form.by_id[id_].text, text) for id_, text in _texts(path.with_name(f"{NAME}.docx"), form)]
    assert said == [("คะแนนที่ได้", typed)]


_NAMES = ("ประธาน", "รองประธาน", "กรรมการและเลขานุการ")


@pytest.mark.parametrize(("number", "front"), [("{n}. ", False), ("({n}) ", False), ("", True)])
def test_what_is_typed_before_the_words_of_a_line_fills_its_first_gap(
    tmp_path: Path, number: str, front: bool
) -> None:
    def made(name: str, typed: Sequence[str]) -> Path:
        blank = _titled()
        if not front:
            blank.line("1. คณะทำงาน", bold=True).line("ผู้มา", bold=True)
        for n, (post, said) in enumerate(zip(_NAMES, typed, strict=True), start=1):
            blank.line(f"{number.format(n=n)}{said} {post}")
        return blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path, name)

    path = made("blank.docx", [dots()] * 3)
    form = drafted(path)
    assert _empty(path, form)
    typed = ["นายดวง ดี", "นางเดือน งาม", "นายตะวัน สูง"]
    assert [text for _, text in _texts(made(f"{NAME}.docx", typed), form)] == typed


def test_parts_numbered_in_words_stand_beside_a_list_that_looks_the_same(tmp_path: Path) -> None:
    blank = _titled(f"ครั้งที่ {dots()}").line("ผู้มาประชุม", bold=True)
    blank.lines(f"1. ชื่อ {dots()}", f"2. ชื่อ {dots()}")
    for number in (1, 2):
        blank.line(f"ระเบียบวาระที่ {number} เรื่องเสนอ", bold=True).line(LINE)
    depths = [
        depth for depth, text, _ in tree(drafted(blank.save(tmp_path))) if "วาระ" in text or "ผู้มา" in text
    ]
    assert depths == [0, 0, 0]


def test_a_title_in_a_cell_holds_the_lines_to_fill_in_below_it(tmp_path: Path) -> None:
    blank = MinistryBlank()
    blank.line("ใบสรุป", bold=True, centred=True, size=18)
    blank.cells(
        (
            ("**ด้านที่ 1 ชุมชน**", f"ผู้นำ {dots()}", f"ตำบล {dots()}"),
            ("**ด้านที่ 2 รายได้**", f"ต่อปี {dots()} บาท", f"ต่อเดือน {dots()} บาท"),
        )
    )
    assert tree(drafted(blank.save(tmp_path))) == [
        (0, "ด้านที่ 1 ชุมชน", "group"),
        (1, "ผู้นำ", "line"),
        (1, "ตำบล", "line"),
        (0, "ด้านที่ 2 รายได้", "group"),
        (1, "ต่อปี", "line"),
        (1, "ต่อเดือน", "line"),
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [("อาหารหวานและผลไม้", "answer"), ("ผลิตภัณฑ์", "answer"), ("ผลการดำเนินงาน", "result"), ("ผลผลิต", "result")],
)
def test_fruit_and_products_are_no_results(tmp_path: Path, title: str, kind: str) -> None:
    blank = _titled().line("1. รายการ", bold=True).table(["วัน", title], ["จันทร์", ""], ["อังคาร", ""])
    form = drafted(blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path))
    assert [column.kind for column in form.headings[0].children if column.shape is Shape.COLUMN] == [kind]


def test_a_name_beside_the_cell_of_whoever_signs_is_no_answer(tmp_path: Path) -> None:
    blank = MinistryBlank()
    blank.line("แบบประวัติ", bold=True, centred=True, size=18).line("1. ข้อมูล", bold=True)
    blank.cells((("ชื่อ",), ("",)), (("ข้อคิดเห็น",), ("",)), (("ลงชื่อผู้กรอก",), ("",)))
    path = blank.save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    document.tables[0].cell(2, 1).text = "นายดวง ดี"
    document.save(str(path.with_name(f"{NAME}.docx")))
    found = reading(path.with_name(f"{NAME}.docx"), form)
    assert [(piece.text, piece.reason) for piece in found.unplaced] == [("นายดวง ดี", "signature")]
    assert not any(answer.text for answer in found.answers)


def test_what_stands_behind_another_heading_in_the_row_of_whoever_signs_is_its_answer(tmp_path: Path) -> None:
    blank = MinistryBlank()
    blank.line("แบบประวัติ", bold=True, centred=True, size=18).line("1. ข้อมูล", bold=True)
    blank.cells((("ชื่อ",), ("",)), (("ข้อคิดเห็น",), ("",)), (("ลงชื่อผู้กรอก",), ("",)))
    form = drafted(blank.save(tmp_path))
    later = MinistryBlank()
    later.line("แบบประวัติ", bold=True, centred=True, size=18).line("1. ข้อมูล", bold=True)
    later.cells(
        (("ชื่อ",), ("ดวง",), ("",), ("",)), (("ลงชื่อผู้กรอก",), ("นายดวง ดี",), ("ข้อคิดเห็น",), ("ดีมากทีเดียว",))
    )
    found = reading(later.save(tmp_path, f"{NAME}.docx"), form)
    assert [answer.text for answer in found.answers if answer.text] == ["ดวง", "ดีมากทีเดียว"]
    assert [piece.text for piece in found.unplaced] == ["นายดวง ดี"]


def test_an_open_name_that_is_filled_in_marks_its_own_row(tmp_path: Path) -> None:
    blank = _titled().line("1. สิ่งของ", bold=True)
    rows = ["ถุงยังชีพ", "ชุด", "", ""], ["น้ำดื่ม", "แพ็ค", "", ""], [f"อื่น ๆ (ระบุ) {dots()}", "", "", ""]
    blank.table(["รายการ", "หน่วยนับ", "ที่ต้องการ", "ได้รับแล้ว"], *rows)
    path = blank.line("2. ปัญหา", bold=True).line(LINE).save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    typed = ("ถุงยังชีพ", "ชุด", "3", "2"), ("น้ำดื่ม", "แพ็ค", "5", "4"), ("อื่น ๆ (ระบุ) ผ้าห่ม", "ผืน", "7", "6")
    for row, texts in enumerate(typed, start=1):
        for column, text in enumerate(texts):
            document.tables[0].cell(row, column).text = text
    document.save(str(path.with_name(f"{NAME}.docx")))
    found = reading(path.with_name(f"{NAME}.docx"), form)
    marked = {answer.entry: bool(answer.review) for answer in found.answers if answer.text}
    assert marked == {1: False, 2: False, 3: True}
    assert {"ผืน", "อื่น ๆ (ระบุ) ผ้าห่ม"} == {piece.text for piece in found.unplaced}
