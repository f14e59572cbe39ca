"""Added answers, where the college answers there itself in a later return. All is invented."""

from __future__ import annotations

from rt67_aggregate.issues import CATALOGUE, sentence
from tests.workbook_desk import ANSWERS, CORRECTION, TEXT, TODO, VERDICT
from tests.workbook_office import Office, texts
from tests.workbook_summary import Extra, Say

RESULT, ADDED = "1.1.result.1", "โทรแจ้งว่าอบรมสามครั้ง"
OTHER = Say("C001", "1.1.problem", "ครูไม่พอ", 1)
SAID = [OTHER, Say("C001", RESULT, "อบรมสามครั้ง")]
SECOND = Extra(version={"C001": "second"})


def add(office: Office) -> None:
    with office.desk() as desk:
        heads, last = desk.heads(ANSWERS), desk.sheet(ANSWERS).max_row + 1
        cells = {"วิทยาลัย": "C001", "หัวข้อ": "1.1 ผล 1", TEXT: ADDED, VERDICT: "เพิ่มคำตอบ"}
        for title, value in cells.items():
            desk.sheet(ANSWERS).cell(last, heads[title]).value = value


def test_the_colleges_own_answer_that_came_later_is_told_until_one_is_taken_back(office: Office):
    office.run([OTHER])
    add(office)
    office.run([OTHER])
    assert office.codes() == []
    office.run([OTHER], SECOND)  # a new return that does not answer there
    assert office.codes() == []
    for _ in range(2):
        applied = office.run(SAID, Extra(version={"C001": "third"}))
        assert texts(applied, "C001", RESULT) == ["อบรมสามครั้ง", ADDED]
        assert office.codes() == ["added_beside"]
    assert all(text in sentence(office.noticed[0]) for text in (ADDED, "อบรมสามครั้ง"))
    with office.desk() as desk:
        row = desk.find(TODO, title=CATALOGUE["added_beside"].title)
        assert desk.get(TODO, row, VERDICT) == "ยังไม่ตรวจ"
        row = desk.find(ANSWERS, section=RESULT, text=ADDED)
        desk.sheet(ANSWERS).cell(row, desk.heads(ANSWERS)[CORRECTION]).value = None
    applied = office.run(SAID, Extra(version={"C001": "third"}))
    assert texts(applied, "C001", RESULT) == ["อบรมสามครั้ง"]
    assert office.codes() == []


def test_one_that_was_added_beside_an_answer_is_told_when_another_return_comes(office: Office):
    office.run(SAID)
    add(office)
    for _ in range(2):
        office.run(SAID)
        assert office.codes() == []
    office.run(SAID, SECOND)
    assert office.codes() == ["added_beside"]
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, title=CATALOGUE["added_beside"].title), verdict="ผ่าน")
    office.run(SAID, SECOND)
    desk = office.desk()
    assert desk.get(TODO, desk.find(TODO, title=CATALOGUE["added_beside"].title), VERDICT) == "ผ่าน"


def add_with_note(office: Office) -> None:
    office.run([OTHER])
    add(office)
    with office.desk() as desk:
        desk.put(ANSWERS, desk.sheet(ANSWERS).max_row, note="ครูสมใจโทรมา")
    office.run([OTHER])


def empty(office: Office, **left: str) -> None:
    with office.desk() as desk:
        row = desk.find(ANSWERS, section=RESULT, text=ADDED)
        desk.put(ANSWERS, row, text="", **left)


def test_the_note_of_an_added_answer_that_was_emptied_is_told_until_that_is_passed(office: Office):
    add_with_note(office)
    empty(office)
    for _ in range(2):
        applied = office.run([OTHER])
        assert texts(applied, "C001", RESULT) == [""]
        assert office.codes() == ["added_emptied"]
        assert "ครูสมใจโทรมา" in sentence(office.noticed[0])
    title = CATALOGUE["added_emptied"].title
    with office.desk() as desk:
        row = desk.find(TODO, title=title)
        assert desk.get(TODO, row, VERDICT) == "ยังไม่ตรวจ"
        desk.put(TODO, row, verdict="ผ่าน")
    office.run([OTHER])
    desk = office.desk()
    assert desk.get(TODO, desk.find(TODO, title=title), VERDICT) == "ผ่าน"


def test_an_added_answer_that_was_emptied_with_its_note_is_gone(office: Office):
    add_with_note(office)
    empty(office, note="")
    office.run([OTHER])
    assert office.codes() == []
