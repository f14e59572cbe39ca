"""Whether the outputs can be put into a folder, asked before anything is written."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from rt67_aggregate.model import Issue
from rt67_aggregate.publish.failure import from_os_error, output_issue

_WRITE_BITS = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def blocked(output: Path, inbox: Path, files: Sequence[str], folders: Sequence[str]) -> Issue | None:
    """The first thing that stands against replacing these files and folders in ``output``, if any.

    An output folder in the inbox is refused, since the inbox is never written to; so is an inbox
    in a folder that a run replaces. A read-only mark is a person's wish and is kept, also where
    this account could pass over it. Writes nothing.
    """
    replaced = [output / name for name in folders]
    if _is_inside(output, inbox) or any(_is_inside(inbox, folder) for folder in replaced):
        return output_issue("output_in_inbox", output, inbox=str(inbox))
    if output.exists():
        if not output.is_dir():
            return output_issue("output_is_a_file", output)
        if _is_read_only(output):
            return output_issue("output_read_only", output)
    checks = [(output / name, False) for name in files] + [(folder, True) for folder in replaced]
    found = (_target_blocked(path, folder) for path, folder in checks)
    return next((issue for issue in found if issue), None)


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether ``path`` is ``folder`` or below it, links and letter case put aside."""
    real = path.resolve()
    return any(_is_same(ancestor, folder) for ancestor in (real, *real.parents))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _is_read_only(path: Path) -> bool:
    if sys.platform == "win32" and path.is_dir():
        return False  # there the mark of a folder says that it has an icon of its own; it refuses nothing
    return not path.stat().st_mode & _WRITE_BITS or not os.access(path, os.W_OK)


def _target_blocked(path: Path, folder: bool) -> Issue | None:
    if path.is_symlink() or not path.exists():
        return None
    if path.is_dir() != folder:
        return output_issue("output_place_taken", path)
    try:
        if _is_read_only(path):
            return output_issue("output_read_only", path)
        if not folder:
            # Excel and Word hold a file that is open in them: opening it for writing shows it.
            path.open("r+b").close()
    except OSError as error:
        return None if error.errno == errno.ENOENT else from_os_error(error, path)
    return None
