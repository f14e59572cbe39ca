"""Functions of one text, remembered: a line is looked at by many rules, and a form's lines come again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_KEPT = 2048  # texts of each function, some megabytes in all
_LONGEST = 400  # characters; a longer text is hardly looked at twice, and would take room

_MOST_PRINTED = 4000

T = TypeVar("T")
K = TypeVar("K")


def remembered(function: Callable[[str], T]) -> Callable[[str], T]:
    """A pure function of a text whose last values for short texts are kept; the values must be frozen."""
    known = lru_cache(maxsize=_KEPT)(function)

    @wraps(function)
    def look_up(text: str) -> T:
        return known(text) if len(text) <= _LONGEST else function(text)

    return look_up


def keep(known: dict[K, T], key: K, value: T) -> None:
    """Remember what was made of lines that a form prints: they come again in every return, with slips here
    and there, so that there is an end to them."""
    if len(known) >= _MOST_PRINTED:
        known.clear()
    known[key] = value
