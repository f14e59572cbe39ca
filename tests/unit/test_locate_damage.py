"""When a return is so damaged that all of it wants a look, and headings of others that are missing."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.align import Alignment
from rt67_aggregate.locate.checks import Aligned, is_doubtful
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.readings import Match
from rt67_aggregate.model import Form
from tests.form_files import form_of
from tests.small_forms import document, lay_document
from tests.small_units import event, lookup, outline

SECTIONS = ("1.1.1.text.1", "1.1.1.text.2", "1.1.text", "2.1.text.1", "2.1.text.2", "1.1", "1.2")


def found(*distances: float, by_number: bool = False) -> list[Event]:
    return [
        event(at, name, name="deep", match=Match(0, distance, 9, True, 2, 1, by_number=by_number))
        for at, (name, distance) in enumerate(zip(SECTIONS, distances, strict=False))
    ]


def aligned(path: list[Event]) -> Aligned:
    return Aligned(Alignment(tuple(path), (), {}, 0.0), (), (), lookup("deep"), outline("deep"))


@pytest.mark.parametrize(
    ("distances", "doubtful"),
    [
        ((0.0,) * 5, False),
        ((0.15,) * 5, True),
        ((0.15,) * 4, False),  # too few to tell
        ((0.13,) * 5, False),
        ((0.0, 0.0, 0.2, 0.25, 0.26), True),  # 0.142 on the whole
        ((0.0, 0.0, 0.2, 0.2, 0.2), False),
        ((0.2,) * 6, True),
    ],
)
def test_a_return_is_doubtful_whose_headings_are_damaged_on_the_whole(
    distances: tuple[float, ...], doubtful: bool
) -> None:
    assert is_doubtful(aligned(found(*distances))) is doubtful


def test_headings_that_only_their_numbers_tell_do_not_count() -> None:
    numbers = found(*(1.0,) * 5, by_number=True)
    assert not is_doubtful(aligned(numbers))
    assert not is_doubtful(aligned([*found(0.0, 0.0, 0.0, 0.0, 0.0), *numbers[:4]]))
    tables = [one._replace(match=None, is_table=True) for one in found(*(1.0,) * 5)]
    assert not is_doubtful(aligned(tables))


TOPICS = ("งานทะเบียนและวัดผล", "งานอาคารสถานที่", "งานปกครองนักเรียน", "งานแนะแนวอาชีพ")
PARTS = ("การรับสมัครผู้เรียนใหม่", "การดูแลสนามและต้นไม้", "การเยี่ยมบ้านผู้เรียนทุกคน", "การจัดวันพบผู้ประกอบการ")


def offices_form() -> Form:
    lines = ["levels: [topics, parts]", "topics:"]
    for number, (topic, part) in enumerate(zip(TOPICS, PARTS, strict=True), 1):
        lines += [f'  - number: "{number}"', f"    heading: {topic}", "    parts:"]
        lines += [f"      - {{number: 1), heading: {part}, kind: text, id: part{number}}}"]
    return form_of("\n".join(lines) + "\n")


def uncertain(*left_out: int) -> list[str]:
    """The sections whose end is uncertain, in a return without these topics' own headings."""
    lines = []
    for number, (topic, part) in enumerate(zip(TOPICS, PARTS, strict=True), 1):
        lines += [] if number in left_out else [f"{number} {topic}"]
        lines += [f"1) {part}", f"ทำแล้ว {number} ครั้ง"]
    laid = lay_document(offices_form(), document(*lines))
    return sorted(name for name, codes in laid.review().items() if "boundary_uncertain" in codes)


def test_of_one_heading_of_others_that_is_missing_the_section_before_is_marked() -> None:
    assert uncertain() == []
    assert uncertain(3) == ["part2"]
    assert uncertain(4) == ["part3"]
    assert uncertain(1) == []  # nothing stands before it
    assert uncertain(2, 3) == []  # who leaves out many leaves them out
