"""Plans whose rows are but numbered, below rows along the table that name them and over their sums."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import docx
import pytest

from tests.office_blanks import LEFT, NAME, OfficeBlank, dots, of_blank, reading, tree

TITLES = ["ที่", "โครงการ", "งบประมาณ", "ผู้รับผิดชอบ"]
SUM = [["รวมทั้งสิ้น", LEFT, "", ""]]
OVER_TWO = [["ประเด็นที่ 2 พัฒนางาน", LEFT, LEFT, LEFT]]


def plan(first: Sequence[str], second: Sequence[str], *below: list[str], between: int = 0) -> OfficeBlank:
    """A plan of two parts with rows of these numbers; ``between``: rows of sums below the first of them."""
    blank = OfficeBlank().line("แผนปฏิบัติการประจำปี", bold=True, centred=True, size=18)
    parts = [[[number, "", "", ""] for number in numbers] for numbers in (first, second)]
    sums = [["รวมประเด็นที่ 1", LEFT, "", ""]] * between
    blank.line(f"หน่วยงาน {dots(40)}")
    blank.table(
        TITLES, ["ประเด็นที่ 1 พัฒนาคน", LEFT, LEFT, LEFT], *parts[0], *sums, *OVER_TWO, *parts[1], *below
    )
    return blank.line(f"ข้อเสนอแนะ {dots(60)}")


@pytest.mark.parametrize("between", [0, 1])
@pytest.mark.parametrize("numbers", [("12", "3"), (["", ""], [""]), ("๑๒", "๓")])
def test_sums_leave_it_one_table(
    numbers: tuple[Sequence[str], Sequence[str]], between: int, tmp_path: Path
) -> None:
    _, form = of_blank(plan(*numbers, *SUM, between=between), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "line"]
    (table,) = (heading for heading in form.headings if heading.children)
    assert table.rows == 6 + between
    assert [column.text for column in table.children] == TITLES


def _rows(numbers: Sequence[str], added_behind: int, folder: Path) -> dict[int, str]:
    """What is read in the column of projects of a plan whose rows are numbered so, one of them put in:
    entry → answer, "?" where it is marked."""
    path, form = of_blank(plan("12", "3"), folder)
    document = docx.Document(str(path))
    table = document.tables[0]
    row = table.rows[added_behind]._tr
    row.addnext(deepcopy(row))
    filled = [row.cells for row in table.rows if row.cells[0].text.isdigit()]
    for number, cells in zip(numbers, filled, strict=True):
        cells[0].text = number
    for count, cells in enumerate(filled, start=1):
        cells[1].text, cells[2].text = f"โครงการ {'กขคง'[count - 1]}", f"{count}00"
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    read = reading(target, form)
    assert read.balance.holds
    return {a.entry: a.text + "?" * bool(a.review) for a in read.answers if a.text.startswith("โครงการ ")}


@pytest.mark.parametrize("numbers", ["1223", "1234", "1232"])
def test_a_row_put_in_is_one_of_its_own_whatever_its_number(numbers: str, tmp_path: Path) -> None:
    found = _rows(numbers, 3, tmp_path)
    assert [text.rstrip("?") for text in found.values()].count("โครงการ ค") == 1
    assert sorted(text.strip("?") for text in found.values()) == [f"โครงการ {x}" for x in "กขคง"]
    assert found[next(entry for entry, text in found.items() if "ค" in text[-2:])].endswith("?")


@pytest.mark.parametrize("numbers", ["1211", "1212"])
def test_numbers_that_begin_anew_are_none_of_the_rows_above(numbers: str, tmp_path: Path) -> None:
    found = _rows(numbers, 5, tmp_path)
    assert (found[2].strip("?"), found[3].strip("?")) == ("โครงการ ก", "โครงการ ข")
    assert len(found) == 4
