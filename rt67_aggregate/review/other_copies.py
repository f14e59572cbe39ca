"""Other copies of the workbook that lie about: named where they hold what is not known yet."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rt67_aggregate.language import say
from rt67_aggregate.model import LEDGER_SHEET, Issue
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.damage import DAMAGED
from rt67_aggregate.review.log import merge
from rt67_aggregate.review.workbook import read_workbook

SUFFIXES = frozenset({".xlsx", ".xlsm", ".ods"})
# The part that names the sheets, in a workbook of Excel and in one of LibreOffice.
_PARTS = ("xl/workbook.xml", "content.xml")
_MOST = 64 << 20


@dataclass(frozen=True, slots=True)
class OtherWorkbook:
    """Path → an issue where the file is a workbook of this program and holds an entry that ``known``
    does not, or where it cannot be read. A worker's work: what lies in an inbox may be a stranger's.
    """

    known: tuple[Correction, ...]
    when: datetime

    def __call__(self, path: Path) -> Issue | None:
        if not _has_ledger(path):
            return None
        book = read_workbook(path).value if path.suffix.lower() != ".ods" else None
        if book is None:
            return unread_workbook(path)
        new = merge(self.known, book.rows, self.when)
        return _issue(path, say("มีสิ่งที่กรอกไว้ {count} แถวที่", count=len(new))) if new else None


def unread_workbook(path: Path) -> Issue:
    """What is said of a copy whose entries are not known."""
    return _issue(path, say("สิ่งที่กรอกไว้ในเล่มนั้น"))


def _issue(path: Path, what: str) -> Issue:
    return Issue("other_workbook", path.name, values=(("file", str(path)), ("what", what)))


def _has_ledger(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            for name in _PARTS:
                if name in names:
                    with package.open(name) as part:
                        return f'"{LEDGER_SHEET}"'.encode() in part.read(_MOST)
    except DAMAGED:
        pass
    return False
