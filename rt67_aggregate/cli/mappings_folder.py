"""Files in a workspace's mappings that look like what a run goes by, and that nothing reads."""

from __future__ import annotations

import filecmp
from collections.abc import Iterator
from pathlib import Path

from rt67_aggregate.data import FORM_ENDINGS, ROSTER, SETTINGS, may_be, packaged
from rt67_aggregate.language import say
from rt67_aggregate.model import Issue

# Notepad puts it behind a name, where Windows does not show it.
_TEXT = ".txt"
_OF_PROGRAMS = ("~$", ".")


def unread_files(mappings: Path, roster: Path) -> Iterator[Issue]:
    """What is to be told of files that somebody may have changed to no effect: called like the settings or
    the roster, and newer than these and unlike them, or in their place; and a form's that became a text.

    ``roster``: the one that is read; where it is neither of the folder nor the package's, somebody named it,
    and the folder's count for nothing.
    """
    settings = mappings / SETTINGS
    is_roster_named = roster.parent not in (mappings, packaged())
    for path in sorted(mappings.glob("*")):
        if path in (settings, roster) or path.name.startswith(_OF_PROGRAMS) or not path.is_file():
            continue
        if may_be(path, SETTINGS):
            yield from _told(path, settings, SETTINGS, say("ค่าในไฟล์กำหนดแบบ"))
        elif may_be(path, ROSTER):
            if not is_roster_named:
                here = roster if roster.parent == mappings else mappings / ROSTER
                yield from _told(path, here, ROSTER, say("รายชื่อที่มากับโปรแกรม"))
        elif path.suffix.lower() == _TEXT and Path(path.stem).suffix.lower() in FORM_ENDINGS:
            yield from _told(path, path.with_suffix(""), path.stem, say("ไฟล์กำหนดแบบอื่น"))


def _told(path: Path, read: Path, wanted: str, instead: str) -> Iterator[Issue]:
    """``read``: what counts where it is there, ``instead``: where it is not."""
    is_there = read.is_file()
    if not (is_there and _is_copy(path, read)):
        values = (("file", path.name), ("read", read.name if is_there else instead), ("wanted", wanted))
        yield Issue("mappings_unread", str(path), values=values)


def _is_copy(path: Path, read: Path) -> bool:
    """Whether nothing in a file can be newer than what is read."""
    try:
        return path.stat().st_mtime <= read.stat().st_mtime or filecmp.cmp(path, read, shallow=False)
    except OSError:
        return False
