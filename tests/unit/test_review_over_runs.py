"""Runs with a review in between: what was entered stays, is applied, and is never applied blindly."""

from __future__ import annotations

import shutil

import pytest

from rt67_aggregate.issues import CATALOGUE, sentence
from rt67_aggregate.model import Verdict
from tests.review_cases import OTHER, RESULT, SAID, assert_reviewed, review_of, trail
from tests.workbook_desk import ANSWERS, TEXT, TODO, VERDICT
from tests.workbook_office import Office, texts
from tests.workbook_summary import Extra, Say, roster_of


def test_a_run_without_a_review_adds_nothing(office: Office):
    office.run(SAID)
    assert office.noticed == ()
    assert not office.corrections.exists()


def test_corrections_replace_answers_and_stay(office: Office):
    review_of(office)
    for _ in range(3):
        applied = office.run(SAID)
        assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 3 ครั้ง"]
        assert texts(applied, "C001", OTHER) == ["ใช้ระบบ DPA ครบทุกคนแล้ว"]
        assert texts(applied, "C001", "1.1.problem") == ["งบประมาณไม่เพียงพอ"]
        assert texts(applied, "C001", "1.2.problem") == ["ครูไม่พอ"]
        assert_reviewed(office)
    codes = applied.frames.records.set_index(["college_id", "section_id"])["review"]
    assert codes["C001", RESULT] == "edited"
    assert codes["C001", "1.2.problem"] == "moved"
    assert codes["C002", RESULT] == ""


def test_the_trail_holds_every_change_once(office: Office):
    review_of(office)
    office.run(SAID)
    office.run(SAID)
    lines = trail(office)
    assert len(lines) == 4
    line = next(line for line in lines if line["new_text"] == "จัดอบรมครู 3 ครั้ง")
    assert line["old_text"] == "จัดอบรมครู 2 ครั้ง"
    assert (line["college_id"], line["section_id"], line["entry"]) == ("C001", RESULT, "1")
    assert (line["verdict"], line["note"], line["sha256"]) == ("แก้ไข", "โทรถามแล้ว", "C001 first")
    assert line["when"] == "2024-03-20T12:30:00+07:00"


def test_lines_are_only_added(office: Office):
    review_of(office)
    office.run(SAID)
    before = office.corrections.read_bytes()
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="=1+1"), verdict="ผ่าน")
    office.run(SAID)
    after = office.corrections.read_bytes()
    assert after.startswith(before)
    assert len(after) > len(before)


def test_an_edit_in_the_programs_own_column_is_told(office: Office):
    review_of(office)
    office.run(SAID)
    told = [issue for issue in office.noticed if issue.code == "own_text_edited"]
    assert [(issue.college_id, issue.section_id) for issue in told] == [("C001", OTHER)]
    assert ANSWERS in sentence(told[0])


def test_what_was_entered_can_be_taken_back(office: Office):
    review_of(office)
    office.run(SAID)
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="จัดอบรมครู 3 ครั้ง")
        desk.put(ANSWERS, row, verdict="ยังไม่ตรวจ", text="", note="")
        desk.put(ANSWERS, desk.find(ANSWERS, section="1.2.problem", text="ครูไม่พอ"), moved_to="")
    applied = office.run(SAID)
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 2 ครั้ง"]
    assert texts(applied, "C001", "1.1.problem") == ["งบประมาณไม่เพียงพอ", "ครูไม่พอ"]
    assert len(trail(office)) == 6
    applied = office.run(SAID)
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 2 ครั้ง"]


def test_late_returns_and_a_resubmission(office: Office):
    review_of(office)
    office.roster = roster_of(4)
    newer = [
        Say("C001", RESULT, "จัดอบรมครู 5 ครั้ง"),  # corrected before, and now another text
        *SAID[1:5],
        Say("C002", RESULT, "- จัดประชุม"),
        Say("C002", OTHER, "=1+1"),
        Say("C003", RESULT, "ส่งช้า"),
        Say("C004", OTHER, "ส่งช้าเช่นกัน"),
    ]
    applied = office.run(newer, Extra(version={"C001": "second"}))
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 5 ครั้ง"]  # not applied blindly
    assert texts(applied, "C001", OTHER) == ["ใช้ระบบ DPA ครบทุกคนแล้ว"]  # the same answer: stays
    assert texts(applied, "C001", "1.2.problem") == ["ครูไม่พอ"]
    conflicts = [issue for issue in office.noticed if issue.code == "review_conflict"]
    assert [(issue.college_id, issue.section_id) for issue in conflicts] == [("C001", RESULT)]
    told = sentence(conflicts[0])
    assert all(text in told for text in ("จัดอบรมครู 2 ครั้ง", "จัดอบรมครู 5 ครั้ง", "จัดอบรมครู 3 ครั้ง"))
    desk = office.desk()
    row = desk.find(TODO, title=CATALOGUE["review_conflict"].title)
    assert desk.get(TODO, row, TEXT) == "จัดอบรมครู 5 ครั้ง"
    assert any(line["new_text"] == "จัดอบรมครู 3 ครั้ง" for line in trail(office))


def test_a_conflict_ends_when_the_new_answer_is_reviewed(office: Office):
    review_of(office)
    newer = [Say("C001", RESULT, "จัดอบรมครู 5 ครั้ง"), *SAID[1:]]
    office.run(newer)
    assert "review_conflict" in office.codes()
    office.run(newer)
    assert "review_conflict" in office.codes()
    with office.desk() as desk:
        row = desk.find(TODO, title=CATALOGUE["review_conflict"].title)
        desk.put(TODO, row, verdict="ผ่าน")
    applied = office.run(newer)
    assert "review_conflict" not in office.codes()
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 5 ครั้ง"]


def test_a_verdict_on_an_answer_that_changed_is_told_and_not_carried_over(office: Office):
    review_of(office)
    applied = office.run([*SAID[:5], Say("C002", RESULT, "จัดประชุม 4 ครั้ง"), SAID[6]])
    assert "review_outdated" in office.codes()
    row = applied.frames.records.index[applied.frames.records["text"] == "จัดประชุม 4 ครั้ง"][0]
    assert applied.records[row].verdict is Verdict.NOT_YET


def test_when_the_older_return_comes_back_its_review_is_there(office: Office):
    review_of(office)
    office.run([Say("C001", RESULT, "จัดอบรมครู 5 ครั้ง"), *SAID[1:]])
    office.run(SAID)
    assert_reviewed(office)


def test_a_table_row_that_moved_down_keeps_its_correction(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, section="1.1.problem", text="ครูไม่พอ")
        desk.put(ANSWERS, row, text="ครูไม่เพียงพอ")
    newer = [
        *SAID[:2],
        Say("C001", "1.1.problem", "ไฟฟ้าดับบ่อย", 1),
        Say("C001", "1.1.problem", "งบประมาณไม่เพียงพอ", 2),
        Say("C001", "1.1.problem", "ครูไม่พอ", 3),
        *SAID[4:],
    ]
    applied = office.run(newer)
    assert texts(applied, "C001", "1.1.problem") == ["ไฟฟ้าดับบ่อย", "งบประมาณไม่เพียงพอ", "ครูไม่เพียงพอ"]
    assert office.codes() == []


def test_a_return_that_is_gone_leaves_its_review_in_the_trail(office: Office):
    review_of(office)
    office.run(SAID[5:], Extra(missing=("C001",)))
    assert office.codes().count("review_orphaned") == 3
    assert len(trail(office)) == 4
    office.run(SAID)
    assert_reviewed(office)


def test_without_the_workbook_the_trail_is_enough(office: Office):
    review_of(office)
    office.run(SAID)
    office.workbook.unlink()
    office.run(SAID)
    assert_reviewed(office)


def test_without_the_trail_the_workbook_is_enough(office: Office):
    review_of(office)
    office.run(SAID)
    office.corrections.unlink()
    office.run(SAID)
    assert_reviewed(office)
    assert len(trail(office)) == 4


def test_an_older_workbook_put_back_undoes_nothing(office: Office):
    older = office.folder / "older.xlsx"
    shutil.copyfile(office.workbook, older)
    review_of(office)
    office.run(SAID)
    shutil.copyfile(older, office.workbook)
    office.run(SAID)
    assert_reviewed(office)


PROBLEM = "1.1.problem"
ROWS = [Say("C001", PROBLEM, "ไฟฟ้าดับ", 1), Say("C001", PROBLEM, "ครูขาด", 2), Say("C001", PROBLEM, "งบน้อย", 3)]
SECOND = Extra(version={"C001": "second"})


def entered_at(office: Office, shown: str, **entered: str) -> None:
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=PROBLEM, text=shown), **entered)


def open_rows(office: Office, code: str) -> list[str]:
    """The verdicts that stand beside an issue in the sheet to review."""
    desk = office.desk()
    rows = (row for row in desk.rows(TODO) if desk.get(TODO, row, "เรื่อง") == CATALOGUE[code].title)
    return [str(desk.get(TODO, row, VERDICT)) for row in rows]


def test_a_verdict_whose_answer_is_gone_is_told_by_its_word(office: Office):
    office.run(ROWS)
    entered_at(office, "งบน้อย", verdict="ส่งกลับ")
    office.run(ROWS)
    office.run(ROWS[:2], SECOND)
    assert office.codes() == ["review_orphaned"]
    assert "ที่กรอกไว้: ส่งกลับ\n" in sentence(office.noticed[0])


@pytest.mark.parametrize("later", [False, True])
def test_a_correction_of_a_last_row_that_is_gone_is_told_though_the_first_row_was_passed(
    office: Office, later: bool
):
    office.run(ROWS)
    entered_at(office, "งบน้อย", text="งบขาดสองแสน")
    if later:
        office.run(ROWS)
    entered_at(office, "ไฟฟ้าดับ", verdict="ผ่าน")
    office.run(ROWS)
    office.run(ROWS[:2], SECOND)
    assert office.codes() == ["review_orphaned"]
    assert open_rows(office, "review_orphaned") == ["ยังไม่ตรวจ"]
    with office.desk() as desk:
        row = desk.find(TODO, title=CATALOGUE["review_orphaned"].title)
        desk.put(TODO, row, verdict="ผ่าน")
    office.run(ROWS[:2], SECOND)
    assert open_rows(office, "review_orphaned") == ["ผ่าน"]


def test_a_correction_of_a_row_that_is_gone_is_told_though_the_next_one_came_up_with_its_verdict(
    office: Office,
):
    office.run(ROWS)
    entered_at(office, "ครูขาด", text="ครูขาดห้าคน")
    entered_at(office, "งบน้อย", verdict="ผ่าน")
    office.run(ROWS)
    for _ in range(3):  # the verdict is put down for its new row meanwhile: it reviews nothing else
        office.run([ROWS[0], Say("C001", PROBLEM, "งบน้อย", 2)], SECOND)
        assert office.codes() == ["review_orphaned"]
        assert open_rows(office, "review_orphaned") == ["ยังไม่ตรวจ"]


def test_what_was_reviewed_before_and_came_to_a_row_reviews_nothing_there(office: Office):
    """The verdict is of an older return than the correction, and is put down for its new row later than
    it."""
    office.run(ROWS)
    entered_at(office, "งบน้อย", verdict="ผ่าน")
    office.run(ROWS)
    office.run([ROWS[0], Say("C001", PROBLEM, "น้ำท่วม", 2), ROWS[2]], SECOND)
    entered_at(office, "น้ำท่วม", text="น้ำท่วมสองครั้ง")
    for _ in range(3):
        office.run([ROWS[0], Say("C001", PROBLEM, "งบน้อย", 2)], Extra(version={"C001": "third"}))
        assert office.codes() == ["review_orphaned"]
        assert open_rows(office, "review_orphaned") == ["ยังไม่ตรวจ"]


def test_a_conflict_says_all_that_was_entered_in_the_words_of_the_sheets(office: Office):
    office.run(ROWS)
    with office.desk() as desk:
        row = desk.find(ANSWERS, section=PROBLEM, text="งบน้อย")
        desk.put(ANSWERS, row, moved_to="1.2 ปัญหา")
        desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)["สถานะ"]).value = "ตอบว่าไม่มี"
    office.run(ROWS)
    office.run([*ROWS[:2], Say("C001", PROBLEM, "งบพอแล้ว", 3)], SECOND)
    (told,) = [sentence(issue) for issue in office.noticed]
    assert "→ 1.2 ปัญหา · ตอบว่าไม่มี" in told
