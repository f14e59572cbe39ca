"""Topics' headings in a college's own words, at the ends of the answers above them. All is invented."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import TOPICS, lay_topics, sections, topic

OWN = {"1.2": "สุขภาพผู้เรียน", "1.4": "พลังงานและสิ่งแวดล้อม"}
PARTS = [["จุดเด่น", "จัดตลาดนัด"], ["สิ่งที่ภูมิใจ", "ปลูกป่า"], ["ผลลัพธ์", "ประหยัดไฟ"]]


def marked(titles: Mapping[str, str]) -> list[str]:
    """The topics whose last answer is marked; each holds a bold title of its own."""
    pieces: list[Piece] = []
    for (number, words), (head, text) in zip(TOPICS.items(), PARTS, strict=True):
        title = titles.get(number, f"{number} {words}")
        pieces += [
            *filter(None, [title]),
            *topic(number)[1:],
            head,
            f"{text}ของวิทยาลัยทุกภาคเรียนร่วมกับชุมชนและสถานประกอบการในพื้นที่ใกล้เคียง",
        ]
    return [n for n in TOPICS if found_marked(lay_topics(*pieces), n)]


def found_marked(found: Laid, number: str) -> bool:
    return "boundary_uncertain" in found.review().get(list(sections(number))[-1], ())


def test_titles_above_all_topics_whose_headings_are_gone_are_marked() -> None:
    assert marked(OWN) == ["1.1", "1.2"]


@pytest.mark.parametrize(
    "titles",
    [
        {},
        {"1.2": "", "1.4": ""},
        {"1.2": "", "1.4": OWN["1.4"]},
        {"1.4": OWN["1.4"]},
        {"1.2": f"1) {OWN['1.2']}", "1.4": f"2) {OWN['1.4']}"},
    ],
    ids=["printed", "gone", "one of two", "one", "listed"],
)
def test_other_last_lines_say_nothing(titles: Mapping[str, str]) -> None:
    assert marked(titles) == []
