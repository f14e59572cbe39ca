"""A zip of returns: its members become files of the inbox, under names of our own.

What a member is called is only shown, never used as a path.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from rt67_aggregate.inbox.names import is_lock, is_silent, kept_apart, readable
from rt67_aggregate.inbox.sniff import HEAD, sniff
from rt67_aggregate.model import Format, SourceFile
from rt67_aggregate.zips import Archive, Entry, Fault, Limits, open_archive

_DEPTH = 2  # a zip inside a zip is opened, one inside that is not
_FAULTS = {
    Fault.DAMAGED: Format.BROKEN,
    Fault.CRC: Format.BROKEN,
    Fault.TOO_LARGE: Format.TOO_LARGE,
    Fault.ENCRYPTED: Format.ENCRYPTED,
}


class Unpacking:
    """One zip of the inbox being unpacked, with the zips in it, under one budget of bytes.

    The members' bytes are written below ``workspace``, which must exist, as files called by the
    next of ``numbers``.
    """

    def __init__(self, workspace: Path, limits: Limits, numbers: Iterator[int]) -> None:
        self._workspace = workspace
        self._limits = limits
        self._numbers = numbers
        self._left = limits.total_bytes

    def members(self, archive: SourceFile, depth: int = 1) -> tuple[SourceFile, ...]:
        """The files in a zip and in the zips inside it, named ``archive.zip/name.docx``.

        A member that cannot be had is there with an empty ``sha256`` and the format that says why.
        """
        opened = open_archive(archive.path, self._limits)
        if opened.value is None:
            return ()
        found: list[SourceFile] = []
        with opened.value as content:
            for name, entry in _named(content):
                member = self._member(content, entry, f"{archive.name}/{name}", depth)
                found.append(member)
                if member.format is Format.ZIP:
                    found += self.members(member, depth + 1)
        return tuple(found)

    def _member(self, content: Archive, entry: Entry, name: str, depth: int) -> SourceFile:
        path = self._workspace / f"{next(self._numbers):06d}"
        inflated = content.inflate(entry, cap=min(self._left, self._limits.part_bytes))
        data = inflated.data
        if data is None or inflated.fault:
            return SourceFile(name, path, _FAULTS[inflated.fault], size=entry.size)
        self._left -= len(data)
        try:
            path.write_bytes(data)
            kind = Format.LOCK if is_lock(name, len(data)) else sniff(path, data[:HEAD], self._limits)
        except OSError:
            return SourceFile(name, path, Format.UNREADABLE, size=entry.size)
        if kind is Format.ZIP and depth >= _DEPTH:
            kind = Format.NESTED
        sha256 = hashlib.sha256(data).hexdigest()
        return SourceFile(name, path, kind, sha256, len(data), _modified(entry))


def _modified(entry: Entry) -> datetime | None:
    """The member's time, taken as UTC: a zip does not tell the zone, and the run must not depend on
    where it happens."""
    try:
        return datetime(*entry.modified, tzinfo=UTC)
    except ValueError:
        return None


def _named(content: Archive) -> Iterator[tuple[str, Entry]]:
    """The files with the names to show, each only once."""
    shown = [(_shown(entry), entry) for entry in content.entries if not entry.folder]
    members = [(name, entry) for name, entry in shown if name and not is_silent(name)]
    names = kept_apart(name for name, _ in members)
    yield from zip(names, (entry for _, entry in members), strict=True)


def _shown(entry: Entry) -> str:
    """The member's name in its sender's encoding, without what would make it a path elsewhere."""
    name = readable(_decoded(entry)).replace("\\", "/")
    parts = [part for part in PurePosixPath(name).parts if part not in ("/", "//", "..")]
    return "/".join(parts)


def _decoded(entry: Entry) -> str:
    """Without the UTF-8 mark a name is in UTF-8 anyway (macOS), in Thai Windows' code page, or in
    the zip standard's own."""
    if entry.utf8:
        return entry.name
    for encoding in ("utf-8", "cp874"):
        try:
            return entry.raw_name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.name
