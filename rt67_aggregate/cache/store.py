"""A folder of what was read, one file each: found by all that it depends on, and never trusted."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from rt67_aggregate.cache.codec import decode, encode
from rt67_aggregate.model import ReturnReading, SourceFile, State

_LARGEST = 64 << 20  # bytes of a file, and of what is in it before it is packed
_LARGEST_UNPACKED = 256 << 20
_SUFFIX = ".json.z"
_OURS = re.compile(r"[0-9a-f]{64}\.json\.z(\.part)?")
_BROKEN = (MemoryError, OSError, ValueError, TypeError, KeyError, RecursionError, zlib.error)


def stamp_of(*parts: str) -> str:
    """One word for all that a reading depends on beside its file."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Store:
    """What earlier runs read, in ``folder``, and what this one reads, in ``fresh`` until it has succeeded.

    ``stamp``: form, roster, options and program, by ``stamp_of``. A reading is found by it, by the name of
    its file, since a name may tell whose a return is, and by the file's bytes as they are when they are
    read. What was cut off, changed, or put there by anybody else is not found, and made anew.
    """

    folder: Path
    fresh: Path
    stamp: str

    def get(self, source: SourceFile) -> ReturnReading | None:
        """The reading of a file as it is now; None where it has to be read."""
        key = self._key(source)
        path = self.folder / f"{key}{_SUFFIX}"
        try:
            reading = _unpacked(path, key) if key else None
        except _BROKEN:
            return None
        if reading is not None:
            with suppress(OSError):
                os.utime(path)  # what is used last is kept longest
        return None if reading is None else replace(reading, source=source)

    def put(self, source: SourceFile, reading: ReturnReading) -> None:
        """Remember a reading for the next run; one of a file that could not be read may be otherwise then.

        Where it cannot be kept nothing is, and nothing else is wrong.
        """
        key = self._key(source)
        if not key or reading.state is State.UNREADABLE:
            return
        nowhere = replace(reading, source=replace(source, path=Path(), modified=None))
        with suppress(MemoryError, OSError, TypeError):
            text = json.dumps(
                [key, encode(ReturnReading, nowhere)], ensure_ascii=False, separators=(",", ":")
            )
            data = zlib.compress(text.encode("utf-8", "surrogatepass"), 1)
            (self.fresh / f"{key}{_SUFFIX}").write_bytes(hashlib.sha256(data).digest() + data)

    def keep(self, largest: int) -> None:
        """Take what is fresh into the folder, each file whole or not at all, and let go of what was not used
        for longest, until it holds no more than so many bytes. A disk that refuses stops it."""
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            for path in self.fresh.iterdir():
                growing = self.folder / f"{path.name}.part"
                shutil.move(path, growing)
                growing.replace(self.folder / path.name)
            self._let_go(largest)

    def _let_go(self, largest: int) -> None:
        ours = (path for path in self.folder.iterdir() if _OURS.fullmatch(path.name))
        found = [(path, path.stat(follow_symlinks=False)) for path in ours]
        held = 0
        for path, stat in sorted(found, key=lambda one: (-one[1].st_mtime_ns, one[0].name)):
            held += stat.st_size
            if held > largest or not path.name.endswith(_SUFFIX):
                path.unlink()

    def _key(self, source: SourceFile) -> str:
        """Empty where the file's bytes cannot be had."""
        try:
            with source.path.open("rb") as handle:
                content = hashlib.file_digest(handle, "sha256").hexdigest()
        except OSError:
            return ""
        return stamp_of(self.stamp, source.name, source.sha256, content)


def _unpacked(path: Path, key: str) -> ReturnReading | None:
    with path.open("rb") as handle:
        check, data = handle.read(32), handle.read(_LARGEST + 1)
    if len(data) > _LARGEST or hashlib.sha256(data).digest() != check:
        return None
    unpacking = zlib.decompressobj()
    found = json.loads(unpacking.decompress(data, _LARGEST_UNPACKED).decode("utf-8", "surrogatepass"))
    if not unpacking.eof or found[0] != key:
        return None
    reading: ReturnReading = decode(ReturnReading, found[1])
    return reading
