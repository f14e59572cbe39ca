"""A workbook of four answers as the program writes one, with its ledger and its marks, made in milliseconds.

The tests of the whole way write the real workbook; this one is for what its reader promises row by row. All
that it says is invented.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl

from rt67_aggregate.model import LEDGER_COLUMNS, LEDGER_SHEET, MARKS_SHEET, Read
from rt67_aggregate.review import RowChange, read_workbook
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.text import seal
from rt67_aggregate.workbook.marks import Marks
from tests.told import untold

SHEET, COUNTS = "คำตอบ", "ภาพรวม"
TOP = 3  # the row of the headings; a title stands above them
FIELDS = {
    "วิทยาลัย": "college",
    "หัวข้อ": "section_id",
    "ข้อความ": "shown",
    "สถานะ": "status",
    "ผลการตรวจ": "verdict",
    "ข้อความที่แก้ไข": "text",
    "ย้ายไปหัวข้อ": "moved_to",
    "หมายเหตุ": "note",
    "กลุ่ม": "group",
    "ไฟล์": "",
    "รหัสแถว": "key",
}
COLUMN = {field: number for number, field in enumerate(FIELDS.values(), 1) if field}
EDITABLE = ("shown", "status", "verdict", "text", "moved_to", "note", "group")
FOOTER = "รต. 67 · คำตอบ"
TITLE = "คำตอบทั้งหมดที่ส่งมา"
LAYOUT = {SHEET: FIELDS, COUNTS: {"วิทยาลัย": "", "ส่งแล้ว": ""}}
FIRST, SECOND, THIRD, FOURTH = "r-1", "r-2", "r-3", "u-4"


def written(key: str, **more: str) -> dict[str, str]:
    """A line of the ledger; without checksum."""
    return dict.fromkeys(LEDGER_COLUMNS[:-1], "") | {"key": key} | more


def answers() -> list[dict[str, str]]:
    """Lines of the ledger for three answers of two colleges and a text that no section took."""
    one = {"college_id": "C001", "college": "วิทยาลัยหนึ่ง", "sha256": "aa", "source": "หนึ่ง.docx", "entry": "1"}
    two = {"college_id": "C002", "college": "วิทยาลัยสอง", "sha256": "bb", "source": "สอง.docx", "entry": "1"}
    result = {"section_id": "1.1.result.1", "section": "1.1 ผล 1", "locator": "ย่อหน้าที่ 3", "stated": "ตอบแล้ว"}
    other = {"section_id": "1.2.result.1", "section": "1.2 ผล 1", "locator": "ย่อหน้าที่ 9", "stated": "ตอบแล้ว"}
    return [
        written(FIRST, **one, **result, sent="จัดอบรม 2 ครั้ง"),
        written(SECOND, **one, **other, sent="ประชุมครู"),
        written(THIRD, **two, **result, sent="ยังไม่ได้ทำ"),
        written(FOURTH, **one, sent="มีครู 48 คน", locator="ย่อหน้าที่ 1"),
    ]


def titles() -> dict[str, str]:
    """The ledger's second row."""
    first = {field: heading for heading, field in FIELDS.items() if field}
    known = {column: first.get(column, "") for column in LEDGER_COLUMNS[:-1]}
    return known | {"layout": json.dumps(LAYOUT, ensure_ascii=False)}


def sealed(line: Mapping[str, str]) -> dict[str, str]:
    return dict(line) | {"check": seal(line[column] for column in LEDGER_COLUMNS[:-1])}


def ledger(*lines: Mapping[str, str]) -> Ledger:
    """The ledger of these lines; of the four answers where none is given."""
    return Ledger("rt67_summary.xlsx", [sealed(line) for line in (titles(), *(lines or answers()))])


class SmallWorkbook:
    """The workbook in a file. ``book`` can be changed like any of openpyxl's; ``read`` saves it and reads the
    review back."""

    def __init__(
        self,
        folder: Path,
        lines: Sequence[Mapping[str, str]] = (),
        pictures: Mapping[str, int] | None = None,
        footer: str | None = FOOTER,
    ) -> None:
        self.path = folder / "rt67_summary.xlsx"
        self.book = openpyxl.Workbook()
        self.book.remove(self.book.worksheets[0])
        self._marks = Marks()
        if footer:
            self._marks.page_line(footer)
        self._write([dict(line) for line in lines] or answers(), pictures or {})

    def put(self, row: int, **texts: object) -> None:
        """Type into a row of the answers, counted from 1."""
        for field, text in texts.items():
            self.book[SHEET].cell(TOP + row, COLUMN[field]).value = text

    def get(self, row: int, field: str) -> object:
        return self.book[SHEET].cell(TOP + row, COLUMN[field]).value

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path

    def read(self) -> Read[tuple[RowChange, ...]]:
        read = read_workbook(self.save())
        assert not untold(read.issues)
        return Read(read.value.rows if read.value else None, read.issues)

    def changes(self) -> dict[str, dict[str, str]]:
        """Key → the fields that were entered there; everything must be understood."""
        read = self.read()
        assert read.value is not None, read.issues
        fields = ("verdict", "text", "moved_to", "note", "group", "status", "filed")
        return {
            change.now.key: {
                name: str(getattr(change.now, name))
                for name in fields
                if getattr(change.now, name) != getattr(change.written, name)
            }
            for change in read.value
            if change.changed
        }

    def codes(self) -> list[str]:
        return [issue.code for issue in self.read().issues]

    def _write(self, lines: list[dict[str, str]], pictures: Mapping[str, int]) -> None:
        sheet = self.book.create_sheet(SHEET)
        self._own(SHEET, 1, [TITLE])
        self._own(SHEET, TOP, list(FIELDS))
        for number, line in enumerate(lines, TOP + 1):
            shown = line | {"shown": line["shown"] or line["sent"], "status": line["stated"]}
            shown |= {"verdict": line["verdict"] or "ยังไม่ตรวจ", "section_id": line["section"]}
            for column, (heading, field) in enumerate(FIELDS.items(), 1):
                text = line["source"] if heading == "ไฟล์" else shown[field]
                sheet.cell(number, column).value = text or None
                if field in EDITABLE:
                    self._marks.typed(text)
                elif field != "key":
                    self._marks.cell(SHEET, number, text)
        self.book.create_sheet(COUNTS)
        self._own(COUNTS, 1, list(LAYOUT[COUNTS]))
        for number, college in enumerate(dict.fromkeys(line["college"] for line in lines), 2):
            self._own(COUNTS, number, [college, 3])
        hidden = self.book.create_sheet(LEDGER_SHEET)
        hidden.append(LEDGER_COLUMNS)
        for line in map(sealed, (titles(), *lines)):
            hidden.append([line[column] or None for column in LEDGER_COLUMNS])
        marks = self.book.create_sheet(MARKS_SHEET)
        for row in self._marks.lines(pictures):
            marks.append(row)

    def _own(self, sheet: str, row: int, values: Sequence[object]) -> None:
        for column, value in enumerate(values, 1):
            self.book[sheet].cell(row, column).value = value  # type: ignore[assignment]
            self._marks.cell(sheet, row, value)
