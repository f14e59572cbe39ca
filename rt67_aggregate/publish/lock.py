"""One run at a time in one output folder: a lock that the system lets go when a run dies."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class BusyError(Exception):
    """Another run holds the lock."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock at ``path``; raises BusyError where another run does.

    Where the file system knows no locks (some network drives) there is none to hold. The file is
    gone afterwards.
    """
    with path.open("ab") as handle:
        try:
            _take(handle)
        except OSError as error:
            if error.errno in _TAKEN:
                raise BusyError from None
        try:
            yield
        finally:
            handle.close()  # first: Windows removes no open file
            path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: BinaryIO) -> None:
        handle.seek(0)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: BinaryIO) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
