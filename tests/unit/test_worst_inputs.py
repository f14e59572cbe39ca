"""Inputs made to keep a program busy: time grows with their length, never with its square."""

from __future__ import annotations

import io
import time
import warnings
import zipfile
from pathlib import Path

import pytest

from rt67_aggregate.model import Format
from rt67_aggregate.zips import Limits
from tests.inbox_files import formats, scanned, zipped

SECONDS = 5.0  # of the processor: several times what they take


@pytest.mark.parametrize("word", ["ms-word", "wordprocessingml", "ms-excel", "presentationml", "<", "'"])
def test_a_list_of_content_types_is_looked_through_once(inbox: Path, word: str) -> None:
    (inbox / "a.docx").write_bytes(zipped({"[Content_Types].xml": word * (900_000 // len(word))}))
    began = time.process_time()
    assert formats(scanned(inbox)) == {"a.docx": Format.OTHER}
    assert time.process_time() - began < SECONDS


def test_ten_thousand_members_of_one_name_are_told_apart_at_once(inbox: Path) -> None:
    out = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(out, "w") as archive:
        for _ in range(10_000):
            archive.writestr(zipfile.ZipInfo("ก"), b"x")
    (inbox / "a.zip").write_bytes(out.getvalue())
    began = time.process_time()
    assert len(scanned(inbox, Limits(part_bytes=0))) == 10_001
    assert time.process_time() - began < SECONDS
