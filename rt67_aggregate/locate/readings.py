"""How one line may be read as one heading: whole, with an answer behind it, or cut short."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from rapidfuzz.distance import OSA

from rt67_aggregate.locate.outline import HeadingState, is_column
from rt67_aggregate.model import Shape
from rt67_aggregate.text import Cut, Folded, cut_after, cut_at

FARTHEST = 0.23  # beyond this a line is not that heading (measured, see docs/locating.md)
FADES_AT = 0.3  # where the reward of a resembling line reaches nothing
EXACT = 10.0
DIFFERENT_NUMBER = 1.5
_LONG_KEY = 16  # a shorter heading is weaker evidence
_CUT_SHORT = 0.45  # a heading cut short must keep this share of its length …
_CUT_SHORT_AT_LEAST = 10  # … and this many characters
_TAIL_AT_LEAST = 5
_TELLING_LENGTH = 45  # so many characters in a row tell a heading, however much of it is missing
_CUT_SHORT_FARTHEST = 0.18
_STRONG_SEPARATOR = re.compile(r"\s*(?:[:：\t]|\.{3,}|…|_{3,})[\s:：.…_]*")
_MOST_SEPARATORS = 6
_SPACE = re.compile(r"[)\]}”’»）]*\s")
_PLAIN = frozenset((Shape.NARRATIVE, Shape.GROUP, Shape.TABLE))
_BEGUN_AT_LEAST = 8  # characters of a heading before words that were put into it
_ALIKE_BY_CHANCE = 3  # of those words that go on like the heading
_REST_OF_IT = 3  # characters of it behind them, words of their own …
_REST_TELLING = 10  # … or so many
_MOST_PUT_IN = 40
_PUT_IN = 0.05  # the distance of a heading that has all its letters around them
_REST_AT_LEAST = 8  # characters of a heading's end that tell whether it is there
_OTHER_END = 0.4  # share of them that differ where it is not
_LONGER = 3.0  # what a reading that takes more of the line may be worth less


@dataclass(frozen=True, slots=True)
class Match:
    """A line (or several joined) read as a heading.

    ``end``: where the rest begins in the last line's text. ``whole``: nothing follows in it.
    ``separated``: 2 a strong separator or nothing follows, 1 a space, 0 none. ``number``: 1 agrees,
    0 there is none, -1 differs. ``coverage``: share of the heading that is there. ``size``: length
    of the heading's key. ``printed``: the form's own wording, not an alias. ``by_number``: only its
    number tells the heading.
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
    by_number: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """One wording, folded, and all headings of the form that have it."""

    text: str
    states: tuple[HeadingState, ...]


def readings(key: Key, text: str, folded: Folded, number: str) -> Iterator[Match]:
    """Every way to read the beginning of a line as this wording of a heading. ``folded``: the line's key
    without its number; ``number``: that number."""
    cut = cut_after(key.text, text, folded, FARTHEST)
    if cut is not None and _ends_otherwise(key, cut, folded):
        cut = None
    if cut is not None:
        yield from matches(key, cut, cut.distance / len(key.text), number, columns=True)
    yield from _around_words(key, text, folded, number)
    yield from cut_short(key, folded.key, text, number)
    # The end of a heading found in the middle of a word may be the answer's own first letters.
    if cut is None or (cut.distance and not cut.separated):
        yield from _cut_short_before_answer(key, text, folded, number)


def _around_words(key: Key, text: str, folded: Folded, number: str) -> Iterator[Match]:
    """A heading that is whole but for some words which were put into it at one place; between the words
    of a line with gaps, or of options, that is the answer."""
    if any(state.heading.shape not in _PLAIN for state in key.states):
        return
    agreeing = _agreeing(key.text, folded.key)
    if agreeing == len(key.text):
        return
    for begun in range(agreeing, max(_BEGUN_AT_LEAST, agreeing - _ALIKE_BY_CHANCE) - 1, -1):
        rest = key.text[begun:]
        at = (
            folded.key.find(rest, begun + 1, begun + len(rest) + _MOST_PUT_IN)
            if len(rest) >= _REST_OF_IT
            else -1
        )
        if at > 0:
            cut = cut_at(text, folded, at + len(rest), at - begun)
            apart = not text[folded.origin[at] - 1].isalnum() and cut.separated
            if apart or len(rest) >= _REST_TELLING:
                yield from matches(key, cut, _PUT_IN, number, columns=False)
            return


def _ends_otherwise(key: Key, cut: Cut, folded: Folded) -> bool:
    """Whether a line has the heading's beginning to the letter and then hardly a letter of its end: it
    was cut short, and an answer follows."""
    rest = len(key.text) - _agreeing(key.text, folded.key)
    return rest >= _REST_AT_LEAST and cut.distance > _OTHER_END * rest and not cut.whole


def matches(key: Key, cut: Cut, distance: float, number: str, *, columns: bool) -> Iterator[Match]:
    """One match for each place of the form where the wording stands. A column title is so short
    that only a line of its own, or a colon behind it, tells it from an answer's first words."""
    for state in key.states:
        if is_column(state) and not (columns and (cut.whole or cut.separated == 2)):
            continue
        agreement = _agreement(state, number)
        size, printed = len(key.text), key.text == state.keys[0]
        yield Match(state.index, distance, cut.rest, cut.whole, cut.separated, agreement, 1.0, size, printed)


def cut_short(key: Key, found: str, text: str, number: str) -> Iterator[Match]:
    """A whole line (or several joined) that is only the beginning of a heading."""
    share = _share_found(key, found)
    if share:
        distance = OSA.distance(key.text[: len(found)], found) / len(found)
        if distance <= _CUT_SHORT_FARTHEST:
            yield from _short_matches(key, distance, Cut(0, 0, True, 2, len(text)), number, share)


def _cut_short_before_answer(key: Key, text: str, folded: Folded, number: str) -> Iterator[Match]:
    """The beginning of a heading with an answer behind it, in one line: up to a strong separator, or
    as far as the letters agree when a space follows."""
    found: list[Cut] = []
    for strong in islice(_STRONG_SEPARATOR.finditer(text, 0, 2 * len(key.text)), _MOST_SEPARATORS):
        front = folded.key[: bisect_left(folded.origin, strong.start())]
        distance = OSA.distance(key.text[: len(front)], front)
        if _share_found(key, front) and distance <= _CUT_SHORT_FARTHEST * len(front):
            found.append(Cut(len(front), distance, False, 2, strong.end()))
    # A heading may hold such a separator itself, so that the last one where nothing differs counts.
    cut = min(found, key=lambda cut: (cut.distance, -cut.length), default=None)
    agreeing = _to_space(text, folded, _agreeing(key.text, folded.key))
    if cut is not None and cut.length >= agreeing:
        share = _share_found(key, folded.key[: cut.length])
        yield from _short_matches(key, cut.distance / cut.length, cut, number, share)
        return
    share = _share_found(key, folded.key[:agreeing])
    if share and agreeing < len(folded.origin):
        cut = Cut(agreeing, 0, False, 1, folded.origin[agreeing])
        yield from _short_matches(key, 0.0, cut, number, share)


def tail_cut_short(key: Key, split: int, rest: str, back: Folded, number: str) -> Iterator[Match]:
    """A broken heading whose last line is cut short at a space, with an answer behind it."""
    agreeing = _to_space(rest, back, _agreeing(key.text[split:], back.key))
    if _CUT_SHORT_AT_LEAST <= agreeing < len(back.origin):
        share = min(0.99, (split + agreeing) / len(key.text))
        yield from _short_matches(key, 0.0, Cut(agreeing, 0, False, 1, back.origin[agreeing]), number, share)


def _to_space(text: str, folded: Folded, length: int) -> int:
    """The length of a text's key shortened to where a space follows in the text."""
    while length and length < len(folded.origin) and not _SPACE.match(text, folded.origin[length - 1] + 1):
        length -= 1
    return length


def _agreeing(first: str, second: str) -> int:
    """How many characters two keys share from their beginning."""
    for index, (a, b) in enumerate(zip(first, second, strict=False)):
        if a != b:
            return index
    return min(len(first), len(second))


def _share_found(key: Key, found: str) -> float:
    """How much of a heading a beginning of it amounts to; 0 where it is too little to tell."""
    size, short = len(key.text), len(found)
    share = max(short / size, min(1.0, short / _TELLING_LENGTH))
    if not _CUT_SHORT_AT_LEAST <= short < size * 0.97 or share < _CUT_SHORT:
        return 0.0
    return min(share, 0.99)


def _short_matches(key: Key, distance: float, cut: Cut, number: str, share: float) -> Iterator[Match]:
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


def _agreement(state: HeadingState, number: str) -> int:
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


def is_part(tail: str, rest: str) -> bool:
    """Whether a line is the beginning of what a broken heading still lacks."""
    size = len(rest)
    return _TAIL_AT_LEAST <= size <= len(tail) and OSA.distance(tail[:size], rest) <= FARTHEST * size
