"""Tables of a blank whose rows are parted by names of groups, or summed below names of several rows.

Every wording is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import College, Form, Roster, Shape
from tests.filling import NAME, fill
from tests.filling.judge import judged
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, drafted, gate, loaded_draft, reading, tree

ROSTER = Roster((College("c1", NAME, ()),))
BEHIND = ("2. ปัญหาและอุปสรรค", "3. ข้อเสนอแนะต่อหน่วยงาน", "4. แผนงานปีต่อไป", "5. ผู้รับบริการ")


def blank_with(folder: Path, *rows: Sequence[str]) -> Path:
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
    blank.line("1. กิจกรรม", bold=True).table(*rows)
    for heading in BEHIND:
        blank.line(heading, bold=True).line(dots(90))
    return blank.save(folder)


def is_read(path: Path, form: Form, folder: Path) -> bool:
    """Whether the blank is blank to its draft, and all that is typed into it is read where it was typed."""
    found = gate(path, form)
    if found.answers or found.unknown or found.marked:
        return False
    for seed in range(3):
        target = folder / f"{NAME} {seed}.docx"
        filled = fill(path, form, seed, target)
        verdicts = list(judged(filled.truths, form, reading(target, form, ROSTER)))
        if not verdicts or any(verdict.word != "right" for verdict in verdicts):
            return False
    return True


TITLES = ["กิจกรรม", "จำนวน", "ผล"]
GROUPS = {
    "no numbers": [
        TITLES, ["ด้านวิชาการ", LEFT, LEFT], ["", "", ""], ["", "", ""], ["ด้านบริหาร", LEFT, LEFT], ["", "", ""],
    ],
    "one row a group": [TITLES, ["**ก**", LEFT, LEFT], ["", "", ""], ["**ข**", LEFT, LEFT], ["", "", ""]],
    "two columns": [["กิจกรรม", "จำนวน"], ["วิชาการ", LEFT], ["", ""], ["บริหาร", LEFT], ["", ""]],
    "one group": [TITLES, ["ด้านวิชาการ", LEFT, LEFT], ["", "", ""], ["", "", ""]],
    "numbers that begin anew": [
        ["ที่", "กิจกรรม", "ผล"], ["วิชาการ", LEFT, LEFT], ["1", "", ""], ["2", "", ""],
        ["บริหาร", LEFT, LEFT], ["1", "", ""], ["2", "", ""],
    ],
}  # fmt: skip


@pytest.mark.parametrize("rows", GROUPS.values(), ids=GROUPS)
def test_names_of_groups_over_blank_rows_stay_in_their_table(rows: list[list[str]], tmp_path: Path) -> None:
    path = blank_with(tmp_path, *rows)
    form = drafted(path)
    assert tree(form)[0] == (0, "1. กิจกรรม", "table")
    assert [heading.printed for heading in form.headings] == ["1. กิจกรรม", *BEHIND]
    assert is_read(path, form, tmp_path)


def test_a_title_over_blank_rows_behind_others_begins_a_part_of_its_own(tmp_path: Path) -> None:
    """The rows before it belong to no group, so that it is none either."""
    path = blank_with(tmp_path, TITLES, ["", "", ""], ["ความเห็นเพิ่มเติม", LEFT, LEFT], ["", "", ""])
    assert (1, "ความเห็นเพิ่มเติม", "narrative") in tree(drafted(path))


PLANNED = ["ด้าน", "รายการ", "แผน", "ผล"]
SUMS = {
    "one name": [PLANNED, ["วิชาการ", "ก", "", ""], [ABOVE, "ข", "", ""], ["รวม", LEFT, "", ""]],
    "two names": [
        PLANNED, ["วิชาการ", "ก", "", ""], [ABOVE, "ข", "", ""], ["บริหาร", "ค", "", ""], [ABOVE, "ง", "", ""],
        [ABOVE, "จ", "", ""], ["รวมทั้งสิ้น", LEFT, "", ""],
    ],
    "number and name": [
        ["ที่", *PLANNED], ["1", "วิชาการ", "ก", "", ""], [ABOVE, ABOVE, "ข", "", ""],
        ["2", "บริหาร", "ค", "", ""], [ABOVE, ABOVE, "ง", "", ""], ["รวม", LEFT, LEFT, "", ""],
    ],
}  # fmt: skip


@pytest.mark.parametrize("rows", SUMS.values(), ids=SUMS)
def test_a_sum_below_names_of_several_rows_is_a_row(rows: list[list[str]], tmp_path: Path) -> None:
    path = blank_with(tmp_path, *rows)
    form = drafted(path)
    assert [heading.printed for heading in form.headings] == ["1. กิจกรรม", *BEHIND]
    assert [column.text for column in form.headings[0].children if column.shape is Shape.COLUMN] == [
        "แผน",
        "ผล",
    ]
    assert is_read(path, form, tmp_path)


@pytest.mark.parametrize("last", ["5", "3", ""])
def test_rows_that_were_copied_with_their_number_are_to_be_filled_in(last: str, tmp_path: Path) -> None:
    """An office adds rows by copying the last one, whose number stands in both columns."""
    numbers = ["1.", "2.", "3.", *([f"{last}."] if last else [""]) * 2]
    path = blank_with(tmp_path, ["ปัญหา", "ข้อเสนอแนะ"], *[[number, number] for number in numbers])
    form = drafted(path)
    assert [column.shape for column in form.headings[0].children] == [Shape.COLUMN, Shape.COLUMN]
    assert is_read(path, form, tmp_path)


def test_a_blank_without_a_form_is_told(tmp_path: Path) -> None:
    read = loaded_draft(OfficeBlank().line("").save(tmp_path))
    assert read.value is None
    assert [issue.code for issue in read.issues] == ["draft_no_text"]


def _framed(path: Path) -> Path:
    """The same with everything in the only cell of a table, as a frame around the page is drawn."""
    document = docx.Document(str(path))
    body = [element for element in document.element.body if not element.tag.endswith("sectPr")]
    cell = document.add_table(1, 1).rows[0].cells[0]
    for element in (*body, cell.paragraphs[0]._p):
        cell._tc.append(element)
    document.save(str(path))
    return path


def test_a_frame_around_a_whole_form_changes_nothing(tmp_path: Path) -> None:
    rows = [["รายการ", "จำนวน", "ผล"], ["ครู", "", ""], ["ผู้เรียน", "", ""]]
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
    blank.line("1. ผลการดำเนินงานด้านการพัฒนาบุคลากรและด้านการจัดการเรียนรู้", bold=True)
    blank.line("ตามประเด็นการติดตาม ดังนี้", bold=True).line(dots(90))
    blank.line("2. กิจกรรม", bold=True).table(*rows).line("3. ปัญหา", bold=True).line(dots(90))
    path = blank.save(tmp_path)
    plain = tree(drafted(path))
    assert len(plain) == 3
    form = drafted(_framed(path))
    assert tree(form) == plain
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
