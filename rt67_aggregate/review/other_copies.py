"""Other copies of the workbook, and of the kept lines: named where they hold what is not known yet."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from rt67_aggregate.language import say
from rt67_aggregate.model import LEDGER_SHEET, Issue
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.corrections_copies import is_corrections, read_corrections_copy
from rt67_aggregate.review.damage import DAMAGED
from rt67_aggregate.review.log import added_by
from rt67_aggregate.review.opening import OLE, ZIP, is_encrypted
from rt67_aggregate.review.packages import workbook_part
from rt67_aggregate.review.sheets_alone import ROW_KEY, holds_rows, is_sheet_alone
from rt67_aggregate.review.workbook import read_workbook

# A copy is told by what stands in it, whatever it is called: Excel leaves ``.tmp`` and ``.xlk``, a browser
# ``.download``, people add ``.bak``. These names are of what is none, and is not opened.
_DOCUMENTS = (".docx", ".docm", ".doc", ".dotx", ".dot", ".odt", ".rtf", ".pdf", ".pptx", ".ppt")
_PICTURES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".gif",
    ".bmp",
    ".tif",
    ".tiff",
    ".heic",
    ".webp",
    ".emf",
    ".mp4",
    ".mov",
)
_PROGRAMS = (".exe", ".dll", ".cmd", ".bat", ".lnk", ".json", ".yaml", ".yml", ".log", ".py")
_NO_COPIES = frozenset((*_DOCUMENTS, *_PICTURES, *_PROGRAMS))
READ = frozenset({".xlsx", ".xlsm"})
_UNREAD = frozenset({".xltx", ".xltm", ".xlsb", ".ods"})
_IN_ZIPS = READ | _UNREAD | {".xls", ".xlt"}
# What names the ledger's sheet in the part of a package that lists the sheets, zero bytes aside, and in a
# file of Excel 97, where the length of the name and a byte for its kind of letters stand before it.
_IN_XML = re.compile(rf"""["']{LEDGER_SHEET}["']""".encode())
_IN_BINARY = re.compile(LEDGER_SHEET.encode())
_LISTING = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
_IN_OLD_EXCEL = bytes((len(LEDGER_SHEET), 0)) + LEDGER_SHEET.encode()
_MOST = 64 << 20
_MOST_IN_ZIP = 20
# A sheet as text: its rows have their keys.
_TEXT_LOOK = 1 << 20
_SOFT_BREAK = re.compile(rb"=\r?\n")  # of quoted-printable (RFC 2045, 6.7)


@dataclass(frozen=True, slots=True)
class OtherWorkbook:
    """Path → an issue where the file is a workbook of this program, or a copy of ``corrections.csv``, and
    holds an entry that ``known`` does not, or where it cannot be read. ``output``: the folder in which a
    workbook with a password may be one. ``other_names``: as ``read_workbook`` has them.
    A worker's work: what lies in an inbox may be a stranger's.
    """

    known: tuple[Correction, ...]
    when: datetime
    output: Path | None = None
    other_names: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, path: Path) -> Issue | None:
        try:
            with path.open("rb") as file:
                head = file.read(len(OLE))
                if not head.startswith((OLE, ZIP)):
                    return self._text(path, head + file.read(_TEXT_LOOK))
        except OSError:
            return None
        if path.parent == self.output and is_encrypted(path):
            return Issue("other_workbook_password", path.name, values=(("file", str(path)),))
        if not is_workbook(path):
            return _sheet_alone(path) or _zipped(path)
        read = path.suffix.lower() not in _UNREAD
        book = read_workbook(path, other_names=self.other_names).value if read else None
        if book is None:
            return unread_workbook(path)
        new = added_by(book, self.known, self.when)
        return _issue(path, say("มีสิ่งที่กรอกไว้ {count} แถวที่", count=len(new))) if new else None

    def _text(self, path: Path, text: bytes) -> Issue | None:
        if not is_corrections(text):
            return _sheet_as_text(path, text)
        copy = read_corrections_copy(path, self.known).value
        if copy is None:
            return Issue("other_corrections_damaged", path.name, values=(("file", str(path)),))
        new = added_by(copy, self.known, self.when)
        values = (("file", str(path)), ("count", str(len(new))))
        return Issue("other_corrections", path.name, values=values) if new else None


def may_be_copy(path: Path) -> bool:
    """Whether a file may be a copy by its name alone; those of programs, which are hidden, are none."""
    return path.suffix.lower() not in _NO_COPIES and not path.name.startswith(("~$", "."))


def unread_workbook(path: Path) -> Issue:
    """What is said of a copy whose entries are not known."""
    return _issue(path, say("สิ่งที่กรอกไว้ในเล่มนั้น"))


def _issue(path: Path, what: str) -> Issue:
    return Issue("other_workbook", path.name, values=(("file", str(path)), ("what", what)))


def _sheet_as_text(path: Path, text: bytes) -> Issue | None:
    """What is said of the workbook's sheets that somebody saved as text, in any code page or UTF-16, or as a
    web page in one file, which breaks its lines with "="."""
    text = _SOFT_BREAK.sub(b"", text.replace(b"\0", b""))
    if not ROW_KEY.search(text):
        return None
    return Issue("other_csv", path.name, values=(("file", str(path)),))


def _sheet_alone(path: Path) -> Issue | None:
    """What is said of the workbook's sheets that somebody moved to a workbook of their own."""
    return Issue("other_sheet", path.name, values=(("file", str(path)),)) if is_sheet_alone(path) else None


def _zipped(path: Path) -> Issue | None:
    """What is said of a workbook in a zip, as it comes by mail."""
    try:
        with zipfile.ZipFile(path) as package:
            books = (one for one in package.infolist() if Path(one.filename).suffix.lower() in _IN_ZIPS)
            found = (one.filename for one in islice(books, _MOST_IN_ZIP) if _is_packed(package, one))
            name = next(found, "")
    except DAMAGED:
        return None
    values = (("file", str(path)), ("name", name))
    return Issue("other_workbook_zipped", path.name, values=values) if name else None


def _is_packed(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    try:
        data = io.BytesIO(package.read(member) if member.file_size <= _MOST else b"")
        return _is_workbook(data) or holds_rows(data)
    except DAMAGED:
        return False


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook of this program, or seems so: a sheet is named as the ledger's."""
    try:
        with path.open("rb") as file:
            return _is_workbook(file)
    except DAMAGED:
        return False


def _is_workbook(file: BinaryIO) -> bool:
    head = file.read(len(OLE))
    if head.startswith(OLE):
        return _IN_OLD_EXCEL in file.read(_MOST)
    with zipfile.ZipFile(file) as package:
        return any(_lists_ledger(package, part) for part in _listing(package))


def _listing(package: zipfile.ZipFile) -> Iterator[str]:
    """Parts that may list the sheets: the one that the package names, and those of the usual names, since a
    relationship may be damaged."""
    names = {*_LISTING, *_named_in(package)}
    return (name for name in package.namelist() if name in names)


def _named_in(package: zipfile.ZipFile) -> tuple[str, ...]:
    try:
        return (workbook_part(package),)
    except DAMAGED:
        return ()


def _lists_ledger(package: zipfile.ZipFile, part: str) -> bool:
    named = _IN_BINARY if part.endswith(".bin") else _IN_XML
    with package.open(part) as listed:
        return bool(named.search(listed.read(_MOST).replace(b"\0", b"")))
