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


def fold_with_map(text: str, limit: int = 1 << 30) -> Folded:
    """The key of a repaired text, at most ``limit`` characters of it, with its way back."""
    key: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        kept = _KEEP[ord(character)]
        if kept:
            key.append(kept)
            origin.extend([index] * len(kept))
            if len(origin) >= limit:
                break
    return Folded("".join(key), tuple(origin))
