"""Texts of a run that stand in a file, where there are so many that they would fill the memory."""

from __future__ import annotations

import tempfile
import weakref
from contextlib import suppress
from typing import IO

_AT_ONCE = 1 << 20  # bytes that wait to be written
_READ_AT_ONCE = 1 << 14  # bytes: some fifty answers, which are mostly asked for one behind the other
_SIZE = 4  # bytes before a text that say how many its own are


class TextFile:
    """Packed texts one behind the other in a file without a name, which goes with this object.

    ``file``: open for reading and writing, unbuffered and empty; without it one among the system's temporary
    files.
    """

    def __init__(self, file: IO[bytes] | None = None) -> None:
        self._file = file or tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed with this object
        weakref.finalize(self, _close, self._file)
        self._written = 0  # bytes in the file
        self._waiting = bytearray()  # those behind them
        self._block, self._at = b"", 0  # what was read last, and where it stands

    def put(self, packed: bytes) -> FiledText:
        """Put a text behind the others. Raises OSError where the file takes no more; those that were put
        before can still be had."""
        if len(self._waiting) >= _AT_ONCE:
            self._write()
        place = self._written + len(self._waiting)
        self._waiting += len(packed).to_bytes(_SIZE, "little") + packed
        return FiledText(self, place)

    def packed(self, place: int) -> bytes:
        """The text that was put there."""
        if place >= self._written:
            return _text(self._waiting, place - self._written)
        start = place - self._at
        if not 0 <= start <= len(self._block) - _SIZE or _end(self._block, start) > len(self._block):
            self._read(place)
            start = 0
        return _text(self._block, start)

    def _write(self) -> None:
        """What waits goes into the file; where it cannot, it waits on."""
        self._file.seek(self._written)
        rest = bytes(self._waiting)
        while rest:
            rest = rest[self._file.write(rest) :]
        self._written += len(self._waiting)
        self._waiting.clear()

    def _read(self, place: int) -> None:
        self._file.seek(place)
        block = self._file.read(_READ_AT_ONCE)
        missing = _end(block, 0) - len(block)
        self._block = block + self._file.read(missing) if missing > 0 else block
        self._at = place


class FiledText:
    """A text that stands in a file."""

    __slots__ = ("_file", "_place")

    def __init__(self, file: TextFile, place: int) -> None:
        self._file = file
        self._place = place

    @property
    def packed(self) -> bytes:
        """The text as it was put there."""
        return self._file.packed(self._place)

    def __reduce__(self) -> tuple[type[bytes], tuple[bytes]]:
        """Copied to where the file is not, it is what stands there."""
        return bytes, (self.packed,)


def _close(file: IO[bytes]) -> None:
    with suppress(OSError):
        file.close()


def _end(block: bytes | bytearray, start: int) -> int:
    """Where in a block the text ends that begins there."""
    return start + _SIZE + int.from_bytes(block[start : start + _SIZE], "little")


def _text(block: bytes | bytearray, start: int) -> bytes:
    return bytes(block[start + _SIZE : _end(block, start)])
