"""Headings that were dragged below their own answers: not even lines to write on stand below them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.form_files import form_of
from tests.small_forms import Laid, Piece, document, lay_document
from tests.topic_form import GOOD, ITEMS, TOPICS, lay_topics, result_head, topic_form

CODE = "boundary_uncertain"
DOTS = "......................................"
SAID = "จัดอบรมครู 45 คน"


def laid(*below: Piece | tuple[Piece, ...], good: tuple[Piece, ...] = ("ผลงานเด่น",)) -> Laid:
    """What stands below the items of all topics, one after the other, and below each topic's last heading."""
    items = [(topic, f"1.{place}) {text}") for topic in TOPICS for place, text in enumerate(ITEMS[topic], 1)]
    pieces: list[Piece] = []
    for number, (topic, item) in enumerate(items):
        lines = below[number] if number < len(below) else (SAID,)
        if number % 2 == 0:
            pieces += [f"{topic} {TOPICS[topic]}", result_head(topic)]
        pieces += [item, *(lines if isinstance(lines, tuple) else (lines,))]
        if number % 2:
            pieces += [GOOD, *good]
    return lay_topics(*pieces)


def marked(found: Laid) -> list[int]:
    """The numbers of the marked items, from 0."""
    ids = [section.id for section in topic_form().sections if section.kind == "text"]
    return [
        ids.index(section) for section, codes in found.review().items() if CODE in codes and section in ids
    ]


@pytest.mark.parametrize("kept", [(DOTS,), (DOTS, DOTS), ("", DOTS)])
def test_a_bare_heading_and_the_answer_before_are_marked_where_a_blank_one_kept_its_lines(
    kept: tuple[str, ...],
) -> None:
    assert marked(laid((SAID, "จัดค่าย 2 ครั้ง"), (), SAID, kept)) == [0, 1]
    assert marked(laid((SAID,), (), (SAID,), (), SAID, kept)) == [0, 1, 2, 3]


def test_more_bare_headings_than_blank_ones_with_lines_say_nothing() -> None:
    below: list[Piece | tuple[Piece, ...]] = [SAID, (), SAID, (), DOTS, ()]
    assert not marked(laid(*below))
    below[4] = SAID
    assert not marked(laid(*below))


def test_where_no_blank_one_kept_its_lines_a_bare_heading_says_nothing() -> None:
    assert not marked(laid(SAID, ()))


def test_behind_a_blank_heading_nothing_may_belong_to_a_bare_one() -> None:
    assert not marked(laid(DOTS, (), SAID, DOTS))


def test_an_answer_in_a_heading_s_own_line_is_below_it() -> None:
    items = [f"1.1) {ITEMS['1.1'][0]}", SAID, f"1.2) {ITEMS['1.1'][1]} : {SAID}", GOOD, DOTS]
    assert not marked(lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *items))


def test_a_bare_heading_above_one_with_several_lines_is_marked_with_it() -> None:
    several = (SAID, "จัดค่าย 2 ครั้ง")
    assert marked(laid((), several, SAID, DOTS)) == [0, 1]
    assert not marked(laid((), several, SAID, SAID))
    assert not marked(laid((), SAID, SAID, DOTS))
    assert not marked(laid(DOTS, several, SAID, DOTS))


PLACES = (
    "ห้องสมุดและแหล่งเรียนรู้",
    "โรงฝึกงานช่างยนต์",
    "สนามกีฬาและลานกิจกรรม",
    "โรงอาหารและร้านค้า",
)


def of_four(*below: tuple[str, ...], topics: Sequence[str] = ("อาคารสถานที่",)) -> list[str]:
    """The marked headings of families of four, with what stands below each, the same in each family."""
    body, lines = ["levels: [topics, items]", "topics:"], []
    for number, topic in enumerate(topics, 1):
        heads = [f"{number}.{place}) {topic}ด้าน{text}" for place, text in enumerate(PLACES, 1)]
        body += [f'  - number: "{number}"', f"    heading: {topic}", "    items:"]
        body += [f'      - {{number: "{head[:4]}", heading: {head[5:]}, kind: text}}' for head in heads]
        lines.append(f"{number} {topic}")
        for head, said in zip(heads, below, strict=True):
            lines += [head, *(line.replace("@", head[:4]) for line in said)]
    review = lay_document(form_of("\n".join(body) + "\n"), document(*lines)).review()
    return [section[-1] for section, codes in review.items() if CODE in codes]


def test_several_bare_headings_above_more_lines_are_marked_without_another_blank_one() -> None:
    four = (SAID, "จัดค่าย 2 ครั้ง", "ซ่อมแล้ว 3 หลัง", "ทาสีใหม่")
    assert of_four((), (), (), four) == ["1", "2", "3", "4"]
    assert of_four((SAID,), (), (), four) == ["2", "3", "4"]
    assert of_four((), (), (), four[:3]) == []
    assert of_four((SAID,), (SAID,), (), four) == []
    assert of_four((), (), (DOTS,), four) == []


def test_bare_headings_above_one_that_is_not_the_last_say_nothing() -> None:
    assert of_four((), (), (SAID, "จัดค่าย 2 ครั้ง", "ทาสีใหม่"), (SAID,)) == []


def test_lines_that_say_whose_they_are_are_dealt_out() -> None:
    four = tuple(f"{SAID} {place}" for place in range(4))
    assert of_four((), (), (), four, topics=("อาคารสถานที่", "พัสดุและครุภัณฑ์")) == ["1", "2", "3", "4"] * 2
    laid = lay_topics(
        *(
            line
            for topic in ("1.1", "1.2")
            for line in (
                f"{topic} {TOPICS[topic]}",
                result_head(topic),
                *(f"1.{n}) {text}" for n, text in enumerate(ITEMS[topic], 1)),
                f"1.1) {SAID}",
                "จัดค่าย 2 ครั้ง",
                "1.2) ซ่อมแล้ว 3 หลัง",
                GOOD,
                DOTS,
            )
        )
    )
    assert marked(laid) == []
