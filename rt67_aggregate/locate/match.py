"""Which headings of the form a line may be: they are looked up by the line's number and its first letters.

Exact prefixes are looked up first; only lines whose beginning resembles a heading are measured
(``beginning.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from rt67_aggregate.locate.beginning import Beginning, folded_from, joined, share_begun
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.printed import letters_printed_by
from rt67_aggregate.locate.readings import (
    Key,
    Match,
    readings,
)
from rt67_aggregate.locate.shortened import Shortened
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Heading, Shape
from rt67_aggregate.text import (
    fold,
    fold_repaired,
    gap_spans,
    keep,
    number_in_words,
    split_number,
    tail_of,
    word_before_number,
)

_LOOKED_UP_BY = 4  # letters of a heading's beginning


class Matcher:
    """The headings of one form, ready to be looked up."""

    def __init__(self, outline: Outline) -> None:
        by_key: dict[str, list[HeadingState]] = {}
        for state in outline.states:
            for key in state.keys:
                by_key.setdefault(key, []).append(state)
        self._keys = tuple(Key(text, tuple(states), _tails(states)) for text, states in by_key.items())
        self._printed = letters_printed_by(outline.form)
        self._beginnings: dict[tuple[str, str], Beginning] = {}
        self._joined: dict[tuple[str, str, str], tuple[Match, ...]] = {}
        self.shortened = Shortened(outline)
        self._heads: dict[int, tuple[str, ...]] = {}
        self._by_start: dict[str, list[Key]] = {}
        # "โทร. ........ โทรสาร ........": shorter than what headings are looked up by
        self._short = tuple(
            key
            for key in self._keys
            if len(key.text) < _LOOKED_UP_BY
            and any(state.heading.shape is Shape.LINE for state in key.states)
        )
        self._numbered: dict[str, list[tuple[str, Key]]] = {}  # number → what tells its headings
        for known in self._keys:
            self._by_start.setdefault(known.text[:_LOOKED_UP_BY], []).append(known)
            begun = known.text[: THRESHOLDS.match_behind_words]
            for number in {state.number for state in known.states if _tells_behind(begun, state.heading)}:
                if number:
                    self._numbered.setdefault(number, []).append((begun, known))
        self._worded: dict[str, set[int]] = {}
        for state in outline.states:
            if state.heading.number and not state.number:
                self._worded.setdefault(fold(state.heading.number), set()).add(state.index)
        self.columns = outline.columns
        longest = max((len(key.text) for key in self._keys), default=0)
        self.limit = int(longest * (1 + THRESHOLDS.readings_fades_at)) + 4

    def beginning(self, text: str, label: str) -> Beginning:
        """The beginning of a line. Lines that the form prints come again in every return."""
        known = self._beginnings.get((text, label))
        if known is None:
            known = _beginning(self, text, label)
            if known.head in self._printed:
                keep(self._beginnings, (text, label), known)
        return known

    def joined(self, first: Beginning, label: str, rest: str) -> tuple[Match, ...]:
        """Headings that begin with the whole of one line and end in the next one; likewise."""
        known = self._joined.get((first.text, label, rest))
        if known is None:
            known = tuple(joined(first, rest))
            if first.head in self._printed and fold(rest) in self._printed:
                keep(self._joined, (first.text, label, rest), known)
        return known

    def near(self, key: str) -> tuple[Key, ...]:
        """Headings whose beginning resembles that of a line's key, equal ones first."""
        begun = self._by_start.get(key[:_LOOKED_UP_BY], ())
        exact = [one for one in begun if key.startswith(one.text) or one.text.startswith(key)]
        exact += [known for known in self._short if key.startswith(known.text) and known not in exact]
        found = process.extract(
            key[: THRESHOLDS.match_head],
            self._heads_of(len(key)),
            scorer=fuzz.ratio,
            score_cutoff=THRESHOLDS.match_head_ratio,
            limit=None,
        )
        return (*exact, *(known for _, _, i in found if (known := self._keys[i]) not in exact))

    def with_number(self, text: str) -> frozenset[int]:
        """The states whose number has words ("ส่วนที่ 1") and is the whole of a line."""
        return frozenset(self._worded.get(fold(text), ()) if self._worded else ())

    def behind_words(self, text: str, start: int, number: str) -> tuple[int, tuple[Key, ...]]:
        """Where in a line the words of a heading with this number begin, behind words that somebody
        put between the two, and the headings; (start, ()) where there is none."""
        if number not in self._numbered:
            return start, ()
        folded = folded_from(text, start, THRESHOLDS.match_words_between + THRESHOLDS.match_behind_words)
        places = [(folded.key.find(begun, 1), key) for begun, key in self._numbered[number]]
        at = min((place for place, _ in places if place > 0), default=0)
        return (folded.origin[at], tuple(key for place, key in places if place == at)) if at else (start, ())

    def _heads_of(self, size: int) -> tuple[str, ...]:
        """The headings' beginnings, cut for a short line: it may be the first part of a broken one."""
        size = min(size, THRESHOLDS.match_head)
        known = self._heads.get(size)
        if known is None:
            known = self._heads[size] = tuple(key.text[:size] for key in self._keys)
        return known


def _tells_behind(begun: str, heading: Heading) -> bool:
    """Whether words tell a heading behind those that somebody put between its number and it: so many letters,
    or fewer where the form itself leaves a gap there ("3. ........ กรรมการ")."""
    if len(begun) == THRESHOLDS.match_behind_words:
        return True
    gaps = gap_spans(heading.line)
    return bool(gaps) and not fold(heading.line[: gaps[0][0]]) and len(begun) >= _LOOKED_UP_BY


def _beginning(matcher: Matcher, text: str, label: str) -> Beginning:
    typed, start = split_number(text)
    head = _head(matcher, text, start)
    near = matcher.near(head) if head else ()
    worded = 0 if typed else word_before_number(text)
    if worded and not _is_wording(text[:worded], near):  # else the number is an answer: "มีครู 75 คน"
        number, length = split_number(text[worded:])
        behind = _head(matcher, text, worded + length)
        others = matcher.near(behind) if number and behind else ()
        if others and _nearness(behind, others) > _nearness(head, near):
            typed, start, near = number, worded + length, others
    elif not typed and (counted := number_in_words(text)):
        others = matcher.near(_head(matcher, text, counted))
        start, near = (counted, others) if others else (start, near)
    number = typed or split_number(label)[0]
    found = Beginning(text, start, number, head, near, matcher.limit, matcher.columns)
    return _behind_words(matcher, found)


def _is_wording(words: str, near: Iterable[Key]) -> bool:
    """Whether words are a heading whole."""
    key = fold(words)
    return any(known.text == key for known in near)


def _behind_words(matcher: Matcher, beginning: Beginning) -> Beginning:
    """The line read behind words that were put between its number and a heading with that number,
    where no heading begins right behind the number."""
    if not beginning.number:
        return beginning
    start, near = matcher.behind_words(beginning.text, beginning.start, beginning.number)
    if not near or any(_may_begin(key, beginning) for key in beginning.near):
        return beginning
    return replace(beginning, start=start, near=near)


def _head(matcher: Matcher, text: str, start: int) -> str:
    # Half as much again leaves room for the spaces and signs that a key has not.
    return fold_repaired(text[start : start + matcher.limit * 3 // 2])


def _may_begin(key: Key, beginning: Beginning) -> bool:
    """Whether a line may begin with a heading right behind its number."""
    text, folded = beginning.text, beginning.folded
    return bool(share_begun(key.text, folded.key)) or any(readings(key, text, folded, beginning.number))


def _nearness(head: str, keys: Iterable[Key]) -> float:
    """How alike the beginning of a line and the most similar of some headings are, in per cent."""
    return max(
        (fuzz.ratio(head[: THRESHOLDS.match_head], key.text[: THRESHOLDS.match_head]) for key in keys),
        default=0.0,
    )


class Lookup:
    """The headings of a form looked up for the lines of one document, each line once."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._known: dict[tuple[str, str], Beginning] = {}
        self.columns = matcher.columns
        self.limit = matcher.limit

    def line(self, text: str, label: str) -> tuple[Match, ...]:
        """All headings that one line may begin with, the best reading of each."""
        beginning = self._beginning(text, label)
        return beginning.matches if beginning.near else ()

    def may_begin(self, text: str, label: str) -> bool:
        """Whether anything in a line may be a heading, by its words or by its number."""
        beginning = self._beginning(text, label)
        return bool(beginning.near) or beginning.number in self._matcher.shortened.numbers

    def best(self, text: str, label: str) -> Match | None:
        """The heading that one line most likely begins with."""
        beginning = self._beginning(text, label)
        return beginning.best if beginning.near else None

    def joined(self, first: str, label: str, rest: str) -> tuple[Match, ...]:
        """Headings that begin with the whole of one line and end in the next one (or the last of
        the next ones, joined); ``end`` counts in ``rest``."""
        beginning = self._beginning(first, label)
        return self._matcher.joined(beginning, label, rest) if beginning.starts else ()

    def resembles_start(self, text: str, label: str) -> bool:
        """Whether a line may be the first part of a heading broken over lines."""
        beginning = self._beginning(text, label)
        return bool(beginning.near and beginning.starts)

    def begun_before_table(self, text: str, label: str) -> Iterator[Match]:
        """Table headings whose number a line carries and whose first words it resembles: where the
        table itself follows, that is enough, however much of the heading is missing."""
        beginning = self._beginning(text, label)
        if not beginning.number or not beginning.is_long_enough:
            return
        front = beginning.folded.key
        for key in beginning.starts:
            distance = OSA.distance(key.text[: len(front)], front) / len(front)
            share = min(0.99, len(front) / len(key.text))
            for state in key.states:
                if state.heading.shape is Shape.TABLE and state.number == beginning.number:
                    yield Match(state.index, distance, len(text), True, 2, 1, share)

    def shortened(self, text: str, label: str) -> Iterator[Match]:
        """Headings whose number a line carries and of which it holds nothing but some words."""
        if len(text) < self.limit:
            beginning = self._beginning(text, label)
            if beginning.number in self._matcher.shortened.numbers:
                yield from self._matcher.shortened.matches(beginning.number, beginning.folded.key, text)

    def with_number(self, text: str) -> frozenset[int]:
        """The states whose number has words ("ส่วนที่ 1") and is the whole of a line."""
        return self._matcher.with_number(text)

    def begins_numbered(self, text: str, label: str) -> bool:
        """Whether a line is at least the first part of a heading and carries its number."""
        beginning = self._beginning(text, label)
        return bool(beginning.number and beginning.near) and any(
            state.number == beginning.number for key in beginning.starts for state in key.states
        )

    def _beginning(self, text: str, label: str) -> Beginning:
        known = self._known.get((text, label))
        if known is None:
            known = self._known[text, label] = self._matcher.beginning(text, label)
        return known


def _tails(states: list[HeadingState]) -> tuple[str, ...]:
    """The signs that the headings of one wording end in, each once."""
    texts = (text for state in states for text in (state.heading.text, *state.heading.aliases))
    return tuple(sorted({tail for text in texts if (tail := tail_of(text))}, key=len, reverse=True))
