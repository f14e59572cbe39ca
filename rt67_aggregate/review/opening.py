"""The last workbook as a file: told by its bytes, opened, or refused with what to do about it."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from rt67_aggregate.model import Issue, Read
from rt67_aggregate.review.packages import workbook_part

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

T = TypeVar("T")
OLE, ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK"
# The stream of an OLE file that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# The namespace by which a strict workbook (ISO/IEC 29500 part 1) is told from a transitional one.
_STRICT = b"http://purl.oclc.org/ooxml/"
_HEAD = 4096


def lock_of(path: Path) -> Path | None:
    """The lock file of LibreOffice or of Excel beside a file that is open in it."""
    for name in (f".~lock.{path.name}#", f"~${path.name}"):
        lock = path.with_name(name)
        if lock.exists():
            return lock
    return None


def is_encrypted(path: Path) -> bool:
    """Whether a file is a package behind a password."""
    refused = _refused(path)
    return refused is not None and refused.code == "workbook_password"


def with_book(path: Path, work: Callable[[Workbook], Read[T]], *, values: bool = False) -> Read[T]:
    """What ``work`` makes of the workbook; without a value where the file cannot be read.

    ``values``: with the results of formulas in place of the formulas.
    """
    refused = _refused(path)
    if refused:
        return Read(None, (refused,))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's words on what it does not keep
            _check_whole(path)
            # By its bytes: of a path openpyxl asks for the ending of a workbook.
            with path.open("rb") as file, closing(_open(file, values)) as book:
                return work(book)
    except PermissionError:
        return Read(None, (Issue("workbook_locked", path.name),))
    except Exception as error:  # of a damaged file openpyxl raises whatever comes of it
        return Read(None, (_unreadable(path, error),))


def _check_whole(path: Path) -> None:
    """Raises zipfile.BadZipFile where a byte of any part is not what was saved: openpyxl reads no
    further than it needs, and would not see it."""
    with zipfile.ZipFile(path) as package:
        damaged = package.testzip()
    if damaged:
        raise zipfile.BadZipFile(damaged)


def _open(file: BinaryIO, values: bool) -> Workbook:
    import openpyxl  # noqa: PLC0415 - a fifth of a second that only a review needs

    return openpyxl.load_workbook(file, read_only=True, data_only=values, keep_links=False)


def _refused(path: Path) -> Issue | None:
    """Files that are workbooks of another kind: a person can save them as the right one."""
    try:
        with path.open("rb") as handle:
            head = handle.read(_HEAD)
            rest = handle.read() if head.startswith(OLE) else b""
    except PermissionError:
        return Issue("workbook_locked", path.name)
    except OSError as error:
        return _unreadable(path, error)
    if head.startswith(OLE):
        return Issue("workbook_password" if _ENCRYPTED in head + rest else "workbook_old_format", path.name)
    if head.startswith(ZIP):
        return _refused_package(path)
    return None


def _refused_package(path: Path) -> Issue | None:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            if "mimetype" in names and "content.xml" in names:
                return Issue("workbook_old_format", path.name)
            with package.open(workbook_part(package)) as part:
                if _STRICT in part.read(_HEAD):
                    return Issue("workbook_strict", path.name)
    except Exception:  # of a damaged package anything; opening it will say what is wrong
        return None
    return None


def _unreadable(path: Path, error: Exception) -> Issue:
    return Issue("workbook_unreadable", path.name, values=(("detail", str(error)),))
