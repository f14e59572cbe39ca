"""The marks of a workbook: each once, however many are gathered at a time."""

from __future__ import annotations

import base64
import tracemalloc

import pytest

from rt67_aggregate.model import MARK_BYTES, MARKS
from rt67_aggregate.text import digest
from rt67_aggregate.workbook.marks import Marks

# Bytes: one number of eight in order, another while it is laid there, and half as many that are new.
NUMBERS_OF_A_MARK = 8 * 3
OF_THE_OBJECTS = 1 << 10  # bytes that are there however many marks; they vary with the version of Python
TEXTS = ("ก", "ข", "ก", "ค", "", "ง" * 60, "ข", "จ", "ง" * 60)


def made(gathered: int) -> list[tuple[str, str, str]]:
    marks = Marks(gathered=gathered)
    for row, text in enumerate(TEXTS):
        if row % 2:
            marks.cell("แผ่น", row, text)
        else:
            marks.row(filter(None, [marks.told(text)]))
        marks.typed(text)
    return list(marks.lines({"แผ่น": 0}))


@pytest.mark.parametrize("gathered", [1, 2, 5, 1_000])
def test_every_mark_is_there_once(gathered: int):
    wanted = {
        digest(texts)[:MARK_BYTES]
        for text in TEXTS
        for texts in (("c", text), ("t", text), ("r", text))
        if text
    } | {digest(("t", ""))[:MARK_BYTES], digest(("r",))[:MARK_BYTES]}
    ((name, value, _),) = made(gathered)
    data = base64.b64decode(value)
    found = [data[start : start + MARK_BYTES] for start in range(0, len(data), MARK_BYTES)]
    assert name == MARKS
    assert len(found) == len(set(found))
    assert set(found) == wanted


def test_marks_that_come_again_take_no_room_and_all_are_held_about_twice_at_most():
    def gather(count: int) -> int:
        marks = Marks(gathered=1_000)
        tracemalloc.start()
        try:
            for number in range(count):
                marks.row([str(number % (count // 2))])
            assert sum(len(value) for _, value, _ in marks.lines({})) == -(-MARK_BYTES * count // 2 // 3) * 4
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    def least(count: int) -> int:
        """What other threads of the test run hold meanwhile only adds to it."""
        return min(gather(count) for _ in range(3))

    gather(1_000)
    assert least(40_000) - least(20_000) < 10_000 * NUMBERS_OF_A_MARK + OF_THE_OBJECTS


def test_a_workbook_without_any_mark_has_no_line_of_them():
    ((_, count, _),) = Marks().lines({"แผ่น": 0, "ภาพ": 2})
    assert count == "2"
