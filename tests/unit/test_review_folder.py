"""The review as it lies in an output folder, over runs from the tables on. All is invented."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rt67_aggregate.model import Issue
from rt67_aggregate.pipeline import Job, Outcome
from rt67_aggregate.review import OtherWorkbook
from rt67_aggregate.workers import ItemResult
from tests import season_office
from tests.review_folder import LINES, OTHER, SECTION, Folder
from tests.season_world import COLUMNS, TOPICS, Line
from tests.workbook_desk import ANSWERS, NOTE, TODO, Desk


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.mark.parametrize("name", ["rt67_summary (1).xlsx", "สำเนา.XLSX"])
@pytest.mark.parametrize("where", ["output", "output/ตรวจแล้ว/ครั้งที่ 1", "inbox", "inbox/เก่า", ".", "mappings"])
def test_a_copy_that_lies_about_is_told_until_it_is_given(folder: Folder, where: str, name: str) -> None:
    copy = folder.copied(folder.path / where / name)
    for _ in range(2):
        folder.run()
        assert [name in text for text in folder.told("other_workbook")] == [True]
    folder.run(copy)
    assert "other_workbook" not in folder.codes
    folder.run()  # all that it holds is known
    assert "other_workbook" not in folder.codes
    assert folder.notes() == ["ของอีกคน"]


@pytest.mark.parametrize(
    "name",
    [
        "1F3A2B00",
        "rt67_summary.tmp",
        "Backup of rt67_summary.xlk",
        "rt67_summary.xlsx.bak",
        "rt67_summary.xlsx.download",
        "rt67_summary.xlsx (สำเนาที่ขัดแย้ง)",
        "rt67_summary.xlam",
    ],
)
def test_a_copy_is_told_whatever_it_is_called_and_read(folder: Folder, name: str) -> None:
    copy = folder.copied(folder.path / "copy.xlsx").rename(folder.output / name)
    folder.run()
    assert [f"{name} ซึ่ง" in text for text in folder.told("other_workbook")] == [True]
    assert "1 แถวที่" in folder.told("other_workbook")[0]
    folder.run(copy)
    folder.run()
    assert ("other_workbook" not in folder.codes, folder.notes()) == (True, ["ของอีกคน"])


@pytest.mark.parametrize("where", ["output", "output/ตรวจแล้ว", "inbox"])
@pytest.mark.parametrize("name", ["งาน/rt67_summary.xlsx", "rt67_summary.xlsm", "ก.ods"])
def test_a_copy_in_a_zip_is_told_until_it_is_moved_away(folder: Folder, where: str, name: str) -> None:
    copy, place = folder.copied(folder.path / "copy.xlsx"), folder.path / where / "ตรวจแล้ว.zip"
    place.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(place, "w") as package:
        package.writestr("รายชื่อ.xlsx", b"x")
        package.write(copy, name)
    for _ in range(2):
        folder.run()
        assert [name in text for text in folder.told("other_workbook_zipped")] == [True]
    place.unlink()
    folder.run()
    assert "other_workbook_zipped" not in folder.codes


@pytest.mark.parametrize("damage", [b"", b"x" * 60])
def test_zips_of_something_else_and_broken_ones_are_no_copies(folder: Folder, damage: bytes) -> None:
    with zipfile.ZipFile(folder.output / "ภาพ.zip", "w") as package:
        package.writestr("ภาพ.png", b"x")
        package.writestr("ของอื่น.xlsx", damage)
    data = (folder.output / "ภาพ.zip").read_bytes()
    (folder.output / "ครึ่ง.zip").write_bytes(data[:-30] + damage)
    folder.run()
    assert (folder.last.outcome, folder.codes) == (Outcome.WRITTEN, [])


@pytest.mark.parametrize("name", ["~$rt67_summary (1).xlsx", ".~rt67_summary (1).xlsx", "เก็บไว้.docx"])
def test_what_is_no_copy_is_not_told(folder: Folder, name: str) -> None:
    folder.copied(folder.path / "copy.xlsx").rename(folder.output / name)
    (folder.output / "โฟลเดอร์.xlsx").mkdir()
    folder.run()
    assert folder.last.outcome is Outcome.WRITTEN
    assert "other_workbook" not in folder.codes


@pytest.mark.parametrize("where", ["output 2567", "mappings/เก่า", "../ที่อื่น"])
def test_what_lies_in_other_folders_beside_the_outputs_is_not_told(folder: Folder, where: str) -> None:
    folder.copied(folder.path / where / "rt67_summary.xlsx")
    folder.run()
    assert (folder.last.outcome, folder.codes) == (Outcome.WRITTEN, [])


def test_what_lies_beside_outputs_that_have_their_inbox_elsewhere_is_not_told(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.path / "ส่งมา").mkdir()
    job_of = season_office.job_of

    def elsewhere(*arguments: Any) -> Job:
        return replace(job_of(*arguments), inbox=folder.path / "ส่งมา" / "inbox")

    monkeypatch.setattr(season_office, "job_of", elsewhere)
    folder.copied(folder.path / "rt67_summary (1).xlsx")
    folder.run()
    assert "other_workbook" not in folder.codes


@pytest.mark.parametrize("where", ["output", "inbox", "."])
@pytest.mark.parametrize("name", ["คำตอบ.xlsx", "คำตอบ.bak"])
def test_a_sheet_that_was_moved_to_a_workbook_of_its_own_is_told(
    folder: Folder, where: str, name: str
) -> None:
    sheet = folder.alone(folder.path / where / name)
    for _ in range(2):
        folder.run()
        assert [name in text for text in folder.told("other_sheet")] == [True]
    sheet.unlink()
    folder.run()
    assert folder.codes == []


def test_a_sheet_of_its_own_in_a_zip_is_told(folder: Folder) -> None:
    sheet = folder.alone(folder.path / "copy.xlsx")
    with zipfile.ZipFile(folder.output / "ตรวจแล้ว.zip", "w") as package:
        package.write(sheet, "คำตอบ.xlsx")
    sheet.unlink()
    folder.run()
    assert ["คำตอบ.xlsx" in text for text in folder.told("other_workbook_zipped")] == [True]


@pytest.mark.parametrize("where", ["feedback/C001", "pages", ".cache"])
def test_what_lies_in_the_programs_own_folders_is_not_told(folder: Folder, where: str) -> None:
    folder.copied(folder.output / where / "rt67_summary (1).xlsx")
    folder.run()
    assert folder.last.outcome is Outcome.WRITTEN
    assert "other_workbook" not in folder.codes


def test_what_somebody_typed_in_a_copy_of_the_history_is_told(folder: Folder) -> None:
    folder.enter("จด")
    folder.run()
    folder.run()
    assert folder.codes == []
    kept = min((folder.output / "history").iterdir())
    folder.enter("จดในเล่มเก่า", OTHER, kept)
    folder.run()
    assert [kept.name in text for text in folder.told("other_workbook")] == [True]
    folder.run(kept)
    assert folder.notes() == ["จด", "จดในเล่มเก่า"]


@pytest.mark.parametrize("where", ["output", "inbox", ".", "mappings"])
def test_a_copy_whose_path_the_system_cannot_follow_is_told(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """As of more than 260 characters on Windows."""
    copy = folder.copied(folder.path / where / "ลึก.xlsx")
    resolve = Path.resolve

    def follow(path: Path, strict: bool = False) -> Path:
        if path.name == copy.name:
            raise OSError(234, "More data is available")
        return resolve(path, strict)

    monkeypatch.setattr(Path, "resolve", follow)
    folder.run()
    assert [copy.name in text for text in folder.told("other_workbook")] == [True]


def test_a_copy_in_which_nothing_is_new_is_not_told(folder: Folder) -> None:
    shutil.copyfile(folder.book, folder.output / "เก่า.xlsx")
    folder.enter("จด")
    folder.run()
    assert "other_workbook" not in folder.codes


def test_a_copy_at_which_a_worker_dies_is_told(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(_: object, work: Callable[[Any], Any], items: Sequence[Any], **__: object) -> Iterator[Any]:
        dead = ItemResult(None, Issue("crashed"))
        return iter([dead if isinstance(work, OtherWorkbook) else ItemResult(work(item)) for item in items])

    folder.copied(folder.output / "อื่น.xlsx")
    monkeypatch.setattr(season_office._Here, "run", dies)
    folder.run()
    assert ["อื่น.xlsx" in text for text in folder.told("other_workbook")] == [True]


def test_a_copy_that_is_not_there_stops_the_run(folder: Folder) -> None:
    folder.run(folder.path / "ไม่มี.xlsx")
    assert (folder.last.outcome, folder.codes) == (Outcome.NOT_WRITTEN, ["review_file_missing"])


def test_every_workbook_that_was_read_stands_in_the_history(folder: Folder) -> None:
    copy = folder.copied(folder.path / "other.xlsx")
    folder.enter("ของฉัน", OTHER)
    mine, other = folder.book.read_bytes(), copy.read_bytes()
    folder.run(copy)
    kept = [path.read_bytes() for path in (folder.output / "history").iterdir()]
    assert mine in kept
    assert other in kept


def test_lines_are_only_added(folder: Folder) -> None:
    for number, section in enumerate((SECTION, OTHER)):
        folder.enter(f"จด {number}", section)
        folder.run()
    assert folder.notes() == ["จด 0", "จด 1"]


def test_corrections_that_are_lost_are_told_after_a_run_that_added_nothing(folder: Folder) -> None:
    folder.enter("จด")
    folder.run()
    folder.run()
    folder.corrections.unlink()
    folder.run()
    assert folder.codes == ["corrections_restored"]
    assert folder.notes() == ["จด"]


def test_a_workbook_knows_that_lines_were_kept_beside_it(folder: Folder) -> None:
    """With the whole folder of the tables as sent gone, nothing else does."""
    folder.enter("จดครูไม่พอ", COLUMNS[0])
    folder.run()
    folder.sends(LINES[1])
    folder.run()
    shutil.rmtree(folder.output / ".rt67-sent")
    folder.corrections.unlink()
    folder.run()
    assert folder.codes.count("corrections_missing") == 1
    folder.run()
    assert "corrections_missing" not in folder.codes


def test_lines_of_last_week_put_back_without_what_the_last_run_left(folder: Folder) -> None:
    folder.enter("จดหนึ่ง")
    folder.run()
    last_week = folder.corrections.read_bytes()
    folder.enter("จดสอง", OTHER)
    folder.run()
    folder.run()
    assert not {"corrections_missing", "corrections_restored"} & set(folder.codes)
    shutil.rmtree(folder.output / ".rt67-sent")
    folder.corrections.write_bytes(last_week)
    folder.run()
    assert folder.codes.count("corrections_missing") == 1
    assert folder.notes() == ["จดหนึ่ง", "จดสอง"]


def test_where_both_files_are_lost_nothing_comes_back(folder: Folder) -> None:
    folder.enter("จด")
    folder.run()
    folder.corrections.unlink()
    folder.book.unlink()
    folder.run()
    assert folder.codes == ["corrections_missing", "workbook_missing"]
    assert not folder.corrections.exists()


def test_a_workbook_that_was_moved_away_is_told_once(folder: Folder) -> None:
    folder.enter("จด")
    folder.run()
    assert "workbook_missing" not in folder.codes
    moved = folder.book.rename(folder.path / "บนโต๊ะ.xlsx")
    folder.run()
    assert "workbook_missing" in folder.codes
    assert folder.notes() == ["จด"]
    folder.run()
    assert "workbook_missing" not in folder.codes
    folder.book.unlink()
    folder.run(moved)
    assert "workbook_missing" not in folder.codes


def test_a_workbook_that_was_renamed_is_told_as_what_it_is_now(folder: Folder) -> None:
    folder.enter("จด")
    folder.book.rename(folder.output / "ตรวจแล้ว.xlsx")
    folder.run()
    assert "workbook_missing" not in folder.codes
    assert "other_workbook" in folder.codes


def test_an_entry_that_went_with_its_text_is_put_down_where_it_stands(folder: Folder) -> None:
    """The workbook holds more than corrections.csv then, so that the run after reads it."""
    folder.enter("โทรถาม", COLUMNS[0])
    folder.run()
    folder.sends(Line(3, ("งบไม่พอ", "-", "-")), *LINES)
    folder.run()
    assert folder.notes() == ["โทรถาม"]
    folder.run()
    assert folder.notes() == ["โทรถาม", "โทรถาม", ""]
    desk = Desk(folder.book)
    assert desk.get(ANSWERS, desk.find(ANSWERS, section=COLUMNS[0], text="ครูไม่พอ"), NOTE) == "โทรถาม"


def test_what_was_entered_in_a_row_that_is_gone_is_told_until_it_is_passed(folder: Folder) -> None:
    """Another row's text stands there now, in which something was entered later."""
    folder.enter("โทรถาม", COLUMNS[0])
    folder.run()
    folder.sends(*LINES, Line(3, ("งบไม่พอ", "-", "-")))
    folder.run()
    with Desk(folder.book) as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=COLUMNS[0], text="งบไม่พอ"), note="ขอเพิ่มแล้ว")
    folder.run()
    folder.sends(Line(3, ("งบไม่พอ", "-", "-")), LINES[1])
    for _ in range(3):
        folder.run()
        assert ["โทรถาม" in text for text in folder.told("review_orphaned")] == [True]


def test_what_ids_stood_for_is_known_where_nobody_touched_the_workbook_since(folder: Folder) -> None:
    folder.enter("จด")
    folder.run()
    folder.run()
    folder.world = replace(folder.world, topics=(TOPICS[2], TOPICS[1]))
    for _ in range(2):
        folder.run()
        assert [code for code in folder.codes if "ids" in code or "headings" in code] == [
            "form_headings_changed"
        ]


def test_two_people_who_disagree_are_told_in_every_run(folder: Folder) -> None:
    copy = folder.copied(folder.path / "other.xlsx", "ก")
    with Desk(copy) as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=SECTION), text="อีกคน")
    with Desk(folder.book) as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=SECTION), text="ฉัน")
    folder.run(copy)
    for _ in range(2):
        assert all("ฉัน" in text and "อีกคน" in text for text in folder.told("review_two_officers"))
        assert "review_two_officers" in folder.codes
        folder.run()


def test_a_workbook_that_cannot_be_understood_stops_the_run(folder: Folder) -> None:
    with Desk(folder.book) as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=SECTION), verdict="อะไรก็ได้")
    before = folder.book.read_bytes()
    folder.run()
    assert (folder.last.outcome, folder.codes) == (Outcome.NOT_WRITTEN, ["review_verdict_unknown"])
    assert folder.book.read_bytes() == before


def test_what_was_noticed_in_the_workbook_stands_in_the_next_one(folder: Folder) -> None:
    with Desk(folder.book) as desk:
        desk.sheet(ANSWERS).cell(1, 30).value = "จดไว้ข้างนอก"
    folder.run()
    assert any("จดไว้ข้างนอก" in text for text in folder.told("typed_elsewhere"))
    desk = Desk(folder.book)
    cells = [
        str(cell.value)
        for name in (TODO, "แจ้งให้ทราบ")
        for row in desk.sheet(name).iter_rows()
        for cell in row
    ]
    assert any("จดไว้ข้างนอก" in text for text in cells)


def test_the_roster_is_not_looked_at_as_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(OtherWorkbook, "__call__", lambda _, path: looked.append(path.name))
    folder = Folder(tmp_path)
    for name in ("colleges.csv", "corrections (1).csv"):
        (tmp_path / "mappings").mkdir(exist_ok=True)
        (tmp_path / "mappings" / name).write_text("college_id,name\n", encoding="utf-8")
    folder.run()
    assert looked == ["corrections (1).csv"]
