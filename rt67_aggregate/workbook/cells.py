"""Text as a spreadsheet cell takes it: safe characters and length limits."""

from __future__ import annotations

from rt67_aggregate.text import xml_text

# Excel's limit on the characters of one cell, counted in UTF-16 code units.
CELL_UNITS = 32_767


def safe(text: str) -> str:
    """The text with every character that a worksheet cannot hold shown by one that it can.

    Beside what XML forbids that is DEL. A carriage return is a line end: it would be read back as one.
    """
    if text.isprintable():  # most are, and it is told at once
        return str(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return xml_text(text).replace("\x7f", "\u2421")


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


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(c > "\uffff" for c in text)
