"""The comparison key of a text: what stays equal when people retype a line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rt67_aggregate.text.numerals import arabic_digits
from rt67_aggregate.text.remembered import remembered
from rt67_aggregate.text.repair import repair


class _Keep(dict[int, str | None]):
    """Translation table filled on demand: letters, marks and digits stay, case-folded."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        kept: str | None = None
        if character.isdecimal():
            kept = str(unicodedata.decimal(character))
        elif character.isalnum() or unicodedata.category(character).startswith("M"):
            kept = character.casefold()
        self[code] = kept
        return kept


_KEEP = _Keep()
# Nearly every text has nothing but ASCII and the Thai letters, marks and digits, all of which stay. Of
# such a text two patterns make the key in less than half the time of the table, which they agree with.
_PLAIN = re.compile("[\x00-\x7f\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59]*")
_KEPT = re.compile(r"[0-9A-Za-z\u0e01-\u0e59]+")
_DROPPED = re.compile(r"[^0-9A-Za-z\u0e01-\u0e59]+")
_THAI_DIGIT = re.compile("[\u0e50-\u0e59]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A key with its way back: ``origin[i]`` is the index in the text of ``key[i]``."""

    key: str
    origin: tuple[int, ...]


@remembered
def fold(text: str) -> str:
    """The key: repaired, case-folded, Arabic digits, without spaces and punctuation."""
    return fold_repaired(repair(text))


@remembered
def fold_repaired(text: str) -> str:
    """The key of a text that is repaired already."""
    if not _PLAIN.fullmatch(text):
        return text.translate(_KEEP)
    key = "".join(_KEPT.findall(text)).lower()
    return arabic_digits(key) if _THAI_DIGIT.search(key) else key


def fold_with_map(text: str, limit: int = 1 << 20) -> Folded:
    """The key of a repaired text with its way back.

    ``limit``: characters of the key that are wanted, from at most twice as many of the text.
    """
    text = text[: 2 * limit]
    whole = _mapped(text)
    return whole if len(whole.key) <= limit else Folded(whole.key[:limit], whole.origin[:limit])


@remembered
def _mapped(text: str) -> Folded:
    key = fold_repaired(text)
    if _PLAIN.fullmatch(text):
        return Folded(key, tuple(_origin(text)))
    dropped = {c for c in set(text) if not _KEEP[ord(c)]}
    origin = [index for index, c in enumerate(text) if c not in dropped]
    if len(origin) != len(key):  # a few letters fold into two
        origin = [index for index, c in enumerate(text) for _ in _KEEP[ord(c)] or ""]
    return Folded(key, tuple(origin))


def _origin(text: str) -> list[int]:
    """Where the kept characters of a plain text stand."""
    origin: list[int] = []
    start = 0
    for gap in _DROPPED.finditer(text):
        origin.extend(range(start, gap.start()))
        start = gap.end()
    origin.extend(range(start, len(text)))
    return origin
