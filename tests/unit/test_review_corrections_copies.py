"""Copies of ``corrections.csv`` that a shared folder leaves: told, then given and merged. All is invented."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rt67_aggregate.pipeline import Outcome
from rt67_aggregate.pipeline.reviewing import reviews_among
from rt67_aggregate.review import Correction
from rt67_aggregate.review.corrections import load_corrections, write_corrections
from tests.review_folder import OTHER, Folder
from tests.workbook_desk import ANSWERS, Desk

NAMES = (
    "corrections (1).csv",
    "corrections-PC-OFFICE2.csv",
    "สำเนาของ corrections.csv",
    "corrections (ความขัดแย้งของ เครื่องสอง 2567-03-01).csv",
    "corrections.sync-conflict-20240301-101500-ABCDEFG.csv",
    "corrections.csv.bak",
)


@pytest.fixture
def office(tmp_path: Path) -> Folder:
    """An office in which something is entered already."""
    folder = Folder(tmp_path / "one")
    folder.enter("จดร่วมกัน")
    folder.run()
    return folder


def other_machine(office: Folder, note: str = "จดที่เครื่องสอง", section: str = OTHER) -> Path:
    """The same folder on another machine, where something more is entered: its corrections."""
    second = Folder.beside(office, office.path.parent / "two")
    second.enter(note, section)
    second.run()
    return second.corrections


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_told_until_it_is_given(office: Folder, name: str) -> None:
    copy = Path(shutil.copyfile(other_machine(office), office.output / name))
    for _ in range(2):
        office.run()
        ((text,),) = [office.told("other_corrections")]
        assert name in text
        assert "1 บรรทัด" in text
    assert office.notes() == ["จดร่วมกัน"]
    office.run(copy)
    assert "other_corrections" not in office.codes
    assert office.notes() == ["จดร่วมกัน", "จดที่เครื่องสอง"]
    office.run()
    assert "other_corrections" not in office.codes


@pytest.mark.parametrize("where", ["output/เก่า", "inbox/จากเครื่องสอง"])
def test_a_copy_is_found_where_workbooks_are(office: Folder, where: str) -> None:
    place = office.path / where
    place.mkdir(parents=True)
    shutil.copyfile(other_machine(office), place / "corrections.csv")
    office.run()
    assert "other_corrections" in office.codes


def test_a_copy_with_nothing_more_is_not_told(office: Folder) -> None:
    shutil.copyfile(office.corrections, office.output / "corrections (1).csv")
    office.enter("จดทีหลัง", OTHER)
    office.run()
    assert "other_corrections" not in office.codes


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "cp874"])
def test_a_copy_that_a_spreadsheet_saved_is_told(office: Folder, encoding: str) -> None:
    text = other_machine(office).read_text(encoding="utf-8-sig").replace(",", ";")
    (office.output / "corrections2.csv").write_bytes(text.encode(encoding))
    office.run()
    assert "other_corrections" in office.codes


def test_two_machines_that_disagree_are_told(office: Folder) -> None:
    mine = office.path.parent / "theirs.csv"
    second = Folder.beside(office, office.path.parent / "two")
    for folder, text in ((second, "4 ครั้ง"), (office, "3 ครั้ง")):
        with Desk(folder.book) as desk:
            desk.put(ANSWERS, desk.find(ANSWERS, section=OTHER), text=text)
        folder.run()
    shutil.copyfile(second.corrections, mine)
    office.run(mine)
    ((text,),) = [office.told("review_two_officers")]
    assert "3 ครั้ง" in text
    assert "4 ครั้ง" in text
    office.run()
    assert "review_two_officers" in office.codes


def test_what_is_undecided_there_is_undecided_here(office: Folder) -> None:
    """The other machine holds what two people entered differently, which nobody decided."""
    kept = load_corrections(office.corrections).value or ()
    last = kept[-1]
    dispute = Correction("2024-03-01T10:00:00", last.reviewed, ("note",))
    copy = office.output / "corrections-B.csv"
    write_corrections(copy, (*kept, dispute))
    office.run()
    assert "other_corrections" in office.codes
    office.run(copy)
    assert "review_two_officers" in office.codes
    office.run()
    assert ("other_corrections" in office.codes, "review_two_officers" in office.codes) == (False, True)


def test_a_damaged_copy_is_told_and_stops_nothing(office: Folder) -> None:
    copy = office.output / "corrections (1).csv"
    copy.write_bytes(other_machine(office).read_bytes().replace("เครื่องสอง".encode(), "เครื่องสาม".encode()))
    office.run()
    assert (office.last.outcome, "other_corrections_damaged" in office.codes) == (Outcome.WRITTEN, True)
    office.run(copy)  # given by name it is not used by halves
    assert (office.last.outcome, "corrections_altered" in office.codes) == (Outcome.NOT_WRITTEN, True)


def test_of_a_copy_without_a_common_line_nobody_knows_what_its_ids_were(office: Folder) -> None:
    lines = load_corrections(other_machine(office)).value or ()
    copy = office.path / "corrections.csv"
    write_corrections(copy, lines[1:])
    office.run(copy)
    assert "review_ids_unknown" in office.codes
    assert office.notes()[-1] == "จดที่เครื่องสอง"


def test_it_is_known_among_what_is_dropped(office: Folder) -> None:
    table = office.output / "records.csv"
    copy = Path(shutil.copyfile(office.corrections, office.path / "สำเนา.CSV"))
    assert reviews_among([table, copy, office.path / "ไม่มี.csv", office.book]) == (copy, office.book)
