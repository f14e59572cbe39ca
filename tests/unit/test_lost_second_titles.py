"""A second row of titles in a table that was deleted or moved: rows below it stand under the first titles."""

from __future__ import annotations

import pytest

from tests.blank_returns import drafted_form
from tests.small_forms import Laid, document, lay_document

FIRST, SECOND = ["จุดแข็ง", "จุดอ่อน"], ["โอกาส", "อุปสรรค"]
BLANK, TYPED = ["", ""], ["ทำเลดี", ""]


def laid(*rows: list[str]) -> Laid:
    head, tail = "แบบวิเคราะห์สภาพแวดล้อมของสถานศึกษา", "2. กลยุทธ์"
    made = document(head, "1. ผลการวิเคราะห์", list(rows), tail, "ขยายสาขา")
    return lay_document(drafted_form("strengths"), made)


@pytest.mark.parametrize("rows", [(FIRST, BLANK, TYPED), (FIRST, BLANK, TYPED, SECOND)])
def test_what_stands_behind_the_rows_that_were_left_blank_is_marked(rows: tuple[list[str], ...]) -> None:
    marked = laid(*rows).review()
    assert any(name.startswith("1.table.1.") for name in marked)
    assert any(name.startswith("1.table.2.") for name in marked)


@pytest.mark.parametrize(
    "rows",
    [
        (FIRST, TYPED, SECOND, TYPED),
        (FIRST, BLANK, SECOND, TYPED),
        (FIRST, TYPED, SECOND, BLANK),
        (FIRST, TYPED, TYPED, SECOND, BLANK),
        (FIRST, BLANK, SECOND, BLANK),
    ],
)
def test_tables_that_have_their_titles_are_not(rows: tuple[list[str], ...]) -> None:
    assert laid(*rows).review() == {}
