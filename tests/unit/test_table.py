from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from rt67_aggregate.model import (
    RECORD_COLUMNS,
    RETURN_COLUMNS,
    UNPLACED_COLUMNS,
    Answer,
    Identity,
    Place,
    State,
    Status,
    Unplaced,
)
from rt67_aggregate.table import CELL_LIMIT, cell_pieces, frames, picture_files, utf16_length
from tests import readings as made


def rows(frame: pd.DataFrame) -> list[dict[str, str]]:
    return [dict(zip(frame.columns, values, strict=True)) for values in frame.to_numpy().tolist()]


def all_text(frame: pd.DataFrame) -> bool:
    return all(isinstance(value, str) for row in frame.to_numpy().tolist() for value in row)


def test_an_accepted_return_has_a_row_for_every_section_in_the_forms_order():
    table = frames(made.form(), made.roster(), [made.reading()])
    assert [row["section_id"] for row in rows(table.records)] == [
        "1.1.result.1",
        "1.1.problem",
        "1.1.suggestion",
        "1.1.best_practice",
        "1.10.result.1",
    ]
    first = rows(table.records)[0]
    assert first == {
        "form_id": "test-1",
        "college_id": "T1",
        "college": "วิทยาลัยหนึ่ง",
        "policy_id": "1",
        "topic_id": "1.1",
        "section_id": "1.1.result.1",
        "kind": "result",
        "entry": "1",
        "heading": "ผลการทดลอง",
        "text": "คำตอบ",
        "status": "answered",
        "pictures": "",
        "review": "",
        "source": "a.docx",
        "locator": "ย่อหน้าที่ 1",
    }


def test_the_columns_are_the_contracts_and_all_text_also_when_nothing_came():
    table = frames(made.form(), made.roster(), [])
    assert tuple(table.records.columns) == RECORD_COLUMNS
    assert tuple(table.unplaced.columns) == UNPLACED_COLUMNS
    assert tuple(table.returns.columns) == RETURN_COLUMNS
    for frame in (table.records, table.unplaced, table.returns):
        assert {str(kind) for kind in frame.dtypes} <= {"str", "object"}
        assert all_text(frame)
    assert [row["state"] for row in rows(table.returns)] == ["missing"] * 3


def test_a_section_the_reading_does_not_name_is_absent():
    table = frames(made.form(), made.roster(), [made.reading(given=())])
    assert {row["status"] for row in rows(table.records)} == {"absent"}
    assert len(table.records) == 5


def test_rows_stand_in_the_rosters_order_whatever_the_order_of_the_readings():
    one, two = made.reading("T1", "a.docx"), made.reading("T2", "b.docx")
    forward = frames(made.form(), made.roster(), [one, two])
    backward = frames(made.form(), made.roster(), [two, one])
    for name in ("records", "unplaced", "returns"):
        pd.testing.assert_frame_equal(getattr(forward, name), getattr(backward, name))
    assert [row["college_id"] for row in rows(forward.records)[::5]] == ["T2", "T1"]
    assert [row["college_id"] for row in rows(forward.returns)] == ["T2", "T1", "T3"]


def test_every_file_and_every_college_without_a_return_has_its_row():
    given = [
        made.reading("T1", "new.docx"),
        made.reading("T1", "old.docx", State.SUPERSEDED),
        made.reading("", "~$new.docx", State.IGNORED, given=()),
        made.reading("", "x.pdf", State.UNSUPPORTED, given=()),
    ]
    table = rows(frames(made.form(), made.roster(), given).returns)
    assert [(row["source"], row["state"], row["college_id"]) for row in table] == [
        ("", "missing", "T2"),
        ("new.docx", "accepted", "T1"),
        ("old.docx", "superseded", "T1"),
        ("", "missing", "T3"),
        ("x.pdf", "unsupported", ""),
        ("~$new.docx", "ignored", ""),
    ]
    assert table[1]["modified"] == "2024-03-10T08:30:00+00:00"
    assert table[1]["identified_by"] == "unit_line"


def test_statuses_are_counted_by_section():
    given = (
        Answer("1.1.result.1", 1, "ทำแล้ว", Status.ANSWERED),
        Answer("1.1.problem", 1, "", Status.BLANK),
        Answer("1.1.problem", 2, "รอ", Status.IN_PROGRESS),
        Answer("1.1.suggestion", 1, "-", Status.NONE),
        Answer("1.1.best_practice", 1, "", Status.BLANK),
    )
    row = rows(frames(made.form(), made.roster(), [made.reading(given=given)]).returns)[1]
    counted = ("answered", "in_progress", "none", "not_implemented", "blank", "absent")
    assert [row[name] for name in counted] == ["1", "1", "1", "0", "1", "1"]


def test_nothing_typed_in_a_return_of_an_unknown_college_is_lost():
    given = (
        Answer("1.1.result.1", 1, "ทำแล้ว", Status.ANSWERED, (made.picture(),)),
        Answer("1.1.problem", 1, "", Status.BLANK),
    )
    unknown = made.reading("", "x.docx", State.UNIDENTIFIED, given, unplaced=(Unplaced("ปก", "cover"),))
    table = frames(made.form(), made.roster(), [unknown])
    assert len(table.records) == 0
    assert [(row["text"], row["reason"], row["college_id"]) for row in rows(table.unplaced)] == [
        ("ทำแล้ว", "unidentified", ""),
        ("ปก", "cover", ""),
    ]
    assert rows(table.unplaced)[0]["pictures"] == "pictures/_unidentified/unplaced-1.png"
    row = rows(table.returns)[-1]
    assert (row["typed_chars"], row["placed_chars"], row["unplaced_chars"]) == ("8", "0", "8")
    assert (row["unplaced"], row["pictures"]) == ("2", "1")


def test_only_the_return_itself_is_in_the_records_not_an_older_one():
    given = [made.reading("T1", "b.docx"), made.reading("T1", "a.docx", State.SUPERSEDED)]
    table = frames(made.form(), made.roster(), given)
    assert {row["source"] for row in rows(table.records)} == {"b.docx"}


def test_pictures_are_numbered_in_their_section_and_those_not_saved_are_not_named():
    given = (
        Answer("1.1.result.1", 1, "ก", Status.ANSWERED, (made.picture(), made.picture("b", "JPEG"))),
        Answer("1.1.problem", 1, "ข", Status.ANSWERED, (made.picture("c", "x/../y"),)),
        Answer("1.1.problem", 2, "ค", Status.ANSWERED, (made.picture("d"), made.picture(""))),
    )
    one = made.reading(given=given, unplaced=(Unplaced("", "cover", Place(), (made.picture("e"),)),))
    table = frames(made.form(), made.roster(), [one], lost=frozenset({"pictures/T1/1.1.result.1-1.png"}))
    assert [row["pictures"] for row in rows(table.records) if row["pictures"]] == [
        "pictures/T1/1.1.result.1-2.jpeg",
        "pictures/T1/1.1.problem-1.bin",
        "pictures/T1/1.1.problem-2.png",
    ]
    assert rows(table.unplaced)[0]["pictures"] == "pictures/T1/unplaced-1.png"
    assert rows(table.returns)[1]["pictures"] == "4"


@pytest.mark.parametrize("college_id", ["../../x", "..", "a/b", "C:\\x", "a:b"])
def test_no_name_leads_out_of_the_pictures_folder(college_id: str):
    given = (Answer("1.1.result.1", 1, "ก", Status.ANSWERED, (made.picture(),)),)
    one = replace(made.reading(given=given), identity=Identity(college_id))
    (file,) = picture_files([one]).values()
    folder, college, name = file.path.split("/")
    assert folder == "pictures"
    assert college not in ("", ".", "..")
    assert not set('\\:*?"<>|') & set(college + name)


def test_text_too_long_for_a_cell_goes_on_in_the_next_entry_and_table_rows_keep_their_number():
    long = "ก" * (CELL_LIMIT * 2 + 5)
    given = (
        Answer("1.1.result.1", 1, long, Status.ANSWERED, (made.picture(),)),
        Answer("1.1.problem", 1, long, Status.ANSWERED),
        Answer("1.1.problem", 3, "สาม", Status.ANSWERED),
        Answer("1.1.suggestion", 4, "ข" * (CELL_LIMIT + 1), Status.ANSWERED),
    )
    table = rows(frames(made.form(), made.roster(), [made.reading(given=given)]).records)

    def entries(section: str) -> list[tuple[str, int]]:
        return [(row["entry"], len(row["text"])) for row in table if row["section_id"] == section]

    assert entries("1.1.result.1") == [("1", CELL_LIMIT), ("2", CELL_LIMIT), ("3", 5)]
    assert entries("1.1.problem") == [("1", CELL_LIMIT), ("5", CELL_LIMIT), ("6", 5), ("3", 3)]
    assert entries("1.1.suggestion") == [("4", CELL_LIMIT), ("7", 1)]
    assert [row["pictures"] != "" for row in table if row["section_id"] == "1.1.result.1"] == [
        True,
        False,
        False,
    ]


def test_a_long_unplaced_text_goes_on_in_the_next_row():
    long = "ก" * (CELL_LIMIT + 1)
    table = frames(made.form(), made.roster(), [made.reading(unplaced=(Unplaced(long, "cover"),))])
    assert "".join(row["text"] for row in rows(table.unplaced)) == long
    assert len(table.unplaced) == 2


def test_a_cut_keeps_what_a_person_sees_as_one_character():
    text = "a" * 7 + "\u0e17\u0e35\u0e48" + "😀" * 3
    pieces = cell_pieces(text, 8)
    assert "".join(pieces) == text
    assert pieces[0] == "aaaaaaa"
    assert all(utf16_length(piece) <= 8 for piece in pieces)


def test_a_cut_falls_after_a_line_where_there_is_one():
    assert cell_pieces("aaaa\nbbbb", 6) == ("aaaa\n", "bbbb")


def test_what_no_file_can_hold_is_shown_as_such():
    given = (Answer("1.1.result.1", 1, "ก\ud800ข", Status.ANSWERED),)
    table = frames(made.form(), made.roster(), [made.reading(given=given)])
    assert rows(table.records)[0]["text"] == "ก\ufffdข"
