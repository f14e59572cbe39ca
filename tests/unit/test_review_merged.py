"""Cells of several rows that were merged, as spreadsheets write them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from rt67_aggregate.issues import sentence
from rt67_aggregate.review import packages, read_workbook
from rt67_aggregate.review.merged import merged_rows
from tests.saved_books import SAVERS, bare_sheets
from tests.saved_packages import Saver
from tests.small_workbook import COLUMN, SHEET, TOP, SmallWorkbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def package(sheet: str) -> zipfile.ZipFile:
    held = io.BytesIO()
    made = zipfile.ZipFile(held, "a")
    made.writestr("sheet.xml", sheet)
    return made


@pytest.mark.parametrize(
    ("refs", "found"),
    [
        ((), []),
        (("A1:C1",), []),  # one row
        (("I7:I9",), ["I7:I9"]),
        (("A1:Q1", "F5:I6", "XFD9:XFD10"), ["F5:I6", "XFD9:XFD10"]),
    ],
)
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_ranges_over_several_rows_are_found(refs: tuple[str, ...], found: list[str], prefix: str) -> None:
    space = f'xmlns:x="{MAIN}"' if prefix else f'xmlns="{MAIN}"'
    inside = "".join(f'<{prefix}mergeCell ref="{ref}"/>' for ref in refs)
    rows = f'<{prefix}sheetData><{prefix}row r="1"/></{prefix}sheetData>'
    merged = f"<{prefix}mergeCells>{inside}</{prefix}mergeCells>"
    text = f"<{prefix}worksheet {space}>{rows}{merged}</{prefix}worksheet>"
    with package(text) as made:
        assert list(merged_rows(made, "sheet.xml")) == found


@pytest.mark.parametrize("piece", [1, 2, 7, 1 << 20])
def test_a_word_is_found_wherever_a_part_is_cut(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "_PIECE", piece)
    with package("..mergeCell..") as made:
        assert packages.has_word(made, "sheet.xml", "mergeCell")
        assert not packages.has_word(made, "sheet.xml", "mergeCells")


@pytest.mark.parametrize("saver", [None, *(saver for saver in SAVERS if saver is not bare_sheets)])
def test_a_note_in_merged_cells_is_the_first_row_s_and_told(saver: Saver | None, tmp_path: Path) -> None:
    small = SmallWorkbook(tmp_path)
    small.put(1, note="สำหรับสองแถว")
    note = COLUMN["note"]
    sheet = small.book[SHEET]
    sheet.merge_cells(start_row=TOP + 1, end_row=TOP + 2, start_column=note, end_column=note)
    path = small.save()
    path.write_bytes(saver(path.read_bytes()) if saver else path.read_bytes())
    read = read_workbook(path)
    assert read.value is not None
    assert [entry.now.note for entry in read.value.rows if entry.changed] == ["สำหรับสองแถว"]
    assert [issue.code for issue in read.issues] == ["merged_rows"]
    letter = sheet.cell(1, note).column_letter
    assert f"{letter}{TOP + 1}:{letter}{TOP + 2}" in sentence(read.issues[0])
