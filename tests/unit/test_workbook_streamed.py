"""Sheets whose rows leave the memory while they are written: they say and look the same as any other.
All that is said here is invented."""

from __future__ import annotations

import io
import re
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from rt67_aggregate.language import Phrase, load_language, say
from rt67_aggregate.text import unescaped
from rt67_aggregate.workbook.cells import CELL_UNITS
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.limits import SheetLimits
from rt67_aggregate.workbook.marks import Marks
from rt67_aggregate.workbook.streamed_grid import StreamedGrid
from rt67_aggregate.workbook.streamed_sheet import StreamedSheet
from rt67_aggregate.workbook.styles import CellFormats
from rt67_aggregate.workbook.values import Column, Link, Pictured, Styled, TypedText, Value

ROWS = 500
A_FEW = 20
# Bytes: numbers of eight, as an array that grows and as the one in order.
MARKS_OF_A_ROW = 150
NAME = "คำตอบ"
COLUMNS = (
    Column("ที่", 5, style="center"),
    Column("ข้อความ", 40, ledger="shown", editable=True),
    Column("แบบ", 12, style="bold", aside=True),
    Column("รหัสแถว", 12, hidden=True, ledger="key"),
)
VALUES: tuple[Value, ...] = (
    "ก",
    " ช่องว่างทั้งสองข้าง ",
    "บรรทัด\nสอง\tสาม",
    "<b>&amp;\"'</b>",
    "<r>ตัวหนา</r>",
    "_x0041_ และ _x00e9_ แต่ไม่ใช่ _x004_",
    "ก\x00ข\x0bค\x7f\r\nง\ufffe",
    "=1+1",
    "ก" * (CELL_UNITS + 5),
    "ยาว " * 90,
    "",
    None,
    0,
    7,
    -1.5,
    0.1,
    12345678901234567890,
    1e-7,
    date(2024, 3, 15),
    date(1900, 2, 28),
    datetime(2024, 3, 15, 13, 45, 7, tzinfo=UTC),
    say("วิทยาลัย"),
    say("{entry} (ต่อ)", entry=3),
    Styled("ช้า", "late"),
    Styled(say("ทันกำหนด"), "good"),
    Styled(12.5, "decimal"),
    Styled(date(2024, 3, 15), "date"),
    TypedText("พิมพ์"),
    TypedText(say("วิทยาลัย"), review=True),
    Link("internal:'คำ & ตอบ'!A7", "ไป", tip='คำ "แนะ" <นำ>'),
    Link("external:inbox/รต.67%20วท.docx", "เปิด"),
    Link("external:pages/a.html#p-12", "อ่าน", "status_answered", tip="อ่าน\nตรงนั้น"),
    Link("external:./a&b.docx", say("วิทยาลัย"), tip=say("หมายเหตุ")),
    Link("external:C:/งาน/a.docx", "ไดรฟ์"),
    Link("", "ไม่มีที่ไป"),
    Link("external:" + "ก" * 3000, "ไกลเกิน", "status_blank"),
    Pictured(Link("external:pictures/a.png", "ภาพ", "picture"), 100.5),
)


@dataclass
class Made:
    """A workbook of one sheet, written and closed, and the marks of its cells."""

    path: Path
    grid: Grid
    marks: list[tuple[str, str, str]]

    @property
    def sheet(self) -> Worksheet:
        return openpyxl.load_workbook(self.path)[NAME]

    def part(self, name: str) -> str:
        with zipfile.ZipFile(self.path) as book:
            return book.read(name).decode()


def made(
    path: Path,
    kind: type[Grid],
    rows: Iterator[Sequence[Value]],
    columns: Sequence[Column] = COLUMNS,
    *,
    language: str = "th",
    limits: SheetLimits | None = None,
) -> Made:
    book = xlsxwriter.Workbook(str(path), {"tmpdir": str(path.parent)})
    marks, said = Marks(), load_language(language)
    grid = kind(book, NAME, CellFormats(book, said), marks, said, limits=limits)
    grid.note_heights()
    grid.widths(columns)
    grid.line(0, say("คำตอบทั้งหมด"), "title")
    grid.put(1, 2, say("วิทยาลัย"), "bold")
    grid.put(1, 4, 5, "number")
    grid.table(3, columns, rows, "A")
    book.close()
    return Made(path, grid, list(marks.lines({NAME: grid.pictures})))


def both(folder: Path, rows: Sequence[Sequence[Value]], **more: Any) -> tuple[Made, Made]:
    plain = made(folder / "plain.xlsx", Grid, iter(rows), **more)
    return plain, made(folder / "streamed.xlsx", StreamedGrid, iter(rows), **more)


def cells(found: Made) -> dict[str, object]:
    """Place → all that is to be seen there. openpyxl leaves the escapes of texts that stand in the sheet."""
    read = unescaped if isinstance(found.grid, StreamedGrid) else str
    return {
        cell.coordinate: (
            read(cell.value) if isinstance(cell.value, str) else cell.value,
            cell.data_type,
            *map(repr, (cell.font, cell.fill, cell.border, cell.alignment, cell.number_format)),
            link and (link.target, link.location, link.tooltip),
        )
        for row in found.sheet.iter_rows()
        for cell in row
        for link in [cell.hyperlink]
    }


def heights(sheet: Worksheet) -> dict[int, float]:
    """Row → its height to the nearest pixel, which XlsxWriter rounds to from 3.3 on."""
    return {
        row: int(points / 0.75 + 0.5) * 0.75
        for row, dimension in sheet.row_dimensions.items()
        if (points := dimension.height)
    }


def used_range(found: Made) -> list[str]:
    return re.findall("<dimension .*?>", found.part("xl/worksheets/sheet1.xml"))


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_streamed_sheet_is_the_same_cell_by_cell(tmp_path: Path, language: str):
    rows = [[number, value, value, str(number)] for number, value in enumerate(VALUES * 2)]
    plain, streamed = both(tmp_path, rows, language=language)
    assert cells(streamed) == cells(plain)
    assert heights(streamed.sheet) == heights(plain.sheet)
    assert used_range(streamed) == used_range(plain)
    assert streamed.part("xl/tables/table1.xml") == plain.part("xl/tables/table1.xml")
    assert streamed.marks == plain.marks


def test_a_whole_path_of_this_system_and_a_text_past_the_end_of_a_cell(tmp_path: Path):
    """Versions of XlsxWriter differ in both."""
    rows = [[1, "😀" * 20_000, Link("external:/srv/a.docx", "ราก"), ""]]
    sheet = made(tmp_path / "a.xlsx", StreamedGrid, iter(rows)).sheet
    assert sheet["B5"].value == "😀" * (CELL_UNITS // 2)
    assert sheet["C5"].hyperlink.target == "\\srv\\a.docx"


def test_links_past_the_limit_are_texts_in_both(tmp_path: Path):
    rows = [[number, "", Link(f"external:{number}.docx", "เปิด"), None] for number in range(9)]
    for found in both(tmp_path, rows, limits=SheetLimits(links=4)):
        linked = [cell.row for (cell,) in found.sheet["C5:C13"] if cell.hyperlink]
        assert linked == [5, 6, 7, 8]
        assert [cell.value for (cell,) in found.sheet["C5:C13"]] == ["เปิด"] * 9


@pytest.mark.parametrize("kind", [Grid, StreamedGrid])
def test_what_excel_counts_twice_counts_twice(tmp_path: Path, kind: type[Grid]):
    far = Link("external:" + "😀" * 1_500, "ไกลเกิน")
    long = Link("external:a.docx", "ยาว", tip="😀" * 200)
    sheet = made(tmp_path / "a.xlsx", kind, iter([[1, "", far, ""], [2, "", long, ""]])).sheet
    assert (sheet["C5"].value, sheet["C5"].hyperlink) == ("ไกลเกิน", None)
    assert sheet["C6"].hyperlink.tooltip == "😀" * 127


@pytest.mark.parametrize(
    "write",
    [
        lambda sheet: sheet.write_string(9, 0, "หาย"),
        lambda sheet: sheet.write_number(9, 0, 7),
        lambda sheet: sheet.write_blank(9, 0, None, sheet.workbook_add_format({"bold": True})),
        lambda sheet: sheet.write_url(9, 0, f"internal:'{NAME}'!A1"),
    ],
)
def test_a_cell_that_is_not_laid_is_refused_and_never_lost(
    tmp_path: Path, write: Callable[[StreamedSheet], object]
) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"), {"tmpdir": str(tmp_path)})
    grid = StreamedGrid(book, NAME, CellFormats(book))
    grid.line(0, "คำตอบ")

    def written() -> None:
        write(grid.sheet)
        book.close()

    with pytest.raises(TypeError, match="streamed sheet"):
        written()


def test_each_link_to_a_file_has_an_address_of_its_own(tmp_path: Path):
    rows = [
        [number, "", Link(f"external:pages/{number % 2}.html#p-{number}", "อ่าน"), None] for number in range(9)
    ]
    found = made(tmp_path / "a.xlsx", StreamedGrid, iter(rows))
    assert found.part("xl/worksheets/_rels/sheet1.xml.rels").count("/hyperlink") == 9
    links = [cell.hyperlink for (cell,) in found.sheet["C5:C13"]]
    assert [(link.target, link.location) for link in links] == [
        (f"pages\\{number % 2}.html", f"p-{number}") for number in range(9)
    ]


def picture() -> dict[str, object]:
    content = io.BytesIO()
    Image.new("RGB", (200, 100), "red").save(content, "PNG")
    return {"image_data": content, "x_offset": 6, "y_offset": 6, "object_position": 1}


def test_pictures_lie_over_their_cells_in_both(tmp_path: Path):
    def rows() -> list[list[Value]]:
        return [
            [number, "ยาว " * 40, Pictured(Link("", "ภาพ"), 60.0 + number, f"{number}.png", picture()), ""]
            for number in range(5)
        ]

    plain = made(tmp_path / "plain.xlsx", Grid, iter(rows()))
    streamed = made(tmp_path / "streamed.xlsx", StreamedGrid, iter(rows()))
    assert streamed.grid.pictures == plain.grid.pictures == 5
    drawing = "xl/drawings/drawing1.xml"
    assert streamed.part(drawing) == plain.part(drawing)


def test_a_typed_text_is_not_taken_for_a_word_of_the_program(tmp_path: Path):
    """In English a phrase may say what somebody typed; each has its own marks."""
    rows = [
        [1, TypedText("Note", review=True), "", ""],
        [2, TypedText(Phrase("หมายเหตุ"), review=True), "", ""],
    ]
    plain, streamed = both(tmp_path, rows, language="en")
    assert streamed.marks == plain.marks


def test_a_row_takes_no_memory_but_that_of_its_marks(tmp_path: Path):
    def peak(count: int) -> int:
        links = (Link(f"internal:'{NAME}'!A{n + 1}", f"ไป {n}", tip=f"ไป {n}") for n in range(count))
        rows = ([n, f"ข้อความ {n}", link, f"{n}"] for n, link in enumerate(links))
        tracemalloc.start()
        try:
            made(tmp_path / "a.xlsx", StreamedGrid, rows)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    # From here on what is remembered of cells, and the buffers of files, grow no more.
    assert (peak(32_000) - peak(16_000)) / 16_000 < MARKS_OF_A_ROW


def test_cells_that_were_remembered_and_forgotten_are_made_again(tmp_path: Path):
    rows = [[number, str(number % 700), str(number % 3), str(number)] for number in range(2_000)]
    found = made(tmp_path / "a.xlsx", StreamedGrid, iter(rows))
    shown = [[cell.value for cell in row] for row in found.sheet.iter_rows(min_row=5, max_col=4)]
    assert shown == rows


@pytest.mark.parametrize("kind", [Grid, StreamedGrid])
def test_a_plain_row_has_texts_only(tmp_path: Path, kind: type[Grid]):
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    grid = kind(book, NAME, CellFormats(book))
    grid.plain_row(0, ["ก", "", "ข"])
    grid.plain_row(1, ["", "", ""])
    grid.plain_row(2, ["", "<ค>", ""])
    book.close()
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")[NAME]
    found = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value}
    assert found == {"A1": "ก", "C1": "ข", "B3": "<ค>"}


def test_a_row_above_one_that_is_written_is_refused(tmp_path: Path):
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    grid = StreamedGrid(book, NAME, CellFormats(book))
    grid.plain_row(4, ["ก"])
    with pytest.raises(ValueError, match="row 4"):
        grid.plain_row(4, ["ข"])
    grid.put(2, 0, "ค")
    with pytest.raises(ValueError, match="row 2"):
        grid.plain_row(5, ["ง"])


def test_the_writer_keeps_no_note_of_rows_links_or_heights(tmp_path: Path):
    """Whatever XlsxWriter calls its notes: other versions have other names for them."""
    rows = ([n, str(n), Link(f"internal:'{NAME}'!A{n + 1}", "ไป"), str(n)] for n in range(ROWS))
    found = made(tmp_path / "a.xlsx", StreamedGrid, rows)
    kept = {
        name: len(value) for name, value in vars(found.grid.sheet).items() if isinstance(value, dict | list)
    }
    assert {name: count for name, count in kept.items() if count > A_FEW} == {}
    rows_there = re.findall(r'<row r="(\d+)"', found.part("xl/worksheets/sheet1.xml"))
    assert rows_there == [str(n) for n in (1, 2, *range(4, ROWS + 5))]
