"""The working folder inside the output folder, and the exchange of the old outputs for the new.

    .rt67-work/names     what a run replaces, written before the exchange
    .rt67-work/new/      the new outputs, while they are written
    .rt67-work/saving/   the old ones, while they are moved aside: undone by moving them back
    .rt67-work/saved/    all old ones are aside: undone by removing the new ones first
    .rt67-work/done/     the exchange is over: nothing to undo

Each step is one rename, so that a run that dies (power, kill) leaves a state that the next run can
tell and undo. What is not ours in the output folder is never touched.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from types import MappingProxyType

from rt67_aggregate.model import Issue
from rt67_aggregate.publish.blocked import blocked
from rt67_aggregate.publish.failure import NotWrittenError, from_os_error, output_issue
from rt67_aggregate.publish.lock import BusyError, locked

WORK = ".rt67-work"


@dataclass(frozen=True, slots=True)
class Staging:
    """A run's new outputs on their way. ``folder``: where to write them."""

    output: Path
    inbox: Path
    folder: Path

    def put_in_place(
        self,
        files: Sequence[str],
        folders: Sequence[str],
        *,
        unless_changed: Mapping[Path, str] = MappingProxyType({}),
    ) -> None:
        """Replace the outputs of these names by the staged ones; raises NotWrittenError, the old standing.

        An output that the staged folder does not hold is removed: it would be of another run.
        ``unless_changed``: files with their digests that must still be what they were.
        """
        issue = blocked(self.output, self.inbox, files, folders)
        if issue:
            raise NotWrittenError(issue)
        for path, before in unless_changed.items():
            if digest(path) != before:
                raise NotWrittenError(output_issue("output_changed", path))
        _exchange(self.output, (*files, *folders))


@contextmanager
def staging(output: Path, inbox: Path) -> Iterator[Staging]:
    """A folder to write the new outputs in; raises NotWrittenError where there can be none.

    Any refusal of the system inside the block becomes NotWrittenError as well. What a run that died has
    left behind is put right first. Nothing of the working folder stays.
    """
    try:
        with _working_folder(output, inbox) as work, locked(work / "lock"):
            _undo(output)
            _clean(work)
            try:
                (work / "new").mkdir()
                yield Staging(output, inbox, work / "new")
            finally:
                _clean(work)
    except BusyError:
        raise NotWrittenError(output_issue("output_in_use", output)) from None
    except OSError as error:
        raise NotWrittenError(_named(error, output)) from error


def put_right(output: Path, inbox: Path) -> None:
    """Undo what a run that died has left behind, so that the last good outputs stand again."""
    if (output / WORK).exists():
        with staging(output, inbox):
            pass


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes; empty where there is none to be read."""
    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return ""


@contextmanager
def _working_folder(output: Path, inbox: Path) -> Iterator[Path]:
    issue = blocked(output, inbox, (), ())
    if issue:
        raise NotWrittenError(issue)
    work = output / WORK
    work.mkdir(parents=True, exist_ok=True)
    try:
        yield work
    finally:
        with suppress(OSError):  # not empty: another run works there, or old outputs wait in it
            work.rmdir()


def _exchange(output: Path, names: Sequence[str]) -> None:
    work = output / WORK
    try:
        (work / "names").write_text("\n".join(names), encoding="utf-8")
        (work / "saving").mkdir()
        for name in names:
            if os.path.lexists(output / name):
                _move(output / name, work / "saving" / name)
        (work / "saving").rename(work / "saved")
        for name in names:
            if os.path.lexists(work / "new" / name):
                _move(work / "new" / name, output / name)
        (work / "saved").rename(work / "done")
    except BaseException:
        _undo(output)
        raise


def _move(path: Path, target: Path) -> None:
    """Rename, with patience: on Windows a virus scanner holds a new file for a moment."""
    for pause in (0.1, 0.2, 0.4):
        try:
            path.rename(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    path.rename(target)


def _undo(output: Path) -> None:
    """Put the old outputs back where an exchange did not come to its end."""
    work = output / WORK
    if (work / "saved").is_dir():
        for name in _journal(work):
            _remove(output / name)
        (work / "saved").rename(work / "saving")
    if (work / "saving").is_dir():
        for old in (work / "saving").iterdir():
            _move(old, output / old.name)
        (work / "saving").rmdir()


def _journal(work: Path) -> list[str]:
    """The names that a run wrote down before its exchange; raises NotWrittenError where they are none.

    A power cut can leave the file empty or cut, and an empty name would be the output folder itself.
    """
    try:
        names = (work / "names").read_text(encoding="utf-8").split("\n")
    except (FileNotFoundError, UnicodeDecodeError):
        names = [""]
    if all(name.isprintable() and PurePath(name).name == name not in ("", "..", WORK) for name in names):
        return names
    raise NotWrittenError(output_issue("output_half_exchanged", work))


def _clean(work: Path) -> None:
    """Remove what is ours in the working folder; old outputs that could not be put back stay."""
    for name in ("new", "done"):
        _remove(work / name)
    if not (work / "saving").exists() and not (work / "saved").exists():
        _remove(work / "names")


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _named(error: OSError, output: Path) -> Issue:
    """The issue, naming the output that was meant rather than its copy in the working folder."""
    path = Path(os.fsdecode(error.filename)) if error.filename else output
    if path.is_relative_to(output / WORK):
        inner = path.relative_to(output / WORK).parts[1:]
        path = output.joinpath(*inner)
    return from_os_error(error, path)
