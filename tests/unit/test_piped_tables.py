"""Tables that were typed with strokes between their cells: the form's table, and no letter of it lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.locate import Locator
from rt67_aggregate.model import Document, Paragraph, Place
from tests.small_forms import para
from tests.topic_form import GOOD, TABLE, TITLES, answer, lay_topics, sections, topic, topic_form

NUMBER = "1.1"
PROBLEM, MEASURE = f"{NUMBER}.problem", f"{NUMBER}.suggestion"


def columns(*lines: str) -> tuple[list[str], list[str]]:
    """The entries of both columns where these lines stand below the table's heading."""
    laid = lay_topics(*topic(NUMBER)[:6], TABLE, *lines, GOOD, "มุมอ่าน")
    texts = laid.texts()
    assert texts.pop(f"{NUMBER}.best") == ["มุมอ่าน"]
    return texts.get(PROBLEM, []), texts.get(MEASURE, [])


@pytest.mark.parametrize(
    "lines",
    [
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", "|---|---|", "| ก | ข |", "| ค | ง |"),
        ("|ปัญหาที่พบ|แนวทางแก้ไขปัญหา|", "|:-:|:-:|", "|ก|ข|", "|ค|ง|"),
        ("ปัญหาที่พบ | แนวทางแก้ไขปัญหา", "--- | ---", "ก | ข", "ค | ง"),
        ("| **ปัญหา** | **ข้อเสนอแนะ** |", "| :--- | ---: |", "| ก | ข |", "| ค | ง |"),
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", "| ก | ข |", "| ค | ง |"),
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", "|---|---|", "| ก | ข |", "|---|---|", "| ค | ง |"),
        ("| ที่ | ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", "|---|---|---|", "| 1 | ก | ข |", "| 2 | ค | ง |"),
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |\n|---|---|\n| ก | ข |\n| ค | ง |",),
    ],
)
def test_lines_with_strokes_below_the_titles_are_rows(lines: tuple[str, ...]) -> None:
    assert columns(*lines) == (["ก", "ค"], ["ข", "ง"])


@pytest.mark.parametrize(
    ("titles", "row", "found"),
    [
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", "| ก | |", (["ก"], [])),
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", "|  | ข |", ([], ["ข"])),
        ("ปัญหาที่พบ | แนวทางแก้ไขปัญหา", "ก |", (["ก"], [])),
        ("ปัญหาที่พบ | แนวทางแก้ไขปัญหา", "| ข", ([], ["ข"])),
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", r"| ก \| ข | ค |", ([r"ก \| ข"], ["ค"])),
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", "| ไม่มี | --- |", (["ไม่มี"], ["---"])),
    ],
)
def test_strokes_at_the_ends_part_cells_only_where_the_titles_have_none(
    titles: str, row: str, found: tuple[list[str], list[str]]
) -> None:
    assert columns(titles, "|---|---|", row) == found


def test_dashes_below_the_line_of_dashes_say_that_there_is_nothing() -> None:
    laid = lay_topics(*topic(NUMBER)[:6], TABLE, "| ปัญหา | ข้อเสนอแนะ |", "|---|---|", "| - | - |", GOOD, "ก")
    assert [laid.of(column)[0].status.value for column in (PROBLEM, MEASURE)] == ["none", "none"]


@pytest.mark.parametrize(
    "lines",
    [
        ("| กิจกรรม | ผล |", "|---|---|", "| ก | ข |"),
        ("| ปัญหาที่พบ | แนวทางแก้ไขปัญหา |", "|---|---|"),
        ("| ปัญหาที่พบ | กิจกรรม |", "|---|---|", "| ก | ข |"),
    ],
)
def test_what_has_not_the_form_s_titles_or_no_row_stays_as_it_was_typed(lines: tuple[str, ...]) -> None:
    made = Document(tuple(map(para, lines)), raw_chars=99)
    assert Locator(topic_form()).with_typed_tables(made) == made


def test_such_a_table_in_an_item_s_answer_is_that_answer_s() -> None:
    pieces = topic(NUMBER)
    pieces[4:4] = ["| ปัญหา | ข้อเสนอแนะ |", "|---|---|", "| คนน้อย | ประชาสัมพันธ์ |"]
    texts = lay_topics(*pieces, *topic("1.2"), *topic("1.4")).texts()
    said = f"{answer(NUMBER, 1)}\nปัญหา\tข้อเสนอแนะ\nคนน้อย\tประชาสัมพันธ์"
    assert texts.pop(f"{NUMBER}.1.text.1") == [said]
    assert texts == {
        k: v for n in ("1.1", "1.2", "1.4") for k, v in sections(n).items() if k != "1.1.1.text.1"
    }


CELLS = st.sampled_from(["ก", "ข ค", "-", "---", ":-:", "", " ", *TITLES, "ปัญหา", r"\|", "1.", "...."])
LINES = st.lists(CELLS, min_size=1, max_size=4).flatmap(
    lambda cells: st.sampled_from(["|".join(cells), "|" + "|".join(cells) + "|"])
)


@given(st.lists(st.lists(LINES, min_size=1, max_size=3).map("\n".join), max_size=6))
def test_nothing_is_taken_out_but_what_draws_a_table(texts: list[str]) -> None:
    titles = f"|{TITLES[0]}|{TITLES[1]}|"
    lines = [Paragraph(text, Place(paragraph=n, node=n)) for n, text in enumerate([TABLE, titles, *texts], 1)]
    before = Document(tuple(lines), raw_chars=sum(len("".join(line.text.split())) for line in lines))
    after = Locator(topic_form()).with_typed_tables(before)
    ink = ["".join(paragraph.text.split()) for paragraph in after.paragraphs()]
    assert after.raw_chars == sum(map(len, ink))
    drawing = str.maketrans("", "", "|-: \t\n")
    assert "".join(ink).translate(drawing) == "".join(line.text for line in lines).translate(drawing)
