"""The form's titles again within its table: of the next page, or of another one pasted there."""

from __future__ import annotations

import pytest

from tests.small_forms import table
from tests.topic_form import TITLES, lay_topics, topic

ROWS = (["ขาดแคลนครู", "จัดหาครู"], ["ขาดแคลนสื่อ", "จัดหาสื่อ"])


def codes(again: list[str]) -> set[str]:
    """What marks the columns of a table with a row between its two, beside a blank table."""
    first, second = topic("1.1"), topic("1.2")
    first[7] = table([*TITLES], ROWS[0], again, ROWS[1])
    second[7] = table([*TITLES], ["", ""])
    review = lay_topics(*first, *second, *topic("1.4")).review()
    return {code for name in review if name.startswith(("1.1.", "1.2.")) for code in review[name]}


@pytest.mark.parametrize("again", [[f"{title} (ต่อ)" for title in TITLES], [TITLES[0], ""]])
def test_a_page_s_first_row_begins_no_other_table(again: list[str]) -> None:
    assert not codes(again)


def test_all_titles_to_the_letter_may_be_those_of_the_blank_table_beside() -> None:
    assert codes([*TITLES]) == {"boundary_uncertain"}
