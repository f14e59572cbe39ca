"""The small parts of a review, each by its values: cells, conflicts, counts, groups, layouts, copies."""

from __future__ import annotations

import base64
import json
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.formula import ArrayFormula

from rt67_aggregate.model import APART, LEDGER_SHEET, Issue, Read, Reviewed, Rows, Verdict, frame_of
from rt67_aggregate.review import Correction, OtherWorkbook, unread_workbook
from rt67_aggregate.review.alike import following, leaders_of, told_alike
from rt67_aggregate.review.cells import address, text, texts
from rt67_aggregate.review.conflicts import answer_conflicts, officers_conflicts, piece_conflicts
from rt67_aggregate.review.corrections_check import against_workbook
from rt67_aggregate.review.counts import recounted
from rt67_aggregate.review.entry_wording import entered_in_words, row_in_words
from rt67_aggregate.review.extras import Extras, read_extras
from rt67_aggregate.review.groups import with_members
from rt67_aggregate.review.history import history_copy
from rt67_aggregate.review.keys import record_key
from rt67_aggregate.review.layout import layout_of
from rt67_aggregate.review.opening import lock_of, with_book
from rt67_aggregate.text import digest, seal
from tests.small_workbook import SmallWorkbook
from tests.told import untold

WHEN = datetime(2024, 3, 21, 9, 5, 7)
ROW = Reviewed("r-1", "aa", "C001", "1.1", "2", "หนึ่ง.docx", "ย่อหน้าที่ 3", "จัดอบรม 2 ครั้ง")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def told(issues: Sequence[Issue]) -> list[tuple[str, dict[str, str]]]:
    assert not untold(issues)
    return [(issue.code, dict(issue.values)) for issue in issues]


# --- cells ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        ("ครู\r\nห้อง\rอาคาร", "ครู\nห้อง\nอาคาร"),
        ("_x000D_ก", "\nก"),
        (True, "TRUE"),
        (False, "FALSE"),
        (3, "3"),
        (3.0, "3"),
        (-12.0, "-12"),
        (3.5, "3.5"),
        (0.1 + 0.2, "0.3"),
        (1234567890123456.0, "1.23456789012346e+15"),
        (123456789012345.0, "123456789012345"),
        (timedelta(hours=25, minutes=5), "25:05:00"),
        (ArrayFormula("A1", "=TRIM(B1)"), "=TRIM(B1)"),
        (time(9, 30), "09:30"),
        (time(0, 0, 7), "00:00:07"),
        (time(9, 0), "09:00"),
        (datetime(2024, 3, 1), "01/03/2024"),
        (datetime(2024, 3, 1, 9, 5), "01/03/2024 09:05"),
        (datetime(2024, 3, 1, 0, 0, 5), "01/03/2024"),
        (date(2024, 3, 1), "01/03/2024"),
    ],
)
def test_a_cell_is_read_as_the_officer_sees_it(value: object, shown: str) -> None:
    assert text(value) == shown
    assert texts([value, None]) == (shown, "")


@pytest.mark.parametrize(
    ("column", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_a_cell_s_address_is_the_spreadsheet_s(column: int, letters: str) -> None:
    assert address(7, column) == f"{letters}7"


# --- conflicts ------------------------------------------------------------------------------------

NEW = replace(ROW, key="r-2", sent="จัดอบรม 3 ครั้ง")


def against(
    review: Reviewed, *rows: Reviewed, after: Sequence[Reviewed] = ()
) -> list[tuple[str, dict[str, str]]]:
    reviews = {one.key: one for one in (review, *after)}
    return told(list(answer_conflicts([review], rows, reviews)))


def test_a_correction_of_an_answer_that_changed_is_a_conflict_and_a_verdict_is_outdated() -> None:
    entry = replace(ROW, text="4 ครั้ง", moved_to="1.2", note="โทรแล้ว", group="ก")
    assert against(entry, NEW) == [
        (
            "review_conflict",
            {
                "verdict": "จดไว้",
                "old": "จัดอบรม 2 ครั้ง",
                "new": "จัดอบรม 3 ครั้ง",
                "entered": "4 ครั้ง · → 1.2 · โทรแล้ว · ก",
            },
        )
    ]
    ((code, said),) = against(replace(ROW, verdict=Verdict.PASSED), NEW)
    assert (code, said["verdict"], said["entered"]) == ("review_outdated", "ผ่าน", "-")


def test_the_answer_with_the_same_entry_is_shown_and_without_one_it_is_orphaned() -> None:
    first, same = replace(NEW, key="r-3", entry="1", sent="ก"), replace(NEW, sent="ข")
    reviews = {"r-1": replace(ROW, text="4")}
    (issue,) = answer_conflicts(list(reviews.values()), [first, same], reviews)
    assert (dict(issue.values)["new"], issue.entry, issue.section_id) == ("ข", 2, "1.1")
    (issue,) = answer_conflicts(list(reviews.values()), [first], reviews)
    assert (issue.code, dict(issue.values)["new"], issue.entry) == ("review_orphaned", "", 2)


def test_without_an_answer_there_the_review_is_orphaned() -> None:
    elsewhere = replace(NEW, section_id="1.9"), replace(NEW, college_id="C009")
    ((code, said),) = against(replace(ROW, text="4"), *elsewhere)
    assert (code, said["new"], said["old"]) == ("review_orphaned", "", "จัดอบรม 2 ครั้ง")


def test_what_was_reviewed_since_is_no_conflict() -> None:
    entry = replace(ROW, text="4")
    passed = replace(NEW, verdict=Verdict.PASSED)
    assert against(entry, passed, after=[passed]) == []
    assert [code for code, _ in against(entry, NEW, after=[NEW])] == ["review_conflict"]  # it was taken back
    reviews = {
        "r-2": passed,
        "r-1": entry,
    }  # what the row holds is older: of another answer than the one gone
    assert [i.code for i in answer_conflicts([entry], [passed], reviews)] == ["review_orphaned"]
    reviews = {"r-1": entry, "r-2": passed}  # newer, but it came to the row with its text
    carried = answer_conflicts([entry], [passed], reviews, carried={"r-2"})
    assert [i.code for i in carried] == ["review_orphaned"]


def test_a_long_text_is_told_by_its_beginning() -> None:
    ((_, said),) = against(replace(ROW, sent="ก" * 6000, text="ข" * 6000), NEW)
    assert (said["old"], said["entered"]) == ("ก" * 5000 + "…", "ข" * 5000 + "…")


def test_a_piece_that_is_gone_is_told_where_something_was_asked_for_it() -> None:
    piece = replace(ROW, key="u-1", section_id="", entry="")
    placed = replace(piece, moved_to="1.1")
    assert [i.code for i in piece_conflicts([placed], [])] == ["review_orphaned"]
    assert [i.code for i in piece_conflicts([replace(piece, note="ดู")], [])] == ["review_orphaned"]
    assert list(piece_conflicts([piece, replace(piece, verdict=Verdict.PASSED)], [])) == []
    # It is an answer of that section now, as sent or as corrected.
    assert list(piece_conflicts([placed], [ROW])) == []
    assert list(piece_conflicts([replace(placed, text=NEW.sent)], [NEW])) == []
    assert len(list(piece_conflicts([placed], [NEW, replace(ROW, section_id="1.2")]))) == 1


def test_two_entries_are_told_beside_each_other_and_nothing_held_is_a_dash() -> None:
    line = Correction("2024", replace(ROW, text="5", status="none"), ("text", "status"))
    held = replace(ROW, text="4")
    ((code, said),) = told(list(officers_conflicts([line], {"r-1": held}, {})))
    assert code == "review_two_officers"
    assert said["old"] == "จัดอบรม 2 ครั้ง"
    assert said["held"] == "4"
    assert said["other"].startswith("5 · ")
    ((_, said),) = told(list(officers_conflicts([line], {}, {})))
    assert said["held"] == "-"


def test_a_row_is_told_by_its_text_or_its_college_or_its_file() -> None:
    names = {"C001": "วิทยาลัยหนึ่ง", "1.1": "ผล"}
    assert row_in_words(ROW, names) == "จัดอบรม 2 ครั้ง"
    assert row_in_words(replace(ROW, sent="ก" * 400), names) == "ก" * 300
    assert row_in_words(replace(ROW, sent=""), names) == "วิทยาลัยหนึ่ง"
    assert row_in_words(replace(ROW, sent="", college_id="C009"), names) == "หนึ่ง.docx"
    assert row_in_words(Reviewed("x"), names) == "-"
    moved = replace(ROW, moved_to="1.1", status="none", text="4")
    assert entered_in_words(moved, ("text", "moved_to", "note"), names) == "4 · ผล"
    assert entered_in_words(moved, ("note",), names) == "-"
    assert entered_in_words(moved, ("status",), names) == "ตอบว่าไม่มี"
    assert entered_in_words(replace(ROW, filed="C001", moved_to="9.9"), ("filed", "moved_to"), names) == (
        "วิทยาลัยหนึ่ง · 9.9"
    )


@pytest.mark.parametrize("typed", ["1.1", "C001", "none", "answered"])
@pytest.mark.parametrize("field", ["text", "note", "group"])
def test_what_was_typed_is_repeated_as_it_was_typed_also_where_it_looks_like_an_id(
    field: str, typed: str
) -> None:
    names = {"C001": "วิทยาลัยหนึ่ง", "1.1": "ผล"}
    assert entered_in_words(replace(ROW, **{field: typed}), (field,), names) == typed


# --- counts ---------------------------------------------------------------------------------------


def record(section: str, status: str, college: str = "C001") -> dict[str, str]:
    return {"college_id": college, "section_id": section, "status": status}


def returned(college: str = "C001", state: str = "accepted", **counts: str) -> dict[str, str]:
    names = ("answered", "in_progress", "none", "not_implemented", "blank", "absent", "unplaced")
    return (
        dict.fromkeys(names, "3")
        | {"college_id": college, "state": state, "source": f"{college}.docx"}
        | counts
    )


COLLEGES = ("C001", "C002")


def table(*records: dict[str, str]) -> Rows:
    return Rows(frame_of(("college_id", "section_id", "status"), records))


def test_counts_follow_what_each_section_says_now() -> None:
    before = [record("a", "answered"), record("b", "blank"), record("b", "blank"), record("c", "none")]
    after = [record("a", "none"), record("b", "answered"), record("b", "blank"), record("d", "blank")]
    (row,) = recounted([returned()], table(*before), table(*after), [], COLLEGES)
    assert [row[name] for name in ("answered", "none", "blank", "absent", "unplaced")] == [
        "3",
        "3",
        "3",
        "3",
        "3",
    ]
    (row,) = recounted([returned()], table(*before), table(*before[1:]), [], COLLEGES)
    assert row["answered"] == "2"
    (row,) = recounted([returned()], table(*before[1:]), table(*before), [], COLLEGES)
    assert row["answered"] == "4"


def test_a_piece_that_was_placed_is_taken_from_its_return_s_count() -> None:
    pieces = [{"source": "C001.docx"}] * 2 + [{"source": "C002.docx"}]
    first, second = recounted(
        [returned(), returned("C002", unplaced="?")], table(), table(), pieces, COLLEGES
    )
    assert (first["unplaced"], second["unplaced"]) == ("1", "?")


def test_returns_that_are_not_accepted_or_did_not_change_are_left() -> None:
    rows = [returned(state="superseded"), returned("C002")]
    after = [record("a", "none"), record("a", "none", "C002")]
    before = [record("a", "answered"), record("a", "none", "C002")]
    assert recounted(rows, table(*before), table(*after), [{"source": "C001.docx"}], COLLEGES) == rows


# --- one entry for all that look the same --------------------------------------------------------


def _heading(row: Reviewed) -> tuple[str, str]:
    """The first row of 1.1 has a printed name, and so has the second."""
    return row.section_id, row.entry if row.section_id == "1.1" and row.entry in ("1", "2") else ""


LEAD = replace(ROW, verdict=Verdict.ALIKE, text="อบรม", moved_to="1.2", status="none")
SAME = replace(ROW, key="r-9", college_id="C002", source="สอง.docx", sent="จัดอบรม  2 ครั้ง")


def test_a_row_that_looks_the_same_gets_what_its_leader_was_given() -> None:
    leaders = leaders_of([LEAD, SAME], [], _heading)
    own, follower = following([LEAD, SAME], leaders, _heading)
    assert own == LEAD
    assert follower == replace(SAME, verdict=Verdict.FOLLOWS, text="อบรม", moved_to="1.2", status="none")
    assert told(told_alike([own, follower], leaders, {}, _heading)) == [
        ("review_alike", {"count": "1", "old": "จัดอบรม 2 ครั้ง"})
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"text": "x"},
        {"moved_to": "1.3"},
        {"status": "none"},
        {"verdict": Verdict.PASSED},
        {"section_id": "1.9"},
        {"sent": "x"},
    ],
)
def test_a_row_with_an_entry_of_its_own_or_another_look_follows_none(change: dict[str, object]) -> None:
    row = replace(SAME, **change)  # type: ignore[arg-type]
    assert list(following([row], leaders_of([LEAD], [], _heading), _heading)) == [row]


def test_a_row_that_the_form_names_is_a_heading_of_its_own() -> None:
    first, second, third = (
        replace(ROW, key=f"r-{who}{entry}", college_id=who, section_id="1.1", entry=entry, sent="ดี")
        for who, entry in (("C001", "1"), ("C001", "2"), ("C002", "1"))
    )
    lead = replace(first, verdict=Verdict.ALIKE, text="ดีมาก")
    leaders = leaders_of([lead, second, third], [], _heading)
    rows = following([lead, second, third], leaders, _heading)
    assert [row.text for row in rows] == ["ดีมาก", "", "ดีมาก"]
    other = replace(second, verdict=Verdict.ALIKE, text="พอใช้")  # of another row: no conflict
    leaders = leaders_of([lead, other, third], [], _heading)
    rows = following([lead, other, third], leaders, _heading)
    assert [row.text for row in rows] == ["ดีมาก", "พอใช้", "ดีมาก"]
    assert [code for code, _ in told(told_alike(rows, leaders, {}, _heading))] == ["review_alike"]


def test_a_follower_keeps_nothing_when_its_leader_is_gone() -> None:
    was = replace(SAME, verdict=Verdict.FOLLOWS, text="อบรม", moved_to="1.2", status="none", note="ดู")
    assert list(following([was], {}, _heading)) == [replace(SAME, note="ดู")]


def test_a_leader_of_an_earlier_run_leads_until_one_of_this_run_does() -> None:
    gone = replace(LEAD, key="r-0", text="เดิม")
    assert list(leaders_of([SAME], [gone, replace(gone, sent=" ")], _heading).values()) == [(gone,)]
    assert list(leaders_of([LEAD], [gone], _heading).values()) == [(LEAD,)]


def test_leaders_that_were_given_different_things_lead_nobody_and_are_told() -> None:
    other = replace(LEAD, key="r-5", college_id="C002", text="ประชุม", moved_to="", status="")
    leaders = leaders_of([LEAD, other], [], _heading)
    row = replace(SAME, key="r-7")
    assert list(following([row], leaders, _heading)) == [row]
    ((code, said),) = told(told_alike([row], leaders, {"C001": "วิทยาลัยหนึ่ง", "1.2": "ผล"}, _heading))
    assert (code, said["old"]) == ("review_alike_twice", "จัดอบรม 2 ครั้ง")
    first, second = said["entries"].split("\n")
    assert first.startswith("อบรม · ผล · ")
    assert first.endswith(" (วิทยาลัยหนึ่ง)")
    assert second == "ประชุม (หนึ่ง.docx)"
    alike = replace(LEAD, key="r-6", text="อบรม ")
    assert len(next(iter(leaders_of([LEAD, alike], [], _heading).values()))) == 2
    assert [c for c, _ in told(told_alike([], leaders_of([LEAD, alike], [], _heading), {}, _heading))] == []


# --- groups ---------------------------------------------------------------------------------------


def grouped(
    *entered: str, shown: Sequence[str] = ("กลุ่ม 1", "กลุ่ม 1", "กลุ่ม 2"), was: Sequence[str] = ("", "", "")
) -> list[str]:
    rows = [replace(ROW, key=f"r-{n}", group=group) for n, group in enumerate(was)]
    now = [replace(row, group=group) for row, group in zip(rows, entered, strict=True)]
    names = {row.key: group for row, group in zip(rows, shown, strict=True)}
    return [row.group for row in with_members(rows, now, names)]


def test_a_group_that_is_named_takes_all_that_the_program_put_there() -> None:
    assert grouped("", "", "กลุ่ม 1") == ["กลุ่ม 1", "กลุ่ม 1", "กลุ่ม 1"]
    assert grouped("", "", "1") == ["กลุ่ม 1"] * 3
    assert grouped("", "", "๑") == ["กลุ่ม 1"] * 3
    assert grouped("", "", "กลุ่ม 1 · 2 แห่ง") == ["กลุ่ม 1"] * 3


def test_words_of_the_officer_s_own_and_apart_are_left() -> None:
    assert grouped("", "", "งบ ประมาณ") == ["", "", "งบ ประมาณ"]
    assert grouped("", "", "กลุ่ม 1 · งบไม่พอ") == ["", "", "กลุ่ม 1 · งบไม่พอ"]
    assert grouped(APART, "", "กลุ่ม 1") == [APART, "กลุ่ม 1", "กลุ่ม 1"]
    assert grouped("", "", APART) == ["", "", APART]
    assert grouped("อื่น", "", "1") == ["อื่น", "กลุ่ม 1", "กลุ่ม 1"]


def test_what_was_entered_before_names_nothing_anew() -> None:
    assert grouped("", "", "กลุ่ม 1", was=("", "", "กลุ่ม 1")) == ["", "", "กลุ่ม 1"]
    assert grouped("", "", "1", was=("กลุ่ม 1", "", "")) == ["", "กลุ่ม 1", "กลุ่ม 1"]
    assert grouped("", "", "", shown=("", "", "")) == ["", "", ""]


# --- the layout -----------------------------------------------------------------------------------


def sealed(name: str, value: str) -> tuple[str, str, str]:
    return name, value, seal((name, value))


def test_a_layout_tells_what_is_read_under_each_heading() -> None:
    told_sheets = json.dumps({"ก": {"ข้อความ": "text", "ไฟล์": ""}, "ข": {"หมายเหตุ": "note"}})
    layout = layout_of(
        {"key": " รหัส ", "text": "ข้อความ", "note": "", "layout": told_sheets, "check": "x"}, []
    )
    assert layout is not None
    assert layout.titles == {"key": "รหัส", "text": "ข้อความ"}
    assert layout.headings == {"รหัส", "ข้อความ", "ไฟล์", "หมายเหตุ"}
    assert layout.telling == {"รหัส", "ข้อความ", "หมายเหตุ"}
    assert layout.key_of == "รหัส · "
    assert layout.marks is None
    assert layout.fields("ข", []) == {"หมายเหตุ": "note"}
    # A renamed sheet is the one that it is most like.
    assert layout.fields("สำเนา", ["หมายเหตุ"]) == {"หมายเหตุ": "note"}
    assert layout.fields("สำเนา", ["ข้อความ", "ไฟล์"]) == {"ข้อความ": "text", "ไฟล์": ""}
    assert layout.fields("สำเนา", []) == {"หมายเหตุ": "note"}  # of two unlike ones the shorter


def test_a_workbook_that_tells_no_fields_is_read_by_its_titles() -> None:
    titles = {"key": "รหัส", "text": "ข้อความ"}
    layout = layout_of(titles, [])
    assert layout is not None
    found = layout.fields("ก", ["รหัส · ข้อความ", "รหัส · ผล", "อื่น", "ข้อความ", "ผล"])
    assert found == {"รหัส · ข้อความ": "key", "รหัส · ผล": "key", "อื่น": "", "ข้อความ": "text", "ผล": "shown"}
    older = layout_of(titles | {"layout": json.dumps({"ก": ["ข้อความ"], "ข": {"ผล": "text"}})}, [])
    assert older is not None
    assert older.sheets == {}


def test_marks_tell_what_the_program_wrote_and_how_many_pictures() -> None:
    marks = [digest(("c", "ครู"))[:5], digest(("t", "ห้อง"))[:5], digest(("r", "ก", "ข"))[:5]]
    rows = [sealed("marks", base64.b64encode(b"".join(marks)).decode()), sealed("pictures of ภาพ", "2")]
    layout = layout_of({"key": "รหัส"}, rows)
    assert layout is not None
    assert layout.marks is not None
    assert layout.pictures == {"ภาพ": 2}
    assert [layout.marks.cell(value) for value in ("ครู", "ค รู", "ห้อง", "", None)] == [
        True,
        True,
        False,
        True,
        True,
    ]
    assert [layout.marks.typed(value) for value in ("ห้อง", "ครู")] == [True, False]
    assert [layout.marks.row(row) for row in (["ข", "ก"], ["ก"], ["ก", "ข", "ค"])] == [True, False, False]


def test_marks_that_were_changed_are_no_layout() -> None:
    assert layout_of({"key": "รหัส"}, [("marks", "QUJD", "x")]) is None
    broken = layout_of({"key": "รหัส"}, [sealed("marks", "A")])
    assert broken is not None
    assert broken.marks is not None
    assert not broken.marks.cell("ครู")


# --- a CSV file that a spreadsheet saved -----------------------------------------------------------


def checked(line: Reviewed, written: Reviewed) -> Read[tuple[Correction, ...]]:
    return against_workbook([Correction("2024", line, line=7)], [written], "corrections.csv")


@pytest.mark.parametrize(
    ("saved", "entered"),
    [
        ("1.1", "1.10"),
        ("๑๒", "12"),
        ("5000", "5000.0"),
        ("10/1/2024", "10-01-2024"),
        ("1/10", "1.10"),
        ("15 มี.ค. 67", "15/3/2567"),
        ("15 มี.ค 2567", "15 มี.ค. 67"),
        ("15 มี.ค.", "15/3/2024"),
        ("15/3/2024 00:00", "15/3/2567"),
    ],
)
def test_what_a_spreadsheet_made_of_a_number_or_a_date_is_undone(saved: str, entered: str) -> None:
    read = checked(replace(ROW, text=saved, sent="2"), replace(ROW, text=entered))
    assert read.value is not None
    assert read.value[0].reviewed == replace(ROW, text=entered)
    assert (read.value[0].when, read.value[0].line, read.issues) == ("2024", 7, ())


@pytest.mark.parametrize(
    ("saved", "entered"),
    [
        ("5", "6"),
        ("15/3/2024", "15/4/2024"),
        ("15/3/2024", "16/3/2024"),
        ("15/3/2024", "15/3/2025"),
        ("ก", "ข"),
        ("15/3/24x", "15/3/2567"),
    ],
)
def test_a_line_that_says_something_else_is_told(saved: str, entered: str) -> None:
    read = checked(replace(ROW, text=saved, note="เดิม"), replace(ROW, text=entered, note="เดิม"))
    assert read.value is None
    assert told(read.issues) == [("corrections_changed", {"line": "7", "now": saved, "before": entered})]
    assert (read.issues[0].source, read.issues[0].line) == ("corrections.csv", 7)


def test_several_fields_that_changed_are_told_together() -> None:
    read = checked(replace(ROW, text="5"), replace(ROW, text="6", note="ดู"))
    assert told(read.issues)[0][1] == {"line": "7", "now": "5 · -", "before": "6 · ดู"}


def test_some_line_of_the_key_must_say_what_the_workbook_held() -> None:
    lines = [Correction("1", replace(ROW, text=text), line=n) for n, text in enumerate(("5", "6"), 1)]
    assert against_workbook(lines, [replace(ROW, text="5")], "c").value == tuple(lines)
    assert against_workbook(lines, [ROW, replace(ROW, key="r-8", text="x")], "c").value == tuple(lines)
    lost = [*lines, Correction("2", replace(ROW, text="7"), ("text",), line=3)]
    read = against_workbook(lost, [replace(ROW, text="7")], "c")
    assert [issue.line for issue in read.issues] == [2]
    follower = replace(ROW, key="r-1", text="9", verdict=Verdict.FOLLOWS)  # what it was given is never kept
    assert against_workbook(lines, [follower], "c").value == tuple(lines)
    noted = against_workbook(lines, [replace(follower, note="จด")], "c")
    assert [issue.code for issue in noted.issues] == ["corrections_changed"]


# --- what lies over the cells ----------------------------------------------------------------------


def test_comments_shapes_and_pictures_of_each_sheet_are_told(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "ก"
    first["B2"].comment = Comment("ดูด้วย", "officer")
    first["B3"].comment = Comment(" ", "officer")
    book.create_sheet("ข")
    book.save(path)
    assert read_extras(path) == {"ก": Extras((("B2", "ดูด้วย"),), (), 0), "ข": Extras()}


DRAWING = (
    '<xdr:wsDr xmlns:xdr="x" xmlns:a="y"><xdr:sp><a:t>ด่วน</a:t></xdr:sp><xdr:sp><a:t> </a:t></xdr:sp>'
    "<xdr:pic/><xdr:pic/></xdr:wsDr>"
)
THREADS = '<T xmlns="x"><threadedComment ref="A1"><text>ถาม</text></threadedComment></T>'
NOTES = (
    '<c xmlns="x"><comment ref="A1"><t>[Threaded comment] ถาม</t></comment>'
    '<comment ref="A2"><t>ปกติ</t></comment></c>'
)


def package(path: Path, *kinds: str, external: bool = False) -> Path:
    parts = {"drawing": DRAWING, "threadedComment": THREADS, "comments": NOTES, "hyperlink": "<x/>"}
    mode = ' TargetMode="External"' if external else ""
    relations = "".join(
        f'<Relationship Id="r{n}" Type="http://x/{kind}" Target="../parts/{n}.xml"{mode}/>'
        for n, kind in enumerate(kinds)
    )
    names = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(
            "xl/workbook.xml",
            f'<w xmlns:r="{names}"><sheet name="ก" r:id="s1"/><sheet name="ไม่มี" r:id="s9"/></w>',
        )
        made.writestr(
            "xl/_rels/workbook.xml.rels",
            '<R><Relationship Id="s1" Type="http://x/worksheet" Target="/xl/sheets/one.xml"/></R>',
        )
        made.writestr("xl/sheets/_rels/one.xml.rels", f"<R>{relations}</R>")
        for n, kind in enumerate(kinds):
            made.writestr(f"xl/parts/{n}.xml", parts[kind])
    return path


def test_threads_count_instead_of_the_notes_that_repeat_them(tmp_path: Path) -> None:
    kinds = ("hyperlink", "comments", "threadedComment", "drawing")
    found = read_extras(package(tmp_path / "a.xlsx", *kinds))
    assert found == {"ก": Extras((("A1", "ถาม"), ("A2", "ปกติ")), ("ด่วน",), 2)}
    alone = read_extras(package(tmp_path / "b.xlsx", "comments"))["ก"]
    assert [text for _, text in alone.comments] == ["[Threaded comment] ถาม", "ปกติ"]


def test_parts_elsewhere_and_files_that_are_no_workbooks_tell_nothing(tmp_path: Path) -> None:
    assert read_extras(package(tmp_path / "a.xlsx", "drawing", external=True)) == {"ก": Extras()}
    broken = tmp_path / "b.xlsx"
    broken.write_bytes(b"PK")
    assert read_extras(broken) == {}


# --- files ----------------------------------------------------------------------------------------


def test_a_copy_for_the_history_is_named_by_its_time_and_never_written_over(tmp_path: Path) -> None:
    book, folder = tmp_path / "rt67.xlsx", tmp_path / "history"
    assert history_copy(book, folder, WHEN) is None
    assert not folder.exists()
    synced: list[str] = []
    book.write_bytes(b"one")
    first = history_copy(book, folder, WHEN, sync=lambda path: synced.append(path.name))
    assert first == folder / "rt67-20240321-090507.xlsx"
    assert synced == ["rt67-20240321-090507.xlsx.part", "history"]
    assert history_copy(book, folder, WHEN) == first
    book.write_bytes(b"two")
    second = history_copy(book, folder, WHEN)
    assert second == folder / "rt67-20240321-090507-2.xlsx"
    book.write_bytes(b"six")
    assert history_copy(book, folder, WHEN) == folder / "rt67-20240321-090507-3.xlsx"
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == [b"two", b"six", b"one"]


@pytest.mark.parametrize("name", [".~lock.rt67.xlsx#", "~$rt67.xlsx"])
def test_a_lock_beside_a_file_is_found(name: str, tmp_path: Path) -> None:
    book = tmp_path / "rt67.xlsx"
    assert lock_of(book) is None
    (tmp_path / name).touch()
    assert lock_of(book) == tmp_path / name


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (OLE + b"x" * 5000, "workbook_old_format"),
        (OLE + b"x" * 5000 + "EncryptedPackage".encode("utf-16-le"), "workbook_password"),
        (b"text", "workbook_unreadable"),
        (b"PK\x03\x04", "workbook_unreadable"),
    ],
)
def test_files_of_another_kind_are_refused_with_their_reason(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "rt67.xlsx"
    path.write_bytes(data)
    read = with_book(path, lambda _: Read("x"))
    assert read.value is None
    assert [code for code, _ in told(read.issues)] == [code]
    assert read.issues[0].source == "rt67.xlsx"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"mimetype": "x", "content.xml": "x"}, "workbook_old_format"),
        ({"xl/workbook.xml": '<w xmlns="http://purl.oclc.org/ooxml/x"/>'}, "workbook_strict"),
        ({"mimetype": "x"}, "workbook_unreadable"),
    ],
)
def test_packages_of_another_kind_are_refused(parts: dict[str, str], code: str, tmp_path: Path) -> None:
    path = tmp_path / "rt67.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        for name, body in parts.items():
            made.writestr(name, body)
    assert [issue.code for issue in with_book(path, lambda _: Read("x")).issues] == [code]
    gone = with_book(tmp_path / "gone.xlsx", lambda _: Read("x"))
    assert [issue.code for issue in gone.issues] == ["workbook_unreadable"]


def test_another_copy_of_the_workbook_is_named_where_it_holds_something_new(tmp_path: Path) -> None:
    small = SmallWorkbook(tmp_path)
    other = OtherWorkbook((), WHEN.astimezone())
    assert other(small.save()) is None
    small.put(1, note="ถามแล้ว")
    issue = other(small.save())
    assert issue is not None
    ((code, said),) = told([issue])
    assert (code, said["file"], issue.source) == ("other_workbook", str(small.path), "rt67_summary.xlsx")
    assert "1" in said["what"]
    read = small.read().value
    assert read is not None
    known = tuple(Correction("2024", change.now) for change in read)
    assert OtherWorkbook(known, WHEN.astimezone())(small.path) is None


def test_other_files_are_none_and_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    other = OtherWorkbook((), WHEN.astimezone())
    book = openpyxl.Workbook()
    book.save(tmp_path / "own.xlsx")
    (tmp_path / "text.xlsx").write_bytes(b"x")
    assert other(tmp_path / "own.xlsx") is None
    assert other(tmp_path / "text.xlsx") is None
    for name, part in (("a.ods", "content.xml"), ("b.xlsx", "xl/workbook.xml")):
        with zipfile.ZipFile(tmp_path / name, "w") as made:
            made.writestr(part, f'<x name="{LEDGER_SHEET}"/>')
        assert other(tmp_path / name) == unread_workbook(tmp_path / name)
    (tmp_path / "c.xls").write_bytes(_OLE + bytes((len(LEDGER_SHEET), 0)) + LEDGER_SHEET.encode())
    (tmp_path / "c.xls").with_suffix(".xlt").write_bytes((tmp_path / "c.xls").read_bytes())
    assert other(tmp_path / "c.xlt") == unread_workbook(tmp_path / "c.xlt")
    (tmp_path / "d.xls").write_bytes(_OLE + LEDGER_SHEET.encode())
    with zipfile.ZipFile(tmp_path / "e.xlsb", "w") as made:
        made.writestr("xl/workbook.bin", LEDGER_SHEET.encode("utf-16-le"))
    assert other(tmp_path / "c.xls") == unread_workbook(tmp_path / "c.xls")
    assert other(tmp_path / "d.xls") is None
    assert other(tmp_path / "e.xlsb") == unread_workbook(tmp_path / "e.xlsb")
    assert told([unread_workbook(tmp_path / "a.ods")])[0][1]["file"] == str(tmp_path / "a.ods")


@pytest.mark.parametrize("coding", ["utf-8-sig", "cp874", "utf-16"])
def test_a_sheet_that_was_saved_as_csv_is_named_and_other_csv_is_not(tmp_path: Path, coding: str) -> None:
    other = OtherWorkbook((), WHEN.astimezone())
    key = record_key("C001", "A.1", "1", "ครูไม่พอ")
    for name, lines in (
        ("แผ่น.csv", f"คำตอบทั้งหมด,,\r\nวิทยาลัย,ข้อความ,รหัสแถว\r\nว.หนึ่ง,ครูไม่พอ,{key}\r\n"),
        ("รายชื่อ.csv", f"college_id,name\r\nC001,{key}0\r\n"),
    ):
        (tmp_path / name).write_text(lines, encoding=coding)
    for suffix in ("csv", "TXT", "prn", "htm", "xml", "fods", "mht", "slk", "dif", "tsv"):
        saved = (tmp_path / "แผ่น.csv").rename(tmp_path / f"แผ่น.{suffix}")
        issue = other(saved)
        assert issue is not None
        assert told([issue]) == [("other_csv", {"file": str(saved)})]
        saved.rename(tmp_path / "แผ่น.csv")
    assert other(tmp_path / "รายชื่อ.csv") is None
    assert other(tmp_path / "ไม่มี.csv") is None


@pytest.mark.parametrize(
    ("part", "coding"),
    [
        ("xl/sharedStrings.xml", "utf-8"),
        ("xl/SharedStrings.bin", "utf-16-le"),
        ("xl/worksheets/sheet1.xml", "utf-8"),
        ("content.xml", "utf-8"),
        ("", "cp874"),
        ("", "utf-16-le"),
    ],
)
def test_a_sheet_in_a_workbook_of_its_own_is_told_whatever_saved_it(
    tmp_path: Path, part: str, coding: str
) -> None:
    other, path = OtherWorkbook((), WHEN.astimezone()), tmp_path / "แผ่น.xlsx"
    key = record_key("C001", "A.1", "1", "ครูไม่พอ")

    def told_of(text: str) -> Issue | None:
        if part:
            with zipfile.ZipFile(path, "w") as made:
                made.writestr(part, text.encode(coding))
        else:
            path.write_bytes(_OLE + text.encode(coding))
        return other(path)

    issue = told_of(f"<t>รหัสแถว</t><t>{key}</t>")
    assert issue is not None
    assert told([issue]) == [("other_sheet", {"file": str(path)})]
    assert told_of(f"<t>section_id</t><t>{key}</t>") is None  # somebody's table of records.csv
    corrections = told_of(
        f"<t>section_id</t><t>new_text</t><t>{key}</t>"
    )  # corrections.csv, saved as a workbook
    assert corrections is not None
    assert corrections.code == "other_sheet"
    assert told_of("<t>รหัสแถว</t>") is None
    assert other(tmp_path / "ไม่มี.xlsx") is None


@pytest.mark.parametrize("broken", ["=\n", "=\r\n"])
def test_a_web_page_in_one_file_breaks_keys_anywhere(tmp_path: Path, broken: str) -> None:
    key = record_key("C001", "A.1", "1", "ครูไม่พอ")
    (tmp_path / "a.mht").write_bytes(f"MIME-Version: 1.0\n\n<td>{key[:9]}{broken}{key[9:]}</td>".encode())
    issue = OtherWorkbook((), WHEN.astimezone())(tmp_path / "a.mht")
    assert issue is not None
    assert issue.code == "other_csv"


def test_only_the_records_of_colleges_that_the_review_touched_are_counted() -> None:
    before, after = table(record("a", "answered")), table(record("a", "none"))
    (row,) = recounted([returned()], before, after, [], ("C002",))
    assert row == returned()
