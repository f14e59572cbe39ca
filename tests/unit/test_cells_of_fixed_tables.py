"""Cells of a printed table: merged over several columns, with automatic numbers, with bullets for ticks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rt67_aggregate.model import Block, Paragraph, Place
from tests.blank_returns import drafted_form
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
