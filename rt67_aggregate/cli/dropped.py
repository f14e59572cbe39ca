"""Files dropped on a Windows starter: which they are, and how they come into the inbox.

Explorer starts ``cmd.exe /c ""…\\starter.cmd" "C:\\a b.docx" C:\\c&d.docx"``: it quotes names with a
space and no others, so that cmd would cut the line at an ``&``. The starter hands the whole line on.
"""

from __future__ import annotations

import filecmp
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

_STARTER = re.compile(r'\.cmd"?(?=\s|"|$)', re.IGNORECASE)
_NAME = re.compile(r'"([^"]*)"|([^\s"]+)')


def dropped_names(command_line: str) -> tuple[str, ...]:
    """The names behind the starter's own in Explorer's command line; none where it was not Explorer's.

    Where a dropped file is itself a ``.cmd``, the first is the starter.
    """
    starter = _STARTER.search(command_line)
    if starter is None:
        return ()
    rest = command_line[starter.end() :].rstrip()
    if rest.count('"') % 2:  # the quote that closes all that is behind /c
        rest = rest.removesuffix('"')
    return tuple(quoted or bare for quoted, bare in _NAME.findall(rest))


def copy_into(inbox: Path, paths: Sequence[Path]) -> tuple[Path, ...]:
    """Copies of files and folders in the inbox, without those that it has already.

    Nothing in the inbox is written over: another file of the same name gets a number. Raises OSError.
    """
    copies = []
    for path in paths:
        if _is_in(path, inbox):
            continue
        target = _free_place(inbox, path)
        if target is None:
            continue
        if path.is_dir():
            shutil.copytree(path, target, copy_function=shutil.copyfile)
        else:
            shutil.copyfile(path, target)
        copies.append(target)
    return tuple(copies)


def _is_in(path: Path, inbox: Path) -> bool:
    return path.resolve().is_relative_to(inbox.resolve())


def _free_place(inbox: Path, path: Path) -> Path | None:
    """Where the copy goes; None where the inbox has a file of this name with the same bytes."""
    target, number = inbox / path.name, 1
    while target.exists():
        if target.is_file() and path.is_file() and filecmp.cmp(path, target, shallow=False):
            return None
        number += 1
        target = inbox / f"{path.stem} ({number}){path.suffix}"
    return target
