"""OLE compound files ([MS-CFB]): just enough to tell what program wrote one.

Only the directory is read; every offset in it is a stranger's claim and checked by reading on.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = struct.Struct("<30xH16xI")  # sector shift at 30, first directory sector at 48
_IN_HEADER = 109  # FAT sectors whose numbers stand in the header
_LAST_SECTOR = 0xFFFFFFFA
_NO_ENTRY = 0xFFFFFFFF
_STREAM = 2
_MOST_SECTORS = 4096  # of a directory: 16,384 entries and more


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of the root storage. ``head``: its first bytes, where it has sectors of its own."""

    name: str
    head: bytes


def root_streams(handle: BinaryIO) -> tuple[Stream, ...]:
    """The streams directly in the root storage; embedded objects keep theirs further down.

    Empty where the file is damaged before its directory.
    """
    try:
        return tuple(_root_streams(handle))
    except (OSError, struct.error, ValueError, IndexError):
        return ()


def _root_streams(handle: BinaryIO) -> Iterator[Stream]:
    handle.seek(0)
    header = handle.read(512)
    shift, first = _HEADER.unpack(header[: _HEADER.size])
    if shift not in (9, 12):
        return
    size = 1 << shift
    fat_sectors = struct.unpack(f"<{_IN_HEADER}I", header[76:512])
    data = b"".join(_chain(handle, size, first, fat_sectors))
    entries = [data[at : at + 128] for at in range(0, len(data) - 127, 128)]
    for entry in _children(entries):
        name = entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le", "replace")
        if entry[66] == _STREAM:
            start, length = struct.unpack_from("<II", entry, 116)
            own = length >= 4096  # shorter ones stand in the mini stream
            yield Stream(name, _sector(handle, size, start)[:64] if own else b"")


def _sector(handle: BinaryIO, size: int, number: int) -> bytes:
    handle.seek((number + 1) * size)
    return handle.read(size)


def _chain(handle: BinaryIO, size: int, sector: int, fat_sectors: tuple[int, ...]) -> Iterator[bytes]:
    """The sectors of a chain; a directory whose FAT lies beyond the header's part ends early."""
    per_sector = size // 4
    for _ in range(_MOST_SECTORS):
        if sector >= _LAST_SECTOR:
            return
        yield _sector(handle, size, sector)
        index = sector // per_sector
        if index >= _IN_HEADER or fat_sectors[index] >= _LAST_SECTOR:
            return
        (sector,) = struct.unpack_from(
            "<I", _sector(handle, size, fat_sectors[index]), 4 * (sector % per_sector)
        )


def _children(entries: list[bytes]) -> Iterator[bytes]:
    """The entries of the root storage: a binary tree of siblings under the root's child."""
    waiting = [struct.unpack_from("<I", entries[0], 76)[0]] if entries else []
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number == _NO_ENTRY or number in seen or number >= len(entries):
            continue
        seen.add(number)
        yield entries[number]
        waiting += struct.unpack_from("<II", entries[number], 68)
