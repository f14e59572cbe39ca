"""Two of the form's tables in one, as where the line between them was deleted, are parted by their titles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from rt67_aggregate.locate.grid import rows_of
from rt67_aggregate.locate.outline import form_outline
from rt67_aggregate.locate.titles import ColumnTitles
from tests.office_blanks import OfficeBlank, dots, drafted
from tests.small_forms import table

Titles = Sequence[str]
ASKED = ("ข้อค้นพบจากสวน", "แนวทางแก้ไข")
ALIKE = ("ข้อค้นพบจากสวนน", "แนวทางแก้ไข")  # the same with a slip
WIDER = ("ข้อค้นพบจากสวน", "ผู้รับผิดชอบ", "แนวทางแก้ไข")
OTHER = ("เป้าหมายของปี", "แนวทางแก้ไข", "คะแนนประเมิน")
ANSWER = "ขุดร่องน้ำใหม่"


def titles_of(*tables: Titles, folder: Path) -> ColumnTitles:
    """What knows the titles of a form with these tables."""
    blank = OfficeBlank().line("แบบรายงานการดูแลสวน", bold=True, size=18)
    blank.line("ปีงบประมาณ พ.ศ. 2571", bold=True).line(f"ชื่อสถานศึกษา {dots(40)}")
    for number, titles in enumerate(tables, start=1):
        blank.line(f"{number}. {('ห้องสมุด', 'สวนผัก')[number - 1]}", bold=True)
        blank.table(tuple(f"**{title}**" for title in titles), *(("",) * len(titles),) * 2)
    return ColumnTitles(form_outline(drafted(blank.save(folder))))


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        pytest.param(ASKED, OTHER, 2, id="one title is the same"),
        pytest.param(ASKED, WIDER, 2, id="all titles, and one more"),
        pytest.param(WIDER, ASKED, 2, id="some of the titles"),
        pytest.param(ASKED, ALIKE, 1, id="the same titles with a slip"),
        pytest.param(OTHER, OTHER, 1, id="the same titles, as on the next page"),
    ],
)
def test_a_table_is_parted_where_other_titles_begin(
    first: Titles, second: Titles, parts: int, tmp_path: Path
) -> None:
    titles = titles_of(*dict.fromkeys((first, second)), folder=tmp_path)
    rows = rows_of(
        table([*first], [ANSWER] * len(first), [*second], [ANSWER] * len(second), [ANSWER] * len(second))
    )
    found = titles.parted(rows, titles.titled_rows(rows))
    wanted = [[1, 2], [3, 4, 5]] if parts == 2 else [[1, 2, 3, 4, 5]]
    assert [[number for number, _ in part] for part in found] == wanted
