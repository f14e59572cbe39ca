"""What a workbook adds to the lines that are kept, and what holds of all lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import openpyxl
import pytest

from rt67_aggregate.model import Reviewed, Verdict
from rt67_aggregate.review import Correction, Log, RowChange, current, merge, read_review, write_corrections
from tests.small_workbook import FIRST, SECOND, SmallWorkbook, answers

WHEN = datetime(2024, 3, 21, 9, 5, 7, 123456, tzinfo=timezone(timedelta(hours=7)))
STAMP = "2024-03-21T09:05:07+07:00"
ROW = Reviewed("r-1", "aa", "C001", "1.1.result.1", "1", "หนึ่ง.docx", "ย่อหน้าที่ 3", "จัดอบรม")
FIXED = replace(ROW, verdict=Verdict.CORRECTED, text="จัดอบรม 3 ครั้ง")


def line(reviewed: Reviewed, *conflict: str) -> Correction:
    return Correction("2024-03-20T10:00:00+07:00", reviewed, conflict)


def test_what_was_entered_is_a_new_line_with_the_time_of_the_run_and_its_zone() -> None:
    assert merge((), (RowChange(ROW, FIXED),), WHEN) == (Correction(STAMP, FIXED),)


def test_what_is_kept_already_is_no_new_line() -> None:
    assert merge((line(FIXED),), (RowChange(ROW, FIXED),), WHEN) == ()


def test_a_row_that_nobody_touched_never_undoes_a_later_line() -> None:
    later = replace(FIXED, text="จัดอบรม 4 ครั้ง")
    assert merge((line(FIXED), line(later)), (RowChange(FIXED, FIXED),), WHEN) == ()
    assert merge((line(FIXED), line(ROW)), (RowChange(FIXED, FIXED),), WHEN) == ()


def test_what_the_workbook_still_knows_of_a_lost_line_is_kept_again() -> None:
    assert merge((), (RowChange(FIXED, FIXED),), WHEN) == (Correction(STAMP, FIXED),)
    assert merge((), (RowChange(ROW, ROW),), WHEN) == ()


def test_a_change_goes_together_with_a_later_line_field_by_field() -> None:
    noted, later = replace(FIXED, note="โทรถาม"), replace(FIXED, status="none")
    (new,) = merge((line(later),), (RowChange(FIXED, noted),), WHEN)
    assert new.reviewed == replace(FIXED, note="โทรถาม", status="none")
    assert new.conflict == ()


def test_an_entry_taken_back_is_a_line_with_nothing_in_it() -> None:
    (new,) = merge((line(FIXED),), (RowChange(FIXED, ROW),), WHEN)
    assert new == Correction(STAMP, ROW)
    assert current([line(FIXED), new]) == {"r-1": ROW}


def test_what_somebody_else_entered_otherwise_stays_and_the_other_entry_is_a_conflict() -> None:
    theirs, mine = replace(FIXED, text="4 ครั้ง"), replace(FIXED, text="5 ครั้ง", note="ถามแล้ว")
    agreed, lost = merge((line(theirs),), (RowChange(FIXED, mine),), WHEN)
    assert agreed == Correction(STAMP, replace(theirs, note="ถามแล้ว"))
    assert lost == Correction(STAMP, mine, ("text",))
    log = Log((line(theirs),), (agreed, lost))
    assert log.reviews == {"r-1": replace(theirs, note="ถามแล้ว")}
    assert log.conflicts == (lost,)


def test_a_conflict_that_is_kept_already_is_not_told_a_second_time() -> None:
    theirs, mine = replace(FIXED, text="4 ครั้ง"), replace(FIXED, text="5 ครั้ง")
    kept = (line(theirs), line(mine, "text"))
    assert merge(kept, (RowChange(FIXED, mine),), WHEN) == ()
    (other,) = merge(kept, (RowChange(FIXED, replace(FIXED, text="6 ครั้ง")),), WHEN)
    assert other.conflict == ("text",)


def test_a_conflict_waits_until_something_is_entered_for_the_answer_again() -> None:
    lost, other = line(replace(FIXED, text="5 ครั้ง"), "text"), line(replace(FIXED, key="r-2"), "text")
    assert Log((line(FIXED), lost, other), ()).conflicts == (lost, other)
    assert Log((line(FIXED), lost, other), (line(FIXED),)).conflicts == (other,)
    assert Log((), (lost, lost)).conflicts == (lost,)


def test_what_a_row_was_given_since_it_looks_like_another_is_never_kept() -> None:
    given = replace(ROW, verdict=Verdict.FOLLOWS, text="ไม่มี", status="none")
    (new,) = merge((), (RowChange(ROW, replace(given, note="ดูแล้ว")),), WHEN)
    assert new.reviewed == replace(ROW, note="ดูแล้ว")
    assert merge((), (RowChange(given, given),), WHEN) == ()


def test_keys_stand_in_the_order_in_which_they_were_last_entered() -> None:
    other = replace(FIXED, key="r-2")
    held = current([line(FIXED), line(other), line(replace(FIXED, note="x")), line(other, "text")])
    assert list(held) == ["r-2", "r-1"]
    assert held["r-1"].note == "x"


# --- all files together -----------------------------------------------------------------------


def test_workbook_corrections_and_other_copies_come_together(tmp_path: Path) -> None:
    mine, theirs = SmallWorkbook(tmp_path), SmallWorkbook(tmp_path)
    theirs.path = tmp_path / "rt67_summary ของพี่.xlsx"
    mine.put(1, text="จัดอบรม 3 ครั้ง", note="โทรถาม")
    theirs.put(1, text="จัดอบรม 4 ครั้ง")
    theirs.put(2, note="ดี")
    mine.save()
    corrections = tmp_path / "corrections.csv"
    write_corrections(corrections, [line(Reviewed("r-9", note="เก่า"))])
    read = read_review(mine.path, corrections, WHEN, [theirs.save()])
    assert read.value is not None, read.issues
    log = read.value
    assert [one.reviewed.key for one in log.kept] == ["r-9"]
    assert {one.when for one in log.new} == {STAMP}
    assert log.reviews["r-9"].note == "เก่า"
    assert (log.reviews[FIRST].text, log.reviews[FIRST].note) == ("จัดอบรม 3 ครั้ง", "โทรถาม")
    assert log.reviews[SECOND].note == "ดี"
    assert [(one.reviewed.text, one.conflict) for one in log.conflicts] == [("จัดอบรม 4 ครั้ง", ("text",))]


def test_a_workbook_that_is_known_to_be_untouched_is_not_read(tmp_path: Path) -> None:
    book = SmallWorkbook(tmp_path)
    book.put(1, text="ใหม่")
    read = read_review(book.save(), tmp_path / "corrections.csv", WHEN, untouched=True)
    assert read.value is not None
    assert (read.value.kept, read.value.new) == ((), ())


@pytest.mark.parametrize("which", ["workbook", "other", "corrections", "line"])
def test_one_of_them_that_is_not_understood_stops_all(tmp_path: Path, which: str) -> None:
    book, other = SmallWorkbook(tmp_path), tmp_path / "other.xlsx"
    book.put(1, note="จด")
    book.save()
    corrections = tmp_path / "corrections.csv"
    kept = line(replace(FIXED, key="r-9"))
    write_corrections(corrections, [kept])
    assert read_review(book.path, corrections, WHEN, [other]).value is not None
    if which == "corrections":
        corrections.write_bytes(corrections.read_bytes() + b'"')
    elif which == "line":
        corrections.write_bytes(corrections.read_bytes().replace(b"r-9", b"r-8"))
    else:
        (book.path if which == "workbook" else other).write_bytes(b"PK no workbook")
    read = read_review(book.path, corrections, WHEN, [other])
    assert read.value is None
    assert read.issues


@pytest.mark.parametrize("content", [b"a,b\r\n", b"PK no workbook", None])
def test_a_copy_that_is_no_workbook_of_the_program_is_told_as_one(
    tmp_path: Path, content: bytes | None
) -> None:
    other = tmp_path / "แผ่น.csv"
    if content is None:
        openpyxl.Workbook().save(other)
    else:
        other.write_bytes(content)
    read = read_review(SmallWorkbook(tmp_path).save(), tmp_path / "corrections.csv", WHEN, [other])
    assert (read.value, [issue.code for issue in read.issues]) == (None, ["review_copy_unread"])


def test_a_line_that_is_not_what_the_workbook_says_stops_it(tmp_path: Path) -> None:
    book = SmallWorkbook(tmp_path)
    book.put(1, text="จัดอบรม 3 ครั้ง")
    (change,) = book.read().value or ()
    corrections = tmp_path / "corrections.csv"
    write_corrections(corrections, [line(change.now)])
    ledger = [{**row, "text": "จัดอบรม 9 ครั้ง"} if row["key"] == FIRST else row for row in answers()]
    read = read_review(SmallWorkbook(tmp_path, ledger).save(), corrections, WHEN)
    assert read.value is None
    assert [(one.code, one.source) for one in read.issues] == [("corrections_changed", str(corrections))]
