"""Headings of which a line holds some words only, from anywhere in them, but their own number.

"3) Best Practice" for a heading that ends so: too little to be the heading's beginning, and no answer
that begins with that number is likely to have nothing but a heading's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

from rt67_aggregate.locate.outline import Outline, is_column
from rt67_aggregate.locate.readings import Match
from rt67_aggregate.locate.thresholds import THRESHOLDS


class Shortened:
    """Knows the wordings of one form by their numbers."""

    def __init__(self, outline: Outline) -> None:
        self._by_number: dict[str, dict[str, list[int]]] = {}
        for state in outline.states:
            if state.number and not is_column(state):
                for key in state.keys:
                    self._by_number.setdefault(state.number, {}).setdefault(key, []).append(state.index)
        self.numbers = frozenset(self._by_number)

    def matches(self, number: str, key: str, text: str) -> Iterator[Match]:
        """The headings with this number of which the whole line is a few words."""
        if not THRESHOLDS.shortened_at_least <= len(key) <= THRESHOLDS.shortened_longest:
            return
        best: dict[int, float] = {}
        for known, states in self._by_number.get(number, {}).items():
            share = _share_in(key, known)
            for state in states:
                best[state] = max(share, best.get(state, 0.0))
        for state, share in best.items():
            if share >= THRESHOLDS.shortened_mostly:
                # Where the line has words of its own, a low coverage has the place looked at.
                coverage = (
                    THRESHOLDS.shortened_coverage
                    if share >= THRESHOLDS.shortened_sure
                    else THRESHOLDS.shortened_coverage / 2
                )
                yield Match(state, 0.0, len(text), True, 2, 1, coverage)


def _share_in(key: str, known: str) -> float:
    """The share of a line's key that stands in a heading, in the same order, some letters in a row."""
    if len(key) >= len(known) or LCSseq.similarity(key, known) < THRESHOLDS.shortened_mostly * len(key):
        return 0.0
    blocks = SequenceMatcher(None, known, key, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= THRESHOLDS.shortened_block) / len(key)
