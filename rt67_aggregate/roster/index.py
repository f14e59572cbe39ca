"""A roster prepared for looking up: built once, used for every return."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rt67_aggregate.model import Roster
from rt67_aggregate.roster.keys import Keys
from rt67_aggregate.roster.types import spellings, split_type, with_province
from rt67_aggregate.text import fold

# The owner of names that stand in every return and tell nothing.
NOBODY = ""
# One wrong letter leaves either the head or the tail of a name of five letters and more as it is.
HEAD = 3
TAIL = 2
# A place's name shorter than this is too easily part of another word.
_MIN_PLACE = 4
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class RosterIndex:
    """``names``: names and aliases as the roster writes them, and the names that tell nothing.
    ``spelt``: the same with their types abbreviated in all usual ways, and with the word for a province
    before the place; that counts for no other index. ``places``: what is left of
    a name without its type, where it is one college's alone. ``forward``, ``backward``: all keys
    sorted, read from their first and from their last letter. ``by_length``: all keys for comparing;
    ``heads``, ``tails``: what they begin and end with. ``order``: the roster's order.
    """

    names: Keys
    spelt: Keys
    places: Keys
    forward: tuple[str, ...]
    backward: tuple[str, ...]
    by_length: dict[int, tuple[str, ...]]
    heads: frozenset[str]
    tails: frozenset[str]
    order: dict[str, int]

    def beginning(self, head: str, owners: tuple[str, ...] = ()) -> Iterator[str]:
        """The longer keys that begin with a key and are not just these owners' own."""
        keys = (key for key in _with_head(self.forward, head) if key != head)
        return (key for key in keys if self.spelt.owners[key] != owners)

    def ending(self, tail: str, owners: tuple[str, ...] = ()) -> Iterator[str]:
        """The longer keys that end with a key and are not just these owners' own."""
        keys = (key[::-1] for key in _with_head(self.backward, tail[::-1]))
        return (key for key in keys if key != tail and self.spelt.owners[key] != owners)

    def sort(self, college_ids: set[str]) -> tuple[str, ...]:
        return tuple(sorted(college_ids, key=lambda one: self.order[one]))


def build_index(roster: Roster, other_names: tuple[str, ...] = ()) -> RosterIndex:
    """Prepare a roster; ``other_names`` stand in every return and never identify a college."""
    nobody = [(fold(name), NOBODY) for name in other_names]
    told = {key for key, _ in nobody}
    own = [
        (key, college.college_id)
        for college in roster.colleges
        for key in dict.fromkeys(fold(name) for name in (college.name, *college.aliases))
        if key not in told
    ]
    written = told | {key for key, _ in own}
    other = [(key, owner) for name, owner in own for key in spellings(name) if key not in written]
    base = Keys.of([*nobody, *own, *other])
    provinces = [(key, owner) for name, owner in own for key in with_province(name) if key not in base.owners]
    spelt = Keys.of([*nobody, *own, *other, *provinces])
    by_length: dict[int, list[str]] = {}
    for key in base.owners:
        by_length.setdefault(len(key), []).append(key)
    return RosterIndex(
        names=Keys.of([*nobody, *own]),
        spelt=spelt,
        places=_places(own, told),
        forward=tuple(sorted(base.owners)),
        backward=tuple(sorted(key[::-1] for key in base.owners)),
        by_length={length: tuple(keys) for length, keys in by_length.items()},
        heads=frozenset(key[:HEAD] for key in base.owners),
        tails=frozenset(key[-TAIL:] for key in base.owners),
        order={college.college_id: place for place, college in enumerate(roster.colleges)},
    )


def _places(own: list[tuple[str, str]], told: set[str]) -> Keys:
    """Places that only one college is named after, and that no name known to all contains."""
    pairs = {(split_type(key)[0], owner) for key, owner in own if split_type(key)[1]}
    owners: dict[str, set[str]] = {}
    for place, owner in pairs:
        owners.setdefault(place, set()).add(owner)
    return Keys.of(
        (place, next(iter(found)))
        for place, found in sorted(owners.items())
        if len(place) >= _MIN_PLACE and len(found) == 1 and not any(place in name for name in told)
    )


def _with_head(keys: tuple[str, ...], head: str) -> tuple[str, ...]:
    return keys[bisect_left(keys, head) : bisect_left(keys, head + _LAST)]
