"""What an exchange asks of the disk: steps that are whole, and that last where that is asked."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

# What a file system without hard links, or without a way to sync a folder, answers.
_UNKNOWN = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EMLINK}
_PATIENCE = (0.1, 0.2, 0.4)  # seconds; on Windows a virus scanner holds a new file for a moment


class Disk:
    """The disk under an output folder. ``lasting``: whether ``sync`` reaches the medium; only tests
    go without. All methods raise OSError."""

    def __init__(self, *, lasting: bool = True) -> None:
        self._lasting = lasting

    def make_folder(self, path: Path) -> None:
        path.mkdir()

    def write(self, path: Path, data: bytes) -> None:
        """A new file, lasting; its name lasts once its folder is synced."""
        path.write_bytes(data)
        self.sync(path)

    def sync(self, path: Path) -> None:
        """Bring a file's bytes, or the names in a folder, to the medium."""
        folder = path.is_dir()
        if not self._lasting or (folder and sys.platform == "win32"):
            return
        handle = os.open(path, os.O_RDONLY if folder else os.O_RDWR)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _UNKNOWN:
                raise
        finally:
            os.close(handle)

    def sync_tree(self, folder: Path) -> None:
        """Everything below a folder, and its own names last."""
        for here, _, names in os.walk(folder, topdown=False):
            for name in names:
                self.sync(Path(here, name))
            self.sync(Path(here))

    def rename(self, path: Path, target: Path) -> None:
        """In one step, with patience."""
        for pause in _PATIENCE:
            try:
                path.rename(target)
            except PermissionError:
                time.sleep(pause)
            else:
                return
        path.rename(target)

    def put(self, path: Path, target: Path) -> None:
        """Let a file or folder stand at ``target`` and never write over what stands there: then
        FileExistsError. A file may stay at ``path`` as well."""
        if sys.platform != "win32" and (path.is_symlink() or not path.is_dir()):
            try:
                os.link(path, target, follow_symlinks=False)
            except OSError as error:
                if error.errno not in _UNKNOWN:
                    raise
            else:
                return
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        self.rename(path, target)

    def remove(self, path: Path) -> None:
        """A file, or a folder with all that is in it; links are not followed."""
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, onerror=_without_mark)
        else:
            path.unlink(missing_ok=True)


def digests_of(paths: Sequence[Path]) -> tuple[str, ...]:
    """The digest of each file."""
    return tuple(map(file_digest, paths))


def file_digest(path: Path) -> str:
    """The SHA-256 of a file's bytes; empty where there is none to be read."""
    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return ""


def _without_mark(action: Callable[[str], object], path: str, _: object) -> None:
    """Once more without the read-only mark, which stands against removing on Windows."""
    for marked in (Path(path).parent, Path(path)):
        marked.chmod(marked.stat().st_mode | stat.S_IWUSR)
    action(path)
