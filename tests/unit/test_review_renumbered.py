"""What was entered for a college goes with it where the roster gives it another ID."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rt67_aggregate.model import Overlay, Reviewed, SheetOverlays, Verdict
from rt67_aggregate.review import Correction, Log, renumbered
from rt67_aggregate.review.keys import college_key, file_key, piece_key, record_key
from rt67_aggregate.review.overlays import Overlays
from tests.small_review import DONE, Loose, Sent

WHEN = datetime(2026, 1, 5, tzinfo=UTC)
IDS = {"C001": "C009"}
ANSWER = Sent("C001", DONE, "ประชุมแล้ว").entered(verdict=Verdict.CORRECTED, text="ประชุม 2 ครั้ง")
STATE = Reviewed(college_key("C001"), college_id="C001", status="เสร็จ", note="โทรแล้ว")


def log(*rows: Reviewed, conflicts: tuple[Reviewed, ...] = ()) -> Log:
    of_two = tuple(Correction("", row, ("note",)) for row in conflicts)
    return Log((*(Correction("", row) for row in rows), *of_two), ())


def held(found: Log) -> dict[str, tuple[str, str, str]]:
    rows = found.reviews.items()
    return {key: (row.college_id, row.text or row.filed, row.note) for key, row in rows if is_said(row)}


def is_said(row: Reviewed) -> bool:
    return row.verdict is not Verdict.NOT_YET or any((row.text, row.note, row.status, row.filed))


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (ANSWER, record_key("C009", DONE, "1", "ประชุมแล้ว")),
        (replace(ANSWER, key=f"{ANSWER.key}-2"), record_key("C009", DONE, "1", "ประชุมแล้ว") + "-2"),
        (replace(ANSWER, sent="อีกอย่าง"), ANSWER.key),  # a file could not hold the text as it was sent
        (STATE, college_key("C009")),
        (Loose("ข้อความ").entered(note="จด"), piece_key("C001.docx", "ย่อหน้าที่ 9", "ข้อความ")),
        (Reviewed("a-1", college_id="C001", section_id=DONE, text="เพิ่ม"), "a-1"),
    ],
)
def test_each_entry_has_the_key_that_the_next_run_gives_its_row(row: Reviewed, key: str) -> None:
    found = renumbered(log(row), IDS, WHEN)
    assert held(found) == {key: ("C009", row.text, row.note)}
    assert found.kept == log(row).kept
    assert renumbered(found, IDS, WHEN).new == found.new
    assert not found.carried


def test_a_file_that_was_filed_under_it_is_filed_under_the_new_one() -> None:
    row = Reviewed(file_key("aa"), "aa", filed="C001")
    assert held(renumbered(log(row), IDS, WHEN)) == {row.key: ("", "C009", "")}


def test_what_is_of_another_college_stays() -> None:
    other = Sent("C002", DONE, "ประชุมแล้ว").entered(note="จด")
    assert renumbered(log(other), IDS, WHEN).new == ()
    assert renumbered(log(ANSWER), {}, WHEN).new == ()


def test_where_something_is_entered_already_it_stays_and_the_other_is_told() -> None:
    there = replace(STATE, key=college_key("C009"), college_id="C009", status="ส่งกลับ", note="รอฉบับใหม่")
    found = renumbered(log(there, STATE), IDS, WHEN)
    (row,) = (row for row in found.reviews.values() if is_said(row))
    assert (row.key, row.status, row.note) == (there.key, "ส่งกลับ", "รอฉบับใหม่\nโทรแล้ว")
    assert [(line.reviewed.status, line.conflict) for line in found.conflicts] == [("เสร็จ", ("status",))]


def test_what_two_people_entered_differently_waits_under_the_new_one() -> None:
    other = replace(STATE, note="จากอีกเล่ม")
    found = renumbered(log(STATE, conflicts=(other,)), IDS, WHEN)
    waiting = [(line.reviewed.key, line.reviewed.note) for line in found.conflicts]
    assert waiting == [(college_key("C009"), "จากอีกเล่ม")]


def test_colours_go_with_their_rows() -> None:
    cells = {"ข้อความ": Overlay(fill="FFAA55")}
    over = Overlays((SheetOverlays(("ข้อความ",), {f"{ANSWER.key}/2": cells}),), {ANSWER.key: ANSWER})
    found = renumbered(replace(log(), overlays=over), IDS, WHEN).overlays
    key = record_key("C009", DONE, "1", "ประชุมแล้ว")
    assert [row.college_id for row in found.rows.values()] == ["C009"]
    assert [list(sheet.rows) for sheet in found.sheets] == [[f"{key}/2"]]
