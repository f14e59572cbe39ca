"""What the officer entered, laid into the tables of a run: corrections, moves, additions, statuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.model import (
    OF_SENDER,
    RECORD_COLUMNS,
    VALUE_COLUMNS,
    Issue,
    Reviewed,
    Rows,
    ValueType,
    Verdict,
    frame_of,
)
from rt67_aggregate.review import apply, beside, filed_returns
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.keys import added_key, college_key, file_key, issue_key, record_key, words_key
from rt67_aggregate.text import section_names
from tests.counted_form import counted_form
from tests.small_review import (
    DONE,
    LEVEL,
    NEXT,
    OTHER,
    RISK,
    Loose,
    Sent,
    applied,
    counts,
    form,
    frames,
    told,
    values,
)

TRAINED = Sent("C001", DONE, "จัดอบรม 2 ครั้ง")
PLANNED = Sent("C001", NEXT, "จะจัดอบรม")
NOTHING = Sent("C001", OTHER, "")
FIRST_RISK, FIRST_LEVEL = Sent("C001", RISK, "งบไม่พอ", "1"), Sent("C001", LEVEL, "มาก", "1")
SECOND_RISK = Sent("C001", RISK, "ครูไม่พอ", "2")
THEIRS = Sent("C002", DONE, "ประชุมครู")
ALL = (TRAINED, PLANNED, NOTHING, FIRST_RISK, SECOND_RISK, FIRST_LEVEL, THEIRS)
LOOSE = Loose("มีครู 48 คน", pictures="p/1.png")


def test_without_a_review_the_tables_stay_as_they_were_sent() -> None:
    tables = frames(ALL, [LOOSE])
    found = applied(tables)
    assert [row | {"key": "", "verdict": ""} for row in Rows(found.frames.records)] == [
        row | {"key": "", "verdict": ""} for row in Rows(tables.records)
    ]
    assert list(Rows(found.frames.unplaced)) == list(Rows(tables.unplaced))
    assert list(Rows(found.frames.returns)) == list(Rows(tables.returns))
    assert found.issues == ()
    assert list(found.records) == [one.entered() for one in ALL]
    assert list(found.unplaced) == [LOOSE.entered()]


def test_each_record_gets_its_key_and_its_verdict_behind_its_own_columns() -> None:
    found = applied(frames(ALL), TRAINED.entered(verdict=Verdict.PASSED))
    assert list(found.frames.records.columns)[-2:] == ["key", "verdict"]
    rows = list(Rows(found.frames.records))
    assert [row["key"] for row in rows] == [one.key for one in ALL]
    assert [row["verdict"] for row in rows] == ["ผ่าน", *["ยังไม่ตรวจ"] * 6]


def test_a_correction_takes_the_answer_s_place_with_the_status_that_it_tells() -> None:
    tables = frames(ALL)
    found = applied(tables, TRAINED.entered(text="ไม่มี"), THEIRS.entered(text=THEIRS.text))
    assert told(found)[0] == ("C001", DONE, "1", "ไม่มี", "none", "edited")
    assert told(found)[-1] == ("C002", DONE, "1", "ประชุมครู", "answered", "")
    assert (counts(found, "C001")["answered"], counts(found, "C001")["none"]) == ("3", "1")
    assert counts(found, "C002") == {"answered": "1"}
    assert next(iter(Rows(tables.records)))["text"] == "จัดอบรม 2 ครั้ง"  # the table as sent is another one


def test_codes_that_an_answer_has_already_stay_before_the_new_one_and_come_once() -> None:
    doubtful = replace(TRAINED, review="heading_uncertain;edited")
    moved = replace(PLANNED, review="row_cut")
    entries = doubtful.entered(text="3 ครั้ง"), moved.entered(moved_to=OTHER)
    found = told(applied(frames([doubtful, moved, NOTHING]), *entries))
    assert found[0][-1] == "heading_uncertain;edited"
    assert found[2] == ("C001", OTHER, "1", "จะจัดอบรม", "answered", "row_cut;moved")


def test_a_status_of_the_officer_s_counts_instead_of_the_text_s() -> None:
    found = applied(frames(ALL), TRAINED.entered(status="in_progress"), THEIRS.entered(status="ทำแล้ว"))
    assert told(found)[0] == ("C001", DONE, "1", "จัดอบรม 2 ครั้ง", "in_progress", "restated")
    assert told(found)[-1] == ("C002", DONE, "1", "ประชุมครู", "answered", "")
    assert counts(found, "C001") == {"answered": "3", "in_progress": "1", "blank": "1"}


def test_an_answer_moves_behind_those_of_its_new_section_and_leaves_a_blank() -> None:
    found = applied(frames(ALL), TRAINED.entered(moved_to=NEXT))
    assert told(found)[:3] == [
        ("C001", DONE, "1", "", "blank", "moved"),
        ("C001", NEXT, "1", "จะจัดอบรม", "answered", ""),
        ("C001", NEXT, "2", "จัดอบรม 2 ครั้ง", "answered", "moved"),
    ]
    row = list(Rows(found.frames.records))[2]
    assert (row["kind"], row["heading"], row["topic_id"], row["policy_id"]) == (
        "text",
        "สิ่งที่จะทำต่อไป",
        "A.1",
        "A",
    )
    assert (row["source"], row["locator"], row["college"]) == ("C001.docx", "ย่อหน้าที่ 1", "วิทยาลัยหนึ่ง")
    blank = next(iter(Rows(found.frames.records)))
    assert (blank["key"], blank["locator"], blank["pictures"]) == (record_key("C001", DONE, "1", ""), "", "")
    assert counts(found, "C001") == {"answered": "3", "blank": "2"}


def test_a_blank_answer_gives_way_to_what_is_moved_there() -> None:
    found = told(applied(frames(ALL), TRAINED.entered(moved_to=OTHER)))
    assert [row for row in found if row[1] == OTHER] == [
        ("C001", OTHER, "1", "จัดอบรม 2 ครั้ง", "answered", "moved")
    ]


@pytest.mark.parametrize("more", [{"pictures": "p/1.png"}, {}])
def test_a_picture_or_a_correction_alone_is_an_answer_that_gives_no_way(more: dict[str, str]) -> None:
    kept = replace(NOTHING, **more)  # type: ignore[arg-type]
    entry = kept.entered() if more else kept.entered(text="ทำแล้ว")
    found = told(applied(frames([TRAINED, kept]), TRAINED.entered(moved_to=OTHER), entry))
    assert [row[2:4] for row in found if row[1] == OTHER] == [
        ("1", "" if more else "ทำแล้ว"),
        ("2", "จัดอบรม 2 ครั้ง"),
    ]


def test_in_a_table_what_is_moved_gets_a_row_of_its_own_behind_all_columns() -> None:
    found = told(applied(frames(ALL), TRAINED.entered(moved_to=LEVEL)))
    assert [row[2:4] for row in found if row[1] == LEVEL] == [("1", "มาก"), ("3", "จัดอบรม 2 ครั้ง")]


def test_an_answer_moved_to_where_it_stands_stays() -> None:
    found = applied(frames(ALL), TRAINED.entered(moved_to=DONE))
    assert told(found) == told(applied(frames(ALL)))
    assert found.issues == ()


@pytest.mark.parametrize("place", ["A.9.text.1", "A.1", "A.table"])
def test_a_move_to_what_is_no_section_is_told_and_moves_nothing(place: str) -> None:
    found = applied(frames(ALL, [LOOSE]), TRAINED.entered(moved_to=place), LOOSE.entered(moved_to=place))
    assert told(found) == told(applied(frames(ALL)))
    assert len(found.frames.unplaced) == 1
    expected = {"section": place}
    assert values(found) == [
        ("move_to_unknown", {"text": "มีครู 48 คน"} | expected),
        ("move_to_unknown", {"text": "จัดอบรม 2 ครั้ง"} | expected),
    ]
    issue = found.issues[1]
    assert (issue.source, issue.college_id, issue.section_id, issue.entry) == ("C001.docx", "C001", DONE, 1)


def test_a_text_that_no_section_took_goes_where_it_was_moved_to() -> None:
    rest = Loose("ขอบคุณ", locator="ย่อหน้าที่ 10")
    found = applied(frames(ALL, [LOOSE, rest]), LOOSE.entered(moved_to=OTHER), rest.entered(note="อ่านแล้ว"))
    (row,) = [row for row in Rows(found.frames.records) if row["section_id"] == OTHER]
    assert (row["text"], row["status"], row["entry"], row["review"]) == (
        "มีครู 48 คน",
        "answered",
        "1",
        "placed",
    )
    assert (row["pictures"], row["source"], row["locator"]) == ("p/1.png", "C001.docx", "ย่อหน้าที่ 9")
    assert (row["key"], row["kind"], row["college"]) == (LOOSE.key, "text", "วิทยาลัยหนึ่ง")
    assert list(Rows(found.frames.unplaced)) == [rest.row]
    assert list(found.unplaced) == [rest.entered(note="อ่านแล้ว")]
    assert counts(found, "C001") == {"answered": "5", "unplaced": "1"}


def test_a_placed_text_is_corrected_like_an_answer() -> None:
    found = told(applied(frames(ALL, [LOOSE]), LOOSE.entered(moved_to=OTHER, text="ไม่มี")))
    assert [row[3:] for row in found if row[1] == OTHER] == [("ไม่มี", "none", "placed;edited")]


def test_a_text_of_a_return_that_is_nobody_s_stays_and_is_told() -> None:
    nobodys = Loose("มีครู 48 คน", college_id="", source="ใคร.docx")
    found = applied(frames(ALL, [nobodys]), nobodys.entered(moved_to=DONE))
    assert len(found.frames.unplaced) == 1
    assert values(found) == [("move_without_college", {"text": "มีครู 48 คน"})]
    assert told(found) == told(applied(frames(ALL)))


def added(text: str, **more: str) -> Reviewed:
    row = Reviewed(added_key("C001", OTHER, text), college_id="C001", section_id=OTHER, text=text)
    return replace(row, **more)  # type: ignore[arg-type]


def test_an_answer_that_the_officer_added_is_one_of_the_college_s() -> None:
    found = applied(frames(ALL), added("ไม่มี"), added("โทรถามแล้ว", section_id=NEXT))
    rows = told(found)
    assert ("C001", OTHER, "1", "ไม่มี", "none", "added") in rows
    assert ("C001", NEXT, "2", "โทรถามแล้ว", "answered", "added") in rows
    assert len(rows) == len(ALL) + 1
    (row,) = [row for row in Rows(found.frames.records) if row["text"] == "ไม่มี"]
    assert (row["source"], row["locator"], row["pictures"], row["college_id"]) == ("", "", "", "C001")


def test_an_added_answer_that_was_moved_on_goes_there_and_one_taken_back_is_none() -> None:
    found = applied(frames(ALL), added("โทรถาม", moved_to=NEXT), replace(added("ผิด"), text=""))
    assert [row[1:4] for row in told(found) if row[5] == "added"] == [(NEXT, "2", "โทรถาม")]
    assert len(told(found)) == len(ALL) + 1
    assert found.issues == ()


@pytest.mark.parametrize(
    "more", [{"college_id": "C009"}, {"section_id": "A.9"}, {"section_id": "A.1"}, {"college_id": ""}]
)
def test_an_added_answer_without_a_college_or_a_section_is_told(more: dict[str, str]) -> None:
    found = applied(frames(ALL), added("ทำแล้ว", **more), added("ด้วย"))
    assert values(found) == [("added_without_college", {"text": "ทำแล้ว"})]
    assert [row[3] for row in told(found) if row[5] == "added"] == ["ด้วย"]


def test_note_and_group_of_an_added_answer_without_a_college_are_told_with_it() -> None:
    row = added("ทำแล้ว", college_id="C009", note="โทรถามครูสมมติ", group="กลุ่มครู")
    found = applied(frames(ALL), row)
    assert values(found) == [("added_without_college", {"text": "ทำแล้ว · โทรถามครูสมมติ · กลุ่มครู"})]


def test_what_was_said_of_the_blank_that_a_move_leaves_is_there_again() -> None:
    blank = Reviewed(record_key("C001", DONE, "1", ""), "sha-C001", "C001", DONE, "1", "C001.docx")
    entered = replace(blank, verdict=Verdict.SENT_BACK, note="ขอใหม่", text="ถามใหม่")
    found = applied(frames(ALL), TRAINED.entered(moved_to=NEXT), entered)
    assert found.issues == ()
    assert told(found)[0] == ("C001", DONE, "1", "ถามใหม่", "answered", "moved;edited")
    row = found.records[0]
    assert (row.key, row.verdict, row.note, row.text, row.entry) == (
        blank.key,
        Verdict.SENT_BACK,
        "ขอใหม่",
        "ถามใหม่",
        "1",
    )
    assert (row.college_id, row.section_id, row.sent) == ("C001", DONE, "")


def test_what_was_typed_in_the_blank_that_a_move_leaves_is_moved_on_and_stated_too() -> None:
    blank = Reviewed(record_key("C001", DONE, "1", ""), "sha-C001", "C001", DONE, "1", "C001.docx")
    entered = replace(blank, text="ถามใหม่", moved_to=OTHER, status="none")
    last = replace(blank, key=f"{blank.key}-2", text="ถามอีกครั้ง")
    found = applied(frames(ALL), TRAINED.entered(moved_to=NEXT), entered, last)
    assert found.issues == ()
    placed = {row[3]: row[1:3] + row[4:] for row in told(found)}
    assert placed["ถามใหม่"] == (OTHER, "1", "none", "moved;edited;restated")
    assert placed["ถามอีกครั้ง"] == (DONE, "1", "answered", "moved;edited")


@pytest.mark.parametrize("target", [OTHER, DONE])
def test_the_note_beside_a_blank_that_a_move_leaves_goes_where_the_blank_is_moved_to(target: str) -> None:
    blank = Reviewed(record_key("C001", DONE, "1", ""), "sha-C001", "C001", DONE, "1", "C001.docx")
    entered = replace(blank, note="ดูแล้ว", moved_to=target)
    found = applied(frames(ALL), TRAINED.entered(moved_to=NEXT), entered)
    places = [place[1] for place, row in zip(told(found), found.records, strict=True) if row.note]
    assert places == [target]
    assert told(found)[0][:4] == ("C001", DONE, "1", "")


def test_a_blank_that_was_moved_nowhere_stays_and_is_told() -> None:
    blank = Reviewed(record_key("C001", DONE, "1", ""), "sha-C001", "C001", DONE, "1", "C001.docx")
    entered = replace(blank, text="ถามใหม่", moved_to="A.9")
    found = applied(frames(ALL), TRAINED.entered(moved_to=NEXT), entered)
    assert [issue.code for issue in found.issues] == ["move_to_unknown"]
    assert told(found)[0][:4] == ("C001", DONE, "1", "ถามใหม่")


def test_records_stand_in_the_roster_s_and_the_form_s_order_whatever_was_moved() -> None:
    shuffled = (PLANNED, THEIRS, TRAINED, NOTHING)
    found = told(applied(frames(shuffled), PLANNED.entered(moved_to=OTHER)))
    assert [row[:2] for row in found] == [
        ("C001", DONE),
        ("C001", NEXT),
        ("C001", OTHER),
        ("C002", DONE),
    ]


def test_untouched_records_come_in_the_form_s_order_and_those_of_no_section_last() -> None:
    strange = {**THEIRS.row, "section_id": "Z.9", "text": "ข้อที่ไม่มีในแบบ"}
    rows = [one.row for one in (PLANNED, TRAINED)] + [strange, THEIRS.row]
    tables = replace(frames([]), records=frame_of(RECORD_COLUMNS, rows))
    found = Rows(applied(tables).frames.records)
    assert list(found.column("section_id")) == [DONE, NEXT, DONE, "Z.9"]
    assert list(found.column("text")) == [TRAINED.text, PLANNED.text, THEIRS.text, strange["text"]]


def test_an_untouched_record_has_the_value_that_its_text_tells_now() -> None:
    asked = counted_form()
    section = next(section for section in asked.sections if section.value is ValueType.NUMBER)
    row = dict.fromkeys((*RECORD_COLUMNS, *VALUE_COLUMNS), "")
    row |= {"college_id": "C001", "section_id": section.id, "entry": "1", "text": "48"}
    tables = replace(frames([]), records=frame_of(tuple(row), [row | {"value": "47"}]))
    after = apply(tables, {}, asked).frames.records
    assert list(after["value"]) == ["48"]


def test_a_column_of_an_answer_goes_with_it_and_is_blank_in_rows_that_the_review_makes() -> None:
    tables = frames([TRAINED, PLANNED])
    rows = [one.row | {"mood": mood} for one, mood in ((TRAINED, "สดใส"), (PLANNED, "เศร้า"))]
    tables = replace(tables, records=frame_of((*RECORD_COLUMNS, "mood"), rows))
    added = Reviewed("a-1", college_id="C001", section_id=OTHER, text="เพิ่มเติม")
    records = Rows(applied(tables, PLANNED.entered(moved_to=DONE), added).frames.records)
    assert [(row["section_id"], row["text"], row["mood"]) for row in records] == [
        (DONE, TRAINED.text, "สดใส"),
        (DONE, PLANNED.text, "เศร้า"),
        (NEXT, "", ""),
        (OTHER, "เพิ่มเติม", ""),
    ]


def test_a_newer_return_that_says_something_else_is_told_and_not_corrected() -> None:
    before = replace(TRAINED, text="จัดอบรม 1 ครั้ง")
    found = applied(frames(ALL), before.entered(text="จัดอบรม 5 ครั้ง"))
    assert told(found)[0][3] == "จัดอบรม 2 ครั้ง"
    ((code, said),) = values(found)
    assert code == "review_conflict"
    assert said == {
        "verdict": "จดไว้",
        "old": "จัดอบรม 1 ครั้ง",
        "new": "จัดอบรม 2 ครั้ง",
        "entered": "จัดอบรม 5 ครั้ง",
    }


def test_one_entry_for_all_rows_that_look_the_same_goes_to_pieces_too() -> None:
    same = Sent("C002", NEXT, "จะจัดอบรม")
    lead = PLANNED.entered(verdict=Verdict.ALIKE, text="จะจัดอบรมครู")
    found = applied(frames([*ALL, same]), lead)
    assert [row[3] for row in told(found) if row[1] == NEXT] == ["จะจัดอบรมครู", "จะจัดอบรมครู"]
    assert values(found) == [("review_alike", {"count": "1", "old": "จะจัดอบรม"})]
    thanks = Loose("ขอบคุณ"), Loose("ขอบคุณ", college_id="C002")
    found = applied(frames(ALL, thanks), thanks[0].entered(verdict=Verdict.ALIKE, moved_to=OTHER))
    assert len(found.frames.unplaced) == 0
    assert [row[:4] for row in told(found) if row[1] == OTHER] == [
        ("C001", OTHER, "1", "ขอบคุณ"),
        ("C002", OTHER, "1", "ขอบคุณ"),
    ]


def test_what_two_people_entered_differently_is_told_in_the_sheets_words() -> None:
    held, lost = TRAINED.entered(moved_to=NEXT), TRAINED.entered(moved_to=OTHER)
    conflict = Correction("2024-01-01T00:00:00+07:00", lost, ("moved_to",))
    found = apply(frames(ALL), {held.key: held}, form(), [conflict])
    assert values(found) == [
        (
            "review_two_officers",
            {
                "old": "จัดอบรม 2 ครั้ง",
                "held": section_names(form())[NEXT],
                "other": section_names(form())[OTHER],
            },
        )
    ]


def test_a_correction_beside_an_issue_without_an_answer_is_told() -> None:
    issue = Reviewed("i-1", college_id="C001", source="C001.docx", text="แก้แล้ว", moved_to=DONE)
    file = Reviewed("f-1", source="ใคร.docx", text="ของใคร")
    noted = Reviewed("i-2", note="รับทราบ")
    found = applied(frames(ALL), issue, noted, file)
    assert values(found) == [
        ("review_without_answer", {"text": f"แก้แล้ว · {DONE}"}),
        ("review_without_answer", {"text": "ของใคร"}),
    ]
    assert [(i.source, i.college_id) for i in found.issues] == [("C001.docx", "C001"), ("ใคร.docx", "")]


def test_the_officer_s_words_for_the_report_come_with_their_places() -> None:
    found = applied(frames(ALL), Reviewed(words_key("A.1"), text="ดีมาก"))
    assert [row.text for row in found.words if row.key == words_key("A.1")] == ["ดีมาก"]
    assert [row.key for row in found.words[:2]] == [words_key(""), words_key("A.1")]


def test_a_file_is_filed_under_the_college_that_the_officer_names() -> None:
    rows = [
        Reviewed("f-1", "sha-1", filed="C001"),
        Reviewed("f-2", "", filed="C002"),
        Reviewed("f-3", "sha-3"),
    ]
    assert filed_returns({row.key: row for row in rows}) == {"sha-1": "C001"}


# --- the review beside the issues -----------------------------------------------------------------


def test_an_issue_about_an_answer_shares_the_answer_s_entry() -> None:
    found = applied(frames(ALL), SECOND_RISK.entered(note="ถามแล้ว"))
    about = [
        Issue("row_cut", "C001.docx", college_id="C001", section_id=RISK, entry=2),
        Issue("row_cut", "C001.docx", college_id="C001", section_id=RISK, entry=9),
        Issue("row_cut", "C001.docx", college_id="C002", section_id=RISK, entry=1),
    ]
    rows = beside(found, about).issues
    assert rows[0] == SECOND_RISK.entered(note="ถามแล้ว")
    assert rows[1] == FIRST_RISK.entered()
    assert (rows[2].key, rows[2].college_id, rows[2].section_id, rows[2].source) == (
        issue_key(about[2], {"C001.docx": "sha-C001"}),
        "C002",
        RISK,
        "C001.docx",
    )


def test_an_issue_about_a_section_shares_what_stood_there_before_the_blank_that_a_move_left() -> None:
    found = applied(frames(ALL), TRAINED.entered(moved_to=OTHER))
    issue = Issue("row_cut", college_id="C001", section_id=DONE, entry=0)
    assert beside(found, [issue]).issues == (TRAINED.entered(moved_to=OTHER),)
    placed = applied(frames(ALL, [LOOSE]), LOOSE.entered(moved_to=OTHER))
    issue = Issue("row_cut", college_id="C001", section_id="")
    (row,) = beside(placed, [issue]).issues
    assert row.key == issue_key(issue)  # a text that no section took is no answer of its own


def test_what_was_entered_beside_an_issue_is_there_again_by_bytes_or_by_the_old_name() -> None:
    issue = Issue("not_this_form", "C001.docx", values=(("file", "C001.docx"),))
    by_bytes = Reviewed(issue_key(issue, {"C001.docx": "sha-C001"}), note="ของปีก่อน")
    by_name = Reviewed(issue_key(issue), note="ชื่อเดิม")
    for entry in (by_bytes, by_name):
        (row,) = beside(applied(frames(ALL), entry), [issue]).issues
        assert (row.note, row.key, row.source) == (entry.note, by_bytes.key, "C001.docx")
    first, second = beside(applied(frames(ALL)), [issue, issue]).issues
    assert (first.key, second.key) == (by_bytes.key, f"{by_bytes.key}-2")


@pytest.mark.parametrize(
    "code", ["college_unknown", "college_ambiguous", "college_chosen", *sorted(OF_SENDER)]
)
def test_a_return_that_does_not_say_whose_it_is_has_an_entry_by_its_bytes(code: str) -> None:
    lines = [
        Loose("วิทยาลัยเทคนิคสมมติ", reason="unit_line"),
        Loose("เรียน ผู้อำนวยการ", reason="cover", locator="ย่อหน้าที่ 2"),
        Loose("อื่น ๆ", reason="comment", locator="ย่อหน้าที่ 3"),
        Loose("ของอีกไฟล์", college_id="C002", reason="cover"),
    ]
    issue = Issue(code, "C001.docx")
    (row,) = beside(applied(frames(ALL, lines)), [issue]).issues
    own = Reviewed(file_key("sha-C001"), "sha-C001", source="C001.docx")
    assert row == replace(own, sent="วิทยาลัยเทคนิคสมมติ · เรียน ผู้อำนวยการ")
    (row,) = beside(applied(frames(ALL, lines), replace(own, filed="C002")), [issue]).issues
    assert (row.filed, row.sent[:19]) == ("C002", "วิทยาลัยเทคนิคสมมติ")
    (other,) = beside(applied(frames(ALL)), [Issue(code, "ไม่มี.docx")]).issues
    assert other.key.startswith("i-")


def test_what_was_entered_before_a_doubt_of_the_sender_was_one_of_the_file_is_there_again() -> None:
    issue = Issue("college_guessed", "C001.docx", college_id="C001")
    own = file_key("sha-C001")
    for key in (issue_key(issue, {"C001.docx": "sha-C001"}), issue_key(issue)):
        (row,) = beside(applied(frames(ALL), Reviewed(key, note="ถามแล้ว")), [issue]).issues
        assert (row.key, row.note) == (own, "ถามแล้ว")


def test_of_a_long_line_in_place_of_a_name_the_beginning_is_shown() -> None:
    (row,) = beside(
        applied(frames(ALL, [Loose("ก" * 400, reason="cover")])), [Issue("college_unknown", "C001.docx")]
    ).issues
    assert row.sent == "ก" * 300


def test_each_college_has_one_entry_of_its_own() -> None:
    done = Reviewed(college_key("C002"), "sha-C002", "C002", status="เสร็จ")
    rows = beside(applied(frames(ALL), done), []).colleges
    assert rows == (Reviewed(college_key("C001"), "sha-C001", "C001"), done)


def test_the_review_for_the_workbook_holds_what_was_applied() -> None:
    found = applied(frames(ALL, [LOOSE]), TRAINED.entered(note="ดี"))
    review = beside(found, [])
    assert (review.records, review.unplaced, review.words) == (found.records, found.unplaced, found.words)
    assert review.issues == ()
