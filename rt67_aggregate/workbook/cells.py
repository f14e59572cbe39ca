"""Text as a spreadsheet cell takes it: safe characters, length limits, and the room it needs."""

from __future__ import annotations

import re

# Excel's limit on the characters of one cell, counted in UTF-16 code units.
CELL_UNITS = 32_767
# Excel's limit on the height of one row, in points.
ROW_POINTS = 409.0

# A worksheet is XML 1.0: no control characters but tab and line feed, no lone surrogates, no
# noncharacters. A carriage return would be read back as a line feed.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_COMBINING = dict.fromkeys(
    [
        *range(0x0300, 0x0370),
        0x0E31,
        *range(0x0E34, 0x0E3B),
        *range(0x0E47, 0x0E4F),
        *range(0x200B, 0x2010),
        0xFEFF,
    ]
)


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


def width(text: str) -> int:
    """Characters that take room on the line: Thai marks stand above or below another one."""
    return len(text.translate(_COMBINING))


def line_count(text: str, per_line: float) -> int:
    """Lines that the text fills where a line takes ``per_line`` characters."""
    if len(text) <= per_line and "\n" not in text:
        return 1
    return sum(max(1, -int(-width(line) // per_line)) for line in text.split("\n"))


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(c > "\uffff" for c in text)
