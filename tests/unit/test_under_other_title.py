"""Returns on the blank of another year, whose topics stood in another order. The form is invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from tests.form_files import HEAD, write
from tests.small_forms import Piece, document, lay_document

TOPICS = ("การปลูกผักปลอดสาร", "การซ่อมบำรุงเครื่องจักร", "การแนะแนวผู้เรียน", "ความปลอดภัยในโรงฝึก")
PARTS = ("ผลที่ทำได้", "อุปสรรคที่พบ", "ข้อคิดเห็น")


def the_form() -> Form:
    lines = ["levels: [topics, parts]", "ids: numbers", "topics:"]
    for number, topic in enumerate(TOPICS, start=1):
        lines += [f'  - number: "{number}."', f"    heading: {topic}", "    parts:"]
        for count, part in enumerate(PARTS, start=1):
            lines.append(f'      - {{number: "{number}.{count}", heading: {part}, kind: text}}')
    with TemporaryDirectory() as folder:
        read = load_form(write(Path(folder), "\n".join(lines) + "\n", HEAD))
    assert read.value is not None, read.issues
    return read.value


FORM = the_form()


def returned(
    topics: Sequence[str], *, untitled: Sequence[str] = (), parts: Sequence[str] = PARTS
) -> dict[str, str]:
    """What a return says of these topics, numbered in its own order; of each section found what it says,
    "?" behind it where it is marked. ``untitled``: those whose title was deleted."""
    pieces: list[Piece] = []
    for number, topic in enumerate(topics, start=1):
        if topic not in untitled:
            pieces.append(f"{number}. {topic}")
        for count, part in enumerate(parts, start=1):
            pieces += [f"{number}.{count} {part}", f"เล่าเรื่อง{topic}ข้อ {count} ของเราไว้"]
    laid = lay_document(FORM, document(*pieces))
    marked = laid.review()
    return {
        section: f"{''.join(''.join(texts).split())}{'?' * (section in marked)}"
        for section, texts in laid.texts().items()
    }


def right(topics: Sequence[str]) -> dict[str, str]:
    return {
        f"{TOPICS.index(topic) + 1}.{count}": f"เล่าเรื่อง{topic}ข้อ{count}ของเราไว้"
        for topic in topics
        if topic in TOPICS
        for count in range(1, len(PARTS) + 1)
    }


def wrong_unmarked(found: dict[str, str], topics: Sequence[str]) -> list[str]:
    """The sections that say, unmarked, what is another topic's."""
    wanted = right(topics)
    return [
        f"{section}: {said}"
        for section, said in found.items()
        if said != wanted.get(section) and said[-1:] != "?"
    ]


@pytest.mark.parametrize(
    "topics",
    [
        (TOPICS[3], *TOPICS[:3]),
        (*TOPICS[1:], TOPICS[0]),
        TOPICS[::-1],
        (TOPICS[1], TOPICS[0], *TOPICS[2:]),
        (TOPICS[0], *TOPICS[2:]),
        (TOPICS[0], "การจัดการน้ำเสีย", *TOPICS[1:]),
    ],
)
def test_parts_below_another_topics_title_are_marked(topics: Sequence[str]):
    assert not wrong_unmarked(returned(topics), topics)


def test_a_return_in_the_forms_order_is_right_and_unmarked():
    assert returned(TOPICS) == right(TOPICS)


@pytest.mark.parametrize("untitled", [TOPICS[1], TOPICS[3]])
def test_parts_whose_own_title_was_deleted_are_their_topics_all_the_same(untitled: str):
    found = returned(TOPICS, untitled=(untitled,))
    assert {section: said.rstrip("?") for section, said in found.items()} == right(TOPICS)
    marked = [section for section, said in found.items() if said.endswith("?")]
    assert len(marked) <= 1  # the answer above the title
