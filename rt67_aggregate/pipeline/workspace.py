"""The folder for a run's temporary copies: gone with the run, or with the next one where it died."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rt67_aggregate.publish import BusyError, Lock

_PREFIX = "rt67-run-"
_LOCK = ".lock"


@contextmanager
def workspace_folder(base: Path | None = None) -> Iterator[Path]:
    """A folder for members of zips and converted copies, gone afterwards.

    ``base``: where it is made, the system's folder for temporary files where not given. What runs that
    died have left there is removed: a folder whose lock, which stands beside it, nobody holds.
    """
    base = base or Path(tempfile.gettempdir())
    remove_left_behind(base)
    folder, lock = _locked_folder(base)
    with lock:
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            lock.remove()


def remove_left_behind(base: Path) -> None:
    """Remove the folders of runs that live no more; what cannot be removed stays."""
    for name in sorted({path.name.removesuffix(_LOCK) for path in base.glob(f"{_PREFIX}*")}):
        with suppress(BusyError, OSError):
            _remove(base / name, base / f"{name}{_LOCK}")


def _locked_folder(base: Path) -> tuple[Path, Lock]:
    """A new folder with its lock, which is held before the folder is there."""
    while True:
        folder = base / f"{_PREFIX}{uuid.uuid4().hex}"
        lock = Lock(folder.with_name(f"{folder.name}{_LOCK}"))
        with suppress(BusyError):  # somebody tidies up and has just taken it for a dead run's
            lock.take()
            folder.mkdir(mode=0o700)
            return folder, lock


def _remove(folder: Path, beside: Path) -> None:
    if not _is_ours(folder) or not _is_ours(beside):
        return
    with Lock(beside) as lock:
        lock.take()
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            lock.remove()


def _is_ours(path: Path) -> bool:
    """Whether it is no link, and no other account's; also where there is nothing."""
    if not os.path.lexists(path):
        return True
    return not path.is_symlink() and (not hasattr(os, "getuid") or path.lstat().st_uid == os.getuid())
