"""Titles that stand again before each answer, beside it, with or without a number that counts them."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid
from tests.topic_form import TITLES, lay_topics, sections, topic

ROWS = (("ขาดแคลนวัสดุฝึกในทุกแผนก", "ขอให้จัดสรรงบประมาณเพิ่ม"), ("ห้องเรียนคับแคบมาก", "ควรสร้างอาคารใหม่ให้ทัน"))
FIRST, SECOND = TITLES


def filled(*rows: list[str]) -> Laid:
    pieces = topic("1.2")
    table = next(at for at, piece in enumerate(pieces) if isinstance(piece, list))
    return lay_topics(*topic("1.1"), *pieces[:table], list(rows), *pieces[table + 1 :], *topic("1.4"))


def entries(laid: Laid) -> list[tuple[str, ...]]:
    names = list(sections("1.2"))[2:4]
    found = [[a.text for a in laid.answers.answers if a.section_id == name] for name in names]
    assert all(not issue for issue in (laid.review().get(name) for name in names))
    return list(zip(*found, strict=True))


@pytest.mark.parametrize("count", ["", " {}", "ที่ {}", " ({})"])
def test_in_each_row_each_title_stands_beside_its_answer(count: str) -> None:
    rows = [
        [FIRST + count.format(n), one, SECOND + count.format(n), two] for n, (one, two) in enumerate(ROWS, 1)
    ]
    assert entries(filled(*rows)) == list(ROWS)


def test_where_they_stand_in_the_first_row_alone_an_answer_must_be_no_title() -> None:
    (one, two), (three, four) = ROWS
    long = f"{one} ทั้งในอาคารเรียนและโรงฝึกงานทุกหลัง"
    assert entries(filled([FIRST, long, SECOND, two], ["", three, "", four])) == [(long, two), ROWS[1]]


@pytest.mark.parametrize("count", ["", " {}", "ที่ {}"])
def test_a_row_for_each_title_and_its_answer(count: str) -> None:
    rows = [
        [title + count.format(n), text]
        for n, row in enumerate(ROWS, 1)
        for title, text in zip(TITLES, row, strict=True)
    ]
    assert entries(filled(*rows)) == list(ROWS)


def test_a_few_words_beside_titles_in_the_only_row_may_be_answers() -> None:
    found = filled([FIRST, "งบน้อย", SECOND, "เพิ่มงบ"])
    assert all("columns_by_position" in found.review()[name] for name in list(sections("1.2"))[2:4])
    assert entries(filled([f"{FIRST} 1", "งบน้อย", f"{SECOND} 1", "เพิ่มงบ"])) == [("งบน้อย", "เพิ่มงบ")]
    assert not filled(["ที่", FIRST, SECOND]).review()


def test_numbers_of_rows_and_a_label_of_the_college_s_own_stand_beside_them() -> None:
    rows = [[f"{n}", FIRST, one, SECOND, two] for n, (one, two) in enumerate(ROWS, 1)]
    assert entries(filled(*rows)) == list(ROWS)
    rows = [
        cells for n, (one, two) in enumerate(ROWS, 1) for cells in ([f"{n}.", FIRST, one], ["", SECOND, two])
    ]
    assert entries(filled(*rows)) == list(ROWS)
    rows = [cells for one, two in ROWS for cells in ([FIRST, one], ["สาเหตุ", "ขาดงบประมาณ"], [SECOND, two])]
    laid = filled(*rows)
    assert entries(laid) == list(ROWS)
    assert [text for _, text in laid.unplaced()].count("ขาดงบประมาณ") == len(ROWS)


def test_two_titles_side_by_side_have_nothing_beside_them() -> None:
    rows = [[*row, "ครบ"] for row in ROWS]
    assert entries(filled([FIRST, SECOND, "สถานะ"], *rows)) == list(ROWS)


def test_words_that_a_title_and_a_number_begin_are_answers() -> None:
    """As where the titles themselves have no number, or another than how often they stand there."""
    said = (f"{FIRST} 1", f"{SECOND} 1")
    assert entries(filled(list(TITLES), list(said), list(ROWS[0]))) == [said, ROWS[0]]
