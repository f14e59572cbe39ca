"""Rows and cells of a printed table: cut in two, of one name, merged, with automatic numbers, with bullets
for ticks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Block, Paragraph, Place
from tests.blank_returns import drafted_form
from tests.form_files import write
from tests.small_forms import Laid, document, lay_document, para, table

STEPS = (
    ["ข้อ", "รายการ", "3", "2", "1"],
    ["1", "ถ่ายทอดชัดเจน", "", "✓", ""],
    ["2", "ตรงเวลา", "✓", "", ""],
)


def rated(third: list[str], spans: dict[tuple[int, int], int]) -> Laid:
    laid_out = document(para("ตอนที่ 1 ความพึงพอใจ"), table(*STEPS, ["3", "ห้องเหมาะสม", *third], spans=spans))
    return lay_document(drafted_form("rated"), laid_out)


@pytest.mark.parametrize(("third", "at"), [(["✓", ""], 3), (["", "✓"], 4)])
def test_a_tick_over_two_steps_is_marked(third: list[str], at: int) -> None:
    assert rated(third, {(4, at): 2}).review() == {"1.5": {"choice_unclear"}}


def test_a_blank_cell_over_two_steps_is_not() -> None:
    assert rated(["", "✓"], {(4, 3): 2}).review() == {}


def test_an_answer_over_two_columns_is_marked() -> None:
    rows = (
        ["กลุ่มวัย", "เป้าหมาย (คน)", "ผลงานเดือนนี้", "ผลงานสะสม (คน)"],
        ["", "", "ชาย", "หญิง", ""],
        ["แม่และเด็ก"],
        ["หญิงตั้งครรภ์", "9", "17", "20"],
        ["เด็กอายุ 0-5 ปี", "8", "3", "4", "7"],
    )
    spans = {(1, 3): 2, (3, 1): 5, (4, 3): 2}
    laid_out = document(para("1.1 ผู้รับบริการจำแนกตามกลุ่มวัย"), table(*rows, spans=spans))
    laid = lay_document(drafted_form("health_month"), laid_out)
    assert [(a.text, a.review) for a in laid.of("1.1.result.1") if a.text] == [
        ("17", ("merged_cell",)),
        ("3", ()),
    ]


def labelled(label: str, text: str) -> Sequence[Block]:
    return (Paragraph(text, Place(), label=label),)


@pytest.mark.parametrize(
    ("label", "text", "choice", "review"),
    [
        ("1.", "□", "", set()),
        ("•", "", "", set()),
        ("2.", "☑", "3", set()),
        ("•", "✓", "3", set()),
        ("✓", "□", "3", set()),
        ("✗", "□", "3", set()),
        ("✓", "", "", {"choice_unclear"}),  # a bullet alone is no letter of the text, and ticks on the page
    ],
)
def test_an_automatic_number_ticks_nothing_and_a_tick_for_a_bullet_may(
    label: str, text: str, choice: str, review: set[str]
) -> None:
    first: list[str | Sequence[Block]] = ["1", "ถ่ายทอดชัดเจน", labelled(label, text), "□", "□"]
    rows = table(STEPS[0], first, ["2", "ตรงเวลา", "□", "□", "✓"])
    laid = lay_document(drafted_form("rated"), document(para("ตอนที่ 1 ความพึงพอใจ"), rows))
    (found,) = laid.of("1.2")
    assert (found.choice, set(found.review)) == (choice, review)
    assert [a.choice for a in laid.of("1.3")] == ["1"]


@pytest.mark.parametrize(
    ("rest", "third", "marked"),
    [
        (["3", "ห้องเหมาะสม", "✓", "", ""], "3", False),
        (["2", "ตรงเวลา", "", "", "✓"], "", True),  # a row of the first part
        (["9", "จอดรถง่าย", "✓", "", ""], "", True),  # none of the form's
        (["3", "ห้องเหมาะสม", "✓", ""], "", True),  # another table, as wide as it is
    ],
)
def test_a_printed_table_that_was_cut_in_two_goes_on(rest: list[str], third: str, marked: bool) -> None:
    blocks = (para("ตอนที่ 1 ความพึงพอใจ"), table(*STEPS), table(rest))
    laid = lay_document(drafted_form("rated"), document(*blocks))
    assert [[a.choice for a in laid.of(section)] for section in ("1.2", "1.3", "1.5")] == [
        ["2"],
        ["3"],
        [third],
    ]
    assert laid.review() == ({s: {"columns_by_position"} for s in ("1.2", "1.3", "1.5")} if marked else {})


def test_a_row_in_which_a_border_was_dragged_has_a_cell_for_each_column() -> None:
    laid = rated(["✓", "", ""], {(4, 2): 2})
    assert [a.choice for a in laid.of("1.5")] == ["3"]
    assert laid.review() == {}


TWICE = """\
levels: [topics]
topics:
  - number: "1"
    heading: จำนวนผู้เข้าอบรมในแต่ละรุ่น
    rows: 4
    columns:
      - {heading: เพศ, cells: [ชาย, หญิง, ชาย, หญิง]}
      - {heading: จำนวนคน, kind: left}
"""


@pytest.mark.parametrize(
    ("rows", "counted", "marked"),
    [
        ([["ชาย", "1"], ["หญิง", "2"], ["ชาย", "3"], ["หญิง", "4"]], ["1", "2", "3", "4"], False),
        ([["ชาย", "1"], ["ชาย", "3"], ["หญิง", "4"]], ["1", "", "3", "4"], True),
    ],
)
def test_rows_of_one_name_go_by_their_order_where_all_are_there(
    rows: list[list[str]], counted: list[str], marked: bool, tmp_path: Path
) -> None:
    form = load_form(write(tmp_path, TWICE)).value
    assert form is not None
    blocks = para("1 จำนวนผู้เข้าอบรมในแต่ละรุ่น"), table(["เพศ", "จำนวนคน"], *rows)
    laid = lay_document(form, document(*blocks))
    texts = {a.entry: a.text for a in laid.of("left")}
    assert [texts.get(entry, "") for entry in (1, 2, 3, 4)] == counted
    assert laid.review() == ({"left": {"equal_heading_missing"}} if marked else {})
