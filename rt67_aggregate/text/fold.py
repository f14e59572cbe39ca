"""The comparison key of a text: what stays equal when people retype a line."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Folded:
    """A key with its way back: ``origin[i]`` is the index in the text of ``key[i]``."""

    key: str
    origin: tuple[int, ...]


def fold(text: str) -> str:
    """The key: repaired, case-folded, Arabic digits, without spaces and punctuation."""
    return repair(text).translate(_KEEP)


def fold_repaired(text: str) -> str:
    """The key of a text that is repaired already."""
    return text.translate(_KEEP)


def fold_with_map(text: str, limit: int = 1 << 20) -> Folded:
    """The key of a repaired text with its way back.

    ``limit``: characters of the key that are wanted, from at most twice as many of the text.
    """
    text = text[: 2 * limit]
    key = text.translate(_KEEP)
    dropped = {c for c in set(text) if not _KEEP[ord(c)]}
    origin = [index for index, c in enumerate(text) if c not in dropped]
    if len(origin) != len(key):  # a few letters fold into two
        origin = [index for index, c in enumerate(text) for _ in _KEEP[ord(c)] or ""]
    return Folded(key[:limit], tuple(origin[:limit]))
