"""One reviewed row out of all that stands under its key: what differs is entered, what is unclear stops."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.model import Read, Reviewed, Verdict
from rt67_aggregate.review.entries import KeyChanges, entry_of, plain_field
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.sheets import SheetRow
from tests.small_workbook import FIRST, ledger, written
from tests.told import untold

SENT = "จัดอบรม 2 ครั้ง"


def row(number: int = 4, sheet: str = "คำตอบ", **cells: str) -> SheetRow:
    return SheetRow(sheet, number, cells, own=(str(number),))


def entry(known: Ledger, key: str, *lines: SheetRow | tuple[int, SheetRow]) -> Read[Reviewed]:
    seen = KeyChanges()
    for given in lines:
        part, line = given if isinstance(given, tuple) else (0, given)
        seen.look(line, part, known.parts(key)[part])
    read = entry_of(known, key, known.written(key), seen)
    assert not untold(read.issues)
    return read


def now(known: Ledger, key: str, *lines: SheetRow | tuple[int, SheetRow]) -> Reviewed:
    read = entry(known, key, *lines)
    assert read.value is not None, read.issues
    return read.value


def codes(known: Ledger, key: str, *lines: SheetRow | tuple[int, SheetRow]) -> list[str]:
    read = entry(known, key, *lines)
    assert read.value is None
    return [issue.code for issue in read.issues]


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("verdict", " แก้ไข", Verdict.CORRECTED),
        ("text", "จัดอบรม 3 ครั้ง ", "จัดอบรม 3 ครั้ง"),
        ("moved_to", "1.2.result.1", "1.2.result.1"),
        ("note", "โทรถาม\n\nแล้ว", "โทรถาม\n\nแล้ว"),
        ("group", "  ขาด   ครู", "ขาด ครู"),
    ],
)
def test_what_differs_from_what_was_written_is_entered(field: str, text: str, value: str) -> None:
    known = ledger()
    assert now(known, FIRST, row(**{field: text})) == replace(known.written(FIRST), **{field: value})


def test_what_does_not_differ_is_not() -> None:
    known = ledger()
    shown = row(shown=f"{SENT} \n", verdict="ยังไม่ตรวจ", text="", moved_to=" ", note="\n", status="ตอบแล้ว")
    read = entry(known, FIRST, shown)
    assert read == Read(known.written(FIRST))


REVIEWED = written(
    "r-9",
    sent="ก",
    verdict="แก้ไข",
    text="ข",
    moved_to="1.2",
    note="ค",
    group="ง",
    status="none",
    stated="ตอบว่าไม่มี",
)


@pytest.mark.parametrize(
    ("field", "empty"),
    [("verdict", Verdict.NOT_YET), *((f, "") for f in ("text", "moved_to", "note", "group"))],
)
def test_what_was_emptied_is_taken_back(field: str, empty: str) -> None:
    known = ledger(REVIEWED)
    assert now(known, "r-9", row(**{field: ""})) == replace(known.written("r-9"), **{field: empty})


def test_a_row_that_shows_a_field_nowhere_keeps_it() -> None:
    known = ledger(REVIEWED)
    assert now(known, "r-9", row()) == known.written("r-9")


def test_a_status_is_kept_by_its_code_and_emptied_the_program_judges_again() -> None:
    known = ledger(REVIEWED)
    assert now(known, "r-9", row(status="ตอบแล้ว")).status == "answered"
    assert now(known, "r-9", row(status="")).status == ""
    assert now(known, "r-9", row(status="none")).status == "none"


def test_a_college_has_states_of_its_own() -> None:
    known = ledger(written("c-1", college_id="C001"), written("r-1", stated="ตอบว่าไม่มี"))
    states = entry(known, "c-1", row(status="ตอบแล้ว")).issues
    assert [issue.code for issue in states] == ["review_status_unknown"]
    assert dict(states[0].values)["status"] == "ตอบแล้ว"
    assert codes(known, "r-1", row(status="ตรวจแล้วบางส่วนมั้ง")) == ["review_status_unknown"]


def test_a_return_is_filed_under_a_college_and_no_answer_is() -> None:
    known = ledger(written("f-1"), written("r-1", college_id="C001", college="วิทยาลัยหนึ่ง"))
    assert now(known, "f-1", row(filed="วิทยาลัยหนึ่ง")).filed == "C001"
    assert codes(known, "f-1", row(filed="วิทยาลัยใด")) == ["review_filed_unknown"]
    assert codes(known, "r-1", row(filed="วิทยาลัยหนึ่ง")) == ["review_filed_elsewhere"]
    filed = ledger(written("f-1", filed="C001"), written("r-1", college_id="C001"))
    assert now(filed, "f-1", row(filed="")).filed == ""


def test_a_verdict_that_is_none_stops() -> None:
    read = entry(ledger(), FIRST, row(7, verdict="ok"))
    assert [issue.code for issue in read.issues] == ["review_verdict_unknown"]
    assert read.issues[0].line == 7
    assert dict(read.issues[0].values)["verdict"] == "ok"


# --- several rows of one key -------------------------------------------------------------------


def test_what_changed_in_one_of_several_rows_counts() -> None:
    found = now(ledger(), FIRST, row(text=""), row(9, "สิ่งที่ต้องตรวจ", text="ใหม่"), row(text=""))
    assert found.text == "ใหม่"


def test_different_fields_of_several_rows_come_together() -> None:
    found = now(ledger(), FIRST, row(text="ใหม่"), row(9, "สิ่งที่ต้องตรวจ", verdict="ผ่าน"))
    assert (found.text, found.verdict) == ("ใหม่", Verdict.PASSED)


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("text", "ก", "ข"),
        ("moved_to", "1.2", "1.3"),
        ("verdict", "ผ่าน", "ส่งกลับ"),
        ("status", "ตอบว่าไม่มี", "ไม่ได้ดำเนินการ"),
        ("group", "ก", "ข"),
        ("shown", "ก", "ข"),
    ],
)
def test_two_different_changes_of_one_field_stop_with_both_places(field: str, one: str, other: str) -> None:
    lines = row(**{field: one}), row(9, "สิ่งที่ต้องตรวจ", **{field: other})
    read = entry(ledger(), FIRST, *lines)
    assert [issue.code for issue in read.issues] == ["review_two_values"]
    assert dict(read.issues[0].values)["places"] == "แผ่น คำตอบ แถว 4 · แผ่น สิ่งที่ต้องตรวจ แถว 9"
    assert read.value is None


def test_two_notes_are_kept_one_under_the_other() -> None:
    assert now(ledger(), FIRST, row(note="ก"), row(9, "อื่น", note="ข")).note == "ก\nข"
    assert now(ledger(REVIEWED), "r-9", row(note=""), row(9, "อื่น", note="ข")).note == "ข"


def test_a_copied_row_of_which_one_is_changed_may_be_a_new_answer_and_stops() -> None:
    twin = SheetRow("คำตอบ", 8, {"text": ""}, own=("ก",))
    changed = replace(twin, number=9, cells={"text": "ใหม่"})
    read = entry(ledger(), FIRST, twin, changed)
    assert [(issue.code, issue.line) for issue in read.issues] == [("review_row_twice", 9)]
    assert dict(read.issues[0].values)["other"] == "8"


@pytest.mark.parametrize("other", [{"sheet": "สำเนา"}, {"own": ("ข",)}])
def test_a_row_of_another_sheet_or_of_other_words_is_no_twin(other: dict[str, object]) -> None:
    line = SheetRow("คำตอบ", 8, {"text": ""}, own=("ก",))
    changed = replace(line, number=9, cells={"text": "ใหม่"}, **other)  # type: ignore[arg-type]
    assert now(ledger(), FIRST, line, changed).text == "ใหม่"


# --- texts that go on --------------------------------------------------------------------------

LONG = (
    written("r-9", sent="กก", text="ขข", note="น", verdict="แก้ไข"),
    written("r-9", part="2", sent="คค", text="งง"),
)


def test_a_part_of_a_long_text_is_changed_in_its_place() -> None:
    known = ledger(*LONG)
    assert now(known, "r-9", (1, row(text="จจ"))).text == "ขขจจ"
    assert now(known, "r-9", (0, row(text="จจ"))).text == "จจงง"
    assert now(known, "r-9", (0, row(text="")), (1, row(text=""))).text == ""


def test_a_verdict_in_any_part_is_the_whole_answers() -> None:
    known = ledger(*LONG)
    assert now(known, "r-9", (1, row(verdict="ผ่าน", moved_to="1.2", group="ก"))) == replace(
        known.written("r-9"), verdict=Verdict.PASSED, moved_to="1.2", group="ก"
    )
    assert codes(known, "r-9", (0, row(verdict="ผ่าน")), (1, row(5, verdict="ส่งกลับ"))) == ["review_two_values"]


def test_two_texts_for_a_further_part_stop_too() -> None:
    assert codes(ledger(*LONG), "r-9", (1, row(text="ก")), (1, row(9, "อื่น", text="ข"))) == [
        "review_two_values"
    ]


# --- the program's own column ------------------------------------------------------------------


def test_an_edit_in_the_programs_own_column_is_a_correction_and_told() -> None:
    read = entry(ledger(), FIRST, row(shown="จัดอบรม 3 ครั้ง"))
    assert read.value is not None
    assert read.value.text == "จัดอบรม 3 ครั้ง"
    (told,) = read.issues
    assert (told.code, told.college_id, told.section_id, told.entry) == (
        "own_text_edited",
        "C001",
        "1.1.result.1",
        1,
    )


def test_what_was_sent_put_back_there_takes_the_correction_away() -> None:
    known = ledger(written("r-9", sent="ก", shown="ข", text="ข", verdict="แก้ไข"))
    assert now(known, "r-9", row(shown="ก")).text == ""
    assert now(known, "r-9", row(shown="ค")).text == "ค"


def test_an_emptied_cell_there_is_no_correction_and_told() -> None:
    read = entry(ledger(), FIRST, row(shown=" "))
    assert read.value == ledger().written(FIRST)
    assert [issue.code for issue in read.issues] == ["own_text_emptied"]


def test_an_edit_there_beside_another_correction_stops() -> None:
    read = entry(ledger(), FIRST, row(shown="ก", text="ข"))
    assert read.value is None
    (issue,) = read.issues
    assert issue.code == "review_two_values"
    places = dict(issue.values)["places"]
    assert places.split(" · ")[1] == f"{places.split(' · ')[0]} ช่อง ข้อความที่แก้ไข"
    assert now(ledger(), FIRST, row(shown="ก", text="ก")).text == "ก"


def test_an_edit_there_goes_before_a_correction_of_the_last_run_and_beside_an_emptied_one() -> None:
    known = ledger(written("r-9", sent="ก", shown="ข", text="ข", verdict="แก้ไข"))
    assert now(known, "r-9", row(shown="ค", text="ข")).text == "ค"
    assert now(known, "r-9", row(shown="ค", text="")).text == "ค"


def test_a_part_edited_there_is_put_to_what_the_other_parts_show() -> None:
    known = ledger(written("r-9", sent="กก"), written("r-9", part="2", sent="คค"))
    assert now(known, "r-9", (1, row(shown="งง"))).text == "กกงง"


# --- rows that follow another ------------------------------------------------------------------

FOLLOWER = written("r-9", sent="-", verdict="ตามแถวที่เหมือนกัน", text="ไม่มี", status="none", stated="ตอบว่าไม่มี")


def test_a_follower_that_nobody_touched_goes_on_following() -> None:
    known = ledger(FOLLOWER)
    assert now(known, "r-9", row(note="ดูแล้ว")) == replace(known.written("r-9"), note="ดูแล้ว")


@pytest.mark.parametrize(("field", "text"), [("text", "อื่น"), ("moved_to", "1.2"), ("status", "ตอบแล้ว")])
def test_a_follower_that_is_given_something_else_does_so_no_longer(field: str, text: str) -> None:
    found = now(ledger(FOLLOWER), "r-9", row(**{field: text}))
    assert found.verdict is Verdict.CORRECTED
    assert getattr(found, field) == {"status": "answered"}.get(field, text)


def test_the_programs_word_put_over_a_correction_takes_nothing_away() -> None:
    known = ledger(written("r-9", sent="ก", verdict="แก้ไข", text="ข"))
    assert now(known, "r-9", row(verdict="ตามแถวที่เหมือนกัน")) == known.written("r-9")


def test_the_programs_word_put_over_nothing_is_nothing() -> None:
    assert now(ledger(), FIRST, row(verdict="ตามแถวที่เหมือนกัน")) == ledger().written(FIRST)


@pytest.mark.parametrize(
    ("field", "text", "plain"),
    [
        ("verdict", " ผ่าน\n", "ผ่าน"),
        ("verdict", "", "ยังไม่ตรวจ"),
        ("moved_to", " 1.1 \n ผล ", "1.1 ผล"),
        ("group", " ก  ข", "ก ข"),
        ("status", " ก  ข", "ก ข"),
        ("filed", " ก  ข", "ก ข"),
        ("text", "\n ก  ข \t\n\n  ค \n", "ก  ข\n\n  ค"),
    ],
)
def test_a_field_is_compared_without_what_storing_adds(field: str, text: str, plain: str) -> None:
    assert plain_field(field, text) == plain
