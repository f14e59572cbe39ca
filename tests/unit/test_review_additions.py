"""What the officer added to the workbook and the next one does not have: told, and kept in the history."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import LEDGER_SHEET, MARKS_SHEET
from rt67_aggregate.review.packages import sheet_parts as sheets_of
from tests.saved_packages import packed, parts_of
from tests.workbook_desk import ANSWERS, KEY, NOTE, STATEMENT, TABLES, TODO, show_ids
from tests.workbook_office import Office
from tests.workbook_summary import Say, roster_of

SAID = (Say("C001", "1.1.problem", "ขาดครู"), Say("C002", "1.1.result.1", "จัดอบรม"))
NOTES = "ความเห็นรองผู้อำนวยการ"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path, roster=roster_of(2))
    made.run(SAID)
    return made


def add_column(office: Office, sheet: str, text: str) -> None:
    with office.desk() as desk:
        found, column = desk.sheet(sheet), max(desk.heads(sheet).values()) + 1
        found.cell(desk.head_row(sheet), column).value = NOTES
        found.cell(desk.rows(sheet)[0], column).value = text


@pytest.mark.parametrize("sheet", [ANSWERS, TABLES, TODO])
def test_an_added_column_with_something_in_it_is_told_once(office: Office, sheet: str):
    add_column(office, sheet, "ควรชมเชย")
    office.run(SAID)
    assert office.codes() == ["added_column_left"]
    assert sheet in sentence(office.noticed[0])
    assert NOTES in sentence(office.noticed[0])
    (kept,) = (office.folder / "history").glob("*.xlsx")
    values = {cell.value for row in openpyxl.load_workbook(kept)[sheet].iter_rows() for cell in row}
    assert "ควรชมเชย" in values
    office.run(SAID)
    assert office.noticed == ()


def test_a_heading_that_was_added_without_anything_below_is_told_as_a_cell(office: Office):
    add_column(office, ANSWERS, "")
    office.run(SAID)
    assert office.codes() == ["typed_elsewhere"]
    assert NOTES in sentence(office.noticed[0])


def test_an_added_sheet_with_something_in_it_is_told(office: Office):
    with office.desk() as desk:
        desk.book.create_sheet("สรุปประชุม")["B7"] = "มติที่ประชุม"
        desk.book.create_sheet("Sheet1")
        desk.book.copy_worksheet(desk.sheet(ANSWERS)).title = "สำเนา"
    office.run(SAID)
    assert [sentence(issue) for issue in office.noticed if "สรุปประชุม" in sentence(issue)]
    assert office.codes() == ["added_sheet_left"]


@pytest.mark.parametrize("name", ["สำเนา", ANSWERS])
@pytest.mark.parametrize("at", [(1, 9), (3, 30), (40, 2), (8, 1)])
def test_what_is_typed_beside_the_rows_of_a_copied_sheet_is_told(
    office: Office, at: tuple[int, int], name: str
):
    with office.desk() as desk:
        copy = desk.book.copy_worksheet(desk.sheet(ANSWERS))
        copy.cell(*at).value = "จดไว้ข้าง ๆ"
        if name == ANSWERS:  # the copy takes the place of the sheet
            del desk.book[ANSWERS]
        copy.title = name
    office.run(SAID)
    assert office.codes() == ["typed_elsewhere"]
    assert "จดไว้ข้าง ๆ" in sentence(office.noticed[0])


@pytest.mark.parametrize(("file", "told"), [("", []), ("หลักฐาน.pdf", ["typed_elsewhere"])])
def test_the_program_s_own_links_in_a_copied_sheet_are_not_told(
    office: Office, file: str, told: list[str]
) -> None:
    with office.desk() as desk:
        copy = desk.book.copy_worksheet(desk.sheet(ANSWERS))
        links = (cell.hyperlink for sheet in desk.book for row in sheet.iter_rows() for cell in row)
        own = next(link.target for link in links if link and link.target)
        place = copy.cell(desk.find(ANSWERS, section="1.1.problem", text="ขาดครู"), desk.heads(ANSWERS)["ที่"])
        place.hyperlink = file or own
    office.run(SAID)
    assert office.codes() == told


@pytest.mark.parametrize("sheet", [ANSWERS, TABLES, TODO])
def test_what_is_typed_into_a_column_of_keys_is_told(office: Office, sheet: str):
    with office.desk() as desk:
        column = max(n for head, n in desk.heads(sheet).items() if head.startswith(KEY))
        desk.sheet(sheet).cell(desk.rows(sheet).stop + 3, column).value = "จดไว้ในคอลัมน์ซ่อน"
    office.run(SAID)
    assert office.codes() == ["typed_elsewhere"]
    assert "จดไว้ในคอลัมน์ซ่อน" in sentence(office.noticed[0])


def test_a_workbook_that_does_not_tell_its_layout_is_read_without_a_word(office: Office):
    add_column(office, ANSWERS, "ควรชมเชย")
    book = openpyxl.load_workbook(office.workbook)
    ledger = book[LEDGER_SHEET]
    first = [cell.value for cell in ledger[1]].index("layout") + 1
    ledger.delete_cols(first, ledger.max_column)
    del book[MARKS_SHEET], book[STATEMENT]
    show_ids(book)
    book.save(office.workbook)
    office.run(SAID)
    assert office.noticed == ()


def strike(office: Office, heading: str) -> str:
    """Strike out what stands below a heading beside a college's first answer; gives the cell's address."""
    with office.desk() as desk:
        row = next(row for row in desk.rows(ANSWERS) if desk.get(ANSWERS, row, "ข้อความ"))
        cell = desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[heading])
        cell.font = Font(name="TH SarabunPSK", strike=True)
        return str(cell.coordinate)


def test_what_was_struck_out_is_told_with_its_place(office: Office):
    place = strike(office, "ข้อความ")
    office.run(SAID)
    assert office.codes() == ["struck_out"]
    said = sentence(office.noticed[0])
    assert ANSWERS in said
    assert place in said
    office.run(SAID)
    assert office.noticed == ()


def test_an_empty_cell_that_is_struck_out_says_nothing(office: Office):
    strike(office, "หมายเหตุของผู้ตรวจ")
    office.run(SAID)
    assert office.noticed == ()


def test_a_chart_of_hers_is_told_and_the_programs_own_are_not(office: Office) -> None:
    for sheet in (ANSWERS, "ภาพรวม"):
        with office.desk() as desk:
            chart = BarChart()
            chart.title = f"เทียบกับปีก่อน {sheet}"
            chart.add_data(Reference(desk.sheet(ANSWERS), min_col=3, min_row=2, max_row=6))
            desk.sheet(sheet).add_chart(chart, "H2")
        office.run(SAID)
        assert office.codes() == ["typed_elsewhere"]
        assert f"เทียบกับปีก่อน {sheet}" in sentence(office.noticed[0])
        with office.desk():
            pass
        office.run(SAID)
        assert office.codes() == []


def test_a_file_that_was_put_into_a_sheet_is_told(office: Office) -> None:
    """As Excel embeds a document of Word."""
    relation = (
        '<Relationship Id="rIdMine" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/{}" Target="../embeddings/{}"/>'
    )
    rels = _part_of(office.workbook, ANSWERS)
    for kind, name in (("package", "Microsoft_Word_Document.docx"), ("oleObject", "oleObject1.bin")):
        _changed(
            office.workbook,
            rels,
            lambda data, k=kind, n=name: data.replace(
                b"</Relationships>", relation.format(k, n).encode() + b"</Relationships>"
            ),
        )
        office.run(SAID)
        assert office.codes() == ["typed_elsewhere"]
        assert "ไฟล์ที่ฝังไว้ 1 ไฟล์" in sentence(office.noticed[0])


def _part_of(path: Path, sheet: str) -> str:
    """The part of a sheet's relationships."""
    with zipfile.ZipFile(path) as package:
        (part,) = (part for name, part in sheets_of(package) if name == sheet)
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _changed(path: Path, part: str, change: Callable[[bytes], bytes]) -> None:
    parts = parts_of(path.read_bytes())
    path.write_bytes(packed({**parts, part: change(parts[part])}))


@pytest.mark.parametrize("heading", ["วิทยาลัย", "ข้อความ", NOTE])
@pytest.mark.parametrize(
    "address",
    ["หลักฐาน/ใบ 1.pdf", "file:///C:/งาน/%E0%B9%83%E0%B8%9A%201.pdf", r"\\srv\งาน\ใบ 1.pdf", "../ใบ 1.pdf/"],
)
def test_a_link_of_hers_to_a_file_is_told_in_any_cell(office: Office, heading: str, address: str) -> None:
    with office.desk() as desk:
        sheet, heads = desk.sheet(ANSWERS), desk.heads(ANSWERS)
        row = desk.find(ANSWERS, section="1.1.problem", text="ขาดครู")
        sheet.cell(row, heads[NOTE]).value = "ดูหลักฐาน"
        sheet.cell(row, heads[heading]).hyperlink = address
    office.run(SAID)
    assert office.codes() == ["typed_elsewhere"]
    assert "ใบ 1.pdf" in unquote(sentence(office.noticed[0]))
