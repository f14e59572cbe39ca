"""One file of the inbox opened: what it is, its hash, and the members of a zip; one item of a worker."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from rt67_aggregate.inbox.listing import InboxFile, find_at, unopened
from rt67_aggregate.inbox.names import by_name
from rt67_aggregate.inbox.sniff import HEAD, sniff
from rt67_aggregate.inbox.unpack import Unpacking
from rt67_aggregate.model import Format, SourceFile
from rt67_aggregate.zips import Limits

_CHUNK = 1 << 20
# A file of holes claims what it does not hold. Compressing file systems halve a file, no more.
_SURELY_HOLDS, _HOLLOW = 16 << 20, 8


@dataclass(frozen=True, slots=True)
class Teller:
    """How files are told. ``workspace``: an existing folder of the caller's into which members of
    zips are unpacked; it must live as long as they are used."""

    workspace: Path
    limits: Limits = field(default_factory=Limits)

    def __call__(self, found: InboxFile) -> tuple[SourceFile, ...]:
        """The file, and after a zip its members. What is wrong with one is in its format."""
        file = _told(found, self.limits)
        if file.format is not Format.ZIP:
            return (file,)
        folder = self.workspace / f"{found.number:06d}"
        return Unpacking(folder, self.limits, found.quota).unpacked(file)


def pick(paths: Sequence[Path], workspace: Path) -> tuple[SourceFile, ...]:
    """Single files told here, in this process, in the order given; zips without their members."""
    teller = Teller(workspace)
    return tuple(teller(found)[0] for found in find_at(paths, 0))


def untold(found: InboxFile, kind: Format = Format.UNREADABLE) -> SourceFile:
    """A file that was not opened to its end."""
    return SourceFile(found.name, found.path, kind, size=found.size, modified=found.modified)


def _told(found: InboxFile, limits: Limits) -> SourceFile:
    if found.known:
        return untold(found, found.known)
    try:
        with found.path.open("rb") as handle:
            if _is_hollow(handle, found.size):
                return untold(found, Format.HUGE)
            head, sha256, size = _digest(handle)
        kind = by_name(found.name, size, sniff(found.path, head, limits))
    except OSError as error:
        return untold(found, unopened(error))
    return SourceFile(found.name, found.path, kind, sha256, size, found.modified)


def _digest(handle: BinaryIO) -> tuple[bytes, str, int]:
    """The first bytes, the SHA-256 of all, and how many there are."""
    head = handle.read(HEAD)
    digest, size = hashlib.sha256(head), len(head)
    while chunk := handle.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return head, digest.hexdigest(), size


def _is_hollow(handle: BinaryIO, size: int) -> bool:
    """Whether a large file holds next to nothing; False where the system does not tell."""
    if size <= _SURELY_HOLDS or not hasattr(os, "SEEK_DATA"):
        return False
    held, at = 0, 0
    try:
        while at < size and held * _HOLLOW < size:
            start = os.lseek(handle.fileno(), at, os.SEEK_DATA)
            at = os.lseek(handle.fileno(), start, os.SEEK_HOLE)
            held += at - start
    except OSError:  # nothing but a hole from here on, or no such question
        pass
    handle.seek(0)
    return held * _HOLLOW < size
