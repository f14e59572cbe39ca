"""A second row of titles below the form's, in all of its tables."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid
from tests.topic_form import TABLE, TITLES, TOPICS, lay_topics

COLUMNS = [f"{topic}.{column}" for topic in TOPICS for column in ("problem", "suggestion")]
ROWS = [["หนังสือน้อย", "ซื้อเพิ่ม"], ["น้ำไหลช้า", "เดินท่อใหม่"], ["ไฟไม่พอ", "เปลี่ยนหลอด"]]


def laid(*tables: list[list[str]]) -> Laid:
    pieces: list[str | list[list[str]]] = []
    for (topic, words), rows in zip(TOPICS.items(), tables, strict=True):
        pieces += [f"{topic} {words}", TABLE, [TITLES, *rows]]
    return lay_topics(*pieces)


def marked(found: Laid) -> list[str]:
    return [section for section, codes in found.review().items() if "prompt_reworded" in codes]


@pytest.mark.parametrize(
    "second",
    [["(1)", "(2)"], ["(ระบุ)", "(ระบุ)"], ["ก", "ข"], ["เรียงตามความสำคัญ", "ต่อหน่วยงาน"], ["Problems", "-"]],
)
def test_the_same_row_below_all_titles_is_marked(second: list[str]) -> None:
    assert marked(laid(*([second, row] for row in ROWS))) == COLUMNS
    assert marked(laid([second, ROWS[0]], [second, ROWS[1]], [second])) == COLUMNS


@pytest.mark.parametrize(
    "second",
    [
        ["(1)", "(2)"],
        ["(๑)", "(๒)"],
        ["(ระบุ)", "(ระบุ)"],
        ["(เรียงลำดับ)", "[ต่อหน่วยงาน]"],
        ["ก", "ข"],
        ["Problems", "Suggestions"],
        ["โปรดระบุ", "กรอกข้อมูล"],
    ],
)
def test_a_row_of_titles_by_what_it_says_is_marked_in_one_table(second: list[str]) -> None:
    assert marked(laid([second, ROWS[0]], [ROWS[1]], [ROWS[2]])) == COLUMNS[:2]
    assert not marked(laid([second], [ROWS[1]], [ROWS[2]]))
    assert not marked(laid([ROWS[0], second], [ROWS[1]], [ROWS[2]]))


@pytest.mark.parametrize(
    "first",
    [
        ["(งบน้อย)", "ซื้อ"],
        ["(3)", "(5)"],
        ["(ไม่มี)", "(ไม่มี)"],
        ["(ก) น้ำ", "(ก) ไฟ"],
        ["1", "2"],
        ["Wi-Fi ช้า", "LAN"],
    ],
)
def test_a_first_row_that_answers_is_none(first: list[str]) -> None:
    assert not marked(laid([first, ROWS[0]], [ROWS[1]], [ROWS[2]]))


@pytest.mark.parametrize(
    "tables",
    [
        [[ROWS[0], ROWS[1]], [ROWS[0], ROWS[2]], [ROWS[2], ROWS[0]]],
        [[ROWS[0]], [ROWS[0]], [ROWS[0]]],
        [[["ไม่มี", "ไม่มี"], ROWS[0]], [["ไม่มี", "ไม่มี"], ROWS[1]], [["ไม่มี", "ไม่มี"], ROWS[2]]],
        [[["งบน้อย", ""], ROWS[0]], [["งบน้อย", ""], ROWS[1]], [["งบน้อย", ""], ROWS[2]]],
        [[["เรียงลำดับ", "ต่อหน่วย"], ROWS[0]], [["เรียงลำดับ", "ต่อหน่วย"], ROWS[1]], [["", ""]]],
    ],
    ids=["not all", "alone", "nothing", "one cell", "two tables"],
)
def test_other_first_rows_say_nothing(tables: list[list[list[str]]]) -> None:
    assert not marked(laid(*tables))


def test_an_answer_in_another_alphabet_is_one_where_the_rows_below_are_too() -> None:
    rows = [["Budget is late", "More staff"], ["No room", "A new room"]]
    assert not marked(laid(rows, [ROWS[1]], [ROWS[2]]))
