"""Tables of all topics put together at the end, each below its topic's heading: each is its topic's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rt67_aggregate.model import Roster
from rt67_aggregate.reading import ReturnReader
from tests.readings import source
from tests.small_forms import Piece, document
from tests.topic_form import TABLE, TITLES, TOPICS, lay_topics, said, topic, topic_form


def without_table(number: str) -> list[Piece]:
    return [piece for piece in topic(number) if isinstance(piece, str)]


def table_of(number: str) -> list[Piece]:
    pieces = topic(number)
    return [piece for piece in pieces if not isinstance(piece, str)]


REST = [piece for number in TOPICS for piece in without_table(number)]


@pytest.mark.parametrize("between", [(), ("",), ("", "")])
def test_tables_below_their_topics_names_go_to_these(between: tuple[str, ...]) -> None:
    gathered = [p for n in TOPICS for p in (f"{n} {TOPICS[n]}", *between, *table_of(n))]
    found = lay_topics(*REST, "ปัญหาของทุกประเด็น", *gathered)
    texts = found.texts()
    for name, wanted in said().items():
        if "table" in name or "problem" in name or "suggestion" in name:
            assert texts[name] == wanted


def test_a_topic_with_a_filled_table_of_its_own_is_marked() -> None:
    more: Piece = [TITLES, ["1. ห้องคับแคบ", "1. ขยายห้อง"]]
    named = [
        piece for number in ("1.2", "1.4") for piece in (f"{number} {TOPICS[number]}", *table_of(number))
    ]
    rest = [piece for number in ("1.2", "1.4") for piece in without_table(number)]
    found = lay_topics(*topic("1.1"), *rest, f"1.1 {TOPICS['1.1']}", more, *named)
    assert found.texts()["1.1.problem"] == ["ขาดแคลนใน 1.1", "ห้องคับแคบ"]
    assert "heading_uncertain" in found.review()["1.1.problem"]


def test_what_is_doubtful_about_a_whole_column_is_told_once_and_marks_each_row() -> None:
    more: Piece = [TITLES, ["1. ห้องคับแคบ", "1. ขยายห้อง"], ["2. ไฟดับ", "2. ซ่อมสายไฟ"]]
    named = [
        piece for number in ("1.2", "1.4") for piece in (f"{number} {TOPICS[number]}", *table_of(number))
    ]
    rest = [piece for number in ("1.2", "1.4") for piece in without_table(number)]
    sent = document(*topic("1.1"), *rest, f"1.1 {TOPICS['1.1']}", more, *named)
    read = ReturnReader(topic_form(), Roster(())).read_from(sent, source())
    codes = [answer.review for answer in read.answers if answer.section_id == "1.1.problem"]
    told = [issue for issue in read.issues if issue.section_id == "1.1.problem"]
    assert codes == [("heading_uncertain",)] * 3
    assert [(issue.code, issue.entry) for issue in told] == [("heading_uncertain", 1)]


def test_words_of_a_topic_in_a_longer_line_name_none() -> None:
    more: Piece = [TITLES, ["1. ห้องคับแคบ", "1. ขยายห้อง"]]
    rest = [piece for number in TOPICS for piece in without_table(number)]
    found = lay_topics(*rest, f"1.1 {TOPICS['1.1']} ซึ่งทำต่อจากปีก่อน", more)
    assert "1.1.problem" not in found.texts()
    assert TABLE in rest


@pytest.mark.parametrize(
    "change",
    [
        lambda line: f"🔹 {line}",
        lambda line: f">> {line}",
        lambda line: line.replace(".", ",", 1),
        lambda line: line.replace("ก", "ถ", 1),
        lambda line: line.replace("การ", "", 1),
        lambda line: line[4:],
        lambda line: line[:-8] + "ฯ",
    ],
)
def test_a_damaged_name_gives_the_table_to_its_topic_and_marks_it(change: Callable[[str], str]) -> None:
    gathered = [p for n in TOPICS for p in (change(f"{n} {TOPICS[n]}"), *table_of(n))]
    found = lay_topics(*REST, "ปัญหาของทุกประเด็น", *gathered)
    texts, review = found.texts(), found.review()
    for name, wanted in said().items():
        if "problem" in name or "suggestion" in name:
            assert texts.get(name) == wanted
            assert review.get(name)


def test_reworded_titles_over_such_tables_are_those_of_the_topic() -> None:
    titles = ["ปัญหาที่พบบ", "แนวทางแก้ไขปัญหา"]
    gathered = [
        p for n in TOPICS for p in (f"{n} {TOPICS[n]}", [titles, [f"1. ขาดแคลนใน {n}", f"1. จัดหาให้ {n}"]])
    ]
    found = lay_topics(*REST, "ปัญหาของทุกประเด็น", *gathered)
    silent = [n for n in TOPICS if found.texts().get(f"{n}.problem") != [f"ขาดแคลนใน {n}"]]
    assert [n for n in silent if not found.heading(f"{n}.problem").uncertain] == []
