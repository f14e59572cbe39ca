"""Answers moved, pieces placed, and reviews of what is no answer."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.model import Issue, Reviewed
from rt67_aggregate.review import apply
from tests.review_cases import BEST, OTHER, RESULT, SAID
from tests.workbook_desk import ANSWERS, CORRECTION, MOVED_TO, NOTE, TEXT, TODO, VERDICT
from tests.workbook_office import Office, texts
from tests.workbook_summary import Extra, Say, piece, real_form, roster_of, source_of, summary_of


def test_a_section_that_all_answers_left_is_blank_and_can_be_filled(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), moved_to=BEST)
    applied = office.run(SAID)
    assert texts(applied, "C001", RESULT) == [""]
    assert texts(applied, "C001", BEST) == ["จัดอบรมครู 2 ครั้ง"]
    records = applied.frames.records
    left = records[(records["college_id"] == "C001") & (records["section_id"] == RESULT)].iloc[0]
    assert (left["status"], left["review"], left["entry"]) == ("blank", "moved", "1")
    with office.desk() as desk:
        row = next(
            row
            for row in desk.rows(ANSWERS)
            if desk.get(ANSWERS, row, "รหัสหัวข้อ") == RESULT and not desk.get(ANSWERS, row, TEXT)
        )
        desk.put(ANSWERS, row, text="คำตอบที่ถูก")
    for _ in range(2):
        applied = office.run(SAID)
        assert texts(applied, "C001", RESULT) == ["คำตอบที่ถูก"]
        assert texts(applied, "C001", BEST) == ["จัดอบรมครู 2 ครั้ง"]
        assert office.codes() == []


def blank_row(office: Office, section: str) -> int:
    desk = office.desk()
    mine = (row for row in desk.rows(ANSWERS) if desk.get(ANSWERS, row, "รหัสหัวข้อ") == section)
    return next(row for row in mine if not desk.get(ANSWERS, row, TEXT))


@pytest.mark.parametrize(
    ("name", "title", "word"), [("note", NOTE, "โทรถามแล้ว"), ("verdict", VERDICT, "ส่งกลับ")]
)
def test_what_was_entered_beside_a_blank_stays_when_an_answer_is_moved_there(
    office: Office, name: str, title: str, word: str
):
    row = blank_row(office, BEST)
    with office.desk() as desk:
        desk.put(ANSWERS, row, **{name: word})
    office.run(SAID)
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), moved_to=BEST)
    for _ in range(2):
        applied = office.run(SAID)
        assert texts(applied, "C001", BEST) == ["", "จัดอบรมครู 2 ครั้ง"]
        assert office.desk().get(ANSWERS, blank_row(office, BEST), title) == word
        records = applied.frames.records
        mine = records[(records["college_id"] == "C001") & (records["section_id"] == BEST)]
        assert list(mine["entry"]) == ["1", "2"]


@pytest.mark.parametrize("text", ["ตอบทางโทรศัพท์", ""])
def test_a_blank_answer_that_is_moved_and_the_blank_that_it_leaves_are_two_rows(office: Office, text: str):
    row = blank_row(office, "1.2.result.1")
    with office.desk() as desk:
        desk.put(ANSWERS, row, text=text, note="โทรถามแล้ว", moved_to="1.2.result.2")
    for _ in range(2):
        applied = office.run(SAID)
        assert texts(applied, "C001", "1.2.result.2") == [text]
        assert texts(applied, "C001", "1.2.result.1") == [""]
    row = blank_row(office, "1.2.result.1")
    with office.desk() as desk:
        desk.put(ANSWERS, row, text="คำตอบของข้อแรก")
    for _ in range(2):
        applied = office.run(SAID)
        assert texts(applied, "C001", "1.2.result.2") == [text]
        assert texts(applied, "C001", "1.2.result.1") == ["คำตอบของข้อแรก"]
        assert office.codes() == []


def test_two_answers_can_change_places(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), moved_to=OTHER)
        desk.put(ANSWERS, desk.find(ANSWERS, text="ใช้ระบบ DPA ครบทุกคน"), moved_to=RESULT)
    for _ in range(2):
        applied = office.run(SAID)
        assert texts(applied, "C001", RESULT) == ["ใช้ระบบ DPA ครบทุกคน"]
        assert texts(applied, "C001", OTHER) == ["จัดอบรมครู 2 ครั้ง"]


def test_moved_into_a_table_it_gets_a_row_of_its_own(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), moved_to="1.1.suggestion")
    records = office.run(SAID).frames.records
    mine = records[(records["college_id"] == "C001") & (records["section_id"] == "1.1.suggestion")]
    assert list(mine["entry"]) == ["1", "3"]  # the problems have rows 1 and 2
    assert set(mine["kind"]) == {"suggestion"}


def test_moved_and_corrected_at_once(office: Office):
    with office.desk() as desk:
        row = desk.find(ANSWERS, text="ครูไม่พอ")
        desk.put(ANSWERS, row, moved_to="1.3.problem", text="-")
    applied = office.run(SAID)
    records = applied.frames.records
    found = records[(records["college_id"] == "C001") & (records["section_id"] == "1.3.problem")].iloc[0]
    assert (found["text"], found["status"], found["review"]) == ("-", "none", "moved;edited")


def test_a_section_that_the_form_does_not_have_is_told(office: Office):
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), moved_to="9.9.problem")
    for _ in range(2):
        applied = office.run(SAID)
        assert office.codes() == ["move_to_unknown"]
        assert texts(applied, "C001", "1.1.problem")[1] == "ครูไม่พอ"
        desk = office.desk()
        assert desk.get(ANSWERS, desk.find(ANSWERS, text="ครูไม่พอ"), MOVED_TO) == "9.9.problem"


LOOSE = Extra(unplaced=[piece("C001", "มีครู 48 คน"), piece("C001", "หน้าปก", "cover", "ย่อหน้าที่ 1")])


def test_a_piece_is_placed_in_a_section_and_stays_there(office: Office):
    office.run(SAID, LOOSE)
    with office.desk() as desk:
        row = desk.find(TODO, text="มีครู 48 คน")
        desk.put(TODO, row, moved_to=BEST, text="มีครู 48 คน ในปีนี้", verdict="แก้ไข")
    for _ in range(2):
        applied = office.run(SAID, LOOSE)
        assert texts(applied, "C001", BEST) == ["มีครู 48 คน ในปีนี้"]
        assert list(applied.frames.unplaced["text"]) == ["หน้าปก"]
        records = applied.frames.records
        placed = records[records["text"] == "มีครู 48 คน ในปีนี้"].iloc[0]
        assert (placed["review"], placed["status"]) == ("placed;edited", "answered")
        assert placed["source"] == source_of("C001")


def test_a_piece_in_a_renamed_file_is_still_placed(office: Office):
    office.run(SAID, LOOSE)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="มีครู 48 คน"), moved_to=BEST)
    renamed = Extra(unplaced=[p | {"source": "ชื่อใหม่.docx"} for p in LOOSE.unplaced])
    assert texts(office.run(SAID, renamed), "C001", BEST) == ["มีครู 48 คน"]


def test_a_piece_of_nobodys_return_cannot_be_placed(office: Office):
    extra = Extra(unplaced=[piece("C001", "คำตอบลอย") | {"college_id": "", "source": "ใคร.docx"}])
    office.run(SAID, extra)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="คำตอบลอย"), moved_to=BEST)
    applied = office.run(SAID, extra)
    assert office.codes() == ["move_without_college"]
    assert list(applied.frames.unplaced["text"]) == ["คำตอบลอย"]


def test_a_placed_piece_that_is_gone_is_told(office: Office):
    office.run(SAID, LOOSE)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="มีครู 48 คน"), moved_to=BEST)
    office.run(SAID)
    assert office.codes() == ["review_orphaned"]
    office.run([*SAID, Say("C001", BEST, "มีครู 48 คน")])
    assert office.codes() == []


def test_the_counts_of_returns_follow_and_the_balance_stays(office: Office):
    office.run(SAID, LOOSE)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="มีครู 48 คน"), moved_to=BEST)
        desk.put(ANSWERS, desk.find(ANSWERS, text="จัดอบรมครู 2 ครั้ง"), text="ไม่มี")
    before = office.run(SAID, Extra())  # without the pieces: what was typed stays typed
    applied = office.run(SAID, LOOSE)
    row = applied.frames.returns.iloc[0]
    sections = len(office.form.sections)
    statuses = ("answered", "in_progress", "none", "not_implemented", "blank", "absent")
    assert sum(int(row[status]) for status in statuses) == sections
    assert (row["none"], row["unplaced"]) == ("1", "1")
    assert int(row["typed_chars"]) == int(row["placed_chars"]) + int(row["unplaced_chars"])
    assert row["typed_chars"] == before.frames.returns.iloc[0]["typed_chars"]


# --- issues without an answer, and long answers -----------------------------------------------


def test_a_verdict_and_a_note_on_an_issue_stay(office: Office):
    extra = Extra(issues=[Issue("empty_file", source="ว่าง.docx"), Issue("lock_file", source="~$.docx")])
    office.run(SAID, extra)
    with office.desk() as desk:
        row = desk.find(TODO, title=CATALOGUE["empty_file"].title)
        desk.put(TODO, row, verdict="ส่งกลับ", note="แจ้งวิทยาลัยแล้ว")
    for _ in range(2):
        office.run(SAID, extra)
        desk = office.desk()
        row = desk.find(TODO, title=CATALOGUE["empty_file"].title)
        assert desk.get(TODO, row, VERDICT) == "ส่งกลับ"
        assert desk.get(TODO, row, NOTE) == "แจ้งวิทยาลัยแล้ว"
    assert office.codes() == []


def test_a_correction_beside_an_issue_without_an_answer_is_told(office: Office):
    extra = Extra(issues=[Issue("empty_file", source="ว่าง.docx")])
    office.run(SAID, extra)
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, title=CATALOGUE["empty_file"].title), text="คำตอบ")
    office.run(SAID, extra)
    assert office.codes() == ["review_without_answer"]
    desk = office.desk()
    assert desk.get(TODO, desk.find(TODO, title=CATALOGUE["empty_file"].title), CORRECTION) == "คำตอบ"


def test_a_review_in_the_list_of_tasks_counts_for_the_answer(office: Office):
    extra = Extra(issues=[Issue("crashed", college_id="C001", section_id=RESULT, entry=1)])
    office.run(SAID, extra)
    with office.desk() as desk:
        row = desk.find(TODO, title=CATALOGUE["crashed"].title)
        desk.put(TODO, row, verdict="แก้ไข", text="จัดอบรมครู 9 ครั้ง")
    applied = office.run(SAID, extra)
    assert texts(applied, "C001", RESULT) == ["จัดอบรมครู 9 ครั้ง"]
    desk = office.desk()
    row = desk.find(ANSWERS, text="จัดอบรมครู 9 ครั้ง")
    assert desk.get(ANSWERS, row, VERDICT) == "แก้ไข"


@pytest.mark.parametrize("length", [40_000, 70_000])
def test_a_long_answer_in_several_rows_is_corrected_as_one(office: Office, length: int):
    long = "".join(chr(0x0E01 + n % 40) for n in range(length))
    said = [Say("C001", RESULT, long), *SAID[1:]]
    office.run(said)
    with office.desk() as desk:
        row = desk.find(ANSWERS, section=RESULT, entry="1 (ต่อ)")
        end = str(desk.get(ANSWERS, row, TEXT))
        desk.put(ANSWERS, row, own=end[:10] + "X" + end[11:])
    for _ in range(3):
        applied = office.run(said)
        assert texts(applied, "C001", RESULT) == [long[:32_777] + "X" + long[32_778:]]


def test_many_texts_that_no_section_took_take_time_in_proportion():
    """Also where all say the same, and many of them were moved."""

    def seconds(count: int) -> float:
        form, roster = real_form(), roster_of(1)
        loose = Extra([piece("C001", f"ข้อความ {n % 50}", place=f"ย่อหน้าที่ {n}") for n in range(count)])
        frames = summary_of(form, roster, SAID[:1], loose, Path()).frames
        reviews = {
            f"u-{n}": Reviewed(f"u-{n}", college_id="C001", sent=f"ข้อความ {n % 50}", note="x")
            for n in range(0, count, 2)
        }
        started = time.process_time()
        apply(frames, reviews, form)
        return time.process_time() - started

    short = seconds(1_000)
    assert seconds(8_000) < 30 * short
