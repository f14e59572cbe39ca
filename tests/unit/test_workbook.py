from __future__ import annotations

import re
import tempfile
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from rt67_aggregate import review, workbook
from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues.words import STATE
from rt67_aggregate.model import Issue, State, Status
from rt67_aggregate.text import section_names
from rt67_aggregate.workbook import book as workbook_writing
from tests.workbook_summary import (
    WRITTEN,
    Extra,
    Say,
    filled,
    piece,
    real_form,
    roster_of,
    source_of,
    summary_of,
)
from tests.workbook_written import column, faults, sheet, targets, written

REVIEWED = ("ผลการตรวจ", "ข้อความที่แก้ไข", "ย้ายไปหัวข้อ", "หมายเหตุของผู้ตรวจ")
HOSTILE = (
    "=1+1",
    "+66 54 000 000",
    "-",
    "- จัดประชุมครู 2 ครั้ง",
    "@SUM(A1)",
    '=HYPERLINK("http://example.invalid","x")',
    "http://example.invalid/ก",
    "<r><t>x</t></r>",
    "<b>&amp;</b> ]]>",
    "{{ x }} {% y %} «z»",
    "_x0041_ และ _x005F_",
    "007",
    "1/2567",
    "TRUE",
    "😀 ครู 👩🏽‍🏫",
    "ก\tข\nค  ง",
)


@pytest.fixture(scope="module")
def ten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ten")
    return written(filled(10, folder=folder, pictures=4))


@pytest.fixture(scope="module")
def book(ten: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(ten)


def test_sheets_stand_in_the_order_of_work_and_the_programs_own_are_hidden(book: openpyxl.Workbook):
    visible = [name for name in book.sheetnames if book[name].sheet_state == "visible"]
    assert visible == [
        "ภาพรวม",
        "สิ่งที่ต้องตรวจ",
        "การส่งรายงาน",
        "ความครบถ้วน",
        "คำตอบ",
        "ปัญหา-อุปสรรค และอื่น ๆ",
        "แบบอย่างที่ดี (Best Practice)",
        "ถ้อยคำในรายงาน",
        "แจ้งให้ทราบ",
        "คำอธิบาย",
        "ตัวเลขของแผนภูมิ",
    ]
    assert book.sheetnames[len(visible) :] == ["_rt67_lists", "_rt67", "_rt67_marks"]


def test_every_visible_sheet_but_none_of_its_data_is_merged_and_prints_on_a4_landscape(
    book: openpyxl.Workbook,
):
    for name in book.sheetnames[:11]:
        found = sheet(book, name)
        assert not found.merged_cells.ranges
        assert found.page_setup.orientation == "landscape"
        assert str(found.page_setup.paperSize) == "9"
        assert found.sheet_properties.pageSetUpPr.fitToPage
        high = None if name == "ภาพรวม" else 0  # one page, which goes without saying
        assert (found.page_setup.fitToWidth or 1, found.page_setup.fitToHeight) == (1, high)
        assert "&P" in str(found.oddFooter.right.text)


def test_data_stands_in_real_tables_with_filters_banding_and_frozen_headings(book: openpyxl.Workbook):
    for name in ("การส่งรายงาน", "ความครบถ้วน", "คำตอบ", "สิ่งที่ต้องตรวจ"):
        found = sheet(book, name)
        tables = list(found.tables.values())
        assert tables
        for table in tables:
            assert table.autoFilter or name == "ความครบถ้วน"  # no room in columns so narrow
            assert table.tableStyleInfo.showRowStripes
        assert found.freeze_panes != "A1"
        assert found.print_title_rows


def test_every_answer_has_its_row(book: openpyxl.Workbook, ten: Path):
    records = filled(10, folder=ten.parent).frames.records
    texts = [text or "" for text in column(sheet(book, "คำตอบ"), "ข้อความ")]
    assert texts == list(records["text"])


def test_missing_colleges_stand_on_top_and_dates_are_dates(book: openpyxl.Workbook):
    found = sheet(book, "การส่งรายงาน")
    assert column(found, "การส่ง")[:2] == ["ยังไม่ส่ง", "รับแล้ว"]
    assert column(found, "กำหนดส่ง")[0] == datetime(2024, 3, 15)
    changed = column(found, "แก้ไขล่าสุด")[1]
    assert isinstance(changed, datetime)
    late = (changed.date() - date(2024, 3, 15)).days
    expected = f"ช้า {late} วัน" if late > 0 else "ทันกำหนด"
    assert column(found, "ทันกำหนด")[1] == expected
    cell = next(c for row in found.iter_rows() for c in row if isinstance(c.value, datetime))
    assert cell.number_format == "[$-107041E]d mmm yyyy"


def test_a_college_without_a_return_that_counts_shows_the_first_of_its_files(tmp_path: Path):
    summary = filled(10, folder=tmp_path)
    returns = summary.frames.returns
    taken = returns[returns["state"] == "accepted"].index[:2]
    returns.loc[taken, "college_id"] = "C010"  # the missing one; invented
    returns.loc[taken, "state"] = ["unreadable", "not_this_form"]
    found = sheet(openpyxl.load_workbook(written(summary)), "การส่งรายงาน")
    row = column(found, "รหัส").index("C010")
    assert column(found, "การส่ง")[row] == STATE[State.UNREADABLE]
    assert column(found, "ไฟล์")[row] == returns.loc[taken[0], "source"]


def test_a_return_on_the_last_day_by_local_time_is_on_time(tmp_path: Path):
    summary = filled(1, folder=tmp_path)
    returns = summary.frames.returns
    returns.loc[0, "modified"] = "2024-03-15T16:59:00+00:00"  # 23:59 of the same day in Thailand
    found = sheet(openpyxl.load_workbook(written(summary)), "การส่งรายงาน")
    assert column(found, "ทันกำหนด")[0] == "ทันกำหนด"
    returns.loc[0, "modified"] = "2024-03-15T17:01:00+00:00"
    found = sheet(openpyxl.load_workbook(written(summary)), "การส่งรายงาน")
    assert column(found, "ทันกำหนด")[0] == "ช้า 1 วัน"


@pytest.mark.parametrize("modified", ["2013-12-23T23:15:00+00:00", "2032-01-01T00:00:00+00:00"])
def test_by_a_date_that_cannot_be_true_nobody_is_on_time_or_late(tmp_path: Path, modified: str):
    """A clock stood at another year, or a program never wrote the date of its template anew."""
    summary = filled(1, folder=tmp_path)
    summary.frames.returns.loc[0, "modified"] = modified
    found = sheet(openpyxl.load_workbook(written(summary)), "การส่งรายงาน")
    assert column(found, "ทันกำหนด")[0] == "วันที่ในไฟล์เป็นไปไม่ได้"
    assert column(found, "แก้ไขล่าสุด")[0].year == int(modified[:4])


def test_every_cell_of_the_matrix_leads_to_the_first_row_of_its_section(book: openpyxl.Workbook):
    matrix, answers = sheet(book, "ความครบถ้วน"), sheet(book, "คำตอบ")
    heads = {cell.column: cell.value for cell in matrix[6]}
    links = 0
    for row in matrix.iter_rows(min_row=7):
        for cell in row:
            if cell.hyperlink:
                target = re.fullmatch(r"'คำตอบ'!A(\d+)", cell.hyperlink.location)
                assert target
                number = int(target[1])
                assert answers.cell(number, 2).value == heads[cell.column]
                assert answers.cell(number, 1).value == row[0].value
                assert answers.cell(number - 1, 2).value != heads[cell.column]
                links += 1
    assert links == 9 * len(real_form().sections)


def test_lists_offer_verdicts_and_the_forms_sections(book: openpyxl.Workbook):
    lists = sheet(book, "_rt67_lists")
    sections = list(section_names(real_form()).values())
    listed = [str(cell.value).partition("  ")[0] for (cell,) in lists.iter_rows(max_col=1)]
    assert listed == sections
    for name in ("คำตอบ", "สิ่งที่ต้องตรวจ"):
        rules = sheet(book, name).data_validations.dataValidation
        formulas = [str(rule.formula1) for rule in rules if rule.type == "list"]
        own = ",เพิ่มคำตอบ" if name == "คำตอบ" else ""
        assert formulas[:2] == [
            f'"ยังไม่ตรวจ,ผ่าน,แก้ไข,ส่งกลับ,ทุกแถวที่เหมือนกัน{own}"',
            f"'_rt67_lists'!$A$1:$A${len(sections)}",
        ]


def test_typing_is_refused_where_the_next_run_would_write_over_it(book: openpyxl.Workbook):
    readable = {
        "คำตอบ": {"ข้อความ", "สถานะ", *REVIEWED},
        "สิ่งที่ต้องตรวจ": {"ข้อความ", "เป็นของวิทยาลัย", *REVIEWED},
        "ปัญหา-อุปสรรค และอื่น ๆ": {"จัดกลุ่มเอง", "ปัญหา-อุปสรรค", "ข้อคิดเห็นและข้อเสนอแนะ"},
        "แบบอย่างที่ดี (Best Practice)": {"ข้อความ"},
        "การส่งรายงาน": {"การตรวจ", "หมายเหตุของผู้ตรวจ"},
        "ความครบถ้วน": {"หมายเหตุของผู้ตรวจ"},
    }
    for name, editable in readable.items():
        found = sheet(book, name)
        heads = next(row for row in found.iter_rows(max_row=9) if any(c.value == "วิทยาลัย" for c in row))
        refused = [rule for rule in found.data_validations.dataValidation if rule.type == "custom"]
        assert all(rule.formula1 in ("FALSE()", '$F4="เพิ่มคำตอบ"') for rule in refused)
        assert all(rule.showErrorMessage and "ข้อความ" in rule.error for rule in refused)
        below = {
            str(head.value): any(f"{head.column_letter}{head.row + 1}" in rule.cells for rule in refused)
            for head in heads
            if head.value is not None
        }
        assert {title for title, is_refused in below.items() if not is_refused} == editable


def test_the_key_is_hidden_and_the_officers_columns_look_different(book: openpyxl.Workbook):
    found = sheet(book, "คำตอบ")
    heads = {str(cell.value): cell for cell in found[3]}
    assert found.column_dimensions[heads["รหัสแถว"].column_letter].hidden
    own, program = heads["ผลการตรวจ"].fill.fgColor.rgb, heads["ข้อความ"].fill.fgColor.rgb
    assert own != program
    assert found.sheet_state == "visible"
    assert not found.protection.sheet


def test_charts_and_pictures_have_words(ten: Path):
    with zipfile.ZipFile(ten) as package:
        drawings = [n for n in package.namelist() if re.fullmatch(r"xl/drawings/drawing\d+\.xml", n)]
        names = [
            tag for name in drawings for tag in re.findall(r"<xdr:cNvPr [^>]*>", package.read(name).decode())
        ]
        assert not any("vbaProject" in name for name in package.namelist())
    assert len(names) > 2
    assert all(re.search(r'descr="[^"]{10,}"', tag) for tag in names)


def test_the_document_says_whose_and_when(book: openpyxl.Workbook):
    form = real_form()
    assert book.properties.title == f"{form.short_title} ปีงบประมาณ พ.ศ. {form.fiscal_year}"
    assert book.properties.creator == form.office
    assert book.properties.created == WRITTEN.replace(tzinfo=None)


def test_the_same_summary_gives_the_same_bytes(tmp_path: Path):
    summary = filled(2, folder=tmp_path, pictures=2)
    first, second = (written(summary, name).read_bytes() for name in ("a.xlsx", "b.xlsx"))
    assert first == second


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("limit", ["_FEW_COLLEGES", "_FEW_ROWS", "_FEW_LETTERS"])
def test_a_large_workbook_is_put_together_on_the_disk_and_says_the_same(
    limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    summary = filled(2, folder=tmp_path, pictures=1)
    small = parts(written(summary, "small.xlsx"))
    made: list[str] = []
    make = tempfile.mkstemp

    def counted(*where: Any, **how: Any) -> tuple[int, str]:
        made.append("one")
        return make(*where, **how)

    monkeypatch.setattr(tempfile, "mkstemp", counted)
    monkeypatch.setattr(workbook_writing, limit, 1)
    assert parts(written(summary, "large.xlsx")) == small
    large = len(made)
    monkeypatch.undo()
    monkeypatch.setattr(tempfile, "mkstemp", counted)
    written(summary, "small_again.xlsx")
    assert len(made) - large < large / 2  # the streamed sheets, and no file for each part


@pytest.mark.parametrize("count", [1, 3])
def test_the_package_is_sound(count: int, tmp_path: Path):
    assert faults(written(filled(count, folder=tmp_path, pictures=3))) == []


def test_ten_returns_make_a_sound_package(ten: Path):
    assert faults(ten) == []


def test_what_is_typed_is_there_as_text_and_never_acts(tmp_path: Path):
    form, roster = real_form(), roster_of(1)
    said = [Say("C001", section.id, text) for section, text in zip(form.sections, HOSTILE, strict=False)]
    path = written(summary_of(form, roster, said, folder=tmp_path))
    assert faults(path) == []
    found = openpyxl.load_workbook(path, rich_text=False)
    for name in found.sheetnames:
        assert all(cell.data_type != "f" for row in sheet(found, name).iter_rows() for cell in row)
    texts = [str(text or "") for text in column(sheet(found, "คำตอบ"), "ข้อความ")][: len(HOSTILE)]
    assert list(map(_without_escapes, texts)) == list(map(_without_escapes, HOSTILE))


def _without_escapes(text: str) -> str:
    """openpyxl takes the escape of an underscore out of shared texts and leaves it in a sheet's own."""
    return text.replace("x005F_", "")


def test_control_characters_and_lone_surrogates_are_shown_with_their_neighbours(tmp_path: Path):
    summary = summary_of(real_form(), roster_of(1), [Say("C001", "1.1.result.1", "x")], folder=tmp_path)
    summary.frames.records.loc[0, "text"] = "ก\x00ข\x07ค\ud800ง\ufffeจ"
    path = written(summary)
    assert faults(path) == []
    texts = column(sheet(openpyxl.load_workbook(path), "คำตอบ"), "ข้อความ")
    assert texts[0] == "ก␀ข␇ค\ufffdง\ufffdจ"


@pytest.mark.parametrize("text", ["ก" * 100_000, "😀" * 50_000, "คำ ยาว\n" * 15_000])
def test_a_text_longer_than_a_cell_goes_on_in_the_next_row(text: str, tmp_path: Path):
    summary = summary_of(real_form(), roster_of(1), [Say("C001", "1.1.result.1", text)], folder=tmp_path)
    path = written(summary)
    assert faults(path) == []
    found = sheet(openpyxl.load_workbook(path), "คำตอบ")
    sections, texts = column(found, "รหัสหัวข้อ"), column(found, "ข้อความ")
    parts = [str(t or "") for s, t in zip(sections, texts, strict=True) if s == "1.1.result.1"]
    assert len(parts) > 1
    assert "".join(parts) == text


def test_files_are_linked_whatever_their_names(tmp_path: Path):
    summary = filled(1, folder=tmp_path / "output")
    summary.folder.mkdir()
    frames = summary.frames
    frames.returns.loc[0, "source"] = "ส่งแล้ว/%E0%B8%A3 #1 [แก้].docx"
    found = sheet(openpyxl.load_workbook(written(summary)), "การส่งรายงาน")
    assert targets(found)[0] == "../inbox/ส่งแล้ว/%25E0%25B8%25A3%20%231%20%5bแก้%5d.docx"
    frames.returns.loc[0, "source"] = "ส่งรวม.zip/ใน/แบบ.docx"
    found = sheet(openpyxl.load_workbook(written(summary)), "การส่งรายงาน")
    assert targets(found)[0] == "../inbox/ส่งรวม.zip"


def test_worst_first_and_what_says_little_last(book: openpyxl.Workbook):
    levels = column(sheet(book, "สิ่งที่ต้องตรวจ"), "ระดับ")
    order = ["ต้องแก้", "ควรดู"]
    assert levels == sorted(levels, key=lambda level: order.index(str(level)))
    assert set(levels) == set(order)


def test_a_matter_of_a_file_of_nobody_names_the_file_where_it_is_in_sight(book: openpyxl.Workbook):
    todo = sheet(book, "สิ่งที่ต้องตรวจ")
    told = dict(zip(column(todo, "เรื่อง"), column(todo, "รายละเอียด"), strict=True))
    assert str(told["ไฟล์ว่าง"]).startswith("ว่าง.docx: ไฟล์มีขนาด 0 ไบต์")
    assert str(told["ส่วนหนึ่งของไฟล์เสียหาย"]).startswith("ส่วน word/footnotes.xml ")


def test_what_asks_for_nothing_has_a_sheet_of_its_own(book: openpyxl.Workbook):
    assert set(column(sheet(book, "แจ้งให้ทราบ"), "ระดับ")) == {"แจ้งให้ทราบ"}


def test_a_piece_with_an_issue_of_its_own_stands_once(tmp_path: Path):
    extra = Extra(
        unplaced=[piece("C001", "ข้อความลอย", "under_group", "ย่อหน้าที่ 9")],
        issues=[Issue("under_group", source_of("C001"), where="", college_id="C001")],
    )
    summary = summary_of(real_form(), roster_of(1), [], extra, tmp_path)
    summary = replace(summary, issues=tuple(replace(i, place=None) for i in summary.issues))
    summary.frames.unplaced.loc[0, "locator"] = ""
    found = sheet(openpyxl.load_workbook(written(summary)), "สิ่งที่ต้องตรวจ")
    assert [text for text in column(found, "ข้อความ") if text] == ["ข้อความลอย"]
    assert len(column(found, "เรื่อง")) == 1


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("{}", False), (" {} ", False), ("({})", False), ("{} งานบุคลากร", True), ("วิทยาลัยอื่น", True)],
)
def test_a_college_s_own_name_on_its_first_page_has_no_row(typed: str, stands: bool, tmp_path: Path):
    roster = roster_of(1)
    text = typed.format(roster.colleges[0].name)
    extra = Extra(unplaced=[piece("C001", text, "unit_line"), piece("C001", text, "under_group", "ย่อหน้าที่ 3")])
    book = openpyxl.load_workbook(written(summary_of(real_form(), roster, [], extra, tmp_path)))
    assert (text in column(sheet(book, "แจ้งให้ทราบ"), "ข้อความ")) is stands
    assert text in column(sheet(book, "สิ่งที่ต้องตรวจ"), "ข้อความ")


def test_it_has_one_where_the_officer_noted_something_beside_it(tmp_path: Path):
    roster = roster_of(1)
    name = roster.colleges[0].name
    extra = Extra(unplaced=[piece("C001", name, "unit_line")])
    summary = summary_of(real_form(), roster, [], extra, tmp_path)
    beside = review.beside(review.apply(summary.frames, {}, summary.form), ())
    noted = replace(beside, unplaced=(replace(beside.unplaced[0], note="ชื่อเดิม"),))
    workbook.write(summary, tmp_path / "noted.xlsx", noted)
    book = openpyxl.load_workbook(tmp_path / "noted.xlsx")
    assert column(sheet(book, "แจ้งให้ทราบ"), "ข้อความ") == [name]


@pytest.mark.parametrize("code", ["heading_uncertain", "boundary_uncertain"])
def test_a_doubt_about_a_blank_section_says_that_its_answer_may_stand_beside_it(code: str, tmp_path: Path):
    said = [Say("C001", "1.1.result.2", "จัดอบรม 2 ครั้ง", review=code)]
    told = [
        Issue(code, source_of("C001"), college_id="C001", section_id=f"1.1.result.{n}", entry=1)
        for n in (1, 2)
    ]
    summary = summary_of(real_form(), roster_of(1), said, Extra(issues=told), tmp_path)
    found = sheet(openpyxl.load_workbook(written(summary)), "สิ่งที่ต้องตรวจ")
    blank, filled_in = column(found, "รายละเอียด")
    assert blank == "หัวข้อนี้ว่าง แต่คำตอบของหัวข้อนี้อาจอยู่ใต้หัวข้อข้างเคียง"
    assert filled_in == CATALOGUE[code].sentence
    assert [str(text).startswith("ดูคำตอบของหัวข้อก่อนหน้า") for text in column(found, "ต้องทำอะไร")] == [
        True,
        False,
    ]


def test_a_loose_piece_says_how_many_pictures_it_has(tmp_path: Path):
    loose = [piece("C001", ""), piece("C001", "ข้อความลอย", place="ย่อหน้าที่ 10")]
    loose[0]["pictures"] = "pictures/C001/1.png;pictures/C001/2.png"
    summary = summary_of(real_form(), roster_of(1), [], Extra(unplaced=loose), tmp_path)
    found = sheet(openpyxl.load_workbook(written(summary)), "สิ่งที่ต้องตรวจ")
    assert sorted(str(text).endswith("(มีภาพ 2 ภาพ)") for text in column(found, "รายละเอียด")) == [False, True]


def test_what_is_of_no_file_and_no_college_is_not_that_of_a_college_without_a_file(tmp_path: Path):
    extra = Extra(
        missing=["C002"], issues=[Issue("choice_as_text", values=(("entered", "ผ่าน"), ("row", "-")))]
    )
    summary = summary_of(real_form(), roster_of(2), [], extra, tmp_path)
    found = sheet(openpyxl.load_workbook(written(summary)), "สิ่งที่ต้องตรวจ")
    assert set(column(found, "วิทยาลัย")) == {None}


def test_an_empty_run_is_a_sound_workbook(tmp_path: Path):
    summary = summary_of(real_form(), roster_of(2), [], Extra(missing=("C001", "C002")), tmp_path)
    path = written(summary)
    assert faults(path) == []
    assert column(sheet(openpyxl.load_workbook(path), "การส่งรายงาน"), "การส่ง") == ["ยังไม่ส่ง"] * 2


def test_rows_are_high_enough_for_their_text_but_show_no_more_than_five_lines(book: openpyxl.Workbook):
    found = sheet(book, "คำตอบ")
    heads = {str(cell.value): cell.column_letter for cell in found[3]}
    width = found.column_dimensions[heads["ข้อความ"]].width
    for row in range(4, found.max_row + 1):
        text = str(found[f"{heads['ข้อความ']}{row}"].value or "")
        lines = sum(max(1, -(-len(line) // int(width * 1.3))) for line in text.split("\n"))
        height = found.row_dimensions[row].height
        assert 17 * min(lines, 5) <= height <= 91


def test_a_picture_that_cannot_be_opened_is_still_a_link(tmp_path: Path):
    (tmp_path / "pictures" / "C001").mkdir(parents=True)
    (tmp_path / "pictures" / "C001" / "x-1.emf").write_bytes(b"no picture")
    said = [Say("C001", "1.1.best_practice", "ตัวอย่าง", pictures="pictures/C001/x-1.emf")]
    path = written(summary_of(real_form(), roster_of(1), said, folder=tmp_path))
    assert faults(path) == []
    found = sheet(openpyxl.load_workbook(path), "แบบอย่างที่ดี (Best Practice)")
    assert column(found, "ภาพ 1") == ["x-1.emf"]
    assert "pictures/C001/x-1.emf" in targets(found)


def test_statuses_of_a_section_are_the_strongest_of_its_entries(tmp_path: Path):
    said = [
        Say("C001", "1.1.problem", "-", 1, status=Status.NONE),
        Say("C001", "1.1.problem", "งบน้อย", 2, status=Status.ANSWERED),
    ]
    found = sheet(
        openpyxl.load_workbook(written(summary_of(real_form(), roster_of(1), said, folder=tmp_path))),
        "ความครบถ้วน",
    )
    assert column(found, "1.1 ปัญหา") == ["✓"]


def test_a_folder_that_cannot_be_written_is_an_os_error(tmp_path: Path):
    summary = filled(1, folder=tmp_path)
    with pytest.raises(OSError, match="nowhere"):
        workbook.write(summary, tmp_path / "nowhere" / "x.xlsx")


def test_a_section_that_may_be_left_blank_is_no_lack_and_not_red(tmp_path: Path):
    said = [Say("C001", s.id, "", status=Status.BLANK) for s in real_form().sections]
    book = openpyxl.load_workbook(written(summary_of(real_form(), roster_of(1), said, folder=tmp_path)))
    matrix = sheet(book, "ความครบถ้วน")
    free = [s for s in real_form().sections if s.optional]
    assert len(free) == 9
    assert column(matrix, "ขาด") == [len(real_form().sections) - 9]
    heads = {cell.value: cell.column for cell in matrix[6]}
    fills = {
        title: matrix.cell(7, heads[title]).fill.start_color.rgb for title in ("1.1 ผล 1", "1.1 แบบอย่าง")
    }
    assert fills == {"1.1 ผล 1": "FFF4B6B0", "1.1 แบบอย่าง": "FFEDEDED"}


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("คำตอบ", "หมายเหตุของผู้ตรวจ"),
        ("สิ่งที่ต้องตรวจ", "หมายเหตุของผู้ตรวจ"),
        ("ปัญหา-อุปสรรค และอื่น ๆ", "ข้อคิดเห็นและข้อเสนอแนะ"),
    ],
)
def test_a_laptop_shows_the_text_and_the_officers_columns_side_by_side(book: openpyxl.Workbook, name, last):
    """1366 pixels less the row numbers and the scroll bar, at 7 pixels a unit and 5 more a column."""
    found = sheet(book, name)
    heads = [str(cell.value) for cell in found[3]]
    letters = [cell.column_letter for cell in found[3]][: heads.index(last) + 1]
    pixels = sum(int(found.column_dimensions[letter].width * 7) for letter in letters)
    assert pixels <= 1366 - 40 - 20


def test_ten_colleges_of_the_matrix_are_in_sight(book: openpyxl.Workbook):
    found = sheet(book, "ความครบถ้วน")
    assert sum(found.row_dimensions[row].height for row in range(1, 17)) <= 430


def test_labels_of_the_charts_are_names(book: openpyxl.Workbook):
    names = column(sheet(book, "ตัวเลขของแผนภูมิ"), "ชื่อ")
    assert names[0].startswith("1.1 พัฒนาวิธี")


def test_what_is_told_is_explained_and_nothing_that_is_not(book: openpyxl.Workbook):
    tasks = [title for name in ("สิ่งที่ต้องตรวจ", "แจ้งให้ทราบ") for title in column(sheet(book, name), "เรื่อง")]
    marks = [str(said or "") for said in column(sheet(book, "คำตอบ"), "ข้อสังเกต")]
    rows = zip(*(column(sheet(book, "คำอธิบาย"), head) for head in ("เรื่อง", "ชื่อ")), strict=True)
    explained = {name for kind, name in rows if str(kind).startswith("เรื่องที่แจ้ง")}
    assert explained == {*tasks, *"\n".join(marks).split("\n")} - {"", None}
