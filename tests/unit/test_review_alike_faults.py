"""What is wrong in the same way in many rows is one sentence with the rows and their number."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from rt67_aggregate.issues import sentence
from rt67_aggregate.language import load_language
from rt67_aggregate.model import NEW_ROW
from tests.small_workbook import SHEET, TOP, SmallWorkbook, answers

ENGLISH = load_language("en")
NINE = (1, 2, 3, 5, 7, 9, 11, 12, 14)


def workbook(folder: Path, rows: int) -> SmallWorkbook:
    one = answers()[0]
    return SmallWorkbook(folder, [one | {"key": f"r-{n}", "sent": f"คำตอบที่ {n}"} for n in range(1, rows + 1)])


def said(small: SmallWorkbook) -> list[str]:
    read = small.read()
    assert read.value is None
    return [sentence(issue) for issue in read.issues]


@pytest.mark.parametrize(
    "typed",
    [
        {"verdict": "ผ่านแล้ว"},
        {"status": "ครบ"},
        {"text": "#N/A"},
        {"verdict": NEW_ROW},
        {"key": "r-999", "note": "จด"},
    ],
)
def test_a_mistake_in_every_row_is_told_once(tmp_path: Path, typed: Mapping[str, str]) -> None:
    small = workbook(tmp_path, 200)
    for row in range(1, 201):
        small.put(row, **typed)
    (told,) = said(small)
    assert f"แถว {TOP + 1}–{TOP + 200} (ทั้งหมด 200 แถว)" in told


def test_rows_without_key_are_one_mistake_whatever_was_typed_in_them(tmp_path: Path) -> None:
    small = workbook(tmp_path, 3)
    for row in (1, 2, 3):
        small.put(row, key="", note=f"จด {row}")
    (told,) = said(small)
    assert f"แถว {TOP + 1}–{TOP + 3} (ทั้งหมด 3 แถว)" in told
    assert "จด 1" in told


def test_scattered_rows_are_told_by_the_first_of_them_and_their_number(tmp_path: Path) -> None:
    small = workbook(tmp_path, 15)
    for row in NINE:
        small.put(row, verdict="ok")
    (told,) = said(small)
    assert "แถว 4–6, 8, 10, 12, 14–15, … (ทั้งหมด 9 แถว)" in told
    (issue,) = small.read().issues
    assert (issue.line, issue.where) == (TOP + 1, f"แผ่น {SHEET} แถว {TOP + 1}")
    assert "row 4–6, 8, 10, 12, 14–15, … (9 rows in all) has the verdict ok" in ENGLISH.words(sentence(issue))


def test_other_causes_are_told_by_themselves(tmp_path: Path) -> None:
    small = workbook(tmp_path, 4)
    for row, verdict in enumerate(("ok", "yes", "ok"), 1):
        small.put(row, verdict=verdict)
    small.put(4, text="#REF!")
    assert [dict(issue.values)["row"] for issue in small.read().issues] == [
        f"{TOP + 1}, {TOP + 3} (ทั้งหมด 2 แถว)",
        str(TOP + 2),
        str(TOP + 4),
    ]


def test_rows_of_two_sheets_are_told_by_themselves(tmp_path: Path) -> None:
    small = workbook(tmp_path, 2)
    copy = small.book.copy_worksheet(small.book[SHEET])
    for row in (1, 2):
        small.put(row, key="r-999", note="จด")
        copy.cell(TOP + row, 8).value, copy.cell(TOP + row, 11).value = "จด", "r-999"
    assert len(said(small)) == 2


def test_answers_corrected_in_two_ways_are_one_sentence_with_their_number(tmp_path: Path) -> None:
    small = workbook(tmp_path, 3)
    copy = small.book.copy_worksheet(small.book[SHEET])
    for row in (1, 2, 3):
        small.put(row, text="อย่างหนึ่ง")
        copy.cell(TOP + row, 6).value = "อีกอย่าง"
    (told,) = said(small)
    assert f"แผ่น {SHEET} แถว {TOP + 1} · แผ่น {copy.title} แถว {TOP + 1} · และอีก 2 แห่ง" in told


def test_copied_rows_are_told_with_the_rows_that_they_are_of(tmp_path: Path) -> None:
    small = workbook(tmp_path, 3)
    sheet = small.book[SHEET]
    for row in (1, 2, 3):
        values = [cell.value for cell in sheet[TOP + row]]
        for column, value in enumerate(values, 1):
            sheet.cell(TOP + row + 3, column).value = value
        small.put(row + 3, text="ใหม่")
    (told,) = said(small)
    assert "แถว 7–9 (ทั้งหมด 3 แถว) เป็นสำเนาของแถว 4–6 (ทั้งหมด 3 แถว)" in told


def test_of_many_places_of_one_answer_the_first_are_told_and_the_others_counted(tmp_path: Path) -> None:
    small = workbook(tmp_path, 30)
    for row in range(1, 31):
        small.put(row, key="r-1", shown="คำตอบที่ 1", text=f"อย่างที่ {row}", section_id=None, college=None)
    (told,) = said(small)
    assert told.count("แผ่น") == 5
    assert "· และอีก 25 แห่ง" in told
