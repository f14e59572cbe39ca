"""How one line may be read as one heading: whole, with an answer behind it, or cut short."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from rt67_aggregate.locate.outline import HeadingState, is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Shape
from rt67_aggregate.text import Cut, Folded, cut_after, cut_at

_STRONG_SEPARATOR = re.compile(r"\s*(?:[:：\t]|\.{3,}|…|_{3,})[\s:：.…_]*")
_SPACE = re.compile(r"[)\]}”’»）]*\s")
_PLAIN = frozenset((Shape.NARRATIVE, Shape.GROUP, Shape.TABLE))


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
    """One wording, folded, and all headings of the form that have it. ``tails``: signs that it ends in."""

    text: str
    states: tuple[HeadingState, ...]
    tails: tuple[str, ...] = ()


def readings(key: Key, text: str, folded: Folded, number: str) -> Iterator[Match]:
    """Every way to read the beginning of a line as this wording of a heading. ``folded``: the line's key
    without its number; ``number``: that number."""
    cut = cut_after(key.text, text, folded, THRESHOLDS.readings_farthest, key.tails)
    if cut is not None and _ends_otherwise(key, cut, folded):
        cut = None
    if cut is not None:
        yield from matches(key, cut, cut.distance / len(key.text), number, columns=True)
    yield from _around_words(key, text, folded, number)
    front = _front_before_answer(key, text, folded)
    if front is None or not _is_answer(key, folded.key, front.length):
        yield from cut_short(key, folded.key, text, number)
    # The end of a heading found in the middle of a word may be the answer's own first letters.
    if front is not None and (cut is None or (cut.distance and not cut.separated)):
        share = _share_found(key, folded.key[: front.length])
        yield from _short_matches(key, front.distance / front.length, front, number, share)


def _around_words(key: Key, text: str, folded: Folded, number: str) -> Iterator[Match]:
    """A heading that is whole but for some words which were put into it at one place; between the words
    of a line with gaps, or of options, that is the answer."""
    if any(state.heading.shape not in _PLAIN for state in key.states):
        return
    agreeing = _agreeing(key.text, folded.key)
    if agreeing == len(key.text):
        return
    for begun in range(
        agreeing,
        max(THRESHOLDS.readings_begun_at_least, agreeing - THRESHOLDS.readings_alike_by_chance) - 1,
        -1,
    ):
        rest = key.text[begun:]
        at = (
            folded.key.find(rest, begun + 1, begun + len(rest) + THRESHOLDS.readings_most_put_in)
            if len(rest) >= THRESHOLDS.readings_rest_of_it
            else -1
        )
        if at > 0:
            cut = cut_at(text, folded, at + len(rest), at - begun)
            apart = not text[folded.origin[at] - 1].isalnum() and cut.separated
            if apart or len(rest) >= THRESHOLDS.readings_rest_telling:
                yield from matches(key, cut, THRESHOLDS.readings_put_in, number, columns=False)
            return


def _ends_otherwise(key: Key, cut: Cut, folded: Folded) -> bool:
    """Whether a line has the heading's beginning to the letter and then hardly a letter of its end: it
    was cut short, and an answer follows."""
    rest = len(key.text) - _agreeing(key.text, folded.key)
    return (
        rest >= THRESHOLDS.readings_rest_at_least
        and cut.distance > THRESHOLDS.readings_other_end * rest
        and not cut.whole
    )


def matches(key: Key, cut: Cut, distance: float, number: str, *, columns: bool) -> Iterator[Match]:
    """One match for each place of the form where the wording stands. A column title, or a letter alone ("S :
    ....."), is so short that only a line of its own, or a colon behind it, tells it from an answer's first
    words."""
    apart = cut.whole or cut.separated == 2
    for state in key.states:
        if is_column(state) and not columns:
            continue
        if not apart and (is_column(state) or len(key.text) == 1):
            continue
        agreement = _agreement(state, number)
        size, printed = len(key.text), key.text == state.keys[0]
        yield Match(state.index, distance, cut.rest, cut.whole, cut.separated, agreement, 1.0, size, printed)


def cut_short(key: Key, found: str, text: str, number: str) -> Iterator[Match]:
    """A whole line (or several joined) that is only the beginning of a heading."""
    share = _share_found(key, found)
    if share:
        distance = OSA.distance(key.text[: len(found)], found) / len(found)
        if distance <= THRESHOLDS.readings_cut_short_farthest:
            cut = Cut(len(found), 0, True, 2, len(text))
            yield from _short_matches(key, distance, cut, number, share)


def _front_before_answer(key: Key, text: str, folded: Folded) -> Cut | None:
    """The beginning of a heading with something behind it, in one line: up to a strong separator, or
    as far as the letters agree when a space follows."""
    found: list[Cut] = []
    for strong in islice(
        _STRONG_SEPARATOR.finditer(text, 0, 2 * len(key.text)), THRESHOLDS.readings_most_separators
    ):
        front = folded.key[: bisect_left(folded.origin, strong.start())]
        distance = OSA.distance(key.text[: len(front)], front)
        if _share_found(key, front) and distance <= THRESHOLDS.readings_cut_short_farthest * len(front):
            found.append(Cut(len(front), distance, False, 2, strong.end()))
    # A heading may hold such a separator itself, so that the last one where nothing differs counts.
    cut = min(found, key=lambda cut: (cut.distance, -cut.length), default=None)
    agreeing = _to_space(text, folded, _agreeing(key.text, folded.key))
    if cut is not None and cut.length >= agreeing:
        return cut
    if _share_found(key, folded.key[:agreeing]) and agreeing < len(folded.origin):
        return Cut(agreeing, 0, False, 1, folded.origin[agreeing])
    return None


def _is_answer(key: Key, found: str, length: int) -> bool:
    """Whether what stands behind the first ``length`` letters of a line is nothing that the heading says
    there, nor, where it is longer than a word or two, anywhere further on."""
    rest, going_on = found[length:], key.text[length:]
    if OSA.distance(going_on[: len(rest)], rest) <= THRESHOLDS.readings_other_end * len(rest):
        return False
    if len(rest) < THRESHOLDS.readings_rest_at_least:
        return True
    return fuzz.partial_ratio(rest, going_on) < THRESHOLDS.readings_further_on


def tail_cut_short(key: Key, split: int, rest: str, back: Folded, number: str) -> Iterator[Match]:
    """A broken heading whose last line is cut short at a space, with an answer behind it."""
    agreeing = _to_space(rest, back, _agreeing(key.text[split:], back.key))
    if THRESHOLDS.readings_cut_short_at_least <= agreeing < len(back.origin):
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
    share = max(short / size, min(1.0, short / THRESHOLDS.readings_telling_length))
    if (
        not THRESHOLDS.readings_cut_short_at_least <= short < size * 0.97
        or share < THRESHOLDS.readings_cut_short
    ):
        return 0.0
    return min(share, 0.99)


def _short_matches(key: Key, distance: float, cut: Cut, number: str, share: float) -> Iterator[Match]:
    """One match for each place of the form where the wording stands. A whole line that ends behind the
    heading's own words, in what another wording has behind them, lacks nothing of it: of a choice's options
    only those that were chosen may be left."""
    for state in key.states:
        if not is_column(state):
            own = state.keys[0]
            said = cut.whole and len(own) <= cut.length and key.text.startswith(own)
            share_here, size = (1.0, cut.length) if said else (share, 99)
            agreement = _agreement(state, number)
            yield Match(
                state.index, distance, cut.rest, cut.whole, cut.separated, agreement, share_here, size
            )


def worth(match: Match) -> float:
    """The reward of reading a line as this heading, on the scale of the transition costs."""
    reward = (
        THRESHOLDS.readings_exact
        * (1 - match.distance / THRESHOLDS.readings_fades_at)
        * min(1.0, 0.3 + 0.7 * match.size / THRESHOLDS.readings_long_key)
    )
    if match.coverage < 1:
        reward *= 0.3 + 0.65 * match.coverage
    reward += (-THRESHOLDS.readings_different_number, -0.3, 2.0)[match.number + 1]
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
        if worth(longer) >= worth(shorter) - THRESHOLDS.readings_longer:
            return longer is match
        return shorter is match
    return worth(match) > worth(known)


def is_exact(match: Match) -> bool:
    """Whether a line says a heading to the letter and nothing else."""
    return match.distance == 0 and match.coverage == 1 and match.whole


def best_of(matches: Iterable[Match]) -> Match | None:
    """The match that is worth most."""
    return max(matches, key=worth, default=None)


def is_part(tail: str, rest: str) -> bool:
    """Whether a line is the beginning of what a broken heading still lacks."""
    size = len(rest)
    return (
        THRESHOLDS.readings_tail_at_least <= size <= len(tail)
        and OSA.distance(tail[:size], rest) <= THRESHOLDS.readings_farthest * size
    )
