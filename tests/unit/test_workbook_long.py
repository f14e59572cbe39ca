"""What does not fit a sheet goes on in a numbered one: rows and links alike, and the review with them.
All that is said here is invented."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from rt67_aggregate.model import BEST_PRACTICE
from rt67_aggregate.workbook import SheetLimits
from tests.review_cases import SAID, assert_reviewed, review_of
from tests.workbook_desk import ANSWERS, KEY, NOTE, TABLES, TEXT, TODO, VERDICT
from tests.workbook_office import Office
from tests.workbook_summary import Extra, filled, piece
from tests.workbook_written import column, faults, sheet, written

LINK = re.compile(r"'(.+)'!A(\d+)")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return openpyxl.load_workbook(written(filled(3, folder=tmp_path_factory.mktemp("whole"), pictures=2)))


@pytest.fixture(
    scope="module", params=[SheetLimits(rows=40), SheetLimits(links=70), SheetLimits(rows=25, links=50)]
)
def cut(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cut")
    return written(filled(3, folder=folder, pictures=2), limits=request.param)


def parts(book: Workbook, name: str) -> list[str]:
    """A sheet and those on which it goes on."""
    return [found for found in book.sheetnames if re.fullmatch(rf"{re.escape(name)}( \d+)?", found)]


def texts(book: Workbook, name: str, heading: str) -> list[object]:
    return [text for part in parts(book, name) for text in column(sheet(book, part), heading)]


@pytest.mark.parametrize(("name", "heading"), [(ANSWERS, TEXT), (ANSWERS, KEY), (TABLES, "แถวที่")])
def test_every_row_stands_once_and_in_its_order(whole: Workbook, cut: Path, name: str, heading: str):
    book = openpyxl.load_workbook(cut)
    assert texts(book, name, heading) == texts(whole, name, heading)


def test_the_ledger_goes_on_too(whole: Workbook, cut: Path):
    book = openpyxl.load_workbook(cut)
    keys = Counter(texts(book, "_rt67", "key"))
    assert keys - Counter(["key"]) == Counter(texts(whole, "_rt67", "key"))
    assert all(book[name].sheet_state == "hidden" for name in parts(book, "_rt67"))


def test_no_sheet_has_more_links_than_it_takes_and_each_leads_to_its_row(whole: Workbook, cut: Path):
    book = openpyxl.load_workbook(cut)
    found = 0
    for name in parts(book, "ความครบถ้วน"):
        matrix = sheet(book, name)
        heads = {cell.column: cell.value for cell in matrix[6]}
        for cell in (cell for row in matrix.iter_rows(min_row=7) for cell in row if cell.hyperlink):
            target = LINK.fullmatch(cell.hyperlink.location)
            assert target
            answers, row = sheet(book, target[1]), int(target[2])
            assert answers.cell(row, 2).value == heads[cell.column]
            assert answers.cell(row, 1).value == matrix.cell(cell.row, 1).value
            found += 1
    links = sum(bool(cell.hyperlink) for row in sheet(whole, "ความครบถ้วน").iter_rows() for cell in row)
    assert found == links > 0


@pytest.mark.parametrize("most", [20, 33])
def test_no_sheet_has_more_rows_than_it_takes_and_all_but_the_last_are_full(most: int, tmp_path: Path):
    office = Office(tmp_path, limits=SheetLimits(rows=most))
    office.run(SAID)
    book = office.desk().book
    for name in (ANSWERS, TABLES, "_rt67"):
        *full, last = [sheet(book, part).max_row for part in parts(book, name)]
        assert set(full) <= {most}
        assert 0 < last <= most


@pytest.mark.parametrize("most", [45, 70])
def test_links_are_counted_by_sheet(most: int, tmp_path: Path):
    book = openpyxl.load_workbook(
        written(filled(3, folder=tmp_path, pictures=2), limits=SheetLimits(links=most))
    )
    counts = [
        sum(bool(cell.hyperlink) for row in found.iter_rows() for cell in row) for found in book.worksheets
    ]
    assert max(counts) <= most
    assert len(parts(book, "ความครบถ้วน")) > 1


def test_a_number_that_another_sheet_has_is_left_out(tmp_path: Path):
    summary = filled(3, folder=tmp_path, pictures=2)
    kinds = tuple(
        (kind, f"{ANSWERS} 2" if kind == BEST_PRACTICE else name) for kind, name in summary.form.kinds
    )
    summary = replace(summary, form=replace(summary.form, kinds=kinds))
    book = openpyxl.load_workbook(written(summary, limits=SheetLimits(rows=40)))
    assert parts(book, ANSWERS)[1:3] == [f"{ANSWERS} 2", f"{ANSWERS} 3"]
    answers = [name for name in parts(book, ANSWERS) if name != f"{ANSWERS} 2"]
    found = [text for name in answers for text in column(sheet(book, name), KEY)]
    assert len(found) == len(summary.frames.records)


@pytest.mark.parametrize(("looks", "linked"), [(30_000, True), (1, False)])
def test_where_too_much_wants_a_look_places_stand_in_words(looks: int, linked: bool, tmp_path: Path):
    office = Office(tmp_path, limits=SheetLimits(looks=looks))
    extra = Extra(unplaced=[piece("C001", f"บันทึก {number}", place="ย่อหน้าที่ 9") for number in range(3)])
    office.run(SAID, extra)
    todo = office.desk().sheet(TODO)
    files = [cell for row in todo.iter_rows() for cell in row if str(cell.value).endswith(".docx")]
    assert len(files) >= 3
    assert all(bool(cell.hyperlink) is linked for cell in files)


def test_a_cut_workbook_is_sound(cut: Path):
    assert faults(cut) == []


def test_the_review_is_read_wherever_its_row_stands(tmp_path: Path):
    office = Office(tmp_path, limits=SheetLimits(rows=8))
    office.run(SAID)
    with office.desk() as desk:
        names = parts(desk.book, ANSWERS)
        assert len(names) > 3
        for number, name in enumerate(names):
            row = desk.rows(name)[0]
            desk.sheet(name).cell(row, desk.heads(name)[NOTE]).value = f"บันทึกที่ {number}"
            desk.sheet(name).cell(row, desk.heads(name)[VERDICT]).value = "ผ่าน"
    office.run(SAID)
    book = openpyxl.load_workbook(office.workbook)
    kept = [text for text in texts(book, ANSWERS, NOTE) if text]
    assert kept == [f"บันทึกที่ {number}" for number in range(len(names))]
    assert office.noticed == ()


def test_a_review_made_on_one_sheet_goes_on_to_several_and_back(tmp_path: Path):
    office = Office(tmp_path)
    office.run(SAID)
    review_of(office)
    office.limits = SheetLimits(rows=10)
    office.run(SAID)
    office.limits = None
    office.run(SAID)
    assert_reviewed(office)


def test_a_part_of_the_ledger_that_is_gone_is_a_stop(tmp_path: Path):
    office = Office(tmp_path, limits=SheetLimits(rows=8))
    office.run(SAID)
    with office.desk() as desk:
        row = desk.rows(ANSWERS)[0]
        desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[NOTE]).value = "บันทึก"
        del desk.book["_rt67 2"]
    assert office.stops()
