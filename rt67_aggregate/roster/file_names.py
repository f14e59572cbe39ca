"""What a file's name tells, whatever a mail program or a browser made of it."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_CUT_PERCENT = re.compile(r"%[0-9A-Fa-f]?$")
_EXTENSION = re.compile(r"\.[0-9A-Za-z]{1,5}$")
_THAI = re.compile("[ก-๛]")


def readable_names(path: str) -> tuple[str, ...]:
    """The file's own name without extension, then those of its folders, the nearest first."""
    names = [name for name in path.replace("\\", "/").split("/") if name]
    return tuple(_readable(_EXTENSION.sub("", name)) for name in reversed(names))


def _readable(name: str) -> str:
    """Percent-encoded names decoded; what was cut off in the middle of a letter is dropped."""
    if not _PERCENT.search(name):
        return name
    data = unquote_to_bytes(_CUT_PERCENT.sub("", name).replace("+", " "))
    text = data.decode("utf-8", errors="ignore")
    # Old systems encode the single-byte Thai code page instead of UTF-8.
    return text if _THAI.search(text) else data.decode("cp874", errors="ignore")
