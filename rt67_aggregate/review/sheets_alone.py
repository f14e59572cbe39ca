"""A sheet of the workbook that somebody moved or copied to a workbook of its own ("Move or Copy … new book"),
as to give a colleague only her part, and ``corrections.csv`` saved as a workbook: either has the keys of
rows, and no ledger."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from rt67_aggregate.review.damage import DAMAGED
from rt67_aggregate.review.opening import OLE

ROW_KEY = re.compile(rb"(?<![0-9a-z])[a-z]-[0-9a-f]{20}(?![0-9a-f])")
# Where a package has the texts of its cells: Excel's, those of a binary workbook, and OpenDocument's.
_TEXTS = re.compile(r"xl/(sharedstrings|worksheets/[^/]+)\.(xml|bin)|content\.xml", re.IGNORECASE)
# A column of ``records.csv``, which has the keys as well; no sheet of the workbook is headed so.
_OF_TABLE = b"section_id"
# And one that of these only ``corrections.csv`` has.
_OF_CORRECTIONS = b"new_text"
_MOST = 64 << 20


def is_sheet_alone(path: Path) -> bool:
    """Whether a file is such a workbook."""
    try:
        with path.open("rb") as file:
            return holds_rows(file)
    except OSError:
        return False


def holds_rows(file: BinaryIO) -> bool:
    """Whether a workbook holds rows of this program's sheets or corrections, and not only ``records.csv``."""
    found = False
    try:
        for text in _texts(file):
            if _OF_TABLE in text and _OF_CORRECTIONS not in text:
                return False
            found = found or ROW_KEY.search(text) is not None
    except DAMAGED:
        return False
    return found


def _texts(file: BinaryIO) -> Iterator[bytes]:
    """The parts with texts, without zero bytes: binary workbooks have two bytes a letter."""
    file.seek(0)
    if file.read(len(OLE)) == OLE:
        yield file.read(_MOST).replace(b"\0", b"")
        return
    left = _MOST  # of all parts together, whatever the package says of their sizes
    with zipfile.ZipFile(file) as package:
        for name in filter(_TEXTS.fullmatch, package.namelist()):
            with package.open(name) as part:
                text = part.read(left)
            left -= len(text)
            yield text.replace(b"\0", b"")
