"""Parts of an answer that are called as the columns of a table above it, which lost its titles. What they say
is invented; the headings are those of the form of 2567."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from tests.small_forms import Laid, Piece, document, lay_document

MAPPING = Path(__file__).parents[2] / "mappings" / "rt67_2567.yaml"
HEADING = "2) ปัญหาอุปสรรค / ข้อคิดเห็นและข้อเสนอแนะ"
BEST = "3) รูปแบบ/แนวทาง/นวัตกรรม ที่เป็นต้นแบบหรือแบบอย่างที่ดี (Best Practice) (ถ้ามี)"
TOPIC = [
    "1.4 จัดหาอุปกรณ์การสอนและสวัสดิการให้เพียงพอและเหมาะสม",
    "1) ผลการดำเนินงานในการจัดหาอุปกรณ์การสอนและสวัสดิการให้เพียงพอและเหมาะสม",
]
TITLES = ["ปัญหา-อุปสรรค", "ข้อคิดเห็นและข้อเสนอแนะ"]
ROWS = [["ไม่มีครูแนะแนว", "ควรแจ้งล่วงหน้า"], ["", "ควรมีระบบพี่เลี้ยง"], ["งบประมาณล่าช้า", ""]]
PARTS = ["จัดตลาดนัด", "ปัญหาอุปสรรค", "ผู้ปกครองขาดความเข้าใจ", "ข้อเสนอแนะ", "ควรจัดเวทีพบผู้ปกครอง"]


def laid(*pieces: Piece) -> Laid:
    form = load_form(MAPPING).value
    assert form is not None
    return lay_document(form, document(*TOPIC, HEADING, *pieces))


@pytest.mark.parametrize("rows", [ROWS, ROWS[:1], ROWS[1:], [TITLES, *ROWS]])
@pytest.mark.parametrize("between", [[], [""], ["....."]])
def test_parts_of_an_answer_that_are_called_as_columns_stay_in_it(
    rows: list[list[str]], between: list[str]
) -> None:
    """The table of the form stands below its own heading, with its titles or without."""
    found = laid(*between, rows, BEST, *PARTS)
    assert found.texts()["1.4.best_practice"] == ["\n".join(PARTS)]
    problems = [row[0] for row in rows if row[0] and row is not TITLES]
    assert found.texts().get("1.4.problem", []) == problems


def test_lists_below_the_table_s_heading_are_its_own() -> None:
    for rows in ([], [[["", ""]]]):
        found = laid(*rows, *PARTS[1:], BEST, PARTS[0])
        assert found.texts()["1.4.problem"] == [PARTS[2]]
        assert found.texts()["1.4.suggestion"] == [PARTS[4]]
        assert "heading_uncertain" not in found.review().get("1.4.problem", ())


def test_lists_behind_another_heading_are_marked_where_no_table_stands_below_their_own() -> None:
    found = laid(BEST, *PARTS)
    assert {"1.4.problem", "1.4.suggestion", "1.4.best_practice"} <= found.review().keys()
