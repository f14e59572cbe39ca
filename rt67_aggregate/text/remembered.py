"""Functions of one text, remembered: a line is looked at by many rules, and a form's lines come again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_KEPT = 2048  # texts of each function, some megabytes in all
_LONGEST = 400  # characters; a longer text is hardly looked at twice, and would take room

_MOST_PRINTED = 4000

T = TypeVar("T")
K = TypeVar("K")


class _Values(dict[str, T]):
    """The last values of a function of a text; a look-up that finds one calls nothing else."""

    def __init__(self, function: Callable[[str], T]) -> None:
        self._function = function

    def __missing__(self, text: str) -> T:
        value = self._function(text)
        if len(text) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[text] = value
        return value


def remembered(function: Callable[[str], T]) -> Callable[[str], T]:
    """A pure function of a text whose last values for short texts are kept; the values must be frozen."""
    return _Values(function).__getitem__


def keep(known: dict[K, T], key: K, value: T) -> None:
    """Remember what was made of lines that a form prints: they come again in every return, with slips here
    and there, so that there is an end to them."""
    if len(known) >= _MOST_PRINTED:
        known.clear()
    known[key] = value
