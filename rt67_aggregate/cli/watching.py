"""A run whenever the inbox has changed and come to rest."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

_STEP = 1.0  # seconds between two looks


def at_rest(folder: Path, *, pause: Callable[[float], None] = time.sleep, step: float = _STEP) -> bool:
    """Wait until no file below a folder grows, comes or goes any more; False where the folder is gone."""
    before = None
    while (now := _sizes(folder)) != before:
        before = now
        pause(step)
    return now is not None


def watch(inbox: Path, changes: Iterable[object], run: Callable[[], object]) -> None:
    """Run once now, then after every change of the inbox, when it has come to rest.

    ``changes``: gives something whenever there is a change; it ends the watch by ending.
    """
    if at_rest(inbox):
        run()
    for _ in changes:
        if at_rest(inbox):
            run()


def _sizes(folder: Path) -> dict[str, tuple[int, int]] | None:
    sizes = {}
    try:
        for path in folder.rglob("*"):
            found = path.stat()
            sizes[str(path)] = found.st_size, found.st_mtime_ns
    except FileNotFoundError:  # gone between the listing and the look: not at rest
        return {} if folder.is_dir() else None
    return sizes if folder.is_dir() else None
