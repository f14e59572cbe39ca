"""Text as a spreadsheet cell takes it: safe characters and length limits."""

from __future__ import annotations

import re

# Excel's limit on the characters of one cell, counted in UTF-16 code units.
CELL_UNITS = 32_767
# A worksheet is XML 1.0: no control characters but tab and line feed, no lone surrogates, no
# noncharacters. A carriage return would be read back as a line feed.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def safe(text: str) -> str:
    """The text with every character that a worksheet cannot hold shown by one that it can.

    Control characters become their pictures (U+2400 …), all else U+FFFD; nothing beside them is
    touched, and the length stays but for CR LF, which is one line end.
    """
    if not _UNSAFE.search(text):
        return text
    return _UNSAFE.sub(_shown, text.replace("\r\n", "\n").replace("\r", "\n"))


def pieces(text: str, limit: int = CELL_UNITS) -> tuple[str, ...]:
    """The text in pieces that each fit a cell; joined they are the text again. At least one."""
    # A character is one or two units, so that most texts need no count.
    if 2 * len(text) <= limit or _units(text) <= limit:
        return (text,)
    found, start, size = [], 0, 0
    for position, character in enumerate(text):
        units = 2 if character > "\uffff" else 1
        if size + units > limit:
            found.append(text[start:position])
            start, size = position, 0
        size += units
    return (*found, text[start:])


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(c > "\uffff" for c in text)
