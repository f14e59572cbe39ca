"""The sheet to review has one row for each thing to decide, with all reasons for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from rt67_aggregate import review, workbook
from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.model import Issue, Place, Verdict
from rt67_aggregate.review.rows import piece_places
from tests.workbook_summary import Extra, Say, piece, real_form, roster_of, source_of, summary_of
from tests.workbook_written import column, sheet

RESULT, NEXT = "1.1.result.1", "1.1.result.2"
NINTH = Place(paragraph=9)


def issue(code: str, section: str = RESULT, entry: int = 1, pieces: tuple[Place, ...] = ()) -> Issue:
    return Issue(code, source_of("C001"), college_id="C001", section_id=section, entry=entry, pieces=pieces)


def to_review(
    folder: Path, said: Sequence[Say], extra: Extra, entered: Mapping[str, str] = MappingProxyType({})
) -> Worksheet:
    """The sheet. ``entered``: in the row of the first text that no section took."""
    summary = summary_of(real_form(), roster_of(1), said, extra, folder)
    rows = [replace(row, **entered) for row in piece_places(summary.frames)[:1] if entered]
    applied = review.apply(summary.frames, {row.key: row for row in rows}, summary.form)
    summary = replace(summary, frames=applied.frames)
    workbook.write(summary, folder / "one.xlsx", review.beside(applied, summary.issues))
    return sheet(openpyxl.load_workbook(folder / "one.xlsx"), "สิ่งที่ต้องตรวจ")


def titles(*codes: str) -> str:
    return "\n".join(CATALOGUE[code].title for code in codes)


def test_what_is_asked_about_one_answer_is_one_row_with_all_reasons(tmp_path: Path):
    said = [Say("C001", RESULT, "จัดอบรม 2 ครั้ง"), Say("C001", NEXT, "จัดประชุม 1 ครั้ง")]
    codes = ("heading_uncertain", "boundary_uncertain")
    found = to_review(tmp_path, said, Extra(issues=[*map(issue, codes), issue(codes[0], NEXT)]))
    assert column(found, "เรื่อง") == [titles(*codes), titles(codes[0])]
    assert column(found, "ข้อความ") == ["จัดอบรม 2 ครั้ง", "จัดประชุม 1 ครั้ง"]
    assert column(found, "รายละเอียด")[0] == "\n".join(CATALOGUE[code].sentence for code in codes)


def test_the_same_reason_twice_is_said_once(tmp_path: Path):
    missing = [issue("picture_missing"), issue("picture_missing"), issue("heading_uncertain")]
    found = to_review(tmp_path, [Say("C001", RESULT, "ตามภาพ")], Extra(issues=missing))
    assert column(found, "เรื่อง") == [titles("picture_missing", "heading_uncertain")]


def test_the_overview_counts_each_reason(tmp_path: Path):
    said = [Say("C001", RESULT, "จัดอบรม 2 ครั้ง"), Say("C001", NEXT, "จัดประชุม 1 ครั้ง")]
    both = ("heading_uncertain", "boundary_uncertain")
    to_review(tmp_path, said, Extra(issues=[*map(issue, both), issue("boundary_uncertain", NEXT)]))
    cells = sheet(openpyxl.load_workbook(tmp_path / "one.xlsx"), "ภาพรวม").iter_rows(values_only=True)
    first = {str(cell) for row in cells for cell in row}
    assert {titles(both[0]), f"{titles(both[1])} (2 เรื่อง)"} <= first


def test_a_section_marked_for_a_text_is_named_in_the_row_of_that_text(tmp_path: Path):
    marks = [issue("text_under_group", section, pieces=(NINTH,)) for section in (RESULT, NEXT)]
    found = to_review(tmp_path, [], Extra(unplaced=[piece("C001", "ข้อความลอย")], issues=marks))
    assert column(found, "เรื่อง") == [titles("under_group")]
    assert str(column(found, "รายละเอียด")[0]).endswith("อาจเป็นของ 1.1 ผล 1, 1.1 ผล 2")


def test_what_else_is_asked_about_such_a_section_keeps_its_row(tmp_path: Path):
    marks = [issue("text_under_group", pieces=(NINTH,)), issue("heading_uncertain")]
    found = to_review(tmp_path, [], Extra(unplaced=[piece("C001", "ข้อความลอย")], issues=marks))
    assert column(found, "เรื่อง") == [titles("under_group"), titles("heading_uncertain")]


@pytest.mark.parametrize("reason", [None, "signature"])
def test_it_has_a_row_of_its_own_where_nothing_is_asked_about_the_text(reason: str | None, tmp_path: Path):
    loose = [piece("C001", "ข้อความลอย", reason)] if reason else []
    marks = [issue("text_under_group", pieces=(NINTH,))]
    found = to_review(tmp_path, [], Extra(unplaced=loose, issues=marks))
    assert column(found, "เรื่อง") == [titles("text_under_group")]


@pytest.mark.parametrize(
    "said",
    [{"verdict": Verdict.PASSED}, {"moved_to": RESULT}, {"text": "แก้แล้ว"}, {"verdict": Verdict.SENT_BACK}],
)
def test_a_section_has_no_row_for_a_text_that_is_settled(said: dict[str, str], tmp_path: Path):
    marks = [issue("text_under_group", section, pieces=(NINTH,)) for section in (RESULT, NEXT)]
    found = to_review(tmp_path, [], Extra(unplaced=[piece("C001", "ข้อความลอย")], issues=marks), said)
    assert titles("text_under_group") not in column(found, "เรื่อง")


def test_a_section_has_its_row_as_long_as_one_of_several_texts_in_one_place_is_open(tmp_path: Path):
    loose = [piece("C001", "ข้อความลอย"), piece("C001", "อีกข้อความ")]
    marks = [issue("text_under_group", pieces=(NINTH,))]
    found = to_review(tmp_path, [], Extra(unplaced=loose, issues=marks), {"moved_to": NEXT})
    assert column(found, "เรื่อง") == [titles("under_group")]


def test_of_several_texts_in_one_place_all_must_be_settled(tmp_path: Path):
    loose = [piece("C001", "ข้อความลอย"), piece("C001", "อีกข้อความ"), piece("C001", "ที่อื่น", place="ย่อหน้าที่ 8")]
    summary = summary_of(real_form(), roster_of(1), [], Extra(unplaced=loose), tmp_path)
    rows = piece_places(summary.frames)

    def settled(*numbers: int) -> list[str]:
        entered = {rows[number].key: replace(rows[number], text="แก้แล้ว") for number in numbers}
        return sorted(place for _, place in review.apply(summary.frames, entered, summary.form).settled)

    assert settled() == settled(0) == []
    assert settled(0, 2) == ["ย่อหน้าที่ 8"]
    assert settled(0, 1) == ["ย่อหน้าที่ 9"]


def test_what_is_only_told_of_an_answer_stands_in_the_other_sheet(tmp_path: Path):
    said = [Say("C001", RESULT, "จัดอบรม 2 ครั้ง")]
    found = to_review(tmp_path, said, Extra(issues=[issue("edited"), issue("heading_uncertain")]))
    told = sheet(openpyxl.load_workbook(tmp_path / "one.xlsx"), "แจ้งให้ทราบ")
    assert column(found, "เรื่อง") == [titles("heading_uncertain")]
    assert column(told, "เรื่อง") == [titles("edited")]
