"""Names that are almost there: a wrong letter, a name cut off, a place without its college's type.

Everything found here is a guess with its rivals looked at: exactly one college is near, or none is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from rt67_aggregate.roster.clue import ClueText
from rt67_aggregate.roster.index import HEAD, NOBODY, TAIL, RosterIndex
from rt67_aggregate.roster.keys import NameMatch
from rt67_aggregate.roster.types import split_type
from rt67_aggregate.text import fold

# Letters wrong (typed, left out, put in, swapped) that a name bears. Names differ in the place, and
# many places differ from another in two letters, so only a long place bears two. "วก.ปง" bears none,
# and neither does "เทคนิคตาก": too many ordinary words are one letter away.
_ONE_FROM = 5
_LONG_PLACE = 8
_FURTHEST = 3
_WRONG_LETTER = 3
_COLLEGE = fold("ว")  # what every type in full and every abbreviation begins with
# How much of a college's name must be left of one that was cut off, counted without its type.
_MIN_CUT_PLACE = 3
# A sender's name that is damaged is looked for in the first lines only: further down stand sentences.
_MAX_TEXT = 1000


@dataclass(frozen=True, slots=True)
class _Near:
    """A stretch of the clue that resembles a name, with the letters that differ."""

    found: NameMatch
    distance: int
    borne: bool


def near_names(clue: ClueText, index: RosterIndex) -> set[str]:
    """The colleges whose name the clue may mean: one where it is clear, several where it is not.

    No guess goes across a name that is known to tell nothing.
    """
    barriers = [found for found in index.names.find(clue.key) if NOBODY in found.owners]
    near = [one for window in _windows(clue, index, barriers) for one in _resembling(window, clue, index)]
    near = _without_nobody(near)
    best = max((one for one in near if one.borne), key=_weight, default=None)
    if best is None:
        return set()
    return set(best.found.owners) | {
        owner for one in near if _rivals(best, one) for owner in one.found.owners
    }


def cut_names(clue: ClueText, index: RosterIndex) -> set[str]:
    """The colleges whose name begins as the clue ends: of a file name that was cut off."""
    for start in sorted(clue.cuts):
        tail = clue.key[start:]
        core, forms = split_type(tail)
        if not forms or len(core) < _MIN_CUT_PLACE:
            continue
        owners = {owner for key in index.beginning(tail) for owner in index.spelt.owners[key]}
        if owners:
            return owners - {NOBODY}
    return set()


def _windows(clue: ClueText, index: RosterIndex, barriers: list[NameMatch]) -> Iterator[tuple[int, int]]:
    """The stretches between two cuts that may be a name: as long as one, and like one at an end."""
    longest = max(index.by_length, default=0) + _FURTHEST
    cuts = sorted(cut for cut in clue.cuts if cut <= _MAX_TEXT)
    for number, start in enumerate(cuts):
        headed = clue.key[start : start + HEAD] in index.heads
        for end in cuts[number + 1 :]:
            if end - start > longest:
                break
            window = NameMatch(start, end, ())
            if (
                end - start >= _ONE_FROM - 1
                and (headed or clue.key[end - TAIL : end] in index.tails)
                and not any(window.touches(other) for other in barriers)
            ):
                yield start, end


def _resembling(window: tuple[int, int], clue: ClueText, index: RosterIndex) -> Iterator[_Near]:
    start, end = window
    text = clue.key[start:end]
    for length in range(len(text) - _FURTHEST, len(text) + _FURTHEST + 1):
        keys = index.by_length.get(length, ())
        for key, distance, _ in process.extract(
            text, keys, scorer=OSA.distance, score_cutoff=_FURTHEST, limit=None
        ):
            found = NameMatch(start, end, index.spelt.owners[key])
            yield _Near(found, int(distance), distance <= _bearable(key))


def _bearable(key: str) -> int:
    place, _ = split_type(key)
    if len(key) < _ONE_FROM or (len(place) < _ONE_FROM and not key.startswith(_COLLEGE)):
        return 0
    return 2 if len(place) >= _LONG_PLACE else 1


def _weight(one: _Near) -> int:
    """How much of the clue a reading explains: a wrong letter costs more than a letter is worth."""
    return one.found.end - one.found.start - _WRONG_LETTER * one.distance


def _without_nobody(near: list[_Near]) -> list[_Near]:
    """Without what resembles a name that tells nothing at least as much as a college's."""
    nobody = [one for one in near if NOBODY in one.found.owners and one.borne]
    return [
        one
        for one in near
        if NOBODY not in one.found.owners
        and not any(other.distance <= one.distance and other.found.touches(one.found) for other in nobody)
    ]


def _rivals(best: _Near, one: _Near) -> bool:
    """Whether another reading is too good to be passed over.

    Elsewhere in the clue that is any name that is near; on the same letters one that explains as
    much, or with two letters wrong nearly as much; around them a longer name with one letter wrong.
    """
    if not one.found.touches(best.found):
        return one.borne
    around = one.found.start <= best.found.start and best.found.end <= one.found.end
    if around and one.found != best.found and one.distance <= 1:
        return True
    margin = 0 if best.distance <= 1 else _WRONG_LETTER
    return _weight(one) >= _weight(best) - margin
