"""Answers beside their items in tables of more columns than one for them. What they say is invented."""

from __future__ import annotations

from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head, sections, topic

FIRST, SECOND = ITEMS["1.1"]
TITLES = ["ประเด็น", "ผลการดำเนินงาน", "เอกสารหลักฐาน"]


def marked(*rows: list[str]) -> set[str]:
    lines = [f"1.1 {TOPICS['1.1']}", result_head("1.1"), [*rows], *topic("1.1")[6:], *topic("1.2")]
    review = lay_topics(*lines).review()
    return {
        section for section in list(sections("1.1"))[:2] if "boundary_uncertain" in review.get(section, ())
    }


def test_an_answer_behind_a_blank_cell_is_marked() -> None:
    """Its column may be that of the evidence; the other rows may all be so."""
    first, second = list(sections("1.1"))[:2]
    beside = [f"1.1) {FIRST}", "", "คำสั่งที่ 4"]
    assert marked(TITLES, beside, [f"1.2) {SECOND}", "", "บันทึก"]) == {first, second}
    assert marked(TITLES, beside, [f"1.2) {SECOND}", "เปิดถึงสองทุ่ม", ""]) == {first}


def test_an_answer_right_beside_its_item_is_not() -> None:
    assert marked([f"1.1) {FIRST}", "จัดซื้อแล้ว", ""], [f"1.2) {SECOND}", "เปิดถึงสองทุ่ม", ""]) == set()


def test_a_blank_cell_below_no_title_says_nothing() -> None:
    assert marked([f"1.1) {FIRST}", "", "จัดซื้อแล้ว"], [f"1.2) {SECOND}", "", "เปิดถึงสองทุ่ม"]) == set()


def test_a_number_in_a_cell_of_its_own_is_no_blank_cell() -> None:
    titles = ["ที่", "ประเด็น", "ผลการดำเนินงาน"]
    assert marked(titles, ["1.1)", FIRST, "จัดซื้อแล้ว"], ["1.2)", SECOND, "เปิดถึงสองทุ่ม"]) == set()


def test_an_item_in_two_cells_over_several_rows_has_no_blank_cell() -> None:
    rows = [["1.1)", FIRST, "จัดซื้อแล้ว"], ["", "", "รับบริจาคด้วย"], ["1.2)", SECOND, "เปิดถึงสองทุ่ม"]]
    assert marked(["ที่", "ประเด็น", "ผลการดำเนินงาน"], *rows) == set()
