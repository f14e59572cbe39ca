"""Words as the name of one file, and which file a source stands in."""

from __future__ import annotations

import re

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\s]')


def file_name(words: str) -> str:
    """A name that is one folder or file name on every system, and never a way out of a folder; empty
    where nothing is left."""
    return _UNSAFE.sub("_", words).strip(". ")


def opened_file(source: str) -> str:
    """The file of the inbox that can be opened to see a source: of a zip's member, the zip."""
    parts = source.split("/")
    for number, part in enumerate(parts[:-1], start=1):
        if part.lower().endswith(".zip"):
            return "/".join(parts[:number])
    return source
