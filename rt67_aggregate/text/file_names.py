"""Words as the name of one file."""

from __future__ import annotations

import re

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\s]')


def file_name(words: str) -> str:
    """A name that is one folder or file name on every system, and never a way out of a folder; empty
    where nothing is left."""
    return _UNSAFE.sub("_", words).strip(". ")
