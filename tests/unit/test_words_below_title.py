"""Words below a column's title in its cell: an answer where the rows are blank, doubtful over filled ones."""

from __future__ import annotations

import pytest

from tests.topic_form import GOOD, ITEMS, TABLE, TITLES, TOPICS, answer, lay_topics, result_head


def laid(title: str, *rows: list[str]) -> tuple[list[str], set[str]]:
    head = (f"1.1 {TOPICS['1.1']}", result_head("1.1"), f"1.1) {ITEMS['1.1'][0]}", answer("1.1", 1))
    found = lay_topics(*head, TABLE, [[title, TITLES[1]], *rows], GOOD, "มุมอ่าน")
    return found.texts()["1.1.problem"], found.review().get("1.1.problem", set())


@pytest.mark.parametrize("words", ["(ถ้ามี)", "ถ้ามี", "(Problems)", "ของวิทยาลัย", "* ระบุทุกข้อ"])
def test_over_filled_rows_they_are_kept_and_marked(words: str) -> None:
    texts, review = laid(f"{TITLES[0]}\n{words}", ["1. ห้องคับแคบ", "1. ขยายห้อง"])
    assert texts == [words, "ห้องคับแคบ"]
    assert review == {"prompt_reworded"}


@pytest.mark.parametrize("rows", [[], [["", ""]], [["1.", "1."], ["2.", "2."]]])
def test_over_blank_rows_they_are_the_answer(rows: list[list[str]]) -> None:
    assert laid(f"{TITLES[0]}\nห้องคับแคบ", *rows)[1] == set()


def test_entries_with_labels_are_entries() -> None:
    said = f"{TITLES[0]}\n1. ห้องคับแคบ\n2. ไฟดับ"
    assert laid(said, ["3. ครูไม่พอ", "3. ขอครูเพิ่ม"]) == (["ห้องคับแคบ", "ไฟดับ", "ครูไม่พอ"], set())
