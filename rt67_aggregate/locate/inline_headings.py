"""Headings in the middle of a line, where somebody deleted the end of the paragraph before them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import HeadingState, Outline, is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line, Part
from rt67_aggregate.text import fold, fold_with_map, numbering_length, numbering_word_start

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,20}>?")  # of a web page, as an assistant puts them around headings
_QUOTES = "“\"'‘«"


Wanted = dict[str, list[tuple[str, HeadingState]]]  # a wording's first letters: the wording, and whose it is


def headings_inside(units: Sequence[Unit], events: Sequence[Event], outline: Outline) -> tuple[Unit, ...]:
    """The units with such lines cut before each heading; () where there is none.

    Only headings that no line begins with are looked for, word for word and behind their own number:
    what an answer quotes stands there without it. Where headings have their numbers, a line without one is
    none of them for that. Of headings that read alike some are missing where fewer lines begin with them
    than the form has.
    """
    clear = [
        (e.start, e.state)
        for e in events
        if e.match and e.match.distance <= THRESHOLDS.inline_headings_clear and e.match.coverage == 1
    ]
    starts = {start for start, _ in clear}
    refused = _refused(units, starts)
    bare = {(at, s) for at, s in clear if _is_bare(units[at], outline.states[s])}
    if 2 * len({at for at, _ in bare}) <= len(starts):  # an answer may say its heading without the number
        clear = [one for one in clear if one not in bare]
    found = {state for _, state in clear}
    lines = Counter(wording for wording, _ in {(_wording(outline.states[s]), at) for at, s in clear})
    alike = Counter(map(_wording, outline.states))
    wanted: Wanted = {}
    for state in outline.states:
        missing = state.index not in found or lines[_wording(state)] < alike[_wording(state)]
        if missing and state.number and not is_column(state):
            for key in state.keys:
                if len(key) >= THRESHOLDS.inline_headings_at_least:
                    wanted.setdefault(key[: THRESHOLDS.inline_headings_start], []).append((key, state))
    if not wanted:
        return ()
    cut = [part for index in range(len(units)) for part in _cut(units, index, wanted, refused)]
    return tuple(cut) if len(cut) > len(units) else ()


def _is_bare(unit: Unit, state: HeadingState) -> bool:
    """Whether a line begins with a heading's words, without the number that the form prints before them."""
    begins = tuple(key[: THRESHOLDS.inline_headings_start] for key in state.keys)
    if not isinstance(unit, Line) or unit.label or not state.number:
        return False
    return fold(unit.text).startswith(begins)


def _refused(units: Sequence[Unit], starts: Collection[int]) -> str:
    """The signs behind which a heading is none: quotation marks, unless most headings stand in them."""
    first = Counter(unit.text.lstrip()[:1] for start in starts if isinstance(unit := units[start], Line))
    usual = [sign for sign in _QUOTES if 2 * first[sign] > len(starts)]
    return ".(" + "".join(sign for sign in _QUOTES if sign not in usual)


def _wording(state: HeadingState) -> tuple[str, str]:
    return state.number, state.keys[0]


def _cut(units: Sequence[Unit], index: int, wanted: Wanted, refused: str) -> Iterator[Unit]:
    unit = units[index]
    if (
        not isinstance(unit, Line)
        or len(unit.text) <= THRESHOLDS.inline_headings_at_least
        or unit.paragraph.place.part is not Part.BODY
    ):
        yield unit
        return
    start = 0
    following = units[index + 1 : index + 1 + THRESHOLDS.inline_headings_most_lines]
    for place in _places(unit.text, following, wanted, refused):
        if place > start and fold(_TAG.sub("", unit.text[start:place])):
            yield unit.slice(start, place)
            start = place
    yield unit.slice(start, len(unit.text)) if start else unit


def _places(text: str, following: Sequence[Unit], wanted: Wanted, refused: str) -> Iterator[int]:
    """Where in a text a heading's number stands with the whole heading behind it, be it that it goes
    on in the following lines."""
    folded = fold_with_map(text)
    key = folded.key
    for at in sorted(at for start in wanted for at in _found(start, key)):
        for wording, state in wanted[key[at : at + THRESHOLDS.inline_headings_start]]:
            if key.startswith(wording, at) or _goes_on(wording, key[at:], following):
                ends = len(key) <= at + len(wording)
                number = _number_before(text, folded.origin[at], state, refused, ends=ends)
                if number > 0:
                    yield number


def _found(start: str, key: str) -> Iterator[int]:
    """Where a heading's first letters stand in a key, but for its own beginning."""
    at = key.find(start, 1)
    while at >= 0:
        yield at
        at = key.find(start, at + 1)


def _goes_on(wording: str, begun: str, following: Sequence[Unit]) -> bool:
    """Whether a heading that a line's end begins is ended by the lines behind it."""
    if not wording.startswith(begun):
        return False
    for unit in following:
        begun += fold(unit.text) if isinstance(unit, Line) else ""
        if begun.startswith(wording):
            return True
        if not wording.startswith(begun):
            return False
    return False


def _number_before(text: str, end: int, state: HeadingState, refused: str, *, ends: bool) -> int:
    """Where the heading's own number, with the word for what is numbered, begins right before it; 0 where
    another word stands there. A figure before the number may be the answer's where the line ends with the
    heading. ``refused``: signs before a number behind which a heading is only quoted; another quotation mark
    is its own."""
    first = max(0, end - THRESHOLDS.inline_headings_number_within)
    for start in range(first, end):
        part = text[start:end]
        if part[0].isalpha():
            continue  # a word before a number may be the answer's last one
        if numbering_length(part) == len(part) and _digits(part) == _digits(state.number):
            before = text[start - 1 : start]
            fits = not (before and before in refused) and (ends or not before.isdecimal())
            if fits and not part[0].isspace():
                begin = numbering_word_start(text, start)
                return begin - (begin > 1 and text[begin - 1] in _QUOTES)
    return 0


def _digits(text: str) -> list[str]:
    return [str(int(character)) for character in text if character.isdecimal()]
