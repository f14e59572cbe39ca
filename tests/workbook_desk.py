"""A workbook as an officer works on it: rows found by what they show, cells by their headings."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from rt67_aggregate.language import THAI, Language

ANSWERS, TODO = "คำตอบ", "สิ่งที่ต้องตรวจ"
TABLES, GALLERY = "ปัญหา-อุปสรรค และอื่น ๆ", "แบบอย่างที่ดี (Best Practice)"
STATEMENT = "ถ้อยคำในรายงาน"
GROUPED, GROUP = "กลุ่มในรายงาน", "จัดกลุ่มเอง"
KEY, TEXT = "รหัสแถว", "ข้อความ"
VERDICT, CORRECTION, MOVED_TO, NOTE = "ผลการตรวจ", "ข้อความที่แก้ไข", "ย้ายไปหัวข้อ", "หมายเหตุของผู้ตรวจ"


class Desk:
    """Open a workbook, edit it, and save it when the block ends. Sheets and headings are named in Thai,
    whatever language it was written in."""

    def __init__(self, path: Path, language: Language = THAI) -> None:
        self.path = path
        self.said = language.words
        self.book = openpyxl.load_workbook(path)

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.book.save(self.path)

    def heads(self, sheet: str) -> dict[str, int]:
        """Heading → column, of the row that holds the heading of a column of keys."""
        row = self.head_row(sheet)
        return {str(c.value): c.column for c in self.sheet(sheet)[row] if c.value is not None and c.column}

    def head_row(self, sheet: str) -> int:
        for row in self.sheet(sheet).iter_rows(max_row=30):
            if any(str(cell.value).startswith(self.said(KEY)) for cell in row):
                assert row[0].row is not None
                return row[0].row
        raise AssertionError(f"no headings in {sheet}")

    def has_rows(self, sheet: str) -> bool:
        """Whether it is a sheet whose rows have keys."""
        cells = (cell for row in self.sheet(sheet).iter_rows(max_row=30, values_only=True) for cell in row)
        return any(str(cell).startswith(self.said(KEY)) for cell in cells)

    def rows(self, sheet: str) -> range:
        return range(self.head_row(sheet) + 1, self.sheet(sheet).max_row + 1)

    def sheet(self, name: str) -> Worksheet:
        found = self.book[self.said(name)]
        assert isinstance(found, Worksheet)
        return found

    def get(self, sheet: str, row: int, title: str) -> object:
        return self.sheet(sheet).cell(row, self.heads(sheet)[self.said(title)]).value

    def put(self, sheet: str, row: int, **texts: str) -> None:
        """Type into a row: ``verdict``, ``text``, ``moved_to``, ``note``, ``own`` (the program's column);
        in the sheet of tables ``group``, ``problem``, ``suggestion``."""
        titles = {
            "verdict": VERDICT,
            "text": CORRECTION,
            "moved_to": MOVED_TO,
            "note": NOTE,
            "own": TEXT,
            "key": KEY,
            "group": GROUP,
            "problem": "ปัญหา-อุปสรรค",
            "suggestion": "ข้อคิดเห็นและข้อเสนอแนะ",
        }
        for name, text in texts.items():
            self.sheet(sheet).cell(row, self.heads(sheet)[self.said(titles[name])]).value = text

    def find(self, sheet: str, **shown: str) -> int:
        """The first row whose cells hold these texts; ``section`` is the column of section IDs."""
        titles = {"section": "รหัสหัวข้อ", "text": TEXT, "college": "วิทยาลัย", "title": "เรื่อง", "entry": "ที่"}
        titles |= {"topic": "รหัสประเด็น", "problem": "ปัญหา-อุปสรรค"}
        heads = self.heads(sheet)
        for row in self.rows(sheet):
            cells = {
                name: self.sheet(sheet).cell(row, heads[self.said(titles[name])]).value for name in shown
            }
            if all(str(cells[name]) == text for name, text in shown.items()):
                return row
        raise AssertionError(f"no row {shown} in {sheet}")


def show_ids(book: openpyxl.Workbook) -> None:
    """As older workbooks did: the sections by their IDs."""
    for name in book.sheetnames:
        found = book[name]
        for row in found.iter_rows(max_row=9):
            heads = {cell.value: cell.column for cell in row}
            if {"หัวข้อ", "รหัสหัวข้อ"} <= heads.keys():
                for number in range(row[0].row + 1, found.max_row + 1):
                    found.cell(number, heads["หัวข้อ"]).value = found.cell(number, heads["รหัสหัวข้อ"]).value
