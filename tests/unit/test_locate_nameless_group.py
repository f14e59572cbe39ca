"""Parts of two topics with nothing between them that names the second: both are marked. What they say is
invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from tests.form_files import HEAD, write
from tests.small_forms import Laid, Piece, document, lay_document
from tests.topic_form import GOOD, TABLE, TITLES, lay_topics, topic, topic_form

WHOSE = "heading_uncertain"


def parts(number: str, *, heading: bool = True) -> list[Piece]:
    """The table and the best practice of a topic, without a word of which topic it is."""
    table: list[Piece] = [[TITLES, [f"1. ขาดแคลนใน {number}", f"1. จัดหาให้ {number}"]]]
    return [*([TABLE] if heading else []), *table, GOOD, f"ผลงานเด่นของ {number}"]


def named(number: str) -> list[Piece]:
    """A topic without its table and best practice."""
    return topic(number)[:6]


def marked(pieces: list[Piece]) -> set[str]:
    """The topics of sections that are marked as perhaps another's."""
    of = {section.id: section.topic_id for section in topic_form().sections}
    return {of[section] for section, codes in lay_topics(*pieces).review().items() if WHOSE in codes}


def test_what_stands_behind_the_items_that_name_its_topic_is_sure() -> None:
    assert marked([*topic("1.1"), *topic("1.2"), *topic("1.4")]) == set()


@pytest.mark.parametrize("heading", [True, False])
def test_of_two_groups_in_a_row_neither_is_sure(heading: bool) -> None:
    pieces = [*named("1.1"), *parts("1.1", heading=heading), *parts("1.2", heading=heading), *topic("1.4")]
    assert marked(pieces) == {"1.1", "1.2"}


def test_the_group_of_a_topic_whose_own_is_missing_is_not_the_topic_s_before_in_silence() -> None:
    pieces = [*named("1.1"), *parts("1.2"), *parts("1.4")]
    assert "1.1" in marked(pieces)


@pytest.mark.parametrize("number", ["1.1", "1.2", "1.4"])
def test_the_part_that_the_first_topic_has_in_the_words_of_the_second_s_is_marked_too(number: str) -> None:
    """The first one goes on behind, or the table of the one behind it is gone."""
    found = lay_topics(*topic("1.1"), GOOD, "ผลงานเด่นอีกหนึ่ง", *parts(number))
    assert all(WHOSE in found.review()[name] for name in ("1.2.problem", "1.2.suggestion", "1.2.best"))


def test_a_line_that_names_a_topic_ends_the_doubt() -> None:
    pieces = [*topic("1.1"), *named("1.2"), *parts("1.2"), *parts("1.4")]
    assert marked(pieces) == {"1.2", "1.4"}


NUMBERED = """\
levels: [topics, items]
topics:
  - number: "1.1"
    heading: การพัฒนาห้องสมุดและแหล่งเรียนรู้
    items: [{number: "1.1.1", heading: สิ่งที่ทำแล้ว, kind: text}, {number: "1.1.2", heading: สิ่งที่จะทำต่อไป, kind: text}]
  - number: "1.2"
    heading: การดูแลสุขภาพกายและใจของผู้เรียน
    items: [{number: "1.2.1", heading: สิ่งที่ทำแล้ว, kind: text}, {number: "1.2.2", heading: สิ่งที่จะทำต่อไป, kind: text}]
"""  # noqa: E501 - a form as it is typed


def numbered(folder: Path, *lines: str) -> Laid:
    form = load_form(write(folder, NUMBERED, HEAD)).value
    assert form is not None
    return lay_document(form, document(*lines))


def test_parts_whose_numbers_no_other_part_has_name_their_topic(tmp_path: Path) -> None:
    lines = ("1.1.1 สิ่งที่ทำแล้ว", "ซื้อหนังสือ", "1.1.2 สิ่งที่จะทำต่อไป", "เปิดค่ำ", "1.2.1 สิ่งที่ทำแล้ว", "ตรวจฟัน")
    topic = "1.1 การพัฒนาห้องสมุดและแหล่งเรียนรู้"
    with_numbers = numbered(tmp_path, topic, *lines)
    assert not any(WHOSE in codes for codes in with_numbers.review().values())
    bare = [line.split(" ", 1)[-1] for line in lines]
    assert any(WHOSE in codes for codes in numbered(tmp_path, topic, *bare).review().values())


NESTED = """\
levels: [topics, parts, items]
topics:
  - number: "1.1"
    heading: การพัฒนาห้องสมุดและแหล่งเรียนรู้
    parts:
      - {number: "1)", heading: ผลการพัฒนาห้องสมุด, items: [{heading: ผลโดยสรุป, kind: text}]}
      - {number: "2)", heading: ปัญหาที่พบ, kind: text}
  - number: "1.2"
    heading: การดูแลสุขภาพกายและใจของผู้เรียน
    parts:
      - {number: "1)", heading: ผลการดูแลสุขภาพผู้เรียน, items: [{heading: ผลโดยสรุป, kind: text}]}
      - {number: "2)", heading: ปัญหาที่พบ, kind: text}
"""
TOPICS = (
    ("1.1 การพัฒนาห้องสมุดและแหล่งเรียนรู้", "1) ผลการพัฒนาห้องสมุด"),
    ("1.2 การดูแลสุขภาพกายและใจของผู้เรียน", "1) ผลการดูแลสุขภาพผู้เรียน"),
)


def _nested(folder: Path, *lines: str) -> dict[str, tuple[str, ...]]:
    form = load_form(write(folder, NESTED, HEAD)).value
    assert form is not None
    return {
        section: codes for section, codes in lay_document(form, document(*lines)).review().items() if codes
    }


def test_a_part_of_the_topic_over_the_last_one_is_sure(tmp_path: Path) -> None:
    lines = ((topic, part, "ผลโดยสรุป", "ทำแล้ว", "2) ปัญหาที่พบ", "ครูน้อย") for topic, part in TOPICS)
    assert not any(
        WHOSE in codes for codes in _nested(tmp_path, *(x for each in lines for x in each)).values()
    )


def test_a_part_below_a_topic_that_is_not_named_is_not(tmp_path: Path) -> None:
    """Of the second topic nothing is left but what says not whose it is."""
    (topic, part), _ = TOPICS
    two = ["ผลโดยสรุป", "ทำแล้ว", "2) ปัญหาที่พบ", "ครูน้อย"] * 2
    assert any(WHOSE in codes for codes in _nested(tmp_path, topic, part, *two).values())
