"""Topics' headings in a college's own words, at the ends of the answers above them. All is invented but the
form, which is that of 2567."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from tests.small_forms import document, lay_document

MAPPING = Path(__file__).parents[2] / "mappings" / "rt67_2567.yaml"
BEST = "3) รูปแบบ/แนวทาง/นวัตกรรม ที่เป็นต้นแบบหรือแบบอย่างที่ดี (Best Practice) (ถ้ามี)"
LONG = "จัดตลาดนัดของวิทยาลัยทุกภาคเรียนร่วมกับชุมชนและสถานประกอบการในพื้นที่ใกล้เคียง"
OWN = ("ครูย้ายกลับบ้าน", "หนี้สินของครู", "สวัสดิการและอุปกรณ์")


def marked(titles: Sequence[str]) -> list[str]:
    """The topics of the first policy whose last answer is marked; each holds a bold part of its own."""
    form = load_form(MAPPING).value
    assert form is not None
    lines: list[str] = []
    for topic, title in zip(form.headings[0].children, ("", *titles), strict=True):
        above = title if topic is not form.headings[0].children[0] else topic.printed
        lines += [*filter(None, [above.replace("=", topic.printed)]), topic.children[0].printed]
        for item in topic.children[0].children:
            lines += [item.printed, LONG]
        lines += [BEST, "จุดเด่น", LONG]
    review = lay_document(form, document(*lines)).review()
    bests = [f"{topic.number}.best_practice" for topic in form.headings[0].children]
    return [best for best in bests if "boundary_uncertain" in review.get(best, ())]


def test_titles_above_all_topics_whose_headings_are_gone_are_marked() -> None:
    assert marked(OWN) == ["1.1.best_practice", "1.2.best_practice", "1.3.best_practice"]


@pytest.mark.parametrize(
    "titles",
    [
        ("=", "=", "="),
        ("", "", ""),
        ("", *OWN[1:]),
        ("=", *OWN[1:]),
        [f"{n}) {title}" for n, title in enumerate(OWN, 1)],
        [f"{title} {LONG}" for title in OWN],
    ],
    ids=["printed", "gone", "two of three", "two", "listed", "long"],
)
def test_other_last_lines_say_nothing(titles: Sequence[str]) -> None:
    assert marked(titles) == []
