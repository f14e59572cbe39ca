"""Workbooks and corrections.csv with a changed byte: a reading that is right, or a fault with its place.

The number of cases comes from ``RT67_FUZZ_CASES``; each is one seed, so that a case that failed is found
again.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import Reviewed
from rt67_aggregate.review import RowChange, read_workbook
from tests.review_cases import SAID
from tests.workbook_desk import ANSWERS
from tests.workbook_office import Office

CASES = int(os.environ.get("RT67_FUZZ_CASES", "40"))
BLOCK = 20


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, tuple[RowChange, ...]]:
    """A workbook as the officer saved it, and what is to be read in it."""
    office = Office(tmp_path_factory.mktemp("office"))
    office.run(SAID)
    with office.desk() as desk:
        for number, row in enumerate(desk.rows(ANSWERS)[:6]):
            desk.put(ANSWERS, row, note=f"บันทึก {number}", text=f"แก้เป็น {number}")
    read = read_workbook(office.workbook).value
    assert read is not None
    assert read.rows
    return office.workbook.read_bytes(), read.rows


def entered(entries: tuple[RowChange, ...]) -> dict[str, Reviewed]:
    return {entry.now.key: entry.now for entry in entries}


@pytest.mark.parametrize("block", range(0, CASES, BLOCK))
def test_a_changed_byte_of_the_workbook_ends_in_a_right_reading_or_a_fault(
    saved: tuple[bytes, tuple[RowChange, ...]], tmp_path: Path, block: int
):
    content, right = saved
    path = tmp_path / "rt67_summary.xlsx"
    for seed in range(block, min(block + BLOCK, CASES)):
        chance = random.Random(seed)
        data = bytearray(content)
        # Half of them where the zip says what is where, since the rest has its checksum.
        start = len(data) - 4_000 if seed % 2 else 0
        data[chance.randrange(start, len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        read = read_workbook(path)
        if read.value is None:
            assert read.issues, seed
            assert all(sentence(issue) and issue.source for issue in read.issues), seed
        else:
            assert entered(read.value.rows) == entered(right), seed
