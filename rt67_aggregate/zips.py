"""Zip files from strangers: every claim of the directory is capped before anything is inflated, and
what is inflated stops at a hard limit, since headers lie. Of a file whose end was cut off the members
that are whole can still be had.

Knows nothing of documents. ``zipfile`` reads the directory (zip64, junk before and after); the
inflating is done here, so that a wrong checksum does not hide the bytes and no size is believed.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from rt67_aggregate.model import Issue, Read

INSIDE = "!/"  # between the name of a member that is an archive itself and the name inside it
_STORED, _DEFLATED = 0, 8
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_END, _END64 = b"PK\x05\x06", b"PK\x06\x06"
_ENCRYPTED, _DESCRIBED_BEHIND, _UTF8 = 0x1, 0x8, 0x800
_LOCAL = b"PK\x03\x04"
_DESCRIPTOR = 12  # checksum and two sizes behind a member whose header does not tell them
_CHUNK = 1 << 16
# All that zipfile raises on bytes that are not a sound zip; each was seen with fuzzed files.
_UNSOUND = (
    zipfile.BadZipFile,
    NotImplementedError,
    ValueError,  # also UnicodeDecodeError: names
    OverflowError,  # zip64 offsets beyond any file
    EOFError,
    IndexError,
    struct.error,
    lzma.LZMAError,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a zip may ask for, in bytes unless said otherwise.

    A directory of more than ``members`` or ``directory_bytes``, or a declared sum above
    ``total_bytes``, refuses the whole file. A single part is refused above ``part_bytes``, or above
    ``free_bytes`` where it inflates to more than ``ratio`` times its packed size. XML parts have
    their own caps: a tree takes some ten times its text, and 120 bytes and more a tag (measured:
    32 MiB of Word's usual XML is 300 MB of tree).
    """

    members: int = 10_000
    directory_bytes: int = 4 << 20
    total_bytes: int = 2 << 30
    part_bytes: int = 128 << 20
    free_bytes: int = 16 << 20
    ratio: int = 400
    xml_bytes: int = 32 << 20
    xml_tags: int = 1_500_000


class Fault(StrEnum):
    """Why a part of a zip has no bytes, or doubtful ones."""

    NONE = ""
    DAMAGED = "damaged"
    CRC = "crc"
    TOO_LARGE = "too_large"
    ENCRYPTED = "encrypted"


@dataclass(frozen=True, slots=True)
class Member:
    """One line of the directory.

    ``raw_name``: the name's bytes as stored; ``utf8``: whether they are said to be so.
    ``modified``: year to second as stored, in the sender's unknown zone; may be no real date.
    """

    name: str
    raw_name: bytes
    utf8: bool
    folder: bool
    packed: int
    size: int
    crc: int
    method: int
    encrypted: bool
    offset: int
    modified: tuple[int, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Inflated:
    """The bytes of a member; with ``Fault.CRC`` they are there but not what was packed."""

    data: bytes | None
    fault: Fault = Fault.NONE


class Archive:
    """A zip open for reading; close it, or use it in a ``with`` statement."""

    def __init__(self, handle: BinaryIO, members: tuple[Member, ...], limits: Limits) -> None:
        self.members = members
        self.limits = limits
        self._handle = handle
        self._left = limits.total_bytes
        self._by_name: dict[str, Member] | None = None

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._handle.close()

    def follows_another(self) -> bool:
        """Whether another zip ends before the first member of this one: files put one behind the other, of
        which a reader sees the last alone."""
        start = min((member.offset for member in self.members), default=0)
        self._handle.seek(0)
        rest = b""
        while start > 0 and (chunk := self._handle.read(min(start, _CHUNK))):
            if _END in rest + chunk:
                return True
            rest, start = chunk[1 - len(_END) :], start - len(chunk)
        return False

    def inner(self, data: bytes) -> Archive | None:
        """The archive that a member's bytes are themselves, within what is left of this one's limits;
        None where they are none."""
        if not data.startswith(b"PK"):
            return None
        return _opened(BytesIO(data), replace(self.limits, total_bytes=max(self._left, 0)), "").value

    def member(self, name: str) -> bytes | None:
        """The bytes of a member by its name in any case, the last of that name; ``INSIDE`` stands before
        a name in an archive that is a member itself."""
        outer, _, inner = name.partition(INSIDE)
        if self._by_name is None:
            self._by_name = {member.name.casefold(): member for member in self.members}
        member = self._by_name.get(outer.casefold())
        data = self.inflate(member).data if member else None
        if not inner or data is None:
            return data
        archive = self.inner(data)
        return archive.member(inner) if archive else None

    def inflate(self, member: Member, cap: int | None = None) -> Inflated:
        """The member's bytes, at most ``cap`` (by default the limit for a part)."""
        cap = min(self.limits.part_bytes if cap is None else cap, self._left)
        if member.encrypted:
            return Inflated(None, Fault.ENCRYPTED)
        if member.size > cap or _is_bomb(member, self.limits):
            return Inflated(None, Fault.TOO_LARGE)
        try:
            found = _inflate(self._handle, member, cap)
        except (OSError, ValueError, struct.error, zlib.error):
            return Inflated(None, Fault.DAMAGED)
        self._left -= len(found.data or b"")
        return found


def _is_bomb(member: Member, limits: Limits) -> bool:
    return member.size > limits.free_bytes and member.size > limits.ratio * max(member.packed, 1)


def _inflate(handle: BinaryIO, member: Member, cap: int) -> Inflated:
    handle.seek(member.offset)
    magic, *_, name_length, extra_length = _LOCAL_HEADER.unpack(handle.read(_LOCAL_HEADER.size))
    if magic != b"PK\x03\x04" or member.method not in (_STORED, _DEFLATED):
        return Inflated(None, Fault.DAMAGED)
    handle.seek(name_length + extra_length, 1)
    data = handle.read(min(member.packed, cap + 1))
    whole = len(data) == min(member.packed, cap + 1)
    if member.method == _DEFLATED:
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        data = stream.decompress(data, cap + 1)
        whole = stream.eof
    if len(data) > cap:
        return Inflated(None, Fault.TOO_LARGE)
    if not whole:
        return Inflated(None, Fault.DAMAGED)
    sound = len(data) == member.size and zlib.crc32(data) == member.crc
    return Inflated(data, Fault.NONE if sound else Fault.CRC)


def open_archive(path: Path, limits: Limits, source: str = "", *, salvage: bool = False) -> Read[Archive]:
    """The zip at ``path``, or one issue: ``file_unreadable``, ``broken_zip``, ``zip_too_large``.

    ``source`` is the name that the issue carries. Nothing is inflated here, but with ``salvage``: then
    of a zip without a directory, whose end was cut off, the whole members are listed, with the issue
    ``zip_cut``.
    """
    try:
        handle = path.open("rb")
    except OSError:
        return Read(None, (Issue("file_unreadable", source),))
    opened = _opened(handle, limits, source)
    if salvage and opened.value is None and opened.issues[0].code == "broken_zip":
        return _salvaged(path, limits, source) or opened
    return opened


def _opened(handle: BinaryIO, limits: Limits, source: str) -> Read[Archive]:
    try:
        members = _directory(handle, limits)
    except _UNSOUND:
        code = "broken_zip"
    except OSError:
        code = "file_unreadable"
    else:
        if members is not None and _is_modest(members, limits):
            return Read(Archive(handle, members, limits))
        code = "zip_too_large"
    handle.close()
    return Read(None, (Issue(code, source),))


def _directory(handle: BinaryIO, limits: Limits) -> tuple[Member, ...] | None:
    """The directory's lines, in its order; None where it is too long to be read at all."""
    if limits.directory_bytes < _directory_bytes(handle) <= handle.seek(0, 2):
        return None
    with zipfile.ZipFile(handle) as listed:
        infos = listed.infolist()
    return tuple(
        Member(
            name=info.orig_filename,
            raw_name=info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437"),
            utf8=bool(info.flag_bits & _UTF8),
            folder=info.orig_filename.endswith(("/", "\\")),
            packed=info.compress_size,
            size=info.file_size,
            crc=info.CRC,
            method=info.compress_type,
            encrypted=bool(info.flag_bits & _ENCRYPTED),
            offset=info.header_offset,
            modified=info.date_time,
        )
        for info in infos
    )


def _directory_bytes(handle: BinaryIO) -> int:
    """The directory's length by its end record: zipfile would load it whole, whatever it says."""
    end = handle.seek(0, 2)
    handle.seek(max(0, end - (1 << 16) - 98))  # the longest comment and both end records
    tail = handle.read()
    at = tail.rfind(_END)
    size = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    at64 = tail.rfind(_END64)
    if size == 0xFFFFFFFF and at64 >= 0:
        size = int.from_bytes(tail[at64 + 40 : at64 + 48], "little")
    return size


def _is_modest(members: tuple[Member, ...], limits: Limits) -> bool:
    return len(members) <= limits.members and sum(e.size for e in members) <= limits.total_bytes


def _salvaged(path: Path, limits: Limits, source: str) -> Read[Archive] | None:
    """The archive of the members that are whole, told by their own headers; None where there are none."""
    handle = path.open("rb")
    try:
        members = tuple(islice(_whole_members(handle, limits), limits.members))
    except (OSError, *_UNSOUND):
        members = ()
    if not members or not _is_modest(members, limits):
        handle.close()
        return None
    return Read(Archive(handle, members, limits), (Issue("zip_cut", source),))


def _whole_members(handle: BinaryIO, limits: Limits) -> Iterator[Member]:
    """One member after the other from the beginning, until one is cut off."""
    end = handle.seek(0, 2)
    offset = 0
    while True:
        handle.seek(offset)
        header = handle.read(_LOCAL_HEADER.size)
        if len(header) < _LOCAL_HEADER.size or not header.startswith(_LOCAL):
            return
        _, _, flags, method, time, day, crc, packed, size, name_length, extra_length = _LOCAL_HEADER.unpack(
            header
        )
        name = handle.read(name_length)
        start = offset + _LOCAL_HEADER.size + name_length + extra_length
        if flags & _DESCRIBED_BEHIND:
            found = _measured(handle, start, limits) if method == _DEFLATED else None
            if found is None:
                return
            packed, size, crc = found
        offset = start + packed
        if offset > end:
            return
        yield _member_entry(
            name,
            flags,
            method,
            moment=(day, time),
            sizes=(packed, size, crc),
            offset=start - name_length - extra_length - _LOCAL_HEADER.size,
        )
        if flags & _DESCRIBED_BEHIND:
            handle.seek(offset)
            offset += _DESCRIPTOR + (4 if handle.read(4) == b"PK\x07\x08" else 0)


def _measured(handle: BinaryIO, start: int, limits: Limits) -> tuple[int, int, int] | None:
    """Packed size, size and checksum of deflated data that does not tell them; None where it is cut off."""
    handle.seek(start)
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    packed = size = crc = 0
    while not stream.eof:
        chunk = handle.read(_CHUNK)
        if not chunk or size > limits.part_bytes:
            return None
        try:
            data = stream.decompress(chunk, _CHUNK * 64)
            while stream.unconsumed_tail and not stream.eof and size <= limits.part_bytes:
                size, crc = size + len(data), zlib.crc32(data, crc)
                data = stream.decompress(stream.unconsumed_tail, _CHUNK * 64)
        except zlib.error:
            return None
        size, crc = size + len(data), zlib.crc32(data, crc)
        packed += len(chunk) - len(stream.unused_data)
    return packed, size, crc


def _member_entry(
    name: bytes, flags: int, method: int, *, moment: tuple[int, int], sizes: tuple[int, int, int], offset: int
) -> Member:
    day, time = moment
    packed, size, crc = sizes
    shown = name.decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    date = ((day >> 9) + 1980, day >> 5 & 15, day & 31, time >> 11, time >> 5 & 63, (time & 31) * 2)
    return Member(
        name=shown,
        raw_name=name,
        utf8=bool(flags & _UTF8),
        folder=shown.endswith(("/", "\\")),
        packed=packed,
        size=size,
        crc=crc,
        method=method,
        encrypted=bool(flags & _ENCRYPTED),
        offset=offset,
        modified=date,
    )
