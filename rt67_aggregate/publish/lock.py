"""One command at a time: a lock that the system lets go when a command dies."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class BusyError(Exception):
    """Another command holds the lock."""


class Lock:
    """The lock of a file, let go at the end of a ``with``.

    The file stays: if it were removed after another command had opened it, that one could hold the
    lock of the removed file and a third the lock of a new one. Whoever removes it all the same must
    hold it then.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: BinaryIO | None = None

    def take(self) -> None:
        """Hold it from now on; raises BusyError where another command does, and OSError where there
        can be no such file.

        Where the file system knows no locks (some network drives) there is none to hold.
        """
        if self._handle:
            return
        handle = self._opened()
        try:
            _take(handle)
            removed = self._is_removed(os.fstat(handle.fileno()))
        except OSError as error:
            removed = error.errno in _TAKEN
        if removed:
            handle.close()
            raise BusyError
        self._handle = handle

    def _opened(self) -> BinaryIO:
        """Also where it is there and may only be read: who may write would hold the same one."""
        try:
            return self._path.open("ab")
        except OSError as error:
            if error.errno not in _READ_ONLY or not self._path.is_file():
                raise
            return self._path.open("rb")

    def _is_removed(self, opened: os.stat_result) -> bool:
        """Whether the file that was opened stands at the path no more; some file systems count no
        links, and some number a file otherwise when it is asked for again."""
        try:
            return opened.st_nlink == 0 and not os.path.samestat(opened, self._path.stat())
        except FileNotFoundError:
            return True

    def remove(self) -> None:
        """Let it go, and its file with it: only for a lock that no two commands wait for."""
        if sys.platform == "win32":
            self._release()  # first: Windows removes no open file, nor one that another has opened
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._release()

    def __enter__(self) -> Lock:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._release()

    def _release(self) -> None:
        if self._handle:
            self._handle.close()
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _take(handle: BinaryIO) -> None:
        handle.seek(0)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: BinaryIO) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
