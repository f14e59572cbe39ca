"""Which headings of the form a line may be, how alike they are, and where the heading ends in it.

Exact prefixes are looked up first; only lines whose beginning resembles a heading are measured with
an edit distance (optimal string alignment, divided by the heading's length).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from rt67_aggregate.locate.outline import Outline, State, is_column
from rt67_aggregate.model import Shape
from rt67_aggregate.text import Cut, Folded, cut_after, fold_repaired, fold_with_map, split_number

FARTHEST = 0.23  # beyond this a line is not that heading (measured, see docs/locating.md)
FADES_AT = 0.3  # where the reward of a resembling line reaches nothing
EXACT = 10.0
DIFFERENT_NUMBER = 1.5
_HEAD = 24  # characters of a line's beginning that are compared before anything dear is done
_HEAD_RATIO = 58.0
_LONG_KEY = 16  # a shorter heading is weaker evidence
_JOIN_AT_LEAST = 4  # characters of the first part of a heading broken over lines
_REST_AT_LEAST = 3
_CUT_SHORT = 0.45  # a heading cut short must keep this share of its length …
_CUT_SHORT_AT_LEAST = 10  # … and this many characters
_TAIL_FARTHEST = 0.4  # the rest of a broken heading is short, so that one error weighs more
_TAIL_AT_LEAST = 5
_TELLING_LENGTH = 45  # so many characters in a row tell a heading, however much of it is missing
_CUT_SHORT_FARTHEST = 0.18
_STRONG_SEPARATOR = re.compile(r"\s*(?:[:：\t]|\.{3,}|…|_{3,})[\s:：.…_]*")
# "ประเด็นที่ 1.1", "ข้อ ๒": a word that says what is numbered, before the number.
_WORD_BEFORE_NUMBER = re.compile(r"[^\w\n]*[ก-๛]{2,24}[ ]{0,2}(?=[0-9๐-๙])")
_LONGER = 3.0  # what a reading that takes more of the line may be worth less


@dataclass(frozen=True, slots=True)
class Match:
    """A line (or several joined) read as a heading.

    ``end``: where the rest begins in the last line's text. ``whole``: nothing follows in it.
    ``separated``: 2 a strong separator or nothing follows, 1 a space, 0 none. ``number``: 1 agrees,
    0 there is none, -1 differs. ``coverage``: share of the heading that is there. ``size``: length
    of the heading's key. ``printed``: the form's own wording, not an alias.
    """

    state: int
    distance: float
    end: int
    whole: bool
    separated: int
    number: int
    coverage: float = 1.0
    size: int = 99
    printed: bool = True


@dataclass(frozen=True, slots=True)
class _Key:
    text: str
    states: tuple[State, ...]


class Matcher:
    """The headings of one form, ready to be looked up."""

    def __init__(self, outline: Outline) -> None:
        by_key: dict[str, list[State]] = {}
        for state in outline.states:
            for key in state.keys:
                by_key.setdefault(key, []).append(state)
        self._keys = tuple(_Key(text, tuple(states)) for text, states in by_key.items())
        self._heads: dict[int, tuple[str, ...]] = {}
        self._by_start: dict[str, list[_Key]] = {}
        for known in self._keys:
            self._by_start.setdefault(known.text[:4], []).append(known)
        self.columns = frozenset(state.index for state in outline.states if is_column(state))
        longest = max((len(key.text) for key in self._keys), default=0)
        self.limit = int(longest * (1 + FADES_AT)) + 4

    def near(self, key: str) -> tuple[_Key, ...]:
        """Headings whose beginning resembles that of a line's key, equal ones first."""
        exact = [known for known in self._by_start.get(key[:4], ()) if _agree(known.text, key)]
        found = process.extract(
            key[:_HEAD], self._heads_of(len(key)), scorer=fuzz.ratio, score_cutoff=_HEAD_RATIO, limit=None
        )
        return (*exact, *(known for _, _, i in found if (known := self._keys[i]) not in exact))

    def _heads_of(self, size: int) -> tuple[str, ...]:
        """The headings' beginnings, cut for a short line: it may be the first part of a broken one."""
        size = min(size, _HEAD)
        known = self._heads.get(size)
        if known is None:
            known = self._heads[size] = tuple(key.text[:size] for key in self._keys)
        return known


class Beginning:
    """The beginning of a line: its number, its key, and the headings that it resembles."""

    def __init__(self, matcher: Matcher, text: str, label: str) -> None:
        typed, self._start = split_number(text)
        self.text = text
        self._limit = matcher.limit
        head = self._head(self._start)
        self.near = matcher.near(head) if head else ()
        worded = None if typed else _WORD_BEFORE_NUMBER.match(text)
        if worded:
            number, length = split_number(text[worded.end() :])
            behind = self._head(worded.end() + length)
            near = matcher.near(behind) if number and behind else ()
            if near and _nearness(behind, near) > _nearness(head, self.near):
                typed, self._start, self.near = number, worded.end() + length, near
        self.number = typed or split_number(label)[0]

    def _head(self, start: int) -> str:
        # Half as much again leaves room for the spaces and signs that a key has not.
        return fold_repaired(self.text[start : start + self._limit * 3 // 2])

    @cached_property
    def folded(self) -> Folded:
        """The key with its way back; made only for lines that resemble a heading."""
        return _folded(self.text, self._start, self._limit)


def _nearness(head: str, keys: Iterable[_Key]) -> float:
    """How alike the beginning of a line and the most similar of some headings are, in per cent."""
    return max((fuzz.ratio(head[:_HEAD], key.text[:_HEAD]) for key in keys), default=0.0)


class Lookup:
    """The headings of a form looked up for the lines of one document, each line once."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._known: dict[tuple[str, str], Beginning] = {}
        self._lines: dict[tuple[str, str], tuple[Match, ...]] = {}
        self.columns = matcher.columns
        self.limit = matcher.limit

    def line(self, text: str, label: str) -> tuple[Match, ...]:
        """All headings that one line may begin with, the best reading of each."""
        known = self._lines.get((text, label))
        if known is None:
            known = self._lines[text, label] = self._line(text, label)
        return known

    def _line(self, text: str, label: str) -> tuple[Match, ...]:
        beginning = self._beginning(text, label)
        best: dict[int, Match] = {}
        for key in beginning.near:
            for match in _readings(key, beginning):
                known = best.get(match.state)
                if known is None or better(match, known):
                    best[match.state] = match
        return tuple(best.values())

    def joined(self, first: str, label: str, rest: str) -> tuple[Match, ...]:
        """Headings that begin with the whole of one line and end in the next one (or the last of
        the next ones, joined); ``end`` counts in ``rest``."""
        beginning = self._beginning(first, label)
        if not self._long_enough(beginning):
            return ()
        back = _folded(rest, 0, self.limit)
        front = beginning.folded.key
        found: list[Match] = []
        for key in beginning.near if back.key else ():
            split = _split(key.text, front)
            if not split:
                continue
            if len(key.text) - split < _REST_AT_LEAST and back.key != key.text[split:]:
                continue
            # The next line must itself resemble its share, or a short answer is swallowed.
            farthest = _TAIL_FARTHEST if len(key.text) - split >= _TAIL_AT_LEAST else FARTHEST
            cut = cut_after(key.text[split:], rest, back, farthest)
            if cut is None:
                if _is_part(key.text[split:], back.key):
                    found.extend(_cut_short(key, front + back.key, rest, beginning.number))
                continue
            distance = OSA.distance(key.text, front + back.key[: cut.length]) / len(key.text)
            if distance <= FARTHEST:
                found.extend(_matches(key, cut, distance, beginning.number, columns=False))
        return tuple(found)

    def resembles_start(self, text: str, label: str) -> bool:
        """Whether a line may be the first part of a heading broken over lines."""
        beginning = self._beginning(text, label)
        if not self._long_enough(beginning):
            return False
        return any(_split(key.text, beginning.folded.key) for key in beginning.near)

    def begun_before_table(self, text: str, label: str) -> Iterator[Match]:
        """Table headings whose number a line carries and whose first words it resembles: where the
        table itself follows, that is enough, however much of the heading is missing."""
        beginning = self._beginning(text, label)
        if not beginning.number or not self._long_enough(beginning):
            return
        front = beginning.folded.key
        for key in beginning.near:
            if _split(key.text, front):
                distance = OSA.distance(key.text[: len(front)], front) / len(front)
                share = min(0.99, len(front) / len(key.text))
                for state in key.states:
                    if state.heading.shape is Shape.TABLE and state.number == beginning.number:
                        yield Match(state.index, distance, len(text), True, 2, 1, share)

    def begins_numbered(self, text: str, label: str) -> bool:
        """Whether a line is at least the first part of a heading and carries its number."""
        beginning = self._beginning(text, label)
        return self._long_enough(beginning) and any(
            state.number == beginning.number
            for key in beginning.near
            if beginning.number and _split(key.text, beginning.folded.key)
            for state in key.states
        )

    def _beginning(self, text: str, label: str) -> Beginning:
        known = self._known.get((text, label))
        if known is None:
            known = self._known[text, label] = Beginning(self._matcher, text, label)
        return known

    def _long_enough(self, beginning: Beginning) -> bool:
        return bool(beginning.near) and _JOIN_AT_LEAST <= len(beginning.folded.key) < self.limit


def _split(heading: str, front: str) -> int:
    """How much of a heading a line is that may be its first part; 0 where it is none.

    Letters typed twice or left out move the place where the rest begins.
    """
    size = len(front)
    if heading.startswith(front):
        return size if len(heading) > size else 0
    slack = max(1, size // 10)
    last = min(size + slack, len(heading) - _REST_AT_LEAST)
    limit = int(FARTHEST * size)
    if OSA.distance(heading[:size], front, score_cutoff=limit + slack) > limit + slack:
        return 0
    best = min(
        range(max(1, size - slack), last + 1),
        key=lambda length: (OSA.distance(heading[:length], front, score_cutoff=limit), abs(length - size)),
        default=0,
    )
    return best if best and OSA.distance(heading[:best], front) <= limit else 0


def _is_part(tail: str, rest: str) -> bool:
    """Whether a line is the beginning of what a broken heading still lacks."""
    size = len(rest)
    return _TAIL_AT_LEAST <= size <= len(tail) and OSA.distance(tail[:size], rest) <= FARTHEST * size


def _folded(text: str, start: int, limit: int) -> Folded:
    folded = fold_with_map(text[start:] if start else text, limit)
    return Folded(folded.key, tuple(index + start for index in folded.origin)) if start else folded


def _readings(key: _Key, beginning: Beginning) -> Iterator[Match]:
    cut = cut_after(key.text, beginning.text, beginning.folded, FARTHEST)
    if cut is not None:
        yield from _matches(key, cut, cut.distance / len(key.text), beginning.number, columns=True)
    yield from _cut_short(key, beginning.folded.key, beginning.text, beginning.number)
    if cut is None:
        yield from _cut_short_before_answer(key, beginning)


def _matches(key: _Key, cut: Cut, distance: float, number: str, *, columns: bool) -> Iterator[Match]:
    """One match for each place of the form where the wording stands. A column title is so short
    that only a line of its own, or a colon behind it, tells it from an answer's first words."""
    for state in key.states:
        if is_column(state) and not (columns and (cut.whole or cut.separated == 2)):
            continue
        agreement = _agreement(state, number)
        size, printed = len(key.text), key.text == state.keys[0]
        yield Match(state.index, distance, cut.rest, cut.whole, cut.separated, agreement, 1.0, size, printed)


def _cut_short(key: _Key, found: str, text: str, number: str) -> Iterator[Match]:
    """A whole line (or several joined) that is only the beginning of a heading."""
    share = _share_found(key, found)
    if share:
        distance = OSA.distance(key.text[: len(found)], found) / len(found)
        if distance <= _CUT_SHORT_FARTHEST:
            yield from _short_matches(key, distance, Cut(0, 0, True, 2, len(text)), number, share)


def _cut_short_before_answer(key: _Key, beginning: Beginning) -> Iterator[Match]:
    """The beginning of a heading with an answer behind it, in one line: up to a strong separator, or
    as far as the letters agree when a space follows."""
    text, folded = beginning.text, beginning.folded
    strong = _STRONG_SEPARATOR.search(text)
    if strong:
        found = folded.key[: bisect_left(folded.origin, strong.start())]
        share = _share_found(key, found)
        distance = OSA.distance(key.text[: len(found)], found) / len(found) if share else 1.0
        if distance <= _CUT_SHORT_FARTHEST:
            cut = Cut(len(found), 0, False, 2, strong.end())
            yield from _short_matches(key, distance, cut, beginning.number, share)
            return
    agreeing = _agreeing(key.text, folded.key)
    while agreeing and agreeing < len(folded.origin) and not text[folded.origin[agreeing - 1] + 1].isspace():
        agreeing -= 1
    share = _share_found(key, folded.key[:agreeing])
    if share and agreeing < len(folded.origin):
        cut = Cut(agreeing, 0, False, 1, folded.origin[agreeing])
        yield from _short_matches(key, 0.0, cut, beginning.number, share)


def _agreeing(first: str, second: str) -> int:
    """How many characters two keys share from their beginning."""
    for index, (a, b) in enumerate(zip(first, second, strict=False)):
        if a != b:
            return index
    return min(len(first), len(second))


def _share_found(key: _Key, found: str) -> float:
    """How much of a heading a beginning of it amounts to; 0 where it is too little to tell."""
    size, short = len(key.text), len(found)
    share = max(short / size, min(1.0, short / _TELLING_LENGTH))
    if not _CUT_SHORT_AT_LEAST <= short < size * 0.97 or share < _CUT_SHORT:
        return 0.0
    return min(share, 0.99)


def _short_matches(key: _Key, distance: float, cut: Cut, number: str, share: float) -> Iterator[Match]:
    for state in key.states:
        if not is_column(state):
            agreement = _agreement(state, number)
            yield Match(state.index, distance, cut.rest, cut.whole, cut.separated, agreement, share)


def worth(match: Match) -> float:
    """The reward of reading a line as this heading, on the scale of the transition costs."""
    reward = EXACT * (1 - match.distance / FADES_AT) * min(1.0, 0.3 + 0.7 * match.size / _LONG_KEY)
    if match.coverage < 1:
        reward *= 0.3 + 0.65 * match.coverage
    reward += (-DIFFERENT_NUMBER, -0.3, 2.0)[match.number + 1]
    if not match.whole:
        reward += (-3.0, -0.6, -0.2)[match.separated]
    return reward


def _agree(known: str, key: str) -> bool:
    return key.startswith(known) if len(key) >= len(known) else known.startswith(key)


def _agreement(state: State, number: str) -> int:
    if not number or not state.number:
        return 0
    return 1 if number == state.number else -1


def better(match: Match, known: Match) -> bool:
    """Whether one reading of a heading is better than another of the same heading.

    Of two wordings the one that takes more of the line wins, as long as what it takes besides is
    not much worse: "… (Best Practice) (if any)" must not be cut before its brackets.
    """
    if match.end != known.end:
        longer, shorter = (match, known) if match.end > known.end else (known, match)
        if worth(longer) >= worth(shorter) - _LONGER:
            return longer is match
        return shorter is match
    return worth(match) > worth(known)


def best_of(matches: Iterable[Match]) -> Match | None:
    """The match that is worth most."""
    return max(matches, key=worth, default=None)
