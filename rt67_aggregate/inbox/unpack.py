"""A zip of returns: its members become files of the inbox, under names of our own.

What a member is called is only shown, never used as a path.
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path, PurePosixPath

from rt67_aggregate.inbox.names import by_name, is_placeholder, kept_apart, readable
from rt67_aggregate.inbox.refusals import refusal
from rt67_aggregate.inbox.sniff import HEAD, sniff
from rt67_aggregate.model import Format, SourceFile
from rt67_aggregate.zips import Archive, Fault, Limits, Member, open_archive

_FULL = (errno.ENOSPC, errno.EDQUOT)
_DEPTH = 2  # a zip inside a zip is opened, one inside that is not
_NAMELESS = "_"  # one whose name is nothing but steps through folders
_FAULTS = {
    Fault.DAMAGED: Format.BROKEN,
    Fault.CRC: Format.BROKEN,
    Fault.TOO_LARGE: Format.TOO_LARGE,
    Fault.ENCRYPTED: Format.ENCRYPTED,
}


class Unpacking:
    """One zip of the inbox being unpacked, with the zips in it, under one quota of bytes.

    The members' bytes are written into ``folder``, which is made, as files called by numbers; what
    can be no return is told and not kept, equal members are kept once.
    """

    def __init__(self, folder: Path, limits: Limits, quota: int) -> None:
        self._folder = folder
        self._limits = limits
        self._numbers = count(1)
        self._left = min(quota, limits.total_bytes)
        self._kept: dict[str, Path] = {}

    def unpacked(self, archive: SourceFile, depth: int = 1) -> tuple[SourceFile, ...]:
        """A zip, then the files in it and in the zips inside it, named ``archive.zip/name.docx``.

        A member that cannot be had is there with an empty ``sha256`` and the format that says why.
        """
        members = self._members(archive, depth)
        return (archive if members else replace(archive, format=Format.ZIP_EMPTY), *members)

    def _members(self, archive: SourceFile, depth: int) -> tuple[SourceFile, ...]:
        opened = open_archive(archive.path, self._limits)
        if opened.value is None:
            return ()
        found: list[SourceFile] = []
        with opened.value as content:
            for name, packed in _named(content):
                member = self._member(content, packed, f"{archive.name}/{name}", depth)
                found += self.unpacked(member, depth + 1) if member.format is Format.ZIP else (member,)
        return tuple(found)

    def _member(self, content: Archive, packed: Member, name: str, depth: int) -> SourceFile:
        path = self._folder / f"{next(self._numbers):06d}"
        inflated = content.inflate(packed, cap=min(self._left, self._limits.part_bytes))
        data = inflated.data
        if data is None or inflated.fault:
            return SourceFile(name, path, _FAULTS[inflated.fault], size=packed.size)
        try:
            kind = self._told(path, data, name, depth)
        except OSError as error:
            path.unlink(missing_ok=True)
            full = error.errno in _FULL
            return SourceFile(name, path, Format.NO_ROOM if full else Format.UNREADABLE, size=packed.size)
        sha256 = hashlib.sha256(data).hexdigest()
        member = SourceFile(name, path, kind, sha256, len(data), _modified(packed))
        return self._stored(member)

    def _told(self, path: Path, data: bytes, name: str, depth: int) -> Format:
        """What a member is; its bytes are in its file."""
        self._folder.mkdir(exist_ok=True)
        path.write_bytes(data)
        kind = by_name(name, len(data), sniff(path, data[:HEAD], self._limits))
        return Format.NESTED if kind is Format.ZIP and depth >= _DEPTH else kind

    def _stored(self, member: SourceFile) -> SourceFile:
        """The member with its file kept where it is needed, and taken off the quota."""
        if refusal(member) and member.format is not Format.ZIP:
            member.path.unlink(missing_ok=True)
            return member
        kept = self._kept.setdefault(member.sha256, member.path)
        if kept != member.path:
            member.path.unlink()
            return replace(member, path=kept)
        self._left -= member.size
        return member


def _modified(packed: Member) -> datetime | None:
    """The member's time, taken as UTC: a zip does not tell the zone, and the run must not depend on
    where it happens."""
    try:
        return datetime(*packed.modified, tzinfo=UTC)
    except ValueError:
        return None


def _named(content: Archive) -> Iterator[tuple[str, Member]]:
    """The files with the names to show, each only once."""
    shown = [(_shown(packed), packed) for packed in content.members if packed.size or not packed.folder]
    members = [(name or _NAMELESS, packed) for name, packed in shown if not is_placeholder(name)]
    names = kept_apart(name for name, _ in members)
    yield from zip(names, (packed for _, packed in members), strict=True)


def _shown(packed: Member) -> str:
    """The member's name in its sender's encoding, without what would make it a path elsewhere."""
    name = readable(_decoded(packed)).replace("\\", "/")
    parts = [part for part in PurePosixPath(name).parts if part not in ("/", "//", "..")]
    return "/".join(parts)


def _decoded(packed: Member) -> str:
    """Without the UTF-8 mark a name is in UTF-8 anyway (macOS), in Thai Windows' code page, or in
    the zip standard's own."""
    if packed.utf8:
        return packed.name
    for encoding in ("utf-8", "cp874"):
        try:
            return packed.raw_name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return packed.name
