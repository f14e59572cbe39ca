"""What the files that go back are called."""

from __future__ import annotations

import re

LETTER = "letter.docx"
_WORD = (".docx", ".docm", ".dotx", ".dotm")
_CONVERTED = (".doc", ".odt", ".rtf")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]')
# Names of devices on Windows, with any extension.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_MOST_BYTES = 180  # file systems take 255, in whichever encoding
_FALLBACK = "return"


def copy_name(source: str) -> str:
    """The name of the copy of a return: the return's own, as a .docx where it was converted.

    ``source``: its name in the inbox. The result is one file name on every system.
    """
    name = _FORBIDDEN.sub("_", source.rpartition("/")[2])
    stem, dot, extension = name.rpartition(".")
    suffix = f"{dot}{extension}"
    if suffix.lower() in _CONVERTED:
        suffix = ".docx"
    elif suffix.lower() not in _WORD:
        stem, suffix = name, ".docx"
    stem = _shortened(stem).strip(" .") or _FALLBACK
    if _DEVICES.fullmatch(stem.partition(".")[0]) or f"{stem}{suffix}".lower() == LETTER:
        stem = f"{stem}_"
    return f"{stem}{suffix}"


def _shortened(stem: str) -> str:
    return stem.encode("utf-8")[:_MOST_BYTES].decode("utf-8", "ignore")
