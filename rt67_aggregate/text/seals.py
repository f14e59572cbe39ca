"""Whether a text is still the one that was written, whatever programs stored it in between."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date, datetime, time

# Characters that a spreadsheet, a CSV file or a word processor may drop, replace or show by a sign:
# control characters and their pictures, lone surrogates, the replacement character, noncharacters.
_UNSTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2400-\u2421\ud800-\udfff\ufffd\ufffe\uffff\u200b\ufeff]"
)
_SPACE = re.compile(r"\s+")
# How OOXML writes a character that XML cannot hold, and "_" before what looks like one.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_MOST_ESCAPES = 4
# Day 0 of a spreadsheet's dates.
_EPOCH = datetime(1899, 12, 30)
_SECONDS_A_DAY = 86_400


def stable(text: str) -> str:
    """The text without what storing may change; runs of spaces and line ends as one space."""
    return _SPACE.sub(" ", _UNSTABLE.sub("", text)).strip()


def unescaped(text: str) -> str:
    """The text with OOXML's escapes of characters resolved."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def cell_text(value: object) -> str:
    """A cell as it is told from others: texts without any space, numbers and dates by their value."""
    if isinstance(value, str):
        for _ in range(_MOST_ESCAPES):
            if "_x" not in value:
                break
            value = unescaped(value)
        if value.isprintable():  # without any space but the common one, and it is told at once
            value = value.replace(" ", "")
            return value if value.isascii() else _UNSTABLE.sub("", value)
        return _SPACE.sub("", _UNSTABLE.sub("", value))
    if isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time.min)
        value = (moment.replace(tzinfo=None) - _EPOCH).total_seconds() / _SECONDS_A_DAY
    if isinstance(value, int | float):
        return f"{value:.7g}"
    return "" if value is None else str(value)


def seal(texts: Iterable[str]) -> str:
    """A checksum over texts: 16 hexadecimal digits, the same after any storing."""
    return digest(text and cell_text(text) for text in texts).hex()


def digest(texts: Iterable[str]) -> bytes:
    """Eight bytes that stand for the texts in their order."""
    joined = "\x1f".join(texts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=8).digest()
