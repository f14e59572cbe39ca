"""A set of names to look for in a text: exact, the longest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

_HEAD = 3


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name that stands in a key, from ``start`` to ``end``; ``owners`` are college IDs."""

    start: int
    end: int
    owners: tuple[str, ...]

    def touches(self, other: NameMatch) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Keys:
    """Names by their keys. ``lengths``: first letters → the lengths of names that begin so."""

    owners: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Keys:
        """From keys with their owners; one key may have several."""
        owners: dict[str, tuple[str, ...]] = {}
        lengths: dict[str, set[int]] = {}
        for key, owner in pairs:
            if len(key) >= _HEAD and owner not in owners.get(key, ()):
                owners[key] = (*owners.get(key, ()), owner)
                lengths.setdefault(key[:_HEAD], set()).add(len(key))
        return cls(owners, {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()})

    def find(self, text: str) -> list[NameMatch]:
        """The names in a text, none inside or across a longer one."""
        candidates = [found for start in range(len(text)) if (found := self._at(text, start))]
        kept: list[NameMatch] = []
        for found in sorted(candidates, key=lambda one: (one.start - one.end, one.start)):
            if not any(found.touches(other) for other in kept):
                kept.append(found)
        return kept

    def _at(self, text: str, start: int) -> NameMatch | None:
        for length in self.lengths.get(text[start : start + _HEAD], ()):
            owners = self.owners.get(text[start : start + length])
            if owners and start + length <= len(text):
                return NameMatch(start, start + length, owners)
        return None
