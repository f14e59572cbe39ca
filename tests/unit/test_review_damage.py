"""Workbooks that lie beside the review: whatever byte of one is damaged, nothing is raised."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rt67_aggregate.review import OtherWorkbook
from rt67_aggregate.review.extras import read_extras

PART = b'<workbook><sheets><sheet name="x"/></sheets></workbook>' * 9


@pytest.mark.parametrize("name", ["xl/workbook.xml", "content.xml"])
@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_damaged_byte_anywhere_raises_nothing(tmp_path: Path, name: str, method: int) -> None:
    path = tmp_path / "rt67_summary (1).xlsx"
    with zipfile.ZipFile(path, "w", method) as package:
        package.writestr(name, PART)
    whole = path.read_bytes()
    look = OtherWorkbook((), datetime(2024, 3, 15, tzinfo=UTC))
    for place in range(len(whole)):
        for changed in (whole[place] ^ 0xFF, whole[place] ^ 1):
            path.write_bytes(whole[:place] + bytes([changed]) + whole[place + 1 :])
            assert look(path) is None
            assert read_extras(path) == {}
