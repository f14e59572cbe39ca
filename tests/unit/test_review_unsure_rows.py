"""Entries in a table's row, where a newer return put rows in or took some out. All is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.issues import CATALOGUE, sentence
from rt67_aggregate.review.table_columns import named_rows
from tests.blank_returns import drafted_form
from tests.mixed_form import mixed_form
from tests.workbook_desk import ANSWERS, TODO, VERDICT
from tests.workbook_office import Office, texts
from tests.workbook_summary import Extra, Say, piece

P, S = "1.1.problem", "1.1.suggestion"
SECOND = Extra(version={"C001": "second"})
CODE = "review_row_unsure"


def rows(*pairs: tuple[str, str]) -> list[Say]:
    """The rows of the table, problem and suggestion; an empty cell is no answer."""
    found = [(P, n, p) for n, (p, _) in enumerate(pairs, 1)] + [
        (S, n, s) for n, (_, s) in enumerate(pairs, 1)
    ]
    return [Say("C001", section, text, entry) for section, entry, text in found if text]


def entered(office: Office, section: str, shown: str, **what: str) -> None:
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=section, text=shown), **what)


OLD = (("ครูไม่พอ", "ไม่มี"), ("งบไม่พอ", "ขอเพิ่มงบ"))
PUT_IN = (("ไฟดับ", "ไม่มี"), *OLD)


@pytest.mark.parametrize("what", [{"text": "ขอครูสองคน"}, {"note": "โทรถาม"}, {"moved_to": "1.2 ปัญหา"}])
def test_a_row_put_in_above_a_text_that_says_nothing_is_told(office: Office, what: dict[str, str]):
    office.run(rows(*OLD))
    entered(office, S, "ไม่มี", **what)
    office.run(rows(*OLD))
    assert office.codes() == []
    office.run(rows(*PUT_IN), SECOND)
    assert office.codes() == [CODE]
    assert all(text in sentence(office.noticed[0]) for text in ("ไม่มี", what.get("text", "")))
    with office.desk() as desk:  # it asks in a row of its own, and ends there
        row = desk.find(TODO, title=CATALOGUE[CODE].title)
        assert desk.get(TODO, row, VERDICT) == "ยังไม่ตรวจ"
        desk.put(TODO, row, verdict="ผ่าน")
    office.run(rows(*PUT_IN), SECOND)
    desk = office.desk()
    assert desk.get(TODO, desk.find(TODO, title=CATALOGUE[CODE].title), VERDICT) == "ผ่าน"


def test_an_entry_that_is_taken_to_the_right_row_is_told_no_longer(office: Office):
    office.run(rows(*OLD))
    entered(office, S, "ไม่มี", text="ขอครูสองคน")
    office.run(rows(*PUT_IN), SECOND)
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=S, text="ขอครูสองคน"), text="")
        desk.put(ANSWERS, desk.find(ANSWERS, section=S, text="ไม่มี"), text="ขอครูสองคน")
    applied = office.run(rows(*PUT_IN), SECOND)
    assert texts(applied, "C001", S) == ["ไม่มี", "ขอครูสองคน", "ขอเพิ่มงบ"]
    assert office.codes() == []


def test_an_entry_beside_a_blank_column_is_told(office: Office):
    office.run(rows(("ครูไม่พอ", "")))
    with office.desk() as desk:
        row = next(
            row
            for row in desk.rows(ANSWERS)
            if desk.get(ANSWERS, row, "รหัสหัวข้อ") == S and not desk.get(ANSWERS, row, "ข้อความ")
        )
        desk.put(ANSWERS, row, text="ขอครูสองคน")
    office.run(rows(("ไฟดับ", ""), ("ครูไม่พอ", "")), SECOND)
    assert office.codes() == [CODE]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (OLD, OLD, {"verdict": "ผ่าน"}),  # the same is said of whichever row
        (OLD, PUT_IN, {"verdict": "ทุกแถวที่เหมือนกัน", "text": "-"}),
        (OLD[:1], OLD[:1], {"text": "ขอครูสองคน"}),  # there is one row
        ((("ครูไม่พอ", "ไม่มี"), ("งบไม่พอ", "-")), (("ไฟดับ", "ขอไฟ"), ("ครูไม่พอ", "ขอครู")), {"verdict": "ผ่าน"}),
    ],
)
def test_what_does_not_hang_on_the_row_is_not_told(office: Office, old, new, what):
    office.run(rows(*old))
    entered(office, S, "ไม่มี", **what)
    office.run(rows(*new), SECOND)
    assert CODE not in office.codes()


def test_a_note_beside_an_entry_for_all_that_look_the_same_is_of_its_row(office: Office):
    office.run(rows(*OLD))
    entered(office, S, "ไม่มี", verdict="ทุกแถวที่เหมือนกัน", text="ไม่มีจริง", note="โทรถาม")
    office.run(rows(*PUT_IN), SECOND)
    assert CODE in office.codes()
    told = next(sentence(issue) for issue in office.noticed if issue.code == CODE)
    assert "โทรถาม" in told
    assert "ไม่มีจริง" not in told


def test_a_text_that_stands_once_is_followed_and_one_of_the_same_return_is_sure(office: Office):
    office.run(rows(*OLD))
    entered(office, S, "ขอเพิ่มงบ", text="ขอเพิ่มงบซ่อม")
    entered(office, S, "ไม่มี", text="ขอครูสองคน")
    office.run(rows(*OLD))
    assert office.codes() == []
    applied = office.run(rows(("ไฟดับ", "ขอไฟ"), *OLD), SECOND)
    assert texts(applied, "C001", S) == ["ขอไฟ", "ขอครูสองคน", "ขอเพิ่มงบซ่อม"]


@pytest.mark.parametrize("left", [1, 2])
@pytest.mark.parametrize("deleted", [False, True])
def test_one_of_two_rows_that_said_the_same_is_gone(office: Office, left: int, deleted: bool):
    """The newer return has the text once, and it may be the other row's."""
    old = (("งบไม่พอ", "ขอ"), ("ครูขาด", "ให้"), ("งบไม่พอ", "รอ"))
    office.run(rows(*old))
    entered(office, P, "งบไม่พอ", text="งบครุภัณฑ์ไม่พอ")
    for _ in range(2):
        office.run(rows(*old))
        assert office.codes() == []
    if deleted:  # the workbook knows as much
        office.corrections.unlink()
    for _ in range(3):
        office.run(rows(*old[-left:]), SECOND)
        assert office.codes() == [CODE]
    entered(office, P, "งบครุภัณฑ์ไม่พอ", note="ถูกแถวแล้ว")
    office.run(rows(*old[-left:]), SECOND)
    assert office.codes() == []


def test_two_files_that_swap_their_names_keep_their_own_reviews(office: Office):
    one, other = (piece(college, "ดูเอกสารแนบ") for college in ("C001", "C002"))
    office.run([], Extra(unplaced=[one, other]))
    with office.desk() as desk:
        row = desk.find(TODO, college=office.roster.colleges[0].name, text="ดูเอกสารแนบ")
        desk.put(TODO, row, moved_to="1.1.result.1")
    office.run([], Extra(unplaced=[one, other]))
    swapped = [one | {"source": other["source"]}, other | {"source": one["source"]}]
    applied = office.run([], Extra(unplaced=swapped))
    assert texts(applied, "C002", "1.1.result.1") == [""]
    assert texts(applied, "C001", "1.1.result.1") == ["ดูเอกสารแนบ"]
    assert office.codes() == []
    office.run([], Extra(unplaced=swapped))
    assert office.codes() == []


def named(*texts: str) -> list[Say]:
    """The rows of a table whose rows the form names; an empty cell is no answer."""
    return [Say("C001", "result", text, entry) for entry, text in enumerate(texts, 1) if text]


@pytest.mark.parametrize("now", [("9", "5"), ("", "5"), ("5 คน", "5")])
def test_what_was_entered_in_a_row_that_the_form_names_is_of_no_other_row(
    tmp_path: Path, now: tuple[str, str]
):
    office = Office(tmp_path, mixed_form())
    office.run(named("5", "8"))
    entered(office, "result", "5", text="50")
    applied = office.run(named(*now), SECOND)
    assert texts(applied, "C001", "result") == list(filter(None, now))
    assert office.codes() in (["review_conflict"], ["review_orphaned"])
    assert "50" in sentence(office.noticed[0])


@pytest.mark.parametrize("before", [("5", "5"), ("ไม่มี", "8")])
def test_a_row_that_the_form_names_is_sure_whatever_it_says(tmp_path: Path, before: tuple[str, str]):
    office = Office(tmp_path, mixed_form())
    office.run(named(*before))
    entered(office, "result", before[0], text="50")
    applied = office.run(named(*before), SECOND)
    assert texts(applied, "C001", "result") == ["50", before[1]]
    assert office.codes() == []


def test_a_row_is_named_by_words_and_not_by_the_figure_that_counts_it():
    assert named_rows(mixed_form()) == {"result": frozenset({"1", "2"})}
    assert named_rows(drafted_form("centre")) == {"2.answer.1": frozenset(), "2.answer.2": frozenset()}


def test_an_entry_that_was_carried_is_told_where_its_own_return_comes_again(office: Office):
    """Its text stood in two rows there; which of them it was made in is known no longer."""
    twice = (("งบไม่พอ", "ก"), ("ครูไม่พอ", "ข"), ("งบไม่พอ", "ค"))
    once = (("ครูไม่พอ", "ข"), ("ไฟดับ", "ง"), ("น้ำท่วม", "จ"), ("งบไม่พอ", "ค"))
    office.run(rows(*twice))
    with office.desk() as desk:
        second = [r for r in desk.rows(ANSWERS) if desk.get(ANSWERS, r, "ข้อความ") == "งบไม่พอ"][1]
        desk.put(ANSWERS, second, note="ขอเพิ่มแล้ว")
    office.run(rows(*twice))
    for _ in range(2):
        office.run(rows(*once), SECOND)
        assert office.codes() == [CODE]
    for _ in range(2):
        office.run(rows(*twice))
        assert office.codes() == [CODE]
