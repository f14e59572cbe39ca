"""Who made a table, in its last row: the table's columns are marked."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import TITLES, TOPICS, lay_topics, topic

BOTH = {name: {"boundary_uncertain"} for name in ("1.1.problem", "1.1.suggestion")}


def laid(*rows: list[str]) -> Laid:
    """A return with these rows in the first topic's table."""
    pieces: list[Piece] = [piece for number in TOPICS for piece in topic(number)]
    at = next(index for index, piece in enumerate(pieces) if not isinstance(piece, str))
    pieces[at] = [TITLES, *rows]
    return lay_topics(*pieces)


@pytest.mark.parametrize("text", ["ผู้จัดทำ งานแผนงาน", "ผู้รายงาน นายสมมติ ใจดี", "ผู้ตรวจสอบ หัวหน้างาน"])
@pytest.mark.parametrize("filled", [True, False])
def test_a_last_row_that_says_who_made_the_table_marks_it(text: str, *, filled: bool) -> None:
    rows = [["ไฟตก", "ซ่อมสายไฟ"]] if filled else [["", ""]]
    assert laid(*rows, [text, ""]).review() == BOTH


@pytest.mark.parametrize(
    "rows",
    [
        [["ไฟตก", "ซ่อมสายไฟ"], ["ผู้จัดทำแผนมีน้อย", "เพิ่มคน"]],
        [["ผู้รายงานมีน้อย", "เพิ่มคน"], ["ผู้ตรวจสอบไม่มี", ""]],
        [["ผู้จัดทำแผนมีน้อย", ""], ["ไฟตก", "ซ่อมสายไฟ"]],
        [["ไฟตก", "ซ่อมสายไฟ"], ["น้ำไม่ไหล", ""]],
        [["ไฟตก", "ซ่อมสายไฟ"], ["ผู้จัดทำแผนมีน้อย", ""], ["", ""]],
        [["ไฟตก", "ซ่อมสายไฟ"], [f"ผู้รายงานมีน้อย{' เพราะย้ายไปช่วยราชการที่อื่น' * 4}", ""]],
    ],
)
def test_problems_of_people_say_nothing(rows: list[list[str]]) -> None:
    assert laid(*rows).review() == {}
