"""What a folder says of the files in it, before one of them is opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rt67_aggregate.inbox.names import is_placeholder, kept_apart, readable
from rt67_aggregate.language.system_words import is_too_long
from rt67_aggregate.model import Format, Issue, Read

# A zip of all returns of a province with their photos has some hundred megabytes.
_MOST_BYTES = 2 << 30
# What the members of zips may take of a temporary folder: of one small zip, and of a run.
_OF_A_ZIP, _OF_A_RUN = 256 << 20, 8 << 30
# What stands at the top of a Word document's package (ECMA-376 part 2, 10.1.2.2, and as Word names the rest),
# and what may be a return of its own in it.
_CONTENT_TYPES = "[Content_Types].xml"
_PARTS = frozenset({_CONTENT_TYPES, "_rels", "docProps", "word", "customXml", "docMetadata"})
_DOCUMENTS = frozenset({".docx", ".docm", ".doc", ".odt", ".rtf", ".zip"})
_TIMES_ITSELF = 4  # a zip of documents, which are packed already, hardly grows


@dataclass(frozen=True, slots=True)
class InboxFile:
    """A file of the inbox, unopened. ``number``: its own in this run, from 1; ``name``: to be shown,
    relative to the inbox; ``size`` in bytes.

    ``known``: its format where that is plain without opening it. ``quota``: bytes that its members
    may take where it is a zip.
    """

    number: int
    name: str
    path: Path
    size: int = 0
    modified: datetime | None = None
    known: Format | None = None
    quota: int = 0


def find_in(folder: Path, room: int) -> Read[tuple[InboxFile, ...]]:
    """Every file below ``folder``; folders that cannot be listed are issues (``folder_unreadable``).

    ``room``: bytes that are free where zips are unpacked.
    """
    issues: list[Issue] = []
    paths = sorted(_packages_as_one(list(walk(folder, issues)), folder))
    names = kept_apart(_name(path, folder) for path in paths)
    return Read(_with_quotas(zip(names, paths, strict=True), room), tuple(issues))


def find_at(paths: Sequence[Path], room: int) -> tuple[InboxFile, ...]:
    """Single files by their own paths, in the order given; links are followed, since they were named."""
    return _with_quotas(((readable(path.as_posix()), path.resolve()) for path in paths), room)


def unopened(error: OSError) -> Format:
    """What a file is that the system does not open."""
    return Format.PATH_TOO_LONG if is_too_long(error) else Format.UNREADABLE


def _with_quotas(named: Iterable[tuple[str, Path]], room: int) -> tuple[InboxFile, ...]:
    """Quotas let a zip grow as documents do, and share the rest evenly: half of what is free."""
    pairs = list(named)
    share = min(_OF_A_ZIP, min(_OF_A_RUN, room // 2) // max(len(pairs), 1))
    return tuple(_looked_at(number, *pair, share) for number, pair in enumerate(pairs, start=1))


def _looked_at(number: int, name: str, path: Path, share: int) -> InboxFile:
    try:
        found = path.lstat()
    except OSError as error:
        return InboxFile(number, name, path, known=unopened(error))
    if _leads_away(found):
        return InboxFile(number, name, path, known=Format.LINK)
    if stat.S_ISDIR(found.st_mode):
        return InboxFile(number, name, path, known=Format.UNPACKED)
    if not stat.S_ISREG(found.st_mode):
        return InboxFile(number, name, path, known=Format.SPECIAL)
    size = found.st_size
    return InboxFile(
        number=number,
        name=name,
        path=path,
        size=size,
        modified=_time(found.st_mtime),
        known=Format.HUGE if size > _MOST_BYTES else None,
        quota=max(_TIMES_ITSELF * size, share),
    )


def _time(seconds: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):  # before the year 1 or past 9999
        return None


def _packages_as_one(paths: Sequence[Path], folder: Path) -> set[Path]:
    """The files, with the folder that a Word document was unpacked into in place of its parts."""
    packages = {path.parent for path in paths if path.name == _CONTENT_TYPES} - {folder}
    return {next((p for p in path.parents if p in packages and _is_part(path, p)), path) for path in paths}


def _is_part(path: Path, package: Path) -> bool:
    return path.relative_to(package).parts[0] in _PARTS and path.suffix.lower() not in _DOCUMENTS


def _name(path: Path, folder: Path) -> str:
    return readable(path.relative_to(folder).as_posix())


def walk(folder: Path, issues: list[Issue]) -> Iterator[Path]:
    """All that is below a folder and is no folder itself; links and junctions are given, not followed.

    Folders that cannot be listed are added to the issues (``folder_unreadable``).
    """
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(here.iterdir())
        except OSError:
            issues.append(Issue("folder_unreadable", _name(here, folder) if here != folder else ""))
            continue
        for entry in entries:
            if _is_folder(entry):
                waiting.append(entry)
            elif not is_placeholder(entry.name):
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
