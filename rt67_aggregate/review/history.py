"""Copies of workbooks that are about to be replaced."""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path


def history_copy(
    workbook: Path, folder: Path, when: datetime, *, sync: Callable[[Path], None] = lambda _: None
) -> Path | None:
    """Put a copy of the workbook into ``folder``, named by ``when``; its path, None where there is no
    workbook.

    An equal copy that is there already is enough, and no copy is ever written over. The copy appears
    whole or not at all. ``sync``: brings a file, or the names in a folder, to the medium. Raises OSError.
    """
    if not workbook.exists():
        return None
    folder.mkdir(parents=True, exist_ok=True)
    for kept in sorted(folder.glob(f"{workbook.stem}-*{workbook.suffix}")):
        if filecmp.cmp(workbook, kept, shallow=False):
            return kept
    stem = f"{workbook.stem}-{when:%Y%m%d-%H%M%S}"
    target, number = folder / f"{stem}{workbook.suffix}", 1
    while target.exists():
        number += 1
        target = folder / f"{stem}-{number}{workbook.suffix}"
    partial = target.with_name(target.name + ".part")
    shutil.copyfile(workbook, partial)
    sync(partial)
    partial.replace(target)
    sync(folder)
    return target
