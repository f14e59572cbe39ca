"""One answer in a cell merged over the rows of several headings: all of these are marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.model import Table
from tests.small_forms import Laid, table
from tests.topic_form import GOOD, ITEMS, TITLES, TOPICS, lay_topics, result_head, said, topic

FIRST, SECOND = (f"1.{n}) {item}" for n, item in enumerate(ITEMS["1.1"], 1))
BOTH = {name: {"boundary_uncertain"} for name in ("1.1.1.text.1", "1.1.1.text.2")}


def laid(items: Table) -> Laid:
    return lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), items, GOOD, "ผลงานเด่น")


def merged(items: Table, row: int, column: int, *, rows: int) -> Table:
    """The same with a cell over some rows, whose other cells in the column are none."""
    cells = (
        replace(cell, rows=rows) if (cell.row, cell.column) == (row, column) else cell
        for cell in items.cells
        if cell.column != column or not row < cell.row < row + rows
    )
    return replace(items, cells=tuple(cells))


def test_an_answer_beside_several_headings_marks_them() -> None:
    items = table([FIRST, "จัดซื้อครบทุกแผนก"], [SECOND, ""])
    assert laid(merged(items, 1, 2, rows=2)).review() == BOTH
    assert laid(items).review() == {}


@pytest.mark.parametrize("first", [True, False])
def test_so_does_one_beside_a_blank_form_that_has_the_headings_again(first: bool) -> None:
    items = merged(table([FIRST, "จัดซื้อครบทุกแผนก"], [SECOND, ""]), 1, 2, rows=2)
    typed = [text for texts in said().values() for text in texts]
    whole = [piece for number in TOPICS for piece in topic(number) if piece not in typed]
    blank = [[TITLES, ["1.", "1."]] if isinstance(piece, list) else piece for piece in whole]
    filled = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), items, GOOD, "ผลงานเด่น"]
    others = [piece for number in ("1.2", "1.4") for piece in topic(number)]
    pieces = [*blank, *filled, *others] if first else [*filled, *others, *blank]
    assert lay_topics(*pieces).review().keys() >= BOTH.keys()


def test_a_heading_with_a_row_of_its_own_is_not_marked() -> None:
    items = table([FIRST, "จัดซื้อครบ"], ["", ""], [SECOND, "เปิดทุกวัน"])
    assert laid(merged(items, 1, 2, rows=2)).review() == {}


def test_a_blank_merged_cell_says_nothing() -> None:
    items = table([FIRST, "", "จัดซื้อครบ"], [SECOND, "", "เปิดทุกวัน"])
    assert laid(merged(items, 1, 2, rows=2)).review() == {}
