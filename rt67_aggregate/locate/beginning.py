"""The beginning of a line: its number, its words, and which headings of the form it may begin with.

Lines whose beginning resembles a heading are measured with an edit distance (optimal string alignment,
divided by the heading's length); a heading may end in the line below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from rt67_aggregate.locate.readings import (
    Key,
    Match,
    best_of,
    better,
    cut_short,
    is_part,
    matches,
    readings,
    tail_cut_short,
)
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.text import Cut, Folded, cut_after, fold_with_map


@dataclass(frozen=True)
class Beginning:
    """The beginning of a line: its number, where its words start, and the headings that they resemble.

    ``head``: the key of what stands behind the number. ``columns``: the states that are titles of columns.
    """

    text: str
    start: int
    number: str
    head: str
    near: tuple[Key, ...]
    limit: int
    columns: frozenset[int]

    @cached_property
    def folded(self) -> Folded:
        """The key with its way back; made only for lines that resemble a heading."""
        return folded_from(self.text, self.start, self.limit)

    @cached_property
    def best(self) -> Match | None:
        """The reading that is worth most."""
        return best_of(self.matches)

    @cached_property
    def is_long_enough(self) -> bool:
        """Whether it has so many letters that it may be the first part of a broken heading."""
        return bool(self.near) and THRESHOLDS.beginning_join_at_least <= len(self.folded.key) < self.limit

    @cached_property
    def starts(self) -> tuple[Key, ...]:
        """The headings whose first part the line may be."""
        if not self.is_long_enough:
            return ()
        return tuple(key for key in self.near if share_begun(key.text, self.folded.key))

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """All headings that the line may begin with, the best reading of each."""
        best: dict[int, Match] = {}
        for key in self.near:
            for match in readings(key, self.text, self.folded, self.number):
                known = best.get(match.state)
                if known is None or better(match, known):
                    best[match.state] = match
        found = tuple(best.values())
        titled = any(match.distance == 0 and match.state in self.columns for match in found)
        return tuple(match for match in found if not (titled and _is_begun(match)))


def joined(beginning: Beginning, rest: str) -> Iterator[Match]:
    """Headings that begin with the whole of one line and end in the next one, whose text is ``rest``."""
    back = folded_from(rest, 0, beginning.limit)
    front = beginning.folded.key
    for key in beginning.near if back.key else ():
        split = share_begun(key.text, front)
        if not split:
            continue
        if len(key.text) - split < THRESHOLDS.beginning_rest_at_least and back.key != key.text[split:]:
            continue
        # The next line must itself resemble its share, or a short answer is swallowed.
        farthest = (
            THRESHOLDS.beginning_tail_farthest
            if len(key.text) - split >= THRESHOLDS.beginning_tail_at_least
            else THRESHOLDS.readings_farthest
        )
        cut = cut_after(key.text[split:], rest, back, farthest, key.tails)
        if cut is None or _only_resembles(key.text[split:], back.key, cut):
            if is_part(key.text[split:], back.key):
                yield from cut_short(key, front + back.key, rest, beginning.number)
            else:
                yield from tail_cut_short(key, split, rest, back, beginning.number)
            continue
        missing = len(key.text) - split - len(back.key)
        if cut.whole and missing >= THRESHOLDS.readings_tail_at_least and is_part(key.text[split:], back.key):
            yield from cut_short(key, front + back.key, rest, beginning.number)
        distance = OSA.distance(key.text, front + back.key[: cut.length]) / len(key.text)
        if distance <= THRESHOLDS.readings_farthest:
            yield from matches(key, cut, distance, beginning.number, columns=False)


def _only_resembles(tail: str, rest: str, cut: Cut) -> bool:
    """Whether a line begins otherwise than a heading goes on and nothing shows where that would end: then
    its first word is the answer's, however much it is like the heading's."""
    return bool(cut.distance) and not cut.separated and tail[0] != rest[0]


def _is_begun(match: Match) -> bool:
    """Whether a line is read as the beginning of a heading, without its number, and an answer: where it
    says a column's title to the letter, it is that."""
    return match.coverage < 1 and not match.whole and match.number < 1


def share_begun(heading: str, front: str) -> int:
    """How much of a heading a line is that may be its first part; 0 where it is none.

    Letters typed twice or left out move the place where the rest begins.
    """
    size = len(front)
    if heading.startswith(front):
        return size if len(heading) > size else 0
    slack = max(1, size // 10)
    last = min(size + slack, len(heading) - THRESHOLDS.beginning_rest_at_least)
    limit = int(THRESHOLDS.readings_farthest * size)
    if OSA.distance(heading[:size], front, score_cutoff=limit + slack) > limit + slack:
        return 0
    best = min(
        range(max(1, size - slack), last + 1),
        key=lambda length: (OSA.distance(heading[:length], front, score_cutoff=limit), abs(length - size)),
        default=0,
    )
    return best if best and OSA.distance(heading[:best], front) <= limit else 0


def folded_from(text: str, start: int, limit: int) -> Folded:
    """The key of a line's first ``limit`` letters behind ``start``; its way back counts in the whole line."""
    folded = fold_with_map(text[start:] if start else text, limit)
    return Folded(folded.key, tuple([index + start for index in folded.origin])) if start else folded
