"""Entries that went with their text to another row or file, over the runs after that. All is invented."""

from __future__ import annotations

import shutil

import pytest

from rt67_aggregate.issues import sentence
from tests.review_cases import trail
from tests.workbook_desk import ANSWERS, CORRECTION, TODO, Desk
from tests.workbook_office import Office, texts
from tests.workbook_summary import Extra, Say, piece

P, FIXED = "1.1.problem", "งบขาดสองแสน"
SECOND = Extra(version={"C001": "second"})


def rows(*problems: str) -> list[Say]:
    return [Say("C001", P, text, number) for number, text in enumerate(problems, 1)]


OLD, NEW = rows("ครูไม่พอ", "งบไม่พอ"), rows("ไฟดับ", "ครูไม่พอ", "งบไม่พอ")


def put(office: Office, shown: str, **entered: str) -> None:
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=P, text=shown), **entered)


@pytest.fixture
def carried(office: Office) -> Office:
    """A correction of the second row, which is the third one in a newer return."""
    office.run(OLD)
    put(office, "งบไม่พอ", text=FIXED)
    office.run(OLD)
    office.run(NEW, SECOND)
    return office


def test_it_stays_run_after_run_and_nothing_is_told(carried: Office):
    for _ in range(3):
        applied = carried.run(NEW, SECOND)
        assert texts(applied, "C001", P) == ["ไฟดับ", "ครูไม่พอ", FIXED]
        assert carried.codes() == []
    assert [line["new_text"] for line in trail(carried)] == [FIXED, FIXED, ""]
    assert len({line["sha256"] for line in trail(carried)}) == 1  # the return in which it was entered


@pytest.mark.parametrize("between", [0, 2])
@pytest.mark.parametrize("text", ["งบขาดสามแสน", ""])
def test_what_is_entered_there_later_holds_in_the_old_return_too(carried: Office, between: int, text: str):
    for _ in range(between):
        carried.run(NEW, SECOND)
    put(carried, FIXED, text=text)
    for _ in range(2):
        applied = carried.run(NEW, SECOND)
        assert texts(applied, "C001", P) == ["ไฟดับ", "ครูไม่พอ", text or "งบไม่พอ"]
        assert carried.codes() == []
    for _ in range(3):
        applied = carried.run(OLD)
        assert texts(applied, "C001", P) == ["ครูไม่พอ", text or "งบไม่พอ"]
        assert carried.codes() == []


def test_it_goes_there_and_back_and_is_changed_there(carried: Office):
    carried.run(NEW, SECOND)
    carried.run(OLD)
    put(carried, FIXED, text="งบขาดห้าแสน")
    for said in (OLD, NEW, NEW, OLD):
        assert texts(carried.run(said), "C001", P)[-1] == "งบขาดห้าแสน"
        assert carried.codes() == []


def test_an_older_workbook_put_back_undoes_nothing(carried: Office):
    carried.run(NEW, SECOND)
    first = sorted((carried.folder / "history").iterdir())[2]  # the one of the old return, corrected
    put(carried, FIXED, text="งบขาดห้าแสน")
    carried.run(NEW, SECOND)
    shutil.copyfile(first, carried.workbook)
    for _ in range(2):
        assert texts(carried.run(NEW, SECOND), "C001", P)[-1] == "งบขาดห้าแสน"
        assert carried.codes() == []


@pytest.mark.parametrize("later", ["งบขาดสามแสน", ""])
def test_a_copy_from_before_the_row_moved_is_told_where_the_row_is_now(office: Office, later: str):
    office.run(OLD)
    put(office, "งบไม่พอ", text=FIXED)
    office.run(OLD)
    copy = office.folder / "copy.xlsx"
    shutil.copyfile(office.workbook, copy)
    with Desk(copy) as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=P, text=FIXED), text="งบขาดห้าแสน")
    for _ in range(2):
        office.run(NEW, SECOND)
    if later:
        put(office, FIXED, text=later)
        office.run(NEW, SECOND)
    for others in ([copy], [], [copy]):
        applied = office.run(NEW, SECOND, others)
        assert texts(applied, "C001", P) == ["ไฟดับ", "ครูไม่พอ", later or "งบขาดห้าแสน"]
        assert office.codes() == (["review_two_officers"] if later else [])
        assert all(issue.entry == 3 for issue in office.noticed)
        assert all(text in sentence(issue) for text in (later, "งบขาดห้าแสน") for issue in office.noticed)


def test_equal_texts_keep_as_many_entries_as_there_were(office: Office):
    office.run(rows("ไม่มี", "ไม่มี"))
    with office.desk() as desk:
        first = desk.find(ANSWERS, section=P, text="ไม่มี")
        desk.put(ANSWERS, first, text="ครูขาด")
        desk.put(ANSWERS, first + 1, text="งบขาด")
    office.run(rows("ไม่มี", "ไม่มี"))
    for _ in range(3):
        applied = office.run(rows("ไฟดับ", "น้ำท่วม", "ไม่มี", "ไม่มี"), SECOND)
        assert texts(applied, "C001", P) == ["ไฟดับ", "น้ำท่วม", "ครูขาด", "งบขาด"]
        assert office.codes() == ["review_row_unsure", "review_row_unsure"]


def test_one_row_of_two_is_gone_and_its_entry_is_told(office: Office):
    office.run(rows("ไม่มี", "ไม่มี"))
    with office.desk() as desk:
        first = desk.find(ANSWERS, section=P, text="ไม่มี")
        desk.put(ANSWERS, first, text="ครูขาด")
        desk.put(ANSWERS, first + 1, text="งบขาด")
    office.run(rows("ไม่มี", "ไม่มี"))
    for _ in range(3):
        office.run(rows("ไม่มี"), SECOND)
        assert office.codes() == ["review_orphaned", "review_row_unsure"]  # and which of the two is gone


def test_a_text_of_a_renamed_file_stays_placed_and_nothing_is_told(office: Office):
    loose = piece("C001", "มีครู 48 คน")
    office.run([], Extra(unplaced=[loose]))
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text="มีครู 48 คน"), moved_to="1.1.best_practice")
    office.run([], Extra(unplaced=[loose]))
    for _ in range(3):
        applied = office.run([], Extra(unplaced=[loose | {"source": "ชื่อใหม่.docx"}]))
        assert texts(applied, "C001", "1.1.best_practice") == ["มีครู 48 คน"]
        assert office.codes() == []
    office.run([], Extra(unplaced=[loose]))
    assert office.codes() == []
    desk = office.desk()
    row = desk.find(ANSWERS, section="1.1.best_practice", text="มีครู 48 คน")
    assert desk.get(ANSWERS, row, CORRECTION) is None


LEADER = Say("C002", P, "งบไม่พอ", 1)


@pytest.fixture
def follower(office: Office) -> Office:
    """A note beside a row that follows another college's."""
    office.run([*OLD, LEADER])
    one, other = (college.name for college in office.roster.colleges)
    with office.desk() as desk:
        desk.put(
            ANSWERS, desk.find(ANSWERS, college=other, text="งบไม่พอ"), verdict="ทุกแถวที่เหมือนกัน", text=FIXED
        )
        desk.put(ANSWERS, desk.find(ANSWERS, college=one, text="งบไม่พอ"), note="โทรถาม")
    office.run([*OLD, LEADER])
    return office


def test_a_note_beside_a_row_that_follows_another_one_goes_with_its_text(follower: Office):
    for _ in range(3):
        applied = follower.run([*NEW, LEADER], SECOND)
        assert texts(applied, "C001", P) == ["ไฟดับ", "ครูไม่พอ", FIXED]
        assert follower.codes() == ["review_alike"]
    mine = [line for line in trail(follower) if line["college_id"] == "C001"]
    assert [(line["note"], line["verdict"]) for line in mine] == [
        ("โทรถาม", "ยังไม่ตรวจ"),
        ("โทรถาม", "ยังไม่ตรวจ"),
        ("", "ยังไม่ตรวจ"),
    ]


@pytest.mark.parametrize(
    "entered", [{"text": "งบครุภัณฑ์"}, {"verdict": "แก้ไข"}, {"text": "งบครุภัณฑ์", "verdict": "ส่งกลับ"}]
)
def test_a_row_with_a_note_that_follows_no_longer_has_what_was_entered(
    follower: Office, entered: dict[str, str]
):
    """Nobody else entered anything there: what it was given is no other person's."""
    one = follower.roster.colleges[0].name
    with follower.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, college=one, text=FIXED), **entered)
    applied = follower.run([*OLD, LEADER])
    assert follower.codes() == []
    assert texts(applied, "C001", P)[1] == entered.get("text", FIXED)
    mine = [line for line in trail(follower) if line["college_id"] == "C001"][-1]
    assert (mine["note"], mine["conflict"]) == ("โทรถาม", "")
    assert mine["verdict"] == entered.get("verdict", "แก้ไข")


def test_a_row_of_which_an_entry_was_taken_back_follows_another_one_in_every_run(office: Office):
    one, other = (college.name for college in office.roster.colleges)
    for entered in ({"note": "จด"}, {"note": ""}):
        office.run([*OLD, LEADER])
        with office.desk() as desk:
            desk.put(ANSWERS, desk.find(ANSWERS, college=one, text="งบไม่พอ"), **entered)
    office.run([*OLD, LEADER])
    with office.desk() as desk:
        row = desk.find(ANSWERS, college=other, text="งบไม่พอ")
        desk.put(ANSWERS, row, verdict="ทุกแถวที่เหมือนกัน", text=FIXED)
    for _ in range(3):
        applied = office.run([*OLD, LEADER])
        assert office.codes() == ["review_alike"]
        assert texts(applied, "C001", P) == ["ครูไม่พอ", FIXED]
