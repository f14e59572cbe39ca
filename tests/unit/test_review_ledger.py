"""The hidden sheet that repeats what the workbook said: what it knows of rows, sections and colleges."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import LEDGER_COLUMNS, Reviewed, Verdict
from rt67_aggregate.review.ledger import Ledger, place
from rt67_aggregate.review.sheets import SheetRow
from tests.small_workbook import FIRST, THIRD, answers, ledger, sealed, titles, written

CHECKED = LEDGER_COLUMNS[:-1]


def row(**cells: str) -> SheetRow:
    return SheetRow("คำตอบ", 7, cells)


def test_a_row_is_given_as_it_was_written() -> None:
    line = written(
        "r-9",
        sha256="aa",
        college_id="C001",
        section_id="1.1.result.1",
        entry="2",
        source="หนึ่ง.docx",
        locator="ย่อหน้าที่ 3",
        sent="จัดอบรม",
        verdict="ส่งกลับ",
        text="จัดอบรม 3 ครั้ง",
        moved_to="1.2.result.1",
        note="โทรถาม",
        group="ก",
        status="none",
        filed="วิทยาลัยหนึ่ง",
        college="วิทยาลัยหนึ่ง",
    )
    assert ledger(line).written("r-9") == Reviewed(
        "r-9",
        "aa",
        "C001",
        "1.1.result.1",
        "2",
        "หนึ่ง.docx",
        "ย่อหน้าที่ 3",
        "จัดอบรม",
        Verdict.SENT_BACK,
        "จัดอบรม 3 ครั้ง",
        "1.2.result.1",
        "โทรถาม",
        "ก",
        "none",
        "C001",
    )


def test_a_ledger_of_an_older_version_has_no_later_columns() -> None:
    older = dict.fromkeys(LEDGER_COLUMNS[: LEDGER_COLUMNS.index("group")], "")
    known = Ledger("x.xlsx", [older, older | {"key": "r-1", "college_id": "C001", "sent": "ก"}])
    assert known.changed == ()
    assert known.written("r-1") == Reviewed("r-1", college_id="C001", sent="ก")
    assert known.grouped("r-1") == ""
    assert known.college("c001") == "C001"


def test_a_text_longer_than_a_cell_is_one_text() -> None:
    parts = [
        written("r-9", sent="ก" * 3, text="ข" * 2, note="ค", verdict="ผ่าน"),
        written("r-9", part="2", sent="ง", text="จ", note="ฉ"),
    ]
    known = ledger(*parts)
    assert (known.written("r-9").sent, known.written("r-9").text) == ("กกกง", "ขขจ")
    assert (known.written("r-9").note, known.written("r-9").verdict) == ("คฉ", Verdict.PASSED)
    assert [part["shown"] for part in known.parts("r-9")] == ["กกก", "ง"]
    assert known.parts("r-0") == []


def test_shown_is_what_was_sent_where_nothing_else_is_said() -> None:
    known = ledger(written("r-1", sent="ก"), written("r-2", sent="ก", shown="ข"))
    assert (known.shown("r-1"), known.shown("r-2")) == ("ก", "ข")


def test_a_part_that_was_shown_empty_stays_empty_beside_one_that_was_not() -> None:
    parts = written("r-1", sent="กก", shown="ข"), written("r-1", part="2", sent="งง")
    assert [part["shown"] for part in ledger(*parts).parts("r-1")] == ["ข", ""]


def test_the_group_that_was_shown_is_known() -> None:
    assert ledger(written("r-1", grouped="กลุ่ม 1.1-3")).grouped("r-1") == "กลุ่ม 1.1-3"


@pytest.mark.parametrize("column", CHECKED)
@pytest.mark.parametrize("line", [0, 2])
def test_a_changed_cell_of_the_ledger_is_told(column: str, line: int) -> None:
    lines = [sealed(row) for row in (titles(), *answers())]
    lines[line][column] += "x"
    key = lines[line]["key"] if line else ""
    assert Ledger("x.xlsx", lines).changed == (key,)


def test_a_ledger_as_it_was_written_is_not_changed() -> None:
    assert ledger().changed == ()
    assert list(ledger().keys) == ["r-1", "r-2", "r-3", "u-4"]


def test_a_checksum_that_is_gone_is_told() -> None:
    lines = [sealed(row) for row in (titles(), *answers())]
    del lines[1]["check"]
    assert Ledger("x.xlsx", lines).changed == (FIRST,)


# --- colleges and sections ---------------------------------------------------------------------


@pytest.mark.parametrize("shown", ["วิทยาลัยหนึ่ง", " วิทยาลัยหนึ่ง\n", "C001", "c001 "])
def test_a_college_is_known_by_its_name_and_its_id(shown: str) -> None:
    assert ledger().college(shown) == "C001"


def test_a_college_is_known_by_an_other_name_that_the_roster_has() -> None:
    lines = [sealed(line) for line in (titles(), *answers())]
    known = Ledger("x.xlsx", lines, other_names={"วทหนึ่ง": "C001", "วทใหม่": "C009"})
    assert [known.college(name) for name in ("วท.หนึ่ง", " วท.  หนึ่ง", "วท.ใหม่", "วท.สาม")] == [
        "C001",
        "C001",
        "C009",
        "",
    ]


@pytest.mark.parametrize("shown", ["", "วิทยาลัยหนึ่ง สอง", "C9"])
def test_another_text_is_no_college(shown: str) -> None:
    assert ledger().college(shown) == ""


@pytest.mark.parametrize(
    "shown",
    [
        "1.1 ผล 1",
        "1.1 ผล 1  การจัดอบรม",
        " 1.1  ผล 1 ",
        "1.1.result.1",
        "1.1.result.1  ผลการดำเนินงาน",
        "๑.๑.result.๑",
        "๑.๑ ผล ๑",
        "๑.๑ ผล ๑  การจัดอบรม",
        "1.1\u00a0ผล\u200b 1",
    ],
)
def test_a_section_is_known_by_its_short_name_and_its_id(shown: str) -> None:
    assert ledger().section(shown) == "1.1.result.1"


def test_thai_digits_in_the_form_s_own_names_are_no_others() -> None:
    known = ledger(written("r-1", section_id="a", section="๑.๑ ผล ๑"))
    assert [known.section(shown) for shown in ("๑.๑ ผล ๑", "1.1 ผล 1", "๑.๑ ผล ๒")] == ["a", "a", ""]


def test_of_two_short_names_the_longer_one_counts() -> None:
    lines = written("r-1", section_id="a", section="1 ผล"), written("r-2", section_id="b", section="1 ผล 1")
    assert ledger(*lines).section("1 ผล 1 การจัดอบรม") == "b"
    assert ledger(*reversed(lines)).section("1 ผล 1 การจัดอบรม") == "b"
    assert ledger(*lines).section("1 ผล 12") == "a"


@pytest.mark.parametrize(
    ("shown", "section_id"),
    [
        ("2.1", ""),  # the ID of the one, and the number of the other
        ("2.1 ห้องสมุด", "2.2"),
        ("2.2 สวนผัก ในโรงเรียน", "2.1"),
        ("2.1 ห้อง", ""),
        ("2.3", "2.3"),
    ],
)
def test_a_number_that_is_another_sections_id_is_no_section(shown: str, section_id: str) -> None:
    """As where the next year's form goes on with the IDs of before under other numbers."""
    names = {"2.1": "2.2 สวนผัก", "2.2": "2.1 ห้องสมุด", "2.3": "2.3 โรงอาหาร"}
    lines = (written(f"r-{key}", section_id=key, section=name) for key, name in names.items())
    assert ledger(*lines).section(shown) == section_id


@pytest.mark.parametrize("shown", ["", " ", "1.1 ผล", "1.9 ผล 1", "ผล 1", "1.1 ผล 12"])
def test_another_text_is_no_section(shown: str) -> None:
    assert ledger().section(shown) == ""


def test_the_name_of_a_moved_answers_section_is_that_of_the_section_it_went_to() -> None:
    known = ledger(written("r-1", section_id="a", moved_to="b", section="ชื่อของ ข"))
    assert known.section("ชื่อของ ข") == "b"


@pytest.mark.parametrize(
    ("cells", "belongs"),
    [
        ({}, True),
        ({"college": "วิทยาลัยหนึ่ง", "section_id": "1.1 ผล 1"}, True),
        ({"college": "C001", "section_id": "1.1.result.1"}, True),
        ({"college": "ไม่รู้จัก"}, True),
        ({"college": "วิทยาลัยสอง"}, False),
        ({"section_id": "1.2 ผล 1"}, False),
        ({"section_id": "ไม่รู้จัก"}, False),
        ({"college": "วิทยาลัยหนึ่ง", "section_id": "1.2 ผล 1"}, False),
    ],
)
def test_a_row_belongs_to_its_key_where_it_shows_its_college_and_section(
    cells: dict[str, str], belongs: bool
) -> None:
    assert ledger().belongs(row(**cells), FIRST) is belongs


def test_a_moved_answer_belongs_to_both_of_its_sections() -> None:
    moved = written("r-9", college_id="C001", section_id="1.1.result.1", moved_to="1.2.result.1")
    known = ledger(*answers(), moved | {"section": "1.2 ผล 1"})
    for shown in ("1.1.result.1", "1.2.result.1", "1.1 ผล 1", "1.2 ผล 1"):
        assert known.belongs(row(section_id=shown), "r-9")
    assert not known.belongs(row(section_id="1.3.result.1"), "r-9")


def test_colleges_of_one_name_are_each_their_own() -> None:
    """As where a province gave its college a new ID, and its tables are of the run before."""
    one, two = (
        written(key, college_id=college_id, college="วิทยาลัยเดียว", section_id="1.1.result.1", sent="ก")
        for key, college_id in (("r-8", "C008"), ("r-9", "C009"))
    )
    known = ledger(one, two)
    assert known.belongs(row(college="วิทยาลัยเดียว"), "r-8")
    assert known.belongs(row(college="วิทยาลัยเดียว"), "r-9")


def test_what_is_of_no_college_belongs_beside_any() -> None:
    known = ledger(*answers(), written("i-9"))
    assert known.belongs(row(college="วิทยาลัยสอง"), "i-9")


# --- what is told ------------------------------------------------------------------------------


def test_a_fault_names_file_sheet_and_row() -> None:
    issue = ledger().fault("review_row_mixed", row(), section="1.1", count="2")
    assert (issue.code, issue.source, issue.line) == ("review_row_mixed", "rt67_summary.xlsx", 7)
    assert issue.values == (("sheet", "คำตอบ"), ("row", "7"), ("section", "1.1"), ("count", "2"))
    assert issue.where == place(row()) == "แผ่น คำตอบ แถว 7"
    assert place(SheetRow("คำตอบ", 0, {})) == "แผ่น คำตอบ"


def test_headings_are_known_without_spaces_around_them() -> None:
    known = Ledger("x.xlsx", [titles() | {"note": " หมายเหตุ\n"}, sealed(answers()[0])])
    assert known.titles["note"] == "หมายเหตุ"
    assert "sha256" not in known.titles


def test_another_college_with_the_same_answers_is_another_row() -> None:
    assert ledger().written(THIRD).college_id == "C002"
