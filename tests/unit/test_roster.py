"""The roster file and who sent a return. Rosters and clues are invented."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from rt67_aggregate.issues import action, sentence
from rt67_aggregate.model import Clues, College, IdentifiedBy, Roster
from rt67_aggregate.roster import RosterIndex, build_index, college_named, identify, load_roster, other_names
from rt67_aggregate.text import fold

MAPPING = Path(__file__).parents[2] / "mappings" / "colleges.csv"
HEAD = "college_id,name,aliases\n"
ROSTER = Roster(
    (
        College("A1", "วิทยาลัยเทคนิคสบธาร", ("วท.สบธาร", "เทคนิคสบธาร")),
        College("A2", "วิทยาลัยเทคนิคนครสบธาร", ("วท.นครสบธาร", "วิทยาลัยสารพัดช่างสบธาร")),
        College("A3", "วิทยาลัยอาชีวศึกษาสบธาร", ("ว.อาชีวะ", "อาชีวะสบธาร")),
        College("A4", "วิทยาลัยการอาชีพดอนแก้ว", ("วิทยาลัยการอาชีพ(ดอนแก้ว)",)),
        College("A5", "วิทยาลัยเทคนิค พลังน้ำ.แม่ตาล", ("เทคนิคแม่ตาล",)),
        College("A6", "วิทยาลัยการอาชีพบ้านทุ่ง"),
        College("A7", "วิทยาลัยการอาชีพบ้านทุ่งสารภี"),
        College("A8", "วิทยาลัยการอาชีพบ้านทุ่งแคว"),
    )
)
OFFICE = ("สำนักงานอาชีวศึกษาจังหวัดสบธาร", "อาชีวศึกษาจังหวัดสบธาร", "กระทรวงศึกษาธิการ", "จังหวัดสบธาร")
INDEX = build_index(ROSTER, OFFICE)
PRINTED = "ขอรายงานผลการติดตามประเมินผล ตามประเด็นการตรวจราชการ ของกระทรวงศึกษาธิการ ดังนี้"


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "colleges.csv"
    path.write_bytes(text.encode(encoding))
    return path


def faults(path: Path) -> list[tuple[str, str, int]]:
    read = load_roster(path)
    assert read.value is None
    assert all(issue.source == str(path) for issue in read.issues)
    assert all(sentence(issue) and action(issue) for issue in read.issues)
    return [(issue.code, issue.where, issue.line) for issue in read.issues]


# --- the file ---------------------------------------------------------------------------------


def test_the_mapping_holds_the_six_public_colleges():
    roster = load_roster(MAPPING).value
    assert roster is not None
    assert [college.college_id for college in roster.colleges] == [f"LPG0{n}" for n in range(1, 7)]
    assert roster.colleges[0] == College(
        "LPG01", "วิทยาลัยเทคนิคลำปาง", ("วท.ลำปาง", "ว.เทคนิคลำปาง", "เทคนิคลำปาง")
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_good_file(tmp_path: Path, encoding: str, newline: str):
    text = HEAD + ' A1 , วิทยาลัย  เทคนิค ,วท.ก; ;-;เทคนิค ก\n,,\n\nA2,"วิทยาลัย, สอง"\n'
    read = load_roster(write(tmp_path, text.replace("\n", newline), encoding))
    assert read.issues == ()
    assert read.value == Roster(
        (College("A1", "วิทยาลัย เทคนิค", ("วท.ก", "เทคนิค ก")), College("A2", "วิทยาลัย, สอง"))
    )


def test_columns_in_another_order_and_others_beside_them(tmp_path: Path):
    path = write(tmp_path, "No,Name,Aliases,COLLEGE_ID\n1,วิทยาลัยหนึ่ง,ว.หนึ่ง,A1\n")
    assert load_roster(path).value == Roster((College("A1", "วิทยาลัยหนึ่ง", ("ว.หนึ่ง",)),))


@pytest.mark.parametrize(
    "text",
    [
        "college_id,name\nA1,วิทยาลัยหนึ่ง\n",
        "รหัส,ชื่อ\nA1,วิทยาลัยหนึ่ง\n",
        "ลำดับ;รหัสวิทยาลัย;ชื่อสถานศึกษา;โทร\n1;A1;วิทยาลัยหนึ่ง;054\n",
        "รายชื่อวิทยาลัย ปี 2568,,\n\n(ปรับปรุงแล้ว),,\ncollege_id,name,aliases\nA1,วิทยาลัยหนึ่ง,\n",
        "รายชื่อวิทยาลัย\n" * 10 + HEAD + "A1,วิทยาลัยหนึ่ง,\n",
    ],
)
def test_titles_in_thai_below_a_title_of_the_whole_and_without_aliases(tmp_path: Path, text: str):
    read = load_roster(write(tmp_path, text))
    assert read.issues == ()
    assert read.value == Roster((College("A1", "วิทยาลัยหนึ่ง"),))


def test_aliases_on_lines_of_a_cell_are_several(tmp_path: Path):
    read = load_roster(write(tmp_path, 'รหัส,ชื่อ,ชื่ออื่น\nA1,วิทยาลัยหนึ่ง,"ว.หนึ่ง\nหนึ่ง  หนึ่ง；ว. ๑๑"\n'))
    assert read.issues == ()
    assert read.value == Roster((College("A1", "วิทยาลัยหนึ่ง", ("ว.หนึ่ง", "หนึ่ง หนึ่ง", "ว. ๑๑")),))


def test_a_comma_in_an_alias_is_told_and_stops_nothing(tmp_path: Path):
    read = load_roster(write(tmp_path, HEAD + 'A1,วิทยาลัยหนึ่ง,"ว.หนึ่ง, หนึ่งหนึ่ง;ว.๑๑"\n'))
    assert read.value == Roster((College("A1", "วิทยาลัยหนึ่ง", ("ว.หนึ่ง, หนึ่งหนึ่ง", "ว.๑๑")),))
    (issue,) = read.issues
    assert (issue.code, issue.where, issue.line) == ("roster_alias_comma", "aliases", 2)
    assert "ว.หนึ่ง, หนึ่งหนึ่ง" in sentence(issue)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "A1\u200b,วิทยา\u200bลัยหนึ่ง,\n\ufeffA2,วิทยาลัยสอง,\n",
        HEAD + "A1,วิทยาลัยหนึ่ง,\n\ufeff" + HEAD + "A2,วิทยาลัยสอง,\n",
        "รหัส,ชื่อ\u200b\nA1,วิทยาลัยหนึ่ง\n" + HEAD + "A2,วิทยาลัยสอง,\n",
    ],
)
def test_what_nobody_sees_and_titles_that_come_again_are_no_college(tmp_path: Path, text: str):
    read = load_roster(write(tmp_path, text))
    assert read.issues == ()
    assert read.value == Roster((College("A1", "วิทยาลัยหนึ่ง"), College("A2", "วิทยาลัยสอง")))


@pytest.mark.parametrize(
    "name",
    [
        "วิทยาลัยเทคนิค".encode().decode("cp874", "replace"),
        "วิทยาลัยเทคนิค".encode().decode("cp874", "ignore"),
        "วิทยาลัยเทคนิค".encode("cp874").decode("latin-1"),
        "????????????",
        "วิทยาลัย\ufffd\ufffdค",
    ],
)
def test_a_name_that_nobody_can_read_is_told_as_that(tmp_path: Path, name: str):
    path = write(tmp_path, HEAD + f"A1,{name},\n")
    assert faults(path) == [("roster_garbled_name", "name", 2)]


@pytest.mark.parametrize("name", ["วิทยาลัยเธอ เธค เนินเนียม", "Université du Nord", "วิทยาลัยใด?", "วิทยาลัย (??)"])
def test_a_name_that_can_be_read_is_none_of_these(tmp_path: Path, name: str):
    assert load_roster(write(tmp_path, HEAD + f"A1,{name},\n")).issues == ()


def test_colleges_without_a_province_among_others_are_told_once(tmp_path: Path):
    rows = [f"A{number},วิทยาลัยที่{'ก' * number},,ลำปาง\n" for number in range(1, 4)]
    none = [f"B{number},วิทยาลัยที่{'ข' * number},,\n" for number in range(1, 13)]
    head = "college_id,name,aliases,province\n"
    assert load_roster(write(tmp_path, head + "".join(rows))).issues == ()
    assert load_roster(write(tmp_path, head + "".join(none))).issues == ()
    read = load_roster(write(tmp_path, head + rows[0] + none[0] + rows[1]))
    assert read.value is not None
    (issue,) = read.issues
    assert (issue.code, issue.line) == ("roster_no_province", 3)
    assert dict(issue.values) == {"count": "1", "lines": "3"}
    (issue,) = load_roster(write(tmp_path, head + rows[0] + "".join(none))).issues
    assert dict(issue.values) == {"count": "12", "lines": "3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …"}


def test_all_faults_are_told_at_once_each_with_its_line(tmp_path: Path):
    text = HEAD + "A1,วิทยาลัยหนึ่ง,\na1,วิทยาลัยสอง,ว.สอง\n,วิทยาลัยสาม,ว.ส อ ง\nA4,-,\nA/5,วิทยาลัย-หนึ่ง,วท.\n"
    assert faults(write(tmp_path, text)) == [
        ("roster_duplicate_id", "college_id", 3),
        ("roster_empty_id", "college_id", 4),
        ("roster_same_name", "aliases", 4),
        ("roster_empty_name", "name", 5),
        ("roster_bad_id", "college_id", 6),
        ("roster_same_name", "name", 6),
        ("roster_short_name", "aliases", 6),
    ]


def test_lines_are_counted_as_an_editor_shows_them(tmp_path: Path):
    text = HEAD + '\nA1,"วิทยาลัย\nหนึ่ง",\nA1,วิทยาลัยสอง,\n'
    assert faults(write(tmp_path, text)) == [("roster_duplicate_id", "college_id", 5)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("roster_empty", "", 1)]),
        (HEAD, [("roster_empty", "", 1)]),
        ("college_id,aliases\nA1,วิทยาลัยหนึ่ง\n", [("roster_missing_column", "name", 1)]),
        ("A1,วิทยาลัยหนึ่ง\ncollege_id,name\nA2,ข\n", [("roster_missing_column", "college_id, name", 1)]),
        ("ลำดับ;วิทยาลัย\nA1;วิทยาลัยหนึ่ง\n", [("roster_missing_column", "college_id, name", 1)]),
        ("รายชื่อ\n" * 11 + HEAD + "A1,วิทยาลัยหนึ่ง,\n", [("roster_missing_column", "college_id, name", 1)]),
        (HEAD + "A1,วิทยาลัยหนึ่ง,ก ข ค,ง\n", [("roster_too_many_cells", "", 2)]),
        (HEAD + 'A1,วิทยาลัยหนึ่ง,\nA2,"วิทยาลัยสอง,\nA3,วิทยาลัยสาม,\n', [("roster_quotes", "", 3)]),
    ],
)
def test_faults_of_the_table(tmp_path: Path, text: str, found: list[tuple[str, str, int]]):
    assert faults(write(tmp_path, text)) == found


def test_files_that_cannot_be_read(tmp_path: Path):
    assert faults(tmp_path / "nowhere.csv")[0][0] == "roster_not_found"
    assert faults(tmp_path)[0][0] == "roster_unreadable"
    mixed = tmp_path / "mixed.csv"
    mixed.write_bytes((HEAD + "A1,วิทยาลัยหนึ่ง,\n").encode() + "A2,ว".encode("cp874"))
    assert faults(mixed) == [("roster_not_utf8", "", 3)]
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04" + bytes(99))
    assert faults(broken)[0][0] == "roster_no_table"
    assert faults(write(tmp_path, "," * 5_000_001))[0][0] == "roster_too_large"


# --- who sent it ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "college_id"),
    [
        ("วิทยาลัยเทคนิคสบธาร", "A1"),
        ("....วิทยาลัยเทคนิคสบธาร....", "A1"),
        ("วิทยาลัยเทคนิคนครสบธาร", "A2"),
        ("วท.นครสบธาร", "A2"),
        ("วิทยาลัยสารพัดช่างสบธาร", "A2"),
        ("วท. สบธาร", "A1"),
        ("ว.อาชีวะ", "A3"),
        ("วิทยาลัยการอาชีพ (ดอนแก้ว)", "A4"),
        ("วิทยาลัยการอาชีพ\u200bดอน\u00a0แก้ว", "A4"),
        ("วิทยาลัยเทคนิคพลังน\u0e49\u0e4d\u0e32แม่ตาล", "A5"),
        ("วิทยาลัยการอาชีพบ้านทุ่ง", "A6"),
        ("วิทยาลัยการอาชีพบ้านทุ่งสารภี", "A7"),
        ("สำนักงานอาชีวศึกษาจังหวัดสบธาร วิทยาลัยการอาชีพดอนแก้ว", "A4"),
    ],
)
@pytest.mark.parametrize("after", ["", PRINTED, " " + PRINTED, "......" + PRINTED])
def test_a_name_or_alias_is_exact_whatever_is_around_it(typed: str, college_id: str, after: str):
    found = identify(Clues(unit_line=typed + after), INDEX)
    assert (found.college_id, found.by, found.exact, found.candidates) == (
        college_id,
        IdentifiedBy.UNIT_LINE,
        True,
        (),
    )


@pytest.mark.parametrize(
    ("typed", "college_id"),
    [
        ("วิทยาลัยเทคนิคสบธร", "A1"),  # a letter left out
        ("วิทยาลัยเทคนนิคสบธาร", "A1"),  # one too many
        ("วิทายลัยการอาชีพดอนแก้ว", "A4"),  # two swapped
        ("วท.สบทาร", "A1"),
        ("วก.ดอนแก้ว", "A4"),  # an abbreviation that the roster does not list
        ("ว.การอาชีพดอนแก้ว", "A4"),
        ("วอศ.สบธาร", "A3"),
        ("วสช.สบธาร", "A2"),
        ("วิทยาลัยการอาชีพบ้านทุ่งสารพี", "A7"),  # not A6, which it holds whole
        (
            "วิทยา่ัยเทคนิคสบธาร",
            "A1",
        ),  # a mark for a letter: where it is moved to a letter of its own, two are wrong
    ],
)
@pytest.mark.parametrize("after", ["", PRINTED, " " + PRINTED])
def test_a_name_that_is_near_one_college_only_is_taken_and_said_to_be_a_guess(
    typed: str, college_id: str, after: str
):
    found = identify(Clues(unit_line=typed + after), INDEX)
    assert (found.college_id, found.exact) == (college_id, False)


@pytest.mark.parametrize("short", ["วิทยาลัยเกษตรฯ", "วิทยาลัยเกษตรฯ ", "ว.เกษตรฯ", "วิทยาลัยเกษตร ", "เกษตรฯ "])
@pytest.mark.parametrize("after", ["", PRINTED])
def test_a_type_that_is_cut_with_its_sign(short: str, after: str):
    names = ("วิทยาลัยเกษตรและเทคโนโลยีสบธาร", "วิทยาลัยเกษตรและเทคโนโลยีดงหลวง", "วิทยาลัยเทคนิคสบธาร")
    roster = Roster(tuple(College(f"C{number}", name) for number, name in enumerate(names, 1)))
    found = identify(Clues(unit_line=f"{short}สบธาร{after}"), build_index(roster, OFFICE))
    assert (found.college_id, found.exact, found.candidates) == ("C1", False, ())


@pytest.mark.parametrize("word", ["จังหวัด", "จ.", " จ. ", " จังหวัด ", "จังหวัด\n"])
@pytest.mark.parametrize("after", ["", PRINTED])
def test_the_word_for_a_province_before_a_place_is_no_other_name(word: str, after: str):
    for typed, college_id in (("วิทยาลัยเทคนิค{}สบธาร", "A1"), ("วก.{}ดอนแก้ว", "A4"), ("วท.{}นครสบธาร", "A2")):
        found = identify(Clues(unit_line=typed.format(word) + after), INDEX)
        assert (found.college_id, found.exact, found.candidates) == (college_id, False, ())


def test_a_place_that_begins_like_the_short_word_for_a_province_is_its_own():
    roster = Roster((College("B1", "วิทยาลัยเทคนิคจันทบาน"), College("B2", "วิทยาลัยเทคนิคนนทบาน")))
    for word in ("", "จังหวัด", "จ."):
        found = identify(Clues(unit_line=f"วิทยาลัยเทคนิค{word}จันทบาน"), build_index(roster))
        assert found.college_id == "B1"


def test_a_name_may_begin_on_the_line_above_the_unit_line():
    found = identify(Clues(unit_line="ดอนแก้ว", above_unit="วิทยาลัยการอาชีพ"), INDEX)
    assert (found.college_id, found.by) == ("A4", IdentifiedBy.UNIT_LINE)
    found = identify(Clues(unit_line="วิทยาลัยการอาชีพดอนแก้ว", above_unit="วิทยาลัยเทคนิคสบธาร"), INDEX)
    assert found.college_id == "A4"


# A letter before the return is addressed to the office, whose chairman directs a college of the roster.
ADDRESSED = (
    "เรียน ผู้อำนวยการวิทยาลัยเทคนิคสบธาร ประธานอาชีวศึกษาจังหวัด",
    "เรียน  วิทยาลัยเทคนิคสบธาร",
    "เรียนผู้อำนวยการวิทยาลัยเทคนิคสบธาร",
    "กราบเรียน ผู้อำนวยการวิทยาลัยเทคนิคสบธาร",
    "เรียน\tท่านผู้อำนวยการวิทยาลัยเทคนิคสบธาร",
    "เรียน\nผู้อำนวยการวิทยาลัยเทคนิคสบธาร",
    "ถึง วิทยาลัยเทคนิคสบธาร",
    "ถึง: วท.สบธาร",
    "เสนอ\nวิทยาลัยเทคนิคสบธาร",
    "เสนอต่อ วิทยาลัยเทคนิคสบธาร",
    "ผ่าน ผู้อำนวยการวิทยาลัยเทคนิคสบธาร",
    "ผู้รับ วท.สบธาร",
    "สำเนาเรียน ผู้อำนวยการวิทยาลัยเทคนิคสบธาร",
    "อ้างถึง หนังสือวิทยาลัยเทคนิคสบธาร ที่ ศธ ๐๖๐๑/๑๒",
    "วันที่ ๑๐ มีนาคม ๒๕๖๗ เรียน ผู้อำนวยการวิทยาลัยเทคนิคสบธาร",
)


@pytest.mark.parametrize("line", ADDRESSED)
def test_whom_a_letter_is_for_did_not_send_it(line: str):
    lines = tuple(line.split("\n"))
    for clues in (
        Clues(cover=("ส่วนราชการ วิทยาลัยการอาชีพดอนแก้ว", *lines)),
        Clues(cover=(*lines, "วิทยาลัยการอาชีพดอนแก้ว")),
        Clues(cover=("วิทยาลัยการอาชีพดอนแก้ว", *lines), above_unit=line),
        Clues(unit_line=f"{line}\nวิทยาลัยการอาชีพดอนแก้ว"),
    ):
        found = identify(clues, INDEX)
        assert (found.college_id, found.exact, found.candidates) == ("A4", True, ())
    for clues in (Clues(cover=lines, above_unit=line), Clues(unit_line=line)):
        assert identify(clues, INDEX).college_id == ""


@pytest.mark.parametrize(
    "line",
    [
        "เรียนรู้ตลอดชีวิต วิทยาลัยเทคนิคสบธาร",
        "ผลการเรียน วิทยาลัยเทคนิคสบธาร",
        "ห้องเรียน วิทยาลัยเทคนิคสบธาร",
        "เรียน ผู้อำนวยการสำนักงาน ด้วยวิทยาลัยเทคนิคสบธาร ขอส่งรายงาน",
        "เรียน ผู้อำนวยการสำนักงาน\nวิทยาลัยเทคนิคสบธาร",
        "เสนอแนะโดย วิทยาลัยเทคนิคสบธาร",
        "เสนอโดยวิทยาลัยเทคนิคสบธาร",
    ],
)
def test_a_name_behind_other_words_that_begin_so_is_the_senders(line: str):
    for clues in (Clues(cover=tuple(line.split("\n"))), Clues(unit_line=line)):
        assert identify(clues, INDEX).college_id == "A1"


SPOKEN_OF = (
    "ตามหนังสือวิทยาลัยเทคนิคสบธาร ที่ ศธ ๐๖๐๑/๑๒",
    "ได้รับหนังสือจาก วิทยาลัยเทคนิคสบธาร",
    "ตามที่วิทยาลัยเทคนิคสบธาร แจ้งให้รายงาน",
    "วิทยาลัยเทคนิคสบธาร ขอความอนุเคราะห์ให้ส่งรายงาน",
    "สำนักงานอาชีวศึกษาจังหวัดสบธาร (วิทยาลัยเทคนิคสบธาร)",
    "ประชุม ณ วิทยาลัยเทคนิคสบธาร",
    "โปรดส่งไฟล์ที่ วท.สบธาร ภายในวันที่ ๑๕ มีนาคม ๒๕๖๗",
    "จัดส่งเอกสารมาที่วิทยาลัยเทคนิคสบธาร",
    "แบบ รต.๖๗ ส่ง วท.สบธาร",
    "มายัง วท.สบธาร",
    "ผู้ประสานงานจังหวัด วิทยาลัยเทคนิคสบธาร",
    "(สถานศึกษาพี่เลี้ยง วิทยาลัยเทคนิคสบธาร)",
    "(ต้นแบบของ วท.สบธาร)",
    "ตรงข้ามวิทยาลัยเทคนิคสบธาร",
    "วิทยาลัยเทคนิคสบธาร ในฐานะสำนักงานอาชีวศึกษาจังหวัด",
    "ผู้อำนวยการวิทยาลัยเทคนิคสบธาร ประธานอาชีวศึกษาจังหวัด",
)


@pytest.mark.parametrize("line", SPOKEN_OF)
def test_of_whom_a_line_speaks_did_not_send_it(line: str):
    for clues in (
        Clues(cover=(line, "วิทยาลัยการอาชีพดอนแก้ว")),
        Clues(unit_line=f"วิทยาลัยการอาชีพดอนแก้ว {line}"),
        Clues(unit_line="วิทยาลัยการอาชีพดอนแก้ว", cover=(line,), page_header=(line,), signature=(line,)),
    ):
        found = identify(clues, INDEX)
        assert (found.college_id, found.exact, found.candidates) == ("A4", True, ())
    for clues in (Clues(unit_line=line), Clues(cover=(line,)), Clues(page_header=(line,))):
        assert identify(clues, INDEX).college_id == ""


@pytest.mark.parametrize(
    "line",
    [
        "ตามหนังสือสำนักงานอาชีวศึกษาจังหวัดสบธาร ที่ ศธ ๐๖๐๑/๑๒ วิทยาลัยเทคนิคสบธาร ขอรายงานผล",
        "ผู้ส่ง วิทยาลัยเทคนิคสบธาร",
        "หน่วยงานที่ส่ง วิทยาลัยเทคนิคสบธาร",
        "จาก วิทยาลัยเทคนิคสบธาร",
        "จัดทำโดย วิทยาลัยเทคนิคสบธาร",
        "ตามที่วิทยาลัยเทคนิคสบธาร ได้ดำเนินการ",
    ],
)
def test_a_name_behind_such_words_is_the_senders(line: str):
    for clues in (Clues(unit_line=line), Clues(cover=(line,))):
        found = identify(clues, INDEX)
        assert (found.college_id, found.exact, found.candidates) == ("A1", True, ())
        assert found.by is not IdentifiedBy.MENTION


# A cover, a page's header and the line above the unit line hold sentences, too, which may name somebody else.
IN_SENTENCES = (
    "อบรมที่วิทยาลัยเทคนิคสบธาร",
    "หนังสือวิทยาลัยเทคนิคสบธาร ที่ ศธ ๐๖๐๑/๑๒",
    "ส่งทางไปรษณีย์ถึง วท.สบธาร",
    "สถานที่ประชุม วิทยาลัยเทคนิคสบธาร",
    "รวบรวมโดย วิทยาลัยเทคนิคสบธาร",
    "ประธานกรรมการ (ผู้อำนวยการวิทยาลัยเทคนิคสบธาร)",
    "คณะกรรมการของวิทยาลัยเทคนิคสบธาร",
    "คณะวิทยาลัยเทคนิคสบธาร",
    "บริเวณวิทยาลัยเทคนิคสบธาร",
    "วันที่ 5 มีนาคม 2567 ห้องประชุม วิทยาลัยเทคนิคสบธาร",
    "กลุ่มสถานศึกษา: วิทยาลัยเทคนิคสบธาร",
    "สำเนาจาก วท.สบธาร",
    "ตรวจโดย นายสมมติ จาก วิทยาลัยเทคนิคสบธาร",
    "แบบฟอร์มนี้ปรับจากของ วิทยาลัยเทคนิคสบธาร",
    "เอกสารแนบ: คู่มือของ วิทยาลัยเทคนิคสบธาร",
    "วิทยาลัยเทคนิคสบธาร เจ้าภาพการประชุม",
    "รายงานการอบรมที่ วิทยาลัยเทคนิคสบธาร",
    "แบบฟอร์ม วท.สบธาร",
    "วิทยาลัยเทคนิคสบธาร 5 มี.ค. 67 เวลา 9.00 น.",
    "วิทยาลัยเทคนิคสบธาร ๑๒ มีนาคม ๒๕๖๗",
    "ติดต่อ วิทยาลัยเทคนิคสบธาร โทร. ๐๕๔",
)


@pytest.mark.parametrize("line", IN_SENTENCES)
def test_a_name_that_stands_in_a_sentence_only_is_taken_last_and_told(line: str):
    """One that stands alone, or behind words that tell the sender, goes before it, wherever it is."""
    for clues in (
        Clues(cover=(line,)),
        Clues(page_header=(line,)),
        Clues(page_footer=(line,)),
        Clues(unit_line=line, on_unit_line=False),
        Clues(above_unit=line),
    ):
        found = identify(clues, INDEX)
        assert (found.college_id, found.by, found.candidates) == ("A1", IdentifiedBy.MENTION, ())
    for clues in (
        Clues(cover=("วิทยาลัยการอาชีพดอนแก้ว", line)),
        Clues(cover=(line,), page_header=("แบบ รต. 67 วิทยาลัยการอาชีพดอนแก้ว",)),
        Clues(unit_line=line, on_unit_line=False, cover=(line, "จัดทำโดย วิทยาลัยการอาชีพดอนแก้ว")),
        Clues(page_header=(line,), file_name="วก.ดอนแก้ว/วิทยาลัยการอาชีพดอนแก้ว.docx"),
        Clues(cover=(line,), signature=("ผู้อำนวยการวิทยาลัยการอาชีพดอนแก้ว",)),
    ):
        found = identify(clues, INDEX)
        assert (found.college_id, found.exact) == ("A4", True)
        assert found.by is not IdentifiedBy.MENTION
        assert "A1" in found.candidates or found.by is IdentifiedBy.COVER
    assert identify(Clues(unit_line=line), INDEX).by is IdentifiedBy.UNIT_LINE


def test_two_names_that_stand_in_sentences_only_are_asked_about():
    lines = ("อบรมที่วิทยาลัยเทคนิคสบธาร", "สำเนาจาก วิทยาลัยการอาชีพดอนแก้ว")
    found = identify(Clues(cover=lines[:1], page_header=lines[1:]), INDEX)
    assert (found.college_id, found.candidates) == ("", ("A1", "A4"))
    found = identify(Clues(unit_line="วิทยาลัยเทคนิคสบธารพาณิชยการ", cover=lines[1:]), INDEX)
    assert (found.college_id, found.by, found.candidates) == ("A4", IdentifiedBy.MENTION, ("A1",))
    found = identify(Clues(cover=(lines[0], "วิทยาลัยการอาชีพดอนแก้วพาณิชยการ")), INDEX)
    assert (found.college_id, found.candidates) == ("", ("A1", "A4"))
    found = identify(Clues(unit_line="วิทยาลัยการอาชีพบ้านทุ่ง แว", cover=lines[:1]), INDEX)
    assert (found.college_id, found.candidates) == ("", ("A6", "A8"))


def test_a_file_name_holds_no_sentences():
    found = identify(Clues(file_name="ข้อ 1 ที่ วท.สบธาร.docx"), INDEX)
    assert (found.college_id, found.by) == ("A1", IdentifiedBy.FILE_NAME)


def test_a_name_that_touches_the_title_is_the_senders():
    found = identify(Clues(cover=("ผลการติดตามประเมินผลของวิทยาลัยเทคนิคสบธาร",)), INDEX)
    assert (found.college_id, found.by) == ("A1", IdentifiedBy.COVER)


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "  ({})",
        "“{}”",
        "1. {}",
        "ชื่อสถานศึกษา : {}",
        "หน่วยงาน\t{}",
        "ชื่อหน่วยรับตรวจ {}",
        "หน่วยงานผู้ส่งรายงาน: {}",
        "ส่วนราชการ  {} โทร. ๐๕๔",
        "วิทยาลัย: {}",
        "ผู้รายงาน {}",
        "ตอบโดย {}",
        "จาก {}",
        "รายงานผลการตรวจราชการ {}",
        "ผลการติดตามประเมินผลของ {}",
        "แบบ รต. 67 – {}",
        "รต.67 {} แก้ไข",
        "ประจำปีงบประมาณ พ.ศ. 2567 {}",
        "งานวางแผนและงบประมาณ {}",
        "หน้า 1 | {}",
        "{}    หน้า 2",
        "{} 52000",
        "{} อ.เมือง จ.สบธาร",
        "{} สังกัดสำนักงานคณะกรรมการการอาชีวศึกษา",
        "{} ขอรายงานผล",
        "ด้วย {} ขอส่งรายงาน",
    ],
)
def test_a_name_alone_or_behind_what_tells_the_sender_is_the_senders(line: str):
    for name in ("วิทยาลัยเทคนิคสบธาร", "วท. สบธาร"):
        for clues in (Clues(cover=(line.format(name),)), Clues(page_header=("แบบ รต.", line.format(name)))):
            found = identify(clues, INDEX)
            assert (found.college_id, found.exact, found.candidates) == ("A1", True, ())
            assert found.by in (IdentifiedBy.COVER, IdentifiedBy.PAGE_HEADER)


def test_what_is_said_of_a_name_is_said_on_its_line():
    for lines in (
        ("เครือข่าย", "วิทยาลัยเทคนิคสบธาร"),
        ("วิทยาลัยเทคนิคสบธาร", "ประธานกรรมการ นายสมมติ ตัวอย่าง"),
        ("วิทยาลัยเทคนิคสบธาร", "ขอความร่วมมือทุกฝ่าย"),
    ):
        found = identify(Clues(cover=lines), INDEX)
        assert (found.college_id, found.by) == ("A1", IdentifiedBy.COVER)


def test_who_signs_is_trusted_last():
    signed = ("(นายตัวอย่าง ทดสอบ)", "ผู้อำนวยการวิทยาลัยการอาชีพดอนแก้ว")
    found = identify(Clues(signature=signed), INDEX)
    assert (found.college_id, found.by, found.candidates) == ("A4", IdentifiedBy.SIGNATURE, ())
    found = identify(Clues(signature=signed, file_name="วท.สบธาร.docx"), INDEX)
    assert (found.college_id, found.by, found.candidates) == ("A1", IdentifiedBy.FILE_NAME, ("A4",))
    both = Clues(signature=(*signed, "ผู้อำนวยการวิทยาลัยเทคนิคสบธาร"))
    assert identify(both, INDEX).candidates == ("A1", "A4")
    both = Clues(signature=(*signed, "ผู้อำนวยการวิทยาลัยเทคนิคสบธาร", "ประธานอาชีวศึกษาจังหวัดสบธาร"))
    assert identify(both, INDEX).college_id == "A4"


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("วิทยาลัยเทคนิคสบธารและวิทยาลัยการอาชีพดอนแก้ว", ("A1", "A4")),
        ("วิทยาลัยการอาชีพบ้านทุ่ง แว", ("A6", "A8")),
        ("วิทยาลัยเทคนิคสบธารพาณิชยการ", ("A1",)),  # somebody whom the roster does not know
        ("ว.อาชีวะดงหลวง", ("A3",)),
        ("วิทยาลัยเทคนิคดงหลวง", ()),
        ("สำนักงานอาชีวศึกษาจังหวัดสบธาร", ()),
        ("สำนักงานอาชีวศึกษาจังหวัดสบธร", ()),
        ("", ()),
        ("(ชื่อหน่วยงาน)", ()),
    ],
)
@pytest.mark.parametrize("after", ["", PRINTED])
def test_what_is_not_clear_is_never_guessed(typed: str, candidates: tuple[str, ...], after: str):
    found = identify(Clues(unit_line=typed + after), INDEX)
    assert (found.college_id, found.by, found.candidates) == ("", IdentifiedBy.NOTHING, candidates)


@pytest.mark.parametrize("typed", ["วิทยาลัยเทคนิคสบธร", "วทิยาลัยเทคนิคสบธาร"])
@pytest.mark.parametrize("before", ["", "เรียนผู้อำนวยการสำนักงาน ตามหนังสือที่อ้างถึง ข้าพเจ้าผู้แทนของ "])
def test_a_damaged_name_is_found_wherever_it_stands(typed: str, before: str):
    found = identify(Clues(unit_line=before + typed), INDEX)
    assert (found.college_id, found.exact) == ("A1", False)


def test_a_damaged_name_that_ends_in_another_ones_is_not_that_one():
    whose = College("B1", "วิทยาลัยเทคโนโลยีดอนแก้ว", ("เทคโนโลยีดอนแก้ว",))
    index = build_index(Roster((whose, College("B2", "วิทยาลัยเกษตรและเทคโนโลยีดอนแก้ว"))))
    for typed in ("วิทยาลัยเกษตและเทคโนโลยีดอนแก้ว", "วิทยาลัยกษตรและ เทคโนโลยีดอนแก้ว"):
        found = identify(Clues(unit_line=typed), index)
        assert (found.college_id, found.exact) == ("B2", False)


def test_with_two_letters_wrong_a_name_that_is_nearly_as_near_is_a_rival():
    index = build_index(
        Roster((College("B1", "วิทยาลัยเทคนิคหนองสองห้องเหนือ"), College("B2", "วิทยาลัยเทคนิคหนองสองห้องเขือ")))
    )
    found = identify(Clues(unit_line="วิทยาลัยเทคนิคหนองสองห้องเหน"), index)
    assert (found.college_id, found.candidates) == ("", ("B1", "B2"))


@pytest.mark.parametrize(
    ("name", "typed"),
    [("วก.ปง", "วก.ปา"), ("วก.ปง", "วพ.ปง"), ("เทคนิคตาก", "เทคนิคตาด"), ("เทคนิคตาก", "เทคนิกตาก")],
)
def test_a_name_that_is_so_short_bears_no_wrong_letter(name: str, typed: str):
    index = build_index(Roster((College("B1", "วิทยาลัยสมมุติ", (name,)),)))
    assert identify(Clues(unit_line=name), index).college_id == "B1"
    assert identify(Clues(unit_line=typed), index).college_id == ""


def test_the_order_of_trust():
    clues = Clues(
        unit_line="วิทยาลัยเทคนิคสบธาร",
        cover=("แบบรายงาน", "วิทยาลัยการอาชีพดอนแก้ว"),
        page_header=("วิทยาลัยการอาชีพบ้านทุ่ง",),
        file_name="รายงาน วท.นครสบธาร.docx",
    )
    found = identify(clues, INDEX)
    assert (found.college_id, found.by, found.candidates) == (
        "A1",
        IdentifiedBy.UNIT_LINE,
        ("A2", "A4", "A6"),
    )
    found = identify(Clues(cover=clues.cover, page_header=clues.page_header), INDEX)
    assert (found.college_id, found.by, found.candidates) == ("A4", IdentifiedBy.COVER, ("A6",))
    found = identify(Clues(page_header=clues.page_header, file_name=clues.file_name), INDEX)
    assert (found.college_id, found.by) == ("A6", IdentifiedBy.PAGE_HEADER)
    footed = Clues(page_header=("แบบ รต.",), page_footer=clues.page_header, file_name=clues.file_name)
    found = identify(footed, INDEX)
    assert (found.college_id, found.by, found.candidates) == ("A6", IdentifiedBy.PAGE_HEADER, ("A2",))
    found = identify(replace(footed, page_header=("วท.สบธาร",)), INDEX)
    assert (found.college_id, found.by) == ("A1", IdentifiedBy.PAGE_HEADER)
    found = identify(Clues(file_name=clues.file_name), INDEX)
    assert (found.college_id, found.by, found.exact) == ("A2", IdentifiedBy.FILE_NAME, True)


def test_a_file_named_after_another_college_in_other_letters_is_told():
    found = identify(Clues(unit_line="วิทยาลัยเทคนิคสบธาร", file_name="วก.ดอนแก้ว.docx"), INDEX)
    assert (found.college_id, found.exact, found.candidates) == ("A1", True, ("A4",))


def test_two_names_in_a_trusted_source_are_not_settled_by_a_less_trusted_one():
    both = "วิทยาลัยเทคนิคสบธาร วิทยาลัยการอาชีพดอนแก้ว"
    found = identify(Clues(unit_line=both, file_name="วท.สบธาร.docx"), INDEX)
    assert (found.college_id, found.candidates) == ("", ("A1", "A4"))


def test_two_names_that_are_near_are_settled_by_one_that_is_exact():
    damaged = "วิทยาลัยการอาชีพบ้านทุ่ง แว"
    found = identify(Clues(unit_line=damaged, file_name="วก.บ้านทุ่งแคว.docx"), INDEX)
    assert (found.college_id, found.by, found.exact) == ("A8", IdentifiedBy.FILE_NAME, False)
    found = identify(Clues(unit_line=damaged, file_name="วก.ดอนแก้ว.docx"), INDEX)
    assert (found.college_id, found.candidates) == ("", ("A4", "A6", "A8"))


def test_a_name_that_may_be_somebody_elses_makes_the_next_source_a_guess():
    found = identify(Clues(unit_line="วิทยาลัยเทคนิคสบธารพาณิชยการ", file_name="วท.นครสบธาร.docx"), INDEX)
    assert (found.college_id, found.exact, found.candidates) == ("A2", False, ("A1",))


@pytest.mark.parametrize(
    ("name", "college_id", "exact"),
    [
        ("แบบ รต.67 วท.สบธาร - Copy.docx", "A1", True),
        ("แบบ รต.67 วท.สบธาร - สำเนา (2).docx", "A1", True),
        ("รต67อาชีวะสบธาร(1).docx", "A3", True),
        ("รต_67_วท_นครสบธาร_แก้ไข.doc", "A2", True),
        ("วท.สบธาร67.docx", "A1", True),
        ("%E0%B8%A7%E0%B8%97.%E0%B8%AA%E0%B8%9A%E0%B8%98%E0%B8%B2%E0%B8%A3.docx", "A1", True),
        ("%C7%B7.%CA%BA%B8%D2%C3.docx", "A1", True),  # the old code page
        ("วิทยาลัยการอาชีพดอนแก้ว/รายงาน.docx", "A4", True),
        ("ส่ง.zip/วท.นครสบธาร/รต67 (3).docx", "A2", True),
        ("รต67 ดอนแก้ว แก้ไข.docx", "A4", False),  # the place alone, which one college has
        ("แบบรายงานผล วิทยาลัยการอาชีพดอน.docx", "A4", False),  # cut off
        ("%E0%B8%A7%E0%B8%97.%E0%B8%AA%E0%B8%9A%E0%B8%98%E0%B8%B2%E0%B8.docx", "A1", False),
        ("รต67 สบธาร.docx", "", True),  # the province
        ("แบบรายงานผล วิทยาลัยการอาชีพ.docx", "", True),
        ("%E0%B8%A3%E0%B8%9567.docx", "", True),
        ("doc_0312.docx", "", True),
        ("รต67 100%.docx", "", True),
        ("", "", True),
    ],
)
def test_file_names(name: str, college_id: str, exact: bool):
    found = identify(Clues(file_name=name), INDEX)
    assert (found.college_id, found.exact) == (college_id, exact)


def test_a_files_own_name_goes_before_its_folders():
    found = identify(Clues(file_name="วท.สบธาร/วท.นครสบธาร.docx"), INDEX)
    assert found.college_id == "A2"


def test_a_place_alone_tells_nothing_where_people_write_sentences():
    found = identify(Clues(cover=("อำเภอดอนแก้ว จังหวัดสบธาร",), unit_line="ดอนแก้ว"), INDEX)
    assert found.college_id == ""


def test_a_name_that_stands_in_every_return_never_identifies():
    index = build_index(ROSTER, (*OFFICE, "เทคนิคสบธาร"))
    assert identify(Clues(unit_line="เทคนิคสบธาร"), index).college_id == ""
    assert identify(Clues(unit_line="วิทยาลัยเทคนิคสบธาร"), index).college_id == "A1"


def test_an_empty_roster_identifies_nobody():
    index = build_index(Roster(()))
    assert identify(Clues(unit_line="วิทยาลัยเทคนิคสบธาร", file_name="ก.docx"), index).college_id == ""


def test_the_index_can_be_sent_to_a_worker():
    index: RosterIndex = pickle.loads(pickle.dumps(INDEX))
    assert identify(Clues(unit_line="วท.สบธาร"), index) == identify(Clues(unit_line="วท.สบธาร"), INDEX)


@pytest.mark.parametrize("name", ["CON", "nul", "Aux", "prn", "COM1", "lpt9"])
def test_a_device_of_windows_is_no_college_id(tmp_path: Path, name: str):
    assert faults(write(tmp_path, f"{HEAD}{name},วิทยาลัยหนึ่ง,\n")) == [("roster_bad_id", "college_id", 2)]
    assert load_roster(write(tmp_path, f"{HEAD}{name}X1,วิทยาลัยหนึ่ง,\n")).value is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_roster_is_read_as_a_spreadsheet_saves_it(tmp_path: Path, encoding: str, delimiter: str):
    row = delimiter.join(("A1", "วิทยาลัยหนึ่ง", '"วท.หนึ่ง;หนึ่ง1"'))
    path = tmp_path / "colleges.csv"
    path.write_bytes(f"{HEAD.replace(',', delimiter)}{row}\r\n".encode(encoding))
    read = load_roster(path)
    assert read.issues == ()
    assert read.value is not None
    (college,) = read.value.colleges
    assert (college.college_id, college.name) == ("A1", "วิทยาลัยหนึ่ง")
    assert college.aliases == ("วท.หนึ่ง", "หนึ่ง1")


def test_a_roster_may_be_a_workbook(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("college_id", "name", "aliases"),
        (101, "วิทยาลัยหนึ่ง", None),
        (),
        ("A2", "วิทยาลัยสอง", "สองสอง"),
    ):
        sheet.append(row)
    book.save(tmp_path / "colleges.xlsx")
    read = load_roster(tmp_path / "colleges.xlsx")
    assert read.value is not None
    assert [(c.college_id, c.name, c.aliases) for c in read.value.colleges] == [
        ("101", "วิทยาลัยหนึ่ง", ()),
        ("A2", "วิทยาลัยสอง", ("สองสอง",)),
    ]


def test_the_first_sheet_with_titles_counts(tmp_path: Path):
    book = openpyxl.Workbook()
    notes = book.active
    assert notes is not None
    notes.append(("บันทึก", "ถึงใคร"))
    for name in ("วิทยาลัยหนึ่ง", "วิทยาลัยสอง"):
        sheet = book.create_sheet()
        sheet.append(("รหัส", "ชื่อ"))
        sheet.append(("A1", name))
    book.save(tmp_path / "colleges.xlsx")
    assert load_roster(tmp_path / "colleges.xlsx").value == Roster((College("A1", "วิทยาลัยหนึ่ง"),))


def test_a_workbook_without_titles_is_told(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("A1", "วิทยาลัยหนึ่ง"))
    book.save(tmp_path / "colleges.xlsx")
    assert faults(tmp_path / "colleges.xlsx") == [("roster_missing_column", "college_id, name", 1)]


def test_a_roster_that_is_worked_out_by_formulas_has_what_they_show(tmp_path: Path):
    path = tmp_path / "colleges.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("college_id", "name", "aliases"))
        sheet.write_row(1, 0, ("A1", "วิทยาลัยหนึ่ง"))
        sheet.write_formula(2, 0, '="A"&2', value="A2")
        sheet.write_formula(2, 1, '="วิทยาลัย"&"สอง"', value="วิทยาลัยสอง")
    read = load_roster(path)
    assert read.value == Roster((College("A1", "วิทยาลัยหนึ่ง"), College("A2", "วิทยาลัยสอง")))


# --- the college that a person names ------------------------------------------------------------


@pytest.mark.parametrize("wanted", ["A1", " a1 ", "วิทยาลัยเทคนิค สบธาร", "วท.สบธาร"])
def test_a_college_is_named_by_its_id_or_one_of_its_names(wanted: str):
    assert college_named(ROSTER, wanted).value == ROSTER.colleges[0]


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("บ้านทุ่ง", ["A6", "A7", "A8"]),  # three have it in their name
        ("A11", ["A1"]),
        ("ไกลโพ้น", ["A1", "A2", "A3", "A4", "A5"]),  # the first of the roster
        ("", ["A1", "A2", "A3", "A4", "A5"]),
    ],
)
def test_of_a_college_that_nobody_knows_those_of_such_a_name_are_shown(wanted: str, near: list[str]):
    read = college_named(ROSTER, wanted)
    assert read.value is None
    (issue,) = read.issues
    shown = dict(issue.values)["near"]
    assert [name.split(" ", maxsplit=1)[0] for name in shown.split(", ")] == near
    assert sentence(issue)


def test_other_names_are_those_that_mean_one_college_alone():
    roster = Roster((College("C1", "วิทยาลัยหนึ่ง", ("วท. หนึ่ง", "วช")), College("C2", "วิทยาลัยสอง", ("วช", "-"))))
    assert other_names(roster) == {
        fold("วิทยาลัยหนึ่ง"): "C1",
        fold("วท. หนึ่ง"): "C1",
        fold("วิทยาลัยสอง"): "C2",
    }
