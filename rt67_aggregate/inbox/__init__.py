"""The inbox: a folder of whatever was sent becomes a list of files, told by content, hashed, sorted.

Nothing is ever written into the inbox, and no link is followed out of it or in a circle.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from rt67_aggregate.inbox.names import is_lock, is_silent, kept_apart, order, readable
from rt67_aggregate.inbox.refusals import refusal
from rt67_aggregate.inbox.sniff import HEAD, sniff
from rt67_aggregate.inbox.unpack import Unpacking
from rt67_aggregate.model import Format, Issue, Read, SourceFile
from rt67_aggregate.zips import Limits

__all__ = ["pick", "refusal", "scan"]

_CHUNK = 1 << 20


def scan(folder: Path, workspace: Path, limits: Limits | None = None) -> Read[tuple[SourceFile, ...]]:
    """Every file below ``folder`` in name order, the members of zips after their zip.

    ``workspace``: an existing folder of the caller's into which members are unpacked; it must live
    as long as the files are used. Issues: ``folder_unreadable``. What is wrong with a single file
    is in its format (see ``refusal``).
    """
    limits = limits or Limits()
    numbers = count(1)
    issues: list[Issue] = []
    files: list[SourceFile] = []
    paths = sorted(_walk(folder, folder, issues))
    names = kept_apart(_name(path, folder) for path in paths)
    for path, name in zip(paths, names, strict=True):
        files += _with_members(path, name, workspace, limits, numbers)
    apart = zip(files, kept_apart(file.name for file in files), strict=True)
    files = [replace(file, name=name) for file, name in apart]
    return Read(tuple(sorted(files, key=lambda file: order(file.name))), tuple(issues))


def pick(paths: Sequence[Path], workspace: Path, limits: Limits | None = None) -> tuple[SourceFile, ...]:
    """Single files by their own paths, in the order given; links are followed, since they were named.

    Else as ``scan``.
    """
    limits = limits or Limits()
    numbers = count(1)
    files: list[SourceFile] = []
    for path in paths:
        name = readable(path.as_posix())
        files += _with_members(path.resolve(), name, workspace, limits, numbers)
    apart = zip(files, kept_apart(file.name for file in files), strict=True)
    return tuple(replace(file, name=name) for file, name in apart)


def _with_members(
    path: Path, name: str, workspace: Path, limits: Limits, numbers: Iterator[int]
) -> tuple[SourceFile, ...]:
    file = _source_file(path, name, limits)
    if file.format is not Format.ZIP:
        return (file,)
    return (file, *Unpacking(workspace, limits, numbers).members(file))


def _name(path: Path, folder: Path) -> str:
    return readable(path.relative_to(folder).as_posix())


def _walk(folder: Path, top: Path, issues: list[Issue]) -> Iterator[Path]:
    """All that is below a folder and is no folder itself; links and junctions are given, not followed."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(here.iterdir())
        except OSError:
            issues.append(Issue("folder_unreadable", _name(here, top) if here != top else ""))
            continue
        for entry in entries:
            if _is_folder(entry):
                waiting.append(entry)
            elif not is_silent(entry.name):
                yield entry


def _is_folder(path: Path) -> bool:
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and not _leads_away(found)


def _leads_away(found: os.stat_result) -> bool:
    """A symbolic link, or a folder that Windows mounts from elsewhere (a junction)."""
    tag = getattr(found, "st_reparse_tag", 0)
    return stat.S_ISLNK(found.st_mode) or tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


def _source_file(path: Path, name: str, limits: Limits) -> SourceFile:
    try:
        found = path.lstat()
        if _leads_away(found):
            return SourceFile(name, path, Format.LINK)
        if not stat.S_ISREG(found.st_mode):
            return SourceFile(name, path, Format.SPECIAL)
        head, sha256, size = _digest(path)
        kind = Format.LOCK if is_lock(name, size) else sniff(path, head, limits)
    except OSError:
        return SourceFile(name, path, Format.UNREADABLE)
    return SourceFile(name, path, kind, sha256, size, _moment(found.st_mtime))


def _moment(seconds: float) -> datetime | None:
    """A file's time; None where a broken clock or disk made it one that no calendar has."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _digest(path: Path) -> tuple[bytes, str, int]:
    """The first bytes, the SHA-256 of all, and how many there are."""
    with path.open("rb") as handle:
        head = handle.read(HEAD)
        digest, size = hashlib.sha256(head), len(head)
        while chunk := handle.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return head, digest.hexdigest(), size
