"""Blocks that a form prints several times: copies stay apart, with their tables, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Answer, Form, ReturnReading
from tests.blank_forms import row, t
from tests.form_files import write
from tests.unit.test_locate_gaps import reading_of
from tests.word_files import tbl

COSTS = """
      - number: "3)"
        heading: ค่าใช้จ่ายของโครงการ
        rows: 2
        columns:
          - {heading: รายการใช้จ่าย, kind: left}
          - {heading: จำนวนเงินที่ใช้, kind: right}"""
FORM = """\
levels: [topics, items]
ids: numbers
topics:
  - heading: โครงการที่
    repeats: 2
    items:
      - {number: "1)", heading: ชื่อโครงการ, kind: text}
      - {number: "2)", heading: ผลการดำเนินงานของโครงการ, kind: left}COSTS
  - {number: "3", heading: ข้อเสนอแนะอื่นที่ควรทราบ, kind: right}
"""


def form_with(costs: str, folder: Path) -> Form:
    form = load_form(write(folder, FORM.replace("COSTS", costs))).value
    assert form is not None
    return form


def block(number: int) -> str:
    said = t(f"โครงการที่ {number}") + t("1) ชื่อโครงการ") + t(f"ชื่อสมมติ {number}")
    return said + t("2) ผลการดำเนินงานของโครงการ") + t(f"ทำแล้ว {number}")


def costs_of(number: int) -> str:
    titles = row("รายการใช้จ่าย", "จำนวนเงินที่ใช้")
    return t("3) ค่าใช้จ่ายของโครงการ") + tbl(titles, row(f"กล้าไม้ {number}", f"{number}00"))


def read(form: Form, folder: Path, *blocks: str) -> tuple[ReturnReading, dict[str, Answer]]:
    reading = reading_of(form, folder, "".join(blocks) + t("3 ข้อเสนอแนะอื่นที่ควรทราบ") + t("ดี"))
    assert reading.balance.holds
    return reading, {answer.section_id: answer for answer in reading.answers}


@pytest.mark.parametrize("copies", [1, 2, 3, 4, 5, 6, 9])
def test_copies_of_a_block_stay_apart_and_further_ones_are_kept_and_marked(copies: int, tmp_path: Path):
    reading, found = read(form_with("", tmp_path), tmp_path, *map(block, range(1, copies + 1)))
    for copy in range(1, min(copies, 2) + 1):
        name, done = found[f"1.{copy}.1"], found[f"1.{copy}.2"]
        assert name.review or name.text == f"ชื่อสมมติ {copy}"
        assert done.review or done.text == f"ทำแล้ว {copy}"
    assert bool(found["1.2.2"].review) is (copies > 2)
    said = "\n".join(answer.text for answer in reading.answers)
    assert all(f"ทำแล้ว {n}" in said for n in range(1, copies + 1))
    assert copies > 2 or reading.unplaced == ()


def test_a_block_with_a_table_below_its_heading_is_no_further_copy(tmp_path: Path):
    blocks = (block(number) + costs_of(number) for number in (1, 2))
    reading, found = read(form_with(COSTS, tmp_path), tmp_path, *blocks)
    assert [answer.text for name, answer in found.items() if "right" in name] == ["100", "200"]
    assert [answer.section_id for answer in reading.answers if answer.review] == []
    assert [heading.heading_id for heading in reading.headings if heading.uncertain] == []


@pytest.mark.parametrize(
    ("behind", "marked"), [(" โครงการที่ 2", True), (" ต่อจากโครงการที่ 2", False), ("", False)]
)
def test_a_block_whose_heading_ran_on_and_that_kept_no_other_is_told(
    behind: str, marked: bool, tmp_path: Path
):
    """What was typed below its headings stands below the line that its own one ran on behind."""
    three = load_form(write(tmp_path, FORM.replace("COSTS", "").replace("repeats: 2", "repeats: 3"))).value
    assert three is not None
    rest = t(f"ทำแล้วดีมากทุกประการ{behind}") + t("ชื่อสมมติ 2")
    _, found = read(three, tmp_path, block(1).removesuffix(t("ทำแล้ว 1")), rest, block(3))
    assert "ชื่อสมมติ 2" in found["1.1.2"].text
    assert ("boundary_uncertain" in found["1.1.2"].review) is marked
    assert bool(found["1.2.1"].review) is marked
