"""Returns of last year's form laid against this year's: what may have come elsewhere is marked.

What they say is invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from tests.form_files import HEAD, write
from tests.small_forms import Piece, document, lay_document
from tests.topic_form import GOOD, TABLE, TITLES, TOPICS, lay_topics, topic, topic_form


def dropped(number: str, name: str) -> list[Piece]:
    """A topic that this year's form has no longer."""
    return [
        f"{number} {name}",
        f"1) ผลการดำเนินงานด้าน{name}",
        "1.1) การจัดตั้งชมรมผู้สนใจ",
        "ชมรมมีสมาชิกยี่สิบคน",
        TABLE,
        [TITLES, ["1. ขาดครูผู้ดูแลชมรม", "1. เชิญผู้รู้ในชุมชน"]],
        GOOD,
        "ชมรมได้รางวัลระดับภาค",
    ]


@pytest.mark.parametrize("name", ["การเลี้ยงผึ้งและการขายน้ำผึ้ง", "ดนตรีพื้นบ้านของท้องถิ่น"])
@pytest.mark.parametrize("number", ["1.2", "1.4"])
def test_what_a_dropped_topic_left_is_nowhere_unmarked(name: str, number: str) -> None:
    """The topics behind it have other numbers this year, so that its own is one of theirs."""
    behind = [line for each in TOPICS if each > number for line in topic(each)]
    before = [line for each in TOPICS if each < number for line in topic(each)]
    kept = [f"{number[:2]}{int(number[2:]) + 1} {TOPICS[number]}", *topic(number)[1:]]
    laid = lay_topics(*before, *dropped(number, name), *kept, *behind)
    review = laid.review()
    for section, texts in laid.texts().items():
        if any("ชมรม" in text for text in texts):
            assert review.get(section), section


def test_a_part_s_heading_said_again_with_its_number_marks_both_places() -> None:
    """Of two lines that are a heading letter by letter, either may be the college's own."""
    pieces = topic("1.1")
    laid = lay_topics(*pieces[:3], "ห้องสมุดใหม่", GOOD, "ผลงานแรก", *pieces[3:], *topic("1.2"), *topic("1.4"))
    review = laid.review()
    of = {section.id: section.topic_id for section in topic_form().sections}
    assert [s for s in review if of[s] == "1.1" and "heading_uncertain" in review[s]]
    assert not [section for section in review if of[section] != "1.1"]


def test_a_part_s_heading_said_without_its_number_leaves_the_one_with_it_alone() -> None:
    pieces = topic("1.1")
    said = [*pieces[:3], "ห้องสมุดใหม่", GOOD[3:], "ผลงานแรก", *pieces[3:]]
    review = lay_topics(*said, *topic("1.2"), *topic("1.4")).review()
    assert {code for codes in review.values() for code in codes} == {"heading_quoted"}


def test_a_part_s_heading_in_another_topic_marks_none_of_its_own() -> None:
    review = lay_topics(*topic("1.1"), *topic("1.2"), *topic("1.4")).review()
    assert not review


PROSE = """\
levels: [topics, parts]
topics:
  - number: "1."
    heading: การพัฒนาห้องสมุดและแหล่งเรียนรู้
    parts:
      - {number: "1.1", heading: ปัญหาที่พบในการดำเนินงาน, kind: text}
      - {number: "1.2", heading: แนวทางแก้ไขปัญหาที่พบ, kind: text}
      - {number: "1.3", heading: สิ่งที่จะทำต่อไป, kind: text}
"""
HEADINGS = ("ปัญหาที่พบในการดำเนินงาน", "แนวทางแก้ไขปัญหาที่พบ")
TOPIC = "1. การพัฒนาห้องสมุดและแหล่งเรียนรู้"
LAST = "1.3 สิ่งที่จะทำต่อไป"


def marked(folder: Path, *pieces: Piece) -> set[str]:
    """The sections of a form without tables that are marked."""
    form = load_form(write(folder, PROSE, HEAD))
    assert form.value is not None, form.issues
    return set(lay_document(form.value, document(TOPIC, *pieces, LAST, "เปิดสาขาย่อย")).review())


@pytest.mark.parametrize("rows", [1, 2, 5])
def test_rows_below_headings_that_were_a_table_s_titles_mark_both(rows: int, tmp_path: Path) -> None:
    """Cells stand row by row, so that both columns come behind the second title."""
    typed = [[f"ขาดหนังสือชุดที่ {number}", f"จัดซื้อชุดที่ {number}"] for number in range(rows)]
    found = marked(tmp_path, [list(HEADINGS), *typed])
    assert len(found) == 2


def test_one_below_the_other_in_a_table_is_plain(tmp_path: Path) -> None:
    assert not marked(tmp_path, [[HEADINGS[0]], ["ขาดหนังสือ"], [HEADINGS[1]], ["จัดซื้อให้ครบ"]])


def test_each_beside_its_answer_is_plain(tmp_path: Path) -> None:
    assert not marked(tmp_path, [[HEADINGS[0], "ขาดหนังสือ"], [HEADINGS[1], "จัดซื้อให้ครบ"]])
