"""Other copies of the workbook that lie about: named where they hold what is not known yet."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from rt67_aggregate.model import LEDGER_SHEET, Issue
from rt67_aggregate.review.damage import DAMAGED
from rt67_aggregate.review.log import Log, merge
from rt67_aggregate.review.workbook import read_workbook

SUFFIXES = frozenset({".xlsx", ".xlsm", ".ods"})
# The part that names the sheets, in a workbook of Excel and in one of LibreOffice.
_PARTS = ("xl/workbook.xml", "content.xml")
_MOST = 64 << 20


def other_workbooks(paths: Iterable[Path], log: Log, when: datetime) -> tuple[Issue, ...]:
    """An issue for each of the files that is a workbook of this program and holds an entry that
    ``log`` does not, or that cannot be read."""
    known = (*log.kept, *log.new)
    found = []
    for path in paths:
        if not _has_ledger(path):
            continue
        entries = read_workbook(path).value if path.suffix.lower() != ".ods" else None
        new = merge(known, entries, when) if entries is not None else ()
        if entries is None or new:
            what = f"มีสิ่งที่กรอกไว้ {len(new)} แถวที่" if new else "สิ่งที่กรอกไว้ในเล่มนั้น"
            values = (("file", str(path)), ("what", what))
            found.append(Issue("other_workbook", path.name, values=values))
    return tuple(found)


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
