"""The marks of a workbook: each once, however many are gathered at a time."""

from __future__ import annotations

import base64

import pytest

from rt67_aggregate.model import MARK_BYTES, MARKS
from rt67_aggregate.text import digest
from rt67_aggregate.workbook.marks import Marks

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
