"""Files and folders that the officer dropped on the starter, copied into the inbox."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rt67_aggregate.inbox import walk
from rt67_aggregate.model import Issue
from rt67_aggregate.review import READ

MOST_FILES = 20_000  # twice the returns of a ministry; whoever drops more has dropped a disk


@dataclass(frozen=True, slots=True)
class Copies:
    """``made``: what stands in the inbox now, one path for each dropped file or folder. ``left``: names of
    the files and folders that could not be read, or lead elsewhere."""

    made: tuple[Path, ...] = ()
    left: tuple[str, ...] = ()


def around(inbox: Path, paths: Sequence[Path]) -> tuple[Path, ...]:
    """Those of the paths that hold the inbox itself, as the workspace and its disk do: a copy of them would
    be copied into itself."""
    return tuple(path for path in paths if _is_in(inbox, path) and not _is_in(path, inbox))


def made_here(output: Path, paths: Sequence[Path]) -> tuple[Path, ...]:
    """Those of the paths that are outputs of the program, or hold them: nothing that a college sent. A
    workbook is none of them, since it is read for what was entered in it."""
    return tuple(
        path
        for path in paths
        if _is_in(output, path) or (_is_in(path, output) and path.suffix.lower() not in READ)
    )


def too_many(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The folders with more files than anybody sends in."""
    return tuple(path for path in paths if path.is_dir() and _has_more(path, MOST_FILES))


def copy_into(inbox: Path, paths: Sequence[Path]) -> Copies:
    """Copy files and folders into the inbox, without those that it has already; no link is followed.

    Nothing in the inbox is written over: another file of the same name gets a number. Copies keep the time of
    their files, by which the newer return of two is known. Raises OSError where something cannot be written,
    and then no copy is left.
    """
    made: list[Path] = []
    left: list[str] = []
    try:
        for path in paths:
            target = None if _is_in(path, inbox) else _free_place(inbox, path)
            if target is None:
                continue
            made.append(target)
            left += _copied_folder(path, target) if path.is_dir() else _copied(path, target)
    except OSError:
        for target in made:
            _remove(target)
        raise
    return Copies(tuple(target for target in made if target.exists()), tuple(left))


def _has_more(folder: Path, count: int) -> bool:
    return next(islice(walk(folder, []), count, None), None) is not None


def _copied_folder(folder: Path, target: Path) -> Iterator[str]:
    """Copy what is below a folder; the names of what is left."""
    closed: list[Issue] = []
    target.mkdir()
    for file in walk(folder, closed):
        place = target / file.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        yield from (str(file),) if file.is_symlink() else _copied(file, place)
    yield from (str(folder / issue.source) for issue in closed)


def _copied(file: Path, target: Path) -> Iterator[str]:
    """Copy a file; its name where it cannot be read. The copy is not read-only, whatever the file is."""
    try:
        if not file.is_file():
            raise OSError
        source = file.open("rb")
    except OSError:
        yield str(file)
        return
    with source, target.open("xb") as copy:
        shutil.copyfileobj(source, copy)
        found = os.fstat(source.fileno())
    os.utime(target, ns=(found.st_atime_ns, found.st_mtime_ns))


def _remove(target: Path) -> None:
    if target.is_dir():
        shutil.rmtree(target, ignore_errors=True)
    else:
        target.unlink(missing_ok=True)


def _is_in(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.is_file() and filecmp.cmp(path, other, shallow=False)
    except OSError:  # it cannot be read, and will be left
        return False


def _free_place(inbox: Path, path: Path) -> Path | None:
    """Where the copy goes; None where the inbox has a file of this name with the same bytes."""
    name = path.resolve().name  # of a folder that was named as "." or ".."
    target, number = inbox / name, 1
    while target.exists():
        if target.is_file() and _is_same(path, target):
            return None
        number += 1
        target = inbox / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return target
