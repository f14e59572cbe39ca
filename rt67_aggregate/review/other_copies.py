"""Other copies of the workbook that lie about: named where they hold what is not known yet."""

from __future__ import annotations

import re
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

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv"})
READ = frozenset({".xlsx", ".xlsm"})
# What names the ledger's sheet in the part of a package that lists the sheets, and in a file of Excel 97,
# where the length of the name and a byte for its kind of letters stand before it.
_PARTS = {
    "xl/workbook.xml": f'"{LEDGER_SHEET}"'.encode(),
    "content.xml": f'"{LEDGER_SHEET}"'.encode(),
    "xl/workbook.bin": LEDGER_SHEET.encode("utf-16-le"),
}
_IN_OLD_EXCEL = bytes((len(LEDGER_SHEET), 0)) + LEDGER_SHEET.encode()
_MOST = 64 << 20
# A sheet as CSV: its rows have their keys. So do the lines of ``corrections.csv``, which have a SHA-256, too.
_CSV_LOOK = 1 << 20
_ROW_KEY = re.compile(rb"(?<![0-9a-z])[a-z]-[0-9a-f]{20}(?![0-9a-f])")


@dataclass(frozen=True, slots=True)
class OtherWorkbook:
    """Path → an issue where the file is a workbook of this program and holds an entry that ``known``
    does not, or where it cannot be read. A worker's work: what lies in an inbox may be a stranger's.
    """

    known: tuple[Correction, ...]
    when: datetime

    def __call__(self, path: Path) -> Issue | None:
        if path.suffix.lower() == ".csv":
            return _sheet_as_csv(path)
        if not is_workbook(path):
            return None
        book = read_workbook(path).value if path.suffix.lower() in READ else None
        if book is None:
            return unread_workbook(path)
        new = merge(self.known, book.rows, self.when)
        return _issue(path, say("มีสิ่งที่กรอกไว้ {count} แถวที่", count=len(new))) if new else None


def unread_workbook(path: Path) -> Issue:
    """What is said of a copy whose entries are not known."""
    return _issue(path, say("สิ่งที่กรอกไว้ในเล่มนั้น"))


def _issue(path: Path, what: str) -> Issue:
    return Issue("other_workbook", path.name, values=(("file", str(path)), ("what", what)))


def _sheet_as_csv(path: Path) -> Issue | None:
    """What is said of one of the workbook's sheets that somebody saved as CSV, in any code page or UTF-16."""
    try:
        with path.open("rb") as file:
            text = file.read(_CSV_LOOK).replace(b"\0", b"")
    except OSError:
        return None
    if not _ROW_KEY.search(text) or b"sha256" in text.partition(b"\n")[0]:
        return None
    return Issue("other_csv", path.name, values=(("file", str(path)),))


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook of this program, or seems so: a sheet is named as the ledger's."""
    try:
        if path.suffix.lower() == ".xls":
            with path.open("rb") as file:
                return _IN_OLD_EXCEL in file.read(_MOST)
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            for name, ledger in _PARTS.items():
                if name in names:
                    with package.open(name) as part:
                        return ledger in part.read(_MOST)
    except DAMAGED:
        pass
    return False
